"""Names while one says what they are: read as they will be, and nothing kept before it is."""

from journal.exchange.lift_names import LEFT_OUT, Met, ReadBy
from journal.model.exercises import MuscleGroup
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.diary.log import write_words
from journal.workflows.strength.names_at_hand import NamesAtHand
from journal.workflows.strength.other_names import name_exercises, other_names
from tests.rules.journals import day


def test_what_is_said_is_read_at_once_and_kept_later(journal: Journal) -> None:
    at_hand = NamesAtHand(journal)
    at_hand.say("Snatch", "step-up")
    at_hand.say("Fly", LEFT_OUT)
    assert (at_hand.read("snatch").exercise, at_hand.read("Fly").left_out) == ("step-up", True)
    assert at_hand.as_it_comes("Snatch").by is ReadBy.NEW
    assert at_hand.groups("step-up") == (MuscleGroup.QUADS, MuscleGroup.GLUTES)
    assert at_hand.groups("Snatch") == ()
    assert at_hand.changed == {"Snatch": "step-up", "Fly": LEFT_OUT}
    assert other_names(journal) == ()
    at_hand.say("Fly", None)
    assert at_hand.changed == {"Snatch": "step-up"}


def test_new_names_come_first_and_then_those_with_most_sets(journal: Journal) -> None:
    met = (Met("Step Up", 9), Met("Fly", 1), Met("Squat", 12), Met("Snatch", 3))
    at_hand = NamesAtHand(journal)
    assert [one.name for one in at_hand.in_order(met)] == ["Snatch", "Fly", "Squat", "Step Up"]
    name_exercises(journal, {"b": "step-up", "a": LEFT_OUT})
    assert NamesAtHand(journal).in_order(None) == (Met("a", 0), Met("b", 0))


def test_the_exercises_most_like_a_name_come_first(journal: Journal) -> None:
    names = [one.name for one in NamesAtHand(journal).like("Single Leg Bridges (Weighted)")]
    assert names[0] == "single-leg bridge"
    assert len(names) == len(set(names)) > 20


def test_what_stays_behind_in_the_journal(journal: Journal) -> None:
    write_words(journal, 'strength "Snatch" 3x5; strength step-up 3x8', Settings(), day(5))
    at_hand = NamesAtHand(journal)
    for name in ("Snatch", "Step Up"):
        at_hand.say(name, "goblet squat")
    assert at_hand.is_renamed("Snatch")
    assert at_hand.left_behind("Snatch") == ""
    assert at_hand.left_behind("Step Up") == "step-up"
    at_hand.say("Step Up", LEFT_OUT)
    assert at_hand.left_behind("Step Up") == ""
