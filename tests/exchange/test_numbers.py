"""Numbers by column: which mark is the decimal one, and what the others are."""

from decimal import Decimal

import pytest

from journal.exchange.numbers import amount, decimal_mark
from journal.model.errors import NotReadableError


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["12,51", "3,40", "--"], ","),
        (["6.21", "10.00", ""], "."),
        (["5.2", "10"], "."),
        (["1.024,50", "3,40"], ","),
        (["5,00", "1,024.50", "6.640"], None),
        (["6,640", "10"], None),
        ([], None),
    ],
)
def test_the_decimal_mark_of_a_column(cells: list[str], mark: str | None) -> None:
    assert decimal_mark(cells) == mark


@pytest.mark.parametrize(
    ("cell", "mark", "number"),
    [
        ("12,51", ",", "12.51"),
        ("1.024,50", ",", "1024.50"),
        ("6.640", ",", "6640"),
        ("6.21", ".", "6.21"),
        ("1,024.50", ".", "1024.50"),
        ("1'024.50", ".", "1024.50"),
        ("1 024,50", ",", "1024.50"),
        ("1\u202f024,50", ",", "1024.50"),
        ("6,640", None, "6640"),
        ("1,195", None, "1195"),
        ("133.694", None, "133694"),
        ("5,2", None, "5.2"),
        ("172", None, "172"),
        ("-5.20", ".", "-5.20"),
        ("'-5", None, "-5"),
    ],
)
def test_amounts(cell: str, mark: str | None, number: str) -> None:
    assert amount(cell, mark) == Decimal(number)


@pytest.mark.parametrize("cell", ["", " ", "--", "--:--:--"])
def test_not_measured_is_not_zero(cell: str) -> None:
    assert amount(cell, ",") is None


@pytest.mark.parametrize("cell", ["1,024", "12.51", "1.02.4", "abc", "1e3", "½", "٣", "9" * 50])
def test_what_does_not_fit_the_column_is_refused(cell: str) -> None:
    with pytest.raises(NotReadableError):
        amount(cell, ",")
