"""A planned session done as planned, and which entries may fulfil one."""

from datetime import date

import pytest

from journal.entry.planned import read_planned
from journal.model.entries import CrossTraining, ExerciseSet, Run, StrengthSession, Structure
from journal.model.errors import JournalError
from journal.model.plan import NOTHING, Plan, PlannedSession
from journal.model.planning import Record
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, WeekStart
from journal.rules.planning import plan_weeks
from journal.store.journal import Journal
from journal.workflows.plan.days import day_items
from journal.workflows.plan.done import done_as_planned, entries_of, matched_by, may_fulfil
from tests.app.plan_helpers import TODAY, planned, run_so_far

BY_HAND = Plan(day=TODAY, name="By hand")
STRENGTH = Plan(day=TODAY, name="Strength", programme="strength-8-weeks", note="Begins 2026-11-16.")


def session(words: str, day: date = TODAY) -> PlannedSession:
    (found,) = read_planned(words, day, Settings(), "p").sessions
    return found


@pytest.mark.parametrize(
    ("words", "entry"),
    [
        ("long 5.5", Run(day=TODAY, kind=Kind.LONG, distance_m=5500)),
        ("easy 30min", Run(day=TODAY, duration_s=1800)),
        ("6x2/1", Run(day=TODAY, kind=Kind.WALK_RUN, structure=Structure(6, 120, 60), duration_s=1080)),
        ("bike 40", CrossTraining(day=TODAY, activity="ride", duration_s=2400)),
    ],
)
def test_a_session_as_the_entry_it_would_be(journal: Journal, words: str, entry: object) -> None:
    assert entries_of(journal, BY_HAND, session(words), Settings()) == (entry,)


def test_strength_comes_with_the_sets_of_its_programme(journal: Journal) -> None:
    done, *sets = entries_of(journal, STRENGTH, session("strength A"), Settings())
    assert isinstance(done, StrengthSession)
    assert done.name == "A"
    assert {type(one) for one in sets} == {ExerciseSet}
    assert {one.session_uid for one in sets if isinstance(one, ExerciseSet)} == {done.uid}
    assert len(entries_of(journal, BY_HAND, session("strength A"), Settings())) == 1, "no programme, no sets"


def test_the_weeks_of_a_programme_are_those_of_the_journal(journal: Journal) -> None:
    sunday = session("strength A", date(2026, 11, 29))
    by_monday, by_sunday = (
        [
            one.exercise
            for one in entries_of(journal, STRENGTH, sunday, settings)[1:]
            if isinstance(one, ExerciseSet)
        ]
        for settings in (Settings(), Settings(week_start=WeekStart.SUNDAY))
    )
    assert by_monday != by_sunday, "week 2 by Mondays, week 3 by Sundays of a programme begun on a Monday"


def test_nothing_is_done_ahead_and_a_rest_day_is_no_entry(journal: Journal) -> None:
    tomorrow = session("easy 4", date(2026, 11, 21))
    with pytest.raises(JournalError, match="is ahead"):
        done_as_planned(journal, BY_HAND, tomorrow, Settings(), TODAY)
    with pytest.raises(JournalError, match="leaving it empty"):
        done_as_planned(journal, BY_HAND, session("rest"), Settings(), TODAY)
    assert journal.span() is None


def test_what_may_fulfil_a_session_is_of_its_sort_and_week(journal: Journal) -> None:
    run_so_far(journal)
    planned(journal)
    sheet = journal.active_plan()
    assert sheet is not None
    record = Record(TODAY, Settings(), runs=journal.runs())
    (week,) = plan_weeks(record, sheet, date(2026, 11, 16), date(2026, 11, 16))
    (tempo,) = [one for one in sheet.sessions if one.kind is Kind.TEMPO]
    assert [entry.day.day for entry in may_fulfil(week, tempo)] == [17, 19]
    assert [(item.shown.distance_m, item.planned) for item in day_items(week, tempo.day)] == [(4600, tempo)]


def test_how_it_is_known_is_said() -> None:
    run = session("easy 4")
    assert matched_by(run) == "by its day and kind"
    assert (
        matched_by(PlannedSession(**{**_fields(run), "done_uid": NOTHING}))
        == "you said that nothing fulfils it"
    )
    assert matched_by(PlannedSession(**{**_fields(run), "done_uid": "abc"})) == "you chose the entry"


def _fields(one: PlannedSession) -> dict[str, object]:
    return {"day": one.day, "plan_uid": one.plan_uid, "sort": one.sort, "kind": one.kind}
