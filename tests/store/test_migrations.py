"""From an older file to this version: after a verified copy, all of it or nothing."""

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from journal.model.entries import CareTaken, Run, StrengthSession, Structure
from journal.model.errors import FileRefusedError
from journal.model.plan import Plan
from journal.model.vocabulary import Care, Side
from journal.store.door import copy_journal
from journal.store.journal import Journal
from journal.store.migrations import STEPS
from journal.store.schema import tombstone_triggers
from tests.store.helpers import DAY, empty_journal, raw, still

COPY = "journal-v4-20260316-080000.db"


def weather(db: Database) -> None:
    """A fifth version: a column more."""
    db.conn.execute("ALTER TABLE runs ADD COLUMN weather TEXT NOT NULL DEFAULT ''")


def half_a_thought(db: Database) -> None:
    """A fifth version that breaks off after its first statement."""
    weather(db)
    db.conn.execute("INSERT INTO nowhere VALUES (1)")


def a_bug(db: Database) -> None:
    """A fifth version with a fault that SQLite knows nothing of."""
    weather(db)
    raise KeyError("moon")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A journal of this version with three runs, the last of them undone."""
    path = tmp_path / "journal.db"
    path.write_bytes(empty_journal())
    with Journal(path, clock=still) as journal:
        for n in range(3):
            with journal.change(f"run {n}") as writing:
                writing.add(Run(day=DAY, distance_m=1000.0 + n, uid=f"run-{n}"))
        journal.undo()
    return path


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_the_file_is_copied_migrated_and_that_is_said(old: Path) -> None:
    before = dump(old)
    with Journal(old, clock=still, steps=(*STEPS, weather)) as journal:
        assert [run.uid for run in journal.runs()] == ["run-0", "run-1"]
        (notice,) = journal.notices
        assert (journal.undo(), journal.redo()) == (None, None)
    copy = old.with_name(COPY)
    assert notice == (
        "The journal file was brought from version 4 to 5. "
        f"A copy of it as it was is {copy}. Undo starts afresh."
    )
    assert raw(old, "PRAGMA user_version") == [(5,)]
    assert dump(copy) == before
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with Journal(copy, clock=still) as as_it_was:
        assert as_it_was.redo() == "run 2"


def test_a_second_opening_migrates_nothing(old: Path) -> None:
    steps = (*STEPS, weather)
    Journal(old, clock=still, steps=steps).close()
    migrated = old.read_bytes()
    with Journal(old, clock=still, steps=steps) as journal:
        assert journal.notices == ()
    assert old.read_bytes() == migrated
    assert len(list(old.parent.glob("*.db"))) == 2


def test_undo_records_the_new_column_too(old: Path) -> None:
    with Journal(old, clock=still, steps=(*STEPS, weather)) as journal:
        with journal.change("weather"):
            journal._connection.execute("UPDATE runs SET weather = 'rain'")
        with journal.change("delete") as writing:
            for run in journal.runs():
                writing.delete(run)
        assert (journal.undo(), journal.undo()) == ("delete", "weather")
        assert raw(old, "SELECT DISTINCT weather FROM runs") == [("",)]
        assert (journal.redo(), journal.redo()) == ("weather", "delete")
        assert journal.undo() == "delete"
        assert raw(old, "SELECT DISTINCT weather FROM runs") == [("rain",)]


def test_a_rebuilt_table_gets_its_recording_back(old: Path) -> None:
    def rebuild(db: Database) -> None:
        """As a change of a CHECK needs it: the table anew; its other triggers are the step's own work."""
        made = db.conn.execute("SELECT sql FROM sqlite_master WHERE name = 'care'").fetchone()[0]
        db.conn.execute("DROP TABLE care")
        db.conn.execute(made)
        for statement in tombstone_triggers("care").split("END;")[:-1]:
            db.conn.execute(statement + "END;")

    with Journal(old, clock=still, steps=(*STEPS, rebuild)) as journal:
        triggers = raw(old, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'care'")
        assert len(triggers) == 5
        assert journal.notices


@pytest.mark.parametrize(("step", "why"), [(half_a_thought, "no such table: nowhere"), (a_bug, "moon")])
def test_a_migration_that_fails_changes_nothing(old: Path, step: object, why: str) -> None:
    before, in_words = old.read_bytes(), dump(old)
    with pytest.raises(FileRefusedError) as caught:
        Journal(old, clock=still, steps=(*STEPS, step))  # type: ignore[arg-type]
    assert "could not be brought from version 4 to 5" in caught.value.what
    assert why in caught.value.what
    assert caught.value.mend == f"It is as it was, and there is a copy of it, {old.with_name(COPY)}."
    assert old.read_bytes() == before
    assert dump(old.with_name(COPY)) == in_words
    with Journal(old, clock=still) as journal:
        assert journal.redo() == "run 2"


def test_no_copy_no_migration(old: Path) -> None:
    before = old.read_bytes()
    old.with_name(COPY).write_text("something of the user's")
    with pytest.raises(FileRefusedError, match="No copy could be made"):
        Journal(old, clock=still, steps=(*STEPS, weather))
    assert old.read_bytes() == before
    assert old.with_name(COPY).read_text() == "something of the user's"


def made_as_version(version: int, path: Path) -> list[str]:
    """Make a file as an older version did: its dump is kept, and nothing of today's schema is in it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(Path(__file__).with_name(f"version{version}.sql").read_text())
    path.chmod(0o600)
    return dump(path)


@pytest.fixture(params=[1, 2, 3])
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A file of each older version; the copy that was made of it is as it was."""
    path = tmp_path / "journal.db"
    before = made_as_version(request.param, path)
    yield path
    assert dump(path.with_name(f"journal-v{request.param}-20260316-080000.db")) == before


def test_a_journal_of_version_1_keeps_all_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    made_as_version(1, path)
    with Journal(path, clock=still) as journal:
        (notice,) = journal.notices
        assert notice.startswith("The journal file was brought from version 1 to 4. A copy of it")
        (imported, run), (score,) = journal.runs(), journal.pain()
        assert (run.distance_m, run.structure) == (6200.123456789, Structure(6, 180, 120))
        assert (run.note, run.swelling) == ("along; the “river”\nand back", True)
        assert (score.run_uid, score.score) == (run.uid, 3)
        assert (imported.import_id, journal.imports()[0].entries) == (1, {"runs": 1})
        assert journal.setting_values() == {"unit": "mi", "theme": "journal-light"}
        assert len(journal.every_entry()) == 5
    assert len(raw(path, "SELECT uid FROM tombstones")) == 2
    assert raw(path, "SELECT day, runs, sets FROM day") == [("2026-03-13", 1, 0), ("2026-03-14", 1, 0)]


def test_a_journal_of_version_2_keeps_all_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    made_as_version(2, path)
    with Journal(path, clock=still) as journal:
        (notice,) = journal.notices
        assert notice.startswith("The journal file was brought from version 2 to 4. A copy of it")
        (run,), (session,) = journal.runs(), journal.strength_sessions()
        assert (run.distance_m, run.structure) == (6200.123456789, Structure(6, 180, 120))
        assert [(one.session_uid, one.side, one.load_kg) for one in journal.sets()] == [
            (session.uid, Side.LEFT, 12.5),
            (session.uid, Side.RIGHT, 12.5),
        ]
        assert journal.imports()[0].entries == {"cross_training": 1}
        assert journal.setting_values() == {"unit": "mi"}
        assert len(journal.every_entry()) == 9
        assert (journal.plans(), journal.active_plan(), journal.phases()) == ((), None, ())
    assert len(raw(path, "SELECT uid FROM tombstones")) == 2


def test_a_journal_of_version_3_keeps_all_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    made_as_version(3, path)
    with Journal(path, clock=still) as journal:
        (notice,) = journal.notices
        assert notice.startswith("The journal file was brought from version 3 to 4. A copy of it")
        (imported, run), (session,), (one,) = journal.runs(), journal.strength_sessions(), journal.sets()
        assert (run.distance_m, run.structure) == (6200.123456789, Structure(6, 180, 120))
        assert (imported.import_id, imported.effort, one.session_uid) == (1, 4.0, session.uid)
        (record,) = journal.imports()
        assert (record.entries, record.filled) == ({"runs": 1, "strength_sessions": 1, "sets": 1}, 0)
        sheet = journal.active_plan()
        assert sheet is not None
        assert (sheet.plan.name, len(sheet.sessions), len(journal.phases())) == ("My plan", 1, 1)
        assert journal.setting_values() == {"unit": "mi"}
        assert len(journal.every_entry()) == 5
        assert journal.edited_since(1) == ()
    assert len(raw(path, "SELECT uid FROM tombstones")) == 2


def test_an_older_journal_is_then_as_one_made_anew(older: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    for path in (older, new):
        Journal(path, clock=still).close()
    schema = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    assert raw(older, schema) == raw(new, schema)


def test_an_older_journal_can_be_written_and_undone(older: Path) -> None:
    with Journal(older, clock=still) as journal:
        before, plans = journal.every_entry(), journal.plans()
        with journal.change("strength and a plan") as writing:
            writing.add_all([StrengthSession(day=DAY, name="A"), Plan(day=DAY, name="Another plan")])
        assert (len(journal.every_entry()), len(journal.plans())) == (len(before) + 1, len(plans) + 1)
        assert journal.undo() == "strength and a plan"
        assert journal.every_entry() == before
        assert [(plan.uid, plan.active) for plan in journal.plans()] == [
            (plan.uid, plan.active) for plan in plans
        ]


def spoil_a_page(content: bytes) -> bytes:
    at = next(at for at in range(0, len(content), 4096) if content[at : at + 4096].count(b"the river") > 20)
    return content[:at] + b"\xff" * 4096 + content[at + 4096 :]


def change_a_day_behind_its_index(content: bytes) -> bytes:
    at = content.rindex(b"2026-03-16icethe river")
    return content[:at] + b"2025" + content[at + 4 :]


@pytest.mark.parametrize("damage", [spoil_a_page, change_a_day_behind_its_index])
def test_a_damaged_journal_is_not_migrated_and_leaves_no_copy(
    old: Path, damage: Callable[[bytes], bytes]
) -> None:
    with Journal(old, clock=still) as journal, journal.change("many") as writing:
        writing.add_all(CareTaken(day=DAY, care=Care.ICE, note="the river " * 9) for _ in range(300))
    spoilt = damage(old.read_bytes())
    old.write_bytes(spoilt)
    with pytest.raises(FileRefusedError, match="is damaged") as caught:
        Journal(old, clock=still, steps=(*STEPS, weather))
    assert "\n" not in str(caught.value)
    assert old.read_bytes() == spoilt
    assert not list(old.parent.glob("journal-v4*"))


def test_a_locked_old_journal_is_left_alone(old: Path) -> None:
    with closing(sqlite3.connect(old, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(FileRefusedError, match="in use by another program"):
            Journal(old, clock=still, steps=(*STEPS, weather), wait_s=0.05)
    assert not list(old.parent.glob("journal-v4*"))


def test_a_copy_is_whole_private_and_never_over_another_file(journal: Journal, tmp_path: Path) -> None:
    with journal.change("run") as writing:
        writing.add(Run(day=DAY, distance_m=5000.0))
    old_mask = os.umask(0)
    try:
        copy_journal(journal._connection, tmp_path / "copy.db")
    finally:
        os.umask(old_mask)
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600
    assert dump(tmp_path / "copy.db") == dump(journal.path)
    with pytest.raises(FileRefusedError, match="File exists"):
        copy_journal(journal._connection, tmp_path / "copy.db")
    with pytest.raises(FileRefusedError, match="No such file or directory"):
        copy_journal(journal._connection, tmp_path / "nowhere" / "copy.db")


def test_a_copy_waits_for_no_one_for_ever(journal: Journal, tmp_path: Path) -> None:
    journal._connection.execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FileRefusedError, match="in use"):
            copy_journal(journal._connection, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()
