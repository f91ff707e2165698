"""The run form: the run and the knee around it in one go."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from journal.app.forms.boxes import Box, Choice, ScoreBox, Tick
from journal.app.forms.form import Form, field_row
from journal.app.plain import cut
from journal.app.widgets.text_field import TextField
from journal.entry.describing import describe
from journal.entry.language import fresh_uid
from journal.entry.run_fields import read_run_fields, score_field
from journal.model.days import short_day, weekday
from journal.model.entries import Run
from journal.model.errors import JournalError
from journal.model.plan import PlannedSession
from journal.model.settings import Settings
from journal.model.units import duration, exact_distance
from journal.model.vocabulary import Kind, Knee, Place
from journal.store.journal import Journal
from journal.workflows.diary.run_entry import (
    RunInForm,
    UsualAmounts,
    first_fields,
    planned_fields,
    preview_of_run,
    run_in_form,
    save_run,
    scores_before,
    usual_amounts,
)

AMOUNTS = {"distance", "took", "structure"}
MOMENTS = {"while": ("while", "running"), "within": ("within", "an hour"), "before": ("before", "the run")}


class RunForm(Form):
    """Fields in the order of thought: when, what, how far, then the knee, then the rest."""

    heading = " Run "
    help_text = (
        "Day: today, fri, 16, -3, 2026-03-16.  Distance: 6.2, 6.2km, 3.85mi.  Took: 38:20 or 3820.\n"
        "Scores 0 (none) to 10 (worst), t is 10, - is not recorded. While running: the worst of the run.\n"
        "Within an hour: the worst of the hour after. Before: empty means as that morning,\n"
        "which is shown there in grey.\n"
        "Began at: the distance at which the knee began to hurt. Walk-run 6x3/2: six times 3 min run, 2 walk."
    )

    def __init__(
        self,
        journal: Journal,
        settings: Settings,
        today: date,
        run: Run | None,
        planned: PlannedSession | None = None,
    ) -> None:
        super().__init__()
        self._journal = journal
        self._settings = settings
        self._today = today
        self._stored: RunInForm | None = None if run is None else run_in_form(journal, run)
        self._uid = run.uid if run is not None else fresh_uid()
        self._planned = {} if planned is None else planned_fields(planned)
        self._start = first_fields(journal, today, planned) if self._stored is None else self._stored.fields
        self._as_planned = True
        self._usual: dict[Kind, UsualAmounts] = {}
        self._before_of: date | None = None

    def compose_fields(self) -> ComposeResult:
        start = self._start
        with Horizontal(classes="row -pair"):
            yield Static("day", classes="label")
            yield TextField(start.get("day", ""), id="day")
            yield Static(classes="hint", name="day")
            yield Static("time", classes="label -second")
            yield TextField(start.get("time", ""), id="time")
            yield Static(classes="hint", name="time")
        with Horizontal(classes="row -pair"):
            yield Static("kind", classes="label")
            yield Choice("kind", [str(kind) for kind in Kind], start.get("kind", "easy"))
            yield Static(classes="hint", name="kind")
            yield Static("effort", classes="label -second")
            yield TextField(start.get("effort", ""), id="effort")
            yield Static(classes="hint", name="effort")
        with Horizontal(classes="row -pair"):
            yield Static("distance", classes="label")
            yield TextField(start.get("distance", ""), id="distance")
            yield Static(classes="hint", name="distance")
            yield Static("took", classes="label -second")
            yield TextField(start.get("took", ""), id="took")
            yield Static(classes="hint", name="took")
        yield Static(classes="gap")
        with Horizontal(id="scores"):
            with Vertical(classes="label"):
                yield Static("\nknee 0-10\nleft\nright")
            # Column by column: tab then asks each moment of the left knee and of the right one.
            for moment, heads in MOMENTS.items():
                with Vertical(classes="cell"):
                    yield Static("\n".join(heads), classes="muted")
                    for knee in Knee:
                        name = score_field(moment, knee)
                        yield ScoreBox(name, start.get(name, ""))
            with Vertical(classes="cell"):
                yield Static(f"began\nat {self._settings.unit}", classes="muted")
                yield TextField(start.get("began", ""), id="began", classes="cell")
            with Vertical():
                yield Static("a digit moves on; t is 10\nempty: not recorded", classes="muted")
                yield Static(classes="hint", name="began")
                with Horizontal(classes="row"):
                    yield Static("where", classes="label -short")
                    yield Choice("where", [str(place) for place in Place], start.get("where", "front"))
        yield Static(classes="gap")
        with Horizontal(classes="row"):
            yield Tick("gait_changed", "changed how I ran", start.get("gait_changed", ""))
            yield Tick("swelling", "swelling", start.get("swelling", ""))
            yield Tick("painkiller", "took a painkiller", start.get("painkiller", ""))
        with Horizontal(classes="row"):
            yield Static("surface", classes="label")
            yield TextField(start.get("surface", ""), id="surface")
            yield Static("shoes", classes="label -second")
            yield TextField(start.get("shoes", ""), id="shoes")
            yield Static("hills", classes="label -second")
            yield TextField(start.get("hills", ""), id="hills")
        structure = TextField(start.get("structure", ""), id="structure")
        yield field_row("walk-run", structure, hint="structure")
        yield field_row("note", TextField(start.get("note", ""), id="note", classes="-long"))

    def on_mount(self) -> None:
        super().on_mount()
        self._mark_planned()
        self.query_one("#distance", TextField).focus()

    def _mark_planned(self) -> None:
        """What the plan filled in is in italics as long as it stands as it was; of another day it is gone."""
        day = read_run_fields(self.fields(), self._settings, self._today, self._uid).day
        if (day == self._today) is not self._as_planned:
            self._as_planned = not self._as_planned
            for name in AMOUNTS & self._planned.keys():
                field, words = self.query_one(f"#{name}", TextField), self._planned[name]
                was, becomes = ("", words) if self._as_planned else (words, "")
                field.value = becomes if field.value == was else field.value
        for name, words in self._planned.items():
            self.query_one(f"#{name}").set_class(self.fields()[name] == words, "-planned")

    def on_input_changed(self, event: Input.Changed) -> None:
        super().on_input_changed(event)
        self._mark_planned()

    def on_box_changed(self, event: Box.Changed) -> None:
        super().on_box_changed(event)
        self._mark_planned()

    def hint_of(self, names: list[str], fields: Mapping[str, str]) -> str:
        draft = read_run_fields(fields, self._settings, self._today, self._uid)
        match names:
            case ["day"]:
                return f"{weekday(draft.day)} {short_day(draft.day)}"
            case ["kind"]:
                return "e l t s w r"
            case ["effort"]:
                return "of 10"
            case [name] if self._as_planned and name in AMOUNTS & self._planned.keys():
                return f"plan {self._planned[name]}"
            case ["distance"]:
                usual = self._usual_of(fields).distance_m
                unit = self._settings.unit
                return str(unit) if usual is None else f"{exact_distance(usual, unit)} usual"
            case ["took"]:
                took = self._usual_of(fields).duration_s
                return "38:20, 3820" if took is None else f"{duration(took)} usual"
            case ["structure"]:
                return "6x3/2: 6 times 3 min running, 2 walking"
            case _:
                return ""

    def _usual_of(self, fields: Mapping[str, str]) -> UsualAmounts:
        """What is usual for the kind chosen, said beside a new run's fields and never put into them."""
        if self._stored is not None or not fields["kind"]:
            return UsualAmounts()
        kind = Kind(fields["kind"])
        if kind not in self._usual:
            self._usual[kind] = usual_amounts(self._journal, kind, self._settings, self._today)
        return self._usual[kind]

    def refresh_reading(self) -> None:
        """Show also the score that counts as the one before the run while none is typed."""
        super().refresh_reading()
        day = read_run_fields(self.fields(), self._settings, self._today, self._uid).day
        if day != self._before_of:
            self._before_of = day
            before = scores_before(self._journal, day)
            for knee in Knee:
                box = self.query_one(f"#{score_field('before', knee)}", ScoreBox)
                box.show_otherwise(str(before.get(knee, "")))

    def errors_of(self, fields: Mapping[str, str]) -> Mapping[str, JournalError]:
        return read_run_fields(fields, self._settings, self._today, self._uid).errors

    def reading(self, fields: Mapping[str, str]) -> Content:
        draft = read_run_fields(fields, self._settings, self._today, self._uid)
        if draft.run is None:
            return Content.styled("A distance, a time or both make it a run.", "$foreground-muted")
        lines = [
            describe(draft.run, self._settings, self._today),
            *preview_of_run(self._journal, draft, self._stored, self._settings, self._today),
        ]
        room = max(20, self.query_one("#reading").size.width or 72)
        return Content("\n").join([Content(cut(line, room)) for line in lines])

    def save(self, fields: Mapping[str, str]) -> str:
        draft = read_run_fields(fields, self._settings, self._today, self._uid)
        return save_run(self._journal, draft, self._stored, self._settings, self._today)
