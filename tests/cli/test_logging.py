"""journal run, log, undo and redo: what is written, on which day, and what is refused."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from journal.model.entries import Run, Structure
from journal.model.vocabulary import Kind, Unit
from tests.cli.conftest import Command, refused
from tests.cli.stored import MONDAY, Stored, scores


def runs(stored: Stored) -> tuple[Run, ...]:
    with stored() as journal:
        return journal.runs()


# journal run


def test_a_run_is_written_and_said_with_its_week(command: Command, stored: Stored) -> None:
    said = command("run", "6.2km", "38:20")

    assert (said.code, said.err) == (0, "")
    assert said.lines == [
        "Run · today · 6.2 km · 38:20 · 6:11 min/km · easy",
        "This week 6.2 km run · no cap yet: it needs two weeks with running among the four before",
    ]
    (run,) = runs(stored)
    assert (run.day, run.distance_m, run.duration_s, run.kind) == (MONDAY, 6200.0, 2300.0, Kind.EASY)


def test_every_option_of_a_run(command: Command, stored: Stored) -> None:
    said = command(
        "run", "--day", "sat", "--time", "7:05", "--kind", "walk-run", "--effort", "2.5",
        "--structure", "6x3/2", "--note", "  by the river ", "30min", "3,85mi",
    )  # fmt: skip

    assert said.code == 0
    (run,) = runs(stored)
    assert (run.day, run.time, run.kind) == (date(2026, 3, 14), time(7, 5), Kind.WALK_RUN)
    assert (run.effort, run.structure, run.note) == (2.5, Structure(6, 180.0, 120.0), "  by the river ")
    assert run.distance_m == pytest.approx(3.85 * 1609.344)
    assert (run.distance_unit, run.duration_s) == (Unit.MI, 1800.0)


@pytest.mark.parametrize(
    ("words", "metres", "seconds"),
    [
        (["5"], 5000.0, None),
        (["6.2km"], 6200.0, None),
        (["45min"], None, 2700.0),
        (["1h05"], None, 3900.0),
        (["1:02:03"], None, 3723.0),
        (["38:20", "6.2"], 6200.0, 2300.0),
    ],
)
def test_a_distance_a_duration_or_both_in_any_order(
    command: Command, stored: Stored, words: list[str], metres: float | None, seconds: float | None
) -> None:
    assert command("run", *words).code == 0

    (run,) = runs(stored)
    assert (run.distance_m, run.duration_s) == (metres, seconds)


def test_a_bare_number_is_in_the_unit_of_the_journal(
    command: Command, stored: Stored, setting: Callable[..., None]
) -> None:
    setting(unit="mi")

    said = command("run", "3", "30:00")

    assert said.lines[0] == "Run · today · 3.0 mi · 30 min · 10:00 min/mi · easy"
    assert said.lines[1].startswith("This week 3.0 mi run · ")
    assert runs(stored)[0].distance_m == pytest.approx(3 * 1609.344)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["5", "6"], "“6” is a second distance."),
        (["5", "30:00", "31:00"], "“31:00” is a second duration."),
        (["far"], "“far” is not a distance."),
        (["0km"], "A distance has to be more than 0."),
        (["2000km"], "2,000 km is further than one entry can be"),
        (["5km", "5:00"], "5.0 km in 5:00 is 60 km/h: nobody runs that fast."),
        (["5km", "0:00"], "A duration has to be more than 0."),
        (["5km", "200h"], "200 hours is longer than one entry can be"),
        (["5km", "--day", "tomorrow"], "Tue 17 Mar 2026 is after today."),
        (["5km", "--day", "1969-12-31"], "1969-12-31 is before 1970."),
        (["5km", "--time", "25:00"], "“25:00” is not a time of day."),
        (["5km", "--effort", "11"], "“11” is not an effort."),
        (["5km", "--structure", "much"], "“much” is not a walk-run structure."),
    ],
)
def test_a_run_that_is_refused(command: Command, stored: Stored, words: list[str], why: str) -> None:
    assert refused(command("run", *words), why)
    assert runs(stored) == ()


@pytest.mark.parametrize("words", [[], ["5km", "--kind", "stroll"], ["5km", "--fast"]])
def test_wrong_usage_of_run(command: Command, path: Path, words: list[str]) -> None:
    said = command("run", *words)

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("Usage: journal run")
    assert not path.exists()


# --day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("today", MONDAY),
        ("yesterday", date(2026, 3, 15)),
        ("mon", MONDAY),
        ("tue", date(2026, 3, 10)),
        ("wed", date(2026, 3, 11)),
        ("thu", date(2026, 3, 12)),
        ("fri", date(2026, 3, 13)),
        ("sat", date(2026, 3, 14)),
        ("sun", date(2026, 3, 15)),
        ("-3", date(2026, 3, 13)),
        ("-0", MONDAY),
    ],
)
def test_a_day_in_every_form(command: Command, stored: Stored, words: str, day: date) -> None:
    assert command("run", "5km", "--day", words).code == 0
    assert command("pain", "1", "--knee", "left", "--day", words).code == 0
    assert command("morning", "1", "-", "--day", words).code == 0

    assert runs(stored)[0].day == day
    assert {score.day for score in scores(stored)} == {day}


@pytest.mark.parametrize(
    "words", ["", "someday", "2026-02-30", "2026-3-1x", "2026-03-17", "-999999", "31-12"]
)
def test_a_day_that_is_none(command: Command, stored: Stored, words: str) -> None:
    assert refused(command("pain", "1", "--knee", "left", "--day", words))
    assert scores(stored) == ()


# journal log


def test_a_line_of_quick_entry_is_one_step(command: Command, stored: Stored) -> None:
    said = command("log", 'run 6.2km 38:20 tempo e6 "felt good; hills"; pain L3 after-run')

    assert said.lines == [
        "Run · today · 6.2 km · 38:20 · 6:11 min/km · tempo · effort 6 · “felt good; hills”",
        "Pain · left 3 · today · within an hour of running",
    ]
    assert scores(stored)[0].run_uid == runs(stored)[0].uid != ""
    assert command("undo").code == 0
    assert runs(stored) == scores(stored) == ()


def test_the_words_need_no_quotes(command: Command, stored: Stored) -> None:
    assert command("log", "run", "5km", "30:00").code == 0
    assert runs(stored)[0].distance_m == 5000.0


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("", "There is nothing to write yet."),
        ("blah", "“blah” is not a word of the journal."),
        ('run 5km "open', "This quote is never closed."),
        ("run 5km; pain L11", "“11” is not a pain score."),
        ("run 1950-01-01 5km", "1950-01-01 is before 1970."),
    ],
)
def test_half_a_line_is_never_written(command: Command, stored: Stored, line: str, why: str) -> None:
    assert refused(command("log", line), why)
    assert runs(stored) == ()


# journal undo, redo


def test_undo_and_redo_say_what_they_did_on_which_day(command: Command, stored: Stored) -> None:
    command("run", "6.2km")
    command("pain", "3", "--knee", "left")

    assert command("undo").out == "Taken back: Pain · left 3 · Mon 16 Mar 2026\n"
    assert command("undo").out == "Taken back: Run · Mon 16 Mar 2026 · 6.2 km · easy\n"
    assert command("undo").out == "There is nothing to take back.\n"
    assert runs(stored) == scores(stored) == ()

    assert command("redo").out == "Done again: Run · Mon 16 Mar 2026 · 6.2 km · easy\n"
    assert command("redo").out == "Done again: Pain · left 3 · Mon 16 Mar 2026\n"
    again = command("redo")
    assert (again.code, again.out) == (0, "There is nothing to do again.\n")
    assert len(runs(stored)) == len(scores(stored)) == 1
