"""Words for a day, read on Monday 16 March 2026."""

from datetime import date

import pytest

from journal.entry.days import day_length, read_day
from journal.model.errors import NotReadableError

TODAY = date(2026, 3, 16)

DAYS = {
    "today": (2026, 3, 16),
    "Yesterday": (2026, 3, 15),
    "mon": (2026, 3, 16),
    "sun": (2026, 3, 15),
    "tuesday": (2026, 3, 10),
    "thurs": (2026, 3, 12),
    "-0": (2026, 3, 16),
    "-3": (2026, 3, 13),
    "1 day ago": (2026, 3, 15),
    "3  days ago": (2026, 3, 13),
    "2 weeks ago": (2026, 3, 2),
    "16": (2026, 3, 16),
    "17": (2026, 2, 17),
    "31": (2026, 1, 31),
    "1st": (2026, 3, 1),
    "16 mar": (2026, 3, 16),
    "17 mar": (2025, 3, 17),
    "mar 1st": (2026, 3, 1),
    "1mar": (2026, 3, 1),
    "24 December": (2025, 12, 24),
    "29 feb": (2024, 2, 29),
    "16 mar 2019": (2019, 3, 16),
    "mar 16 2019": (2019, 3, 16),
    "2026-03-16": (2026, 3, 16),
    "2026-02-28": (2026, 2, 28),
}

REFUSED = {
    "tomorrow": "Tue 17 Mar 2026 is after today.",
    "2026-03-17": "Tue 17 Mar 2026 is after today.",
    "17 mar 2026": "Tue 17 Mar 2026 is after today.",
    "32": "“32” is no day of a month.",
    "0": "“0” is no day of a month.",
    "30 feb": "“30 feb” is no day of the calendar.",
    "2026-02-30": "“2026-02-30” is no day of the calendar.",
    "2026-3-1": "“2026-3-1” is not a day. Write the day like 2026-03-16.",
    "-999999": "“-999999” is before the calendar begins.",
    "mo": "“mo” is not a day. Write yesterday, fri, -3, 16 mar or 2026-03-16.",
    "16/3": "“16/3” is not a day.",
    "5 smarch": "“5 smarch” is not a day.",
    "": "“” is not a day.",
}


@pytest.mark.parametrize("text", DAYS)
def test_a_day(text: str) -> None:
    assert read_day(text, TODAY) == date(*DAYS[text])


@pytest.mark.parametrize("text", REFUSED)
def test_not_a_day(text: str) -> None:
    with pytest.raises(NotReadableError) as refused:
        read_day(text, TODAY)
    assert REFUSED[text] in str(refused.value)


def test_a_day_of_the_month_skips_months_without_it() -> None:
    assert read_day("31", date(2026, 5, 1)) == date(2026, 3, 31)
    assert read_day("30", date(2026, 3, 1)) == date(2026, 1, 30)
    assert read_day("31", date(2026, 1, 5)) == date(2025, 12, 31)


def test_the_leap_day_across_the_years_without_one() -> None:
    assert read_day("29 feb", date(2104, 2, 28)) == date(2096, 2, 29)


@pytest.mark.parametrize(
    ("words", "length"),
    [(["16", "mar", "2025"], 3), (["16", "mar", "38:20"], 2), (["fri", "6km"], 1), (["16"], 0),
     (["5", "km"], 0), (["", "mar"], 0), ([], 0)],
)  # fmt: skip
def test_how_many_words_name_a_day(words: list[str], length: int) -> None:
    assert day_length(words) == length
