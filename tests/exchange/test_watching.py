"""How far a reading is: files, bytes of a large one, lines of a long table; and how it is stopped."""

import gzip
import threading
import zipfile
from pathlib import Path

import pytest

from journal.exchange import sources, tables
from journal.exchange.incoming import entries_of
from journal.exchange.sources import opened, opened_member, opened_zip
from journal.exchange.tables import Row, table_of
from journal.exchange.watching import (
    ENTRIES_A_STEP,
    Counting,
    Reached,
    ReadingStoppedError,
    Watch,
    count,
    each,
    watched,
)

LINES = 25_000
TABLE = "day,km,note\n" + "2026-03-02,5,x\n" * (LINES - 1)


@pytest.fixture
def told() -> list[Reached]:
    """What was told of the reading; it is watched in the test."""
    return []


def first_cell(row: Row) -> str:
    return row.cell(0)


def test_a_long_table_tells_its_lines_to_the_last_thousand(told: list[Reached]) -> None:
    with watched(Watch(told.append)):
        entries, _ = entries_of(table_of("runs.csv", TABLE), first_cell)
    assert len(entries) == LINES - 1
    assert told == [Reached(at, LINES, Counting.LINES) for at in range(1000, LINES + 1, 1000)]


def test_passes_before_the_last_are_told_as_such(told: list[Reached]) -> None:
    with watched(Watch(told.append)):
        assert sum(1 for _ in table_of("runs.csv", TABLE).rows()) == LINES - 1
    assert {reached.counting for reached in told} == {Counting.LOOKED_THROUGH}


def test_a_short_table_tells_nothing(told: list[Reached]) -> None:
    with watched(Watch(told.append)):
        entries_of(
            table_of("runs.csv", TABLE[: TABLE.index("\n") + 1] + "2026-03-02,5,x\n" * 5000), first_cell
        )
    assert told == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_of_many_lines_are_counted_by_their_lines(
    told: list[Reached], end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "FEWEST_LINES_TOLD", 100)
    monkeypatch.setattr(tables, "ROWS_A_STEP", 10)
    text = f"day,note{end}" + f'2026-03-02,"one{end}two{end}three"{end}' * 100
    with watched(Watch(told.append)):
        assert len(entries_of(table_of("x.csv", text), first_cell)[0]) == 100
    assert {reached.total for reached in told} == {301}
    done = [reached.done for reached in told]
    assert done == sorted(done)
    assert 270 < done[-1] <= 301


def test_a_large_file_tells_its_bytes(
    tmp_path: Path, told: list[Reached], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "LEAST_TOLD", 500_000)
    size = 500_000
    (tmp_path / "large").write_bytes(bytes(size))
    (tmp_path / "small").write_bytes(bytes(size - 1))
    with watched(Watch(told.append)):
        for name in ("small", "large"):
            with opened(tmp_path / name) as source:
                source.whole()
    assert {(reached.total, reached.counting) for reached in told} == {(size, Counting.BYTES)}
    assert [reached.done for reached in told] == sorted(reached.done for reached in told)
    assert (len(told), told[-1].done) == (8, size)


def test_what_is_packed_tells_how_much_of_it_is_unpacked(
    tmp_path: Path, told: list[Reached], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "LEAST_TOLD", 1000)
    packed = gzip.compress(bytes(range(256)) * 4000)
    (tmp_path / "one.gz").write_bytes(packed)
    with zipfile.ZipFile(tmp_path / "all.zip", "w", zipfile.ZIP_DEFLATED) as to:
        to.writestr("export.xml", bytes(3_000_000))
    with watched(Watch(told.append)), opened(tmp_path / "one.gz") as source:
        source.whole()
    assert told[-1] == Reached(len(packed), len(packed), Counting.BYTES)
    told.clear()
    with (
        watched(Watch(told.append)),
        opened_zip(tmp_path / "all.zip") as all_of_it,
        opened_member(all_of_it, "export.xml", "all.zip") as source,
    ):
        source.whole()
    assert told[-1] == Reached(3_000_000, 3_000_000, Counting.BYTES)
    assert len(told) > 40


def test_things_are_counted_every_so_many_and_at_the_end(told: list[Reached]) -> None:
    things = list(range(2 * ENTRIES_A_STEP + 1))
    with watched(Watch(told.append)):
        assert list(each(things, Counting.WRITTEN)) == things
    steps = (0, ENTRIES_A_STEP, 2 * ENTRIES_A_STEP, len(things))
    assert told == [Reached(done, len(things), Counting.WRITTEN) for done in steps]


def test_a_stop_at_the_last_thing_is_still_heard() -> None:
    watch = Watch(lambda _: None)
    with watched(watch):
        things = each("ab", Counting.WRITTEN)
        assert [next(things), next(things)] == ["a", "b"]
        watch.stop()
        with pytest.raises(ReadingStoppedError):
            next(things)
    assert watch.is_stopped


def test_a_watch_is_of_its_thread_alone(told: list[Reached]) -> None:
    with watched(Watch(told.append)):
        other = threading.Thread(target=count, args=(1, 2))
        other.start()
        other.join()
        count(2, 3)
    count(3, 4)
    assert told == [Reached(2, 3)]
