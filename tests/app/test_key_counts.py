"""How many keys a day takes. Each list of keys is all that is pressed, and what it writes is checked."""

from journal.model.days import DAY
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment
from journal.store.journal import Journal
from tests.app.helpers import FRIDAY, Driver, open_screens, opened, planned, press, written

MORNING = "pain L1 morning; pain R0 morning"
USUAL = ('run 5.5km 33:00 e4 shoes "grey pair" -2; pain L1 during-run -2', "run 5.5km 31:40 e4 -4")


async def count(pilot: Driver, *keys: str) -> int:
    """Press them one by one; how many there were."""
    await press(pilot, *keys)
    assert open_screens(pilot) == ["TodayScreen"], "and the day goes on"
    return len(keys)


def scores(journal: Journal, *moments: Moment) -> dict[tuple[str, str], int]:
    """Today's scores of some moments, by moment and knee."""
    found = journal.pain(FRIDAY, FRIDAY)
    return {(score.moment, score.knee): score.score for score in found if score.moment in moments}


BOTH = {("during-run", "left"): 2, ("during-run", "right"): 0}


async def test_the_morning_of_two_knees_in_3(journal: Journal) -> None:
    written(journal, *USUAL)
    async with opened(journal) as pilot:
        assert await count(pilot, "m", "1", "0") <= 3
    assert scores(journal, Moment.MORNING) == {("morning", "left"): 1, ("morning", "right"): 0}


async def test_the_morning_of_one_knee_in_2(journal: Journal) -> None:
    written(journal, *USUAL)
    async with opened(journal, Settings(knee=Knee.LEFT)) as pilot:
        assert await count(pilot, "m", "1") <= 2
    assert scores(journal, Moment.MORNING) == {("morning", "left"): 1}


async def test_a_run_with_distance_time_and_both_knees_in_14(journal: Journal) -> None:
    written(journal, *USUAL, MORNING)
    async with opened(journal) as pilot:
        assert await count(pilot, *"r5.5", "tab", *"3120", "tab", *"20", "enter") <= 14
    (run,) = journal.runs(FRIDAY, FRIDAY)
    assert (run.distance_m, run.duration_s, run.shoes) == (5500.0, 31 * 60 + 20, "grey pair")
    assert scores(journal, Moment.DURING_RUN) == BOTH


async def test_the_planned_run_with_both_knees_in_6(journal: Journal) -> None:
    written(journal, *USUAL, MORNING)
    planned(journal, "easy 5 31min")
    async with opened(journal) as pilot:
        assert await count(pilot, "r", "tab", "tab", "2", "0", "enter") <= 7
        (run,) = journal.runs(FRIDAY, FRIDAY)
        assert (run.distance_m, run.duration_s, run.shoes) == (5000.0, 31 * 60, "grey pair")
        assert scores(journal, Moment.DURING_RUN) == BOTH
        await press(pilot, "u")
        assert journal.runs(FRIDAY, FRIDAY) == ()
        # The mark is on what is to do: the morning is there, so it is the run.
        assert await count(pilot, "enter", "tab", "tab", "2", "0", "enter") <= 7
    assert scores(journal, Moment.DURING_RUN) == BOTH


async def test_a_planned_session_as_planned_in_1(journal: Journal) -> None:
    written(journal, MORNING)
    planned(journal, "ride 40min")
    async with opened(journal) as pilot:
        assert await count(pilot, "space") == 1
    assert [(one.activity, one.duration_s) for one in journal.cross_training()] == [("ride", 2400)]


async def test_the_usual_run_with_both_knees_in_6_and_with_the_hour_after_in_7(journal: Journal) -> None:
    # Without a plan the values are those of the run logged most. How long it took today only a plan or the
    # runner could say: it stays empty.
    written(journal, *USUAL, MORNING)
    async with opened(journal) as pilot:
        assert await count(pilot, "a", "1", "m", "2", "0", "enter") <= 7
        (run,) = journal.runs(FRIDAY, FRIDAY)
        assert (run.distance_m, run.effort, run.shoes, run.duration_s) == (5500.0, 4, "grey pair", None)
        assert scores(journal, Moment.DURING_RUN) == BOTH
        await press(pilot, "u", "u")
        assert journal.runs(FRIDAY, FRIDAY) == ()
        assert await count(pilot, *"a1m2010") <= 7
    assert scores(journal, Moment.DURING_RUN) == BOTH
    assert scores(journal, Moment.AFTER_RUN) == {("after-run", "left"): 1, ("after-run", "right"): 0}


async def test_the_last_strength_session_with_the_same_loads_in_2(journal: Journal) -> None:
    written(journal, 'strength "squat" 3x10 12kg, "bridge" 2x15 -2')
    async with opened(journal) as pilot:
        assert await count(pilot, "a", "1") <= 4
    assert [(one.exercise, one.reps, one.load_kg) for one in journal.sets(FRIDAY, FRIDAY)] == [
        *[("squat", 10, 12.0)] * 3,
        *[("bridge", 15, None)] * 2,
    ]


async def test_what_yesterdays_run_lacks_in_3(journal: Journal) -> None:
    written(journal, "run 5km yesterday; pain L2 during-run yesterday; pain R0 during-run yesterday", MORNING)
    async with opened(journal) as pilot:
        assert await count(pilot, "m", "1", "0") <= 3
    found = {(s.day, s.moment, s.knee): s.score for s in journal.pain() if s.moment is Moment.AFTER_RUN}
    yesterday = FRIDAY - DAY
    assert found == {(yesterday, "after-run", "left"): 1, (yesterday, "after-run", "right"): 0}


async def test_an_old_entry_again_in_2(journal: Journal) -> None:
    written(journal, 'run 6.2km 38:20 tempo e6 yesterday "felt good"')
    async with opened(journal) as pilot:
        assert await count(pilot, "y", "enter") == 2
    (run,) = journal.runs(FRIDAY, FRIDAY)
    assert (run.distance_m, run.effort, run.note) == (6200.0, 6, "felt good")


async def test_an_old_strength_session_again_comes_with_its_sets(journal: Journal) -> None:
    written(journal, 'strength "squat" 3x10 12kg left, "hip airplane" 8 yesterday')
    async with opened(journal) as pilot:
        await press(pilot, "y", "enter")
    then, now = (
        [(one.exercise, one.reps, one.side, one.load_kg) for one in journal.sets(day, day)]
        for day in (FRIDAY - DAY, FRIDAY)
    )
    assert then == now
    assert len(now) == 4
