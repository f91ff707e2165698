"""The weeks a screen looks at: all sums, the last weeks alone, a window that moves, one week's arithmetic."""

import pytest

from journal.model.days import WEEK
from journal.model.plan import PhaseBegun, Plan, PlannedSession
from journal.model.plan_vocabulary import Phase, Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Knee, WeekStart
from journal.store.journal import Journal
from journal.workflows.weeks.flags import arithmetic
from journal.workflows.weeks.reading import all_sums, review_of, whole_review
from journal.workflows.weeks.view import ZOOMS, WeeksView
from tests.rules.journals import calm, day, even_weeks, pain, run

SETTINGS = Settings()
TODAY = 7 * 60 + 2
STORY = [*even_weeks(30), run(28, 9.0), run(7 * 40, 5.0), *calm(7, 27, 1), *calm(28, 33, 4)]


def starts(number: int) -> object:
    return day(7 * number)


def test_sums_begin_with_the_first_entry_of_any_kind(journal: Journal) -> None:
    assert all_sums(journal, SETTINGS, day(TODAY)) == []
    journal.fill([pain(3, 2)])
    assert [week.starts for week in all_sums(journal, SETTINGS, day(16))] == [starts(n) for n in range(3)]
    journal.fill([run(15, 5.0)])
    weeks = all_sums(journal, SETTINGS, day(16))
    assert [(week.starts, week.runs) for week in weeks] == [(starts(0), 0), (starts(1), 0), (starts(2), 1)]
    assert all_sums(journal, SETTINGS, day(-20)) == []
    sunday = all_sums(journal, Settings(week_start=WeekStart.SUNDAY), day(16))
    assert sunday[0].starts == day(-1)


@pytest.mark.parametrize("first", [0, 3, 4, 5, 12, 45])
def test_the_last_weeks_alone_are_as_in_the_whole(journal: Journal, first: int) -> None:
    journal.fill(STORY)
    whole = whole_review(journal, SETTINGS, day(TODAY)).weeks
    sums = all_sums(journal, SETTINGS, day(TODAY))

    assert review_of(journal, sums, day(7 * first), SETTINGS, day(TODAY)).weeks == whole[first:]


def view(journal: Journal, zoom: int = 12) -> WeeksView:
    return WeeksView(journal, SETTINGS, day(TODAY), zoom)


def test_the_window_shows_the_newest_weeks_and_marks_the_last(journal: Journal) -> None:
    journal.fill(STORY)
    seen = view(journal)
    whole = whole_review(journal, SETTINGS, day(TODAY)).weeks

    assert (seen.empty, seen.count, seen.first, seen.marked) == (False, 12, 49, 60)
    assert seen.weeks == whole[49:]
    assert seen.week == whole[60]


def test_the_running_week_of_a_plan_and_the_phases_are_known(journal: Journal) -> None:
    journal.fill(STORY)
    assert (view(journal).planned, view(journal).phases) == (None, ())
    plan = Plan(day=day(TODAY), name="mine", uid="p")
    planned = PlannedSession(day=day(TODAY), plan_uid="p", sort=Sort.RUN, kind=Kind.EASY, distance_m=4500)
    journal.fill([plan, planned, PhaseBegun(day=day(7), phase=Phase.RETURN)])
    seen = view(journal)
    assert seen.planned is not None
    assert (seen.planned.starts, seen.planned.planned_km) == (seen.week.starts, 4.5)
    assert [phase.phase for phase in seen.phases] == [Phase.RETURN]


def test_the_mark_moves_and_the_window_follows(journal: Journal) -> None:
    journal.fill(STORY)
    seen = view(journal)

    assert [seen.move(1), seen.move(-11)] == [False, False]
    assert (seen.first, seen.marked) == (49, 49)
    assert seen.move(-1)
    assert (seen.first, seen.marked) == (48, 48)
    seen.move(-1000)
    assert (seen.first, seen.marked, seen.week.starts) == (0, 0, starts(0))
    seen.move(1000)
    assert (seen.first, seen.marked) == (49, 60)
    assert seen.weeks == whole_review(journal, SETTINGS, day(TODAY)).weeks[49:]


def test_zooming_shows_more_or_fewer_weeks(journal: Journal) -> None:
    journal.fill(STORY)
    seen = view(journal, zoom=ZOOMS[0])
    counts = []
    for _ in ZOOMS:
        counts.append(seen.count)
        seen.change_zoom(1)
    assert counts == [12, 26, 52, 61, 61]
    seen.move(-60)
    seen.change_zoom(-10)
    assert (seen.count, seen.first, seen.marked) == (12, 0, 0)


def test_from_flag_to_flag(journal: Journal) -> None:
    journal.fill(STORY)
    seen = view(journal)
    assert seen.to_flag(-1)
    assert seen.week.starts == starts(4)
    assert not seen.to_flag(-1)
    assert not seen.to_flag(1)
    assert seen.week.starts == starts(4)


def test_after_a_change_the_same_week_stays_marked(journal: Journal) -> None:
    journal.fill(STORY)
    seen = view(journal)
    seen.move(-20)
    marked = seen.week.starts
    journal.fill([run(-70, 5.0)])
    seen.reload()
    assert seen.week.starts == marked
    assert seen.sums[0].starts == starts(-10)


def test_an_empty_window(journal: Journal) -> None:
    seen = view(journal)
    assert (seen.empty, seen.count, seen.weeks) == (True, 0, ())
    journal.fill([pain(TODAY, 2, knee="right")])
    seen.reload()
    assert (seen.empty, seen.week.starts) == (False, starts(60))


def test_the_knee_to_look_at_first(journal: Journal) -> None:
    journal.fill([run(TODAY, 5.0)])
    assert view(journal).worse_knee() is Knee.LEFT
    journal.fill([pain(TODAY, 1), pain(TODAY, 1), pain(TODAY - 1, 3, knee="right")])
    assert view(journal).worse_knee() is Knee.RIGHT


def test_everything_behind_one_week(journal: Journal) -> None:
    journal.fill(STORY)
    weeks = whole_review(journal, SETTINGS, day(TODAY)).weeks

    flagged = arithmetic(journal, SETTINGS, day(TODAY), weeks[4])
    assert flagged.cap == "cap 16.5 km: 10 % over the level held. Km 24.0: over the cap of 16.5 by 7.5 km."
    assert flagged.because.jump.startswith("Mon 30 Mar: 9.0 km, 80 % longer than the longest run")
    quiet = arithmetic(journal, SETTINGS, day(TODAY), weeks[20])
    assert quiet.cap == "cap 16.5 km: 10 % over the level held."
    first = arithmetic(journal, SETTINGS, day(TODAY), weeks[0])
    assert first.cap == "no cap yet: it needs two weeks with running among the four before."
    assert weeks[4].last_day == weeks[4].starts + WEEK - (day(1) - day(0))
