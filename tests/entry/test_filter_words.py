"""The Log's filter in words: what each word asks for, and why one can't be read."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.entry.filter_words import FILTER_GRAMMAR, LONGEST, read_filter
from journal.model.errors import NotReadableError
from journal.model.filter import LogFilter, Range, Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Knee, Moment, Place, Unit, WeekStart

TODAY = date(2026, 3, 16)
HALF = 5.0  # metres: half of the last digit that a distance is shown with


def read(text: str, **settings: object) -> LogFilter:
    return read_filter(text, Settings(**settings), TODAY)  # type: ignore[arg-type]


def days(text: str, **settings: object) -> tuple[date | None, date | None]:
    found = read(text, **settings)
    return found.first, found.last


def refusal(text: str) -> str:
    with pytest.raises(NotReadableError) as refused:
        read(text)
    return str(refused.value)


def holds(limits: Range | None, amount: float) -> bool:
    assert limits is not None
    return (limits.least is None or limits.least <= amount) and (limits.most is None or amount <= limits.most)


def test_nothing_typed_is_everything() -> None:
    assert read("") == read("   ") == LogFilter()


def test_the_line_of_the_help() -> None:
    assert read('kind:tempo pain>3 knee:left 2025-05 "hill"') == LogFilter(
        kinds=(Kind.TEMPO,),
        pain=Range(4, None),
        knees=(Knee.LEFT,),
        first=date(2025, 5, 1),
        last=date(2025, 5, 31),
        texts=("hill",),
    )


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("run", "sorts", Sort.RUN),
        ("Runs", "sorts", Sort.RUN),
        ("episodes", "sorts", Sort.EPISODE),
        ("walk-run", "kinds", Kind.WALK_RUN),
        ("LEFT", "knees", Knee.LEFT),
        ("stairs", "moments", Moment.STAIRS),
        ("back", "places", Place.BACK),
        ("kneecap", "places", Place.FRONT),
        ("other", "texts", "other"),
        ("grey", "texts", "grey"),
        ('"left"', "texts", "left"),
        ("note:left", "texts", "left"),
        ('shoes:"grey pair"', "texts", "grey pair"),
        ('"not yet closed', "texts", "not yet closed"),
        ("when:other", "moments", Moment.OTHER),
        ("WHERE:Front", "places", Place.FRONT),
    ],
)
def test_a_word_asks_for_one_thing(text: str, field: str, value: object) -> None:
    assert read(text) == LogFilter(**{field: (value,)})  # type: ignore[arg-type]


def test_several_of_one_kind_are_any_of_them() -> None:
    assert read("tempo speed tempo").kinds == read("kind:tempo,speed").kinds == (Kind.TEMPO, Kind.SPEED)
    assert read("long hill grey") == LogFilter(kinds=(Kind.LONG,), texts=("hill", "grey"))


def test_a_word_half_typed_after_its_name_is_all_that_begin_so() -> None:
    assert read("when:s").moments == (Moment.STAIRS, Moment.SQUAT, Moment.SITTING)
    assert read("when:st").moments == (Moment.STAIRS,)
    assert read("where:o").places == (Place.OUTER, Place.OTHER)


@pytest.mark.parametrize("empty", ['""', '"  "', "note:", 'note:""'])
def test_nothing_to_look_for_is_no_condition(empty: str) -> None:
    assert read(empty) == LogFilter()


# Amounts


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("pain=3", Range(3, 3)),
        ("pain>3", Range(4, None)),
        ("pain>3.5", Range(4, None)),
        ("pain<3", Range(None, 2)),
        ("Pain<=3", Range(None, 3)),
        ("pain>=3", Range(3, None)),
        ("pain>2 pain<6 pain>1", Range(3, 5)),
        ("pain>10", Range(11, None)),
    ],
)
def test_scores(text: str, limits: Range) -> None:
    assert read(text).pain == limits


@pytest.mark.parametrize(
    ("text", "in_it", "not_in_it"),
    [
        ("km=10", (9995.5, 10_000, 10_004), (9994, 10_006)),
        ("km>10", (10_006, 42_000), (10_000, 10_004)),
        ("km>=10", (9995.5, 10_000), (9994,)),
        ("km<10", (9994, 1), (9996, 10_000)),
        ("km<=10", (10_004,), (10_006,)),
        ("mi=3", (4828.032, 4820.5), (4819, 4837)),
        ("distance>5", (5006,), (5000,)),
        ("distance>5km distance<6km", (5500,), (5000, 6000)),
    ],
)
def test_a_distance_is_what_it_shows_as(
    text: str, in_it: tuple[float, ...], not_in_it: tuple[float, ...]
) -> None:
    limits = read(text).distance_m
    assert all(holds(limits, metres) for metres in in_it)
    assert not any(holds(limits, metres) for metres in not_in_it)


def test_a_bare_distance_is_in_the_journals_unit() -> None:
    assert read("distance>5", unit=Unit.MI) == read("mi>5")
    assert read("distance>5") == read("km>5")


@pytest.mark.parametrize(
    ("text", "in_it", "not_in_it"),
    [
        ("min=40", (40, 40.9), (39.9, 41)),
        ("min>40", (41,), (40, 40.9)),
        ("minutes>=40", (40,), (39.9,)),
        ("min<40", (39.9,), (40,)),
        ("min>38:20", (38.4,), (38 + 20 / 60, 38)),
        ("min<=1h05", (65.5,), (66,)),
    ],
)
def test_minutes(text: str, in_it: tuple[float, ...], not_in_it: tuple[float, ...]) -> None:
    limits = read(text).minutes
    assert all(holds(limits, minutes) for minutes in in_it)
    assert not any(holds(limits, minutes) for minutes in not_in_it)


@given(st.integers(1, 9), st.integers(0, 20))
def test_over_at_and_under_leave_nothing_out(score: int, other: int) -> None:
    places = [holds(read(f"pain{sign}{score}").pain, other) for sign in ("<", "=", ">")]
    assert places.count(True) == 1
    km = [holds(read(f"km{sign}{score}").distance_m, other * 500.0) for sign in ("<", "=", ">")]
    assert km.count(True) == 1


# Days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-05-03", date(2025, 5, 3), date(2025, 5, 3)),
        ("2025-W12", date(2025, 3, 17), date(2025, 3, 23)),
        ("2025w12", date(2025, 3, 17), date(2025, 3, 23)),
        ("W12", date(2026, 3, 16), date(2026, 3, 22)),
        ("W13", date(2025, 3, 24), date(2025, 3, 30)),
        ("W53", date(2020, 12, 28), date(2021, 1, 3)),
        ("yesterday", date(2026, 3, 15), date(2026, 3, 15)),
        ("2025-05..2025-07", date(2025, 5, 1), date(2025, 7, 31)),
        ("2025-05..", date(2025, 5, 1), None),
        ("..2025-05-03", None, date(2025, 5, 3)),
        ("-30..", date(2026, 2, 14), None),
        ("mon..today", date(2026, 3, 16), date(2026, 3, 16)),
        ("2025 2025-05 ..2025-05-20", date(2025, 5, 1), date(2025, 5, 20)),
    ],
)
def test_days(text: str, first: date | None, last: date | None) -> None:
    assert days(text) == (first, last)


def test_a_week_that_begins_on_sunday_has_the_name_of_the_monday_after_it() -> None:
    assert days("2025-W12", week_start=WeekStart.SUNDAY) == (date(2025, 3, 16), date(2025, 3, 22))


# What can't be read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kind:jog", "“jog” is no kind. Write one of: easy, long, tempo, speed, walk-run, race."),
        ("knee:", "knee: needs a word after it. Write one of: left, right."),
        ("kind:tempo,", "kind: needs a word after it."),
        ("colour:red", "“colour:” is nothing to filter by. There are sort: kind:"),
        ('colour:"red"', "“colour:” is nothing to filter by."),
        ("pain>", "pain> needs a number after it. Write it like pain>3."),
        ("pain>x", "“x” is not a number."),
        ("pain=11", "11 is no pain score. A score goes from 0 (none) to 10."),
        ("km>far", "“farkm” is not a distance."),
        ("min>soon", "“soon” is not a duration."),
        ("2025-13", "“2025-13” is not in the calendar. Write a day, a month or a week as 2025-05-03"),
        ("2025-02-30", "“2025-02-30” is not in the calendar."),
        ("2025-W60", "“2025-w60” is not in the calendar."),
        ("W60", "“w60” is not in the calendar."),
        ("9999-W52", "“9999-w52” is not in the calendar."),
        ("2025-0", "“2025-0” is not a whole day, month or week yet."),
        ("2025-w1", "is not a whole day, month or week yet."),
        ("soon..2025", "“soon” is not a day."),
        ("2025-05 2025-06", "No day is in all of these days. Write 2025-05..2025-07 for all between."),
        ("x" * (LONGEST + 1), "This filter is too long."),
        ("half \ud800", "The filter holds half a character."),
    ],
)
def test_what_cannot_be_read_is_named(text: str, words: str) -> None:
    assert words in refusal(text)


def test_every_line_of_the_grammar_reads() -> None:
    for example, _ in FILTER_GRAMMAR:
        assert read(example) != LogFilter(), example


@given(st.text(max_size=30) | st.from_regex(r"(pain|km|min|kind:|20|W|\.\.|[<>=0-9a-z:\" -]){1,9}"))
def test_any_text_is_a_filter_or_a_refusal_in_words(text: str) -> None:
    first, last = None, None
    with suppress(NotReadableError):
        first, last = days(text)
    assert first is None or last is None or first <= last
