"""The names other apps give to exercises: a table in the journal, read by every import, edited here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from journal.exchange.lift_names import KEY, LEFT_OUT, Names, OtherName, folded, one_line, stored, table_in
from journal.model.errors import NotReadableError
from journal.model.exercises import Exercise, with_own
from journal.model.reading import shown
from journal.model.words import printable
from journal.store.journal import Journal
from journal.workflows.strength.exercises import exercises_of, is_listed

NAMES_TOLD = 3
NEAR_ONES = 5
LONGEST_NAME = 200
HOW = "journal exercises --name NAME --is EXERCISE (--leave-out: its sets stay out; --is -: forget the name)"


def other_names(journal: Journal) -> tuple[OtherName, ...]:
    """The table, by name."""
    return tuple(sorted(table_in(journal.setting_values())))


def name_exercises(journal: Journal, said: Mapping[str, str | None]) -> str:
    """Put names into the table as one step of undo; what was done, in words, "" where nothing changes.

    Each name is said to be an exercise, `LEFT_OUT`, or None for as it comes. Sets that an earlier import
    stored under just that name are renamed with it, so that the same list read again finds them; not where
    it is the name of an exercise that comes with the program.
    """
    before = other_names(journal)
    changed = changes(before, said)
    if not changed:
        return ""
    renamed = _stored_under(journal, {name: exercise for name, exercise in changed.items() if exercise})
    words = _told(list(changed.items())) + _renamed(len(renamed))
    with journal.change(f"exercise names: {words}") as writing:
        writing.setting(KEY, stored(with_said(before, changed)))
        for one in renamed:
            writing.update(one)
    stays = _left_behind(journal, before, changed)
    return " ".join((f"Exercise names: {words}.", *(stays_words(old) for old in stays[:1])))


def stays_words(exercise: str) -> str:
    """What is to be known where sets of a name were brought in as another exercise."""
    return (
        f"Sets brought in as {printable(exercise)} keep that name: before you bring the same list in again, "
        "take that import back, or they come twice."
    )


def _left_behind(
    journal: Journal, before: Sequence[OtherName], changed: Mapping[str, str | None]
) -> list[str]:
    """The exercises that sets of the changed names were brought in as, and which they keep."""
    exercises = exercises_of(journal)
    then, now = Names(exercises, before), Names(exercises, other_names(journal))
    read = ((then.read(name), now.read(name)) for name in changed)
    old = {was.exercise for was, one in read if not one.left_out and one.exercise != was.exercise}
    if not old & set(journal.exercise_names()):
        return []
    return sorted({one.exercise for one in journal.sets() if one.import_id and one.exercise in old})


def with_said(table: Iterable[OtherName], said: Mapping[str, str | None]) -> tuple[OtherName, ...]:
    """The table with more said, by name."""
    lines = {folded(one.name): one for one in table}
    for name, exercise in said.items():
        if exercise is None:
            lines.pop(folded(name), None)
        else:
            lines[folded(name)] = OtherName(one_line(name), exercise)
    return tuple(sorted(lines.values()))


def changes(table: Iterable[OtherName], said: Mapping[str, str | None]) -> dict[str, str | None]:
    """What of all that is said is not in the table already."""
    there: dict[str, str] = {folded(one.name): one.exercise for one in table}
    return {name: exercise for name, exercise in said.items() if there.get(folded(name)) != exercise}


def _stored_under(journal: Journal, new: Mapping[str, str]) -> list[Any]:
    """The sets that are in the journal under these names, with the new ones."""
    there = {name for name in journal.exercise_names() if new.get(name, name) != name and not is_listed(name)}
    if not there:
        return []
    return [replace(one, exercise=new[one.exercise]) for one in journal.sets() if one.exercise in there]


def _told(changed: Sequence[tuple[str, str | None]]) -> str:
    words = [
        f"{printable(name)} as it comes"
        if exercise is None
        else f"{printable(name)} = {printable(exercise)}"
        if exercise != LEFT_OUT
        else f"{printable(name)} left out"
        for name, exercise in changed[:NAMES_TOLD]
    ]
    more = len(changed) - NAMES_TOLD
    return ", ".join(words) + (f" and {more} more" if more > 0 else "")


def _renamed(count: int) -> str:
    return f"; {count:,} {'set' if count == 1 else 'sets'} in the journal renamed" if count else ""


def name_exercise(journal: Journal, name: str, said: str | None) -> str:
    """As `name_exercises` for one name and what was typed: an exercise, - to forget it, None to leave it out.

    Raises NotReadableError for an exercise this journal does not know, naming those it may be.
    """
    name = one_line(name)
    if not name or len(name) > LONGEST_NAME:
        raise NotReadableError("The other app's name is empty or longer than a name.", f"Write: {HOW}")
    if said is None:
        return name_exercises(journal, {name: LEFT_OUT}) or f"{printable(name)} is left out already."
    if said.strip() == "-":
        words = name_exercises(journal, {name: None})
        if not words:
            raise NotReadableError(
                f"{shown(name)} is not among the names of other apps.", "See them with: journal exercises"
            )
        return words
    exercise = called(exercises_in(journal), said)
    words = name_exercises(journal, {name: exercise.name})
    return words or f"{printable(name)} is read as {exercise.name} already."


def called(exercises: Sequence[Exercise], said: str) -> Exercise:
    """The exercise of a name or an alias, however spelled; NotReadableError with near ones for none."""
    names: dict[str, Exercise] = {}
    for exercise in exercises:
        names.setdefault(folded(exercise.name), exercise)
    for exercise in exercises:
        for alias in exercise.aliases:
            names.setdefault(folded(alias), exercise)
    typed = folded(said)
    if (found := names.get(typed) or names.get(typed.removesuffix("s"))) is not None:
        return found
    words = set(typed.split())
    near = get_close_matches(typed[:LONGEST_NAME], names, n=NEAR_ONES, cutoff=0.6)
    near += sorted((name for name in names if words & set(name.split())), key=len)
    listed = list(dict.fromkeys(names[name].name for name in near))[:NEAR_ONES]
    raise NotReadableError(
        f"There is no exercise {shown(said)}.",
        f"Near it: {', '.join(map(printable, listed))}." if listed else "See them with: journal exercises",
    )


def exercises_in(journal: Journal) -> tuple[Exercise, ...]:
    """All that a name can be read as: what the journal knows, and what so far stands in the table alone."""
    named = (one.exercise for one in other_names(journal) if one.exercise != LEFT_OUT)
    return with_own(exercises_of(journal), named)


@dataclass(frozen=True, slots=True)
class KnownAs:
    """An exercise and what other apps call it."""

    exercise: Exercise
    elsewhere: tuple[str, ...]


def known_as(journal: Journal) -> tuple[KnownAs, ...]:
    """Every exercise with its names."""
    table = other_names(journal)
    return tuple(
        KnownAs(one, tuple(other.name for other in table if other.exercise == one.name))
        for one in exercises_in(journal)
    )


def left_out(journal: Journal) -> tuple[str, ...]:
    """The names whose sets stay out."""
    return tuple(one.name for one in other_names(journal) if one.exercise == LEFT_OUT)


def exercise_lines(journal: Journal) -> list[str]:
    """Every exercise on a line, with its groups and its names; then what is left out, and how to name one."""
    lines = []
    for one in known_as(journal):
        parts = [one.exercise.name, ", ".join(one.exercise.groups) or "no muscle group"]
        if one.exercise.aliases:
            parts.append(f"also {', '.join(one.exercise.aliases)}")
        if one.elsewhere:
            parts.append(f"in other apps {', '.join(one.elsewhere)}")
        lines.append(" · ".join(parts))
    if out := left_out(journal):
        lines.append(f"Left out of imports: {', '.join(out)}")
    return [*lines, f"A name of another app: {HOW}"]


def exercise_records(journal: Journal) -> dict[str, Any]:
    """The object of `journal exercises --json`."""
    return {
        "exercises": [
            {
                "name": one.exercise.name,
                "groups": list(one.exercise.groups),
                "measure": one.exercise.measure,
                "load": one.exercise.load,
                "aliases": list(one.exercise.aliases),
                "other_apps": list(one.elsewhere),
            }
            for one in known_as(journal)
        ],
        "left_out": list(left_out(journal)),
    }
