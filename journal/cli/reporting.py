"""The command that makes a page to take along: report."""

from __future__ import annotations

from pathlib import Path

import click

from journal.cli.opening import Opened
from journal.cli.options import on_journal, say
from journal.report.data import Part


@click.command()
@click.option("--from", "first", metavar="DAY", default=None, help="Its first day; 12 weeks if not given.")
@click.option("--to", "last", metavar="DAY", default=None, help="Its last day; today if not given.")
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    default=None,
    metavar="FILE",
    help="Write it as .html, .md or .txt; without a file the text is printed.",
)
@click.option(
    "--without",
    "left_out",
    type=click.Choice([part.value for part in Part]),
    multiple=True,
    help="Leave a part out; may be given again. The page says so.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@on_journal
def report(
    first: str | None,
    last: str | None,
    target: Path | None,
    left_out: tuple[str, ...],
    force: bool,
    file: Path | None,
) -> None:
    """The page for the physio: whole weeks in numbers and pictures, as journal report -o knee.html."""
    from journal.entry.days import read_day
    from journal.workflows.physio.reporting import Form, Wanted, write_report
    from journal.workflows.physio.reporting import report as page

    with Opened(file) as opened:
        wanted = Wanted(
            first=None if first is None else read_day(first, opened.today),
            last=None if last is None else read_day(last, opened.today),
            without=frozenset(map(Part, left_out)),
        )
        about = (opened.journal, opened.settings, opened.today, wanted)
        if target is None:
            say(*page(*about, Form.TEXT).rstrip("\n").split("\n"))
        else:
            say(write_report(*about, target, force=force))


COMMANDS = (report,)
