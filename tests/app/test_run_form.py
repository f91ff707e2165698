"""The run form: the run and the knee around it in one go, errors beside the field, nothing lost."""

from dataclasses import replace
from datetime import time

import pytest

from journal.model.days import DAY
from journal.model.entries import CareTaken, PainScore, Run, Structure
from journal.model.settings import Settings
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place, Unit
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    Driver,
    fill,
    focus,
    line_with,
    open_screens,
    opened,
    plain,
    press,
    text_of,
    written,
)


async def form_on(pilot: Driver, field: str) -> None:
    """The run form, with a field chosen."""
    await press(pilot, "r")
    pilot.app.screen.query_one(f"#{field}").focus()
    await pilot.pause(0)


async def edit_the_run(pilot: Driver) -> None:
    """The form on the run among what was written."""
    rows = plain(pilot, "#written").splitlines()[1:]
    place = next(at for at, row in enumerate(rows) if " run  " in row)
    await press(pilot, *["j"] * place, "e")
    assert open_screens(pilot)[-1] == "RunForm"


# Filling it in


async def test_the_fields_come_in_the_order_of_thought(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r")
        assert open_screens(pilot)[-1] == "RunForm"
        order = [focus(pilot)]
        for _ in range(9):
            await pilot.press("tab")
            order.append(focus(pilot))
        assert order == [
            "distance",
            "took",
            "while_left",
            "while_right",
            "within_left",
            "within_right",
            "before_left",
            "before_right",
            "began",
            "where",
        ]
        await pilot.press("shift+tab")
        assert focus(pilot) == "began"


async def test_a_digit_answers_and_moves_on(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await form_on(pilot, "while_left")
        await press(pilot, "2", "-", "t", "backspace")
        assert focus(pilot) == "within_right"
        left, right = line_with(pilot, "left "), line_with(pilot, "right ")
        assert left.split()[1:5] == ["left", "2", "10", "·"]
        assert right.split()[1:5] == ["right", "·", "·", "·"]


async def test_a_nought_behind_a_one_just_typed_makes_ten(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await form_on(pilot, "while_left")
        await press(pilot, "1", "left", "0")
        assert "10" in line_with(pilot, "left ")


async def test_the_reading_below_is_live(journal: Journal) -> None:
    written(journal, "run 10km -14", "run 10km -7", "run 4km yesterday")
    async with opened(journal) as pilot:
        assert "A distance, a time or both make it a run." in await press(pilot, "r")
        page = await fill(pilot, distance="4.6", took="2641", effort="6", while_left="6")
        assert "Run · today · 4.6 km · 26:41 · 5:48 min/km · easy · effort 6" in page
        assert "Week   8.6 km of 11.0 km, 2.4 km left" in page
        assert "Guide  ▼ step back: 6 while running" in page
        assert "Week   12.0 km of 11.0 km, 1.0 km over" in await fill(pilot, distance="8")


# Saving


async def test_saving_writes_the_run_and_its_knees_as_one_step(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r")
        await fill(pilot, distance="6.2", took="2641", kind="tempo", while_left="2", while_right="0")
        await fill(pilot, within_left="1", before_left="1", began="3.5", painkiller="x", swelling="x")
        await fill(pilot, surface="road", shoes="grey pair", hills="flat", note="felt good", time="18:05")
        page = await press(pilot, "enter")
        assert open_screens(pilot) == ["TodayScreen"]
        assert "Written: Run · today 18:05 · 6.2 km" in page

        (run,) = journal.runs()
        assert (run.distance_m, run.duration_s, run.kind) == (6200, 26 * 60 + 41, Kind.TEMPO)
        assert (run.surface, run.shoes, run.hills, run.note) == ("road", "grey pair", "flat", "felt good")
        assert (run.time, run.pain_from_m, run.swelling, run.gait_changed) == (time(18, 5), 3500, True, False)
        scores = {(score.knee, score.moment): score.score for score in journal.pain()}
        assert scores == {
            (Knee.LEFT, Moment.DURING_RUN): 2,
            (Knee.RIGHT, Moment.DURING_RUN): 0,
            (Knee.LEFT, Moment.AFTER_RUN): 1,
            (Knee.LEFT, Moment.BEFORE_RUN): 1,
        }
        assert {score.run_uid for score in journal.pain()} == {run.uid}
        assert {score.place for score in journal.pain()} == {Place.FRONT}
        assert [taken.care for taken in journal.care()] == [Care.MEDICINE]

        await press(pilot, "u")
        assert set(journal.counts().values()) == {0}, "one step of undo takes all of it back"


async def test_enter_saves_from_a_score_box_too(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await form_on(pilot, "while_left")
        await fill(pilot, distance="5")
        await press(pilot, "2", "enter")
        assert (journal.counts()["runs"], journal.counts()["pain"]) == (1, 1)


async def test_the_next_run_starts_from_the_shoes_and_the_surface_of_the_last(journal: Journal) -> None:
    journal.fill([Run(day=FRIDAY - DAY, distance_m=5000, shoes="grey pair", surface="trail")])
    async with opened(journal) as pilot:
        page = await press(pilot, "r")
        assert "grey pair" in page
        assert "trail" in page


async def test_the_morning_stands_muted_before_the_run_and_is_not_stored(journal: Journal) -> None:
    written(journal, "pain L1 morning; pain R0 morning", "pain L3 morning yesterday")
    async with opened(journal) as pilot:
        await press(pilot, "r")
        assert line_with(pilot, "left ").split()[1:5] == ["left", "·", "·", "1"]
        await fill(pilot, day="yesterday")
        assert line_with(pilot, "left ").split()[1:5] == ["left", "·", "·", "3"]
        await fill(pilot, day="today", distance="5", before_right="2")
        assert line_with(pilot, "right ").split()[1:5] == ["right", "·", "·", "2"]
        await press(pilot, "enter")
        before = [(score.knee, score.score) for score in journal.pain() if score.moment is Moment.BEFORE_RUN]
        assert before == [(Knee.RIGHT, 2)]


async def test_a_run_with_all_its_knees_by_tab_enter_and_digits_alone(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r", "shift+tab", "shift+tab", "3", "tab", "6", "tab", "5", "tab", *"3000", "tab")
        await press(pilot, "2", "1", "0", "0", "tab", "tab", "1", "tab", "2", "tab", "1", "tab", "0")
        await press(pilot, "tab", "1", "enter")
    [run] = journal.runs()
    assert (run.kind, run.effort, run.distance_m, run.duration_s) == (Kind.TEMPO, 6, 5000, 1800)
    assert (run.pain_from_m, run.gait_changed, run.swelling) == (1000, True, False)
    assert {score.place for score in journal.pain()} == {Place.OUTER}
    assert [care.care for care in journal.care()] == [Care.MEDICINE]


async def test_what_is_usual_is_said_beside_the_fields_and_not_in_them(journal: Journal) -> None:
    written(journal, "run 5.5km 31:20 -2", "run 8km 50:00 long -3")
    async with opened(journal) as pilot:
        await press(pilot, "r")
        row = line_with(pilot, "distance")
        assert "5.5 km usual" in row
        assert "31:20 usual" in row
        await press(pilot, "shift+tab", "shift+tab", "l")
        row = line_with(pilot, "distance")
        assert "8.0 km usual" in row
        assert "50:00 usual" in row
        await press(pilot, "escape", "d", "j", "r")
        await press(pilot, "enter")
        assert journal.counts()["runs"] == 2, "nothing was typed, so there is no run"


# Errors


async def test_an_error_stands_with_its_mend_and_nothing_is_lost(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r")
        page = await fill(pilot, distance="six", took="38:20", note="kept")
        assert "distance: “six” is not a distance. Write it like 6.2" in page
        assert "see below" in line_with(pilot, "distance  ")
        await press(pilot, "tab", "enter")
        assert open_screens(pilot)[-1] == "RunForm"
        assert focus(pilot) == "distance"
        assert journal.counts()["runs"] == 0
        for kept in ("six", "38:20", "kept"):
            assert kept in text_of(pilot)
        await fill(pilot, distance="6")
        assert "is not a distance" not in text_of(pilot)
        await press(pilot, "enter")
        assert [run.note for run in journal.runs()] == ["kept"]


async def test_every_field_says_how_it_is_written(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r")
        await fill(pilot, distance="5")
        for name, text, mend in (
            ("took", "38", "38min"),
            ("day", "someday", "day: “someday”"),
            ("day", "2026-03-21", "day: Sat 21 Mar 2026 is after today."),
            ("time", "25:00", "07:30"),
            ("effort", "11", "effort:"),
            ("began", "early", "began: “early”"),
            ("structure", "walk", "6x3/2"),
        ):
            await fill(pilot, **{name: text})
            assert mend in plain(pilot, "#reading")
            field = pilot.app.screen.query_one(f"#{name}")
            assert field.has_class("-wrong")
            await press(pilot, "enter")
            assert focus(pilot) == name
            await fill(pilot, **{name: ""})
            assert not field.has_class("-wrong")
        assert journal.counts()["runs"] == 0


@pytest.mark.parametrize(
    ("field", "text", "why"),
    [
        ("took", "500", "took: 5.0 km in 5:00 is 60 km/h: nobody runs that fast."),
        ("distance", "0", "distance: A distance has to be more than 0."),
        ("effort", "11", "effort:"),
        ("day", "tomorrow", "is after today."),
        ("time", "25:61", "time: “25:61” is not a time of day."),
    ],
)
async def test_what_is_wrong_is_said_and_outlives_a_resize_and_a_first_escape(
    journal: Journal, field: str, text: str, why: str
) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r")
        note = "a long note " * 900
        await fill(pilot, **{"distance": "5", "note": note, field: text})
        assert why in plain(pilot, "#reading")
        await pilot.resize_terminal(*WIDE)
        await press(pilot, "enter", "escape", "enter")
        await pilot.resize_terminal(*NARROW)
        await press(pilot)
        assert why in plain(pilot, "#reading")
        fields = pilot.app.screen
        assert (fields.query_one("#note").value, fields.query_one(f"#{field}").value) == (note, text)
        assert journal.counts()["runs"] == 0
        await fill(pilot, **{field: "5" if field == "distance" else ""})
        await press(pilot, "enter")
        assert [len(run.note) for run in journal.runs()] == [len(note)]


async def test_an_empty_form_says_what_makes_it_a_run(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "r", "enter")
        assert "distance: A run needs a distance or a duration. Write one or both: 6.2," in page


# Leaving


async def test_escape_leaves_at_once_when_nothing_was_typed(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r", "tab", "escape")
        assert open_screens(pilot) == ["TodayScreen"]


async def test_escape_asks_once_and_enter_goes_on(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await form_on(pilot, "note")
        assert "Leave without saving?   ⏎ go on   d drop" in await press(pilot, "d", "escape")
        page = await press(pilot, "x", "q", "enter")
        assert "Leave without saving?" not in page
        assert focus(pilot) == "note"
        await press(pilot, "o")
        assert "note       do" in text_of(pilot)
        assert journal.counts()["runs"] == 0


async def test_escape_asks_once_and_d_drops(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r", "5", "escape", "d")
        assert open_screens(pilot) == ["TodayScreen"]
        assert journal.counts()["runs"] == 0


async def test_f1_says_how_the_fields_are_filled_in(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "r", "5", "f1")
        assert "Took: 38:20 or 3820." in page
        assert "Scores 0 (none) to 10 (worst)" in page
        assert "six times 3 min run, 2 walk." in " ".join(plain(pilot, "#panel-text").split())
        assert pilot.app.screen.query_one("#panel").max_scroll_y == 0, "all of it is on the screen"
        assert "Run · today · 5.0 km" in await press(pilot, "escape")
        assert focus(pilot) == "distance"


async def test_no_key_of_the_screens_works_inside(journal: Journal) -> None:
    written(journal, "run 5km -3")
    async with opened(journal) as pilot:
        await form_on(pilot, "note")
        await press(pilot, *"2quT?:i")
        assert "note       2quT?:i" in text_of(pilot)
        pilot.app.screen.query_one("#while_left").focus()
        await press(pilot, *"quTim?:")
        assert open_screens(pilot) == ["TodayScreen", "RunForm"]
        assert pilot.app.return_code is None
        assert journal.counts()["runs"] == 1
        assert "·" in line_with(pilot, "left ")


# Editing


STORED = Run(
    day=FRIDAY,
    time=time(7, 30, 5),
    kind=Kind.WALK_RUN,
    distance_m=3 * 1609.344,
    distance_unit=Unit.MI,
    duration_s=1600.5,
    structure=Structure(6, 180, 120),
    effort=4,
    feel=4,
    surface="track",
    hills="two",
    shoes="grey",
    gait_changed=True,
    pain_from_m=1609.344,
    note="as it was\nin two lines",
    for_physio=True,
    uid="run-1",
)
DURING = PainScore(
    day=FRIDAY,
    knee=Knee.LEFT,
    score=3,
    moment=Moment.DURING_RUN,
    place=Place.OUTER,
    time=time(7, 50),
    note="hill",
    run_uid="run-1",
    uid="pain-1",
)


async def test_editing_changes_what_was_edited_and_keeps_the_rest(journal: Journal) -> None:
    stairs = PainScore(day=FRIDAY, knee=Knee.LEFT, score=2, moment=Moment.STAIRS, uid="pain-2")
    journal.fill([STORED, DURING, stairs])
    (before,) = journal.runs()
    scores = {score.uid: score for score in journal.pain()}
    async with opened(journal) as pilot:
        await edit_the_run(pilot)
        assert "3mi" in text_of(pilot)
        await fill(pilot, effort="7")
        assert "Changed: Run" in await press(pilot, "enter")
        (after,) = journal.runs()
        assert after == replace(before, effort=7, updated_at=after.updated_at)
        assert {score.uid: score for score in journal.pain()} == scores


async def test_a_changed_score_keeps_its_row_and_an_emptied_one_goes(journal: Journal) -> None:
    within = replace(DURING, moment=Moment.AFTER_RUN, score=1, uid="pain-3", note="")
    journal.fill([replace(STORED, structure=None, kind=Kind.EASY), DURING, within])
    before = {score.uid: score for score in journal.pain()}
    async with opened(journal) as pilot:
        await edit_the_run(pilot)
        await fill(pilot, while_left="5", within_left="", before_right="1")
        await press(pilot, "enter")
        after = {score.uid: score for score in journal.pain()}
        assert after["pain-1"] == replace(before["pain-1"], score=5, updated_at=after["pain-1"].updated_at), (
            "its row, time, note and place stay"
        )
        assert "pain-3" not in after
        (added,) = [score for uid, score in after.items() if uid not in before]
        assert (added.knee, added.moment, added.score) == (Knee.RIGHT, Moment.BEFORE_RUN, 1)
        assert added.run_uid == "run-1"
        await press(pilot, "u")
        assert {uid: score.score for uid, score in before.items()} == {
            score.uid: score.score for score in journal.pain()
        }


async def test_a_nought_over_a_stored_one_is_a_nought(journal: Journal) -> None:
    written(journal, "run 5km; pain L1 during-run")
    async with opened(journal) as pilot:
        await edit_the_run(pilot)
        pilot.app.screen.query_one("#while_left").focus()
        await press(pilot, "0", "enter")
        assert [score.score for score in journal.pain()] == [0]


async def test_taking_the_painkiller_away_deletes_it(journal: Journal) -> None:
    journal.fill([Run(day=FRIDAY, distance_m=5000), CareTaken(day=FRIDAY, care=Care.MEDICINE)])
    async with opened(journal) as pilot:
        await edit_the_run(pilot)
        assert "[x] took a painkiller" in text_of(pilot)
        pilot.app.screen.query_one("#painkiller").focus()
        await press(pilot, "space", "enter")
        assert journal.care() == ()


async def test_saving_an_edit_without_a_change_is_no_step(journal: Journal) -> None:
    journal.fill([STORED])
    async with opened(journal) as pilot:
        assert "Nothing was changed" in await press(pilot, "e", "enter")
        assert "There is nothing to take back." in await press(pilot, "u")


async def test_the_units_of_the_journal_are_those_of_the_form(journal: Journal) -> None:
    async with opened(journal, Settings(unit=Unit.MI), size=WIDE) as pilot:
        await press(pilot, "r")
        page = await fill(pilot, distance="3", took="30:00")
        assert "at mi" in page
        assert "3.0 mi · 30 min · 10:00 min/mi" in page
        await press(pilot, "enter")
        assert [run.distance_m for run in journal.runs()] == [pytest.approx(3 * 1609.344)]
