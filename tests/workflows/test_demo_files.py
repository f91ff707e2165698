"""The demo's files, and the copy of it that one plays with."""

import stat
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from journal.model.entries import PainScore
from journal.model.errors import JournalError
from journal.model.vocabulary import (
    Guide,
    Kind,
    Knee,
    Moment,
)
from journal.store.journal import Journal
from journal.workflows.demo import FILES, PLAN, demo_journal
from journal.workflows.surroundings import data_folder
from journal.workflows.today.day import today_page
from tests import make_demo
from tests.workflows.demo_told import FRIDAY, Told


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders go in this test."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


# The files


@pytest.mark.parametrize("name", FILES)
def test_the_files_are_what_the_generator_writes(name: str, tmp_path: Path) -> None:
    make_demo.write(tmp_path)
    assert (make_demo.FOLDER / name).read_bytes() == (tmp_path / name).read_bytes()


def test_the_checkout_has_them_and_says_that_they_are_synthetic() -> None:
    folder = data_folder() / "demo"
    assert folder == make_demo.FOLDER
    said = tomllib.loads((folder / "demo.toml").read_text(encoding="utf-8"))
    assert said["day"] == make_demo.TODAY == FRIDAY
    assert "synthetic" in said["said"]
    assert "synthetic" in (folder / "README.md").read_text(encoding="utf-8")


def test_every_uid_is_its_own_and_every_score_of_a_run_names_one(told: Told) -> None:
    entries = told.entries
    uids = Counter(e.uid for e in (*entries.runs, *entries.pain, *entries.cross, *entries.care))
    assert max(uids.values()) == 1
    runs = {run.uid: run.day for run in entries.runs}
    named = [score for score in entries.pain if score.run_uid]
    assert len(named) > 90
    assert all(runs[score.run_uid] == score.day for score in named)


# The copy


def test_today_still_has_its_question(elsewhere: Path) -> None:
    with demo_journal() as (journal, settings, today):
        page = today_page(journal, settings, today)
    assert page.asks_for_morning
    tuesday, thursday = [verdict for verdict in page.verdicts if verdict.run.day >= date(2026, 11, 16)]
    assert tuesday.answer is Guide.GREEN
    assert (thursday.run.kind, thursday.answer) == (Kind.TEMPO, Guide.OPEN)
    left = next(scores for scores in thursday.scores if scores.knee is Knee.LEFT)
    assert (left.before, left.during, left.within, left.next_morning) == (1, 2, 1, None)
    right = next(scores for scores in thursday.scores if scores.knee is Knee.RIGHT)
    assert (right.before, right.during, right.within) == (0, 0, None)


def test_undo_takes_back_what_was_done_in_the_demo_and_never_the_demo(elsewhere: Path) -> None:
    with demo_journal() as (journal, _, today):
        before = journal.counts()
        with journal.change("a morning") as writing:
            writing.add(PainScore(day=today, knee=Knee.LEFT, score=1, moment=Moment.MORNING))
        assert journal.undo() == "a morning"
        assert journal.undo() is None
        assert journal.counts() == before
        assert journal.imports() == []


def test_the_copy_is_ours_alone_while_it_lasts(elsewhere: Path) -> None:
    with demo_journal() as (journal, _, _):
        assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(journal.path.parent.stat().st_mode) == 0o700
        assert journal.path.parent.parent == elsewhere
    assert list(elsewhere.iterdir()) == []


def test_nothing_is_left_behind_when_something_breaks(elsewhere: Path) -> None:
    def broken() -> Iterator[Journal]:
        with demo_journal() as (journal, _, _):
            yield journal
            raise RuntimeError("the screen broke")

    with pytest.raises(RuntimeError, match="the screen broke"):
        list(broken())
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("missing", ["demo.toml", PLAN, *FILES])
def test_without_its_data_the_demo_says_so(missing: str, tmp_path: Path, elsewhere: Path) -> None:
    folder = tmp_path / "demo"
    folder.mkdir()
    for file in make_demo.FOLDER.iterdir():
        if file.name != missing:
            (folder / file.name).write_bytes(file.read_bytes())
    with pytest.raises(JournalError, match=missing) as refusal, demo_journal(folder):
        pass
    assert "Install" in refusal.value.mend
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize(
    ("file", "wrong", "right", "words"),
    [
        (PLAN, '"easy 4.6"', '"easy"', r"plan\.toml, line \d+: “easy”: A planned run needs"),
        (PLAN, "starts =", "weeks =", r"plan\.toml has no plan with dates"),
        ("demo.toml", '"settle"', '"rest"', "a phase: 'rest' is not a valid Phase"),
    ],
)
def test_a_plan_or_a_phase_that_cannot_be_read_is_named(
    file: str, wrong: str, right: str, words: str, tmp_path: Path, elsewhere: Path
) -> None:
    folder = tmp_path / "demo"
    folder.mkdir()
    for each in make_demo.FOLDER.iterdir():
        (folder / each.name).write_bytes(each.read_bytes())
    told = (folder / file).read_text(encoding="utf-8")
    assert wrong in told
    (folder / file).write_text(told.replace(wrong, right), encoding="utf-8")
    with pytest.raises(JournalError, match=words), demo_journal(folder):
        pass


def test_a_row_that_cannot_be_read_is_named(tmp_path: Path, elsewhere: Path) -> None:
    folder = tmp_path / "demo"
    folder.mkdir()
    for file in make_demo.FOLDER.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    (folder / "care.csv").write_text("day,care\n2026-11-02,ice\n2026-11-21,ice\n", encoding="utf-8")
    with (
        pytest.raises(JournalError, match=r"care\.csv, row 3: 2026-11-21 is after today"),
        demo_journal(folder),
    ):
        pass
