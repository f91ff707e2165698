"""A line of text to type in: a calm cursor, and nothing in it that a terminal would obey."""

from rich.highlighter import Highlighter
from rich.text import Text
from textual.widgets import Input

from journal.model.words import printable


class _AsPictures(Highlighter):
    """Shows a character that can't be printed as one that can, so that the cursor still counts right."""

    def highlight(self, text: Text) -> None:
        if not text.plain.isprintable():
            text.plain = "".join(printable(letter) or "\N{REPLACEMENT CHARACTER}" for letter in text.plain)


class TextField(Input):
    """An input of one row. Its value keeps every character, so that saving changes nothing by itself."""

    def __init__(
        self,
        value: str = "",
        *,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
        placeholder: str = "",
        select_on_focus: bool = True,
    ) -> None:
        super().__init__(
            value,
            placeholder=placeholder,
            highlighter=_AsPictures(),
            select_on_focus=select_on_focus,
            compact=True,
            id=id,
            classes=classes,
        )
        self.cursor_blink = False
