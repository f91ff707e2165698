"""How far an import is, in one line: how much of how much, how fast, how long yet."""

import pytest

from journal.exchange.sources import MEGABYTE
from journal.exchange.watching import Counting, Reached
from journal.workflows.files.import_progress import Pace, Progress, progress_of


@pytest.mark.parametrize(
    ("reached", "since", "seconds", "words"),
    [
        (Reached(1, 1), 1, 0.2, "Reading: 1 of 1 file."),
        (Reached(312, 1000), 312, 1.3, "Reading: 312 of 1,000 files, 240 a second, 3 s left."),
        (
            Reached(540 * MEGABYTE, 1200 * MEGABYTE, Counting.BYTES),
            540 * MEGABYTE,
            24.0,
            "Reading: 45 %, 540 of 1,200 MB, 22.5 MB a second, 30 s left.",
        ),
        (
            Reached(100_000, 1_000_000, Counting.LINES),
            100_000,
            8.0,
            "Reading: 100,000 of 1,000,000 lines, 12,500 a second, 1:12 left.",
        ),
        (
            Reached(50_000, 100_000, Counting.LOOKED_THROUGH),
            50_000,
            0.3,
            "Looking through: 50,000 of 100,000 lines.",
        ),
        (Reached(0, 0, Counting.COMPARED), 0, 4.0, "Comparing with the journal …"),
        (
            Reached(4000, 10_000, Counting.WRITTEN),
            4000,
            1.0,
            "Writing: 4,000 of 10,000 entries, 4,000 a second, 2 s left.",
        ),
        (Reached(1, 200_000), 1, 1.0, "Reading: 1 of 200,000 files, 1 a second, 55:33:19 left."),
        (Reached(7, 1000), 0, 9.0, "Reading: 7 of 1,000 files."),
    ],
)
def test_a_line_says_it_in_words(reached: Reached, since: int, seconds: float, words: str) -> None:
    assert progress_of(reached, since, seconds).words == words
    assert len(words) <= 74, "what a form has at 80 columns"


def test_the_share_is_that_of_what_is_counted() -> None:
    assert progress_of(Reached(312, 1000), 312, 1.0).share == 0.312
    assert progress_of(Reached(0, 0, Counting.COMPARED), 0, 1.0).share is None


def test_a_line_comes_ten_times_a_second_at_most() -> None:
    pace = Pace(0.0)
    heard = [pace.heard(Reached(number, 1000), number / 100) for number in range(1, 101)]
    assert [line.words for line in heard if line][:2] == [
        "Reading: 10 of 1,000 files.",
        "Reading: 20 of 1,000 files.",
    ]
    assert 8 <= sum(line is not None for line in heard) <= 10


def test_the_rate_is_that_since_the_counting_began() -> None:
    pace = Pace(0.0)
    assert pace.heard(Reached(1, 1000), 5.0) == Progress("Reading: 1 of 1,000 files.", 0.001)
    line = pace.heard(Reached(201, 1000), 7.0)
    assert line is not None
    assert line.words == "Reading: 201 of 1,000 files, 100 a second, 8 s left."


def test_comparing_is_said_at_once_and_what_comes_then_has_a_rate_of_its_own() -> None:
    pace = Pace(0.0)
    pace.heard(Reached(10_000, 20_000, Counting.LINES), 3.0)
    compared = pace.heard(Reached(0, 0, Counting.COMPARED), 3.0)
    assert compared == Progress("Comparing with the journal …")
    assert pace.heard(Reached(0, 500, Counting.WRITTEN), 3.0625) is None, "it is told again"
    writing = pace.heard(Reached(250, 500, Counting.WRITTEN), 4.0625)
    assert writing == Progress("Writing: 250 of 500 entries, 250 a second, 1 s left.", 0.5)


def test_a_second_table_of_the_same_length_begins_anew() -> None:
    pace = Pace(0.0)
    pace.heard(Reached(20_000, 20_000, Counting.LINES), 10.0)
    line = pace.heard(Reached(1000, 20_000, Counting.LINES), 10.2)
    assert line == Progress("Reading: 1,000 of 20,000 lines.", 0.05)


def test_what_is_over_at_once_says_nothing() -> None:
    pace = Pace(0.0)
    told = [Reached(1, 1), Reached(0, 0, Counting.COMPARED), Reached(3, 3, Counting.WRITTEN)]
    assert [pace.heard(reached, 0.05) for reached in told] == [None, None, None]
