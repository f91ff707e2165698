"""Today: the question of the morning, the week under its cap, what was written."""

import re
from datetime import date, time

import pytest

from journal.model.days import DAY
from journal.model.entries import CrossTraining, PainScore, Run
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    focus,
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

Demo = tuple[Journal, Settings, date]
YESTERDAYS_RUN = "run 6.2km 38:20 yesterday tempo; pain L1 before-run yesterday; pain L2 during-run yesterday"

SCORED_RUN = "run 5km yesterday; pain L1 during-run yesterday; pain L1 after-run yesterday"


def mornings(journal: Journal) -> dict[str, int]:
    scores = [score for score in journal.pain() if score.moment is Moment.MORNING and score.day == FRIDAY]
    found = {str(score.knee): score.score for score in scores}
    assert len(found) == len(scores), "a knee has one score of this morning"
    return found


# An empty journal


async def test_an_empty_journal_says_what_to_do_first(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = text_of(pilot)
        first_words = [line.split()[0] for line in page.splitlines()[3:11] if line.strip()]
        assert first_words == ["i", "r", "3", "D", ":", "?"]
        assert "This journal is empty" in page
        assert f"one file:\n  {str(journal.path)[:70]}" in page
        assert not {"╭", "█", "─", "░"} & set(page), "no empty boxes and bars"
        assert "How was the knee" not in page
        assert focus(pilot) is None


async def test_the_keys_an_empty_journal_names_work(journal: Journal) -> None:
    async with opened(journal) as pilot:
        for key, opens in (("i", "ImportForm"), ("r", "RunForm"), ("question_mark", "ActionList")):
            await press(pilot, key)
            assert open_screens(pilot)[-1] == opens
            await press(pilot, "escape")
        await press(pilot, "colon")
        assert pilot.app.focused is not None


async def test_d_leaves_an_empty_journal_for_the_demo_and_only_an_empty_one(journal: Journal) -> None:
    async with opened(journal) as pilot:
        assert "D" in key_hints(pilot)
        await press(pilot, "D")
        assert pilot.app.return_value == "demo"
    written(journal, "run 5km")
    async with opened(journal) as pilot:
        assert "D" not in key_hints(pilot)
        await press(pilot, "D")
        assert pilot.app.return_code is None


# The page of a journal with a story


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_page_shows_the_whole_day_and_cuts_nothing_off(demo: Demo, size: tuple[int, int]) -> None:
    async with opened(*demo, size=size) as pilot:
        page = text_of(pilot)
        assert "How was the knee this morning?" in page
        assert "8.6 km run  ·  5.5 km still planned  ·  cap 14.5 km" in page
        assert "5.9 km left" in page
        assert "██████" in page
        days = line_with(pilot, "W47  ")
        for day in ("Mon 16", "Tue 17", "Wed 18", "Thu 19", "▸Fri 20", "Sat 21", "Sun 22"):
            assert day in days
        done = line_with(pilot, "done" if size == WIDE else "amount")
        assert re.findall(r"✓ (\S+ \S+)", done) == ["35 min", "4.0 km", "40 min", "4.6 km"]
        assert "both knees, this morning" in page
        assert "Thu tempo 4.6 km: at or under 2 while running. This morning" in page

        screen = pilot.app.screen
        for part in ("#question", "#budget", "#grid", "#to-do", "#guide"):
            widget = screen.query_one(part)
            words = plain(pilot, part)
            assert words.count("\n") + 1 <= widget.content_size.height, part
            assert all(len(line) <= size[0] for line in words.splitlines())
            assert screen.query_one(".page-body").region.contains_region(widget.region), part
        assert "…" not in plain(pilot, "#budget") + plain(pilot, "#grid") + plain(pilot, "#to-do")
        assert lines_of(pilot)[-1].rstrip().endswith("q quit")
        assert "write it in words" in page


async def test_the_longest_words_fit_into_a_day(journal: Journal) -> None:
    written(journal, "run 12.25km walk-run 6x3/2; pain L10 during-run; pain R10 during-run")
    async with opened(journal) as pilot:
        grid = plain(pilot, "#grid")
        for words in ("walk-run", "12.25 km", "▼ back", "10 · 10"):
            assert words in grid
        assert "…" not in grid


async def test_every_key_the_bottom_line_names_does_something(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        hints = key_hints(pilot)
        assert hints[:3] == ["m", "⏎", "r"]
        assert hints[-2:] == ["?", "q"]
        before = text_of(pilot)
        for hint in hints[:-1]:
            key = {"⏎": "enter", ":": "colon", "?": "question_mark"}.get(hint, hint)
            assert await press(pilot, key) != before, hint
            await press(pilot, "u" if hint == "d" else "escape")
            before = text_of(pilot)
        await press(pilot, hints[-1])
        assert pilot.app.return_code == 0


async def test_a_click_on_the_bottom_line_is_its_key(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await pilot.click("#key-line", offset=(lines_of(pilot)[-1].index("r run"), 0))
        await pilot.pause(0)
        assert open_screens(pilot)[-1] == "RunForm"


async def test_a_click_on_the_bar_opens_the_other_page(demo: Demo) -> None:
    async with opened(*demo) as pilot:
        await pilot.click("#page-bar", offset=(lines_of(pilot)[0].index("2 Weeks"), 0))
        await pilot.pause(0)
        assert open_screens(pilot) == ["WeeksScreen"]


# The morning


async def test_three_keys_answer_the_morning_and_close_yesterday(journal: Journal) -> None:
    written(journal, YESTERDAYS_RUN)
    async with opened(journal) as pilot:
        page = await press(pilot, "m", "1", "0")
        assert mornings(journal) == {"left": 1, "right": 0}
        assert open_screens(pilot) == ["TodayScreen"]
        assert "Thu tempo 6.2 km: ● go. Left 1, right 0 this morning." in page
        assert "This morning  left 1 · right 0" in page
        assert "How was the knee" not in page
        assert "both knees, this morning" not in page


async def test_the_question_shows_a_box_a_knee(journal: Journal) -> None:
    async with opened(journal) as pilot:
        question = await press(pilot, "m", "1")
        row = line_with(pilot, "left")
        assert row.split() == ["│", "left", "1", "right", "·", "│"]
        assert "0 is no pain, 10 the worst" in question
        assert focus(pilot) == "morning_right"


async def test_two_keys_where_one_knee_is_followed(journal: Journal) -> None:
    async with opened(journal, Settings(knee=Knee.RIGHT)) as pilot:
        page = await press(pilot, "m", "3")
        assert mornings(journal) == {"right": 3}
        assert "Right 3 this morning." in page


async def test_an_answered_morning_is_corrected_not_doubled(journal: Journal) -> None:
    written(journal, SCORED_RUN, "pain L1 morning; pain R0 morning")
    async with opened(journal) as pilot:
        for keys, then in (
            (("2", "0"), {"left": 2, "right": 0}),
            (("1", "4"), {"left": 1, "right": 4}),
            (("0", "4"), {"left": 0, "right": 4}),
            (("3", "enter"), {"left": 3, "right": 4}),
            (("-", "0"), {"right": 0}),
            (("-", "-"), {}),
        ):
            await press(pilot, "m", *keys)
            assert mornings(journal) == then, keys
            assert open_screens(pilot) == ["TodayScreen"]


async def test_the_same_answer_again_is_no_change(journal: Journal) -> None:
    written(journal, "pain L1 morning; pain R0 morning")
    async with opened(journal) as pilot:
        await press(pilot, "m", "1", "0")
        assert "Taken back: Pain · left 1 · right 0" in await press(pilot, "u")
        assert mornings(journal) == {}


async def test_a_dash_leaves_a_knee_out_and_t_is_ten(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "m", "-", "t")
        assert mornings(journal) == {"right": 10}
        assert "This morning" not in text_of(pilot), "the left knee is still asked for"


async def test_escape_writes_nothing(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "m", "1", "escape")
        assert journal.counts()["pain"] == 0


# Undo


async def test_undo_and_redo_say_what_they_moved(journal: Journal) -> None:
    written(journal, "run 5km easy", "pain L3 stairs")
    async with opened(journal) as pilot:
        assert "Taken back: Pain · left 3 · Fri 20 Mar 2026 · on stairs" in await press(pilot, "u")
        assert "Taken back: Run · Fri 20 Mar 2026 · 5.0 km" in await press(pilot, "u")
        assert "There is nothing to take back." in await press(pilot, "u")
        assert "Done again: Run · Fri 20 Mar 2026 · 5.0 km" in await press(pilot, "U")
        assert "Done again: Pain · left 3" in await press(pilot, "ctrl+r")
        assert "There is nothing to do again." in await press(pilot, "U")
        assert journal.counts()["runs"] == journal.counts()["pain"] == 1


# What was written


async def test_what_was_written_is_listed_newest_first_and_j_k_go_through_it(journal: Journal) -> None:
    journal.fill(
        [
            Run(day=FRIDAY - DAY, distance_m=6000, time=time(18, 5)),
            PainScore(day=FRIDAY, knee=Knee.LEFT, score=2, moment=Moment.STAIRS, time=time(7, 10)),
            CrossTraining(day=FRIDAY, activity="ride", duration_s=2400, time=time(12)),
        ]
    )

    def marked() -> str:
        row = line_with(pilot, "›")
        return row[row.index("›") + 1 :].split()[0]

    async with opened(journal) as pilot:
        listed = plain(pilot, "#written").splitlines()[1:]
        assert [line.strip("› ").split()[0] for line in listed] == ["ride", "pain", "Thu"]
        assert marked() == "ride"
        await press(pilot, "k")
        assert marked() == "ride"
        await press(pilot, "j", "down")
        assert marked() == "Thu"
        await press(pilot, "j", "up")
        assert marked() == "pain"


async def test_e_opens_the_form_of_the_marked_entry(journal: Journal) -> None:
    written(journal, "run 6.2km 38:20 yesterday", "pain R3 stairs", "ride 40min")
    async with opened(journal) as pilot:
        order = [line.split()[0] for line in plain(pilot, "#written").replace("›", " ").splitlines()[1:]]
        forms = {"pain": "PainForm", "Thu": "RunForm", "ride": "SmallForm"}
        for name in order:
            await press(pilot, "e")
            assert open_screens(pilot)[-1] == forms[name]
            await press(pilot, "escape")
            await press(pilot, "j")


async def test_d_takes_the_marked_entry_out_without_a_question(journal: Journal) -> None:
    written(journal, "run 6.2km 38:20")
    async with opened(journal) as pilot:
        page = await press(pilot, "d")
        assert "Taken out: Run · Fri 20 Mar 2026 · 6.2 km" in page
        assert journal.counts()["runs"] == 0
        assert "This journal is empty" in page
        assert "Taken back: taking out Run" in await press(pilot, "u")
        assert journal.counts()["runs"] == 1


async def test_y_puts_the_entry_into_the_line_as_words(journal: Journal) -> None:
    written(journal, 'run 6.2km 38:20 tempo e6 "felt good"')
    async with opened(journal) as pilot:
        page = await press(pilot, "y")
        assert 'run 6.2km 38:20 tempo e6 "felt good"' in page
        assert "Run · today · 6.2 km" in page, "and its reading below"
        assert journal.counts()["runs"] == 1
        await press(pilot, "enter")
        assert journal.counts()["runs"] == 2


async def test_keys_with_nothing_to_act_on_are_not_offered(journal: Journal) -> None:
    written(journal, "run 5km -5")
    async with opened(journal) as pilot:
        assert "nothing yet" in text_of(pilot)
        assert not {"⏎", "d", "y"} & set(key_hints(pilot))
        await press(pilot, "e", "d", "y", "j")
        assert open_screens(pilot) == ["TodayScreen"]
        assert journal.counts()["runs"] == 1
