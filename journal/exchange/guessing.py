"""What the columns of somebody's own table may be, guessed from its header's words and its first cells."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from journal.exchange.mapped_cells import counts_of, order_of, zero_of
from journal.exchange.mapped_words import Sort, sort_of
from journal.exchange.meanings import NEXT_MORNING, ColumnMap, DateOrder, Means, Meant
from journal.exchange.numbers import not_measured
from journal.exchange.tables import Table
from journal.model.vocabulary import Knee, Moment, Unit

ROWS_LOOKED_AT = 200
_TOKENS = re.compile(r"[^\W\d_]+")

# How a word of the header begins, in English, German and Czech; a "=" in front wants the whole word.
NO_MEANING = (
    "pace", "=hr", "heart", "puls", "tep", "week", "woche", "týd", "total", "summe", "gesamt", "celk",
    "cumul", "avg", "cadence", "calor", "kalor", "elev", "höhen", "převýš", "weight", "gewicht",
)  # fmt: skip
PAIN = ("pain", "knee", "knie", "schmerz", "kolen", "bolest", "=vas", "=nrs", "ache", "sore")
SIDES = {
    Knee.LEFT: ("left", "link", "=l", "lev"),
    Knee.RIGHT: ("right", "recht", "=r", "prav"),
}
MOMENTS = {
    NEXT_MORNING: ("next", "nächst", "folge", "další", "dalš", "druh", "tomorrow"),
    Moment.MORNING: ("morning", "morgen", "früh", "ráno", "ran"),
    Moment.BEFORE_RUN: ("before", "pre", "vor", "před", "pred"),
    Moment.DURING_RUN: ("during", "while", "running", "während", "beim", "běh", "beh", "run"),
    Moment.AFTER_RUN: ("after", "post", "nach", "danach", "=po"),
    Moment.EVENING: ("evening", "abend", "večer", "vecer"),
    Moment.NIGHT: ("night", "nacht", "noc"),
    Moment.STAIRS: ("stair", "treppe", "schod"),
    Moment.SQUAT: ("squat", "kniebeuge", "dřep"),
    Moment.SITTING: ("sitting", "sitz", "sezen"),
}
MEANINGS = {
    Means.DAY: ("date", "day", "datum", "=tag", "=den", "=dne", "when"),
    Means.EFFORT: ("effort", "=rpe", "anstrengung", "belastung", "námah", "úsil", "exertion", "perceived"),
    Means.SHOES: ("shoe", "schuh", "=boty", "=bota", "=obuv"),
    Means.NOTE: ("note", "notiz", "comment", "kommentar", "bemerkung", "remark", "poznám", "how", "descr"),
    Means.DISTANCE: (
        "dist", "=km", "=kms", "kilom", "=mi", "mile", "meile", "streck", "vzdál", "=míle", "=délka",
    ),
    Means.DURATION: ("durat", "dauer", "trván", "doba", "=min", "=mins", "minut", "elapsed", "laufzeit"),
    Means.KIND: (
        "type", "kind", "workout", "session", "=art", "=typ", "einheit", "druh", "sport", "activit", "trénin",
    ),
}  # fmt: skip
CLOCKS = ("start", "uhrzeit", "clock", "began")
TIMES = ("time", "zeit", "čas")
MILES = ("=mi", "mile", "meile", "míl")


def guess(table: Table, unit: Unit, knee: Knee | None) -> ColumnMap:
    """What the columns may be; `unit` and `knee` are the journal's, taken where the header does not say.

    The order of days comes from the column of days.
    """
    names = [tuple(_TOKENS.findall(name)) for name in table.names]
    meant = [_by_header(words, knee) for words in names]
    said = {one.means for one in meant}
    for at, words in enumerate(names):
        if meant[at].means is Means.IGNORE and _has(words, TIMES) and not _has(words, NO_MEANING):
            # "Time" beside another column of durations is when it began.
            taken = Means.TIME if Means.DURATION in said or _has(words, CLOCKS) else Means.DURATION
            meant[at] = Meant(taken)
            said.add(taken)
    meant = _once_each(meant)
    if Means.DAY not in said and (day := _column_of_days(table, meant)) is not None:
        meant[day] = Meant(Means.DAY)
    if Means.KIND not in said and (kind := _column_of_kinds(table, meant)) is not None:
        meant[kind] = Meant(Means.KIND)
    far = next((at for at, one in enumerate(meant) if one.means is Means.DISTANCE), None)
    if far is not None and (told := _unit_of(names[far], table, far)) is not None:
        unit = told
    columns = ColumnMap(table.names, _shown(table), tuple(meant), unit, DateOrder.YMD)
    return with_order(table, columns)


def with_order(table: Table, columns: ColumnMap) -> ColumnMap:
    """The columns with the order the cells of the day are written in; whole numbers are counted days."""
    day = columns.place(Means.DAY)
    if day is None:
        return columns
    order = order_of((row.cell(day) for row in table.rows()), columns.unit)
    if order is not None:
        return replace(columns, order=order)
    counts = counts_of(row.cell(day) for row in table.rows())
    if not counts:
        return columns
    return replace(columns, order=DateOrder.COUNTED, zero=columns.zero or zero_of(counts))


def _shown(table: Table) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in table.header)


def _by_header(words: Sequence[str], knee: Knee | None) -> Meant:
    if _has(words, PAIN):
        side = next((side for side, stems in SIDES.items() if _has(words, stems)), knee or Knee.LEFT)
        # The knee's own words do not tell a moment: "knee running" does.
        moment = next((moment for moment, stems in MOMENTS.items() if _has(words, stems)), Moment.OTHER)
        return Meant(Means.PAIN_LEFT if side is Knee.LEFT else Means.PAIN_RIGHT, str(moment))
    if _has(words, NO_MEANING):
        return Meant()
    if _has(words, CLOCKS) and not _has(words, MEANINGS[Means.DAY]):
        return Meant(Means.TIME)
    return Meant(next((means for means, stems in MEANINGS.items() if _has(words, stems)), Means.IGNORE))


def _has(words: Sequence[str], stems: Sequence[str]) -> bool:
    whole = {stem[1:] for stem in stems if stem.startswith("=")}
    beginnings = tuple(stem for stem in stems if not stem.startswith("="))
    return any(word in whole or (beginnings and word.startswith(beginnings)) for word in words)


def _once_each(meant: Sequence[Meant]) -> list[Meant]:
    """The first of two columns with one meaning; notes and scores may be several."""
    seen: set[Means] = set()
    kept: list[Meant] = []
    for one in meant:
        kept.append(Meant() if one.means in seen else one)
        if one.means not in (Means.IGNORE, Means.NOTE) and not one.means.pain:
            seen.add(one.means)
    return kept


def _column_of_days(table: Table, meant: Sequence[Meant]) -> int | None:
    """The first column without a meaning whose cells are days."""
    rows = list(islice(table.rows(), ROWS_LOOKED_AT))
    for at, one in enumerate(meant):
        cells = [row.cell(at) for row in rows if not not_measured(row.cell(at))]
        if one.means is Means.IGNORE and cells and order_of(cells[:1], Unit.KM) is not None:
            return at
    return None


def _column_of_kinds(table: Table, meant: Sequence[Meant]) -> int | None:
    """The first column without a meaning half of whose cells name a training: a ride must not be a run."""
    rows = list(islice(table.rows(), ROWS_LOOKED_AT))
    for at, one in enumerate(meant):
        cells = [row.cell(at) for row in rows if not not_measured(row.cell(at))]
        known = sum(sort_of(cell).sort is not Sort.UNKNOWN for cell in cells)
        if one.means is Means.IGNORE and cells and 2 * known >= len(cells):
            return at
    return None


def _unit_of(words: Sequence[str], table: Table, place: int) -> Unit | None:
    """The unit that the header of the distances tells, or their first cell."""
    first = next((cell for row in table.rows() if (cell := row.cell(place).strip())), "")
    for told in (words, tuple(_TOKENS.findall(first.casefold()))):
        if _has(told, MILES):
            return Unit.MI
        if _has(told, ("=km", "=kms", "kilom")):
            return Unit.KM
    return None
