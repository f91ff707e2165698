"""The phases of the way back: which is noted, which one the record suggests and why, and keys to note one."""

from __future__ import annotations

from datetime import date
from textwrap import wrap

from textual.binding import Binding
from textual.content import Content

from journal.app.forms.footed_panel import FootedPanel
from journal.app.screens.page import Page
from journal.model.days import short_day, weekday
from journal.model.errors import JournalError
from journal.model.plan_vocabulary import Phase
from journal.model.settings import Settings
from journal.model.words import printable
from journal.rules.inwords import counted
from journal.store.journal import Journal
from journal.workflows.knee.phase import PhaseNow, begin, phase_now

MUTED = "$foreground-muted"
LABEL = 11
KEYS = (("1-5", "note a phase"), ("j k", "scroll"), ("esc", "back"))
NOTHING_MOVES = "Nothing moves by itself: a key notes a phase from today; u takes it back."
WHAT = {
    Phase.SETTLE: "less running or none until mornings and stairs are calm",
    Phase.STRENGTHEN: "quads, glutes, core, two or three times a week",
    Phase.WALK_RUN: "short runs with walking, stage by stage",
    Phase.RETURN: "up to three runs a week, the fast ones easy at first",
    Phase.BUILD: "on to a goal, under the caps",
}
ROOMY = 20  # rows a foot may take on a screen where each phase has one of its own
MET, MISSING, UNSEEN = "met", "missing", "not in the record"
SIGNS = {MET: ("✓", "+"), MISSING: ("○", "o"), UNSEEN: ("–", "-")}


class PhasePanel(FootedPanel):
    """Shows the marks of the way out of the phase that is on; 1-5 note a phase from today."""

    BINDINGS = [
        Binding("1", "begin('settle')", "note settle", show=False, id="phase.settle"),
        Binding("2", "begin('strengthen')", "note strengthen", show=False, id="phase.strengthen"),
        Binding("3", "begin('walk-run')", "note walk-run", show=False, id="phase.walk_run"),
        Binding("4", "begin('return')", "note return", show=False, id="phase.return"),
        Binding("5", "begin('build')", "note build", show=False, id="phase.build"),
    ]

    def __init__(self, journal: Journal, settings: Settings, today: date) -> None:
        now = phase_now(journal, settings, today)
        super().__init__("The phase", lambda width: laid_out(now, settings, width), keys=KEYS)
        self._journal = journal
        self._now = now
        self._said = ""

    def foot(self, width: int, rows: int) -> list[Content]:
        noted = self._now.begun.phase if self._now.begun else None
        named = [
            Content.assemble((f"{key} ", "bold $accent"), (str(phase), "bold" if phase is noted else ""))
            for key, phase in enumerate(Phase, 1)
        ]
        if rows >= ROOMY:
            lines = [
                Content.assemble(name, " " * (15 - name.cell_length), (WHAT[phase], MUTED))
                for name, phase in zip(named, Phase, strict=True)
            ]
        else:
            lines = [Content("   ").join(named)]
        style = "bold $text-error" if self._said else MUTED
        said = wrap(self._said or NOTHING_MOVES, width)
        return [Content(""), *lines, *(Content.styled(line, style) for line in said)]

    def action_begin(self, word: str) -> None:
        """Note a phase from today; the one that is on already is only named."""
        phase, noted = Phase(word), self._now.begun
        try:
            self._said = begin(self._journal, self._now, phase)
        except JournalError as refused:
            self._said = str(refused)
        else:
            if noted is None or noted.phase is not phase:
                self.dismiss()
                self.app.post_message(Page.Wrote(self._said))
                return
        self.lay_out()


def laid_out(now: PhaseNow, settings: Settings, width: int) -> Content:
    """What is noted, what the record suggests, and the marks it looks at with what was found of each."""
    advice, begun = now.advice, now.begun
    lines = [*_part("Noted", _noted(now), width)]
    if begun is not None and begun.note:
        lines += _part("", f"“{begun.note}”", width, MUTED)
    if begun is None and advice.phase is not None:
        lines += _part("", "The record is looked at as it stands.", width, MUTED)
    suggested = "nothing yet" if advice.phase is None else str(advice.phase)
    lines += _part("Suggested", suggested, width, "bold")
    lines += _part("", advice.why, width)
    found = ((MET, advice.met), (MISSING, advice.missing), (UNSEEN, advice.unseen))
    if any(marks for _, marks in found):
        lines += [Content(""), *_part("Marks", _what_marks(now), width)]
    for state, marks in found:
        for mark in marks:
            lines += _mark(state, mark, width, ascii_only=settings.ascii)
    return Content("\n").join(lines)


def _noted(now: PhaseNow) -> str:
    if now.begun is None:
        return "no phase yet"
    begun, days = now.begun, (now.today - now.begun.day).days
    since = "today" if not days else f"{weekday(begun.day)} {short_day(begun.day)} {begun.day.year}"
    return f"{begun.phase}, since {since}" + (f", {counted(days, 'day')}" if days else "")


def _what_marks(now: PhaseNow) -> str:
    """What the marks lead out of."""
    phase = now.advice.current
    return f"what is asked for on the way out of {phase}" if phase else "what is asked for next"


def _part(name: str, words: str, width: int, style: str = "") -> list[Content]:
    lines = wrap(printable(words), max(20, width - LABEL))
    return [
        Content.assemble((f"{name if n == 0 else '':<{LABEL}}", MUTED), (line, style))
        for n, line in enumerate(lines)
    ]


def _mark(state: str, words: str, width: int, *, ascii_only: bool) -> list[Content]:
    """`✓ met  no warning sign stands`: a sign and a word, never a colour alone."""
    sign = SIGNS[state][ascii_only]
    said = f"{words} ({UNSEEN})" if state == UNSEEN else words
    lines = wrap(printable(said), max(20, width - LABEL))
    head = f" {sign} {state if state != UNSEEN else ''}"
    style = "bold" if state == MET else ""
    return [
        Content.assemble((f"{head if n == 0 else '':<{LABEL}}", style or MUTED), line)
        for n, line in enumerate(lines)
    ]
