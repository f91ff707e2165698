"""The page for the physio: which days, the same numbers as the screens, its files."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

import pytest

from journal.model.days import DAY, WEEK, week_start
from journal.model.errors import FileRefusedError, JournalError, NotReadableError
from journal.model.settings import Settings
from journal.model.vocabulary import (
    WeekStart,
)
from journal.report.blocks import clean
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal
from journal.workflows.physio.days import whole_weeks
from journal.workflows.physio.reporting import (
    WEEKS_LISTED,
    Form,
    Wanted,
    file_name,
    form_of,
    report,
    report_data,
    write_report,
)
from journal.workflows.weeks.published import week_record
from journal.workflows.weeks.reading import whole_review
from tests.report.strict import page_in
from tests.rules.journals import day, even_weeks
from tests.workflows.physio.page_helpers import SETTINGS, TWELVE

# Which days


def test_without_days_it_is_the_last_twelve_weeks() -> None:
    friday = day(7 * 30 + 4)
    first, last = whole_weeks(None, None, SETTINGS, friday)
    assert (first, last) == (day(7 * 19), friday)
    assert (week_start(last, WeekStart.MONDAY) - first) // WEEK == 11


def test_days_are_widened_to_whole_weeks_up_to_today() -> None:
    today = day(100)
    assert whole_weeks(day(10), day(22), SETTINGS, today) == (day(7), day(27))
    assert whole_weeks(day(10), None, SETTINGS, today) == (day(7), today)
    assert whole_weeks(None, day(90), SETTINGS, today) == (day(84 - 77), day(90))
    assert whole_weeks(day(10), day(900), SETTINGS, today) == (day(7), today)
    assert whole_weeks(day(6), day(6), Settings(week_start=WeekStart.SUNDAY), today) == (day(6), day(12))


def test_days_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(NotReadableError, match="Mon 16 Mar 2026 is after Thu 12 Mar 2026"):
        whole_weeks(day(14), day(10), SETTINGS, day(100))
    with pytest.raises(NotReadableError, match="begin in 1970"):
        whole_weeks(date(12, 1, 1), None, SETTINGS, day(100))


# The same numbers


def test_the_weeks_are_those_of_weeks_json() -> None:
    with demo_journal() as (journal, settings, today):
        data = report_data(journal, settings, today, Wanted(today - 200 * DAY))
        published = {week.name: week_record(week) for week in whole_review(journal, settings, today).weeks}
        assert len(data.week_lines.lines) == WEEKS_LISTED
        for line in data.week_lines.lines:
            record = published[line.name]
            assert line.runs == record["runs"]
            assert near(line.distance, record["distance_km"])
            assert near(line.cap.replace("ladder", "–"), record["cap_km"])
            assert near(line.longest, record["longest_km"])
            assert near(line.minutes, record["minutes"], 0.5)
            for knee, (worst, mean, count) in zip(data.knees, line.pain, strict=True):
                pain_record = record["pain"][knee]
                if pain_record is None:
                    assert (worst, mean, count) == ("–", "–", "0")
                else:
                    assert (int(worst), int(count)) == (pain_record["worst"], pain_record["entries"])
                    assert near(mean, pain_record["mean"])
            assert (record["flag"] is not None and record["rise"] is not None) == ("▲" in line.state)


def near(shown: str, number: float | None, by: float = 0.05) -> bool:
    return shown == "–" if number is None else abs(float(shown.rstrip("+")) - number) <= by + 0.01


def test_all_three_forms_hold_the_same_numbers() -> None:
    with demo_journal() as (journal, settings, today):
        data = report_data(journal, settings, today, TWELVE)
        pages = {form: report(journal, settings, today, TWELVE, form) for form in Form}
        html = page_in(pages[Form.HTML])
        rows = [[cell.text for cell in row.children] for row in html.every("table")[0].every("tr")][1:]
        text_rows = [line.split() for line in pages[Form.TEXT].splitlines() if line.startswith("2026-W")]
        marked = [
            [cell.strip() for cell in line.strip("|").split("|")]
            for line in pages[Form.MARKDOWN].splitlines()
            if line.startswith("| 2026-W")
        ]
        assert len(rows) == len(text_rows) == len(marked) == 12
        assert [row[:-1] for row in rows] == [row[:-1] for row in marked]
        assert [row[2:13] for row in rows] == [row[3:14] for row in text_rows]
        for each in data.facts:
            assert all(clean(line) in html.text for line in each.lines)
            assert clean(each.words) in " ".join(pages[Form.TEXT].split())


# Files


def test_the_page_is_written_for_its_owner_alone(journal: Journal, tmp_path: Path) -> None:
    journal.fill(even_weeks(4))
    target = tmp_path / "knee.html"
    said = write_report(journal, SETTINGS, day(30), TWELVE, target)
    assert said == f"Written: Mon 12 Jan 2026 to Wed 1 Apr 2026, {target}"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert target.read_text("utf-8") == report(journal, SETTINGS, day(30), TWELVE, Form.HTML)


def test_a_file_that_is_there_stays_unless_forced(journal: Journal, tmp_path: Path) -> None:
    target = tmp_path / "knee.md"
    target.write_text("mine")
    with pytest.raises(FileRefusedError, match="is there already"):
        write_report(journal, SETTINGS, day(30), TWELVE, target)
    assert target.read_text() == "mine"
    write_report(journal, SETTINGS, day(30), TWELVE, target, force=True)
    assert target.read_text().startswith("# Running and knee")


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.html", Form.HTML), ("a.HTML", Form.HTML), ("a.md", Form.MARKDOWN), ("a.b.txt", Form.TEXT)],
)
def test_the_ending_names_the_form(name: str, form: Form) -> None:
    assert form_of(Path(name)) is form


@pytest.mark.parametrize("name", ["a", "a.pdf", ".html", "a.html.gz"])
def test_another_ending_is_refused_with_the_three(name: str) -> None:
    with pytest.raises(JournalError, match=r"End the name in \.html, \.md or \.txt\."):
        form_of(Path(name))


def test_the_usual_name_has_the_day() -> None:
    assert file_name(date(2026, 11, 20)) == "knee-report-2026-11-20.html"
