"""What the Knee screen says: is it calmer, what does it answer to, the long game, one day. RULES.md 10."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import trunc

from journal.model.days import DAY, MONTHS, short_day, weekday
from journal.model.entries import PainScore, Run
from journal.model.settings import Settings
from journal.model.settings_list import DEFAULTS
from journal.model.units import distance, exact_distance
from journal.model.vocabulary import Moment
from journal.rules.flares import FLARE
from journal.rules.inwords import counted, on
from journal.rules.moments import MomentGroup, group_of
from journal.rules.trend import FEWEST_ENTRIES, Course, Stretch, Trend
from journal.workflows.knee.days import Recent, Shown
from journal.workflows.knee.view import KneeView

TASK_WORDS = {Moment.STAIRS: "stairs", Moment.SQUAT: "a squat", Moment.SITTING: "sitting"}


def span_words(view: KneeView) -> str:
    """`10 weeks`, or all the days there are."""
    return f"{view.weeks} weeks" if view.weeks else counted(view.days, "day")


def trend_sentence(trend: Trend, settings: Settings, *, short: bool = False) -> str:
    """The last three weeks against the three before, with the number of scores; nothing from blank days."""
    now, before = trend.now, trend.before
    if not now.entries:
        return "No score in the last three weeks: nothing can be said of blank days."
    if trend.course is None:
        few = f"Too few scores for a trend: {now.entries} in the last 3 weeks, {before.entries} before"
        return few if short else f"{few}; it takes {FEWEST_ENTRIES} in each three weeks, over two of them."
    way = _way(trend, settings, short=short)
    if short:
        return f"{way}: mean {_bracketed(now, ' scores')} in 3 weeks, {_bracketed(before)} before"
    then = f"{before.mean:.1f} of {before.entries} in the 3 before"
    return f"{way}: {_mean(now, _sort(trend))} in the last 3 weeks, {then}."


def then_sentence(trend: Trend | None, settings: Settings) -> str:
    """The last three weeks against the first three; "" where they can't be told apart or have too little."""
    if trend is None or trend.course is None:
        return ""
    before = trend.before
    since = f"the 3 weeks from {_since(before.first, trend.now.last)}"
    said = f"{before.mean:.1f} of {before.entries} then"
    return f"Against {since}: {_lower(_way(trend, settings))}; {_mean(trend.now, _sort(trend))}, {said}."


def _since(day: date, today: date) -> str:
    """`22 Jun`, with its year where it is not this one."""
    return short_day(day) if day.year == today.year else f"{short_day(day)} {day.year}"


def _sort(trend: Trend) -> str:
    """Which scores were looked at, where others were left out."""
    if trend.only is None:
        return "score"
    return "running score" if trend.only else "resting score"


def _bracketed(stretch: Stretch, noun: str = "") -> str:
    return f"{stretch.mean:.1f} ({stretch.entries}{noun})"


def _lower(words: str) -> str:
    return words[0].lower() + words[1:]


def _way(trend: Trend, settings: Settings, *, short: bool = False) -> str:
    """`Calmer by 1.4`, `Up by 1.3`; of less than counts it is said how much would."""
    change = trend.change or 0.0
    if trend.course is not Course.SAME:
        return f"{'Calmer' if trend.course is Course.CALMER else 'Up'} by {abs(change):.1f}"
    # Cut, not rounded: 1.197 is not the 1.2 that would count.
    points = trunc(100 * abs(change)) / 100
    if points == 0:
        return "The same"
    way = f"{'up' if change > 0 else 'down'} {points:g}"
    if short:
        return f"{way.capitalize()}, counts from {settings.rise_mean:g}"
    return f"About the same, {way} (counts from {settings.rise_mean:g})"


def _mean(stretch: Stretch, noun: str) -> str:
    return f"mean {stretch.mean:.1f} of {counted(stretch.entries, noun)}"


MOST_MONTHS = 5
SHORT_GROUPS = {
    MomentGroup.RUNNING: "running",
    MomentGroup.AFTER: "hour after",
    MomentGroup.OTHER: "other",
}


def answers_sentence(shown: Shown, span: str, room: int) -> str:
    """Where scores reached 3 or more, with how many were recorded there; "" without any score.

    Cut between two groups where not all fit into `room` cells: those that flared least are left out.
    """
    scores = sum(each.scores for each in shown.by_group)
    if not scores:
        return ""
    flared = [each for each in shown.by_group if each.flares]
    if not flared:
        return f"No score reached {FLARE} in these {span} ({counted(scores, 'score')})."
    head = f"{FLARE} or more in {span}: " if room >= 100 else f"{FLARE} or more: "
    parts = [f"{SHORT_GROUPS.get(MomentGroup(f.what), f.what)} {f.flares} of {f.scores}" for f in flared]
    while len(parts) > 1 and len(head) + len(" · ".join(parts)) > room:
        parts.pop()
    return head + " · ".join(parts)


def long_game(recent: Recent, settings: Settings) -> str:
    """Then and now in one line: the first three weeks, the last run and the stairs; "" if nothing to tell."""
    if recent.against_then is None:
        return ""
    before = [part for part in (_longest(recent.then_runs, settings), _tasks_then(recent)) if part]
    after = [part for part in (_last_run(recent, settings), _tasks_now(recent)) if part]
    if not recent.then_scores or not after:
        return ""
    return (
        f"From {_since(recent.then_first, recent.line.today)}: {', '.join(before)}. Now: {', '.join(after)}."
    )


def _longest(runs: Iterable[Run], settings: Settings) -> str:
    metres = [run.distance_m for run in runs if run.distance_m is not None]
    if metres:
        return f"{exact_distance(max(metres), settings.unit)} at most"
    return "short runs" if list(runs) else "no running"


def _tasks_then(recent: Recent) -> str:
    """`6 on the stairs`: the worst of the task that hurt most; without tasks the worst of all."""
    tasks = [score for score in recent.then_scores if score.moment in TASK_WORDS]
    if tasks:
        worst = max(tasks, key=lambda score: (score.score, score.moment is Moment.STAIRS))
        return f"{worst.score} {_at(worst)}"
    return f"{max(score.score for score in recent.then_scores)} at worst" if recent.then_scores else ""


def _at(score: PainScore) -> str:
    return {Moment.STAIRS: "on the stairs", Moment.SQUAT: "in a squat"}.get(score.moment, "after sitting")


def _last_run(recent: Recent, settings: Settings) -> str:
    """`tempo 4.6 km at 2`: the last run of the three weeks, with the worst while running where recorded."""
    runs = [run for run in recent.line.runs if run.day >= recent.against_before.now.first]
    if not runs:
        return "no running"
    run = runs[-1]
    amount = "" if run.distance_m is None else f" {exact_distance(run.distance_m, settings.unit)}"
    during = [
        score.score
        for score in recent.scores
        if score.day == run.day and score.moment is Moment.DURING_RUN and score.run_uid in ("", run.uid)
    ]
    return f"{run.kind}{amount}{f' at {max(during)}' if during else ''}"


def _tasks_now(recent: Recent) -> str:
    tasks = [
        score
        for score in recent.scores
        if score.moment in TASK_WORDS and score.day >= recent.against_before.now.first
    ]
    stairs = [score for score in tasks if score.moment is Moment.STAIRS] or tasks
    return f"{TASK_WORDS[stairs[-1].moment]} at {stairs[-1].score}" if stairs else ""


def on_a_bad_day(recent: Recent) -> bool:
    """Whether today or yesterday reached 3, as it did then: the long game is what to look at first."""
    now = max((s.score for s in recent.scores if s.day >= recent.line.today - DAY), default=0)
    return FLARE <= now <= max((s.score for s in recent.then_scores), default=0)


def group_trends(recent: Recent, settings: Settings) -> list[tuple[MomentGroup, Trend, Stretch | None]]:
    """Each group of moments with scores: its trend, and what it was in the first three weeks."""
    from journal.rules.trend import stretch, trend

    before, now = recent.against_before.before.first, recent.against_before.now.first
    found: list[tuple[MomentGroup, Trend, Stretch | None]] = []
    for group in MomentGroup:
        own = [score for score in recent.scores if group_of(score.moment) is group]
        then = [score for score in recent.then_scores if group_of(score.moment) is group]
        if own or (then and recent.against_then is not None):
            first = None if recent.against_then is None else stretch(then, recent.then_first)
            found.append((group, trend(own, before, own, now, settings), first))
    return found


def onset_sentence(shown: Shown, settings: Settings) -> str:
    """Where the pain began on the last such run, and month by month before it; "" where none is written."""
    if not shown.onsets:
        return ""
    last = shown.onsets[-1]
    at = distance(last.pain_from_m or 0.0, settings.unit)
    months = [
        f"{MONTHS[month.month.month - 1]} {distance(month.mean_m, settings.unit).split()[0]} ({month.runs})"
        for month in shown.onset_months
    ]
    kept = months if len(months) <= MOST_MONTHS else [months[0], "…", *months[1 - MOST_MONTHS :]]
    means = f" Mean {settings.unit} (runs): {', '.join(kept)}." if len(shown.onsets) > 1 else ""
    of = f" of {exact_distance(last.distance_m, settings.unit)}" if last.distance_m else ""
    return f"From {at}{of} on {on(last.day)}.{means}"


def elsewhere_sentence(shown: Shown) -> str:
    """How many scores are at other places, and that these rules are not about them; "" without any."""
    count = len(shown.elsewhere)
    if not count:
        return ""
    return f"{counted(count, 'score')}, left out: these rules are for the front (w)"


def trend_note(settings: Settings, room: int) -> str:
    """What the numbers of the trend are, how much counts, and how often a wobble alone comes to that much."""
    counts = f"{settings.rise_mean:g} counts"
    if settings.rise_mean != DEFAULTS["rise_mean"]:
        return f"mean (scores); {counts}"
    long = f"mean (scores); {counts}: a knee that only wobbles does that about 1 time in 15"
    return long if len(long) <= room else f"mean (scores); {counts} (a wobble: 1 in 15)"


def day_words(view: KneeView, *, short: bool = False) -> str:
    """What was recorded of the marked day, of this knee."""
    day = view.shown.days.get(view.cursor)
    parts: list[str] = []
    if day is not None:
        names = SHORT_GROUPS if short else {}
        worst = day.worst_of
        parts += [f"{names.get(group, group)} {worst[group]}" for group in MomentGroup if group in worst]
    parts += [
        f"{score.place.words} {score.score}"
        for score in view.shown.elsewhere
        if score.day == view.cursor and score.place is not None
    ]
    said = " · ".join(parts) or "no score recorded"
    care = [str(care.care) for care in view.shown.care if care.day == view.cursor]
    return " · ".join([said, *care])


def day_name(view: KneeView) -> str:
    """`Sat 31 Oct`, with its year where it is not this one."""
    return f"{weekday(view.cursor)} {_since(view.cursor, view.today)}"
