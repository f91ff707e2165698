"""The cells of somebody's own table: days in three orders, amounts and scores as people write them."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.mapped_cells import (
    SPREADSHEET_ZERO,
    counted_day,
    counts_of,
    day_and_time,
    distance_of,
    duration_of,
    effort_of,
    order_of,
    score_of,
    time_of,
    zero_of,
)
from journal.exchange.meanings import DateOrder
from journal.model.errors import NotReadableError
from journal.model.vocabulary import Unit

TODAY = date(2026, 3, 22)
DMY, MDY, YMD = DateOrder.DMY, DateOrder.MDY, DateOrder.YMD
SAVED = {DMY: "%d.%m.%Y", MDY: "%m/%d/%Y", YMD: "%Y-%m-%d"}
SHORT = {DMY: "%d.%m.%y", MDY: "%m/%d/%y", YMD: "%y-%m-%d"}


@settings(max_examples=60)
@given(
    day=st.dates(date(1970, 1, 1), TODAY),
    order=st.sampled_from(list(SAVED)),
    weekday=st.sampled_from(["", "Mon ", "Mo. ", "Út, "]),
)
def test_every_day_in_every_order_is_read_back(day: date, order: DateOrder, weekday: str) -> None:
    written = f"{weekday}{day.strftime(SAVED[order])}"
    assert day_and_time(written, order, TODAY) == (day, None)
    assert day_and_time(f"{written} 07:30", order, TODAY) == (day, time(7, 30))
    if day.year > TODAY.year - 99:
        assert day_and_time(day.strftime(SHORT[order]), order, TODAY) == (day, None)


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("2026-03-16", DMY, date(2026, 3, 16)),
        ("16. 3. 2026", DMY, date(2026, 3, 16)),
        ("16 Mar 2026", YMD, date(2026, 3, 16)),
        ("Monday, 16 March 2026", YMD, date(2026, 3, 16)),
        ("Mar 16, 2026", DMY, date(2026, 3, 16)),
        ("16.3.27", DMY, date(1927, 3, 16)),
    ],
)
def test_days_as_people_write_them(text: str, order: DateOrder, day: date) -> None:
    assert day_and_time(text, order, TODAY)[0] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("0", date(2026, 1, 5)),
        ("1", date(2026, 1, 6)),
        (" 46,0 ", date(2026, 2, 20)),
        ("7.0", date(2026, 1, 12)),
    ],
)
def test_counted_days(text: str, day: date) -> None:
    assert counted_day(text, date(2026, 1, 5)) == day


@pytest.mark.parametrize("text", ["", "-1", "1.5", "16.3.", "one", "9" * 7, "999999"])
def test_what_is_no_number_of_days(text: str) -> None:
    with pytest.raises(NotReadableError, match="is not a number of days"):
        counted_day(text, date(9000, 1, 5))


def test_a_column_counts_its_days_where_every_cell_is_a_whole_number() -> None:
    assert counts_of(["0", "", "1", " 2.0"]) == [0, 1, 2]
    assert counts_of(["0", "16.3.2026"]) == []
    assert counts_of(["", ""]) == []


def test_a_spreadsheets_own_numbers_of_days() -> None:
    assert zero_of([46_097, 46_098]) == SPREADSHEET_ZERO
    assert counted_day("46097", SPREADSHEET_ZERO) == date(2026, 3, 16)
    assert zero_of([46_097, 3]) is None


@pytest.mark.parametrize("text", ["", "16.3.", "46097", "Total", "16.16.2026", "0.0.0", "9" * 500])
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(NotReadableError):
        day_and_time(text, DMY, TODAY)


@pytest.mark.parametrize(
    ("cells", "unit", "order"),
    [
        (["16.3.2026", "1.2.2026"], Unit.KM, DMY),
        (["1/2/2026", "3/16/2026"], Unit.KM, MDY),
        (["1/2/2026"], Unit.KM, DMY),
        (["1/2/2026"], Unit.MI, MDY),
        (["1.2.2026"], Unit.MI, DMY),
        (["2026-01-02"], Unit.MI, YMD),
        (["16/3/2026", "3/16/2026"], Unit.KM, DMY),
        (["soon", ""], Unit.KM, None),
    ],
)
def test_the_order_of_days_is_told_by_all_of_them(
    cells: list[str], unit: Unit, order: DateOrder | None
) -> None:
    assert order_of(cells, unit) == order


@pytest.mark.parametrize(
    ("text", "metres"),
    [("6.2", 6200.0), ("6,2 km", 6200.0), ("6.215", 6215.0), ("4 mi", 6437.376), ("4 Miles", 6437.376)],
)
def test_distances(text: str, metres: float) -> None:
    assert distance_of(text, Unit.KM) == pytest.approx(metres)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("38:20", 2300.0),
        ("1:02:03", 3723.0),
        ("45", 2700.0),
        ("37,5", 2250.0),
        ("45 min", 2700.0),
        ("45 minutes", 2700.0),
        ("45 Min.", 2700.0),
        ("1h05", 3900.0),
        ("38'20\"", 2300.0),
        ("38’", 2280.0),
    ],
)
def test_durations(text: str, seconds: float) -> None:
    assert duration_of(text, hours_first=False) == seconds


def test_hours_first_where_the_table_has_them() -> None:
    assert duration_of("1:05", hours_first=True) == 3900.0
    assert duration_of("0:38:20", hours_first=True) == 2300.0


@pytest.mark.parametrize(
    ("text", "score"),
    [("3", 3), ("3/10", 3), ("3.0", 3), ("10", 10), ("0", 0), (" Keine ", 0), ("no pain", 0)],
)
def test_scores(text: str, score: int) -> None:
    assert score_of(text) == score


@pytest.mark.parametrize("text", ["11", "3.5", "2-3", "some", "-1", "", "٣"])
def test_what_is_no_score(text: str) -> None:
    with pytest.raises(NotReadableError):
        score_of(text)


def test_efforts_and_times() -> None:
    assert (effort_of("7"), effort_of("6,5"), effort_of("7/10")) == (7.0, 6.5, 7.0)
    assert (time_of("07:30"), time_of("7.30"), time_of("7:30 PM")) == (time(7, 30), time(7, 30), time(19, 30))
    with pytest.raises(NotReadableError):
        time_of("25:00")
