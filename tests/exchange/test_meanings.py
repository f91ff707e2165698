"""What columns are, as kept and as typed."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.meanings import (
    MOMENTS,
    ColumnMap,
    DateOrder,
    Means,
    Meant,
    from_record,
    in_words,
    meant_by,
    split_words,
)
from journal.model.vocabulary import Unit

NAMES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=8)
MEANT = st.sampled_from([Meant(means) for means in Means] + [Meant(Means.PAIN_LEFT, one) for one in MOMENTS])


@settings(max_examples=60)
@given(columns=st.lists(st.tuples(NAMES, MEANT), max_size=5), unit=st.sampled_from(list(Unit)))
def test_what_was_kept_comes_back(columns: list[tuple[str, Meant]], unit: Unit) -> None:
    names = tuple(name for name, _ in columns)
    lower = tuple(name.lower() for name in names)
    said = ColumnMap(lower, names, tuple(meant for _, meant in columns), unit, DateOrder.MDY)
    assert from_record(said.record()) == said
    counted = replace(said, order=DateOrder.COUNTED, zero=date(2026, 1, 5))
    assert from_record(counted.record()) == counted


def test_columns_kept_before_there_were_counted_days_come_back() -> None:
    said = ColumnMap(("date",), ("Date",), (Meant(Means.DAY),), Unit.KM, DateOrder.DMY)
    record = {name: kept for name, kept in said.record().items() if name != "zero"}
    assert from_record(record) == said
    assert from_record(record | {"zero": "soon"}) is None


@settings(max_examples=60)
@given(columns=st.lists(st.tuples(NAMES, MEANT), max_size=5))
def test_what_is_typed_says_the_same_columns_whatever_their_names(columns: list[tuple[str, Meant]]) -> None:
    names = tuple(name for name, _ in columns)
    said = ColumnMap(names, names, tuple(meant for _, meant in columns), Unit.KM, DateOrder.YMD)
    kept = [(name, meant) for name, meant in columns if meant.means is not Means.IGNORE]
    typed = split_words(in_words(said))
    assert [name for name, _ in typed] == [name for name, _ in kept]
    for (_, words), (_, meant) in zip(typed, kept, strict=True):
        word = words if meant.means.pain else words.partition(":")[0]
        assert meant_by(word) == meant


@pytest.mark.parametrize("words", ["Date", "Date=day,Km", "'Date=day"])
def test_what_says_no_columns(words: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        split_words(words)


@pytest.mark.parametrize("word", ["", "days", "pain-left:noon", "day:morning"])
def test_what_is_no_meaning(word: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        meant_by(word)


@pytest.mark.parametrize("record", [None, [], {}, {"header": ["a"], "shown": [], "columns": []}, "x"])
def test_a_record_of_another_version_is_none(record: object) -> None:
    assert from_record(record) is None
