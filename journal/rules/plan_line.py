"""Done and still planned runs in one line, as the checks of a plan look at them. RULES.md 2, 9."""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from statistics import median
from typing import NamedTuple

from journal.model.days import DAY, week_start
from journal.model.entries import Run, Structure
from journal.model.plan import PlannedSession
from journal.model.planning import Record
from journal.model.review import RunVerdict
from journal.model.vocabulary import Guide, Kind
from journal.rules.jumps import GROWTH, RUN_DAYS
from journal.rules.thresholds import above

PACE_DAYS = 30
LONGEST_OF = RUN_DAYS * DAY
# In the longest run of the 30 days before, a run counts at most as 10 % over its own longest before it, that
# one as 10 % over the one before, and so on without end. Somewhere it has to begin, and there a run counts as
# it is: four such spans of 30 days before the running week, whatever weeks are shown. One to check against
# and three to settle, in which a jump run again every week is long grown into. More runs change nothing.
PLAN_LOOKBACK = 4 * RUN_DAYS


class LineRun(NamedTuple):
    """One run, done (`session` None) or still planned; a tuple, for a plan has hundreds at every key.

    km and run minutes, None where there are none; `about` says that the km come from the usual pace.
    """

    day: date
    kind: Kind | None
    km: float | None
    run_minutes: float | None
    structure: Structure | None
    session: PlannedSession | None = None
    about: bool = False
    red: bool = False


class Longest(NamedTuple):
    """The longest run of the 30 days before a run: what it counts as, km, and which one it is.

    `left_out` is the longest red run that would have been longer, None without one.
    """

    km: float
    run: LineRun
    left_out: LineRun | None


def usual_pace(runs: Iterable[Run], today: date) -> float | None:
    """Seconds for a metre: the median of the runs of the last 30 days with both; None without; RULES.md 2."""
    paces = [
        run.duration_s / run.distance_m
        for run in runs
        if run.distance_m and run.duration_s and today - PACE_DAYS * DAY <= run.day <= today
    ]
    return median(paces) if paces else None


def planned_km(session: PlannedSession, pace: float | None) -> tuple[float | None, bool]:
    """A planned run's km, and whether they are only about: minutes at the usual pace; RULES.md 2.

    Of walk-run the walking counts too, as it does in the pace of such runs. None without km and pace.
    """
    if session.distance_m is not None:
        return session.distance_m / 1000, False
    seconds = session.duration_s
    if seconds is None and session.structure is not None:
        seconds = session.structure.repeats * (session.structure.run_s + session.structure.walk_s)
    if seconds is None or pace is None:
        return None, False
    return seconds / pace / 1000, True


def looked_back_to(record: Record) -> date:
    """The first day whose runs the checks look at: `PLAN_LOOKBACK` days before the running week."""
    return week_start(record.today, record.settings.week_start) - PLAN_LOOKBACK * DAY


def recent_verdicts(record: Record) -> list[RunVerdict]:
    """The guide's answers to the runs of those days up to today."""
    since = looked_back_to(record)
    return [verdict for verdict in record.verdicts if since <= verdict.run.day <= record.today]


def run_line(record: Record, planned: Iterable[PlannedSession], pace: float | None) -> list[LineRun]:
    """The runs the checks look at and the planned ones, by day; of one day the done ones come first."""
    since = looked_back_to(record)
    red = {id(verdict.run) for verdict in record.verdicts if verdict.answer is Guide.RED}
    red_uids = {verdict.run.uid for verdict in record.verdicts if verdict.answer is Guide.RED} - {""}
    line = [
        LineRun(
            run.day,
            run.kind,
            run.distance_km,
            run.run_minutes,
            run.structure,
            red=id(run) in red or run.uid in red_uids,
        )
        for run in record.runs
        if since <= run.day <= record.today
    ]
    for session in planned:
        km, about = planned_km(session, pace)
        line.append(
            LineRun(
                session.day, session.kind, km, session.run_minutes, session.structure, session, about=about
            )
        )
    line.sort(key=lambda run: run.day)
    return line


def longest_before(line: Sequence[LineRun], ladder_days: Collection[date]) -> Iterator[Longest | None]:
    """For each run of the line the longest of the 30 days before it; RULES.md 9.

    Red runs are left out. A run counts at most as 1.10 x its own longest before it, so that one jump does not
    make room for the next; a run on a day of a ladder week (`ladder_days`) counts whole, as in the caps. Of
    equals the last one done is named.
    """
    best: deque[tuple[float, LineRun]] = deque()
    reds: deque[LineRun] = deque()
    of_day: list[LineRun] = []  # those of one day count from the next one on
    day, longest = date.min, None
    for run in line:
        if run.day != day:
            for one in of_day:
                _count(one, None if day in ladder_days else longest, best, reds)
            of_day.clear()
            day = run.day
            since = day - LONGEST_OF
            while best and best[0][1].day < since:
                best.popleft()
            while reds and reds[0].day < since:
                reds.popleft()
            longest = _named(best[0], reds) if best else None
        yield longest
        of_day.append(run)


def _count(
    run: LineRun, longest: Longest | None, best: deque[tuple[float, LineRun]], reds: deque[LineRun]
) -> None:
    """Keep what can still be the longest of a later day: `best` falls from the front to the back.

    `longest` is what keeps the run to one step over it, None where it counts whole.
    """
    km = run.km
    if km is None:
        return
    if run.red:
        reds.append(run)
        return
    if longest is not None:
        km = min(km, GROWTH * longest.km)
    while best and (best[-1][0] < km or (best[-1][0] == km and run.session is None)):
        best.pop()
    best.append((km, run))


def _named(longest: tuple[float, LineRun], reds: Collection[LineRun]) -> Longest:
    km, run = longest
    if not reds:
        return Longest(km, run, None)
    longer = [red for red in reds if red.km is not None and above(red.km, km)]
    return Longest(km, run, max(longer, key=lambda red: red.km or 0.0, default=None))
