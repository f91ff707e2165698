"""Exercise names of other apps, each with what it is read as; to be said, and kept for the next import."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from textual.binding import Binding
from textual.content import Content

from journal.app.forms.exercise_list import ExerciseList
from journal.app.forms.footed_panel import FRAME, FootedPanel
from journal.app.plain import cut, padded
from journal.app.screens.page import Page
from journal.app.session import SessionApp
from journal.exchange.lift_names import LEFT_OUT, Met, NameRead, ReadBy
from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.model.words import printable
from journal.store.journal import Journal
from journal.workflows.strength.names_at_hand import NamesAtHand
from journal.workflows.strength.other_names import name_exercises, stays_words

KEYS = (("⏎", "which exercise"), ("d", "leave out"), ("x", "as it comes"), ("j k", "name"), ("esc", "keep"))
MUTED = "$foreground-muted"
OWN = "its own name"
MARK_CELLS, SETS_CELLS, HOW_CELLS, HOW_FROM = 2, 7, 16, 56
NARROW_ABOUT, WIDE_ABOUT, WIDE_FROM = 3, 2, 90
NONE_YET = (
    "No name is in the table yet. While you look at an import of Strong or Hevy, l lists its names; "
    'on the command line: journal exercises --name "Bulgarian Split Squat" --is "split squat"'
)


class NamesPanel(FootedPanel, inherit_bindings=False):
    """Leaving keeps what was said as one step of undo and tells it on the page; `said` are those words.

    `met` are the names of files; without them the panel shows the journal's table.
    """

    BINDINGS = [
        Binding("escape,q", "keep", "keep and leave", show=False, id="names.keep"),
        Binding("enter", "choose", "which exercise", show=False, id="names.choose"),
        Binding("d", "leave_out", "leave out", show=False, id="names.leave_out"),
        Binding("x,backspace,delete", "as_it_comes", "as it comes", show=False, id="names.as_it_comes"),
        Binding("j,down", "step(1)", "next name", show=False, id="names.down"),
        Binding("k,up", "step(-1)", "name before", show=False, id="names.up"),
        Binding("pagedown,right_square_bracket,space", "step(10)", "10 on", show=False, id="names.page_down"),
        Binding("pageup,left_square_bracket", "step(-10)", "10 back", show=False, id="names.page_up"),
        Binding("g,home", "step(-1000000)", "first name", show=False, id="names.first"),
        Binding("G,end", "step(1000000)", "last name", show=False, id="names.last"),
    ]

    def __init__(self, journal: Journal, settings: Settings, met: Sequence[Met] | None = None) -> None:
        super().__init__("Exercise names of other apps", self._lines, keys=KEYS)
        self._journal = journal
        self._settings = settings
        self._at_hand = NamesAtHand(journal)
        self._in_files = met is not None
        self._rows = self._at_hand.in_order(met)
        self._at = 0
        self._trouble = ""
        self.said = ""

    # Drawing

    def _lines(self, width: int) -> Content:
        if not self._rows:
            return Content("\n").join([Content(line) for line in wrap(NONE_YET, width)])
        room = max(3, self.app.size.height - FRAME - len(self.foot(width + 2, 99)) - 1)
        first = max(0, min(self._at - room // 2, len(self._rows) - room))
        rows = range(first, min(len(self._rows), first + room))
        return Content("\n").join([self._header(width), *(self._row(at, width) for at in rows)])

    def _cells(self, width: int) -> tuple[int, int]:
        """How wide the name is, and what it is read as."""
        left = width - MARK_CELLS - (SETS_CELLS if self._in_files else 0)
        left -= HOW_CELLS if width >= HOW_FROM else 0
        return left - left // 2, left // 2

    def _header(self, width: int) -> Content:
        named, read_as = self._cells(width)
        sets = f"{'sets':>{SETS_CELLS - 2}}  " if self._in_files else ""
        name = padded("name in the file" if self._in_files else "name", named)
        return Content.styled(f"{' ' * MARK_CELLS}{name}{sets}{padded('is read as', read_as)}", MUTED)

    def _row(self, at: int, width: int) -> Content:
        met, here = self._rows[at], at == self._at
        read = self._at_hand.read(met.name)
        named, read_as = self._cells(width)
        ascii_only = self._settings.ascii
        mark = (">" if ascii_only else "›") if here else " "
        own = read.by is ReadBy.NEW
        sets = f"{met.sets:>{SETS_CELLS - 2},}  " if self._in_files else ""
        exercise = ("-" if ascii_only else "–") if read.left_out else OWN if own else read.exercise
        quiet = "bold" if here else MUTED if read.left_out else ""
        return Content.assemble(
            (f"{mark} ", "bold $accent"),
            (padded(met.name, named), quiet),
            (sets, MUTED),
            (padded(exercise, read_as), MUTED if own else quiet or "$secondary"),
            (cut(self._how(met, read), HOW_CELLS if width >= HOW_FROM else 0), "$accent" if own else MUTED),
        )

    def _how(self, met: Met, read: NameRead) -> str:
        if read.left_out:
            return "left out"
        if self._in_files and not met.sets:
            return "no set in it"
        words = {ReadBy.TABLE: "by you", ReadBy.KNOWN: "known", ReadBy.NEW: "new"}[read.by]
        return words if self._at_hand.groups(read.exercise) else f"{words}, no group"

    def foot(self, width: int, rows: int) -> list[Content]:
        """What is to be known of the marked name, and what leaving will keep."""
        del rows
        if not self._rows:
            return []
        lines = [Content.styled(("-" if self._settings.ascii else "─") * width, "$panel")]
        room = WIDE_ABOUT if width >= WIDE_FROM else NARROW_ABOUT
        about = wrap(printable(self._about()), width, max_lines=room, placeholder=" …")
        lines += [Content(line) for line in (*about, *[""] * (room - len(about)))]
        if self._trouble:
            return [
                *lines,
                *(Content.styled(line, "bold $text-error") for line in wrap(self._trouble, width)),
            ]
        said = len(self._at_hand.changed)
        if said:
            names = "1 name is" if said == 1 else f"{said:,} names are"
            return [
                *lines,
                Content.styled(f"{names} changed: kept when you leave, one step of undo.", "bold"),
            ]
        return [*lines, Content.styled(cut(self._counts(), width), MUTED)]

    def _counts(self) -> str:
        read = [self._at_hand.read(met.name) for met in self._rows]
        new, out = sum(one.by is ReadBy.NEW for one in read), sum(one.left_out for one in read)
        counts = ", ".join(
            f"{count:,} {words}" for count, words in ((new, "new"), (out, "left out")) if count
        )
        names = f"{len(read):,} {'name' if len(read) == 1 else 'names'}{f', {counts}' if counts else ''}."
        return f"{names} What you say here is kept for every later import."

    def _about(self) -> str:
        met = self._rows[self._at]
        read, comes = self._at_hand.read(met.name), self._at_hand.as_it_comes(met.name)
        sets = f", {met.sets:,} {'set' if met.sets == 1 else 'sets'}" if self._in_files else ""
        name = f"“{cut(met.name, 60)}”{sets}"
        groups = ", ".join(self._at_hand.groups(read.exercise)) or "no muscle group"
        if read.left_out:
            return f"{name}: left out of every import, as you said. x takes it in again."
        if self._in_files and not met.sets:
            return f"{name}: none of its rows is a set that can be read. d leaves them out without a word."
        if read.by is ReadBy.NEW:
            return (
                f"{name}: not known. It stays an exercise of your own under this name; "
                "its sets count in no muscle group."
            )
        if read.by is ReadBy.KNOWN:
            return f"{name}: read as {read.exercise} ({groups}), which the journal knows."
        words = f"{name}: read as {read.exercise} ({groups}), as you said. "
        if met.name in self._at_hand.changed and self._at_hand.is_renamed(met.name):
            return f"{words}Sets already stored under this name are renamed with it."
        if old := self._at_hand.left_behind(met.name):
            return f"{words}{stays_words(old)}"
        unsaid = "a new exercise" if comes.by is ReadBy.NEW else comes.exercise
        return words if unsaid == read.exercise else f"{words}As it comes it would be {unsaid}."

    # Keys

    def action_step(self, by: int) -> None:
        """Mark another name."""
        self._at = max(0, min(len(self._rows) - 1, self._at + by))
        self.lay_out()

    def action_choose(self) -> None:
        """Ask which exercise the marked name is."""
        if not self._rows:
            return
        name = self._rows[self._at].name

        def chosen(exercise: str | None) -> None:
            if exercise:
                self._say(name, exercise)

        title = f"{cut(name, 40)} is"
        self.app.push_screen(ExerciseList(self._at_hand.like(name), title), chosen)

    def action_leave_out(self) -> None:
        """Leave the sets of the marked name out."""
        if self._rows:
            self._say(self._rows[self._at].name, LEFT_OUT)

    def action_as_it_comes(self) -> None:
        """Read the marked name as the journal does by itself."""
        if self._rows:
            self._say(self._rows[self._at].name, None)

    def _say(self, name: str, exercise: str | None) -> None:
        self._at_hand.say(name, exercise)
        self._trouble = ""
        self.lay_out()

    def action_keep(self) -> None:
        """Keep what was said and leave; where it can't be written just now, say so and stay."""
        try:
            self.said = name_exercises(self._journal, self._at_hand.changed)
        except JournalError as refused:
            self._trouble = printable(str(refused))
            self.lay_out()
            return
        if self.said:
            assert isinstance(self.app, SessionApp)
            self.app.follow_file()
            self.app.post_message(Page.Wrote(self.said))
        self.dismiss(None)
