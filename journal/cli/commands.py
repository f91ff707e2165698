"""All commands, in the order `journal --help` shows them."""

from __future__ import annotations

from pathlib import Path

import click

from journal import __version__
from journal.cli import exchanging, keeping, logging, naming, planning, reporting, showing
from journal.cli.opening import open_app, open_demo
from journal.cli.options import on_journal


class InOrder(click.Group):
    """A group that lists its commands in the order they were added."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands as added."""
        del ctx
        return list(self.commands)


@click.group(
    cls=InOrder, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="journal")
@on_journal
@click.pass_context
def journal(context: click.Context, file: Path | None) -> None:
    """A training journal for runners with runner's knee. Alone it opens the full-screen app."""
    if context.invoked_subcommand is None:
        open_app(file)
    elif file is not None:
        raise click.UsageError(
            f"Put --journal after the command: journal {context.invoked_subcommand} --journal …"
        )


@journal.command()
def demo() -> None:
    """Open the app on a made-up journal; nothing of it is kept."""
    open_demo()


for command in (
    *logging.COMMANDS,
    *showing.COMMANDS,
    *planning.COMMANDS,
    *exchanging.COMMANDS,
    *naming.COMMANDS,
    *keeping.COMMANDS,
    *reporting.COMMANDS,
):
    journal.add_command(command)
