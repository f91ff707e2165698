"""Real files of other people through the import screen: each gives what it has been found to hold."""

from datetime import date

from journal.store.journal import Journal
from tests.app.helpers import WIDE, Driver, fill, open_screens, opened, plain, press
from tests.samples import (
    AT_HAND,
    COUNTED,
    COUNTED_FROM,
    COUNTED_KM,
    FOLDER,
    NAMES,
    SAMPLES,
    alike,
    held,
    weekly_km,
)

pytestmark = AT_HAND
TODAY = date(2026, 11, 20)


async def entered(pilot: Driver) -> None:
    """Enter, and what it sets going in threads is over."""
    await press(pilot, "enter")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def words_on(pilot: Driver) -> str:
    """What the form or the page says of the file, as one line."""
    part = "#panel-text" if open_screens(pilot)[-1] == "ImportPreview" else "#reading"
    return " ".join(plain(pilot, part).split())


@NAMES
async def test_a_sample(name: str, journal: Journal) -> None:
    wanted = SAMPLES[name]
    async with opened(journal, today=TODAY, size=WIDE) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=str(FOLDER / name))
        await entered(pilot)
        assert wanted.said in words_on(pilot)
        assert set(journal.counts().values()) == {0}
        if open_screens(pilot)[-1] == "ImportPreview":
            await entered(pilot)
        assert alike(held(journal), wanted)


async def test_a_list_of_seven_years(journal: Journal) -> None:
    async with opened(journal, today=TODAY, size=WIDE) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=str(FOLDER / "grunt" / "Activities.csv"))
        await entered(pilot)
        assert "To write: 1,131 runs." in plain(pilot, "#panel-foot")
        await entered(pilot)
        runs = journal.runs()
        assert len(runs) == 1131
        assert round(sum(run.distance_m or 0 for run in runs) / 1000, 2) == 11_564.32
        assert round(sum(run.duration_s or 0 for run in runs) / 3600, 2) == 1_170.09
        await press(pilot, "u")
        assert journal.runs() == ()


async def test_a_table_that_counts_its_days(journal: Journal) -> None:
    async with opened(journal, today=TODAY, size=WIDE) as pilot:
        await press(pilot, "i")
        await fill(pilot, path=str(FOLDER / COUNTED))
        await entered(pilot)
        assert open_screens(pilot)[-1] == "MappingForm"
        await press(pilot, "o")
        await fill(pilot, day=COUNTED_FROM.isoformat())
        await press(pilot, "enter")
        await press(pilot, "j", "j", "d", "d", "enter")
        await entered(pilot)
        assert weekly_km(journal) == COUNTED_KM
