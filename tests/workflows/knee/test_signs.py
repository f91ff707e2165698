"""Warning signs: how soon, ticking, clearing; and no word of doing more while one stands."""

from datetime import date

import pytest

from journal.model.days import DAY
from journal.model.entries import PainScore, Run, WarningSign
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Moment, Sign
from journal.store.journal import Journal
from journal.workflows.knee.signs import AT_ONCE, SOON, clear, standing_words, tick, verdict_on
from journal.workflows.today.day import standing_signs, today_page
from journal.workflows.today.guide import SIGN_STANDS
from journal.workflows.today.missing import answer_run
from journal.workflows.today.morning import morning_sentence
from journal.workflows.today.words import today_lines

TODAY = date(2026, 3, 20)
SETTINGS = Settings()


@pytest.mark.parametrize("sign", Sign)
def test_each_sign_says_how_soon(sign: Sign) -> None:
    said = verdict_on([WarningSign(day=TODAY, sign=sign)])
    assert said == (AT_ONCE if sign in (*Sign,)[:5] else SOON)


def test_of_several_the_sooner_and_of_none_nothing() -> None:
    both = [WarningSign(day=TODAY, sign=sign) for sign in (Sign.CALF, Sign.LOCKED)]
    assert verdict_on(both) == AT_ONCE
    assert verdict_on([]) == ""


def test_ticked_it_stands_cleared_it_does_not_and_undo_brings_it_back(journal: Journal) -> None:
    assert "locked" in tick(journal, Sign.LOCKED, Knee.LEFT, SETTINGS, TODAY)
    (standing,) = standing_signs(journal, TODAY)
    assert standing_words(standing) == "left knee, since Fri 20 Mar"
    assert "u brings it back" in clear(journal, standing, SETTINGS, TODAY)
    assert standing_signs(journal, TODAY) == ()
    assert [sign.cleared for sign in journal.signs()] == [TODAY], "that it was there is kept"
    journal.undo()
    assert len(standing_signs(journal, TODAY)) == 1


def a_green_run(journal: Journal) -> None:
    yesterday = TODAY - DAY
    journal.fill(
        [
            Run(day=yesterday, distance_m=5000, uid="r"),
            PainScore(day=yesterday, knee=Knee.LEFT, score=1, moment=Moment.BEFORE_RUN),
            PainScore(day=yesterday, knee=Knee.LEFT, score=1, moment=Moment.DURING_RUN),
            PainScore(day=TODAY, knee=Knee.LEFT, score=1, moment=Moment.MORNING),
        ]
    )


def everything_said(journal: Journal) -> str:
    (run,) = journal.runs()
    return "\n".join(
        [
            *today_lines(today_page(journal, SETTINGS, TODAY), SETTINGS),
            morning_sentence(journal, {Knee.LEFT: 1}, TODAY, SETTINGS, TODAY),
            answer_run(journal, run, {(Moment.AFTER_RUN, Knee.LEFT): 1}, SETTINGS, TODAY),
        ]
    )


def test_while_one_stands_nothing_says_as_planned(journal: Journal) -> None:
    a_green_run(journal)
    assert everything_said(journal).count("Next run: as planned") == 3
    tick(journal, Sign.EFFUSION, Knee.LEFT, SETTINGS, TODAY)
    said = everything_said(journal)
    assert "as planned" not in said
    assert said.count(SIGN_STANDS) == 3
    clear(journal, standing_signs(journal, TODAY)[0], SETTINGS, TODAY)
    assert "as planned" in everything_said(journal)
