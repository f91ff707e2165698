"""Text to values: what is read, and what is refused with a reason."""

from collections.abc import Callable
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.model import reading, units
from journal.model.entries import Structure
from journal.model.errors import NotReadableError


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("38:20", 2300),
        ("8:20", 500),
        ("90:00", 5400),
        ("1:02:03", 3723),
        ("0:12:00", 720),
        ("00:36:37", 2197),
        ("00:01:39,6", 99.6),
        ("4:05.25", 245.25),
        ("45min", 2700),
        ("45 MIN", 2700),
        ("45m", 2700),
        ("7.5min", 450),
        ("7,5 min", 450),
        ("1h05", 3900),
        ("1h", 3600),
        ("1.5h", 5400),
        ("1h05m", 3900),
        ("1h 5min 30s", 3930),
        ("45min30s", 2730),
        ("90s", 90),
        (" 90 s ", 90),
    ],
)
def test_durations(text: str, seconds: float) -> None:
    assert reading.duration(text) == seconds


@pytest.mark.parametrize(
    "text",
    [
        *("", "38", "38.5", "38:2", "38:60", "1:2:03", "1:60:00", "1:02:03:04", "-5:00", "--:--:--"),
        *("h", "1h5", "min", "1e3s", "nan", "\u0663:\u0662\u0660"),
        *("9" * 5000, "9" * 5000 + "s", "1:" + "0" * 5000, "9" * 400 + "h"),
    ],
)
def test_what_is_no_duration(text: str) -> None:
    with pytest.raises(NotReadableError):
        reading.duration(text)


def test_a_bare_number_is_refused_because_it_could_be_minutes_or_seconds() -> None:
    with pytest.raises(NotReadableError) as refusal:
        reading.duration("38")
    assert refusal.value.what == "“38” is not a duration: it could be minutes or seconds."
    assert refusal.value.mend == "Write 38min, 38s or 38:20."


@given(st.integers(1, 600_000))
def test_a_shown_duration_reads_back(seconds: int) -> None:
    assert reading.duration(units.duration(seconds)) == seconds


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("6x3/2", Structure(6, 180, 120)),
        ("6 X 3 / 2", Structure(6, 180, 120)),
        ("6×3/2", Structure(6, 180, 120)),
        ("6x3", Structure(6, 180, 0)),
        ("1x30/0", Structure(1, 1800, 0)),
        ("8x1.5/1", Structure(8, 90, 60)),
        ("8x1,5/,5", Structure(8, 90, 30)),
        ("8x90s/1min", Structure(8, 90, 60)),
    ],
)
def test_structures(text: str, read: Structure) -> None:
    assert reading.structure(text) == read


@pytest.mark.parametrize(
    "text", ["", "6x", "x3/2", "6/3", "0x3/2", "6x0/2", "6x3/", "-6x3/2", "999x99999/2", "6x3/2/1"]
)
def test_what_is_no_structure(text: str) -> None:
    with pytest.raises(NotReadableError):
        reading.structure(text)


@given(st.integers(1, 30), st.integers(1, 60), st.integers(0, 20))
def test_a_shown_structure_reads_back(repeats: int, run: int, walk: int) -> None:
    whole = Structure(repeats, run * 60, walk * 60)
    assert reading.structure(str(whole)) == whole


@pytest.mark.parametrize(
    ("text", "value"), [("6.2", 6.2), ("6,2", 6.2), (" .5 ", 0.5), ("-3", -3), ("+12", 12)]
)
def test_numbers(text: str, value: float) -> None:
    assert reading.number(text) == value


@pytest.mark.parametrize("text", ["", "6.", "1,024.5", "1.024,5", "nan", "inf", "1e3", "½", "6 2", "9" * 400])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(NotReadableError):
        reading.number(text)


def test_days_and_times() -> None:
    assert reading.iso_day(" 2026-03-16 ") == date(2026, 3, 16)
    assert reading.clock("7:30") == time(7, 30)
    assert reading.clock("07:30:15.5") == time(7, 30, 15, 500_000)


@pytest.mark.parametrize("text", ["", "16.03.2026", "20260316", "2026-W12-1", "2026-02-30", "2026-3-16"])
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(NotReadableError):
        reading.iso_day(text)


@pytest.mark.parametrize("text", ["", "24:00", "7", "07:60", "7:5", "07:30:60", "7:30pm"])
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(NotReadableError):
        reading.clock(text)


def test_no_entry_is_of_nothing_or_beyond_reason() -> None:
    assert reading.checked_distance(8000) == 8000
    assert reading.checked_duration(60) == 60
    for refused in (0, -1, float("nan"), float("inf"), 1_000_001):
        with pytest.raises(NotReadableError):
            reading.checked_distance(refused)
        with pytest.raises(NotReadableError):
            reading.checked_duration(refused)


@pytest.mark.parametrize(
    "read", [reading.duration, reading.structure, reading.number, reading.iso_day, reading.clock]
)
@given(text=st.text(max_size=30) | st.text(alphabet="0123456789:.,xhms/- ", max_size=12))
def test_any_text_is_read_or_refused_in_words(read: Callable[[str], object], text: str) -> None:
    refusals: list[NotReadableError] = []
    try:
        read(text)
    except NotReadableError as refusal:
        refusals.append(refusal)
    assert all(refusal.what and refusal.what.isprintable() for refusal in refusals)


def test_a_quoted_text_is_short_and_cannot_steer_the_terminal() -> None:
    assert reading.shown("\x1b[2Jabc") == "“␛[2Jabc”"
    assert len(reading.shown("x" * 10_000)) < 50
