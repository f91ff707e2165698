"""The plan written out: whole, for its owner's eyes alone, never over a file unasked."""

import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from journal.exchange.calendar_file import calendar_days
from journal.model.errors import FileRefusedError, JournalError
from journal.model.plan_vocabulary import Sort
from journal.workflows.files.written_files import write_text
from journal.workflows.plan.export import calendar_day, export
from journal.workflows.plan.files import dated_plan
from tests.workflows.plan_helpers import KM, MILES, TODAY, W48, nameless, run, sheet, strength

SATURDAY = date(2026, 11, 28)
PLAN = sheet(run(SATURDAY, km=6.5), strength(W48))


def test_a_session_as_an_event_of_its_day() -> None:
    session = replace(run(SATURDAY, km=6.5), note="flat", updated_at="2026-11-20T18:05:09.250Z")

    event = calendar_day(session, KM)

    assert (event.uid, event.day, event.summary) == ("run 2026-11-28@kneewise", SATURDAY, "easy run 6.5 km")
    assert (event.description, event.cancelled) == ("flat", False)
    assert event.changed.isoformat() == "2026-11-20T18:05:09.250000+00:00"
    assert calendar_day(session, MILES).summary == "easy run 4.04 mi"


def test_a_session_that_was_left_out_is_cancelled() -> None:
    event = calendar_day(replace(run(SATURDAY), skipped="a cold"), KM)
    assert (event.cancelled, event.description) == (True, "skipped: a cold")
    assert event.changed.date() == SATURDAY, "when it was changed is not known"


def test_rest_and_strength_are_events_too() -> None:
    rest = replace(strength(W48), sort=Sort.REST, name="")
    assert [calendar_day(one, KM).summary for one in (strength(W48), rest)] == ["strength A", "rest day"]


def test_a_calendar_written_again_cancels_what_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    assert export(PLAN, file, KM) == f"2 sessions written to {file}."
    fewer = replace(PLAN, sessions=PLAN.sessions[:1])

    said = export(fewer, file, KM, force=True)

    assert said == f"1 session written to {file}, 1 of before cancelled."
    events = calendar_days(file.read_bytes().decode())
    assert [(each.day, each.cancelled) for each in events] == [(W48, False), (SATURDAY, True)]
    assert b"\r\n" in file.read_bytes()


def test_the_plan_file_is_read_as_the_same_plan(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    said = export(PLAN, file, KM)
    assert said == f"2 sessions written to {file}. Read it with: journal plan apply {file}"
    assert dated_plan(file, KM, TODAY) == nameless(PLAN)


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match=r"neither a calendar nor a plan.*\.ics or \.toml"):
        export(PLAN, tmp_path / "plan.pdf", KM)
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_its_owners_alone_and_not_written_over_unasked(tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    write_text(file, "one")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(FileRefusedError, match=r"x\.txt is there already.*--force"):
        write_text(file, "two")
    assert file.read_text() == "one"
    file.chmod(0o644)
    write_text(file, "two", force=True)
    assert (file.read_text(), stat.S_IMODE(file.stat().st_mode)) == ("two", 0o600)
    assert list(tmp_path.iterdir()) == [file]


def test_where_nothing_can_be_written_nothing_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "folder.ics"
    folder.mkdir()
    with pytest.raises(FileRefusedError, match="can't be written: Is a directory"):
        write_text(folder, "one", force=True)
    with pytest.raises(FileRefusedError, match="can't be written: No such file or directory"):
        write_text(tmp_path / "none" / "x.ics", "one")
    assert list(tmp_path.iterdir()) == [folder]
