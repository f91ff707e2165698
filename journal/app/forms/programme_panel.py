"""Programmes and plans: which programme to begin, the plan's name and goal, the other plans, a new one."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import wrap

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from journal.app.forms.panel import WIDEST
from journal.app.forms.plan_form import PlanForm
from journal.app.forms.plans_panel import PlansPanel
from journal.app.forms.programme_form import ProgrammeForm
from journal.app.plain import cut
from journal.app.session import Session
from journal.app.widgets.key_hints import KeyHints
from journal.model.errors import JournalError
from journal.model.plan import PlanEdit
from journal.model.programme import Programme
from journal.model.words import printable
from journal.workflows.plan.view import PlanView
from journal.workflows.programme.programmes import Listed, listed_programmes, own_folder
from journal.workflows.programme.start import how_long, what_for

KEYS = (("j k", "choose"), ("⏎", "open"), ("1-9", "or a letter opens"), ("esc", "back"))
INDENT = 5
DIGITS = 9
FROM_IT = "the plan comes from it"


class ProgrammePanel(ModalScreen[PlanEdit | None]):
    """Gives back the edit to store as one change, or None."""

    # With the stylesheet of the forms that open from here, so that what is theirs alone comes after it.
    CSS_PATH = ["form.tcss", "programme.tcss"]
    BINDINGS = [
        Binding("escape,backspace", "dismiss", "back", show=False, id="programmes.back"),
        Binding("j", "step(1)", "next", show=False, id="programmes.down"),
        Binding("k", "step(-1)", "before", show=False, id="programmes.up"),
    ]

    def __init__(self, session: Session, view: PlanView) -> None:
        super().__init__()
        self._session = session
        self._view = view
        self._listed: tuple[Listed, ...] = ()
        self._opening: dict[str, Callable[[], None]] = {}

    def compose(self) -> ComposeResult:
        with Vertical(id="plans") as box:
            box.border_title = Content.styled(" Programmes and plans ", "bold")
            yield OptionList(id="found")
            yield Static(id="trouble")
        yield KeyHints(KEYS, id="plan-keys")

    def on_mount(self) -> None:
        self._listed = listed_programmes(own_folder(self._session.journal.path))
        self.query_one(OptionList).focus()
        self._fill()
        self._choose_followed()

    def on_resize(self) -> None:
        self._fill()

    # Drawing

    def _fill(self) -> None:
        """Draw the rows for the width of now; the chosen one stays chosen."""
        options = self.query_one(OptionList)
        chosen = options.highlighted
        width = max(30, min(self.app.size.width, WIDEST) - 7)
        self._opening = {}
        rows: list[Option] = []
        for one in self._listed:
            if one.programme is None:
                rows.append(Option(_broken(one, width), disabled=True))
                continue
            key = str(len(self._opening) + 1)
            self._opening[key] = self._opener(one.programme)
            rows.append(Option(self._row(key, one, one.programme, width), id=key))
        rows.append(Option("", disabled=True))
        plan = self._view.sheet.plan
        if plan.uid:
            self._opening["g"] = self._name_and_aim
            rows.append(Option(_line("g", cut(f"goal and name of “{plan.name}”", width - INDENT)), id="g"))
        self._opening["o"] = self._other_plans
        rows.append(Option(_line("o", "other plans: follow one, put aside, take one out"), id="o"))
        self._opening["n"] = self._new_plan
        rows.append(Option(_line("n", "a new empty plan"), id="n"))
        options.clear_options()
        options.add_options(rows)
        options.highlighted = chosen

    def _choose_followed(self) -> None:
        """Begin on the programme of the plan, else on the first."""
        options, followed = self.query_one(OptionList), self._followed()
        at = self._listed.index(followed) if followed else 0
        options.highlighted = at

    def _followed(self) -> Listed | None:
        """The file that the plan's programme comes from; an own one goes before a packaged one."""
        name = self._view.sheet.plan.programme
        named = (one for one in reversed(self._listed) if one.programme and one.programme.name == name)
        return next(named, None) if name else None

    def _row(self, key: str, listed: Listed, programme: Programme, width: int) -> Content:
        title = cut(programme.title, width - INDENT)
        parts = [f"{programme.phase}", *(["your own"] if listed.own else [])]
        followed = listed is self._followed()
        room = width - INDENT - len(title) - 3
        beside = FROM_IT if followed else " · ".join(parts)
        head = Content.assemble(
            (title, "bold"),
            (
                f"   {beside}" if len(beside) <= room else "",
                "$secondary" if followed else "$foreground-muted",
            ),
        )
        lines = wrap(printable(f"{what_for(programme)} · {how_long(programme)}"), width - INDENT)
        below = [Content.styled(" " * INDENT + line, "$foreground-muted") for line in lines]
        return Content("\n").join([Content.assemble(_key(key), head), *below])

    # Choosing

    def on_key(self, event: events.Key) -> None:
        open_it = self._opening.get(event.character or "")
        if open_it is not None and len(event.character or "") == 1:
            event.stop()
            open_it()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._opening[event.option_id or ""]()

    def action_step(self, by: int) -> None:
        """Choose another row."""
        options = self.query_one(OptionList)
        (options.action_cursor_down if by > 0 else options.action_cursor_up)()

    # What opens

    def _opener(self, programme: Programme) -> Callable[[], None]:
        return lambda: self._open(programme)

    def _open(self, programme: Programme) -> None:
        try:
            form = ProgrammeForm(programme, self._view, self._session.journal.phases())
        except JournalError as refused:
            self._trouble(refused)
            return
        self.app.push_screen(form, lambda _: self._give_back(form.edit))

    def _name_and_aim(self) -> None:
        form = PlanForm(self._view, self._view.sheet.plan)
        self.app.push_screen(form, lambda _: self._give_back(form.edit))

    def _new_plan(self) -> None:
        form = PlanForm(self._view, None)
        self.app.push_screen(form, lambda _: self._give_back(form.edit))

    def _other_plans(self) -> None:
        try:
            plans = self._session.journal.plans()
        except JournalError as refused:
            self._trouble(refused)
            return
        self.app.push_screen(PlansPanel(plans, self._view), self._give_back)

    def _give_back(self, edit: PlanEdit | None) -> None:
        """Close with what was decided; without anything the list stays."""
        if edit is not None:
            self.dismiss(edit)

    def _trouble(self, refused: JournalError) -> None:
        self.query_one("#trouble", Static).update(Content.styled(printable(str(refused)), "bold $text-error"))
        self.query_one("#plans").add_class("-trouble")


def _key(key: str) -> Content:
    return Content.styled(f" {key if len(key) == 1 else '·'}   ", "bold $accent")


def _line(key: str, words: str) -> Content:
    return Content.assemble(_key(key), words)


def _broken(listed: Listed, width: int) -> Content:
    """A file that can't be read: its name, the line, the mend."""
    lines = wrap(printable(str(listed.error)), width - INDENT)
    head = Content.styled(f"     {cut(listed.file.name, width - 27)} can't be read", "bold $text-error")
    below = [Content.styled(" " * INDENT + line, "$text-error") for line in lines]
    return Content("\n").join([head, *below])
