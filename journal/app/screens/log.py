"""Log: everything ever written, newest first; filtered while one types, edited, changed by the many."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from journal.app.plain import cut
from journal.app.screens.page import Page
from journal.app.widgets.entry_detail import EntryDetail
from journal.app.widgets.entry_list import EntryList
from journal.app.widgets.filter_line import FilterLine
from journal.entry.filter_words import read_filter
from journal.model.entries import Entry
from journal.model.errors import JournalError, NotReadableError
from journal.model.filter import LogFilter
from journal.workflows.diary.log_view import LogView, Name, name_of
from journal.workflows.diary.log_words import LogRow, log_row

EMPTY = "Nothing is written yet: r logs a run, : takes words, i brings runs in."
ON_AN_ENTRY = ("edit", "remove", "repeat", "week", "day", "mark", "change", "move", "page", "end")


class LogScreen(Page):
    """A list of what fits the filter, a cursor in it, marks; what is not in sight is not read."""

    CSS_PATH = "log.tcss"
    NAME = "log"
    BINDINGS = [
        Binding("slash", "filter", "filter", key_display="/", id="log.filter", tooltip="Look for entries"),
        Binding("enter,e", "edit", "edit", key_display="⏎", id="log.edit", tooltip="Edit this entry"),
        Binding("d", "remove", "remove", id="log.remove", tooltip="Take it or all marked out; u brings back"),
        Binding("y", "repeat", "again", id="log.repeat", tooltip="The entry as words, to write it again"),
        Binding("space", "mark", "mark", id="log.mark", tooltip="Mark the entry, or no longer"),
        Binding("B", "change", "change many", id="log.change", tooltip="Change the marked, or all found"),
        Binding("w", "week", "week", id="log.week", tooltip="Its week, on Weeks"),
        Binding("D", "day", "day", id="log.day", tooltip="All of its day, without the filter"),
        Binding("escape", "clear", "clear", key_display="esc", id="log.clear", tooltip="Clear the filter"),
        Binding("down,j", "move(1)", "next entry", show=False, id="log.down"),
        Binding("up,k", "move(-1)", "entry before", show=False, id="log.up"),
        Binding("right_square_bracket,pagedown", "page(1)", "a page on", show=False, id="log.page_on"),
        Binding("left_square_bracket,pageup", "page(-1)", "a page back", show=False, id="log.page_back"),
        Binding("g,home,t", "end(-1)", "the newest", show=False, id="log.newest"),
        Binding("G,end", "end(1)", "the oldest", show=False, id="log.oldest"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._view: LogView | None = None
        self._filter = ""
        self._marked: dict[Name, Entry] = {}
        self._stay_at: Entry | None = None

    def compose_body(self) -> ComposeResult:
        with Vertical(classes="page-body"):
            yield Static(id="log-head")
            yield FilterLine()
            yield Static(id="nothing")
            yield EntryList(self._row_at, self._is_marked, self.session.today.year)
            yield EntryDetail(id="log-detail")

    # Reading and drawing

    @property
    def _list(self) -> EntryList:
        return self.query_one(EntryList)

    @property
    def _line(self) -> FilterLine:
        return self.query_one(FilterLine)

    def show_journal(self) -> None:
        """Read the file again; the cursor stays on its entry, or where that was."""
        here, journal = self._stay_at or self._entry, self.session.journal
        self._list.ascii = self.session.settings.ascii
        if self._view is None:
            self._view = LogView(journal)
        else:
            self._marked = {name_of(entry): entry for entry in journal.read_again(self._marked.values())}
            self._view.reload()
        self._stay_at = None
        place = None if here is None else self._view.place_of(here)
        self._show(self._view, self._list.cursor if place is None else place)

    def _show(self, view: LogView, cursor: int) -> None:
        """Draw what was found, the cursor at a place."""
        self.set_class(view.count == 0, "-nothing")
        sought = f"Nothing fits {cut(self._filter, 50)}: / changes the filter, esc shows everything."
        self.query_one("#nothing", Static).update(Content(sought if view.total else EMPTY))
        self._list.show(view.count, cursor)
        self._show_head(view)
        self._show_detail()
        self.refresh_bindings()

    def _show_head(self, view: LogView) -> None:
        if self._filter:
            found, what = f"{view.count:,} of {view.total:,}", f": {cut(self._filter, 50)}"
        else:
            found, what = f"{view.total:,}", " entry" if view.total == 1 else " entries"
        marked = f"  ·  {len(self._marked):,} marked" if self._marked else ""
        head = Content.assemble((f" {found}", "bold"), what, (marked, "bold $accent"))
        self.query_one("#log-head", Static).update(head, layout=False)

    def _show_detail(self) -> None:
        """The entry under the cursor in full, as far as there is room."""
        with self.trouble_told():
            row, view = self._row_at(self._list.cursor), self._view
            origin = "" if row is None or view is None else view.came_from(self._list.cursor)
            self.query_one(EntryDetail).show(row, origin)

    def _row_at(self, place: int) -> LogRow | None:
        entry = self._at(place)
        if entry is None or self._view is None:
            return None
        return log_row(entry, self._view.sets_at(place), self.session.settings)

    def _at(self, place: int) -> Entry | None:
        """The entry at a place; where the file can't be read there is none, and it is said."""
        try:
            return None if self._view is None else self._view.at(place)
        except JournalError as refused:
            # Rows are read while the list is drawn; saying it at once would draw in the midst of that.
            self.call_later(self.say, str(refused), trouble=True)
            return None

    def _is_marked(self, place: int) -> bool:
        entry = self._at(place) if self._marked else None
        return entry is not None and name_of(entry) in self._marked

    @property
    def _entry(self) -> Entry | None:
        """The entry under the cursor."""
        return self._at(self._list.cursor)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that have nothing to act on are not offered."""
        del parameters
        if action in ON_AN_ENTRY:
            return self._view is not None and self._view.count > 0
        if action == "filter":
            # Textual does not know that the key "slash" is a character, which a field takes for itself.
            return self._view is not None and self._view.total > 0 and self.focused is None
        if action == "clear":
            return bool(self._filter or self._marked or self._line.is_open)
        return True

    # Moving

    def action_move(self, by: int) -> None:
        """Put the cursor some rows further."""
        self._go(self._list.cursor + by)

    def action_page(self, by: int) -> None:
        """Put the cursor a page further."""
        self._go(self._list.cursor + by * max(1, self._list.rows - 1))

    def action_end(self, way: int) -> None:
        """Put the cursor on the newest entry, or on the oldest."""
        self._go(0 if way < 0 else self._list.count - 1)

    def _go(self, place: int) -> None:
        self._list.move_to(place)
        self._show_detail()

    def on_entry_list_moved(self, event: EntryList.Moved) -> None:
        event.stop()
        self._show_detail()

    def on_entry_list_opened(self, event: EntryList.Opened) -> None:
        event.stop()
        self.action_edit()

    # The filter

    def action_filter(self) -> None:
        """Open the line to look for entries."""
        self._line.open()
        self.refresh_bindings()

    def on_filter_line_changed(self, event: FilterLine.Changed) -> None:
        """Look for what is typed; as long as that can't be read, the last list stays."""
        event.stop()
        refusal = ""
        with self.trouble_told():
            try:
                wanted = read_filter(event.text, self.session.settings, self.session.today)
            except NotReadableError as refused:
                refusal = str(refused)
            else:
                self._look_for(event.text, wanted)
        self._line.explain(refusal)

    def on_filter_line_closed(self, event: FilterLine.Closed) -> None:
        event.stop()
        self.refresh_bindings()

    def _look_for(self, text: str, wanted: LogFilter) -> None:
        """Show other entries from the newest on; marks go, since what they are on may be out of sight."""
        if self._view is None or text == self._filter:
            return
        self._view.look_for(wanted)
        self._filter, self._marked = text, {}
        self._show(self._view, 0)

    def action_clear(self) -> None:
        """Clear what is typed, then leave the line; else let go of the marks, then of the filter."""
        if self._line.is_open and self._line.text:
            self._line.clear()
        elif self._line.is_open:
            self._line.close("")
        elif self._marked and self._view is not None:
            self._marked = {}
            self._show(self._view, self._list.cursor)
        else:
            entry = self._entry
            self.show_everything(lambda view: None if entry is None else view.place_of(entry))

    def show_everything(self, place_of: Callable[[LogView], int | None]) -> None:
        """Let go of the filter and put the cursor at a place of all there is."""
        with self.trouble_told():
            self._look_for("", LogFilter())
            self._line.close("")
            if self._view is not None:
                self._list.move_to(place_of(self._view) or 0, centred=True)
                self._show_detail()

    # What is done with entries

    def action_edit(self) -> None:
        """Open the entry's form."""
        if (entry := self._entry) is not None:
            self.post_message(self.Edit(entry))

    def action_mark(self) -> None:
        """Mark the entry, or take its mark away, and go on to the next."""
        entry = self._entry
        if entry is None or self._view is None:
            return
        if self._marked.pop(name_of(entry), None) is None:
            self._marked[name_of(entry)] = entry
        self._show_head(self._view)
        self._go(self._list.cursor + 1)
        self.refresh_bindings()

    def action_remove(self) -> None:
        """Take the entry out, or all that are marked; never a question, undo brings them back."""
        from journal.workflows.diary.bulk import remove_many

        entry, view, session = self._entry, self._view, self.session
        if entry is None or view is None:
            return
        chosen = tuple(self._marked.values()) or (entry,)
        with self.trouble_told():
            stay_at = view.neighbour(self._list.cursor, {name_of(each) for each in chosen})
            said = remove_many(session.journal, chosen, session.settings)
            self._stay_at = stay_at
            self.post_message(self.Wrote(f"Taken out: {said}. u brings it back."))

    def action_change(self) -> None:
        """Change one thing of the marked entries, or of all that were found."""
        from journal.app.forms.bulk_form import BulkForm

        view = self._view
        if view is None:
            return
        with self.trouble_told():
            which = "marked" if self._marked else "found" if self._filter else "in the journal"
            entries = tuple(self._marked.values()) or view.everything()
            self.app.push_screen(BulkForm(self.session.journal, entries, which), self._changed_many)

    def _changed_many(self, words: str | None) -> None:
        if words:
            self.post_message(self.Wrote(words))

    def action_repeat(self) -> None:
        """Put the entry into the line as words, for today."""
        from journal.workflows.diary.again import words_again

        entry = self._entry
        if entry is not None:
            with self.trouble_told():
                self.write_in_words(words_again(self.session.journal, entry, self.session.settings))

    def action_week(self) -> None:
        """Show the entry's week."""
        if (entry := self._entry) is not None:
            self.post_message(self.ShowWeek(entry.day))

    def action_day(self) -> None:
        """Show all of the entry's day, among everything."""
        entry = self._entry
        if entry is not None:
            self.show_everything(lambda view: view.of_day(entry.day))
