"""today, weeks, flags, chart: what they print for people, and the JSON of CONTRACT.md."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journal.model.entries import Entry
from journal.model.plan import Plan, PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.vocabulary import Kind
from journal.store.journal import Journal
from tests.cli.conftest import Command
from tests.rules.journals import calm, day, even_weeks, pain, run

# Days are those of tests.rules.journals: 0 is Monday 2 March 2026. Week 4 has a jump, and pain rose after it.
STORY = [*even_weeks(4), run(28, 6.6666, 40.04), run(30, 3.0), *calm(7, 27, 1), *calm(28, 33, 3)]
LATER = "2026-04-20"


@pytest.fixture
def told(path: Path, monkeypatch: pytest.MonkeyPatch, command: Command) -> Callable[..., None]:
    """Stores entries, and makes a day today's date."""

    def tell(entries: list[Entry], today: str) -> None:
        monkeypatch.setenv("JOURNAL_TODAY", today)
        with Journal(path) as journal:
            journal.fill(entries)

    return tell


Told = Callable[..., None]


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


# journal flags


def test_a_flag_opens_its_arithmetic(command: Command, told: Told) -> None:
    told(STORY, LATER)

    said = command("flags")

    assert said.lines[0] == "▲ 2026-W14 · pain rose after a jump · clear · left knee"
    assert said.lines[1].startswith("  Mon 30 Mar: 6.7 km, 33 % longer than the longest run of the 30 days")
    assert all(line.startswith("  ") for line in said.lines[1:-2])
    assert said.lines[-2:] == ["", "1 of 8 weeks with a sign."]


def test_flags_as_json_are_weeks_with_their_sentences(command: Command, told: Told) -> None:
    told(STORY, LATER)

    (flag,) = command("flags", "--json").json

    because = flag.pop("because")
    assert flag == command("weeks", "--json").json[4]
    assert [f"  {sentence}" for sentence in because] == command("flags").lines[1:-2]


def test_flags_without_a_sign_are_listed_with_all(command: Command, told: Told) -> None:
    told([*even_weeks(4), run(28, 9.0), *calm(7, 33, 1)], "2026-04-05")

    plain, every = command("flags"), command("flags", "--all")

    assert plain.lines == ["No sign in 5 weeks; after a jump also 1 not judged yet (journal flags --all)."]
    assert command("flags", "--json").json == []
    assert every.lines[0] == "2026-W14 · a jump, too early to say more"
    assert every.lines[-1] == "No sign in 5 weeks."
    assert [flag["flag"] for flag in command("flags", "--all", "--json").json] == ["pending"]


def test_a_week_with_too_few_scores_is_named_as_such(command: Command, told: Told) -> None:
    told([*even_weeks(4), run(28, 9.0)], "2026-05-05")

    assert "1 with too few scores to judge" in command("flags").out
    (flag,) = command("flags", "--all", "--json").json
    assert (flag["flag"], flag["rise"], flag["knee"]) == ("jump-too-few-entries", None, None)


def test_flags_speak_in_miles_where_the_journal_does(
    command: Command, told: Told, setting: Callable[..., None]
) -> None:
    told(STORY, LATER)
    setting(unit="mi")

    said = command("flags").out

    assert "4.1 mi, 33 % longer than the longest run of the 30 days before (3.1 mi" in said
    assert " km" not in said


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


# journal chart


def test_the_chart_is_plain_text_without_a_terminal(command: Command, told: Told) -> None:
    told(STORY, LATER)

    said = command("chart", "--width", "80", "--height", "24")

    assert (said.code, said.err) == (0, "")
    assert "\x1b" not in said.out
    assert "Kilometres a week" in said.lines[0]
    assert any("W14" in line for line in said.lines)
    assert len(said.lines) <= 24


@pytest.mark.parametrize("width", [20, 21, 33, 40, 79, 80, 100, 119, 160, 400])
@pytest.mark.parametrize("last", [None, 1, 500])
def test_the_chart_is_never_wider_or_higher_than_asked(
    command: Command, told: Told, width: int, last: int | None
) -> None:
    told(STORY, "2027-06-01")

    for height in (6, 24):
        words = ["--width", str(width), "--height", str(height), *(["--last", str(last)] if last else [])]
        said = command("chart", *words)
        assert said.code == 0
        assert max(map(len, said.lines)) <= width
        assert 1 < len(said.lines) <= height


def test_the_chart_has_the_size_of_its_terminal(
    command: Command, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(STORY, LATER)
    for columns, lines in ((100, 30), (64, 12), (9, 2)):
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("LINES", str(lines))
        drawn = command("chart").lines
        assert max(map(len, drawn)) <= max(columns, 20)
        assert len(drawn) <= max(lines - 1, 6)


def test_the_chart_is_in_miles_where_the_journal_is(
    command: Command, told: Told, setting: Callable[..., None]
) -> None:
    told(STORY, LATER)
    setting(unit="mi")

    said = command("chart", "--width", "80", "--height", "24").out

    assert "Miles a week" in said
    assert " mi " in said
    assert "km" not in said


@pytest.mark.parametrize("words", [["--width", "19"], ["--height", "5"], ["--last", "0"]])
def test_wrong_usage_of_chart(command: Command, words: list[str]) -> None:
    assert command("chart", *words).code == 2


def test_the_day_of_the_chart_is_the_one_it_is_told(command: Command, told: Told) -> None:
    told([run(0, 5.0)], date(2026, 3, 2).isoformat())
    assert "W10" in command("chart", "--width", "60").out
