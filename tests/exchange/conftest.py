"""A file written for a test, and read as an import reads it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from journal.exchange.incoming import Found
from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.model.vocabulary import Unit

TODAY = date(2026, 3, 16)

ReadText = Callable[..., Found]


@pytest.fixture
def read_text(tmp_path: Path) -> ReadText:
    """Reads a text as the content of a file, its common indentation and first line break left out."""

    def read_it(
        text: str, *, unit: Unit = Unit.KM, forced_unit: Unit | None = None, as_format: str | None = None
    ) -> Found:
        lines = [line.strip(" ") for line in text.strip("\n ").split("\n")]
        path = tmp_path / "file.csv"
        path.write_text("\n".join(lines), encoding="utf-8", newline="")
        return read(path, Terms(TODAY, unit, forced_unit), as_format)

    return read_it


@pytest.fixture
def read_bytes(tmp_path: Path) -> ReadText:
    """Reads bytes (or a text) as the content of a file called `name`, in the zone of Berlin."""

    def read_it(
        content: bytes | str,
        name: str = "activity.bin",
        *,
        zone: str = "Europe/Berlin",
        unit: Unit = Unit.KM,
        forced_unit: Unit | None = None,
        as_format: str | None = None,
        day: date | None = None,
    ) -> Found:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(path, Terms(TODAY, unit, forced_unit, ZoneInfo(zone), day=day), as_format)

    return read_it
