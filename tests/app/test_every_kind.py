"""Every kind of entry through a life: logged by keys, edited, deleted, undone, redone, read from the file."""

import sqlite3
from typing import Any

import pytest

from journal.store.journal import Journal
from tests.app.helpers import Driver, fill, open_screens, opened, press

# The keys that open the form, what is filled in, the table, columns of its row, words of its line in the Log.
KINDS: list[tuple[str, tuple[str, ...], dict[str, str], str, dict[str, Any], str]] = [
    ("run", ("r",), {"distance": "6.2", "took": "3820"}, "runs", {"distance_m": 6200.0}, "6.2 km"),
    ("pain", ("p",), {"left": "3", "when": "stairs"}, "pain", {"score": 3, "moment": "stairs"}, "on stairs"),
    (
        "cross",
        ("x",),
        {"activity": "swim", "took": "30min"},
        "cross_training",
        {"duration_s": 1800.0},
        "swim",
    ),
    ("care", ("c",), {"care": "tape"}, "care", {"care": "tape"}, "tape"),
    ("note", ("n",), {"note": "slept badly"}, "notes", {"note": "slept badly"}, "slept badly"),
    ("episode", ("E",), {"kind": "illness"}, "episodes", {"kind": "illness", "end_day": None}, "illness"),
    (
        "sign",
        ("exclamation_mark", "space", "escape"),
        {},
        "signs",
        {"sign": "locked", "cleared": None},
        "locked",
    ),
]


def rows(journal: Journal, table: str) -> list[dict[str, Any]]:
    """The rows of a table as another program reads them."""
    with sqlite3.connect(f"file:{journal.path}?mode=ro", uri=True) as other:
        other.row_factory = sqlite3.Row
        return [dict(row) for row in other.execute(f"SELECT * FROM {table}")]


async def press_on(pilot: Driver, *keys: str) -> None:
    """Press keys, past the page that a sign opens when it stands again."""
    for key in keys:
        await press(pilot, key)
        if open_screens(pilot)[-1] == "SignsPanel":
            await press(pilot, "escape")


@pytest.mark.parametrize(
    ("keys", "fields", "table", "columns", "words"), [kind[1:] for kind in KINDS], ids=[k[0] for k in KINDS]
)
async def test_the_life_of_an_entry(
    journal: Journal,
    keys: tuple[str, ...],
    fields: dict[str, str],
    table: str,
    columns: dict[str, Any],
    words: str,
) -> None:
    async with opened(journal) as pilot:
        await press(pilot, *keys)
        if fields:
            await fill(pilot, **fields)
            await press(pilot, "enter")
        [row] = rows(journal, table)
        assert {name: row[name] for name in columns} == columns
        assert words in await press(pilot, "6")

        await press(pilot, "e")
        await fill(pilot, note="looked at again")
        assert open_screens(pilot)[-1] != "LogScreen"
        await press(pilot, "enter")
        [edited] = rows(journal, table)
        assert edited["note"] == "looked at again"
        assert edited["uid"] == row["uid"]

        await press(pilot, "d")
        assert rows(journal, table) == []
        await press_on(pilot, "u")
        assert [row["note"] for row in rows(journal, table)] == ["looked at again"]
        await press_on(pilot, "u")
        assert [row["note"] for row in rows(journal, table)] == [row["note"]]
        await press_on(pilot, "U", "U")
        assert rows(journal, table) == []
