"""The rooms of the house: what each may load, and that no file grows past reading."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import journal

PACKAGE = Path(journal.__file__).parent
LONGEST = 300
MODULES = sorted(
    ".".join(("journal", *file.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
    for file in PACKAGE.rglob("*.py")
)
ROOMS = ("model", "rules", "store", "entry", "exchange", "charts", "report", "workflows", "cli")
# A fork starts from an interpreter that has nothing of ours loaded, for a tenth of what a fresh one costs.
IN_A_FORK_EACH = """
import importlib, json, os, sys
import dataclasses, datetime, enum, pathlib, re, sqlite3, typing, csv, json  # not ours, and most need them
found = {}
for name in sys.argv[1:]:
    reading, writing = os.pipe()
    if os.fork() == 0:
        os.close(reading)
        try:
            importlib.import_module(name)
            said = sorted({loaded.partition(".")[0] for loaded in sys.modules})
        except BaseException as error:
            said = repr(error)
        with os.fdopen(writing, "w") as out:
            json.dump(said, out)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        found[name] = json.load(answer)
    os.wait()
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def loaded() -> dict[str, list[str] | str]:
    """The packages each module loads when it is the first of ours to be imported; its error if it fails."""
    names = [name for name in MODULES if not name.startswith("journal.app")]
    done = subprocess.run(
        [sys.executable, "-c", IN_A_FORK_EACH, *names], capture_output=True, text=True, check=True, timeout=60
    )
    found: dict[str, list[str] | str] = json.loads(done.stdout)
    return found


def test_every_module_can_be_the_first_to_be_imported(loaded: dict[str, list[str] | str]) -> None:
    assert {name: said for name, said in loaded.items() if isinstance(said, str)} == {}
    assert {name.split(".")[1] for name in loaded if "." in name} == set(ROOMS)


@pytest.mark.parametrize(
    "package", ["textual", "rich", "plotext", "pendulum", "sqlite_utils", "platformdirs"]
)
def test_nothing_outside_the_app_loads_what_costs_time(
    loaded: dict[str, list[str] | str], package: str
) -> None:
    assert [name for name, packages in loaded.items() if package in packages] == []


def test_only_the_command_line_loads_click(loaded: dict[str, list[str] | str]) -> None:
    with_click = {name for name, packages in loaded.items() if "click" in packages}
    assert with_click
    assert all(name.startswith("journal.cli.") for name in with_click)


def test_no_file_is_longer_than_can_be_read_at_once() -> None:
    lengths = {
        str(file.relative_to(PACKAGE)): len(file.read_text().splitlines()) for file in PACKAGE.rglob("*.py")
    }
    assert lengths
    assert {name: length for name, length in lengths.items() if length >= LONGEST} == {}
