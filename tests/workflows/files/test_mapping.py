"""The columns of somebody's own table: said once, kept, and read again without asking."""

from pathlib import Path

import pytest

from journal.exchange.formats import UnknownTableError
from journal.exchange.guessing import guess
from journal.exchange.meanings import KEY, DateOrder, Means, Meant, in_words
from journal.exchange.tables import Table, table_of
from journal.exchange.terms import Terms
from journal.model.errors import NotReadableError
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment, Unit
from journal.store.journal import Journal
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.import_words import preview_lines
from journal.workflows.files.importing import look_at, write_import
from journal.workflows.files.mapping import (
    MOST_KEPT,
    columns_by_words,
    days_words,
    first_rows,
    meaning_words,
    proposal,
    remember,
    remembered,
    samples,
    trouble_with,
    with_meaning,
)
from tests.rules.journals import day

TEXT = "Date,Km,Knee,Foot\n2026-03-02,5,2,blue\n2026-03-03,6,1,\n2026-03-04,x,0,blue\n"
TABLE = table_of("own.csv", TEXT)
WORDS = "Date=day,Km=distance,Knee=pain-right:during-run"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "own.csv"
    file.write_text(TEXT)
    return file


def test_an_unknown_table_is_refused_with_the_way_to_say_its_columns(journal: Journal, own: Path) -> None:
    with pytest.raises(UnknownTableError, match="is of no format the journal reads") as refused:
        look_at(journal, Asked((own,), Settings(), day(5)))
    assert refused.value.mend == (
        'Say what its columns are: --map "Date=day:y-m-d,Km=distance:km,Knee=pain-left"'
    )
    own.write_text("Dear runner\nhow are you\n")
    with pytest.raises(NotReadableError) as letter:
        look_at(journal, Asked((own,), Settings(), day(5)))
    assert not isinstance(letter.value, UnknownTableError), "there are no columns to be said"


def test_said_once_it_is_kept_with_the_import(journal: Journal, own: Path) -> None:
    preview = look_at(journal, Asked((own,), Settings(), day(5), columns_words=WORDS))
    assert remembered(journal) == (), "nothing is kept before it is written"
    assert write_import(journal, preview) == 1
    assert [run.distance_m for run in journal.runs()] == [5000.0, 6000.0]
    assert [(one.knee, one.score, one.moment) for one in journal.pain()] == [
        (Knee.RIGHT, 2, Moment.DURING_RUN),
        (Knee.RIGHT, 1, Moment.DURING_RUN),
    ]

    own.write_text(TEXT.replace("x,0,blue", "7,3,"))
    again = look_at(journal, Asked((own,), Settings(), day(5)))
    assert again.added == {"runs": 1, "pain": 1}
    assert "  Its columns are taken as they were said the last time." in preview_lines(again, Settings())
    assert again.duplicates == 4


def test_undo_takes_the_entries_back_and_leaves_what_was_said(journal: Journal, own: Path) -> None:
    write_import(journal, look_at(journal, Asked((own,), Settings(), day(5), columns_words=WORDS)))
    journal.undo()
    assert journal.runs() == ()
    assert len(remembered(journal)) == 1


def test_the_last_said_come_first_and_the_oldest_go(journal: Journal) -> None:
    for number in range(MOST_KEPT + 2):
        table = table_of("x.csv", f"Date,Km {number}\n")
        remember(journal, proposal(table, (), Settings()))
    kept = remembered(journal)
    assert len(kept) == MOST_KEPT
    assert kept[0].shown == ("Date", f"Km {MOST_KEPT + 1}")
    remember(journal, kept[5])
    assert remembered(journal)[0] == kept[5]
    assert len(remembered(journal)) == MOST_KEPT


def test_what_another_program_left_there_is_passed_over(journal: Journal) -> None:
    for strange in ("x", {"a": 1}, [1, {"header": []}]):
        journal.remember(KEY, strange)
        assert remembered(journal) == ()


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Date=day,Km=distance", "Date=day:y-m-d,Km=distance:km"),
        ("date = day:m/d/y , KM = distance:mi", "Date=day:m/d/y,Km=distance:mi"),
        ("Date=day,'Knee'=pain-left:next-morning", "Date=day:y-m-d,Knee=pain-left:next-morning"),
    ],
)
def test_columns_as_typed(words: str, meant: str) -> None:
    assert in_words(columns_by_words(words, TABLE, Settings())) == meant


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Date", "does not say columns. Write it like"),
        ("Date=when", "“when” is nothing a column can be. A column is one of: day, time, distance"),
        ("Day=day", "own.csv has no column “Day”. Its columns: “Date, Km, Knee, Foot”."),
        ("Km=distance", "No column is the day."),
        ("Date=day", "No column is a distance, a duration, pain or a note."),
        ("Date=day,Km=distance,Foot=distance", "Two columns are the distance."),
        ("Date=day:d-m-y,Km=distance", "“d-m-y” is not one of: d.m.y, m/d/y, y-m-d, counted."),
        ("Date=day,Km=distance:m", "“m” is not one of: km, mi."),
        ("Date=day,Knee=pain-left:noon", "“noon” is no moment of pain. The moments: other, during-run"),
    ],
)
def test_columns_that_cannot_be(words: str, why: str) -> None:
    with pytest.raises(NotReadableError) as refused:
        columns_by_words(words, TABLE, Settings())
    assert why in str(refused.value)


def test_both_a_format_and_columns(journal: Journal, own: Path) -> None:
    with pytest.raises(NotReadableError, match="A format and columns are both said"):
        look_at(journal, Asked((own,), Settings(), day(5), as_format="runs", columns_words=WORDS))


def test_the_unit_that_is_asked_for_is_the_table_s(journal: Journal, own: Path) -> None:
    preview = look_at(journal, Asked((own,), Settings(), day(5), unit=Unit.MI, columns_words=WORDS))
    assert [entry.distance_m for entry in preview.new if hasattr(entry, "distance_m")] == [8046.72, 9656.064]


def test_two_troubles_of_one_row_are_one_sentence() -> None:
    table = table_of("own.csv", "Date,Km,Knee,RPE\n2026-03-02,5,3-4,99\n")
    (line,) = first_rows(table, guess(table, Unit.KM, None), Terms(day(5)), Settings(), 9)
    assert ".;" not in line
    assert line.endswith("The rest of the row is taken.")


def test_a_spreadsheets_days_are_called_so() -> None:
    table = table_of("own.csv", "Date,Km\n46097,5\n")
    assert days_words(guess(table, Unit.KM, None)) == "counted as spreadsheets count them"


def test_one_column_changed() -> None:
    columns = proposal(TABLE, (), Settings())
    moved = with_meaning(TABLE, columns, 3, Meant(Means.DISTANCE))
    assert in_words(moved) == "Date=day:y-m-d,Knee=pain-left,Foot=distance:km"
    both = with_meaning(TABLE, columns, 3, Meant(Means.PAIN_RIGHT, "stairs"))
    assert in_words(both).endswith("Knee=pain-left,Foot=pain-right:stairs")
    assert trouble_with(TABLE, both) == ""
    assert trouble_with(TABLE, with_meaning(TABLE, columns, 0, Meant())).startswith(
        "No column is the day. Go"
    )
    assert with_meaning(TABLE, columns, 1, Meant(Means.DAY)).order is DateOrder.YMD


@pytest.mark.parametrize(
    ("meant", "words"),
    [
        (Meant(Means.DAY), "day"),
        (Meant(Means.TIME), "time of day"),
        (Meant(), "–"),
        (Meant(Means.PAIN_LEFT), "pain left, no moment"),
        (Meant(Means.PAIN_RIGHT, "during-run"), "pain right, while running"),
        (Meant(Means.PAIN_LEFT, "next-morning"), "pain left, the next morning"),
    ],
)
def test_what_a_column_is_in_words(meant: Meant, words: str) -> None:
    assert meaning_words(meant) == words


def test_the_first_cells_and_the_first_rows() -> None:
    table: Table = TABLE
    assert samples(table) == (
        ("2026-03-02", "2026-03-03", "2026-03-04"),
        ("5", "6", "x"),
        ("2", "1", "0"),
        ("blue",),
    )
    columns = columns_by_words(WORDS, table, Settings())
    assert first_rows(table, columns, Terms(day(5)), Settings(), 9) == [
        "row 2: Mon 2 Mar 2026 · run · easy · 5.0 km; pain · right 2 · while running",
        "row 3: Tue 3 Mar 2026 · run · easy · 6.0 km; pain · right 1 · while running",
        "row 4: “x” is not a distance. Write it like 6.2 or 6,2 km.",
    ]
