"""What is still missing of today and yesterday, and the answers to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from journal.model.days import DAY
from journal.model.entries import PainScore, Run
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment
from journal.rules.guide import GREEN_DAYS, guide
from journal.store.journal import Journal
from journal.workflows.diary.log import label_of, save_changes
from journal.workflows.today.day import TodayPage, morning_scores, standing_signs
from journal.workflows.today.guide import answer_sentence, next_sentence, run_name, sign

if TYPE_CHECKING:
    from journal.model.plan import PlannedSession

Asked = tuple[Moment, Knee]


@dataclass(frozen=True, slots=True)
class RunMissing:
    """A run of today or yesterday, and the scores of it that are not recorded, in the order to ask for."""

    verdict: RunVerdict
    asked: tuple[Asked, ...]

    @property
    def run(self) -> Run:
        """The run itself."""
        return self.verdict.run

    @property
    def moments(self) -> tuple[Moment, ...]:
        """While running, within the hour, or both."""
        return tuple(dict.fromkeys(moment for moment, _ in self.asked))


@dataclass(frozen=True, slots=True)
class MorningMissing:
    """The knees that have no score of this morning."""

    knees: tuple[Knee, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """What to ask for next: the knees of this morning, then the runs, the last one first."""

    morning: tuple[Knee, ...]
    runs: tuple[RunMissing, ...]


def to_do_items(page: TodayPage) -> tuple[MorningMissing | RunMissing | PlannedSession, ...]:
    """What the day still wants: the morning's scores, those of the runs, then what is planned for it."""
    morning = tuple(knee for knee in page.knees if knee not in page.morning)
    return (
        *((MorningMissing(morning),) if morning else ()),
        *missing_of_runs(page.verdicts, page.knees, page.today),
        *(page.plan.to_do if page.plan else ()),
    )


def what_is_missing(journal: Journal, settings: Settings, today: date) -> Missing:
    """Read what is missing, from any page."""
    entries = journal.entries(today - 2 * DAY, today)
    knees = (settings.knee,) if settings.knee else tuple(Knee)
    there = morning_scores(entries.pain, today)
    runs = missing_of_runs(guide(entries, settings, today), knees, today)
    return Missing(tuple(knee for knee in knees if knee not in there), runs)


def missing_of_runs(
    verdicts: Iterable[RunVerdict], knees: tuple[Knee, ...], today: date
) -> tuple[RunMissing, ...]:
    """The runs of today and yesterday that lack a score while running or within the hour, the last first.

    As in the guide (RULES.md 7), a knee without any beside one that has some is not waited for.
    """
    found = []
    for verdict in verdicts:
        if verdict.run.day < today - DAY:
            continue
        known = {(Moment.DURING_RUN, scores.knee): scores.during for scores in verdict.scores}
        known |= {(Moment.AFTER_RUN, scores.knee): scores.within for scores in verdict.scores}
        scored = {knee for (_, knee), score in known.items() if score is not None and knee in knees}
        asked = tuple(
            (moment, knee)
            for moment in (Moment.DURING_RUN, Moment.AFTER_RUN)
            for knee in knees
            if known.get((moment, knee)) is None and (knee in scored or not scored)
        )
        if asked:
            found.append(RunMissing(verdict, asked))
    return tuple(reversed(found))


def answer_run(
    journal: Journal, run: Run, given: Mapping[Asked, int], settings: Settings, today: date
) -> str:
    """Store scores of a run as one step of undo; what the guide says of it now."""
    added = [
        PainScore(day=run.day, knee=knee, score=score, moment=moment, run_uid=run.uid)
        for (moment, knee), score in given.items()
    ]
    save_changes(journal, label_of(added, settings), added, [], [])
    verdicts = guide(journal.entries(today - (GREEN_DAYS + 1) * DAY, today), settings, today)
    verdict = next((verdict for verdict in verdicts if verdict.run.uid == run.uid), None)
    if verdict is None:  # taken out meanwhile, in another window; its scores are kept
        return label_of(added, settings)
    head = f"{run_name(verdict, settings)}: {sign(verdict.answer, settings)} {verdict.answer.words}."
    sentences = (
        head,
        answer_sentence(verdict, settings, today),
        next_sentence(verdict, verdicts, settings, today, standing=bool(standing_signs(journal, today))),
    )
    return " ".join(sentence for sentence in sentences if sentence)
