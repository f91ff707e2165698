"""Real files of other people by the command line: each gives what it has been found to hold."""

from collections.abc import Callable

import pytest

from journal.store.journal import Journal
from tests.cli.conftest import Command
from tests.samples import AT_HAND, COUNTED, COUNTED_KM, FOLDER, NAMES, SAMPLES, Holds, alike, held, weekly_km

pytestmark = AT_HAND


@NAMES
def test_a_sample(
    name: str, command: Command, stored: Callable[[], Journal], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNAL_TODAY", "2026-11-20")
    wanted = SAMPLES[name]
    said = command("import", str(FOLDER / name))
    with stored() as journal:
        found = held(journal)
    assert alike(found, wanted)
    assert said.code == (0 if found.anything else 1)
    assert wanted.said in said.out + said.err


def test_a_table_that_counts_its_days(
    command: Command, stored: Callable[[], Journal], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNAL_TODAY", "2026-11-20")
    assert "--map" in command("import", str(FOLDER / COUNTED)).err
    columns = "day=day:2026-01-05,total km=distance:km"
    assert command("import", str(FOLDER / COUNTED), "--map", columns).code == 0
    with stored() as journal:
        assert weekly_km(journal) == COUNTED_KM


def test_a_watch_without_a_clock_takes_the_day_that_is_said(
    command: Command, stored: Callable[[], Journal], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNAL_TODAY", "2026-11-20")
    unset = str(FOLDER / "fitdecode/compressed-speed-distance.fit")
    assert "is after today" in command("import", unset, "--day", "2026-11-21").err
    said = command("import", unset, "--day", "16 nov")
    assert "What knows no day is taken to be of Mon 16 Nov 2026, as it was said." in said.out
    with stored() as journal:
        assert alike(held(journal), Holds([(10_248.67, 3_772.75)]))
