"""The rows of the settings and what is said beneath them, as styled text; a value as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from textual import events
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from journal.app.plain import cut
from journal.exchange.lift_names import KEY
from journal.model.errors import JournalError
from journal.model.setting import Setting, SettingKind
from journal.model.settings import Settings
from journal.model.settings_list import FILES, SETTINGS
from journal.model.units import amount
from journal.model.vocabulary import Unit
from journal.model.words import printable

VALUE_AT, VALUE_WIDTH = 33, 26
TABLE = Setting(
    key=KEY,
    group=FILES,
    title="exercise names of other apps",
    help="What the names in a list of Strong or Hevy are read as, and which are left out. New ones are named "
    "while you look at an import, with l.",
    kind=SettingKind.TEXT,
    default="",
)
"""A row like the settings that is none of them: it opens a panel."""
ROWS = (*SETTINGS, TABLE)


class Rows(Static):
    """The list itself; a click names its row."""

    class Clicked(Message):
        """A row, counted from the top."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def on_click(self, event: events.Click) -> None:
        self.post_message(self.Clicked(event.y))


class RowBox(VerticalScroll):
    """Keeps one row in sight: the words beneath decide how high it is, and that is known once laid out."""

    _row = 0

    def keep_in_sight(self, row: int) -> None:
        """Scroll so that this row is seen, with the name of its group above the first ones."""
        self._row = row
        top, height = round(self.scroll_y), self.size.height
        if row <= top:
            self.scroll_to(y=row - 1, animate=False)
        elif height and row >= top + height:
            self.scroll_to(y=row - height + 1, animate=False)

    def on_resize(self) -> None:
        self.keep_in_sight(self._row)


def rows_of(found: Sequence[Setting]) -> list[Setting | None]:
    """What stands in each row: a setting, or None for the name of its group."""
    rows: list[Setting | None] = []
    for place, setting in enumerate(found):
        if not place or setting.group != found[place - 1].group:
            rows.append(None)
        rows.append(setting)
    return rows


def row_lines(
    found: Sequence[Setting],
    chosen: Setting | None,
    settings: Settings,
    width: int,
    trouble: JournalError | None,
    named: int,
) -> Content:
    """A line a row; beside the chosen one what is wrong with what was typed for it.

    `named` counts the names in the table of exercises.
    """
    lines: list[Content] = []
    rows = rows_of(found)
    for place, setting in enumerate(rows):
        if setting is None:
            following = rows[place + 1]
            lines.append(Content.styled(following.group if following else "", "bold $secondary"))
        else:
            here = setting is chosen
            value = value_words(setting, settings, named)
            lines.append(_row(setting, settings, value, width, trouble if here else None, here=here))
    if not found:
        lines.append(Content.styled("No setting has these words.", "$foreground-muted"))
    return Content("\n").join(lines)


def value_words(setting: Setting, settings: Settings, named: int) -> str:
    """The value of a row, for people."""
    if setting is TABLE:
        return f"{named:,}" if named else "none"
    return setting.in_words(getattr(settings, setting.key), settings.unit)


def _row(
    setting: Setting,
    settings: Settings,
    value: str,
    width: int,
    trouble: JournalError | None,
    *,
    here: bool,
) -> Content:
    mark = (">" if settings.ascii else "›") if here else " "
    changed = setting is not TABLE and getattr(settings, setting.key) != setting.default
    room = width - VALUE_AT - VALUE_WIDTH - 1
    note, style = "", "$foreground-muted"
    if changed:
        default = f"default {setting.in_words(setting.default, settings.unit)}"
        note = default if len(default) <= room else "changed"
    if trouble is not None:
        words, style = trouble.mend or trouble.what, "bold $text-error"
        note = words if len(words) <= room else "see below"
    return Content.assemble(
        (f"{mark} ", "bold $accent"),
        (f"{setting.title:<{VALUE_AT - 2}}", "bold" if here else ""),
        (f"{cut(value, VALUE_WIDTH - 1):<{VALUE_WIDTH}}", "bold" if changed else ""),
        (cut(note, room), style),
    )


def about(
    setting: Setting, settings: Settings, more: str, width: int, trouble: JournalError | None
) -> Content:
    """What a setting changes, its default and its range, then `more`; what is wrong goes before it all."""
    wrong = [] if trouble is None else wrap(str(trouble), width)
    lines = [Content.styled(line, "bold $text-error") for line in wrong]
    lines += [Content(line) for line in wrap(setting.help, width)]
    if setting is TABLE:
        return Content("\n").join(lines)
    value = setting.in_words(getattr(settings, setting.key), settings.unit)
    if len(value) >= VALUE_WIDTH:
        lines += [Content.styled(line, "bold") for line in wrap(printable(value), width)]
    said = f"Default: {setting.in_words(setting.default, settings.unit)}."
    if setting.kind is SettingKind.NUMBER:
        least, most = (setting.in_words(limit, settings.unit) for limit in (setting.least, setting.most))
        said += f" From {least} to {most}."
    lines += [Content.styled(line, "$foreground-muted") for line in wrap(f"{said} {more}", width)]
    return Content("\n").join(lines)


def typed(setting: Setting, settings: Settings) -> str:
    """The value as one would type it."""
    value = getattr(settings, setting.key)
    if value is None:
        return ""
    if setting.unit == Unit.KM:
        return f"{round(amount(value * 1000, settings.unit), 2):g}"
    return str(value) if setting.kind is SettingKind.TEXT else f"{value:g}"


def found_by(words: Sequence[str]) -> tuple[Setting, ...]:
    """The settings that are named or chosen by these words in lower case; else those that speak of them."""
    named = {each.key: " ".join((each.group, each.title, each.key, *_choices(each))) for each in ROWS}
    spoken = {each.key: each.help for each in ROWS}
    for texts in (named, spoken):
        found = tuple(each for each in ROWS if all(word in texts[each.key].casefold() for word in words))
        if found:
            return found
    return ()


def _choices(setting: Setting) -> list[str]:
    return [choice.words for choice in setting.choices]
