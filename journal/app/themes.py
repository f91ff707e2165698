"""The journal's two themes: few colours, each readable on its own background (contrast 4.5 or more)."""

from textual.theme import Theme

from journal.model.vocabulary import Guide

DARK = Theme(
    name="journal-dark",
    primary="#4a94d8",
    secondary="#57a8a0",
    accent="#f2a541",
    warning="#e5a03a",
    error="#ee6a63",
    success="#6fbf7f",
    foreground="#dfe3e6",
    background="#14171a",
    surface="#1f2429",
    panel="#2c333a",
    dark=True,
)
LIGHT = Theme(
    name="journal-light",
    primary="#1d5f9e",
    secondary="#1f716b",
    accent="#914800",
    warning="#965300",
    error="#b0241c",
    success="#1c6b34",
    foreground="#1d2226",
    background="#f6f5f1",
    surface="#e9e7e1",
    panel="#d8d5cc",
    dark=False,
)

GUIDE_STYLES = {
    Guide.GREEN: "$text-success",
    Guide.AMBER: "$text-warning",
    Guide.RED: "$text-error",
    Guide.OPEN: "$foreground-muted",
}
