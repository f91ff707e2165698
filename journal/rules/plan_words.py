"""The sentences of the plan's checks: what is planned, compared with what, by how much. RULES.md 9, 10."""

from collections.abc import Iterable
from datetime import date

from journal.model.days import short_week
from journal.model.plan_vocabulary import Sort
from journal.model.settings import Settings
from journal.model.settings_list import BY_KEY
from journal.model.units import amount, exact_distance
from journal.rules.ahead import rounded_down
from journal.rules.inwords import cap_words, km_words, on
from journal.rules.jumps import GROWTH
from journal.rules.outlook import CONTINUOUS_MINUTES, LookedAt, Outlook, Red
from journal.rules.plan_line import LineRun, Longest
from journal.rules.thresholds import above

BEFORE = BY_KEY["before_km"].title


def run_words(run: LineRun, settings: Settings) -> str:
    """`long 6.5 km`, `easy about 4.6 km`, `tempo` where it has no km."""
    kind = str(run.kind or Sort.RUN)
    if run.km is None:
        return kind
    km = exact_distance(1000 * run.km, settings.unit)
    return f"{kind} about {km}" if run.about else f"{kind} {km}"


def total_words(week: LookedAt, settings: Settings) -> str:
    """`15.9 km`, `about 15.9 km`, with the runs that no km are known of."""
    about = "about " if week.about else ""
    total = f"{about}{km_words(week.volume.sums.km, settings)}"
    if not week.left_out:
        return total
    runs = "1 run in minutes" if week.left_out == 1 else f"{week.left_out} runs in minutes"
    return f"{total} (without {runs})"


def over_words(km: float, limit_km: float, settings: Settings) -> str:
    """How far over, in the journal's unit, as the two rounded numbers beside it make it: `1.2 km`."""
    shown, limit = (round(amount(1000 * one, settings.unit), 1) for one in (km, limit_km))
    return f"{shown - limit:.1f} {settings.unit}"


def cap_sentences(week: LookedAt, cap_km: float, settings: Settings) -> str:
    """`W48: 17.2 km done and planned is 1.2 km over the cap. Cap 16.0 km: 10 % over the level held.`"""
    over = over_words(week.volume.sums.km, cap_km, settings)
    why = cap_words(week.before, settings)
    total = total_words(week, settings)
    return f"{short_week(week.starts)}: {total} done and planned is {over} over the cap. C{why[1:]}."


def long_run_sentences(run: LineRun, longest: Longest, percent: float, settings: Settings) -> str:
    """The run against the longest of the 30 days before, and what one step is."""
    stayed = " that stayed in the guide" if longest.left_out else ""
    return (
        f"{on(run.day)}, {run_words(run, settings)} is {percent:.0f} % over "
        f"{exact_distance(1000 * longest.km, settings.unit)}, the longest run of the 30 days before{stayed}. "
        f"{_one_step(longest.km, settings)}"
    )


def _one_step(longest_km: float, settings: Settings) -> str:
    """`10 % is 6.0 km.`, cut to a tenth: rounding up would lie over it."""
    unit = settings.unit
    grown = exact_distance(rounded_down(1000 * GROWTH * longest_km, unit), unit)
    step = settings.jump_run_step_km
    if not above(step, (GROWTH - 1) * longest_km):
        return f"10 % is {grown}."
    stepped = exact_distance(rounded_down(1000 * (longest_km + step), unit), unit)
    return f"The {exact_distance(1000 * step, unit)} step is {stepped}; 10 % would be {grown}."


def reference_sentences(longest: Longest, settings: Settings) -> str:
    """Which run the longest is, what it counts as, and which red one was left out."""
    run = longest.run
    own, counts = (exact_distance(1000 * km, settings.unit) for km in (run.km or 0.0, longest.km))
    which = f"planned for {on(run.day)}" if run.session else f"of {on(run.day)}"
    said = f"The {own} {which} is that run."
    if above(run.km or 0.0, longest.km):
        said = f"The {own} {which} counts as {counts}: 10 % over the longest before it."
    if longest.left_out is None:
        return said
    red = exact_distance(1000 * (longest.left_out.km or 0.0), settings.unit)
    return f"{said} The {red} of {on(longest.left_out.day)} does not count: it was red."


def too_soon_sentences(look: Outlook, run: LineRun, best_km: float, *, runs: bool, volume: bool) -> str:
    """What is missing of the marks for speed and tempo; `runs` and `volume` say whether each is met."""
    settings = look.settings
    said = []
    if not runs:
        since = f" since the red run of {on(look.last_red)}" if look.last_red else ""
        said.append(
            f"{look.greens} of 3 continuous green runs of {CONTINUOUS_MINUTES:.0f} min or more{since}"
        )
    before = settings.before_km
    if before is None:
        said.append(
            f"how far a usual week was before it began is not given, so its half can't be compared: "
            f"press o, “{BEFORE}”"
        )
    elif not volume:
        said.append(
            f"{km_words(best_km, settings)} in the best of the 4 weeks before, "
            f"half a usual week before it began is {km_words(before / 2, settings)}"
        )
    return f"{on(run.day)}, {run_words(run, settings)}: {'; '.join(said)}."


def red_reason(red: Red) -> str:
    """`A red run on Sat 31 Oct: the guide asks for no more until Fri 6 Nov.`"""
    # A sign holds for as long as it stands, and some days more.
    what, until = ("A warning sign", "at least until") if red.run is None else ("A red run", "until")
    day = "" if red.run is None else f" on {on(red.run.run.day)}"
    return f"{what}{day}: the guide asks for no more {until} {on(red.until)}."


def listed_days(days: Iterable[date]) -> str:
    """`Tue 24 Nov and Thu 26 Nov`."""
    *some, last = [on(day) for day in days]
    return f"{', '.join(some)} and {last}" if some else last
