"""A run with the knee around it: what the form starts from, what it would mean, and storing it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import median_low

from journal.entry.describing import describe_all
from journal.entry.distances import distance_words
from journal.entry.run_fields import RunDraft, exact_duration, merged, run_fields
from journal.model.days import DAY, week_start
from journal.model.entries import CareTaken, Entry, PainScore, Run
from journal.model.plan import PlannedSession
from journal.model.settings import Settings
from journal.model.units import METRES, distance
from journal.model.vocabulary import Care, Kind, Knee, Moment
from journal.rules.guide import GREEN_DAYS, guide
from journal.rules.volume import volumes
from journal.store.journal import Journal
from journal.workflows.diary.log import label_of, save_changes
from journal.workflows.today.day import morning_scores
from journal.workflows.today.guide import answer_sentence, sign

AROUND_A_RUN = (Moment.BEFORE_RUN, Moment.DURING_RUN, Moment.AFTER_RUN)
USUAL_DAYS = 60
HALF_A_UNIT = 0.5  # km or miles


@dataclass(frozen=True, slots=True)
class RunInForm:
    """A stored run as the form holds it: its fields, and the entries they came from."""

    fields: dict[str, str]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class UsualAmounts:
    """How far runs of a kind usually go and how long those take: metres and seconds, None where not known."""

    distance_m: float | None = None
    duration_s: float | None = None


def first_fields(journal: Journal, today: date, planned: PlannedSession | None = None) -> dict[str, str]:
    """What an empty form starts from: today, the kind usual on this weekday, its last shoes and surface.

    A kind is usual on a weekday when the last two runs on that day were of it. Distance and time are filled
    in from a `planned` run alone: else how far it was is typed.
    """
    recent = journal.runs(today - USUAL_DAYS * DAY, today)
    fields = {"day": "today", "kind": "easy", "where": "front"}
    same_day = [run.kind for run in recent if run.day.weekday() == today.weekday() and run.day < today]
    if len(same_day) > 1 and same_day[-1] is same_day[-2]:
        fields["kind"] = str(same_day[-1])
    if planned is not None:
        fields |= planned_fields(planned)
    alike = [run for run in recent if run.kind == fields["kind"]] or recent
    if alike:
        fields |= {"surface": alike[-1].surface, "shoes": alike[-1].shoes}
    return fields


def planned_fields(planned: PlannedSession) -> dict[str, str]:
    """What a planned run fills in: its kind and how long it is, of walk-run with the minutes that takes."""
    fields = {"kind": str(planned.kind or (Kind.WALK_RUN if planned.structure else Kind.EASY))}
    took = planned.duration_s
    if planned.structure is not None:
        fields["structure"] = str(planned.structure)
        if took is None and planned.distance_m is None:
            took = planned.structure.repeats * (planned.structure.run_s + planned.structure.walk_s)
    if planned.distance_m is not None:
        fields["distance"] = distance_words(planned.distance_m, planned.distance_unit)
    if took is not None:
        fields["took"] = exact_duration(took)
    return fields


def usual_amounts(journal: Journal, kind: Kind, settings: Settings, today: date) -> UsualAmounts:
    """The usual run of a kind in the last two months, for a hint beside the fields."""
    from journal.entry.usual import usual

    runs = [run for run in journal.runs(today - USUAL_DAYS * DAY, today) if run.kind is kind]
    for found in usual(runs, settings, today, count=1):
        (run,) = found.entries
        assert isinstance(run, Run)
        if run.distance_m is None:
            return UsualAmounts(duration_s=run.duration_s)
        near = HALF_A_UNIT * METRES[run.distance_unit]
        took = [
            other.duration_s
            for other in runs
            if other.distance_m is not None
            and other.duration_s is not None
            and abs(other.distance_m - run.distance_m) <= near
        ]
        return UsualAmounts(run.distance_m, median_low(took) if took else None)
    return UsualAmounts()


def scores_before(journal: Journal, day: date) -> dict[Knee, int]:
    """What counts as the score before a run of this day while none is typed: that morning's. RULES.md 7."""
    return {knee: score.score for knee, score in morning_scores(journal.pain(day, day), day).items()}


def run_in_form(journal: Journal, run: Run) -> RunInForm:
    """A stored run, the scores around it, and the painkiller of its day."""
    runs = journal.runs(run.day, run.day)
    scores = [
        score
        for score in journal.pain(run.day, run.day)
        if score.moment in AROUND_A_RUN and (score.run_uid == run.uid if score.run_uid else len(runs) == 1)
    ]
    # The form has one box a knee and moment; the last written one is in it.
    in_form = {(score.knee, score.moment): score for score in scores}
    medicine = [taken for taken in journal.care(run.day, run.day) if taken.care is Care.MEDICINE][:1]
    kept: Sequence[PainScore] = list(in_form.values())
    fields = run_fields(run, kept, painkiller=bool(medicine))
    return RunInForm(fields, (run, *kept, *medicine))


def save_run(
    journal: Journal, draft: RunDraft, stored: RunInForm | None, settings: Settings, today: date
) -> str:
    """Store a new or an edited run with the knee around it as one step; what was written, in words."""
    old: Sequence[Entry] = () if stored is None else stored.entries
    added, changed, deleted = merged(old, draft)
    said = "; ".join(describe_all(draft.entries, settings, today))
    if not (added or changed or deleted):
        return f"Nothing was changed: {said}"
    label = label_of(draft.entries, settings)
    save_changes(journal, label if stored is None else f"change of {label}", added, changed, deleted)
    return f"{'Written' if stored is None else 'Changed'}: {said}"


def preview_of_run(
    journal: Journal, draft: RunDraft, stored: RunInForm | None, settings: Settings, today: date
) -> list[str]:
    """What the draft would do: its week under the cap, and the guide's answer as far as it is known."""
    if draft.run is None:
        return []
    return [
        _week(journal, draft.run, stored, settings, today),
        _guide(journal, draft, stored, settings, today),
    ]


def _week(journal: Journal, run: Run, stored: RunInForm | None, settings: Settings, today: date) -> str:
    starts = week_start(run.day, settings.week_start)
    sums = [week for week in journal.weekly_sums(settings.week_start, today) if week.starts <= starts]
    before = 0.0
    if stored is not None:
        old = stored.entries[0]
        if isinstance(old, Run) and week_start(old.day, settings.week_start) == starts:
            before = old.distance_km or 0.0
    weeks = volumes(sums, settings)
    this = weeks[-1] if weeks and weeks[-1].sums.starts == starts else None
    done = (this.sums.km if this else 0.0) - before + (run.distance_km or 0.0)
    words = f"Week   {distance(done * 1000, settings.unit)}"
    if run.distance_m is None:
        return f"{words} and a run without a distance, no cap"
    if this is None or this.cap_km is None or run.kind is Kind.WALK_RUN:
        return f"{words}, no cap"
    left = this.cap_km - done
    rest = f"{distance(abs(left) * 1000, settings.unit)} {'left' if left >= 0 else 'over'}"
    return f"{words} of {distance(this.cap_km * 1000, settings.unit)}, {rest}"


def _guide(
    journal: Journal, draft: RunDraft, stored: RunInForm | None, settings: Settings, today: date
) -> str:
    run = draft.run
    if run is None:
        return ""
    around = journal.entries(run.day - GREEN_DAYS * DAY, run.day + DAY)
    replaced = {entry.uid for entry in (stored.entries if stored else ())}
    care: tuple[CareTaken, ...] = () if draft.painkiller is None else (draft.painkiller,)
    with_draft = replace(
        around,
        runs=(*(other for other in around.runs if other.uid not in replaced), run),
        pain=(*(score for score in around.pain if score.uid not in replaced), *draft.scores),
        care=(*(taken for taken in around.care if taken.uid not in replaced), *care),
    )
    verdict = next(found for found in guide(with_draft, settings, today) if found.run is run)
    sentence = answer_sentence(verdict, settings, today)
    answer = f"{sign(verdict.answer, settings)} {verdict.answer.words}"
    return f"Guide  {answer}: {sentence[0].lower()}{sentence[1:]}"
