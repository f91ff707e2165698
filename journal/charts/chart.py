"""The whole weekly chart as text: what `journal chart` prints."""

from collections.abc import Sequence

from journal.charts.columns import lay_out, week_columns
from journal.charts.pain import draw_pain, pain_height
from journal.charts.palette import Palette, glyphs_of, paint
from journal.charts.rows import has_signs, label_row, pain_title, sign_legend, sign_row, weeks_title
from journal.charts.weeks import draw_weeks
from journal.model.review import Week
from journal.model.settings import Settings
from journal.model.vocabulary import Knee

HIGHEST_BARS = 24


def chart_text(
    weeks: Sequence[Week],
    settings: Settings,
    width: int,
    height: int,
    palette: Palette | None,
    last: int | None = None,
    planned_km: float = 0.0,
) -> str:
    """Bars, week names, signs and pain of the newest `last` weeks (None: all), one week or more.

    Never wider than `width` (20 or more), never more than `height` lines (3 or more); what does not fit is
    left out, the bars last. Plain text without a palette. The knee shown is the settings' own, else both.
    """
    glyphs = glyphs_of(settings)
    layout = lay_out(weeks, last, width)
    columns = week_columns(weeks, layout, settings, planned_km)
    knees = [settings.knee] if settings.knee else list(Knee)
    signs, tall = has_signs(columns), height >= 26
    above = [weeks_title(columns, layout, settings, glyphs)]
    below = [label_row(columns, layout, head=str(columns[0].iso_year), glyphs=glyphs)]
    if signs and height >= 8:
        below.append(sign_row(columns, layout, glyphs))
    pain: list[str] = []
    if height >= 14:
        if tall:
            pain += ["", paint(pain_title(layout, settings, knees, glyphs), palette)]
        pain += draw_pain(
            columns, layout, pain_height(layout, knees, tall), settings, knees, palette, glyphs
        ).lines
    key = [sign_legend(columns, layout, glyphs)] if signs and height >= 16 else []
    rows = min(HIGHEST_BARS, height - len(above) - len(below) - len(pain) - len(key))
    bars = draw_weeks(columns, layout, rows, settings.unit, palette, glyphs).lines
    lines = [paint(line, palette) for line in above] + list(bars)
    lines += [paint(line, palette) for line in below] + pain + [paint(line, palette) for line in key]
    return "\n".join(line.rstrip() for line in lines)
