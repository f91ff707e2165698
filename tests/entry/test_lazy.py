"""What a pain score on the command line does not wait for."""

import subprocess
import sys

NEEDED = (
    "journal.entry.lexicon, journal.entry.run_fields, journal.entry.describing, journal.workflows.diary.log"
)
SPARED = ["language", "strength", "strength_words", "sessions", "occasions", "completions", "usual"]


def test_a_pain_score_loads_nothing_of_strength_or_quick_entry() -> None:
    asked = f"import {NEEDED}, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stdout.split())
    assert "journal.entry.lexicon" in loaded
    assert loaded & {f"journal.entry.{name}" for name in SPARED} | loaded & {"tomllib", "difflib"} == set()
