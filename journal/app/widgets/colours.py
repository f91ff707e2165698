"""The chart's colours from the app's theme."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.color import Color, ColorParseError

from journal.charts.palette import TERMINAL, Palette, Rgb


def palette_of(app: App[Any]) -> Palette:
    """The theme's colours by their part in a chart; mid tones where a theme names ANSI colours."""
    variables = app.theme_variables

    def rgb(name: str, fallback: Rgb | None) -> Rgb | None:
        try:
            colour = Color.parse(variables[name])
        except (KeyError, ColorParseError):
            return fallback
        return fallback if colour.ansi is not None else colour.rgb

    foreground, background = rgb("foreground", None), rgb("background", None)
    muted = TERMINAL.muted
    if foreground is not None and background is not None:
        muted = Color(*background).blend(Color(*foreground), 0.6).rgb
    run = rgb("primary", TERMINAL.run)
    planned = TERMINAL.planned
    if run is not None and background is not None:
        planned = Color(*background).blend(Color(*run), 0.55).rgb
    return Palette(
        run=run,
        over=rgb("warning", TERMINAL.over),
        cap=muted,
        running=run,
        planned=planned,
        sign=rgb("error", TERMINAL.sign),
        other_sign=rgb("accent", TERMINAL.other_sign),
        pain=rgb("secondary", TERMINAL.pain),
        pain_amber=rgb("warning", TERMINAL.pain_amber),
        pain_red=rgb("error", TERMINAL.pain_red),
        muted=muted,
        foreground=foreground,
    )
