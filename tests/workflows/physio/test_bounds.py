"""The page of ten years, of any journal and of hostile words: bounded, counted, whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from journal.model.days import DAY
from journal.model.entries import (
    DayNote,
    Entries,
    Entry,
    Episode,
    PainScore,
    WarningSign,
)
from journal.model.settings import Settings
from journal.model.vocabulary import (
    EpisodeKind,
    Knee,
    LoadKind,
    Sign,
    Unit,
)
from journal.report.data import Part
from journal.store.journal import Journal
from journal.workflows.physio.reporting import (
    FLAGS_LISTED,
    NOTES_LISTED,
    RUNS_LISTED,
    WEEKS_LISTED,
    Form,
    Wanted,
    report,
    report_data,
)
from tests.bench.years import TODAY as YEARS_TODAY
from tests.bench.years import write_journal
from tests.report.strict import page_in
from tests.rules.journals import JOURNALS, calm, day, even_weeks, run
from tests.store.helpers import an_empty_journal
from tests.workflows.physio.page_helpers import SETTINGS, TWELVE, a_set, fact, strength, told

# Ten years, hostile text


def test_ten_years_are_bounded_and_told_with_their_years(tmp_path: Path) -> None:
    path = tmp_path / "years.db"
    write_journal(path, 10)
    with Journal(path) as journal:
        wanted = Wanted(YEARS_TODAY - 3652 * DAY)
        data = report_data(journal, SETTINGS, YEARS_TODAY, wanted)
        assert (len(data.week_lines.lines), data.week_lines.more) == (WEEKS_LISTED, 520 - WEEKS_LISTED)
        assert len(data.flags) == FLAGS_LISTED
        assert data.flag_notes[0].startswith("21 earlier flags, the last of them: ")
        assert len(data.runs.lines) == RUNS_LISTED
        assert data.runs.lines[-1].day == "Sat 4 Apr 2026"
        assert "Sat 17 Aug 2024" in fact(data, "Running")
        html = report(journal, SETTINGS, YEARS_TODAY, wanted, Form.HTML)
        assert len(html) < 60_000
        assert "the last 176 complete weeks in fours" in page_in(html).text


def test_many_and_long_notes_are_cut_and_counted(journal: Journal) -> None:
    notes = [DayNote(day=day(n), note=f"note {n} " + "x" * 5000, for_physio=True) for n in range(30)]
    journal.fill(notes)
    data = told(journal, 30)
    assert (len(data.notes.lines), data.notes.more) == (NOTES_LISTED, 10)
    assert data.notes.lines[-1].text.startswith("note 29 ")
    assert all(len(line.text) == 1001 and line.text.endswith("…") for line in data.notes.lines)


@hypothesis_settings(max_examples=15, deadline=None)
@given(JOURNALS, st.sampled_from(Unit), st.sets(st.sampled_from(Part)))
def test_any_journal_makes_a_page_a_strict_reader_takes(
    entries: Entries, unit: Unit, without: set[Part]
) -> None:
    with an_empty_journal() as journal:
        journal.fill([*entries.runs, *entries.pain])
        wanted = Wanted(without=frozenset(without))
        page = page_in(report(journal, Settings(unit=unit), day(140), wanted, Form.HTML))
        assert not [head for head in page.every("h2") if not head.text]
        assert all(row.children for row in page.every("tr"))
        assert all(len(table.every("tr")) > 1 for table in page.every("table"))
        for form in (Form.TEXT, Form.MARKDOWN):
            assert "None" not in report(journal, Settings(unit=unit), day(140), wanted, form)


def test_many_signs_and_episodes_are_cut_and_counted(journal: Journal) -> None:
    ticked = [WarningSign(day=day(n), sign=Sign.EFFUSION, cleared=day(n)) for n in range(20)]
    away = [Episode(day=day(n), kind=EpisodeKind.AWAY, end=day(n)) for n in range(20)]
    journal.fill([*ticked, *away])
    data = told(journal, 25)
    assert [(line.what, line.days) for line in (data.signs[0], data.care[0])] == [("Earlier", "12 more")] * 2
    assert (len(data.signs), len(data.care)) == (9, 9)
    assert data.care[-1].days == "Sat 21 Mar 2026"


HOSTILE = "<script>alert('x')</script> & </style> | **b** \x1b[2J\x00\u202e"


def test_hostile_words_wherever_the_journal_takes_words(journal: Journal) -> None:
    entries: Sequence[Entry] = [
        *even_weeks(6),
        run(50, 9.0, note=HOSTILE, for_physio=True, shoes=HOSTILE, surface=HOSTILE, uid="r"),
        *calm(20, 49, 1),
        *calm(50, 56, 5),
        DayNote(day=day(51), note=HOSTILE, for_physio=True),
        *strength(44),
        a_set(44, HOSTILE, 1, reps=8, band=HOSTILE, load_kind=LoadKind.BAND),
        PainScore(day=day(51), knee=Knee.LEFT, score=3, note=HOSTILE, for_physio=True),
    ]
    journal.fill(entries)
    html = report(journal, SETTINGS, day(57), TWELVE, Form.HTML)
    page = page_in(html)
    assert "<script" not in html.lower()
    assert "<script>alert('x')</script> & </style> | **b** [2J" in page.text
    text = report(journal, SETTINGS, day(57), TWELVE, Form.TEXT)
    assert all(line.isprintable() for line in text.splitlines())
