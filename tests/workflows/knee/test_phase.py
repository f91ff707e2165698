"""The phase: what is read for the suggestion, and noting one by hand."""

from datetime import date

import pytest

from journal.model.days import DAY
from journal.model.entries import CrossTraining, Entry, PainScore, WarningSign
from journal.model.plan import PhaseBegun
from journal.model.plan_vocabulary import Phase
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment, Sign
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal
from journal.workflows.knee.phase import begin, phase_now, reason

TODAY = date(2026, 11, 20)
LEFT = Settings(knee=Knee.LEFT)


def calm_days(days: int = 7) -> list[Entry]:
    """Morning, stairs and squat at 1, and a half-hour walk three days ago with its scores."""
    walk = TODAY - 3 * DAY
    scores = [
        PainScore(day=TODAY - n * DAY, knee=Knee.LEFT, score=1, moment=moment)
        for n in range(days)
        for moment in (Moment.MORNING, Moment.STAIRS, Moment.SQUAT)
    ]
    felt = PainScore(day=walk, knee=Knee.LEFT, score=1, moment=Moment.DURING_OTHER)
    return [*scores, felt, CrossTraining(day=walk, activity="walk", duration_s=1800)]


def begun(phase: Phase, day: date) -> PhaseBegun:
    return PhaseBegun(day=day, phase=phase, note="why")


def test_an_empty_journal_suggests_nothing_and_says_what_to_begin_with(journal: Journal) -> None:
    now = phase_now(journal, LEFT, TODAY)
    assert (now.begun, now.advice.phase) == (None, None)
    assert "begin with a morning, a stairs and a squat score" in now.advice.why


def test_every_mark_of_settle_met_suggests_to_strengthen(journal: Journal) -> None:
    journal.fill([*calm_days(), begun(Phase.SETTLE, TODAY - 20 * DAY)])
    now = phase_now(journal, LEFT, TODAY)
    assert now.begun is not None
    assert (now.begun.phase, now.advice.phase, now.advice.missing) == (Phase.SETTLE, Phase.STRENGTHEN, ())


def test_a_standing_sign_holds_the_phase(journal: Journal) -> None:
    sign = WarningSign(day=TODAY - 90 * DAY, sign=Sign.SWOLLEN)
    journal.fill([*calm_days(), begun(Phase.SETTLE, TODAY - 20 * DAY), sign])
    now = phase_now(journal, LEFT, TODAY)
    assert now.advice.phase is Phase.SETTLE
    assert "A warning sign stands" in now.advice.why


def test_the_phase_noted_last_counts_and_none_that_is_to_come(journal: Journal) -> None:
    days = ((Phase.SETTLE, TODAY - 9 * DAY), (Phase.STRENGTHEN, TODAY - DAY), (Phase.BUILD, TODAY + DAY))
    journal.fill([begun(phase, day) for phase, day in days])
    assert phase_now(journal, LEFT, TODAY).advice.current is Phase.STRENGTHEN


def test_the_demo_has_its_phase_and_every_mark_of_it() -> None:
    with demo_journal() as (journal, settings, today):
        advice = phase_now(journal, settings, today).advice
    assert advice.current is Phase.RETURN
    assert len(advice.met) + len(advice.missing) == 4


class TestBegin:
    """A phase moves only by the runner's key, with the reason beside it."""

    def test_it_begins_today_with_what_the_record_said(self, journal: Journal) -> None:
        journal.fill([*calm_days(), begun(Phase.SETTLE, TODAY - 20 * DAY)])
        now = phase_now(journal, LEFT, TODAY)
        assert begin(journal, now, Phase.STRENGTHEN) == "Phase strengthen noted from today. u takes it back."
        last = journal.phases()[-1]
        assert (last.phase, last.day, last.note) == (Phase.STRENGTHEN, TODAY, now.advice.why)

    def test_another_than_the_suggested_one_is_noted_as_a_choice(self, journal: Journal) -> None:
        journal.fill([*calm_days(), begun(Phase.SETTLE, TODAY - 20 * DAY)])
        now = phase_now(journal, LEFT, TODAY)
        begin(journal, now, Phase.RETURN)
        assert journal.phases()[-1].note == f"By choice. {now.advice.why}" == reason(now.advice, Phase.RETURN)

    def test_the_one_that_is_on_stays_as_it_is(self, journal: Journal) -> None:
        journal.fill([begun(Phase.SETTLE, TODAY - 20 * DAY)])
        said = begin(journal, phase_now(journal, LEFT, TODAY), Phase.SETTLE)
        assert said == "Settle is on since Sat 31 Oct: nothing was changed."
        assert len(journal.phases()) == 1
        assert journal.undo() is None

    def test_a_day_has_one_phase(self, journal: Journal) -> None:
        begin(journal, phase_now(journal, LEFT, TODAY), Phase.SETTLE)
        begin(journal, phase_now(journal, LEFT, TODAY), Phase.WALK_RUN)
        assert [one.phase for one in journal.phases()] == [Phase.WALK_RUN]

    @pytest.mark.parametrize("phase", list(Phase))
    def test_undo_takes_it_back(self, journal: Journal, phase: Phase) -> None:
        begin(journal, phase_now(journal, LEFT, TODAY), phase)
        assert journal.undo() == f"phase {phase} from Fri 20 Nov"
        assert journal.phases() == ()
