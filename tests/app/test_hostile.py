"""Texts written to do harm are shown as texts: no markup is obeyed, no control character gets through."""

import unicodedata
from pathlib import Path

import pytest

from journal.model.days import DAY
from journal.model.entries import CareTaken, CrossTraining, PainScore, Run
from journal.model.settings import Settings
from journal.model.vocabulary import Care, Knee, Moment
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    NARROW,
    WIDE,
    Driver,
    fill,
    lines_of,
    open_screens,
    opened,
    plain,
    press,
    text_of,
    words_into,
)

HOSTILE = {
    "markup": "[red]x[/] [/] [@click=app.quit]quit[/] \\[b] $accent =1+1 +2 -3 @SUM(A1)",
    "orders": "a\x1b[2J\x1b]0;title\x07b\x9b31mc\x00\x7f one\ntwo\r\nthree\ttab\x0b\x0c\x85\u2028four",
    "wide": "🏃‍♀️👍🏽🇩🇪 مرحبا \u202egnp.exe\u202c שלום z\u0301\u0302\u0303 \u200b\u2066\ufeff\U000e0041",
    "long": "y" * 10_000,
}


def check_screen(pilot: Driver) -> str:
    """The screen, after seeing that it is whole and holds nothing a terminal would obey."""
    lines = lines_of(pilot)
    width, height = pilot.app.size
    assert len(lines) == height
    for line in lines:
        bad = {letter for letter in line if unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp")}
        assert not bad, line
    strips = pilot.app.screen._compositor.render_strips()
    assert [strip.cell_length for strip in strips] == [width] * height
    return text_of(pilot)


def hostile_day(text: str) -> list[Run | PainScore | CrossTraining | CareTaken]:
    return [
        Run(
            day=FRIDAY,
            distance_m=5000,
            duration_s=1800,
            note=text,
            shoes=text,
            surface=text[:200],
            hills=text[:200],
            uid="hostile",
        ),
        PainScore(day=FRIDAY, knee=Knee.LEFT, score=3, note=text, moment=Moment.STAIRS),
        PainScore(day=FRIDAY, knee=Knee.LEFT, score=1, note=text, moment=Moment.DURING_RUN),
        CrossTraining(day=FRIDAY, activity=text[:200], duration_s=2400, note=text),
        CareTaken(day=FRIDAY, care=Care.ICE, note=text),
    ]


@pytest.mark.parametrize("name", HOSTILE)
async def test_they_are_shown_as_text_everywhere(journal: Journal, name: str) -> None:
    journal.fill(hostile_day(HOSTILE[name]))
    async with opened(journal, size=WIDE) as pilot:
        page = check_screen(pilot)
        if name == "markup":
            assert "“[red]x[/] [/]" in page
        forms = set()
        for _ in range(5):
            await press(pilot, "e")
            check_screen(pilot)
            forms.add(open_screens(pilot)[-1])
            await press(pilot, "escape", "j")
        assert forms == {"RunForm", "PainForm", "SmallForm"}
        assert "Taken out" in await press(pilot, "d")
        check_screen(pilot)
        assert "Taken back" in await press(pilot, "u")
        check_screen(pilot)
        await pilot.resize_terminal(*NARROW)
        await pilot.pause(0)
        check_screen(pilot)


@pytest.mark.parametrize("name", HOSTILE)
async def test_saving_a_form_leaves_them_as_they_were(journal: Journal, name: str) -> None:
    run, *_ = hostile_day(HOSTILE[name])
    journal.fill([run])
    (before,) = journal.runs()
    async with opened(journal) as pilot:
        await press(pilot, "e")
        await fill(pilot, effort="5")
        check_screen(pilot)
        await press(pilot, "enter")
        check_screen(pilot)
        (after,) = journal.runs()
        assert after.effort == 5
        assert (after.note, after.shoes) == (before.note, before.shoes)


async def test_written_as_words_they_are_text_too(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, 'run 5km "[red]x[/] =1+1 [/]"')
        assert "“[red]x[/] =1+1 [/]”" in check_screen(pilot)
        await press(pilot, "enter")
        assert "“[red]x[/] =1+1 [/]”" in check_screen(pilot)
        await press(pilot, "colon")
        await words_into(pilot, "run [red]oops[/] \x1b[2J")
        page = check_screen(pilot)
        assert "[red]oops[/]" in page
        await press(pilot, "enter")
        check_screen(pilot)


async def test_repeating_them_puts_their_words_into_the_line(journal: Journal) -> None:
    journal.fill([Run(day=FRIDAY, distance_m=5000, note="[red]x[/] \x1b[2J\nnext")])
    async with opened(journal) as pilot:
        await press(pilot, "y")
        assert "[red]x[/]" in check_screen(pilot)
        await press(pilot, "enter")
        check_screen(pilot)
        assert journal.counts()["runs"] == 2


async def test_in_fields_errors_quote_them_as_text(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "r")
        await fill(pilot, distance="[red]x[/]\x1b[2J")
        page = check_screen(pilot)
        assert "“[red]x[/]" in page


async def test_the_arithmetic_names_new_shoes_as_text(journal: Journal) -> None:
    shoes = "[red]new[/] \x1b[2J pair\n" + "z" * 500
    runs = [Run(day=FRIDAY - n * 3 * DAY, distance_m=5000, shoes="old") for n in range(2, 9)]
    journal.fill([*runs, Run(day=FRIDAY, distance_m=12_000, shoes=shoes)])
    async with opened(journal, Settings(knee=Knee.LEFT)) as pilot:
        await press(pilot, "2", "enter")
        check_screen(pilot)
        words = plain(pilot, "#panel-text")
        assert "[red]new[/]" in words
        assert "\x1b" not in words


async def test_a_path_is_shown_as_text(tmp_path: Path) -> None:
    folder = tmp_path / "[red]x[b] \x1b[2J"
    folder.mkdir()
    with Journal(folder / "j.db") as journal:
        async with opened(journal, size=WIDE) as pilot:
            check_screen(pilot)
