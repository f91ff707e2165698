"""A line to type a path in: the rest of a name that is there already stands behind it, → takes it."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from textual.suggester import Suggester

from journal.app.widgets.text_field import TextField

MOST_LOOKED_AT = 5_000
"""Entries of one folder: a key must not wait for more."""


class PathField(TextField):
    """An input of one row that completes paths, the newest first."""

    def __init__(
        self,
        value: str = "",
        *,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
        placeholder: str = "",
    ) -> None:
        super().__init__(value, id=id, classes=classes, placeholder=placeholder)
        self.suggester = _Paths(use_cache=False, case_sensitive=True)


class _Paths(Suggester):
    async def get_suggestion(self, value: str) -> str | None:
        return completed(value)


def completed(text: str) -> str | None:
    """A path that is there and begins with this text, a folder with its mark behind it; None without one.

    Of several it is the one changed last; names that begin with a dot only where the text has that dot.
    """
    folder, mark, begun = text.rpartition("/")
    if not mark:
        return None
    try:
        with os.scandir(Path(f"{folder}/").expanduser()) as entries:
            found = [
                (entry.stat(follow_symlinks=False).st_mtime, entry.name, entry.is_dir())
                for entry in islice(entries, MOST_LOOKED_AT)
                if entry.name.startswith(begun) and (begun or not entry.name.startswith("."))
            ]
    except (OSError, RuntimeError, ValueError):  # no such folder, no such home, half a name
        return None
    if not found:
        return None
    _, name, is_folder = max(found)
    whole = f"{folder}/{name}{'/' if is_folder else ''}"
    return None if whole == text else whole
