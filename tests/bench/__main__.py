"""How fast the journal is, as ratios of pairs measured in turn: `make bench`, or `python -m tests.bench`."""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import commands, screens
from tests.bench.figures import Figure, table
from tests.bench.ground import Ground
from tests.bench.importing import importing
from tests.bench.knee import knee
from tests.bench.planning import plan

Measure = Callable[[Ground], list[Figure]]


def parts(share: float) -> dict[str, Measure]:
    """What is measured, with as many pairs as steady the median; `share` of them."""

    def rounds(usual: int) -> int:
        return max(3, round(usual * share))

    return {
        "start": lambda ground: screens.start(ground, rounds(15)),
        "keys": lambda ground: screens.keys(ground, rounds(8)),
        "log": lambda ground: screens.log(ground, rounds(8)),
        "plan": lambda ground: plan(ground, rounds(8)),
        "knee": lambda ground: knee(ground, rounds(10)),
        "quick entry": lambda ground: screens.quick_entry(ground, rounds(12)),
        "pain": lambda ground: commands.pain(ground, rounds(20)),
        "import": lambda ground: importing(ground, rounds(8)),
        "review": lambda ground: commands.reviews(ground, rounds(5)),
        "idle": screens.idle,
    }


def main() -> None:
    """Measure and print the table; progress goes to stderr."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer pairs: a minute, and less steady figures")
    parser.add_argument("--only", choices=[*parts(1)], action="append", help="measure this part alone")
    asked = parser.parse_args()
    chosen = {
        name: measure
        for name, measure in parts(0.3 if asked.quick else 1).items()
        if not asked.only or name in asked.only
    }
    figures: list[Figure] = []
    with TemporaryDirectory(prefix="journal-bench-") as folder:
        tell("writing journals of ten and of a hundred years")
        ground = Ground(Path(folder))
        for name, measure in chosen.items():
            began = time.perf_counter()
            figures += measure(ground)
            tell(f"{name}: {time.perf_counter() - began:.0f} s")
    print(table(figures))


def tell(words: str) -> None:
    """Progress, apart from the table."""
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
