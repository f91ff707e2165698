"""Measures of imports: lists against csv and sqlite3 alone, files of watches against the decoder alone."""

import csv
import random
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from tests.bench.figures import Figure, in_turn
from tests.bench.ground import JOURNAL, Ground
from tests.bench.years import IMPORTED_RUNS, TODAY
from tests.exchange.written import run_fit, stamp

STRAVA_ROWS, STRAVA_COLUMNS = 10_000, 99
FIT_FILES, FIT_RECORDS = 1000, 600
ROUNDS_OF_FILES = 3
BEGINS = ("Activity ID", "Activity Date", "Activity Name", "Activity Type", "Activity Description")
GOAL_OF_ROWS, GOAL_OF_FILES = 3.0, 0.6


def importing(ground: Ground, rounds: int) -> list[Figure]:
    """A watch's list, Strava's and a folder of files, each into a journal that has nothing yet."""
    strava, folder = ground.folder / "activities.csv", ground.folder / "fit"
    write_strava(strava)
    write_files(folder)
    return [
        _list(ground, rounds, f"import of {IMPORTED_RUNS:,} rows", ground.activity_list, None),
        _list(ground, rounds, f"import of {STRAVA_ROWS:,} Strava rows", strava, GOAL_OF_ROWS),
        _files(ground, min(rounds, ROUNDS_OF_FILES), folder),
    ]


_numbers = count()


def _imported(ground: Ground, path: Path) -> float:
    """Seconds of one import into a new journal, its making aside."""
    name = str(ground.folder / f"import-{next(_numbers)}.db")
    ground.run([JOURNAL, "imports", "--journal", name])
    return ground.run([JOURNAL, "import", str(path), "--journal", name])


def _list(ground: Ground, rounds: int, what: str, path: Path, goal: float | None) -> Figure:
    def theirs() -> float:
        target = str(ground.folder / f"plain-{next(_numbers)}.db")
        return ground.run(ground.yardstick("import", str(path), target))

    pairs = in_turn(rounds, lambda: _imported(ground, path), theirs)
    return Figure(what, "csv + sqlite3 alone", pairs[0], pairs[1], goal)


def _files(ground: Ground, rounds: int, folder: Path) -> Figure:
    pairs = in_turn(
        rounds,
        lambda: _imported(ground, folder),
        lambda: ground.run(ground.yardstick("fit_files", str(folder))),
    )
    what = f"import of {FIT_FILES:,} FIT files"
    return Figure(what, "fitdecode alone, one process", pairs[0], pairs[1], GOAL_OF_FILES)


def write_strava(path: Path) -> None:
    """The list of Strava's export with all its columns, of which few are filled."""
    chance = random.Random("strava")
    begins = datetime(TODAY.year, TODAY.month, TODAY.day, 6, tzinfo=UTC)
    head = [*BEGINS, "Elapsed Time", "Distance", "Max Heart Rate", "Relative Effort", "Commute"]
    head += ["Activity Private Note", "Activity Gear", "Filename", "Athlete Weight", "Bike Weight"]
    head += ["Elapsed Time", "Moving Time", "Distance", "Max Speed", "Average Speed"]
    head += [f"Column {number}" for number in range(len(head), STRAVA_COLUMNS)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        for number in range(STRAVA_ROWS):
            at = begins - timedelta(hours=10 * (number + 1), minutes=number % 60)
            seconds = chance.randrange(1500, 4200)
            metres = seconds * chance.uniform(2.6, 3.0)
            cells = [str(number), f"{at:%b} {at.day}, {at.year}, {at:%I:%M:%S %p}", "Morning Run", "Run", ""]
            cells += [str(seconds), f"{metres / 1000:.2f}", "171", "40", "false", "", "Clifton", "", "", ""]
            cells += [f"{seconds}.0", f"{seconds - 9}.0", f"{metres:.1f}", "4.1", f"{metres / seconds:.2f}"]
            writer.writerow([*cells, *(str(column) for column in range(len(cells), STRAVA_COLUMNS))])


def write_files(folder: Path) -> None:
    """Runs as a watch writes them, a record a second for ten minutes."""
    folder.mkdir()
    begins = datetime(TODAY.year, TODAY.month, TODAY.day, 6, tzinfo=UTC)
    for number in range(FIT_FILES):
        start = stamp(begins - timedelta(days=number + 1))
        content = run_fit(count=FIT_RECORDS, start=start, metres=5000 + number, timer=600, elapsed=600)
        (folder / f"{number}.fit").write_bytes(content)
