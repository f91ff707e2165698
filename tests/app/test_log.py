"""The Log: everything newest first, the filter while typing, what is done with one entry and with many."""

from datetime import date

import pytest
from textual.widgets import Input

from journal.app.widgets.entry_list import EntryList
from journal.model.days import DAY
from journal.model.entries import DayNote, Entry, ExerciseSet, PainScore, Run, StrengthSession
from journal.model.filter import LogFilter
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Knee, Moment, Unit
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    Driver,
    fill,
    key_hints,
    line_with,
    lines_of,
    open_screens,
    opened,
    plain,
    press,
    text_of,
    written,
)
from tests.app.test_hostile import HOSTILE, check_screen, hostile_day

Demo = tuple[Journal, Settings, date]


def rows(pilot: Driver) -> list[str]:
    """The rows of the list in sight, without those that are blank."""
    region = pilot.app.screen.query_one(EntryList).region
    lines = lines_of(pilot)[region.y : region.bottom]
    return [line.rstrip(" ▁▂▃▄▅▆▇█") for line in lines if line.strip()]


def cursor_row(pilot: Driver) -> str:
    """The row the cursor is on."""
    (row,) = [line for line in rows(pilot) if line.startswith("›")]
    return row


def head(pilot: Driver) -> str:
    """What the line above the list says."""
    return plain(pilot, "#log-head").strip()


async def look_for(pilot: Driver, text: str) -> str:
    """Open the filter and put a text into it, as if typed at once."""
    if "-open" not in pilot.app.screen.query_one("#filter-line").classes:
        await press(pilot, "slash")
    pilot.app.screen.query_one("#filter", Input).value = text
    await pilot.pause()
    return text_of(pilot)


@pytest.fixture
def week(journal: Journal) -> Journal:
    """A tempo and an easy run, scores, a session with its sets, a note of last year."""
    written(
        journal,
        'run 6.2km 38:20 tempo e6 -1 @18:05 shoes grey "up the hill"',
        "pain L4 during-run -1 @18:30",
        "run 4km easy -3",
        "pain L1 R0 morning",
        "ride 40min -2",
    )
    journal.fill(
        [
            StrengthSession(day=FRIDAY, name="A", uid="s"),
            *(
                ExerciseSet(day=FRIDAY, session_uid="s", exercise="split squat", position=n, reps=10)
                for n in (1, 2, 3)
            ),
            DayNote(day=date(2025, 12, 31), note="the year before"),
        ]
    )
    return journal


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


# The filter


async def test_the_list_follows_what_is_typed(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "slash", *"hil")
        assert head(pilot) == "1 of 8: hil"
        assert "kind:tempo  pain>3" in plain(pilot, "#filter-said")
        await press(pilot, "l")
        assert head(pilot) == "1 of 8: hill"
        assert cursor_row(pilot).startswith("› Thu 19 Mar  18:05  run")
        await look_for(pilot, "pain>3")
        assert [row[21:25].strip() for row in rows(pilot)] == ["pain", "run"]
        await look_for(pilot, "split")
        assert "strength" in cursor_row(pilot)


async def test_letters_are_text_in_the_filter_and_arrows_move_in_the_list(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "slash", *"r/q1")
        assert open_screens(pilot) == ["LogScreen"]
        assert head(pilot) == "0 of 8: r/q1"
        await look_for(pilot, "pain")
        await press(pilot, "down", "down")
        assert "18:30" in cursor_row(pilot)
        assert not {"/", "d", "e"} & set(key_hints(pilot))


async def test_what_cannot_be_read_says_why_and_the_last_list_stays(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "tempo")
        page = await look_for(pilot, "tempo knee:up")
        assert "“up” is no knee. Write one of: left, right." in page
        assert "1 of 8: tempo" in page
        assert "18:05  run" in cursor_row(pilot)
        await press(pilot, "enter", "slash")
        assert pilot.app.screen.query_one("#filter", Input).value == "tempo knee:up"


async def test_enter_leaves_for_the_list_and_slash_goes_on_typing(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "run")
        await press(pilot, "enter")
        assert pilot.app.focused is None
        assert head(pilot) == "2 of 8: run"
        await press(pilot, "slash", *"s")
        assert head(pilot) == "2 of 8: runs", "behind what is there"


async def test_escape_clears_and_then_leaves(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "run")
        await press(pilot, "escape")
        assert head(pilot) == "8 entries"
        assert pilot.app.focused is not None
        await press(pilot, "escape")
        assert pilot.app.focused is None
        assert "esc" not in key_hints(pilot)


async def test_letting_go_of_the_filter_keeps_the_entry_in_sight(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "easy")
        await press(pilot, "enter", "escape")
        assert head(pilot) == "8 entries"
        assert "easy · 4.0 km" in cursor_row(pilot)


async def test_nothing_found_names_the_next_key(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        page = await look_for(pilot, "nowhere")
        assert "Nothing fits nowhere: / changes the filter, esc shows everything." in page
        await press(pilot, "enter")
        assert {"/", "esc"} <= set(key_hints(pilot))
        assert not {"⏎", "d"} & set(key_hints(pilot))
        await press(pilot, "escape")
        assert len(rows(pilot)) == 8


# One entry


@pytest.mark.parametrize(
    ("moves", "form"), [(["j"], "PainForm"), (["G"], "SmallForm"), (["j"] * 4, "RunForm")]
)
async def test_edit_opens_the_form_of_its_kind(week: Journal, moves: list[str], form: str) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", *moves, "e")
        assert open_screens(pilot)[-1] == form


async def test_after_an_edit_the_cursor_is_on_the_entry_wherever_it_went(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", *["j"] * 4, "enter")
        await fill(pilot, day="2026-03-16")
        await press(pilot, "enter")
        assert cursor_row(pilot).startswith("›             18:05  run       tempo")
        assert rows(pilot)[5].startswith("  Mon 16 Mar  18:30  pain"), "the score went with its run"
        assert rows(pilot).index(cursor_row(pilot)) == 6


async def test_taken_out_the_cursor_stays_on_the_neighbour(week: Journal) -> None:
    async with opened(week) as pilot:
        page = await press(pilot, "6", "j", "j", "j", "d")
        assert "Taken out: Pain · left 4 · Thu 19 Mar 2026 18:30" in page
        assert "18:05  run" in cursor_row(pilot)
        assert head(pilot) == "7 entries"
        await press(pilot, "G", "d")
        assert "easy · 4.0 km" in cursor_row(pilot), "of the last one the neighbour is the newer"
        await press(pilot, "u", "u")
        assert head(pilot) == "8 entries"
        assert "easy · 4.0 km" in cursor_row(pilot)


async def test_a_session_goes_with_its_sets_and_comes_back_with_them(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "j", "j", "d")
        assert week.sets() == ()
        await press(pilot, "u", "k")
        assert "split squat 3×10" in text_of(pilot)


async def test_again_puts_the_words_into_the_line(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", *["j"] * 4, "y")
        page = text_of(pilot)
        assert 'run @18:05 6.2km 38:20 tempo e6 shoes "grey" "up the hill"' in page
        assert "Run · today 18:05" in page
        await press(pilot, "enter")
        assert head(pilot) == "9 entries"


async def test_again_of_a_session_writes_its_sets(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "j", "j", "y", "enter")
        assert len(week.sets()) == 6


async def test_its_week_is_marked_on_weeks(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "2026-10-31")
        await press(pilot, "enter", "w")
        assert open_screens(pilot) == ["WeeksScreen"]
        assert "▸W44" in text_of(pilot)
        await press(pilot, "6", "escape", "g", "w")
        assert "▸W47" in text_of(pilot), "also where the weeks have been drawn before"


async def test_its_day_shows_all_of_it_without_the_filter(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "tempo")
        await press(pilot, "enter", "D")
        assert head(pilot) == "8 entries"
        assert "18:30  pain      left 4" in cursor_row(pilot), "the newest of that day"


# Many


async def test_marked_ones_are_taken_out_together(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "space", "space", "j", "space")
        assert head(pilot) == "8 entries  ·  3 marked"
        assert [row[1] for row in rows(pilot)[:4]] == ["•", "•", " ", "•"]
        await press(pilot, "k", "d")
        assert head(pilot) == "5 entries"
        assert "18:05  run" in cursor_row(pilot)
        await press(pilot, "u")
        assert head(pilot) == "8 entries"


async def test_marks_go_by_space_by_escape_and_with_another_filter(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "space", "k", "space")
        assert head(pilot) == "8 entries"
        await press(pilot, "space", "escape")
        assert head(pilot) == "8 entries"
        await press(pilot, "space")
        await look_for(pilot, "run")
        await press(pilot, "enter")
        assert head(pilot) == "2 of 8: run"


async def test_marks_stay_through_an_edit_of_one_of_them(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "j", "j", "j", "space", "space", "k", "e")
        await fill(pilot, effort="3")
        await press(pilot, "enter")
        assert head(pilot) == "8 entries  ·  2 marked"
        assert "Taken out: " in await press(pilot, "d")
        assert head(pilot) == "6 entries"


async def test_shoes_of_all_found_change_as_one_step(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6")
        await look_for(pilot, "run")
        page = await press(pilot, "enter", "B")
        assert "Nothing is changed yet." in page
        page = await fill(pilot, value="blue")
        assert "Changes 2 runs of the 2 found: shoes “blue”" in page
        page = await press(pilot, "enter")
        assert "Changed 2 runs: shoes “blue”. u takes it back." in page
        assert {run.shoes for run in week.runs()} == {"blue"}
        await press(pilot, "u")
        assert [run.shoes for run in week.runs()] == ["", "grey"]


async def test_of_the_marked_only_runs_have_a_kind(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "j", "j", "j", "space", "space", "B", "k")
        page = await fill(pilot, value="r")
        assert "easy, long, tempo" in page
        assert "Changes 1 run of the 2 marked: kind “race”" in page
        await press(pilot, "enter")
        assert [run.kind for run in week.runs()] == [Kind.EASY, Kind.RACE]


async def test_a_change_of_nothing_is_said_and_stays_open(week: Journal) -> None:
    async with opened(week) as pilot:
        await press(pilot, "6", "space", "B")
        page = await fill(pilot, value="blue")
        assert "Changes none of the 1 marked" in page
        assert "Nothing here would be changed." in await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "BulkForm"
        await press(pilot, "escape", "d")
        assert head(pilot) == "8 entries  ·  1 marked"


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
