"""The days of one knee: the window that follows the mark, the runs, what is read of a long journal."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from journal.model.days import DAY
from journal.model.entries import Entries, Entry, Episode, PainScore, Run
from journal.model.settings import Settings
from journal.model.vocabulary import EpisodeKind, Guide, Knee, Moment, Place
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal
from journal.workflows.knee.view import SPANS, KneeView

TODAY = date(2026, 3, 20)


def score(back: int, value: int, knee: Knee = Knee.LEFT, moment: Moment = Moment.MORNING) -> PainScore:
    return PainScore(day=TODAY - back * DAY, knee=knee, score=value, moment=moment)


def run(back: int, during: int | None = None, next_morning: int | None = None) -> list[Entry]:
    """A run with what makes the guide answer; 1 in its morning."""
    entries: list[Entry] = [Run(day=TODAY - back * DAY, distance_m=5000, uid=f"run-{back}"), score(back, 1)]
    if during is not None:
        entries.append(score(back, during, moment=Moment.DURING_RUN))
    if next_morning is not None:
        entries.append(score(back - 1, next_morning))
    return entries


def view_of(journal: Journal, *entries: Entry, weeks: int = 10, settings: Settings | None = None) -> KneeView:
    journal.fill(entries)
    return KneeView(journal, settings or Settings(), TODAY, weeks)


def test_the_window_ends_today_and_goes_with_the_mark(journal: Journal) -> None:
    view = view_of(journal, *(score(n, 1) for n in range(300)))
    assert (view.first, view.last, view.cursor) == (TODAY - 69 * DAY, TODAY, TODAY)
    view.move(-69)
    assert view.last == TODAY
    view.move(-1)
    assert view.first < view.cursor < view.last < TODAY
    view.to_end(-1)
    assert view.cursor == TODAY - 299 * DAY
    assert view.first <= view.cursor
    view.to_end(1)
    assert (view.cursor, view.last) == (TODAY, TODAY)


def test_there_is_no_day_after_today_and_none_before_the_first(journal: Journal) -> None:
    view = view_of(journal, score(3, 1))
    view.move(1)
    assert view.cursor == TODAY
    view.move(-100)
    assert view.cursor == TODAY - 3 * DAY


def test_more_weeks_and_fewer(journal: Journal) -> None:
    view = view_of(journal, *(score(n, 1) for n in range(0, 1000, 3)))
    spans = []
    for _ in SPANS:
        view.change_span(1)
        spans.append(view.days)
    assert spans == [105, 182, 364, 728, 1000, 1000, 1000], "all of it at last: from the first entry on"
    for _ in SPANS:
        view.change_span(-1)
    assert view.days == 35


def test_a_day_has_its_worst_by_moment_and_blank_days_are_no_days(journal: Journal) -> None:
    view = view_of(
        journal, score(2, 1), score(2, 4, moment=Moment.STAIRS), score(2, 3, moment=Moment.SQUAT), score(9, 0)
    )
    days = view.shown.days
    assert set(days) == {TODAY - 2 * DAY, TODAY - 9 * DAY}
    assert days[TODAY - 2 * DAY].worst_of == {"morning": 1, "stairs, sitting": 4}
    assert days[TODAY - 2 * DAY].worst == 4
    assert days[TODAY - 9 * DAY].worst == 0, "recorded as none is not the same as not recorded"


def test_other_places_and_the_other_knee_are_left_out(journal: Journal) -> None:
    view = view_of(
        journal,
        PainScore(day=TODAY, knee=Knee.LEFT, score=5, place=Place.OUTER),
        PainScore(day=TODAY, knee=Knee.LEFT, score=2, place=Place.FRONT),
        score(0, 7, Knee.RIGHT),
    )
    view.knee = Knee.LEFT
    view.reload()
    assert view.shown.days[TODAY].worst == 2
    assert [each.place for each in view.shown.elsewhere] == [Place.OUTER]


@pytest.mark.parametrize("knee", [Knee.LEFT, Knee.RIGHT])
def test_it_begins_with_the_knee_of_the_settings(journal: Journal, knee: Knee) -> None:
    view = view_of(journal, score(0, 5, Knee.LEFT), settings=Settings(knee=knee))
    assert view.knee is knee


def test_else_with_the_knee_of_the_open_episode(journal: Journal) -> None:
    episode = Episode(day=TODAY - 50 * DAY, kind=EpisodeKind.KNEE, knee=Knee.RIGHT)
    assert view_of(journal, score(0, 5, Knee.LEFT), episode).knee is Knee.RIGHT


def test_else_with_the_one_that_hurt_more(journal: Journal) -> None:
    assert view_of(journal, score(0, 5, Knee.LEFT), score(0, 6, Knee.RIGHT)).knee is Knee.RIGHT


def test_runs_one_after_the_other_and_over_the_edge(journal: Journal) -> None:
    view = view_of(journal, *run(1, 2, 1), *run(90, 1, 1), *run(200))
    assert view.verdict is None
    assert view.to_run(-1)
    assert view.verdict is not None
    assert (view.cursor, view.verdict.answer) == (TODAY - DAY, Guide.GREEN)
    assert view.to_run(-1)
    assert view.cursor == TODAY - 90 * DAY
    assert view.to_run(-1)
    assert view.cursor == TODAY - 200 * DAY
    assert not view.to_run(-1)
    assert view.cursor == TODAY - 200 * DAY
    assert view.to_run(1)
    assert view.cursor == TODAY - 90 * DAY


def test_two_runs_of_a_day_are_two_steps(journal: Journal) -> None:
    view = view_of(
        journal, Run(day=TODAY, distance_m=3000, uid="a"), Run(day=TODAY, distance_m=4000, uid="b"), *run(3)
    )
    seen = [view.verdict.run.uid if view.verdict else ""]
    while view.to_run(-1):
        seen.append(view.verdict.run.uid if view.verdict else "")
    assert seen == ["b", "a", "run-3"]


def test_red_and_amber_runs_over_the_edge_and_back(journal: Journal) -> None:
    view = view_of(journal, *run(3, 1, 1), *run(30, 4, 1), *run(150, 7, 1), *run(160, 1, 1))
    assert view.to_unquiet(-1)
    assert view.cursor == TODAY - 30 * DAY
    assert view.to_unquiet(-1)
    assert view.cursor == TODAY - 150 * DAY
    before = view.first, view.last
    assert not view.to_unquiet(-1)
    assert (view.cursor, view.first, view.last) == (TODAY - 150 * DAY, *before), "nothing found moves nothing"
    assert view.to_unquiet(1)
    assert view.cursor == TODAY - 30 * DAY


def test_then_are_the_first_weeks_of_the_open_episode() -> None:
    with demo_journal() as (journal, settings, today):
        recent = KneeView(journal, settings, today, 10).recent
        assert recent.then_first == date(2026, 6, 22)
        assert recent.begun is not None
        assert recent.against_then is not None
        assert max(score.score for score in recent.then_scores) == 6


def test_then_is_not_told_from_the_same_weeks(journal: Journal) -> None:
    recent = view_of(journal, *(score(n, 1) for n in range(40))).recent
    assert recent.against_then is None


def test_the_runners_own_list_is_of_notes_that_say_so(journal: Journal) -> None:
    from journal.model.entries import DayNote

    view = view_of(
        journal,
        DayNote(day=TODAY - 400 * DAY, note="Flare: kneeling in the garden"),
        DayNote(day=TODAY, note="no flare: today"),
        DayNote(day=TODAY - DAY, note="flare: the long stairs"),
    )
    assert view.recent.kept == ("the long stairs", "kneeling in the garden")


class Watched(Journal):
    """A journal that notes how many entries of the rules were read."""

    read = 0

    def entries(self, first: date | None = None, last: date | None = None) -> Entries:
        found = super().entries(first, last)
        self.read += len(found.runs) + len(found.pain)
        return found


def test_of_ten_years_only_what_is_shown_is_read(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    with Watched(tmp_path / "long.db", clock=clock) as journal:
        journal.fill(entry for n in range(0, 3650, 2) for entry in run(n, 1))
        view = KneeView(journal, Settings(), TODAY, 10)
        assert len(view.shown.verdicts) == 35
        assert view.recent.against_before.now.entries > 0
        assert 0 < journal.read < 350


def test_an_empty_journal(journal: Journal) -> None:
    view = view_of(journal)
    assert view.empty
    assert view.shown.days == {}
    assert not view.to_run(-1)
    assert not view.to_unquiet(1)
