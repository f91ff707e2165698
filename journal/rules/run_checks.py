"""The plan's checks of single runs: long run, stage, rest day, too soon, red, roles. RULES.md 9."""

from collections.abc import Iterator

from journal.model.days import DAY, short_week, weekday
from journal.model.plan_vocabulary import PlanRule
from journal.model.planning import Check
from journal.model.vocabulary import Kind, Rhythm
from journal.rules.inwords import km_words, on
from journal.rules.jumps import run_threshold
from journal.rules.ladder import stage_of, stage_words
from journal.rules.outlook import LookedAt, Outlook
from journal.rules.plan_words import (
    listed_days,
    long_run_sentences,
    over_words,
    red_reason,
    reference_sentences,
    run_words,
    too_soon_sentences,
)
from journal.rules.thresholds import above, at_least, tolerance

FAST = (Kind.SPEED, Kind.TEMPO)
ROLES = (Kind.LONG, *FAST)
RUNS_ON_A_STAGE = 2
GREENS_BEFORE_FAST = 3


def long_run(look: Outlook, week: LookedAt) -> Iterator[Check]:
    """A planned run past one step over the longest of the 30 days before, done or planned.

    One run before it is enough to be held against, unlike for a jump: a plan can still be changed, and who
    comes back with few runs is who it is for. Not in ladder weeks.
    """
    if week.volume.sums.ladder:
        return
    for place, run, session in week.planned:
        longest = look.longest[place]
        if run.km is None or longest is None:
            continue
        if not above(run.km, run_threshold(longest.km, look.settings)):
            continue
        percent = (run.km / longest.km - 1) * 100
        yield Check(
            PlanRule.LONG_RUN,
            run.day,
            f"long +{percent:.0f} %",
            long_run_sentences(run, longest, percent, look.settings),
            session.uid,
            percent,
            wide=f"long run +{percent:.0f} %",
            more=reference_sentences(longest, look.settings),
        )


def stage(look: Outlook, week: LookedAt) -> Iterator[Check]:
    """A planned walk-run more than one stage up, or up from a stage of which there were not two runs."""
    ladder = look.record.ladder
    for place, run, session in week.planned:
        rung = look.rungs.get(place)
        up = rung.stage - rung.before if rung else 0
        if rung is None or up < 1:
            continue
        here, before = stage_words(rung.stage, ladder), stage_words(rung.before, ladder)
        if up > 1:
            short = f"stage +{up}"
            words = f"{on(run.day)}: {here} is {up} stages over {before} of {on(rung.last.day)}."
            more = f"One up is {stage_words(rung.before + 1, ladder)}."
        elif rung.times < RUNS_ON_A_STAGE:
            short = "stage once"
            words = f"{on(run.day)}: {here} after one run of {before}, on {on(rung.last.day)}."
            more = "The ladder has each stage at least twice."
        else:
            continue
        yield Check(PlanRule.STAGE, run.day, short, words, session.uid, float(up), wide=short, more=more)


def rest_day(look: Outlook, week: LookedAt) -> Iterator[Check]:
    """A planned run on the day after another, or on the day of one. Silent where the rhythm is as planned."""
    if look.settings.rhythm is Rhythm.AS_PLANNED:
        return
    for place, run, session in week.planned:
        if not place or look.days[place - 1] < run.day - DAY:
            continue
        before = look.line[place - 1]
        day = weekday(run.day)
        if before.day == run.day:
            short, wide = f"two runs {day}", f"two runs on {day}"
            words = f"{on(run.day)} has two runs."
        else:
            short, wide = f"no rest {day}", f"no rest day {day}"
            words = f"{on(run.day)}: a run on the day after that of {on(before.day)}."
        more = (
            "The usual way back has a rest day after each run; the rhythm in the settings (o) can say other."
        )
        yield Check(PlanRule.REST_DAY, run.day, short, words, session.uid, wide=wide, more=more)


def too_soon(look: Outlook, week: LookedAt) -> Iterator[Check]:
    """Planned speed or tempo before three continuous green runs and half of the weekly km before the injury.

    Green runs are those that were run, for a planned one has no colour yet. The km are those of the best of
    the four weeks before, done and planned, so that a plan can come to them.
    """
    before = look.settings.before_km
    enough = look.greens >= GREENS_BEFORE_FAST
    best_km = max((volume.sums.km for volume in week.before[:-1]), default=0.0)
    reached = before is not None and at_least(best_km, before / 2)
    if enough and reached:
        return
    unknown = enough and before is None
    for _, run, session in week.planned:
        if run.kind not in FAST:
            continue
        yield Check(
            PlanRule.TOO_SOON,
            run.day,
            f"{run.kind}: no mark" if unknown else f"{run.kind} too soon",
            too_soon_sentences(look, run, best_km, runs=enough, volume=reached),
            session.uid,
            wide=f"{run.kind}: half not given" if unknown else f"{run.kind} too soon",
        )


def red_run(look: Outlook, week: LookedAt) -> Iterator[Check]:
    """While `red` holds: a planned run that is faster, longer or a higher stage than a step back asks for.

    Faster is speed, tempo or a race. Longer is longer than the longest green run of the last 30 days, without
    one than half of the red run. On the ladder it is a stage over the one that comes next. RULES.md 7.
    """
    red, ladder = look.red, look.record.ladder
    if red is None:
        return
    for _, run, session in week.planned:
        if run.day > red.until:
            continue
        said, short, by = [], "", 0.0
        own = stage_of(run, ladder) if run.kind is Kind.WALK_RUN else None
        most = None if run.kind is Kind.WALK_RUN else red.most_km
        if run.kind in (*FAST, Kind.RACE):
            short = f"red: {run.kind}"
            said.append("an easy run is the step back")
        if run.km is not None and most is not None and above(run.km, most + tolerance(most)):
            by = run.km - most
            over = over_words(run.km, most, look.settings)
            short = short or f"red +{over}"
            said.append(f"{over} over {km_words(most, look.settings)}, which is {red.most_from}")
        if own is not None and red.stage is not None and own > red.stage:
            by, short = float(own - red.stage), short or "red: stage"
            said.append(f"{stage_words(own, ladder)} is over {stage_words(red.stage, ladder)}, the next one")
        if said:
            words = f"{on(run.day)}, {run_words(run, look.settings)}: {'; '.join(said)}. {red_reason(red)}"
            yield Check(PlanRule.RED, run.day, short, words, session.uid, by, wide=short)


def roles(look: Outlook, week: LookedAt) -> Iterator[Check]:
    """Two runs of the same role in a week, said of the last one where that is still planned."""
    planned = week.planned
    for role in ROLES:
        days = [look.days[place] for place in week.runs if look.line[place].kind is role]
        ahead = [session for _, run, session in planned if run.kind is role]
        if len(days) > 1 and ahead:
            words = f"{short_week(week.starts)} has {len(days)} {role} runs: {listed_days(days)}."
            short = f"{len(days)} {role} runs"
            yield Check(PlanRule.ROLES, days[-1], short, words, ahead[-1].uid, wide=short)
