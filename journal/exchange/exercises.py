"""The exercise list, `data/exercises.toml`: read, checked, every fault named with its line and the mend."""

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from journal.model.errors import FileRefusedError
from journal.model.exercises import Exercise, Measure, MuscleGroup
from journal.model.reading import shown
from journal.model.vocabulary import LoadKind

FILE_NAME = "exercises.toml"

_HEADER = re.compile(r"[ \t]*\[\[[ \t]*exercise[ \t]*\]\]")
_SIDES = {"one": True, "both": False}
_KEYS = {"name", "aliases", "groups", "measure", "load", "sides"}
W = TypeVar("W", bound=StrEnum)


def load_exercises(folder: Path) -> tuple[Exercise, ...]:
    """The exercises of the file in this folder, in its order.

    Raises `FileRefusedError` with the file, the line and the mend: for a file that is not there or is no
    TOML, for a word that is none of those it may be, for an unknown key, for a name that is there twice.
    """
    import tomllib  # 6 ms, and most commands name no exercise

    file = folder / FILE_NAME
    try:
        text = file.read_text(encoding="utf-8")
        tables = tomllib.loads(text).get("exercise", [])
    except OSError as error:
        raise FileRefusedError(f"{file} cannot be read: {error.strerror}.", "Install again.") from error
    except UnicodeDecodeError as error:
        raise FileRefusedError(f"{file} is not UTF-8 text.", "Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise FileRefusedError(f"{file} is no TOML: {error}.", "Mend that line.") from error
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise FileRefusedError(f"{file} has a key exercise.", "Begin every exercise with [[exercise]].")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if _HEADER.match(line)]
    found: dict[str, Exercise] = {}
    for place, table in enumerate(tables):
        at = f"{file}, line {lines[place]}" if place < len(lines) else str(file)
        exercise = _exercise(table, at)
        for name in (exercise.name, *exercise.aliases):
            if (taken := found.setdefault(name, exercise)) is not exercise:
                raise FileRefusedError(
                    f"{at}: {shown(name)} already names {shown(taken.name)}.", "Take one of the two out."
                )
    return tuple(dict.fromkeys(found.values()))


def _exercise(table: Mapping[str, Any], at: str) -> Exercise:
    if unknown := sorted(table.keys() - _KEYS):
        raise FileRefusedError(
            f"{at}: {shown(unknown[0])} is no key.", f"It takes {', '.join(sorted(_KEYS))}."
        )
    name = table.get("name")
    if not isinstance(name, str) or not name.strip():
        raise FileRefusedError(f"{at}: an exercise has no name.", 'Write name = "split squat".')
    sides = table.get("sides", "both")
    if not isinstance(sides, str) or sides not in _SIDES:
        raise FileRefusedError(f"{at}: sides is {shown(str(sides))}.", "It is one or both.")
    return Exercise(
        name=name,
        groups=tuple(_word(group, MuscleGroup, "groups", at) for group in _texts(table, "groups", at)),
        measure=_word(table.get("measure", Measure.REPS), Measure, "measure", at),
        load=_word(table.get("load", LoadKind.BODYWEIGHT), LoadKind, "load", at),
        one_sided=_SIDES[sides],
        aliases=tuple(_texts(table, "aliases", at)),
    )


def _texts(table: Mapping[str, Any], key: str, at: str) -> list[str]:
    texts = table.get(key, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise FileRefusedError(f"{at}: {key} is no list of texts.", f'Write {key} = ["one", "two"].')
    return texts


def _word(text: object, words: type[W], key: str, at: str) -> W:
    for word in words:
        if word == text:
            return word
    raise FileRefusedError(f"{at}: {shown(str(text))} is none of the {key}.", f"They are {', '.join(words)}.")
