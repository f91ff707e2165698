"""One door for every file that comes in: which format it is, by its content, and what it holds."""

from datetime import date
from pathlib import Path

from journal.exchange import garmin, own, strength
from journal.exchange.incoming import Found
from journal.exchange.tables import Table, read_table
from journal.model.errors import NotReadableError
from journal.model.reading import shown
from journal.model.vocabulary import Unit

# The more particular first: a cross.csv has the columns of a runs.csv, too.
OWN = {
    each.name: each
    for each in (
        own.PAIN,
        strength.STRENGTH,
        own.CROSS,
        own.CARE,
        own.SIGNS,
        own.RUNS,
        own.EPISODES,
        own.NOTES,
    )
}
FORMATS = (garmin.FORMAT, *OWN)
LOOKED_FOR = "; ".join(
    (f"garmin: {garmin.LOOKED_FOR}", *(f"{name}: {each.looked_for}" for name, each in OWN.items()))
)


def read(
    path: Path, *, today: date, unit: Unit, forced_unit: Unit | None = None, as_format: str | None = None
) -> Found:
    """What one file holds; a row that cannot be read is among the skipped.

    `unit` is the journal's, taken where the file cannot tell its own; `forced_unit` goes before all it tells;
    `as_format` is one of `FORMATS`, None to recognise it. Raises NotReadableError for a file refused whole.
    """
    if as_format is not None and as_format not in FORMATS:
        raise NotReadableError(
            f"There is no format {shown(as_format)}.", f"The formats are: {', '.join(FORMATS)}."
        )
    table = read_table(path)
    name = as_format or _recognised(table)
    if name == garmin.FORMAT:
        return garmin.read(table, today=today, unit=unit, forced_unit=forced_unit)
    if name == strength.STRENGTH.name:
        return strength.read(table, today=today)
    return own.read(OWN[name], table, today=today)


def _recognised(table: Table) -> str:
    if garmin.is_single_activity(table):
        garmin.refuse_single_activity(table)
    if garmin.recognises(table):
        return garmin.FORMAT
    for name, each in OWN.items():
        if each.recognises(table):
            return name
    raise NotReadableError(
        f"{table.file} is of no format the journal reads; its first row is {shown(', '.join(table.header))}.",
        f"Columns looked for: {LOOKED_FOR}.",
    )
