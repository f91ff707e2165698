"""What was measured, as ratios of pairs taken in turn, and the table of it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """One line of the table: `ours` and `theirs` are seconds of single runs, pair by pair.

    `goal` is the ratio not to exceed, None where none is stated. A figure that is no ratio has `words` only.
    """

    what: str
    against: str
    ours: Sequence[float]
    theirs: Sequence[float]
    goal: float | None = None
    words: str = ""

    @property
    def ratio(self) -> float:
        """The median of the pairs' ratios: the machine drifts, and both of a pair drift alike."""
        return median(ours / theirs for ours, theirs in zip(self.ours, self.theirs, strict=True))

    @property
    def cells(self) -> tuple[str, ...]:
        """What, ms, against what, ms, ratio, goal, whether it was reached."""
        if self.words:
            return (self.what, "", self.against, "", self.words, "", "")
        reached = "" if self.goal is None else "reached" if self.ratio <= self.goal else "not reached"
        return (
            self.what,
            milliseconds(self.ours),
            self.against,
            milliseconds(self.theirs),
            f"{self.ratio:.2f}",
            "" if self.goal is None else f"{self.goal:.2f}",
            reached,
        )


def milliseconds(seconds: Iterable[float]) -> str:
    """The median in ms, with a decimal where it is short."""
    value = 1000 * median(seconds)
    return f"{value:.1f}" if value < 20 else f"{value:.0f}"


def in_turn(rounds: int, *measures: Callable[[], float]) -> list[list[float]]:
    """Each of `measures` once a round, in turn; a list of figures a measure. A first round warms up."""
    for measure in measures:
        measure()
    found: list[list[float]] = [[] for _ in measures]
    for _ in range(rounds):
        for figures, measure in zip(found, measures, strict=True):
            figures.append(measure())
    return found


HEAD = ("what", "ms", "against", "ms", "ratio", "goal", "")
TO_THE_RIGHT = (1, 3, 4, 5)


def table(figures: Iterable[Figure]) -> str:
    """The figures as a table for people; words in the place of a ratio may be as long as they are."""
    rows = [HEAD, *(figure.cells for figure in figures)]
    short = [row for row in rows if row[1]]
    widths = [max(len(row[at]) for row in (short if at > 2 else rows)) for at in range(len(HEAD))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if at in TO_THE_RIGHT and row[1] else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
