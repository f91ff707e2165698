"""The plan on the command line: plan, plan apply, plan check, plan export."""

from __future__ import annotations

from pathlib import Path

import click

from journal.cli.opening import Opened
from journal.cli.options import F, as_json, on_journal, print_json, say
from journal.model.errors import JournalError

WEEKS_AHEAD = 6
NO_PLAN = (
    "There is no plan yet. Look at one first, nothing is written: journal plan apply three-runs --dry-run",
    "The app makes one by hand, a session a key, on its page 3: journal",
)
ANSWERS = (  # of a programme: how each is asked for here, and an answer
    ("start", (), "DAY", "The day it begins: today, mon, 14 dec, 2026-12-14."),
    ("run-days", ("days",), "DAYS", 'Days to run, as in "tue thu sat".'),
    ("strength-days", (), "DAYS", 'Days for strength, as in "mon wed".'),
    ("km", ("current",), "DISTANCE", "How far a week is now; else the record's last four weeks."),
    ("pain-from", (), "DISTANCE", "Where in a run the pain usually begins."),
    ("goal", (), "GOAL", 'none, hills, "10 km 2027-02-28", "25 km a week".'),
    ("venue", ("at",), "PLACE", "Strength at home or at the gym."),
    ("knee", (), "KNEE", "left, right or both."),
)


def with_answers(command: F) -> F:
    """An option for each question a programme may ask; they come as `answers`."""
    for name, others, metavar, text in reversed(ANSWERS):
        names = [f"--{one}" for one in (name, *others)]
        command = click.option(
            *names, f"ask_{name.replace('-', '_')}", default=None, metavar=metavar, help=text
        )(command)
    return command


@click.group("plan", invoke_without_command=True)
@click.option("--week", default=None, metavar="W", help="One week with every check in words: W50, 2026-W50.")
@click.option(
    "--ahead",
    type=click.IntRange(min=0, max=200),
    default=None,
    metavar="N",
    help="How many weeks after this one; 6 if not given.",
)
@as_json
@on_journal
@click.pass_context
def plan(
    context: click.Context, week: str | None, ahead: int | None, json_wanted: bool, file: Path | None
) -> None:
    """The plan: the running week and those ahead, done and planned, against their caps."""
    if context.invoked_subcommand is not None:
        if file or week is not None or ahead is not None or json_wanted:
            raise click.UsageError(
                f"Put options after the command: journal plan {context.invoked_subcommand} …"
            )
        return
    from journal.workflows.plan.lines import page, whole_week
    from journal.workflows.plan.shown import plan_week_record, read_week, shown_plan, week_of

    with Opened(file) as opened:
        starts = None if week is None else read_week(week, opened.settings, opened.today)
        shown = shown_plan(opened.journal, opened.settings, opened.today, also=starts)
        if shown is None:
            if json_wanted:
                print_json([])
            else:
                say(*NO_PLAN)
            return
        asked = [week_of(shown.weeks, starts)] if starts else None
        if json_wanted:
            print_json([plan_week_record(one, shown.record) for one in asked or shown.weeks])
        elif asked:
            say(*whole_week(asked[0], opened.settings, shown.record))
        else:
            say(*page(shown, opened.settings, WEEKS_AHEAD if ahead is None else ahead))


@plan.command("apply")
@click.argument("what", metavar="NAME|FILE.toml")
@with_answers
@click.option("--into", is_flag=True, help="Put it into the plan that is followed, from its first day on.")
@click.option(
    "--phase/--no-phase",
    default=None,
    help="Note its phase, or not; noted unless runs stay planned beside it.",
)
@click.option("--dry-run", is_flag=True, help="Only show it; nothing is written.")
@on_journal
def apply_plan(
    what: str, into: bool, phase: bool | None, dry_run: bool, file: Path | None, **asked: str | None
) -> None:
    """Make a plan of a programme (by its name or file), or take a plan file with dates as it stands.

    What is not answered by an option the record answers. It is one step of undo.
    """
    from journal.model.programme import Ask
    from journal.workflows.plan.applying import apply, preview

    answers = {
        Ask(name.removeprefix("ask_").replace("_", "-")): text
        for name, text in asked.items()
        if text is not None
    }
    with Opened(file) as opened:
        shown = preview(opened.journal, opened.settings, opened.today, what, answers, into=into, phase=phase)
        if dry_run:
            say(*shown.lines, "", "Nothing was written (--dry-run).")
            return
        label = apply(opened.journal, shown)
        say(*shown.lines, "", f"Written: {label}. Take it back with: journal undo")


@plan.command("check")
@on_journal
def check_plan(file: Path | None) -> None:
    """Every check and note of the running week and those ahead, in whole words."""
    from journal.workflows.plan.lines import every_check, nothing_to_say
    from journal.workflows.plan.shown import shown_plan

    with Opened(file) as opened:
        shown = shown_plan(opened.journal, opened.settings, opened.today)
        if shown is None:
            say(*NO_PLAN)
        else:
            say(*(every_check(shown.ahead, opened.settings) or [nothing_to_say(shown.ahead)]))


@plan.command("export")
@click.argument("target", metavar="FILE.ics|.toml", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@on_journal
def export_plan(target: Path, force: bool, file: Path | None) -> None:
    """Write the plan as a calendar (.ics), or as a file that plan apply reads (.toml)."""
    from journal.workflows.plan.export import export

    with Opened(file) as opened:
        sheet = opened.journal.active_plan()
        if sheet is None:
            raise JournalError("There is no plan to write.", "Begin one with: journal plan apply three-runs")
        say(export(sheet, target, opened.settings, force=force))


COMMANDS: tuple[click.Command, ...] = (plan,)
