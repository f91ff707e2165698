"""The fields of a set and of a session: texts to entries and back, and what can't be read."""

from dataclasses import replace
from datetime import date

import pytest

from journal.entry.set_fields import read_session_fields, read_set_fields, session_fields, set_fields
from journal.model.entries import ExerciseSet, StrengthSession
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, LoadKind, Side

TODAY = date(2026, 3, 20)
PLAIN = ExerciseSet(day=TODAY, session_uid="s", exercise="squat", position=1, reps=10)
WEIGHT, BAND, ASSISTED = LoadKind.WEIGHT, LoadKind.BAND, LoadKind.ASSISTED


def load(text: str, start: ExerciseSet = PLAIN) -> tuple[LoadKind, float | None, str]:
    draft = read_set_fields({**set_fields(start), "load": text}, start, Settings())
    assert draft.one is not None, draft.errors
    return draft.one.load_kind, draft.one.load_kg, draft.one.band


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", (LoadKind.BODYWEIGHT, None, "")),
        ("12", (WEIGHT, 12.0, "")),
        ("12,5", (WEIGHT, 12.5, "")),
        ("12.5 kg", (WEIGHT, 12.5, "")),
        ("weight", (WEIGHT, None, "")),
        ("band", (BAND, None, "")),
        ("band red", (BAND, None, "red")),
        ("band red 5", (BAND, 5.0, "red")),
        ("assisted 10kg", (ASSISTED, 10.0, "")),
        ("assisted 10", (ASSISTED, 10.0, "")),
        ("bodyweight", (LoadKind.BODYWEIGHT, None, "")),
    ],
)
def test_loads(text: str, said: tuple[LoadKind, float | None, str]) -> None:
    assert load(text) == said
    loaded = replace(PLAIN, load_kind=said[0], load_kg=said[1], band=said[2])
    assert load(set_fields(loaded)["load"]) == said, "read back as it is shown"


def test_pounds_become_kilograms() -> None:
    assert load("10lb")[1] == pytest.approx(4.5359237)


def test_what_is_not_touched_keeps_every_digit() -> None:
    odd = replace(PLAIN, load_kind=WEIGHT, load_kg=4.5359237, hold_s=7.25, effort=6.5)
    assert read_set_fields(set_fields(odd), odd, Settings()).one == odd
    named = replace(PLAIN, load_kind=BAND, band="left one", note="a\nb")
    assert read_set_fields(set_fields(named), named, Settings()).one == named


def test_every_field() -> None:
    fields = {"reps": "8", "hold": "1:30", "load": "", "side": "left", "effort": "7,5", "pain": "3"}
    draft = read_set_fields({**fields, "knee": "left", "note": "slow"}, PLAIN, Settings())
    assert draft.one == replace(
        PLAIN,
        reps=8,
        hold_s=90.0,
        side=Side.LEFT,
        effort=7.5,
        pain=3,
        pain_knee=Knee.LEFT,
        note="slow",
    )


def test_a_knee_without_pain_says_nothing() -> None:
    draft = read_set_fields({**set_fields(PLAIN), "knee": "left"}, PLAIN, Settings())
    assert draft.one == PLAIN


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("reps", "0"),
        ("reps", "2.5"),
        ("reps", "ten"),
        ("hold", "0"),
        ("hold", "25h"),
        ("hold", "-3"),
        ("load", "heavy"),
        ("load", "0"),
        ("load", "1001kg"),
        ("load", "12kg; squat"),
        ("load", '"'),
        ("load", ";"),
        ("load", "bodyweight 5"),
        ("effort", "11"),
        ("pain", "11"),
    ],
)
def test_what_cannot_be_read_is_named_by_its_field(field: str, text: str) -> None:
    draft = read_set_fields({**set_fields(PLAIN), field: text}, PLAIN, Settings())
    assert draft.one is None
    assert list(draft.errors) == [field]
    assert draft.errors[field].what


def test_a_session_both_ways() -> None:
    session = StrengthSession(day=TODAY, name="A", effort=6.5, duration_s=2100.0, note="fine")
    assert read_session_fields(session_fields(session), session, TODAY).session == session
    said = {"effort": "", "took": "1h05", "name": " B ", "day": "yesterday", "note": ""}
    changed = read_session_fields(said, session, TODAY).session
    assert changed == StrengthSession(day=date(2026, 3, 19), name="B", duration_s=3900.0)


@pytest.mark.parametrize(("field", "text"), [("effort", "12"), ("took", "0min"), ("day", "2026-03-21")])
def test_a_session_that_cannot_be(field: str, text: str) -> None:
    session = StrengthSession(day=TODAY)
    draft = read_session_fields({**session_fields(session), field: text}, session, TODAY)
    assert draft.session is None
    assert list(draft.errors) == [field]
