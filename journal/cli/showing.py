"""Commands that show: today, weeks, flags, chart, where."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journal.cli.opening import Opened
from journal.cli.options import as_json, on_journal, print_json, say
from journal.workflows import surroundings

if TYPE_CHECKING:
    from journal.model.review import Review

NARROWEST, LOWEST = 20, 6
NOTHING_YET = "There is no run in this journal yet. Log one with: journal run 6.2km 38:20"


@click.command()
@on_journal
def today(file: Path | None) -> None:
    """What is done and still missing today, and the km left this week."""
    from journal.workflows.today.day import today_page
    from journal.workflows.today.words import today_lines

    with Opened(file) as opened:
        page = today_page(opened.journal, opened.settings, opened.today)
        say(*today_lines(page, opened.settings))


def whole(opened: Opened) -> Review:
    """Every week of the journal."""
    from journal.workflows.weeks.reading import whole_review

    return whole_review(opened.journal, opened.settings, opened.today)


@click.command()
@click.option("--last", type=click.IntRange(min=1), metavar="N", help="Only the last N weeks.")
@as_json
@on_journal
def weeks(last: int | None, json_wanted: bool, file: Path | None) -> None:
    """Every week against its cap, with pain and flags."""
    from journal.workflows.weeks.published import week_record
    from journal.workflows.weeks.words import week_table

    with Opened(file) as opened:
        found = whole(opened).weeks
        shown = found[-last:] if last else found
        if json_wanted:
            print_json([week_record(week) for week in shown])
        else:
            say(*(week_table(shown, opened.settings) if shown else [NOTHING_YET]))


@click.command()
@click.option("--all", "every", is_flag=True, help="Also the weeks that were judged and got no sign.")
@as_json
@on_journal
def flags(every: bool, json_wanted: bool, file: Path | None) -> None:
    """The flagged weeks, each with its arithmetic."""
    from journal.rules.because import because
    from journal.rules.timeline import timeline
    from journal.workflows.weeks.published import flag_record
    from journal.workflows.weeks.words import flag_title, others_line

    with Opened(file) as opened:
        review = whole(opened)
        line = timeline(opened.journal.entries(), opened.today, opened.journal.sets())
        flagged = [week for week in review.weeks if week.flag]
        shown = [week for week in flagged if every or (week.flag and week.flag.signed)]
        arithmetic = {
            week.name: because(week, review.pattern, line, opened.settings).sentences() for week in shown
        }
        if json_wanted:
            print_json([flag_record(week, arithmetic[week.name]) for week in shown])
            return
        for week in shown:
            say(flag_title(week, opened.settings))
            say(*(f"  {sentence}" for sentence in arithmetic[week.name]), "")
        say(others_line(flagged, shown, review.weeks))


@click.command()
@click.option("--last", type=click.IntRange(min=1), default=None, metavar="N", help="How many weeks.")
@click.option(
    "--width", type=click.IntRange(NARROWEST, 400), default=None, help="Columns; the terminal's if not given."
)
@click.option(
    "--height", type=click.IntRange(LOWEST, 200), default=None, help="Lines; at most the terminal's."
)
@on_journal
def chart(last: int | None, width: int | None, height: int | None, file: Path | None) -> None:
    """Draw the weeks against their caps, and pain beneath them."""
    from shutil import get_terminal_size

    from journal.charts.chart import chart_text
    from journal.charts.palette import TERMINAL
    from journal.workflows.today.day import planned_week

    terminal = get_terminal_size((80, 24))
    width = width or max(NARROWEST, terminal.columns)
    height = height or max(LOWEST, min(terminal.lines - 1, 40))
    on_terminal = sys.stdout is not None and sys.stdout.isatty()
    coloured = on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    with Opened(file) as opened:
        shown = whole(opened).weeks
        if not shown:
            say(NOTHING_YET)
            return
        planned = planned_week(opened.journal, opened.settings, opened.today)
        planned_km = planned.planned_km if planned else 0.0
        palette = TERMINAL if coloured else None
        fitting = last or max(1, (width - 8) // (6 if width < 100 else 4))
        drawn = chart_text(shown, opened.settings, width, height, palette, fitting, planned_km)
        click.echo(drawn, color=coloured)


@click.command()
@on_journal
def where(file: Path | None) -> None:
    """Where the journal file is."""
    path = surroundings.journal_path(file, os.environ).absolute()
    say(str(path))
    if not path.exists():
        say("It is not there yet; the first use makes it.", err=True)


COMMANDS = (today, weeks, flags, chart, where)
