"""Days and times in the languages of accounts."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.exchange.moments import moment, moment_with_zone, own_zone
from journal.model.errors import NotReadableError


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("Jun 4, 2024, 6:13:47 AM", (2024, 6, 4, 6, 13, 47)),
        ("Jun 4, 2024, 6:13:47\u202fPM", (2024, 6, 4, 18, 13, 47)),
        ("Jan 1, 2024, 12:00 AM", (2024, 1, 1, 0, 0, 0)),
        ("15 Nov 2025, 13:31:49", (2025, 11, 15, 13, 31, 49)),
        ("28 Mar 2025, 17:29", (2025, 3, 28, 17, 29, 0)),
        ("09.12.2022, 15:24:49", (2022, 12, 9, 15, 24, 49)),
        ("6. 9. 2026 11:18:40", (2026, 9, 6, 11, 18, 40)),
        ("2018-09-12 15:02:23", (2018, 9, 12, 15, 2, 23)),
        ("2018-09-12", (2018, 9, 12, 0, 0, 0)),
        ("4 juin 2024 à 06:13:47", (2024, 6, 4, 6, 13, 47)),
        ("4 juil. 2024, 06:13:47", (2024, 7, 4, 6, 13, 47)),
        ("12 août 2024 à 6:13", (2024, 8, 12, 6, 13, 0)),
        ("4. März 2024 um 06:13", (2024, 3, 4, 6, 13, 0)),
        ("4 de jun. de 2024, 6:13:47", (2024, 6, 4, 6, 13, 47)),
        ("4 ene 2024, 6:13:47 p. m.", (2024, 1, 4, 18, 13, 47)),
        ("4 giu 2024, 06:13:47", (2024, 6, 4, 6, 13, 47)),
        ("4 mrt 2024 06:13:47", (2024, 3, 4, 6, 13, 47)),
        ("4. června 2024 6:13", (2024, 6, 4, 6, 13, 0)),
        ("4. července 2024 6:13", (2024, 7, 4, 6, 13, 0)),
        ("4 paź 2024, 06:13", (2024, 10, 4, 6, 13, 0)),
        ("04/06/2024, 06:13:47", (2024, 6, 4, 6, 13, 47)),
        ("6/4/2024, 6:13:47 AM", (2024, 6, 4, 6, 13, 47)),
        ("6/14/2024 18:13", (2024, 6, 14, 18, 13, 0)),
    ],
)
def test_a_moment(text: str, is_said: tuple[int, ...]) -> None:
    assert moment(text).timetuple()[:6] == is_said


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "Smarch 4, 2024",
        "31.02.2024",
        "4.6.24",
        "4.6.2024 25:00",
        "Jun 4, 2024, 13:00 PM",
        "x" * 999,
    ],
)
def test_no_moment(text: str) -> None:
    with pytest.raises(NotReadableError, match="is not a day and a time"):
        moment(text)


def test_moments_with_a_zone() -> None:
    utc = datetime(2026, 3, 5, 6, 30, 15, tzinfo=UTC)
    for text in ("2026-03-05T06:30:15Z", "2026-03-05T06:30:15.123456789Z", " 2026-03-05 06:30:15 +0000 "):
        assert moment_with_zone(text) == utc
        assert own_zone(moment_with_zone(text)) is None
    there = moment_with_zone("2026-03-04T23:00:15-07:30")
    assert there == utc
    assert there.utcoffset() == timedelta(hours=-7.5)
    assert own_zone(there) is not None
    for text in ("2026-03-05", "2026-13-05T06:30:15Z", "2026-03-05T06:30:15+99:00", "now"):
        with pytest.raises(NotReadableError):
            moment_with_zone(text)


@given(st.integers(0, 4_000_000_000).map(lambda s: datetime.fromtimestamp(s, UTC).replace(tzinfo=None)))
def test_what_is_written_is_read_back(at: datetime) -> None:
    half = "AM" if at.hour < 12 else "PM"
    for text in (
        f"{at:%b} {at.day}, {at.year}, {at.hour % 12 or 12}:{at:%M:%S} {half}",
        f"{at:%d.%m.%Y, %H:%M:%S}",
        f"{at.day}. {at.month}. {at.year} {at.hour}:{at:%M:%S}",
        f"{at.day} {at:%B %Y, %H:%M:%S}",
        f"{at:%Y-%m-%d %H:%M:%S}",
    ):
        assert moment(text) == at
    assert moment_with_zone(f"{at:%Y-%m-%dT%H:%M:%S}Z").replace(tzinfo=None) == at
