"""CSV files as they come: encodings, delimiters, quotes, sizes, and the numbers of their rows."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange import tables
from journal.exchange.tables import Table, guard, read_table, unguard
from journal.model.errors import NotReadableError


def table_of(tmp_path: Path, content: bytes) -> Table:
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    return read_table(path)


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows()]


@pytest.mark.parametrize(
    "content",
    [
        b"day,note\n2026-01-01,a\n",
        b"\xef\xbb\xbfday,note\n2026-01-01,a",
        b"day;note\r\n2026-01-01;a\r\n",
        b"day\tnote\r2026-01-01\ta\r",
        b'\n\n"day","note"\n2026-01-01,a\n\n',
        b" Day , NOTE \n2026-01-01,a\n",
    ],
    ids=["plain", "bom", "semicolon and crlf", "tab and cr", "empty lines and quotes", "blanks and capitals"],
)
def test_the_same_table_in_many_dresses(tmp_path: Path, content: bytes) -> None:
    table = table_of(tmp_path, content)
    assert table.names == ("day", "note")
    assert cells(table) == [("2026-01-01", "a")]


@settings(max_examples=150)
@given(text=st.text('ab,;"\r\n\u2028\x0b', max_size=30))
def test_lines_are_those_the_csv_module_asks_for(text: str) -> None:
    assert list(tables._cut(text)) == list(io.StringIO(text, newline=""))


def test_rows_are_numbered_as_a_spreadsheet_numbers_them(tmp_path: Path) -> None:
    table = table_of(tmp_path, b'day,note\n2026-01-01,"two\nlines"\n\n2026-01-02,b\n,\n2026-01-03,c\n')
    assert [row.number for row in table.rows()] == [2, 4, 6]


def test_a_row_with_more_cells_than_the_header_is_at_fault(tmp_path: Path) -> None:
    rows = list(table_of(tmp_path, b"day,distance_km\n2026-01-01,6,2\n2026-01-02,7,\n").rows())
    assert [bool(row.fault) for row in rows] == [True, False]
    assert "3 cells where the header has 2" in rows[0].fault


def test_a_row_with_fewer_cells_has_empty_ones(tmp_path: Path) -> None:
    (row,) = table_of(tmp_path, b"day,distance_km,note\n2026-01-01,6\n").rows()
    assert (row.cell(1), row.cell(2), row.cell(None)) == ("6", "", "")


def test_a_bad_quote_costs_its_own_row_only(tmp_path: Path) -> None:
    rows = list(table_of(tmp_path, b'day,note\na,1\nb,"x"y\nc,3\n').rows())
    assert [(row.number, bool(row.fault)) for row in rows] == [(2, False), (3, True), (4, False)]


def test_an_unclosed_quote_is_said_and_does_not_swallow_the_rest_in_silence(tmp_path: Path) -> None:
    rows = list(table_of(tmp_path, b'day,note\na,1\nb,"x\nc,3\n').rows())
    assert rows[-1].fault == "opens a quote that is never closed: nothing after it can be read"


def test_a_gigantic_cell_is_at_fault(tmp_path: Path) -> None:
    rows = list(table_of(tmp_path, b"day,note\na," + b"x" * 200_000 + b"\nb,2\n").rows())
    assert [row.fault for row in rows] == ["holds a text longer than a cell can be", ""]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        ("day,note\n".encode("utf-16"), "is UTF-16 text"),
        ("day,note\n".encode("utf-16-le"), "is not a text file"),
        (b"day,note\n1,\0\n", "is not a text file"),
        (b"%PDF-1.7\n%\xe2\xe3\n\0", "is a PDF"),
        ("day,note\n2026-01-01,Läufe\n".encode("latin-1"), "is not UTF-8 text: line 2"),
        (b'"day,note\n', "no header row can be read"),
        (b"day,note\n" + b"x" * 1_000_001, "line 2 is longer than any row"),
    ],
)
def test_what_is_refused_whole(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(NotReadableError) as refusal:
        cells(table_of(tmp_path, content))
    assert why in refusal.value.what


def test_a_file_too_large_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(tables.LARGEST_FILE * 4)
    with pytest.raises(NotReadableError, match="larger than 64 MB"):
        read_table(path)


def test_more_rows_than_a_lifetime_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 3)
    with pytest.raises(NotReadableError, match="more than 3 rows"):
        cells(table_of(tmp_path, b"day\n1\n2\n3\n"))


def test_what_is_no_file_is_refused_in_words(tmp_path: Path) -> None:
    for path, why in [
        (tmp_path, "is a folder"),
        (tmp_path / "none.csv", "There is no file"),
        (Path("/dev/null"), "is not a file"),
        (Path("a\x1b\0b"), "There is no file"),
    ]:
        with pytest.raises(NotReadableError) as refusal:
            read_table(path)
        assert why in refusal.value.what
        assert refusal.value.what.isprintable()


def test_a_file_one_may_not_read_is_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    (tmp_path / "file.csv").touch()
    with pytest.raises(NotReadableError, match=r"file\.csv cannot be read: Permission denied"):
        read_table(tmp_path / "file.csv")


def test_a_column_that_is_used_must_not_be_there_twice(tmp_path: Path) -> None:
    table = table_of(tmp_path, b"day,note,note\n1,2,3\n")
    assert table.column("day") == 0
    assert table.column("runs", "day") == 0
    assert table.column("runs") is None
    with pytest.raises(NotReadableError, match="“note” is there twice"):
        table.column("note")


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@x", "'x", "''", "\tx", "\rx", "'=1", "x", "", "'", "x'y"]
)
def test_guarding_is_undone_by_reading(text: str) -> None:
    assert unguard(guard(text)) == text


def test_the_guard_is_only_where_a_spreadsheet_would_compute() -> None:
    assert guard("=1+1") == "'=1+1"
    assert guard("easy") == "easy"
    assert unguard("'easy") == "'easy"
