"""The run form: filling it in, saving."""

from datetime import time

from journal.model.days import DAY
from journal.model.entries import Run
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    fill,
    focus,
    line_with,
    open_screens,
    opened,
    press,
    written,
)
from tests.app.run_form_helpers import form_on

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
