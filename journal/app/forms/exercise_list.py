"""An exercise by its name: those that are known as one types, and the name itself as a new one."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from journal.app.forms.search_list import SearchList
from journal.app.plain import cut
from journal.model.exercises import Exercise

KEYS = (("type", "its name"), ("↑ ↓", "choose"), ("⏎", "take it"), ("esc", "back"))
LONGEST_NAME = 80


class ExerciseList(SearchList):
    """Closes with the name of an exercise, or None."""

    def __init__(self, exercises: Sequence[Exercise], title: str = "Another exercise") -> None:
        super().__init__(title, "its name", KEYS)
        self._exercises = exercises

    def found(self, typed: str) -> list[tuple[str, Content]]:
        name = " ".join(typed.split())[:LONGEST_NAME]
        found = matching(self._exercises, name)
        rows = [(one.name, Content.assemble((cut(one.name, 40), "bold"), _about(one))) for one in found]
        if name and all(_folded(name) not in _called(one) for one in found):
            new = Content.assemble(("not known: ", "$text-warning"), f"add “{cut(name, 50)}” as a new one")
            rows.append((name, new))
        return rows


def _about(one: Exercise) -> tuple[str, str]:
    groups = ", ".join(one.groups)
    return f"  {groups}{', a side at a time' if one.one_sided else ''}", "$foreground-muted"


def matching(exercises: Sequence[Exercise], typed: str) -> list[Exercise]:
    """The exercises that are called what was typed, then those whose name begins with it, then the others."""
    words = _folded(typed).split()
    found = [one for one in exercises if all(any(w in name for name in _called(one)) for w in words)]
    start = " ".join(words)

    def rank(one: Exercise) -> int:
        names = _called(one)
        return 0 if start in names else 1 if any(name.startswith(start) for name in names) else 2

    return sorted(found, key=rank)


def _called(one: Exercise) -> list[str]:
    """An exercise's name and aliases as they are looked up."""
    return [_folded(name) for name in (one.name, *one.aliases)]


def _folded(name: str) -> str:
    return name.casefold().replace("-", " ")
