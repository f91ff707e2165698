"""The bytes of a file or of a member of a zip, unpacked on the way and never more of them than asked for."""

import os
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
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
MOST_GZIP_MEMBERS = 1_000
UNPACKS_TO = 200
"""Times its packed size: points of a watch that lay still come to 50 to 110, the format can claim 1,000."""
PACKED_UNASKED = 16 * MEGABYTE
"""Of so little nobody asks how it was packed."""
UNPACKS_TOO_FAR = f"unpacks to more than {UNPACKS_TO} times its size, as no file of training does."
HEAD = 64 * 1024
CHUNK = 64 * 1024
LEAST_TOLD = 8 * MEGABYTE
"""Of a smaller file nobody has to hear how far it is."""

GZIP = b"\x1f\x8b"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
FIT = b".FIT"
FIT_AT = 8

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The other methods unpack as much as a few bytes claim before anyone can count it."""

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
    zipfile.BadZipFile,
)


class _Unpacked:
    """What is gzipped, unpacked a piece at a time: never more of it than was asked for."""

    def __init__(self, raw: IO[bytes], first: bytes) -> None:
        self._raw = raw
        self._waiting = first
        self._members = 0
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._begun = False

    def read(self, size: int) -> bytes:
        """At most `size` bytes, none at the end; EOFError, ValueError or zlib.error for what is no gzip."""
        while True:
            packed = self._waiting or self._raw.read(CHUNK)
            if not packed and not self._begun:
                return b""
            piece = self._member.decompress(packed, size)
            self._waiting = self._member.unconsumed_tail
            self._begun = True
            if self._member.eof:
                self._next(self._member.unused_data)
            elif not packed and not piece:
                raise EOFError("its end is missing")
            go_on()
            if piece:
                return piece

    def _next(self, rest: bytes) -> None:
        """Another member may follow, or blanks that fill a block of a tape."""
        self._members += 1
        if self._members > MOST_GZIP_MEMBERS:
            raise ValueError(f"it is gzipped in more than {MOST_GZIP_MEMBERS:,} parts")
        while not (rest := rest.lstrip(b"\0")) and (more := self._raw.read(CHUNK)):
            go_on()
            rest = more
        self._waiting, self._begun = rest, False
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)


class Source:
    """One stream of bytes by its name; what is gzipped is unpacked while it is read.

    `head` are its first bytes, which `chunks` and `whole` give again; `taken` counts the bytes read so far.
    `size` is how many bytes `raw` has, as the folder or the zip says.
    """

    def __init__(self, name: str, raw: IO[bytes], size: int) -> None:
        self.name = name
        self.taken = 0
        self._packed = raw
        self._size = size
        first = self._from(raw, len(GZIP))
        self._raw: IO[bytes] | _Unpacked = _Unpacked(raw, first) if first == GZIP else raw
        self._ahead: bytes = b"" if first == GZIP else first
        while len(self._ahead) < HEAD and (more := self._from(self._raw, HEAD - len(self._ahead))):
            self._ahead += more
        self.head = self._ahead

    def _from(self, raw: IO[bytes] | _Unpacked, size: int) -> bytes:
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
            if is_bomb(self.taken, self._packed.tell()):
                raise NotReadableError(f"{self.name} {UNPACKS_TOO_FAR}")
            yield piece
            piece = self._from(self._raw, CHUNK)

    def whole(self, limit: int = LARGEST_FILE) -> bytes:
        """All bytes at once."""
        return b"".join(self.chunks(limit))


def is_bomb(unpacked: int, packed: int) -> bool:
    """Whether so many bytes are more than so many packed ones can be in earnest."""
    return unpacked > max(PACKED_UNASKED, UNPACKS_TO * packed)


def is_fit(head: bytes) -> bool:
    """Whether the first bytes are those of a FIT file."""
    return head[FIT_AT : FIT_AT + len(FIT)] == FIT


OTHER_ARCHIVES = {
    b"7z\xbc\xaf": "7z",
    b"Rar!": "rar",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"(\xb5/\xfd": "zstd",
}
TAR, TAR_AT = b"ustar", 257


def other_archive(head: bytes) -> str:
    """The name of an archive's format that is not read, empty for everything else."""
    if head[TAR_AT : TAR_AT + len(TAR)] == TAR:
        return "tar"
    return next((name for begins, name in OTHER_ARCHIVES.items() if head.startswith(begins)), "")


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
        size = _refuse_large_directory(path, name)
        packed = zipfile.ZipFile(path)
    except FAULTS as error:
        raise NotReadableError(f"{name} is no whole zip: {_why(error)}.", "Download it again.") from None
    with packed:
        if len(packed.infolist()) > MOST_MEMBERS:
            raise NotReadableError(f"{name} holds more than {MOST_MEMBERS:,} files.")
        _refuse_overlapping(packed.infolist(), size, name)
        yield packed


def _refuse_large_directory(path: Path, name: str) -> int:
    """A zip's list of members is read whole, so its size is looked at first; the size of the zip."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - LONGEST_END))
        tail = file.read()
    at = tail.rfind(ZIP[1])
    if at < 0 or at + END_OF_DIRECTORY.size > len(tail):
        return size
    if END_OF_DIRECTORY.unpack_from(tail, at)[5] > LARGEST_DIRECTORY:
        raise NotReadableError(f"{name} lists more files than a training log has.")
    return size


def _refuse_overlapping(members: Sequence[zipfile.ZipInfo], size: int, name: str) -> None:
    """Of a zip whose files share their bytes, a few of these unpack to any size."""
    packed = sum(member.compress_size for member in members)
    if packed > size or len({member.header_offset for member in members}) < len(members):
        raise NotReadableError(f"{name} is no whole zip: its files overlap.", "Download it again.")


@contextmanager
def opened_member(packed: zipfile.ZipFile, member: str, zip_name: str) -> Iterator[Source]:
    """A member of a zip as a source; nothing is written to disk, so its name leads nowhere."""
    name = f"{zip_name}: {printable(member)}"
    try:
        listed = packed.getinfo(member)
        if listed.compress_type not in METHODS:
            raise NotReadableError(
                f"{name} is packed in a way that is not read.", "Zip it again the usual way."
            )
        if is_bomb(listed.file_size, listed.compress_size):  # never more of it is read than the zip says
            raise NotReadableError(f"{name} {UNPACKS_TOO_FAR}")
        raw = packed.open(member)
    except KeyError:
        raise NotReadableError(f"{name} is not in the zip.") from None
    except FAULTS as error:
        raise NotReadableError(f"{name} cannot be unpacked: {_why(error)}.") from None
    with raw:
        yield Source(name, raw, listed.file_size)
