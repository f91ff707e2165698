"""The Knee screen in tests: scores to fill it, its rows, its mark."""

from datetime import date

from journal.model.days import DAY
from journal.model.entries import Entry, PainScore
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    Driver,
    plain,
)

Demo = tuple[Journal, Settings, date]


def scores(value: int, backs: range, moment: Moment = Moment.MORNING, knee: Knee = Knee.LEFT) -> list[Entry]:
    return [PainScore(day=FRIDAY - n * DAY, knee=knee, score=value, moment=moment) for n in backs]


def row(pilot: Driver, name: str) -> str:
    """A row of the strip, from its name on."""
    (found,) = [line for line in plain(pilot, "#strip").splitlines() if line.split()[:1] == [name]]
    return found
