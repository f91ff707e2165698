"""Why the guide says what it says of a run: each score beside what it is held against. RULES.md 7."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from textwrap import wrap

from textual.content import Content

from journal.app.screens.knee_strip import MUTED, score_style
from journal.app.themes import GUIDE_STYLES
from journal.model.days import long_day
from journal.model.review import RunScores, RunVerdict
from journal.model.settings import Settings
from journal.model.units import exact_distance
from journal.model.vocabulary import Why
from journal.rules.guide import CALM_MORNING, RED_MORNING, RED_RISE
from journal.workflows.today.guide import answer_sentence, next_sentence, sign

LABEL = 10


def run_guide(
    verdict: RunVerdict, verdicts: Sequence[RunVerdict], settings: Settings, today: date, *, standing: bool
) -> tuple[str, Callable[[int], Content]]:
    """The arithmetic of one run: a panel's title, and what lays its text out for a width.

    `verdicts` are those of the days around it.
    """
    run = verdict.run
    metres = "" if run.distance_m is None else f" {exact_distance(run.distance_m, settings.unit)}"
    answer = f"{sign(verdict.answer, settings)} {verdict.answer.words}"
    following = next_sentence(verdict, verdicts, settings, today, standing=standing)

    def content(width: int) -> Content:
        lines: list[Content] = [Content("")]
        for scores in verdict.scores:
            lines += [*_knee(scores, settings, width), Content("")]
        if not verdict.scores:
            lines += [Content("No score around this run: not recorded is not zero."), Content("")]
        signs = [str(reason.why) for reason in verdict.reasons if reason.why in (Why.GAIT, Why.SWELLING)]
        lines += _part("also", ", ".join(signs), width)
        if verdict.eased:
            eased = "a pain medicine between the day before and the next morning: hold at best"
            lines += _part("medicine", eased, width)
        lines.append(
            Content.assemble((f"{'answer':<{LABEL}}", MUTED), (answer, GUIDE_STYLES[verdict.answer]))
        )
        lines += _part("", answer_sentence(verdict, settings, today), width)
        lines += _part("next", following, width)
        lines += _part("", "The stricter knee decides. What you do is your choice.", width)
        return Content("\n").join(lines)

    return f"{long_day(run.day)} · {run.kind}{metres} · {answer}", content


def _knee(scores: RunScores, settings: Settings, width: int) -> list[Content]:
    """One knee's four scores, each with what the guide holds it against."""
    before = scores.before
    lowest = before or 0
    calm = max(lowest, min(CALM_MORNING, lowest + 1))
    red = "" if before is None else f"; step back: {max(before + RED_RISE, RED_MORNING)} and over"
    hour = (
        "not held against anything: nothing is recorded before"
        if before is None
        else f"go: at or under {before}"
    )
    rows = (
        ("before", before, "that morning, or the last score before the run"),
        (
            "while running",
            scores.during,
            f"go: at or under {settings.guide_green}; step back: over {settings.guide_red}",
        ),
        ("within the hour", scores.within, hour),
        ("next morning", scores.next_morning, f"go: at or under {calm}{red}"),
    )
    lines = [Content.styled(f"{scores.knee} knee", "bold")]
    for name, score, held in rows:
        text, style = ("–", MUTED) if score is None else (str(score), f"bold {score_style(score, settings)}")
        for n, line in enumerate(wrap(held, max(20, width - 22))):
            head = [(f"  {name:<16}", MUTED), (f"{text:>2}  ", style)] if n == 0 else [(" " * 22, "")]
            lines.append(Content.assemble(*head, (line, MUTED)))
    return lines


def _part(name: str, words: str, width: int) -> list[Content]:
    if not words:
        return []
    lines = wrap(words, max(20, width - LABEL))
    return [
        Content.assemble((f"{name if n == 0 else '':<{LABEL}}", MUTED), line) for n, line in enumerate(lines)
    ]
