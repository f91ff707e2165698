"""Commands that bring files in: import, imports."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journal.cli.opening import Opened
from journal.cli.options import as_json, on_journal, print_json, say
from journal.cli.progress import reading_shown, writing_shown
from journal.model.vocabulary import Unit

if TYPE_CHECKING:
    from journal.model.settings import Settings
    from journal.workflows.files.importing import Preview
    from journal.workflows.files.imports import Edited

MOST_ROWS_NAMED = 20


@click.command("import")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would come in.")
@click.option("--strict", is_flag=True, help="Refuse everything if one row is bad.")
@click.option("--as", "as_format", metavar="FORMAT", default=None, help="Read the files as this format.")
@click.option(
    "--unit",
    type=click.Choice([unit.value for unit in Unit]),
    default=None,
    help="The unit of distances without one.",
)
@click.option(
    "--zone",
    metavar="NAME",
    default=None,
    help="The zone UTC times are read in, as Europe/Berlin; without it that of the settings.",
)
@click.option(
    "--day",
    "day_text",
    metavar="DAY",
    default=None,
    help="The day of activities that know none: the watch had no clock, the track has no times.",
)
@click.option(
    "--map",
    "columns",
    metavar="COLUMNS",
    default=None,
    help='What the columns of your own table are: "Date=day,Km=distance,Knee=pain-left:during-run".',
)
@click.option(
    "--undo", "taken_back", type=int, metavar="ID", default=None, help="Take one import back whole."
)
@click.option(
    "--edited",
    type=click.Choice(["keep", "take"]),
    default=None,
    help="With --undo: entries that were edited since stay, or go too.",
)
@as_json
@on_journal
def import_files(
    files: tuple[Path, ...],
    dry_run: bool,
    strict: bool,
    as_format: str | None,
    unit: str | None,
    zone: str | None,
    day_text: str | None,
    columns: str | None,
    taken_back: int | None,
    edited: Edited | None,
    json_wanted: bool,
    file: Path | None,
) -> None:
    """Bring in files, folders or zips: Strava, Garmin, FIT, TCX, GPX, Strong, Hevy, Apple Health, our own CSV
    and JSON.

    The columns of a table of your own are said with --map (day, time, distance, duration, kind, effort, note,
    shoes, pain-left, pain-right) and kept for the next one with the same header.
    """
    if (taken_back is None) == (not files):
        raise click.UsageError("Name the files to bring in, or one import to take back with --undo ID.")
    if taken_back is not None and (dry_run or strict or as_format or unit or zone or day_text or columns):
        raise click.UsageError(
            "--undo ID takes an import back whole, and no other options but --edited and --json."
        )
    if taken_back is None and edited:
        raise click.UsageError("--edited says what becomes of edited entries when --undo ID takes one back.")
    with Opened(file) as opened:
        if taken_back is not None:
            undo_import(opened, taken_back, edited, json_wanted=json_wanted)
            return
        from journal.entry.days import read_day
        from journal.model.zones import zone_name, zone_of
        from journal.workflows.files.import_reading import Asked
        from journal.workflows.files.import_words import import_record, preview_lines
        from journal.workflows.files.importing import look_at, refuse_bad_rows, write_import

        asked = Asked(
            files,
            opened.settings,
            opened.today,
            Unit(unit) if unit else None,
            as_format,
            zone_of(zone_name(zone)) if zone else None,
            columns_words=columns or "",
            day=read_day(day_text, opened.today) if day_text else None,
        )
        with reading_shown():
            preview = look_at(opened.journal, asked)
        if strict:
            refuse_bad_rows(preview)
        key = None
        if not dry_run:
            with writing_shown():
                key = write_import(opened.journal, preview)
        if json_wanted:
            print_json(import_record(preview, key))
        else:
            say(*preview_lines(preview, opened.settings))
            if dry_run:
                say_whole(preview, opened.settings)
            say(closing_words(dry_run=dry_run, key=key))
        for row in preview.skipped[:MOST_ROWS_NAMED] if not json_wanted else preview.skipped:
            say(f"{row.where}: {row.why}", err=True)
        if len(preview.skipped) > MOST_ROWS_NAMED and not json_wanted:
            say(f"… and {len(preview.skipped) - MOST_ROWS_NAMED:,} more; --json names all.", err=True)
        for name in preview.without_entries:
            say(f"journal: {name} gave nothing that could be written.", err=True)
        if preview.without_entries:
            sys.exit(1)


def say_whole(preview: Preview, settings: Settings) -> None:
    """The preview in full, but for what has been said before it and for the bad rows, which go to stderr."""
    from journal.workflows.files.import_words import LEFT_OUT, OF_THE_FILES, whole_preview

    for part in whole_preview(preview, settings):
        if part.sort not in (LEFT_OUT, OF_THE_FILES):
            say("", part.title, *(f"  {line}" for line in part.lines))
    say("")


def closing_words(*, dry_run: bool, key: int | None) -> str:
    """What became of it, and the way back."""
    if dry_run:
        return "Nothing was written (--dry-run)."
    if key is None:
        return "Nothing was new, nothing was written."
    return f"Written as import {key}. Take it back with: journal import --undo {key}"


def undo_import(opened: Opened, key: int, edited: Edited | None, *, json_wanted: bool) -> None:
    """Take one import back and say what became of it."""
    from journal.workflows.files.imports import take_back, taken_back_line, taken_back_record

    taken = take_back(opened.journal, key, edited=edited)
    if json_wanted:
        print_json(taken_back_record(key, taken))
    else:
        say(f"{taken_back_line(key, taken)} Bring it back with: journal undo")


@click.command()
@as_json
@on_journal
def imports(json_wanted: bool, file: Path | None) -> None:
    """What came in from files, newest first."""
    from journal.store.journal import utc_now
    from journal.workflows.files.imports import import_line, stored_import_record

    with Opened(file) as opened:
        records = opened.journal.imports()
        if json_wanted:
            print_json([stored_import_record(record) for record in records])
            return
        say(*(import_line(record, utc_now()) for record in records))
        if not records:
            say("Nothing was imported yet. Bring files in with: journal import FILE")


COMMANDS = (import_files, imports)
