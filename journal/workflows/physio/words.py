"""The summary of the page for the physio, a line a subject, and how to read it. RULES.md 10."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from journal.entry.describing import MOMENT_WORDS
from journal.model.days import DAY, long_day
from journal.model.review import Week
from journal.model.settings import Settings
from journal.model.units import distance, exact_distance
from journal.model.vocabulary import CapRule, Care, EpisodeKind, Flag, Guide, Knee
from journal.report.data import Fact, Part
from journal.rules.because import NOT_THE_CAUSE
from journal.rules.flares import FLARE, flares_by_group
from journal.rules.inwords import FLAG_WORDS, counted
from journal.rules.onset import runs_with_onset
from journal.rules.trend import STRETCH_DAYS, trend
from journal.workflows.knee.words import then_sentence, trend_sentence
from journal.workflows.physio.days import Told
from journal.workflows.weeks.words import flag_sign, in_unit

MOST_NAMED = 6
LATE_WEEKS = 4
QUIET = 1
SELF_REPORTED = (
    "All of it is self-reported: written down by the runner or brought in from a watch or an app, checked by "
    "nobody."
)


def summary(told: Told, without: frozenset[Part]) -> Iterator[Fact]:
    """What a physio reads first; lines of the parts left out are not among them."""
    if Part.SIGNS not in without:
        yield from _standing(told)
    if Part.CARE not in without:
        yield from _episode(told)
    for knee in told.knees:
        yield Fact(f"{str(knee).capitalize()} knee", tuple(filter(None, _knee(told, knee))))
    if not told.knees:
        yield Fact(
            "Pain", (f"No score{_where(told)} was recorded in these days: nothing is said about pain.",)
        )
    yield Fact("Running", (_running(told),))
    if Part.RUNS not in without and told.verdicts:
        yield Fact("Guide", (_guide(told),))
    if Part.FLAGS not in without and told.knees and told.weeks:
        yield Fact("Flags", (_flags(told),))
    if Part.CARE not in without:
        yield from _medicine(told)


def _where(told: Told) -> str:
    """Which scores there are none of, where there are others."""
    if not told.scores:
        return ""
    knee = told.settings.knee
    return f" at the front of {f'the {knee}' if knee else 'a'} knee"


def _standing(told: Told) -> Iterator[Fact]:
    for sign in told.signs:
        if sign.cleared is None or sign.cleared > told.today:
            knee = f", {sign.knee} knee" if sign.knee else ""
            since = f"ticked {long_day(sign.day)} and not cleared"
            yield Fact("Warning sign", (f"{sign.sign.words}{knee}, {since}.",))


def _episode(told: Told) -> Iterator[Fact]:
    for episode in told.episodes:
        if episode.kind is EpisodeKind.KNEE and episode.end is None:
            knee = f"{episode.knee} knee" if episode.knee else "Knee"
            yield Fact("Episode", (f"{knee.capitalize()}, open since {long_day(episode.day)}.",))


def _knee(told: Told, knee: Knee) -> Iterator[str]:
    """The last three weeks, then and now, the worst, what reached 3 or more."""
    line, settings = told.line, told.settings
    scores = line.scores[knee]
    shown = line.scores_on(knee, told.first, told.last)
    worst = max(shown, key=lambda score: (score.score, score.day))
    if worst.score <= QUIET:
        yield f"Worst {worst.score} of {counted(len(shown), 'score')}, the last {told.on(shown[-1].day)}."
        return
    now = told.last - (STRETCH_DAYS - 1) * DAY
    before = now - STRETCH_DAYS * DAY
    at_the_end = f"To {long_day(told.last)}: " if told.last < told.today else ""
    yield at_the_end + trend_sentence(trend(scores, before, scores, now, settings), settings)
    if told.begins + STRETCH_DAYS * DAY <= before:
        yield then_sentence(trend(scores, told.begins, scores, now, settings), settings)
    moment = MOMENT_WORDS[worst.moment]
    said = f"Worst {worst.score}, {told.on(worst.day)}{f' {moment}' if moment else ''}."
    flared = [each for each in flares_by_group(line, knee, told.first, told.last) if each.flares]
    if flared:
        parts = " · ".join(f"{each.what} {each.flares} of {each.scores}" for each in flared)
        said += f" {FLARE} or more: {parts}."
    yield said
    yield _onset(told, knee)


def _onset(told: Told, knee: Knee) -> str:
    """Where the pain begins, as far as runs say so; "" where none does."""
    runs = runs_with_onset(told.verdicts, knee)
    if not runs:
        return ""
    unit, places = told.settings.unit, [run.pain_from_m or 0.0 for run in runs]
    last, day = distance(places[-1], unit), told.on(runs[-1].day)
    if len(runs) == 1:
        return f"It began {last} into the one run that says where ({day})."
    span = f"{distance(min(places), unit)} to {distance(max(places), unit)}"
    return f"It began {span} into the {len(runs)} runs that say where, the last {last} on {day}."


def _running(told: Told) -> str:
    runs, unit = [verdict.run for verdict in told.verdicts], told.settings.unit
    if not runs:
        return "No run was recorded in these days."
    known = [run for run in runs if run.distance_m is not None]
    said = f"{counted(len(runs), 'run')} in {counted(len(told.weeks), 'week')}"
    if known:
        longest = max(known, key=lambda run: (run.distance_m or 0.0, run.day))
        total = distance(sum(run.distance_m or 0.0 for run in known), unit)
        most = exact_distance(longest.distance_m or 0.0, unit)
        said += f", {total}; the longest {most}, {told.on(longest.day)}"
    if len(known) < len(runs):
        said += f"; {len(runs) - len(known)} without a distance"
    sentences = [f"{said}."]
    complete = [week for week in told.weeks if week.complete][-LATE_WEEKS:]
    if known and len(complete) > 1:
        late = ", ".join(in_unit(week.volume.sums.km, told.settings) for week in complete)
        sentences.append(f"The last {len(complete)} complete weeks: {late} {unit}.")
    over = [week for week in told.weeks if week.volume.over_cap]
    if over:
        sentences.append(f"Over the cap: {_names(over, told)}.")
    return " ".join(sentences)


def _names(weeks: Iterable[Week], told: Told) -> str:
    """`W36, W44`, the newest of many."""
    names = [told.week(week) for week in weeks]
    before = [f"{len(names) - MOST_NAMED} earlier"] if len(names) > MOST_NAMED else []
    return ", ".join([*before, *names[-MOST_NAMED:]])


def _guide(told: Told) -> str:
    answers = Counter(verdict.answer for verdict in told.verdicts)
    parts = [f"{answer.words} {answers[answer]}" for answer in Guide if answers[answer]]
    said = f"Of {counted(len(told.verdicts), 'run')}: {', '.join(parts)}"
    if answers[Guide.OPEN]:
        said += " (open: a score is missing)"
    eased = sum(verdict.eased for verdict in told.verdicts)
    return f"{said}." + (f" A pain medicine around {eased} of them." if eased else "")


def _flags(told: Told) -> str:
    """The weeks with a sign, in words; those without a score are named, for they can have none."""
    signed = [week for week in told.weeks if week.flag is not None and week.flag.signed]
    total = counted(len(told.weeks), "week")
    if signed:
        named = [f"{told.week(week)} {_flag_words(week, told.settings)}" for week in signed]
        more = f"; {len(named) - MOST_NAMED} earlier" if len(named) > MOST_NAMED else ""
        said = f"{len(signed)} of {total} with a sign: {'; '.join(named[-MOST_NAMED:])}{more}."
    else:
        said = f"No sign in {total}."
    blank = [week for week in told.weeks if all(week.pain[knee] is None for knee in told.knees)]
    return f"{said} Without any score: {_names(blank, told)}." if blank else said


def _flag_words(week: Week, settings: Settings) -> str:
    flag = FLAG_WORDS[week.flag] if week.flag else ""
    return f"{flag_sign(week, settings)} {flag} ({week.rise}, {week.knee} knee)"


def _medicine(told: Told) -> Iterator[Fact]:
    days = sorted({care.day for care in told.care if care.care is Care.MEDICINE})
    if days:
        often = counted(len(days), "day")
        yield Fact("Medicine", (f"A pain medicine on {often}, the last {told.on(days[-1])}.",))


def recorded(told: Told) -> Iterator[str]:
    """How much was recorded of what could have been, and where it comes from."""
    if told.begins > told.first:
        yield f"The journal begins on {long_day(told.begins)}."
    days = (told.last - told.begins).days + 1
    scored = {score.day for score in told.scores}
    yield f"A pain score on {len(scored)} of {counted(days, 'day')}{_by_knee(told)}."
    unseen = Counter(score.knee for score in told.scores if score.front and score.knee not in told.knees)
    for knee, count in unseen.items():
        what = f"{counted(count, 'score')} of the {knee} knee"
        yield f"{what} not on this page: the journal follows the other."
    elsewhere = Counter(score.place.words for score in told.scores if score.place and not score.front)
    if elsewhere:
        places = ", ".join(f"{place} {count}" for place, count in elsewhere.most_common())
        yield f"Scores elsewhere than at the front, in no trend, flag or answer: {places}."
    yield from _of_runs(told)
    yield SELF_REPORTED


def _by_knee(told: Told) -> str:
    if len(told.knees) < 2:
        return ""
    days = {
        knee: len({score.day for score in told.line.scores_on(knee, told.first, told.last)})
        for knee in told.knees
    }
    return f" ({', '.join(f'front of the {knee} {count}' for knee, count in days.items())})"


def _of_runs(told: Told) -> Iterator[str]:
    if not told.verdicts:
        return
    during = sum(any(s.during is not None for s in verdict.scores) for verdict in told.verdicts)
    over = [verdict for verdict in told.verdicts if verdict.run.day < told.today]
    morning = sum(any(s.next_morning is not None for s in verdict.scores) for verdict in over)
    said = f"{during} of {counted(len(told.verdicts), 'run')} with a score while running"
    yield f"{said}, {morning} of {len(over)} with one of the next morning."
    imported = sum(verdict.run.import_id is not None for verdict in told.verdicts)
    if imported:
        yield f"{counted(imported, 'run')} from files, the others typed in."


def how_to_read(told: Told, without: frozenset[Part]) -> Iterator[str]:
    """What the numbers mean, and what they do not say."""
    settings = told.settings
    if told.knees:
        yield (
            "Pain: whole numbers from 0 (none) to 10 (the worst there is), at the front of the knee or with "
            "no place given; n is how many scores there are. A day without a score is not a day without pain."
        )
    if told.verdicts:
        yield _cap_rule(settings)
    if Part.RUNS not in without and told.verdicts and told.scores:
        yield (
            f"Guide for runner's knee: at or under {settings.guide_green} while running, within the hour and "
            "the next morning as before. Hold: no longer and no faster until a run is go. Step back: over "
            f"{settings.guide_red} while running, well up the next morning, a changed gait or swelling."
        )
    if Part.FLAGS not in without and told.knees and told.weeks:
        yield (
            "A flag says that pain rose after a jump in running, or without one, and by what numbers. It "
            "takes scores in two of the three weeks before: a week that lacks them has no sign, whatever the "
            f"knee did. {NOT_THE_CAUSE}"
        )


def _cap_rule(settings: Settings) -> str:
    over = (
        "the last week"
        if settings.cap_rule is CapRule.LAST_WEEK
        else "the level held in the four weeks before"
    )
    return (
        f"Cap: {settings.cap_percent:g} % over {over}, a convention for planning; a trial found no "
        "protection by it."
    )


def other_flags(told: Told) -> str:
    """`Not judged yet: W47. Too few scores to judge: W40.`; "" without any."""
    parts = {
        Flag.PENDING: "Jump in running, too early to say more",
        Flag.JUMP_TOO_FEW_ENTRIES: "Jump in running, too few scores to judge",
    }
    said = []
    for flag, words in parts.items():
        found = [week for week in told.weeks if week.flag is flag]
        said += [f"{words}: {_names(found, told)}."] if found else []
    return " ".join(said)
