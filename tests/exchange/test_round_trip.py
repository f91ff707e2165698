"""Written and read back is the same: every field, every digit, every text."""

import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange import own, strength
from journal.exchange.incoming import Found
from journal.exchange.own import OwnFormat
from journal.exchange.recognise import read
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
    Care,
    EpisodeKind,
    Kind,
    Knee,
    LoadKind,
    Moment,
    Place,
    Side,
    Sign,
    Unit,
)

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
}
TIMED = {**EVERY_ENTRY, "time": st.none() | st.times()}
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
        **draw(st.fixed_dictionaries(TIMED)),
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
    **TIMED,
    knee=st.sampled_from(Knee),
    score=st.integers(0, 10),
    moment=st.sampled_from(Moment),
    place=st.none() | st.sampled_from(Place),
    run_uid=TEXTS,
)
CROSS = st.builds(
    CrossTraining,
    **TIMED,
    activity=TEXTS.filter(str.strip),
    duration_s=st.none() | SECONDS,
    distance_m=st.none() | METRES,
    distance_unit=st.sampled_from(Unit),
    effort=st.none() | st.floats(0, 10),
)
CARE = st.builds(CareTaken, **TIMED, care=st.sampled_from(Care))
WORDS = TEXTS.filter(str.strip)
KNEES = st.none() | st.sampled_from(Knee)
NOTES = st.builds(DayNote, **{**TIMED, "note": WORDS})


@st.composite
def episodes(draw: st.DrawFn) -> Episode:
    shared = draw(st.fixed_dictionaries(EVERY_ENTRY))
    end = draw(st.none() | st.dates(shared["day"], LAST_DAY))
    return Episode(**shared, kind=draw(st.sampled_from(EpisodeKind)), knee=draw(KNEES), end=end)


@st.composite
def signs(draw: st.DrawFn) -> WarningSign:
    shared = draw(st.fixed_dictionaries(EVERY_ENTRY))
    cleared = draw(st.none() | st.dates(shared["day"], LAST_DAY))
    return WarningSign(**shared, sign=draw(st.sampled_from(Sign)), knee=draw(KNEES), cleared=cleared)


@st.composite
def sessions(draw: st.DrawFn, number: int) -> StrengthSession:
    return StrengthSession(
        **{**draw(st.fixed_dictionaries(TIMED)), "uid": f"{number}-{draw(UIDS)}"},
        name=draw(TEXTS),
        duration_s=draw(st.none() | SECONDS),
        effort=draw(st.none() | st.floats(0, 10)),
    )


@st.composite
def exercise_sets(draw: st.DrawFn, session: StrengthSession, number: int) -> ExerciseSet:
    kind = draw(st.sampled_from(LoadKind))
    pain = draw(st.none() | st.integers(0, 10))
    shared = draw(st.fixed_dictionaries(EVERY_ENTRY))
    return ExerciseSet(
        **{**shared, "day": session.day, "uid": f"{number}-{shared['uid']}"},
        session_uid=session.uid,
        exercise=draw(WORDS),
        position=draw(st.integers(1, 9999)),
        side=draw(st.sampled_from(Side)),
        reps=draw(st.none() | st.integers(1, 9999)),
        hold_s=draw(st.none() | st.floats(1e-6, 86_400)),
        load_kind=kind,
        load_kg=None if kind is LoadKind.BODYWEIGHT else draw(st.none() | st.floats(1e-6, 1000)),
        band=draw(TEXTS) if kind is LoadKind.BAND else "",
        effort=draw(st.none() | st.floats(0, 10)),
        pain=pain,
        pain_knee=None if pain is None else draw(KNEES),
    )


@st.composite
def training(draw: st.DrawFn) -> list[tuple[StrengthSession, list[ExerciseSet]]]:
    """Sessions, each with its sets or without any."""
    trained = []
    for number in range(draw(st.integers(0, 3))):
        session = draw(sessions(number))
        trained.append((session, [draw(exercise_sets(session, at)) for at in range(draw(st.integers(0, 3)))]))
    return trained


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


@settings(max_examples=40, deadline=None)
@given(st.lists(NOTES, max_size=4))
def test_notes(path: Path, entries: list[DayNote]) -> None:
    assert written_and_read(path, own.NOTES, entries) == Found("notes", tuple(entries))


@settings(max_examples=40, deadline=None)
@given(st.lists(episodes(), max_size=4))
def test_episodes(path: Path, entries: list[Episode]) -> None:
    assert written_and_read(path, own.EPISODES, entries) == Found("episodes", tuple(entries))


@settings(max_examples=40, deadline=None)
@given(st.lists(signs(), max_size=4))
def test_signs(path: Path, entries: list[WarningSign]) -> None:
    assert written_and_read(path, own.SIGNS, entries) == Found("signs", tuple(entries))


@settings(max_examples=80, deadline=None)
@given(training())
def test_strength(path: Path, trained: list[tuple[StrengthSession, list[ExerciseSet]]]) -> None:
    in_another_order = [one for _, sets in reversed(trained) for one in sets]
    with path.open("w", encoding="utf-8", newline="") as file:
        strength.write([session for session, _ in trained], in_another_order, file)
    read_back = read(path, today=LAST_DAY, unit=Unit.MI)
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
