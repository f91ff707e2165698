"""The public vectors through the command line: files in with `import`, weeks out with `weeks --json`."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command
from tests.rules.test_vectors import JOURNALS, VECTORS, differences

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
GARMIN = SAMPLES / "grunt" / "Activities.csv"


def same_weeks(found: list[dict[str, Any]], expected: list[dict[str, Any]]) -> bool:
    names = [week["week"] for week in expected]
    assert [week["week"] for week in found] == names
    wrong = [differences(week["week"], mine, week) for mine, week in zip(found, expected, strict=True)]
    assert [line for lines in wrong for line in lines] == []
    return True


@pytest.mark.parametrize("journal", JOURNALS, ids=lambda path: path.name)
def test_a_journal_brought_in_shows_the_weeks_that_are_expected(
    command: Command, monkeypatch: pytest.MonkeyPatch, journal: Path
) -> None:
    expected = json.loads((journal / "expected.json").read_text())
    monkeypatch.setenv("JOURNAL_TODAY", expected["today"])

    brought_in = command("import", str(journal / "runs.csv"), str(journal / "pain.csv"), "--json")

    assert (brought_in.code, brought_in.err, brought_in.json["skipped"]) == (0, "", [])
    weeks = command("weeks", "--json").json
    assert same_weeks(weeks, expected["weeks"])
    flags = command("flags", "--all", "--json").json
    assert [flag["week"] for flag in flags] == [week["week"] for week in expected["weeks"] if week["flag"]]
    assert all(flag["because"] for flag in flags)
    table = command("weeks").lines
    assert [line[:8] for line in table[2 : 2 + len(weeks)]] == [week["week"] for week in weeks]
    assert max(map(len, table)) <= 100


@pytest.mark.skipif(not GARMIN.exists(), reason="the sample list is not beside this checkout")
def test_a_garmin_list_of_ten_years(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = json.loads((VECTORS / "garmin-list" / "expected.json").read_text())
    monkeypatch.setenv("JOURNAL_TODAY", expected["today"])

    brought_in = command("import", str(GARMIN))

    assert brought_in.code == 0
    assert brought_in.lines[0] == "Activities.csv: garmin"
    assert brought_in.lines[1].startswith("  1,131 runs")
    assert "  11,564.32 km of running" in brought_in.lines
    assert same_weeks(command("weeks", "--json").json, expected["weeks"])
    assert command("import", str(GARMIN), "--json").json["id"] is None
