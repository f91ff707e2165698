"""What the surroundings say: which day it is, which file is the journal, where the packaged data lies."""

from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path

from journal.model.errors import JournalError

FILE_NAME = "journal.db"
FIRST_YEAR, LAST_YEAR = 1970, 9990  # of entries, and for the days ahead that the rules look at


def today(environ: Mapping[str, str]) -> date:
    """The local calendar day, or the one `$JOURNAL_TODAY` names."""
    named = environ.get("JOURNAL_TODAY")
    if not named:
        return date.today()  # noqa: DTZ011 - the runner's own day is what is meant
    try:
        day = date.fromisoformat(named)
    except ValueError as error:
        raise JournalError(
            f"$JOURNAL_TODAY is {named!r}, which is no day.", "Write it as 2026-03-16, or unset it."
        ) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise JournalError(
            f"$JOURNAL_TODAY is {named}, and the journal's days go from {FIRST_YEAR} to {LAST_YEAR}.",
            "Write it as 2026-03-16, or unset it.",
        )
    return day


def time_of_day() -> time:
    """The local time of day, to the minute."""
    return datetime.now().time().replace(second=0, microsecond=0)  # noqa: DTZ005 - the runner's own clock


def journal_path(option: Path | None, environ: Mapping[str, str]) -> Path:
    """The journal file: `--journal`, else `$JOURNAL_FILE`, else the platform's user-data folder."""
    named = option or environ.get("JOURNAL_FILE")
    if named:
        try:
            return Path(named).expanduser()
        except RuntimeError as error:
            raise JournalError(
                f"{named!s} names a home folder that is not there.", "Name the journal file in full."
            ) from error
    from platformdirs import user_data_path  # 34 ms, and a file that is named needs none of it

    return user_data_path("kneewise", appauthor=False) / FILE_NAME


def data_folder() -> Path:
    """The folder `data/`: inside the package when installed from a wheel, else the checkout's."""
    from importlib.resources import files  # 5 ms, and only the demo needs the data

    packaged = Path(str(files("journal"))) / "data"
    return packaged if packaged.is_dir() else packaged.parents[1] / "data"
