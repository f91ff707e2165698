"""CSV as other programs really write it: text, delimiter, header and rows, with every refusal in words."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from journal.exchange.sources import LARGEST_FILE, checked_file
from journal.exchange.watching import Counting, count, go_on
from journal.model.errors import NotReadableError
from journal.model.reading import shown
from journal.model.words import printable

LONGEST_LINE = 1_000_000
MOST_ROWS = 1_000_000
ROWS_A_STEP = 1000
FEWEST_LINES_TOLD = 10_000
"""Fewer are read before anybody could say how far it is."""
DELIMITERS = (",", ";", "\t")
GUARDED = frozenset("=+-@'\t\r")

AS_UTF8 = "A spreadsheet saves it as CSV UTF-8."
AS_CSV = "Where it comes from may offer the same as CSV, FIT, TCX or GPX."
PDF = b"%PDF-"


class Row(NamedTuple):
    """One row below the header, numbered as a spreadsheet numbers it; `fault` says why it cannot be read."""

    number: int
    cells: tuple[str, ...]
    fault: str = ""

    def cell(self, column: int | None) -> str:
        """The cell's text; empty where the row is too short or the table lacks the column."""
        return "" if column is None or column >= len(self.cells) else self.cells[column]


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV text with its header read; the rows are read anew each time they are asked for.

    `names` are the header's names in small letters without surrounding blanks, `header` as they stand in the
    file.
    """

    file: str
    header: tuple[str, ...]
    names: tuple[str, ...]
    text: str
    delimiter: str

    def column(self, *names: str) -> int | None:
        """Where the first of these columns stands, None without any; refused if it stands there twice."""
        for name in names:
            if self.names.count(name) > 1:
                raise NotReadableError(
                    f"{self.file}: the column {shown(name)} is there twice.",
                    "Keep one of them and try again.",
                )
            if name in self.names:
                return self.names.index(name)
        return None

    def rows(self, counting: Counting = Counting.LOOKED_THROUGH) -> Iterator[Row]:
        """The rows below the header; empty ones are numbered, but left out. Lines are told as `counting`."""
        width = len(self.header)
        below_header = False
        for row in _records(self.file, self.text, self.delimiter, counting):
            if row.fault:
                yield row
            elif not any(map(str.strip, row.cells)):
                continue
            elif not below_header:
                below_header = True
            elif len(row.cells) > width and any(map(str.strip, row.cells[width:])):
                fault = f"has {len(row.cells)} cells where the header has {width}"
                yield Row(row.number, row.cells, f"{fault}: a comma in a text or a number needs quotes")
            else:
                yield row


def read_text(path: Path) -> str:
    """The text of a file, UTF-8 with or without BOM; refused in words when it is anything else."""
    name = checked_file(path)
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise NotReadableError(f"{name} cannot be read: {error.strerror}.") from None
    if len(raw) > LARGEST_FILE:
        raise NotReadableError(
            f"{name} is larger than {LARGEST_FILE // 1024 // 1024} MB, more than a lifetime of training.",
            "Split it into smaller files.",
        )
    return decoded(name, raw)


def decoded(name: str, raw: bytes) -> str:
    """The text of a file's bytes; refused in words when they are no UTF-8."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotReadableError(f"{name} is UTF-16 text, not UTF-8.", AS_UTF8)
    if raw.startswith(PDF):
        raise NotReadableError(f"{name} is a PDF, which holds no table the journal can read.", AS_CSV)
    if b"\0" in raw:
        raise NotReadableError(f"{name} is not a text file, and the journal reads CSV.", AS_UTF8)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise NotReadableError(f"{name} is not UTF-8 text: line {line} cannot be read.", AS_UTF8) from None


def read_table(path: Path) -> Table:
    """A CSV file with its header."""
    return table_of(printable(str(path)), read_text(path))


def table_of(name: str, text: str) -> Table:
    """A CSV text with its header; the delimiter is the one that cuts the header into most columns."""
    heads = {delimiter: _head(name, text, delimiter) for delimiter in DELIMITERS}
    delimiter = max(heads, key=lambda candidate: len(heads[candidate]))
    header = heads[delimiter]
    if not header:
        raise NotReadableError(f"{name}: no header row can be read." if text.strip() else f"{name} is empty.")
    names = tuple(" ".join(column.split()).lower() for column in header)
    return Table(file=name, header=header, names=names, text=text, delimiter=delimiter)


def _head(file: str, text: str, delimiter: str) -> tuple[str, ...]:
    """The cells of the first row that is not empty."""
    rows = _records(file, text, delimiter)
    return next((row.cells for row in rows if row.fault or any(map(str.strip, row.cells))), ())


def guard(text: str) -> str:
    """Text as a cell a spreadsheet will not take for a formula."""
    return f"'{text}" if text[:1] in GUARDED else text


def unguard(cell: str) -> str:
    """The text of a cell: one leading `'` goes, before a character that `guard` guards, and only there."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in GUARDED else cell


def _lines(file: str, text: str) -> Iterator[str]:
    for number, line in enumerate(_cut(text), start=1):
        if len(line) > LONGEST_LINE:
            raise NotReadableError(f"{file}: line {number} is longer than any row of a training log.")
        yield line


def _cut(text: str) -> Iterator[str]:
    """The lines with their ends: by hand in a fifth of a StringIO's time, without its copy of the text."""
    if "\r" in text and text.count("\r") != text.count("\r\n"):
        yield from io.StringIO(text, newline="")  # ends of an old Mac, which csv wants cut as well
        return
    start = 0
    while end := text.find("\n", start) + 1:
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]


def _records(
    file: str, text: str, delimiter: str, counting: Counting = Counting.LOOKED_THROUGH
) -> Iterator[Row]:
    """Every record with its number, empty ones included; one that cannot be cut into cells has a fault."""
    reader = csv.reader(_lines(file, text), delimiter=delimiter, strict=True)
    number = lines = 0
    while True:
        number += 1
        if number % ROWS_A_STEP == 1 and number > 1:
            go_on()
            # A row can have many lines, and only lines can be counted before they are read.
            lines = lines or text.count("\n") or text.count("\r")
            if lines >= FEWEST_LINES_TOLD:
                count(min(reader.line_num, lines), lines, counting)
        if number > MOST_ROWS:
            raise NotReadableError(
                f"{file} has more than {MOST_ROWS:,} rows.", "Split it into smaller files."
            )
        try:
            cells = tuple(next(reader))
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(number, (), _in_words(str(error)))
            continue
        yield Row(number, cells)


def _in_words(error: str) -> str:
    if "end of data" in error:
        return "opens a quote that is never closed: nothing after it can be read"
    if "field larger" in error:
        return "holds a text longer than a cell can be"
    return "has quotes that do not match"
