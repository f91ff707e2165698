"""RULES.md 4: whether pain rose after day 28, held against days 7-27."""

import pytest

from journal.model.entries import Entries, PainScore
from journal.model.review import RiseTest
from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Rise
from journal.rules.pain import Turn, look_after, rise_test, strongest
from journal.rules.timeline import timeline
from tests.rules.journals import calm, clock, day, episode, medicine, pain

T = 28
TURN = Turn(day(T))


def held(scores: list[PainScore], turn: Turn = TURN, offset: int = 0, today: int = 60) -> RiseTest:
    line = timeline(Entries(pain=tuple(scores)), day(today))
    return rise_test(line, Knee.LEFT, turn, offset, Settings())


def test_the_worst_rises_by_two_over_the_usual_worst() -> None:
    before = [pain(8, 1), pain(15, 3), pain(22, 2)]
    found = held([*before, pain(T, 1), pain(T + 3, 4)])

    assert found.block_worst == (2, 3, 1)
    assert (found.usual_worst, found.worst, found.worst_rose) == (2, 4, True)
    assert found.rise is Rise.LOW
    assert (found.first_up, found.stayed_up) == (day(T + 3), None)


def test_the_worst_needs_two_days_and_a_score_of_three() -> None:
    before = [pain(8, 0), pain(15, 0), pain(22, 0)]
    assert held([*before, pain(T, 5), pain(T, 6)]).worst_rose is None
    assert held([*before, pain(T, 2), pain(T + 1, 2)]).worst_rose is False
    assert held([*before, pain(T, 0), pain(T + 1, 3)]).worst_rose is True


def test_of_two_blocks_the_usual_worst_is_their_mean() -> None:
    found = held([pain(8, 2), pain(22, 3), pain(T, 1), pain(T + 1, 5)])
    assert (found.usual_worst, found.worst_rose) == (2.5, True)


def test_the_mean_stays_up() -> None:
    before = calm(22, 27, 1) + calm(15, 17, 1)
    found = held([*before, pain(T, 2), pain(T + 1, 2), pain(T + 2, 2), pain(T + 3, 3)])

    assert found.baseline_mean == 1
    assert found.mean == pytest.approx(2.25)
    assert (found.worst_rose, found.stayed_up, found.rise) == (True, True, Rise.CLEAR)


def test_the_mean_alone_is_low() -> None:
    before = [*calm(22, 27, 1), *calm(15, 17, 1), pain(18, 4), pain(25, 4)]
    found = held([*before, pain(T, 4), pain(T + 1, 4), pain(T + 2, 4), pain(T + 3, 4)])
    assert (found.worst_rose, found.stayed_up, found.rise) == (False, True, Rise.LOW)
    assert found.first_up == day(T)


@pytest.mark.parametrize(
    ("after", "why"),
    [
        ([(0, 4), (1, 4), (2, 4)], "four entries"),
        ([(0, 4), (0, 4), (1, 4), (1, 4)], "on three days"),
    ],
)
def test_the_mean_needs_four_entries_on_three_days(after: list[tuple[int, int]], why: str) -> None:
    scores = [pain(T + offset, score) for offset, score in after]
    assert held([*calm(15, 27, 1), *scores]).stayed_up is None, why


def test_the_mean_needs_six_entries_before() -> None:
    five = [pain(number, 1) for number in (15, 16, 22, 23, 24)]
    after = calm(T, T + 4, 4)
    assert held([*five, *after]).stayed_up is None
    assert held([*five, pain(25, 1), *after]).stayed_up is True


def test_three_entries_have_to_be_a_point_over_the_mean_before() -> None:
    after = [pain(T, 9), pain(T + 1, 9), pain(T + 2, 1), pain(T + 3, 1)]
    assert held([*calm(15, 27, 1), *after]).stayed_up is False


def test_running_scores_are_never_held_against_resting_ones() -> None:
    resting = calm(8, 27, 0)
    running = [pain(T, 5, "during-run"), pain(T + 2, 5, "after-run")]

    found = held([*resting, *running])

    assert (found.entries, found.rise) == (0, None)


def test_a_sort_with_entries_in_two_of_the_three_blocks_is_used() -> None:
    running = [pain(15, 1, "during-run"), pain(22, 1, "during-run")]
    after = [pain(T, 5, "during-run"), pain(T + 2, 5, "after-run")]
    once = [pain(16, 0), pain(17, 0)]  # resting scores in one block only

    found = held([*running, *once, *after, pain(T + 1, 0)])

    assert (found.entries, found.baseline_entries, found.block_worst) == (2, 2, (1, 1, None))
    assert found.rise is Rise.LOW


def test_a_used_sort_counts_before_though_it_is_not_in_the_window() -> None:
    running = [pain(15, 6, "during-run"), pain(22, 6, "during-run")]
    found = held([*running, *calm(15, 27, 0), *calm(T, T + 6, 3)])
    assert found.usual_worst == 6
    assert found.worst_rose is False


def test_without_a_sort_to_compare_with_nothing_is_judged() -> None:
    found = held([*calm(22, 27, 1), *calm(T, T + 6, 8)])
    assert (found.judged, found.rise, found.usual_worst) == (False, None, None)


def test_scores_elsewhere_than_the_front_are_left_out() -> None:
    outer = [pain(T + offset, 9, where="outer") for offset in range(5)]
    assert held([*calm(8, 27, 1), *outer]).entries == 0
    assert held([*calm(8, 27, 1), pain(T, 9, where="front")]).entries == 1


class TestTheJumpDay:
    """Entries of day t: which of them are before, which after."""

    BEFORE = [pain(15, 1), pain(22, 1), pain(15, 1, "during-run")]

    def entries_after(self, score: PainScore, run_at: str | None = None) -> tuple[int, int]:
        found = held([*self.BEFORE, score], Turn(day(T), run_time=clock(run_at)))
        return found.entries, found.baseline_entries

    def test_morning_and_before_the_run_are_before(self) -> None:
        assert self.entries_after(pain(T, 1, "morning")) == (0, 3)
        assert self.entries_after(pain(T, 1, "before-run", at="19:00"), "08:00") == (0, 3)

    def test_an_entry_with_a_time_before_the_runs_start_is_before(self) -> None:
        assert self.entries_after(pain(T, 1, "stairs", at="07:59"), "08:00") == (0, 3)
        assert self.entries_after(pain(T, 1, "stairs", at="08:00"), "08:00") == (1, 2)

    def test_where_a_time_is_not_known_it_is_after(self) -> None:
        assert self.entries_after(pain(T, 1, "stairs", at="07:59")) == (1, 2)
        assert self.entries_after(pain(T, 1, "stairs"), "08:00") == (1, 2)

    def test_of_a_week_without_a_jump_every_entry_of_the_day_is_after(self) -> None:
        found = held([*self.BEFORE, pain(T, 1, "morning")], Turn(day(T), whole_day=True))
        assert found.entries == 1

    def test_a_morning_of_the_jump_day_may_fill_the_first_block(self) -> None:
        found = held([pain(15, 1), pain(T, 2, "morning"), pain(T + 1, 5), pain(T + 2, 5)])
        assert found.block_worst == (2, 1, None)
        assert found.rise is Rise.LOW


class TestTheWindows:
    """Days 0-6, then days 7-13 where those show nothing."""

    CALM = calm(7, 27, 1)

    def looked_at(self, scores: list[PainScore], today: int) -> list[tuple[int, Rise | None]]:
        line = timeline(Entries(pain=(*self.CALM, *scores)), day(today))
        return [
            ((test.first - day(T)).days, test.rise)
            for test in look_after(line, TURN, Settings())
            if test.knee is Knee.LEFT
        ]

    def test_the_second_is_tried_where_the_first_shows_nothing(self) -> None:
        late = calm(T, T + 6, 1) + calm(T + 7, T + 13, 4)
        assert self.looked_at(late, today=T + 20) == [(0, None), (7, Rise.CLEAR)]

    def test_the_second_cannot_raise_a_low_of_the_first(self) -> None:
        scores = [pain(T, 1), pain(T + 1, 4), *calm(T + 7, T + 13, 5)]
        assert self.looked_at(scores, today=T + 20) == [(0, Rise.LOW)]

    def test_a_rise_is_said_before_the_window_is_over(self) -> None:
        assert self.looked_at(calm(T, T + 3, 4), today=T + 3) == [(0, Rise.CLEAR)]

    def test_the_second_is_not_looked_at_before_the_first_is_over(self) -> None:
        assert self.looked_at([], today=T + 6) == [(0, None)]
        assert self.looked_at([], today=T + 7) == [(0, None), (7, None)]

    def test_a_word_may_go_again_until_the_window_closes(self) -> None:
        early = [pain(T, 3), pain(T, 3), pain(T + 1, 2), pain(T + 2, 3)]
        later = [*early, *calm(T + 3, T + 6, 0)]
        before_close = timeline(Entries(pain=(*self.CALM, *early)), day(T + 2))
        after_close = timeline(Entries(pain=(*self.CALM, *later)), day(T + 7))
        assert rise_test(before_close, Knee.LEFT, TURN, 0, Settings()).stayed_up is True
        assert rise_test(after_close, Knee.LEFT, TURN, 0, Settings()).stayed_up is False


class TestTwoKnees:
    """The stronger word; on a tie the knee of the open episode, else left."""

    LOW = [pain(T, 1), pain(T + 1, 4)]
    CLEAR = calm(T, T + 6, 4)

    def knee_named(self, left: list[PainScore], right: list[PainScore], *episodes: object) -> Knee | None:
        mirrored = [pain((s.day - day(0)).days, s.score, knee="right") for s in right]
        scores = (*calm(7, 27, 1), *calm(7, 27, 1, knee="right"), *left, *mirrored)
        line = timeline(Entries(pain=scores, episodes=episodes), day(60))  # type: ignore[arg-type]
        found = strongest(look_after(line, TURN, Settings()), line.favoured_knee)
        return found.knee if found else None

    def test_the_stronger_word_wins(self) -> None:
        assert self.knee_named(self.LOW, self.CLEAR) is Knee.RIGHT

    def test_left_on_a_tie(self) -> None:
        assert self.knee_named(self.LOW, self.LOW) is Knee.LEFT

    def test_the_knee_of_the_open_episode_on_a_tie(self) -> None:
        assert self.knee_named(self.LOW, self.LOW, episode("knee", 0, knee="right")) is Knee.RIGHT
        assert self.knee_named(self.LOW, self.LOW, episode("knee", 0, 20, knee="right")) is Knee.LEFT
        assert self.knee_named(self.CLEAR, self.LOW, episode("knee", 0, knee="right")) is Knee.LEFT

    def test_nothing_without_a_rise(self) -> None:
        assert self.knee_named([], []) is None


def test_a_medicine_in_the_window_is_said_beside_the_word() -> None:
    care = (medicine(T - 1), medicine(T + 2), medicine(T + 2), medicine(T + 7))
    line = timeline(Entries(pain=tuple(calm(7, 27) + calm(T, T + 6, 4)), care=care), day(60))
    assert rise_test(line, Knee.LEFT, TURN, 0, Settings()).medicine == (day(T + 2),)
