"""The parts of the Today screen as styled text: pure functions of the page and the width."""

from __future__ import annotations

from textwrap import wrap

from textual.content import Content

from journal.app.plain import cut, padded
from journal.model.days import short_week, weekday
from journal.model.settings import Settings
from journal.model.units import distance, exact_distance
from journal.model.vocabulary import Guide, Knee, Moment, Rhythm
from journal.workflows.guide_words import answer_sentence, next_sentence, run_name, sign
from journal.workflows.missing import RunMissing, missing_of_runs
from journal.workflows.today import DayCell, TodayPage, done_words, left_words, limit_words
from journal.workflows.today_words import short_sign_line, sign_line, yesterday_line

MARGIN = "  "
GUIDE_STYLES = {
    Guide.GREEN: "$text-success",
    Guide.AMBER: "$text-warning",
    Guide.RED: "$text-error",
    Guide.OPEN: "$foreground-muted",
}
MOMENTS = {Moment.DURING_RUN: "while running", Moment.AFTER_RUN: "within an hour"}
Line = list[tuple[str, str]]

EMPTY_PAGE = (
    ("", ""),
    ("$accent bold", "This journal is empty. Three ways to begin:"),
    ("", ""),
    ("i", "bring in the runs you have, from a Garmin activity list or our own CSV"),
    ("r", "log the first run, and how the knee was"),
    ("D", "look around first: nine months of a made-up runner, none of it kept"),
    ("", ""),
    (":", "or write in words:  run 6.2 38:20 tempo e6; pain L2 during-run"),
    ("?", "every key, and the guide: what runner's knee is, and what it is not"),
    ("", ""),
)


def empty_page(path: str, width: int) -> Content:
    """What an empty journal says: what to do first, and where the file is."""
    lines = []
    for key, words in EMPTY_PAGE:
        if key.startswith("$"):
            lines.append(Content.styled(MARGIN + words, key))
        elif key:
            lines.append(
                Content.assemble(f"{MARGIN}  ", (key, "bold $accent"), f"   {cut(words, width - 8)}")
            )
        else:
            lines.append(Content(""))
    where = ["Everything is kept in one file:", cut(path, width - 6)]
    lines += [Content.styled(f"{MARGIN}{words}", "$foreground-muted") for words in where]
    return Content("\n").join(lines)


def question(page: TodayPage, settings: Settings, width: int) -> Content:
    """The one question of the morning, or its answer; yesterday's run beneath it."""
    room = width - 4
    if page.asks_for_morning:
        if len(page.knees) == 1:
            how = f"press m, then 0-10 for the {page.knees[0]} knee"
        elif room >= 105:
            how = "press m, then a digit for the left and one for the right (0 none, 10 worst)"
        else:
            how = "m then 0-10 for the left, 0-10 for the right"
        first = Content.assemble(
            ("How was the knee this morning?", "bold $accent"), "  ", (cut(how, room - 32), "")
        )
    else:
        scores = " · ".join(f"{knee} {page.morning[knee].score}" for knee in page.knees)
        first = Content.assemble(("This morning  ", "$foreground-muted"), (scores, "bold"))
    if page.standing:
        warning = sign_line(page.standing[-1])
        if len(warning) > room:
            warning = short_sign_line(page.standing[-1])
        return Content("\n").join([first, Content.styled(cut(warning, room), "bold $text-error")])
    second = yesterday_line(page, settings) if page.asks_for_morning else _yesterday_closed(page, settings)
    return Content("\n").join([first, Content.styled(cut(second, room), "$foreground-muted")])


def _yesterday_closed(page: TodayPage, settings: Settings) -> str:
    """`Yesterday's tempo 4.6 km: ● go`; "" without a run."""
    last = page.last_run
    if last is None or (page.today - last.run.day).days != 1:
        return ""
    name = run_name(last, settings).split(" ", 1)[1]
    return f"Yesterday's {name}: {sign(last.answer, settings)} {last.answer.words}"


def budget_lines(page: TodayPage, settings: Settings, width: int) -> Content:
    """This week in words, what is left at the right, and the same as a bar with the cap's mark."""
    room = width - 4
    week = page.running
    left = left_words(week, settings)
    done = f"This week   {done_words(week, settings)} run"
    limits = limit_words(week, settings)
    if width < 100:  # where the limit comes from stands on the wide screen and behind ⏎ on Weeks
        limits = [limits[-1].split(":")[0]]
    elif len("  ·  ".join([done, *limits])) > room - len(left) - 2:
        limits = [limits[0].split(":")[0], *limits[1:]]
    words = cut("  ·  ".join([done, *limits]), room - len(left) - 2)
    gap = " " * max(1, room - len(words) - len(left))
    first = Content.assemble(MARGIN, words, gap, (left, "bold"))
    return Content("\n").join([first, _bar(page, settings, room)])


def _bar(page: TodayPage, settings: Settings, room: int) -> Content:
    full, empty, mark = ("#", ".", "|") if settings.ascii else ("█", "─", "▏")
    limit, done = page.running.budget.limit_km, page.running.done_km
    top = max(limit or 0.0, done)
    if top <= 0:
        return Content.styled(MARGIN + empty * room, "$foreground-muted 40%")
    # The limit stands a little left of the end, so that its mark is seen; what is over it goes on to the end.
    scale = (room - 2) / top
    cells = round(done * scale)
    at = round(limit * scale) if limit else None
    over = max(0, cells - at) if at is not None else 0
    parts: list[tuple[str, str]] = [(MARGIN, ""), (full * (cells - over), "$primary")]
    if at is not None:
        parts.append((empty * max(0, at - cells), "$foreground-muted 40%"))
        parts.append((mark, "$foreground"))
        parts.append((("%" if settings.ascii else "▒") * over, "$warning"))
    return Content.assemble(*parts)


def week_grid(page: TodayPage, settings: Settings, width: int) -> Content:
    """The week's seven days: what was run, the guide's answer, each knee's worst of the day."""
    head = 16 if width >= 100 else 14
    cell = (width - 2 - head) // 7
    rows: list[Content] = []
    title: Line = [(f"{MARGIN}{short_week(page.running.starts)}".ljust(head), "bold")]
    for day in page.cells:
        here = day.day == page.today
        marker = (">" if settings.ascii else "▸") if here else " "
        style = "bold $accent" if here else ("" if day.day < page.today else "$foreground-muted")
        title.append((padded(f"{marker}{weekday(day.day)} {day.day.day}", cell), style))
    rows.append(Content.assemble(*title))
    rows.append(_row("run", head, cell, page, [_kind(day, cell) for day in page.cells]))
    rows.append(_row("amount", head, cell, page, [_amount(day, settings) for day in page.cells]))
    rows.append(_row("guide", head, cell, page, [_guide(day, settings, cell) for day in page.cells]))
    if width >= 100:
        for knee in page.knees:
            rows.append(
                _row(
                    f"worst, {knee}",
                    head,
                    cell,
                    page,
                    [_worst(day, page, settings, (knee,)) for day in page.cells],
                )
            )
    else:
        name = "worst L · R" if len(page.knees) == 2 else f"worst {page.knees[0]}"
        rows.append(
            _row(name, head, cell, page, [_worst(day, page, settings, page.knees) for day in page.cells])
        )
    return Content("\n").join(rows)


def _row(name: str, head: int, cell: int, page: TodayPage, texts: list[tuple[str, str]]) -> Content:
    parts: Line = [(f"{MARGIN}{name}".ljust(head), "$foreground-muted")]
    for day, (text, style) in zip(page.cells, texts, strict=True):
        here = "on $accent 12%" if day.day == page.today else ""
        # The blank before the next day's text keeps them apart, so this one may use its last cell.
        parts.append((padded(f" {text}", cell + 1)[:-1], f"{style} {here}".strip()))
    return Content.assemble(*parts)


def _kind(day: DayCell, cell: int) -> tuple[str, str]:
    names = [*(str(run.kind) for run in day.runs), *(cross.activity for cross in day.cross)]
    names += ["strength"] * bool(day.strength)
    words = " + ".join(names)
    return (words if len(words) < cell or len(names) < 2 else f"{names[0]} +{len(names) - 1}"), ""


def _amount(day: DayCell, settings: Settings) -> tuple[str, str]:
    metres = [run.distance_m for run in day.runs if run.distance_m is not None]
    if len(day.runs) == 1 and metres:
        return exact_distance(metres[0], settings.unit), ""
    if metres:
        return distance(sum(metres), settings.unit), ""
    took = [*(run.duration_s for run in day.runs), *(cross.duration_s for cross in day.cross)]
    took += [session.duration_s for session in day.strength]
    seconds = sum(each for each in took if each is not None)
    return (f"{seconds / 60:.0f} min" if seconds else ""), ""


def _guide(day: DayCell, settings: Settings, cell: int) -> tuple[str, str]:
    if not day.verdicts:
        return "", ""
    answer = day.verdicts[-1].answer
    words = f"{sign(answer, settings)} {answer.words}"
    fits = len(words) < cell
    return words if fits else words.replace("step back", "back"), GUIDE_STYLES[answer]


def _worst(day: DayCell, page: TodayPage, settings: Settings, knees: tuple[Knee, ...]) -> tuple[str, str]:
    if day.day > page.today:
        return "", ""
    missing = "?" if day.day == page.today else "–"
    scores = [day.worst.get(knee) for knee in knees]
    if all(score is None for score in scores):
        return " · ".join([missing] * len(knees)), "$foreground-muted"
    highest = max(score for score in scores if score is not None)
    style = "$text-error" if highest > settings.guide_red else ""
    if settings.guide_green < highest <= settings.guide_red:
        style = "$text-warning"
    return " · ".join(missing if score is None else str(score) for score in scores), style


def to_do(page: TodayPage, settings: Settings, width: int) -> Content:
    """What is still missing today, each with its key."""
    lines: list[Content] = [Content.styled("To do", "bold")]
    mark = "o" if settings.ascii else "○"
    if page.asks_for_morning:
        missing = [knee for knee in page.knees if knee not in page.morning]
        knees = "both knees" if len(missing) > 1 else f"{missing[0]} knee"
        lines.append(_with_key(f"{mark} {knees}, this morning", "m", width))
    for lacking in missing_of_runs(page.verdicts, page.knees, page.today):
        lines.append(_with_key(f"{mark} {_lacks(lacking, width)}", "m", width))
    ran_yesterday = any((page.today - verdict.run.day).days == 1 for verdict in page.verdicts)
    ran_today = any(verdict.run.day == page.today for verdict in page.verdicts)
    if settings.rhythm is Rhythm.REST_DAY and ran_yesterday and not ran_today:
        rest = "No run today: a rest day after each run" if width >= 45 else "No run today: a rest day"
        lines.append(Content.styled(rest, "$foreground-muted"))
    if len(lines) == 1:
        lines.append(Content.styled("nothing is missing", "$foreground-muted"))
    return Content("\n").join(lines)


def _lacks(missing: RunMissing, width: int) -> str:
    """`Thu tempo: knee within an hour`: which scores of a run are not recorded."""
    names = [MOMENTS[moment] for moment in missing.moments]
    day = weekday(missing.run.day)
    if width >= 45:
        return f"{day} {missing.run.kind}: {'knee ' * (len(names) == 1)}{' and '.join(names)}"
    return f"{day}: knee {names[0]}" if len(names) == 1 else f"{day} run: while, in an hour"


def _with_key(words: str, key: str, width: int) -> Content:
    text = cut(words, width - 6)
    return Content.assemble(text, " " * max(1, width - 4 - len(text)), (key, "bold $accent"))


def guide_lines(page: TodayPage, settings: Settings, width: int) -> Content:
    """The guide's answer to the last run and what it asks of the next, in two lines or three."""
    verdict = page.last_run
    if verdict is None:
        return Content("")
    answer = f"{sign(verdict.answer, settings)} {verdict.answer.words}"
    sentence = answer_sentence(verdict, settings, page.today)
    said = f"{run_name(verdict, settings)}: {sentence[0].lower()}{sentence[1:]}"
    following = next_sentence(verdict, page.verdicts, settings, page.today)
    indent = len(MARGIN) + 9
    rest = wrap(f"{said} {following}", max(20, width - indent - 2), initial_indent=" " * (len(answer) + 2))
    first = Content.assemble(
        (f"{MARGIN}Guide    ", "bold"),
        (answer, f"bold {GUIDE_STYLES[verdict.answer]}"),
        rest[0][len(answer) :],
    )
    return Content("\n").join([first, *(Content(" " * indent + line) for line in rest[1:3])])
