"""The first start: five questions, one at a time; none has to be answered."""

from __future__ import annotations

from dataclasses import replace
from textwrap import wrap
from typing import NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from journal.app.session import SessionApp
from journal.app.widgets.key_hints import KeyHints
from journal.app.widgets.text_field import TextField
from journal.model.errors import JournalError
from journal.model.setting import Choice
from journal.model.settings import Settings
from journal.model.settings_list import BY_KEY
from journal.workflows.settings import read_setting
from journal.workflows.today.first_start import ASKED, keep_first_answers

CHOOSING = (
    ("1-9", "or a letter"),
    ("⏎", "skip"),
    ("backspace", "back"),
    ("i", "import"),
    ("esc", "leave them all"),
)
TYPING = (("⏎", "go on, empty skips"), ("backspace", "back"), ("esc", "leave them all"))
AT_FIRST = tuple(key for key in CHOOSING if key[0] != "backspace")


class Question(NamedTuple):
    """What is asked, and what is said beneath it."""

    words: str
    about: str


QUESTIONS = {
    "unit": Question(
        "Kilometres or miles?",
        "Skipped, it is the one marked. Distances are stored in metres: changing it later loses nothing.",
    ),
    "knee": Question("Which knee is it?", "The mornings ask for this one; skipped, for both."),
    "state": Question("How is it now?", "Where you are on the way back: which programme is offered first."),
    "before_km": Question(
        "How far did you run in a usual week before it began?",
        "Half of it is one mark on the way back to speed and tempo. Skipped, it is not known.",
    ),
    "last_km": Question(
        "And last week?",
        "A programme begins from there until there are runs to tell. Skipped, it asks when it is applied.",
    ),
}


class FirstStart(ModalScreen[str | None]):
    """Closes with words about what was kept; leaving keeps what is usual where the runner lives."""

    CSS_PATH = ["form.tcss", "first_start.tcss"]
    AUTO_FOCUS = ""
    BINDINGS = [
        Binding("escape", "leave", "leave", show=False, id="first.leave"),
        Binding("enter", "go_on", "skip", show=False, priority=True, id="first.on"),
        Binding("backspace", "back", "back", show=False, priority=True, id="first.back"),
        Binding("i", "import_files", "bring in runs first", show=False, id="first.import"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._step = 0
        self._answers: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        with Vertical(id="form"):
            yield Static(id="question")
            yield Static(id="choices")
            with Horizontal(classes="row", id="typed"):
                yield TextField(id="answer")
                yield Static(classes="hint")
            yield Static(id="reading")
        yield KeyHints(id="form-keys")

    def on_mount(self) -> None:
        self._ask()

    def on_resize(self) -> None:
        self._draw()

    @property
    def _journal_app(self) -> SessionApp:
        assert isinstance(self.app, SessionApp)
        return self.app

    @property
    def _key(self) -> str:
        return ASKED[self._step]

    @property
    def _choices(self) -> tuple[Choice, ...]:
        return BY_KEY[self._key].choices

    @property
    def _settings(self) -> Settings:
        """The settings, in the unit that was answered."""
        settings = self._journal_app.session.settings
        given = read_setting(BY_KEY["unit"], self._answers.get("unit", settings.unit), settings)
        return replace(settings, unit=given)

    def _marked(self) -> str:
        """The words of what was answered; of the unit that of the locale until then."""
        usual = self._journal_app.session.settings.unit if self._key == "unit" else None
        found = (choice.words for choice in self._choices if choice.value == usual is not None)
        return self._answers.get(self._key, next(found, ""))

    def _ask(self) -> None:
        """Ask the question of this step."""
        field = self.query_one("#answer", TextField)
        self.query_one("#typed").display = not self._choices
        self.query_one("#choices").display = bool(self._choices)
        choosing = CHOOSING if self._step else AT_FIRST
        self.query_one(KeyHints).name_keys(choosing if self._choices else TYPING)
        if self._choices:
            self.set_focus(None)
        else:
            field.value = self._answers.get(self._key, "")
            field.focus()
        self._draw()

    def _draw(self, trouble: JournalError | None = None) -> None:
        form, question = self.query_one("#form"), QUESTIONS[self._key]
        form.border_title = f" Before the first entry · {self._step + 1} of {len(ASKED)} "
        self.query_one("#question", Static).update(Content.assemble((question.words, "bold $accent"), "\n"))
        settings, marked = self._journal_app.session.settings, self._marked()
        mark = ">" if settings.ascii else "›"
        self.query_one("#choices", Static).update(
            Content("\n").join(
                Content.assemble(
                    (f"{mark if choice.words == marked else ' '} ", "bold $accent"),
                    (f"{number}  {choice.words[0].lower()}   ", "bold $accent"),
                    (choice.words, "bold" if choice.words == marked else ""),
                )
                for number, choice in enumerate(self._choices, 1)
            )
        )
        self.query_one(".hint", Static).update(f"{self._settings.unit} a week")
        room = max(20, self.query_one("#reading").size.width or 72)
        lines = [Content(line) for line in wrap(question.about, room)]
        if trouble is not None:
            lines = [Content.styled(line, "bold $text-error") for line in wrap(str(trouble), room)]
        last = "All of it can be changed later: o opens the settings."
        lines += [Content(""), Content.styled(last, "$foreground-muted")]
        self.query_one("#reading", Static).update(Content("\n").join(lines))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._draw()

    def on_key(self, event: events.Key) -> None:
        character = (event.character or "").casefold()
        for number, choice in enumerate(self._choices, 1):
            if character and character in (str(number), choice.words[0].casefold()):
                event.stop()
                self._answers[self._key] = choice.words
                self._next()
                return

    def action_go_on(self) -> None:
        """Keep what was typed, skip what was not answered."""
        if not self._choices:
            text = self.query_one("#answer", TextField).value
            try:
                read_setting(BY_KEY[self._key], text, self._settings)
            except JournalError as refused:
                self._draw(refused)
                return
            self._answers[self._key] = text
        self._next()

    def _next(self) -> None:
        if self._step + 1 < len(ASKED):
            self._step += 1
            self._ask()
        else:
            self._keep()

    def action_back(self) -> None:
        """Ask the question before this one again."""
        self._step -= 1
        self._ask()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While there is text in the field, backspace takes a letter away."""
        del parameters
        if action == "back":
            return self._step > 0 and (bool(self._choices) or not self.query_one("#answer", TextField).value)
        return True

    def action_leave(self) -> None:
        """Leave all questions unanswered."""
        self._answers = {}
        self._keep()

    def action_import_files(self) -> None:
        """Keep what was answered so far, and go on with files: with a history there is less to ask."""
        if self._keep():
            self.app.call_later(self.app.run_action, "import_files")

    def _keep(self) -> bool:
        app = self._journal_app
        try:
            settings = keep_first_answers(app.session.journal, app.session.settings, self._answers)
            app.follow(settings)
        except JournalError as refused:
            self._draw(refused)
            return False
        self.dismiss("Kept; o changes it, u takes it back." if self._answers else None)
        return True
