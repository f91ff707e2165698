"""What a week is flagged as. RULES.md 5."""

from dataclasses import dataclass
from datetime import date

from journal.model.days import DAY, WEEK, week_start
from journal.model.review import Jump, RiseTest
from journal.model.settings import Settings
from journal.model.vocabulary import Flag, Knee, Rise
from journal.rules.jumps import longest_before, most_minutes_before
from journal.rules.pain import Turn, look_after, rise_test, strongest, windows_over
from journal.rules.timeline import Timeline

DAYS_BEFORE = 14
WEEKS_BEFORE = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """A week's flag, the test it rests on, and every test that was looked at."""

    flag: Flag | None = None
    test: RiseTest | None = None
    tests: tuple[RiseTest, ...] = ()


def turn_of(jump: Jump) -> Turn:
    """The day and, where known, the time of day from which pain counts as after the jump."""
    return Turn(jump.day, run_time=jump.first.run.time)


def after_jump(line: Timeline, jump: Jump, settings: Settings) -> Verdict:
    """The flag of a week with a jump."""
    tests = look_after(line, turn_of(jump), settings)
    risen = strongest(tests, line.favoured_knee)
    if risen:
        return Verdict(Flag.PAIN_AFTER_JUMP, risen, tests)
    if not windows_over(line, jump.day):
        return Verdict(Flag.PENDING, None, tests)
    if not any(test.judged for test in tests):
        return Verdict(Flag.JUMP_TOO_FEW_ENTRIES, None, tests)
    return Verdict(None, None, tests)


def without_jump(line: Timeline, starts: date, ladder: set[date], settings: Settings) -> Verdict:
    """The flag of a week with no jump in it nor in the two before; `ladder`: first days of ladder weeks."""
    turn = Turn(starts, whole_day=True)
    tests = tuple(rise_test(line, knee, turn, 0, settings) for knee in Knee)
    clear = strongest((test for test in tests if test.rise is Rise.CLEAR), line.favoured_knee)
    if clear is None:
        return Verdict()
    flag = (
        Flag.PAIN_NO_BASELINE
        if _a_run_without_reference(line, starts, ladder, settings)
        else Flag.PAIN_NO_JUMP
    )
    return Verdict(flag, clear, tests)


def _a_run_without_reference(line: Timeline, starts: date, ladder: set[date], settings: Settings) -> bool:
    """Whether on the day of a run, from 14 days before the week to its end, nothing could be compared."""
    for day in {run.day for run in line.runs_on(starts - DAYS_BEFORE * DAY, starts + WEEK - DAY)}:
        reference = most_minutes_before if week_start(day, settings.week_start) in ladder else longest_before
        if reference(line, day, settings) is None:
            return True
    return False
