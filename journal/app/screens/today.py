"""Today: the page that opens. The morning's question, the week under its cap, what is to do and what was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widgets import Static

from journal.app.screens import today_parts as parts
from journal.app.screens.page import Page
from journal.app.screens.today_grid import week_grid
from journal.app.screens.today_to_do import coming, to_do
from journal.app.screens.today_written import written
from journal.app.widgets.key_line import KeyLine
from journal.app.widgets.words_line import WordsLine, skip_line
from journal.model.entries import Entry
from journal.workflows.today.day import TodayPage, today_page
from journal.workflows.today.missing import MorningMissing, RunMissing, to_do_items

if TYPE_CHECKING:
    from journal.model.plan import PlannedSession

MOST_ROWS = 14
TALL = 36


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
            "enter,e", "edit", "edit", key_display="⏎", id="today.edit", tooltip="Do what › marks, or edit it"
        ),
        Binding(
            "space", "done", "done", id="today.done", tooltip="Done as planned: written into the journal"
        ),
        Binding(
            "S", "skip", "skip", id="today.skip", tooltip="Skip what is planned, with a reason or without"
        ),
        Binding("d", "remove", "remove", id="today.remove", tooltip="Take the entry out; u brings it back"),
        Binding("y", "repeat", "again", id="today.repeat", tooltip="The entry as words, to write it again"),
        Binding("down,j", "move(1)", "next entry", show=False, id="today.down"),
        Binding("up,k", "move(-1)", "entry before", show=False, id="today.up"),
        Binding(
            "b", "app.why_today", "why", show=False, id="today.why", tooltip="Why the guide says so; choices"
        ),
        Binding("D", "demo", "demo", id="today.demo", tooltip="Look at a made-up journal"),
    ]

    class DoPlanned(Message):
        """A planned session is to be done: it wants its form, filled in."""

        def __init__(self, session: PlannedSession) -> None:
            super().__init__()
            self.session = session

    def __init__(self) -> None:
        super().__init__()
        self._skipping: PlannedSession | None = None
        self._skip_line = skip_line()
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
        self._chosen = max(0, min(self._chosen, self._last))
        self._follow_mark()
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
        self.query_one("#grid", Static).update(week_grid(page, settings, width))
        self.show_to_do()
        self.query_one("#guide", Static).update(parts.guide_lines(page, settings, width))
        self.show_written()

    def show_to_do(self) -> None:
        """Write what is to do, and what is planned next where there is room for it."""
        page, size, settings = self._page, self.app.size, self.session.settings
        if page is None:
            return
        half, rows = size.width // 2 - 4, self._rows or MOST_ROWS
        chosen = self._chosen if self._chosen < len(self._items) else None
        parts_of_it = [to_do(page, settings, half, rows, chosen)]
        if page.plan is not None and page.plan.coming and size.height >= TALL:
            parts_of_it += [Content(""), coming(page.plan, settings, half)]
        self.query_one("#to-do", Static).update(Content("\n").join(parts_of_it))

    def show_written(self) -> None:
        """Write the list of what was written, the marked entry in sight."""
        if self._page is not None:
            chosen = self._chosen - len(self._items)
            settings, width = self.session.settings, self.app.size.width // 2 - 3
            box = self.query_one("#written", Static)
            self._rows = box.size.height or MOST_ROWS
            box.update(written(self._page, settings, width, self._rows, chosen if chosen >= 0 else None))

    def written_resized(self, rows: int) -> None:
        """The list has other room than it was written for: write it anew if that shows."""
        items = len(self._items)
        place = self._chosen if self._chosen < items else self._chosen - items
        if rows > self._rows or place + 2 > rows or self.has_class("-wide"):
            self.show_written()
            self.show_to_do()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that have nothing to act on are not offered."""
        del parameters
        page = self._page
        if action == "demo":
            return page is not None and page.empty
        if action in ("done", "skip"):
            return self._planned is not None
        if action in ("remove", "repeat"):
            return self._entry is not None
        if action in ("edit", "move"):
            return self._last >= 0
        if action == "ask_morning":
            return page is not None and not page.empty
        return True

    # What is marked: with a plan what is to do comes first, then what was written

    @property
    def _items(self) -> tuple[MorningMissing | RunMissing | PlannedSession, ...]:
        page = self._page
        return () if page is None or page.plan is None else to_do_items(page)

    @property
    def _item(self) -> MorningMissing | RunMissing | PlannedSession | None:
        items = self._items
        return items[self._chosen] if 0 <= self._chosen < len(items) else None

    @property
    def _planned(self) -> PlannedSession | None:
        item = self._item
        return None if isinstance(item, MorningMissing | RunMissing) else item

    @property
    def _entry(self) -> Entry | None:
        place = self._chosen - len(self._items)
        return (
            None
            if self._page is None or not 0 <= place < len(self._page.written)
            else self._page.written[place]
        )

    @property
    def _last(self) -> int:
        """The place of the last thing that can be marked, -1 where there is none."""
        return -1 if self._page is None else len(self._items) + len(self._page.written) - 1

    def _follow_mark(self) -> None:
        """Offer the keys that act on what is marked now."""
        self.query_one(KeyLine).call("edit", "edit" if self._item is None else "do")
        self.refresh_bindings()

    def action_move(self, by: int) -> None:
        """Mark another thing to do or another entry."""
        if self._last >= 0:
            self._chosen = max(0, min(self._last, self._chosen + by))
            self._follow_mark()
            self.show_to_do()
            self.show_written()

    def action_demo(self) -> None:
        """Leave for the made-up journal; quitting that ends the program."""
        self.app.exit("demo")

    def action_ask_morning(self) -> None:
        """Ask for what is missing of the knee."""
        self.post_message(self.AskMorning())

    def action_edit(self) -> None:
        """Open the form of the marked entry or planned session, or ask for the missing scores."""
        item, entry = self._item, self._entry
        if isinstance(item, MorningMissing | RunMissing):
            self.post_message(self.AskMorning(self._chosen))
        elif item is not None:
            self.post_message(self.DoPlanned(item))
        elif entry is not None:
            self.post_message(self.Edit(entry))

    def action_done(self) -> None:
        """Write the marked session down as it was planned."""
        planned, plan = self._planned, self._page.plan if self._page else None
        if planned is None or plan is None:
            return
        from journal.workflows.plan.done import done_as_planned

        session = self.session
        with self.trouble_told():
            said = done_as_planned(session.journal, plan.plan, planned, session.settings, session.today)
            self.post_message(self.Wrote(f"Written: {'; '.join(said)}. u takes it back."))

    def action_skip(self) -> None:
        """Ask why the marked session is skipped."""
        self._skipping = self._planned
        if self._skipping is not None:
            self.query_one(WordsLine).open("", self._skip_line)

    def on_words_line_submitted(self, event: WordsLine.Submitted) -> None:
        """Skip the session for this reason; entries in words go on to the app."""
        if event.use is not self._skip_line:
            return
        event.stop()
        event.line.close(keep="")
        skipped = self._skipping
        if skipped is None:
            return
        from journal.workflows.plan.edits import skip, write

        with self.trouble_told():
            words = write(self.session.journal, skip(skipped, event.text))
            self.post_message(self.Wrote(f"{words[0].upper()}{words[1:]}. u takes it back."))

    def action_remove(self) -> None:
        """Take the marked entry out; never a question, undo brings it back."""
        entry = self._entry
        if entry is None:
            return
        from journal.workflows.diary.log import remove

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
        from journal.workflows.diary.again import words_again

        session = self.session
        with self.trouble_told():
            self.write_in_words(words_again(session.journal, entry, session.settings))
