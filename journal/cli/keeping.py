"""Commands that keep a journal safe and take it elsewhere: merge, export, backup, restore, doctor."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from journal.cli.opening import Opened
from journal.cli.options import on_journal, say


@click.command()
@click.argument("other", metavar="OTHER.db", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@on_journal
def merge(other: Path, dry_run: bool, file: Path | None) -> None:
    """Bring in what another machine's journal has; the latest change of an entry stands."""
    from journal.workflows.files.merge_words import merge as bring_in

    with Opened(file) as opened:
        say(*bring_in(opened.journal, other, opened.settings, dry_run=dry_run))


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "kind",
    type=click.Choice(["csv", "json"]),
    default="csv",
    show_default=True,
    help="A file a kind, for spreadsheets; or one JSON file.",
)
@click.option("--force", is_flag=True, help="Write over files that are there.")
@on_journal
def export(folder: Path, kind: str, force: bool, file: Path | None) -> None:
    """Write everything into a folder, to be read again by import."""
    from journal.workflows.files.exporting import export as write_export

    with Opened(file) as opened:
        say(*write_export(opened.journal, folder, kind, force=force))


@click.command()
@click.argument("target", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@on_journal
def backup(target: Path | None, file: Path | None) -> None:
    """Copy the whole journal to a new file, beside it unless one is named."""
    from journal.workflows.files.keeping import back_up

    with Opened(file) as opened:
        say(back_up(opened.journal, target, opened.today))


@click.command()
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@on_journal
def restore(source: Path, file: Path | None) -> None:
    """Go back to a copy of the journal; what is here is kept in another copy first."""
    from journal.workflows.files.keeping import restore as put_back

    with Opened(file) as opened:
        say(*put_back(opened.journal, source, opened.today))


@click.command()
@on_journal
def doctor(file: Path | None) -> None:
    """Look whether the journal file is whole, and say what to do if not."""
    from journal.workflows.files.keeping import health_lines

    with Opened(file) as opened:
        health = opened.journal.examined()
        say(*health_lines(health, opened.journal.path))
    if not health.well:
        sys.exit(1)


COMMANDS: tuple[click.Command, ...] = (merge, export, backup, restore, doctor)
