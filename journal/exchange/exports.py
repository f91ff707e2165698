"""Many files at once: folders, zips of activities, and the bulk exports that come as either."""

import os
import posixpath
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from journal.exchange import health, strava
from journal.exchange.activity import Recorded
from journal.exchange.containers import Container, ReadParts, ReadRecorded, leads_out, words_of
from journal.exchange.formats import read_table
from journal.exchange.incoming import Found, SkippedRow
from journal.exchange.lift_names import all_met
from journal.exchange.sources import MEGABYTE, Source, opened
from journal.exchange.strava import Members
from journal.exchange.tables import AS_UTF8, decoded, table_of
from journal.exchange.terms import Terms
from journal.exchange.twins import without_twins
from journal.exchange.workers import read_all
from journal.model.errors import NotReadableError
from journal.model.whole import together
from journal.model.words import printable

MOST_FILES = 200_000
MOST_NOTES = 6
SPREADSHEETS = {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}
"""What the zip of an Excel or LibreOffice file holds, and no export."""
MOST_UNPACKED = 4096 * MEGABYTE
"""What the files of one export may come to, over a lifetime of runs: a zip can claim any size."""

ReadOne = Callable[[str], Found]


def read_folder(folder: Path, terms: Terms, as_format: str | None = None) -> Found:
    """What the files of a folder and its folders hold; of Strava's export the list and the files it names."""
    name = printable(str(folder))
    _refuse_format(name, as_format)
    if (folder / strava.LIST).is_file() and (as_format or _is_list(folder / strava.LIST)):
        return _read_list_in(folder, terms, as_format)

    def read_here(file: str) -> Found:
        if Path(file).name == strava.LIST:
            return _read_list_in((folder / file).parent, terms, None)
        return _read_zip(folder / file, terms, None)

    found = _read_all(Container(folder, name), list(_files(folder)), terms, read_here)
    return _refused_if_empty(name, found)


def _read_list_in(folder: Path, terms: Terms, as_format: str | None) -> Found:
    with opened(folder / strava.LIST) as source:
        members = _said_by(ReadRecorded(Container(folder, printable(str(folder))), "", terms))
        return _read_list(source, terms, members, as_format)


def read_zip(path: Path, terms: Terms, as_format: str | None = None) -> Found:
    """What a zip holds; nothing is unpacked to disk, and of an export only what is needed is read."""
    name = printable(str(path))
    _refuse_format(name, as_format)
    return _refused_if_empty(name, _read_zip(path, terms, as_format))


def _refuse_format(name: str, as_format: str | None) -> None:
    if as_format not in (None, strava.FORMAT):
        raise NotReadableError(
            f"{name} holds many files, and --as {as_format} is said of one.",
            "Name the file, or leave it out.",
        )


def _refused_if_empty(name: str, found: Found) -> Found:
    if not found.format and not found.skipped:
        raise NotReadableError(
            f"{name} holds no file the journal reads.", "Activities are .fit, .tcx or .gpx; lists are .csv."
        )
    return found


def _read_zip(path: Path, terms: Terms, as_format: str | None) -> Found:
    packed = Container(path, printable(str(path)), is_zip=True)
    with packed.opened() as members:
        if SPREADSHEETS & set(members.names):
            raise NotReadableError(f"{packed.name} is a spreadsheet, and the journal reads CSV.", AS_UTF8)
        if (export := _one_called(members.names, health.FILE)) is not None:
            with members.open(export) as source:
                return health.read(source, terms)
        if (listed := _one_called(members.names, strava.LIST)) is not None:
            top = listed.removesuffix(strava.LIST)
            with members.open(listed) as source:
                return _read_list(source, terms, _said_by(ReadRecorded(packed, top, terms)), as_format)
        names = sorted(members.names)
    return _read_all(packed, names, terms, None)


def _one_called(members: Iterable[str], name: str) -> str | None:
    """The member of this name, at the top or in a folder there."""
    fits = (one for one in members if one == name or (one.endswith(f"/{name}") and one.count("/") == 1))
    return next(fits, None)


def _read_list(source: Source, terms: Terms, members: Members, as_format: str | None) -> Found:
    """What Strava's list holds, or whatever other table has its name."""
    table = table_of(source.name, decoded(source.name, source.whole()))
    if as_format == strava.FORMAT or strava.recognises(table):
        return strava.read(table, terms, members)
    return read_table(table, terms)


def _is_list(path: Path) -> bool:
    """Whether a file of that name is Strava's list, as far as its first lines tell."""
    with opened(path) as source:
        try:
            head = source.head[: source.head.rfind(b"\n") + 1] or source.head
            return strava.recognises(table_of(source.name, decoded(source.name, head)))
        except NotReadableError:
            return False


def _said_by(recorded: ReadRecorded) -> Members:
    """What the watches' files of these names say, as far as a whole export may be unpacked."""

    def members(files: Iterable[str]) -> Iterator[Recorded | None]:
        left = MOST_UNPACKED
        with closing(read_all(recorded, list(files))) as said:
            for one, taken in said:
                left -= taken
                if left < 0:
                    raise NotReadableError(
                        f"The files of the export hold over {MOST_UNPACKED // MEGABYTE:,} MB."
                    )
                yield one

    return members


def _files(folder: Path) -> Iterator[str]:
    """The files of a folder and of its folders by name, sorted; links to folders are not followed.

    Of Strava's export, wherever it lies, the list alone: nothing else of it is anybody's business.
    """
    for top, folders, files in os.walk(folder):
        inside = sorted(files)
        if strava.LIST in files and _is_list(Path(top) / strava.LIST):
            folders.clear()
            inside = [strava.LIST]
        folders.sort()
        for file in inside:
            yield str((Path(top) / file).relative_to(folder))


def _read_all(packed: Container, files: list[str], terms: Terms, read_here: ReadOne | None) -> Found:
    """The files that are of a known kind, in their order; the others are counted.

    `read_here` reads those that hold more files of their own.
    """
    if len(files) > MOST_FILES:
        raise NotReadableError(
            f"{packed.name} holds more than {MOST_FILES:,} files.", "Name a smaller folder."
        )
    parts: list[tuple[str, Found]] = []
    refused = [
        SkippedRow(packed.name_of(file), 0, "Its name leads out of the zip.")
        for file in files
        if leads_out(file)
    ]
    ignored, unpacked = 0, 0
    files = [file for file in files if not leads_out(file)]
    with closing(read_all(ReadParts(packed, terms), files)) as said:
        for file, one in zip(files, said, strict=True):
            part, why = one.found, one.refused
            if one.holds_more and read_here is not None:
                try:
                    part = read_here(file)
                except NotReadableError as refusal:
                    why = words_of(packed.name_of(file), refusal)
            unpacked += one.taken
            if why:
                refused.append(SkippedRow(packed.name_of(file), 0, why))
            elif part is None or not (part.format or part.skipped):
                ignored += 1
            else:
                parts.append((file, part))
            if unpacked > MOST_UNPACKED:
                raise NotReadableError(
                    f"{packed.name} unpacks to more than {MOST_UNPACKED // MEGABYTE:,} MB."
                )
    return _together(parts, refused, ignored)


def _together(by_file: list[tuple[str, Found]], refused: list[SkippedRow], ignored: int) -> Found:
    parts = [part for _, part in by_file]
    kept = without_twins(parts, [posixpath.basename(file) for file, _ in by_file])
    notes = list(dict.fromkeys(note for part in parts for note in part.notes))
    if len(notes) > MOST_NOTES:
        notes = [*notes[:MOST_NOTES], f"… and {len(notes) - MOST_NOTES:,} more such notes."]
    formats = [part.format for part in parts if part.format]
    kinds = {kind: formats.count(kind) for kind in sorted(set(formats))}
    counts = ", ".join(f"{count:,} {kind}" for kind, count in kinds.items())
    notes.insert(0, f"Files: {counts or 'none read'}.")
    if ignored:
        notes.append(f"{ignored:,} other {'file was' if ignored == 1 else 'files were'} ignored.")
    return Found(
        format=", ".join(kinds),
        entries=kept.entries,
        skipped=(*(row for part in parts for row in part.skipped), *refused),
        notes=tuple(notes),
        told_twice=(*kept.told_twice, *(twin for part in parts for twin in part.told_twice)),
        told_by=kept.told_by,
        beside=together([part.beside for part in parts]),
        lift_names=all_met(part.lift_names for part in parts),
    )
