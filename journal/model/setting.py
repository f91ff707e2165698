"""What a setting is: its words, what it can be, how its values are read by people and kept in the file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from journal.model.units import METRES
from journal.model.vocabulary import Unit

KM_IN_M = METRES[Unit.KM]
NOT_SAID = "not said"


class SettingKind(StrEnum):
    """How a setting is given."""

    CHOICE = "choice"
    NUMBER = "number"
    YES_NO = "yes-no"
    TEXT = "text"


class Choice(NamedTuple):
    """One of a setting's choices: the word in the file, what it means to the rules, what people read."""

    word: str
    value: StrEnum | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting. `title` and a value make a line: `cap 12 %`; `help` says in a sentence what it changes.

    A choice has `choices`; a number lies from `least` to `most`, both included, and has a `unit` (`km` is
    stored and shown in the journal's unit); a text matches `pattern`, and an empty one is shown as `empty`.
    """

    key: str
    group: str
    title: str
    help: str
    kind: SettingKind
    default: Any
    choices: tuple[Choice, ...] = ()
    least: float = 0.0
    most: float = 0.0
    unit: str = ""
    pattern: str = ""
    empty: str = "none"

    @property
    def whole(self) -> bool:
        """Whether its numbers are whole."""
        return type(self.default) is int

    @property
    def optional(self) -> bool:
        """Whether it may be left unsaid; it is None then."""
        return self.default is None and all(choice.value is not None for choice in self.choices)

    def in_words(self, value: Any, unit: Unit) -> str:
        """A value as people read it, distances in `unit`: `12 %`, `0.62 mi`, `the level held`, `not said`."""
        for choice in self.choices:
            if choice.value == value:
                return choice.words
        if value is None:
            return NOT_SAID
        if self.kind is SettingKind.YES_NO:
            return "yes" if value else "no"
        if self.kind is SettingKind.TEXT:
            return str(value) or self.empty
        if self.unit == Unit.KM:
            return f"{round(value * KM_IN_M / METRES[unit], 2):g} {unit}"
        return f"{value:g} {self.unit}"

    def to_file(self, value: Any) -> Any:
        """A value as the file holds it, as JSON."""
        return next((choice.word for choice in self.choices if choice.value == value), value)


def choice(key: str, group: str, title: str, about: str, default: Any, *choices: Choice) -> Setting:
    """A setting that is one of a few."""
    kind = SettingKind.CHOICE
    return Setting(key=key, group=group, title=title, help=about, kind=kind, default=default, choices=choices)


def number(
    key: str, group: str, title: str, about: str, default: float | None, least: float, most: float, unit: str
) -> Setting:
    """A setting that is a number, a whole one where its default is."""
    return Setting(
        key=key,
        group=group,
        title=title,
        help=about,
        kind=SettingKind.NUMBER,
        default=default,
        least=least,
        most=most,
        unit=unit,
    )


def text(key: str, group: str, title: str, about: str, default: str, pattern: str) -> Setting:
    """A setting that is a word or more, as far as they match a pattern."""
    kind = SettingKind.TEXT
    return Setting(key=key, group=group, title=title, help=about, kind=kind, default=default, pattern=pattern)
