"""How a plan and what was done go together: done, moved, rested for the knee, missed. RULES.md 2, 9."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from journal.model.entries import Run, StrengthSession
from journal.model.plan import NOTHING, PlannedSession
from journal.model.plan_vocabulary import PlanState, Sort, WeekMark
from journal.model.planning import Done, Match, PlanWeek, Record
from journal.model.settings import Settings
from journal.model.units import amount
from journal.rules.budget import red_holds
from journal.rules.inwords import counted
from journal.rules.plan_line import planned_km, usual_pace
from journal.rules.thresholds import above

WEEKS_LOOKED_BACK = 8
FEWEST_FOR_A_PERCENTAGE = 5

# Whole words, so that a headache is no ache; pain that names another place is not the knee's.
_KNEE = re.compile(r"\b(knees?|kneecaps?|patellas?|pfps?)\b", re.IGNORECASE)
_PAIN = re.compile(r"\b(pains?|painful|hurts?|hurting|sore|swollen|swelling)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(throat|head|tooth|teeth|ears?|stomach|belly|back|neck|shoulders?|arms?|hands?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Planned sessions of one sort by what became of them, or their km.

    `done` on the day first planned, `moved` on another; `rested` and `missed` of days that are over; `ahead`
    are those of today and later, `carried` those among them that were first planned for another day. Of km
    `done` and `moved` are what was run, the others what was planned, `planned` all of that.
    """

    planned: float = 0
    done: float = 0
    moved: float = 0
    rested: float = 0
    missed: float = 0
    ahead: float = 0
    carried: float = 0

    @property
    def kept(self) -> float:
        """Done, on whichever day."""
        return self.done + self.moved

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(Tally)))


@dataclass(frozen=True, slots=True)
class Adherence:
    """Runs, km and strength sessions of one week or of several, counted apart.

    `about` says that some km come from minutes at the usual pace; `left_out` counts runs that are in no km,
    for what was planned or what was run of them has none. `besides` are the runs, and `besides_strength` the
    strength sessions, that were done and stand for nothing planned.
    """

    weeks: int = 1
    runs: Tally = Tally()
    km: Tally = Tally()
    strength: Tally = Tally()
    about: bool = False
    left_out: int = 0
    besides: int = 0
    besides_strength: int = 0

    @property
    def rested(self) -> float:
        """Sessions rested for the knee, of both sorts."""
        return self.runs.rested + self.strength.rested

    @property
    def missed(self) -> float:
        """Sessions missed, of both sorts."""
        return self.runs.missed + self.strength.missed

    @property
    def moved(self) -> float:
        """Sessions done on another day than first planned, or carried to one that is not over."""
        both = (self.runs, self.strength)
        return sum(tally.moved + tally.carried for tally in both)

    def __add__(self, other: "Adherence") -> "Adherence":
        return Adherence(
            self.weeks + other.weeks,
            self.runs + other.runs,
            self.km + other.km,
            self.strength + other.strength,
            about=self.about or other.about,
            left_out=self.left_out + other.left_out,
            besides=self.besides + other.besides,
            besides_strength=self.besides_strength + other.besides_strength,
        )


def adherence(week: PlanWeek, record: Record) -> Adherence:
    """What became of the runs and strength sessions of a week of the plan; rest days and rides are left out.

    Every session is one of these; the first that fits counts:

    - **done**: an entry fulfils it on the day it was first planned for (`moved_from`, else its own day);
    - **moved**: an entry fulfils it on another day. Of a session that nothing fulfils this is also an entry
      of the same week that fulfils no other session, of the same kind (of strength the name; or one of the
      two says none), unless the runner said that nothing fulfils it;
    - **ahead**: its day is not over. Nothing is judged of it, even where it is skipped already;
    - **rested**: it was skipped with a reason that names the knee, or pain and no other place; or it has no
      reason, and on its day the rule `red` held (a red run or a ticked warning sign in the 7 days up to it,
      RULES.md 9) or a warning sign stood. A reason that names something else goes before the colour;
    - **missed**: the rest, and nothing else is a miss.
    """
    pace = usual_pace(record.runs, record.today)
    found = _elsewhere(week)
    total = Adherence()
    for place, match in enumerate(week.matches):
        session = match.planned
        entry = match.done or found.get(place)
        what = _became(match, entry, record)
        if session.sort is Sort.STRENGTH:
            total += Adherence(0, strength=_one(what, session, 1, 1))
        elif session.sort is Sort.RUN:
            total += Adherence(0, runs=_one(what, session, 1, 1)) + _km_of(what, session, entry, pace)
    taken = {id(entry) for entry in found.values()}
    left = [entry for entry in week.others if id(entry) not in taken]
    return total + Adherence(
        0,
        besides=sum(isinstance(entry, Run) for entry in left),
        besides_strength=sum(isinstance(entry, StrengthSession) for entry in left),
    )


def adherence_over(
    weeks: Iterable[PlanWeek], record: Record, last: int = WEEKS_LOOKED_BACK
) -> Adherence | None:
    """The same over the `last` weeks in which something was planned, today and later left out; None without.

    Weeks marked ill or away are not among them: what was planned for them asks for nothing.
    """
    begun = (
        _so_far(adherence(week, record))
        for week in weeks
        if week.starts <= record.today and week.mark not in (WeekMark.ILL, WeekMark.AWAY)
    )
    planned = [one for one in begun if one.runs.planned or one.strength.planned][-last:]
    return sum(planned[1:], planned[0]) if planned else None


def _so_far(found: Adherence) -> Adherence:
    return replace(
        found,
        runs=_without_ahead(found.runs),
        km=_without_ahead(found.km),
        strength=_without_ahead(found.strength),
    )


def _without_ahead(tally: Tally) -> Tally:
    return replace(tally, planned=tally.planned - tally.ahead, ahead=0, carried=0)


def _became(match: Match, entry: Done | None, record: Record) -> str:
    """The field of `Tally` a session counts in."""
    session = match.planned
    if entry is not None:
        return "done" if entry.day == (session.moved_from or session.day) else "moved"
    if session.day >= record.today:
        return "ahead"
    return "rested" if _rested(session, record) else "missed"


def _rested(session: PlannedSession, record: Record) -> bool:
    day, reason = session.day, (session.skipped or "").strip()
    if reason:
        return bool(_KNEE.search(reason) or (_PAIN.search(reason) and not _ELSEWHERE.search(reason)))
    stood = any(sign.day <= day and (sign.cleared is None or day < sign.cleared) for sign in record.signs)
    return stood or red_holds(record.verdicts, record.sign_days, day)


def _elsewhere(week: PlanWeek) -> dict[int, Done]:
    """Entries nothing planned was matched with, by the place of the session of another day they stand for."""
    left = list(week.others)
    found: dict[int, Done] = {}
    for place, match in enumerate(week.matches):
        if match.state not in (PlanState.MISSED, PlanState.SKIPPED) or match.planned.done_uid == NOTHING:
            continue
        entry = next((entry for entry in left if _alike(match.planned, entry)), None)
        if entry is not None:
            left = [other for other in left if other is not entry]
            found[place] = entry
    return found


def _alike(session: PlannedSession, entry: Done) -> bool:
    if isinstance(entry, Run):
        return session.sort is Sort.RUN and session.kind in (None, entry.kind)
    if isinstance(entry, StrengthSession):
        names = {session.name.casefold(), entry.name.casefold()} - {""}
        return session.sort is Sort.STRENGTH and len(names) < 2
    return False


def _one(what: str, session: PlannedSession, planned: float, counted_as: float) -> Tally:
    carried = counted_as if what == "ahead" and session.moved_from is not None else 0
    return Tally(**{"planned": planned, "carried": carried, what: counted_as})


def _km_of(what: str, session: PlannedSession, entry: Done | None, pace: float | None) -> Adherence:
    km, about = planned_km(session, pace)
    run_km = entry.distance_km if isinstance(entry, Run) else km
    if km is None or run_km is None:
        return Adherence(0, left_out=1)
    return Adherence(0, km=_one(what, session, km, run_km), about=about)


def adherence_parts(found: Adherence, settings: Settings) -> list[str]:
    """`runs 2 of 3`, `8.6 of 14.1 km`, `strength 1 of 2`, `1 rested for the knee`: for one line.

    Empty where nothing was planned, and where all of it is ahead; what there is none of is not said.
    """
    if not any(tally.planned - tally.ahead for tally in (found.runs, found.strength)):
        return [f"{found.moved:.0f} moved"] if found.moved else []
    parts = []
    if found.runs.planned:
        parts.append(f"runs {found.runs.kept:.0f} of {found.runs.planned:.0f}")
    if above(found.km.planned, 0):
        parts.append(_km_words(found, settings))
    if found.strength.planned:
        parts.append(f"strength {found.strength.kept:.0f} of {found.strength.planned:.0f}")
    counts = ((found.moved, "moved"), (found.rested, "rested for the knee"), (found.missed, "missed"))
    parts += [f"{count:.0f} {word}" for count, word in counts if count]
    if found.besides:
        parts.append(f"{counted(found.besides, 'run')} not planned")
    return parts


def adherence_words(found: Adherence, settings: Settings) -> str:
    """The same as one line: `runs 2 of 3 · 8.6 of 14.1 km · strength 1 of 2 · 1 rested for the knee`."""
    return " · ".join(adherence_parts(found, settings))


def _km_words(found: Adherence, settings: Settings) -> str:
    kept, planned = (amount(1000 * km, settings.unit) for km in (found.km.kept, found.km.planned))
    return f"{kept:.1f} of {'about ' if found.about else ''}{planned:.1f} {settings.unit}"


def percent_kept(tally: Tally) -> float | None:
    """Done, of what was done or missed, in percent; None under 5 of them.

    What was rested for the knee and what is ahead lowers nothing: it is in no part of the fraction.
    """
    judged = tally.kept + tally.missed
    return None if judged < FEWEST_FOR_A_PERCENTAGE else 100 * tally.kept / judged


def adherence_sentences(found: Adherence, settings: Settings) -> Sequence[str]:
    """Several weeks in sentences, the percentages with what they are of; RULES.md 6 has the five."""
    over = "The last week" if found.weeks == 1 else f"The last {found.weeks} weeks"
    parts = adherence_words(found, settings)
    said = [f"{over} of the plan: {parts}."] if parts else []
    for tally, noun in ((found.runs, "runs"), (found.strength, "strength sessions")):
        percent = percent_kept(tally)
        if percent is not None:
            judged = f"{tally.kept + tally.missed:.0f} {noun} done or missed"
            rest = "; those rested for the knee are not counted" if tally.rested else ""
            said.append(f"{percent:.0f} % of the {judged} were done{rest}.")
    return said
