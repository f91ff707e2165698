"""What one telling of a run adds to another: values that are written in the one and not in the other."""

from collections.abc import Set as AbstractSet
from dataclasses import fields as fields_of
from typing import Any

from journal.model.entries import CrossTraining, Entry, Run

AMOUNTS = ("time", "distance_m", "duration_s", "structure", "effort", "feel", "pain_from_m")
WORDS = ("surface", "hills", "shoes", "note")
FILLED = (*AMOUNTS, *WORDS)
"""The fields that may be added to a run or another session; nothing else of it is ever another file's."""

OF_SORT: dict[type[Entry], tuple[str, ...]] = {
    sort: tuple(name for name in FILLED if name in {field.name for field in fields_of(sort)})
    for sort in (Run, CrossTraining)
}
"""Those of them that each has."""

FIELD_WORDS = {
    "time": "time of day",
    "distance_m": "distance",
    "duration_s": "duration",
    "pain_from_m": "where pain began",
}


def lacking(entry: Entry, other: Entry) -> dict[str, Any]:
    """The values that only `other` has, by field; none where they are not two runs or two other sessions."""
    if type(entry) is not type(other) or not isinstance(entry, Run | CrossTraining):
        return {}
    return {
        name: value
        for name in OF_SORT[type(entry)]
        if is_blank(getattr(entry, name)) and not is_blank(value := getattr(other, name))
    }


def is_blank(value: object) -> bool:
    """Whether a field is not written: an effort of 0 is."""
    return value is None or value == ""


def fields_in_words(fields: AbstractSet[str]) -> str:
    """`effort, feel and note`, in the order of `FILLED`."""
    *most, last = [FIELD_WORDS.get(field, field) for field in FILLED if field in fields]
    return f"{', '.join(most)} and {last}" if most else last
