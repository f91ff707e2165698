"""Why the next time of an exercise is suggested so: range, last sessions and pain, each in numbers."""

from __future__ import annotations

from textwrap import wrap

from textual.content import Content

from journal.app.forms.panel import Panel
from journal.app.screens.growth_parts import symmetry_words, trend_words
from journal.model.days import long_day
from journal.model.vocabulary import Knee
from journal.rules.progression import LEAST_STEP, LEAVE_OUT, LIMIT, MOST_STEP
from journal.rules.strength_load import TREND_DAYS, by_session, worst_pain
from journal.workflows.strength.growth import ExerciseGrowth, Growth
from journal.workflows.strength.words import sets_words

MUTED = "$foreground-muted"
LABEL = 13
SESSIONS = 8
RULE = (
    "Double progression: repetitions or seconds up to the top of the range first, then a step of load of "
    f"{LEAST_STEP:g} to {MOST_STEP:g} %, and the range again from its foot. A step asks for all sets of two "
    f"sessions in a row at the top, and for pain in these sets at or under {LIMIT}; {LIMIT + 1} to "
    f"{LEAVE_OUT} stays as it is, over {LEAVE_OUT} is less."
)
CHOICE = "It is a suggestion from your own numbers, no prescription; what you do is your choice."
HOW = "Pain of a set: enter on the set, or pain 2 behind it in words."


def next_set_panel(found: Growth, shown: ExerciseGrowth) -> Panel:
    """The panel about one exercise."""
    return Panel(f"{shown.name} · the next time", lambda width: laid_out(found, shown, width))


def laid_out(found: Growth, shown: ExerciseGrowth, width: int) -> Content:
    """What is suggested, from which numbers, and the sessions it looks at."""
    lines: list[Content] = []
    if shown.suggestion is None:
        lines += _part("Next", "nothing yet: no finished time with repetitions or a hold is written.", width)
    else:
        lines += _part("Next", shown.suggestion.words, width, "bold")
        for place, sentence in enumerate(shown.suggestion.why):
            lines += _part("Why" if not place else "", sentence, width)
    lines += [Content(""), *_part("Sessions", "", width)]
    for session in reversed(by_session(found.sets.get(shown.name, ()))[-SESSIONS:]):
        pain = worst_pain(session)
        hurt = "pain not written" if pain is None else f"pain {pain}"
        lines += _part("", f"{long_day(session[0].day)}: {sets_words(session)}, {hurt}", width)
    if shown.symmetry_day is not None:
        other = Knee.RIGHT if found.knee is Knee.LEFT else Knee.LEFT
        said = ", ".join(map(symmetry_words, shown.symmetry))
        words = f"{said}, on {long_day(shown.symmetry_day)}. 100 % can also be two weak legs, so:"
        lines += [Content(""), *_part(f"{found.knee}/{other}".capitalize(), words, width)]
    for place, trend in enumerate(shown.trends):
        words = f"{trend_words(trend)}: the best of {TREND_DAYS} days and of the {TREND_DAYS} before"
        lines += _part("" if place or shown.symmetry_day else "Trend", words, width)
    return Content("\n").join(
        [*lines, Content(""), *_part("The rule", f"{RULE} {CHOICE} {HOW}", width, MUTED)]
    )


def _part(name: str, words: str, width: int, style: str = "") -> list[Content]:
    wrapped = wrap(words, max(20, width - LABEL)) or [""]
    return [
        Content.assemble((f"{name if not place else '':<{LABEL}}", MUTED), (line, style))
        for place, line in enumerate(wrapped)
    ]
