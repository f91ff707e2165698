"""Planned sessions in words: there and back, the live reading, the cell of a day."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.entry.planned import read_planned
from journal.entry.planned_cells import MORE, Wording, cell_words, day_cell, day_parts
from journal.entry.planned_words import as_words, described, described_day
from journal.model.entries import Structure
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Unit
from tests.entry.planned_lines import NAMES, lines

DAY = date(2026, 11, 28)


KM, MILES = Settings(), Settings(unit=Unit.MI)


texts = st.text(max_size=30) | st.sampled_from(
    ['a "b"; c', "\\n", "\\\\", 'end\\"', "note", "rest", "[b]x[/b]", "+"]
)


names = texts | st.sampled_from(
    [*NAMES, "E", "e", "b", "D", "B1", "upper body", "tempo", "session", "iso", "Home", "left"]
)


activities = texts | st.sampled_from(["ride", "Ride", "bike", "b", "walk", "run", "40min", ""])


metres = st.integers(1, 99_999).map(lambda tens: tens * 10.0) | st.floats(0.01, 1_000_000, exclude_max=True)


seconds = st.integers(1, 604_800).map(float) | st.floats(0.01, 604_800)


structures = st.builds(
    Structure, repeats=st.integers(1, 30),
    run_s=st.floats(0.5, 3600) | st.integers(1, 120).map(lambda halves: halves * 30.0),
    walk_s=st.sampled_from([0.0, 60.0, 90.0, 45.0, 33.3]),
)  # fmt: skip


common = {"day": st.just(DAY), "plan_uid": st.just("p"), "note": texts, "for_physio": st.booleans()}


runs = st.builds(
    PlannedSession, **common, sort=st.just(Sort.RUN), kind=st.sampled_from(Kind),
    distance_m=st.none() | metres, distance_unit=st.sampled_from(Unit), duration_s=st.none() | seconds,
    structure=st.none() | structures,
).filter(lambda run: run.distance_m or run.duration_s or run.structure).map(
    lambda run: replace(run, distance_unit=Unit.KM) if run.distance_m is None else run
)  # fmt: skip


strengths = st.builds(
    PlannedSession, **common, sort=st.just(Sort.STRENGTH), name=names, duration_s=st.none() | seconds
)


crosses = st.builds(
    PlannedSession, **common, sort=st.just(Sort.CROSS), name=activities, duration_s=st.none() | seconds
)


rests = st.builds(PlannedSession, **common, sort=st.just(Sort.REST))


days = st.lists(runs | strengths | crosses | rests, max_size=4)


journals = st.builds(Settings, unit=st.sampled_from(Unit))


wordings = st.sampled_from(Wording)


@given(days, journals, st.sampled_from([(), NAMES]))
@settings(deadline=None, max_examples=400)
def test_the_words_of_sessions_are_read_as_these_sessions(
    sessions: list[PlannedSession], journal: Settings, known: tuple[str, ...]
) -> None:
    reading = read_planned(as_words(sessions, journal, known), DAY, journal, "p", known)
    assert reading.problems == ()
    assert list(reading.sessions) == sessions
    assert described_day(sessions, DAY, journal).isprintable()


@given(lines, journals)
@settings(deadline=None, max_examples=500)
def test_any_text_is_read_or_refused_with_a_place_in_it(line: str, journal: Settings) -> None:
    reading = read_planned(line, DAY, journal, "p", NAMES)
    assert not (reading.sessions and reading.problems)
    for problem in reading.problems:
        assert 0 <= problem.start <= problem.end <= len(line)
        assert problem.why.endswith(".")
        assert all(character.isprintable() for character in str(problem))
    again = read_planned(as_words(reading.sessions, journal, NAMES), DAY, journal, "p", NAMES)
    assert again.sessions == reading.sessions


def planned(text: str) -> list[PlannedSession]:
    reading = read_planned(text, DAY, KM, "p", NAMES)
    assert reading.problems == ()
    return list(reading.sessions)


AS_WORDS = {
    "L 6.50km": "long 6.5",
    "3mi": "easy 3mi",
    "T4.6 +A": "tempo 4.6; strength A",
    "W 6x2/1": "walk-run 6x2/1",
    "b 40": "ride 40min",
    "cross": "cross",
    "strength upper body": 'strength "Upper body"',
    "strength HOME 35": "strength home 35min",
    "strength B-short": "strength B-short",
    'strength "left"': 'strength "left"',
    "rest": "rest",
    "": "",
}


@pytest.mark.parametrize("text", AS_WORDS)
def test_the_words_are_short(text: str) -> None:
    assert as_words(planned(text), KM, NAMES) == AS_WORDS[text]


def test_in_a_journal_in_miles_the_miles_have_no_unit_and_km_do() -> None:
    assert as_words(read_planned("long 4", DAY, MILES, "p").sessions, MILES) == "long 4"
    assert as_words(planned("long 4"), MILES) == "long 4km"


DESCRIBED = {
    "long 6.5": "Sat 28 Nov · long run · 6.5 km",
    "race 10": "Sat 28 Nov · race · 10.0 km",
    "easy 30": "Sat 28 Nov · easy run · 30.0 km",
    "easy 1h05": "Sat 28 Nov · easy run · 1:05:00",
    "6x2/1": "Sat 28 Nov · walk-run · 6 times 2 min running, 1 min walking (about 18 min)",
    "8x90s/45s": "Sat 28 Nov · walk-run · 8 times 1.5 min running, 45 s walking (about 18 min)",
    "6x2/1 25min": "Sat 28 Nov · walk-run · 6 times 2 min running, 1 min walking · 25 min",
    "1x30": "Sat 28 Nov · walk-run · 30 min running",
    "strength A 35": "Sat 28 Nov · strength A · 35 min",
    "+": "Sat 28 Nov · strength",
    "ride 40": "Sat 28 Nov · ride 40 min",
    "cross": "Sat 28 Nov · cross-training",
    'rest "legs up"': "Sat 28 Nov · rest day · “legs up”",
    "tempo 4.8 + A": "Sat 28 Nov · tempo run · 4.8 km; strength A",
    "": "Sat 28 Nov · nothing planned",
}


@pytest.mark.parametrize("text", DESCRIBED)
def test_the_live_reading(text: str) -> None:
    sessions = planned(text)
    assert described_day(sessions, DAY, KM) == DESCRIBED[text]
    if len(sessions) == 1:
        assert described(sessions[0], KM) == DESCRIBED[text]


def test_the_live_reading_is_in_the_journals_unit_and_cuts_a_long_note() -> None:
    assert described_day(planned("long 4mi"), DAY, MILES) == "Sat 28 Nov · long run · 4.0 mi"
    assert described_day(planned(f'rest "{"x" * 100}"'), DAY, KM).endswith("xxx…”")


# What is planned: its words in a wide cell and in a narrow one.
CELLS = {
    "easy 4.6": ("easy 4.6", "E 4.6"),
    "long 7": ("long 7.0", "L 7.0"),
    "tempo 4.84": ("tempo 4.8", "T 4.8"),
    "speed 6.2": ("speed 6.2", "S 6.2"),
    "race 10": ("race 10", "R 10"),
    "race 21.0975": ("race 21.1", "R 21.1"),
    "easy 120": ("easy 120", "E 120"),
    "easy 0.01": ("easy <0.1", "E <0.1"),
    "easy 30min": ("easy 30'", "E 30'"),
    "easy 5 30min": ("easy 5.0", "E 5.0"),
    "6x2/1": ("6x2/1", "W 6x2/1"),
    "6x3": ("6x3", "W 6x3"),
    "8x90s/60s": ("8x1.5/1", "W 8x1.5/1"),
    "w 30min": ("walk-run 30'", "W 30'"),
    "tempo 3x8/2": ("tempo 3x8/2", "T 3x8/2"),
    "+": ("+", "+"),
    "+ A": ("+ A", "+A"),
    "strength home": ("+ home", "+"),
    "bike 45": ("bike 45", "b"),
    "bike": ("bike", "b"),
    "swim 30": ("swim 30", "sw"),
    "cross boxing": ("boxing", "bo"),
    "cross 20": ("cross 20", "cr"),
    "rest": ("rest", "rest"),
}


@pytest.mark.parametrize("text", CELLS)
def test_a_session_in_a_cell(text: str) -> None:
    [session] = planned(text)
    long, short = CELLS[text]
    assert cell_words(session, Unit.KM, Wording.LONG) == long
    assert cell_words(session, Unit.KM, Wording.SHORT) == short


def test_distances_of_a_cell_are_in_the_journals_unit() -> None:
    assert cell_words(planned("easy 8.05")[0], Unit.MI, Wording.SHORT) == "E 5.0"


@given(
    st.sampled_from(["easy 4.6", "R 10", "t 30min", "6x2/1", "+A", "+", "swim", "b", "rest", "cross"]),
    wordings,
)
def test_what_a_cell_shows_can_be_typed(text: str, wording: Wording) -> None:
    sessions = planned(text)
    assert planned(cell_words(sessions[0], Unit.KM, wording)) == sessions


@pytest.mark.parametrize(
    ("text", "cells", "wording", "expected"),
    [
        ("tempo 4.8", 10, Wording.LONG, "tempo 4.8"),
        ("tempo 4.8", 8, Wording.LONG, "tempo4.8"),
        ("tempo 4.8", 7, Wording.LONG, "T 4.8"),
        ("tempo 4.8", 4, Wording.LONG, "T4.8"),
        ("tempo 4.8", 3, Wording.LONG, "…"),
        ("tempo 4.8 + A", 7, Wording.SHORT, "T 4.8 +"),
        ("tempo 4.8 + A", 6, Wording.SHORT, "T4.8 +"),
        ("tempo 4.8 + A", 13, Wording.LONG, "tempo 4.8 + A"),
        ("tempo 4.8 + A", 11, Wording.LONG, "tempo 4.8 +"),
        ("tempo 4.8 + A", 9, Wording.LONG, "T 4.8 + A"),
        ("strength A; bike 45; e 3", 9, Wording.LONG, "+ b E 3.0"),
        ("easy 4; easy 3", 9, Wording.SHORT, "E4.0 E3.0"),
        ("easy 4; easy 3", 7, Wording.SHORT, "E 4.0 …"),
        ("elliptical 45", 9, Wording.LONG, "el 45"),
        ("walk-run 30min", 9, Wording.LONG, "W 30'"),
        ("6x2/1", 6, Wording.SHORT, "6x2/1"),
        ("strength upper body", 9, Wording.LONG, "+"),
        ("", 7, Wording.SHORT, ""),
        ("rest", 0, Wording.SHORT, ""),
    ],
)
def test_a_day_in_a_cell(text: str, cells: int, wording: Wording, expected: str) -> None:
    assert day_cell(planned(text), Unit.KM, cells, wording) == expected


def test_a_mark_stands_behind_what_was_done() -> None:
    both = planned("tempo 4.6 + A")
    assert day_cell(both, Unit.KM, 20, Wording.LONG, ("✓", "✓")) == "tempo 4.6✓ + A ✓"
    assert day_cell(both, Unit.KM, 8, Wording.SHORT, ("✓",)) == "T 4.6✓ +"
    assert day_cell(both, Unit.KM, 9, Wording.SHORT, ("", "x")) == "T 4.6 +Ax"
    assert day_cell(both[:1], Unit.KM, 9, Wording.LONG, ("✓",)) == "tempo4.6✓"


@given(days, st.integers(0, 20), wordings, st.sampled_from(["", "✓"]))
@settings(deadline=None, max_examples=300)
def test_a_cell_is_never_wider_than_it_may_be_and_cuts_no_number(
    sessions: list[PlannedSession], cells: int, wording: Wording, mark: str
) -> None:
    unnamed = [replace(session, name="") for session in sessions]
    marks = [mark] * len(sessions)
    cell = day_cell(unnamed, Unit.KM, cells, wording, marks)
    assert len(cell) <= cells
    assert bool(cell) == bool(sessions and cells)
    whole = day_cell(unnamed, Unit.KM, 1000, wording, marks)
    number = re.compile(r"[0-9][0-9.x/s']*")
    assert set(number.findall(cell)) <= set(number.findall(whole))


def test_the_parts_of_a_day_are_its_sessions() -> None:
    three = planned("tempo 4.6 + A; easy 3")
    assert day_parts(three, Unit.KM, 30, Wording.SHORT, ("✓",)) == ("T 4.6✓", "+A", "E 3.0")
    assert day_parts(three, Unit.KM, 9, Wording.SHORT, ("✓",)) == ("T4.6✓", "+", MORE)


@pytest.mark.parametrize("name", ["日本", "é" * 3, "a\nb", "\u202e", "e\u0301a"])
def test_other_peoples_letters_do_not_break_a_cell(name: str) -> None:
    session = PlannedSession(day=DAY, plan_uid="p", sort=Sort.STRENGTH, name=name)
    assert day_cell([session], Unit.KM, 4, Wording.SHORT).isprintable()
    wide = replace(session, sort=Sort.CROSS, name="日本語")
    assert day_cell([wide], Unit.KM, 5, Wording.LONG) == "日本"
