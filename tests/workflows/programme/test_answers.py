"""Answers to a programme: days that suit, what is refused, what is kept."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from journal.model.errors import NotReadableError
from journal.model.plan_vocabulary import PlanRule, Sort
from journal.model.programme import Ask, Venue
from journal.model.vocabulary import Kind, Knee, Rhythm
from journal.workflows.programme.answers import read_start
from journal.workflows.programme.applying import applied
from journal.workflows.programme.programmes import (
    programme_called,
)
from journal.workflows.programme.questions import read_answers
from journal.workflows.programme.strength import (
    knee_of,
    venue_of,
)
from journal.workflows.programme.words import sentences, week_lines
from tests.workflows.programme.made import FRIDAY, NAMES, breaches, made, record


def test_days_that_suit() -> None:
    plan = made("three-runs", record(12), run_days="mon, wed and fri")
    assert {run.day.weekday() for run in plan.runs} == {0, 2, 4}
    assert {run.day.weekday() for run in plan.runs if run.kind is Kind.LONG} == {4}
    strength = {session.day.weekday() for session in plan.sessions if session.sort is Sort.STRENGTH}
    assert not strength & {3, 4}
    two = made("three-runs", record(12), run_days="wed sun")
    assert {run.day.weekday() for run in two.runs} == {2, 6}
    assert breaches(two) == []


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("run_days", "mon tue", "Mon and Tue leave no rest day after a run. Write days like tue thu sat"),
        ("run_days", "mon wed sun", "Sun and Mon leave no rest day"),
        ("run_days", "mon wed fri sun", "4 days to run, and this programme has 3 runs a week"),
        ("run_days", "monkey", "“monkey” is no day of the week"),
        ("run_days", "tue tue", "Tue is there twice"),
        ("run_days", ",", "0 days to run"),
        ("km", "far", "“far” is not a distance"),
        ("km", "900 km", "more than a plan goes"),
        ("goal", "fast", "“fast” is no goal. Write none, hills"),
        ("goal", "10 km someday", "is not a day"),
        ("goal", "10 km 2026-11-20", "is not after the start"),
        ("goal", "10 km 2226-11-20", "too far ahead"),
        ("start", "2026-11-19", "before today"),
        ("start", "2029-01-01", "more than a year ahead"),
        ("venue", "pool", "“pool” is no place for strength"),
        ("knee", "third", "“third” is no knee"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_with_the_mend(key: str, text: str, why: str) -> None:
    with pytest.raises(NotReadableError, match=why) as refused:
        made("three-runs", record(12), **{key: text})
    assert refused.value.mend


def test_runs_as_planned_may_be_on_days_next_to_each_other() -> None:
    plan = made("three-runs", record(12, rhythm=Rhythm.AS_PLANNED), run_days="mon tue sat")
    assert {run.day.weekday() for run in plan.runs} == {0, 1, 5}


def test_no_run_on_the_day_after_one_that_was_run() -> None:
    ran = replace(record(12), run_days=(*record(12).run_days, FRIDAY))
    assert made("walk-run", ran, start="today").runs[0].day == date(2026, 11, 24)
    assert made("walk-run", record(12), start="today").runs[0].day == date(2026, 11, 21)


def test_the_answers_are_kept_with_the_plan() -> None:
    plan = made("strength-8-weeks", record(), venue="gym", knee="right", goal="hills").plan
    assert plan.note == "Begins 2026-11-23. Strength at the gym. Right knee."
    assert (venue_of(plan), knee_of(plan), plan.programme) == (Venue.GYM, Knee.RIGHT, "strength-8-weeks")
    assert (plan.goal, plan.goal_m) == (None, None)
    plain = made("three-runs", record()).plan
    assert (venue_of(plain), knee_of(plain)) == (Venue.HOME, None)


WORDS = st.one_of(
    st.sampled_from(
        ["", "-", "0", "-3", "12", "1e9 km", "half", "half marathon 14 mar", "5k", "10 km 28 feb", "hills",
         "marathon 2030-02-29", "25 km/week", "week", "km", "31 feb", "mon", "next sun", "9999-12-31",
         "0001-01-01", "mon thu", "sat,sun", "sun mon tue wed thu fri sat", "tomorrow", "gym", "left", "∞"]
    ),
    st.text(max_size=12),
)  # fmt: skip


@examples(max_examples=80, deadline=None)
@given(
    st.sampled_from(NAMES),
    st.dictionaries(st.sampled_from(list(Ask)), WORDS),
    st.integers(0, 6),
    st.floats(0.3, 80),
)
def test_odd_answers_are_refused_or_make_a_plan(
    name: str, texts: Mapping[Ask, str], weeks: int, km: float
) -> None:
    programme, of = programme_called(name), record(weeks, km)
    with suppress(NotReadableError):
        plan = applied(programme, read_answers(programme, texts, of), of)
        assert all(run.distance_m is None or run.distance_m > 0 for run in plan.runs)
        assert not [c for w in plan.weeks for c in w.checks if c.rule in (PlanRule.REST_DAY, PlanRule.STAGE)]
        assert len(week_lines(plan, of.settings)) == len(plan.weeks)
        assert all(sentences(plan, of.settings))


@pytest.mark.parametrize("text", ["yesterday", "-3", "2025-01-01"])
def test_a_programme_does_not_begin_on_a_day_that_is_over(text: str) -> None:
    with pytest.raises(NotReadableError, match="is before today"):
        read_start(text, date(2026, 3, 16))
