"""Another machine's journal: its path, a page with all it would bring, and only then writing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from textual.content import Content
from textual.widgets import Static

from journal.app.forms.looked_at import LookedAt, lines_of
from journal.app.forms.path_form import PathForm
from journal.app.plain import cut
from journal.model.settings import Settings
from journal.model.words import printable
from journal.store.journal import Journal
from journal.workflows.files.merge_words import MergeLook, look_at

TITLE_CELLS = 40
ABOUT = (
    "Type the path of the other machine's journal and press enter: it is looked at first.\n"
    "The later change of an entry stands, what was deleted there goes here too, and whatever gives way is "
    "named. The other file is only read."
)
CHANGED = "One of the two journals was changed meanwhile: this is what would come now. Enter writes it."
QUIETLY = "No entry changes: only when something was changed or deleted becomes known here too."


class MergeForm(PathForm):
    """Enter looks at the other journal and opens what it would bring; closes with what was written."""

    heading = " Merge another machine's journal "
    example = "~/Sync/journal.db"
    doing = "Comparing the two journals …"
    enter_words = "look at it"
    help_text = (
        f"{ABOUT}\nWhere the other journal lies: the head of this page there, or: journal where.\n"
        "u takes a merge back whole."
    )

    def __init__(self, journal: Journal, settings: Settings) -> None:
        super().__init__(journal)
        self._file = journal.path
        self._settings = settings

    def about(self, fields: Mapping[str, str]) -> str:
        del fields
        return ABOUT

    def begin(self, path: Path, fields: Mapping[str, str]) -> None:
        del fields
        self.apart.do(
            lambda own: look_at(own, path, self._settings), lambda seen: self._seen(path, seen), self.refuse
        )

    def _seen(self, path: Path, seen: MergeLook) -> None:
        self.refresh_reading()
        if seen.found.empty:
            same = f"All that {printable(seen.name)} holds is here already; there is nothing to write."
            lines = [Content.styled(same, "bold"), *lines_of(list(seen.lines), self.size.width - 8)]
            self.query_one("#reading", Static).update(Content("\n").join(lines))
            return
        page = MergePreview(path, seen, self._settings, self._file)

        def closed(_: None) -> None:
            if page.said:
                self.dismiss(page.said)

        self.app.push_screen(page, closed)


class MergePreview(LookedAt):
    """What comes, what goes, and where the two differ: which stands."""

    def __init__(self, other: Path, seen: MergeLook, settings: Settings, file: Path) -> None:
        title = f"{cut(seen.name, TITLE_CELLS)} · nothing is written yet"
        super().__init__(title, self._text, "bring it in", file)
        self._other = other
        self._seen = seen
        self._settings = settings
        self._changed = False

    def _text(self, width: int) -> Content:
        return Content("\n").join(lines_of(list(self._seen.lines) or [QUIETLY], width))

    def summary(self) -> str:
        words = f"To bring in: {self._seen.counts}. One step; u takes it back."
        return f"{CHANGED} {words}" if self._changed else words

    def begin(self) -> None:
        self.apart.do(self._bring_in, self._done, self.refuse)

    def _bring_in(self, own: Journal) -> MergeLook:
        """Write what was shown; what comes now is given back, and nothing written, where that is another."""
        now = look_at(own, self._other, self._settings)
        if now.found == self._seen.found:
            now.write(own)
        return now

    def _done(self, now: MergeLook) -> None:
        if now.found == self._seen.found:
            self.said = f"Brought in from {now.name}: {now.counts}. u takes it back."
            self.dismiss(None)
        else:
            self._seen, self._changed = now, True
            self.lay_out()
