"""Laws of the language: words of an entry give that entry, and no text makes the reader fail."""

from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.entry.completions import completions, context_of
from journal.entry.describing import describe, describe_all
from journal.entry.language import GRAMMAR, read
from journal.entry.lexicon import WORDS
from journal.entry.sessions import session_words
from journal.entry.wording import as_words
from journal.exchange.exercises import load_exercises
from journal.model.entries import (
    CareTaken,
    CrossTraining,
    DayNote,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    Structure,
    WarningSign,
)
from journal.model.exercises import with_own
from journal.model.settings import Settings
from journal.model.vocabulary import Care, EpisodeKind, Kind, Knee, LoadKind, Moment, Place, Side, Sign, Unit
from journal.workflows.surroundings import data_folder

TODAY = date(2026, 3, 16)
OWN = ["Split Squat", "my plank", "left", "yesterday", "band green", "hold", "each side", "e6", "90/90 lift"]
CONTEXT = context_of(with_own(load_exercises(data_folder()), OWN), ["grey pair"], ["felt good; hills"])
NAMES = CONTEXT.names

journals = st.builds(Settings, unit=st.sampled_from(Unit), knee=st.none() | st.sampled_from(Knee))
texts = st.text(max_size=30) | st.sampled_from(
    ['a "b"; c', "\\n", "\\\\", 'end\\"', "hilly", "road", "[b]x[/b]"]
)
metres = st.integers(1, 100_000).map(lambda tens: tens * 10.0) | st.floats(0.01, 1_000_000)
seconds = st.integers(1, 604_800).map(float) | st.floats(0.01, 604_800)
efforts = st.none() | st.integers(0, 20).map(lambda halves: halves / 2) | st.floats(0, 10)
structures = st.builds(
    Structure, repeats=st.integers(1, 30),
    run_s=st.floats(0.5, 3600) | st.integers(1, 120).map(lambda halves: halves * 30.0),
    walk_s=st.sampled_from([0.0, 60.0, 90.0, 45.0, 33.3]),
)  # fmt: skip
common = {
    "day": st.integers(0, 5000).map(lambda back: TODAY - timedelta(days=back)),
    "note": texts,
    "for_physio": st.booleans(),
    "time": st.none() | st.times() | st.sampled_from([time(18, 5), time(0, 0)]),
}


def with_unit(entry: Entry) -> Entry:
    """Without a distance there is no unit to write."""
    return replace(entry, distance_unit=Unit.KM) if entry.distance_m is None else entry


def measured(entry: Entry) -> bool:
    return entry.distance_m is not None or entry.duration_s is not None


def runnable(run: Run) -> bool:
    """Faster than 40 km/h is refused: one of the two was mistyped."""
    return run.distance_m is None or run.duration_s is None or run.distance_m <= run.duration_s * 40 / 3.6


amounts = {
    "distance_m": st.none() | metres,
    "distance_unit": st.sampled_from(Unit),
    "duration_s": st.none() | seconds,
    "effort": efforts,
}
runs = st.builds(
    Run, **common, **amounts, kind=st.sampled_from(Kind), structure=st.none() | structures,
    feel=st.none() | st.integers(1, 5), surface=texts, hills=texts, shoes=texts, gait_changed=st.booleans(),
    swelling=st.booleans(), pain_from_m=st.none() | metres,
).filter(measured).filter(runnable).map(with_unit)  # fmt: skip
scores = st.builds(
    PainScore, **common, knee=st.sampled_from(Knee), score=st.integers(0, 10), moment=st.sampled_from(Moment),
    place=st.none() | st.sampled_from(Place),
)  # fmt: skip
activities = texts.filter(bool) | st.sampled_from(["ride", "Ride", "bike", "walk", "run", "40min"])
crosses = st.builds(CrossTraining, **common, **amounts, activity=activities).map(with_unit)
cares = st.builds(CareTaken, **common, care=st.sampled_from(Care))


notes = st.builds(DayNote, **(common | {"note": texts.filter(bool)}))
days = {name: common[name] for name in ("day", "note", "for_physio")}
signs = st.builds(
    WarningSign, **days, sign=st.sampled_from(Sign), knee=st.none() | st.sampled_from(Knee),
    cleared=st.none() | st.integers(0, 99).map(lambda back: TODAY - timedelta(days=back)),
).filter(lambda sign: sign.cleared is None or sign.cleared >= sign.day)  # fmt: skip
episodes = st.builds(
    Episode, **days, kind=st.sampled_from(EpisodeKind), knee=st.sampled_from(Knee),
    end=st.none() | st.integers(0, 5000).map(lambda back: TODAY - timedelta(days=back)),
).filter(lambda episode: episode.end is None or episode.end >= episode.day)  # fmt: skip
lone_sessions = st.builds(
    StrengthSession, **common, name=texts, duration_s=st.none() | seconds, effort=efforts, uid=st.just("s")
)


@given(runs | scores | crosses | cares | notes | signs | episodes | lone_sessions, journals)
@settings(deadline=None, max_examples=600)
def test_the_words_of_an_entry_are_read_as_that_entry(entry: Entry, journal: Settings) -> None:
    reading = read(as_words(entry, journal, TODAY), journal, TODAY, new_uid=lambda: "s")
    assert reading.problems == ()
    assert reading.entries == (entry,)


loads = st.one_of(
    st.just((LoadKind.BODYWEIGHT, None, "")),
    st.tuples(st.just(LoadKind.BAND), st.none() | st.floats(0.01, 1000), texts | st.just("green")),
    st.tuples(
        st.sampled_from([LoadKind.WEIGHT, LoadKind.ASSISTED]), st.none() | st.floats(0.01, 1000), st.just("")
    ),
)
holds = st.integers(1, 600).map(float) | st.floats(0.01, 86_400)
amounts_of_sets = st.tuples(st.none() | st.integers(1, 30) | st.integers(1, 9999), st.none() | holds)
pains = st.just((None, None)) | st.tuples(st.integers(0, 10), st.none() | st.sampled_from(Knee))
names = st.sampled_from(["split squat", "plank", "step-up", "clam", *OWN]) | texts.filter(bool)


@st.composite
def alike_sets(draw: st.DrawFn) -> list[dict[str, object]]:
    """Up to three sets of an exercise, the same or nearly, perhaps left and right by turns."""
    load_kind, load_kg, band = draw(loads)
    reps, hold_s = draw(amounts_of_sets)
    pain, pain_knee = draw(pains)
    one = {
        "exercise": draw(names), "load_kind": load_kind, "load_kg": load_kg, "band": band, "reps": reps,
        "hold_s": hold_s, "pain": pain, "pain_knee": pain_knee, "effort": draw(efforts), "note": draw(texts),
        "for_physio": draw(st.booleans()),
    }  # fmt: skip
    left, right = Side.LEFT, Side.RIGHT
    sides = draw(st.sampled_from([[Side.BOTH], [left], [left, right], [right, left], [left, left, right]]))
    later = one | draw(st.sampled_from([{}, {"note": "", "for_physio": False}, {"reps": 5}, {"hold_s": 7.5}]))
    return [(one if not round_ else later) | {"side": side} for round_ in range(draw(st.integers(1, 3)))
            for side in sides]  # fmt: skip


@given(lone_sessions, st.lists(alike_sets(), min_size=1, max_size=4), st.booleans())
@settings(deadline=None, max_examples=600)
def test_the_words_of_a_session_are_read_as_it_and_its_sets(
    session: StrengthSession, exercises: list[list[dict[str, object]]], known: bool
) -> None:
    sets = [
        ExerciseSet(day=session.day, session_uid="s", position=position, **fields)
        for position, fields in enumerate((one for exercise in exercises for one in exercise), 1)
    ]
    words = session_words(session, sets, TODAY, NAMES if known else None)
    reading = read(words, Settings(), TODAY, new_uid=lambda: "s", exercises=lambda: NAMES)
    assert reading.problems == ()
    assert reading.entries == (session, *sets)
    [line] = describe_all(reading.entries, Settings(), TODAY)
    assert line.startswith("Strength · ")


shards = (
    st.sampled_from(
        [word for example, _ in GRAMMAR for word in example.split()]
        + list(WORDS)
        + [
            "effort",
            "from",
            "at",
            "on",
            "shoes",
            "cross",
            "hills:",
            "@",
            "e",
            "L",
            "1:2:3",
            "9" * 500 + "km",
            "-0",
            "x3",
            "mon..wed",
            "2x8,",
            "each side",
            "cleared",
            "session",
            "hold",
            '"my plank"',
        ]
    )
    | st.text(max_size=6)
    | st.text(alphabet='0123456789.,:/x×-+@"\\; \nelrkmh', max_size=8)
)
lines = st.text() | st.lists(shards, max_size=8).map(" ".join)


@given(lines, journals)
@settings(deadline=None, max_examples=800)
def test_any_text_is_read_or_refused_with_a_place_in_it(line: str, journal: Settings) -> None:
    reading = read(line, journal, TODAY, exercises=lambda: NAMES)
    assert bool(reading.entries) != bool(reading.problems)
    for problem in reading.problems:
        assert 0 <= problem.start <= problem.end <= len(line)
        assert problem.why.endswith(".")
        assert all(character.isprintable() for character in str(problem))
    for entry in reading.entries:
        assert entry.day <= TODAY
        assert describe(entry, journal, TODAY).isprintable() or not line.isprintable()
        if not isinstance(entry, ExerciseSet):
            again = read(as_words(entry, journal, TODAY), journal, TODAY, new_uid=str)
            assert again.problems == ()
    assert len(describe_all(reading.entries, journal, TODAY)) <= len(reading.entries)


@given(lines, st.integers(0, 40))
@settings(deadline=None, max_examples=400)
def test_a_completion_takes_the_place_of_the_word_at_the_cursor(line: str, back: int) -> None:
    cursor = max(0, len(line) - back)
    found = completions(line, cursor, Settings(), TODAY, CONTEXT)
    assert 0 <= found.start <= cursor <= found.end <= len(line)
    assert len(found.words) <= 8
    assert line[found.start : found.end] not in found.words
