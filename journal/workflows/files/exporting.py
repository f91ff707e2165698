"""Everything out: CSV files a spreadsheet opens, or one JSON file; `journal import` reads both again."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO

from journal.exchange import beside, own, planned, strength, whole_file
from journal.exchange.own import OwnFormat
from journal.model.entries import (
    AnyEntry,
    CareTaken,
    CrossTraining,
    DayNote,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    WarningSign,
)
from journal.model.errors import FileRefusedError, JournalError
from journal.model.whole import Whole
from journal.store.journal import Journal
from journal.workflows.files.importing import counted, kinds_in_words
from journal.workflows.files.written_files import write_text

CSV, JSON = "csv", "json"
FORMATS = (CSV, JSON)
JSON_NAME = "journal.json"
OWN: dict[type[Entry], OwnFormat] = {
    Run: own.RUNS,
    PainScore: own.PAIN,
    CrossTraining: own.CROSS,
    CareTaken: own.CARE,
    DayNote: own.NOTES,
    Episode: own.EPISODES,
    WarningSign: own.SIGNS,
}


def export(journal: Journal, folder: Path, kind: str, *, force: bool = False) -> list[str]:
    """As `write_out`, with the command that reads it again."""
    lines = write_out(journal, folder, kind, force=force)
    return [*lines, f"Read {'it' if kind == JSON else 'them'} again with: journal import {folder}"]


def names_of(kind: str) -> tuple[str, ...]:
    """The files that an export of a kind (one of `FORMATS`) may write."""
    return (JSON_NAME,) if kind == JSON else tuple(_csv_texts(Whole()))


def write_out(journal: Journal, folder: Path, kind: str, *, force: bool = False) -> list[str]:
    """Write all a journal holds into a folder, made if need be; what was written, in two lines.

    `kind` is one of `FORMATS`. Files that are there are written over only with `force`; without it nothing is
    written where one is. Raises JournalError.
    """
    whole = journal.whole()
    if not (whole.entries or whole.beside):
        raise JournalError("There is nothing in this journal to write.", "Log something first.")
    texts = {JSON_NAME: _json_text(whole)} if kind == JSON else _csv_texts(whole)
    _make(folder)
    there = [name for name in texts if (folder / name).exists()]
    # A kind of which nothing is left makes no file, but must not stay behind in the one of an earlier export.
    written = [name for name, text in texts.items() if _holds_something(text) or name in there]
    if there and not force:
        raise FileRefusedError(
            f"{folder / there[0]} is there already.", "Name another folder, or write over it with --force."
        )
    for name in written:
        write_text(folder / name, texts[name], force=True)  # whole or not at all, whoever ends the program
    return [
        f"{kinds_in_words({**counted(whole.entries), **whole.beside.counts})}.",
        f"Written to {folder}: {', '.join(written)}.",
    ]


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise FileRefusedError(
            f"{folder} can't be a folder for the files: {error.strerror}.", "Name another folder."
        ) from error


def _holds_something(text: str) -> bool:
    """Whether there is a row below the header."""
    return "\n" in text.rstrip()


def _json_text(whole: Whole) -> str:
    to = io.StringIO(newline="")
    whole_file.write(whole, to)
    return to.getvalue()


def _csv_texts(whole: Whole) -> dict[str, str]:
    """The files by name, in the order of CONTRACT.md; those without rows, too."""
    of = {kind: [entry for entry in whole.entries if type(entry) is kind] for kind in OWN}

    def own_file(kind: type[Entry]) -> str:
        rows: Iterable[AnyEntry] = of[kind]
        return _written(f"{OWN[kind].name}.csv", lambda to: own.write(OWN[kind], rows, to))

    sessions = [entry for entry in whole.entries if isinstance(entry, StrengthSession)]
    sets = [entry for entry in whole.entries if isinstance(entry, ExerciseSet)]
    besides = whole.beside
    texts = {f"{OWN[kind].name}.csv": own_file(kind) for kind in (Run, PainScore)}
    texts["strength.csv"] = _written("strength.csv", lambda to: strength.write(sessions, sets, to))
    texts |= {f"{OWN[kind].name}.csv": own_file(kind) for kind in OWN if kind not in (Run, PainScore)}
    texts["plan.csv"] = _written("plan.csv", lambda to: planned.write(besides.planned, to))
    texts["settings.csv"] = _written("settings.csv", lambda to: beside.write_settings(besides.settings, to))
    texts["deleted.csv"] = _written("deleted.csv", lambda to: beside.write_deleted(besides.deleted, to))
    return texts


def _written(name: str, write: Callable[[TextIO], None]) -> str:
    to = io.StringIO(newline="")
    write(to)
    text = to.getvalue()
    if "\0" in text:
        raise JournalError(
            f"A text of {name} holds a letter no spreadsheet reads (a NUL).",
            "Nothing was written; JSON keeps it: journal export DIR --format json",
        )
    return text
