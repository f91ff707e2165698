"""Commands that write: run, pain, morning, log, undo, redo."""

from __future__ import annotations

from pathlib import Path

import click

from journal.cli.opening import Opened
from journal.cli.options import on_day, on_journal, say
from journal.model.entries import PainScore
from journal.model.errors import NotReadableError
from journal.model.vocabulary import Kind, Knee, Moment, Place


@click.command()
@click.argument("amounts", nargs=-1, required=True, metavar="DISTANCE DURATION")
@on_day
@click.option("--time", "time", metavar="HH:MM", default="", help="When it started.")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in Kind]),
    default=None,
    help="What sort of run; easy if not given.",
)
@click.option("--effort", metavar="0-10", default="", help="How hard it was.")
@click.option(
    "--structure", metavar="6x3/2", default="", help="Walk-run: six times 3 min running, 2 walking."
)
@click.option("--note", default="", help="Words of your own.")
@on_journal
def run(
    amounts: tuple[str, ...],
    day: str,
    time: str,
    kind: str | None,
    effort: str,
    structure: str,
    note: str,
    file: Path | None,
) -> None:
    """Log a run: distance, duration or both, as in: journal run 6.2km 38:20."""
    from journal.entry.run_fields import read_run_fields
    from journal.workflows.diary.log import write

    with Opened(file) as opened:
        fields = {
            "day": day,
            "time": time,
            "kind": kind or "",
            "effort": effort,
            "structure": structure,
            "note": note,
            **amount_fields(amounts),
        }
        draft = read_run_fields(fields, opened.settings, opened.today, run_uid="")
        for refused in draft.errors.values():
            raise refused
        say(*write(opened.journal, draft.entries, opened.settings, opened.today), week_line(opened))


def amount_fields(amounts: tuple[str, ...]) -> dict[str, str]:
    """Which of the words is the distance and which the duration; a bare number is a distance."""
    from journal.model.reading import duration, shown

    fields: dict[str, str] = {}
    for text in amounts:
        try:
            duration(text)
            name = "took"
        except NotReadableError:
            name = "distance"
        if name in fields:
            raise NotReadableError(
                f"{shown(text)} is a second {'duration' if name == 'took' else 'distance'}.",
                "Write one of each: journal run 6.2km 38:20",
            )
        fields[name] = text
    return fields


def week_line(opened: Opened) -> str:
    """The week after what was written: done, cap, left."""
    from journal.workflows.today.day import budget_words, running_week

    return budget_words(running_week(opened.journal, opened.settings, opened.today), opened.settings)


def knee_or_refuse(knee: str | None, opened: Opened) -> Knee:
    """The knee named, else the one the settings follow."""
    if knee is not None:
        return Knee(knee)
    if opened.settings.knee is None:
        raise NotReadableError("Which knee?", "Say --knee left or --knee right.")
    return opened.settings.knee


@click.command()
@click.argument("score")
@click.option("--knee", type=click.Choice([knee.value for knee in Knee]), default=None, help="Which knee.")
@on_day
@click.option(
    "--when",
    type=click.Choice([moment.value for moment in Moment]),
    default=Moment.OTHER.value,
    help="When it was felt.",
)
@click.option("--where", metavar="PLACE", default="", help=f"{', '.join(Place)}; kneecap is front.")
@click.option("--note", default="", help="Words of your own.")
@on_journal
def pain(score: str, knee: str | None, day: str, when: str, where: str, note: str, file: Path | None) -> None:
    """Log a pain score, 0 (none) to 10 (worst), as in: journal pain 3 --knee left --when stairs."""
    from journal.entry.days import read_day
    from journal.entry.lexicon import score as read_score
    from journal.entry.run_fields import read_place
    from journal.workflows.diary.log import write

    with Opened(file) as opened:
        entry = PainScore(
            day=read_day(day, opened.today),
            knee=knee_or_refuse(knee, opened),
            score=read_score(score),
            moment=Moment(when),
            place=read_place(where) if where else None,
            note=note,
        )
        say(*write(opened.journal, [entry], opened.settings, opened.today))


@click.command()
@click.argument("scores", nargs=-1, required=True, metavar="LEFT RIGHT")
@on_day
@on_journal
def morning(scores: tuple[str, ...], day: str, file: Path | None) -> None:
    """Log this morning's scores, left and right; - is not recorded. As in: journal morning 1 0."""
    from journal.entry.days import read_day
    from journal.entry.lexicon import score as read_score
    from journal.workflows.today.morning import answer_morning

    with Opened(file) as opened:
        knees = [opened.settings.knee] if opened.settings.knee and len(scores) == 1 else [*Knee]
        if len(scores) != len(knees):
            raise NotReadableError(
                f"A morning has two scores, left and right; here are {len(scores)}.",
                "Write - for a knee that is not recorded: journal morning 1 -",
            )
        given = {knee: read_score(text) for knee, text in zip(knees, scores, strict=True) if text != "-"}
        if not given:
            raise NotReadableError("No score was given.", "Write at least one: journal morning 1 -")
        say(answer_morning(opened.journal, given, read_day(day, opened.today), opened.settings, opened.today))


@click.command()
@click.argument("exercises", nargs=-1, required=True, metavar='"split squat 3x10 12kg left" …')
@on_day
@click.option("--effort", metavar="0-10", default="", help="How hard the whole session was.")
@click.option("--pain", metavar="0-10", default="", help="The worst in its sets; belongs to the exercises.")
@on_journal
def strength(exercises: tuple[str, ...], day: str, effort: str, pain: str, file: Path | None) -> None:
    """Log a strength session, an argument an exercise."""
    from journal.entry.days import read_day
    from journal.entry.lexicon import effort as read_effort
    from journal.entry.lexicon import score
    from journal.workflows.diary.log import write_words

    with Opened(file) as opened:
        # Everything becomes words of quick entry, so that there is one way to read them.
        words = ["strength", read_day(day, opened.today).isoformat()]
        words += [f"e{read_effort(effort):g}"] if effort else []
        words += [f"p{score(pain)}"] if pain else []
        line = ", ".join([" ".join(words), *exercises])
        said = write_words(opened.journal, line, opened.settings, opened.today)
        say(*said)


@click.command()
@click.argument("words", nargs=-1, required=True)
@on_journal
def log(words: tuple[str, ...], file: Path | None) -> None:
    """Log entries in words: journal log "run 6.2km 38:20 tempo e6; pain L3 after-run"."""
    from journal.workflows.diary.log import write_words

    with Opened(file) as opened:
        say(*write_words(opened.journal, " ".join(words), opened.settings, opened.today))


@click.command()
@on_journal
def undo(file: Path | None) -> None:
    """Take the last change back."""
    with Opened(file) as opened:
        label = opened.journal.undo()
        say(f"Taken back: {label}" if label else "There is nothing to take back.")


@click.command()
@on_journal
def redo(file: Path | None) -> None:
    """Repeat the change that was taken back last."""
    with Opened(file) as opened:
        label = opened.journal.redo()
        say(f"Done again: {label}" if label else "There is nothing to do again.")


COMMANDS = (run, pain, morning, strength, log, undo, redo)
