"""What was missed, carried on."""

from dataclasses import replace

import pytest

from journal.model.plan import PlanEdit, PlannedSession, PlanSheet
from journal.model.plan_vocabulary import PlanState
from journal.model.planning import Match, Record
from journal.model.settings import Settings
from journal.model.vocabulary import Rhythm
from journal.rules.filling import carry_missed
from tests.rules.fills import BEFORE, W
from tests.rules.journals import FRI, MON, SAT, SUN, THU, TUE, WED, day, run
from tests.rules.plans import planned, record, sheet


class TestCarryMissed:
    """A missed run goes to the next day of its week with a rest day on both sides, or says why not."""

    def match(self, session: PlannedSession, state: PlanState = PlanState.MISSED) -> Match:
        return Match(session, state)

    def carried(self, done: Record, plan: PlanSheet, session: PlannedSession) -> PlanEdit:
        return carry_missed(done, plan, self.match(session))

    def test_it_goes_to_the_next_such_day(self) -> None:
        missed = planned(W + TUE, 5.0)
        edit = self.carried(record(W + WED, BEFORE), sheet(missed, planned(W + SAT, 5.0)), missed)

        assert edit.change == (replace(missed, day=day(W + WED), moved_from=day(W + TUE)),)
        assert edit.label == "the missed run of Tue 31 Mar to Wed 1 Apr"

    def test_the_next_week_counts_for_the_day_after(self) -> None:
        missed = planned(W + FRI, 5.0)
        done = record(W + SAT, BEFORE)
        assert self.carried(done, sheet(missed, planned(W + 7 + MON, 5.0)), missed).change[0].day == day(
            W + SAT
        )
        assert self.carried(done, sheet(missed, planned(W + SUN, 5.0)), missed).empty

    def test_a_run_done_the_day_before_leaves_its_rest_day(self) -> None:
        missed = planned(W + TUE, 5.0)
        done = record(W + THU, [*BEFORE, run(W + WED, 5.0)])
        assert self.carried(done, sheet(missed), missed).change[0].day == day(W + FRI)

    def test_without_such_a_day_it_says_why(self) -> None:
        missed = planned(W + TUE, 5.0)
        plan = sheet(missed, planned(W + THU, 5.0), planned(W + SAT, 5.0))
        edit = self.carried(record(W + WED, BEFORE), plan, missed)
        assert edit.empty
        assert edit.label == "No day left in W14 with a rest day on both sides"

    def test_with_the_rhythm_as_planned_a_free_day_is_enough(self) -> None:
        missed = planned(W + TUE, 5.0)
        plan = sheet(missed, planned(W + THU, 5.0), planned(W + SAT, 5.0))
        done = record(W + WED, BEFORE, settings=Settings(rhythm=Rhythm.AS_PLANNED))
        assert self.carried(done, plan, missed).change[0].day == day(W + WED)

    def test_where_it_was_moved_from_first_is_kept(self) -> None:
        missed = planned(W + TUE, 5.0, moved_from=day(W + MON))
        (moved,) = self.carried(record(W + WED, BEFORE), sheet(missed), missed).change
        assert isinstance(moved, PlannedSession)
        assert moved.moved_from == day(W + MON)

    def test_a_week_that_is_over_has_no_day_left(self) -> None:
        missed = planned(W - 7 + SUN, 5.0)
        assert self.carried(record(W + WED, BEFORE), sheet(missed), missed).empty

    @pytest.mark.parametrize("state", [PlanState.SKIPPED, PlanState.DONE, PlanState.PLANNED])
    def test_only_what_was_missed_is_carried(self, state: PlanState) -> None:
        session = planned(W + TUE, 5.0)
        assert carry_missed(record(W + WED, BEFORE), sheet(session), self.match(session, state)).empty
