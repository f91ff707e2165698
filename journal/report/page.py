"""The page for the physio, laid out: summary first, then each part that has something to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journal.model.days import long_day, short_day
from journal.report.blocks import Block, Chart, Facts, Heading, Items, Page, Paragraph, Table
from journal.report.data import Listed, Part, ReportData

NOTHING = (
    "Nothing was written down in these days, so there is nothing to tell of them: not that all was well."
)

SETS_NOTE = "Left and right of one exercise count as one set."
SIDES_NOTE = (
    "One side against the other: the best of each in the last session with both; each side's own way stands "
    "in first and last."
)


def page_of(data: ReportData) -> Page:
    """The page; a part without anything in it has no heading, what was left out by choice is named."""
    under = f"{long_day(data.first)} to {long_day(data.last)}, written on {long_day(data.today)}"
    blocks = [Paragraph(NOTHING)] if data.empty else [*_told(data)]
    return Page("Running and knee", under, (*blocks, *_left_out(data)))


def _told(data: ReportData) -> Iterator[Block]:
    yield Facts(tuple((fact.label, fact.lines) for fact in data.facts))
    yield from _weeks(data)
    yield from _flags(data)
    yield from _runs(data)
    yield from _strength(data)
    yield from _days(data)
    if data.notes.lines:
        yield Heading("Notes for the physio")
        yield Items(tuple((line.about, line.text) for line in data.notes.lines))
        yield from _more(data.notes, "note", "notes")
    yield Heading("What was recorded")
    yield Paragraph(" ".join(data.recorded))
    if data.reading:
        yield Heading("How to read this")
        yield Items(tuple(("", text) for text in data.reading), small=True)


def _weeks(data: ReportData) -> Iterator[Block]:
    if not data.weeks and not data.week_lines.lines:
        return
    yield Heading("Weeks: running and pain")
    if data.weeks:
        yield Chart(data.weeks, data.settings, data.knees, _chart_words(data))
    if data.week_lines.lines:
        yield _week_table(data)
    yield from _more(data.week_lines, "week", "weeks")
    if data.week_notes:
        yield Paragraph(" · ".join(data.week_notes), small=True)


def _chart_words(data: ReportData) -> str:
    run = any(week.volume.sums.km for week in data.weeks)
    bars = ["Bars: the distance run in a week, with its cap."] if run else []
    pain = ["Digits and small bars: the worst score of the week."] if data.knees else []
    return " ".join([*bars, *pain])


def _week_table(data: ReportData) -> Table:
    unit = str(data.settings.unit)
    head = ["week", "from", "runs", unit, "cap", "longest", "min"]
    for knee in data.knees:
        head += [str(knee) if len(data.knees) > 1 else "worst", "mean", "n"]
    rows = [
        (
            line.name,
            short_day(line.starts),
            str(line.runs),
            line.distance,
            line.cap,
            line.longest,
            line.minutes,
            *(number for numbers in line.pain for number in numbers),
            line.state,
        )
        for line in data.week_lines.lines
    ]
    return Table((*head, "state"), tuple(rows), frozenset(range(1, len(head))))


def _flags(data: ReportData) -> Iterator[Block]:
    if data.flags or data.flag_notes:
        yield Heading("Flags, with the arithmetic as the runner reads it")
    if data.flags:
        yield Items(tuple((line.title, " ".join(line.sentences)) for line in data.flags))
    yield from (Paragraph(note, small=True) for note in data.flag_notes)


def _runs(data: ReportData) -> Iterator[Block]:
    if data.runs.lines:
        yield Heading("Runs outside the guide")
        heads = ("before", "while", "hour after", "next morning") if data.scored else ()
        rows = [(line.day, line.run, *line.scores, line.sign, line.why) for line in data.runs.lines]
        yield Table(("day", "run", *heads, "guide", "why"), tuple(rows))
        yield from _more(data.runs, "run", "runs")
        if len(data.scored) > 1:
            yield Paragraph("Scores: left / right knee, – not recorded.", small=True)


def _strength(data: ReportData) -> Iterator[Block]:
    lines = data.exercises.lines
    if not lines:
        return
    yield Heading("Strength")
    columns = [
        ("exercise", [line.name for line in lines]),
        ("sets", [str(line.sets) for line in lines]),
        ("days", [str(line.days) for line in lines]),
        ("worst", [line.pain for line in lines]),
        (data.sides_head, [line.sides for line in lines]),
        ("first", [line.first for line in lines]),
        ("last", [line.last for line in lines]),
    ]
    told = [(head, cells) for head, cells in columns if any(cells)]
    rows = zip(*([cell or "–" for cell in cells] for _, cells in told), strict=True)
    numbers = frozenset(at for at, (head, _) in enumerate(told) if head in ("sets", "days", "worst"))
    yield Table(tuple(head for head, _ in told), tuple(rows), numbers)
    yield from _more(data.exercises, "exercise", "exercises")
    notes = [SETS_NOTE] + [SIDES_NOTE] * any(line.sides for line in lines)
    yield Paragraph(" ".join(notes), small=True)


def _days(data: ReportData) -> Iterator[Block]:
    parts = (("Care and episodes", data.care), ("Warning signs", data.signs))
    for title, lines in parts:
        if lines:
            yield Heading(title)
            yield Facts(tuple((line.what, (line.days,)) for line in lines))


def _more(listed: Listed[object], one: str, many: str) -> Iterator[Block]:
    if listed.more:
        yield Paragraph(
            f"{listed.more} earlier {one if listed.more == 1 else many} not listed here.", small=True
        )


def _left_out(data: ReportData) -> Iterator[Block]:
    if data.without:
        named: Sequence[str] = [part.words for part in Part if part in data.without]
        yield Paragraph(f"Left out by the runner's choice: {', '.join(named)}.", small=True)
