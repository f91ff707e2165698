"""Whether pain rose: a window of days held against the 21 days before, for one knee. RULES.md 4."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from journal.model.days import DAY
from journal.model.entries import PainScore
from journal.model.review import KneePain, RiseTest
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment, Rise
from journal.rules.thresholds import at_least
from journal.rules.timeline import Timeline

BLOCKS = 3
BLOCK_DAYS = 7
BASELINE_DAYS = BLOCKS * BLOCK_DAYS
WINDOW_DAYS = 7
WINDOWS_END = 13
BEFORE_THE_RUN = (Moment.MORNING, Moment.BEFORE_RUN)


@dataclass(frozen=True, slots=True)
class Turn:
    """The day a rise is looked for from.

    `run_time` is the start of the run a jump was taken from, where it is known. With `whole_day` every entry
    of the day counts as after it.
    """

    day: date
    run_time: time | None = None
    whole_day: bool = False

    def is_before(self, score: PainScore) -> bool:
        """Whether a score belongs to the days before."""
        if score.day != self.day or self.whole_day:
            return score.day < self.day
        if score.moment in BEFORE_THE_RUN:
            return True
        return score.time is not None and self.run_time is not None and score.time < self.run_time


def week_pain(line: Timeline, knee: Knee, starts: date) -> KneePain | None:
    """One knee's scores of the week that starts on `starts`, of every `when`; None without any."""
    scores = line.scores_on(knee, starts, starts + 6 * DAY)
    if not scores:
        return None
    values = [score.score for score in scores]
    days = len({score.day for score in scores})
    return KneePain(entries=len(values), days=days, mean=sum(values) / len(values), worst=max(values))


def look_after(line: Timeline, turn: Turn, settings: Settings) -> tuple[RiseTest, ...]:
    """Both knees' windows after a day, each with the entries up to today; RULES.md 4.

    Days 0-6, and days 7-13 where those show neither test. A window with a rise counts before it is over.
    """
    tests: list[RiseTest] = []
    for knee in Knee:
        tests.append(rise_test(line, knee, turn, 0, settings))
        if tests[-1].rise is None and line.today > turn.day + (WINDOW_DAYS - 1) * DAY:
            tests.append(rise_test(line, knee, turn, WINDOW_DAYS, settings))
    return tuple(tests)


def windows_over(line: Timeline, day: date) -> bool:
    """Whether both windows after `day` are over."""
    return day + WINDOWS_END * DAY < line.today


def strongest(tests: Iterable[RiseTest], favoured: Knee) -> RiseTest | None:
    """The test with the stronger word, on a tie that of the favoured knee; None if none shows a rise."""
    risen = [test for test in tests if test.rise]
    return max(risen, key=lambda test: (test.rise is Rise.CLEAR, test.knee is favoured), default=None)


def rise_test(line: Timeline, knee: Knee, turn: Turn, offset: int, settings: Settings) -> RiseTest:
    """Hold the seven days that begin `offset` days after the turn against the 21 days before it."""
    first = turn.day + offset * DAY
    last = first + (WINDOW_DAYS - 1) * DAY
    blocks: tuple[list[PainScore], ...] = ([], [], [])
    window: list[PainScore] = []
    for score in line.scores_on(knee, turn.day - BASELINE_DAYS * DAY, last):
        if turn.is_before(score):
            blocks[max(0, (turn.day - score.day).days - 1) // BLOCK_DAYS].append(score)
        elif score.day >= first:
            window.append(score)
    sorts = _sorts_with_baseline(blocks)
    blocks = tuple([score for score in block if score.moment.running in sorts] for block in blocks)
    window = [score for score in window if score.moment.running in sorts]
    return _held_against(knee, (first, last), window, blocks, turn, line, settings)


def _sorts_with_baseline(blocks: Sequence[Sequence[PainScore]]) -> set[bool]:
    """Which sorts (running scores: True, all others: False) have entries in at least 2 of the 3 blocks."""
    seen: defaultdict[bool, int] = defaultdict(int)
    for block in blocks:
        for running in {score.moment.running for score in block}:
            seen[running] += 1
    return {running for running, count in seen.items() if count >= 2}


def _middle(values: Sequence[int]) -> float:
    """The median; statistics would bring it at ten times the cost of importing all the rules."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _held_against(
    knee: Knee,
    days: tuple[date, date],
    window: Sequence[PainScore],
    blocks: Sequence[Sequence[PainScore]],
    turn: Turn,
    line: Timeline,
    settings: Settings,
) -> RiseTest:
    before = [score.score for block in blocks for score in block]
    after = [score.score for score in window]
    block_worst = tuple(max((s.score for s in block), default=None) for block in blocks)
    known_worst = [worst for worst in block_worst if worst is not None]
    usual = _middle(known_worst) if known_worst else None
    before_mean = sum(before) / len(before) if before else None
    after_mean = sum(after) / len(after) if after else None
    with_score = len({score.day for score in window})

    worst_rose = stayed_up = None
    if usual is not None and with_score >= 2:
        worst = max(after)
        worst_rose = at_least(worst - usual, settings.rise_worst) and at_least(
            worst, settings.rise_worst_floor
        )
    if before_mean is not None and after_mean is not None:
        raised = sum(at_least(score, before_mean + 1) for score in after)
        if len(after) >= 4 and with_score >= 3 and len(before) >= 6:
            stayed_up = at_least(after_mean - before_mean, settings.rise_mean) and raised >= 3

    high: float | None = None
    if worst_rose and usual is not None:
        high = max(usual + settings.rise_worst, settings.rise_worst_floor)
    elif stayed_up and before_mean is not None:
        high = before_mean + 1
    up = next((s for s in window if high is not None and at_least(s.score, high)), None)
    return RiseTest(
        knee=knee,
        first=days[0],
        last=days[1],
        entries=len(after),
        days=with_score,
        worst=max(after, default=None),
        mean=after_mean,
        baseline_days=(turn.day - BASELINE_DAYS * DAY, turn.day - DAY),
        block_worst=block_worst,
        usual_worst=usual,
        baseline_entries=len(before),
        baseline_mean=before_mean,
        worst_rose=worst_rose,
        stayed_up=stayed_up,
        first_up=up.day if up else None,
        first_moment=up.moment if up else None,
        worst_day=next((s.day for s in window if s.score == max(after)), None),
        medicine=tuple(sorted({care.day for care in line.medicine_on(*days)})),
    )
