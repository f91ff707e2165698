"""A journal with a jump and a rise of pain after it."""

from collections.abc import Callable

from tests.rules.journals import calm, even_weeks, run

# Days are those of tests.rules.journals: 0 is Monday 2 March 2026. Week 4 has a jump, and pain rose after it.
STORY = [*even_weeks(4), run(28, 6.6666, 40.04), run(30, 3.0), *calm(7, 27, 1), *calm(28, 33, 3)]
LATER = "2026-04-20"
Told = Callable[..., None]
