"""The ground all measures stand on: one temporary folder with the journals, the yardsticks and a home."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench import plain
from tests.bench.terminal import Terminal
from tests.bench.years import TODAY, write_activity_list, write_entries, write_journal, write_plan

JOURNAL = str(Path(sys.executable).with_name("journal"))
YEARS = (10, 100)
PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR")


class Ground:
    """Files in `folder`, and programs run there away from the user's home, day and settings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.activity_list = folder / "Activities.csv"
        write_activity_list(self.activity_list)
        for years in YEARS:
            write_journal(self.journal(years), years)
        for name in ("EMPTY_APP", "TABLE_APP", "LINE_APP", "IMPORT", "FIT_FILES"):
            (folder / f"{name.lower()}.py").write_text(getattr(plain, name))

    def journal(self, years: int) -> Path:
        """The journal of so many years; of none, a file that isn't there yet."""
        return self.folder / f"{years}-years.db"

    def of_entries(self, count: int) -> Path:
        """The journal of so many entries, written when it is first asked for."""
        path = self.folder / f"{count}-entries.db"
        if not path.exists():
            write_entries(path, count)
        return path

    def planned(self) -> Path:
        """The journal of ten years with a plan of two, written when it is first asked for."""
        path = self.folder / "planned.db"
        if not path.exists():
            shutil.copyfile(self.journal(10), path)
            write_plan(path)
        return path

    def yardstick(self, name: str, *arguments: str) -> list[str]:
        """The command that runs one of the plain programs."""
        return [sys.executable, str(self.folder / f"{name}.py"), *arguments]

    def environ(self, journal: Path) -> dict[str, str]:
        """An environment of its own, with one of the journals."""
        home = self.folder / "home"
        return {
            **{name: os.environ[name] for name in PASSED_ON if name in os.environ},
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_STATE_HOME": str(home / "state"),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            "JOURNAL_FILE": str(journal),
            "JOURNAL_TODAY": TODAY.isoformat(),
        }

    def terminal(self, command: Sequence[str], years: int = 10, journal: Path | None = None) -> Terminal:
        """A program in a terminal of its own, with the journal of so many years or with another one."""
        return Terminal(command, self.environ(journal or self.journal(years)))

    def run(self, command: Sequence[str], years: int = 10) -> float:
        """Seconds that a command takes from start to end; it must succeed."""
        began = time.perf_counter()
        done = subprocess.run(
            command,
            env=self.environ(self.journal(years)),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        took = time.perf_counter() - began
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
        return took
