"""Generated journals with every kind of entry, plans, settings and deletions: for laws about whole files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import strategies as st

from journal.model.entries import AnyEntry, Entry, ExerciseSet, StrengthSession
from journal.model.plan import AnyPlanned, Plan
from journal.model.whole import KINDS, Beside, Deleted, Whole
from journal.store.journal import Journal
from tests.exchange.test_round_trip import OF_KIND, VALUES, training
from tests.generated import marked_weeks, phases, planned_sessions, plans

PLAN_UIDS = st.sampled_from(["p0-0", "p0-1"]) | VALUES.words  # mostly those of the first plans of `wholes`
OF_DAYS = tuple(made for kind, made in OF_KIND.items() if kind not in (StrengthSession, ExerciseSet))
PLANNED = (
    plans(VALUES, active=st.just(False)),
    planned_sessions(VALUES, PLAN_UIDS),
    marked_weeks(VALUES, PLAN_UIDS),
    phases(VALUES),
)
TEXTS, WORDS = VALUES.texts, VALUES.words
OPTIONS = (
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats(-9, 9) | TEXTS | st.lists(TEXTS, max_size=2)
)
SETTINGS = st.dictionaries(WORDS.map("x-{}".format), OPTIONS, max_size=2) | st.just(
    {"unit": "mi", "cap_percent": 12.5, "knee": "left"}
)
STAMPS = st.builds("{}T{:%H:%M:%S}.{:03d}Z".format, VALUES.days, st.times(), st.integers(0, 999))
GONE = st.builds(Deleted, st.text("0123456789abcdef", min_size=1), st.sampled_from(sorted(KINDS)), STAMPS)


def _named(entries: Iterable[Entry], mark: str) -> list[Entry]:
    """The entries with uids that are there and differ."""
    return [replace(entry, uid=f"{mark}{number}") for number, entry in enumerate(entries)]


@st.composite
def wholes(draw: st.DrawFn) -> Whole:
    """A journal's contents as they were never stored: no keys, and no time of change in some entries."""
    few = {"max_size": 2}
    entries: list[Entry] = []
    for number, kind in enumerate(OF_DAYS):
        entries += _named(draw(st.lists(kind, **few)), f"{number}-")
    for number, (session, sets) in enumerate(draw(training())):
        entries += [session, *_named(sets, f"s{number}-")]
    planned = []
    for number, kind in enumerate(PLANNED):
        planned += _named(draw(st.lists(kind, **few)), f"p{number}-")
    at = draw(st.none() | st.integers(0, 1))
    plans = [one for one in planned if isinstance(one, Plan)]
    if at is not None and at < len(plans):
        planned[planned.index(plans[at])] = replace(plans[at], active=True)
    settings = draw(SETTINGS)
    gone = {(one.kind, one.uid): one for one in draw(st.lists(GONE, **few))}
    return Whole(tuple(entries), Beside(tuple(planned), tuple(settings.items()), tuple(gone.values())))  # type: ignore[arg-type]


def fill(journal: Journal, whole: Whole) -> None:
    """Store it all as one change."""
    with journal.change("fill") as writing:
        writing.add_all(whole.entries)
        writing.add_all(whole.beside.planned)
        for key, value in whole.beside.settings:
            writing.setting(key, value)
        for one in whole.beside.deleted:
            writing.bury(one)


Contents = tuple[dict[tuple[str, str], AnyEntry | AnyPlanned], dict[str, object], frozenset[Deleted]]


def contents(journal: Journal) -> Contents:
    """All that stays the same from one file to another: everything but row numbers and imports."""
    whole = journal.whole()
    everything = (*whole.entries, *whole.beside.planned)
    return (
        {(type(one).__name__, one.uid): replace(one, key=None, import_id=None) for one in everything},
        dict(whole.beside.settings),
        frozenset(whole.beside.deleted),
    )
