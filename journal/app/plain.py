"""Text in a given number of terminal cells."""

from rich.cells import cell_len, set_cell_size

from journal.model.words import printable


def cut(text: str, cells: int) -> str:
    """The printable text in at most so many cells, ending in … where something was left out."""
    if cells < 1:
        return ""
    # No text needs more characters than this to fill the cells; a note may have 10,000.
    line = printable(text[: 4 * cells + 4])
    if cell_len(line) <= cells and len(text) <= 4 * cells + 4:
        return line
    return set_cell_size(line, cells - 1).rstrip() + "…"


def padded(text: str, cells: int) -> str:
    """The printable text in exactly so many cells, one of them blank at the end."""
    line = cut(text, cells - 1)
    return line + " " * (cells - cell_len(line))
