"""What cannot be read: which word, why, and the mend. Nothing of such a line becomes an entry."""

from datetime import date

import pytest

from journal.entry.language import Reading, read
from journal.entry.pieces import Problem
from journal.model.settings import Settings
from journal.model.vocabulary import Knee

TODAY = date(2026, 3, 16)


def reading(text: str) -> Reading:
    return read(text, Settings(), TODAY)


# The line, the words at fault, and a part of what is said about them.
REFUSED = [
    ("run tmpo 6km", "tmpo", "“tmpo” is not a word of the journal. Did you mean tempo?"),
    ("run 6km xyzzy", "xyzzy", 'Words of your own go in double quotes: "felt good".'),
    ("run 6.2.3", "6.2.3", "“6.2.3” is not an amount of anything."),
    ("run 6km 5km", "5km", "“5km” is a second distance after “6km”. Leave one out, or put ; between"),
    ("run 8 km 45min 18:05", "18:05", "is a second duration after “45min”. A clock time is written @18:05."),
    ("run 8 km 45min 38:20", "38:20", "Leave one out, or put ; between two entries."),
    ('run 8 km "a" "b"', '"b"', "Put one pair of quotes round the whole note."),
    ("run 6km e6 effort 7", "effort 7", "“effort 7” is a second effort after “e6”."),
    ("run yesterday 6km mon", "mon", "“mon” is a second day after “yesterday”."),
    ("run 6km 26", "26", "“26” could be minutes, a distance or a day. Write 26min, 26km or on 26."),
    ("run 6 26", "6 26", "“26” is a second bare number."),
    ("ice yesterday 14", "14", "“14” would be a second day."),
    ("ride 40", "40", "“40” could be minutes, a distance or a day."),
    ("run", "run", "A run needs a distance or a duration. Add one: run 6.2km, run 38:20."),
    ("ice; run 6x3/2 easy ; tape", "run 6x3/2 easy", "6x3/2 lasts 30:00: add that if it was so."),
    ("run 0km", "0km", "A distance has to be more than 0."),
    ("run 6km 0:00", "0:00", "A duration has to be more than 0."),
    ("run 6km from 0", "from 0", "A distance has to be more than 0."),
    ("run 60000km", "60000km", "further than one entry can be"),
    ("run easy 9km e3 9:00", "9km e3 9:00", "9.0 km in 9:00 is 60 km/h: nobody runs that fast. Check both;"),
    ("run 37.3mi 1h", "37.3mi 1h", "37.3 mi in 1:00:00 is 37 mi/h: nobody runs that fast."),
    ("9 9min", "9 9min", "9.0 km in 9:00 is 60 km/h"),
    ("run 6km 38:75", "38:75", "“38:75” is not a duration."),
    ("run 6km e11", "e11", "“11” is not an effort. Effort goes from 0 (rest) to 10 (all out)."),
    ("run 6km feel 6", "feel 6", "“6” is not a feel."),
    ("run 6km shoes", "shoes", 'Write it like shoes "grey pair".'),
    ("run 6km at noon", "at noon", "“noon” is not a time of day."),
    ("run 6km @25:00", "@25:00", "“25:00” is not a time of day."),
    ("run 2026-03-17 6km", "2026-03-17", "Tue 17 Mar 2026 is after today."),
    ("run tomorrow 6km", "tomorrow", "Tue 17 Mar 2026 is after today."),
    ("run 30 feb 6km", "30 feb", "“30 feb” is no day of the calendar."),
    ("run 6km after-run", "after-run", "(moment) does not belong to a run. Write pain as an entry"),
    ("run 6km ice", "ice", "“ice” begins another entry. Put ; before it."),
    ("ice 6km", "6km", "(distance) does not belong to care. It belongs to a run or cross-training."),
    ("pain L3 6km", "6km", "“6km” (distance) does not belong to a pain score."),
    ("ride tempo 40min", "tempo", "“tempo” (kind) does not belong to cross-training. It belongs to a run."),
    ("cross 40min", "cross", 'Write it like cross "stairs".'),
    ("pain 3", "3", "It is not said which knee. Say L or R: pain L3."),
    ("pain stairs", "pain stairs", "A pain score is missing."),
    ("morning - -", "- -", "A pain score is missing."),
    ("pain -", "-", "A pain score is missing."),
    ("pain 11 left", "11", "“11” is not a pain score. A score is a whole number from 0 (none) to 10."),
    ("pain L3.5", "L3.5", "“3.5” is not a pain score."),
    ("pain L3 R2 L1", "L3 R2 L1", "The left knee has two scores here."),
    ("pain 2 left right", "2 left right", "Which score is of which knee cannot be told."),
    ("pain 1 2 3", "1 2 3", "Which score is of which knee cannot be told."),
    ("pain L3 2", "L3 2", "Which score is of which knee cannot be told."),
    ("6.2", "6.2", "It is not said what this was."),
    ("40min", "40min", "It is not said what this was."),
    ("ice; strengh squat 3x10", "strengh", "“strengh” is not a word of the journal. Did you mean strength?"),
    ('run 6km "felt good', '"felt good', 'This quote is never closed. End it with ".'),
    (" ; ", " ; ", "There is nothing to write yet."),
    ("", "", "There is nothing to write yet."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "said"), REFUSED)
def test_the_word_and_the_reason(text: str, words: str, said: str) -> None:
    refused = reading(text)
    assert refused.entries == ()
    [problem] = refused.problems
    assert text[problem.start : problem.end] == words
    assert said in str(problem)


def test_one_bad_piece_keeps_the_whole_line_from_being_written() -> None:
    assert reading("run 6km; pain 3; ice").entries == ()


def test_every_bad_word_is_named() -> None:
    text = "run tmpo 6km effrt; pain L3 6km; run"
    assert [text[problem.start : problem.end] for problem in reading(text).problems] == [
        "tmpo", "effrt", "6km", "run",
    ]  # fmt: skip


def test_a_score_without_a_knee_is_refused_only_where_the_journal_has_none() -> None:
    assert read("pain 3", Settings(knee=Knee.LEFT), TODAY).problems == ()


def test_a_page_pasted_by_mistake_gives_few_problems() -> None:
    assert len(reading("lorem ipsum " * 5000).problems) == 8


def test_a_word_is_shown_cut_and_without_control_characters() -> None:
    [problem] = reading("run 6km \x1b[31m" + "x" * 10_000).problems
    assert problem.why.startswith("“␛[31mxxx")
    assert len(problem.why) < 100


def test_a_problem_in_one_line() -> None:
    assert str(Problem(0, 3, "This is wrong.", "Do that.")) == "This is wrong. Do that."
    assert str(Problem(0, 3, "This is wrong.")) == "This is wrong."
