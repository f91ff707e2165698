"""An entry of an import in a line."""

from journal.model.days import long_day
from journal.model.entries import Entry, ExerciseSet
from journal.model.settings import Settings


def said_of(entry: Entry, settings: Settings, *, with_day: bool = True) -> str:
    """`Wed 18 Mar 2026 07:00 · run · easy · 6.2 km · 38:20`; texts of people are as they are."""
    if isinstance(entry, ExerciseSet):
        from journal.entry.sessions import session_line_parts  # 15 ms

        said = f"set · {'; '.join(session_line_parts([entry]))}"
        return f"{long_day(entry.day)} · {said}" if with_day else said
    from journal.workflows.diary.log_words import log_row  # 20 ms, and an import seldom says every entry

    row = log_row(entry, (), settings)
    at = "" if row.time is None else f" {row.time:%H:%M}"
    day = f"{long_day(row.day)}{at} · " if with_day else ""
    note = f" “{' '.join(row.note.split())}”" if row.note else ""
    return f"{day}{row.sort}{f' · {row.words}' if row.words else ''}{note}"
