"""The pain form's fields to scores and back: one moment, one knee or both; errors by field."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from journal.entry.days import read_day
from journal.entry.fields import FieldReader
from journal.entry.lexicon import score
from journal.entry.run_fields import read_place
from journal.model.days import short_day
from journal.model.entries import PainScore
from journal.model.errors import NotReadableError
from journal.model.reading import clock
from journal.model.vocabulary import Knee, Moment


@dataclass(frozen=True, slots=True)
class PainDraft:
    """What the fields say so far: a score a knee with one; what can't be read, by field."""

    day: date
    scores: tuple[PainScore, ...]
    errors: Mapping[str, NotReadableError]


def read_pain_fields(fields: Mapping[str, str], today: date, stored: PainScore | None) -> PainDraft:
    """Read the fields left, right, when, where, day, time, note.

    The score of the stored one's knee keeps its row and its run; so does the only score when it moved to the
    other knee.
    """
    reader = FieldReader(fields)
    day = reader.value("day", lambda text: read_day(text, today)) or today
    at = reader.value("time", clock)
    place = reader.value("where", read_place)
    given = {knee: value for knee in Knee if (value := reader.value(knee, score)) is not None}
    if not given and not {*Knee} & reader.errors.keys():
        reader.errors[Knee.LEFT] = NotReadableError("No score was given.", "A digit for one knee at least.")
    scores = [
        PainScore(
            day=day,
            time=at,
            knee=knee,
            score=value,
            moment=Moment(fields["when"]),
            place=place,
            note=fields.get("note", ""),
        )
        for knee, value in given.items()
    ]
    if stored is not None and scores:
        same = next((score for score in scores if score.knee is stored.knee), scores[0])
        kept = replace(
            stored,
            day=same.day,
            time=same.time,
            knee=same.knee,
            score=same.score,
            moment=same.moment,
            place=same.place,
            note=same.note,
        )
        scores = [kept if score is same else score for score in scores]
    return PainDraft(day, tuple(scores), reader.errors)


def pain_fields(stored: PainScore | None) -> dict[str, str]:
    """A stored score as the texts of the fields, or what an empty form starts from."""
    if stored is None:
        return {"when": Moment.MORNING.value, "where": "front", "day": "today", "time": "", "note": ""}
    return {
        stored.knee.value: str(stored.score),
        "when": stored.moment.value,
        "where": "" if stored.place is None else stored.place.value,
        "day": f"{short_day(stored.day)} {stored.day.year}",
        "time": "" if stored.time is None else stored.time.isoformat("seconds").removesuffix(":00"),
        "note": stored.note,
    }
