"""What every screen has: the bar above, the keys below, and between them the line to write in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen

from journal.app.session import Session, SessionApp
from journal.app.widgets.key_line import KeyLine
from journal.app.widgets.page_bar import PageBar
from journal.app.widgets.words_line import Completer, LineUse, WordsLine
from journal.model.entries import Entry
from journal.model.errors import JournalError


class Page(Screen[None]):
    """A screen that shows the journal; `show_journal` draws it anew from the file.

    What concerns more than the screen itself it asks the app for, by a message.
    """

    AUTO_FOCUS = ""  # None would be the app's, which is the first field there is
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

    class ShowWeek(Message):
        """The week of a day is to be looked at."""

        def __init__(self, day: date) -> None:
            super().__init__()
            self.day = day

    class ShowDay(Message):
        """All entries of a day are to be looked at."""

        def __init__(self, day: date) -> None:
            super().__init__()
            self.day = day

    class Write(Message):
        """An entry is to be written in words that begin like this."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class AskMorning(Message):
        """This morning's question wants its answer; with a `place` the one so many behind it."""

        def __init__(self, place: int = 0) -> None:
            super().__init__()
            self.place = place

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
        yield WordsLine(LineUse(self._read_words, self._words_completer))
        yield KeyLine()

    def _read_words(self, text: str) -> tuple[str, bool]:
        """What a line would write, or why it can't be read; and which of the two it is."""
        from journal.entry.describing import describe_all
        from journal.workflows.diary.log import reading_of

        settings, today = self.session.settings, self.session.today
        try:
            reading = reading_of(self.session.journal, text, settings, today)
        except JournalError as refused:
            return str(refused), False
        if reading.problems:
            return str(reading.problems[0]), False
        return "; ".join(describe_all(reading.entries, settings, today)), True

    def _words_completer(self) -> Completer:
        """What finds the words that one may become; the journal is read for it once."""
        from journal.entry.completions import completions, context_of
        from journal.workflows.diary.again import completion_context

        settings, today = self.session.settings, self.session.today
        try:
            context = completion_context(self.session.journal)
        except JournalError:  # the file can't be read just now: the reading says so, and the words still help
            context = context_of(())
        return lambda text, cursor: completions(text, cursor, settings, today, context)

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

    def refresh_journal(self, words: str = "") -> None:
        """Draw the journal if it has changed since this screen drew it, here or in another program.

        `words` say what was written: first of all, or what makes room for them is painted a frame later.
        """
        session = self.session
        with self.trouble_told():
            if words or self._unread:
                self.say(words)
            self._unread = True
            if session.journal.changed_elsewhere():
                session.changes += 1
                self._session_app.follow_file()
            if self._shown_change != session.changes:
                self.query_one(PageBar).redraw()
                self.show_journal()
                self._shown_change = session.changes
            self._unread = False

    @contextmanager
    def trouble_told(self) -> Iterator[None]:
        """Whatever the journal refuses inside is said on the page."""
        try:
            yield
        except JournalError as refused:
            self.say(str(refused), trouble=True)

    def write_in_words(self, words: str | None = None) -> None:
        """Open the line to write in, with what was typed before or with words to begin from."""
        self.query_one(WordsLine).open(words)

    def say(self, words: str, *, trouble: bool = False) -> None:
        """Say what just happened; it stays until the next key that says something."""
        self.query_one(WordsLine).say(words, trouble=trouble)
