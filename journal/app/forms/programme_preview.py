"""A programme applied, to read before it is written: as which plan, with which phase, week by week."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from textual.binding import Binding
from textual.content import Content

from journal.app.forms.panel import SCROLLING, TextPanel
from journal.app.plain import cut
from journal.app.widgets.key_hints import KeyHints
from journal.model.plan import PlanEdit
from journal.model.settings import Settings
from journal.model.words import printable
from journal.workflows.programme.start import Beginning, into_words, phase_words
from journal.workflows.programme.words import sentences, week_lines

NEW, INTO = "n", "i"
INDENT = 5


class ProgrammePreview(TextPanel[PlanEdit]):
    """Enter gives back the edit of the marked way to begin; escape leads back to the answers."""

    CSS_PATH = ["panel.tcss", "programme.tcss"]
    BINDINGS = [
        Binding("escape,backspace", "dismiss", "back", show=False, id="preview.back"),
        Binding("enter", "agree", "write it", show=False, id="preview.agree"),
        Binding("n", "way(0)", "as a new plan", show=False, id="preview.new"),
        Binding("i", "way(1)", "into the plan", show=False, id="preview.into"),
        Binding("p", "phase", "note the phase", show=False, id="preview.phase"),
        *SCROLLING,
    ]

    def __init__(self, ways: Sequence[Beginning], settings: Settings, followed: str) -> None:
        # Beside runs that stay planned it is no plan of its own.
        self._way = next((at for at, way in enumerate(ways) if way.beside), 0)
        title = cut(ways[self._way].made.programme.title, 50)
        super().__init__(f"{title} · nothing is written yet", ())
        self._ways = ways
        self._settings = settings
        self._followed = followed
        self._phase: bool | None = None

    @property
    def _begun(self) -> Beginning:
        return self._ways[self._way]

    @property
    def _notes_phase(self) -> bool:
        return not self._begun.beside if self._phase is None else self._phase

    def text(self, width: int) -> Content:
        """The preview for the way of now."""
        made, programme = self._begun.made, self._begun.made.programme
        about, *said = sentences(made, self._settings)
        parts = [Content(line) for line in wrap(printable(about), width)]
        parts += [Content(""), *self._choices(width), Content("")]
        for words in said:
            parts += _wrapped(words, width)
        parts.append(Content(""))
        parts += [Content(line) for line in week_lines(made, self._settings)]
        for title, sentences_of in (
            ("To begin", programme.begin),
            ("To go on", programme.go_on),
            ("On bad days", programme.bad_days),
            ("Strength grows", programme.progress),
        ):
            if sentences_of:
                parts += [Content(""), Content.styled(title, "bold $secondary")]
            for words in sentences_of:
                parts += _wrapped(words, width)
        return Content("\n").join(parts)

    def lay_out(self) -> None:
        """Lay the preview out, and name the keys that do something now."""
        super().lay_out()
        several = ((f"{NEW} {INTO}", "which plan"),) if len(self._ways) > 1 else ()
        phase = (("p", "phase"),) if self._begun.phase else ()
        keys = (("⏎", "write it"), *several, *phase, ("j k", "scroll"), ("esc", "back"))
        self.query_one(KeyHints).name_keys(keys)

    def _choices(self, width: int) -> list[Content]:
        """The ways to begin, the one ⏎ writes marked; what is noted of the phase."""
        lines: list[Content] = []
        mark = ">" if self._settings.ascii else "›"
        for at, (key, way) in enumerate(zip((NEW, INTO), self._ways, strict=False)):
            here = at == self._way
            style = "bold" if here else ""
            first, *more = wrap(into_words(way, self._followed), width - INDENT)
            lead = (f"{mark if here else ' '} {key}  ", "bold $accent")
            lines.append(Content.assemble(lead, (first, style)))
            lines += [Content.styled(" " * INDENT + line, style) for line in more]
        if self._begun.phase is not None:
            does = "notes" if self._notes_phase else "does not note"
            said = f"{does} {phase_words(self._begun.phase)}"
            lines.append(Content.assemble(("  p  ", "bold $accent"), said))
        return lines

    def action_way(self, way: int) -> None:
        """As a new plan, or into the one that is followed."""
        if way < len(self._ways):
            self._way = way
            self.lay_out()

    def action_phase(self) -> None:
        """Note the phase with it, or leave it as it is."""
        if self._begun.phase is not None:
            self._phase = not self._notes_phase
            self.lay_out()

    def action_agree(self) -> None:
        """Give the edit back, to be written."""
        self.dismiss(self._begun.edit_with(phase=self._notes_phase))


def _wrapped(words: str, width: int) -> list[Content]:
    return [Content(line) for line in wrap(printable(words), width, subsequent_indent="  ")]
