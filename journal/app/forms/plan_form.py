"""The name and the goal of a plan: of the one followed, or of a new empty one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from textwrap import wrap

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from journal.app.forms.form import Form
from journal.app.widgets.text_field import TextField
from journal.model.errors import JournalError, NotReadableError
from journal.model.plan import Plan, PlanEdit
from journal.model.programme import Goal
from journal.model.words import printable
from journal.rules.plan_facts import ahead_words, plan_facts_ahead
from journal.workflows.plan.goal import (
    aimed_at,
    goal_examples,
    goal_text,
    goal_words,
    name_and_aim,
    of_plan,
    read_plan_goal,
)
from journal.workflows.plan.plans import NAME_BY_HAND, new_plan
from journal.workflows.plan.view import PlanView

HELP = (
    "A goal is none, a distance a week, or a race with or without its day: {examples}, half 28 feb.\n"
    "The day of a race is counted down to, and the Plan says how far the longest run before it is. "
    "The weeks are planned by you: F fills them to their caps, a programme makes them for the goal."
)


class PlanForm(Form):
    """What is agreed to is `edit`, for whoever opened the form; None while nothing is."""

    def __init__(self, view: PlanView, plan: Plan | None) -> None:
        super().__init__()
        self.heading = " Goal and name of the plan " if plan else " A new empty plan "
        self.help_text = HELP.format(examples=goal_examples(view.settings.unit, view.today))
        self.edit: PlanEdit | None = None
        self._view = view
        self._new = plan is None
        self._plan = plan or Plan(day=view.today, name=NAME_BY_HAND)

    def compose_fields(self) -> ComposeResult:
        with Horizontal(classes="row"):
            yield Static("name", classes="label")
            yield TextField(self._plan.name, id="name", classes="-long")
        with Horizontal(classes="row"):
            yield Static("goal", classes="label")
            yield TextField(goal_text(self._plan), id="goal", classes="-long")
        with Horizontal(classes="row"):
            yield Static("", classes="label")
            yield Static(classes="hint", name="goal")

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        errors: dict[str, JournalError] = {}
        if not fields["name"].strip():
            errors["name"] = NotReadableError("A plan has a name.", "Write one.")
        try:
            self._goal(fields)
        except NotReadableError as refused:
            errors["goal"] = refused
        return errors

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        del names, fields
        return goal_examples(self._view.settings.unit, self._view.today)

    def reading(self, fields: Mapping[str, str]) -> Content:
        try:
            goal = self._goal(fields)
        except NotReadableError:  # said beside its field
            return Content("")
        view = self._view
        said = [goal_words(goal, view.today)]
        if not self._new and goal.day is not None:
            aimed = replace(view.sheet, plan=aimed_at(self._plan, goal))
            ahead = plan_facts_ahead(view.looked_at(aimed, goal.day), aimed, view.record)
            if ahead is not None:
                words = ahead_words(ahead, view.settings, wide=True)
                said.append(f"{words[0].upper()}{words[1:]}.")
        elif self._new and view.sheet.plan.uid:
            said.append(f"It is followed from now on; “{printable(view.sheet.plan.name)}” is put aside.")
        width = max(20, self.query_one("#reading").size.width or 72)
        return Content("\n").join(Content(line) for words in said for line in wrap(words, width))

    def save(self, fields: Mapping[str, str]) -> str:
        goal = self._goal(fields)
        if self._new:
            edit = new_plan(fields["name"], self._view.today)
            made = tuple(aimed_at(one, goal) if isinstance(one, Plan) else one for one in edit.add)
            self.edit = replace(edit, add=made)
        else:
            edit = name_and_aim(self._plan, fields["name"], goal)
            if edit.empty:
                raise NotReadableError("Name and goal are as they were.", "Change one, or leave with esc.")
            self.edit = edit
        return edit.label

    def _goal(self, fields: Mapping[str, str]) -> Goal:
        """The goal as typed; what was not touched is left as it is, whatever was rounded to show it."""
        text = fields["goal"]
        if text == goal_text(self._plan):
            return of_plan(self._plan)
        return read_plan_goal(text, self._view.settings.unit, self._view.today)
