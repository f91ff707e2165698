"""Strength over time from a journal: weeks by muscle group, the plan's sets, one exercise's way."""

import itertools
from datetime import date

import pytest

from journal.model.exercises import Measure, MuscleGroup
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Side
from journal.rules.progression import Step
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal
from journal.workflows.strength.growth import SPANS, growth, sessions_kept
from tests.app.helpers import FRIDAY, planned, written
from tests.workflows.test_never_claimed import NEVER

TUESDAY = date(2026, 3, 17)


def test_an_empty_journal_has_nothing_to_show(journal: Journal) -> None:
    found = growth(journal, Settings(), FRIDAY)
    assert found.empty
    assert (found.exercises, found.groups, found.planned) == ((), (), None)
    assert all(column.sets is None for column in found.columns)
    assert sessions_kept(journal, Settings(), FRIDAY) is None


@pytest.mark.parametrize(("span", "columns", "per"), [(8, 9, 1), (12, 13, 1), (24, 13, 2), (48, 13, 4)])
def test_the_running_week_has_a_column_of_its_own(
    journal: Journal, span: int, columns: int, per: int
) -> None:
    assert span in SPANS
    found = growth(journal, Settings(), FRIDAY, span)
    assert len(found.columns) == columns
    assert [column.weeks for column in found.columns] == [per] * (columns - 1) + [1]
    assert [column.running for column in found.columns] == [False] * (columns - 1) + [True]
    days = [(column.first, column.last_day) for column in found.columns]
    assert all((later[0] - earlier[1]).days == 1 for earlier, later in itertools.pairwise(days))


def test_sets_a_week_by_group_left_and_right_as_one(journal: Journal) -> None:
    written(journal, "strength tue split squat 3x10 12kg each side, plank 2x30s")
    found = growth(journal, Settings(), FRIDAY)
    assert found.columns[-1].sets == {MuscleGroup.QUADS: 3, MuscleGroup.GLUTES: 3, MuscleGroup.CORE: 2}
    assert found.groups == (MuscleGroup.QUADS, MuscleGroup.GLUTES, MuscleGroup.CORE)
    assert set(found.exercises) == {"split squat", "plank"}


def test_several_weeks_of_a_column_are_a_mean(journal: Journal) -> None:
    written(journal, "strength 2026-03-03 bridge 3x12", "strength 2026-03-10 bridge 4x12")
    found = growth(journal, Settings(), FRIDAY, 24)
    assert set((found.columns[-2].sets or {}).values()) == {3.5}


def test_an_exercise_of_ones_own_counts_apart(journal: Journal) -> None:
    written(journal, 'strength tue "knee circles" 3x10')
    assert growth(journal, Settings(), FRIDAY).columns[-1].sets == {None: 3}


def test_the_involved_side_is_held_against_the_other(journal: Journal) -> None:
    written(journal, "strength tue split squat 2x10 10kg left, split squat 2x10 12.5kg right")
    right = growth(journal, Settings(knee=Knee.RIGHT), FRIDAY).of("split squat")
    left = growth(journal, Settings(), FRIDAY).of("split squat")
    assert [(one.quantity, one.percent) for one in left.symmetry] == [("reps", 100), ("load", 80)]
    assert [(one.quantity, one.percent) for one in right.symmetry] == [("reps", 100), ("load", 125)]
    assert left.symmetry_day == TUESDAY
    assert left.sides == (Side.LEFT, Side.RIGHT)


def test_without_a_plan_the_usual_range_and_no_planned_sets(journal: Journal) -> None:
    written(journal, "strength tue bridge 3x10 pain 1")
    found = growth(journal, Settings(), FRIDAY)
    shown = found.of("bridge").suggestion
    assert found.planned is None
    assert shown is not None
    assert shown.step is Step.MORE
    assert "the usual one" in shown.why[0]


def test_sets_of_today_suggest_nothing_while_there_are_more_to_do(journal: Journal) -> None:
    written(journal, "strength tue bridge 3x10 pain 1", "strength bridge 1x12 pain 1")
    found = growth(journal, Settings(), FRIDAY)
    now, later = found.of("bridge", unfinished=True).suggestion, found.of("bridge").suggestion
    assert now is not None
    assert later is not None
    assert now.why[1].startswith("Tue 17 Mar: 0 of 3 sets")
    assert later.why[1].startswith("Fri 20 Mar: 1 of 1 set")


def test_a_ticked_warning_sign_holds_everything(journal: Journal) -> None:
    written(journal, "strength tue bridge 3x10 pain 1", "sign locked left")
    shown = growth(journal, Settings(), FRIDAY).of("bridge").suggestion
    assert shown is not None
    assert shown.step is Step.SAME


def test_planned_sessions_of_the_last_weeks_and_what_became_of_them(journal: Journal) -> None:
    planned(journal, "strength A", date(2026, 3, 17))
    planned(journal, "strength A", date(2026, 3, 19))
    planned(journal, "strength A", date(2026, 3, 21))
    written(journal, "strength tue session A, bridge 3x10")
    assert sessions_kept(journal, Settings(), date(2026, 3, 16)) is None
    kept = sessions_kept(journal, Settings(), FRIDAY)
    assert kept is not None
    assert (kept.planned, kept.kept, kept.missed) == (2, 1, 1)


def test_the_demo_has_the_programmes_sets_and_ranges() -> None:
    with demo_journal() as (journal, settings, today):
        found = growth(journal, settings, today)
        assert found.planned is not None
        assert found.planned[MuscleGroup.QUADS] > 0
        assert found.ranges["plank"].measure is Measure.HOLD
        assert sessions_kept(journal, settings, today) is not None
        assert all(found.of(name).progress is not None for name in found.exercises)


def test_what_is_written_after_today_is_in_no_number(journal: Journal) -> None:
    written(journal, "strength tue bridge 3x10")
    assert growth(journal, Settings(), date(2026, 3, 16)).empty


def test_nothing_is_said_that_must_not_be() -> None:
    with demo_journal() as (journal, settings, today):
        found = growth(journal, settings, today)
        shown = [found.of(name).suggestion for name in found.exercises]
    said = [words for each in shown if each for words in (each.words, *each.why)]
    assert said
    assert not [words for words in said if NEVER.search(words)]
