"""Each run against the guide for runner's knee: go, hold, step back, or open. RULES.md 7."""

from collections.abc import Iterable, Sequence
from datetime import date, time

from journal.model.days import DAY
from journal.model.entries import CareTaken, Entries, PainScore, Run
from journal.model.review import Reason, RunScores, RunVerdict
from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Knee, Moment, Why
from journal.rules.timeline import Timeline, clock, timeline

CALM_MORNING = 2
RED_RISE = 2
RED_MORNING = 3
GREEN_DAYS = 30
NOON = time(12)
SEVERITY = (Guide.GREEN, Guide.OPEN, Guide.AMBER, Guide.RED)


def guide(entries: Entries, settings: Settings, today: date) -> tuple[RunVerdict, ...]:
    """The guide's answer to every run of `entries`, oldest first.

    Pain, care and runs from the day before a run to the day after it are all it looks at.
    """
    line = timeline(entries, today)
    return tuple(run_verdict(line, run, settings) for run in line.runs)


def run_verdict(line: Timeline, run: Run, settings: Settings) -> RunVerdict:
    """The guide's answer to one run; of two knees the stricter one.

    A knee without a score while running or within the hour, beside one that has them, is not waited for; its
    mornings still count.
    """
    scores = tuple(found for knee in Knee if (found := run_scores(line, run, knee)))
    waited_for = [found for found in scores if _scored_in_the_run(found)] or scores
    answers: list[tuple[Guide, list[Reason]]] = [_signs(run)]
    for found in scores:
        answers.append(_answer(found, settings, wait=found in waited_for))
    if not scores:
        answers.append((Guide.OPEN, [Reason(Why.DURING_MISSING), Reason(Why.NEXT_MISSING)]))
    answer = max((word for word, _ in answers), key=SEVERITY.index)
    reasons = [reason for word, why in answers if word is answer for reason in why]
    eased = _eased(line, run, scores)
    if eased:
        answer = Guide.AMBER if answer is Guide.GREEN else answer
        reasons.append(Reason(Why.EASED))
    return RunVerdict(run, answer, scores, eased, tuple(reasons))


def _scored_in_the_run(scores: RunScores) -> bool:
    return scores.during is not None or scores.within is not None


def _signs(run: Run) -> tuple[Guide, list[Reason]]:
    signs = [(run.gait_changed, Why.GAIT), (run.swelling, Why.SWELLING)]
    reasons = [Reason(why) for seen, why in signs if seen]
    return (Guide.RED if reasons else Guide.GREEN, reasons)


def _answer(scores: RunScores, settings: Settings, *, wait: bool) -> tuple[Guide, list[Reason]]:
    """One knee's answer. Where nothing was recorded before the run, any score may have been."""
    knee, before, during, morning = scores.knee, scores.before, scores.during, scores.next_morning
    red: list[Reason] = []
    if during is not None and during > settings.guide_red:
        red.append(Reason(Why.DURING_HIGH, knee, during, settings.guide_red))
    if before is not None and morning is not None and morning >= max(before + RED_RISE, RED_MORNING):
        red.append(Reason(Why.NEXT_HIGH, knee, morning, before))
    if red:
        return Guide.RED, red

    over: list[Reason] = []
    if during is not None and during > settings.guide_green:
        over.append(Reason(Why.DURING_OVER, knee, during, settings.guide_green))
    if before is not None and scores.within is not None and scores.within > before:
        over.append(Reason(Why.WITHIN_OVER, knee, scores.within, before))
    lowest = before or 0
    if morning is not None and morning > max(lowest, min(CALM_MORNING, lowest + 1)):
        over.append(Reason(Why.NEXT_OVER, knee, morning, before))

    missing = [(during, Why.DURING_MISSING), (morning, Why.NEXT_MISSING)]
    open_reasons = [Reason(why, knee) for score, why in missing if score is None]
    if wait and open_reasons:
        return Guide.OPEN, open_reasons + over
    return (Guide.AMBER if over else Guide.GREEN), over


def run_scores(line: Timeline, run: Run, knee: Knee) -> RunScores | None:
    """One knee's scores around a run, None without any; RULES.md 7.

    Of several that could be meant the highest counts, before the run the lowest: never the kinder reading.
    """
    around = line.scores_on(knee, run.day, run.day + DAY)
    alone = len(line.runs_on(run.day, run.day)) == 1
    own = [s for s in around if _belongs(s, run, alone)]
    mornings = [s for s in around if s.moment is Moment.MORNING]
    scores = RunScores(
        knee,
        before=_before(line, run, knee, own, mornings),
        during=max((s.score for s in own if s.moment is Moment.DURING_RUN), default=None),
        within=max((s.score for s in own if s.moment is Moment.AFTER_RUN), default=None),
        next_morning=max((s.score for s in mornings if s.day > run.day), default=None),
    )
    known = (scores.before, scores.during, scores.within, scores.next_morning)
    return None if all(score is None for score in known) else scores


def _belongs(score: PainScore, run: Run, alone: bool) -> bool:
    """A score may name its run; without, it belongs to the only run of its day. CONTRACT.md, Commands."""
    return score.run_uid == run.uid if score.run_uid else alone and score.day == run.day


def _before(
    line: Timeline, run: Run, knee: Knee, own: Sequence[PainScore], mornings: Sequence[PainScore]
) -> int | None:
    before_run = [s.score for s in own if s.moment is Moment.BEFORE_RUN]
    this_morning = [s.score for s in mornings if s.day == run.day]
    if before_run or this_morning:
        return min(before_run or this_morning)
    earlier = [
        s
        for s in line.scores_on(knee, run.day - DAY, run.day)
        if not s.moment.running and (s.day < run.day or (s.time and run.time and s.time < run.time))
    ]
    if not earlier:
        return None
    last = max((s.day, clock(s)) for s in earlier)
    return min(s.score for s in earlier if (s.day, clock(s)) == last)


def _eased(line: Timeline, run: Run, scores: Sequence[RunScores]) -> bool:
    """Whether a pain medicine was taken from 24 h before the run to the next morning's score.

    Where a time is not known the medicine counts; a morning score without one is taken as before noon.
    """
    next_day = run.day + DAY
    times = [
        s.time
        for found in scores
        for s in line.scores_on(found.knee, next_day, next_day)
        if s.moment is Moment.MORNING and s.time
    ]
    until = max(times, default=NOON)

    def counts(care: CareTaken) -> bool:
        if care.time is None or care.day == run.day:
            return True
        if care.day < run.day:
            return run.time is None or care.time >= run.time
        return care.time <= until

    return any(counts(care) for care in line.medicine_on(run.day - DAY, next_day))


def longest_green_m(verdicts: Iterable[RunVerdict], today: date) -> float | None:
    """The longest green run of the last 30 days, metres; None if there is none with a distance."""
    distances = [
        verdict.run.distance_m
        for verdict in verdicts
        if verdict.answer is Guide.GREEN
        and verdict.run.distance_m is not None
        and today - GREEN_DAYS * DAY <= verdict.run.day <= today
    ]
    return max(distances, default=None)


def step_back_m(red: RunVerdict, verdicts: Iterable[RunVerdict], today: date) -> float | None:
    """How far the next run goes at most after a red one, metres; RULES.md 7.

    The longest green run of the last 30 days, without one half of the red run; None if that has no distance.
    On the ladder a stage takes its place.
    """
    longest = longest_green_m(verdicts, today)
    if longest is not None or red.run.distance_m is None:
        return longest
    return red.run.distance_m / 2
