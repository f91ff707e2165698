"""The tables of a TOML file with the lines they stand on, so that every fault is named with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from journal.model.errors import FileRefusedError
from journal.model.reading import shown
from journal.model.words import printable

_HEADER = re.compile(r"[ \t]*\[\[?[ \t]*([A-Za-z0-9_-]+)[ \t]*\]\]?[ \t]*(?:#.*)?")
_ROW = re.compile(r"[ \t]*\{")
W = TypeVar("W", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file: its values, and the lines it is found on (`start` is its header, 0 the top)."""

    values: Mapping[str, Any]
    file: str
    lines: Sequence[str]
    start: int = 0
    row: bool = False

    def line_of(self, key: str) -> int:
        """The line a key is on, counted from 1; that of the table where the key is not found."""
        if self.row:
            return self.start
        named = re.compile(rf"[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=")
        for number, line in enumerate(self.lines[self.start :], self.start + 1):
            if named.match(line):
                return number
            if _HEADER.fullmatch(line):
                break
        return max(1, self.start)

    def refuse(self, key: str, what: str, mend: str) -> NoReturn:
        """Raise `FileRefusedError` that names the file, the key's line, the fault and the mend."""
        raise FileRefusedError(f"{self.file}, line {self.line_of(key)}: {what}", mend)

    def only(self, keys: Iterable[str]) -> None:
        """Refuse a key that is none of these."""
        known = tuple(keys)
        for key in self.values:
            if key not in known:
                self.refuse(key, f"{shown(key)} is no key here.", f"It takes {', '.join(known)}.")

    def text(self, key: str, default: str | None = None, example: str = "…") -> str:
        """A text on one line; without a default it has to be there."""
        value = self.values.get(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            self.refuse(key, f"{key} is no text." if key in self.values else f"{key} is missing.",
                        f'Write {key} = "{example}".')  # fmt: skip
        return printable(" ".join(value.split()))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, none where the key is not there; one text is a list of one."""
        value = self.values.get(key, [])
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(one, str) and one.strip() for one in listed):
            self.refuse(key, f"{key} is no list of texts.", f'Write {key} = ["one", "two"].')
        return tuple(printable(" ".join(one.split())) for one in listed)

    def words(self, key: str, words: type[W]) -> tuple[W, ...]:
        """A list of fixed words."""
        return tuple(self._word(key, text, words) for text in self.texts(key))

    def word(self, key: str, words: type[W]) -> W | None:
        """One fixed word, None where the key is not there."""
        return self._word(key, self.text(key), words) if key in self.values else None

    def _word(self, key: str, text: str, words: type[W]) -> W:
        found = next((word for word in words if word == text), None)
        if found is None:
            self.refuse(key, f"{shown(text)} is none of the words of {key}.", f"They are {', '.join(words)}.")
        return found

    def number(self, key: str, default: float, least: float, most: float) -> float:
        """A number between two limits."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            self.refuse(key, f"{key} is none of its numbers.", f"It is one from {least:g} to {most:g}.")
        return float(value)

    def whole(self, key: str, default: int, least: int, most: int) -> int:
        """A whole number between two limits."""
        value = self.number(key, default, least, most)
        if value != int(value):
            self.refuse(key, f"{key} is {value:g}.", "It is a whole number.")
        return int(value)

    def yes(self, key: str, *, default: bool) -> bool:
        """`true` or `false`."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            self.refuse(key, f"{key} is neither true nor false.", f"Write {key} = true.")
        return value

    def rows(self, key: str) -> tuple[Table, ...]:
        """A list of small tables `{ … }`, each on the line it is written on."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value) or not value:
            self.refuse(key, f"{key} is no list of tables.", f"Write {key} = [ {{ … }}, {{ … }} ].")
        first = self.line_of(key)
        found = [first + n for n, line in enumerate(self.lines[first:], 1) if _ROW.match(line)]
        at = found[: len(value)] if len(found) >= len(value) else [first] * len(value)
        return tuple(
            Table(one, self.file, self.lines, line, row=True) for one, line in zip(value, at, strict=True)
        )


def tables_of(text: str, file: str) -> tuple[Table, dict[str, tuple[Table, ...]]]:
    """The top of a TOML text, and its tables by name: `[x]` is one, `[[x]]` as many as there are.

    Raises `FileRefusedError` where it is no TOML, with the line.
    """
    import tomllib  # 6 ms, and most commands read no programme

    try:
        values = tomllib.loads(text)
    except ValueError as error:  # its own error, or a number of thousands of digits
        raise FileRefusedError(f"{file} is no TOML: {error}.", "Mend that line.") from error
    except RecursionError as error:
        raise FileRefusedError(f"{file} is nested too deeply.", "Take the brackets out.") from error
    lines = text.splitlines()
    headers = [(found[1], n) for n, line in enumerate(lines, 1) if (found := _HEADER.fullmatch(line))]
    plain: dict[str, Any] = {}
    named: dict[str, tuple[Table, ...]] = {}
    for key, value in values.items():
        at = [line for name, line in headers if name == key]
        many = value if isinstance(value, list) else [value]
        if at and all(isinstance(one, dict) for one in many):
            at += [at[-1]] * len(many)
            named[key] = tuple(Table(one, file, lines, line) for one, line in zip(many, at, strict=False))
        else:
            plain[key] = value
    return Table(plain, file, lines), named
