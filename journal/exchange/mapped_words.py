"""What people call a run in a table of their own, in English, German and Czech."""

from dataclasses import dataclass
from enum import Enum

from journal.exchange.strava_words import OTHERS, RUNS, STRENGTH
from journal.model.vocabulary import Kind

# How a word begins; the more particular first, as a Tempolauf with a race in it is a race.
KINDS = {
    Kind.WALK_RUN: ("walk-run", "walk/run", "walk run", "run-walk", "run/walk", "run walk", "gehlauf"),
    Kind.RACE: ("race", "parkrun", "wettkampf", "závod", "zavod", "marathon", "half marathon"),
    Kind.SPEED: ("interval", "speed", "fartlek", "track", "reps", "hill rep", "rychl", "fahrtspiel"),
    Kind.LONG: ("long", "lang", "dlouh"),
    Kind.TEMPO: ("tempo", "threshold", "schwelle", "steady", "práh", "prah"),
    Kind.EASY: ("easy", "recovery", "jog", "locker", "ruhig", "regenerat", "lehk", "voln", "klus", "base"),
}
OWN_RUNS = frozenset({"running", "dauerlauf", "run outside", "outdoor run"})
OWN_STRENGTH = frozenset(
    {"strength", "strength training", "gym", "weights", "kraft", "krafttraining", "posilovna", "síla"}
)
OWN_OTHERS = frozenset(
    {
        *("bike", "biking", "cycling", "cycle", "ride", "spin", "rad", "radfahren", "fahrrad", "kolo"),
        *("swim", "swimming", "schwimmen", "plavání", "row", "rower", "rowing", "rudern", "ski", "skiing"),
        *("walk", "walking", "hike", "hiking", "gehen", "spazieren", "wandern", "chůze", "turistika"),
        *("elliptical", "yoga", "pilates", "xt", "cross", "cross-training", "crosstraining", "cyklistika"),
    }
)
REST = frozenset({"rest", "rest day", "off", "day off", "ruhetag", "pause", "frei", "volno", "odpočinek"})
# Without these a table keeps its sore days and loses the others. "None" is what programs write for no value.
NO_PAIN = frozenset(
    {
        *("no", "nothing", "nil", "no pain", "pain free", "pain-free"),
        *("kein", "keine", "keiner", "keine schmerzen", "nein", "nichts", "schmerzfrei"),
        *("žádná", "žádný", "nic", "ne", "bez bolesti"),
    }
)


class Sort(Enum):
    """What a row is, by the word for it."""

    RUN = "run"
    CROSS = "cross"
    STRENGTH = "strength"
    REST = "rest"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SortOf:
    """The sort, and of a run its kind (None where the word tells none) and surface."""

    sort: Sort
    kind: Kind | None = None
    surface: str = ""


def sort_of(text: str) -> SortOf:
    """What a word for a training is; unknown words are those of a run, where there is one."""
    words = " ".join(text.casefold().split())
    if words in RUNS:
        return SortOf(Sort.RUN, surface=RUNS[words])
    if words in OWN_RUNS:
        return SortOf(Sort.RUN)
    if words in STRENGTH | OWN_STRENGTH:
        return SortOf(Sort.STRENGTH)
    if words in OTHERS | OWN_OTHERS:
        return SortOf(Sort.CROSS)
    if words in REST:
        return SortOf(Sort.REST)
    for kind, beginnings in KINDS.items():
        if words.startswith(beginnings):
            return SortOf(Sort.RUN, kind)
    return SortOf(Sort.UNKNOWN)
