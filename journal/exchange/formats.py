"""Which format one file is, by its content, and what it holds.

The readers of other programs' files are imported where such a file is read: all of them take 25 ms, which the
journal's own files would pay for.
"""

from journal.exchange import beside, garmin, markup, own, planned, strength, whole_file
from journal.exchange.incoming import Found
from journal.exchange.sources import GZIP, ZIP, Source, is_fit, other_archive
from journal.exchange.tables import DELIMITERS, Table, decoded, table_of
from journal.exchange.terms import Terms
from journal.model.errors import NotReadableError
from journal.model.reading import shown

# The more particular first: a cross.csv and a plan.csv have the columns of a runs.csv, too.
OWN = {
    each.name: each
    for each in (
        planned.PLAN,
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
LISTS = (garmin.FORMAT, "strava", "strong", "hevy")
RECORDED = ("fit", "tcx", "gpx", "health")
ROOTS = {"TrainingCenterDatabase": "tcx", "gpx": "gpx", "HealthData": "health"}
FORMATS = (*LISTS, *OWN, *beside.COLUMNS, whole_file.FORMAT, *RECORDED)


class UnknownTableError(NotReadableError):
    """A table of no format that is known; what its columns are can be said."""

    def __init__(self, table: Table, what: str, mend: str) -> None:
        super().__init__(what, mend)
        self.table = table


def read_source(source: Source, terms: Terms, as_format: str | None = None) -> Found:
    """What a file holds; NotReadableError for one refused whole."""
    recorded = _recorded_format(source)
    if recorded and as_format not in (None, recorded):
        raise NotReadableError(f"{source.name} is no file of {as_format}: it is {recorded}.")
    if as_format in RECORDED and not recorded:
        raise NotReadableError(f"{source.name} is no {as_format} file.")
    if as_format == whole_file.FORMAT or (as_format is None and whole_file.recognises(source)):
        return whole_file.read(source, today=terms.today)
    if not recorded:
        return read_table(table_of(source.name, decoded(source.name, source.whole())), terms, as_format)
    from journal.exchange import fit, gpx, health, tcx

    match recorded:
        case fit.FORMAT:
            return fit.read(source, terms)
        case tcx.FORMAT:
            return tcx.read(source, terms)
        case gpx.FORMAT:
            return gpx.read(source, terms)
    return health.read(source, terms)


def is_known(source: Source) -> bool:
    """Whether a file among many is one to read: an activity, or a table whose columns are known."""
    try:
        if _recorded_format(source) or whole_file.is_ours(source):
            return True
        if not any(mark.encode() in source.head for mark in DELIMITERS):
            return False
        head = source.head[: source.head.rfind(b"\n") + 1] or source.head
        return _list_format(table_of(source.name, decoded(source.name, head))) is not None
    except NotReadableError:
        return False


def _recorded_format(source: Source) -> str:
    """One of `RECORDED`; empty for what has to be a table."""
    if is_fit(source.head):
        return "fit"
    if source.head.startswith(ZIP):
        raise NotReadableError(f"{source.name} is a zip within another file.", "Unpack the outer one first.")
    if archive := other_archive(source.head) or ("gzip twice over" if source.head.startswith(GZIP) else ""):
        raise NotReadableError(f"{source.name} is packed as {archive}.", "Unpack it first.")
    if not markup.is_markup(source.head):
        return ""
    root = markup.root_of(source)
    if root in ROOTS:
        return ROOTS[root]
    raise NotReadableError(
        f"{source.name} is XML of no kind the journal reads: it begins with {shown(root)}.",
        "Export it as FIT, TCX or GPX.",
    )


def _list_format(table: Table) -> str | None:
    """The format of a table by its columns, None for one of no format that is known."""
    if garmin.is_single_activity(table) or garmin.recognises(table):
        return garmin.FORMAT
    for name, each in OWN.items():
        if each.recognises(table):
            return name
    if (name_beside := beside.recognises(table)) is not None:
        return name_beside
    from journal.exchange import strava

    if strava.recognises(table):
        return strava.FORMAT
    from journal.exchange import hevy, strong  # with the names of exercises, 7 ms

    if strong.recognises(table):
        return strong.FORMAT
    return hevy.FORMAT if hevy.recognises(table) else None


def read_table(table: Table, terms: Terms, as_format: str | None = None) -> Found:
    """What a table holds, by its columns unless `as_format` says what it is."""
    name = as_format or _list_format(table)
    if as_format is None and garmin.is_single_activity(table):
        garmin.refuse_single_activity(table)
    if name == garmin.FORMAT:
        return garmin.read(table, today=terms.today, unit=terms.unit, forced_unit=terms.forced_unit)
    if name == strength.STRENGTH.name:
        return strength.read(table, today=terms.today)
    if name == planned.PLAN.name:
        return planned.read(table)
    if name in beside.COLUMNS:
        return beside.read(name, table)
    if name in OWN:
        return own.read(OWN[name], table, today=terms.today)
    from journal.exchange import strava

    if name == strava.FORMAT:
        return strava.read(table, terms)
    from journal.exchange import hevy, strong

    match name:
        case strong.FORMAT:
            return strong.read(table, terms)
        case hevy.FORMAT:
            return hevy.read(table, terms)
    lists = {each.FORMAT: each.LOOKED_FOR for each in (strava, strong, hevy)}
    looked_for = {garmin.FORMAT: garmin.LOOKED_FOR, **lists}
    looked_for |= {each.name: each.looked_for for each in OWN.values()} | beside.LOOKED_FOR
    raise UnknownTableError(
        table,
        f"{table.file} is of no format the journal reads; its first row is {shown(', '.join(table.header))}.",
        f"Columns looked for: {'; '.join(f'{name}: {columns}' for name, columns in looked_for.items())}.",
    )
