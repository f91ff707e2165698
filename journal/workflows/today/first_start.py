"""The first start: what is usual where the runner lives, and the first answers as one step of undo."""

import re
from collections.abc import Mapping
from dataclasses import replace

from journal.model.settings import Settings
from journal.model.settings_list import BY_KEY
from journal.model.vocabulary import Unit, WeekStart
from journal.store.journal import Journal
from journal.workflows.settings import read_setting

ASKED = ("unit", "knee", "state", "before_km", "last_km")
KEPT = ("unit", "week_start", "knee", "state", "before_km", "last_km")

# Countries by their ISO codes: where weeks begin on Sunday (as the Unicode CLDR has it), and where roads are
# measured in miles.
FROM_SUNDAY = (
    "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP "
    "PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW"
)
IN_MILES = "AS GB GU LR MP PR UM US VI"
_TERRITORY = re.compile(r"[a-z]{2,3}_([A-Z]{2})(?:[.@].*)?")


def usual_in(environ: Mapping[str, str]) -> tuple[Unit, WeekStart]:
    """The unit of distance and the first day of a week where the locale is; km and Monday without one.

    `environ` has the variables of POSIX: `LC_ALL` goes before `LC_MEASUREMENT` and `LC_TIME`, these before
    `LANG`.
    """
    unit = Unit.MI if _territory(environ, "LC_MEASUREMENT") in IN_MILES.split() else Unit.KM
    sunday = _territory(environ, "LC_TIME") in FROM_SUNDAY.split()
    return unit, WeekStart.SUNDAY if sunday else WeekStart.MONDAY


def _territory(environ: Mapping[str, str], category: str) -> str:
    """`US` of `en_US.UTF-8`; "" for a locale without a country."""
    locale = environ.get("LC_ALL") or environ.get(category) or environ.get("LANG") or ""
    found = _TERRITORY.fullmatch(locale)
    return found[1] if found else ""


def is_first_start(journal: Journal, environ: Mapping[str, str]) -> bool:
    """Whether nothing was ever kept here: no entry, no setting, no import; never with `$JOURNAL_TODAY`."""
    if environ.get("JOURNAL_TODAY") or journal.setting_values():
        return False
    return journal.span() is None and not journal.imports()


def keep_first_answers(journal: Journal, usual: Settings, answers: Mapping[str, str]) -> Settings:
    """Store the first answers, texts by key of `ASKED`, as one step of undo; the settings from now on.

    `usual` has what holds where no answer was given: the unit and the week of the locale, which are stored
    with them. Raises NotReadableError.
    """
    settings = usual
    for key in ASKED:
        if answers.get(key):
            settings = replace(settings, **{key: read_setting(BY_KEY[key], answers[key], settings)})
    given = [key for key in KEPT if key in ("unit", "week_start") or answers.get(key)]
    with journal.change(f"first start: {answers_in_words(settings, given)}") as writing:
        for key in given:
            writing.setting(key, BY_KEY[key].to_file(getattr(settings, key)))
    return settings


def answers_in_words(settings: Settings, keys: list[str]) -> str:
    """`unit kilometres, weeks begin on Monday, knee left`."""
    said = [
        f"{BY_KEY[key].title} {BY_KEY[key].in_words(getattr(settings, key), settings.unit)}" for key in keys
    ]
    return ", ".join(said)
