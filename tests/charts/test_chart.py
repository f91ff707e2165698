"""The whole chart, as `journal chart` prints it."""

import re
from dataclasses import replace
from datetime import date

import pytest

from journal.charts.chart import chart_text
from journal.charts.palette import TERMINAL
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Unit

LEFT = Settings(knee=Knee.LEFT)


def test_a_chart(autumn):
    assert chart_text(autumn[-5:], LEFT, 64, 16, None, planned_km=5.5).split("\n") == [
        " km a week         █ run  ▒ over  ─ cap  ╱ this week  ░ planned",
        "",
        " 20 km      ▂▂▂",
        "            ▒▒▒ ───",
        " 15 km  ▂▂▂▁███▔    ▔▔▔ ▅▅▅▔",
        "        ███ ███     ███ ░░░",
        " 10 km  ███ ███ ▂▂▂ ███ ░░░",
        "        ███ ███ ███ ███ ╱╱╱",
        "  5 km  ███ ███ ███ ███ ╱╱╱",
        "        ███ ███ ███ ███ ╱╱╱",
        " 2026   W43 W44 W45 W46 W47",
        " sign       ▲───►",
        " worst",
        " left       ▂▂  ▄▄",
        " of 10  ▅▅2 ██4 ██5 ▇▇3 ▅▅2",
        " ▲ pain rose after a jump, clear",
    ]


@pytest.mark.parametrize("width", [20, 24, 33, 47, 60, 79, 80, 81, 99, 100, 120, 143, 200])
@pytest.mark.parametrize("count", [1, 5, 12, 60])
def test_it_is_never_larger_than_asked(autumn, weeks_of, width, count):
    weeks = [*weeks_of([20.0] * 48, first=date(2025, 9, 29)), *autumn][-count:]
    for height in (3, 5, 8, 14, 16, 24, 26, 40, 70):
        settings = LEFT if height % 2 else Settings(unit=Unit.MI)
        lines = chart_text(weeks, settings, width, height, None).split("\n")
        assert len(lines) <= height
        assert max(map(len, lines)) <= width


def test_colour_changes_no_letter(autumn):
    plain = chart_text(autumn, LEFT, 80, 24, None)
    coloured = chart_text(autumn, LEFT, 80, 24, TERMINAL)
    assert "\x1b" not in plain
    stripped = re.sub("\x1b\\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in stripped.split("\n")] == plain.split("\n")


@pytest.mark.parametrize("knee", [None, Knee.RIGHT])
@pytest.mark.parametrize(("width", "height"), [(40, 14), (80, 24), (120, 40)])
def test_plain_ascii_everywhere(autumn, width, height, knee):
    settings = Settings(ascii=True, knee=knee)
    assert chart_text(autumn * 3, settings, width, height, None, planned_km=5.5).isascii()


def test_it_prints_nothing_itself(autumn, capfd):
    chart_text(autumn, LEFT, 80, 24, TERMINAL)
    assert capfd.readouterr() == ("", "")


def test_only_the_last_weeks_asked_for(autumn):
    text = chart_text(autumn, LEFT, 80, 24, None, last=3)
    assert re.findall(r"W\d\d", text) == ["W45", "W46", "W47"]


def test_no_pain_recorded_is_dots(autumn):
    weeks = [replace(week, pain=dict.fromkeys(Knee)) for week in autumn]
    foot = chart_text(weeks, LEFT, 80, 24, None).split("\n")[-2]
    assert foot.split() == ["of", "10", *["·"] * 12]
