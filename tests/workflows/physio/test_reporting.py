"""The page for the physio, from the journal: the numbers of the screens, nothing from blank days."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from journal.model.days import DAY, WEEK, week_start
from journal.model.entries import (
    CareTaken,
    DayNote,
    Entries,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    StrengthSession,
    WarningSign,
)
from journal.model.errors import FileRefusedError, JournalError, NotReadableError
from journal.model.settings import Settings
from journal.model.vocabulary import (
    Care,
    EpisodeKind,
    Guide,
    Knee,
    LoadKind,
    Place,
    Side,
    Sign,
    Unit,
    WeekStart,
)
from journal.report.blocks import clean
from journal.report.data import Part, ReportData
from journal.store.journal import Journal
from journal.workflows.demo import demo_journal
from journal.workflows.physio.days import whole_weeks
from journal.workflows.physio.reporting import (
    FLAGS_LISTED,
    NOTES_LISTED,
    RUNS_LISTED,
    WEEKS_LISTED,
    Form,
    Wanted,
    file_name,
    form_of,
    report,
    report_data,
    write_report,
)
from journal.workflows.weeks.published import week_record
from journal.workflows.weeks.reading import whole_review
from tests.bench.years import TODAY as YEARS_TODAY
from tests.bench.years import write_journal
from tests.report.strict import page_in
from tests.rules.journals import JOURNALS, calm, day, even_weeks, medicine, pain, run
from tests.store.helpers import an_empty_journal

SETTINGS = Settings()
TWELVE = Wanted()


def told(journal: Journal, today: int, settings: Settings = SETTINGS, wanted: Wanted = TWELVE) -> ReportData:
    return report_data(journal, settings, day(today), wanted)


def fact(data: ReportData, label: str) -> str:
    """The line of the summary with this label; KeyError without one."""
    return {each.label: each.words for each in data.facts}[label]


def labels(data: ReportData) -> list[str]:
    return [each.label for each in data.facts]


def every_form(journal: Journal, today: int, settings: Settings = SETTINGS, wanted: Wanted = TWELVE) -> str:
    """All three forms one after the other, the HTML read by a strict reader."""
    pages = [report(journal, settings, day(today), wanted, form) for form in Form]
    return "\n".join([page_in(pages[0]).every("body")[0].text, *pages[1:]])


# Which days


def test_without_days_it_is_the_last_twelve_weeks() -> None:
    friday = day(7 * 30 + 4)
    first, last = whole_weeks(None, None, SETTINGS, friday)
    assert (first, last) == (day(7 * 19), friday)
    assert (week_start(last, WeekStart.MONDAY) - first) // WEEK == 11


def test_days_are_widened_to_whole_weeks_up_to_today() -> None:
    today = day(100)
    assert whole_weeks(day(10), day(22), SETTINGS, today) == (day(7), day(27))
    assert whole_weeks(day(10), None, SETTINGS, today) == (day(7), today)
    assert whole_weeks(None, day(90), SETTINGS, today) == (day(84 - 77), day(90))
    assert whole_weeks(day(10), day(900), SETTINGS, today) == (day(7), today)
    assert whole_weeks(day(6), day(6), Settings(week_start=WeekStart.SUNDAY), today) == (day(6), day(12))


def test_days_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(NotReadableError, match="Mon 16 Mar 2026 is after Thu 12 Mar 2026"):
        whole_weeks(day(14), day(10), SETTINGS, day(100))
    with pytest.raises(NotReadableError, match="begin in 1970"):
        whole_weeks(date(12, 1, 1), None, SETTINGS, day(100))


# What the summary says


def test_an_empty_journal_has_one_sentence(journal: Journal) -> None:
    data = told(journal, 50)
    assert data.empty
    text = every_form(journal, 50)
    assert text.count("Nothing was written down in these days") == 3
    assert "Running " not in text.replace("Running and knee", "")


def test_days_before_everything_have_it_too(journal: Journal) -> None:
    journal.fill(even_weeks(6, first_week=4))
    assert told(journal, 60, wanted=Wanted(day(0), day(20))).empty


def test_a_journal_without_scores_says_nothing_about_pain(journal: Journal) -> None:
    journal.fill(even_weeks(8))
    data = told(journal, 58)
    assert fact(data, "Pain") == "No score was recorded in these days: nothing is said about pain."
    assert data.knees == ()
    assert "Flags" not in labels(data)
    assert {line.pain for line in data.week_lines.lines} == {()}
    assert "A pain score on 0 of 58 days." in data.recorded
    text = every_form(journal, 58)
    assert "Worst" not in text
    assert "sign" not in text.lower()


def test_a_journal_of_one_knee_shows_that_knee(journal: Journal) -> None:
    journal.fill([*even_weeks(8), *calm(0, 55, 2, knee="right")])
    data = told(journal, 56)
    assert data.knees == (Knee.RIGHT,)
    assert data.settings.knee is Knee.RIGHT
    assert "Left knee" not in labels(data)
    assert fact(data, "Right knee").startswith("The same: mean 2.0 of 20 scores in the last 3 weeks")
    assert "left knee" not in report(journal, SETTINGS, day(56), TWELVE, Form.TEXT).lower()


def test_the_knee_that_is_not_followed_is_counted_not_shown(journal: Journal) -> None:
    journal.fill([*even_weeks(8), *calm(0, 55, 2), *calm(50, 52, 4, knee="right")])
    data = told(journal, 56, Settings(knee=Knee.LEFT))
    assert data.knees == (Knee.LEFT,)
    assert any(text.startswith("3 scores of the right knee not on this page") for text in data.recorded)


def test_scores_that_the_page_does_not_follow_are_not_said_to_be_none(journal: Journal) -> None:
    journal.fill([run(1, 5.0), *calm(1, 3, 4, knee="right"), pain(2, 6, where="outer")])
    data = told(journal, 4, Settings(knee=Knee.LEFT))
    assert fact(data, "Pain").startswith("No score at the front of the left knee was recorded")
    assert "3 scores of the right knee not on this page: the journal follows the other." in data.recorded


def test_scores_elsewhere_alone_are_no_scores_of_the_front(journal: Journal) -> None:
    journal.fill([run(1, 5.0), pain(2, 6, where="outer")])
    assert fact(told(journal, 4), "Pain").startswith("No score at the front of a knee was recorded")


def test_one_week_makes_no_trend_and_no_quiet(journal: Journal) -> None:
    journal.fill([run(1, 5.0, 30), pain(1, 3, "during-run"), pain(2, 1, "morning")])
    data = told(journal, 4)
    assert fact(data, "Left knee").startswith("Too few scores for a trend: 2 in the last 3 weeks, 0 before")
    assert fact(data, "Running") == "1 run in 1 week, 5.0 km; the longest 5.0 km, Tue 3 Mar."
    assert len(data.week_lines.lines) == len(data.weeks) == 1
    assert data.recorded[:2] == ("The journal begins on Tue 3 Mar 2026.", "A pain score on 2 of 4 days.")


def test_a_quiet_knee_is_told_in_one_sentence(journal: Journal) -> None:
    journal.fill([*even_weeks(8), *calm(0, 55, 2), *calm(0, 55, 1, knee="right"), *calm(50, 55, 0)])
    data = told(journal, 56)
    assert fact(data, "Right knee") == "Worst 1 of 56 scores, the last Sun 26 Apr."


def test_pain_without_running_is_told_without_bars(journal: Journal) -> None:
    journal.fill(calm(3, 30, 4, when="stairs"))
    data = told(journal, 33)
    assert fact(data, "Running") == "No run was recorded in these days."
    assert "3 or more: stairs, sitting 28 of 28." in fact(data, "Left knee")
    text = every_form(journal, 33)
    assert "Kilometres" not in text
    assert "Cap: " not in text


def test_a_range_that_is_over_says_so(journal: Journal) -> None:
    journal.fill([*even_weeks(20), *calm(0, 139, 2)])
    data = told(journal, 200, wanted=Wanted(day(14), day(100)))
    assert (data.first, data.last) == (day(14), day(104))
    assert fact(data, "Left knee").startswith("To Sun 14 Jun 2026: The same: mean 2.0 of 21 scores")
    assert [line.starts for line in data.week_lines.lines] == [day(7 * n) for n in range(2, 15)]


def test_runs_without_a_distance_are_counted_apart(journal: Journal) -> None:
    journal.fill([run(1, 5.0, 30), run(3, None, 25), run(5, None, 20)])
    assert "5.0 km; the longest 5.0 km, Tue 3 Mar; 2 without a distance" in fact(told(journal, 6), "Running")
    only = told(journal, 20, wanted=Wanted(day(7), day(13)))
    assert only.facts == () or "No run" in fact(only, "Running")


def test_miles_everywhere_when_the_journal_counts_in_miles(journal: Journal) -> None:
    journal.fill([*even_weeks(12), run(50, 9.0), *calm(1, 49, 1), *calm(50, 60, 5)])
    text = every_form(journal, 84, Settings(unit=Unit.MI))
    assert "the longest 5.59 mi, Tue 21 Apr" in text
    assert " km" not in text
    assert "Miles a week" in text


def test_a_sign_that_stands_comes_first_and_its_part_can_be_left_out(journal: Journal) -> None:
    stands = WarningSign(day=day(3), sign=Sign.EFFUSION, knee=Knee.LEFT)
    over = WarningSign(day=day(1), sign=Sign.NIGHT_PAIN, cleared=day(2))
    journal.fill([run(1, 5.0), stands, over])
    data = told(journal, 5)
    assert data.facts[0].label == "Warning sign"
    assert data.facts[0].words == "swells after runs, left knee, ticked Thu 5 Mar 2026 and not cleared."
    assert [line.days for line in data.signs] == [
        "ticked Tue 3 Mar 2026, cleared Wed 4 Mar 2026",
        "left knee, ticked Thu 5 Mar 2026, not cleared",
    ]
    without = told(journal, 5, wanted=Wanted(without=frozenset({Part.SIGNS})))
    assert "Warning sign" not in labels(without)
    assert without.signs == ()


def test_scores_elsewhere_are_counted_and_in_nothing_else(journal: Journal) -> None:
    elsewhere = [pain(n, 8, where="outer") for n in range(4)]
    journal.fill([run(1, 5.0), *calm(0, 3, 1), *elsewhere])
    data = told(journal, 4)
    assert fact(data, "Left knee").startswith("Worst 1 of 4 scores")
    assert f"no trend, flag or answer: {Place.OUTER.words} 4." in " ".join(data.recorded)


def test_where_the_pain_begins_is_told_of_the_knee_that_hurt(journal: Journal) -> None:
    runs = [run(n, 5.0, uid=f"run-{n}", pain_from_m=1000.0 * at) for n, at in ((1, 3.0), (3, 1.5), (5, 2.5))]
    journal.fill([*runs, *(pain(n, 4, "during-run") for n in (1, 3, 5))])
    said = "It began 1.5 km to 3.0 km into the 3 runs that say where, the last 2.5 km on Sat 7 Mar."
    assert said in fact(told(journal, 6), "Left knee")
    one = fact(told(journal, 2), "Left knee")
    assert "It began 3.0 km into the one run that says where (Tue 3 Mar)." in one


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


# Strength and plan


def a_set(at: int, exercise: str, position: int, side: Side = Side.BOTH, **more: object) -> ExerciseSet:
    return ExerciseSet(
        day=day(at), session_uid=f"s{at}", exercise=exercise, position=position, side=side, **more
    )  # type: ignore[arg-type]


def strength(*days: int) -> list[StrengthSession]:
    return [StrengthSession(day=day(at), uid=f"s{at}") for at in days]


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


# The same numbers


def test_the_weeks_are_those_of_weeks_json() -> None:
    with demo_journal() as (journal, settings, today):
        data = report_data(journal, settings, today, Wanted(today - 200 * DAY))
        published = {week.name: week_record(week) for week in whole_review(journal, settings, today).weeks}
        assert len(data.week_lines.lines) == WEEKS_LISTED
        for line in data.week_lines.lines:
            record = published[line.name]
            assert line.runs == record["runs"]
            assert near(line.distance, record["distance_km"])
            assert near(line.cap.replace("ladder", "–"), record["cap_km"])
            assert near(line.longest, record["longest_km"])
            assert near(line.minutes, record["minutes"], 0.5)
            for knee, (worst, mean, count) in zip(data.knees, line.pain, strict=True):
                pain_record = record["pain"][knee]
                if pain_record is None:
                    assert (worst, mean, count) == ("–", "–", "0")
                else:
                    assert (int(worst), int(count)) == (pain_record["worst"], pain_record["entries"])
                    assert near(mean, pain_record["mean"])
            assert (record["flag"] is not None and record["rise"] is not None) == ("▲" in line.state)


def near(shown: str, number: float | None, by: float = 0.05) -> bool:
    return shown == "–" if number is None else abs(float(shown.rstrip("+")) - number) <= by + 0.01


def test_all_three_forms_hold_the_same_numbers() -> None:
    with demo_journal() as (journal, settings, today):
        data = report_data(journal, settings, today, TWELVE)
        pages = {form: report(journal, settings, today, TWELVE, form) for form in Form}
        html = page_in(pages[Form.HTML])
        rows = [[cell.text for cell in row.children] for row in html.every("table")[0].every("tr")][1:]
        text_rows = [line.split() for line in pages[Form.TEXT].splitlines() if line.startswith("2026-W")]
        marked = [
            [cell.strip() for cell in line.strip("|").split("|")]
            for line in pages[Form.MARKDOWN].splitlines()
            if line.startswith("| 2026-W")
        ]
        assert len(rows) == len(text_rows) == len(marked) == 12
        assert [row[:-1] for row in rows] == [row[:-1] for row in marked]
        assert [row[2:13] for row in rows] == [row[3:14] for row in text_rows]
        for each in data.facts:
            assert all(clean(line) in html.text for line in each.lines)
            assert clean(each.words) in " ".join(pages[Form.TEXT].split())


# Ten years, hostile text


def test_ten_years_are_bounded_and_told_with_their_years(tmp_path: Path) -> None:
    path = tmp_path / "years.db"
    write_journal(path, 10)
    with Journal(path) as journal:
        wanted = Wanted(YEARS_TODAY - 3652 * DAY)
        data = report_data(journal, SETTINGS, YEARS_TODAY, wanted)
        assert (len(data.week_lines.lines), data.week_lines.more) == (WEEKS_LISTED, 520 - WEEKS_LISTED)
        assert len(data.flags) == FLAGS_LISTED
        assert data.flag_notes[0].startswith("21 earlier flags, the last of them: ")
        assert len(data.runs.lines) == RUNS_LISTED
        assert data.runs.lines[-1].day == "Sat 4 Apr 2026"
        assert "Sat 17 Aug 2024" in fact(data, "Running")
        html = report(journal, SETTINGS, YEARS_TODAY, wanted, Form.HTML)
        assert len(html) < 60_000
        assert "the last 176 complete weeks in fours" in page_in(html).text


def test_many_and_long_notes_are_cut_and_counted(journal: Journal) -> None:
    notes = [DayNote(day=day(n), note=f"note {n} " + "x" * 5000, for_physio=True) for n in range(30)]
    journal.fill(notes)
    data = told(journal, 30)
    assert (len(data.notes.lines), data.notes.more) == (NOTES_LISTED, 10)
    assert data.notes.lines[-1].text.startswith("note 29 ")
    assert all(len(line.text) == 1001 and line.text.endswith("…") for line in data.notes.lines)


@hypothesis_settings(max_examples=15, deadline=None)
@given(JOURNALS, st.sampled_from(Unit), st.sets(st.sampled_from(Part)))
def test_any_journal_makes_a_page_a_strict_reader_takes(
    entries: Entries, unit: Unit, without: set[Part]
) -> None:
    with an_empty_journal() as journal:
        journal.fill([*entries.runs, *entries.pain])
        wanted = Wanted(without=frozenset(without))
        page = page_in(report(journal, Settings(unit=unit), day(140), wanted, Form.HTML))
        assert not [head for head in page.every("h2") if not head.text]
        assert all(row.children for row in page.every("tr"))
        assert all(len(table.every("tr")) > 1 for table in page.every("table"))
        for form in (Form.TEXT, Form.MARKDOWN):
            assert "None" not in report(journal, Settings(unit=unit), day(140), wanted, form)


def test_many_signs_and_episodes_are_cut_and_counted(journal: Journal) -> None:
    ticked = [WarningSign(day=day(n), sign=Sign.EFFUSION, cleared=day(n)) for n in range(20)]
    away = [Episode(day=day(n), kind=EpisodeKind.AWAY, end=day(n)) for n in range(20)]
    journal.fill([*ticked, *away])
    data = told(journal, 25)
    assert [(line.what, line.days) for line in (data.signs[0], data.care[0])] == [("Earlier", "12 more")] * 2
    assert (len(data.signs), len(data.care)) == (9, 9)
    assert data.care[-1].days == "Sat 21 Mar 2026"


HOSTILE = "<script>alert('x')</script> & </style> | **b** \x1b[2J\x00\u202e"


def test_hostile_words_wherever_the_journal_takes_words(journal: Journal) -> None:
    entries: Sequence[Entry] = [
        *even_weeks(6),
        run(50, 9.0, note=HOSTILE, for_physio=True, shoes=HOSTILE, surface=HOSTILE, uid="r"),
        *calm(20, 49, 1),
        *calm(50, 56, 5),
        DayNote(day=day(51), note=HOSTILE, for_physio=True),
        *strength(44),
        a_set(44, HOSTILE, 1, reps=8, band=HOSTILE, load_kind=LoadKind.BAND),
        PainScore(day=day(51), knee=Knee.LEFT, score=3, note=HOSTILE, for_physio=True),
    ]
    journal.fill(entries)
    html = report(journal, SETTINGS, day(57), TWELVE, Form.HTML)
    page = page_in(html)
    assert "<script" not in html.lower()
    assert "<script>alert('x')</script> & </style> | **b** [2J" in page.text
    text = report(journal, SETTINGS, day(57), TWELVE, Form.TEXT)
    assert all(line.isprintable() for line in text.splitlines())


# Files


def test_the_page_is_written_for_its_owner_alone(journal: Journal, tmp_path: Path) -> None:
    journal.fill(even_weeks(4))
    target = tmp_path / "knee.html"
    said = write_report(journal, SETTINGS, day(30), TWELVE, target)
    assert said == f"Written: Mon 12 Jan 2026 to Wed 1 Apr 2026, {target}"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert target.read_text("utf-8") == report(journal, SETTINGS, day(30), TWELVE, Form.HTML)


def test_a_file_that_is_there_stays_unless_forced(journal: Journal, tmp_path: Path) -> None:
    target = tmp_path / "knee.md"
    target.write_text("mine")
    with pytest.raises(FileRefusedError, match="is there already"):
        write_report(journal, SETTINGS, day(30), TWELVE, target)
    assert target.read_text() == "mine"
    write_report(journal, SETTINGS, day(30), TWELVE, target, force=True)
    assert target.read_text().startswith("# Running and knee")


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.html", Form.HTML), ("a.HTML", Form.HTML), ("a.md", Form.MARKDOWN), ("a.b.txt", Form.TEXT)],
)
def test_the_ending_names_the_form(name: str, form: Form) -> None:
    assert form_of(Path(name)) is form


@pytest.mark.parametrize("name", ["a", "a.pdf", ".html", "a.html.gz"])
def test_another_ending_is_refused_with_the_three(name: str) -> None:
    with pytest.raises(JournalError, match=r"End the name in \.html, \.md or \.txt\."):
        form_of(Path(name))


def test_the_usual_name_has_the_day() -> None:
    assert file_name(date(2026, 11, 20)) == "knee-report-2026-11-20.html"
