"""Zones by their names: found however they are typed, refused with the ones near."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

import pytest

from journal.model import zones
from journal.model.errors import NotReadableError
from journal.model.zones import zone_name, zone_of


def not_found(name: str) -> None:
    raise ZoneInfoNotFoundError(name)


def test_a_zone_by_its_name() -> None:
    zone = zone_of("Europe/Berlin")
    assert str(zone) == "Europe/Berlin"
    assert datetime(2026, 3, 5, tzinfo=UTC).astimezone(zone).utcoffset() == timedelta(hours=1)
    assert zone_of("") is None, "this computer's own"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("America/new york", "America/New_York"),
        ("utc", "UTC"),
        ("Etc/GMT+5", "Etc/GMT+5"),
    ],
)
def test_it_is_found_however_its_letters_are_typed(typed: str, name: str) -> None:
    assert zone_name(typed) == name


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Berlin", " Near it: Europe/Berlin."),
        ("Europe/Berln", " Near it: Europe/Berlin."),
        ("New York", " Near it: America/New_York."),
        ("europe/ber", " Near it: Europe/Berlin, Atlantic/Bermuda."),
        ("Mars/Olympus", ""),
    ],
)
def test_one_that_is_not_there_is_refused_with_those_near(typed: str, near: str) -> None:
    with pytest.raises(NotReadableError) as refused:
        zone_name(typed)
    assert str(refused.value).startswith(f"There is no zone “{typed.replace(' ', '_')}”.")
    assert refused.value.mend == f"Write it like Europe/Berlin or America/New_York.{near}"


@pytest.mark.parametrize("typed", ["../../etc/passwd", "/etc/localtime", "Europe", "a\0b", "ü", "x" * 5000])
def test_what_is_no_name_at_all(typed: str) -> None:
    with pytest.raises(NotReadableError, match="There is no zone"):
        zone_name(typed)


def test_a_computer_without_a_list_of_zones_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zones, "_names", lambda: ())
    monkeypatch.setattr("zoneinfo.ZoneInfo", not_found)
    with pytest.raises(NotReadableError, match="has no list of time zones") as refused:
        zone_of("Europe/Berlin")
    assert "tzdata" in refused.value.mend
