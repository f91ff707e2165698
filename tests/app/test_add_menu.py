"""The add menu: every kind of entry by its letter, the usual entries by a digit."""

from journal.app.forms.add_menu import KINDS
from journal.model.entries import ExerciseSet, Run
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    focus,
    key_hints,
    line_with,
    lines_of,
    open_screens,
    opened,
    press,
    text_of,
    words_into,
    written,
)

WEEKS = ('run 5.5km 33:00 yesterday e4 shoes "grey pair"', "run 5.5km 31:40 -3 e4", "ride 40min -2")


async def test_a_lists_what_can_be_added_and_stands_in_the_bottom_line(journal: Journal) -> None:
    written(journal, *WEEKS)
    async with opened(journal) as pilot:
        assert "a" in key_hints(pilot)
        page = await press(pilot, "a")
        for row in (
            "r  Log a run",
            "p  Log a pain",
            "x  Log a ride",
            "n  Write a note",
            "E  Ill, away",
            "!  ",
        ):
            assert row in page
        assert "1  run 5.5km e4" in page
        assert "2  ride 40min" in page
        assert await press(pilot, "escape") != page
        assert open_screens(pilot) == ["TodayScreen"]


async def test_a_letter_opens_its_form(journal: Journal) -> None:
    written(journal, *WEEKS)
    async with opened(journal) as pilot:
        for key, form in (("r", "RunForm"), ("p", "PainForm"), ("E", "SmallForm"), ("!", "SignsPanel")):
            await press(pilot, "a", key)
            assert open_screens(pilot) == ["TodayScreen", form], key
            await press(pilot, "escape")


async def test_enter_takes_the_first_and_j_and_k_go_through_them(journal: Journal) -> None:
    written(journal, *WEEKS)
    async with opened(journal) as pilot:
        await press(pilot, "a", "enter")
        assert open_screens(pilot)[-1] == "RunForm"
        await press(pilot, "escape", "a", "j", "j", "k", "enter")
        assert open_screens(pilot)[-1] == "PainForm"


async def test_a_digit_writes_the_usual_entry_for_today_as_one_step(journal: Journal) -> None:
    written(journal, *WEEKS, 'strength -4 "squat" 2x8 10kg, "bridge" 12')
    async with opened(journal) as pilot:
        page = await press(pilot, "a", "1")
        assert "Written: Run · today · 5.5 km · easy · effort 4 · grey pair. u takes it" in page
        assert [run.distance_m for run in journal.runs(FRIDAY, FRIDAY)] == [5500.0]
        assert journal.runs(FRIDAY, FRIDAY)[0].duration_s is None, "how long it took today nobody has said"
        menu = await press(pilot, "a")
        digit = line_with(pilot, "strength squat").split()[1]
        assert "strength" in menu
        await press(pilot, digit)
        sets = journal.sets(FRIDAY, FRIDAY)
        assert [(one.exercise, one.reps, one.load_kg) for one in sets] == [
            ("squat", 8, 10.0),
            ("squat", 8, 10.0),
            ("bridge", 12, None),
        ]
        assert all(isinstance(one, ExerciseSet) and one.session_uid for one in sets)
        assert "Taken back: Strength" in await press(pilot, "u")
        assert journal.sets(FRIDAY, FRIDAY) == ()
        assert journal.strength_sessions(FRIDAY, FRIDAY) == ()
        assert "Taken back: Run" in await press(pilot, "u")
        assert journal.runs(FRIDAY, FRIDAY) == ()


async def test_e_then_a_digit_puts_it_into_the_line_to_edit(journal: Journal) -> None:
    written(journal, *WEEKS)
    async with opened(journal) as pilot:
        assert "into the line of words" in await press(pilot, "a", "e")
        page = await press(pilot, "1")
        assert 'run 5.5km e4 shoes "grey pair"' in page
        assert journal.runs(FRIDAY, FRIDAY) == ()
        await words_into(pilot, "run 6km 36:00")
        await press(pilot, "enter")
        assert [run.distance_m for run in journal.runs(FRIDAY, FRIDAY)] == [6000.0]


async def test_an_empty_journal_says_what_will_stand_there(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "a")
        assert "What you log most will stand here" in page
        await press(pilot, "1", "9")
        assert open_screens(pilot)[-1] == "AddMenu"
        assert set(journal.counts().values()) == {0}


async def test_all_of_it_fits_at_80_by_24(journal: Journal) -> None:
    journal.fill([Run(day=FRIDAY, distance_m=1000 * km, note="[b]x[/b]") for km in range(1, 15)])
    async with opened(journal, size=NARROW) as pilot:
        await press(pilot, "a")
        shown = [line.strip("│ ").split("  ")[0] for line in lines_of(pilot)]
        assert [each for each in shown if each.isdecimal()] == list("123456789")
        assert focus(pilot) == "found"
        assert "esc back" in text_of(pilot)


def test_the_kinds_are_names_of_keys() -> None:
    from journal.app.app import JournalApp

    names = {binding.id for binding in JournalApp.BINDINGS}
    assert set(KINDS) - {"strength"} <= names
