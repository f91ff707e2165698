"""The run form's fields: texts in, entries out, errors by field; and a stored run back as texts."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.entry.run_fields import merged, read_run_fields, read_took, run_fields
from journal.model.entries import CareTaken, PainScore, Run, Structure
from journal.model.settings import Settings
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place, Unit

TODAY = date(2026, 11, 20)
KM = Settings()
FILLED = {
    "day": "yesterday",
    "time": "18:05",
    "kind": "tempo",
    "effort": "6",
    "distance": "4.6",
    "took": "2641",
    "structure": "",
    "shoes": "grey pair",
    "surface": "road",
    "hills": "",
    "note": "[red]x[/]",
    "began": "3.5",
    "where": "front",
    "while_left": "2",
    "within_left": "1",
    "while_right": "0",
    "swelling": "x",
    "painkiller": "x",
}


def test_a_filled_form_is_a_run_its_scores_and_a_painkiller() -> None:
    draft = read_run_fields(FILLED, KM, TODAY, "abc")
    assert draft.errors == {}
    assert draft.run == Run(
        day=date(2026, 11, 19),
        time=time(18, 5),
        kind=Kind.TEMPO,
        distance_m=4600.0,
        duration_s=1601.0,
        effort=6.0,
        shoes="grey pair",
        surface="road",
        note="[red]x[/]",
        pain_from_m=3500.0,
        swelling=True,
        uid="abc",
    )
    said = [(score.knee, score.moment, score.score, score.place, score.run_uid) for score in draft.scores]
    assert said == [
        (Knee.LEFT, Moment.DURING_RUN, 2, Place.FRONT, "abc"),
        (Knee.RIGHT, Moment.DURING_RUN, 0, Place.FRONT, "abc"),
        (Knee.LEFT, Moment.AFTER_RUN, 1, Place.FRONT, "abc"),
    ]
    assert draft.painkiller == CareTaken(day=date(2026, 11, 19), care=Care.MEDICINE)


def test_an_empty_score_is_not_recorded_and_not_zero() -> None:
    draft = read_run_fields(FILLED | {"while_right": ""}, KM, TODAY, "abc")
    assert {score.knee for score in draft.scores if score.moment is Moment.DURING_RUN} == {Knee.LEFT}


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("day", "tomorrow"),
        ("day", "no day"),
        ("time", "25:00"),
        ("kind", "sprint"),
        ("effort", "11"),
        ("distance", "0"),
        ("distance", "-3km"),
        ("took", "soon"),
        ("took", "4:36"),
        ("structure", "6x"),
        ("while_left", "11"),
        ("while_left", "2.5"),
        ("began", "far"),
        ("where", "elbow"),
    ],
)
def test_what_cannot_be_read_is_said_beside_its_field_with_the_mend(field: str, text: str) -> None:
    draft = read_run_fields(FILLED | {field: text}, KM, TODAY, "abc")
    assert list(draft.errors) == [field]
    assert draft.errors[field].mend


@pytest.mark.parametrize(("took", "refused"), [("9:00", True), ("13:29", True), ("13:30", False)])
def test_faster_than_anyone_runs_is_refused_from_40_km_h_on(took: str, refused: bool) -> None:
    draft = read_run_fields({"distance": "9", "took": took}, KM, TODAY, "abc")
    assert list(draft.errors) == (["took"] if refused else [])


def test_a_run_needs_a_distance_or_a_duration() -> None:
    draft = read_run_fields({"day": "today"}, KM, TODAY, "abc")
    assert draft.run is None
    assert list(draft.errors) == ["distance"]


def test_a_structure_without_a_kind_is_a_walk_run() -> None:
    draft = read_run_fields({"took": "30min", "structure": "6x3/2"}, KM, TODAY, "abc")
    assert draft.run is not None
    assert (draft.run.kind, draft.run.structure) == (Kind.WALK_RUN, Structure(6, 180, 120))


def test_a_bare_distance_is_in_the_journals_unit_and_remembers_it() -> None:
    draft = read_run_fields({"distance": "5"}, Settings(unit=Unit.MI), TODAY, "abc")
    assert draft.run is not None
    assert draft.run.distance_m == pytest.approx(8046.72)
    assert draft.run.distance_unit is Unit.MI


@pytest.mark.parametrize(
    ("text", "seconds"), [("2641", 1601), ("10203", 3723), ("500", 300), ("38:20", 2300), ("45min", 2700)]
)
def test_digits_alone_are_read_from_the_right(text: str, seconds: float) -> None:
    assert read_took(text) == seconds


amounts = st.floats(min_value=1, max_value=200_000, allow_nan=False)
runs = st.builds(
    Run,
    day=st.dates(date(2000, 1, 1), TODAY),
    kind=st.sampled_from(Kind),
    distance_m=st.none() | amounts,
    duration_s=st.floats(min_value=1, max_value=300_000),
    structure=st.none()
    | st.builds(Structure, st.integers(1, 20), st.sampled_from([60.0, 80.0, 90.0]), st.just(60.0)),
    time=st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59)),
    effort=st.none() | st.integers(0, 10).map(float),
    pain_from_m=st.none() | amounts,
    gait_changed=st.booleans(),
    swelling=st.booleans(),
    uid=st.just("abc"),
).filter(lambda run: run.distance_m is None or run.distance_m <= run.duration_s * 40 / 3.6)


@given(runs)
def test_a_stored_run_in_the_form_and_saved_untouched_is_the_same_run(run: Run) -> None:
    draft = read_run_fields(run_fields(run, (), painkiller=False), KM, TODAY, "abc")
    assert draft.errors == {}
    assert draft.run == run


def test_an_edit_changes_adds_and_deletes_only_what_was_changed() -> None:
    run = Run(day=TODAY, distance_m=5000.0, uid="abc", key=7, feel=4, import_id=2, for_physio=True)
    worst = PainScore(
        day=TODAY, knee=Knee.LEFT, score=3, moment=Moment.DURING_RUN, uid="p", key=1, time=time(18)
    )
    after = PainScore(
        day=TODAY, knee=Knee.LEFT, score=1, moment=Moment.AFTER_RUN, uid="q", key=2, note="stairs"
    )
    fields = run_fields(run, (worst, after), painkiller=False)
    fields |= {"while_left": "2", "within_left": "", "before_right": "0", "distance": "6"}
    added, changed, deleted = merged((run, worst, after), read_run_fields(fields, KM, TODAY, "abc"))
    assert [(score.knee, score.moment, score.score) for score in added] == [
        (Knee.RIGHT, Moment.BEFORE_RUN, 0)
    ]
    assert changed == [replace(run, distance_m=6000.0), replace(worst, score=2)]
    assert deleted == [after]


def test_saving_an_untouched_form_changes_nothing() -> None:
    run = Run(day=TODAY, distance_m=5000.0, uid="abc", key=7)
    worst = PainScore(day=TODAY, knee=Knee.LEFT, score=3, moment=Moment.DURING_RUN, uid="p", key=1)
    draft = read_run_fields(run_fields(run, (worst,), painkiller=False), KM, TODAY, "abc")
    assert merged((run, worst), draft) == ([], [], [])
