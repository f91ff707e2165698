"""Whatever is imported, edited, taken back and merged, in whatever order: what holds of a journal then.

`JOURNAL_LAW_EXAMPLES=500` makes more of it than the tests have time for.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Literal

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from journal.exchange.incoming import Found
from journal.model.entries import CrossTraining, Run
from journal.model.filling import FILLED, is_blank
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.files import merge_words
from journal.workflows.files.exporting import FORMATS, write_out
from journal.workflows.files.import_reading import Asked, WasRead
from journal.workflows.files.import_words import import_record
from journal.workflows.files.importing import Preview, compared, look_at, write_import
from journal.workflows.files.imports import KIND_OF_TABLE, stored_kinds, take_back
from tests.store.helpers import an_empty_journal, empty_journal
from tests.store.test_filled import whole_file
from tests.whole_journals import contents
from tests.workflows.files.real_runs import REAL, TELLING, Telling, files

EXAMPLES = int(os.environ.get("JOURNAL_LAW_EXAMPLES", "25"))
TODAY = date(2026, 3, 30)
TABLE_OF = {kind: table for table, kind in KIND_OF_TABLE.items()}
VALUES: dict[str, list[Any]] = {"effort": [None, 7.0, 4.0], "note": ["", "mine"]}
Written = dict[tuple[str, str], Any]
"""What stands written by hand, by uid and field."""


def one_is_one(preview: Preview) -> None:
    """Every entry of the files is new, here already, or another file's."""
    told = sum(len(found.entries) for found in preview.found)
    assert told == len(preview.new) + preview.duplicates
    assert all(one.equals is not None for one in preview.already if not one.entry.uid)


class Imports(RuleBasedStateMachine):
    """A journal into which files come while somebody edits it."""

    def __init__(self) -> None:
        super().__init__()
        self.closing = ExitStack()
        self.folder = Path(self.closing.enter_context(tempfile.TemporaryDirectory()))
        self.path = self.folder / "journal.db"
        self.path.write_bytes(empty_journal())
        ticks = count()
        self.clock = lambda: datetime(2026, 3, 30, 8, tzinfo=UTC) + timedelta(seconds=next(ticks))
        self.journal = self.closing.enter_context(Journal(self.path, clock=self.clock))
        self.copies = 0
        self.by_hand: Written = {}
        self.before: list[Written] = []
        self.after: list[Written] = []

    def teardown(self) -> None:
        self.closing.close()

    # What was written by hand, step by step

    def did(self, now: Written) -> None:
        self.before.append(self.by_hand)
        self.after.clear()
        self.by_hand = now

    def found(self) -> list[Run | CrossTraining]:
        return [*self.journal.runs(), *self.journal.cross_training()]

    def seen(self, parts: list[Found]) -> Preview:
        asked = Asked(tuple(Path(f"{n}.csv") for n in range(len(parts))), Settings(), TODAY)
        return compared(self.journal, asked, WasRead(tuple(parts)))

    @rule(
        parts=st.lists(
            files(),
            min_size=1,
            max_size=3,
            unique_by=lambda one: one.format if one.format == "runs" else id(one),
        )
    )
    def bring(self, parts: list[Found]) -> None:
        preview = self.seen(parts)
        one_is_one(preview)
        stored = self.journal.counts()
        key = write_import(self.journal, preview)
        added = Counter(self.journal.counts())
        added.subtract(stored)
        record = import_record(preview, key)
        assert {TABLE_OF.get(kind, kind): n for kind, n in record["added"].items()} == +added
        assert (key is None) == (not preview.anything)
        if key is not None:
            self.did(self.by_hand)
            mine = self.journal.imports()[0]
            assert (mine.key, stored_kinds(mine), mine.filled) == (key, record["added"], record["filled"])
        again = self.seen(parts)
        one_is_one(again)
        assert (again.new, again.filled, again.beside) == ((), (), preview.beside)

    @rule(telling=TELLING)
    def log(self, telling: Telling) -> None:
        """A run that is not here yet, typed in."""
        number, late_s, factor, has = telling
        entry = replace(REAL[number].told(late_s, factor, has), uid=f"hand{len(self.before)}-{self.copies}")
        if self.times_told()[number]:
            return
        with self.journal.change("by hand") as writing:
            writing.add(entry)
        written = {(entry.uid, name): getattr(entry, name) for name in FILLED if hasattr(entry, name)}
        self.did({**self.by_hand, **{name: value for name, value in written.items() if not is_blank(value)}})

    @precondition(lambda self: self.found())
    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        entry = data.draw(st.sampled_from(self.found()))
        name = data.draw(st.sampled_from(["effort", "note"]))
        value = data.draw(st.sampled_from(VALUES[name]))
        with self.journal.change("edit") as writing:
            writing.update(replace(entry, **{name: value}))
        if value == getattr(entry, name):
            self.did(self.by_hand)
        else:
            self.did({**self.by_hand, (entry.uid, name): value})

    @precondition(lambda self: self.found())
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        entry = data.draw(st.sampled_from(self.found()))
        with self.journal.change("delete") as writing:
            writing.delete(entry)
        self.did({name: value for name, value in self.by_hand.items() if name[0] != entry.uid})

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        assert self.journal.undo()
        self.after.append(self.by_hand)
        self.by_hand = self.before.pop()

    @precondition(lambda self: self.after)
    @rule()
    def redo(self) -> None:
        assert self.journal.redo()
        self.before.append(self.by_hand)
        self.by_hand = self.after.pop()

    @precondition(lambda self: self.journal.imports())
    @rule(data=st.data(), edited=st.sampled_from(["keep", "take"]))
    def take_out(self, data: st.DataObject, edited: Literal["keep", "take"]) -> None:
        key = data.draw(st.sampled_from([record.key for record in self.journal.imports()]))
        rows, stored = whole_file(self.path), self.journal.counts()
        taken = take_back(self.journal, key, edited=edited)
        gone = Counter(stored)
        gone.subtract(self.journal.counts())
        assert {TABLE_OF.get(kind, kind): n for kind, n in taken.removed.items()} == +gone
        after = whole_file(self.path)
        assert self.journal.undo()
        assert whole_file(self.path) == rows
        assert self.journal.redo()
        assert whole_file(self.path) == after
        here = {entry.uid for entry in self.found()}
        self.did({name: value for name, value in self.by_hand.items() if name[0] in here})

    @rule(data=st.data())
    def merge_with_a_copy(self, data: st.DataObject) -> None:
        """Another machine's journal: a copy in which one entry was edited."""
        self.copies += 1
        copy, there = self.folder / f"copy{self.copies}.db", dict(self.by_hand)
        self.journal.back_up(copy)
        with Journal(copy, clock=self.clock) as other:
            if entries := self.found():
                entry = data.draw(st.sampled_from(entries))
                with other.change("there") as writing:
                    writing.update(replace(entry, note="there"))
                there[entry.uid, "note"] = "there"
        look = merge_words.look_at(self.journal, copy, Settings())
        if not look.found.empty:
            look.write(self.journal)
            self.did(there)
        assert merge_words.look_at(self.journal, copy, Settings()).found.empty

    @rule(kind=st.sampled_from(FORMATS))
    def move_house(self, kind: str) -> None:
        """Everything out and into an empty journal."""
        if contents(self.journal) == ({}, {}, frozenset()):
            return
        self.copies += 1
        folder = self.folder / f"out{self.copies}"
        write_out(self.journal, folder, kind)
        asked = Asked(tuple(sorted(folder.iterdir())), Settings(), TODAY)
        with an_empty_journal() as other:
            preview = look_at(other, asked)
            assert preview.skipped == ()
            write_import(other, preview)
            assert contents(other) == contents(self.journal)
            assert not look_at(other, asked).anything

    # What holds

    def times_told(self) -> Counter[int]:
        """How often each real run is in the journal."""
        told: Counter[int] = Counter()
        for entry in self.found():
            assert entry.time is not None
            start = datetime.combine(entry.day, entry.time)
            sort = "" if isinstance(entry, Run) else entry.activity
            (number,) = (
                n
                for n, one in enumerate(REAL)
                if one.activity == sort and abs(one.start - start) < timedelta(minutes=2)
            )
            told[number] += 1
        return told

    @invariant()
    def no_run_is_here_twice(self) -> None:
        assert all(times == 1 for times in self.times_told().values()), self.times_told()

    @invariant()
    def what_was_written_by_hand_stands(self) -> None:
        here = {entry.uid: entry for entry in self.found()}
        for (uid, name), value in self.by_hand.items():
            assert getattr(here[uid], name) == value

    @invariant()
    def the_file_is_well(self) -> None:
        health = self.journal.examined()
        assert health.damage == ()
        assert health.orphans.filled == 0
        assert health.orphans.sets == 0


TestImports = Imports.TestCase
TestImports.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=15,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
