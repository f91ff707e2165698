"""Many files at once: folders, zips of activities, and the bulk exports that come as either."""

import os
import posixpath
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from journal.exchange import fit, health, strava
from journal.exchange.activity import Activity
from journal.exchange.formats import is_known, read_source, read_table
from journal.exchange.incoming import Found, SkippedRow
from journal.exchange.sources import MEGABYTE, ZIP, Source, is_fit, opened, opened_member, opened_zip
from journal.exchange.strava import Members, Recorded
from journal.exchange.tables import decoded, table_of
from journal.exchange.terms import Terms
from journal.exchange.twins import without_twins
from journal.model.entries import CrossTraining, Run
from journal.model.errors import NotReadableError
from journal.model.words import printable

MOST_FILES = 200_000
MOST_NOTES = 6
MOST_UNPACKED = 4096 * MEGABYTE
"""What the files of one export may come to, over a lifetime of runs: a zip can claim any size."""

Open = Callable[[str], AbstractContextManager[Source]]
ReadOne = Callable[[str, Source], Found | None]


def read_folder(folder: Path, terms: Terms, as_format: str | None = None) -> Found:
    """What the files of a folder and its folders hold; of Strava's export the list and the files it names."""
    name = printable(str(folder))
    _refuse_format(name, as_format)
    if (folder / strava.LIST).is_file() and (as_format or _is_list(folder / strava.LIST)):
        with opened(folder / strava.LIST) as source:
            return _read_list(source, terms, _members(folder, terms), as_format)

    def read_one(file: str, source: Source) -> Found | None:
        if source.head.startswith(ZIP):
            return _read_zip(folder / file, terms, None)
        if Path(file).name == strava.LIST:
            return _read_list(source, terms, _members((folder / file).parent, terms), None)
        return read_source(source, terms) if is_known(source) else None

    found = _read_all(name, "/", _files(folder), lambda file: opened(folder / file), read_one)
    return _refused_if_empty(name, found)


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
    name = printable(str(path))
    with opened_zip(path) as packed:
        members = [member for member in packed.namelist() if not member.endswith("/")]

        def open_member(member: str) -> AbstractContextManager[Source]:
            return opened_member(packed, member, name)

        if (export := _one_called(members, health.FILE)) is not None:
            with open_member(export) as source:
                return health.read(source, terms)
        if (listed := _one_called(members, strava.LIST)) is not None:
            top = listed.removesuffix(strava.LIST)
            with open_member(listed) as source:
                said = _said_by(lambda file: open_member(f"{top}{file}"), terms)
                return _read_list(source, terms, said, as_format)

        def read_one(member: str, source: Source) -> Found | None:
            del member
            return read_source(source, terms) if is_known(source) else None

        return _read_all(name, ": ", sorted(members), open_member, read_one)


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


def _members(folder: Path, terms: Terms) -> Members:
    """What the files within a folder say; a name that leads out of it is that of no file."""

    def open_file(file: str) -> AbstractContextManager[Source]:
        path = (folder / file).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise NotReadableError(f"{printable(file)} is not in the folder.")
        return opened(path)

    return _said_by(open_file, terms)


def _said_by(open_file: Open, terms: Terms) -> Members:
    """What the watch's file of a name says, as far as a whole export may be unpacked."""
    left = MOST_UNPACKED

    def member(file: str) -> Recorded | None:
        nonlocal left
        if left < 0:
            raise NotReadableError(f"The files of the export hold over {MOST_UNPACKED // MEGABYTE:,} MB.")
        try:
            with open_file(file) as source:
                try:
                    return _recorded(source, terms)
                finally:
                    left -= source.taken
        except (NotReadableError, OSError, ValueError):
            return None

    return member


def _recorded(source: Source, terms: Terms) -> Recorded | None:
    """What a file adds to its row; of several activities none is the row's for sure, so the zone alone.

    TCX and GPX know no effort, no feel and no zone: a distance is all they add.
    """
    if not is_fit(source.head):
        entry = next(iter(read_source(source, terms).entries), None)
        return Recorded(metres=entry.distance_m) if isinstance(entry, Run | CrossTraining) else None
    activities: list[Activity] = list(fit.activities(fit.messages(source)))
    if not activities:
        return None
    first = activities[0]
    if len(activities) > 1:
        return Recorded(local=first.local)
    return Recorded(first.local, first.sport, first.surface, first.metres, first.effort, first.feel)


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


def _read_all(name: str, mark: str, files: Iterable[str], open_file: Open, read_one: ReadOne) -> Found:
    """The files that are of a known kind, one after the other; the others are counted.

    `mark` stands between the name of them all and that of one.
    """
    parts: list[Found] = []
    refused: list[SkippedRow] = []
    ignored, unpacked = 0, 0
    for number, file in enumerate(files, start=1):
        if number > MOST_FILES:
            raise NotReadableError(f"{name} holds more than {MOST_FILES:,} files.", "Name a smaller folder.")
        source_name = f"{name}{mark}{printable(file)}"
        if posixpath.isabs(file) or ".." in file.replace("\\", "/").split("/"):
            refused.append(SkippedRow(source_name, 0, "Its name leads out of the zip."))
            continue
        try:
            with open_file(file) as source:
                try:
                    part = read_one(file, source)
                finally:
                    unpacked += source.taken
        except NotReadableError as refusal:
            refused.append(SkippedRow(source_name, 0, _of_it(source_name, refusal)))
        else:
            if part is None or not (part.format or part.skipped):
                ignored += 1
            else:
                parts.append(part)
        if unpacked > MOST_UNPACKED:
            raise NotReadableError(f"{name} unpacks to more than {MOST_UNPACKED // MEGABYTE:,} MB.")
    return _together(parts, refused, ignored)


def _of_it(name: str, refusal: NotReadableError) -> str:
    """The refusal without the file's name, which stands before it."""
    words = str(refusal)
    if words.startswith(f"{name} "):
        return f"It{words.removeprefix(name)}"
    return words.removeprefix(f"{name}: ")


def _together(parts: list[Found], refused: list[SkippedRow], ignored: int) -> Found:
    kept = without_twins(parts)
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
        twins=kept.twins + sum(part.twins for part in parts),
    )
