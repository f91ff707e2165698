"""How far the caps reach: a distance for each week ahead, and whether a goal fits by a day. RULES.md 2."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count, islice
from math import floor

from journal.model.days import DAY, WEEK, long_day, short_week
from journal.model.review import WeekSums, WeekVolume
from journal.model.settings import Settings
from journal.model.units import amount, distance, metres
from journal.model.vocabulary import Unit
from journal.rules.jumps import GROWTH
from journal.rules.thresholds import at_least
from journal.rules.volume import WEEKS_BACK, next_cap

EASY_EVERY = 4
EASY_SHARE = 0.7
LONG_SHARE = 0.4
MOST_WEEKS = 200


@dataclass(frozen=True, slots=True)
class Reach:
    """Whether so many km in a week, or in its long run, fit under the caps, and from which week on.

    `with_easy` and `without_easy` are the first days of the first week that reaches `wanted_km`, with and
    without easy weeks between; None where it is not within `MOST_WEEKS`. `by_then_km` is the most that is
    reached in a week that is over on the day `by`, with easy weeks; None without such a day.
    """

    wanted_km: float
    long_run: bool
    by: date | None
    with_easy: date | None
    without_easy: date | None
    by_then_km: float | None
    easy_every: int | None

    @property
    def fits(self) -> bool:
        """Whether it fits by the day, with easy weeks; without a day, whether it fits at all."""
        return _in_time(self.with_easy, self.by)

    @property
    def fits_without_easy(self) -> bool:
        """Whether it fits by the day where no week is easy."""
        return _in_time(self.without_easy, self.by)


def _in_time(starts: date | None, by: date | None) -> bool:
    return starts is not None and (by is None or starts + WEEK - DAY <= by)


def rounded_down(distance_m: float, unit: Unit) -> float:
    """A distance in metres, cut to a tenth of its unit; a hair under a tenth counts as that tenth."""
    return metres(floor(10 * amount(distance_m, unit) + 1e-6) / 10, unit)


def weekly_targets(
    before: Sequence[WeekVolume],
    settings: Settings,
    weeks: int,
    *,
    start_km: float | None = None,
    most_km: float | None = None,
    easy_every: int | None = EASY_EVERY,
    easy_share: float = EASY_SHARE,
) -> list[float]:
    """km for each of the `weeks` after `before` (oldest first), each at its cap in the chain; RULES.md 2.

    Every `easy_every`-th week is `easy_share` of the one before it, None for no easy weeks; no week is past
    `most_km`. While there is no cap a week has `start_km`, without that what the best of the four weeks
    before it had. Cut to a tenth of the journal's unit, so that no rounding leads over a cap.
    """
    return list(islice(_targets(before, settings, start_km, most_km, easy_every, easy_share), max(0, weeks)))


def _targets(
    before: Sequence[WeekVolume],
    settings: Settings,
    start_km: float | None,
    most_km: float | None,
    easy_every: int | None,
    easy_share: float,
) -> Iterator[float]:
    chain = deque(before[-WEEKS_BACK:], maxlen=WEEKS_BACK)
    starts = chain[-1].sums.starts if chain else date.min
    for number in count(1):
        cap, cap_by = next_cap(tuple(chain), settings)
        best = max((week.sums.km for week in chain), default=0.0)
        km = cap if cap is not None else best if start_km is None else start_km
        if chain and easy_every and number % easy_every == 0:
            km = min(km, easy_share * chain[-1].sums.km)
        if most_km is not None:
            km = min(km, most_km)
        km = rounded_down(1000 * km, settings.unit) / 1000
        chain.append(WeekVolume(WeekSums(starts, km=km), cap, cap_by, over_cap=False, tolerated_km=km))
        yield km


def one_step_longer(longest_km: float, settings: Settings) -> float:
    """How long a run is at most before the check `long run` speaks, without its tolerance; RULES.md 9."""
    return max(GROWTH * longest_km, longest_km + settings.jump_run_step_km)


def long_targets(
    weekly_km: Sequence[float],
    settings: Settings,
    *,
    longest_km: float | None,
    share: float = LONG_SHARE,
) -> list[float]:
    """km of the long run of each of the weeks ahead: `share` of its week, at most one step up; RULES.md 9.

    `longest_km` is the longest run of the 30 days before the first of them, None without one. Later weeks are
    held against it for four weeks and against the long runs before them; in a week with less than the one
    before it the long run is shorter alike. Cut to a tenth of the unit.
    """
    found: list[float] = []
    for number, week_km in enumerate(weekly_km):
        before = [*([longest_km] if longest_km and number < WEEKS_BACK else []), *found[-WEEKS_BACK:]]
        most = one_step_longer(max(before), settings) if before and max(before) > 0 else week_km
        if number and week_km < weekly_km[number - 1]:
            most = min(most, found[-1] * week_km / weekly_km[number - 1])
        found.append(rounded_down(1000 * min(share * week_km, most), settings.unit) / 1000)
    return found


def reach(
    before: Sequence[WeekVolume],
    settings: Settings,
    wanted_km: float,
    by: date | None,
    first: date,
    *,
    start_km: float | None = None,
    easy_every: int | None = EASY_EVERY,
    easy_share: float = EASY_SHARE,
    share: float | None = None,
    longest_km: float | None = None,
) -> Reach:
    """Whether a week of `wanted_km` fits under the caps by the day `by`, else when it would; RULES.md 2.

    `before` ends with the week before the one that starts on `first`. With `share` it is asked of the long
    run instead: `share` of its week, and at most one step over the longest run before it (`longest_km`).
    """

    def reached(every: int | None) -> list[float]:
        weekly = weekly_targets(
            before, settings, MOST_WEEKS, start_km=start_km, easy_every=every, easy_share=easy_share
        )
        if share is None:
            return weekly
        return long_targets(weekly, settings, longest_km=longest_km, share=share)

    def first_week(ahead: Sequence[float]) -> date | None:
        # a goal typed as 10 mi is not missed by the metres that cutting to a tenth takes away
        place = next((n for n, km in enumerate(ahead) if at_least(km + 1e-6, wanted_km)), None)
        return None if place is None else first + place * WEEK

    with_easy = reached(easy_every)
    until = 0 if by is None else max(0, (by + DAY - first) // WEEK)
    return Reach(
        wanted_km=wanted_km,
        long_run=share is not None,
        by=by,
        with_easy=first_week(with_easy),
        without_easy=first_week(reached(None)),
        by_then_km=None if by is None else max(with_easy[:until], default=0.0),
        easy_every=easy_every,
    )


def reach_words(found: Reach, settings: Settings) -> str:
    """What was found, in whole sentences: does it fit, when would it, what is reached by then."""
    what = f"A {'long run' if found.long_run else 'week'} of {_km(found.wanted_km, settings)}"
    day = "" if found.by is None else f" by {long_day(found.by)}"
    rhythm = "" if found.easy_every is None else f" with every {_nth(found.easy_every)} week easy"
    if found.fits and found.with_easy:
        return f"{what} fits under the caps{day}: in {_week(found.with_easy)}{rhythm}."
    if found.with_easy is None and found.without_easy is None:
        return (
            f"{what} is not reached under the caps within {MOST_WEEKS} weeks. Where no week was run yet, say "
            "how many km the first ones are to have."
        )
    said = [f"{what} does not fit under the caps{day}{rhythm}."]
    if found.by_then_km is not None:
        said.append(f"By then they reach {_km(found.by_then_km, settings)}.")
    if found.with_easy:
        said.append(f"It would in {_week(found.with_easy)}.")
    if found.without_easy and found.easy_every is not None:
        said.append(f"Without easy weeks it would in {_week(found.without_easy)}.")
    return " ".join(said)


def _km(km: float, settings: Settings) -> str:
    return distance(1000 * km, settings.unit)


def _week(starts: date) -> str:
    return f"{short_week(starts)} (from {long_day(starts)})"


def _nth(number: int) -> str:
    return {2: "2nd", 3: "3rd"}.get(number, f"{number}th")
