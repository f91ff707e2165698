"""Arithmetic to read, and under it the four choices after a bad sign: one key each, nothing before it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from textwrap import wrap

from textual.binding import Binding
from textual.content import Content

from journal.app.forms.footed_panel import FootedPanel
from journal.app.plain import cut
from journal.app.screens.page import Page
from journal.entry.wording import day_words
from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.model.words import printable
from journal.rules.choices import Choice
from journal.store.journal import Journal
from journal.workflows.plan.choosing import CHANGED_ONLY_THEN, Offer, choose, flare_words

MUTED = "$foreground-muted"
GAP = "   "
READING_KEYS = (("n", "note"), ("w", "go to the days"), ("j k", "scroll"), ("esc", "back"))


class ChoosingPanel(FootedPanel):
    """A panel about one day, `about`; with an offer its foot holds the choices and 1-4 choose."""

    BINDINGS = [
        Binding("1", "choose(0)", "the first choice", show=False, id="choosing.first"),
        Binding("2", "choose(1)", "the second choice", show=False, id="choosing.second"),
        Binding("3", "choose(2)", "the third choice", show=False, id="choosing.third"),
        Binding("4", "choose(3)", "the fourth choice", show=False, id="choosing.fourth"),
        Binding("n", "note", "note about that day", show=False, id="choosing.note"),
        Binding("w", "days", "go to the days", show=False, id="choosing.days"),
    ]

    def __init__(
        self,
        title: str,
        content: Callable[[int], Content],
        journal: Journal,
        settings: Settings,
        today: date,
        about: date,
        offer: Offer | None,
        title_style: str = "",
    ) -> None:
        answers = (("1-4", "choose"),) if offer else ()
        super().__init__(title, content, title_style, (*answers, *READING_KEYS))
        self._journal = journal
        self._settings = settings
        self._today = today
        self._about = about
        self._offer = offer
        self._trouble = ""

    def foot(self, width: int, rows: int) -> list[Content]:
        offer = self._offer
        if offer is None:
            return []
        below = [*_wrapped(offer.warning, width, "bold $text-error")]
        below += _wrapped(offer.lead, width, MUTED)
        below += _choices(offer.choices, width)
        if self._trouble:
            below += _wrapped(self._trouble, width, "bold $text-error")
        else:
            below += _wrapped(" ".join(filter(None, (offer.chosen, CHANGED_ONLY_THEN))), width, MUTED)
        style = "" if self._settings.flare_plan else MUTED
        own = _wrapped(flare_words(self._settings), width, style)
        room = max(2, rows - 1 - len(below))
        if len(own) > room:
            own = [*own[: room - 1], Content.styled("… the whole of it stands in the settings (o)", MUTED)]
        return [Content(""), *own, *below]

    def action_choose(self, place: int) -> None:
        """Do one of the choices; where it can't be, say so and stay."""
        if self._offer is None:
            return
        choice = self._offer.choices[place]
        try:
            said = choose(self._journal, self._offer, choice)
        except JournalError as refused:
            self._trouble = str(refused)
        else:
            if choice.possible:
                self.dismiss()
                self.app.post_message(Page.Wrote(said))
                return
            self._trouble = said
        self.lay_out()

    def action_note(self) -> None:
        """Write a note about that day, in words."""
        self.dismiss()
        self.app.post_message(Page.Write(f"note {day_words(self._about, self._today)}".strip() + " "))

    def action_days(self) -> None:
        """Show that day among all entries."""
        self.dismiss()
        self.app.post_message(Page.ShowDay(self._about))


def _wrapped(words: str, width: int, style: str = "") -> list[Content]:
    return [Content.styled(line, style) for line in wrap(printable(words), width)]


def _choices(choices: tuple[Choice, ...], width: int) -> list[Content]:
    """`1 repeat W46   2 easy week 10.2 km …`: as many beside each other as there is room for."""
    lines: list[list[Content]] = [[]]
    for choice in choices:
        style = "bold" if choice.possible else MUTED
        one = Content.assemble((choice.key, "bold $accent"), " ", (cut(choice.label, width - 2), style))
        taken = sum(each.cell_length + len(GAP) for each in lines[-1])
        if lines[-1] and taken + one.cell_length > width:
            lines.append([])
        lines[-1].append(one)
    return [Content(GAP).join(line) for line in lines]
