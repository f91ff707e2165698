"""What the word at the cursor may become; `|` is the cursor."""

from datetime import date
from time import perf_counter

import pytest

from journal.entry.completions import Context, completions, context_of
from journal.exchange.exercises import load_exercises
from journal.model.exercises import Exercise, with_own
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.workflows.surroundings import data_folder

TODAY = date(2026, 3, 16)
CONTEXT = context_of(
    with_own(load_exercises(data_folder()), ["90/90 lift", "hip airplane"]),
    shoes=["grey pair", "blue trail shoes"],
    notes=["slept badly", "felt good; hills", "calf tight", "bad sleep", "slept badly", "x" * 500],
)


def completed(line: str, context: Context = CONTEXT) -> tuple[str, tuple[str, ...]]:
    """The text to replace, and what with."""
    cursor = line.index("|")
    text = line.replace("|", "")
    found = completions(text, cursor, Settings(), TODAY, context)
    return text[found.start : found.end], found.words


FIRST = {
    "|": ("", "run"),
    "r|": ("r", "run"),
    "te|": ("te", "tempo"),
    "st|": ("st", "strength"),
    "ice; si|": ("si", "sick"),
    "run 6km te|": ("te", "tempo"),
    "6.2 38:20 ho|": None,
    "6.2 38:20 hi|": ("hi", "hilly"),
    "run yes|": ("yes", "yesterday"),
    "run 6km shoes |": ("", '"grey pair"'),
    "run 6km shoes bl|": ("bl", '"blue trail shoes"'),
    "run 6km shoes tr|": ("tr", '"blue trail shoes"'),
    'run 6km shoes "gr|': ('"gr', '"grey pair"'),
    'run 6km shoes "gr|"': ('"gr"', '"grey pair"'),
    'run 6km "sl|': ('"sl', '"slept badly"'),
    "pain L3 aft|": ("aft", "after-run"),
    "pain L3 bel|": ("bel", "below"),
    "note sle|": ("sle", '"slept badly"'),
    "note yesterday @18:00 calf t|": ("calf t", '"calf tight"'),
    'note "fel|': ('"fel', '"felt good; hills"'),
    "strength |": ("", "split squat"),
    "strength spl|": ("spl", "split squat"),
    "strength split sq|": ("split sq", "split squat"),
    "strength split squat 3x10 12kg, bri|": ("bri", "bridge"),
    "strength 35min e6 sts|": ("sts", "sit-to-stand"),
    "strength single leg rom|": ("single leg rom", "single-leg romanian deadlift"),
    "strength hip air|": ("hip air", "hip airplane"),
    "strength lift|": ("lift", '"90/90 lift"'),
    "strength squat 3x10 le|": ("le", "left"),
    "strength squat 3x10 ea|": ("ea", "each side"),
    "strength split squat |": ("", "left"),
    "strength squat 3x10, 8 squ|": ("squ", "squat"),
    'strength "my ex" 3x10 ban|': ("ban", "band"),
    "sign loc|": ("loc", "locked"),
    "sign locked cleared |": ("", "yesterday"),
    "episode ill|": ("ill", "illness"),
    "sick fr|": ("fr", "from"),
    "sick from f|": ("f", "fri"),
    "sick from zz|": None,
    "ride 40min ef|": ("ef", "effort"),
    "ice yes|": ("yes", "yesterday"),
    "run 6km tem|po e6": None,
    "run 6km tr|empo e6": ("trempo", "trail"),
    "run 6km xyz|": None,
    "run 6|": None,
    'run 6km "felt good"|': None,
}


@pytest.mark.parametrize("line", FIRST)
def test_the_first_completion(line: str) -> None:
    expected = FIRST[line]
    replaced, words = completed(line)
    if expected is None:
        assert words == ()
    else:
        assert (replaced, words[0]) == expected


def test_what_begins_like_it_comes_before_what_has_it_inside() -> None:
    _, words = completed("strength squ|")
    assert words[0] == "squat"
    assert "split squat" in words
    assert completed('run "sle|')[1] == ('"slept badly"', '"bad sleep"')


def test_eight_at_most_and_none_twice() -> None:
    _, words = completed("strength s|")
    assert len(words) == len(set(words)) == 8


def test_the_word_that_is_there_already_is_not_offered() -> None:
    assert completed("run tempo|")[1] == ()
    assert "tempo" not in completed("run tem|po")[1]


def test_the_journals_knee_is_offered_first() -> None:
    found = completions("sign locked ", 12, Settings(knee=Knee.RIGHT), TODAY, CONTEXT)
    assert [word for word in found.words if word in ("left", "right")] == ["right", "left"]


def test_long_notes_are_not_offered() -> None:
    assert completed('run "x|')[1] == ()


def test_it_is_fast_with_many_exercises_and_notes() -> None:
    exercises = [Exercise(f"exercise {letter} of {word}") for letter in "abcdefghij" for word in range(50)]
    notes = [f"note {number}: how the knee felt after the run over the hills" for number in range(2000)]
    context = context_of(exercises, notes=notes)
    for line in ('run 6km "zz|', "note zz|", "strength zz yy xx|"):
        cursor = line.index("|")
        spent = []
        for _ in range(5):
            before = perf_counter()
            completions(line[:cursor], cursor, Settings(), TODAY, context)
            spent.append(perf_counter() - before)
        assert min(spent) < 0.002, line
