"""Values that an import added to entries that were there: noted, taken out again, undone exactly."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import time, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.entries import CrossTraining, Run, Structure
from journal.model.errors import JournalError
from journal.model.filling import FILLED, lacking
from journal.store.foreign import opened_foreign
from journal.store.health import Orphans
from journal.store.imports import Filled, Origin
from journal.store.journal import Journal
from tests.store.helpers import CROSS, DAY, RUNS, an_empty_journal, raw

BARE = Run(day=DAY, distance_m=5000.0, uid="bare")
RIDE = CrossTraining(day=DAY, activity="ride", duration_s=3600.0, uid="ride")


ASIDE = {"steps", "changes", "tombstones", "sqlite_sequence", "_sqlite_migrations"}


def whole_file(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, without the log of steps and the times of the last changes.

    Undo stamps what it brings back as changed now. What it takes out leaves a tombstone, and a number that
    was given once is not given again: both are as they are meant to be, and are no entries.
    """
    with closing(sqlite3.connect(path)) as connection:
        named = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        found = {}
        for (name,) in named.fetchall():
            rows = connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid')
            columns = [column[0] for column in rows.description]
            found[name] = [{**dict(zip(columns, row, strict=True)), "updated_at": ""} for row in rows]
        return {name: rows for name, rows in found.items() if name not in ASIDE}


def bring_in(journal: Journal, *entries: Run | CrossTraining, file: str = "a.csv") -> int:
    with journal.change(f"import of {file}") as writing:
        key = writing.begin_import([file], "csv")
        writing.add_all(entries, import_id=key)
    return key


def add_values(
    journal: Journal, uid: str, values: Mapping[str, Any], file: str = "1234.fit", **told_by: str
) -> int:
    """An import that brings nothing but values for an entry that is here."""
    (entry,) = (one for one in journal.every_entry() if one.uid == uid)
    with journal.change(f"import of {file}") as writing:
        key = writing.begin_import([file], "fit")
        writing.add_values(entry, values, told_by or dict.fromkeys(values, file), key)
    return key


def run_of(journal: Journal, uid: str = "bare") -> Run:
    return next(run for run in journal.runs() if run.uid == uid)


def take_back(journal: Journal, key: int, *keep: Run | CrossTraining) -> tuple[dict[str, int], int]:
    with journal.change("back") as writing:
        gone = writing.take_back_import(key, keep)
    return dict(gone.removed), gone.emptied


def test_what_was_added_is_noted_with_its_import_and_its_file(journal: Journal) -> None:
    bring_in(journal, BARE)
    key = add_values(journal, "bare", {"effort": 4.0, "structure": Structure(6, 180, 120), "note": "“hills”"})
    run = run_of(journal)
    assert (run.effort, run.structure, run.note) == (4.0, Structure(6, 180, 120), "“hills”")
    assert journal.origin(run) == Origin(
        1,
        ("a.csv",),
        tuple(Filled(name, "1234.fit", key, ("1234.fit",)) for name in ("effort", "structure", "note")),
    )
    assert [(record.entries, record.filled) for record in journal.imports()] == [({}, 3), ({"runs": 1}, 0)]


def test_a_value_that_was_changed_by_hand_since_is_no_file_s(journal: Journal) -> None:
    bring_in(journal, BARE)
    add_values(journal, "bare", {"effort": 4.0, "feel": 2})
    with journal.change("edit") as writing:
        writing.update(replace(run_of(journal), effort=5.0))
    assert [one.field for one in journal.origin(run_of(journal)).filled] == ["feel"]


def test_an_entry_written_by_hand_came_from_nowhere(journal: Journal) -> None:
    with journal.change("by hand") as writing:
        writing.add(BARE)
    assert journal.origin(run_of(journal)) == Origin(None, (), ())


def test_taken_back_it_is_empty_again_where_it_still_stands(journal: Journal) -> None:
    with journal.change("by hand") as writing:
        writing.add_all([BARE, RIDE])
    before = whole_file(journal.path)
    key = add_values(journal, "bare", {"effort": 4.0, "feel": 2, "surface": "track", "time": time(7, 30)})
    with journal.change("edit") as writing:
        writing.update(replace(run_of(journal), feel=3))
    after = whole_file(journal.path)
    assert take_back(journal, key) == ({}, 3)
    run = run_of(journal)
    assert (run.effort, run.feel, run.surface, run.time, run.uid) == (None, 3, "", None, "bare")
    assert raw(journal.path, "SELECT count(*) FROM filled") == [(0,)]
    assert (journal.undo(), whole_file(journal.path)) == ("back", after)
    assert (journal.undo(), journal.undo(), whole_file(journal.path)) == (
        "edit",
        "import of 1234.fit",
        before,
    )


def test_a_run_keeps_the_last_of_its_measures(journal: Journal) -> None:
    with journal.change("by hand") as writing:
        writing.add(BARE)
    key = add_values(journal, "bare", {"duration_s": 1800.0, "effort": 4.0})
    with journal.change("edit") as writing:
        writing.update(replace(run_of(journal), distance_m=None))
    assert take_back(journal, key) == ({}, 1)
    assert (run_of(journal).duration_s, run_of(journal).effort) == (1800.0, None)


def test_a_value_that_two_imports_added_is_the_later_one_s(journal: Journal) -> None:
    with journal.change("by hand") as writing:
        writing.add(BARE)
    first = add_values(journal, "bare", {"effort": 4.0})
    with journal.change("edit") as writing:
        writing.update(replace(run_of(journal), effort=None))
    second = add_values(journal, "bare", {"effort": 4.0})
    assert take_back(journal, first) == ({}, 0)
    assert take_back(journal, second) == ({}, 1)


def test_a_value_typed_again_is_the_runner_s_and_stays(journal: Journal) -> None:
    with journal.change("by hand") as writing:
        writing.add(BARE)
    key = add_values(journal, "bare", {"effort": 4.0, "feel": 2})
    for effort in (7.0, 4.0):
        with journal.change("edit") as writing:
            writing.update(replace(run_of(journal), effort=effort))
    assert journal.imports()[0].filled == 1
    assert take_back(journal, key) == ({}, 1)
    assert (run_of(journal).effort, run_of(journal).feel) == (4.0, None)


def test_a_value_changed_on_another_machine_is_no_file_s(journal: Journal) -> None:
    with journal.change("by hand") as writing:
        writing.add(BARE)
    add_values(journal, "bare", {"effort": 4.0})
    for effort in (7.0, 4.0):
        with journal.change("merge") as writing:
            writing.adopt(replace(run_of(journal), effort=effort))
    assert journal.origin(run_of(journal)).filled == ()


def test_what_goes_takes_its_notes_along_and_brings_them_back(journal: Journal) -> None:
    with journal.change("by hand") as writing:
        writing.add(BARE)
    add_values(journal, "bare", {"effort": 4.0})
    before = whole_file(journal.path)
    with journal.change("delete") as writing:
        writing.delete(run_of(journal))
    assert raw(journal.path, "SELECT count(*) FROM filled") == [(0,)]
    assert journal.examined().orphans == Orphans()
    for _ in range(2):
        assert (journal.undo(), whole_file(journal.path)) == ("delete", before)
        assert journal.redo() == "delete"
    assert journal.undo() == "delete"


def test_a_restored_journal_has_the_notes_too(journal: Journal, tmp_path: Path) -> None:
    with Journal(tmp_path / "other.db") as other:
        bring_in(other, BARE)
        add_values(other, "bare", {"effort": 4.0})
    with opened_foreign(tmp_path / "other.db", journal.path) as theirs:
        journal.restore(theirs)
    assert whole_file(journal.path) == whole_file(tmp_path / "other.db")
    assert [one.import_key for one in journal.origin(run_of(journal)).filled] == [2]


def test_what_no_journal_would_note_empties_nothing_else(journal: Journal) -> None:
    with journal.change("by hand") as writing:
        writing.add(replace(BARE, note="mine"))
    key = add_values(journal, "bare", {"effort": 4.0})
    for field, value in (("note = 'x', day", '"mine"'), ("kind", '"easy"')):
        raw(journal.path, "UPDATE filled SET field = ?, value = ?", (field, value))
        assert journal.origin(run_of(journal)).filled == ()
        assert take_back(journal, key) == ({}, 0)
        assert journal.undo() == "back"
        assert run_of(journal).note == "mine"
    with pytest.raises(JournalError, match="no import 99"), journal.change("back") as writing:
        writing.take_back_import(99)


@settings(max_examples=40, deadline=None)
@given(
    pairs=st.lists(st.tuples(RUNS, RUNS) | st.tuples(CROSS, CROSS), min_size=1, max_size=3),
    order=st.sampled_from(list(permutations((0, 1, 2)))),
)
def test_imports_that_add_to_one_another_go_in_any_order(
    pairs: list[tuple[Any, Any]], order: tuple[int, ...]
) -> None:
    """A brings entries, B and C add what they lack; each is taken back and undone, in whatever order."""
    with an_empty_journal() as journal:
        with journal.change("by hand") as writing:
            writing.add_all(replace(one, uid=f"hand{n}") for n, (one, _) in enumerate(pairs))
        keys = [bring_in(journal, *(replace(one, uid=f"a{n}") for n, (one, _) in enumerate(pairs)))]
        for half in (FILLED[::2], FILLED[1::2]):
            with journal.change("import") as writing:
                keys.append(writing.begin_import(["b.csv"], "csv"))
                for entry in (*journal.runs(), *journal.cross_training()):
                    (other,) = (two for n, (_, two) in enumerate(pairs) if entry.uid in (f"hand{n}", f"a{n}"))
                    values = {name: one for name, one in lacking(entry, other).items() if name in half}
                    if values:
                        writing.add_values(entry, values, {}, keys[-1])
        full = whole_file(journal.path)
        steps = []
        for number in order:
            steps.append(whole_file(journal.path))
            with journal.change(f"back {number}") as writing:
                writing.take_back_import(keys[number])
        kept = {one.uid: replace(one, key=None, updated_at="") for one in journal.every_entry()}
        assert kept == {f"hand{n}": replace(one, uid=f"hand{n}") for n, (one, _) in enumerate(pairs)}
        assert journal.imports() == []
        for step in reversed(steps):
            assert journal.undo()
            assert whole_file(journal.path) == step
        assert whole_file(journal.path) == full


def test_three_thousand_runs_in_and_out_leave_every_table_as_it_was(journal: Journal) -> None:
    with journal.change("by hand") as writing:
        writing.add_all([BARE, RIDE])
    before = whole_file(journal.path)
    with journal.change("import") as writing:
        key = writing.begin_import(["export.zip"], "strava")
        uids = writing.add_all(
            (
                Run(day=DAY - n * timedelta(days=1), distance_m=5000.1 + n, duration_s=1800.3, effort=4.0)
                for n in range(3000)
            ),
            import_id=key,
        )
        for uid, run in zip(uids, journal.runs(last=DAY), strict=False):
            writing.note_filled(replace(run, uid=uid), {"duration_s": "1.fit"}, key)
        writing.add_values(run_of(journal), {"effort": 4.0, "note": "along the river"}, {}, key)
    after = whole_file(journal.path)
    assert (len(after["runs"]), len(after["filled"])) == (3001, 3002)
    assert (journal.undo(), whole_file(journal.path)) == ("import", before)
    assert (journal.redo(), whole_file(journal.path)) == ("import", after)
    assert (journal.undo(), whole_file(journal.path)) == ("import", before)
