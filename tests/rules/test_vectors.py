"""The public vectors: inputs, and the outputs the rules ask for."""

import csv
import json
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from journal.model.entries import Entries, PainScore, Run, Structure
from journal.model.review import WeekSums
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Knee, Moment, Place
from journal.rules.review import LOOKBACK, review
from journal.rules.volume import next_cap, volumes
from journal.workflows.weeks.published import week_record

VECTORS = Path(__file__).parents[1] / "vectors"
JOURNALS = sorted(VECTORS.glob("journal-*"))
WITHIN = {
    "distance_km": 0.001,
    "longest_km": 0.001,
    "cap_km": 0.001,
    "reference_km": 0.001,
    "percent": 0.1,
    "minutes": 0.1,
    "reference_min": 0.1,
    "mean": 0.01,
}


def seconds(text: str) -> float | None:
    if not text:
        return None
    total = 0.0
    for part in text.split(":"):
        total = total * 60 + float(part)
    return total


def structure(text: str) -> Structure | None:
    if not text:
        return None
    repeats, rest = text.split("x")
    run, walk = rest.split("/")
    return Structure(int(repeats), float(run) * 60, float(walk) * 60)


def read_runs(path: Path) -> tuple[Run, ...]:
    with path.open(newline="") as file:
        return tuple(
            Run(
                day=date.fromisoformat(row["day"]),
                time=time.fromisoformat(row["time"]) if row.get("time") else None,
                kind=Kind(row["kind"]) if row["kind"] else Kind.EASY,
                distance_m=float(row["distance_km"]) * 1000 if row["distance_km"] else None,
                duration_s=seconds(row["duration"]),
                structure=structure(row["structure"]),
            )
            for row in csv.DictReader(file)
        )


def read_pain(path: Path) -> tuple[PainScore, ...]:
    with path.open(newline="") as file:
        return tuple(
            PainScore(
                day=date.fromisoformat(row["day"]),
                time=time.fromisoformat(row["time"]) if row.get("time") else None,
                knee=Knee(row["knee"]),
                score=int(row["score"]),
                moment=Moment(row["when"]) if row["when"] else Moment.OTHER,
                place=Place("front" if row["where"] == "kneecap" else row["where"]) if row["where"] else None,
            )
            for row in csv.DictReader(file)
        )


def differences(where: str, found: Any, expected: Any) -> list[str]:
    """Every field of `expected` that `found` does not equal, as CONTRACT.md means "equal"."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [line for key in expected for line in differences(f"{where}.{key}", found[key], expected[key])]
    tolerance = WITHIN.get(where.rsplit(".", 1)[-1])
    if tolerance and isinstance(found, float | int) and isinstance(expected, float | int):
        same = abs(found - expected) <= tolerance + 1e-9
    else:
        same = found == expected
    return [] if same else [f"{where}: {found!r}, expected {expected!r}"]


@pytest.mark.parametrize("journal", JOURNALS, ids=lambda path: path.name)
def test_every_week_of_a_journal_is_as_expected(journal: Path) -> None:
    expected = json.loads((journal / "expected.json").read_text())
    entries = Entries(runs=read_runs(journal / "runs.csv"), pain=read_pain(journal / "pain.csv"))
    found = review(entries, Settings(), date.fromisoformat(expected["today"]))

    weeks = [week_record(week) for week in found.weeks]

    assert [week["week"] for week in weeks] == [week["week"] for week in expected["weeks"]]
    assert [
        line for a, b in zip(weeks, expected["weeks"], strict=True) for line in differences(b["week"], a, b)
    ] == []


@pytest.mark.parametrize("journal", JOURNALS, ids=lambda path: path.name)
def test_the_last_weeks_of_a_journal_alone_are_as_in_the_whole(journal: Path) -> None:
    today = date.fromisoformat(json.loads((journal / "expected.json").read_text())["today"])
    entries = Entries(runs=read_runs(journal / "runs.csv"), pain=read_pain(journal / "pain.csv"))
    whole = review(entries, Settings(), today).weeks
    sums = [week.volume.sums for week in whole]

    for at, first in enumerate(week.starts for week in whole):
        from_day = first - timedelta(days=LOOKBACK)
        late = Entries(
            runs=tuple(run for run in entries.runs if run.day >= from_day),
            pain=tuple(score for score in entries.pain if score.day >= from_day),
        )
        earlier = [week for week in sums if week.starts < from_day]
        assert review(late, Settings(), today, earlier=earlier, first=first).weeks == whole[at:]


@pytest.mark.parametrize(
    "case", json.loads((VECTORS / "caps.json").read_text()), ids=lambda case: str(case["km"])
)
def test_the_chain_of_caps(case: dict[str, Any]) -> None:
    monday = date(2026, 1, 5)
    sums = [WeekSums(monday + timedelta(weeks=n), runs=1, km=km) for n, km in enumerate(case["km"])]
    chain = volumes(sums, Settings())
    found = [(week.cap_km, week.cap_by) for week in chain] + [next_cap(chain, Settings())]

    assert [cap for cap, _ in found] == [
        None if cap is None else pytest.approx(cap, abs=0.001) for cap in case["caps"]
    ]
    assert [by for _, by in found] == case["cap_by"]


def test_the_vectors_are_here() -> None:
    assert len(JOURNALS) == 16
