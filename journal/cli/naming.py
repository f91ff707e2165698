"""The command that lists exercises and says what other apps' names of them mean."""

from __future__ import annotations

from pathlib import Path

import click

from journal.cli.opening import Opened
from journal.cli.options import as_json, on_journal, print_json, say


@click.command()
@click.option("--name", metavar="NAME", default=None, help="A name as another app writes it.")
@click.option("--is", "said", metavar="EXERCISE", default=None, help="The exercise it is; - to forget it.")
@click.option("--leave-out", is_flag=True, help="Its sets stay out of every import.")
@as_json
@on_journal
def exercises(
    name: str | None, said: str | None, leave_out: bool, json_wanted: bool, file: Path | None
) -> None:
    """The exercises by all their names; with --name what a name of Strong or Hevy is read as."""
    if name is None and (said is not None or leave_out):
        raise click.UsageError("Say with --name which name of another app is meant.")
    if name is not None and (said is None) != leave_out:
        raise click.UsageError("Say what --name is: --is EXERCISE, --is - to forget it, or --leave-out.")
    from journal.workflows.strength.other_names import exercise_lines, exercise_records, name_exercise

    with Opened(file) as opened:
        done = None if name is None else name_exercise(opened.journal, name, said)
        if json_wanted:
            print_json(exercise_records(opened.journal))
        else:
            say(*(exercise_lines(opened.journal) if done is None else [done]))


COMMANDS: tuple[click.Command, ...] = (exercises,)
