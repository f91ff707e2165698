"""journal weeks and journal today: the table and the page of a day, as text and as JSON."""

from collections.abc import Callable
from typing import Any

import pytest

from journal.model.plan import Plan, PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.vocabulary import Kind
from tests.cli.conftest import Command
from tests.cli.told import LATER, STORY, Told
from tests.rules.journals import day, even_weeks, pain, run

# journal weeks


def test_the_table_of_the_weeks(command: Command, told: Told) -> None:
    told(STORY, LATER)

    said = command("weeks")

    assert (said.code, said.err) == (0, "")
    assert said.lines == [
        "                                                   left          right",
        "week      starts runs     km cap km  min  worst mean  n  worst mean  n  state",
        "2026-W10   2 Mar    3   15.0      –    –      –    –  0      –    –  0",
        "2026-W11   9 Mar    3   15.0      –    –      1  1.0  7      –    –  0",
        "2026-W12  16 Mar    3   15.0   16.5    –      1  1.0  7      –    –  0",
        "2026-W13  23 Mar    3   15.0   16.5    –      1  1.0  7      –    –  0",
        "2026-W14  30 Mar    2    9.7   16.5   40      3  3.0  6      –    –  0  ▲ clear, left",
        "2026-W15   6 Apr    0    0.0   15.0    0      –    –  0      –    –  0",
        "2026-W16  13 Apr    0    0.0   15.0    0      –    –  0      –    –  0",
        "2026-W17  20 Apr    0    0.0   15.0    0      –    –  0      –    –  0  running week",
        "",
        "▲ pain rose after a jump",
    ]
    assert command("weeks", "--last", "2").lines[2:] == said.lines[8:10]


def test_the_table_of_one_knee_in_miles(command: Command, told: Told, setting: Callable[..., None]) -> None:
    told(STORY, LATER)
    setting(unit="mi", knee="left")

    lines = command("weeks", "--last", "4").lines

    assert lines[:3] == [
        "                                                   left",
        "week      starts runs     mi cap mi  min  worst mean  n  state",
        "2026-W14  30 Mar    2    6.0   10.3   40      3  3.0  6  ▲ clear, left",
    ]


def test_the_signs_stay_in_ascii_where_the_settings_ask_for_it(
    command: Command, told: Told, setting: Callable[..., None]
) -> None:
    told(STORY, LATER)
    setting(ascii=True)

    assert command("weeks").lines[-1] == "! pain rose after a jump"


def test_what_the_running_week_has_passed_is_said_at_once(command: Command, told: Told) -> None:
    told([*even_weeks(3), run(21, 5.0), *(run(28, 4.0) for _ in range(4))], "2026-03-30")
    assert command("weeks").lines[-1].endswith("  so far over by 1.0 km")


def test_the_first_and_the_last_week_of_weeks_as_json(command: Command, told: Told) -> None:
    told(STORY, LATER)

    found = command("weeks", "--json").json

    assert [week["week"] for week in found] == [f"2026-W{number}" for number in range(10, 18)]
    assert found[4] == {
        "week": "2026-W14",
        "starts": "2026-03-30",
        "complete": True,
        "runs": 2,
        "distance_km": 9.667,
        "minutes": 40.0,
        "longest_km": 6.667,
        "cap_km": 16.5,
        "cap_by": "percent",
        "over_cap": False,
        "jump": {
            "by": "run",
            "day": "2026-03-30",
            "percent": 33.3,
            "reference_km": 5.0,
            "reference_min": None,
        },
        "pain": {"left": {"entries": 6, "days": 6, "mean": 3.0, "worst": 3}, "right": None},
        "flag": "pain-after-jump",
        "rise": "clear",
        "knee": "left",
    }
    empty = found[-1]
    assert (empty["runs"], empty["distance_km"], empty["minutes"], empty["longest_km"]) == (0, 0.0, 0.0, None)
    assert (empty["complete"], empty["pain"]) == (False, {"left": None, "right": None})
    assert found[0]["minutes"] is None
    assert command("weeks", "--last", "3", "--json").json == found[-3:]


def test_every_field_of_a_week_has_its_type(command: Command, told: Told) -> None:
    stage = [run(number, None, 10.0, "walk-run") for number in (35, 36, 37, 38, 39)]
    told([*STORY, *stage, run(42, 2.0, 60.0, "walk-run")], "2026-04-20")
    number, text = float, str
    kinds: dict[str, Any] = {
        "week": text,
        "starts": text,
        "complete": bool,
        "runs": int,
        "distance_km": number,
        "minutes": (number, None),
        "longest_km": (number, None),
        "cap_km": (number, None),
        "cap_by": text,
        "over_cap": bool,
        "jump": (dict, None),
        "pain": dict,
        "flag": (text, None),
        "rise": (text, None),
        "knee": (text, None),
    }

    found = command("weeks", "--json").json

    for week in found:
        assert list(week) == list(kinds)
        for field, kind in kinds.items():
            either = kind if isinstance(kind, tuple) else (kind,)
            assert type(week[field]) in either or (week[field] is None and None in either), (field, week)
        assert set(week["pain"]) == {"left", "right"}
    stages = [week["jump"] for week in found if week["jump"] and week["jump"]["by"] == "stage"]
    assert [(jump["reference_km"], jump["reference_min"]) for jump in stages] == [(None, 40.0)]
    assert {week["cap_by"] for week in found} == {"none", "percent", "ladder", "level"}


@pytest.mark.parametrize("words", [["--last", "0"], ["--last", "x"], ["weeks"]])
def test_wrong_usage_of_weeks(command: Command, words: list[str]) -> None:
    assert command("weeks", *words).code == 2


# journal today


def test_the_page_of_a_day(command: Command, told: Told) -> None:
    told([*STORY, run(45, 4.0, 24.0), pain(45, 1, "during-run"), pain(45, 1, "before-run")], "2026-04-17")
    command("pain", "0", "--knee", "right", "--when", "stairs")

    said = command("today")

    assert (said.code, said.err) == (0, "")
    assert said.lines[0] == "Fri 17 Apr 2026 · W16"
    assert said.lines[1].startswith("This week 4.0 km run · cap 15.0 km: back to the level of W1")
    assert said.lines[2] == "Missing: the left and right knee this morning (journal morning LEFT RIGHT, 0-10)"
    assert said.lines[3] == "Thu easy 4.0 km: ◐ open. At or under 2 while running. This morning decides."
    assert said.lines[4:] == ["Written today:", "  Pain · right 0 · today · on stairs"]


def test_the_page_of_a_day_with_a_plan(command: Command, told: Told) -> None:
    plan = Plan(day=day(42), name="mine", uid="p")
    sessions = [
        PlannedSession(day=day(at), plan_uid="p", sort=Sort.RUN, kind=Kind.EASY, distance_m=4000)
        for at in (45, 46)
    ]
    told([*STORY, run(45, 4.0, 24.0), plan, *sessions], "2026-04-16")

    lines = command("today").lines

    assert " · 4.0 km still planned · cap 15.0 km" in lines[1]
    assert lines[2:4] == ["Planned today: easy 4.0 km (done)", "Next: Fri 17, easy 4.0 km"]
    assert "." * 4 not in command("chart").out
    assert "still planned" in command("chart", "--width", "120").out


def test_an_empty_journal_says_how_to_begin(command: Command) -> None:
    for words in (["today"], ["weeks"], ["flags"], ["chart"], ["imports"]):
        said = command(*words)
        assert (said.code, said.err) == (0, "")
    assert command("today").lines == [
        "Mon 16 Mar 2026 · W12",
        "Nothing is written yet. Begin with: journal run 6.2km 38:20, or journal import FILE",
    ]
    nothing = "There is no run in this journal yet. Log one with: journal run 6.2km 38:20\n"
    assert command("weeks").out == command("chart").out == nothing
    assert command("flags").out == "There is no run in this journal yet, so no week to flag.\n"
    for words in (
        ["weeks", "--json"],
        ["flags", "--json"],
        ["flags", "--all", "--json"],
        ["imports", "--json"],
    ):
        assert command(*words).json == []
