"""Whatever a file of a watch or a program holds, it is read or refused in words."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.exchange.incoming import Found
from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.model.errors import JournalError
from journal.store.journal import Journal
from tests.exchange.test_gpx_tcx import ON, WAY
from tests.exchange.test_health import NEW, OLD, export
from tests.exchange.test_strava import export as strava_export
from tests.exchange.test_strava import listed
from tests.exchange.test_strength_apps import ANDROID, HEVY, IOS
from tests.exchange.written import gpx, packed, run_fit, tcx

TODAY = date(2026, 3, 16)
SAMPLES = Path(__file__).parents[3] / "shared" / "samples"


def small(path: Path) -> bytes:
    """The beginning of a real file, if it is at hand."""
    return path.read_bytes()[:6000] if path.exists() else b""


@lru_cache(maxsize=1)
def zipped(tmp: Path) -> bytes:
    return packed(tmp / "whole.zip", strava_export(listed(columns=10))).read_bytes()


FILES = {
    "fit": run_fit(1, count=20, rpe=40, feel=50),
    "real fit": small(SAMPLES / "fitdecode" / "garmin-fenix-5-run.fit") or run_fit(2, count=5),
    "gpx": gpx(WAY, ON).encode(),
    "tcx": tcx(("1000", "360"), ("500", "180")).encode(),
    "health": export(OLD, NEW).encode(),
    "strava": listed(columns=87).encode(),
    "strava 10": listed("de", columns=10).encode(),
    "ios": IOS.encode(),
    "android": ANDROID.encode(),
    "hevy": HEVY.encode(),
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "file"


def answer(path: Path, content: bytes) -> Found | JournalError:
    path.write_bytes(content)
    try:
        return read(path, Terms(TODAY, zone=ZoneInfo("America/New_York")))
    except JournalError as refusal:
        return refusal


def is_in_words(said: Found | JournalError) -> None:
    if isinstance(said, JournalError):
        assert said.what.isprintable()
        assert said.mend.isprintable()
        return
    assert all(row.why.isprintable() for row in said.skipped)
    assert all(note.isprintable() for note in said.notes)
    assert all(date(1970, 1, 1) <= entry.day <= TODAY for entry in said.entries)
    for entry in said.entries:
        for amount in (getattr(entry, "distance_m", None), getattr(entry, "duration_s", None)):
            assert amount is None or 0 < amount <= 1_000_000


CUTS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), st.binary(max_size=8)), min_size=1, max_size=4)


def mutated(content: bytes, cuts: list[tuple[float, int, bytes]]) -> bytes:
    for where, gone, come in cuts:
        at = int(where * len(content))
        content = content[:at] + come + content[at + gone :]
    return content


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(cuts=CUTS, end=st.floats(0, 1))
def test_mutated_files(path: Path, name: str, cuts: list[tuple[float, int, bytes]], end: float) -> None:
    content = mutated(FILES[name], cuts)
    is_in_words(answer(path, content))
    is_in_words(answer(path, content[: int(end * len(content))]))


@settings(max_examples=50, deadline=None)
@given(cuts=CUTS, end=st.floats(0, 1))
def test_mutated_zips(path: Path, cuts: list[tuple[float, int, bytes]], end: float) -> None:
    content = mutated(zipped(path.parent), cuts)
    is_in_words(answer(path, content))
    is_in_words(answer(path, b"PK\x03\x04" + content[: int(end * len(content))]))


HEADS = [b"\x0e\x20\x93\x08\xff\x00\x00\x00.FIT", b"<gpx>", b"<TrainingCenterDatabase>", b"\x1f\x8b\x08\x00"]


@settings(max_examples=100, deadline=None)
@given(head=st.sampled_from(HEADS), content=st.binary(max_size=120))
def test_any_bytes_behind_a_head_that_is_known(path: Path, head: bytes, content: bytes) -> None:
    is_in_words(answer(path, head + content))


NUMBERS = st.sampled_from(["NaN", "inf", "-1", "1e400", "0", "9" * 400, "", " ", "١", "0x10", "1_000", "∞"])


@settings(max_examples=40, deadline=None)
@given(metres=NUMBERS, seconds=NUMBERS, at=st.text("0123456789-:TZ+. ", max_size=26))
def test_numbers_and_times_that_cannot_be(path: Path, metres: str, seconds: str, at: str) -> None:
    is_in_words(answer(path, tcx((metres, seconds), start=at).encode()))
    is_in_words(answer(path, gpx([(1.0, 2.0, at)]).replace('"1.0"', f'"{metres}"').encode()))
    listing = listed(columns=87).replace("4605.5", metres).replace("1801.0", seconds)
    is_in_words(answer(path, listing.replace("Mar 3, 2026, 6:13:47 AM", at.replace(",", "")).encode()))


def test_whatever_is_read_can_be_stored(journal: Journal, path: Path) -> None:
    """The journal's own checks are the last word; nothing that is offered may fail there."""
    from journal.model.settings import Settings
    from journal.workflows.files.import_reading import Asked
    from journal.workflows.files.importing import look_at, write_import

    for content in FILES.values():
        path.write_bytes(content)
        write_import(journal, look_at(journal, Asked((path,), Settings(), TODAY)))
    assert journal.runs()
    assert journal.strength_sessions()
