"""Measures without a terminal: a command that logs, a review of everything."""

import shutil
import sys
import time

from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.weeks.reading import whole_review
from tests.bench import plain
from tests.bench.figures import Figure, in_turn
from tests.bench.ground import JOURNAL, YEARS, Ground
from tests.bench.years import TODAY

PAIN = [JOURNAL, "pain", "3", "--knee", "left"]
OTHER_JOURNAL = "jrnl"


def pain(ground: Ground, rounds: int) -> list[Figure]:
    """Logging one pain score, against starting Python with sqlite3, and against a line in another journal."""
    bare = [sys.executable, "-c", "import sqlite3"]
    measures = [lambda: ground.run(PAIN), lambda: ground.run(bare)]
    add = add_a_line(ground)
    if add:
        measures.append(lambda: ground.run(add))
    ours, sqlite, *others = in_turn(rounds, *measures)
    figures = [Figure("journal pain 3 --knee left", 'python -c "import sqlite3"', ours, sqlite)]
    if others:
        figures.append(
            Figure("journal pain 3 --knee left", f"{OTHER_JOURNAL}, a line", ours, *others, goal=0.6)
        )
    else:
        words = f"not compared (goal: 0.60): {OTHER_JOURNAL} is not installed"
        figures.append(Figure("journal pain 3 --knee left", f"{OTHER_JOURNAL}, a line", (), (), words=words))
    return figures


def add_a_line(ground: Ground) -> list[str]:
    """jrnl's command for a line in a journal of the bench's own; none where it isn't installed."""
    program = shutil.which(OTHER_JOURNAL)
    if program is None:
        return []
    config = ground.folder / "lines.yaml"
    config.write_text(plain.LINES_CONFIG.format(folder=ground.folder))
    return [program, "--config-file", str(config), "today: pain 3, left knee"]


def reviews(ground: Ground, rounds: int) -> list[Figure]:
    """Every week of a journal computed from its file: a hundred years against ten, ten times the weeks."""

    def review(years: int) -> float:
        with Journal(ground.journal(years)) as journal:
            began = time.perf_counter()
            whole_review(journal, Settings(), TODAY)
            return time.perf_counter() - began

    ten, hundred = in_turn(rounds, *(lambda years=years: review(years) for years in YEARS))
    return [Figure("review, 100 years", "10 years", hundred, ten)]
