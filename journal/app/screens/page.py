"""What every screen has: the bar above, the keys below, and between them the line to write in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.screen import Screen

from journal.app.widgets.key_line import KeyLine
from journal.app.widgets.page_bar import PageBar
from journal.app.widgets.words_line import WordsLine

if TYPE_CHECKING:
    from journal.app.app import JournalApp


class Page(Screen[None]):
    """A screen that shows the journal; `show_journal` draws it anew from the file."""

    AUTO_FOCUS = None
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    NAME: str

    def __init__(self) -> None:
        super().__init__()
        self._shown_change = -1
        self._unread = False

    @property
    def journal_app(self) -> JournalApp:
        """The app, by its own type."""
        from journal.app.app import JournalApp

        assert isinstance(self.app, JournalApp)
        return self.app

    def compose(self) -> ComposeResult:
        app = self.journal_app
        yield PageBar(self.NAME, app.today, app.settings, app.remark)
        yield from self.compose_body()
        yield WordsLine(self._read_words)
        yield KeyLine()

    def _read_words(self, text: str) -> tuple[str, bool]:
        """What a line would write, or why it can't be read; and which of the two it is."""
        from journal.entry.describing import describe_all
        from journal.entry.language import read

        app = self.journal_app
        reading = read(text, app.settings, app.today)
        if reading.problems:
            return str(reading.problems[0]), False
        return "; ".join(describe_all(reading.entries, app.settings, app.today)), True

    def compose_body(self) -> ComposeResult:
        """What stands between the bar and the lines below."""
        raise NotImplementedError

    def show_journal(self) -> None:
        """Read the file and draw what this screen shows; raises JournalError where it can't be read."""
        raise NotImplementedError

    def on_mount(self) -> None:
        self.refresh_journal()

    def on_screen_resume(self) -> None:
        self.refresh_journal()

    def on_resize(self) -> None:
        self.query_one(PageBar).redraw()

    def refresh_journal(self) -> None:
        """Draw the journal if it has changed since this screen drew it, here or in another program."""
        app = self.journal_app
        with app.trouble_told():
            was_unread, self._unread = self._unread, True
            if app.journal.changed_elsewhere():
                app.changes += 1
            if self._shown_change != app.changes:
                self.show_journal()
                self._shown_change = app.changes
            self._unread = False
            if was_unread:
                self.say("")

    def write_in_words(self) -> None:
        """Open the line to write in."""
        self.query_one(WordsLine).open()

    def say(self, words: str, *, trouble: bool = False) -> None:
        """Say what just happened; it stays until the next key that says something."""
        self.query_one(WordsLine).say(words, trouble=trouble)
