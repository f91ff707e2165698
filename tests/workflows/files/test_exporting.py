"""Everything out and in again: the same entries, plans, settings, deletions and ids, for the owner alone."""

import csv
import json
import stat
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from journal.model.entries import CareTaken, Run
from journal.model.errors import FileRefusedError, JournalError
from journal.model.plan import Plan
from journal.model.settings import Settings, settings_from
from journal.model.vocabulary import Care
from journal.model.whole import Deleted, Whole
from journal.store.journal import Journal
from journal.workflows.files.exporting import CSV, FORMATS, JSON, export
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.import_words import preview_lines
from journal.workflows.files.importing import Preview, look_at, write_import
from journal.workflows.files.imports import take_back
from journal.workflows.settings import change_setting
from tests.store.helpers import DAY, an_empty_journal
from tests.whole_journals import contents, fill, wholes

LAST_DAY = date(2099, 12, 31)


def read_back(journal: Journal, *paths: Path) -> Preview:
    preview = look_at(journal, Asked(tuple(paths), Settings(), LAST_DAY))
    assert preview.skipped == ()
    write_import(journal, preview)
    return preview


@pytest.mark.parametrize("kind", FORMATS)
@given(whole=wholes())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_everything_out_and_into_an_empty_journal_is_the_same(kind: str, whole: Whole) -> None:
    with an_empty_journal() as journal, tempfile.TemporaryDirectory() as folder:
        fill(journal, whole)
        before = contents(journal)
        if before == ({}, {}, frozenset()):
            return
        export(journal, Path(folder), kind)
        with an_empty_journal() as other:
            files = sorted(Path(folder).iterdir())
            read_back(other, *files)
            assert contents(other) == before
            assert write_import(other, look_at(other, Asked(tuple(files), Settings(), LAST_DAY))) is None
            other.undo()
            assert contents(other)[:2] == ({}, {})


@pytest.mark.parametrize("kind", FORMATS)
def test_the_zone_goes_along(kind: str, tmp_path: Path) -> None:
    with an_empty_journal() as journal, an_empty_journal() as other:
        change_setting(journal, Settings(), "zone", "America/Argentina/Buenos_Aires")
        export(journal, tmp_path, kind)
        read_back(other, *tmp_path.iterdir())
        assert settings_from(other.setting_values()).zone == "America/Argentina/Buenos_Aires"


RUN = Run(day=DAY, distance_m=6200.0, note="=so", uid="r", updated_at="2026-03-16T08:00:00.000Z")
ICE = CareTaken(day=DAY, care=Care.ICE, uid="c")


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """A journal with a run and ice."""
    journal = Journal(tmp_path / "journal.db")
    fill(journal, Whole((RUN, ICE)))
    return journal


def test_a_file_a_kind_that_there_is(journal: Journal, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "out"
    assert export(journal, folder, CSV) == [
        "1 run, 1 care entry.",
        f"Written to {folder}: runs.csv, care.csv.",
        f"Read them again with: journal import {folder}",
    ]
    assert sorted(file.name for file in folder.iterdir()) == ["care.csv", "runs.csv"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    with (folder / "runs.csv").open(newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["day"], row["distance_km"], row["note"], row["uid"]) == ("2026-03-16", "6.2", "'=so", "r")


def test_one_json_file(journal: Journal, tmp_path: Path) -> None:
    export(journal, tmp_path / "out", JSON)
    (file,) = (tmp_path / "out").iterdir()
    assert (file.name, stat.S_IMODE(file.stat().st_mode)) == ("journal.json", 0o600)
    said = json.loads(file.read_text())
    assert (said["format"], said["version"], said["runs"][0]["distance_m"]) == ("kneewise-journal", 1, 6200.0)
    assert (said["runs"][0]["uid"], said["phases"], said["settings"]) == ("r", [], {})


@pytest.mark.parametrize("kind", FORMATS)
def test_files_that_are_there_are_left_alone_unless_forced(
    journal: Journal, tmp_path: Path, kind: str
) -> None:
    name = {CSV: "care.csv", JSON: "journal.json"}[kind]
    (tmp_path / name).write_text("dear diary")

    with pytest.raises(FileRefusedError, match=f"{name} is there already"):
        export(journal, tmp_path, kind)
    assert not (tmp_path / "runs.csv").exists()
    assert (tmp_path / name).read_text() == "dear diary"

    export(journal, tmp_path, kind, force=True)
    assert (tmp_path / name).read_text() != "dear diary"
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob(".*"))


def test_what_is_gone_does_not_stay_in_the_file_of_before(journal: Journal, tmp_path: Path) -> None:
    export(journal, tmp_path / "out", CSV)
    with journal.change("no ice") as writing:
        writing.delete(journal.care()[0])
    export(journal, tmp_path / "out", CSV, force=True)
    assert (tmp_path / "out" / "care.csv").read_text().count("\n") == 1
    with an_empty_journal() as other:
        read_back(other, tmp_path / "out")
        assert contents(other) == contents(journal)


def test_a_letter_no_spreadsheet_reads_goes_into_json_alone(journal: Journal, tmp_path: Path) -> None:
    with journal.change("odd") as writing:
        writing.add(Run(day=DAY, distance_m=1.0, note="a\0b"))
    with pytest.raises(JournalError, match=r"runs\.csv holds a letter no spreadsheet reads .* --format json"):
        export(journal, tmp_path / "out", CSV)
    assert not (tmp_path / "out").exists()
    export(journal, tmp_path / "out", JSON)
    with an_empty_journal() as other:
        read_back(other, tmp_path / "out")
        assert contents(other) == contents(journal)


def test_nothing_to_write_and_nowhere_to(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="can't be a folder for the files"):
        export(journal, journal.path, CSV)
    with an_empty_journal() as empty, pytest.raises(JournalError, match="nothing in this journal"):
        export(empty, tmp_path / "out", CSV)
    assert not (tmp_path / "out").exists()


def test_an_export_read_into_a_journal_with_its_own_plan_settings_and_entries(
    journal: Journal, tmp_path: Path
) -> None:
    with journal.change("more") as writing:
        writing.add(Plan(day=DAY, name="theirs", uid="p"))
        writing.setting("unit", "mi")
        writing.setting("cap_percent", 12.0)
        writing.bury(Deleted("n", "runs", "2026-03-16T08:00:00.000Z"))
    export(journal, tmp_path / "out", JSON)
    with an_empty_journal() as other:
        with other.change("own") as writing:
            writing.add_all([Plan(day=DAY, name="mine"), Run(day=DAY, distance_m=5.0, uid="n")])
            writing.setting("unit", "km")

        preview = read_back(other, tmp_path / "out")

        assert "New: 1 run, 1 care entry, 1 plan, 1 setting." in preview_lines(preview, Settings())[-1]
        assert [(plan.name, plan.active) for plan in other.plans()] == [("mine", True), ("theirs", False)]
        assert other.setting_values() == {"unit": "km", "cap_percent": 12.0}
        assert {run.uid for run in other.runs()} == {"r", "n"}, "a file deletes nothing"
        assert take_back(other, 1).removed == {"runs": 1, "care": 1, "plans": 1}


def test_plans_alone_are_something_a_file_gave(journal: Journal, tmp_path: Path) -> None:
    with journal.change("plan") as writing:
        writing.add(Plan(day=DAY, name="theirs", uid="p"))
    export(journal, tmp_path / "out", CSV)
    with an_empty_journal() as other:
        preview = look_at(other, Asked((tmp_path / "out" / "plan.csv",), Settings(), LAST_DAY))
        assert preview.without_entries == ()
        assert preview_lines(preview, Settings())[:2] == ["plan.csv: plan", "  1 plan"]
