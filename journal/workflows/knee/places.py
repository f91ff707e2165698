"""Where a knee hurts: scores by place and month, and what a place usually means. EVIDENCE.md 5."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.model.vocabulary import Knee, Place
from journal.store.journal import Journal

USUALLY = {
    Place.FRONT: (
        "Around or behind the kneecap, on stairs, in a squat, after sitting and while running, downhill "
        "most: what is usually called runner's knee, and what this journal was written for."
    ),
    Place.OUTER: (
        "Often the band along the outer thigh (IT band), when it comes at much the same distance of every "
        "run and more downhill."
    ),
    Place.INNER: (
        "Some finger widths below the joint it is often where three tendons meet the shin (pes anserine). "
        "At the joint itself, with locking or catching, show it to a clinician."
    ),
    Place.BELOW: (
        "One point just under the kneecap, brought on by jumping and deep bends and better once warm, is "
        "often the patellar tendon."
    ),
    Place.BACK: (
        "Has no one usual name. Show it to a clinician when it stays, and soon when the calf is swollen and "
        "warm."
    ),
    Place.THIGH: "Muscle, not the knee: soreness for a day or two after training is common.",
    Place.OTHER: (
        "On the shin bone, at one point, at night or at rest: stop running and show it to a clinician. "
        "Several joints at once: see one too."
    ),
}
"""What a score at a place usually means, as careful as what is known of it."""

NOT_FOR_THIS = (
    "These rules were written for the front of the knee: scores here are kept, but no trend, flag or answer "
    "of the guide takes them in."
)
NO_NAME_FOR_IT = "A place is a hint, no name for what you have: that is for a clinician."


@dataclass(frozen=True, slots=True)
class PlaceCounts:
    """Scores by knee and place (None: no place given), one number a month; `months` are their first days."""

    months: tuple[date, ...]
    counts: dict[tuple[Knee, Place | None], tuple[int, ...]]
    worst: dict[tuple[Knee, Place | None], int]

    def total(self, knee: Knee, place: Place | None) -> int:
        """How many scores of all the months."""
        return sum(self.counts.get((knee, place), ()))


def place_counts(journal: Journal, today: date, months: int) -> PlaceCounts:
    """The scores of this month and the `months` - 1 before it; only those are read."""
    firsts = tuple(_month(today, n - months + 1) for n in range(months))
    counts: dict[tuple[Knee, Place | None], list[int]] = {}
    worst: dict[tuple[Knee, Place | None], int] = {}
    for score in journal.pain(firsts[0], today):
        where = score.knee, score.place
        counts.setdefault(where, [0] * months)[firsts.index(score.day.replace(day=1))] += 1
        worst[where] = max(score.score, worst.get(where, 0))
    return PlaceCounts(firsts, {where: tuple(numbers) for where, numbers in counts.items()}, worst)


def _month(day: date, by: int) -> date:
    """The first day of the month so many months away."""
    years, month = divmod(day.month - 1 + by, 12)
    return date(day.year + years, month + 1, 1)
