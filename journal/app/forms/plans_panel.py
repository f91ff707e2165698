"""The plans there are: which one is followed, put aside, taken out."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from journal.app.forms.panel import WIDEST
from journal.app.plain import cut
from journal.app.widgets.key_hints import KeyHints
from journal.model.days import long_day
from journal.model.plan import Plan, PlanEdit
from journal.workflows.plan.goal import goal_words, of_plan
from journal.workflows.plan.plans import follow, put_aside, take_out
from journal.workflows.plan.view import PlanView

KEYS = (("j k", "choose"), ("⏎ f", "follow"), ("a", "put aside"), ("d", "take out"), ("esc", "back"))
NO_PLAN = "There is no plan yet; esc leads back to the programmes."
INDENT = 4


class PlansPanel(ModalScreen[PlanEdit | None]):
    """Each key gives back its edit at once: undo brings back what was taken out."""

    CSS_PATH = "programme.tcss"
    BINDINGS = [
        Binding("escape,backspace", "dismiss", "back", show=False, id="plans.back"),
        Binding("j", "step(1)", "next", show=False, id="plans.down"),
        Binding("k", "step(-1)", "before", show=False, id="plans.up"),
        Binding("f", "follow", "follow", show=False, id="plans.follow"),
        Binding("a", "aside", "put aside", show=False, id="plans.aside"),
        Binding("d", "out", "take out", show=False, id="plans.out"),
    ]

    def __init__(self, plans: Sequence[Plan], view: PlanView) -> None:
        super().__init__()
        self._plans = plans
        self._view = view

    def compose(self) -> ComposeResult:
        with Vertical(id="plans") as box:
            box.border_title = Content.styled(" Plans ", "bold")
            yield OptionList(id="found")
            yield Static(id="trouble")
        yield KeyHints(KEYS if self._plans else KEYS[-1:], id="plan-keys")

    def on_mount(self) -> None:
        options = self.query_one(OptionList)
        options.focus()
        self._fill()
        options.highlighted = next((at for at, plan in enumerate(self._plans) if not plan.active), 0)

    def on_resize(self) -> None:
        self._fill()

    def _fill(self) -> None:
        options = self.query_one(OptionList)
        chosen = options.highlighted
        width = max(30, min(self.app.size.width, WIDEST) - 7)
        options.clear_options()
        options.add_options([Option(self._row(plan, width)) for plan in self._plans])
        if not self._plans:
            options.add_option(Option(Content.styled(f" {NO_PLAN}", "$foreground-muted"), disabled=True))
        options.highlighted = chosen

    def _row(self, plan: Plan, width: int) -> Content:
        followed = "   followed" if plan.active else ""
        mark = ("*" if self._view.settings.ascii else "•") if plan.active else " "
        goal = goal_words(of_plan(plan), self._view.today).rstrip(".")
        below = wrap(f"from {long_day(plan.day)} · {goal[0].lower()}{goal[1:]}", width - INDENT)
        return Content.assemble(
            (f" {mark}  ", "bold $accent"),
            (cut(plan.name, width - INDENT - len(followed)), "bold"),
            (followed, "$secondary"),
            *((f"\n{' ' * INDENT}{line}", "$foreground-muted") for line in below),
        )

    def action_step(self, by: int) -> None:
        """Choose another plan."""
        options = self.query_one(OptionList)
        (options.action_cursor_down if by > 0 else options.action_cursor_up)()

    @property
    def _chosen(self) -> Plan | None:
        at = self.query_one(OptionList).highlighted
        return self._plans[at] if self._plans and at is not None else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_follow()

    def action_follow(self) -> None:
        """Follow the chosen plan; the one followed until now is put aside."""
        if self._chosen is not None:
            self._give_back(follow(self._chosen))

    def action_aside(self) -> None:
        """Follow none."""
        if self._plans:
            self._give_back(put_aside(self._plans))

    def action_out(self) -> None:
        """Take the chosen plan out with all its sessions."""
        if self._chosen is not None:
            self._give_back(take_out(self._chosen))

    def _give_back(self, edit: PlanEdit) -> None:
        """Close with the edit; one that changes nothing is said here."""
        if not edit.empty:
            self.dismiss(edit)
            return
        self.query_one("#trouble", Static).update(Content.styled(f" {edit.label}", "$text-warning"))
        self.query_one("#plans").add_class("-trouble")
