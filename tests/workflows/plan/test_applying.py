"""Applying a programme or a plan file: what is shown before it is written, and what is written then."""

from pathlib import Path

import pytest

from journal.model.errors import JournalError, NotReadableError
from journal.model.plan import Plan
from journal.model.plan_vocabulary import Phase
from journal.model.programme import Ask
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal
from journal.workflows.plan.applying import apply, preview
from journal.workflows.plan.files import toml_text
from tests.workflows.plan_helpers import KM, TODAY, W48, W49, nameless, run, sheet

PROGRAMME = """\
name = "own"
title = "Two walks a week"
phase = "settle"
about = "Mine."
[[week]]
weeks = "1-2"
tue = "walk 20"
fri = "walk 30"
"""


def test_a_programme_by_its_name_becomes_the_plan_that_is_followed(journal: Journal) -> None:
    shown = preview(journal, KM, TODAY, "walk-run", {Ask.START: "mon"})

    assert journal.plans() == (), "nothing is written yet"
    assert any(line.startswith("week       Mon Tue") for line in shown.lines)
    assert shown.lines[-1].startswith("all in km · W walk-run")
    said = apply(journal, shown)
    found = journal.active_plan()
    assert found is not None
    assert (found.plan.programme, found.plan.day) == ("walk-run", W48)
    assert {session.plan_uid for session in found.sessions} == {found.plan.uid}
    assert [(one.phase, one.day) for one in journal.phases()] == [(Phase.WALK_RUN, W48)]
    assert journal.undo() == said
    assert (journal.plans(), journal.phases()) == ((), ())


def test_the_preview_says_whether_the_goal_is_reached_and_what_is_put_aside() -> None:
    with demo_journal() as (journal, settings, today):
        shown = preview(journal, settings, today, "three-runs", {Ask.GOAL: "half 2026-12-20"})
    text = " ".join(" ".join(shown.lines).split())
    assert "does not fit under the caps by" in text
    assert "It would in W" in text
    assert "It is written as a new plan; “Return to three runs” is put aside." in text
    assert "It notes" not in text, "the phase is on already"
    assert max(map(len, shown.lines)) <= 80


def test_into_the_plan_that_is_followed() -> None:
    with demo_journal() as (journal, settings, today):
        before = journal.active_plan()
        shown = preview(journal, settings, today, "walk-run", {Ask.START: "2026-11-30"}, into=True)
        apply(journal, shown)
        after = journal.active_plan()
    assert before is not None
    assert after is not None
    text = " ".join(" ".join(shown.lines).split())
    assert "It is written into “Return to three runs”, in place of 64 sessions from Mon 30 Nov" in text
    assert "It notes the phase: walk-run, from Mon 30 Nov." in text
    assert after.plan.uid == before.plan.uid
    kept = [session for session in before.sessions if session.day < W49]
    assert [session for session in after.sessions if session.day < W49] == kept
    assert len(after.sessions) < len(before.sessions)


def test_the_phase_is_not_noted_where_that_is_not_wanted(journal: Journal) -> None:
    apply(journal, preview(journal, KM, TODAY, "walk-run", {}, phase=False))
    assert len(journal.plans()) == 1
    assert journal.phases() == ()


def test_a_programme_file_of_ones_own(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(PROGRAMME)
    apply(journal, preview(journal, KM, TODAY, str(file), {}))
    found = journal.active_plan()
    assert found is not None
    assert (found.plan.name, len(found.sessions)) == ("Two walks a week", 4)


def test_a_plan_file_is_taken_as_it_stands(journal: Journal, tmp_path: Path) -> None:
    given = sheet(run(W48), run(W49))
    file = tmp_path / "plan.toml"
    file.write_text(toml_text(given, KM), encoding="utf-8")
    journal.fill([Plan(day=TODAY, name="Before")])

    shown = preview(journal, KM, TODAY, str(file), {})

    assert shown.lines[:2] == ("My plan", "The plan followed until now, Before, is put aside.")
    apply(journal, shown)
    found = journal.active_plan()
    assert found is not None
    assert nameless(found) == nameless(given)
    for more in (
        {"answers": {Ask.GOAL: "none"}},
        {"answers": {}, "into": True},
        {"answers": {}, "phase": True},
    ):
        with pytest.raises(JournalError, match="plan with dates, which is taken as it stands"):
            preview(journal, KM, TODAY, str(file), **more)  # type: ignore[arg-type]


def test_what_a_programme_does_not_ask_is_refused(journal: Journal) -> None:
    with pytest.raises(JournalError, match=r"walk-run does not ask for --goal\. It asks for --start, "):
        preview(journal, KM, TODAY, "walk-run", {Ask.GOAL: "10 km"})
    with pytest.raises(NotReadableError, match="no day of the week"):
        preview(journal, KM, TODAY, "walk-run", {Ask.RUN_DAYS: "someday"})
    with pytest.raises(JournalError, match="There is no programme “jog”"):
        preview(journal, KM, TODAY, "jog", {})
    with pytest.raises(JournalError, match="No plan is followed to put it into"):
        preview(journal, KM, TODAY, "walk-run", {}, into=True)
