"""Files packed to trick who unpacks them: refused in words, before much of them is unpacked."""

import gzip
import struct
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from journal.exchange import markup
from journal.exchange.formats import read_source
from journal.exchange.sources import MEGABYTE, MOST_GZIP_MEMBERS, Source, opened_member, opened_zip
from journal.exchange.terms import Terms
from journal.model.errors import NotReadableError
from journal.model.vocabulary import Unit
from tests.exchange.test_any_bytes import TODAY

TERMS = Terms(TODAY, Unit.KM)


def source(content: bytes) -> Source:
    return Source("file", BytesIO(content), len(content))


def one_member(path: Path, content: bytes, method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as packed:
        packed.writestr("a.gpx", content)
    return path


def read_member(path: Path) -> bytes:
    with opened_zip(path) as packed, opened_member(packed, "a.gpx", "z.zip") as member:
        return member.whole()


def test_several_gzip_members_are_one_file_and_padding_is_none_of_it() -> None:
    parts = gzip.compress(b"one,") + gzip.compress(b"") + bytes(700) + gzip.compress(b"two") + bytes(70_000)
    assert source(parts).whole() == b"one,two"


def test_a_gzip_of_countless_parts_is_refused() -> None:
    with pytest.raises(NotReadableError, match="more than 1,000 parts"):
        source(gzip.compress(b"") * (MOST_GZIP_MEMBERS + 1)).whole()


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(b"day,km")[:-3],
        gzip.compress(b"day,km")[:12],
        gzip.compress(b"day,km")[:-8] + b"12345678",
        gzip.compress(b"day,km") + b"more",
        b"\x1f\x8b",
    ],
    ids=["cut", "cut in its head", "another checksum", "more behind it", "two bytes"],
)
def test_a_gzip_that_is_cut_off_or_changed_is_refused(content: bytes) -> None:
    with pytest.raises(NotReadableError, match="is damaged or cut off"):
        source(content).whole()


def test_a_gzip_bomb_is_refused_long_before_the_limit() -> None:
    bomb = source(gzip.compress(bytes(24 * MEGABYTE)))
    with pytest.raises(NotReadableError, match="unpacks to more than 200 times its size"):
        bomb.whole(1024 * MEGABYTE)
    assert bomb.taken < 17 * MEGABYTE


def test_a_member_that_claims_to_be_a_bomb_is_not_begun(tmp_path: Path) -> None:
    path = one_member(tmp_path / "z.zip", bytes(17 * MEGABYTE))
    with pytest.raises(NotReadableError, match="unpacks to more than 200 times its size"):
        read_member(path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_whose_unpacking_cannot_be_bounded_are_refused(tmp_path: Path, method: int) -> None:
    path = one_member(tmp_path / "z.zip", b"<gpx/>", method)
    with pytest.raises(NotReadableError, match="packed in a way that is not read"):
        read_member(path)


def test_members_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    path = one_member(tmp_path / "z.zip", b"<gpx/>")
    whole = path.read_bytes()
    at, end = whole.index(b"PK\1\2"), whole.index(b"PK\5\6")
    counts = struct.pack("<2HL", 2, 2, 2 * (end - at))
    path.write_bytes(whole[:end] + whole[at:end] + whole[end : end + 8] + counts + whole[end + 16 :])
    with pytest.raises(NotReadableError, match="its files overlap"):
        read_member(path)


def test_members_larger_together_than_their_zip_are_refused(tmp_path: Path) -> None:
    path = one_member(tmp_path / "z.zip", b"<gpx/>", zipfile.ZIP_STORED)
    whole = bytearray(path.read_bytes())
    at = whole.index(b"PK\1\2")
    whole[at + 20 : at + 24] = (10_000).to_bytes(4, "little")
    path.write_bytes(whole)
    with pytest.raises(NotReadableError, match="its files overlap"):
        read_member(path)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"7z\xbc\xaf\x27\x1c" + bytes(9), "7z"),
        (b"Rar!\x1a\x07", "rar"),
        (bytes(257) + b"ustar\x00", "tar"),
        (gzip.compress(bytes(257) + b"ustar\x00"), "tar"),
        (gzip.compress(gzip.compress(b"day,km")), "gzip twice over"),
    ],
    ids=["7z", "rar", "tar", "tar in gzip", "gzip in gzip"],
)
def test_other_archives_are_named(content: bytes, name: str) -> None:
    with pytest.raises(NotReadableError, match=f"is packed as {name}. Unpack it first"):
        read_source(source(content), TERMS)


def test_blanks_take_no_longer_than_letters() -> None:
    blank = source(b"<gpx>" + b" " * MEGABYTE + b"</gpx>")
    begun = time.process_time()
    assert markup.root_of(blank) == "gpx"
    assert [element.name for element in markup.elements(blank)] == ["gpx", "gpx"]
    assert time.process_time() - begun < 1


def test_blanks_and_the_mark_before_the_declaration_are_left_aside() -> None:
    for before in (b"", b"\xef\xbb\xbf", b" \n", b" \xef\xbb\xbf\n "):
        text = source(before + b"<?xml version='1.0'?><gpx/>")
        assert markup.is_markup(text.head)
        assert markup.root_of(text) == "gpx"
        assert len(list(markup.elements(text))) == 2


def test_more_objects_than_entries_of_a_lifetime_are_not_parsed() -> None:
    listed = source(b'{"runs": [' + b"{}," * 500_001 + b"{}]}")
    with pytest.raises(NotReadableError, match="holds more than 500,000 entries"):
        read_source(listed, TERMS)
