"""Changing a setting: from what was typed to a step of undo."""

import re
from dataclasses import replace
from typing import Any

from journal.model import reading
from journal.model.errors import NotReadableError
from journal.model.setting import Setting, SettingKind
from journal.model.settings import Settings
from journal.model.settings_list import BY_KEY
from journal.model.units import METRES
from journal.model.vocabulary import Unit
from journal.model.zones import zone_name
from journal.store.journal import Journal

OUTSIDE_UNDO = "theme"
YES = {"yes": True, "y": True, "on": True, "no": False, "n": False, "off": False}
_UNITS = {"km": Unit.KM, "mi": Unit.MI, "mile": Unit.MI, "miles": Unit.MI}
_AMOUNT = re.compile(r"([+-]?[0-9.,]+)\s*(%|[a-z].*)?", re.IGNORECASE)


def change_setting(journal: Journal, settings: Settings, key: str, text: str) -> Settings:
    """Store what was typed for a setting as one step of undo; the settings from now on.

    An empty text is the default. The theme is kept outside undo. Nothing is stored where nothing changes.
    Raises NotReadableError for what the setting can't be, and for a guide that says go and step back at once.
    """
    value = read_setting(BY_KEY[key], text, settings)
    changed = replace(settings, **{key: value})
    if changed == settings:
        return settings
    if changed.guide_green > changed.guide_red:
        raise NotReadableError(
            f"The guide can't say go up to {changed.guide_green} and step back over {changed.guide_red}.",
            "Go has to end at or under where step back begins.",
        )
    stored = BY_KEY[key].to_file(value)
    if key == OUTSIDE_UNDO:
        journal.remember(key, stored)
    else:
        with journal.change(f"setting: {change_in_words(settings, changed, key)}") as writing:
            writing.setting(key, stored)
    return changed


def change_in_words(before: Settings, after: Settings, key: str) -> str:
    """`cap 12 %, was 10 %`; a distance each time in the unit that is set afterwards."""
    setting = BY_KEY[key]
    now, then = (setting.in_words(getattr(each, key), after.unit) for each in (after, before))
    return f"{setting.title} {now}, was {then}"


def read_setting(setting: Setting, text: str, settings: Settings) -> Any:
    """What was typed for a setting, as the rules use it; an empty text is the default.

    A distance without a unit is in the journal's. Raises NotReadableError.
    """
    text = text.strip()
    if not text:
        return setting.default
    if setting.kind is SettingKind.CHOICE:
        return _choice(setting, text)
    if setting.kind is SettingKind.NUMBER:
        return _number(setting, text, settings)
    if setting.kind is SettingKind.YES_NO:
        if text.casefold() not in YES:
            raise NotReadableError(f"{reading.shown(text)} is neither yes nor no.", "Write yes or no.")
        return YES[text.casefold()]
    if setting.key == "zone":
        return zone_name(text)
    if not re.fullmatch(setting.pattern, text):
        raise NotReadableError(f"{reading.shown(text)} can't be read.", setting.help)
    return text


def _choice(setting: Setting, text: str) -> Any:
    for choice in setting.choices:
        if text.casefold() in (choice.word, choice.words.casefold()):
            return choice.value
    listed = ", ".join(choice.words for choice in setting.choices)
    raise NotReadableError(f"{reading.shown(text)} is none of its choices.", f"One of: {listed}.")


def _number(setting: Setting, text: str, settings: Settings) -> float:
    found = _AMOUNT.fullmatch(text)
    amount, unit = (found[1], (found[2] or "").casefold()) if found else (text, "")
    value = reading.number(amount)
    typed = _UNITS.get(unit) if setting.unit == Unit.KM else None
    if unit and typed is None and unit != setting.unit:
        raise NotReadableError(
            f"{reading.shown(text)} is not in {setting.unit}.", "Write the number without a unit."
        )
    if setting.unit == Unit.KM:
        value = value * METRES[typed or settings.unit] / METRES[Unit.KM]
    if not setting.least <= value <= setting.most:
        least, most = (setting.in_words(limit, settings.unit) for limit in (setting.least, setting.most))
        raise NotReadableError(
            f"{reading.shown(text)} is not between {least} and {most}.",
            f"The default is {setting.in_words(setting.default, settings.unit)}.",
        )
    if setting.whole and value != int(value):
        raise NotReadableError(f"{reading.shown(text)} is not a whole number.", "Write one without decimals.")
    return int(value) if setting.whole else value
