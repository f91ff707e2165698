"""The walk-run stages of a plan: what the record says, and the runs after it following."""

from datetime import date, timedelta

from journal.entry.planned import read_planned
from journal.model.plan import Plan, PlannedSession, PlanSheet
from journal.model.planning import Record
from journal.model.settings import Settings
from journal.workflows.plan.ladder import ladder_answers
from journal.workflows.programme.programmes import default_ladder

TODAY = date(2026, 11, 20)


def sheet(*words: str) -> PlanSheet:
    """Runs every other day from tomorrow on."""
    sessions: list[PlannedSession] = []
    for place, text in enumerate(words):
        day = TODAY + timedelta(days=1 + 2 * place)
        sessions += read_planned(text, day, Settings(), "p").sessions
    return PlanSheet(Plan(day=TODAY, name="Ladder", uid="p"), tuple(sessions))


RECORD = Record(TODAY, Settings(), ladder=default_ladder())


def test_without_a_run_on_the_ladder_it_begins_with_the_first_stage() -> None:
    said, found = ladder_answers(RECORD, sheet("4x3/2", "4x3/2", "4x4/2"), TODAY)
    assert "begins with the first stage" in said
    assert [(key, words.split(":")[0]) for key, words, _ in found] == [
        ("1", "as the record says"),
        ("2", "repeat"),
        ("3", "one back"),
        ("4", "one on"),
    ]


def test_each_stage_is_run_twice_from_the_one_chosen_on() -> None:
    _, found = ladder_answers(RECORD, sheet("4x3/2", "4x3/2", "4x4/2", "5x4/2", "6x4/1"), TODAY)
    back = next(edit for key, _, edit in found if key == "3")
    assert [str(one.structure) for one in back.change if isinstance(one, PlannedSession)] == [
        "3x3/2", "3x3/2", "4x3/2", "4x3/2", "4x4/2",
    ]  # fmt: skip
    assert back.label == "walk-run, one back: stage 1 (3x3/2) next"


def test_past_the_last_stage_it_stays_there() -> None:
    _, found = ladder_answers(RECORD, sheet(*["6x4/1"] * 5), TODAY)
    on = next(edit for key, _, edit in found if key == "4")
    last = [one for one in on.change if isinstance(one, PlannedSession)]
    assert [(one.structure, one.duration_s) for one in last] == [(None, 26 * 60)] * 5


def test_without_a_planned_walk_run_it_says_how_to_begin() -> None:
    said, found = ladder_answers(RECORD, sheet("easy 4"), TODAY)
    assert "No walk-run is planned from this day on" in said
    assert found == ()
