"""Which stored entry a duplicate is: as many as are counted, each stored entry for one alone."""

from dataclasses import replace
from datetime import time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.incoming import known_keys, sort_out
from journal.model.entries import Run
from journal.workflows.files.duplicates import paired
from tests.rules.journals import day

DAY = timedelta(days=1)
RUNS = st.builds(
    Run,
    day=st.integers(0, 1).map(day),
    distance_m=st.sampled_from([None, 5000.0, 5010.0, 8000.0]),
    duration_s=st.sampled_from([1800.0, 1810.0]),
    time=st.sampled_from([None, time(7), time(7, 1), time(0), time(23, 59)]),
)


@settings(max_examples=150)
@given(stored=st.lists(RUNS, max_size=5), incoming=st.lists(RUNS, max_size=5), named=st.integers(0, 3))
def test_every_duplicate_has_a_stored_entry_of_its_own(
    stored: list[Run], incoming: list[Run], named: int
) -> None:
    kept = [replace(run, uid=f"uid{number}") for number, run in enumerate(stored)]
    coming = [*incoming, *kept[:named]]
    duplicates = sort_out(coming, known_keys(kept)).duplicates
    pairs = paired(duplicates, kept)
    assert [pair.entry for pair in pairs] == list(duplicates)
    there = [pair.equals for pair in pairs]
    assert None not in there
    assert len({one.uid for one in there if one is not None}) == len(there)
    assert all(abs(pair.entry.day - pair.equals.day) <= DAY for pair in pairs if pair.equals is not None)


def test_the_very_same_comes_before_one_that_may_be() -> None:
    half, whole = Run(day=day(0), distance_m=5000.0), Run(day=day(0), distance_m=5000.0, duration_s=1800.0)
    kept = [replace(half, uid="half"), replace(whole, uid="whole")]
    pairs = paired([whole, half], kept)
    assert [pair.equals.uid for pair in pairs if pair.equals is not None] == ["whole", "half"]


def test_an_entry_that_the_file_has_twice_equals_none_that_is_stored() -> None:
    run = Run(day=day(0), distance_m=5000.0, uid="new")
    assert [pair.equals for pair in paired([run], [])] == [None]
