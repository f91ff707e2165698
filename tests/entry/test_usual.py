"""The usual entries: what was logged most and last, to be repeated today."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from journal.entry.language import read
from journal.entry.usual import usual
from journal.model.entries import CareTaken, Entry, ExerciseSet, Run, StrengthSession
from journal.model.settings import Settings
from journal.model.vocabulary import Unit

TODAY = date(2026, 3, 16)
KM = Settings()


def logged(*lines: str) -> list[Entry]:
    """A line a day, the last one yesterday."""
    found: list[Entry] = []
    for back, line in enumerate(reversed(lines), 1):
        reading = read(line, KM, TODAY)
        assert reading.problems == ()
        found += [replace(entry, day=TODAY - timedelta(days=back)) for entry in reading.entries]
    return found


def words(entries: list[Entry], **more: int) -> list[str]:
    return [one.words for one in usual(entries, KM, TODAY, **more)]


def test_what_was_logged_most_comes_first() -> None:
    entries = logged("run 5km", "ride 40min", "ice", "run 5km", "ride 40min", "run 5km")
    assert words(entries) == ["run 5km", "ride 40min", "ice"]


def test_what_was_logged_lately_counts_more() -> None:
    old = [
        replace(run, day=TODAY - timedelta(days=90 + place))
        for place, run in enumerate(logged(*["run 8km"] * 4))
    ]
    assert words([*old, *logged("run 5km")]) == ["run 5km", "run 8km"]


def test_what_was_logged_once_and_long_ago_is_not_usual() -> None:
    [run] = logged("race 10km")
    assert words([replace(run, day=TODAY - timedelta(days=120))]) == []


def test_nearly_the_same_distance_is_one_usual_run() -> None:
    assert words(logged("run 5.03km", "run 4.98km", "run 5.01km", "run 6km")) == ["run 5km", "run 6km"]


def test_a_distance_in_miles_stays_in_miles() -> None:
    [one] = usual(logged("run 3.11mi"), KM, TODAY)
    assert one.words == "run 3.1mi"
    [run] = one.entries
    assert isinstance(run, Run)
    assert run.distance_unit is Unit.MI


def test_shoes_effort_and_the_rest_are_the_most_usual_ones() -> None:
    entries = logged(
        'run 5km shoes "grey pair" e4 trail', 'run 5km shoes "blue pair" e4', 'run 5km shoes "grey pair" e5'
    )
    assert words(entries) == ['run 5km e4 shoes "grey pair"']


def test_what_was_of_one_day_only_is_left_out() -> None:
    entries = logged(
        'run 5km 28:10 @18:05 feel 2 gait swelling from 2km "rain" for-physio; pain L3 after-run'
    )
    assert words(entries) == ["run 5km"]


def test_without_a_distance_the_time_is_what_is_usual() -> None:
    assert words(logged("run 30:20 6x3/2 walk-run", "run 29:50 6x3/2 walk-run")) == [
        "run 30min walk-run 6x3/2"
    ]


def test_a_ride_is_known_by_its_time() -> None:
    assert words(logged("ride 41min 20km e3", "ride 40min 18km e3", "walk 5km")) == [
        "ride 40min e3",
        "walk 5km",
    ]


def test_pain_notes_signs_and_episodes_are_not_repeated() -> None:
    assert words(logged("pain L3", "note slept badly", "sign locked", "sick", "morning 1 0")) == []


def test_a_session_is_repeated_with_its_last_loads() -> None:
    first = logged('strength e6 "squat" 2x8 10kg e7 p2, "bridge" 12 "easy"')
    last = logged('strength "squat" 2x8 12kg, "bridge" 12 "easy"', "ice")
    entries = [replace(entry, day=entry.day - timedelta(days=7)) for entry in first] + last
    [_, again] = usual(entries, KM, TODAY, new_uid=lambda: "new")[::-1]
    assert again.words == 'strength "squat" 2x8 12kg, "bridge" 12'
    session, *sets = again.entries
    assert session == StrengthSession(day=TODAY, uid="new")
    assert all(isinstance(one, ExerciseSet) and one.session_uid == "new" and one.uid == "" for one in sets)


def test_no_more_than_are_asked_for() -> None:
    entries = logged(*(f"run {distance}km" for distance in range(1, 30)))
    assert len(words(entries)) == 9
    assert len(words(entries, count=3)) == 3


def test_days_to_come_do_not_count() -> None:
    run = Run(day=TODAY + timedelta(days=1), distance_m=5000)
    assert words([run]) == []


typed = st.sampled_from(
    ["run 5km", "run 5.2km 28:10 tempo e6", "run 0.02km", "run 20s", "ride 40min e3", "tape",
     'cross "Step class" 2km', 'strength "squat" 2x8 each side band', "strength 35min", "race 3.1mi",
     "run 6x3/2 30min"]
)  # fmt: skip


@given(st.lists(typed, max_size=12))
def test_the_words_of_a_usual_entry_are_read_as_it(lines: list[str]) -> None:
    for one in usual(logged(*lines), KM, TODAY, new_uid=lambda: "s"):
        assert read(one.words, KM, TODAY, new_uid=lambda: "s").entries == one.entries
        assert all(entry.day == TODAY for entry in one.entries)


def test_stored_keys_are_not_carried_over() -> None:
    ice = replace(logged("ice")[0], key=7, uid="a", import_id=2, updated_at="2026-03-15T08:00:00")
    assert usual([ice], KM, TODAY)[0].entries == (CareTaken(day=TODAY, care=ice.care),)
