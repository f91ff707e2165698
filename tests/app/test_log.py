"""The Log: the list and its rows, moving in it, what it draws whatever stands in it."""

import pytest

from journal.app.widgets.entry_list import EntryList
from journal.model.days import DAY
from journal.model.entries import Entry, ExerciseSet, PainScore, Run, StrengthSession
from journal.model.filter import LogFilter
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment, Unit
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    fill,
    key_hints,
    line_with,
    open_screens,
    opened,
    plain,
    press,
    text_of,
)
from tests.app.log_helpers import Demo, cursor_row, head, look_for, rows
from tests.app.test_hostile import HOSTILE, check_screen, hostile_day

# What is shown


async def test_everything_newest_first_each_day_once(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        assert head(pilot) == "8 entries"
        assert rows(pilot) == [
            "› Fri 20 Mar         pain      right 0 · in the morning",
            "                     pain      left 1 · in the morning",
            "                     strength  A · split squat 3×10",
            "  Thu 19 Mar  18:30  pain      left 4 · while running",
            "              18:05  run       tempo · 6.2 km · 38:20 · 6:11 min/km · effort 6…",
            "  Wed 18 Mar         cross     ride · 40:00",
            "  Tue 17 Mar         run       easy · 4.0 km",
            "  31 Dec 2025        note      “the year before”",
        ]


async def test_the_whole_entry_stands_beneath(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "j", "j", "down", "j")
        assert plain(pilot, "#log-detail") == (
            "Thu 19 Mar 2026 18:05 · run · tempo · 6.2 km · 38:20 · 6:11 min/km · effort 6 · grey"
            "  “up the hill”"
        )


async def test_beneath_an_entry_of_a_file_stands_from_which(journal: Journal) -> None:
    with journal.change("import") as writing:
        key = writing.begin_import(["Activities.csv"], "garmin")
        writing.add_all([Run(day=FRIDAY, distance_m=5000.0, note="along the river " * 20)], import_id=key)
    with journal.change("import") as writing:
        key = writing.begin_import(["1234.fit"], "fit")
        writing.add_values(journal.runs()[0], {"effort": 4.0, "feel": 4}, {}, key)
    journal.fill([Run(day=FRIDAY - DAY, distance_m=4000.0)])
    for size in (NARROW, WIDE):
        async with opened(journal, size=size) as pilot:
            await press(pilot, "6")
            lines = plain(pilot, "#log-detail").split("\n")
            assert lines[-1] == "import 1, Activities.csv; effort and feel from import 2, 1234.fit"
            detail = pilot.app.screen.query_one("#log-detail")
            assert detail.size.height == 3
            assert len(lines[0]) <= 2 * detail.size.width, "the note leaves it room"
            await press(pilot, "j")
            assert plain(pilot, "#log-detail") == "Thu 19 Mar 2026 · run · easy · 4.0 km"


async def test_wide_shows_the_year_and_more_of_it(week: Journal) -> None:
    async with opened(week, size=WIDE) as pilot:
        await press(pilot, "6")
        assert rows(pilot)[4].endswith("effort 6 · grey  “up the hill”")
        assert rows(pilot)[-1].startswith("  Wed 31 Dec 2025        note")


async def test_miles_where_miles_are_chosen(week: Journal) -> None:
    async with opened(week, Settings(unit=Unit.MI)) as pilot:
        await press(pilot, "6")
        assert "3.85 mi" in line_with(pilot, "tempo")


async def test_an_empty_journal_says_what_to_press(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "6")
        assert "Nothing is written yet: r logs a run, : takes words, i brings runs in." in page
        assert head(pilot) == "0 entries"
        assert not {"/", "⏎", "d", "B", "esc"} & set(key_hints(pilot))
        await press(pilot, "slash", "enter", "d", "y", "w", "D", "space", "B", "escape", "j", "G")
        assert open_screens(pilot) == ["LogScreen"]


# Moving


async def test_moving_by_rows_pages_and_ends(journal: Journal) -> None:
    journal.fill(PainScore(day=FRIDAY - n * DAY, knee=Knee.LEFT, score=n % 11) for n in range(300))
    async with opened(journal) as pilot:
        await press(pilot, "6", "j", "j", "k")
        assert cursor_row(pilot).startswith("› Thu 19 Mar")
        await press(pilot, "right_square_bracket")
        first_page = pilot.app.screen.query_one(EntryList)
        assert first_page.cursor == first_page.rows
        await press(pilot, "pageup", "left_square_bracket")
        assert cursor_row(pilot).startswith("› Fri 20 Mar")
        await press(pilot, "G")
        assert cursor_row(pilot).startswith("› 25 May 2025")
        assert cursor_row(pilot) == rows(pilot)[-1]
        await press(pilot, "j", "end")
        assert cursor_row(pilot).startswith("› 25 May 2025"), "there is nothing older"
        for key in ("g", "t", "home"):
            await press(pilot, "G", key, "k")
            assert cursor_row(pilot).startswith("› Fri 20 Mar")


async def test_only_pages_in_sight_are_read(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    journal.fill(PainScore(day=FRIDAY - n * DAY, knee=Knee.LEFT, score=1) for n in range(1000))
    read: list[tuple[int, int]] = []
    page = Journal.log_page

    def watched(self: Journal, wanted: LogFilter, offset: int, limit: int) -> tuple[Entry, ...]:
        read.append((offset, limit))
        return page(self, wanted, offset, limit)

    monkeypatch.setattr(Journal, "log_page", watched)
    async with opened(journal) as pilot:
        await press(pilot, "6")
        assert read == [(0, 100)]
        await press(pilot, "j", "j", "G", "k", "g")
        assert read == [(0, 100), (900, 100)]


async def test_a_click_puts_the_cursor_and_another_opens(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await pilot.click(EntryList, offset=(40, 4))
        await pilot.pause()
        assert "18:05  run" in cursor_row(pilot)
        assert "18:05 · run" in plain(pilot, "#log-detail")
        await pilot.click(EntryList, offset=(40, 4))
        await pilot.pause()
        assert open_screens(pilot)[-1] == "RunForm"


# Whatever comes


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_texts_are_shown_as_texts(journal: Journal, name: str, size: tuple[int, int]) -> None:
    text = HOSTILE[name]
    journal.fill([*hostile_day(text), StrengthSession(day=FRIDAY, name=text[:200], uid="s", note=text)])
    journal.fill([ExerciseSet(day=FRIDAY, session_uid="s", exercise=text[:99], position=1, note=text)])
    async with opened(journal, size=size) as pilot:
        await press(pilot, "6")
        for _ in range(7):
            check_screen(pilot)
            await press(pilot, "j")
        await look_for(pilot, text[:300])
        check_screen(pilot)
        await press(pilot, "enter", "space", "B")
        await fill(pilot, value=text[:300])
        check_screen(pilot)


@pytest.mark.parametrize("size", [(60, 20), (40, 10), (20, 5), (1, 1), (200, 60)])
async def test_any_size_draws_straight_rows(demo: Demo, size: tuple[int, int]) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "6", "G")
        before = rows(pilot)
        for filtering in (False, True):
            if filtering:
                await look_for(pilot, "run")
            await pilot.resize_terminal(*size)
            await pilot.pause()
            strips = pilot.app.screen._compositor.render_strips()
            assert [strip.cell_length for strip in strips] == [size[0]] * size[1]
            await pilot.resize_terminal(*NARROW)
            await pilot.pause()
        await press(pilot, "escape", "escape", "G")
        assert rows(pilot) == before


async def test_ascii_draws_with_plain_signs(week: Journal) -> None:
    async with opened(week, Settings(ascii=True)) as pilot:
        await press(pilot, "6", "space")
        assert rows(pilot)[0].startswith(" *Fri 20 Mar") or rows(pilot)[0].startswith(" * ")
        assert rows(pilot)[1].startswith("> ")


async def test_a_file_that_cannot_be_read_is_said_and_the_page_stays(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        week.close()
        await press(pilot, "j")
        assert "The journal is closed" in await look_for(pilot, "run")
        assert "The journal is closed" in await press(pilot, "enter", "d")


async def test_scores_over_the_guide_are_coloured_and_said_in_figures(journal: Journal) -> None:
    journal.fill(
        PainScore(day=FRIDAY - n * DAY, knee=Knee.LEFT, score=n, moment=Moment.STAIRS) for n in range(8)
    )
    async with opened(journal) as pilot:
        await press(pilot, "6")
        strips = pilot.app.screen._compositor.render_strips()
        colours = {
            segment.text.split(" ·")[0]: segment.style.color.name
            for strip in strips
            for segment in strip
            if " · on stairs" in segment.text and segment.style and segment.style.color
        }
        assert colours["left 1"] == colours["left 2"]
        assert colours["left 3"] == colours["left 5"]
        assert len({colours["left 2"], colours["left 3"], colours["left 6"]}) == 3


async def test_runs_without_amounts_of_their_own_and_odd_ones(journal: Journal) -> None:
    journal.fill(
        [Run(day=FRIDAY, distance_m=0.5, duration_s=10, note="steps"), Run(day=FRIDAY, duration_s=1200)]
    )
    async with opened(journal) as pilot:
        await press(pilot, "6")
        assert "easy · 20:00" in rows(pilot)[0]
        assert "min/km" not in text_of(pilot)
