"""The questions about the knee: this morning's, and what a run's scores still lack. A digit a box."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from journal.app.forms.boxes import ScoreBox
from journal.app.widgets.key_hints import KeyHints
from journal.model.days import weekday
from journal.model.errors import JournalError
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment
from journal.store.journal import Journal
from journal.workflows.today.day import morning_scores
from journal.workflows.today.guide import run_name
from journal.workflows.today.missing import RunMissing, answer_run, what_is_missing
from journal.workflows.today.morning import answer_morning

KEYS = (("0-9", "answers"), ("t", "10"), ("-", "not recorded"), ("⏎", "write"), ("esc", "leave"))
MOMENTS = {
    Moment.MORNING: "this morning",
    Moment.DURING_RUN: "while running, the worst",
    Moment.AFTER_RUN: "within an hour of it",
}
SCALE = "0 is no pain, 10 the worst you can think of"

Asked = tuple[Moment, Knee]


class Question(ModalScreen[str | None]):
    """A box for each moment and knee asked for; the last digit writes. Closes with the answer, or None.

    `there` are scores that are stored already; `place` counts the questions there are, for `m` to go on.
    """

    CSS_PATH = "form.tcss"
    BINDINGS = [
        Binding("escape", "dismiss", "leave", show=False, id="question.leave"),
        Binding("enter", "write", "write", show=False, priority=True, id="question.write"),
        Binding("m", "another", "the next question", show=False, id="question.another"),
    ]

    class Another(Message):
        """The question of this place is wanted instead."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, heading: str, asked: Sequence[Asked], there: Mapping[Asked, int], place: int) -> None:
        super().__init__()
        self._heading = heading
        self._asked = tuple(asked)
        self._there = dict(there)
        self._place = place
        self.others = ""

    def compose(self) -> ComposeResult:
        with Vertical(id="form") as form:
            form.border_title = self._heading
            for moment in dict.fromkeys(moment for moment, _ in self._asked):
                with Horizontal(classes="row"):
                    if moment is not Moment.MORNING:
                        yield Static(MOMENTS[moment], classes="label -moment")
                    for knee in (knee for each, knee in self._asked if each is moment):
                        yield Static(f"{knee}", classes="label -second")
                        score = self._there.get((moment, knee))
                        yield ScoreBox(f"{moment}_{knee}", "" if score is None else str(score))
            yield Static(SCALE, id="reading")
        another = (("m", self.others),) if self.others else ()
        yield KeyHints((*KEYS, *another), id="form-keys")

    def on_mount(self) -> None:
        self.query(ScoreBox).first().focus()

    def on_score_box_answered(self, event: ScoreBox.Answered) -> None:
        event.stop()
        # The answer to the last box is the answer to the question.
        if event.box is self.query(ScoreBox).last():
            self.action_write()

    def save(self, given: Mapping[Asked, int], taken_out: Iterable[Asked]) -> str:
        """Write the answer; what it means, in words. Raises JournalError, and the question stays."""
        raise NotImplementedError

    def action_write(self) -> None:
        """Write what was answered."""
        boxes = dict(zip(self._asked, self.query(ScoreBox), strict=True))
        given = {asked: int(box.text) for asked, box in boxes.items() if box.text}
        taken_out = [asked for asked in self._there if asked not in given]
        if not given and not taken_out:
            self.dismiss(None)
            return
        try:
            said = self.save(given, taken_out)
        except JournalError as refused:
            self.query_one("#reading", Static).update(Content.styled(str(refused), "bold $text-error"))
            return
        self.dismiss(said)

    def action_another(self) -> None:
        """Leave this question for the next one; nothing of it is written."""
        if self.others:
            self.app.post_message(self.Another(self._place + 1))
            self.dismiss(None)


class MorningQuestion(Question):
    """How the knees were this morning; an answer that is there is corrected."""

    def __init__(self, journal: Journal, settings: Settings, today: date, place: int = 0) -> None:
        there = morning_scores(journal.pain(today, today), today)
        knees = (settings.knee,) if settings.knee else tuple(Knee)
        super().__init__(
            " How was the knee this morning? ",
            [(Moment.MORNING, knee) for knee in knees],
            {(Moment.MORNING, knee): there[knee].score for knee in knees if knee in there},
            place,
        )
        self._journal, self._settings, self._today = journal, settings, today

    def save(self, given: Mapping[Asked, int], taken_out: Iterable[Asked]) -> str:
        return answer_morning(
            self._journal,
            {knee: score for (_, knee), score in given.items()},
            self._today,
            self._settings,
            self._today,
            taken_out=[knee for _, knee in taken_out],
        )


class RunQuestion(Question):
    """The scores that a run still lacks, while running and within the hour."""

    def __init__(
        self, journal: Journal, settings: Settings, today: date, missing: RunMissing, place: int = 0
    ) -> None:
        heading = f" {run_name(missing.verdict, settings)}: how was the knee? "
        super().__init__(heading, missing.asked, {}, place)
        self._journal, self._settings, self._today = journal, settings, today
        self._run = missing.run

    def save(self, given: Mapping[Asked, int], taken_out: Iterable[Asked]) -> str:
        del taken_out  # only what was missing is asked for
        return answer_run(self._journal, self._run, given, self._settings, self._today)


def question(journal: Journal, settings: Settings, today: date, place: int = 0) -> Question:
    """What is missing next: this morning, then the runs, the last one first; the morning when all is there.

    `place` goes on from there, round and round: an answered morning comes last, to be corrected.
    """
    missing = what_is_missing(journal, settings, today)
    runs: list[RunMissing | None] = list(missing.runs)
    found = [None, *runs] if missing.morning else [*runs, None]
    asked, following = found[place % len(found)], found[(place + 1) % len(found)]
    made = (
        MorningQuestion(journal, settings, today, place)
        if asked is None
        else RunQuestion(journal, settings, today, asked, place)
    )
    if len(found) > 1:
        made.others = "this morning" if following is None else f"{weekday(following.run.day)}'s run"
    return made
