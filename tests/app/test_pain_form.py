"""The pain form: a score of one moment, for one knee or both."""

from journal.model.days import DAY
from journal.model.entries import PainScore
from journal.model.vocabulary import Knee, Moment, Place
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
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


async def test_a_letter_picks_the_moment(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "p")
        pilot.app.screen.query_one("#when").focus()
        for letter, moment in (
            ("e", "evening"),
            ("n", "night"),
            ("b", "before-run"),
            ("d", "during-run"),
            ("d", "during-other"),
            ("a", "after-run"),
            ("o", "other"),
            ("s", "stairs"),
            ("s", "squat"),
            ("s", "sitting"),
            ("s", "stairs"),
        ):
            await press(pilot, letter)
            assert line_with(pilot, "when ").split()[2] == moment
        assert focus(pilot) == "when"


async def test_a_number_picks_the_moment_too(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "p")
        when = pilot.app.screen.query_one("#when")
        when.focus()
        for digit, moment in (
            ("4", "after-run"),
            ("7", "stairs"),
            ("1", "morning"),
            ("2", "other"),
            ("0", "other"),
            ("1", "morning"),
            ("0", "during-other"),
        ):
            await press(pilot, digit)
            assert line_with(pilot, "when ").split()[2] == moment
        pilot.app.screen.query_one("#where").focus()
        await press(pilot, "9", "2")
        assert line_with(pilot, "where ").split()[2] == "outer"


async def test_the_moments_go_round_with_the_arrows(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "p")
        pilot.app.screen.query_one("#when").focus()
        await press(pilot, "left")
        assert line_with(pilot, "when ").split()[2] == "other"
        await press(pilot, "right")
        assert line_with(pilot, "when ").split()[2] == "morning"


async def test_both_knees_are_written_at_once(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "p", "4", "1")
        assert focus(pilot) == "when"
        page = await press(pilot, "s", "enter")
        assert "Written: Pain · left 4 · right 1 · today · on stairs" in page
        assert {score.knee: score.score for score in journal.pain()} == {Knee.LEFT: 4, Knee.RIGHT: 1}
        assert {(score.moment, score.place) for score in journal.pain()} == {(Moment.STAIRS, Place.FRONT)}
        assert {score.day for score in journal.pain()} == {FRIDAY}
        await press(pilot, "u")
        assert journal.counts()["pain"] == 0


async def test_the_place_is_said_in_words(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "p", "2")
        assert "around or behind the kneecap" in line_with(pilot, "where ")
        pilot.app.screen.query_one("#where").focus()
        await press(pilot, "t")
        assert "thigh: muscle, not the knee" in line_with(pilot, "where ")
        assert "Pain · left 2 · this morning · thigh: muscle, not the knee" in text_of(pilot)


async def test_without_a_score_it_says_so_and_stays(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "p", "enter")
        assert "left: No score was given. A digit for one knee at least." in page
        assert open_screens(pilot)[-1] == "PainForm"
        await fill(pilot, left="3", day="someday")
        await press(pilot, "enter")
        assert focus(pilot) == "day"
        assert "“someday”" in plain(pilot, "#reading")
        assert journal.counts()["pain"] == 0


async def test_editing_changes_the_score_in_its_place(journal: Journal) -> None:
    stored = PainScore(
        day=FRIDAY - DAY,
        knee=Knee.RIGHT,
        score=1,
        moment=Moment.EVENING,
        run_uid="run-9",
        uid="pain-9",
        for_physio=True,
        note="after work",
    )
    journal.fill([stored])
    async with opened(journal) as pilot:
        await press(pilot, "e")
        assert focus(pilot) == "right"
        assert "after work" in text_of(pilot)
        assert "Thu 19 Mar 2026" in text_of(pilot)
        page = await press(pilot, "0", "enter")
        assert "Changed: Pain · right 0 · yesterday" in page
        (after,) = journal.pain()
        assert (after.score, after.uid, after.run_uid, after.for_physio) == (0, "pain-9", "run-9", True)
        assert (after.day, after.moment, after.note) == (FRIDAY - DAY, Moment.EVENING, "after work")


async def test_the_other_knee_can_be_added_to_a_stored_score(journal: Journal) -> None:
    written(journal, "pain L2 stairs")
    async with opened(journal) as pilot:
        await press(pilot, "e", "tab", "3", "enter")
        assert {score.knee: score.score for score in journal.pain()} == {Knee.LEFT: 2, Knee.RIGHT: 3}
        assert "Taken back" in await press(pilot, "u")
        assert [score.knee for score in journal.pain()] == [Knee.LEFT]


async def test_an_edit_without_a_change_is_no_step(journal: Journal) -> None:
    written(journal, "pain L2 stairs")
    async with opened(journal) as pilot:
        assert "Nothing was changed." in await press(pilot, "e", "enter")
        assert "Taken back: Pain · left 2" in await press(pilot, "u")


async def test_d_is_a_letter_until_escape_has_asked(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "p", "2")
        pilot.app.screen.query_one("#when").focus()
        await press(pilot, "d")
        assert open_screens(pilot)[-1] == "PainForm"
        await press(pilot, "escape", "d")
        assert open_screens(pilot) == ["TodayScreen"]
        assert journal.counts()["pain"] == 0
