"""Going back to a copy: its path, a page with what that changes, and only then doing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from textual.content import Content

from journal.app.forms.looked_at import LookedAt, lines_of
from journal.app.forms.path_form import PathForm
from journal.app.plain import cut
from journal.model.whole import Whole
from journal.model.words import printable
from journal.store.journal import Journal
from journal.workflows.files.keeping import free_name, go_back
from journal.workflows.files.overview import Copy, short_path
from journal.workflows.files.restoring import RestoreLook, change_lines, count_rows, look_at

TITLE_CELLS = 40
MOST_COPIES = 4
ABOUT = (
    "Type the path of a copy and press enter: it is looked at first, and you see what would change.\n"
    "What is in the journal now is kept in another copy before anything is put back."
)


class RestoreForm(PathForm):
    """Enter looks at the copy and opens what going back to it changes; closes with what was done."""

    heading = " Restore a backup "
    doing = "Looking at the copy …"
    enter_words = "look at it"
    help_text = (
        f"{ABOUT}\nIt is all put back: entries, plan, settings, and the steps of undo as the copy has them. "
        "u does not take it back: restoring the copy that is kept does."
    )

    def __init__(self, journal: Journal, today: date, copies: Sequence[Copy]) -> None:
        super().__init__(journal, short_path(copies[0].path) if copies else "")
        self._file = journal.path
        self._today = today
        self._copies = copies

    def about(self, fields: Mapping[str, str]) -> str:
        del fields
        names = ", ".join(copy.path.name for copy in self._copies[:MOST_COPIES])
        more = f" and {len(self._copies) - MOST_COPIES} more" if len(self._copies) > MOST_COPIES else ""
        return f"{ABOUT}\nBeside the journal: {names}{more}." if names else ABOUT

    def begin(self, path: Path, fields: Mapping[str, str]) -> None:
        del fields
        self.apart.do(lambda own: look_at(own, path), self._seen, self.refuse)

    def _seen(self, seen: RestoreLook) -> None:
        self.refresh_reading()
        page = RestorePreview(seen, self._file, self._today)

        def closed(_: None) -> None:
            if page.said:
                self.dismiss(page.said)

        self.app.push_screen(page, closed)


class RestorePreview(LookedAt):
    """What goes, what comes back, and how many of each kind there are on either side."""

    def __init__(self, seen: RestoreLook, file: Path, today: date) -> None:
        title = f"{cut(seen.source.name, TITLE_CELLS)} · nothing is changed yet"
        super().__init__(title, self._text, "put it back", file)
        self._seen = seen
        self._file = file
        self._today = today

    def _text(self, width: int) -> Content:
        rows = [("", "here now", "in the copy"), *count_rows(self._seen)]
        table = [
            Content.styled(f"  {name:<18}{here:>16}{there:>18}", "" if at else "$foreground-muted")
            for at, (name, here, there) in enumerate(rows)
        ]
        return Content("\n").join([*lines_of(change_lines(self._seen), width), Content(""), *table])

    def summary(self) -> str:
        words = "The copy takes the place of all that is here: entries, plan, settings, steps of undo."
        if not self._seen.here:
            return words
        kept = free_name(self._file, self._today).name
        return f"{words} What is here is kept first, as {kept} beside it; restoring that leads back."

    def begin(self) -> None:
        self.apart.do(lambda own: go_back(own, self._seen.source, self._today), self._done, self.refuse)

    def _done(self, result: tuple[Path | None, Whole]) -> None:
        kept, _ = result
        words = f"Restored from {printable(self._seen.source.name)}."
        self.said = words if kept is None else f"{words} What was here is kept in {printable(kept.name)}."
        self.dismiss(None)
