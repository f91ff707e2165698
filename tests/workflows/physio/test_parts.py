"""The page's parts: flags, runs, care, notes, strength, plan; each can be left out."""

from __future__ import annotations

import pytest

from journal.model.days import DAY
from journal.model.entries import (
    CareTaken,
    DayNote,
    Entry,
    Episode,
    WarningSign,
)
from journal.model.settings import Settings
from journal.model.vocabulary import (
    Care,
    EpisodeKind,
    Guide,
    Knee,
    LoadKind,
    Side,
    Sign,
)
from journal.report.data import Part
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal
from journal.workflows.physio.reporting import (
    Form,
    Wanted,
    report,
    report_data,
)
from journal.workflows.weeks.reading import whole_review
from tests.report.strict import page_in
from tests.rules.journals import calm, day, even_weeks, medicine, pain, run
from tests.workflows.physio.page_helpers import (
    SETTINGS,
    TWELVE,
    a_set,
    every_form,
    fact,
    labels,
    strength,
    told,
)

# Flags, runs, care, notes


def jump_story() -> list[Entry]:
    return [*even_weeks(12), run(50, 9.0), *calm(1, 49, 1), *calm(50, 60, 5), medicine(51), medicine(58)]


def test_a_flag_has_the_arithmetic_of_the_flags_command(journal: Journal) -> None:
    from journal.rules.because import because
    from journal.rules.timeline import timeline

    journal.fill(jump_story())
    data = told(journal, 84)
    whole = whole_review(journal, SETTINGS, day(84))
    (flagged,) = [week for week in whole.weeks if week.flag and week.flag.signed]
    expected = because(flagged, whole.pattern, timeline(journal.entries(), day(84)), SETTINGS)
    (line,) = data.flags
    assert line.title == "▲ 2026-W17 · pain rose after a jump · clear · left knee"
    assert list(line.sentences) == [said for said in expected.sentences() if said != expected.yours]
    assert fact(data, "Flags").startswith(
        "1 of 12 weeks with a sign: W17 ▲ pain rose after a jump (clear, left knee). Without any score: W19"
    )
    assert "It does not say the run was the cause." in " ".join(data.reading)


def test_only_amber_and_red_runs_are_listed_and_all_are_counted(journal: Journal) -> None:
    uids = [f"run-{n}" for n in range(6)]
    runs = [run(7 * n + 1, 5.0, uid=uid) for n, uid in enumerate(uids)]
    worst = (1, 2, 4, 6, 3, None)
    scores = [pain(7 * n + 1, s, "during-run") for n, s in enumerate(worst) if s is not None]
    mornings = [pain(7 * n + d, 1, "morning") for n in range(5) for d in (1, 2)]
    journal.fill([*runs, *scores, *mornings])
    data = told(journal, 40)
    assert fact(data, "Guide") == "Of 6 runs: go 2, hold 2, step back 1, open 1 (open: a score is missing)."
    assert [line.answer for line in data.runs.lines] == [Guide.AMBER, Guide.RED, Guide.AMBER]
    assert [line.scores for line in data.runs.lines] == [
        ("1", "4", "–", "1"),
        ("1", "6", "–", "1"),
        ("1", "3", "–", "1"),
    ]
    assert data.recorded[-2] == "5 of 6 runs with a score while running, 5 of 6 with one of the next morning."


def test_two_knees_stand_side_by_side(journal: Journal) -> None:
    journal.fill(
        [
            run(1, 5.0),
            pain(1, 4, "during-run"),
            pain(1, 0, "during-run", knee="right"),
            pain(2, 1, "morning"),
        ]
    )
    (line,) = told(journal, 3).runs.lines
    assert line.scores == ("– / –", "4 / 0", "– / –", "1 / –")


def test_a_run_red_without_scores_has_none(journal: Journal) -> None:
    journal.fill([run(1, 5.0, gait_changed=True)])
    data = told(journal, 3)
    assert [line.scores for line in data.runs.lines] == [()]
    assert data.scored == ()


def test_care_names_its_days_and_of_many_the_number(journal: Journal) -> None:
    ice = [CareTaken(day=day(n), care=Care.ICE) for n in range(20)]
    journal.fill([run(1, 5.0), *ice, medicine(3), medicine(3), medicine(9)])
    data = told(journal, 30)
    assert [(line.what, line.days) for line in data.care] == [
        ("Ice", "20 days, the last Sat 21 Mar"),
        ("Medicine", "5 Mar, 11 Mar"),
    ]
    assert fact(data, "Medicine") == "A pain medicine on 2 days, the last Wed 11 Mar."


def test_episodes_that_reach_into_the_days(journal: Journal) -> None:
    ill = Episode(day=day(-3), kind=EpisodeKind.ILLNESS, end=day(4))
    knee = Episode(day=day(-40), kind=EpisodeKind.KNEE, knee=Knee.LEFT, note="private words")
    journal.fill([run(1, 5.0), ill, knee])
    data = told(journal, 5, wanted=Wanted(day(0), None))
    assert [(line.what, line.days) for line in data.care] == [
        ("Illness", "Fri 27 Feb 2026 to Fri 6 Mar 2026")
    ]
    assert data.facts[0].words == "Left knee, open since Wed 21 Jan 2026."
    assert "private" not in every_form(journal, 5)


def test_only_what_is_marked_for_the_physio_is_quoted(journal: Journal) -> None:
    marked = [
        DayNote(day=day(2), note="Ask about\nthe step-down.", for_physio=True),
        run(1, 5.0, note="felt fine", for_physio=True),
        CareTaken(day=day(3), care=Care.TAPE, for_physio=True),
    ]
    journal.fill([*marked, DayNote(day=day(2), note="secret"), run(3, 5.0, note="also secret")])
    data = told(journal, 5)
    assert [(line.about, line.text) for line in data.notes.lines] == [
        ("Run · Tue 3 Mar 2026 · 5.0 km · easy", "felt fine"),
        ("Note · Wed 4 Mar 2026", "Ask about\nthe step-down."),
        ("Tape · Thu 5 Mar 2026", ""),
    ]
    text = every_form(journal, 5)
    assert "secret" not in text
    assert text.count("Ask about the step-down.") == 3


def test_sets_sides_and_first_and_last(journal: Journal) -> None:
    sets = []
    for at, left_kg in ((1, 6.0), (8, 8.0)):
        for n in range(3):
            for side, kg in ((Side.LEFT, left_kg), (Side.RIGHT, 10.0)):
                more = {"reps": 10, "load_kind": LoadKind.WEIGHT, "load_kg": kg}
                sets.append(a_set(at, "split squat", 2 * n + (side is Side.RIGHT) + 1, side, **more))
    sets += [a_set(8, "plank", 9, hold_s=30.0, pain=2, pain_knee=Knee.LEFT)]
    journal.fill([*strength(1, 8), *sets])
    data = told(journal, 14)
    squat, plank = data.exercises.lines
    assert (squat.name, squat.sets, squat.days) == ("split squat", 6, 2)
    assert (squat.first, squat.last) == ("3×10 L 6, R 10 kg (3 Mar)", "3×10 L 8, R 10 kg (10 Mar)")
    assert (squat.sides, data.sides_head) == ("reps 100 %, load 80 %", "left of right")
    assert (plank.first, plank.last, plank.sides, plank.pain) == ("", "30 s (10 Mar)", "", "2")
    assert fact(data, "Strength") == (
        "2 sessions, the last Tue 10 Mar; 2 or more in 0 of 2 complete weeks. "
        "Sets a week, the mean of these: quads 3.0, glutes 3.0, core 0.5."
    )
    right = told(journal, 14, Settings(knee=Knee.RIGHT))
    assert (right.exercises.lines[0].sides, right.sides_head) == ("reps 100 %, load 125 %", "right of left")


def test_a_session_a_week_is_held_against_what_is_aimed_at(journal: Journal) -> None:
    journal.fill([run(0, 5.0), *strength(1, 4, 8)])
    assert "2 or more in 1 of 2 complete weeks" in fact(told(journal, 15), "Strength")
    once = told(journal, 15, Settings(strength_a_week=1))
    assert "1 or more in 2 of 2 complete weeks" in fact(once, "Strength")


def test_the_plan_is_told_as_far_as_its_days_are_over() -> None:
    with demo_journal() as (journal, settings, today):
        data = report_data(journal, settings, today, TWELVE)
        assert fact(data, "Plan").startswith("Done of what was planned since Tue 3 Nov: runs ")
        assert "strength 4 of 4" in fact(data, "Plan")
        without = report_data(journal, settings, today, Wanted(without=frozenset({Part.PLAN})))
        assert "Plan" not in labels(without)
        before = report_data(journal, settings, today, Wanted(None, today - 60 * DAY))
        assert "Plan" not in labels(before)


# Parts


@pytest.mark.parametrize("part", Part)
def test_every_part_can_be_left_out_and_that_is_said(part: Part) -> None:
    with demo_journal() as (journal, settings, today):
        journal.fill([WarningSign(day=today, sign=Sign.EFFUSION)])
        whole = report_data(journal, settings, today, TWELVE)
        without = report_data(journal, settings, today, Wanted(without=frozenset({part})))
        assert without != whole
        page = report(journal, settings, today, Wanted(without=frozenset({part})), Form.TEXT)
        assert page.endswith(f"Left out by the runner's choice: {part.words}.\n")


def test_with_everything_left_out_the_rest_still_stands() -> None:
    with demo_journal() as (journal, settings, today):
        data = report_data(journal, settings, today, Wanted(without=frozenset(Part)))
        assert labels(data) == ["Left knee", "Right knee", "Running"]
        text = page_in(report(journal, settings, today, Wanted(without=frozenset(Part)), Form.HTML)).text
        assert "Left out by the runner's choice: " + ", ".join(part.words for part in Part) in text
