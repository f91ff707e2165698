"""Measures of the Knee screen in a terminal: opening it on a long journal, and walking its days."""

from pathlib import Path

from tests.bench.figures import Figure
from tests.bench.ground import JOURNAL, Ground
from tests.bench.screens import KEYS_A_SESSION, REST_S
from tests.bench.years import write_weeks

READY = ("weeks from", "3 or more", "space")
DAY_BACK = "\x1b[D"


def knee(ground: Ground, rounds: int) -> list[Figure]:
    """From the key 5 to the whole Knee screen, of ten years and of a month; and a day back in it."""
    month = ground.folder / "month.db"
    if not month.exists():
        write_weeks(month, 4)
    opens: tuple[list[float], list[float]] = ([], [])
    moves: tuple[list[float], list[float]] = ([], [])
    journals: tuple[Path, Path] = (ground.journal(10), month)
    for _ in range(rounds):
        for place, journal in enumerate(journals):
            with ground.terminal([JOURNAL], journal=journal) as terminal:
                terminal.ready("How was the knee", "Guide")
                terminal.settle(REST_S)
                opens[place].append(terminal.paint("5", *READY).last_s)
                moves[place].extend(terminal.paint(DAY_BACK).last_s for _ in range(KEYS_A_SESSION))
    return [
        Figure("opening the Knee screen, 10 years", "a month", *opens, goal=1.3),
        Figure("a day back on the Knee screen, 10 years", "a month", *moves),
    ]
