"""What every screen has: the bar above, the keys below, and between them the line to write in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen

from journal.app.session import Session, SessionApp
from journal.app.widgets.key_line import KeyLine
from journal.app.widgets.page_bar import PageBar
from journal.app.widgets.words_line import WordsLine
from journal.model.entries import Entry
from journal.model.errors import JournalError


class Page(Screen[None]):
    """A screen that shows the journal; `show_journal` draws it anew from the file.

    What concerns more than the screen itself it asks the app for, by a message.
    """

    AUTO_FOCUS = None
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    NAME: str

    class Wrote(Message):
        """Something was written; `words` say what."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Edit(Message):
        """An entry wants its form."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    class AskMorning(Message):
        """This morning's question wants its answer."""

    def __init__(self) -> None:
        super().__init__()
        self._shown_change = -1
        self._unread = False

    @property
    def session(self) -> Session:
        """What this screen works on."""
        return self._session_app.session

    @property
    def _session_app(self) -> SessionApp:
        assert isinstance(self.app, SessionApp)
        return self.app

    def compose(self) -> ComposeResult:
        yield PageBar(self.NAME, self.session)
        yield from self.compose_body()
        yield WordsLine(self._read_words)
        yield KeyLine()

    def _read_words(self, text: str) -> tuple[str, bool]:
        """What a line would write, or why it can't be read; and which of the two it is."""
        from journal.entry.describing import describe_all
        from journal.workflows.log import reading_of

        settings, today = self.session.settings, self.session.today
        reading = reading_of(self.session.journal, text, settings, today)
        if reading.problems:
            return str(reading.problems[0]), False
        return "; ".join(describe_all(reading.entries, settings, today)), True

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
        session = self.session
        with self.trouble_told():
            was_unread, self._unread = self._unread, True
            if session.journal.changed_elsewhere():
                session.changes += 1
                self._session_app.follow_file()
            if self._shown_change != session.changes:
                self.query_one(PageBar).redraw()
                self.show_journal()
                self._shown_change = session.changes
            self._unread = False
            if was_unread:
                self.say("")

    @contextmanager
    def trouble_told(self) -> Iterator[None]:
        """Whatever the journal refuses inside is said on the page."""
        try:
            yield
        except JournalError as refused:
            self.say(str(refused), trouble=True)

    def write_in_words(self) -> None:
        """Open the line to write in."""
        self.query_one(WordsLine).open()

    def say(self, words: str, *, trouble: bool = False) -> None:
        """Say what just happened; it stays until the next key that says something."""
        self.query_one(WordsLine).say(words, trouble=trouble)
