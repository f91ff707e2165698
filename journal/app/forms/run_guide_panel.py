"""Why the guide says what it says: a run's arithmetic, and under it the choices after a bad sign."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from textwrap import wrap

from textual.content import Content

from journal.app.forms.choosing_panel import ChoosingPanel
from journal.app.forms.run_guide import run_guide
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.plan.choosing import offered_for_run

NO_RUN = "No run of the last month to look at."


class RunGuidePanel(ChoosingPanel):
    """The guide's arithmetic of one run, or of none; with a red run or a sign in the last 7 days the choices.

    They stand under the last run and those of these 7 days, not under older ones.

    `verdicts` are those of the days around the run; `standing` says whether a warning sign stands.
    """

    def __init__(
        self,
        journal: Journal,
        settings: Settings,
        today: date,
        verdict: RunVerdict | None,
        verdicts: Sequence[RunVerdict],
        *,
        standing: bool,
    ) -> None:
        title, content = (
            ("Warning sign", _no_run)
            if verdict is None
            else run_guide(verdict, verdicts, settings, today, standing=standing)
        )
        about = today if verdict is None else verdict.run.day
        offer = offered_for_run(journal, settings, today, about)
        super().__init__(title, content, journal, settings, today, about, offer)


def _no_run(width: int) -> Content:
    return Content("\n".join(wrap(NO_RUN, width)))
