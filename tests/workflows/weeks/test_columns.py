"""The columns of the Weeks table: the choice in the file, what fits, and the numbers of loads."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.weeks.columns import (
    DEFAULT,
    GIVE_WAY,
    TableColumn,
    columns_in,
    fitting,
    number_text,
    remember_columns,
    switched,
    week_numbers,
)
from tests.app.helpers import FRIDAY, planned, written

MONDAY = date(2026, 3, 16)
WIDTHS = dict.fromkeys(TableColumn, 10)


def cells(journal: Journal, starts: date = MONDAY, today: date = FRIDAY) -> list[str]:
    """What stands in the columns of loads of one week."""
    numbers = week_numbers(journal, Settings(), today, starts, starts)[starts]
    return [number_text(column, numbers) for column in TableColumn if column not in DEFAULT]


def test_the_choice_is_kept_in_the_file(journal: Journal) -> None:
    assert columns_in(journal.setting_values()) == DEFAULT
    chosen = switched(switched(DEFAULT, TableColumn.LOAD), TableColumn.STARTS)
    remember_columns(journal, chosen)
    assert columns_in(journal.setting_values()) == chosen
    assert TableColumn.LOAD in chosen
    assert TableColumn.STARTS not in chosen


@pytest.mark.parametrize("stored", ["load", 3, None, {"load": 1}])
def test_what_is_no_choice_is_as_at_first(stored: object) -> None:
    assert columns_in({"week_columns": stored}) == DEFAULT


def test_words_it_does_not_know_are_passed_over() -> None:
    assert columns_in({"week_columns": ["load", "zone", 7]}) == (TableColumn.LOAD,)


@settings(max_examples=60)
@given(st.sets(st.sampled_from(list(TableColumn))), st.integers(0, 150))
def test_what_is_shown_fits_and_what_was_asked_for_goes_last(chosen: set[TableColumn], room: int) -> None:
    columns = [column for column in TableColumn if column in chosen]
    shown = fitting(columns, WIDTHS, room)
    assert 10 * len(shown) <= room
    if any(column in shown for column in GIVE_WAY):
        assert set(columns) - set(GIVE_WAY) <= set(shown)


def test_loads_of_a_week_that_is_over(journal: Journal) -> None:
    written(
        journal,
        "run 2026-03-09 10km 60min e5",
        "strength 2026-03-11 42min e5, bridge 3x10",
        "ride 2026-03-13 48min e5",
    )
    assert cells(journal, date(2026, 3, 9)) == ["750", "–", "0.85", "637", "1"]


def test_the_running_week_has_its_sum_so_far(journal: Journal) -> None:
    written(journal, "run tue 5km 30min e4", "run thu 5km")
    assert cells(journal) == ["120+", "–", "–", "–", "0"]


def test_a_week_without_a_session_says_nothing(journal: Journal) -> None:
    written(journal, "run 2026-03-02 5km 30min e4")
    assert cells(journal, date(2026, 3, 9)) == ["–", "–", "–", "–", "0"]


def test_a_week_against_the_three_before(journal: Journal) -> None:
    for day, minutes in (("02-16", 60), ("02-23", 60), ("03-02", 60), ("03-09", 75)):
        written(journal, f"run 2026-{day} 10km {minutes}min e5")
    assert cells(journal, date(2026, 3, 9))[1] == "+25 %"
    assert cells(journal, date(2026, 3, 2))[1] == "–", "only two weeks before it"


def test_strength_sessions_of_those_planned(journal: Journal) -> None:
    planned(journal, "strength A", date(2026, 3, 17))
    planned(journal, "strength B", date(2026, 3, 19))
    written(journal, "strength tue session A, bridge 3x10")
    assert cells(journal)[-1] == "1 of 2"
