"""The run form's fields to entries and back: a run, the knees around it, a painkiller; errors by field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.entry.days import read_day
from journal.entry.distances import checked_speed, distance_words, read_distance
from journal.entry.fields import FieldReader
from journal.entry.lexicon import effort, score
from journal.model.days import short_day
from journal.model.entries import CareTaken, Entry, PainScore, Run
from journal.model.errors import NotReadableError
from journal.model.reading import checked_duration, clock, duration, shown, structure
from journal.model.settings import Settings
from journal.model.units import duration as duration_words
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place

Fields = Mapping[str, str]

TICKS = ("gait_changed", "swelling", "painkiller")
MOMENT_FIELDS = {"while": Moment.DURING_RUN, "within": Moment.AFTER_RUN, "before": Moment.BEFORE_RUN}


def score_field(moment: str, knee: Knee) -> str:
    """The name of a score's field, such as `while_left`."""
    return f"{moment}_{knee}"


@dataclass(frozen=True, slots=True)
class RunDraft:
    """What the fields say so far: `run` is None while it is not one yet; what can't be read, by field."""

    day: date
    run: Run | None
    scores: tuple[PainScore, ...]
    painkiller: CareTaken | None
    errors: Mapping[str, NotReadableError]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of it, the run first."""
        kept = (self.run, *self.scores, self.painkiller)
        return tuple(entry for entry in kept if entry is not None)


def read_run_fields(fields: Fields, settings: Settings, today: date, run_uid: str) -> RunDraft:
    """Read every field; one that can't be read has an error and nothing of it is lost.

    The fields are texts by name: day, time, kind, effort, distance, took, structure, shoes, surface, hills,
    note, began, where, a score field a moment and knee, and the ticks as "x" or "". `run_uid` names the run
    that the scores belong to.
    """
    reader = FieldReader(fields)
    day = reader.value("day", lambda text: read_day(text, today)) or today
    at = reader.value("time", clock)
    metres = reader.value("distance", lambda text: read_distance(text, settings.unit))
    seconds = reader.value("took", lambda text: checked_speed(metres, read_took(text)))
    began = reader.value("began", lambda text: read_distance(text, settings.unit))
    steps = reader.value("structure", structure)
    how_hard = reader.value("effort", effort)
    kind = reader.value("kind", read_kind)
    place = reader.value("where", read_place)
    scores = []
    for name, moment in MOMENT_FIELDS.items():
        for knee in Knee:
            given = reader.value(score_field(name, knee), score)
            if given is not None:
                scores.append(
                    PainScore(
                        day=day,
                        knee=knee,
                        score=given,
                        moment=moment,
                        place=place,
                        run_uid=run_uid,
                    )
                )
    run = None
    if metres is None and seconds is None:
        if not {"distance", "took"} & reader.errors.keys():
            reader.errors["distance"] = NotReadableError(
                "A run needs a distance or a duration.", "Write one or both: 6.2, 38:20."
            )
    else:
        run = Run(
            day=day,
            time=at,
            kind=kind or (Kind.WALK_RUN if steps else Kind.EASY),
            distance_m=metres[0] if metres else None,
            distance_unit=metres[1] if metres else settings.unit,
            duration_s=seconds,
            structure=steps,
            effort=how_hard,
            surface=fields.get("surface", "").strip(),
            hills=fields.get("hills", "").strip(),
            shoes=fields.get("shoes", "").strip(),
            gait_changed=bool(fields.get("gait_changed")),
            swelling=bool(fields.get("swelling")),
            pain_from_m=began[0] if began else None,
            note=fields.get("note", ""),
            uid=run_uid,
        )
    painkiller = CareTaken(day=day, care=Care.MEDICINE) if fields.get("painkiller") else None
    return RunDraft(day, run, tuple(scores), painkiller, reader.errors)


def read_took(text: str) -> float:
    """Seconds of a duration; digits alone are read from the right: `2641` is 26:41, `10203` 1:02:03."""
    if text.isdecimal() and 3 <= len(text) <= 6:
        hours, minutes, seconds = text[:-4], text[-4:-2], text[-2:]
        text = f"{hours}:{minutes}:{seconds}" if hours else f"{minutes}:{seconds}"
    return checked_duration(duration(text))


def read_kind(text: str) -> Kind:
    """A kind of run, from its beginning."""
    for kind in Kind:
        if kind.startswith(text.casefold()):
            return kind
    raise NotReadableError(f"{shown(text)} is no kind of run.", ", ".join(Kind))


def read_place(text: str) -> Place:
    """A place on the knee, from its beginning; `kneecap` is the front."""
    word = text.casefold()
    if "kneecap".startswith(word):
        return Place.FRONT
    for place in Place:
        if place.startswith(word):
            return place
    raise NotReadableError(f"{shown(text)} is no place.", ", ".join(Place))


def run_fields(run: Run, scores: Sequence[PainScore], painkiller: bool) -> dict[str, str]:
    """A stored run and the scores around it as the fields' texts; the other way of `read_run_fields`."""
    fields = {
        "day": f"{short_day(run.day)} {run.day.year}",
        "time": "" if run.time is None else run.time.isoformat("seconds").removesuffix(":00"),
        "kind": str(run.kind),
        "effort": "" if run.effort is None else f"{run.effort:g}",
        "distance": "" if run.distance_m is None else distance_words(run.distance_m, run.distance_unit),
        "took": "" if run.duration_s is None else exact_duration(run.duration_s),
        "structure": "" if run.structure is None else str(run.structure),
        "surface": run.surface,
        "hills": run.hills,
        "shoes": run.shoes,
        "began": "" if run.pain_from_m is None else distance_words(run.pain_from_m, run.distance_unit),
        "note": run.note,
        "gait_changed": "x" if run.gait_changed else "",
        "swelling": "x" if run.swelling else "",
        "painkiller": "x" if painkiller else "",
    }
    for name, moment in MOMENT_FIELDS.items():
        for stored in scores:
            if stored.moment is moment:
                fields[score_field(name, stored.knee)] = str(stored.score)
    places = {stored.place for stored in scores if stored.place is not None}
    fields["where"] = str(next(iter(places))) if len(places) == 1 else ""
    return fields


def exact_duration(seconds: float) -> str:
    """A duration that is read back as exactly these seconds."""
    return duration_words(seconds) if seconds == round(seconds) else f"{seconds!r}s"


def merged(old: Sequence[Entry], draft: RunDraft) -> tuple[list[Entry], list[Entry], list[Entry]]:
    """What saving an edited run changes: entries to add, to update, to delete.

    `old` is the stored run and the scores and painkiller that were in the form. A score of the same knee and
    moment keeps its row, its time, its note and, where the form names none, its place.
    """
    fresh = {_place_in_form(entry): entry for entry in draft.entries}
    update: list[Entry] = []
    delete: list[Entry] = []
    for entry in old:
        new = fresh.pop(_place_in_form(entry), None)
        if new is None:
            delete.append(entry)
        elif isinstance(new, PainScore) and isinstance(entry, PainScore):
            update.append(replace(entry, day=new.day, score=new.score, place=new.place or entry.place))
        elif isinstance(new, Run) and isinstance(entry, Run):
            update.append(
                replace(
                    new,
                    key=entry.key,
                    feel=entry.feel,
                    for_physio=entry.for_physio,
                    import_id=entry.import_id,
                    updated_at=entry.updated_at,
                )
            )
        else:
            update.append(replace(entry, day=new.day))
    changed = [entry for entry in update if entry not in old]
    return list(fresh.values()), changed, delete


def _place_in_form(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, PainScore):
        return ("pain", entry.knee, entry.moment)
    return (type(entry).__name__,)
