"""strength.csv: sets grouped into sessions, by their uid or by their day; every bad row named."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from itertools import count

import pytest

from journal.exchange import strength
from journal.exchange.incoming import Found
from journal.model.entries import AnyEntry, ExerciseSet, Run, StrengthSession
from journal.model.vocabulary import Knee, LoadKind, Side

ReadText = Callable[..., Found]

DAY = date(2026, 3, 5)
HEADER = (
    "day,session_uid,session_note,exercise,set,side,reps,hold_s,load_kg,load_kind,effort,pain,pain_knee,note,"
    "uid,updated_at"
)
SESSION = StrengthSession(day=DAY, uid="s")
SET = ExerciseSet(day=DAY, session_uid="s", exercise="Split squat", position=1)


def sets(found: Found) -> list[ExerciseSet]:
    return [entry for entry in found.entries if isinstance(entry, ExerciseSet)]


def test_a_session_with_every_column_of_a_set(read_text: ReadText) -> None:
    found = read_text(
        f"""
        {HEADER}
        2026-03-05,s,=tired,Split squat,1,left,10,,12.5,weight,6,1,left,slow,a,2026-03-05T08:00:00Z
        2026-03-05,s,=tired,Plank,2,both,,30.5,,bodyweight,,,,,b,
        """
    )
    assert (found.format, found.skipped) == ("strength", ())
    assert found.entries == (
        replace(SESSION, note="=tired"),
        replace(
            SET,
            side=Side.LEFT,
            reps=10,
            load_kg=12.5,
            load_kind=LoadKind.WEIGHT,
            effort=6,
            pain=1,
            pain_knee=Knee.LEFT,
            note="slow",
            uid="a",
            updated_at="2026-03-05T08:00:00Z",
        ),
        replace(SET, exercise="Plank", position=2, hold_s=30.5, uid="b"),
    )


def test_the_few_columns_a_set_needs_make_a_session_a_day(read_text: ReadText) -> None:
    found = read_text(
        """
        exercise,day,weather
        Split squat,2026-03-05,rain
        Plank,2026-03-06,rain
        Split squat,2026-03-05,rain
        """
    )
    assert found.entries == (
        StrengthSession(day=DAY),
        replace(SET, session_uid=""),
        replace(SET, session_uid="", position=2),
        StrengthSession(day=date(2026, 3, 6)),
        replace(SET, session_uid="", day=date(2026, 3, 6), exercise="Plank"),
    )


@pytest.mark.parametrize(
    ("row", "session"),
    [
        ("2026-03-05,s,easy,,,,,,,,,,,,,", replace(SESSION, note="easy")),
        ("2026-03-05,s,,,,,,,,,6,,,easy,,", replace(SESSION, effort=6, note="easy")),
        ("2026-03-05,s,easy,,,both,,,,bodyweight,,,,,,", replace(SESSION, note="easy")),
        ("2026-03-05,,,,,,,,,,,,,,s,", SESSION),
        ("2026-03-05,,,,,,,,,,,,,,,", StrengthSession(day=DAY)),
    ],
)
def test_a_row_without_a_set_is_a_session_alone(
    read_text: ReadText, row: str, session: StrengthSession
) -> None:
    assert read_text(f"{HEADER}\n{row}").entries == (session,)


@pytest.mark.parametrize(
    ("positions", "read_as"),
    [("1,2,3", [1, 2, 3]), ("3,5,4", [3, 5, 4]), ("1,2,1", [1, 2, 3]), ("1,,3", [1, 2, 3])],
)
def test_sets_are_counted_through_where_the_file_does_not(
    read_text: ReadText, positions: str, read_as: list[int]
) -> None:
    rows = [f"2026-03-05,Plank,{position}" for position in positions.split(",")]
    assert [one.position for one in sets(read_text("\n".join(["day,exercise,set", *rows])))] == read_as


@pytest.mark.parametrize(
    ("load_kg", "load_kind", "band", "read_as"),
    [
        ("12", "", "", (LoadKind.WEIGHT, 12.0)),
        ("0", "", "", (LoadKind.BODYWEIGHT, None)),
        ("0", "bodyweight", "", (LoadKind.BODYWEIGHT, None)),
        ("", "", "red", (LoadKind.BAND, None)),
        ("5", "band", "red", (LoadKind.BAND, 5.0)),
        ("20", "Assisted", "", (LoadKind.ASSISTED, 20.0)),
        ("", "weight", "", (LoadKind.WEIGHT, None)),
    ],
)
def test_what_a_set_was_loaded_with(
    read_text: ReadText, load_kg: str, load_kind: str, band: str, read_as: tuple[LoadKind, float | None]
) -> None:
    text = f"day,exercise,load_kg,load_kind,band\n2026-03-05,squat,{load_kg},{load_kind},{band}"
    (one,) = sets(read_text(text))
    assert (one.load_kind, one.load_kg) == read_as


def test_every_bad_row_is_named_with_its_reason(read_text: ReadText) -> None:
    cases = {
        ",,squat,,,,,,,,": "day is missing.",
        "2026-03-17,,squat,,,,,,,,": "2026-03-17 is after today.",
        "2026-03-05,,,1,,,,,,,": "exercise is missing. Leave set empty, too, for a session without sets.",
        "2026-03-05,,,,,10,,,,,": "exercise is missing.",
        "2026-03-05,,squat,0,,,,,,,": "set: “0” is not a whole number from 1 to 9999.",
        "2026-03-05,,squat,,middle,,,,,,": "side: “middle” is not one of: both, left, right.",
        "2026-03-05,,squat,,,0,,,,,": "reps: “0” is not a whole number from 1 to 9999.",
        "2026-03-05,,squat,,,,0,,,,": "hold_s: “0” is not a number of seconds above 0, at most a day.",
        "2026-03-05,,squat,,,,,-1,,,": "load_kg: “-1” is not from 0 to 1,000 kg.",
        "2026-03-05,,squat,,,,,12,bodyweight,,": "load_kg: A bodyweight set has no load.",
        "2026-03-05,,squat,,,,,,weight,,red": "band: A set with weight has no band.",
        "2026-03-05,,squat,,,,,,,left,": "pain_knee: There is no pain beside it.",
    }
    header = "day,session_uid,exercise,set,side,reps,hold_s,load_kg,load_kind,pain_knee,band"
    found = read_text("\n".join([header, *cases]))
    assert found.entries == ()
    assert [row.row for row in found.skipped] == list(range(2, len(cases) + 2))
    reasons = zip(found.skipped, cases.values(), strict=True)
    assert [(row.why, why) for row, why in reasons if not row.why.startswith(why)] == []


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ("2026-03-05,s,,a\n2026-03-06,s,,b", "day differs from the other rows of this session."),
        ("2026-03-05,s,easy,a\n2026-03-05,s,hard,b", "session_note differs from the other rows"),
        ("2026-03-05,,easy,a\n2026-03-05,,hard,b", "session_note differs from the other rows"),
    ],
)
def test_rows_that_cannot_be_of_one_session(read_text: ReadText, rows: str, why: str) -> None:
    found = read_text(f"day,session_uid,session_note,exercise\n{rows}")
    assert [one.exercise for one in sets(found)] == ["a"]
    (skipped,) = found.skipped
    assert skipped.row == 3
    assert skipped.why.startswith(why)


def test_what_one_row_says_of_its_session_the_others_need_not_repeat(read_text: ReadText) -> None:
    found = read_text(
        "day,session_uid,exercise,session_time,session_duration\n2026-03-05,s,a,,\n2026-03-05,s,b,18:00,25min"
    )
    assert found.entries[0] == replace(SESSION, time=time(18), duration_s=1500)


def test_a_file_as_it_is_written() -> None:
    to = io.StringIO()
    one = replace(SET, side=Side.LEFT, reps=10, load_kind=LoadKind.WEIGHT, load_kg=12.0, uid="a")
    alone = StrengthSession(day=date(2026, 3, 6), uid="t", name="=B", duration_s=1500, effort=5.5)
    orphan = replace(SET, session_uid="gone", uid="b")
    strength.write([replace(SESSION, note="so"), alone], [orphan, one], to)
    assert to.getvalue() == (
        f"{HEADER},band,for_physio,session_name,session_time,session_duration,session_effort,"
        "session_for_physio,session_updated_at\r\n"
        "2026-03-05,s,so,Split squat,1,left,10,,12,weight,,,,,a,,,0,,,,,0,\r\n"
        "2026-03-06,t,,,,,,,,,,,,,,,,,'=B,,0:25:00,5.5,0,\r\n"
        "2026-03-05,gone,,Split squat,1,both,,,,bodyweight,,,,,b,,,0,,,,,,\r\n"
    )


def in_sessions(new: list[AnyEntry], stored: list[AnyEntry]) -> list[tuple[str, str]]:
    """What of the new entries names which session."""
    numbers = count(1)
    named = strength.in_sessions(new, stored, lambda: f"new {next(numbers)}")
    return [
        ("session", entry.uid) if isinstance(entry, StrengthSession) else (entry.exercise, entry.session_uid)
        for entry in named
        if isinstance(entry, StrengthSession | ExerciseSet)
    ]


BARE = StrengthSession(day=DAY)
LOOSE = replace(SET, session_uid="", exercise="loose")


def test_loose_sets_join_the_new_session_before_them_or_the_stored_one_of_their_day() -> None:
    assert in_sessions([BARE, LOOSE, LOOSE], []) == [
        ("session", "new 1"),
        ("loose", "new 1"),
        ("loose", "new 1"),
    ]
    assert in_sessions([LOOSE, BARE, LOOSE], [SESSION, replace(SESSION, uid="later")]) == [
        ("loose", "s"),
        ("session", "new 1"),
        ("loose", "new 1"),
    ]


def test_what_names_its_session_keeps_it() -> None:
    assert in_sessions([replace(SESSION, uid="t"), SET], [SESSION]) == [
        ("session", "t"),
        ("Split squat", "s"),
    ]
    run = Run(day=DAY, distance_m=5000.0)
    assert strength.in_sessions([run], [], str) == (run,)
