"""The fixed words of the journal: the same in the file, in CSV, in JSON and on the command line."""

from enum import StrEnum


class Unit(StrEnum):
    """A unit of distance."""

    KM = "km"
    MI = "mi"


class Kind(StrEnum):
    """What sort of run it was."""

    EASY = "easy"
    LONG = "long"
    TEMPO = "tempo"
    SPEED = "speed"
    WALK_RUN = "walk-run"
    RACE = "race"


class Knee(StrEnum):
    """Which knee."""

    LEFT = "left"
    RIGHT = "right"


class Moment(StrEnum):
    """When a pain score was felt (`when` in CSV and JSON)."""

    MORNING = "morning"
    BEFORE_RUN = "before-run"
    DURING_RUN = "during-run"
    AFTER_RUN = "after-run"
    EVENING = "evening"
    NIGHT = "night"
    STAIRS = "stairs"
    SQUAT = "squat"
    SITTING = "sitting"
    DURING_OTHER = "during-other"
    AFTER_OTHER = "after-other"
    OTHER = "other"

    @property
    def running(self) -> bool:
        """Whether the score belongs to running itself; the rules never mix it with resting scores."""
        return self in (Moment.DURING_RUN, Moment.AFTER_RUN)


class Place(StrEnum):
    """Where on the knee a pain score sits (`where` in CSV and JSON)."""

    FRONT = "front"
    OUTER = "outer"
    INNER = "inner"
    BELOW = "below"
    BACK = "back"
    THIGH = "thigh"
    OTHER = "other"

    @property
    def words(self) -> str:
        """The place as it is shown to people."""
        return PLACE_WORDS[self]


PLACE_WORDS = {
    Place.FRONT: "around or behind the kneecap",
    Place.OUTER: "outer side of the knee",
    Place.INNER: "inner side of the knee",
    Place.BELOW: "below the kneecap",
    Place.BACK: "hollow of the knee",
    Place.THIGH: "thigh: muscle, not the knee",
    Place.OTHER: "elsewhere",
}


class Care(StrEnum):
    """What was done for the knee besides training."""

    ICE = "ice"
    MASSAGE = "massage"
    MEDICINE = "medicine"
    TAPE = "tape"
    PHYSIO = "physio"
    REST = "rest"


class Side(StrEnum):
    """Which leg a strength set was done with."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


class LoadKind(StrEnum):
    """What a strength set was loaded with; `load_kg` goes with weight and assisted."""

    BODYWEIGHT = "bodyweight"
    WEIGHT = "weight"
    BAND = "band"
    ASSISTED = "assisted"


class Sign(StrEnum):
    """A warning sign: something a clinician should look at. EVIDENCE.md 5."""

    LOCKED = "locked"
    NO_WEIGHT = "no-weight"
    SWOLLEN = "swollen"
    GIVING_WAY = "giving-way"
    HOT_RED = "hot-red"
    EFFUSION = "effusion"
    NIGHT_PAIN = "night-pain"
    NUMB_WEAK = "numb-weak"
    CALF = "calf"
    UNWELL = "unwell"

    @property
    def words(self) -> str:
        """The sign as it is asked for."""
        return SIGN_WORDS[self]

    @property
    def at_once(self) -> bool:
        """Whether it wants a clinician the same day; the others soon."""
        return self in (Sign.LOCKED, Sign.NO_WEIGHT, Sign.SWOLLEN, Sign.GIVING_WAY, Sign.HOT_RED)


SIGN_WORDS = {
    Sign.LOCKED: "locked, or can't be straightened",
    Sign.NO_WEIGHT: "can't bear weight",
    Sign.SWOLLEN: "badly swollen or out of shape after a fall or a twist",
    Sign.GIVING_WAY: "gives way again and again",
    Sign.HOT_RED: "hot and red, with a fever",
    Sign.EFFUSION: "swells after runs",
    Sign.NIGHT_PAIN: "pain at night or at rest that nothing changes",
    Sign.NUMB_WEAK: "numb, or a leg that has become weak",
    Sign.CALF: "a swollen, warm calf",
    Sign.UNWELL: "losing weight without a reason, or several joints at once",
}


class EpisodeKind(StrEnum):
    """Why a stretch of days is not like the others."""

    KNEE = "knee"
    INJURY = "injury"
    ILLNESS = "illness"
    AWAY = "away"


class WeekStart(StrEnum):
    """The first day of a week."""

    MONDAY = "monday"
    SUNDAY = "sunday"


class CapRule(StrEnum):
    """Which cap the weeks are held against: the journal's own, or the rule as it is usually told."""

    HELD = "held"
    LAST_WEEK = "last-week"


class Rhythm(StrEnum):
    """How often there are runs: the rest day after each of them is the usual way back. RULES.md 9."""

    REST_DAY = "rest-day"
    AS_PLANNED = "as-planned"


class KneeState(StrEnum):
    """How the knee is when the journal begins."""

    SHORT_RUNS = "short-runs"
    LONG_RUNS = "long-runs"
    WALK_RUN = "walk-run"
    RUNNING = "running"


class CapBy(StrEnum):
    """What a week's cap comes from."""

    PERCENT = "percent"
    STEP = "step"
    LEVEL = "level"
    LADDER = "ladder"
    NONE = "none"


class JumpBy(StrEnum):
    """What a jump in load was found in."""

    RUN = "run"
    WEEK = "week"
    BOTH = "both"
    STAGE = "stage"


class Flag(StrEnum):
    """What a week is flagged as."""

    PAIN_AFTER_JUMP = "pain-after-jump"
    PENDING = "pending"
    JUMP_TOO_FEW_ENTRIES = "jump-too-few-entries"
    PAIN_NO_JUMP = "pain-no-jump"
    PAIN_NO_BASELINE = "pain-no-baseline"

    @property
    def signed(self) -> bool:
        """Whether the flag is drawn with a sign; the others are a muted word."""
        return self in (Flag.PAIN_AFTER_JUMP, Flag.PAIN_NO_JUMP, Flag.PAIN_NO_BASELINE)


class Rise(StrEnum):
    """How sure a rise in pain is; there is no higher word."""

    LOW = "low"
    CLEAR = "clear"


class BudgetBy(StrEnum):
    """What limits the kilometres of the running week."""

    CAP = "cap"
    BREAK = "break"
    RED = "red"


class Guide(StrEnum):
    """The guide's answer to a run."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    OPEN = "open"

    @property
    def words(self) -> str:
        """What it asks for, as it is shown to people."""
        return GUIDE_WORDS[self]


GUIDE_WORDS = {Guide.GREEN: "go", Guide.AMBER: "hold", Guide.RED: "step back", Guide.OPEN: "open"}


class Why(StrEnum):
    """What the guide's answer rests on."""

    GAIT = "changed how I ran"
    SWELLING = "swelling"
    DURING_HIGH = "while running far over the guide"
    NEXT_HIGH = "next morning well above before"
    DURING_OVER = "while running over the guide"
    WITHIN_OVER = "within the hour above before"
    NEXT_OVER = "next morning above before"
    EASED = "eased by medicine"
    DURING_MISSING = "while running not recorded"
    NEXT_MISSING = "next morning not recorded"
