"""RULES.md 9: which planned session an entry fulfils."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.entries import CrossTraining, Run, StrengthSession
from journal.model.plan import NOTHING, PlannedSession
from journal.model.plan_vocabulary import PlanState
from journal.rules.matching import matches
from tests.rules.journals import FRI, MON, SAT, SUN, THU, TUE, WED, day, run
from tests.rules.plans import other, planned, ride, strength

TODAY = SAT


def found(
    sessions: list[PlannedSession],
    runs: list[Run] | None = None,
    sets: list[StrengthSession] | None = None,
    cross: list[CrossTraining] | None = None,
) -> tuple[list[tuple[str, str]], list[str]]:
    """State and entry of each session, and the entries left over."""
    matched, others = matches(sessions, runs or [], sets or [], cross or [], day(TODAY))
    said = [(match.state.value, match.done.uid if match.done else "") for match in matched]
    return said, [entry.uid for entry in others]


def test_a_run_fulfils_the_planned_one_of_its_day_and_kind() -> None:
    sessions = [planned(TUE, 4.0), planned(THU, 4.5, "tempo")]
    runs = [run(TUE, 4.1, uid="a"), run(THU, 4.6, kind="tempo", uid="b")]
    assert found(sessions, runs) == ([("done", "a"), ("done", "b")], [])


def test_of_a_day_with_two_the_kinds_tell_which() -> None:
    sessions = [planned(TUE, 4.0), planned(TUE, 3.0, "speed")]
    runs = [run(TUE, 3.1, kind="speed", uid="a"), run(TUE, 4.1, uid="b")]
    assert found(sessions, runs) == ([("done", "b"), ("done", "a")], [])


def test_another_kind_is_the_days_run_where_there_is_one_of_each() -> None:
    assert found([planned(TUE, 4.0, "tempo")], [run(TUE, 4.0, uid="a")]) == ([("done", "a")], [])


def test_but_not_where_it_could_be_one_of_two() -> None:
    sessions = [planned(TUE, 4.0, "tempo"), planned(TUE, 4.0, "long")]
    assert found(sessions, [run(TUE, 4.0, uid="a")]) == ([("missed", ""), ("missed", "")], ["a"])


def test_one_run_fulfils_one_session() -> None:
    sessions = [planned(TUE, 4.0), planned(TUE, 3.0)]
    assert found(sessions, [run(TUE, 4.0, uid="a")]) == ([("done", "a"), ("missed", "")], [])


def test_a_run_on_another_day_fulfils_nothing_by_itself() -> None:
    assert found([planned(TUE, 4.0)], [run(WED, 4.0, uid="a")]) == ([("missed", "")], ["a"])


def test_by_hand_it_does_and_is_then_not_that_days_run() -> None:
    sessions = [planned(TUE, 4.0, done_uid="a"), planned(WED, 5.0)]
    runs = [run(WED, 4.0, uid="a")]
    assert found(sessions, runs) == ([("done", "a"), ("missed", "")], [])


def test_of_two_that_name_one_entry_the_first_has_it() -> None:
    sessions = [planned(TUE, 4.0, done_uid="a"), planned(WED, 5.0, done_uid="a")]
    assert found(sessions, [run(THU, 4.0, uid="a")])[0] == [("done", "a"), ("missed", "")]


def test_nothing_by_hand_leaves_the_run_to_others() -> None:
    sessions = [planned(TUE, 4.0, done_uid=NOTHING), planned(TUE, 4.0, "tempo")]
    assert found(sessions, [run(TUE, 4.0, uid="a")])[0] == [("missed", ""), ("done", "a")]


def test_an_entry_that_is_gone_leaves_it_to_the_day() -> None:
    assert found([planned(TUE, 4.0, done_uid="gone")], [run(TUE, 4.0, uid="a")])[0] == [("done", "a")]


def test_skipped_stays_skipped_whatever_was_run_unless_it_is_named() -> None:
    skipped = planned(TUE, 4.0, skipped="ill")
    assert found([skipped], [run(TUE, 4.0, uid="a")]) == ([("skipped", "")], ["a"])
    assert found([replace(skipped, done_uid="a")], [run(TUE, 4.0, uid="a")])[0] == [("done", "a")]


@pytest.mark.parametrize(("on", "state"), [(FRI, "missed"), (SAT, "planned"), (SUN, "planned")])
def test_what_was_not_done_is_missed_once_its_day_is_over(on: int, state: str) -> None:
    assert found([planned(on, 4.0)])[0] == [(state, "")]


def test_strength_goes_by_its_day_and_by_its_name_where_both_have_one() -> None:
    sessions = [other(MON, "strength", "A"), other(MON, "strength", "B")]
    sets = [replace(strength(MON, "b"), uid="b"), replace(strength(MON), uid="any")]
    assert found(sessions, sets=sets)[0] == [("done", "any"), ("done", "b")]


def test_the_other_session_of_the_programme_is_the_days_strength() -> None:
    assert found([other(MON, "strength", "A")], sets=[strength(MON, "B")])[0] == [("done", "s0")]


def test_a_walk_is_no_ride() -> None:
    sessions = [other(MON, "cross", "ride"), other(TUE, "cross"), other(WED, "cross", "swim")]
    cross = [ride(MON, "walk"), ride(TUE, "walk"), ride(WED, "swim")]
    assert found(sessions, cross=cross) == ([("missed", ""), ("done", "x1"), ("done", "x2")], ["x0"])


def test_a_rest_day_is_kept_unless_it_has_a_run() -> None:
    sessions = [other(number, "rest") for number in (TUE, WED, SAT)]
    states, left = found(sessions, [run(TUE, 4.0, uid="a")], cross=[ride(WED)])
    assert states == [("missed", ""), ("done", ""), ("planned", "")]
    assert left == ["a", "x2"]


def test_what_lies_after_today_fulfils_nothing() -> None:
    assert found([planned(SUN, 4.0)], [run(SUN, 4.0, uid="a")]) == ([("planned", "")], [])


DAYS = st.integers(0, 6)
KINDS = st.sampled_from(["easy", "tempo", "long"])


@settings(max_examples=60)
@given(st.lists(st.tuples(DAYS, KINDS)), st.lists(st.tuples(DAYS, KINDS)))
def test_every_entry_is_in_one_place_and_every_session_too(
    wanted: list[tuple[int, str]], ran: list[tuple[int, str]]
) -> None:
    sessions = [planned(number, 4.0, kind) for number, kind in wanted]
    runs = [run(number, 4.0, kind=kind, uid=f"r{n}") for n, (number, kind) in enumerate(ran)]

    matched, others = matches(sessions, runs, [], [], day(SUN))

    assert [match.planned for match in matched] == sessions
    used = [match.done.uid for match in matched if match.done]
    assert sorted(used + [entry.uid for entry in others]) == sorted(entry.uid for entry in runs)
    assert all((match.state is PlanState.DONE) == (match.done is not None) for match in matched)
    assert all(match.done.day == match.planned.day for match in matched if match.done)
