"""The line to write in words: it opens on `:`, reads along, and never loses what was typed."""

from journal.store.journal import Journal
from tests.app.helpers import (
    focus,
    key_hints,
    open_screens,
    opened,
    plain,
    press,
    text_of,
    words_into,
    written,
)


async def test_it_waits_until_it_is_asked_for(journal: Journal) -> None:
    written(journal, "run 5km")
    async with opened(journal) as pilot:
        assert pilot.app.focused is None
        assert ": write it in words" in text_of(pilot)
        await press(pilot, "2")
        assert pilot.app.focused is None
        await press(pilot, "colon")
        assert type(pilot.app.focused).__name__ == "WordsInput"


async def test_letters_are_letters_in_it(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "colon", *"r2q?u")
        assert " r2q?u" in page
        assert open_screens(pilot) == ["TodayScreen"]
        assert key_hints(pilot) == ["⏎", "esc", "F1", "ctrl+q"], "and only keys that work are named"


async def test_it_says_what_it_will_write(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "run 6.2km 38:20 tempo; pain L3 stairs")
        assert plain(pilot, "#words-said") == (
            "Run · today · 6.2 km · 38:20 · 6:11 min/km · tempo; Pain · left 3 · today · on stairs"
        )
        page = await press(pilot, "enter")
        assert "Written: Run · today · 6.2 km" in page
        assert (journal.counts()["runs"], journal.counts()["pain"]) == (1, 1)
        assert "6.2 km run" in page, "the page shows it at once"
        await press(pilot, "u")
        assert set(journal.counts().values()) == {0}, "a line is one step of undo"


async def test_what_it_can_not_read_it_explains_and_keeps(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "run 6.2km slowly")
        assert "“slowly” is not a word of the journal." in text_of(pilot)
        page = await press(pilot, "enter")
        assert "“slowly” is not a word of the journal." in page
        assert "run 6.2km slowly" in page
        assert set(journal.counts().values()) == {0}
        await words_into(pilot, 'run 6.2km "slowly"')
        await press(pilot, "enter")
        assert [run.note for run in journal.runs()] == ["slowly"]


async def test_escape_keeps_the_words_for_the_next_time(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "ride 4")
        assert "ride 4" not in await press(pilot, "escape")
        assert pilot.app.focused is None
        assert "ride 42" in await press(pilot, "colon", "2")


async def test_after_writing_it_is_empty_again(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "run 6km")
        await press(pilot, "enter", "colon")
        assert pilot.app.focused is not None
        assert pilot.app.focused.value == ""
        await press(pilot, "enter")
        assert focus(pilot) is None, "enter on an empty line closes it"
        assert journal.counts()["runs"] == 1


async def test_it_is_on_every_page(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "2", "colon")
        await words_into(pilot, "run 6km")
        assert "Run · today · 6.0 km" in text_of(pilot)
        page = await press(pilot, "enter")
        assert "Written: Run · today · 6.0 km" in page
        assert "▸W12" in page, "and the weeks are drawn with it"
