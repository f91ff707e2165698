"""The programmes there are, packaged and the runner's own, and the walk-run ladders they hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from journal.entry.planned import PlannedReading, read_planned
from journal.exchange.programmes import SHARE, load_programme, programme_files
from journal.model.errors import FileRefusedError, JournalError
from journal.model.plan import Plan
from journal.model.planning import Stage
from journal.model.programme import STAGE_WORD, Programme, Slot, ladder_of
from journal.model.reading import shown
from journal.model.settings import Settings
from journal.workflows.surroundings import data_folder

FOLDER = "programmes"
DEFAULT_LADDER = "walk-run"
_ANY_DAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class Listed:
    """One programme file: its programme, or what is wrong with it; `own` for one of the runner's folder."""

    file: Path
    own: bool
    programme: Programme | None = None
    error: JournalError | None = None


def own_folder(journal_file: Path) -> Path:
    """The runner's own folder of programmes: `programmes` beside the journal file."""
    return journal_file.parent / FOLDER


def listed_programmes(own: Path | None = None) -> tuple[Listed, ...]:
    """Every programme file, the packaged ones first, in the order of the way back; then the own, by name.

    A file that can't be read is listed with its error and stops no other.
    """
    packaged = [Listed(Path(one.source), own=False, programme=one) for one in _packaged(data_folder())]
    files = programme_files(own) if own is not None else ()
    return (*packaged, *(_looked_at(file) for file in files))


def programme_called(name: str, own: Path | None = None) -> Programme:
    """The programme of this name; one of the runner's own goes before a packaged one.

    Raises JournalError with the fault of an own file of that file name, or with the names there are.
    """
    listed = listed_programmes(own)
    for one in reversed(listed):
        if one.programme is not None and one.programme.name == name:
            return one.programme
        if one.error is not None and one.file.stem == name:
            raise one.error
    names = sorted({one.programme.name for one in listed if one.programme})
    raise JournalError(f"There is no programme {shown(name)}.", f"There are {', '.join(names)}.")


def programme_in(file: Path) -> Programme:
    """The programme in a file, every session of it readable; raises FileRefusedError with the line."""
    programme = load_programme(file)
    for week in programme.weeks:
        for slot in week.slots:
            _check(slot, programme)
    return programme


def slot_sessions(slot: Slot, day: date, settings: Settings) -> PlannedReading:
    """The planned sessions of a slot in words that are neither a stage nor a share."""
    return read_planned(slot.words, day, settings, "")


def ladder_for(plan: Plan | None, own: Path | None = None) -> tuple[Stage, ...]:
    """The walk-run ladder of a plan's programme; the six stages where it has none or is made by hand."""
    if plan is not None and plan.programme:
        for one in reversed(listed_programmes(own)):
            if one.programme and one.programme.name == plan.programme and one.programme.ladder:
                return ladder_of(one.programme)
    return default_ladder()


def default_ladder() -> tuple[Stage, ...]:
    """The six stages of walk-run."""
    return next(ladder_of(one) for one in _packaged(data_folder()) if one.name == DEFAULT_LADDER)


@lru_cache(maxsize=1)
def _packaged(folder: Path) -> tuple[Programme, ...]:
    files = programme_files(folder / FOLDER)
    return tuple(sorted((programme_in(file) for file in files), key=_by_phase))


def _by_phase(programme: Programme) -> tuple[int, int, str]:
    return [*type(programme.phase)].index(programme.phase), len(programme.ladder), programme.name


def _looked_at(file: Path) -> Listed:
    try:
        return Listed(file, own=True, programme=programme_in(file))
    except JournalError as error:
        return Listed(file, own=True, error=error)


def _check(slot: Slot, programme: Programme) -> None:
    if slot.words == STAGE_WORD or SHARE.fullmatch(slot.words):
        return
    problems = slot_sessions(slot, _ANY_DAY, Settings()).problems
    if problems:
        at = f"{programme.source}, line {slot.line}: {shown(slot.words)}: "
        raise FileRefusedError(at + problems[0].why, problems[0].mend)
