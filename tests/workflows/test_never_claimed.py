"""RULES.md 10: what the journal must never claim, held against everything it says of many journals."""

import ast
import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import journal
from journal.charts.chart import chart_text
from journal.model.days import WEEK
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment, Unit
from journal.rules.because import because
from journal.rules.inwords import hint, over_cap_words, short_hint
from journal.rules.timeline import timeline
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.import_words import preview_lines
from journal.workflows.files.importing import look_at, write_import
from journal.workflows.knee import words as knee_words
from journal.workflows.knee.view import KneeView
from journal.workflows.physio.reporting import Form, Wanted, report
from journal.workflows.today.day import TodayPage, today_page
from journal.workflows.today.guide import answer_sentence, next_sentence
from journal.workflows.today.morning import morning_sentence
from journal.workflows.today.words import today_lines, yesterday_line
from journal.workflows.weeks.reading import whole_review
from journal.workflows.weeks.words import flag_title, others_line, week_table

VECTORS = Path(__file__).parents[1] / "vectors"
JOURNALS = [path.name for path in sorted(VECTORS.glob("journal-*"))]
NEVER = re.compile(
    r"\b(safe|safely|unsafe|allowed|too much|damag\w*|worn|heal(?!th)\w*|torn|clinically|significan\w*"
    r"|diagnos\w*|sweet spot|dangerous\w*|overtrain\w*|your risk|at risk|injury risk|arthritis"
    r"|chondromalacia|cures?)\b",
    re.IGNORECASE,
)
NO_JUMP_ALONE = re.compile(r"\bno jump\b(?! in running)", re.IGNORECASE)
CAUSE = re.compile(r"\bcaused?\b", re.IGNORECASE)


def texts_of(journal: Journal, settings: Settings, today: date) -> Iterator[str]:
    """Everything a journal says on a day: page, weeks, every flag's arithmetic, every run's answer."""
    page = today_page(journal, settings, today)
    yield from today_lines(page, settings)
    yield yesterday_line(page, settings)
    yield from answers(page, settings)
    yield morning_sentence(journal, {Knee.LEFT: 1, Knee.RIGHT: 4}, today, settings, today)
    yield from knee_sentences(journal, settings, today)
    review = whole_review(journal, settings, today)
    yield from week_table(review.weeks, settings)
    yield chart_text(review.weeks, settings, 120, 40, None)
    flagged = [week for week in review.weeks if week.flag]
    yield others_line(flagged, [], review.weeks)
    yield from report(journal, settings, today, Wanted(), Form.MARKDOWN).splitlines()
    line = timeline(journal.entries(), today)
    for week in review.weeks:
        yield from (flag_title(week, settings), *hint(week, settings), short_hint(week))
        yield over_cap_words(week.volume, settings)
        yield from because(week, review.pattern, line, settings).sentences()


def knee_sentences(journal: Journal, settings: Settings, today: date) -> Iterator[str]:
    """What the Knee screen says of each knee."""
    view = KneeView(journal, settings, today, 26)
    for _ in Knee:
        recent = view.recent
        yield knee_words.trend_sentence(recent.against_before, settings)
        yield knee_words.trend_sentence(recent.against_before, settings, short=True)
        yield knee_words.then_sentence(recent.against_then, settings)
        yield knee_words.answers_sentence(view.shown, knee_words.span_words(view), 200)
        yield knee_words.long_game(recent, settings)
        yield knee_words.onset_sentence(view.shown, settings)
        yield knee_words.elsewhere_sentence(view.shown)
        yield knee_words.trend_note(settings, 100)
        yield knee_words.day_words(view)
        view.other_knee()


def answers(page: TodayPage, settings: Settings) -> Iterator[str]:
    for verdict in page.verdicts:
        yield answer_sentence(verdict, settings, page.today)
        yield next_sentence(verdict, page.verdicts, settings, page.today)


@pytest.fixture(params=["demo", *JOURNALS])
def texts(request: pytest.FixtureRequest, journal: Journal) -> list[str]:
    """What one journal says, on its own day, in both units, and on days in the middle of it."""
    if request.param == "demo":
        with demo_journal() as (demo, settings, today):
            return [text for at in days_until(demo, today) for text in texts_of(demo, settings, at)]
    folder = VECTORS / request.param
    today = date.fromisoformat(json.loads((folder / "expected.json").read_text())["today"])
    preview = look_at(journal, Asked((folder / "runs.csv", folder / "pain.csv"), Settings(), today))
    write_import(journal, preview)
    settings = Settings(unit=Unit.MI, knee=Knee.RIGHT)
    return [
        *preview_lines(preview, Settings()),
        *(text for at in days_until(journal, today) for text in texts_of(journal, Settings(), at)),
        *texts_of(journal, settings, today),
    ]


def days_until(journal: Journal, today: date) -> list[date]:
    """The day itself, and some weeks before it on which other things are open."""
    span = journal.span()
    assert span is not None
    return [today, *(day for n in (3, 8) if (day := today - n * WEEK) > span[0])]


def test_nothing_is_claimed_that_must_not_be(texts: list[str]) -> None:
    assert len(texts) > 100
    assert [text for text in texts if NEVER.search(text) or NO_JUMP_ALONE.search(text)] == []


def test_a_cause_is_only_ever_denied(texts: list[str]) -> None:
    said = [text for text in texts if CAUSE.search(text)]
    assert [text for text in said if "does not say the run was the cause" not in text] == []


@cache
def sentences_in_the_source() -> tuple[tuple[str, str], ...]:
    """Every text of three words or more in the rooms that speak to people, by file; docstrings left out."""
    package = Path(journal.__file__).parent
    found: list[tuple[str, str]] = []
    for room in ("cli", "workflows", "report", "rules", "charts", "entry", "app"):
        for file in sorted((package / room).rglob("*.py")):
            tree = ast.parse(file.read_text())
            documentation = {
                id(node.body[0].value)
                for node in ast.walk(tree)
                if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
                and node.body
                and isinstance(node.body[0], ast.Expr)
            }
            found += [
                (f"{room}/{file.name}", node.value)
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and id(node) not in documentation
                and node.value.count(" ") >= 2
            ]
    return tuple(found)


def test_no_sentence_in_the_source_claims_it_either() -> None:
    sentences = sentences_in_the_source()
    assert len(sentences) > 200
    claimed = [(file, text) for file, text in sentences if NEVER.search(text)]
    assert [where for where in claimed if not denied(where[1])] == []


def denied(text: str) -> bool:
    """Whether the word stands in a sentence that says the journal does not claim it."""
    sentences = re.split(r"(?<=[.:])\s", text)
    return all(re.search(r"\b(not|no|never|nor)\b", s) for s in sentences if NEVER.search(s))


@pytest.mark.parametrize(
    "text", ["This is safe.", "You are allowed 5 km.", "worn cartilage", "no jump", "clinically significant"]
)
def test_the_words_are_found_where_they_stand(text: str) -> None:
    assert NEVER.search(text) or NO_JUMP_ALONE.search(text)


def test_every_moment_of_a_score_is_among_the_journals() -> None:
    seen = {
        line.split(",")[3]
        for name in JOURNALS
        for line in (VECTORS / name / "pain.csv").read_text().split()[1:]
    }
    assert seen <= {*map(str, Moment), ""}
    assert len(seen) >= 5
