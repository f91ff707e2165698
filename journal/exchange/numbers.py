"""Numbers as a column of someone's export writes them: decimal comma or point, thousands marks, `--`."""

import re
from collections.abc import Iterable
from decimal import Decimal

from journal.exchange.tables import unguard
from journal.model.errors import NotReadableError
from journal.model.reading import shown

NOT_MEASURED = re.compile(r"[-:.,\s]*")
DECIMALS = re.compile(r"[.,][0-9]{1,2}(?=\s*$)")
BLANKS_AND_SWISS = re.compile(r"[\s'’]")


def not_measured(cell: str) -> bool:
    """Whether a cell is empty or says so: `--`, `--:--:--`."""
    return NOT_MEASURED.fullmatch(cell) is not None


def decimal_mark(cells: Iterable[str]) -> str | None:
    """The mark before the last two digits (the last one, after a spreadsheet), if the column has only one."""
    found = {tail[0][0] for cell in cells if (tail := DECIMALS.search(cell))}
    return found.pop() if len(found) == 1 else None


def amount(cell: str, mark: str | None) -> Decimal | None:
    """The number in a cell of a column with this decimal mark, None where nothing was measured.

    With no mark known (both occur, or neither) it is told by the cell itself: three digits after a mark are
    thousands.
    """
    text = BLANKS_AND_SWISS.sub("", unguard(cell))
    if not_measured(text):
        return None
    if mark is None and (tail := DECIMALS.search(text)):
        mark = tail[0][0]
    thousands = {",": "[.]", ".": ",", None: "[.,]"}[mark]
    grouped = rf"-?(?:[0-9]{{1,3}}(?:{thousands}[0-9]{{3}})+|[0-9]{{1,9}})"
    found = re.fullmatch(rf"({grouped})(?:{re.escape(mark or ',')}([0-9]{{1,2}}))?", text)
    if not found:
        raise NotReadableError(f"{shown(cell.strip())} is not a number.")
    return Decimal(re.sub("[.,]", "", found[1]) + (f".{found[2]}" if found[2] else ""))
