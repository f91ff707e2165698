"""Somebody's own table read by what its columns are said to be: a row is a run, scores, or both."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.guessing import guess
from journal.exchange.incoming import Found
from journal.exchange.mapped import entries_of_row, read
from journal.exchange.meanings import DateOrder, in_words
from journal.exchange.tables import Table, table_of
from journal.exchange.terms import Terms
from journal.model.entries import CrossTraining, DayNote, PainScore, Run, StrengthSession
from journal.model.errors import NotReadableError
from journal.model.vocabulary import Kind, Knee, Moment, Unit

TODAY = date(2026, 3, 22)
TERMS = Terms(TODAY)


def table(text: str) -> Table:
    return table_of("runs.csv", text)


def read_text(text: str, unit: Unit = Unit.KM, today: date = TODAY) -> Found:
    """Read by what is guessed of the columns."""
    of = table(text)
    return read(of, guess(of, unit, None), Terms(today))


ENGLISH = """\
Date,Distance (km),Time,Type,RPE,Left knee during,Left knee next morning,Notes,Shoes
16.3.2026,6.2,38:20,easy,4,2,1,sunny,Clifton
Wed 18.3.2026,5,31:00,Intervals,7/10,3/10,,,
19.3.2026,,,rest,,1,,,
20.3.2026,,,,,,,slept badly,
21.3.2026,,,,,,,,
"""


COUNTED = "Day,Km,Knee\n0,5,2\n1,0,\n2,6.5,1\n500,4,\n"


def test_counted_days_need_the_day_that_is_0() -> None:
    of = table(COUNTED)
    guessed = guess(of, Unit.KM, None)
    assert (guessed.order, guessed.zero) == (DateOrder.COUNTED, None)
    with pytest.raises(NotReadableError, match="which day is 0 is not said") as refused:
        read(of, guessed, TERMS)
    assert refused.value.mend == "Say it: Day=day:2026-01-05."
    found = read(of, replace(guessed, zero=date(2026, 3, 16)), TERMS)
    runs = [(one.day, one.distance_m) for one in found.entries if isinstance(one, Run)]
    assert runs == [(date(2026, 3, 16), 5000.0), (date(2026, 3, 18), 6500.0)]
    assert [row.row for row in found.skipped] == [5], "a day after today"
    assert "Distances are taken as km, days as counted from Mon 16 Mar 2026, which is 0." in found.notes
    assert "1 row says nothing beside the day." in found.notes


def test_the_numbers_a_spreadsheet_leaves_for_days_are_read_without_asking() -> None:
    found = read_text("Date,Km\n46097,5\n")
    (run,) = found.entries
    assert run.day == date(2026, 3, 16)
    assert found.notes == ("Distances are taken as km, days as spreadsheets count them.",)


def test_a_row_is_a_run_and_its_scores() -> None:
    found = read_text(ENGLISH)
    first, during, next_morning, second, *_ = found.entries
    assert first == Run(
        day=date(2026, 3, 16),
        distance_m=6200.0,
        duration_s=2300.0,
        effort=4.0,
        note="sunny",
        shoes="Clifton",
    )
    assert during == PainScore(day=date(2026, 3, 16), knee=Knee.LEFT, score=2, moment=Moment.DURING_RUN)
    assert next_morning == PainScore(day=date(2026, 3, 17), knee=Knee.LEFT, score=1, moment=Moment.MORNING)
    assert isinstance(second, Run)
    assert (second.kind, second.effort) == (Kind.SPEED, 7.0)
    assert found.skipped == ()
    assert [by.row for by in found.told_by] == [2, 2, 2, 3, 3, 4, 5]


def test_days_without_a_run_keep_their_scores_and_notes() -> None:
    found = read_text(ENGLISH)
    assert found.entries[-2:] == (
        PainScore(day=date(2026, 3, 19), knee=Knee.LEFT, score=1, moment=Moment.OTHER),
        DayNote(day=date(2026, 3, 20), note="slept badly"),
    )
    assert found.notes == (
        "Distances are taken as km, days as d.m.y.",
        "Pain of days without a run is kept without a moment of the run: 1.",
        "1 row says nothing beside the day.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Date,Miles,Duration,Right knee\n3/16/2026,4,38:20,2\n",
        "Datum;Meilen;Dauer;Knie rechts\n16.03.26;4;38:20;2\n",
        "Datum;Vzdálenost (míle);Doba;Pravé koleno\n16. 3. 2026;4 mi;38:20;2\n",
        "when\tdistance\ttime\tknee R\n2026-03-16\t4 miles\t0:38:20\t2\n",
    ],
)
def test_english_german_and_czech_headers_are_understood(text: str) -> None:
    assert read_text(text).entries == (
        Run(day=date(2026, 3, 16), distance_m=4 * 1609.344, distance_unit=Unit.MI, duration_s=2300.0),
        PainScore(day=date(2026, 3, 16), knee=Knee.RIGHT, score=2),
    )


def test_words_for_no_pain_are_scores_of_0_and_said() -> None:
    found = read_text("Datum,Km,Knie links\n2026-03-16,6,keine\n2026-03-17,5,2\n2026-03-18,5,\n")
    assert [entry.score for entry in found.entries if isinstance(entry, PainScore)] == [0, 2]
    assert "Words for no pain are taken as 0: 1." in found.notes


def test_what_cannot_be_read_beside_the_amounts_is_named_and_the_row_stays() -> None:
    found = read_text("Date,Km,Knee,RPE,Start\n2026-03-16,6,ok,11,dawn\n2026-03-17,5,3.5,,07:30\n")
    assert [type(entry) for entry in found.entries] == [Run, Run]
    assert [(row.row, row.why) for row in found.skipped] == [
        (2, "Start: “dawn” is not a time of day. The rest of the row is taken."),
        (2, "RPE: “11” is not from 0 to 10. The rest of the row is taken."),
        (2, "Knee: “ok” is not a whole number from 0 to 10. The rest of the row is taken."),
        (3, "Knee: “3.5” is not a whole number from 0 to 10. The rest of the row is taken."),
    ]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Total,600", "“Total” is not a day."),
        (",6", "The row has no day."),
        ("2026-03-23,6", "2026-03-23 is after today."),
        ("1926-03-16,6", "1926-03-16 is before 1970."),
        ("2026-03-16,far", "“far” is not a distance."),
        ("2026-03-16,-6", "A distance has to be more than 0."),
        ("2026-03-16,nan", "“nan” is not a distance."),
        ("2026-03-16,6000", "is further than one entry can be"),
        ("2026-02-30,6", "“2026-02-30” is no day when it is read as y-m-d."),
    ],
)
def test_a_row_whose_day_or_amounts_cannot_be_read_is_left_out(row: str, why: str) -> None:
    found = read_text(f"Date,Km\n2026-03-01,6\n{row}\n")
    assert len(found.entries) == 1
    assert why in found.skipped[0].why


def test_other_training_strength_and_words_nobody_knows() -> None:
    found = read_text(
        "Date,Km,Minutes,Workout\n2026-03-16,20,60,Bike\n2026-03-17,,45,Gym\n2026-03-18,8,50,with Anna\n"
    )
    assert found.entries == (
        CrossTraining(day=date(2026, 3, 16), activity="bike", distance_m=20_000.0, duration_s=3600.0),
        StrengthSession(day=date(2026, 3, 17), duration_s=2700.0),
        Run(day=date(2026, 3, 18), distance_m=8000.0, duration_s=3000.0, note="with Anna"),
    )
    assert "Durations that are bare numbers are taken as minutes: 3." in found.notes


def test_hours_and_minutes_are_told_by_a_pace_nobody_runs() -> None:
    hours = read_text("Date,Km,Time\n2026-03-16,6,0:36\n2026-03-17,12,1:12\n2026-03-18,6,0:36:30\n")
    assert [run.duration_s for run in hours.entries if isinstance(run, Run)] == [2160.0, 4320.0, 2190.0]
    assert any("hours and minutes" in note for note in hours.notes)
    minutes = read_text("Date,Km,Time\n2026-03-16,6,36:00\n2026-03-17,1,5:30\n")
    assert [run.duration_s for run in minutes.entries if isinstance(run, Run)] == [2160.0, 330.0]


def test_a_next_morning_that_has_not_come_is_not_written() -> None:
    found = read_text("Date,Km,Knee next morning\n2026-03-22,6,1\n")
    assert [type(entry) for entry in found.entries] == [Run]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Date,Pace,Avg HR,Weekly km,Km\n2026-03-16,6:10,140,30,6\n", "Date=day:y-m-d,Km=distance:km"),
        (
            "Date,Km,Time,Start\n2026-03-16,6,38:20,07:30\n",
            "Date=day:y-m-d,Km=distance:km,Time=duration,Start=time",
        ),
        (
            "Date,Time,Duration,Km\n2026-03-16,7:30,38:20,6\n",
            "Date=day:y-m-d,Time=time,Duration=duration,Km=distance:km",
        ),
        ("Run,Km\n3/4/2026,6\n", "Run=day:d.m.y,Km=distance:km"),
        ("Run,Miles\n3/4/2026,6\n", "Run=day:m/d/y,Miles=distance:mi"),
        ("Run,Miles\n3/4/2026,6\n13/4/2026,6\n", "Run=day:d.m.y,Miles=distance:mi"),
    ],
)
def test_what_is_guessed(text: str, words: str) -> None:
    assert in_words(guess(table(text), Unit.KM, None)) == words


def test_a_knee_without_a_side_is_the_journal_s() -> None:
    of = table("Date,Km,Pain\n2026-03-16,6,1\n")
    assert in_words(guess(of, Unit.KM, Knee.RIGHT)).endswith("Pain=pain-right")
    assert in_words(guess(of, Unit.KM, None)).endswith("Pain=pain-left")


def test_columns_of_another_table_are_refused() -> None:
    columns = guess(table("Date,Km\n2026-03-16,6\n"), Unit.KM, None)
    with pytest.raises(NotReadableError, match="has other columns than those that were said"):
        read(table("Date,Km,Time\n"), columns, TERMS)
    with pytest.raises(NotReadableError, match="No column is the day"):
        read(table("a,b\n1,2\n"), guess(table("a,b\n1,2\n"), Unit.KM, None), TERMS)


def test_the_first_rows_one_by_one_with_their_reasons() -> None:
    of = table("Date,Km\n2026-03-16,6\nTotal,6\n2026-03-18,7\n")
    rows = list(entries_of_row(of, guess(of, Unit.KM, None), TERMS, 2))
    assert [row.number for row, _ in rows] == [2, 3]
    assert (len(rows[0][1].entries), rows[1][1].troubles) == (1, ["“Total” is not a day."])


HEADS = st.sampled_from(["Date", "Km", "Time", "Start", "Type", "RPE", "Knee L during", "Pain", "Note", ""])
CELLS = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        ["16.3.2026", "2026-03-16", "6,2", "38:20", "3/10", "9" * 400, "1e999", "nan", "-5", "٣"]
    ),
)


@settings(max_examples=80)
@given(head=st.lists(HEADS, min_size=2, max_size=6), rows=st.lists(st.lists(CELLS, max_size=6), max_size=4))
def test_whatever_is_in_a_table_becomes_entries_or_words(head: list[str], rows: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([["Date", *head], *rows])
    of = table_of("x.csv", text.getvalue())
    try:
        found = read(of, guess(of, Unit.KM, None), TERMS)
    except NotReadableError:
        return
    assert all(entry.day <= TODAY for entry in found.entries)
    assert all(row.why for row in found.skipped)
    metres = [one.distance_m for one in found.entries if isinstance(one, Run) and one.distance_m is not None]
    assert all(0 < one <= 1_000_000 for one in metres)


def test_a_column_that_names_trainings_is_the_kind_whatever_its_header() -> None:
    found = read_text(
        "Datum;Was;km;Zeit\n2.3.26;Dauerlauf;5,2;32:10\n4.3.26;Kraft;;40min\n6.3.26;Rad;22;1:05:00\n"
    )
    assert [type(entry) for entry in found.entries] == [Run, StrengthSession, CrossTraining]
    words = "Datum;Gefühl;km\n2.3.26;müde;5\n4.3.26;müde;5\n6.3.26;lang;5\n"
    assert "Gefühl" not in in_words(guess(table(words), Unit.KM, None)), (
        "one such word by chance is not enough"
    )
