"""Weeks and flags in words: the short state beside the numbers, the notes under the table, titles."""

import pytest

from journal.model.entries import PainScore, Run
from journal.model.planning import PlanWeek
from journal.model.review import Week, WeekSums, WeekVolume
from journal.model.settings import Settings
from journal.model.vocabulary import CapBy, Knee, Unit
from journal.rules.budget import NO_BUDGET
from journal.workflows.weeks.words import (
    cap_text,
    distance_text,
    flag_title,
    in_unit,
    minutes_text,
    others_line,
    pain_text,
    short_state,
    table_state,
    week_table,
)
from tests.rules.journals import calm, even_weeks, look, pain, run

SETTINGS = Settings()
MILES = Settings(unit=Unit.MI)
LONG_RUN = [*even_weeks(4), run(28, 9.0)]
HELD = [*even_weeks(3), run(21, 5.0), *(run(28, 4.0) for _ in range(4))]


def week(runs: list[Run], scores: list[PainScore] | None = None, today: int = 60, at: int = 4) -> Week:
    return look(runs, scores, today).weeks[at]


CLEAR = week(LONG_RUN, [*calm(7, 27, 1), *calm(28, 33, 4)])
LOW = week(LONG_RUN, [*calm(7, 27, 1), *calm(28, 32, 1), pain(33, 4)])
UNRISEN = week(LONG_RUN, calm(7, 41, 1))
PENDING = week(LONG_RUN, calm(7, 28, 1), today=30)
POOR = week(LONG_RUN)
NO_JUMP = week(even_weeks(8), [*calm(7, 27, 1), *calm(28, 34, 4)])
NO_BASELINE = week([run(28, 5.0)], [*calm(7, 27, 1), *calm(28, 34, 4, knee="left")], at=0)
OVER = week(HELD)
OVER_SO_FAR = week(HELD, today=29)
RUNNING = week(even_weeks(5), today=29)
QUIET = week(even_weeks(5))


@pytest.mark.parametrize(
    ("found", "state", "title"),
    [
        (CLEAR, "▲ clear, left", "▲ 2026-W14 · pain rose after a jump · clear · left knee"),
        (LOW, "△ low, left", "△ 2026-W14 · pain rose after a jump · low · left knee"),
        (UNRISEN, "jump: no rise in pain", "2026-W14"),
        (PENDING, "jump: too early to say", "2026-W14 · a jump, too early to say more"),
        (POOR, "jump: too few scores", "2026-W14 · a jump, too few pain entries"),
        (NO_JUMP, "◆ clear, left", "◆ 2026-W14 · pain rose, no jump in running · clear · left knee"),
        (NO_BASELINE, "◆ clear, left", "◆ 2026-W14 · pain rose, no baseline yet · clear · left knee"),
        (OVER, "over by 1.0 km", "2026-W14"),
        (OVER_SO_FAR, "so far over by 1.0 km", "2026-W14"),
        (RUNNING, "running week", "2026-W14"),
        (QUIET, "", "2026-W14"),
    ],
)
def test_the_state_of_a_week(found: Week, state: str, title: str) -> None:
    assert table_state(found, SETTINGS) == state
    assert len(short_state(found, SETTINGS)) <= 24
    assert flag_title(found, SETTINGS) == title


def test_the_running_week_of_a_plan_says_what_is_planned_and_left() -> None:
    def planned(found: Week, settings: Settings = SETTINGS, km: float = 5.5) -> str:
        nothing = WeekVolume(WeekSums(found.starts), None, CapBy.NONE, over_cap=False, tolerated_km=0.0)
        plan = PlanWeek(found.starts, nothing.sums, km, False, 0, nothing, NO_BUDGET)
        return table_state(found, settings, plan)

    assert planned(RUNNING) == "5.5 km planned · 11.5 left"
    assert planned(RUNNING, MILES) == "3.4 mi planned · 7.1 left"
    assert planned(week([run(0, 5.0)], at=0, today=3)) == "5.5 km planned", "without a cap nothing is left"
    jumped = week(LONG_RUN, today=31)
    assert planned(jumped) == "jump: too early to say", "what there is to tell of it goes first"


def test_states_in_miles_and_in_ascii() -> None:
    assert short_state(OVER, MILES) == "over by 0.6 mi"
    plain = Settings(ascii=True)
    assert [short_state(found, plain) for found in (CLEAR, LOW, NO_JUMP)] == [
        "! clear, left",
        "? low, left",
        "* clear, left",
    ]


def test_a_number_that_is_not_there_is_a_dash_and_never_a_zero() -> None:
    timed = week([run(0, None, 30)], at=0)
    mixed = week([run(0, 5.0), run(1, None, 30)], at=0)
    untimed = week([run(0, 5.0)], at=0)
    empty = week([run(0, 5.0), run(7, 5.0)], today=20, at=2)
    ladder = week([run(0, 2.0, 30, "walk-run")], at=0)

    assert [distance_text(found, SETTINGS) for found in (timed, mixed, untimed, empty)] == [
        "–",
        "5.0+",
        "5.0",
        "0.0",
    ]
    assert [minutes_text(found) for found in (timed, untimed, empty)] == ["30", "–", "0"]
    assert [cap_text(found, SETTINGS) for found in (untimed, empty, ladder)] == ["–", "6.0", "ladder"]
    assert (in_unit(None, SETTINGS), in_unit(1.609344, MILES)) == ("–", "1.0")
    assert pain_text(None) == ("–", "–", "0")
    assert pain_text(CLEAR.pain[Knee.LEFT]) == ("4", "4.0", "6")


def test_the_notes_under_the_table_name_what_is_in_it() -> None:
    assert week_table([QUIET], SETTINGS)[-1].startswith("2026-W14")
    mixed = week([run(0, 5.0), run(1, None, 30)], at=0)
    assert week_table([mixed], SETTINGS)[-2:] == ["", "+ and a run without a distance"]
    assert week_table([LOW, CLEAR, LOW, NO_JUMP, mixed], SETTINGS)[-3:] == [
        "",
        "△ ▲ pain rose after a jump · ◆ pain rose, no jump in running",
        "+ and a run without a distance",
    ]


@pytest.mark.parametrize("settings", [SETTINGS, MILES, Settings(knee=Knee.RIGHT)])
def test_the_table_is_aligned_and_at_most_100_cells_wide(settings: Settings) -> None:
    large = week([run(n, 88.8, 900.0) for n in range(14)], calm(0, 13, 10) * 7, at=1)
    every = [CLEAR, LOW, UNRISEN, PENDING, POOR, NO_JUMP, NO_BASELINE, OVER, OVER_SO_FAR, RUNNING, large]

    head, *lines = week_table(every, settings)[1 : 2 + len(every)]

    assert max(map(len, week_table(every, settings))) <= 100
    assert len(head) <= 80
    ends = [head.index(name) + len(name) for name in ("runs", f"cap {settings.unit}", "min", "worst")]
    for line in lines:
        assert all(line[end - 1] != " " and line[end] == " " for end in ends)


def test_what_is_not_listed_is_counted() -> None:
    assert others_line([], [], []) == "There is no run in this journal yet, so no week to flag."
    assert others_line([], [], [QUIET]) == "No sign in 1 week."
    assert others_line([CLEAR], [CLEAR], [CLEAR, QUIET]) == "1 of 2 weeks with a sign."
    assert others_line([CLEAR, PENDING, POOR, POOR], [CLEAR], [CLEAR, PENDING, POOR, POOR]) == (
        "1 of 4 weeks with a sign; after a jump also 1 not judged yet and 2 with too few scores to judge"
        " (journal flags --all)."
    )
