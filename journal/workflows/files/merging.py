"""Two journals made one, decided here in entries: by uid, the latest change stands, deletions too.

Whatever gives way is named. Merging is the same from either side: both then hold the same entries, and
merging again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from typing import Any

from journal.model.entries import Entry, ExerciseSet
from journal.model.plan import Plan
from journal.model.whole import WORD_OF, Beside, Deleted, Whole

Key = tuple[str, str]
"""An entry of either journal: its kind (a word of `KINDS`) and its uid."""

WHOLE_OF = {"sets": ("strength_sessions", "session_uid"), "planned": ("plans", "plan_uid")}
WHOLE_OF["week_marks"] = WHOLE_OF["planned"]
"""Of which kind the whole is that a part belongs to, and the field that names it."""

CONTENT = {
    kind: tuple(each.name for each in fields(kind) if each.name not in ("key", "import_id", "updated_at"))
    for kind in WORD_OF
}
"""The fields of each kind that say something, not those that are of one file."""

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(slots=True)
class Merge:
    """What becomes of this journal; every list in a fixed order.

    `add` are entries only the other has, `back` those of them that were deleted here before they were
    changed there. `changed` are (ours, theirs) where theirs is later and takes ours' place, `stays` where
    ours is. `gone` are ours with the deletion that takes them, `alive` those changed here after they were
    deleted there. `quiet` are entries whose time of change alone differs, plans put aside, sets moved after
    their session; of one that is there twice the last holds. `buried` are the tombstones to keep, those of
    `gone` among them.
    """

    add: list[Entry] = field(default_factory=list)
    back: list[Entry] = field(default_factory=list)
    changed: list[tuple[Entry, Entry]] = field(default_factory=list)
    stays: list[tuple[Entry, Entry]] = field(default_factory=list)
    gone: list[tuple[Entry, Deleted]] = field(default_factory=list)
    alive: list[tuple[Entry, Deleted]] = field(default_factory=list)
    quiet: list[Entry] = field(default_factory=list)
    buried: list[Deleted] = field(default_factory=list)
    settings: list[tuple[str, Any]] = field(default_factory=list)
    settings_stay: list[tuple[str, Any, Any]] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether this journal has all of it already."""
        changes = (self.add, self.changed, self.gone, self.quiet, self.buried, self.settings)
        return not any(changes)


@dataclass(frozen=True, slots=True)
class _Side:
    """One journal by key: what is there, and what was deleted."""

    live: dict[Key, Entry]
    dead: dict[Key, Deleted]


def merged(ours: Whole, theirs: Whole) -> Merge:
    """What merging theirs into ours comes to."""
    here, there = _side(ours), _side(theirs)
    merge = Merge()
    keys = sorted(here.live.keys() | there.live.keys() | here.dead.keys() | there.dead.keys())
    parts = [key for key in keys if key[0] in WHOLE_OF]
    living = {key for key in parts if _lives(key, here, there, NEVER)}
    latest = _latest_part(living, here, there)
    living |= {
        key for key in keys if key[0] not in WHOLE_OF and _lives(key, here, there, latest.get(key, NEVER))
    }
    with_their_whole = {key: whole for key in living if (whole := _lost_whole(key, living, here, there))}
    for key in keys:
        if key in living and key not in with_their_whole:
            _keep(merge, key, here, there)
        else:
            _bury(merge, key, here, there, with_their_whole.get(key))
    result = _result(merge, here)
    merge.quiet += _followed_aside(result)
    merge.quiet += _on_their_session_s_day(result)
    _settings(merge, ours.beside, theirs.beside)
    return merge


def _side(whole: Whole) -> _Side:
    entries: list[Entry] = [*whole.entries, *whole.beside.planned]
    live = {(WORD_OF[type(one)], one.uid): one for one in entries}
    dead = {(one.kind, one.uid): one for one in whole.beside.deleted}
    return _Side(live, {key: one for key, one in dead.items() if key not in live})


def moment(stamp: str) -> datetime:
    """The time of a change; what can't be read as one was before all others."""
    try:
        read = datetime.fromisoformat(stamp)
    except ValueError:
        return NEVER
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _deletion(key: Key, here: _Side, there: _Side) -> Deleted | None:
    """The later one of the deletions of an entry; None where neither journal has deleted it."""
    found = [side.dead[key] for side in (here, there) if key in side.dead]
    return max(found, key=lambda one: (moment(one.at), one.at), default=None)


def _lives(key: Key, here: _Side, there: _Side, part: datetime) -> bool:
    """Whether an entry was changed after it was deleted, itself or a `part` of it; or never was deleted."""
    stamps = [moment(side.live[key].updated_at) for side in (here, there) if key in side.live]
    deletion = _deletion(key, here, there)
    return bool(stamps) and (deletion is None or max(*stamps, part) > moment(deletion.at))


def _whole_key(key: Key, here: _Side, there: _Side) -> Key:
    kind, name = WHOLE_OF[key[0]]
    return kind, str(getattr(_standing(key, here, there), name))


def _standing(key: Key, here: _Side, there: _Side) -> Entry:
    """Of the two that are there the one changed last; at the same time, the same one from either side."""
    ours, theirs = here.live.get(key), there.live.get(key)
    if ours is None or theirs is None:
        return here.live[key] if theirs is None else theirs
    at, then = moment(ours.updated_at), moment(theirs.updated_at)
    if at != then:
        return ours if at > then else theirs
    if _same(ours, theirs):  # as nearly all of them are
        return theirs if theirs.updated_at > ours.updated_at else ours
    return max((ours, theirs), key=lambda one: (repr(_content(one)), one.updated_at))


def _content(entry: Entry) -> Entry:
    """What an entry says, without what is of one file."""
    return replace(entry, key=None, import_id=None, updated_at="")


def _same(one: Entry, other: Entry) -> bool:
    """Whether two of a kind have the same content."""
    return all(getattr(one, name) == getattr(other, name) for name in CONTENT[type(one)])


def _latest_part(living: Iterable[Key], here: _Side, there: _Side) -> dict[Key, datetime]:
    """When a part of each whole was last changed."""
    latest: dict[Key, datetime] = {}
    for key in living:
        whole = _whole_key(key, here, there)
        latest[whole] = max(latest.get(whole, NEVER), moment(_standing(key, here, there).updated_at))
    return latest


def _lost_whole(key: Key, living: set[Key], here: _Side, there: _Side) -> Deleted | None:
    """The deletion of a part's whole, where one journal still has that whole and it goes now."""
    if key[0] not in WHOLE_OF:
        return None
    whole = _whole_key(key, here, there)
    if whole in living or not (whole in here.live or whole in there.live):
        return None
    return _deletion(whole, here, there)


def _keep(merge: Merge, key: Key, here: _Side, there: _Side) -> None:
    ours, theirs = here.live.get(key), there.live.get(key)
    if ours is None and theirs is not None:
        merge.add.append(theirs)
        if key in here.dead:
            merge.back.append(theirs)
    elif ours is not None and theirs is not None:
        stands = _standing(key, here, there)
        if not _same(ours, theirs):
            (merge.stays if stands is ours else merge.changed).append((ours, theirs))
        elif stands is theirs and ours.updated_at != theirs.updated_at:
            merge.quiet.append(theirs)
    elif ours is not None and key in there.dead:
        merge.alive.append((ours, there.dead[key]))


def _bury(merge: Merge, key: Key, here: _Side, there: _Side, whole: Deleted | None) -> None:
    found = _deletion(key, here, there)
    if whole is not None and (found is None or moment(found.at) < moment(whole.at)):
        found = Deleted(key[1], key[0], whole.at)
    if found is None:
        return
    if key in here.live:
        merge.gone.append((here.live[key], found))
    if here.dead.get(key) != found:
        merge.buried.append(found)


def _result(merge: Merge, here: _Side) -> dict[Key, Entry]:
    """What this journal holds after all that is decided so far."""
    result = {**here.live}
    for one, gone in merge.gone:
        del result[gone.kind, one.uid]
    for one in (*merge.add, *(theirs for _, theirs in merge.changed), *merge.quiet):
        result[WORD_OF[type(one)], one.uid] = one
    return result


def _followed_aside(result: Mapping[Key, Entry]) -> list[Entry]:
    """Of several plans that would be followed the one changed last is; the others as they are put aside."""
    plans = [one for one in result.values() if isinstance(one, Plan) and one.active]
    plans.sort(key=lambda one: (moment(one.updated_at), one.uid))
    return [replace(one, active=False, updated_at=plans[-1].updated_at) for one in plans[:-1]]


def _on_their_session_s_day(result: Mapping[Key, Entry]) -> list[Entry]:
    """The sets changed on one machine while their session was moved on the other, moved after it."""
    moved: list[Entry] = []
    for one in result.values():
        if isinstance(one, ExerciseSet):
            session = result.get(("strength_sessions", one.session_uid))
            if session is not None and session.day != one.day:
                moved.append(replace(one, day=session.day))
    return moved


def _settings(merge: Merge, ours: Beside, theirs: Beside) -> None:
    """Settings have no time of change: those set here stay."""
    here = dict(ours.settings)
    for key, value in theirs.settings:
        if key not in here:
            merge.settings.append((key, value))
        elif here[key] != value:
            merge.settings_stay.append((key, here[key], value))
