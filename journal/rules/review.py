"""The one answer to "how do the weeks look": every week with its cap, jump, pain and flag. RULES.md 1-6."""

from collections.abc import Iterable, Sequence
from datetime import date

from journal.model.days import DAY, WEEK, week_start
from journal.model.entries import Entries
from journal.model.review import Jump, Review, Week, WeekSums, WeekVolume
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.rules.flags import WEEKS_BEFORE, Verdict, after_jump, without_jump
from journal.rules.jumps import week_jump
from journal.rules.pain import week_pain
from journal.rules.pattern import own_pattern
from journal.rules.timeline import Timeline, timeline
from journal.rules.volume import unbroken, volumes, week_sums

# A week's flag asks for jumps and references from 14 days before its first day, and each of those for the
# runs of the 30 days before: 44 days, 49 in whole weeks. Pain is asked for 21 days back; sums are `earlier`.
LOOKBACK = 49


def review(
    entries: Entries,
    settings: Settings,
    today: date,
    *,
    earlier: Sequence[WeekSums] = (),
    first: date | None = None,
) -> Review:
    """The weeks from the first run to the week of `today`, oldest first, and the pattern they make.

    Entries may come in any order; those after `today` are in no number. To look at the last weeks of a long
    journal, give the first day of the first week wanted as `first`, the entries from `LOOKBACK` days before
    it (of episodes all), and as `earlier` the sums of the weeks before: the weeks are then the same as in a
    review of everything. A week that is in `earlier` is taken from there.
    """
    line = timeline(entries, today)
    sums = _all_weeks(line, earlier, settings)
    start = (
        0 if first is None else next((i for i, week in enumerate(sums) if week.starts >= first), len(sums))
    )
    weeks = volumes(sums, settings, last=len(sums) - start)
    from_jump = max(0, start - WEEKS_BEFORE)
    jumps = {index: week_jump(line, sums, index, settings) for index in range(from_jump, len(sums))}
    ladder = {week.starts for week in sums if week.ladder}
    shown = tuple(
        _week(line, weeks[index - start], jumps, index, _verdict(line, sums, jumps, index, ladder, settings))
        for index in range(start, len(sums))
    )
    jump_days = [jump.day for jump in jumps.values() if jump]
    return Review(shown, own_pattern(line, shown, jump_days, settings))


def _all_weeks(line: Timeline, earlier: Iterable[WeekSums], settings: Settings) -> list[WeekSums]:
    known = {week.starts: week for week in week_sums(line.runs, settings.week_start)}
    known.update((week.starts, week) for week in earlier)
    return unbroken(known.values(), week_start(line.today, settings.week_start))


def _verdict(
    line: Timeline,
    sums: Sequence[WeekSums],
    jumps: dict[int, Jump | None],
    index: int,
    ladder: set[date],
    settings: Settings,
) -> Verdict:
    jump = jumps[index]
    if jump:
        return after_jump(line, jump, settings)
    if any(jumps.get(before) for before in range(index - WEEKS_BEFORE, index)):
        return Verdict()
    return without_jump(line, sums[index].starts, ladder, settings)


def _week(
    line: Timeline, volume: WeekVolume, jumps: dict[int, Jump | None], index: int, verdict: Verdict
) -> Week:
    starts = volume.sums.starts
    test = verdict.test
    return Week(
        volume=volume,
        complete=starts + WEEK - DAY < line.today,
        jump=jumps[index],
        pain={knee: week_pain(line, knee, starts) for knee in Knee},
        flag=verdict.flag,
        rise=test.rise if test else None,
        knee=test.knee if test else None,
        test=test,
        tests=verdict.tests,
    )
