"""What can be planned in words, and the sessions it becomes."""

from datetime import date

import pytest

from journal.entry.planned import GRAMMAR_PLANNED, read_planned
from journal.model.entries import Structure
from journal.model.plan import PlannedSession
from journal.model.plan_vocabulary import Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Unit

DAY = date(2026, 11, 28)  # a Saturday, and after any today: a plan looks ahead
KM, MILES = Settings(), Settings(unit=Unit.MI)


def run(kind: Kind = Kind.EASY, **fields: object) -> PlannedSession:
    return PlannedSession(day=DAY, plan_uid="p", sort=Sort.RUN, kind=kind, **fields)


def km(kind: Kind, distance_km: float) -> PlannedSession:
    return run(kind, distance_m=distance_km * 1000)


def strength(name: str = "", **fields: object) -> PlannedSession:
    return PlannedSession(day=DAY, plan_uid="p", sort=Sort.STRENGTH, name=name, **fields)


def cross(name: str, minutes: float | None = None, **fields: object) -> PlannedSession:
    duration_s = None if minutes is None else minutes * 60
    return PlannedSession(day=DAY, plan_uid="p", sort=Sort.CROSS, name=name, duration_s=duration_s, **fields)


REST = PlannedSession(day=DAY, plan_uid="p", sort=Sort.REST)
SIX_TWO_ONE = run(Kind.WALK_RUN, structure=Structure(6, 120, 60))


def sessions(text: str, settings: Settings = KM, names: tuple[str, ...] = ()) -> list[PlannedSession]:
    reading = read_planned(text, DAY, settings, "p", names)
    assert reading.problems == ()
    return list(reading.sessions)


ONE = {
    "long 6.5": km(Kind.LONG, 6.5),
    "long 6,5": km(Kind.LONG, 6.5),
    "LONG 6.5KM": km(Kind.LONG, 6.5),
    "6.5 long": km(Kind.LONG, 6.5),
    "long run 6.5": km(Kind.LONG, 6.5),
    "6.5": km(Kind.EASY, 6.5),
    "run 6.5": km(Kind.EASY, 6.5),
    "easy 60km": km(Kind.EASY, 60),
    "E 4.6": km(Kind.EASY, 4.6),
    "e 4.6": km(Kind.EASY, 4.6),
    "e4.6": km(Kind.EASY, 4.6),
    "tempo4.6": km(Kind.TEMPO, 4.6),
    "l 5": km(Kind.LONG, 5),
    "T 4.8": km(Kind.TEMPO, 4.8),
    "s 6.2": km(Kind.SPEED, 6.2),
    "6.2 s": km(Kind.SPEED, 6.2),
    "R 10": km(Kind.RACE, 10),
    "race 10k": km(Kind.RACE, 10),
    "3mi": run(distance_m=4828.032, distance_unit=Unit.MI),
    "10km": km(Kind.EASY, 10),
    "1h05": run(duration_s=3900),
    "easy 30min": run(duration_s=1800),
    "easy 30 min": run(duration_s=1800),
    "e 30'": run(duration_s=1800),
    "easy 5km 38:20": run(distance_m=5000, duration_s=2300),
    "walk-run 6x2/1": SIX_TWO_ONE,
    "walk run 6x2/1": SIX_TWO_ONE,
    "W 6x2/1": SIX_TWO_ONE,
    "w6x2/1": SIX_TWO_ONE,
    "6x2/1": SIX_TWO_ONE,
    "run 6x2/1": SIX_TWO_ONE,
    "8x90s/60s": run(Kind.WALK_RUN, structure=Structure(8, 90, 60)),
    "tempo 3x8/2": run(Kind.TEMPO, structure=Structure(3, 480, 120)),
    'long 6.5 "flat; by the river"': run(Kind.LONG, distance_m=6500, note="flat; by the river"),
    "long 6.5 for-physio": run(Kind.LONG, distance_m=6500, for_physio=True),
    "strength A": strength("A"),
    "strength a": strength("A"),
    "strength session A": strength("A"),
    "+A": strength("A"),
    "+ A": strength("A"),
    "+": strength(),
    "strength": strength(),
    "+ b": strength("B"),
    "+B1": strength("B1"),
    "strength legs": strength("legs"),
    'strength "upper body"': strength("upper body"),
    '+"upper body"': strength("upper body"),
    'strength note "slow"': strength(note="slow"),
    'strength A "slow"': strength("A", note="slow"),
    "strength A 35": strength("A", duration_s=2100),
    "+ 35min": strength(duration_s=2100),
    "bike 40min": cross("ride", 40),
    "ride 40": cross("ride", 40),
    "b": cross("ride"),
    "b40": cross("ride", 40),
    "swim": cross("swim"),
    "sw 30": cross("swim", 30),
    "walk 30": cross("walk", 30),
    'cross "stairs" 20': cross("stairs", 20),
    "cross boxing 20min": cross("boxing", 20),
    "cross bike 20": cross("ride", 20),
    "cross 30": cross("", 30),
    'cross note "whatever"': cross("", note="whatever"),
    "rest": REST,
    "rest day": REST,
}


@pytest.mark.parametrize("text", ONE)
def test_one_session(text: str) -> None:
    assert sessions(text) == [ONE[text]]


TEMPO, EASY = km(Kind.TEMPO, 4.8), km(Kind.EASY, 4.6)
SEVERAL = {
    "tempo 4.8 + A": [TEMPO, strength("A")],
    "tempo 4.8+A": [TEMPO, strength("A")],
    "T 4.8 +": [TEMPO, strength()],
    "T 4.8 + strength A": [TEMPO, strength("A")],
    "tempo 4.8; strength A": [TEMPO, strength("A")],
    "+A; e 4.6": [strength("A"), EASY],
    "+ A + bike 30": [strength("A"), cross("ride", 30)],
    "tempo 4.8 + bike 30": [TEMPO, cross("ride", 30)],
    "tempo 4.8 + E 4.6": [TEMPO, EASY],
    "tempo 4.8 + E": [TEMPO, strength("E")],
    "+ strength A": [strength("A")],
    "+; bike": [strength(), cross("ride")],
    "rest; +": [REST, strength()],
    "": [],
    "  ": [],
    " ; ": [],
}


@pytest.mark.parametrize("text", SEVERAL)
def test_several_sessions_of_a_day_and_none(text: str) -> None:
    assert sessions(text) == SEVERAL[text]


def test_a_bare_number_of_a_run_is_in_the_journals_unit() -> None:
    assert sessions("long 4", MILES) == [run(Kind.LONG, distance_m=6437.376, distance_unit=Unit.MI)]
    assert sessions("ride 40", MILES) == [cross("ride", 40)]


def test_a_known_strength_session_is_spelled_as_it_is_known() -> None:
    names = ("Upper Body", "home", "1", "e5")
    assert sessions("strength upper body 35min", names=names) == [strength("Upper Body", duration_s=2100)]
    assert sessions("tempo 4.8 + HOME", names=names) == [TEMPO, strength("home")]
    assert sessions("+1", names=names) == [strength("1")]
    assert sessions("+ e5", names=names) == [strength("e5")]
    assert sessions('strength "upper body"', names=names) == [strength("upper body")]


# The words a problem points at, why, and the mend.
REFUSED = {
    "easy 0": ("0", "more than 0", "6.5, 3mi or 40min"),
    "easy -5": ("-5", "more than 0", "6.5"),
    "long -5km": ("-5km", "more than 0", "6.5"),
    "easy 1000km": ("1000km", "1,000 km is further", "Check the unit."),
    "easy 4000km": ("4000km", "4,000 km is further", "6.5"),
    "ride 0": ("0", "more than 0", "40min"),
    "ride 99999": ("99999", "longer than one entry", "40min"),
    "long": ("long", "needs a distance or minutes", "long 6.5 or long 40min"),
    "w": ("w", "needs a distance or minutes", "walk-run 6x2/1"),
    "easy 5x": ("5x", "not a walk-run structure", "6x3/2"),
    "long 6.5 effort 6": ("effort 6", "written once the session is done", "note"),
    "long 6.5 e6": ("e6", "(effort) is written once the session is done", "note"),
    "long 6.5 pain": ("pain", "written once the session is done", "note"),
    "long 6.5 L3": ("L3", "(score) is written once the session is done", "note"),
    'long 6.5 shoes "grey pair"': ('shoes "grey pair"', "written once the session is done", "note"),
    "long 6.5 hilly": ("hilly", "(hills) is written once the session is done", "note"),
    "long 6.5 morning": ("morning", "(moment) is written once the session is done", "note"),
    "long 6.5 fri": ("fri", "the day is given: Sat 28 Nov", "Leave it out."),
    "long 6.5 @18:05": ("@18:05", "is a time", 'note: "at 7:00"'),
    "ice": ("ice", "is care", "note"),
    "long 6.5 -": ("-", "says nothing in a plan", "nothing is planned"),
    "easy 5 and swim": ("and", "says nothing in a plan", "Put ;"),
    "tempp 4": ("tempp", "not a word", "Did you mean tempo?"),
    "A": ("A", "alone says nothing", "+ A"),
    "strength upper body": ("body", "not a word of a plan", "double quotes"),
    "strength 3x10": ("3x10", "does not belong to strength", "strength A 35min"),
    "ride 20km": ("20km", "does not belong to cross-training", "ride 40min"),
    "rest 5": ("5", "does not belong to a rest day", "put ;"),
    "easy 5 6": ("6", "a second distance after “5”", "put ;"),
    "easy tempo 5": ("tempo", "a second kind after “easy”", "put ;"),
    "ride tempo 40": ("tempo", "begins another session", "Put ; before it."),
    "+5": ("+5", "could be minutes of strength or a second run", "+ 5min"),
    "4 + 2": ("+ 2", "could be minutes of strength or a second run", "+ 2min"),
    "4 + 2km": ("2km", "does not belong to strength", "Put ; between two runs."),
    "+ bike": ("+", "could be strength or “and”", "“+; bike”"),
    '"just a note"': ('"just a note"', "not said what is planned", "easy"),
    'easy 5 "abc': ('"abc', "never closed", 'End it with ".'),
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_read_is_named_with_why_and_the_mend(text: str) -> None:
    where, why, mend = REFUSED[text]
    reading = read_planned(text, DAY, KM, "p")
    assert reading.sessions == ()
    [problem] = reading.problems
    assert text[problem.start : problem.end] == where
    assert why in problem.why
    assert mend in problem.mend


def test_every_unread_word_is_named_in_the_order_written_eight_at_most() -> None:
    reading = read_planned("tempp 4; long 6 feel 3; + A; lonng 5", DAY, KM, "p")
    assert [problem.start for problem in reading.problems] == [0, 16, 29]
    assert len(read_planned("qq " * 30, DAY, KM, "p").problems) == 8


@pytest.mark.parametrize("example", [example for example, _ in GRAMMAR_PLANNED])
def test_every_example_of_the_help_is_readable(example: str) -> None:
    assert sessions(example)
