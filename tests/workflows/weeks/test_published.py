"""CONTRACT.md: the JSON object of one week, and of one flag."""

from journal.workflows.weeks.published import flag_record, week_record
from tests.rules.journals import calm, even_weeks, look, run


def test_a_week_with_a_jump_and_pain_after_it() -> None:
    runs = [*even_weeks(4), run(28, 6.6666, 40.04), run(30, 3.0)]
    week = look(runs, [*calm(7, 27, 1), *calm(28, 33, 3)], today=60).weeks[4]

    record = week_record(week)

    assert record == {
        "week": "2026-W14",
        "starts": "2026-03-30",
        "complete": True,
        "runs": 2,
        "distance_km": 9.667,
        "minutes": 40.0,
        "longest_km": 6.667,
        "cap_km": 16.5,
        "cap_by": "percent",
        "over_cap": False,
        "jump": {
            "by": "run",
            "day": "2026-03-30",
            "percent": 33.3,
            "reference_km": 5.0,
            "reference_min": None,
        },
        "pain": {"left": {"entries": 6, "days": 6, "mean": 3.0, "worst": 3}, "right": None},
        "flag": "pain-after-jump",
        "rise": "clear",
        "knee": "left",
    }
    assert flag_record(week, ["One.", "Two."]) == {**record, "because": ["One.", "Two."]}


def test_a_ladder_week_has_its_reference_in_minutes() -> None:
    steps = [run(number, 2.0, 10.04) for number in (0, 2, 4, 7, 9)]
    week = look([*steps, run(14, None, 20, "walk-run")], today=60).weeks[2]

    record = week_record(week)

    assert (record["distance_km"], record["longest_km"], record["minutes"]) == (0.0, None, 20.0)
    assert (record["cap_km"], record["cap_by"]) == (None, "ladder")
    assert record["jump"] == {
        "by": "stage",
        "day": "2026-03-16",
        "percent": 99.2,
        "reference_km": None,
        "reference_min": 10.0,
    }


def test_an_empty_week_has_no_minutes_and_one_without_durations_knows_none() -> None:
    weeks = look([run(0, 5.0)], today=10).weeks
    assert [week_record(week)["minutes"] for week in weeks] == [None, 0.0]
