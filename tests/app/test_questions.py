"""`m` asks for what is missing next: this morning's knee, then what the last run still lacks."""

from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    WIDE,
    focus,
    line_with,
    open_screens,
    opened,
    plain,
    press,
    text_of,
    written,
)

MORNING = "pain L1 morning; pain R0 morning"


def around_runs(journal: Journal) -> dict[tuple[str, str], int]:
    moments = (Moment.DURING_RUN, Moment.AFTER_RUN)
    return {(score.moment, score.knee): score.score for score in journal.pain() if score.moment in moments}


async def test_what_is_missing_is_listed_with_the_key(journal: Journal) -> None:
    written(journal, "run 5km yesterday")
    async with opened(journal) as pilot:
        assert plain(pilot, "#to-do").splitlines()[1:3] == [
            " ○ both knees, this morning      m",
            " ○ Thu run: while, in an hour    m",
        ]
        await press(pilot, "m", "1", "0")
        assert "this morning" not in plain(pilot, "#to-do")
        await press(pilot, "m", "2", "0", "enter")
        assert "○ Thu: knee within an hour" in plain(pilot, "#to-do")
        await press(pilot, "m", "1", "0")
        assert "○" not in plain(pilot, "#to-do")
        await press(pilot, "m")
        assert "How was the knee this morning?" in text_of(pilot), "all is there: the morning, to correct"


async def test_in_words_on_a_wide_screen(journal: Journal) -> None:
    written(journal, "run 5km yesterday tempo", MORNING)
    async with opened(journal, size=WIDE) as pilot:
        said = plain(pilot, "#to-do")
        assert "○ Thu tempo: while running and within an hour" in said


async def test_the_question_of_a_run_has_a_box_for_each_score_it_lacks(journal: Journal) -> None:
    written(journal, "run 5km tempo yesterday; pain L2 during-run yesterday", MORNING)
    async with opened(journal) as pilot:
        page = await press(pilot, "m")
        assert "Thu tempo 5.0 km: how was the knee?" in page
        assert line_with(pilot, "within an hour of it").split()[6:8] == ["left", "·"]
        assert "while running, the worst" not in page, "that is recorded"
        page = await press(pilot, "1")
        assert "Thu tempo 5.0 km: ● go." in page
        assert around_runs(journal) == {("during-run", "left"): 2, ("after-run", "left"): 1}


async def test_left_and_right_while_running_then_within_the_hour(journal: Journal) -> None:
    written(journal, "run 5km", MORNING)
    async with opened(journal) as pilot:
        await press(pilot, "m", "2", "-", "t", "1")
        assert open_screens(pilot) == ["TodayScreen"]
        assert around_runs(journal) == {
            ("during-run", "left"): 2,
            ("after-run", "left"): 10,
            ("after-run", "right"): 1,
        }
        (run,) = journal.runs(FRIDAY, FRIDAY)
        assert {score.run_uid for score in journal.pain() if score.moment is not Moment.MORNING} == {run.uid}
        await press(pilot, "u")
        assert around_runs(journal) == {}, "one step"


async def test_one_knee_has_one_box_a_moment(journal: Journal) -> None:
    written(journal, "run 5km", "pain R0 morning")
    async with opened(journal, Settings(knee=Knee.RIGHT)) as pilot:
        await press(pilot, "m", "1", "0")
        assert around_runs(journal) == {("during-run", "right"): 1, ("after-run", "right"): 0}


async def test_m_goes_on_to_the_next_question_and_round(journal: Journal) -> None:
    written(journal, "run 5km yesterday", "run 3km")
    async with opened(journal) as pilot:
        assert "m Fri's run" in await press(pilot, "m")
        assert "Fri easy 3.0 km: how was the knee?" in await press(pilot, "m")
        assert "Thu easy 5.0 km: how was the knee?" in await press(pilot, "m")
        assert "How was the knee this morning?" in await press(pilot, "m")
        assert focus(pilot) == "morning_left"
        await press(pilot, "1", "0")
        assert "How was the knee this morning?" in await press(pilot, "m", "m", "m")
        await press(pilot, "2", "0")
        mornings = {score.knee: score.score for score in journal.pain() if score.moment is Moment.MORNING}
        assert mornings == {Knee.LEFT: 2, Knee.RIGHT: 0}, "an answered morning can still be corrected"


async def test_escape_and_no_answer_write_nothing(journal: Journal) -> None:
    written(journal, "run 5km", MORNING)
    async with opened(journal) as pilot:
        await press(pilot, "m", "2", "escape")
        await press(pilot, "m", "enter")
        await press(pilot, "m", "-", "-", "-", "-")
        assert open_screens(pilot) == ["TodayScreen"]
        assert around_runs(journal) == {}


async def test_it_is_asked_on_the_other_pages_too(journal: Journal) -> None:
    written(journal, "run 5km", MORNING)
    async with opened(journal) as pilot:
        await press(pilot, "2", "m", "2", "0", "enter")
        assert open_screens(pilot) == ["WeeksScreen"]
        assert len(around_runs(journal)) == 2
