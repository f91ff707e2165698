"""RULES.md 9: all checks together: what they never do."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import PlanRule, Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Unit
from tests.rules.journals import DISTANCES, even_weeks, run
from tests.rules.plans import climbed, planned, record, sheet, weeks
from tests.workflows.test_never_claimed import NEVER

NOW = 28
"""Monday of the week after four weeks."""


def test_the_notes_are_no_checks() -> None:
    notes = [rule for rule in PlanRule if rule.is_note]
    assert notes == [PlanRule.THREE_RUNS, PlanRule.ROLES, PlanRule.STRENGTH]


def test_the_past_has_no_checks() -> None:
    runs = [*even_weeks(4), run(27, 30.0)]
    (week,) = weeks(record(NOW, runs), sheet(planned(27, 30.0)), first=21, last=27)
    assert week.checks == ()


SESSIONS = st.lists(
    st.builds(
        planned,
        st.integers(NOW, NOW + 27),
        st.one_of(st.none(), DISTANCES),
        st.sampled_from([str(kind) for kind in Kind]),
        st.sampled_from([None, 30.0, 45.0]),
    ),
    max_size=25,
)


@settings(max_examples=60)
@given(SESSIONS, st.sampled_from(list(Unit)), st.sampled_from(["green", "red", "amber"]), st.booleans())
def test_whatever_is_planned_the_words_fit_and_forbid_nothing(
    sessions: list[PlannedSession], unit: Unit, answer: str, given: bool
) -> None:
    own = Settings(unit=unit, before_km=40.0 if given else None)
    done = record(NOW, [*even_weeks(4), climbed(27, 1)], ["green"] * 11 + [answer], own)
    for week in weeks(done, sheet(*sessions)):
        for check in week.checks:
            assert 0 < len(check.short) <= 14, check.short
            assert 0 < len(check.wide) <= 21, check.wide
            said = f"{check.words} {check.more}"
            assert not NEVER.search(said), said
            assert not any(word in said for word in ("must", "may not", "forbid", "None", "nan")), said
            assert check.words.endswith("."), said
            assert unit is Unit.KM or " km" not in said, said
            assert check.day is None or week.starts <= check.day <= week.last_day
            planned_runs = {one.uid for one in sessions if one.sort is Sort.RUN}
            assert check.session_uid in {*planned_runs, ""}
