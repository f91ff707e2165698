"""The sets of a strength session in few words, as its screen shows them; loads in kilograms."""

from collections.abc import Sequence

from journal.model.entries import ExerciseSet
from journal.model.vocabulary import LoadKind, Side
from journal.workflows.strength.rows import ORDER, of_side


def amount_words(one: ExerciseSet) -> str:
    """`10`, `30 s`, `5 hold 10 s`; `1 set` where neither was said."""
    held = "" if one.hold_s is None else f"{one.hold_s:g} s"
    if one.reps is None:
        return held or "1 set"
    return f"{one.reps} hold {held}" if held else str(one.reps)


def load_words(one: ExerciseSet) -> str:
    """`12 kg`, `band red`, `assisted 10 kg`; nothing for bodyweight."""
    kg = "" if one.load_kg is None else f"{round(one.load_kg, 2):g} kg"
    kind = "" if one.load_kind in (LoadKind.BODYWEIGHT, LoadKind.WEIGHT) and kg else str(one.load_kind)
    named = "" if one.load_kind is LoadKind.BODYWEIGHT else kind
    return " ".join(word for word in (named, one.band, kg) if word)


def set_words(one: ExerciseSet) -> str:
    """`left, 10 with 12 kg`, `10 with band red`, `8 assisted 10 kg`, `30 s`."""
    side = "" if one.side is Side.BOTH else f"{one.side}, "
    joining = "with" if one.load_kind in (LoadKind.WEIGHT, LoadKind.BAND) else ""
    return side + _joined(amount_words(one), joining, load_words(one))


def sets_words(sets: Sequence[ExerciseSet]) -> str:
    """`3×10 12 kg`, `3×10 a side`, `3×10 L 10, R 12 kg`, `L 3×8, R 3×10 12 kg`: what was done."""
    both, left, right = (of_side(sets, side) for side in ORDER)
    said = [_joined(_amounts(both), _loads(both))] if both else []
    if left and right:
        said.append(_two_sides((_amounts(left), _loads(left)), (_amounts(right), _loads(right))))
    elif left or right:
        side = "L" if left else "R"
        said.append(_joined(side, _amounts(left or right), _loads(left or right)))
    return ", ".join(said)


def _two_sides(left: tuple[str, str], right: tuple[str, str]) -> str:
    """What both sides have in common is said once."""
    (amounts, load), (other_amounts, other_load) = left, right
    if left == right:
        return f"{_joined(amounts, load)} a side"
    if amounts == other_amounts and load and other_load:
        kg = " kg" if other_load.endswith(" kg") else ""
        return f"{amounts} L {load.removesuffix(kg)}, R {other_load}"
    if load == other_load:
        return _joined(f"L {amounts}, R {other_amounts}", load)
    # Without a word for it the load of one side would be read as that of both.
    none = str(LoadKind.BODYWEIGHT)
    return f"L {amounts} {load or none}, R {other_amounts} {other_load or none}"


def _amounts(sets: Sequence[ExerciseSet]) -> str:
    amounts = [amount_words(one) for one in sets]
    alike = len(amounts) > 1 and len(set(amounts)) == 1
    return f"{len(amounts)}×{amounts[0]}" if alike else " ".join(amounts)


def _loads(sets: Sequence[ExerciseSet]) -> str:
    loads = list(dict.fromkeys(load_words(one) for one in sets))
    return "/".join(load or str(LoadKind.BODYWEIGHT) for load in loads) if len(loads) > 1 else loads[0]


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)
