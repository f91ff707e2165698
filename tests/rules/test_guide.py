"""RULES.md 7: a run on Tuesday, day 1, against the guide; its next morning is day 2."""

import pytest

from journal.model.entries import CareTaken, Entries, PainScore, Run
from journal.model.review import RunVerdict
from journal.model.settings import Settings
from journal.model.vocabulary import Guide, Knee, Why
from journal.rules.guide import guide, longest_green_m, step_back_m
from tests.rules.journals import day, medicine, pain, run

T = 1


def answer_to(
    scores: list[PainScore],
    today: int = 5,
    the_run: Run | None = None,
    care: tuple[CareTaken, ...] = (),
    settings: Settings | None = None,
) -> RunVerdict:
    entries = Entries(runs=(the_run or run(T, 5.0),), pain=tuple(scores), care=care)
    return guide(entries, settings or Settings(), day(today))[-1]


def around(before: int | None, during: int | None, within: int | None, after: int | None) -> list[PainScore]:
    """The four scores of one run, None where not recorded."""
    moments = [
        (T, before, "before-run"),
        (T, during, "during-run"),
        (T, within, "after-run"),
        (T + 1, after, "morning"),
    ]
    return [pain(number, score, when) for number, score, when in moments if score is not None]


@pytest.mark.parametrize(
    ("before", "during", "within", "after", "word"),
    [
        (1, 2, 1, 1, Guide.GREEN),
        (1, 2, None, 1, Guide.GREEN),
        (1, 2, 1, 2, Guide.GREEN),  # one above before, and at most 2
        (0, 2, 0, 1, Guide.GREEN),
        (4, 2, 4, 4, Guide.GREEN),
        (2, 2, 2, 3, Guide.AMBER),  # one above before, but over 2
        (0, 2, 0, 2, Guide.AMBER),  # two above before
        (1, 3, 1, 1, Guide.AMBER),
        (1, 2, 2, 1, Guide.AMBER),
        (1, 5, 1, 1, Guide.AMBER),
        (1, 6, 1, 1, Guide.RED),
        (1, 6, None, None, Guide.RED),
        (1, 2, 1, 3, Guide.RED),
        (0, 0, 0, 3, Guide.RED),
        (5, 2, 5, 7, Guide.RED),
        (1, 2, 1, None, Guide.OPEN),
        (1, 3, 2, None, Guide.OPEN),
        (1, None, 1, 1, Guide.OPEN),
        (None, None, None, None, Guide.OPEN),
        # nothing recorded before: green only where it would be after any score, red never by the morning
        (None, 2, None, 1, Guide.GREEN),
        (None, 2, None, 2, Guide.AMBER),
        (None, 2, None, 9, Guide.AMBER),
        (None, 2, 5, 0, Guide.GREEN),
    ],
)
def test_the_answer(
    before: int | None, during: int | None, within: int | None, after: int | None, word: Guide
) -> None:
    assert answer_to(around(before, during, within, after)).answer is word


def test_a_changed_gait_or_swelling_is_red_whatever_the_scores() -> None:
    green = around(1, 1, 1, 1)
    limped = answer_to(green, the_run=run(T, 5.0, gait_changed=True))
    swollen = answer_to([], the_run=run(T, 5.0, swelling=True))
    assert [(found.answer, found.reasons[0].why) for found in (limped, swollen)] == [
        (Guide.RED, Why.GAIT),
        (Guide.RED, Why.SWELLING),
    ]


def test_the_reasons_say_which_score_and_which_limit() -> None:
    found = answer_to(around(1, 4, 2, 1))
    assert [(reason.why, reason.knee, reason.score, reason.limit) for reason in found.reasons] == [
        (Why.DURING_OVER, Knee.LEFT, 4, 2),
        (Why.WITHIN_OVER, Knee.LEFT, 2, 1),
    ]


def test_the_guides_numbers_are_settings() -> None:
    settings = Settings(guide_green=3, guide_red=4)
    assert answer_to(around(1, 3, 1, 1), settings=settings).answer is Guide.GREEN
    assert answer_to(around(1, 5, 1, 1), settings=settings).answer is Guide.RED


class TestBefore:
    """The score before the run: its own, else that morning's, else the last resting one at most a day old."""

    RUN = run(T, 5.0, at="12:00")

    def before(self, *scores: PainScore) -> int | None:
        found = answer_to([*scores, pain(T, 1, "during-run")], the_run=self.RUN)
        return found.scores[0].before

    def test_its_own_comes_first(self) -> None:
        assert self.before(pain(T, 3, "before-run"), pain(T, 1, "morning")) == 3

    def test_then_the_mornings(self) -> None:
        assert self.before(pain(T, 1, "morning"), pain(T, 4, "stairs", at="11:00")) == 1

    def test_then_the_last_resting_score_since_yesterday(self) -> None:
        assert self.before(pain(T - 1, 4, "evening"), pain(T, 2, "stairs", at="11:00")) == 2
        assert self.before(pain(T - 1, 4, "evening"), pain(T, 2, "stairs", at="13:00")) == 4
        assert self.before(pain(T - 1, 4, "evening"), pain(T - 1, 1, "morning")) == 4
        assert self.before(pain(T - 1, 4, "evening", at="17:00"), pain(T - 1, 1, "stairs", at="18:00")) == 1

    def test_a_running_score_or_an_older_one_is_not_it(self) -> None:
        assert self.before(pain(T - 1, 4, "after-run")) is None
        assert self.before(pain(T - 2, 4, "evening")) is None


def test_the_worst_score_within_the_hour_counts() -> None:
    scores = [*around(1, 1, 0, 1), pain(T, 3, "after-run")]
    assert answer_to(scores).scores[0].within == 3


def test_scores_elsewhere_than_the_front_are_not_the_guides() -> None:
    assert answer_to([*around(1, 1, 1, 1), pain(T, 9, "during-run", where="outer")]).answer is Guide.GREEN


class TestTwoRunsOnOneDay:
    """A score belongs to the run it names; without a name to the only run of its day."""

    RUNS = (run(T, 5.0, at="07:00", uid="a"), run(T, 6.0, at="18:00", uid="b"))

    def test_without_a_name_it_belongs_to_neither(self) -> None:
        found = guide(Entries(runs=self.RUNS, pain=tuple(around(1, 1, 1, 1))), Settings(), day(5))
        assert [verdict.answer for verdict in found] == [Guide.OPEN, Guide.OPEN]

    def test_with_a_name_it_belongs_to_that_one(self) -> None:
        scores = (pain(T, 1, "morning"), pain(T, 2, "during-run", run_uid="b"), pain(T + 1, 1, "morning"))
        found = guide(Entries(runs=self.RUNS, pain=scores), Settings(), day(5))
        assert [(verdict.run.uid, verdict.answer) for verdict in found] == [
            ("a", Guide.OPEN),
            ("b", Guide.GREEN),
        ]


class TestTwoKnees:
    """The stricter answer of the two; a knee without scores in the run is not waited for."""

    GREEN = around(1, 1, 1, 1)

    def test_the_stricter_answer(self) -> None:
        right = [
            pain(T, 1, "morning", "right"),
            pain(T, 4, "during-run", "right"),
            pain(T + 1, 1, "morning", "right"),
        ]
        assert answer_to([*self.GREEN, *right]).answer is Guide.AMBER

    def test_a_knee_with_mornings_only_is_not_waited_for(self) -> None:
        mornings = [pain(T, 0, "morning", "right"), pain(T + 1, 0, "morning", "right")]
        assert answer_to([*self.GREEN, *mornings]).answer is Guide.GREEN

    def test_but_its_morning_may_still_be_red(self) -> None:
        mornings = [pain(T, 0, "morning", "right"), pain(T + 1, 4, "morning", "right")]
        found = answer_to([*self.GREEN, *mornings])
        assert (found.answer, found.reasons[0].knee) == (Guide.RED, Knee.RIGHT)

    def test_a_knee_scored_in_the_run_is_waited_for(self) -> None:
        assert answer_to([*self.GREEN, pain(T, 1, "during-run", "right")]).answer is Guide.OPEN


class TestMedicine:
    """From 24 h before the run to the next morning's score: at best amber."""

    @pytest.mark.parametrize(
        ("taken", "eased"),
        [
            ((T - 1, "11:59"), False),
            ((T - 1, "12:00"), True),
            ((T - 1, None), True),
            ((T, "20:00"), True),
            ((T + 1, "07:00"), True),
            ((T + 1, "07:01"), False),
            ((T - 2, None), False),
            ((T + 2, None), False),
        ],
    )
    def test_when_it_counts(self, taken: tuple[int, str | None], eased: bool) -> None:
        scores = [*around(1, 1, 1, None), pain(T + 1, 1, "morning", at="07:00")]
        found = answer_to(scores, the_run=run(T, 5.0, at="12:00"), care=(medicine(*taken),))
        assert (found.answer, found.eased) == (Guide.AMBER if eased else Guide.GREEN, eased)

    def test_it_leaves_red_and_open_as_they_are(self) -> None:
        care = (medicine(T),)
        assert answer_to(around(1, 7, 1, 1), care=care).answer is Guide.RED
        assert answer_to(around(1, 1, 1, None), care=care).answer is Guide.OPEN


class TestStepBack:
    """At most the longest green run of the last 30 days; half of the red one where there is none."""

    def verdicts(self, green_on: int) -> tuple[RunVerdict, ...]:
        scores = [
            pain(green_on, 1, "during-run"),
            pain(green_on + 1, 0, "morning"),
            pain(40, 8, "during-run"),
        ]
        runs = (run(green_on, 5.5), run(40, 8.2))
        return guide(Entries(runs=runs, pain=tuple(scores)), Settings(), day(41))

    def test_the_longest_green_run(self) -> None:
        found = self.verdicts(green_on=11)
        assert longest_green_m(found, day(41)) == 5500
        assert step_back_m(found[-1], found, day(41)) == 5500

    def test_half_of_this_run_without_one(self) -> None:
        found = self.verdicts(green_on=10)
        assert longest_green_m(found, day(41)) is None
        assert step_back_m(found[-1], found, day(41)) == 4100

    def test_no_distance_no_number(self) -> None:
        found = guide(Entries(runs=(run(40, None, 30, swelling=True),)), Settings(), day(41))
        assert step_back_m(found[-1], found, day(41)) is None
