"""Knee on journals that are empty, small, long, without runs or without scores."""

import pytest

from journal.model.days import DAY, WEEK, week_start
from journal.model.entries import CareTaken, Episode, Run
from journal.model.settings import Settings
from journal.model.vocabulary import Care, EpisodeKind, Knee, Moment, Unit, WeekStart
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    key_hints,
    line_with,
    open_screens,
    opened,
    plain,
    press,
    written,
)
from tests.app.knee_helpers import row, scores
from tests.bench.years import TODAY, week_of

# Small journals and long ones


async def test_an_empty_journal_says_what_to_press(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "5")
        assert "Nothing is written yet." in page
        assert "p logs how a knee is" in page
        assert not {"⏎", "f", "z", "w", "space", "tab"} & set(key_hints(pilot))
        await press(pilot, "left", "f", "Z", "space", "enter", "w", "tab")
        assert open_screens(pilot) == ["KneeScreen"]


async def test_runs_without_a_score_are_no_calm_knee(journal: Journal) -> None:
    journal.fill([Run(day=FRIDAY - n * DAY, distance_m=5000) for n in range(0, 60, 3)])
    async with opened(journal, size=WIDE) as pilot:
        page = await press(pilot, "5")
        assert "No score in the last three weeks: nothing can be said of blank days." in page
        assert set(row(pilot, "worst").split()[1]) == {"·"}
        assert "No score of this knee in these days" in page
        for words in ("█", "3 or more", "weeks from", "after a run"):
            assert words not in page


async def test_one_week(journal: Journal) -> None:
    written(journal, "run 5km -2; pain L2 during-run -2", "pain L1 morning -1", "pain L3 stairs")
    async with opened(journal) as pilot:
        page = await press(pilot, "5")
        assert "Too few scores for a trend: 3 in the last 3 weeks, 0 before" in page
        assert row(pilot, "worst").split() == ["worst", "213"], (
            "days before the first entry are not blank days"
        )
        assert row(pilot, "morning").split() == ["morning", "·1·"]
        assert "3 or more: stairs, sitting 1 of 1" in page


async def test_a_knee_without_runs(journal: Journal) -> None:
    journal.fill(scores(2, range(0, 60, 2), Moment.STAIRS, Knee.RIGHT))
    async with opened(journal, Settings(knee=Knee.RIGHT)) as pilot:
        page = await press(pilot, "5")
        assert "Right knee" in page
        assert "No run in these days" in page
        assert "guide" not in plain(pilot, "#strip")
        assert "after a run" not in await press(pilot, "tab", "tab")


async def test_the_long_game_comes_first_on_a_bad_day(journal: Journal) -> None:
    journal.fill(
        [
            Episode(day=FRIDAY - 65 * DAY, kind=EpisodeKind.KNEE, knee=Knee.LEFT),
            *scores(6, range(60, 65), Moment.STAIRS),
            *scores(1, range(1, 40)),
            *scores(5, range(1)),
        ]
    )
    async with opened(journal) as pilot:
        await press(pilot, "5")
        assert plain(pilot, "#head").splitlines()[1].startswith(" From 14 Jan: no running, 6 on the stairs.")


async def test_the_longest_journal_shows_its_pattern_when_asked(journal: Journal) -> None:
    journal.fill([Run(day=FRIDAY - n * DAY, distance_m=5000) for n in range(0, 1500, 4)])
    async with opened(journal, size=WIDE) as pilot:
        assert "tab counts them" in await press(pilot, "5")
        assert "Your own pattern is told from" in await press(pilot, "tab")
        assert "tab" not in key_hints(pilot)


@pytest.mark.parametrize(("size", "keys"), [(WIDE, ["5"]), (NARROW, ["5", "tab", "tab", "tab"])])
async def test_the_own_pattern_with_its_caveats(
    journal: Journal, size: tuple[int, int], keys: list[str]
) -> None:
    monday = week_start(TODAY, WeekStart.MONDAY)
    weeks = (monday - n * WEEK for n in range(90))
    journal.fill(entry for starts in weeks for entry in week_of(starts) if entry.day < TODAY)
    async with opened(journal, today=TODAY, size=size) as pilot:
        await press(pilot, *keys)
        said = " ".join(plain(pilot, "#left").split())
        assert "Pain rose after 2 of your 6 jumps (33 %), and in 0 of 62 other weeks (0 %): too few" in said
        assert "Weeks depend on each other, and cutting back after a flag hides effects." in said
        assert "It does not say the run was the cause." in said


async def test_ascii_and_miles(journal: Journal) -> None:
    journal.fill([*scores(10, range(2)), *scores(1, range(2, 30))])
    journal.fill([Run(day=FRIDAY, distance_m=8046.72), CareTaken(day=FRIDAY, care=Care.ICE)])
    async with opened(journal, Settings(ascii=True, unit=Unit.MI)) as pilot:
        page = await press(pilot, "5")
        assert row(pilot, "morning").endswith("1tt")
        assert "t ten" in page
        assert "#" in page
        assert " 5.0 " in line_with(pilot, ">Fri 20 Mar")
        assert not {"█", "▸", "●", "◐", "▁", "─"} & set(page)
        assert not {"╭", "╱", "│", "▸", "─"} & set(await press(pilot, "w"))
        assert not {"╭", "│", "▸", "─"} & set(await press(pilot, "escape", "exclamation_mark"))
