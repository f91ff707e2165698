"""The title of an activity, kept where somebody gave it: most are made by Strava or a watch."""

import re

from journal.exchange.moments import MONTHS
from journal.exchange.strava_words import BY_ITSELF

_BY_STRAVA = re.compile(BY_ITSELF)
# What is left of `Track 003`, `2013-07-06T14:59:00Z`, `03-OCT-10` without figures and signs.
_OF_DEVICES = {"track", "activity", "untitled", "t", "z", "tz", *MONTHS}


def own_title(title: str, sport: str = "") -> str:
    """The title, empty where it was made: `Morning Run`, `Track 003`, a date, a place and the sport."""
    name = title.casefold()
    if not name or _BY_STRAVA.fullmatch(name):
        return ""
    letters = "".join(filter(str.isalpha, name))
    if letters in _OF_DEVICES or (not letters and any(map(str.isdecimal, name))):
        return ""
    return "" if sport and title.endswith(sport.title()) else title
