"""Completions under the line of words: shown as one types, taken with tab, never put in by themselves."""

from datetime import timedelta
from pathlib import Path
from time import perf_counter

from journal.app.widgets.words_line import WordsInput
from journal.entry.completions import completions
from journal.model.entries import DayNote, ExerciseSet, PainScore, Run, StrengthSession
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.store.journal import Journal
from journal.workflows.diary.again import completion_context
from tests.app.helpers import (
    FRIDAY,
    WIDE,
    Driver,
    lines_of,
    open_screens,
    opened,
    plain,
    press,
    words_into,
    written,
)


def line_of(pilot: Driver) -> str:
    return pilot.app.screen.query_one(WordsInput).value


async def test_they_stand_under_the_line_and_change_nothing(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        assert (
            plain(pilot, "#words-next") == "tab run · pain · morning · strength · ride · note · easy · long"
        )
        await words_into(pilot, "run 6km te")
        assert plain(pilot, "#words-next") == "tab tempo"
        assert line_of(pilot) == "run 6km te"
        await words_into(pilot, "run 6km xyz")
        assert plain(pilot, "#words-next") == ""


async def test_tab_takes_the_first_and_again_the_next(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "pain L3 s")
        assert plain(pilot, "#words-next").startswith("tab stairs · squat · sitting")
        for taken in ("stairs", "squat", "sitting"):
            await press(pilot, "tab")
            assert line_of(pilot) == f"pain L3 {taken}"
        await press(pilot, "shift+tab")
        assert line_of(pilot) == "pain L3 squat"
        assert plain(pilot, "#words-said") == "Pain · left 3 · today · squatting"
        await press(pilot, " ", "y", "tab")
        assert line_of(pilot) == "pain L3 squat yesterday"


async def test_tab_with_nothing_to_take_leaves_all_as_it_is(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "run 6km")
        await press(pilot, "tab", "shift+tab")
        assert line_of(pilot) == "run 6km"
        assert isinstance(pilot.app.focused, WordsInput)


async def test_right_at_the_end_of_a_word_takes_it_and_elsewhere_moves(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "run 6km te")
        await press(pilot, "left", "right")
        assert line_of(pilot) == "run 6km te"
        await press(pilot, "right")
        assert line_of(pilot) == "run 6km tempo"
        await press(pilot, " ", "right")
        assert line_of(pilot) == "run 6km tempo ", "no word is begun"


async def test_in_the_middle_of_a_line_the_rest_stays(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "run te; pain L3")
        pilot.app.screen.query_one(WordsInput).cursor_position = len("run te")
        await pilot.pause(0)
        assert plain(pilot, "#words-next") == "tab tempo"
        await press(pilot, "tab")
        assert line_of(pilot) == "run tempo; pain L3"


async def test_shoes_notes_and_exercises_of_the_journal_are_among_them(journal: Journal) -> None:
    written(
        journal, 'run 5km -3 shoes "grey pair"', 'run 5km -2 shoes "blue pair" "windy"', "note slept badly"
    )
    written(journal, 'strength "hip airplane" 2x8')
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "run 6km shoes ")
        assert plain(pilot, "#words-next") == 'tab "blue pair" · "grey pair"'
        await words_into(pilot, "note sl")
        assert plain(pilot, "#words-next") == 'tab "slept badly"'
        await words_into(pilot, "strength ")
        assert plain(pilot, "#words-next").startswith("tab hip airplane · "), "the last done first"
        await press(pilot, "escape", "colon", "escape")
        written(journal, 'run 5km shoes "new pair"')
        await press(pilot, "colon")
        await words_into(pilot, "run 6km shoes ")
        assert '"new pair"' in plain(pilot, "#words-next"), "read anew each time the line opens"


async def test_hostile_text_among_them_is_text(journal: Journal) -> None:
    journal.fill([DayNote(day=FRIDAY, note="[red]so\x1b[2J so[/red] " + "ｗ" * 60)])
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "note so")
        shown = plain(pilot, "#words-next")
        assert "[red]so" in shown
        assert "\x1b" not in shown
        assert {strip.cell_length for strip in pilot.app.screen._compositor.render_strips()} == {80}
        assert len(lines_of(pilot)) == 24


async def test_words_given_to_the_line_do_not_drop_what_was_typed_before(journal: Journal) -> None:
    written(journal, "run 5km")
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "ride 4")
        await press(pilot, "escape", "y")
        assert line_of(pilot) == "run 5km"
        await press(pilot, "escape", "colon")
        assert line_of(pilot) == "ride 4"
        await press(pilot, "escape", "y", "enter", "colon")
        assert journal.counts()["runs"] == 2
        assert line_of(pilot) == "ride 4"


async def test_on_a_wide_screen_too(journal: Journal) -> None:
    async with opened(journal, size=WIDE) as pilot:
        await press(pilot, "colon", "s", "w", "tab")
        assert line_of(pilot) == "swim"
        assert open_screens(pilot) == ["TodayScreen"]


def test_a_life_of_entries_is_indexed_in_a_moment(tmp_path: Path) -> None:
    with Journal(tmp_path / "long.db") as journal:
        days = [FRIDAY - timedelta(days=back) for back in range(3650)]
        journal.fill(
            Run(day=day, distance_m=5000, shoes=f"pair {day.year}", note=f"run {day}") for day in days
        )
        journal.fill(PainScore(day=day, knee=Knee.LEFT, score=1) for day in days)
        journal.fill(StrengthSession(day=day, uid=f"s{day}") for day in days[::3])
        journal.fill(
            ExerciseSet(day=day, session_uid=f"s{day}", exercise="squat", position=n, reps=8)
            for day in days[::3]
            for n in range(1, 4)
        )
        completion_context(journal)  # the exercises of the program are read once
        spent = []
        for _ in range(5):
            before = perf_counter()
            context = completion_context(journal)
            completions("run 6km shoes ", 14, Settings(), FRIDAY, context)
            spent.append(perf_counter() - before)
        assert min(spent) < 0.02
        assert context.shoes[0][1] == '"pair 2026"'
