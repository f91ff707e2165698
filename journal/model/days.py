"""Days and weeks as calendar dates; no clock and no zone can move a kilometre."""

from datetime import date, timedelta

from journal.model.vocabulary import WeekStart

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def week_start(day: date, first: WeekStart) -> date:
    """The first day of the week `day` lies in."""
    past = day.weekday() if first is WeekStart.MONDAY else day.isoweekday() % 7
    return day - past * DAY


def week_name(starts: date) -> str:
    """The ISO name of a week, `2026-W12`; a week that starts on Sunday is named by the Monday after it."""
    monday = starts if starts.weekday() == 0 else starts + DAY
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02d}"


def short_week(starts: date) -> str:
    """`W12`, for the places that show the year elsewhere."""
    return week_name(starts)[-3:]


def weekday(day: date) -> str:
    """`Fri`."""
    return WEEKDAYS[day.weekday()]


def short_day(day: date) -> str:
    """`20 Nov`; English and the same on every machine."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def long_day(day: date) -> str:
    """`Fri 20 Nov 2026`."""
    return f"{weekday(day)} {short_day(day)} {day.year}"
