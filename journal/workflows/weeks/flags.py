"""The arithmetic of one week, with the runner's own pattern over all of them."""

from dataclasses import dataclass
from datetime import date

from journal.model.days import DAY
from journal.model.review import Week
from journal.model.settings import Settings
from journal.rules.because import Because, because
from journal.rules.inwords import cap_words, over_cap_words
from journal.rules.review import LOOKBACK
from journal.rules.timeline import timeline
from journal.rules.volume import WEEKS_BACK, volumes
from journal.store.journal import Journal
from journal.workflows.weeks.reading import all_sums, whole_review


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """What a week is held against: its cap, and what its flag or its quiet rests on."""

    cap: str
    because: Because


def arithmetic(journal: Journal, settings: Settings, today: date, week: Week) -> Arithmetic:
    """Everything behind one week; reads the whole journal, for the runner's own pattern needs it."""
    review = whole_review(journal, settings, today)
    weeks = volumes(all_sums(journal, settings, today), settings)
    place = next(at for at, found in enumerate(weeks) if found.sums.starts == week.starts)
    cap = cap_words(weeks[max(0, place - WEEKS_BACK) : place + 1], settings)
    over = over_cap_words(week.volume, settings)
    line = timeline(journal.entries(), today, journal.sets(week.starts - LOOKBACK * DAY, today))
    return Arithmetic(
        cap=f"{cap}. {over[0].upper()}{over[1:]}." if over else f"{cap}.",
        because=because(week, review.pattern, line, settings),
    )
