"""Today: the page that opens. The question of the morning, this week under its cap, what was written."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.widgets import Static

from journal.app.screens import today_parts as parts
from journal.app.screens.page import Page
from journal.app.screens.today_written import written
from journal.model.entries import Entry
from journal.workflows.today import TodayPage, today_page

MOST_ROWS = 14


class WrittenList(Static):
    """What was written; how much room there is for it is known only once all is laid out."""

    def on_resize(self, event: events.Resize) -> None:
        screen = self.screen
        assert isinstance(screen, TodayScreen)
        screen.written_resized(event.size.height)


class TodayScreen(Page):
    """The day: read from the file whenever something was written, laid out anew at every size."""

    NAME = "today"
    BINDINGS = [
        Binding("m", "ask_morning", "knee", id="today.morning", tooltip="Answer what is missing, 0-10"),
        Binding(
            "enter,e", "edit", "edit", key_display="⏎", id="today.edit", tooltip="Edit the entry marked ›"
        ),
        Binding("d", "remove", "remove", id="today.remove", tooltip="Take the entry out; u brings it back"),
        Binding("y", "repeat", "again", id="today.repeat", tooltip="The entry as words, to write it again"),
        Binding("down,j", "move(1)", "next entry", show=False, id="today.down"),
        Binding("up,k", "move(-1)", "entry before", show=False, id="today.up"),
        Binding("D", "demo", "demo", id="today.demo", tooltip="Look at a made-up journal"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._page: TodayPage | None = None
        self._chosen = 0
        self._laid_out: Size | None = None
        self._rows = 0

    def compose_body(self) -> ComposeResult:
        with Vertical(classes="page-body"):
            yield Static(id="question")
            yield Static(id="budget")
            yield Static(id="grid")
            with Horizontal(id="columns"):
                yield Static(id="to-do")
                yield WrittenList(id="written")
            yield Static(id="guide")

    def show_journal(self) -> None:
        session = self.session
        self._page = today_page(session.journal, session.settings, session.today)
        self._chosen = min(self._chosen, max(0, len(self._page.written) - 1))
        self.refresh_bindings()
        self.lay_out()

    def on_resize(self) -> None:
        if self._laid_out != self.app.size:
            self.lay_out()

    def lay_out(self) -> None:
        """Write every part for the width of now."""
        page, width = self._page, self.app.size.width
        if page is None or not width:
            return
        self._laid_out = self.app.size
        settings = self.session.settings
        self.set_class(page.empty, "-empty")
        self.set_class(page.asks_for_morning, "-asking")
        question = self.query_one("#question", Static)
        if page.empty:
            question.update(parts.empty_page(str(self.session.journal.path), width))
            return
        question.update(parts.question(page, settings, width))
        self.query_one("#budget", Static).update(parts.budget_lines(page, settings, width))
        self.query_one("#grid", Static).update(parts.week_grid(page, settings, width))
        half = width // 2 - 5
        self.query_one("#to-do", Static).update(parts.to_do(page, settings, half))
        self.query_one("#guide", Static).update(parts.guide_lines(page, settings, width))
        self.show_written()

    def show_written(self) -> None:
        """Write the list of what was written, the marked entry in sight."""
        if self._page is not None:
            settings, width = self.session.settings, self.app.size.width // 2 - 3
            box = self.query_one("#written", Static)
            self._rows = box.size.height or MOST_ROWS
            box.update(written(self._page, settings, width, self._rows, self._chosen))

    def written_resized(self, rows: int) -> None:
        """The list has other room than it was written for: write it anew if that shows."""
        if rows > self._rows or self._chosen + 2 > rows:
            self.show_written()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that have nothing to act on are not offered."""
        del parameters
        page = self._page
        if action == "demo":
            return page is not None and page.empty
        if action in ("edit", "remove", "repeat", "move"):
            return page is not None and bool(page.written)
        if action == "ask_morning":
            return page is not None and not page.empty
        return True

    @property
    def _entry(self) -> Entry | None:
        if self._page is None or not self._page.written:
            return None
        return self._page.written[self._chosen]

    def action_demo(self) -> None:
        """Leave for the made-up journal; quitting that ends the program."""
        self.app.exit("demo")

    def action_ask_morning(self) -> None:
        """Ask for what is missing of the knee."""
        self.post_message(self.AskMorning())

    def action_move(self, by: int) -> None:
        """Mark another entry."""
        if self._page is not None and self._page.written:
            self._chosen = max(0, min(len(self._page.written) - 1, self._chosen + by))
            self.show_written()

    def action_edit(self) -> None:
        """Open the marked entry's form."""
        entry = self._entry
        if entry is not None:
            self.post_message(self.Edit(entry))

    def action_remove(self) -> None:
        """Take the marked entry out; never a question, undo brings it back."""
        entry = self._entry
        if entry is None:
            return
        from journal.workflows.log import remove

        session = self.session
        with self.trouble_told():
            self.post_message(
                self.Wrote(
                    f"Taken out: {remove(session.journal, entry, session.settings)}. u brings it back."
                )
            )

    def action_repeat(self) -> None:
        """Put the marked entry into the line as words, for today."""
        entry = self._entry
        if entry is None:
            return
        from journal.workflows.again import words_again

        session = self.session
        with self.trouble_told():
            self.write_in_words(words_again(session.journal, entry, session.settings))
