"""Written and read back is the same: every field, every digit, every text."""

import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange import own
from journal.exchange.incoming import AnyEntry, Found
from journal.exchange.own import OwnFormat
from journal.exchange.recognise import read
from journal.model.entries import CareTaken, CrossTraining, PainScore, Run, Structure
from journal.model.reading import FIRST_DAY, LONGEST_M, LONGEST_S
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place, Unit

LAST_DAY = date(2099, 12, 31)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60) | st.sampled_from(
    [
        "=1+1",
        "'=1+1",
        "''",
        "'twas",
        "-",
        "@home",
        "\ttab",
        "\rcr",
        'he said "ow"',
        "two\nlines\r\nthree\rfour",
        ";,\t",
        " ",
        "  kept  ",
        "🏃‍♀️🦵",
        "\u202eשלום\u202c مرحبا",
        "\ufeffbom",
        "é" * 10_000,
    ]
)
UIDS = st.text("0123456789abcdef-", max_size=36)
STAMPS = st.just("") | st.builds("{}T{:%H:%M:%S}.{:03d}Z".format, st.dates(), st.times(), st.integers(0, 999))
EVERY_ENTRY = {
    "day": st.dates(FIRST_DAY, LAST_DAY),
    "note": TEXTS,
    "for_physio": st.booleans(),
    "uid": UIDS,
    "updated_at": STAMPS,
    "time": st.none() | st.times(),
}
METRES = st.floats(1e-3, LONGEST_M)
SECONDS = st.floats(1e-3, LONGEST_S)
AMOUNTS = st.sampled_from(["distance", "duration", "both"])
STRUCTURES = st.builds(
    Structure, st.integers(1, 40), st.floats(0.1, 3600), st.just(0.0) | st.floats(0.1, 3600)
) | st.builds(
    Structure,
    st.integers(1, 40),
    st.integers(1, 60).map(lambda m: m * 60.0),
    st.integers(0, 9).map(lambda m: m * 60.0),
)


@st.composite
def runs(draw: st.DrawFn) -> Run:
    amounts = draw(AMOUNTS)
    return Run(
        **draw(st.fixed_dictionaries(EVERY_ENTRY)),
        kind=draw(st.sampled_from(Kind)),
        distance_m=None if amounts == "duration" else draw(METRES),
        distance_unit=draw(st.sampled_from(Unit)),
        duration_s=None if amounts == "distance" else draw(SECONDS),
        structure=draw(st.none() | STRUCTURES),
        effort=draw(st.none() | st.floats(0, 10)),
        feel=draw(st.none() | st.integers(1, 5)),
        surface=draw(TEXTS),
        hills=draw(TEXTS),
        shoes=draw(TEXTS),
        gait_changed=draw(st.booleans()),
        swelling=draw(st.booleans()),
        pain_from_m=draw(st.none() | st.floats(0, LONGEST_M)),
    )


PAIN = st.builds(
    PainScore,
    **EVERY_ENTRY,
    knee=st.sampled_from(Knee),
    score=st.integers(0, 10),
    moment=st.sampled_from(Moment),
    place=st.none() | st.sampled_from(Place),
    run_uid=TEXTS,
)
CROSS = st.builds(
    CrossTraining,
    **EVERY_ENTRY,
    activity=TEXTS.filter(str.strip),
    duration_s=st.none() | SECONDS,
    distance_m=st.none() | METRES,
    distance_unit=st.sampled_from(Unit),
    effort=st.none() | st.floats(0, 10),
)
CARE = st.builds(CareTaken, **EVERY_ENTRY, care=st.sampled_from(Care))


def written_and_read(path: Path, what: OwnFormat, entries: Iterable[AnyEntry]) -> Found:
    with path.open("w", encoding="utf-8", newline="") as file:
        own.write(what, entries, file)
    return read(path, today=LAST_DAY, unit=Unit.MI)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("round") / "trip.csv"


@settings(max_examples=60, deadline=None)
@given(st.lists(runs(), max_size=4))
def test_runs(path: Path, entries: list[Run]) -> None:
    assert written_and_read(path, own.RUNS, entries) == Found("runs", tuple(entries))


@settings(max_examples=60, deadline=None)
@given(st.lists(PAIN, max_size=4))
def test_pain(path: Path, entries: list[PainScore]) -> None:
    assert written_and_read(path, own.PAIN, entries) == Found("pain", tuple(entries))


@settings(max_examples=40, deadline=None)
@given(st.lists(CROSS, max_size=4))
def test_cross_training(path: Path, entries: list[CrossTraining]) -> None:
    assert written_and_read(path, own.CROSS, entries) == Found("cross", tuple(entries))


@settings(max_examples=40, deadline=None)
@given(st.lists(CARE, max_size=4))
def test_care(path: Path, entries: list[CareTaken]) -> None:
    assert written_and_read(path, own.CARE, entries) == Found("care", tuple(entries))


def test_a_file_as_it_is_written() -> None:
    to = io.StringIO()
    run = Run(
        day=date(2026, 3, 5),
        distance_m=6200,
        duration_s=2300,
        kind=Kind.WALK_RUN,
        structure=Structure(6, 180, 100),
        note="=so",
        uid="abc",
    )
    own.write(own.RUNS, [run], to)
    assert to.getvalue() == (
        "day,time,distance_km,distance_unit,duration,kind,structure,effort,feel,surface,hills,shoes,"
        "gait_changed,swelling,pain_from_km,note,for_physio,uid,updated_at\r\n"
        "2026-03-05,,6.2,km,0:38:20,walk-run,6x3/100s,,,,,,0,0,,'=so,0,abc,\r\n"
    )
