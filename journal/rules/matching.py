"""Which planned sessions were fulfilled, and by which entry. RULES.md 9."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from journal.model.entries import CrossTraining, Run, StrengthSession
from journal.model.plan import NOTHING, PlannedSession
from journal.model.plan_vocabulary import PlanState, Sort
from journal.model.planning import Done, Match

_Left = TypeVar("_Left", PlannedSession, Done)
_Pairs = Iterator[tuple[PlannedSession, Done]]


def matches(
    planned: Iterable[PlannedSession],
    runs: Iterable[Run],
    strength: Iterable[StrengthSession],
    cross: Iterable[CrossTraining],
    today: date,
) -> tuple[tuple[Match, ...], tuple[Done, ...]]:
    """What became of each planned session, in the order given, and the entries that fulfil none, by day.

    One entry fulfils one session at most. The entry a session names by hand comes first, whatever its day,
    and before a skip; a name that is not among the entries leaves it to the day, `NOTHING` to no entry.
    Then, of one day: the same kind (of strength the name, of cross-training the activity); then one of which
    either says none; then, of runs and of strength, the only session left by the only entry left, though
    their kinds differ: a tempo run in the place of an easy one is that day's run. Of cross-training it is
    not: a walk is no ride. A rest day that is over was kept (done) unless it has a run. Entries after today
    fulfil nothing.
    """
    sessions = list(planned)
    every: list[Done] = [*runs, *strength, *cross]
    done = [entry for entry in every if entry.day <= today]
    found = _by_hand(sessions, done)
    waiting: defaultdict[tuple[date, Sort], list[PlannedSession]] = defaultdict(list)
    for session in sessions:
        if session.day > today or id(session) in found:  # no entry is of a day ahead
            continue
        if session.skipped is None and session.done_uid != NOTHING:
            waiting[session.day, session.sort].append(session)
    taken = {id(entry) for entry in found.values()}
    entries: defaultdict[tuple[date, Sort], list[Done]] = defaultdict(list)
    for entry in done if waiting else ():
        if id(entry) not in taken:
            entries[entry.day, _sort(entry)].append(entry)
    for place, of_day in waiting.items():
        if place in entries:
            found.update((id(session), entry) for session, entry in _of_one_day(of_day, entries[place]))

    run_days = {entry.day for entry in done if isinstance(entry, Run)}
    matched = tuple([_match(session, found.get(id(session)), run_days, today) for session in sessions])
    used = {id(entry) for entry in found.values()}
    others = sorted((entry for entry in done if id(entry) not in used), key=lambda entry: entry.day)
    return matched, tuple(others)


def _by_hand(sessions: Iterable[PlannedSession], done: Iterable[Done]) -> dict[int, Done]:
    """The entries that sessions name, by the session's identity; of two that name one the first has it."""
    named = [session for session in sessions if session.done_uid not in ("", NOTHING)]
    by_uid = {entry.uid: entry for entry in done} if named else {}
    return {id(session): entry for session in named if (entry := by_uid.pop(session.done_uid, None))}


def _of_one_day(sessions: Sequence[PlannedSession], entries: Sequence[Done]) -> _Pairs:
    """Sessions and entries of one day and sort, each in at most one pair."""
    open_sessions, left = list(sessions), list(entries)
    for alike in (_same, _unsaid):
        for session in tuple(open_sessions):
            entry = next((entry for entry in left if alike(session, entry)), None)
            if entry is not None:
                _without(open_sessions, session)
                _without(left, entry)
                yield session, entry
    if len(open_sessions) == len(left) == 1 and open_sessions[0].sort is not Sort.CROSS:
        yield open_sessions[0], left[0]


def _without(listed: list[_Left], gone: _Left) -> None:
    """By identity: two entries of one day may be equal before they are stored."""
    listed[:] = [one for one in listed if one is not gone]


def _same(session: PlannedSession, entry: Done) -> bool:
    return _label_of_session(session) == _label_of_entry(entry) != ""


def _unsaid(session: PlannedSession, entry: Done) -> bool:
    return not (_label_of_session(session) and _label_of_entry(entry))


def _label_of_session(session: PlannedSession) -> str:
    return str(session.kind or "") if session.sort is Sort.RUN else session.name.casefold()


def _label_of_entry(entry: Done) -> str:
    if isinstance(entry, Run):
        return str(entry.kind)
    return (entry.name if isinstance(entry, StrengthSession) else entry.activity).casefold()


def _sort(entry: Done) -> Sort:
    if isinstance(entry, Run):
        return Sort.RUN
    return Sort.STRENGTH if isinstance(entry, StrengthSession) else Sort.CROSS


def _match(session: PlannedSession, entry: Done | None, run_days: set[date], today: date) -> Match:
    if entry is not None:
        return Match(session, PlanState.DONE, entry)
    if session.skipped is not None:
        return Match(session, PlanState.SKIPPED)
    if session.day >= today:
        return Match(session, PlanState.PLANNED)
    kept = session.sort is Sort.REST and session.day not in run_days
    return Match(session, PlanState.DONE if kept else PlanState.MISSED)
