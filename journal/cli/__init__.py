"""The command `journal`: with words after it a command, alone the full-screen app."""

import sys


def main() -> None:
    """The program's entry; it never ends in a traceback for what a person did."""
    from journal.model.errors import JournalError

    try:
        if len(sys.argv) == 1:  # the app opens 50 ms sooner without the parser of commands
            from journal.cli.opening import open_app

            open_app(None)
        else:
            from journal.cli.commands import journal

            journal(prog_name="journal")
    except JournalError as refused:
        print(f"journal: {refused}", file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        # Whoever read our output has closed it; keep Python from complaining about that at exit.
        sys.stdout = None
        sys.exit(0)
