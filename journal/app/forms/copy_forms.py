"""The journal out of its file: a whole copy of it, or everything in files that other programs read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import count
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from journal.app.forms.boxes import Choice, Tick
from journal.app.forms.path_form import PathForm
from journal.model.errors import FileRefusedError
from journal.model.words import printable
from journal.store.journal import Journal
from journal.workflows.files.exporting import CSV, FORMATS, JSON, names_of, write_out
from journal.workflows.files.keeping import free_name
from journal.workflows.files.overview import home_folder, short_path, size_words

FORMAT_HINT = "csv for spreadsheets, json one file"


class BackUpForm(PathForm):
    """Enter copies the journal to a new file, and checks the copy."""

    heading = " Back up "
    label = "copy to"
    doing = "Copying …"
    enter_words = "copy"
    help_text = (
        "The copy is the whole journal in one file: put it on a stick or into a synced folder.\n"
        "It is checked once it is written, readable by you alone, and never over a file that is there."
    )

    def __init__(self, journal: Journal, today: date) -> None:
        self._default = free_name(journal.path, today)
        super().__init__(journal, short_path(self._default))

    def path_of(self, fields: Mapping[str, str]) -> Path:
        path = super().path_of(fields)
        name = printable(path.name)
        if path.is_dir():
            raise FileRefusedError(f"{name} is a folder.", f"Name a file in it, like {self._default.name}.")
        if path.exists():
            raise FileRefusedError(f"{name} is there already.", "Name another file.")
        return path

    def about(self, fields: Mapping[str, str]) -> str:
        del fields
        return "The whole journal in one new file, checked once it is written.\nRestore goes back to it."

    def begin(self, path: Path, fields: Mapping[str, str]) -> None:
        del fields

        def copy(own: Journal) -> int:
            own.back_up(path)
            return path.stat().st_size

        def done(size: int) -> None:
            self.dismiss(f"Copied, {size_words(size)}, to {short_path(path)}.")

        self.apart.do(copy, done, self.refuse)


class ExportForm(PathForm):
    """Enter writes everything into a folder."""

    heading = " Export everything "
    label = "folder"
    example = "~/journal-export"
    doing = "Writing …"
    enter_words = "write"
    help_text = (
        "Everything leaves the journal: entries, plan, settings and what was deleted, in files that any "
        "spreadsheet opens (csv) or in one (json). i reads them again without loss, here or on another "
        "machine.\nFiles that are there are written over only with the tick. Only you can read them."
    )

    def __init__(self, journal: Journal, today: date) -> None:
        super().__init__(journal, short_path(free_folder(home_folder() or journal.path.parent, today)))

    def compose_fields(self) -> ComposeResult:
        yield from super().compose_fields()
        with Horizontal(classes="row"):
            yield Static("as", classes="label")
            yield Choice("format", list(FORMATS), CSV)
            yield Static(FORMAT_HINT, classes="hint", name="format")
        with Horizontal(classes="row"):
            yield Static("", classes="label")
            yield Tick("over", "write over files that are there")

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        del names, fields
        return FORMAT_HINT

    def path_of(self, fields: Mapping[str, str]) -> Path:
        folder = super().path_of(fields)
        if folder.exists() and not folder.is_dir():
            raise FileRefusedError(f"{printable(folder.name)} is a file.", "Name a folder.")
        there = [name for name in names_of(fields["format"]) if (folder / name).exists()]
        if there and not fields["over"]:
            more = f" and {len(there) - 1} more" if len(there) > 1 else ""
            verb = "are" if more else "is"
            raise FileRefusedError(
                f"{there[0]}{more} {verb} there already.",
                "Name another folder, or tick to write over what is there.",
            )
        return folder

    def about(self, fields: Mapping[str, str]) -> str:
        what = "one file, journal.json," if fields["format"] == JSON else "a file for each kind of entry"
        return f"Writes {what} into this folder, made if need be.\nImport reads it again without loss."

    def begin(self, path: Path, fields: Mapping[str, str]) -> None:
        kind, over = fields["format"], bool(fields["over"])
        self.apart.do(
            lambda own: write_out(own, path, kind, force=over),
            lambda lines: self.dismiss(" ".join(reversed(lines))),
            self.refuse,
        )


def free_folder(place: Path, today: date) -> Path:
    """`journal-2026-11-22` in a folder; `-2`, `-3` behind the day where that is taken."""
    names = (f"journal-{today}{'' if number == 1 else f'-{number}'}" for number in count(1))
    return next(folder for folder in map(place.joinpath, names) if not folder.exists())
