"""A week in a line or two of plain English: its jump, its cap, its flag. RULES.md 2, 3, 5, 10."""

from collections.abc import Sequence
from datetime import date

from journal.model.days import DAY, short_day, short_week, weekday
from journal.model.review import Jump, JumpEvent, RiseTest, Week, WeekVolume
from journal.model.settings import Settings
from journal.model.units import amount, distance
from journal.model.vocabulary import CapBy, CapRule, Flag, JumpBy, Moment
from journal.rules.flags import DAYS_BEFORE
from journal.rules.jumps import band
from journal.rules.pain import WINDOWS_END
from journal.rules.volume import WEEKS_BACK

FLAG_WORDS = {
    Flag.PAIN_AFTER_JUMP: "pain rose after a jump",
    Flag.PENDING: "a jump, too early to say more",
    Flag.JUMP_TOO_FEW_ENTRIES: "a jump, too few pain entries",
    Flag.PAIN_NO_JUMP: "pain rose, no jump in running",
    Flag.PAIN_NO_BASELINE: "pain rose, no baseline yet",
}


def km_words(km: float, settings: Settings) -> str:
    """`8.2 km`, in the journal's unit."""
    return distance(1000 * km, settings.unit)


def counted(count: int, noun: str) -> str:
    """`1 entry`, `9 entries`, `1 day`, `7 days`."""
    if count == 1:
        return f"1 {noun}"
    return f"{count} {noun.removesuffix('y')}ies" if noun == "entry" else f"{count} {noun}s"


def on(day: date) -> str:
    """`Sat 31 Oct`."""
    return f"{weekday(day)} {short_day(day)}"


def title(week: Week) -> str:
    """`W44 · pain rose after a jump · clear · left knee`."""
    parts = [short_week(week.starts)]
    if week.flag:
        parts.append(FLAG_WORDS[week.flag])
    if week.rise and week.knee:
        parts += [str(week.rise), f"{week.knee} knee"]
    return " · ".join(parts)


def event_words(event: JumpEvent, settings: Settings) -> str:
    """What was measured and what it is compared with, one sentence."""
    percent, amount, reference = _numbers(event, settings)
    if event.by is JumpBy.WEEK:
        return (
            f"The week: {amount} against {reference}, the most of the four weeks before "
            f"({short_week(event.reference_day)}; {percent}); it went past on {on(event.day)}."
        )
    then = f"the 30 days before ({reference}, {on(event.reference_day)})"
    if event.by is JumpBy.STAGE:
        return f"{on(event.day)}: {amount}, {percent} over the most of {then}."
    longer = f"{percent} longer than the longest run of {then}"
    return f"{on(event.day)}: {amount}, {longer}; the band {band(event.percent)}."


def _numbers(event: JumpEvent, settings: Settings) -> tuple[str, str, str]:
    """Percent, amount and reference of an event, in words."""
    percent = f"{event.percent:.0f} %"
    if event.by is JumpBy.STAGE:
        return percent, f"{event.amount:.0f} min of running", f"{event.reference:.0f} min"
    return percent, km_words(event.amount, settings), km_words(event.reference, settings)


def lag_words(day: date, first_up: date, moment: Moment | None) -> str:
    """`the same evening (within a day)`, `4 days later (2 to 6 days)`; the classes of RULES.md 5."""
    lag = (first_up - day).days
    if lag == 0:
        part = {Moment.EVENING: "evening", Moment.NIGHT: "night"}.get(moment or Moment.OTHER, "day")
        return f"the same {part} (within a day)"
    if lag == 1:
        return "the day after (within a day)"
    return f"{lag} days later ({'2 to 6' if lag <= 6 else '7 to 13'} days)"


def hint(week: Week, settings: Settings) -> tuple[str, str]:
    """The two lines under the table of weeks: the jump, and the pain then; "" where nothing is to say."""
    first = _jump_hint(week.jump, settings) if week.jump else ""
    if not week.jump and week.flag:
        first = f"No jump in running from {on(week.starts - DAYS_BEFORE * DAY)} to {on(week.last_day)}."
        if week.flag is Flag.PAIN_NO_BASELINE:
            first = "Too few runs in the 30 days before to tell whether there was a jump in running."
    if week.test:
        return first, _pain_hint(week, week.test)
    if week.jump and week.flag is Flag.PENDING:
        so_far = "No rise in pain" if any(test.judged for test in week.tests) else "Too few pain entries"
        return first, f"{so_far} so far; looked at until {on(week.jump.day + WINDOWS_END * DAY)}."
    if week.flag is Flag.JUMP_TOO_FEW_ENTRIES:
        return first, "Too few pain entries then to say whether pain rose."
    return first, "No rise in pain in the 14 days from then." if week.jump else ""


def _jump_hint(jump: Jump, settings: Settings) -> str:
    event = jump.first
    percent, amount, reference = _numbers(event, settings)
    if event.by is JumpBy.WEEK:
        return f"The week, {amount}: {percent} over the most of the four weeks before ({reference})."
    than = "longer than the longest run" if event.by is JumpBy.RUN else "over the most"
    return f"{on(event.day)}, {amount}: {percent} {than} of the 30 days before ({reference})."


def _pain_hint(week: Week, test: RiseTest) -> str:
    days = f"from {short_day(test.first)} to {short_day(test.last)}"
    if week.jump and test.first == week.jump.day:
        days = "in the 7 days from then"
    words = f"Front-of-knee pain {days}: {_worst_or_mean(test)}."
    if week.jump and test.first_up:
        words += f" It came {lag_words(week.jump.day, test.first_up, test.first_moment).split(' (')[0]}."
    return words


def _worst_or_mean(test: RiseTest) -> str:
    if test.worst_rose:
        return f"worst {test.worst}, usual worst of a week {test.usual_worst:g}"
    return f"mean {test.mean:.1f}, in the three weeks before {test.baseline_mean:.1f}"


def short_hint(week: Week) -> str:
    """The same in one line of less than 80 columns; "" for a week without a flag."""
    if not week.flag:
        return ""
    parts = [FLAG_WORDS[week.flag]]
    if week.jump:
        event = week.jump.first
        what = {
            JumpBy.RUN: "run {} over the longest of 30 days",
            JumpBy.WEEK: "km {} over the most of four weeks",
            JumpBy.STAGE: "run min {} over the most of 30 days",
        }[event.by]
        parts = [what.format(f"{event.percent:.0f} %")]
    if week.test and week.test.worst_rose:
        parts.append(f"worst then {week.test.worst}, usual {week.test.usual_worst:g}")
    elif week.test:
        parts.append(f"mean then {week.test.mean:.1f}, before {week.test.baseline_mean:.1f}")
    elif week.flag is Flag.PENDING:
        parts.append("too early to say more")
    elif week.flag is Flag.JUMP_TOO_FEW_ENTRIES:
        parts.append("too few pain entries")
    return f"{short_week(week.starts)}: {'; '.join(parts)}"


def over_cap_words(volume: WeekVolume, settings: Settings) -> str:
    """`km 14.2: over the cap of 13.0 by 1.2 km`; "" for a week that is not over its cap."""
    if not volume.over_cap or volume.cap_km is None:
        return ""
    km, cap = (
        round(amount(1000 * distance_km, settings.unit), 1) for distance_km in (volume.sums.km, volume.cap_km)
    )
    return f"{settings.unit} {km:.1f}: over the cap of {cap:.1f} by {km - cap:.1f} {settings.unit}"


def cap_words(weeks: Sequence[WeekVolume], settings: Settings) -> str:
    """The cap of the last of `weeks` (oldest first) and what it comes from; RULES.md 2."""
    volume = weeks[-1]
    if volume.cap_by is CapBy.LADDER:
        return "no cap in a walk-run week: the stage paces it, not the distance"
    if volume.cap_km is None and volume.sums.without_distance:
        return "no cap: a run of this week has no distance"
    if volume.cap_km is None:
        return "no cap yet: it needs two weeks with running among the four before"
    words = f"cap {km_words(volume.cap_km, settings)}"
    percent = f"{settings.cap_percent:g} %"
    if volume.cap_by is CapBy.STEP:
        level = volume.cap_km - settings.cap_step_km
        grown = km_words(level * (1 + settings.cap_percent / 100), settings)
        return f"{words}: the {km_words(settings.cap_step_km, settings)} step; {percent} would be {grown}"
    if volume.cap_by is CapBy.LEVEL:
        before = weeks[-1 - WEEKS_BACK : -1]
        level_week = max(before, key=lambda week: (week.tolerated_km, week.sums.starts))
        return f"{words}: back to the level of {short_week(level_week.sums.starts)}, not past it"
    over = "the week before" if settings.cap_rule is CapRule.LAST_WEEK else "the level held"
    return f"{words}: {percent} over {over}"
