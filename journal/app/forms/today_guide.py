"""Why the guide says what Today shows: the last run's arithmetic, and the choices after a bad sign."""

from __future__ import annotations

from datetime import date
from textwrap import wrap

from textual.content import Content

from journal.app.forms.choosing_panel import ChoosingPanel
from journal.app.forms.run_guide import run_guide
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.plan.choosing import offered_today
from journal.workflows.today.day import TodayPage

NO_RUN = "No run of the last month to look at."


class TodayGuidePanel(ChoosingPanel):
    """The guide's arithmetic of the last run; with a red run or a sign in the last 7 days the choices too."""

    def __init__(self, journal: Journal, settings: Settings, today: date, page: TodayPage) -> None:
        verdict = page.last_run
        title, content = (
            ("Warning sign", _no_run)
            if verdict is None
            else run_guide(verdict, page.verdicts, settings, today, standing=bool(page.standing))
        )
        offer = offered_today(journal, settings, today)
        about = verdict.run.day if verdict else today
        super().__init__(title, content, journal, settings, today, about, offer)


def _no_run(width: int) -> Content:
    return Content("\n".join(wrap(NO_RUN, width)))
