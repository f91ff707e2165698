"""The calendar file, held against RFC 5545: lines, folding, escaping, and a second one that replaces."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.calendar_file import CalendarDay, calendar_days, calendar_text, with_cancelled

FRIDAY = datetime(2026, 11, 20, 18, 5, 9, tzinfo=UTC)
EASY = CalendarDay("u1@x", date(2026, 11, 24), "easy run 4.6 km", FRIDAY)
LONG = CalendarDay("u2@x", date(2026, 11, 28), "long run 6.5 km", FRIDAY)


def test_a_day_as_an_event_of_the_whole_day() -> None:
    assert calendar_text("Spring", [EASY]) == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//kneewise//plan//EN\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "X-WR-CALNAME:Spring\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:u1@x\r\n"
        "DTSTAMP:20261120T180509Z\r\n"
        "LAST-MODIFIED:20261120T180509Z\r\n"
        "SEQUENCE:217361109\r\n"
        "DTSTART;VALUE=DATE:20261124\r\n"
        "DTEND;VALUE=DATE:20261125\r\n"
        "SUMMARY:easy run 4.6 km\r\n"
        "STATUS:CONFIRMED\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_the_morning_after_a_run_has_an_alarm_until_it_is_cancelled() -> None:
    asked = replace(LONG, description="flat", next_morning="How is the knee, left; right?")
    text = calendar_text("x", [asked])
    assert (
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:How is the knee\\, left\\; right?\r\n"
        "TRIGGER:P1DT7H\r\nEND:VALARM\r\nEND:VEVENT\r\n"
    ) in text
    assert calendar_days(text) == (replace(asked, sequence=217361109),)
    assert "VALARM" not in calendar_text("x", [replace(asked, cancelled=True)])


def test_a_change_keeps_the_uid_and_raises_the_sequence() -> None:
    changed = replace(EASY, day=date(2026, 11, 25), changed=EASY.changed + timedelta(seconds=1))
    before, after = (calendar_days(calendar_text("x", [each]))[0] for each in (EASY, changed))
    assert before.uid == after.uid
    assert after.day > before.day
    assert (before.sequence or 0) + 1 == after.sequence


def test_what_ends_or_parts_a_value_is_escaped() -> None:
    text = calendar_text("a;b", [replace(EASY, description="one, two\\three\r\nfour; BEGIN:VEVENT\x07")])
    assert "X-WR-CALNAME:a\\;b\r\n" in text
    assert "DESCRIPTION:one\\, two\\\\three\\nfour\\; BEGIN:VEVENT␇\r\n" in text


def test_lines_are_folded_at_75_octets_and_no_letter_is_cut() -> None:
    text = calendar_text("x", [replace(EASY, summary="å" * 100)])
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) == 75
    assert all(line.decode() for line in lines if line)
    folded = [line for line in lines if line.startswith(b" ")]
    assert len(folded) == 2
    assert "SUMMARY:" + "å" * 100 in re.sub("\r\n ", "", text)


def test_what_is_no_longer_planned_is_cancelled_once() -> None:
    before = calendar_days(calendar_text("x", [EASY, LONG]))
    once = with_cancelled([LONG], before)
    assert [(each.uid, each.cancelled) for each in once] == [("u1@x", True), ("u2@x", False)]
    assert (once[0].sequence or 0) == (before[0].sequence or 0) + 1
    again = with_cancelled([LONG], calendar_days(calendar_text("x", once)))
    assert again[0].sequence == once[0].sequence


def test_another_programs_calendar_is_left_out_and_so_is_an_event_of_a_hand() -> None:
    ours = calendar_text("x", [EASY])
    assert calendar_days(ours.replace("kneewise", "other")) == ()
    assert calendar_days("no calendar") == ()
    assert len(calendar_days(ours.replace("DTSTART;VALUE=DATE:20261124", "DTSTART:20261124T100000"))) == 0


SHOWN = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn", "Zs"))
whole = st.text(SHOWN, max_size=90)
events = st.builds(
    CalendarDay,
    uid=whole.filter(bool),
    day=st.dates(min_value=date(1970, 1, 1), max_value=date(9990, 1, 1)),
    summary=whole,
    changed=st.integers(0, 10**9).map(lambda seconds: FRIDAY + timedelta(seconds=seconds)),
    description=st.lists(whole, max_size=3).map("\n".join),
    cancelled=st.booleans(),
    sequence=st.integers(0, 2**31 - 1),
)  # fmt: skip


@given(st.lists(events, max_size=4), whole)
@settings(deadline=None, max_examples=60)
def test_what_is_written_is_read_again(days: list[CalendarDay], name: str) -> None:
    text = calendar_text(name, days)
    assert list(calendar_days(text)) == days
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
