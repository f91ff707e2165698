"""The bytes of a file or of a member of a zip, unpacked on the way and never more of them than asked for."""

import gzip
import lzma
import os
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from journal.exchange.watching import Counting, count, go_on
from journal.model.errors import NotReadableError
from journal.model.words import printable

MEGABYTE = 1024 * 1024
LARGEST_FILE = 64 * MEGABYTE
LARGEST_DIRECTORY = 32 * MEGABYTE
MOST_MEMBERS = 200_000
HEAD = 64 * 1024
CHUNK = 64 * 1024
LEAST_TOLD = 8 * MEGABYTE
"""Of a smaller file nobody has to hear how far it is."""

GZIP = b"\x1f\x8b"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
FIT = b".FIT"
FIT_AT = 8

END_OF_DIRECTORY = struct.Struct("<4s4H2LH")
LONGEST_END = END_OF_DIRECTORY.size + 0xFFFF

# What the standard library raises for bytes that are not what they claim to be.
FAULTS = (
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
    OverflowError,
    struct.error,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
)


class Source:
    """One stream of bytes by its name; what is gzipped is unpacked while it is read.

    `head` are its first bytes, which `chunks` and `whole` give again; `taken` counts the bytes read so far.
    `size` is how many bytes there are before they are unpacked, as the folder or the zip says.
    """

    def __init__(self, name: str, raw: IO[bytes], size: int) -> None:
        self.name = name
        self.taken = 0
        self._packed = raw
        self._size = size
        first = self._from(raw, len(GZIP))
        self._ahead: bytes = first
        self._raw: IO[bytes] | gzip.GzipFile = raw
        if first == GZIP:
            raw.seek(0)
            self._ahead, self._raw = b"", gzip.GzipFile(fileobj=raw, mode="rb")
        while len(self._ahead) < HEAD and (more := self._from(self._raw, HEAD - len(self._ahead))):
            self._ahead += more
        self.head = self._ahead

    def _from(self, raw: IO[bytes] | gzip.GzipFile, size: int) -> bytes:
        try:
            return raw.read(size)
        except FAULTS as error:
            raise NotReadableError(f"{self.name} is damaged or cut off: {_why(error)}.") from None

    def chunks(self, limit: int) -> Iterator[bytes]:
        """All bytes, a piece at a time; refused as soon as there are more than `limit`."""
        piece = self._ahead
        while piece:
            go_on()
            self.taken += len(piece)
            if self._size >= LEAST_TOLD:
                count(min(self._packed.tell(), self._size), self._size, Counting.BYTES)
            if self.taken > limit:
                raise NotReadableError(
                    f"{self.name} holds more than {limit // MEGABYTE:,} MB, more than one file of training.",
                    "Split it into smaller files.",
                )
            yield piece
            piece = self._from(self._raw, CHUNK)

    def whole(self, limit: int = LARGEST_FILE) -> bytes:
        """All bytes at once."""
        return b"".join(self.chunks(limit))


def is_fit(head: bytes) -> bool:
    """Whether the first bytes are those of a FIT file."""
    return head[FIT_AT : FIT_AT + len(FIT)] == FIT


def _why(error: BaseException) -> str:
    return printable(getattr(error, "strerror", None) or str(error) or type(error).__name__)


def checked_file(path: Path) -> str:
    """The name of a file that is there and is a file; refused in words otherwise."""
    name = printable(str(path))
    try:
        if path.is_dir():
            raise NotReadableError(f"{name} is a folder.", "Name the files in it.")
        if not path.exists():
            raise NotReadableError(f"There is no file {name}.", "Check the name and the folder.")
        if not path.is_file():
            raise NotReadableError(f"{name} is not a file.")
    except (OSError, ValueError) as error:
        raise NotReadableError(f"{name} cannot be read: {_why(error)}.") from None
    return name


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """A file as a source."""
    name = checked_file(path)
    try:
        raw = path.open("rb")
        size = os.fstat(raw.fileno()).st_size
    except OSError as error:
        raise NotReadableError(f"{name} cannot be read: {error.strerror}.") from None
    with raw:
        yield Source(name, raw, size)


@contextmanager
def opened_zip(path: Path) -> Iterator[zipfile.ZipFile]:
    """A zip, of which nothing but the list of its members has been read."""
    name = checked_file(path)
    try:
        _refuse_large_directory(path, name)
        packed = zipfile.ZipFile(path)
    except FAULTS as error:
        raise NotReadableError(f"{name} is no whole zip: {_why(error)}.", "Download it again.") from None
    with packed:
        if len(packed.infolist()) > MOST_MEMBERS:
            raise NotReadableError(f"{name} holds more than {MOST_MEMBERS:,} files.")
        yield packed


def _refuse_large_directory(path: Path, name: str) -> None:
    """A zip's list of members is read whole, so its size is looked at first."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - LONGEST_END))
        tail = file.read()
    at = tail.rfind(ZIP[1])
    if at < 0 or at + END_OF_DIRECTORY.size > len(tail):
        return
    if END_OF_DIRECTORY.unpack_from(tail, at)[5] > LARGEST_DIRECTORY:
        raise NotReadableError(f"{name} lists more files than a training log has.")


@contextmanager
def opened_member(packed: zipfile.ZipFile, member: str, zip_name: str) -> Iterator[Source]:
    """A member of a zip as a source; nothing is written to disk, so its name leads nowhere."""
    name = f"{zip_name}: {printable(member)}"
    try:
        raw, size = packed.open(member), packed.getinfo(member).file_size
    except KeyError:
        raise NotReadableError(f"{name} is not in the zip.") from None
    except FAULTS as error:
        raise NotReadableError(f"{name} cannot be unpacked: {_why(error)}.") from None
    with raw:
        yield Source(name, raw, size)
