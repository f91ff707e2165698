"""The command `journal`: with words after it a command, alone the full-screen app."""

import gc
import sys
from io import TextIOWrapper


def main() -> None:
    """The program's entry; it never ends in a traceback for what a person did."""
    # Looking for garbage among what is being imported costs a tenth of the start; the app takes it up again
    # when its first page stands, a command is over before there is any.
    gc.disable()
    from journal.model.errors import JournalError
    from journal.model.words import printable

    if isinstance(sys.stdout, TextIOWrapper):  # an output that lacks a letter gets ? in its place
        sys.stdout.reconfigure(errors="replace")
    try:
        if len(sys.argv) == 1:  # the app opens 50 ms sooner without the parser of commands
            from journal.cli.opening import open_app

            open_app(None)
        else:
            from journal.cli.commands import journal

            journal(prog_name="journal")
    except JournalError as refused:
        print(f"journal: {printable(str(refused))}", file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        # Whoever read our output has closed it; keep Python from complaining about that at exit.
        sys.stdout = None
        sys.exit(0)
    except OSError as error:  # such as a full disk behind our output
        sys.stdout = None
        words = f"{error.filename or 'The output'}: {error.strerror or error}."
        print(f"journal: {printable(words)}", file=sys.stderr)
        sys.exit(1)
