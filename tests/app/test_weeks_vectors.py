"""The Weeks screen says of the public vectors what they are expected to be: every week, every flag."""

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journal.app.screens.weeks import WeeksScreen
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.store.journal import Journal
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.importing import look_at, write_import
from tests.app.helpers import WIDE, Driver, opened, press, statics, text_of

VECTORS = Path(__file__).parents[1] / "vectors"
SIGNS = {("pain-after-jump", "clear"): "▲", ("pain-after-jump", "low"): "△"}
MUTED = {"pending": "jump: too early to say", "jump-too-few-entries": "jump: too few scores"}


@dataclass(frozen=True)
class Vector:
    """What is expected of one journal, by the weeks' names."""

    name: str
    today: date
    weeks: dict[str, dict[str, Any]]

    def sign(self, week: str) -> str:
        found = self.weeks[week]
        if found["rise"] is None:
            return ""
        return SIGNS.get((found["flag"], found["rise"]), "◆")

    @property
    def signed(self) -> list[str]:
        return [week for week in self.weeks if self.sign(week)]

    def words(self, week: str) -> str | None:
        """What stands behind the week's numbers; None where anything but a flag's words may."""
        found = self.weeks[week]
        if self.sign(week):
            return f"{self.sign(week)} {found['rise']}, {found['knee']}"
        return MUTED.get(found["flag"])


def vector(number: int) -> Vector:
    name = f"journal-{number:02d}"
    said = json.loads((VECTORS / name / "expected.json").read_text())
    weeks = {week["week"]: week for week in said["weeks"]}
    return Vector(name, date.fromisoformat(said["today"]), weeks)


def bring_in(journal: Journal, found: Vector) -> None:
    paths = [VECTORS / found.name / name for name in ("runs.csv", "pain.csv")]
    write_import(journal, look_at(journal, Asked(tuple(paths), Settings(), found.today)))


def part(screen: WeeksScreen, name: str) -> list[str]:
    """The lines of a part of the screen, as they are shown."""
    return "\n".join(str(each.content) for each in statics(screen, name)).splitlines()


async def weeks_of(pilot: Driver) -> WeeksScreen:
    await press(pilot, "2")
    assert isinstance(pilot.app.screen, WeeksScreen)
    return pilot.app.screen


@pytest.mark.parametrize("number", range(1, 17))
async def test_every_week_is_shown_as_expected(journal: Journal, number: int) -> None:
    found = vector(number)
    bring_in(journal, found)
    async with opened(journal, Settings(knee=Knee.LEFT), found.today, size=WIDE) as pilot:
        screen = await weeks_of(pilot)
        for name in reversed(found.weeks):
            week = found.weeks[name]
            (row,) = [line for line in part(screen, "#table") if line.lstrip().startswith("▸")]
            assert row.split()[0] == f"▸{name}"
            rest = row.split(name)[1]
            assert rest[:3].strip() == found.sign(name)

            numbers = rest[3:].split()[2:]
            assert int(numbers[0]) == week["runs"]
            if numbers[1] != "–":
                assert float(numbers[1].rstrip("+")) == pytest.approx(week["distance_km"], abs=0.051)
            if week["cap_km"] is not None:
                assert float(numbers[2]) == pytest.approx(week["cap_km"], abs=0.051)
            pain = week["pain"]["left"]
            shown = (
                ("–", "–", "0") if pain is None else (str(pain["worst"]), numbers[6], str(pain["entries"]))
            )
            assert tuple(numbers[5:8]) == shown
            if pain is not None:
                assert float(numbers[6]) == pytest.approx(pain["mean"], abs=0.051)

            words = found.words(name)
            if words is not None:
                assert row.rstrip().endswith(words)
            else:
                assert "clear," not in row
                assert "low," not in row
            hint = " ".join(part(screen, "#hint"))
            assert name in hint
            jump = week["jump"]
            if jump is not None:
                percent = re.search(r"(\d+) % (longer|over)", hint)
                assert percent is not None, hint
                assert int(percent[1]) == pytest.approx(jump["percent"], abs=0.56)
            screen.action_move(-1)


@pytest.mark.parametrize("number", [11, 16])
async def test_the_signs_stand_under_their_weeks(journal: Journal, number: int) -> None:
    found = vector(number)
    bring_in(journal, found)
    async with opened(journal, Settings(knee=Knee.LEFT), found.today, size=WIDE) as pilot:
        chart = part(await weeks_of(pilot), "#chart")
        labels = next(line for line in chart if line.strip().startswith("week"))
        signs = next(line for line in chart if line.strip().startswith("sign"))
        shown = list(found.weeks)[-26:]
        places = [match.start() for match in re.finditer(r"W\d\d|'\d\d|20\d\d", labels)]
        assert len(places) == len(shown)
        row = signs.ljust(places[-1] + 1)
        assert {week: row[at] for week, at in zip(shown, places, strict=True) if row[at] in "▲△◆"} == {
            week: found.sign(week) for week in shown if found.sign(week)
        }


async def test_f_goes_from_flag_to_flag(journal: Journal) -> None:
    found = vector(13)
    bring_in(journal, found)

    async def marked_after(key: str) -> str:
        await press(pilot, key)
        (row,) = [line for line in part(screen, "#table") if "▸" in line]
        return row.split()[0].removeprefix("▸")

    async with opened(journal, Settings(), found.today, size=WIDE) as pilot:
        screen = await weeks_of(pilot)
        assert len(found.signed) >= 4
        assert [await marked_after("F") for _ in found.signed] == found.signed[::-1]
        assert await marked_after("F") == found.signed[0]
        assert "No flagged week before this one." in text_of(pilot)
        assert [await marked_after("f") for _ in found.signed[1:]] == found.signed[1:]
        await press(pilot, "f")
        assert "No flagged week after this one." in text_of(pilot)
