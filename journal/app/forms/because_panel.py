"""The arithmetic of a week: what was measured, compared with what, how sure, what the guide says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from textwrap import wrap

from textual.content import Content

from journal.app.forms.choosing_panel import ChoosingPanel
from journal.model.review import RiseTest, Week
from journal.model.settings import Settings
from journal.model.words import printable
from journal.rules.because import Because
from journal.rules.inwords import title
from journal.store.journal import Journal
from journal.workflows.plan.choosing import offered_for_week
from journal.workflows.weeks.flags import arithmetic
from journal.workflows.weeks.words import flag_sign

LABEL = 11


class BecausePanel(ChoosingPanel):
    """One week's arithmetic, laid out to be followed with a finger, and the choices after a sign."""

    def __init__(self, journal: Journal, settings: Settings, today: date, week: Week) -> None:
        found = arithmetic(journal, settings, today, week)
        sign = flag_sign(week, settings)
        style = "$text-error" if week.jump is not None and sign else "$text-accent" if sign else ""
        head = f"{sign} {title(week)}".strip()
        because = found.because
        if week.jump is None and week.flag is None:
            because = replace(because, sure="")  # how sure a sign is, where there is none, would mislead
        signed = week.flag is not None and week.flag.signed
        super().__init__(
            head,
            lambda width: laid_out(found.cap, because, settings, width),
            journal,
            settings,
            today,
            about=week.jump.day if week.jump else min(week.last_day, today),
            offer=offered_for_week(journal, settings, today, week.starts, flagged=signed),
            title_style=style,
        )


def laid_out(cap: str, because: Because, settings: Settings, width: int) -> Content:
    """The parts of the arithmetic with their names at the left, the numbers of the two tests as a table."""
    parts: list[Content] = []
    parts += _part("The jump" if because.jump else "", because.jump, width)
    parts += _part("Then", because.then, width)
    if because.test is not None:
        parts += _table(because.test, settings, because, width)
    parts += _part("First up", because.first_up.removeprefix("First up "), width)
    parts += _part("Medicine", because.medicine, width)
    parts += _part("New then", "; ".join(because.new), width)
    parts += _part("How sure", because.sure, width)
    parts += _part("Yours", because.yours, width)
    parts += _part("Guide", because.guide, width)
    parts += _part("The cap", cap, width)
    return Content("\n").join(parts)


def _part(name: str, words: str, width: int) -> list[Content]:
    """A named part, its lines hanging beside the name; nothing where there are no words."""
    if not words:
        return []
    lines = wrap(printable(words[0].upper() + words[1:]), width - LABEL)
    first = Content.assemble((f"{name:<{LABEL}}", "$foreground-muted"), lines[0])
    return [first, *(Content(" " * LABEL + line) for line in lines[1:])]


def _table(test: RiseTest, settings: Settings, because: Because, width: int) -> list[Content]:
    if test.worst_rose is None and test.stayed_up is None:
        return [*_part("", because.worst, width), *_part("", because.mean, width)]
    blocks = ", ".join("–" if worst is None else str(worst) for worst in reversed(test.block_worst))
    rows = [
        ("", "worst", "mean"),
        (
            "before",
            f"{_number(test.usual_worst)}   (weeks: {blocks})",
            _mean(test.baseline_mean, test.baseline_entries),
        ),
        ("after", _number(test.worst), _mean(test.mean, test.entries)),
        (
            "rose by",
            _rise(test.worst, test.usual_worst, settings.rise_worst),
            _rise(test.mean, test.baseline_mean, settings.rise_mean),
        ),
    ]
    lines = [Content("")]
    for name, worst, mean in rows:
        style = "$foreground-muted" if not name else "bold"
        lines.append(
            Content.assemble(
                (f"{'':<{LABEL}}{name:<9}", "$foreground-muted"), (f"{worst:<26}", style), (mean, style)
            )
        )
    return [*lines, Content("")]


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"


def _mean(value: float | None, entries: int) -> str:
    return f"–      ({entries} entries)" if value is None else f"{value:.1f}    ({entries} entries)"


def _rise(after: float | None, before: float | None, threshold: float) -> str:
    if after is None or before is None:
        return "–"
    return f"{round(after - before, 1):g}   counts from {threshold:g}"
