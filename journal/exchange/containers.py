"""A folder or a zip whose files are read one after the other, here or by a worker process."""

import posixpath
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import parent_process
from pathlib import Path
from zipfile import ZipFile

from journal.exchange import fit, strava
from journal.exchange.activity import Activity, Recorded
from journal.exchange.formats import is_known, read_source
from journal.exchange.incoming import Found
from journal.exchange.sources import ZIP, Source, is_fit, opened, opened_member, opened_zip
from journal.exchange.terms import Terms
from journal.model.entries import CrossTraining, Run
from journal.model.errors import NotReadableError
from journal.model.words import printable


@dataclass(frozen=True, slots=True)
class Members:
    """The files of a container that is open."""

    container: "Container"
    packed: ZipFile | None

    @property
    def names(self) -> list[str]:
        """The names of a zip's files."""
        listed = () if self.packed is None else self.packed.namelist()
        return [name for name in listed if not name.endswith("/")]

    def open(self, file: str) -> AbstractContextManager[Source]:
        """One of them as a source."""
        if self.packed is None:
            return opened(self.container.path / file)
        return opened_member(self.packed, file, self.container.name)


@dataclass(frozen=True, slots=True)
class Container:
    """A folder or a zip, and its name for people."""

    path: Path
    name: str
    is_zip: bool = False

    def name_of(self, file: str) -> str:
        """One of its files, for people."""
        return f"{self.name}{': ' if self.is_zip else '/'}{printable(file)}"

    @contextmanager
    def opened(self) -> Iterator[Members]:
        """Its files, to be opened; nothing is unpacked to disk."""
        if not self.is_zip:
            yield Members(self, None)
            return
        if parent_process() is not None:
            yield Members(self, _kept_open(self.path)[1])
            return
        with opened_zip(self.path) as packed:
            yield Members(self, packed)


@lru_cache(maxsize=1)
def _kept_open(path: Path) -> tuple[ExitStack, ZipFile]:
    """The zip a worker reads all its turns of: to read the list of its files takes as long as many files."""
    until_it_ends = ExitStack()
    return until_it_ends, until_it_ends.enter_context(opened_zip(path))


def leads_out(file: str) -> bool:
    """Whether a name leads out of what holds it."""
    return posixpath.isabs(file) or ".." in file.replace("\\", "/").split("/")


@dataclass(frozen=True, slots=True)
class Part:
    """What one file held, or why it was refused; `taken` are the bytes that were read.

    None is found in one of no known kind; one that `holds_more` files has not been read.
    """

    found: Found | None = None
    refused: str = ""
    taken: int = 0
    holds_more: bool = False


@dataclass(frozen=True, slots=True)
class ReadParts:
    """Reads files of a container, each as a `Part`."""

    container: Container
    terms: Terms

    def __call__(self, files: Sequence[str]) -> Iterator[Part]:
        """A part a file, in their order."""
        if not files:
            return
        with self.container.opened() as members:
            for file in files:
                yield self._part(members, file)

    def _part(self, members: Members, file: str) -> Part:
        taken = 0
        try:
            with members.open(file) as source:
                if not self.container.is_zip and self._holds_more(file, source):
                    return Part(holds_more=True)
                try:
                    found = read_source(source, self.terms) if is_known(source) else None
                finally:
                    taken = source.taken
        except NotReadableError as refusal:
            return Part(refused=words_of(self.container.name_of(file), refusal), taken=taken)
        return Part(found, taken=taken)

    @staticmethod
    def _holds_more(file: str, source: Source) -> bool:
        return source.head.startswith(ZIP) or Path(file).name == strava.LIST


def words_of(name: str, refusal: NotReadableError) -> str:
    """The refusal without the file's name, which stands before it."""
    words = str(refusal)
    if words.startswith(f"{name} "):
        return f"It{words.removeprefix(name)}"
    return words.removeprefix(f"{name}: ")


@dataclass(frozen=True, slots=True)
class ReadRecorded:
    """Reads what the files that Strava's list names add to their rows; `top` is the folder of the list."""

    container: Container
    top: str
    terms: Terms

    def __call__(self, files: Sequence[str]) -> Iterator[tuple[Recorded | None, int]]:
        """What each file says, None for one that is not there or can't be read, and the bytes it took."""
        if not files:
            return
        with self.container.opened() as members:
            for file in files:
                yield self._said(members, file)

    def _said(self, members: Members, file: str) -> tuple[Recorded | None, int]:
        taken = 0
        try:
            self._refuse_outside(file)
            with members.open(f"{self.top}{file}") as source:
                try:
                    return recorded(source, self.terms), source.taken
                finally:
                    taken = source.taken
        except (NotReadableError, OSError, ValueError):
            return None, taken

    def _refuse_outside(self, file: str) -> None:
        """Of a folder, a name that leads out of it is that of no file; in a zip no name leads anywhere."""
        if self.container.is_zip:
            return
        folder = self.container.path.resolve()
        if not (folder / file).resolve().is_relative_to(folder):
            raise NotReadableError(f"{printable(file)} is not in the folder.")


def recorded(source: Source, terms: Terms) -> Recorded | None:
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
