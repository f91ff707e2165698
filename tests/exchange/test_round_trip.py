"""Written and read back is the same: every field, every digit, every text."""

import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange import own, strength
from journal.exchange.incoming import Found, ToldBy
from journal.exchange.own import OwnFormat
from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.model.entries import (
    AnyEntry,
    CareTaken,
    CrossTraining,
    DayNote,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    Structure,
    WarningSign,
)
from journal.model.reading import FIRST_DAY, LONGEST_M, LONGEST_S
from journal.model.vocabulary import (
    Kind,
    Unit,
)
from tests.generated import Values, of_every_kind

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
VALUES = Values(
    texts=TEXTS,
    words=TEXTS.filter(str.strip),
    first_day=FIRST_DAY,
    last_day=LAST_DAY,
    metres=st.floats(1e-3, LONGEST_M),
    seconds=st.floats(1e-3, LONGEST_S),
    structures=st.builds(
        Structure, st.integers(1, 40), st.floats(0.1, 3600), st.just(0.0) | st.floats(0.1, 3600)
    )
    | st.builds(
        Structure,
        st.integers(1, 40),
        st.integers(1, 60).map(lambda m: m * 60.0),
        st.integers(0, 9).map(lambda m: m * 60.0),
    ),
    holds=st.floats(1e-6, 86_400),
    kilograms=st.floats(1e-6, 1000),
    longest_m=LONGEST_M,
    beside={"uid": UIDS, "updated_at": STAMPS},
)
OF_KIND = of_every_kind(VALUES)


@st.composite
def training(draw: st.DrawFn) -> list[tuple[StrengthSession, list[ExerciseSet]]]:
    """Sessions, each with its sets or without any."""
    trained = []
    for number, one in enumerate(draw(st.lists(OF_KIND[StrengthSession], max_size=3))):
        session = replace(one, uid=f"{number}-{one.uid}")
        sets = draw(st.lists(OF_KIND[ExerciseSet], max_size=2))
        of_it = {"day": session.day, "session_uid": session.uid}
        trained.append(
            (session, [replace(each, uid=f"{at}-{each.uid}", **of_it) for at, each in enumerate(sets)])
        )
    return trained


def written_and_read(path: Path, what: OwnFormat, entries: Iterable[AnyEntry]) -> Found:
    with path.open("w", encoding="utf-8", newline="") as file:
        own.write(what, entries, file)
    return read(path, Terms(LAST_DAY, Unit.MI))


def a_row_each(name: str, entries: Iterable[AnyEntry]) -> Found:
    """What such a file is found to hold: its entries, in the rows below the header."""
    entries = tuple(entries)
    return Found(name, entries, told_by=tuple(ToldBy(row=row) for row, _ in enumerate(entries, start=2)))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("round") / "trip.csv"


@settings(max_examples=60, deadline=None)
@given(st.lists(OF_KIND[Run], max_size=4))
def test_runs(path: Path, entries: list[Run]) -> None:
    assert written_and_read(path, own.RUNS, entries) == a_row_each("runs", entries)


@settings(max_examples=60, deadline=None)
@given(st.lists(OF_KIND[PainScore], max_size=4))
def test_pain(path: Path, entries: list[PainScore]) -> None:
    assert written_and_read(path, own.PAIN, entries) == a_row_each("pain", entries)


@settings(max_examples=40, deadline=None)
@given(st.lists(OF_KIND[CrossTraining], max_size=4))
def test_cross_training(path: Path, entries: list[CrossTraining]) -> None:
    assert written_and_read(path, own.CROSS, entries) == a_row_each("cross", entries)


@settings(max_examples=40, deadline=None)
@given(st.lists(OF_KIND[CareTaken], max_size=4))
def test_care(path: Path, entries: list[CareTaken]) -> None:
    assert written_and_read(path, own.CARE, entries) == a_row_each("care", entries)


@settings(max_examples=40, deadline=None)
@given(st.lists(OF_KIND[DayNote], max_size=4))
def test_notes(path: Path, entries: list[DayNote]) -> None:
    assert written_and_read(path, own.NOTES, entries) == a_row_each("notes", entries)


@settings(max_examples=40, deadline=None)
@given(st.lists(OF_KIND[Episode], max_size=4))
def test_episodes(path: Path, entries: list[Episode]) -> None:
    assert written_and_read(path, own.EPISODES, entries) == a_row_each("episodes", entries)


@settings(max_examples=40, deadline=None)
@given(st.lists(OF_KIND[WarningSign], max_size=4))
def test_signs(path: Path, entries: list[WarningSign]) -> None:
    assert written_and_read(path, own.SIGNS, entries) == a_row_each("signs", entries)


@settings(max_examples=80, deadline=None)
@given(training())
def test_strength(path: Path, trained: list[tuple[StrengthSession, list[ExerciseSet]]]) -> None:
    in_another_order = [one for _, sets in reversed(trained) for one in sets]
    with path.open("w", encoding="utf-8", newline="") as file:
        strength.write([session for session, _ in trained], in_another_order, file)
    read_back = read(path, Terms(LAST_DAY, Unit.MI))
    expected = tuple(entry for session, sets in trained for entry in (session, *sets))
    assert read_back == Found("strength", expected)


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
