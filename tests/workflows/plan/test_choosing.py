"""Choosing after a bad sign: for which week, what one change writes, what is said, that undo undoes it."""

from dataclasses import replace
from datetime import date

import pytest

from journal.model.days import DAY, WEEK
from journal.model.entries import Entry, PainScore, Run, WarningSign
from journal.model.errors import JournalError
from journal.model.plan import PlanSheet
from journal.model.plan_vocabulary import WeekMark
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Knee, Moment, Sign
from journal.store.journal import Journal
from journal.workflows.plan.choosing import (
    FLARE_LEAD,
    NO_FLARE_PLAN,
    Offer,
    choose,
    flare_words,
    offered_for_week,
    offered_today,
)
from journal.workflows.plan.edits import write
from tests.workflows.plan_helpers import KM, MILES, TODAY, W46, W47, W48, in_file, nameless, run, sheet

SATURDAY = W47 + 5 * DAY


def scored(day: date, worst: int, kind: Kind = Kind.EASY, km: float = 4.0) -> list[Entry]:
    """A run with what the guide asks for: 1 before and after it, `worst` while running."""
    moments = ((Moment.BEFORE_RUN, day, 1), (Moment.DURING_RUN, day, worst), (Moment.MORNING, day + DAY, 1))
    scores = [PainScore(day=on, knee=Knee.LEFT, score=score, moment=moment) for moment, on, score in moments]
    return [Run(day=day, distance_m=1000 * km, kind=kind), *scores]


def calm_weeks(weeks: int = 4) -> list[Entry]:
    """Three green runs in each of the weeks before W47: 4, 4 and the long 5 km."""
    return [
        entry
        for n in range(1, weeks + 1)
        for place, km in ((1, 4.0), (3, 4.0), (5, 5.0))
        for entry in scored(W47 - n * WEEK + place * DAY, 1, Kind.LONG if place == 5 else Kind.EASY, km)
    ]


def red_on_thursday() -> list[Entry]:
    return scored(W47 + 3 * DAY, 7)


def planned(journal: Journal) -> PlanSheet:
    """Six kilometres on the Saturday of this week, three runs in the next one."""
    return in_file(
        journal,
        sheet(
            run(SATURDAY, Kind.LONG, 6.0),
            run(W48 + DAY, km=5.0),
            run(W48 + 3 * DAY, Kind.TEMPO, 5.0),
            run(W48 + 5 * DAY, Kind.LONG, 6.0),
        ),
    )


def stored(journal: Journal) -> tuple[PlanSheet | None, list[tuple[date, str]]]:
    """The plan as it says, without when it was written, and the notes."""
    plan = journal.active_plan()
    return plan and nameless(plan), [(note.day, note.note) for note in journal.notes()]


def after_red(journal: Journal, today: date = TODAY) -> Offer:
    """What a journal offers that has calm weeks and a red run."""
    journal.fill([*calm_weeks(), *red_on_thursday()])
    offer = offered_today(journal, KM, today)
    assert offer is not None
    return offer


class TestWhen:
    """The choices are there after a red run, a warning sign or a flag, and not otherwise."""

    def test_not_after_green_runs(self, journal: Journal) -> None:
        journal.fill(calm_weeks())
        assert offered_today(journal, KM, TODAY) is None
        assert offered_for_week(journal, KM, TODAY, W47, flagged=False) is None

    def test_after_a_red_run_for_seven_days(self, journal: Journal) -> None:
        assert after_red(journal).lead.startswith("For W47, after the red run of Thu 19 Nov.")
        assert offered_today(journal, KM, W47 + 9 * DAY) is not None
        assert offered_today(journal, KM, W47 + 10 * DAY) is None

    def test_the_running_week_offers_the_same_another_one_nothing(self, journal: Journal) -> None:
        journal.fill([*calm_weeks(), *red_on_thursday()])
        assert offered_for_week(journal, KM, TODAY, W47, flagged=False) == offered_today(journal, KM, TODAY)
        assert offered_for_week(journal, KM, TODAY, W46, flagged=False) is None

    def test_while_a_warning_sign_stands_and_it_is_said(self, journal: Journal) -> None:
        ticked = WarningSign(day=TODAY - 40 * DAY, sign=Sign.SWOLLEN, knee=Knee.LEFT)
        journal.fill([*calm_weeks(), ticked])
        offer = offered_today(journal, KM, TODAY)
        assert offer is not None
        assert offer.lead.startswith("For W47, after a warning sign.")
        assert offer.warning.startswith("A warning sign stands, left knee")

    def test_a_flagged_week_offers_them_whenever_it_was(self, journal: Journal) -> None:
        journal.fill(calm_weeks())
        offer = offered_for_week(journal, KM, TODAY, W46, flagged=True)
        assert offer is not None
        assert offer.lead.startswith("For W47, after the flag of W46.")


class TestWhichWeek:
    """The running week as long as a run of it is planned; else the next one, and that is said."""

    def test_the_running_week_with_a_run_left(self, journal: Journal) -> None:
        planned(journal)
        assert after_red(journal).starts == W47

    def test_the_next_one_once_the_last_run_is_done(self, journal: Journal) -> None:
        planned(journal)
        journal.fill([Run(day=SATURDAY, distance_m=6000, kind=Kind.LONG)])
        offer = after_red(journal, SATURDAY + DAY)
        assert offer.starts == W48
        assert offer.lead == "For W48, after the red run of Thu 19 Nov: W47 has no run left."

    def test_without_a_plan_the_running_week_until_its_last_day(self, journal: Journal) -> None:
        assert after_red(journal).starts == W47
        sunday = offered_today(journal, KM, W47 + 6 * DAY)
        assert sunday is not None
        assert sunday.starts == W48
        assert sunday.lead.endswith("No plan is followed: what you choose is noted.")


class TestChoosing:
    """One change, one step of undo: the plan and the note with its reason."""

    def test_an_easy_week_changes_the_plan_marks_the_week_and_is_noted(self, journal: Journal) -> None:
        planned(journal)
        offer = after_red(journal)
        said = choose(journal, offer, offer.choices[1])
        after, notes = stored(journal)
        assert after is not None
        assert [mark.mark for mark in after.marks] == [WeekMark.EASY]
        (saturday,) = [one for one in after.sessions if one.day == SATURDAY]
        assert saturday.distance_m is not None
        assert saturday.distance_m < 6000
        assert notes == [(TODAY, offer.choices[1].note)]
        assert notes[0][1].startswith("After the red run of Thu 19 Nov: W47 an easy week")
        assert said.startswith("W47 now comes to ")
        assert "was 10.0 km: easy week" in said
        assert said.endswith("u takes it back.")

    @pytest.mark.parametrize("place", range(4))
    def test_one_undo_takes_all_of_it_back_and_redo_repeats_it(self, journal: Journal, place: int) -> None:
        planned(journal)
        offer = after_red(journal)
        before = stored(journal)
        choose(journal, offer, offer.choices[place])
        done = stored(journal)
        assert done != before
        assert (journal.undo() or "").startswith("the choice: ")
        assert stored(journal) == before
        assert journal.undo() is None
        journal.redo()
        assert stored(journal) == done

    def test_as_is_is_noted_and_leaves_the_plan(self, journal: Journal) -> None:
        before = nameless(planned(journal))
        offer = after_red(journal)
        said = choose(journal, offer, offer.choices[3])
        assert stored(journal) == (before, [(TODAY, "After the red run of Thu 19 Nov: W47 as it is.")])
        assert said == "Noted for W47: as is. The plan stays as it was, at 10.0 km. u takes it back."

    @pytest.mark.parametrize("place", range(4))
    def test_without_a_plan_each_is_a_note(self, journal: Journal, place: int) -> None:
        offer = after_red(journal)
        said = choose(journal, offer, offer.choices[place])
        assert journal.active_plan() is None
        assert [note.note for note in journal.notes()] == [offer.choices[place].note]
        assert said.startswith(f"Noted for W47: {offer.choices[place].label}. No plan is followed.")

    def test_a_week_without_a_planned_run_says_so(self, journal: Journal) -> None:
        in_file(journal, sheet(run(W48 + 2 * WEEK)))
        offer = after_red(journal)
        assert offer.starts == W48
        assert "No run is planned in it." in choose(journal, offer, offer.choices[3])

    def test_one_there_is_no_ground_for_says_why_and_writes_nothing(self, journal: Journal) -> None:
        journal.fill(red_on_thursday())
        offer = offered_today(journal, KM, TODAY)
        assert offer is not None
        said = choose(journal, offer, offer.choices[0])
        assert said == "Repeat a good week: none yet. Nothing was changed."
        assert journal.notes() == ()
        assert journal.undo() is None

    def test_what_was_chosen_already_is_said(self, journal: Journal) -> None:
        planned(journal)
        offer = after_red(journal)
        assert offer.chosen == ""
        choose(journal, offer, offer.choices[3])
        again = offered_today(journal, KM, TODAY + DAY)
        assert again is not None
        assert again.chosen == "Chosen Fri 20 Nov: W47 as it is."

    def test_a_plan_changed_elsewhere_is_not_overwritten(self, journal: Journal) -> None:
        sessions = planned(journal).sessions
        offer = after_red(journal)
        moved = replace(sessions[0], distance_m=3000.0)
        write(journal, replace(offer.choices[3].edit, label="elsewhere", change=(moved,)))
        before = stored(journal)
        with pytest.raises(JournalError, match="changed in another window"):
            choose(journal, offer, offer.choices[1])
        assert stored(journal) == before

    def test_in_miles_every_distance_is_in_miles(self, journal: Journal) -> None:
        planned(journal)
        journal.fill([*calm_weeks(), *red_on_thursday()])
        offer = offered_today(journal, MILES, TODAY)
        assert offer is not None
        said = [*(choice.label for choice in offer.choices), choose(journal, offer, offer.choices[1])]
        assert not any(" km" in words for words in said)
        assert " mi" in said[-1]


def test_the_runners_own_plan_for_a_flare_or_where_to_write_it() -> None:
    assert flare_words(Settings()) == NO_FLARE_PLAN
    assert (
        flare_words(Settings(flare_plan="Two days off, then walk."))
        == FLARE_LEAD + "Two days off, then walk."
    )
