"""Warning signs: which stand, ticking one, clearing it, and what the page says of them. EVIDENCE.md 5."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from journal.entry.describing import describe
from journal.model.days import DAY, short_day, weekday
from journal.model.entries import PainScore, WarningSign
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment, Sign
from journal.store.journal import Journal
from journal.workflows.diary.log import label_of, save_changes
from journal.workflows.today.day import standing_signs

ASKED_NIGHT = "asked_night"
NIGHT = (
    "Pain that wakes you, or that nothing changes at rest, is a warning sign: someone should look at it soon."
)
AT_ONCE = "See a clinician today."
SOON = "See a clinician soon, in the next days."
WHILE_IT_STANDS = (
    "While a sign stands, nothing here says you may do more: no step up, no longer run, and the week holds "
    "last week's kilometres. Clear it when someone has looked at it, or when it was ticked by mistake."
)
NO_ONE_TICKED = (
    "None stands. Tick what you have, whether or not it hurts much: this page gives no name to it, it only "
    "says how soon someone should look."
)
ALSO = (
    "Clicking without pain is common and no sign. No progress after about six weeks of exercises is worth a "
    "visit too."
)


def night_to_ask(journal: Journal, today: date) -> PainScore | None:
    """The last night score of yesterday or today that was not asked about: did it wake? RULES.md 10.

    None for a night of 0, and while the sign of it stands.
    """
    nights = [score for score in journal.pain(today - DAY, today) if score.moment is Moment.NIGHT]
    last = max(nights, key=lambda score: score.updated_at, default=None)
    if last is None or last.score == 0 or journal.setting_values().get(ASKED_NIGHT) == last.uid:
        return None
    stands = any(sign.sign is Sign.NIGHT_PAIN for sign in standing_signs(journal, today))
    return None if stands else last


def night_was_asked(journal: Journal, score: PainScore) -> None:
    """Ask about a night once; kept in the file, outside undo."""
    journal.remember(ASKED_NIGHT, score.uid)


def verdict_on(standing: Sequence[WarningSign]) -> str:
    """How soon: the sooner one of what stands; "" where nothing does."""
    if not standing:
        return ""
    return AT_ONCE if any(sign.sign.at_once for sign in standing) else SOON


def standing_words(sign: WarningSign) -> str:
    """`left knee, since Fri 20 Nov`."""
    knee = f"{sign.knee} knee, " if sign.knee else ""
    return f"{knee}since {weekday(sign.day)} {short_day(sign.day)}"


def tick(journal: Journal, sign: Sign, knee: Knee | None, settings: Settings, today: date) -> str:
    """Write a sign down as seen today; what was written, in words."""
    entry = WarningSign(day=today, sign=sign, knee=knee)
    save_changes(journal, label_of([entry], settings), [entry], [], [])
    return f"Written: {describe(entry, settings, today)}"


def clear(journal: Journal, standing: WarningSign, settings: Settings, today: date) -> str:
    """Say that a sign is over as of today; what was changed, in words."""
    over = replace(standing, cleared=today)
    save_changes(journal, f"clearing {label_of([standing], settings)}", [], [over], [])
    return f"Cleared: {standing.sign.words}. u brings it back."
