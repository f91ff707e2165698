"""A run with the knee around it: first fields, what it would mean, storing it, and editing it later."""

from typing import Any

import pytest

from journal.entry.run_fields import RunDraft, read_run_fields
from journal.model.entries import CareTaken, Structure
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Care, Kind, Knee, Unit
from journal.store.journal import Journal
from journal.workflows.diary.run_entry import (
    UsualAmounts,
    first_fields,
    planned_fields,
    preview_of_run,
    run_in_form,
    save_run,
    scores_before,
    usual_amounts,
)
from tests.rules.journals import day, even_weeks, pain, run

SETTINGS = Settings()
MONDAY = 28


def draft(run_uid: str = "u", settings: Settings = SETTINGS, **fields: str) -> RunDraft:
    made = read_run_fields({"day": "today", **fields}, settings, day(MONDAY), run_uid=run_uid)
    assert made.errors == {}
    return made


def preview(journal: Journal, made: RunDraft, settings: Settings = SETTINGS) -> list[str]:
    return preview_of_run(journal, made, None, settings, day(MONDAY))


def test_an_empty_form_starts_from_the_last_run(journal: Journal) -> None:
    assert first_fields(journal, day(MONDAY)) == {"day": "today", "kind": "easy", "where": "front"}
    journal.fill([run(20, 5.0, shoes="old", surface="road"), run(21, 5.0, shoes="new", surface="trail")])
    fields = first_fields(journal, day(MONDAY))
    assert (fields["shoes"], fields["surface"]) == ("new", "trail")
    assert "shoes" not in first_fields(journal, day(21 + 61))


def test_the_kind_is_the_one_usual_on_this_weekday_with_its_shoes(journal: Journal) -> None:
    journal.fill([
        run(MONDAY - 14, 5.0, kind="tempo", shoes="fast", surface="track"),
        run(MONDAY - 7, 5.0, kind="tempo", shoes="fast", surface="track"),
        run(MONDAY - 1, 8.0, kind="long", shoes="soft", surface="trail"),
    ])  # fmt: skip
    fields = first_fields(journal, day(MONDAY))
    assert (fields["kind"], fields["shoes"], fields["surface"]) == ("tempo", "fast", "track")
    assert "distance" not in fields, "how far it was is typed"
    assert first_fields(journal, day(MONDAY + 1))["kind"] == "easy", "one run on that weekday is no habit"


@pytest.mark.parametrize(
    ("planned", "fields"),
    [
        ({"kind": Kind.TEMPO, "distance_m": 4500.0}, {"kind": "tempo", "distance": "4.5km"}),
        ({"kind": Kind.EASY, "duration_s": 1800.0}, {"kind": "easy", "took": "30:00"}),
        ({"distance_m": 5 * 1609.344, "distance_unit": Unit.MI}, {"kind": "easy", "distance": "5mi"}),
        (
            {"structure": Structure(repeats=6, run_s=180, walk_s=120)},
            {"kind": "walk-run", "structure": "6x3/2", "took": "30:00"},
        ),
        (
            {"structure": Structure(repeats=6, run_s=180, walk_s=120), "distance_m": 4000.0},
            {"kind": "walk-run", "structure": "6x3/2", "distance": "4km"},
        ),
    ],
)
def test_a_planned_run_fills_in_how_long_it_is(
    journal: Journal, planned: dict[str, Any], fields: dict[str, str]
) -> None:
    session = PlannedSession(day=day(MONDAY), plan_uid="p", sort=Sort.RUN, **planned)
    assert planned_fields(session) == fields
    first = first_fields(journal, day(MONDAY), session)
    assert first == {"day": "today", "where": "front", **fields}
    assert draft(**first).run is not None


def test_a_planned_run_has_the_shoes_of_its_kind(journal: Journal) -> None:
    journal.fill([run(20, 5.0, kind="tempo", shoes="fast"), run(21, 5.0, shoes="new")])
    session = PlannedSession(day=day(MONDAY), plan_uid="p", sort=Sort.RUN, kind=Kind.TEMPO, distance_m=4e3)
    assert first_fields(journal, day(MONDAY), session)["shoes"] == "fast"


def test_the_usual_amounts_of_a_kind_are_known_for_a_hint(journal: Journal) -> None:
    journal.fill([
        run(MONDAY - 2, 5.1, 31.5),
        run(MONDAY - 4, 5.1, 33),
        run(MONDAY - 6, 5.0, 32),
        run(MONDAY - 3, 9.0, 60),
        run(MONDAY - 5, None, 30, kind="walk-run"),
    ])  # fmt: skip
    assert usual_amounts(journal, Kind.EASY, SETTINGS, day(MONDAY)) == UsualAmounts(5100, 32 * 60)
    assert usual_amounts(journal, Kind.WALK_RUN, SETTINGS, day(MONDAY)) == UsualAmounts(None, 1800)
    assert usual_amounts(journal, Kind.RACE, SETTINGS, day(MONDAY)) == UsualAmounts()


def test_the_score_before_a_run_is_that_mornings(journal: Journal) -> None:
    journal.fill([pain(MONDAY, 1, "morning"), pain(MONDAY, 4, "stairs"), pain(MONDAY - 1, 3, "morning")])
    assert scores_before(journal, day(MONDAY)) == {Knee.LEFT: 1}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"distance": "5"}, "Week   5.0 km of 16.5 km, 11.5 km left"),
        ({"distance": "18"}, "Week   18.0 km of 16.5 km, 1.5 km over"),
        ({"took": "30min"}, "Week   0.0 km and a run without a distance, no cap"),
        ({"distance": "3", "kind": "walk-run"}, "Week   3.0 km, no cap"),
    ],
)
def test_what_it_would_make_of_the_week(journal: Journal, fields: dict[str, str], words: str) -> None:
    journal.fill([*even_weeks(4), run(MONDAY - 100, 5.0)])
    assert preview(journal, draft(**fields))[0] == words


def test_the_first_run_has_no_cap(journal: Journal) -> None:
    assert preview(journal, draft(distance="5"))[0] == "Week   5.0 km, no cap"
    miles = Settings(unit=Unit.MI)
    assert preview(journal, draft(settings=miles, distance="3"), miles)[0] == "Week   3.0 mi, no cap"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Guide  ◐ open: the worst while running was not recorded: the guide can't say."),
        ({"while_left": "2"}, "Guide  ◐ open: at or under 2 while running. Tomorrow morning decides."),
        ({"while_left": "6"}, "Guide  ▼ step back: 6 while running (guide: at or under 2)."),
        (
            {"while_left": "2", "painkiller": "x"},
            "Guide  ◐ open: at or under 2 while running. Tomorrow morning decides. "
            "Eased by medicine: hold at best.",
        ),
    ],
)
def test_what_the_guide_would_say(journal: Journal, fields: dict[str, str], words: str) -> None:
    assert preview(journal, draft(distance="5", **fields))[1] == words


def test_a_draft_that_is_no_run_yet_means_nothing(journal: Journal) -> None:
    empty = read_run_fields({"day": "today"}, SETTINGS, day(MONDAY), run_uid="u")
    assert preview_of_run(journal, empty, None, SETTINGS, day(MONDAY)) == []


def test_a_run_and_the_knee_around_it_are_one_step(journal: Journal) -> None:
    said = save_run(journal, draft(distance="5", while_left="2", painkiller="x"), None, SETTINGS, day(MONDAY))

    assert said == (
        "Written: Run · today · 5.0 km · easy; Pain · left 2 · today · while running; Medicine · today"
    )
    assert [score.run_uid for score in journal.pain()] == [journal.runs()[0].uid]
    journal.undo()
    assert (journal.runs(), journal.pain(), journal.care()) == ((), (), ())


def test_an_edit_changes_what_changed_and_adds_and_deletes_the_rest(journal: Journal) -> None:
    save_run(journal, draft(distance="5", while_left="2", while_right="1"), None, SETTINGS, day(MONDAY))
    before = journal.entries()
    stored = run_in_form(journal, before.runs[0])
    assert (stored.fields["distance"], stored.fields["while_left"]) == ("5km", "2")

    same = save_run(
        journal, draft(before.runs[0].uid, **only_text(stored.fields)), stored, SETTINGS, day(MONDAY)
    )
    assert same.startswith("Nothing was changed: Run · today")
    fields = {**only_text(stored.fields), "distance": "6", "while_right": "", "within_left": "3"}
    said = save_run(journal, draft(before.runs[0].uid, **fields), stored, SETTINGS, day(MONDAY))

    assert said.startswith("Changed: Run · today · 6.0 km")
    assert [changed.distance_m for changed in journal.runs()] == [6000.0]
    assert {(score.knee, score.moment, score.score) for score in journal.pain()} == {
        ("left", "during-run", 2),
        ("left", "after-run", 3),
    }
    assert str(journal.undo()).startswith("change of Run · Mon 30 Mar 2026 · 6.0 km")
    assert {score.uid for score in journal.pain()} == {score.uid for score in before.pain}


def test_an_edited_run_is_not_counted_twice(journal: Journal) -> None:
    journal.fill([*even_weeks(4), run(MONDAY, 5.0)])
    (old,) = journal.runs(day(MONDAY), day(MONDAY))
    stored = run_in_form(journal, old)
    lines = preview_of_run(journal, draft(old.uid, distance="6"), stored, SETTINGS, day(MONDAY))
    assert lines[0] == "Week   6.0 km of 16.5 km, 10.5 km left"


def test_the_scores_of_the_day_are_in_the_form_of_the_run_they_belong_to(journal: Journal) -> None:
    journal.fill([
        run(MONDAY, 5.0, uid="morning", at="07:00"),
        run(MONDAY, 3.0, uid="evening", at="19:00"),
        pain(MONDAY, 2, "during-run", run_uid="morning"),
        pain(MONDAY, 4, "during-run", run_uid="evening"),
        pain(MONDAY, 6, "during-run"),
        pain(MONDAY, 1, "stairs"),
        CareTaken(day=day(MONDAY), care=Care.MEDICINE),
    ])  # fmt: skip
    first, second = journal.runs()
    assert run_in_form(journal, first).fields["while_left"] == "2"
    assert run_in_form(journal, second).fields["while_left"] == "4"
    assert run_in_form(journal, second).fields["painkiller"] == "x"


def only_text(fields: dict[str, str]) -> dict[str, str]:
    """The fields of a form but the day, which stays `today` here."""
    return {name: text for name, text in fields.items() if name != "day"}
