"""The phase that is suggested where none was begun."""

import pytest

from journal.model.plan_vocabulary import Phase
from journal.model.settings import Settings
from journal.model.vocabulary import KneeState
from tests.rules.journals import run
from tests.rules.phases import TODAY, ask, daily


class TestWhereNothingWasBegun:
    """It starts from what was run lately, and from the answer given at the start."""

    def test_an_empty_journal_tells_nothing(self) -> None:
        found = ask(None)
        assert (found.phase, found.current) == (None, None)
        assert "Nothing recorded yet to tell" in found.why

    @pytest.mark.parametrize(
        ("state", "phase"),
        [
            (KneeState.SHORT_RUNS, Phase.SETTLE),
            (KneeState.LONG_RUNS, Phase.SETTLE),
            (KneeState.WALK_RUN, Phase.WALK_RUN),
            (KneeState.RUNNING, Phase.RETURN),
        ],
    )
    def test_the_first_answer_places_one(self, state: KneeState, phase: Phase) -> None:
        found = ask(None, settings=Settings(state=state))
        assert found.phase is phase
        assert "Nothing recorded lately to tell" in found.why

    def test_what_was_run_lately_may_be_further(self) -> None:
        sore = Settings(state=KneeState.SHORT_RUNS)
        assert ask(None, runs=[run(30, 4.0, 30, "walk-run")], settings=sore).phase is Phase.WALK_RUN
        assert ask(None, runs=[run(30, 5.0, 30)], settings=sore).phase is Phase.RETURN

    def test_scores_alone_are_settling(self) -> None:
        assert ask(None, daily(33)).phase is Phase.SETTLE

    def test_days_after_today_are_in_nothing(self) -> None:
        assert ask(None, daily(TODAY + 1), [run(TODAY + 2, 5.0, 40)]).phase is None
