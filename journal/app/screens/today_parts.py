"""The parts of the Today screen as styled text: pure functions of the page and the width."""

from __future__ import annotations

from textwrap import wrap

from textual.content import Content

from journal.app.plain import cut
from journal.app.screens.today_grid import MARGIN
from journal.app.themes import GUIDE_STYLES
from journal.model.settings import Settings
from journal.rules.budget import red_holds
from journal.workflows.today.day import TodayPage, done_words, left_words, limit_words, planned_words
from journal.workflows.today.guide import answer_sentence, run_name, sign
from journal.workflows.today.words import following_words, short_sign_line, sign_line, yesterday_line

EMPTY_PAGE = (
    ("", ""),
    ("$accent bold", "This journal is empty. Four ways to begin:"),
    ("", ""),
    ("i", "bring in the runs you have: Strava, Garmin, FIT, TCX, GPX, Apple Health"),
    ("r", "log the first run, and how the knee was"),
    ("3", "a plan, or with P a programme: settle, strength, walk-run, three runs"),
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
    done = [f"This week   {done_words(week, settings)} run", *planned_words(page.plan, settings)]
    limits = limit_words(week, settings)
    if width < 100:  # where the limit comes from stands on the wide screen and behind ⏎ on Weeks
        limits = [limits[-1].split(":")[0]]
    elif len("  ·  ".join([*done, *limits])) > room - len(left) - 2:
        limits = [limits[0].split(":")[0], *limits[1:]]
    words = "  ·  ".join([*done, *limits])
    if len(words) > room - len(left) - 2:
        words = cut(" · ".join([*done, *limits]), room - len(left) - 2)
    gap = " " * max(1, room - len(words) - len(left))
    first = Content.assemble(MARGIN, words, gap, (left, "bold"))
    return Content("\n").join([first, _bar(page, settings, room)])


def _bar(page: TodayPage, settings: Settings, room: int) -> Content:
    """Run, still planned and free up to the limit's mark; what goes past it on to the end."""
    full, planned, empty, over, mark = "#.-%|" if settings.ascii else "█░─▒▏"
    limit, done = page.running.budget.limit_km, page.running.done_km
    ahead = page.plan.week.planned_km if page.plan else 0.0
    top = max(limit or 0.0, done + ahead)
    if top <= 0:
        return Content.styled(MARGIN + empty * room, "$foreground-muted 40%")
    # The limit stands a little left of the end, so that its mark is seen.
    scale = (room - 2) / top
    run, all_of_it = round(done * scale), round((done + ahead) * scale)
    at = all_of_it if limit is None else round(limit * scale)
    within = min(run, at), min(all_of_it, at)
    parts: list[tuple[str, str]] = [
        (MARGIN, ""),
        (full * within[0], "$primary"),
        (planned * (within[1] - within[0]), "$primary 80%"),
    ]
    if limit is not None:
        past = max(run, at)
        parts += [
            (empty * (at - within[1]), "$foreground-muted 40%"),
            (mark, "$foreground"),
            (over * (past - at), "$warning"),
            (planned * max(0, all_of_it - past), "$warning"),
        ]
    return Content.assemble(*parts)


def guide_lines(page: TodayPage, settings: Settings, width: int) -> Content:
    """The guide's answer to the last run and what it asks of the next, in two lines or three."""
    verdict = page.last_run
    if verdict is None:
        return Content("")
    answer = f"{sign(verdict.answer, settings)} {verdict.answer.words}"
    sentence = answer_sentence(verdict, settings, page.today)
    said = f"{run_name(verdict, settings)}: {sentence[0].lower()}{sentence[1:]}"
    following = following_words(verdict, page, settings)
    indent = len(MARGIN) + 9
    wanted = red_holds(page.verdicts, [page.today] * bool(page.standing), page.today)
    key, choices = ("  b", " four choices") if wanted else ("", "")
    lead = answer + key + choices
    rest = wrap(f"{said} {following}", max(20, width - indent - 2), initial_indent=" " * (len(lead) + 2))
    first = Content.assemble(
        (f"{MARGIN}Guide    ", "bold"),
        (answer, f"bold {GUIDE_STYLES[verdict.answer]}"),
        (key, "bold $accent"),
        (choices, "$foreground-muted"),
        rest[0][len(lead) :],
    )
    return Content("\n").join([first, *(Content(" " * indent + line) for line in rest[1:3])])
