"""Whatever is done to plans, in whatever order: undo undoes, redo redoes, one plan at most is active."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from journal.model.plan import AnyPlanned, MarkedWeek, Plan, PlanEdit, PlannedSession
from journal.store.journal import Journal
from journal.store.rows import table_of
from tests.store.helpers import empty_journal, raw, still
from tests.store.plan_entries import MARKS, PHASES, PLANS, SESSIONS, Contents, planned, read_again


def without(contents: Contents, gone: AnyPlanned) -> Contents:
    """What is left when one thing is taken out, a plan with all that names it."""

    def goes(one: AnyPlanned) -> bool:
        if isinstance(gone, Plan) and isinstance(one, PlannedSession | MarkedWeek):
            return one.plan_uid == gone.uid
        return (type(one), one.uid) == (type(gone), gone.uid)

    return {key: one for key, one in contents.items() if not goes(one)}


def written(contents: Contents, new: AnyPlanned) -> Contents:
    """The contents with one thing added or changed; an active plan puts the others aside."""
    if isinstance(new, Plan) and new.active:
        contents = {
            key: replace(one, active=False) if isinstance(one, Plan) else one for key, one in contents.items()
        }
    return {**contents, (type(new), new.uid): new}


class TwoPlanners(RuleBasedStateMachine):
    """A journal file beside a plain dictionary of what is planned after each change."""

    def __init__(self) -> None:
        super().__init__()
        self.closing = ExitStack()
        self.path = Path(self.closing.enter_context(tempfile.TemporaryDirectory())) / "journal.db"
        self.path.write_bytes(empty_journal())
        self.journal = Journal(self.path, clock=still)
        self.history: list[tuple[str, Contents]] = [("", {})]
        self.at = 0
        self.uids = 0
        self.ever: set[tuple[str, str]] = set()

    def teardown(self) -> None:
        self.journal.close()
        self.closing.close()

    @property
    def now(self) -> Contents:
        return self.history[self.at][1]

    @property
    def plans(self) -> list[str]:
        return sorted(one.uid for one in self.now.values() if isinstance(one, Plan))

    def label(self) -> str:
        return f"change {len(self.history)}"

    def uid(self) -> str:
        self.uids += 1
        return f"{self.uids:04}"

    def done(self, label: str, after: Contents) -> None:
        keyed = {key: replace(one, key=None) for key, one in after.items()}
        if keyed != self.now:
            self.history[self.at + 1 :] = [(label, keyed)]
            self.at += 1
        self.ever |= {(uid, table_of(one).name) for (_, uid), one in after.items()}

    def some(self, data: st.DataObject) -> AnyPlanned:
        key = data.draw(st.sampled_from(sorted(self.now, key=lambda key: (key[0].__name__, key[1]))))
        stored = planned(self.journal)[key]
        return read_again(self.journal, stored)

    @rule(thing=PLANS | PHASES)
    def add(self, thing: Any) -> None:
        label, thing = self.label(), replace(thing, uid=self.uid())
        with self.journal.change(label) as writing:
            writing.add(thing)
        self.done(label, written(self.now, thing))

    @precondition(lambda self: self.plans)
    @rule(data=st.data(), things=st.lists(SESSIONS | MARKS, min_size=1, max_size=4))
    def plan(self, data: st.DataObject, things: list[Any]) -> None:
        label, plan = self.label(), data.draw(st.sampled_from(self.plans))
        things = [replace(thing, uid=self.uid(), plan_uid=plan) for thing in things]
        with self.journal.change(label) as writing:
            writing.apply(PlanEdit(label, tuple(things)))
        self.done(label, {**self.now, **{(type(thing), thing.uid): thing for thing in things}})

    @precondition(lambda self: self.now)
    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        """Change one thing, take another out, add a phase, all at once."""
        label, changed, gone = self.label(), self.some(data), self.some(data)
        changed = replace(changed, day=data.draw(st.dates()), note=data.draw(st.text("ab", max_size=2)))
        if isinstance(changed, Plan):
            changed = replace(changed, active=data.draw(st.booleans()))
        phase = replace(data.draw(PHASES), uid=self.uid())
        after = without(self.now, gone)
        stays = (type(changed), changed.uid) in after
        if stays:
            after = written(after, replace(changed, updated_at=""))
        with self.journal.change(label) as writing:
            writing.apply(PlanEdit(label, (phase,), (changed,) if stays else (), (gone,)))
        self.done(label, written(after, phase))

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
        there = {key: replace(one, key=None) for key, one in planned(self.journal).items()}
        assert there == self.now
        followed = self.journal.active_plan()
        active = [one.uid for one in self.now.values() if isinstance(one, Plan) and one.active]
        assert active == ([] if followed is None else [followed.plan.uid])
        assert self.journal.every_entry() == ()

    @invariant()
    def tombstones_stand_for_what_is_gone_and_nothing_else(self) -> None:
        there = {(uid, table_of(one).name) for (_, uid), one in self.now.items()}
        assert set(raw(self.path, "SELECT uid, kind FROM tombstones")) == self.ever - there


TestPlanUndo = TwoPlanners.TestCase
TestPlanUndo.settings = settings(
    max_examples=20,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
