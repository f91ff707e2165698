"""The bottom line of a form or a panel: its keys and what they do."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from journal.app.plain_signs import key_name

Keys = tuple[tuple[str, str], ...]
"""Keys as they are called, each with what it does: `⏎` and `save`."""


class KeyHints(Static):
    """Names keys; with plain ASCII asked for in words: `enter save`."""

    def __init__(self, keys: Keys = (), *, id: str) -> None:  # noqa: A002, as every widget calls it
        super().__init__(id=id)
        self._keys = keys

    def on_mount(self) -> None:
        self.name_keys(self._keys)

    def name_keys(self, keys: Keys, before: str = "") -> None:
        """Name these keys from now on, behind a question they answer."""
        self._keys = keys
        parts: list[tuple[str, str]] = [(f" {before}", "bold")]
        for key, words in keys:
            parts += [
                (key_name(key, ascii_only=self.app.has_class("-ascii")), "bold $accent"),
                (f" {words}   ", "$foreground-muted"),
            ]
        self.update(Content.assemble(*parts))
