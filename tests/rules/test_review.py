"""The one answer: its weeks, and what must not change it."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.days import DAY, WEEK
from journal.model.entries import Entries
from journal.model.settings import Settings
from journal.model.vocabulary import CapRule, Flag, Knee, WeekStart
from journal.rules.review import LOOKBACK, review
from journal.rules.volume import unbroken, week_sums
from tests.rules.journals import JOURNALS, MONDAY, SUN, calm, day, even_weeks, look, pain, run

SETTINGS = st.builds(
    Settings,
    week_start=st.sampled_from(WeekStart),
    cap_rule=st.sampled_from(CapRule),
    jump_runs=st.integers(1, 5),
)
TODAY = st.integers(0, 170).map(day)


def test_no_runs_no_weeks() -> None:
    assert look([], [pain(0, 3)], today=10).weeks == ()
    assert look([run(11, 5.0)], today=10).weeks == ()


def test_the_weeks_run_from_the_first_run_to_today() -> None:
    weeks = look([run(9, 5.0), run(24, 5.0)], today=30).weeks

    assert [week.name for week in weeks] == ["2026-W11", "2026-W12", "2026-W13", "2026-W14"]
    assert [week.complete for week in weeks] == [True, True, True, False]
    assert [week.volume.sums.runs for week in weeks] == [1, 0, 1, 0]


def test_a_week_is_complete_when_its_last_day_is_before_today() -> None:
    assert not look([run(0, 5.0)], today=SUN).weeks[0].complete
    assert look([run(0, 5.0)], today=SUN + 1).weeks[0].complete


def test_a_week_that_starts_on_sunday_is_named_by_the_monday_after_it() -> None:
    sundays = Settings(week_start=WeekStart.SUNDAY)
    weeks = look([run(SUN, 5.0)], today=SUN, settings=sundays).weeks
    assert [(week.name, week.starts) for week in weeks] == [("2026-W11", day(SUN))]


def test_a_pain_score_of_an_empty_week_is_shown_there() -> None:
    weeks = look([run(0, 5.0)], [pain(8, 4)], today=10).weeks
    found = weeks[1].pain[Knee.LEFT]
    assert found
    assert found.worst == 4


@given(JOURNALS, SETTINGS, TODAY, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_entries_changes_nothing(
    entries: Entries, rules: Settings, today: object, chance: random.Random
) -> None:
    runs, scores = list(entries.runs), list(entries.pain)
    chance.shuffle(runs)
    chance.shuffle(scores)
    shuffled = Entries(runs=tuple(runs), pain=tuple(scores))
    assert review(shuffled, rules, today) == review(entries, rules, today)  # type: ignore[arg-type]


@given(JOURNALS, SETTINGS, st.integers(0, 150))
@settings(max_examples=60, deadline=None)
def test_entries_after_today_change_nothing(entries: Entries, rules: Settings, today: int) -> None:
    until = Entries(
        runs=tuple(run for run in entries.runs if run.day <= day(today)),
        pain=tuple(score for score in entries.pain if score.day <= day(today)),
    )
    assert review(until, rules, day(today)) == review(entries, rules, day(today))


@given(JOURNALS, SETTINGS, st.integers(0, 24), st.booleans())
@settings(max_examples=120, deadline=None)
def test_the_last_weeks_alone_are_as_in_the_whole(
    entries: Entries, rules: Settings, week: int, cut_early: bool
) -> None:
    today = day(160)
    whole = review(entries, rules, today).weeks
    first = (MONDAY if rules.week_start is WeekStart.MONDAY else MONDAY - DAY) + week * WEEK
    from_day = first - LOOKBACK * DAY
    sums = unbroken(week_sums(entries.runs, rules.week_start), whole[-1].starts)
    slice_ = Entries(
        runs=tuple(run for run in entries.runs if run.day >= from_day),
        pain=tuple(score for score in entries.pain if score.day >= from_day),
    )
    earlier = [week for week in sums if week.starts < from_day] if cut_early else sums

    found = review(slice_, rules, today, earlier=earlier, first=first).weeks

    assert found == tuple(week for week in whole if week.starts >= first)


@given(JOURNALS, SETTINGS, st.integers(0, 150))
@settings(max_examples=60, deadline=None)
def test_a_days_past_weeks_keep_their_volume(entries: Entries, rules: Settings, today: int) -> None:
    """Later entries never change the km, cap or jump of a complete week."""
    then = review(entries, rules, day(today)).weeks
    later = review(entries, rules, day(today + 20)).weeks
    complete = [week for week in then if week.complete]
    assert [(week.volume, week.jump) for week in complete] == [
        (week.volume, week.jump) for week in later[: len(complete)]
    ]


def test_a_hundred_years_are_one_review() -> None:
    weeks = look(even_weeks(5200), today=7 * 5200 - 1).weeks
    assert len(weeks) == 5200
    assert {week.flag for week in weeks} == {None}


def test_the_look_back_reaches_the_longest_run_before_a_run_two_weeks_before() -> None:
    """The run of day 70 is no longer than that of day 40; without that one it would be a jump."""
    runs = [run(40, 9.0), *(run(n, 5.0) for n in (42, 44, 46, 51, 53, 58, 60, 65, 67)), run(70, 9.0)]
    runs += [run(n, 5.0) for n in (77, 84)]
    scores = [*calm(63, 83, 1), *calm(84, 90, 4)]
    whole = look(runs, scores, today=100)
    (flagged,) = [week for week in whole.weeks if week.flag]
    assert (flagged.starts, flagged.flag) == (day(84), Flag.PAIN_NO_JUMP)

    from_day = flagged.starts - LOOKBACK * DAY
    late = Entries(runs=tuple(run for run in runs if run.day >= from_day), pain=tuple(scores))
    earlier = [week.volume.sums for week in whole.weeks if week.starts < from_day]
    found = review(late, Settings(), day(100), earlier=earlier, first=flagged.starts)

    assert found.weeks[0] == flagged
