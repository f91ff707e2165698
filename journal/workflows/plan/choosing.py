"""The four choices after a bad sign: for which week they are, what each would do. RULES.md 7, 9."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from journal.model.days import DAY, WEEK, short_week, week_start
from journal.model.entries import DayNote
from journal.model.plan import PlanSheet, edited
from journal.model.planning import PlanWeek, Record
from journal.model.review import WeekSums
from journal.model.settings import Settings
from journal.rules.budget import RED_DAYS, red_holds
from journal.rules.choices import Choice, choices, occasion
from journal.rules.inwords import counted, km_words, on
from journal.rules.plan_line import PLAN_LOOKBACK
from journal.rules.planning import plan_weeks
from journal.rules.resizing import is_ladder, still_planned_runs
from journal.store.journal import Journal
from journal.workflows.plan.edit_words import sentence
from journal.workflows.plan.record import plan_record
from journal.workflows.today.day import standing_signs
from journal.workflows.today.words import sign_line
from journal.workflows.weeks.reading import all_sums, review_of

NO_PLAN = " No plan is followed: what you choose is noted."
CHANGED_ONLY_THEN = "Nothing is changed until you choose; u takes it back."
FLARE_LEAD = "Your own plan for a flare: "
NO_FLARE_PLAN = "No plan of your own for a flare yet: o, flare-up plan, on a calm day."
_CHOSEN_LOOKBACK = 28


@dataclass(frozen=True, slots=True)
class Offer:
    """The four choices as they stand: `starts` is the first day of the week they are for.

    `lead` says for which week and after what; `warning` is the standing warning sign in words, "" without
    one; `chosen` says what was chosen already.
    """

    starts: date
    lead: str
    choices: tuple[Choice, ...]
    record: Record
    sheet: PlanSheet | None
    warning: str = ""
    chosen: str = ""


def red_now(record: Record) -> bool:
    """Whether a red run or a ticked warning sign of the last 7 days asks for a choice; RULES.md 9."""
    return red_holds(record.verdicts, record.sign_days, record.today)


def record_now(journal: Journal, settings: Settings, today: date) -> tuple[Record, PlanSheet | None]:
    """What was done lately, and the plan that is followed."""
    sheet = journal.active_plan()
    return plan_record(journal, settings, today, sheet.plan if sheet else None), sheet


def offered_for_week(
    journal: Journal, settings: Settings, today: date, starts: date, *, flagged: bool
) -> Offer | None:
    """What a look at a week offers: one that is `flagged` always, the running one as `offered_today`."""
    record, sheet = record_now(journal, settings, today)
    if flagged:
        return offered(journal, record, sheet, f"the flag of {short_week(starts)}")
    running = week_start(today, settings.week_start)
    return offered(journal, record, sheet) if starts == running and red_now(record) else None


def offered_today(journal: Journal, settings: Settings, today: date) -> Offer | None:
    """What today offers: the choices after a red run of the last 7 days or a warning sign; else nothing."""
    record, sheet = record_now(journal, settings, today)
    return offered(journal, record, sheet) if red_now(record) else None


def offered_for_run(journal: Journal, settings: Settings, today: date, day: date) -> Offer | None:
    """What a look at a run of a `day` offers: the last, or one of 7 days, as `offered_today`; else None."""
    record, sheet = record_now(journal, settings, today)
    last = max((run.day for run in record.runs), default=today)
    recent = day >= min(last, today - RED_DAYS * DAY)
    return offered(journal, record, sheet) if recent and red_now(record) else None


def offered(journal: Journal, record: Record, sheet: PlanSheet | None, after: str = "") -> Offer:
    """The choices for the running week, or for the next one where none of its runs is still planned.

    Without a plan it is the next one on the last day of a week. `after` names what they come after; "" is the
    latest red run, warning sign or flag.
    """
    flagged = _flagged(journal, record)
    after = after or occasion(record, flagged)
    running = week_start(record.today, record.settings.week_start)
    left = _runs_left(record, sheet, running)
    starts = running if left else running + WEEK
    lead = f"For {short_week(starts)}, after {after}"
    lead += "." if left else f": {short_week(running)} has no run left."
    standing = standing_signs(journal, record.today)
    return Offer(
        starts=starts,
        lead=lead if sheet else lead + NO_PLAN,
        choices=choices(record, sheet, starts, flagged=flagged, after=after),
        record=record,
        sheet=sheet,
        warning=sign_line(standing[-1]) if standing else "",
        chosen=_chosen(journal, record.today, after),
    )


def _flagged(journal: Journal, record: Record) -> list[date]:
    """The first days of the weeks with a sign, as far back as a good week is looked for."""
    settings, today = record.settings, record.today
    sums: Sequence[WeekSums] = all_sums(journal, settings, today)
    if not sums:
        return []
    first = max(sums[0].starts, week_start(today - PLAN_LOOKBACK * DAY, settings.week_start))
    found = review_of(journal, sums, first, settings, today)
    return [week.starts for week in found.weeks if week.flag is not None and week.flag.signed]


def _runs_left(record: Record, sheet: PlanSheet | None, starts: date) -> bool:
    if sheet is None:
        return record.today < starts + WEEK - DAY
    return bool(still_planned_runs(_week(record, sheet, starts)))


def _week(record: Record, sheet: PlanSheet, starts: date) -> PlanWeek:
    (week,) = plan_weeks(record, sheet, starts, starts)
    return week


def _chosen(journal: Journal, today: date, after: str) -> str:
    """`Chosen Fri 20 Nov: W47 an easy week, 10.2 km.`: the last choice noted after the same; "" for none."""
    lead = f"After {after}: "
    for note in reversed(journal.notes(today - _CHOSEN_LOOKBACK * DAY, today)):
        if note.note.startswith(lead):
            return f"Chosen {on(note.day)}: {note.note.removeprefix(lead)}"
    return ""


def choose(journal: Journal, offer: Offer, choice: Choice) -> str:
    """Do what was chosen and note it for today, as one change; what was done and where the week now stands.

    A choice there is no ground for does nothing; its label says why. Raises JournalError for a plan that was
    changed elsewhere since; then nothing is changed.
    """
    if not choice.possible:
        return f"{sentence(choice.label)}. Nothing was changed."
    with journal.change(f"the choice: {choice.edit.label}") as writing:
        writing.apply(choice.edit)
        writing.add(DayNote(day=offer.record.today, note=choice.note))
    return f"{_stands(offer, choice)} u takes it back."


def _stands(offer: Offer, choice: Choice) -> str:
    """`W47 now comes to 10.2 km, was 14.1 km: easy week 10.2 km.`"""
    record, name = offer.record, short_week(offer.starts)
    if offer.sheet is None:
        return f"Noted for {name}: {choice.label}. No plan is followed."
    was = _week(record, offer.sheet, offer.starts)
    now = _week(record, edited(offer.sheet, choice.edit), offer.starts)
    comes_to = km_words(now.total_km, record.settings)
    if choice.edit.empty:
        if not still_planned_runs(was):
            return f"Noted for {name}: {choice.label}. No run is planned in it."
        at = "" if is_ladder(was) else f", at {comes_to}"
        return f"Noted for {name}: {choice.label}. The plan stays as it was{at}."
    before = km_words(was.total_km, record.settings)
    if is_ladder(was) or comes_to == before:
        return f"{name}: {choice.label}, {counted(len(choice.edit.change), 'session')} changed."
    if not still_planned_runs(now):
        return f"{name} ends at the {comes_to} run so far, was {before}: {choice.label}."
    return f"{name} now comes to {comes_to}, was {before}: {choice.label}."


def flare_words(settings: Settings) -> str:
    """The runner's own plan for a flare, or where it would be written."""
    return f"{FLARE_LEAD}{settings.flare_plan}" if settings.flare_plan else NO_FLARE_PLAN
