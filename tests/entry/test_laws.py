"""Laws of the language: words of an entry give that entry, and no text makes the reader fail."""

from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.entry.describing import describe, describe_all
from journal.entry.language import GRAMMAR, read
from journal.entry.lexicon import WORDS
from journal.entry.wording import as_words
from journal.model.entries import CareTaken, CrossTraining, Entry, PainScore, Run, Structure
from journal.model.settings import Settings
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place, Unit

TODAY = date(2026, 3, 16)

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
).filter(measured).map(with_unit)  # fmt: skip
scores = st.builds(
    PainScore, **common, knee=st.sampled_from(Knee), score=st.integers(0, 10), moment=st.sampled_from(Moment),
    place=st.none() | st.sampled_from(Place),
)  # fmt: skip
activities = texts.filter(bool) | st.sampled_from(["ride", "Ride", "bike", "walk", "run", "40min"])
crosses = st.builds(CrossTraining, **common, **amounts, activity=activities).map(with_unit)
cares = st.builds(CareTaken, **common, care=st.sampled_from(Care))


@given(runs | scores | crosses | cares, journals)
@settings(deadline=None, max_examples=400)
def test_the_words_of_an_entry_are_read_as_that_entry(entry: Entry, journal: Settings) -> None:
    reading = read(as_words(entry, journal, TODAY), journal, TODAY)
    assert reading.problems == ()
    assert reading.entries == (entry,)


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
        ]
    )
    | st.text(max_size=6)
    | st.text(alphabet='0123456789.,:/x×-+@"\\; \nelrkmh', max_size=8)
)
lines = st.text() | st.lists(shards, max_size=8).map(" ".join)


@given(lines, journals)
@settings(deadline=None, max_examples=800)
def test_any_text_is_read_or_refused_with_a_place_in_it(line: str, journal: Settings) -> None:
    reading = read(line, journal, TODAY)
    assert bool(reading.entries) != bool(reading.problems)
    for problem in reading.problems:
        assert 0 <= problem.start <= problem.end <= len(line)
        assert problem.why.endswith(".")
        assert all(character.isprintable() for character in str(problem))
    for entry in reading.entries:
        assert entry.day <= TODAY
        assert describe(entry, journal, TODAY).isprintable() or not line.isprintable()
    assert len(describe_all(reading.entries, journal, TODAY)) <= len(reading.entries)
