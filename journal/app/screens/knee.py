"""Knee: months of one knee's days with the moments apart, its runs, and what they say together."""

from __future__ import annotations

from textual.binding import Binding
from textual.message import Message

from journal.app.screens.knee_page import NEXT_PANE, KneePage
from journal.app.screens.knee_strip import WIDE, scale_of
from journal.model.vocabulary import Knee, Place

NO_RUN = "No run on this day: down goes to the one before it, r logs one."
IN_A_JOURNAL = ("move", "day", "run", "open", "because", "unquiet", "span", "knee", "where", "end", "pane")


class KneeScreen(KneePage):
    """The keys: days, runs, the other knee, where it hurts, why the guide says so."""

    CSS_PATH = "knee.tcss"
    NAME = "knee"
    BINDINGS = [
        Binding("enter", "open", "run", key_display="⏎", id="knee.open", tooltip="The run's form"),
        Binding("b", "because", "why", id="knee.why", tooltip="Why the guide says so of this run"),
        Binding("f", "unquiet(1)", "red", id="knee.red", tooltip="The next red or amber run"),
        Binding("F", "unquiet(-1)", "last red or amber run", show=False, id="knee.red_before"),
        Binding("z", "span(-1)", "span", id="knee.span", tooltip="Fewer days"),
        Binding("Z", "span(1)", "more days", show=False, id="knee.span_out"),
        Binding("w", "where", "where", id="knee.where", tooltip="Where it hurts, and how often"),
        Binding("space", "knee", "knee", id="knee.knee", tooltip="The other knee"),
        Binding("tab", "pane", "more", id="knee.pane", tooltip="Runs, moments, what it answers to, weeks"),
        Binding(
            "left,h",
            "move(-1)",
            "day",
            key_display="← →",
            id="knee.before",
            tooltip="The mark before: a day, or the days it stands for",
        ),
        Binding("right,l", "move(1)", "day after", show=False, id="knee.after"),
        Binding("left_square_bracket,pageup", "day(-1)", "day before", show=False, id="knee.day_back"),
        Binding("right_square_bracket,pagedown", "day(1)", "a day on", show=False, id="knee.day_on"),
        Binding("R", "app.report", "report", show=False, id="knee.report", tooltip="A page for the physio"),
        Binding("down,j", "run(-1)", "run", key_display="↓ ↑", id="knee.down", tooltip="The run before"),
        Binding("up,k", "run(1)", "run after", show=False, id="knee.up"),
        Binding("g,home", "end(-1)", "the first day", show=False, id="knee.first"),
        Binding("G,end,t", "end(1)", "today", show=False, id="knee.last"),
    ]

    class PainAt(Message):
        """A score of a place is to be logged."""

        def __init__(self, knee: Knee, place: Place) -> None:
            super().__init__()
            self.knee = knee
            self.place = place

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to move, span or explain in an empty journal; no other pane where all of it is shown."""
        del parameters
        if action not in IN_A_JOURNAL:
            return True
        shown = self.view is not None and not self.view.empty
        return shown and (action != "pane" or not self.whole)

    def action_move(self, by: int) -> None:
        """Go to the next mark of the strip: as many days as it stands for."""
        if self.view is not None:
            self.action_day(by * scale_of(self.view, self.app.size.width).per)

    def action_day(self, by: int) -> None:
        """Mark a day before or after."""
        with self.trouble_told():
            if (view := self.view) is not None:
                before = view.first, view.last
                view.move(by)
                self.moved(before)

    def action_end(self, way: int) -> None:
        """Mark the first day there is, or today."""
        with self.trouble_told():
            if (view := self.view) is not None:
                before = view.first, view.last
                view.to_end(way)
                self.moved(before)

    def action_run(self, way: int) -> None:
        """Mark the next run in a direction."""
        with self.trouble_told():
            if (view := self.view) is not None:
                before = view.first, view.last
                if not view.to_run(way):
                    self.say("No run after this day." if way > 0 else "No run before this day.")
                self.moved(before)

    def action_unquiet(self, way: int) -> None:
        """Mark the next red or amber run in a direction."""
        with self.trouble_told():
            if (view := self.view) is not None:
                before = view.first, view.last
                if not view.to_unquiet(way):
                    where = "after" if way > 0 else "before"
                    self.say(f"No red or amber run {where} this day.")
                self.moved(before)

    def action_span(self, by: int) -> None:
        """Show more days or fewer."""
        with self.trouble_told():
            if self.view is not None:
                self.view.change_span(by)
                self.draw()

    def action_knee(self) -> None:
        """Look at the other knee."""
        with self.trouble_told():
            if self.view is not None:
                self.view.other_knee()
                self.draw()

    def action_pane(self) -> None:
        """Show what else there is under the strip: on a wide page only the own pattern can be missing."""
        self.pane = "weeks" if self.app.size.width >= WIDE else NEXT_PANE[self.pane]
        self.draw()

    def action_where(self) -> None:
        """Open the page of places; what is chosen there is logged."""
        from journal.app.forms.where import WherePanel

        session = self.session
        with self.trouble_told():
            if (view := self.view) is not None:
                panel = WherePanel(session.journal, session.settings, session.today, view.knee)
                self.app.push_screen(panel, self._place_chosen)

    def _place_chosen(self, chosen: tuple[Knee, Place] | None) -> None:
        if chosen is not None:
            self.post_message(self.PainAt(*chosen))

    def action_because(self) -> None:
        """Open the guide's arithmetic of the marked day's run, with the choices after a bad sign."""
        from journal.app.forms.run_guide_panel import RunGuidePanel

        session = self.session
        with self.trouble_told():
            view = self.view
            if view is None or view.verdict is None:
                self.say(NO_RUN)
                return
            panel = RunGuidePanel(
                session.journal,
                session.settings,
                session.today,
                view.verdict,
                view.shown.verdicts,
                standing=bool(self.standing),
            )
            self.app.push_screen(panel)

    def action_open(self) -> None:
        """Open the form of the marked day's run."""
        with self.trouble_told():
            verdict = None if self.view is None else self.view.verdict
            if verdict is None:
                self.say(NO_RUN)
            else:
                self.post_message(self.Edit(verdict.run))
