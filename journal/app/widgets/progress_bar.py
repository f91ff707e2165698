"""A line that says how far something long is, and a bar below it."""

from __future__ import annotations

from textual.content import Content

from journal.app.plain import cut
from journal.model.settings import Settings
from journal.workflows.files.import_progress import Progress

SHARE_CELLS = len(" 100 %")


def progress_lines(progress: Progress, settings: Settings, width: int) -> list[Content]:
    """The words and the bar, each in at most `width` cells; the bar is blank where no share can be told."""
    words = Content(cut(progress.words, width))
    if progress.share is None:
        return [words, Content("")]
    share = min(1.0, max(0.0, progress.share))
    full, empty = "#-" if settings.ascii else "█─"
    cells = max(1, width - SHARE_CELLS)
    done = int(share * cells)
    bar = Content.assemble(
        (full * done, "$primary"),
        (empty * (cells - done), "$foreground-muted 40%"),
        f"{int(share * 100):>{SHARE_CELLS - 2}} %",
    )
    return [words, bar]
