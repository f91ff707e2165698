"""The JSON file of a whole journal, as others may have changed it: a clear reason each, no more is lost."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.model.entries import Run
from journal.model.errors import NotReadableError
from journal.model.plan import PlannedSession
from journal.model.reading import shown
from tests.exchange.conftest import TODAY, ReadText

HEAD = {"format": "kneewise-journal", "version": 1}


def test_the_least_of_an_entry(read_text: ReadText) -> None:
    found = read_text(json.dumps({**HEAD, "runs": [{"day": "2026-03-01", "distance_m": 5000}]}))
    assert found.format == "json"
    assert found.entries == (Run(day=TODAY.replace(day=1), distance_m=5000.0),)


def test_a_planned_day_lies_ahead(read_text: ReadText) -> None:
    found = read_text(
        json.dumps(
            {**HEAD, "planned": [{"day": "2027-01-01", "plan_uid": "p", "sort": "rest", "skipped": ""}]}
        )
    )
    (session,) = found.beside.planned
    assert isinstance(session, PlannedSession)
    assert (session.day.year, session.skipped) == (2027, "")


REFUSED: dict[str, tuple[str, Any, str]] = {
    "no object": ("runs", 5, "It is no object."),
    "no day": ("runs", {"distance_m": 5.0}, "day is missing."),
    "no day there is": ("runs", {"day": "2026-02-30", "distance_m": 5.0}, "day: "),
    "a day to come": ("runs", {"day": "2026-03-17", "distance_m": 5.0}, "is after today"),
    "a day long gone": ("runs", {"day": "1066-10-14", "distance_m": 5.0}, "is before 1970"),
    "nothing measured": ("runs", {"day": "2026-03-01"}, "A run needs a distance or a duration."),
    "a negative distance": ("runs", {"day": "2026-03-01", "distance_m": -5.0}, "distance_m: "),
    "a distance in words": (
        "runs",
        {"day": "2026-03-01", "distance_m": "5 km"},
        "distance_m: It is no number.",
    ),
    "a yes as a number": ("runs", {"day": "2026-03-01", "distance_m": True}, "distance_m: It is no number."),
    "a huge number": ("runs", {"day": "2026-03-01", "distance_m": 10**400}, "distance_m: It is too large."),
    "an effort of 11": ("runs", {"day": "2026-03-01", "distance_m": 5.0, "effort": 11}, "effort: "),
    "a strange kind": ("runs", {"day": "2026-03-01", "distance_m": 5.0, "kind": "jog"}, "kind: "),
    "a list for a note": (
        "runs",
        {"day": "2026-03-01", "distance_m": 5.0, "note": []},
        "note: It is no text.",
    ),
    "half a letter": ("runs", {"day": "2026-03-01", "distance_m": 5.0, "note": "\ud800"}, "half a character"),
    "a yes in words": (
        "runs",
        {"day": "2026-03-01", "distance_m": 5.0, "swelling": "no"},
        "neither true nor",
    ),
    "a time there is not": ("runs", {"day": "2026-03-01", "distance_m": 5.0, "time": "25:00"}, "time: "),
    "a stamp that is none": (
        "runs",
        {"day": "2026-03-01", "distance_m": 5.0, "updated_at": "x"},
        "updated_at: ",
    ),
    "half a structure": (
        "runs",
        {"day": "2026-03-01", "duration_s": 60, "structure": {"repeats": 2}},
        "structure: ",
    ),
    "a score of 3.5": (
        "pain",
        {"day": "2026-03-01", "knee": "left", "score": 3.5},
        "score: It is no whole number",
    ),
    "a note of blanks": ("notes", {"day": "2026-03-01", "note": " "}, "note is missing."),
    "no note": ("notes", {"day": "2026-03-01"}, "note is missing."),
    "an end before the day": (
        "episodes",
        {"day": "2026-03-02", "kind": "knee", "end": "2026-03-01"},
        "over on",
    ),
    "a load of nothing": (
        "sets",
        {"day": "2026-03-01", "session_uid": "s", "exercise": "x", "position": 1, "load_kg": 0},
        "load_kg: Leave it out",
    ),
    "a band of weight": (
        "sets",
        {
            "day": "2026-03-01",
            "session_uid": "s",
            "exercise": "x",
            "position": 1,
            "load_kind": "weight",
            "band": "b",
        },
        "band: ",
    ),
    "a ride that is a run": (
        "planned",
        {"day": "2026-03-01", "plan_uid": "p", "sort": "rest", "distance_m": 5},
        "no run",
    ),
    "a run of no length": (
        "planned",
        {"day": "2026-03-01", "plan_uid": "p", "sort": "run", "kind": "easy"},
        "A planned run",
    ),
    "a plan without a name": ("plans", {"day": "2026-03-01", "name": ""}, "name is missing."),
    "a deletion of nothing": (
        "tombstones",
        {"uid": "x", "kind": "runs; DROP", "at": "2026-03-01T00:00:00Z"},
        "kind: ",
    ),
    "a deletion at no time": ("tombstones", {"uid": "x", "kind": "runs", "at": ""}, "is not a UTC time"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_entry_that_cannot_be(read_text: ReadText, name: str) -> None:
    word, entry, why = REFUSED[name]
    good = {"day": "2026-03-01", "note": "kept"}
    found = read_text(json.dumps({**HEAD, word: [entry], **({} if word == "notes" else {"notes": [good]})}))
    (row,) = found.skipped
    assert (row.file.rpartition(": ")[2], row.row) == (word, 1)
    assert why in row.why
    assert len(found.entries) == (word != "notes")
    assert not found.beside


def test_a_setting_that_cannot_be(read_text: ReadText) -> None:
    said = {"unit": "furlong", "cap_percent": 12, "": 1, "mine": 1}
    found = read_text(json.dumps({**HEAD, "settings": said}))
    assert found.beside.settings == (("cap_percent", 12), ("mine", 1))
    assert len(found.skipped) == 2


def test_lists_that_are_none_and_lists_nobody_knows(read_text: ReadText) -> None:
    found = read_text(json.dumps({**HEAD, "runs": {}, "settings": [], "sleep": []}))
    assert [row.why for row in found.skipped] == ["It is no list.", "It is no object."]
    assert found.notes == (f"Left aside, not known here: {shown('sleep')}.",)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "no whole JSON"),
        ('{"a": NaN}', "no whole JSON"),
        ('{"a": ' + "[" * 100_000, "no whole JSON"),
        ('{"a": ' + "9" * 5_000 + "}", "no whole JSON"),
        ('{"type": "FeatureCollection"}', "not a journal's"),
        ('{"format": "kneewise-journal", "version": 2}', "another version"),
        ('{"format": "kneewise-journal", "version": true}', "another version"),
    ],
)
def test_what_is_refused_whole(read_text: ReadText, text: str, why: str) -> None:
    with pytest.raises(NotReadableError, match=why) as refused:
        read_text(text)
    assert len(str(refused.value)) < 300


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5)
    | st.just("2026-03-01"),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["day", "uid", "note"]), inner)
    ),
    max_leaves=4,
)
FIELDS = st.sampled_from(
    ["day", "uid", "note", "distance_m", "time", "structure", "kind", "score", "at", "sort"]
)
LISTS = st.sampled_from(["runs", "pain", "sets", "plans", "planned", "settings", "tombstones"])


@given(st.dictionaries(LISTS, VALUES | st.lists(st.dictionaries(FIELDS, VALUES), max_size=2), max_size=3))
@settings(max_examples=100, deadline=None)
def test_whatever_stands_in_it_is_read_or_named(tmp_path_factory: pytest.TempPathFactory, said: Any) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(json.dumps({**HEAD, **said}))
    found = read(path, Terms(TODAY))
    things = {word: dict if word == "settings" else list for word in said}
    given = sum(len(values) if isinstance(values, things[word]) else 1 for word, values in said.items())
    beside = found.beside
    made = (found.entries, beside.planned, beside.deleted, beside.settings)
    assert sum(map(len, made)) + len(found.skipped) == given
