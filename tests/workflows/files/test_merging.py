"""Two machines: the latest change stands, deletions too; the same from either side, and once is enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.model.entries import DayNote, Entry, ExerciseSet, PainScore, Run, StrengthSession
from journal.model.errors import JournalError
from journal.model.plan import Plan, PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Knee
from journal.model.whole import WORD_OF, Beside, Deleted, Whole
from journal.store.journal import Journal
from journal.workflows.files.merge_words import merge_lines, twins, write_merge
from journal.workflows.files.merging import Merge, merged, moment
from tests.store.helpers import DAY, an_empty_journal
from tests.whole_journals import contents, fill, wholes

STAMPS = [f"2026-03-{day:02d}T08:00:00.000Z" for day in range(1, 6)]
FATES = st.sampled_from(["kept", "kept", "edited", "absent", "deleted"])
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@st.composite
def machines(draw: st.DrawFn) -> tuple[Whole, Whole]:
    """Two journals that were one: each has edited, deleted and added some on its own."""
    base = draw(wholes())
    return draw(one_machine(base)), draw(one_machine(base))


@st.composite
def one_machine(draw: st.DrawFn, base: Whole) -> Whole:
    kept: list[Any] = []
    gone = {(one.kind, one.uid): one for one in base.beside.deleted}
    for one in (*base.entries, *base.beside.planned):
        fate = draw(FATES)
        if fate == "kept":
            kept.append(replace(one, updated_at=STAMPS[0]))
        elif fate == "edited":
            said, at = draw(st.sampled_from(["a", "b"])), draw(st.sampled_from(STAMPS))
            edited = replace(one, note=said, updated_at=at)
            kept.append(replace(edited, active=draw(st.booleans())) if isinstance(edited, Plan) else edited)
        elif fate == "deleted":
            word = WORD_OF[type(one)]
            gone[word, one.uid] = Deleted(one.uid, word, draw(st.sampled_from(STAMPS)))
    diary = tuple(one for one in kept if one in base.entries or WORD_OF[type(one)] not in PLANNED)
    planned = tuple(one for one in kept if WORD_OF[type(one)] in PLANNED)
    return Whole(diary, Beside(planned, base.beside.settings, tuple(gone.values())))


PLANNED = {"plans", "planned", "week_marks", "phases"}


def bring(journal: Journal, other: Whole) -> Merge:
    found = merged(journal.whole(), other)
    write_merge(journal, found, "merge")
    return found


def without_times(journal: Journal) -> dict[Any, Entry]:
    return {key: replace(entry, updated_at="") for key, entry in contents(journal)[0].items()}


@given(machines())
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
def test_merging_is_the_same_from_either_side_and_once_is_enough(both: tuple[Whole, Whole]) -> None:
    with an_empty_journal() as laptop, an_empty_journal() as desktop:
        fill(laptop, both[0])
        fill(desktop, both[1])
        first, second = laptop.whole(), desktop.whole()
        bring(laptop, second)
        bring(desktop, first)

        assert contents(laptop)[0] == contents(desktop)[0]
        once = contents(laptop)
        bring(laptop, second)
        assert contents(laptop) == once
        assert not (found := merged(laptop.whole(), desktop.whole())).add
        assert (found.changed, found.gone, found.quiet) == ([], [], [])
        followed = [one for one in laptop.plans() if one.active]
        assert len(followed) <= 1


@given(machines())
@settings(max_examples=30, deadline=None, suppress_health_check=SLOW)
def test_nothing_goes_but_what_was_deleted_and_undo_brings_all_of_it_back(both: tuple[Whole, Whole]) -> None:
    with an_empty_journal() as laptop, an_empty_journal() as desktop:
        fill(laptop, both[0])
        fill(desktop, both[1])
        here, there = laptop.whole(), desktop.whole()
        before = without_times(laptop)
        found = bring(laptop, there)

        left = {key[1] for key in contents(laptop)[0]}
        deleted = {one.uid for whole in (here, there) for one in whole.beside.deleted}
        for one in (*here.entries, *there.entries, *here.beside.planned, *there.beside.planned):
            wholes_of = {getattr(one, "session_uid", ""), getattr(one, "plan_uid", "")}
            assert one.uid in left or one.uid in deleted or wholes_of & deleted
        after = laptop.whole()
        live = {WORD_OF[type(one)]: set[str]() for one in (SESSION, PLAN)}
        for one in (*after.entries, *after.beside.planned):
            live.setdefault(WORD_OF[type(one)], set()).add(one.uid)
        were = {
            one.uid for whole in (here, there) for one in whole.entries if isinstance(one, StrengthSession)
        }
        were |= {one.uid for whole in (here, there) for one in whole.beside.planned if isinstance(one, Plan)}
        for part in (*after.entries, *after.beside.planned):
            if isinstance(part, ExerciseSet) and part.session_uid in were:
                assert part.session_uid in live["strength_sessions"], "a part never outlives its whole"
            if isinstance(part, PlannedSession) and part.plan_uid in were:
                assert part.plan_uid in live["plans"], "a part never outlives its whole"
        if not found.empty and laptop.undo() == "merge":
            assert without_times(laptop) == before


EARLY, LATER, LATEST = STAMPS[0], STAMPS[2], STAMPS[4]
KM = Settings()
RUN = Run(day=DAY, distance_m=5000.0, uid="r", updated_at=EARLY)
SESSION = StrengthSession(day=DAY, uid="s", updated_at=EARLY)
SET = ExerciseSet(day=DAY, session_uid="s", exercise="bridge", position=1, uid="1", updated_at=EARLY)
OTHER_SET = replace(SET, position=2, uid="2")
PLAN = Plan(day=DAY, name="mine", uid="p", updated_at=EARLY)
PLANNED_RUN = PlannedSession(
    day=DAY, plan_uid="p", sort=Sort.RUN, kind=Kind.EASY, distance_m=5e3, uid="x", updated_at=EARLY
)


def journal_of(*entries: Any, deleted: tuple[Deleted, ...] = (), **values: Any) -> Whole:
    diary = tuple(one for one in entries if WORD_OF[type(one)] not in PLANNED)
    planned = tuple(one for one in entries if WORD_OF[type(one)] in PLANNED)
    return Whole(diary, Beside(planned, tuple(values.items()), deleted))


def said(here: Whole, there: Whole) -> list[str]:
    found = merged(here, there)
    return merge_lines(found, KM, twins(found, here, there))


def test_what_is_new_there_comes_in() -> None:
    found = merged(journal_of(), journal_of(RUN, PLAN))
    assert found.add == [PLAN, RUN]
    assert said(journal_of(), journal_of(RUN, PLAN)) == ["New here: 1 run, 1 plan."]


def test_the_latest_change_stands_and_both_are_named() -> None:
    here, there = replace(RUN, effort=5.0, updated_at=LATER), replace(RUN, effort=6.0, updated_at=LATEST)

    assert merged(journal_of(here), journal_of(there)).changed == [(here, there)]
    assert said(journal_of(here), journal_of(there)) == [
        "Changed there last, so theirs takes the place of yours:",
        "  here, Tue 3 Mar 2026 08:00 UTC: Run · Mon 16 Mar 2026 · 5.0 km · easy · effort 5",
        "  there, Thu 5 Mar 2026 08:00 UTC: Run · Mon 16 Mar 2026 · 5.0 km · easy · effort 6",
    ]
    assert said(journal_of(there), journal_of(here))[0] == "Changed here last, so yours stays:"
    assert merged(journal_of(there), journal_of(here)).empty


def test_a_deletion_is_honoured_unless_the_entry_was_changed_after_it() -> None:
    gone = Deleted("r", "runs", LATER)
    deleted = journal_of(deleted=(gone,))
    changed = replace(RUN, updated_at=LATEST)

    assert merged(journal_of(RUN), deleted).gone == [(RUN, gone)]
    assert merged(deleted, journal_of(RUN)).empty
    assert merged(journal_of(changed), deleted).alive == [(changed, gone)]
    assert merged(deleted, journal_of(changed)).back == [changed]
    assert said(journal_of(RUN), deleted) == [
        "Deleted there, so it is taken out here:",
        "  Run · Mon 16 Mar 2026 · 5.0 km · easy (deleted Tue 3 Mar 2026 08:00 UTC)",
    ]
    assert said(journal_of(changed), deleted)[0].startswith("Deleted there, but changed here after that")
    assert said(deleted, journal_of(changed))[1].startswith("Deleted here, but changed there after that")


def test_a_deletion_neither_has_an_entry_of_is_passed_on() -> None:
    gone = Deleted("r", "runs", LATER)
    found = merged(journal_of(), journal_of(deleted=(gone,)))
    assert (found.buried, found.gone) == ([gone], [])


SESSION_GONE = (Deleted("s", "strength_sessions", LATER), Deleted("1", "sets", LATER))


def test_a_set_changed_after_its_session_was_deleted_keeps_the_session() -> None:
    changed = replace(SET, reps=12, updated_at=LATEST)
    mine, theirs = journal_of(SESSION, changed), journal_of(deleted=SESSION_GONE)

    assert merged(mine, theirs).gone == []
    assert merged(theirs, mine).add == [changed, SESSION]


def test_a_set_the_other_machine_never_saw_goes_with_its_session() -> None:
    mine, theirs = journal_of(SESSION, SET, OTHER_SET), journal_of(deleted=SESSION_GONE)

    assert {one.uid for one, _ in merged(mine, theirs).gone} == {"s", "1", "2"}
    assert merged(theirs, mine).add == []
    assert Deleted("2", "sets", LATER) in merged(theirs, mine).buried


def test_sets_go_with_their_session_to_another_day() -> None:
    moved = replace(SESSION, day=date(2026, 3, 14), updated_at=LATER)
    changed = replace(SET, reps=12, updated_at=LATEST)
    here = journal_of(moved, replace(SET, day=moved.day, updated_at=LATER))
    found = merged(here, journal_of(SESSION, changed))
    assert found.quiet == [replace(changed, day=moved.day)]


def test_of_two_plans_that_are_followed_the_one_changed_last_is() -> None:
    theirs = replace(PLAN, name="theirs", uid="q", updated_at=LATER)
    aside = replace(PLAN, active=False, updated_at=LATER)

    assert merged(journal_of(PLAN, PLANNED_RUN), journal_of(theirs)).quiet == [aside]
    with an_empty_journal() as journal:
        fill(journal, journal_of(PLAN, PLANNED_RUN))
        bring(journal, journal_of(theirs))
        assert [(plan.name, plan.active) for plan in journal.plans()] == [("mine", False), ("theirs", True)]


def test_settings_that_are_set_here_stay() -> None:
    found = said(journal_of(unit="km", cap_percent=10.0), journal_of(unit="mi", week_start="sun", mark=1))
    assert found == [
        "Settings you had not changed, now as they are there: weeks begin on, mark.",
        "Settings stay as they are here:",
        "  unit: here kilometres, there miles",
    ]


def test_the_same_run_brought_in_on_both_machines_is_said() -> None:
    again = replace(RUN, uid="another")
    score = PainScore(day=DAY, knee=Knee.LEFT, score=2, uid="k", updated_at=EARLY)
    lines = said(journal_of(RUN), journal_of(again, score))
    assert lines[0] == "New here: 1 pain score, 1 run."
    assert "is here under another name, so it is here twice now: 1 run." in lines[1]
    assert len(said(journal_of(RUN), journal_of(RUN, score))) == 1


@pytest.mark.parametrize("stamp", ["", "soon", "2026-13-01T00:00:00Z", "9" * 400])
def test_a_time_that_is_none_was_before_all_others(stamp: str) -> None:
    there = journal_of(deleted=(Deleted("n", "notes", stamp),))
    note = DayNote(day=DAY, note="kept", uid="n", updated_at=EARLY)
    assert merged(journal_of(note), there).gone == []
    assert moment(stamp) < moment(EARLY)


def test_what_another_program_writes_meanwhile_is_not_written_over() -> None:
    with an_empty_journal() as journal:
        found = merged(journal.whole(), journal_of(RUN))
        with Journal(journal.path) as window, window.change("note") as writing:
            writing.add(DayNote(day=DAY, note="just now"))
        with pytest.raises(JournalError, match="changed in another window meanwhile"):
            write_merge(journal, found, "merge")
        assert (journal.runs(), len(journal.notes())) == ((), 1)
