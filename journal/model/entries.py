"""What is written in the journal: runs, pain, strength, cross-training, care, notes, episodes, signs."""

from __future__ import annotations  # a field called `time` would hide the type of that name

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from journal.model.vocabulary import (
    Care,
    EpisodeKind,
    Kind,
    Knee,
    LoadKind,
    Moment,
    Place,
    Side,
    Sign,
    Unit,
)


@dataclass(frozen=True, slots=True)
class Structure:
    """Walk-run: `repeats` times `run_s` s running, then `walk_s` s walking. Written `6x3/2`, in minutes."""

    repeats: int
    run_s: float
    walk_s: float

    @property
    def run_minutes(self) -> float:
        """Minutes spent running."""
        return self.repeats * self.run_s / 60

    def __str__(self) -> str:
        return f"{self.repeats}x{_minutes(self.run_s)}/{_minutes(self.walk_s)}"


def _minutes(seconds: float) -> str:
    """Minutes where they say it exactly, else seconds: `1.5`, `80s`."""
    text = f"{seconds / 60:g}"
    exact = "e" not in text and float(Decimal(text) * 60) == seconds
    return text if exact else f"{Decimal(repr(seconds)):f}s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every entry has: its local day, words, and who it is.

    `key` is its row in the file, None before it is stored; `uid` stays the same across export, import and
    merge; `import_id` is the import it came from, None when it was written by hand; `updated_at` is UTC in
    ISO form.
    """

    day: date
    note: str = ""
    for_physio: bool = False
    key: int | None = None
    uid: str = ""
    updated_at: str = ""
    import_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run(Entry):
    """One run, on the local day it started; it has a distance, a duration or both, each above 0.

    Distances are metres, with the unit they were typed in; durations seconds. `effort` is 0-10, `feel` 1-5.
    """

    kind: Kind = Kind.EASY
    distance_m: float | None = None
    distance_unit: Unit = Unit.KM
    duration_s: float | None = None
    structure: Structure | None = None
    time: time | None = None
    effort: float | None = None
    feel: int | None = None
    surface: str = ""
    hills: str = ""
    shoes: str = ""
    gait_changed: bool = False
    swelling: bool = False
    pain_from_m: float | None = None

    @property
    def distance_km(self) -> float | None:
        """Kilometres, None where none were recorded."""
        return None if self.distance_m is None else self.distance_m / 1000

    @property
    def run_minutes(self) -> float | None:
        """Minutes running: of the structure, else the whole duration; None with neither."""
        if self.structure is not None:
            return self.structure.run_minutes
        return None if self.duration_s is None else self.duration_s / 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PainScore(Entry):
    """One score 0-10 of one knee; `run_uid` names its run, "" when it belongs to none by name."""

    knee: Knee
    score: int
    moment: Moment = Moment.OTHER
    place: Place | None = None
    time: time | None = None
    run_uid: str = ""

    @property
    def front(self) -> bool:
        """Whether the rules for runner's knee speak of it: at the front of the knee, or no place given."""
        return self.place is None or self.place is Place.FRONT


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossTraining(Entry):
    """A ride, a swim, a walk: whatever is not a run. Metres and seconds, either may be missing."""

    activity: str
    duration_s: float | None = None
    distance_m: float | None = None
    distance_unit: Unit = Unit.KM
    time: time | None = None
    effort: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CareTaken(Entry):
    """Ice, tape, a medicine, a visit: what was done for the knee."""

    care: Care
    time: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthSession(Entry):
    """One strength session; its sets are entries of their own that name it by `session_uid`.

    `name` is the programme's session, "" without one; seconds; `effort` of the whole session, 0-10.
    """

    name: str = ""
    time: time | None = None
    duration_s: float | None = None
    effort: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseSet(Entry):
    """One set: `reps`, a hold in seconds, or both; `position` counts the sets of a session from 1.

    `load_kg` is kilograms, `band` a band's colour; `pain` 0-10 belongs to the exercise, not to the knee's
    running scores.
    """

    session_uid: str
    exercise: str
    position: int
    side: Side = Side.BOTH
    reps: int | None = None
    hold_s: float | None = None
    load_kind: LoadKind = LoadKind.BODYWEIGHT
    load_kg: float | None = None
    band: str = ""
    effort: float | None = None
    pain: int | None = None
    pain_knee: Knee | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNote(Entry):
    """Words about a day; the note is the entry."""

    time: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningSign(Entry):
    """A warning sign that was ticked; `cleared` is the day it was said to be over, None while it stands."""

    sign: Sign
    knee: Knee | None = None
    cleared: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode(Entry):
    """A stretch of days that is not like the others; `day` is its first, `end` its last, None while open."""

    kind: EpisodeKind
    knee: Knee | None = None
    end: date | None = None

    def covers(self, first: date, last: date) -> bool:
        """Whether any day of `first`..`last` lies in it."""
        return self.day <= last and (self.end is None or self.end >= first)


AnyEntry = (
    Run
    | PainScore
    | CrossTraining
    | CareTaken
    | StrengthSession
    | ExerciseSet
    | DayNote
    | WarningSign
    | Episode
)
"""Every kind of entry there is."""


@dataclass(frozen=True, slots=True)
class Entries:
    """What the rules look at. Any order; days after today are left out by the rules."""

    runs: tuple[Run, ...] = ()
    pain: tuple[PainScore, ...] = ()
    cross: tuple[CrossTraining, ...] = ()
    care: tuple[CareTaken, ...] = ()
    episodes: tuple[Episode, ...] = ()
