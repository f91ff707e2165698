"""Journals out of the ordinary: one knee, no runs, one week, ten years; no crash, no made-up zero."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from journal.model.entries import Entry, PainScore, Run
from journal.model.vocabulary import Knee, Moment
from journal.store.journal import Journal
from tests.cli.conftest import Command

MONDAY = date(2026, 3, 16)
SHOWING = (
    ["today"],
    ["weeks"],
    ["weeks", "--json"],
    ["flags"],
    ["flags", "--all"],
    ["flags", "--json"],
    ["chart", "--width", "80", "--height", "24"],
    ["chart", "--width", "120", "--height", "40", "--last", "1000"],
)


@pytest.fixture
def fill(path: Path) -> Callable[[list[Entry]], None]:
    """Stores entries in the journal of the test."""

    def store(entries: list[Entry]) -> None:
        with Journal(path) as journal:
            journal.fill(entries)

    return store


Fill = Callable[[list[Entry]], None]


def all_shown(command: Command) -> bool:
    """Whether every command that shows something does so."""
    said = [command(*words) for words in SHOWING]
    return all((ran.code, ran.err) == (0, "") and ran.out for ran in said)


def score(day: date, value: int, knee: Knee = Knee.LEFT, when: Moment = Moment.EVENING) -> PainScore:
    return PainScore(day=day, knee=knee, score=value, moment=when)


def test_a_journal_of_one_knee(command: Command, fill: Fill, setting: Callable[..., None]) -> None:
    fill([Run(day=MONDAY - timedelta(days=7 * n), distance_m=5000.0) for n in range(6)])
    fill([score(MONDAY - timedelta(days=n), 2) for n in range(30)])
    setting(knee="left")

    assert all_shown(command)
    assert "right" not in command("weeks").out + command("today").out
    assert "Missing: the left knee this morning (journal morning LEFT, 0-10)" in command("today").lines
    assert command("chart", "--width", "80", "--height", "40").out.count("right") == 0
    assert {week["pain"]["right"] for week in command("weeks", "--json").json} == {None}
    assert command("morning", "1").out == "Left 1 this morning.\n"


def test_a_journal_of_pain_scores_alone(command: Command, fill: Fill) -> None:
    fill([score(MONDAY - timedelta(days=n), 3) for n in range(20)])

    assert all_shown(command)
    assert command("weeks", "--json").json == command("flags", "--all", "--json").json == []
    assert command("today").lines == [
        "Mon 16 Mar 2026 · W12",
        "This week 0.0 km run · no cap yet: it needs two weeks with a run",
        "Missing: the left and right knee this morning (journal morning LEFT RIGHT, 0-10)",
        "Written today:",
        "  Pain · left 3 · today · in the evening",
    ]


def test_a_journal_of_one_week(command: Command, fill: Fill) -> None:
    fill([Run(day=MONDAY, distance_m=5000.0)])

    assert all_shown(command)
    (week,) = command("weeks", "--json").json
    assert (week["minutes"], week["cap_km"], week["cap_by"], week["jump"]) == (None, None, "none", None)
    assert week["pain"] == {"left": None, "right": None}
    assert command("weeks").lines[2] == (
        "2026-W12  16 Mar    1    5.0      –    –      –    –  0      –    –  0  running week"
    )


def test_a_week_of_minutes_alone_has_no_longest_run(command: Command) -> None:
    command("run", "30min")

    (week,) = command("weeks", "--json").json
    assert (week["runs"], week["distance_km"], week["minutes"], week["longest_km"]) == (1, 0.0, 30.0, None)
    assert all_shown(command)
    assert "Mon easy: ◐ open." in command("today").out


def test_a_journal_whose_entries_are_all_after_today(
    command: Command, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill([Run(day=MONDAY, distance_m=5000.0), score(MONDAY, 3)])
    monkeypatch.setenv("JOURNAL_TODAY", "2026-03-01")

    assert all_shown(command)
    assert command("weeks", "--json").json == []


def ten_years(seed: int) -> list[Entry]:
    """Four runs a week and a score most days, with breaks, long runs and bad weeks among them."""
    chance = random.Random(seed)
    first = MONDAY - timedelta(days=3652)
    entries: list[Entry] = []
    for number in range(3652):
        day = first + timedelta(days=number)
        if number % 400 > 30 and chance.random() < 0.55:
            metres = None if chance.random() < 0.05 else round(chance.uniform(3000, 14000), 1)
            seconds = None if metres and chance.random() < 0.1 else chance.uniform(900, 5000)
            entries.append(Run(day=day, distance_m=metres, duration_s=seconds))
        if chance.random() < 0.8:
            knee, when = chance.choice(list(Knee)), chance.choice(list(Moment))
            entries.append(score(day, min(10, int(chance.expovariate(0.6))), knee, when))
    return entries


def test_a_journal_of_ten_years(command: Command, fill: Fill, setting: Callable[..., None]) -> None:
    entries = ten_years(7)
    fill(entries)

    assert all_shown(command)
    weeks = command("weeks", "--json").json
    runs = [entry for entry in entries if isinstance(entry, Run)]
    assert len(weeks) >= 515
    assert sum(week["runs"] for week in weeks) == len(runs)
    metres = sum(run.distance_m or 0.0 for run in runs)
    assert sum(week["distance_km"] for week in weeks) == pytest.approx(metres / 1000, abs=0.001 * len(weeks))
    assert [week["starts"] for week in weeks] == sorted({week["starts"] for week in weeks})
    assert max(map(len, command("weeks").lines)) <= 100
    setting(unit="mi", ascii=True, week_start="sunday")
    assert all_shown(command)
