"""Where it hurts: both knees from the front, a place chosen with the arrows, what it usually means."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from textwrap import wrap

from textual.binding import Binding
from textual.content import Content

from journal.app.forms.panel import RowsPanel
from journal.app.plain import cut
from journal.app.widgets.knee_figure import MUTED, figure
from journal.model.days import MONTHS
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Place
from journal.store.journal import Journal
from journal.workflows.knee.places import NO_NAME_FOR_IT, NOT_FOR_THIS, USUALLY, PlaceCounts, place_counts

KEYS = (("↑ ↓", "place"), ("← →", "knee"), ("⏎", "log pain there"), ("esc", "back"))
PLACES = (Place.THIGH, Place.FRONT, Place.OUTER, Place.INNER, Place.BELOW, Place.BACK, Place.OTHER)
MONTHS_SHOWN = 6
Chosen = tuple[Knee, Place]


class WherePanel(RowsPanel[Chosen]):
    """Closes with the knee and the place to log a score for, or with None."""

    BINDINGS = [
        Binding("escape,q,w,backspace", "dismiss", "back", show=False, id="where.back"),
        Binding("enter", "choose", "log", show=False, id="where.log"),
        Binding("left,h", "knee('left')", "left knee", show=False, id="where.left"),
        Binding("right,l", "knee('right')", "right knee", show=False, id="where.right"),
        Binding("pagedown,right_square_bracket", "scroll(8)", "page down", show=False, id="where.page_down"),
        Binding("pageup,left_square_bracket", "scroll(-8)", "page up", show=False, id="where.page_up"),
    ]

    def __init__(self, journal: Journal, settings: Settings, today: date, knee: Knee) -> None:
        super().__init__("Where it hurts", KEYS, len(PLACES), PLACES.index(Place.FRONT))
        self._settings = settings
        self._counts = place_counts(journal, today, MONTHS_SHOWN)
        self._knee = knee

    @property
    def _place(self) -> Place:
        return PLACES[self.at]

    def lines(self, width: int) -> tuple[list[Content], int]:
        """The knees, the counts and the words for the place that is chosen, from the top."""
        return where_lines(self._counts, (self._knee, self._place), self._settings, width), 0

    def action_knee(self, knee: str) -> None:
        """Choose the other knee."""
        self._knee = Knee(knee)
        self.lay_out()

    def action_choose(self) -> None:
        """Log a score for this place."""
        self.dismiss((self._knee, self._place))


def where_lines(counts: PlaceCounts, chosen: Chosen, settings: Settings, width: int) -> list[Content]:
    """The figure, the chosen place month by month, what it usually means."""
    knee, place = chosen
    totals = {(each, at): counts.total(each, at) for each in Knee for at in Place}
    without = counts.total(knee, None)
    return [
        *figure(totals, chosen, ascii_only=settings.ascii),
        Content(""),
        Content.styled(f"{place.words[0].upper()}{place.words[1:]}", "bold"),
        *_wrapped(USUALLY[place], width, ""),
        *(_wrapped(NOT_FOR_THIS, width, "$text-warning") if place is not Place.FRONT else []),
        Content(""),
        *_table(counts, knee, place, width),
        *_wrapped(NO_NAME_FOR_IT, width, MUTED),
        *(_wrapped(_without(without), width, MUTED) if without else []),
    ]


def _without(count: int) -> str:
    of_it = "1 score without a place counts" if count == 1 else f"{count} scores without a place count"
    return f"{of_it} as the front."


def _table(counts: PlaceCounts, knee: Knee, place: Place, width: int) -> list[Content]:
    """How many scores the knee has at each place that has any, and at the chosen one, month by month."""
    head = f"{f'{knee} knee, scores':<20}" + "".join(
        f"{MONTHS[month.month - 1]:>6}" for month in counts.months
    )
    lines = [Content.styled(cut(f"{head}{'worst':>8}", width), MUTED)]
    for at in PLACES:
        numbers: Sequence[int] = counts.counts.get((knee, at), (0,) * len(counts.months))
        if not any(numbers) and at is not place:
            continue
        cells = "".join(f"{number or '–':>6}" for number in numbers)
        worst = counts.worst.get((knee, at))
        lines.append(
            Content.styled(
                cut(f"{at:<20}{cells}{'–' if worst is None else worst:>8}", width),
                "bold" if at is place else "",
            )
        )
    return lines


def _wrapped(words: str, width: int, style: str) -> list[Content]:
    return [Content.styled(line, style) for line in wrap(words, width)]
