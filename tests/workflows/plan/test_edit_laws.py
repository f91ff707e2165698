"""Laws of plan edits: what is done and taken back is as it was, and the file holds what was promised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.model.plan import PlanEdit, PlannedSession, PlanSheet, edited
from journal.model.plan_vocabulary import Sort, WeekMark
from journal.model.vocabulary import Kind
from journal.store.journal import Journal
from journal.workflows.plan import edits as days_of
from journal.workflows.plan import weeks_edits as weeks_of
from journal.workflows.plan.amounts import step
from tests.store.helpers import an_empty_journal
from tests.workflows.plan_helpers import (
    KM,
    TODAY,
    W46,
    W47,
    W48,
    easy_week,
    in_file,
    nameless,
    new,
    run,
    sheet,
    strength,
)

DAYS = st.dates(W46, W46 + timedelta(34))
AHEAD = st.dates(TODAY, W46 + timedelta(34))
WEEKS = st.integers(0, 4).map(lambda n: W48 + timedelta(7 * n))
KINDS = st.sampled_from(Kind)


@st.composite
def sheets(draw: st.DrawFn) -> PlanSheet:
    """A plan of five weeks, two of them before or running: a few days full, some sessions carried."""
    things = []
    for day in sorted(draw(st.sets(DAYS, max_size=8))):
        one = run(day, draw(KINDS), draw(st.integers(1, 9)))
        moved = draw(st.none() | DAYS)
        things.append(replace(one, moved_from=None if moved == day else moved))
        if draw(st.booleans()):
            things.append(replace(strength(day), skipped=draw(st.sampled_from([None, "", "sore"]))))
    marks = [replace(easy_week(week), mark=draw(st.sampled_from(WeekMark))) for week in draw(st.sets(WEEKS))]
    return sheet(*things, *marks)


def future(there: PlanSheet) -> list[PlannedSession]:
    return [session for session in there.sessions if session.day >= TODAY]


Make = Callable[[st.DataObject, PlanSheet], PlanEdit]


def of_some_session(make: Callable[[st.DataObject, PlanSheet, PlannedSession], PlanEdit]) -> Make:
    def edit(data: st.DataObject, there: PlanSheet) -> PlanEdit:
        if not there.sessions:
            return PlanEdit("There is nothing.")
        return make(data, there, data.draw(st.sampled_from(there.sessions)))

    return edit


def some_day(data: st.DataObject, there: PlanSheet) -> PlanEdit:
    there_or_new = [new(run(W48, kind, 3.0)) for kind in Kind] + [new(strength(W48))]
    wanted = data.draw(st.lists(st.sampled_from([*map(new, there.sessions), *there_or_new]), max_size=3))
    return days_of.set_day(there, data.draw(DAYS), wanted, KM)


EDITS: tuple[Make, ...] = (
    some_day,
    lambda data, there: days_of.carry(
        there, data.draw(DAYS), data.draw(st.sampled_from([1, -1, 7, -7])), TODAY
    ),
    lambda data, there: days_of.cut_day(there, data.draw(DAYS))[1],
    lambda data, there: days_of.put_day(there, days_of.copy_day(there, data.draw(DAYS)), data.draw(DAYS)),
    of_some_session(lambda data, there, one: step(one, data.draw(st.sampled_from([1, -1])), KM)),
    of_some_session(lambda data, there, one: days_of.skip(one, data.draw(st.sampled_from(["", "sore"])))),
    of_some_session(lambda data, there, one: days_of.take_back_skip(one)),
    of_some_session(
        lambda data, there, one: days_of.fulfil(there, one, data.draw(st.sampled_from(["", "-", "r"])))
    ),
    lambda data, there: weeks_of.insert_week(there, data.draw(WEEKS), TODAY, KM),
    lambda data, there: weeks_of.take_out_week(there, data.draw(WEEKS), TODAY, KM)[1],
    lambda data, there: weeks_of.put_week(
        there, weeks_of.copy_week(there, data.draw(WEEKS)), data.draw(WEEKS), TODAY, KM
    ),
    lambda data, there: weeks_of.mark_week(
        there, data.draw(WEEKS), data.draw(st.none() | st.just(WeekMark.ILL))
    ),
)


def read(journal: Journal) -> PlanSheet:
    found = journal.active_plan()
    assert found is not None
    return found


@given(sheets(), st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_file_holds_what_the_edit_promised_and_undo_takes_it_back(
    there: PlanSheet, data: st.DataObject
) -> None:
    with an_empty_journal() as journal:
        seen = in_file(journal, there)
        for _ in range(4):
            edit = data.draw(st.sampled_from(EDITS))(data, seen)
            assert edit.label
            days_of.write(journal, edit)
            after = read(journal)
            assert nameless(after) == nameless(edited(seen, edit))
            assert len({session.uid for session in after.sessions}) == len(after.sessions)
            if not edit.empty:
                assert journal.undo() == edit.label
                assert nameless(read(journal)) == nameless(seen)
                assert journal.redo() == edit.label
            seen = read(journal)
            assert nameless(seen) == nameless(after)


@given(sheets(), WEEKS)
@settings(max_examples=60, deadline=None)
def test_an_empty_week_put_in_and_taken_out_changes_nothing(there: PlanSheet, starts: date) -> None:
    put_in = edited(there, weeks_of.insert_week(there, starts, TODAY, KM))
    _, edit = weeks_of.take_out_week(put_in, starts, TODAY, KM)
    assert edited(put_in, edit) == there


@given(sheets(), AHEAD, st.sampled_from([1, -1, 7, -7]))
@settings(max_examples=60, deadline=None)
def test_two_days_that_change_places_twice_are_as_they_were(there: PlanSheet, day: date, days: int) -> None:
    once = edited(there, days_of.carry(there, day, days, TODAY))
    if once != there:
        assert edited(once, days_of.carry(once, day + timedelta(days), -days, TODAY)) == there


@given(sheets(), st.data())
@settings(max_examples=60, deadline=None)
def test_weeks_never_move_what_is_over(there: PlanSheet, data: st.DataObject) -> None:
    starts = data.draw(WEEKS | st.sampled_from([W46, W47]))
    for edit in (
        weeks_of.insert_week(there, starts, TODAY, KM),
        weeks_of.take_out_week(there, starts, TODAY, KM)[1],
        weeks_of.put_week(there, weeks_of.copy_week(there, W47), starts, TODAY, KM),
    ):
        after = edited(there, edit)
        assert [one for one in after.sessions if one.day < W48] == [
            one for one in there.sessions if one.day < W48
        ]


@given(sheets(), st.data())
@settings(max_examples=60, deadline=None)
def test_a_day_becomes_what_was_written_whatever_was_there(there: PlanSheet, data: st.DataObject) -> None:
    day = data.draw(DAYS)
    wanted = [new(run(day, data.draw(KINDS), 3.0)) for _ in range(data.draw(st.integers(0, 3)))]
    after = edited(there, days_of.set_day(there, day, wanted, KM))
    found = days_of.on_day(after, day)
    assert sorted((one.sort, one.kind, one.distance_m) for one in found) == sorted(
        (one.sort, one.kind, one.distance_m) for one in wanted
    )
    assert [one for one in after.sessions if one.day != day] == [
        one for one in there.sessions if one.day != day
    ]
    kept = {one.uid for one in days_of.on_day(there, day) if one.sort is Sort.RUN}
    assert len(kept & {one.uid for one in found}) == min(len(kept), len(wanted))
