"""The page as blocks: what stands where, whatever it is written as."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from journal.model.review import Week
from journal.model.settings import Settings
from journal.model.vocabulary import Knee


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences; `small` ones explain."""

    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and the lines that are said of each."""

    lines: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list: each with a title, "" for none, and its text."""

    lines: tuple[tuple[str, str], ...]
    small: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; `numbers` are the columns whose numbers stand under each other at the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Chart:
    """The weeks as bars with their caps, and the pain of the knees beneath; no knee, no pain panel."""

    weeks: tuple[Week, ...]
    settings: Settings
    knees: tuple[Knee, ...]
    words: str


Block = Heading | Paragraph | Facts | Items | Table | Chart


@dataclass(frozen=True, slots=True)
class Page:
    """A title, a line under it, and the blocks in the order they are read in."""

    title: str
    under: str
    blocks: tuple[Block, ...]


def clean(text: str) -> str:
    """Anyone's text as one line of plain characters: breaks are spaces, what steers a screen is dropped."""
    letters = (" " if letter.isspace() else letter for letter in text)
    return " ".join("".join(one for one in letters if unicodedata.category(one)[0] != "C").split())
