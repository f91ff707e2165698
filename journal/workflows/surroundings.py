"""What the surroundings say: which day it is, which file is the journal, where the packaged data lies."""

from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path

from journal.model.errors import JournalError

FILE_NAME = "journal.db"


def today(environ: Mapping[str, str]) -> date:
    """The local calendar day, or the one `$JOURNAL_TODAY` names."""
    named = environ.get("JOURNAL_TODAY")
    if not named:
        return date.today()  # noqa: DTZ011 - the runner's own day is what is meant
    try:
        return date.fromisoformat(named)
    except ValueError as error:
        raise JournalError(
            f"$JOURNAL_TODAY is {named!r}, which is no day.", "Write it as 2026-03-16, or unset it."
        ) from error


def journal_path(option: Path | None, environ: Mapping[str, str]) -> Path:
    """The journal file: `--journal`, else `$JOURNAL_FILE`, else the platform's user-data folder."""
    if option is not None:
        return option.expanduser()
    if named := environ.get("JOURNAL_FILE"):
        return Path(named).expanduser()
    from platformdirs import user_data_path  # 34 ms, and a file that is named needs none of it

    return user_data_path("kneewise", appauthor=False) / FILE_NAME


def data_folder() -> Path:
    """The folder `data/`: inside the package when installed from a wheel, else the checkout's."""
    packaged = Path(str(files("journal"))) / "data"
    return packaged if packaged.is_dir() else packaged.parents[1] / "data"
