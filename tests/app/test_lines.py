"""Lines that change a few at a time: what is on the screen is what was shown last, and no more is painted."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.selection import Selection

from journal.app.widgets.lines import Lines

WIDTH = 30


class Page(App[None]):
    CSS = "Lines { height: auto; } #below { height: 1fr; }"

    def compose(self) -> ComposeResult:
        yield Lines(id="lines")
        yield Lines(id="below")


@asynccontextmanager
async def shown(*texts: str | Content) -> AsyncIterator[tuple[Pilot[None], Lines]]:
    async with Page().run_test(size=(WIDTH, 8)) as pilot:
        lines = pilot.app.query_one("#lines", Lines)
        pilot.app.query_one("#below", Lines).show([Content("below")])
        lines.show(contents(*texts))
        await pilot.pause()
        yield pilot, lines


def contents(*texts: str | Content) -> list[Content]:
    return [Content(text) if isinstance(text, str) else text for text in texts]


def screen_of(pilot: Pilot[None]) -> list[str]:
    return [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]


async def test_only_the_rows_that_changed_are_rendered_anew() -> None:
    async with shown("one", "two", "three") as (pilot, lines):
        before = [lines.render_line(row) for row in range(3)]
        lines.show(contents("one", "TWO", "three"))
        await pilot.pause()
        after = [lines.render_line(row) for row in range(3)]
        assert [old is new for old, new in zip(before, after, strict=True)] == [True, False, True]
        assert screen_of(pilot)[:4] == ["one", "TWO", "three", "below"]


async def test_another_style_is_another_line() -> None:
    async with shown("one", "two") as (pilot, lines):
        plain = lines.render_line(1)
        lines.show([Content("one"), Content.styled("two", "bold")])
        await pilot.pause()
        assert lines.render_line(1) != plain
        assert any(segment.style and segment.style.bold for segment in lines.render_line(1))


@pytest.mark.parametrize("texts", [("one",), ("one", "two", "three", "four")])
async def test_more_lines_or_fewer_take_their_room(texts: tuple[str, ...]) -> None:
    async with shown("one", "two", "three") as (pilot, lines):
        lines.show(contents(*texts))
        await pilot.pause()
        assert screen_of(pilot)[: len(texts) + 1] == [*texts, "below"]


async def test_another_width_and_other_colours_draw_all_anew() -> None:
    async with shown("a line of twenty-five cells", Content.styled("muted", "$accent")) as (pilot, lines):
        wide, accent = lines.render_line(0), lines.render_line(1)
        pilot.app.theme = "textual-light"
        await pilot.pause()
        assert lines.render_line(1) != accent
        await pilot.resize_terminal(WIDTH + 10, 8)
        await pilot.pause()
        assert lines.render_line(0) is not wide


async def test_what_is_marked_with_the_mouse_is_its_text() -> None:
    async with shown("one", "two", "three") as (_, lines):
        found = lines.get_selection(Selection(Offset(1, 0), Offset(2, 1)))
        assert found is not None
        assert found[0] == "ne\ntw"
