"""Real files of other people, where they are at hand, and what each holds; never part of the project."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from journal.model.entries import CrossTraining, Run
from journal.store.journal import Journal

FOLDER = Path(__file__).parents[2] / "shared" / "samples"
AT_HAND = pytest.mark.skipif(not FOLDER.exists(), reason="the samples are not part of the project")

Amount = tuple[float | None, float | None]
"""Metres and seconds."""


@dataclass(frozen=True, slots=True)
class Holds:
    """What one file puts into an empty journal; `said` are words it is refused or marked with."""

    runs: Sequence[Amount] = ()
    others: Sequence[Amount] = ()
    sets: int = 0
    said: str = ""

    @property
    def anything(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.runs or self.others or self.sets)


# The amounts are those two other libraries gave, the words are ours.
SAMPLES = {
    "grunt/activity_17958581000.csv": Holds(said="holds the laps of one activity"),
    "fitdecode/activity-small-fenix2-run.fit": Holds([(9008.22, 2832)]),
    "fitdecode/garmin-fenix-5-run.fit": Holds([(157.56, 56.887)]),
    "fitdecode/compressed-speed-distance.fit": Holds(said="the clock was not set (10.25km, 1:02:53)"),
    "fitdecode/activity-large-fenxi2-multisport.fit": Holds(
        runs=[(2245.23, 2294.84), (12740.37, 6764.48)],
        others=[(25072.07, 11738.24), (28928.27, 3211)],
        said="“transition” is not training",
    ),
    "fitdecode/20170518-191602-1740899583.fit": Holds(others=[(None, 1707.308)]),
    "fitdecode/WorkoutRepeatSteps.fit": Holds(said="is a planned workout"),
    "fitdecode/activity-unexpected-eof.fit": Holds([(5.73, 13.749)], said="is damaged"),
    "gpxpy/cerknicko-without-times.gpx": Holds(said="has no times for most of its points"),
    "gpxpy/korita-zbevnica.gpx": Holds([(14913.75, 13093)]),
    "gpxpy/track-with-empty-segment.gpx": Holds([(85.949, 76)]),
    "gpxpy/unicode_with_bom.gpx": Holds(said="has no track"),
    "tcxreader/sup_activity_1.tcx": Holds(others=[(1157.51, 1112.335)]),
    "strong/strong_excerpt.csv": Holds(sets=36),
    "healthkit-to-sqlite/export.xml": Holds([(800.1255, 311.6474)]),
}
NAMES = pytest.mark.parametrize("name", SAMPLES)

# A table that counts its days: seven weeks and four days of one runner, begun here on a Monday.
COUNTED = "lovdal2021/athlete0_days0-52.csv"
COUNTED_FROM = date(2026, 1, 5)
COUNTED_KM = [22.2, 33.3, 17.9, 15.1, 29.4, 44.2, 10.7, 11.9]


def weekly_km(journal: Journal) -> list[float]:
    """The km of the weeks from `COUNTED_FROM` to the last run's."""
    metres: Counter[int] = Counter()
    for run in journal.runs():
        metres[(run.day - COUNTED_FROM).days // 7] += run.distance_m or 0
    return [round(metres[week] / 1000, 1) for week in range(max(metres) + 1)]


def held(journal: Journal) -> Holds:
    """What a journal holds, in the order of its days."""
    entries = journal.every_entry()
    return Holds(
        runs=[(one.distance_m, one.duration_s) for one in entries if isinstance(one, Run)],
        others=[(one.distance_m, one.duration_s) for one in entries if isinstance(one, CrossTraining)],
        sets=len(journal.sets()),
    )


def alike(found: Holds, wanted: Holds) -> bool:
    """Whether the same is in both, to the centimetre and the thousandth of a second."""
    return found.sets == wanted.sets and _near(found.runs, wanted.runs) and _near(found.others, wanted.others)


def _near(found: Sequence[Amount], wanted: Sequence[Amount]) -> bool:
    return len(found) == len(wanted) and all(
        one == pytest.approx(metres, abs=0.01) and other == pytest.approx(seconds, abs=0.001)
        for (one, other), (metres, seconds) in zip(found, wanted, strict=True)
    )
