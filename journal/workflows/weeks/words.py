"""Weeks and flags as lines of text: the table of the command line and the words of a week's state."""

from collections.abc import Sequence

from journal.charts.columns import week_sign
from journal.charts.palette import glyphs_of
from journal.charts.rows import sign_glyph
from journal.model.days import short_day
from journal.model.planning import PlanWeek
from journal.model.review import KneePain, Week
from journal.model.settings import Settings
from journal.model.units import amount
from journal.model.vocabulary import CapBy, Flag, Knee
from journal.rules.inwords import FLAG_WORDS

RUNNING = "running week"


def flag_sign(week: Week, settings: Settings) -> str:
    """The sign of a week's flag, as the chart draws it; "" without one."""
    sign = week_sign(week)
    return "" if sign is None else sign_glyph(sign, glyphs_of(settings))


def short_state(week: Week, settings: Settings) -> str:
    """A week's state beside a row of numbers, in 24 cells: `▲ clear, left`, `over by 1.2 km`."""
    if week.rise is not None:
        return f"{flag_sign(week, settings)} {week.rise}, {week.knee}"
    if week.flag is Flag.PENDING:
        return "jump: too early to say"
    if week.flag is Flag.JUMP_TOO_FEW_ENTRIES:
        return "jump: too few scores"
    cap = week.volume.cap_km
    if week.volume.over_cap and cap is not None:
        return f"over by {in_unit(week.volume.sums.km - cap, settings)} {settings.unit}"
    if not week.complete:
        return RUNNING
    return "jump: no rise in pain" if week.jump is not None else ""


def in_unit(km: float | None, settings: Settings) -> str:
    """A number of km in the journal's unit, without its name; – where there is none."""
    return "–" if km is None else f"{amount(km * 1000, settings.unit):.1f}"


def distance_text(week: Week, settings: Settings) -> str:
    """The distance run, `12.4+` where a run has none; – where no run has one."""
    sums = week.volume.sums
    if not sums.without_distance:
        return in_unit(sums.km, settings)
    return f"{in_unit(sums.km, settings)}+" if sums.longest_km is not None else "–"


def cap_text(week: Week, settings: Settings) -> str:
    """The cap, or why there is none."""
    if week.volume.cap_km is not None:
        return in_unit(week.volume.cap_km, settings)
    return "ladder" if week.volume.cap_by is CapBy.LADDER else "–"


def minutes_text(week: Week) -> str:
    """The minutes run; – where none were recorded."""
    minutes = week.volume.sums.minutes
    return "–" if minutes is None else f"{minutes:.0f}"


def pain_text(pain: KneePain | None) -> tuple[str, str, str]:
    """Worst, mean and number of scores; – where none were recorded."""
    return ("–", "–", "0") if pain is None else (str(pain.worst), f"{pain.mean:.1f}", str(pain.entries))


def knees_shown(settings: Settings) -> tuple[Knee, ...]:
    """The knees a table has columns for."""
    return (settings.knee,) if settings.knee else tuple(Knee)


def week_table(weeks: Sequence[Week], settings: Settings) -> list[str]:
    """The weeks as aligned lines of at most 100 cells, oldest first; what the signs mean at the foot."""
    unit = settings.unit
    knees = knees_shown(settings)
    pains = "".join(f"{'worst':>7}{'mean':>5}{'n':>3}" for _ in knees)
    lines = [
        f"{'':40}{''.join(f'{knee:>15}' for knee in knees)}".rstrip(),
        f"{'week':<8}{'starts':>8}{'runs':>5}{unit:>7}{'cap ' + unit:>7}{'min':>5}{pains}  state",
    ]
    for week in weeks:
        sums = week.volume.sums
        scores = "".join(
            f"{worst:>7}{mean:>5}{count:>3}"
            for worst, mean, count in map(pain_text, map(week.pain.get, knees))
        )
        numbers = (
            f"{week.name:<8}{short_day(week.starts):>8}{sums.runs:>5}{distance_text(week, settings):>7}"
            f"{cap_text(week, settings):>7}{minutes_text(week):>5}{scores}"
        )
        lines.append(f"{numbers}  {table_state(week, settings)}".rstrip())
    notes = [signs_line(weeks, settings)]
    if any(distance_text(week, settings).endswith("+") for week in weeks):
        notes.append("+ and a run without a distance")
    kept = [note for note in notes if note]
    return [*lines, "", *kept] if kept else lines


def planned_state(week: Week, planned: PlanWeek, settings: Settings) -> str:
    """What a running week still holds beside what is done: `5.5 km planned · 5.9 left`."""
    said = [f"{in_unit(planned.planned_km, settings)} {settings.unit} planned"]
    cap = week.volume.cap_km
    if cap is not None:
        left = cap - week.volume.sums.km
        said.append(f"{in_unit(abs(left), settings)} {'left' if left >= 0 else 'over'}")
    return " · ".join(said)


def table_state(week: Week, settings: Settings, planned: PlanWeek | None = None) -> str:
    """The state of a week; what is past already in one that is not over: `so far over by 1.2 km`.

    Of the running week with nothing to tell it is what is `planned` and left of it.
    """
    state = short_state(week, settings)
    if state == RUNNING and planned is not None:
        return planned_state(week, planned, settings)
    past = week.volume.over_cap if week.flag is None else week.flag.signed
    return f"so far {state}" if past and not week.complete else state


def signs_line(weeks: Sequence[Week], settings: Settings) -> str:
    """What the signs of these weeks stand for: `▲ pain rose after a jump`; "" without any."""
    signs: dict[Flag, list[str]] = {}
    for week in weeks:
        if week.flag is not None and week.flag.signed:
            sign, seen = flag_sign(week, settings), signs.setdefault(week.flag, [])
            if sign not in seen:
                seen.append(sign)
    return " · ".join(f"{' '.join(signs[flag])} {FLAG_WORDS[flag]}" for flag in Flag if flag in signs)


def flag_title(week: Week, settings: Settings) -> str:
    """`▲ 2026-W44 · pain rose after a jump · clear · left knee`."""
    if week.flag is None:
        return week.name
    parts = [f"{flag_sign(week, settings)} {week.name}".strip(), FLAG_WORDS[week.flag]]
    if week.rise is not None:
        parts += [str(week.rise), f"{week.knee} knee"]
    return " · ".join(parts)


def others_line(flagged: Sequence[Week], shown: Sequence[Week], weeks: Sequence[Week]) -> str:
    """One line on what is not listed."""
    if not weeks:
        return "There is no run in this journal yet, so no week to flag."
    signed = sum(1 for week in flagged if week.flag is not None and week.flag.signed)
    total = "1 week" if len(weeks) == 1 else f"{len(weeks)} weeks"
    said = f"{signed} of {total} with a sign" if signed else f"No sign in {total}"
    hidden = [week for week in flagged if week not in shown]
    if not hidden:
        return f"{said}."
    waiting = sum(1 for week in hidden if week.flag is Flag.PENDING)
    poor = len(hidden) - waiting
    rest = [f"{waiting} not judged yet"] * bool(waiting) + [f"{poor} with too few scores to judge"] * bool(
        poor
    )
    return f"{said}; after a jump also {' and '.join(rest)} (journal flags --all)."
