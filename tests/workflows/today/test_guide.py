"""The guide's answer in words: a run on Tuesday, day 1, its next morning on day 2."""

import pytest

from journal.model.entries import CareTaken, Entries, PainScore, Run
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Unit
from journal.rules.guide import guide
from journal.workflows.today.guide import answer_sentence, next_sentence, run_name, scores_line, sign
from tests.rules.journals import day, medicine, pain, run

TUESDAY = 1
SETTINGS = Settings()


def verdicts(
    scores: list[PainScore], the_run: Run | None = None, today: int = 5, care: tuple[CareTaken, ...] = ()
) -> tuple[RunVerdict, ...]:
    runs = (the_run or run(TUESDAY, 5.0, kind="tempo"),)
    return guide(Entries(runs=runs, pain=tuple(scores), care=care), SETTINGS, day(today))


def around(
    before: int | None = None,
    during: int | None = None,
    within: int | None = None,
    after: int | None = None,
    knee: str = "left",
) -> list[PainScore]:
    moments = (
        (TUESDAY, before, "before-run"),
        (TUESDAY, during, "during-run"),
        (TUESDAY, within, "after-run"),
        (TUESDAY + 1, after, "morning"),
    )
    return [pain(number, score, when, knee) for number, score, when in moments if score is not None]


def said(scores: list[PainScore], the_run: Run | None = None, today: int = 5) -> str:
    (verdict,) = verdicts(scores, the_run, today)
    return answer_sentence(verdict, SETTINGS, day(today))


@pytest.mark.parametrize(
    ("scores", "sentence"),
    [
        (around(1, 2, 1, 1), "At or under 2 while running, and the next morning as before it."),
        (around(1, 2, 1, 0), "At or under 2 while running, and the next morning as before it."),
        (around(1, 2, 1, 2), "At or under 2 while running, and 2 the next morning, 1 before it."),
        (around(None, 2, 1, 1), "At or under 2 while running, and 1 the next morning."),
        (
            around(1, 2, 1, 1) + around(0, 1, 0, 1, "right"),
            "At or under 2 while running, and 1 the next morning, 0 before it.",
        ),
    ],
)
def test_green(scores: list[PainScore], sentence: str) -> None:
    assert said(scores) == sentence


@pytest.mark.parametrize(
    ("scores", "sentence"),
    [
        (around(1, 3, 1, 1), "3 while running (guide: at or under 2)."),
        (around(1, 2, 4, 1), "4 within the hour, above the 1 before."),
        (around(2, 2, 2, 3), "3 the next morning, 2 before the run."),
        (around(None, 2, None, 9), "9 the next morning."),
        (
            around(1, 3, 2, 1) + around(0, 1, 0, 0, "right"),
            "Left 3 while running (guide: at or under 2); left 2 within the hour, above the 1 before.",
        ),
    ],
)
def test_amber(scores: list[PainScore], sentence: str) -> None:
    assert said(scores) == sentence


def test_eased_by_medicine() -> None:
    (eased,) = verdicts(around(1, 1, 1, 1), care=(medicine(TUESDAY),))
    (waiting,) = verdicts(around(1, 1), today=TUESDAY, care=(medicine(TUESDAY),))
    assert (eased.answer, waiting.answer) == (Guide.AMBER, Guide.OPEN)
    assert answer_sentence(eased, SETTINGS, day(5)) == "Eased by medicine."
    assert answer_sentence(waiting, SETTINGS, day(TUESDAY)) == (
        "At or under 2 while running. Tomorrow morning decides. Eased by medicine: hold at best."
    )


@pytest.mark.parametrize(
    ("scores", "the_run", "sentence"),
    [
        (around(1, 6, 1, 1), None, "6 while running (guide: at or under 2)."),
        (around(1, 2, 1, 3), None, "3 the next morning, 1 before the run."),
        (around(1, 1, 1, 1), run(TUESDAY, 5.0, gait_changed=True), "It changed how you ran."),
        ([], run(TUESDAY, 5.0, swelling=True), "Swelling."),
    ],
)
def test_red(scores: list[PainScore], the_run: Run | None, sentence: str) -> None:
    assert said(scores, the_run) == sentence


@pytest.mark.parametrize(
    ("today", "when"),
    [
        (TUESDAY, "Tomorrow morning decides."),
        (TUESDAY + 1, "This morning decides."),
        (TUESDAY + 2, "The morning after was not recorded."),
    ],
)
def test_open_until_the_next_morning(today: int, when: str) -> None:
    assert said(around(1, 2), today=today) == f"At or under 2 while running. {when}"
    assert said(around(1, 4), today=today) == f"4 while running (guide: at or under 2). {when}"
    assert said(around(1, 1, 3), today=today) == f"3 within the hour, above the 1 before. {when}"


def test_open_without_a_score_while_running() -> None:
    assert said([]) == "The worst while running was not recorded: the guide can't say."
    assert said(around(1, None, 1, 1)) == "The worst while running was not recorded: the guide can't say."
    both = around(1, 1, 1, 1) + around(0, None, 0, 0, "right")
    assert said(both) == "The worst while running of the right knee was not recorded: the guide can't say."


@pytest.mark.parametrize(
    ("scores", "the_run", "following"),
    [
        (around(1, 1, 1, 1), run(TUESDAY, 5.0), "Next run: as planned, after a rest day."),
        (
            around(1, 3, 1, 1),
            run(TUESDAY, 5.0),
            "Next run: no longer and no faster than this one, until one is green.",
        ),
        (around(1, 6, 1, 1), run(TUESDAY, 5.0), "Next run: easy, at most 2.5 km."),
        (around(1, 6, 1, 1), run(TUESDAY, None, 30), "Next run: easy and shorter."),
        (around(1, 6, 1, 1), run(TUESDAY, 3.0, kind="walk-run"), "Next run: one stage back."),
        (
            around(1, 6, 1, 1),
            run(TUESDAY, 6.0, kind="speed", structure=(6, 3, 2)),
            "Next run: easy, at most 3.0 km.",
        ),
        (around(1, 1), run(TUESDAY, 5.0), ""),
    ],
)  # fmt: skip
def test_what_the_guide_asks_of_the_next_run(scores: list[PainScore], the_run: Run, following: str) -> None:
    (verdict,) = verdicts(scores, the_run)
    assert next_sentence(verdict, [verdict], SETTINGS, day(5)) == following


def test_distances_are_in_the_unit_of_the_journal() -> None:
    (verdict,) = verdicts(around(1, 6, 1, 1), run(TUESDAY, 5.0))
    miles = Settings(unit=Unit.MI)
    assert run_name(verdict, miles) == "Tue easy 3.11 mi"
    assert next_sentence(verdict, [verdict], miles, day(5)) == "Next run: easy, at most 1.6 mi."


def test_the_name_of_a_run_and_its_scores() -> None:
    (verdict,) = verdicts([*around(1, 2, 1), *around(during=0, knee="right")])
    assert run_name(verdict, SETTINGS) == "Tue tempo 5.0 km"
    assert scores_line(verdict) == "left before 1 · while 2 · within the hour 1; right while 0"
    (timed,) = verdicts([], run(TUESDAY, None, 30))
    assert (run_name(timed, SETTINGS), scores_line(timed)) == ("Tue easy", "")


def test_every_answer_has_a_sign_of_its_own() -> None:
    for settings in (SETTINGS, Settings(ascii=True)):
        signs = {sign(answer, settings) for answer in Guide}
        assert len(signs) == len(Guide)
        assert all(glyph.isascii() for glyph in signs) is settings.ascii
