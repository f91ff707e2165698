"""The page of the day as plain lines, for a prompt, a login message or a script."""

from journal.entry.describing import describe_all
from journal.model.days import DAY, long_day, short_week, weekday
from journal.model.entries import WarningSign
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.workflows.guide_words import answer_sentence, next_sentence, run_name, scores_line, sign
from journal.workflows.today import TodayPage, budget_words


def today_lines(page: TodayPage, settings: Settings) -> list[str]:
    """What is done and missing today, km left under the cap, the guide's word on the last run."""
    lines = [f"{long_day(page.today)} · {short_week(page.running.starts)}"]
    if page.empty:
        return [*lines, "Nothing is written yet. Begin with: journal run 6.2km 38:20, or journal import FILE"]
    lines.append(budget_words(page.running, settings))
    lines += [sign_line(standing) for standing in page.standing]
    lines.append(morning_line(page))
    if page.last_run is not None:
        lines.append(run_line(page.last_run, page, settings))
    written = [entry for entry in page.written if entry.day == page.today]
    lines.append("Written today:" if written else "Written today: nothing yet")
    whole = [one for entry in written for one in (entry, *page.sets.get(entry.uid, ()))]
    lines += [f"  {line}" for line in describe_all(whole, settings, page.today)]
    return lines


def sign_line(standing: WarningSign) -> str:
    """A warning sign that was ticked and not cleared, and what it wants."""
    knee = f", {standing.knee} knee" if standing.knee else ""
    return f"A warning sign stands{knee}: {standing.sign.words}. It wants a clinician."


def short_sign_line(standing: WarningSign) -> str:
    """The same where there is little room."""
    return f"Warning sign{f', {standing.knee}' if standing.knee else ''}: {standing.sign.words}"


def morning_line(page: TodayPage) -> str:
    """The morning's scores, or how to give them."""
    if not page.asks_for_morning:
        scores = ", ".join(f"{knee} {page.morning[knee].score}" for knee in page.knees)
        return f"This morning: {scores}"
    missing = " and ".join(knee for knee in page.knees if knee not in page.morning)
    marks = " ".join("LEFT" if knee is Knee.LEFT else "RIGHT" for knee in page.knees)
    return f"Missing: the {missing} knee this morning (journal morning {marks}, 0-10)"


def run_line(verdict: RunVerdict, page: TodayPage, settings: Settings) -> str:
    """A run, the guide's answer to it and why, and what it asks of the next one."""
    head = f"{run_name(verdict, settings)}: {sign(verdict.answer, settings)} {verdict.answer.words}."
    following = next_sentence(verdict, page.verdicts, settings, page.today)
    said = [head, answer_sentence(verdict, settings, page.today), following]
    return " ".join(sentence for sentence in said if sentence)


def yesterday_line(page: TodayPage, settings: Settings) -> str:
    """Yesterday's run and its scores, "" without one."""
    yesterday = [verdict for verdict in page.verdicts if verdict.run.day == page.today - DAY]
    if not yesterday:
        return ""
    verdict = yesterday[-1]
    name = run_name(verdict, settings).removeprefix(f"{weekday(verdict.run.day)} ")
    return f"Yesterday: {name}. {scores_line(verdict).capitalize()}"
