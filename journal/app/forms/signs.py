"""Warning signs: a page of words on how soon someone should look, and where a sign is ticked and cleared."""

from __future__ import annotations

from datetime import date
from textwrap import wrap

from textual.binding import Binding
from textual.content import Content

from journal.app.forms.panel import RowsPanel
from journal.app.plain_signs import key_name
from journal.app.widgets.lines import marked_row
from journal.model.entries import WarningSign
from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Sign
from journal.store.journal import Journal
from journal.workflows.knee import signs
from journal.workflows.today.day import standing_signs

KEYS = (("↑ ↓", "choose"), ("space", "tick or clear"), ("← →", "which knee"), ("esc", "back"))
KNEES = (None, Knee.LEFT, Knee.RIGHT)
SIGNS = (*(sign for sign in Sign if sign.at_once), *(sign for sign in Sign if not sign.at_once))


class SignsPanel(RowsPanel[str]):
    """Closes with words about what was ticked or cleared, or with None; every tick is stored at once."""

    BINDINGS = [
        Binding("escape,q,backspace,!", "leave", "back", show=False, id="signs.back"),
        Binding("space,enter", "tick", "tick or clear", show=False, id="signs.tick"),
        Binding("right,l", "knee(1)", "which knee", show=False, id="signs.right"),
        Binding("left,h", "knee(-1)", "which knee before", show=False, id="signs.left"),
    ]

    def __init__(self, journal: Journal, settings: Settings, today: date) -> None:
        super().__init__("Warning signs", KEYS, len(SIGNS))
        self._journal = journal
        self._settings = settings
        self._today = today
        self._standing = standing_signs(journal, today)
        self._knee = settings.knee
        self._said: str | None = None
        self._trouble = ""

    def lines(self, width: int) -> tuple[list[Content], int]:
        """The page for what stands now, and the line of the chosen sign."""
        lines: list[Content] = []
        if self._trouble:
            lines += [Content.styled(line, "$text-error") for line in wrap(self._trouble, width)]
        if verdict := signs.verdict_on(self._standing):
            lines.append(Content.styled(verdict, "bold $text-error"))
        words = signs.WHILE_IT_STANDS if self._standing else signs.NO_ONE_TICKED
        lines += [Content(line) for line in wrap(words, width)]
        row = 0
        for at, sign in enumerate(SIGNS):
            if at == 0 or SIGNS[at - 1].at_once != sign.at_once:
                head = signs.AT_ONCE if sign.at_once else signs.SOON
                lines += [Content(""), Content.styled(head, "bold $accent")]
            if at == self.at:
                row = len(lines)
            lines += self._sign_lines(sign, width, chosen=at == self.at)
        arrows = key_name("← →", ascii_only=self._settings.ascii)
        knee = f"{self._knee} knee" if self._knee else "no knee named"
        lines += [Content(""), Content.assemble("A tick is for: ", (knee, "bold"), f"   {arrows} changes it")]
        lines += [Content.styled(line, "$foreground-muted") for line in wrap(signs.ALSO, width)]
        return lines, row

    def _sign_lines(self, sign: Sign, width: int, *, chosen: bool) -> list[Content]:
        """A sign with its box, and since when it stands: beside it, or below where there is no room."""
        stands = self._of(sign)
        cursor = (">" if self._settings.ascii else "▸") if chosen else " "
        words = f"{'[x]' if stands else '[ ]'} {sign.words}"
        lines = [
            Content.assemble((f"{cursor} ", "bold $accent"), (words, "bold $text-error" if stands else ""))
        ]
        if stands:
            since = signs.standing_words(stands)
            if len(words) + len(since) + 5 <= width:
                lines = [Content.assemble(lines[0], (f"   {since}", "$foreground-muted"))]
            else:
                lines.append(Content.styled(f"      {since}", "$foreground-muted"))
        return [marked_row(line) for line in lines] if chosen else lines

    def _of(self, sign: Sign) -> WarningSign | None:
        """The standing sign of this sort, the newest of several."""
        return next((each for each in reversed(self._standing) if each.sign is sign), None)

    def action_knee(self, by: int) -> None:
        """Say which knee a tick is for."""
        self._knee = KNEES[(KNEES.index(self._knee) + by) % len(KNEES)]
        self.lay_out()

    def action_tick(self) -> None:
        """Tick the chosen sign, or clear it where it stands."""
        sign, self._trouble = SIGNS[self.at], ""
        stands = self._of(sign)
        try:
            if stands is None:
                self._said = signs.tick(self._journal, sign, self._knee, self._settings, self._today)
            else:
                self._said = signs.clear(self._journal, stands, self._settings, self._today)
            self._standing = standing_signs(self._journal, self._today)
        except JournalError as refused:
            self._trouble = str(refused)
        self.lay_out()
        self.query_one("#panel").scroll_home(animate=False)

    def action_leave(self) -> None:
        """Close, with words about what was done last."""
        self.dismiss(self._said)
