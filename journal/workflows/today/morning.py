"""The morning's answer: it is written, and it closes yesterday's run in a sentence."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from journal.model.days import DAY
from journal.model.entries import Entry, PainScore
from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Knee, Moment
from journal.rules.guide import GREEN_DAYS, guide
from journal.store.journal import Journal
from journal.workflows.diary.log import label_of, save_changes
from journal.workflows.today.day import morning_scores, standing_signs
from journal.workflows.today.guide import answer_sentence, next_sentence, run_name, sign


def answer_morning(
    journal: Journal,
    given: Mapping[Knee, int],
    day: date,
    settings: Settings,
    today: date,
    *,
    taken_out: Collection[Knee] = (),
) -> str:
    """Store the morning's scores, in the place of those there are; what it says about the run before.

    `taken_out` are knees whose score of this morning goes: it was written by mistake.
    """
    there = morning_scores(journal.pain(day, day), day)
    added: list[Entry] = []
    changed: list[Entry] = []
    for knee, score in given.items():
        if knee not in there:
            added.append(PainScore(day=day, knee=knee, score=score, moment=Moment.MORNING))
        elif there[knee].score != score:
            changed.append(replace(there[knee], score=score))
    deleted = [there[knee] for knee in taken_out if knee in there]
    entries = [*added, *changed]
    label = label_of(entries, settings) if entries else f"taking out {label_of(deleted, settings)}"
    save_changes(journal, label, added, changed, deleted)
    return morning_sentence(journal, given, day, settings, today)


def morning_sentence(
    journal: Journal, given: Mapping[Knee, int], day: date, settings: Settings, today: date
) -> str:
    """`Thu tempo 4.6 km: ● go. Left 1, right 0 this morning. …`; only the scores without a run before."""
    said = ", ".join(f"{knee} {score}" for knee, score in given.items()) or "nothing recorded"
    said = f"{said[0].upper()}{said[1:]} this morning."
    verdicts = guide(journal.entries(day - (GREEN_DAYS + 1) * DAY, day), settings, day)
    closed = [verdict for verdict in verdicts if verdict.run.day == day - DAY]
    if not closed:
        return said
    verdict = closed[-1]
    head = f"{run_name(verdict, settings)}: {sign(verdict.answer, settings)} {verdict.answer.words}."
    rest = "" if verdict.answer is Guide.GREEN else answer_sentence(verdict, settings, today)
    standing = bool(standing_signs(journal, today))
    sentences = (head, said, rest, next_sentence(verdict, verdicts, settings, today, standing=standing))
    return " ".join(sentence for sentence in sentences if sentence)
