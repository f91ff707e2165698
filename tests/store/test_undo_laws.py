"""Whatever is done to a journal, in whatever order: undo undoes, redo redoes, the file never disagrees."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from journal.model.entries import Entry, ExerciseSet, Run, StrengthSession
from journal.store.journal import Journal
from journal.store.rows import table_of
from tests.store.helpers import (
    ENTRIES,
    OF_KIND,
    SESSIONS,
    SETS,
    as_stored,
    empty_journal,
    everything,
    raw,
    still,
)

SETTINGS = st.sampled_from(["unit", "knee", "cap_percent"])
VALUES = st.integers(0, 3)


@dataclass(frozen=True)
class Contents:
    """All a journal holds: entries by uid, settings, the ids of its imports, the import of a run's effort."""

    entries: dict[str, Entry] = field(default_factory=dict)
    settings: dict[str, int] = field(default_factory=dict)
    imports: frozenset[int] = frozenset()
    efforts: dict[str, int] = field(default_factory=dict)

    def only(self, entries: dict[str, Entry]) -> Contents:
        """With these entries; what was noted of others is gone with them."""
        efforts = {uid: key for uid, key in self.efforts.items() if uid in entries}
        return replace(self, entries=entries, efforts=efforts)


def sets_of(entry: Entry, entries: dict[str, Entry]) -> dict[str, ExerciseSet]:
    """The sets that are an entry's if it is a strength session."""
    return {
        uid: found
        for uid, found in entries.items()
        if isinstance(entry, StrengthSession)
        and isinstance(found, ExerciseSet)
        and found.session_uid == entry.uid
    }


class TwoJournals(RuleBasedStateMachine):
    """A journal file beside a plain list of what it held after each change."""

    def __init__(self) -> None:
        super().__init__()
        self.closing = ExitStack()
        self.path = Path(self.closing.enter_context(tempfile.TemporaryDirectory())) / "journal.db"
        self.path.write_bytes(empty_journal())
        self.journal = Journal(self.path, clock=still)
        self.history: list[tuple[str, Contents]] = [("", Contents())]
        self.at = 0
        self.changes = 0
        self.uids = 0
        self.ever: set[tuple[str, str]] = set()
        self.remembered = 0
        self.added: dict[tuple[str, int], float] = {}

    def teardown(self) -> None:
        self.journal.close()
        self.closing.close()

    @property
    def now(self) -> Contents:
        return self.history[self.at][1]

    def label(self) -> str:
        self.changes += 1
        return f"change {self.changes}"

    def done(self, label: str, after: Contents) -> None:
        """One more step, and nothing left to redo; a change without effect is no step."""
        if after != self.now:
            self.history[self.at + 1 :] = [(label, after)]
            self.at += 1
        self.ever |= {(uid, table_of(entry).name) for uid, entry in after.entries.items()}

    def named(self, entries: list[Entry]) -> list[Entry]:
        """With uids that are the same each time this is run."""
        self.uids += len(entries)
        return [replace(entry, uid=f"{self.uids - n:04}") for n, entry in enumerate(entries)]

    def stored(self, uids: list[str]) -> dict[str, Entry]:
        """What was just added, with the keys it got."""
        return {uid: everything(self.journal)[uid] for uid in uids}

    @rule(entries=st.lists(ENTRIES, max_size=3))
    def add(self, entries: list[Entry]) -> None:
        label, entries = self.label(), self.named(entries)
        with self.journal.change(label) as writing:
            uids = writing.add_all(entries)
        stored = self.stored(uids)
        assert [replace(entry, key=None) for entry in stored.values()] == entries
        self.done(label, replace(self.now, entries={**self.now.entries, **stored}))

    @rule(session=SESSIONS, sets=st.lists(SETS, min_size=1, max_size=3))
    def train(self, session: StrengthSession, sets: list[ExerciseSet]) -> None:
        label, (named, *rest) = self.label(), self.named([session, *sets])
        together = [named, *(replace(one, session_uid=named.uid, day=session.day) for one in rest)]
        with self.journal.change(label) as writing:
            uids = writing.add_all(together)
        self.done(label, replace(self.now, entries={**self.now.entries, **self.stored(uids)}))

    def some_entry(self, data: st.DataObject) -> Entry:
        return self.now.entries[data.draw(st.sampled_from(sorted(self.now.entries)))]

    @precondition(lambda self: self.now.entries)
    @rule(data=st.data(), note=st.text(max_size=3))
    def update(self, data: st.DataObject, note: str) -> None:
        old, label = self.some_entry(data), self.label()
        new: Entry = data.draw(OF_KIND[type(old)])
        new = replace(new, key=old.key, uid=old.uid, import_id=old.import_id, note=new.note + note)
        with self.journal.change(label) as writing:
            writing.update(as_stored(self.journal, new))
        moved = {uid: replace(one, day=new.day) for uid, one in sets_of(new, self.now.entries).items()}
        entries = {**self.now.entries, **moved, old.uid: new}
        self.done(label, replace(self.now, entries=entries, efforts=self.efforts_after(new)))

    def efforts_after(self, edited: Entry) -> dict[str, int]:
        """Which efforts are still an import's: one that was changed by hand is not."""
        efforts, effort = dict(self.now.efforts), getattr(edited, "effort", None)
        if edited.uid in efforts and effort != self.added[edited.uid, efforts[edited.uid]]:
            del efforts[edited.uid]
        return efforts

    @precondition(lambda self: self.now.entries)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        gone, label = self.some_entry(data), self.label()
        with self.journal.change(label) as writing:
            writing.delete(as_stored(self.journal, gone))
        all_gone = {gone.uid, *sets_of(gone, self.now.entries)}
        left = {uid: entry for uid, entry in self.now.entries.items() if uid not in all_gone}
        self.done(label, self.now.only(left))

    @rule(entries=st.lists(ENTRIES, max_size=4))
    def bring_in(self, entries: list[Entry]) -> None:
        label, entries = self.label(), self.named(entries)
        with self.journal.change(label) as writing:
            key = writing.begin_import(["a.csv"], "csv")
            uids = writing.add_all(replace(entry, import_id=key) for entry in entries)
        self.done(
            label,
            replace(
                self.now,
                entries={**self.now.entries, **self.stored(uids)},
                imports=self.now.imports | {key},
            ),
        )

    def runs(self, *, with_effort: bool) -> list[Run]:
        """The runs that are there, those with an effort or those without."""
        found = (one for _, one in sorted(self.now.entries.items()) if isinstance(one, Run))
        return [run for run in found if (run.effort is not None) == with_effort]

    @precondition(lambda self: self.runs(with_effort=False))
    @rule(data=st.data(), effort=st.sampled_from([3.0, 4.0]))
    def add_effort(self, data: st.DataObject, effort: float) -> None:
        run, label = data.draw(st.sampled_from(self.runs(with_effort=False))), self.label()
        with self.journal.change(label) as writing:
            key = writing.begin_import(["1.fit"], "fit")
            writing.add_values(as_stored(self.journal, run), {"effort": effort}, {}, key)
        self.done(
            label,
            replace(
                self.now,
                entries={**self.now.entries, run.uid: replace(run, effort=effort)},
                imports=self.now.imports | {key},
                efforts={**self.now.efforts, run.uid: key},
            ),
        )
        self.added[run.uid, key] = effort

    @precondition(lambda self: self.runs(with_effort=True))
    @rule(data=st.data())
    def take_effort_out(self, data: st.DataObject) -> None:
        run, label = data.draw(st.sampled_from(self.runs(with_effort=True))), self.label()
        run = replace(run, effort=None)
        with self.journal.change(label) as writing:
            writing.update(as_stored(self.journal, run))
        entries = {**self.now.entries, run.uid: run}
        self.done(label, replace(self.now, entries=entries, efforts=self.efforts_after(run)))

    @precondition(lambda self: self.now.imports)
    @rule(data=st.data())
    def take_back_import(self, data: st.DataObject) -> None:
        key, label = data.draw(st.sampled_from(sorted(self.now.imports))), self.label()
        with self.journal.change(label) as writing:
            writing.take_back_import(key)
        brought = {uid: entry for uid, entry in self.now.entries.items() if entry.import_id == key}
        with_them = {uid for entry in brought.values() for uid in sets_of(entry, self.now.entries)}
        left = {
            uid: entry
            for uid, entry in self.now.entries.items()
            if uid not in brought and uid not in with_them
        }
        for uid, one in left.items():
            if (
                isinstance(one, Run)
                and self.now.efforts.get(uid) == key
                and one.effort == self.added[uid, key]
            ):
                left[uid] = replace(one, effort=None)
        efforts = {uid: of for uid, of in self.now.efforts.items() if of != key}
        after = replace(self.now, imports=self.now.imports - {key}, efforts=efforts)
        self.done(label, after.only(left))

    @rule(key=SETTINGS, value=VALUES)
    def set(self, key: str, value: int) -> None:
        label = self.label()
        with self.journal.change(label) as writing:
            writing.setting(key, value)
        self.done(label, replace(self.now, settings={**self.now.settings, key: value}))

    @rule()
    def remember(self) -> None:
        self.remembered += 1
        self.journal.remember("theme", self.remembered)

    @rule()
    def undo(self) -> None:
        assert self.journal.undo() == (self.history[self.at][0] if self.at else None)
        self.at = max(self.at - 1, 0)

    @rule()
    def redo(self) -> None:
        label = self.history[self.at + 1][0] if self.at + 1 < len(self.history) else None
        assert self.journal.redo() == label
        self.at += label is not None

    @rule()
    def reopen(self) -> None:
        self.journal.close()
        self.journal = Journal(self.path, clock=still)

    @invariant()
    def the_file_holds_what_it_should(self) -> None:
        assert everything(self.journal) == self.now.entries
        assert {record.key for record in self.journal.imports()} == self.now.imports
        assert dict(raw(self.path, "SELECT uid, import_id FROM filled")) == self.now.efforts
        theme = {"theme": self.remembered} if self.remembered else {}
        assert self.journal.setting_values() == {**self.now.settings, **theme}

    @invariant()
    def tombstones_stand_for_what_is_gone_and_nothing_else(self) -> None:
        there = {(uid, table_of(entry).name) for uid, entry in self.now.entries.items()}
        assert set(raw(self.path, "SELECT uid, kind FROM tombstones")) == self.ever - there


TestUndo = TwoJournals.TestCase
TestUndo.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
