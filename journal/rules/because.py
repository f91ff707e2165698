"""A flag's arithmetic: what was measured, against what, how sure, what the guide says. RULES.md 5."""

from dataclasses import dataclass

from journal.model.days import DAY, short_day
from journal.model.review import Pattern, RiseTest, RunVerdict, Week
from journal.model.settings import Settings
from journal.model.settings_list import DEFAULTS
from journal.model.vocabulary import Flag, Guide, Rise
from journal.rules.flags import DAYS_BEFORE
from journal.rules.guide import run_verdict
from journal.rules.inwords import counted, event_words, lag_words, on
from journal.rules.pain import WINDOWS_END
from journal.rules.pattern import JUMPS_FOR_COUNTS, WEEKS_FOR_PERCENT, fisher
from journal.rules.timeline import Timeline
from journal.rules.whatsnew import whats_new

WOBBLES = (
    "A knee that only wobbles gets a sign after about 1 jump in 5, and a filled one after 1 in 11; "
    "a true rise of 1.5 points gets one 2 times in 3, of 2.5 points 9 in 10."
)
WOBBLES_WITHOUT_JUMP = "A knee that only wobbles gets this sign in about 1 week in 20 without a jump."
# What the simulation behind these figures took; the jumps it looked at were given.
THRESHOLDS = ("rise_worst", "rise_worst_floor", "rise_mean")
OF_THE_DEFAULTS = " That was worked out for the thresholds as they come, not for yours."
NOT_THE_CAUSE = "It does not say the run was the cause."


@dataclass(frozen=True, slots=True)
class Because:
    """The parts of a flag's arithmetic, each in whole sentences, "" or () where there is nothing to say.

    `test` has the numbers behind `worst` and `mean`: of a week with a rise the test it rests on, otherwise
    the one with the most entries; None without any.
    """

    jump: str
    then: str
    test: RiseTest | None
    worst: str
    mean: str
    first_up: str
    medicine: str
    new: tuple[str, ...]
    sure: str
    yours: str
    guide: str

    def sentences(self) -> list[str]:
        """The parts in the order they are read in."""
        new = f"New then: {'; '.join(self.new)}." if self.new else ""
        parts = (self.jump, self.then, self.worst, self.mean, self.first_up, self.medicine, new)
        return [part for part in (*parts, self.sure, self.yours, self.guide) if part]


def because(week: Week, pattern: Pattern, line: Timeline, settings: Settings) -> Because:
    """The arithmetic of a flagged week, distances in the journal's unit.

    `line` has the entries from `LOOKBACK` days before the week; shoes and sorts of run are first ones among
    those it has.
    """
    test = week.test or max(week.tests, key=lambda test: (test.judged, test.entries), default=None)
    begins = week.jump.day if week.jump else week.starts
    ends = week.jump.day if week.jump else week.last_day
    verdict = run_verdict(line, week.jump.first.run, settings) if week.jump else None
    return Because(
        jump=_jump(week, settings),
        then=_then(test, line) if test else "",
        test=test,
        worst=_worst(test, settings) if test else "",
        mean=_mean(test, settings) if test else "",
        first_up=_first_up(week),
        medicine=_medicine(test) if test else "",
        new=tuple(whats_new(line, begins - DAYS_BEFORE * DAY, ends)),
        sure=_sure(week, settings),
        yours=f"{pattern_words(pattern)} {NOT_THE_CAUSE}" if week.jump else pattern_words(pattern),
        guide=_guide(verdict, test, settings),
    )


def _jump(week: Week, settings: Settings) -> str:
    if week.jump:
        return " ".join(event_words(event, settings) for event in week.jump.events)
    span = f"from {on(week.starts - DAYS_BEFORE * DAY)} to {on(week.last_day)}"
    if week.flag is Flag.PAIN_NO_BASELINE:
        return (
            f"No jump in running was seen {span}, but it could not be told of every run: for that it takes "
            f"{counted(settings.jump_runs, 'run')} in the 30 days before."
        )
    return f"No jump in running {span}."


def _then(test: RiseTest, line: Timeline) -> str:
    entries = (
        f"{counted(test.entries, 'entry')} on {counted(test.days, 'day')}" if test.entries else "no entries"
    )
    so_far = "" if test.last < line.today else " so far"
    days = f"{short_day(test.first)} to {short_day(test.last)}"
    return f"From {days}, front of the {test.knee} knee: {entries}{so_far}."


def _worst(test: RiseTest, settings: Settings) -> str:
    if test.usual_worst is None:
        return "Too few entries to compare with: it takes the same sort in two of the three weeks before."
    if test.worst_rose is None or test.worst is None:
        return "Too few entries for the worst score: it takes entries on 2 days."
    blocks = ", ".join("–" if worst is None else str(worst) for worst in reversed(test.block_worst))
    return (
        f"Worst {test.worst}, usual worst of a week before {test.usual_worst:g} (weeks: {blocks}): "
        f"{_difference(test.worst - test.usual_worst)}; it counts from {settings.rise_worst:g} up, "
        f"and a worst of {settings.rise_worst_floor}."
    )


def _mean(test: RiseTest, settings: Settings) -> str:
    if test.stayed_up is None or test.mean is None or test.baseline_mean is None:
        if test.usual_worst is None:
            return ""
        return "Too few entries for the mean: it takes 4 on 3 days, and 6 in the three weeks before."
    return (
        f"Mean {test.mean:.2f} ({counted(test.entries, 'entry')}), in the three weeks before "
        f"{test.baseline_mean:.2f} ({counted(test.baseline_entries, 'entry')}): "
        f"{_difference(test.mean - test.baseline_mean)}; it counts from {settings.rise_mean:g} up, "
        "with 3 entries a point over the mean before."
    )


def _difference(points: float) -> str:
    rounded = round(points, 2)
    if rounded == 0:
        return "the same"
    return f"{abs(rounded):g} {'up' if rounded > 0 else 'down'}"


def _first_up(week: Week) -> str:
    test = week.test
    if test is None or test.first_up is None:
        return ""
    if week.jump is None:
        return f"First up on {on(test.first_up)}."
    return f"First up {lag_words(week.jump.day, test.first_up, test.first_moment)}."


def _medicine(test: RiseTest) -> str:
    if not test.medicine:
        return ""
    return f"Eased by medicine on {', '.join(short_day(day) for day in test.medicine)}."


def _sure(week: Week, settings: Settings) -> str:
    own = any(getattr(settings, key) != DEFAULTS[key] for key in THRESHOLDS)
    of_the_defaults = OF_THE_DEFAULTS if own else ""
    if week.jump is None:
        return f'Both tests met: "clear". {WOBBLES_WITHOUT_JUMP}{of_the_defaults}'
    if week.rise is Rise.CLEAR:
        return f'Both tests met: "clear". {WOBBLES}{of_the_defaults}'
    if week.rise is Rise.LOW:
        return f'One of two tests met: "low". {WOBBLES}{of_the_defaults}'
    if week.flag is Flag.PENDING:
        return f"Too early to say more: the days looked at end on {on(week.jump.day + WINDOWS_END * DAY)}."
    if week.flag is Flag.JUMP_TOO_FEW_ENTRIES:
        return "Too few entries to say whether pain rose, in the 14 days from then or in the 21 before."
    return "Neither test was met in the 14 days from then."


def pattern_words(pattern: Pattern) -> str:
    """The runner's own pattern as far as it may be told; RULES.md 6."""
    jumps, others = pattern.jump_weeks, pattern.other_weeks
    if jumps < JUMPS_FOR_COUNTS:
        return f"Your own pattern is told from {JUMPS_FOR_COUNTS} judged jump weeks on; so far: {jumps}."
    after, quiet = (
        f"{pattern.jump_rises} of your {jumps} jumps",
        f"{pattern.other_rises} of {others} other weeks",
    )
    if min(jumps, others) >= WEEKS_FOR_PERCENT:
        after += f" ({100 * pattern.jump_rises / jumps:.0f} %)"
        quiet += f" ({100 * pattern.other_rises / others:.0f} %)"
    p = fisher(pattern)
    sure = "too few to tell" if p is None else f"one-sided p = {p:.2g}"
    return (
        f"Pain rose after {after}, and in {quiet}: {sure}. "
        "Weeks depend on each other, and cutting back after a flag hides effects."
    )


def _guide(verdict: RunVerdict | None, test: RiseTest | None, settings: Settings) -> str:
    asks = f"The guide asks for at or under {settings.guide_green} while running"
    if verdict is None:
        return f"{asks}, and back to where it was by the next morning. What you do is your choice."
    during = [
        found.during
        for found in verdict.scores
        if found.during is not None and (test is None or found.knee is test.knee)
    ]
    had = f"the run of {on(verdict.run.day)} " + (f"had {during[0]}" if during else "has no score for that")
    answer = "open, not every score is recorded" if verdict.answer is Guide.OPEN else verdict.answer.words
    eased = ", eased by medicine" if verdict.eased else ""
    return f"{asks}; {had}: {answer}{eased}. What you do is your choice."
