"""The guide: what runner's knee is and is not, the way back, what the numbers mean and what they don't."""

from __future__ import annotations

from textwrap import wrap

from textual.content import Content

from journal.app.forms.panel import Panel
from journal.entry.language import GRAMMAR
from journal.model.settings import Settings
from journal.model.settings_list import BY_KEY

WIDEST = 76

GUIDE = """\
# What runner's knee is

Pain around or behind the kneecap (patellofemoral pain). Nothing has to grow back together: tissue
around the kneecap is irritated, usually because the load on it rose faster than it could adapt.
Weak quads, glutes and core are often part of it, and often one side more than the other.

It typically shows on stairs, in a squat, after long sitting and while running, downhill most of
all.

# What it is not

Pain at the outer side, below the kneecap, at the inner side, in the hollow of the knee or in the
thigh is usually something else. You can write it down here with its place; the rules of this
journal were written for the front of the knee and count only that, or scores without a place.

This journal is no diagnosis. See a clinician at once when the knee locks or can't be straightened,
can't bear weight, is badly swollen after a twist or a fall, gives way again and again, or is hot
and red with a fever. See one soon for swelling after runs, pain at night or at rest that nothing
changes, numbness or weakness, a swollen warm calf, or no progress after about six weeks.

# The way back

Settle: rest or run less until stairs, squat and mornings are calm; leave out what flares it.

Strengthen: quads, glutes, core, hamstrings and balance, two or three times a week for about eight
weeks, a little more each week.

Return: short runs with walking first; a rest day after every run; then three runs a week, one of
them long, one with tempo, one with speed, and the two fast ones easy at first. Patience over
months.

# The guide after each run

● go: at or under {green} while running, no worse within the hour than before, and the next morning
as before it.

◆ hold: a little over that. No longer and no faster run until one is green.

▼ step back: over {red} while running, or clearly worse the next morning (2 up, and 3 or more), or
it changed how you ran, or the knee swelled. The next run is easy and no longer than the last green
one.

◐ open: not recorded yet. That is why the morning is asked for every day.

The 2 of 10 while running comes from a trial with runners who had this pain; the trial tested the
whole package of advice, not the number alone.

# A bad day

After a red run or a warning sign, b on Today shows why and four choices; a flagged week shows them
under its arithmetic. Repeat the last good week, an easy week, the long run back to the last green
one, or as is: none is better by rule. What you choose is noted with its reason, and u takes it back.

Write down on a calm day what you will do in a flare (o, flare-up plan): it stands above them.

# The phases

Settle, strengthen, walk-run, return, build. O says which is noted, which one the record suggests
and what it still asks for. It never moves by itself.

# The cap

The cap of a week is {percent} more than the level you have held: the best of the last four weeks,
where a week over its own cap counts only up to it. After an easier week the cap is the old level,
not more. Over a small week it lies {step} higher at least.

It is a convention for planning. A trial that compared a 10 % plan with a faster one found the same
number of injuries. Under the cap is not out of harm's way, and over it is not forbidden: the
journal says under, at, or over by how much, and the plan is yours.

# Jumps and flags

A jump is one run more than 10 % longer than the longest of the 30 days before, or a week that far
over the best of the four before; and by {run_step} or {week_step} at least. In a large study of
runners, runs that much longer than the recent longest were followed by more overuse injuries; it
was about all such injuries, not about this one.

A flag says that pain at the front of the knee rose after a jump. ▲ means both tests were met, △ one
of them. With the thresholds as they come, a knee that only wobbles gets a sign after about 1 jump in
5, a filled one after 1 in 11.
It never says that the jump was the cause. ◆ says that pain rose without a jump in running.

Days without a score are not days without pain: nothing is counted from them.
"""


STEPS = {"step": "cap_step_km", "run_step": "jump_run_step_km", "week_step": "jump_week_step_km"}


def guide_panel(settings: Settings) -> Panel:
    """The guide with the numbers of this journal's settings."""
    numbers = {
        "green": settings.guide_green,
        "red": settings.guide_red,
        "percent": f"{settings.cap_percent:g} %",
        **{name: BY_KEY[key].in_words(getattr(settings, key), settings.unit) for name, key in STEPS.items()},
    }
    return Panel("The guide", lambda width: _text(GUIDE.format(**numbers), min(width, WIDEST)))


def _text(text: str, width: int) -> Content:
    lines: list[Content] = []
    for block in text.strip().split("\n\n"):
        if block.startswith("# "):
            lines += [Content(""), Content.styled(block.removeprefix("# "), "bold $accent")]
        else:
            lines += [*(Content(line) for line in wrap(" ".join(block.split()), width)), Content("")]
    return Content("\n").join(lines)


def grammar_panel() -> Panel:
    """The quick-entry language, each example with what it means."""
    return Panel("Entries in words", _grammar)


def _grammar(width: int) -> Content:
    from journal.entry.filter_words import FILTER_GRAMMAR  # of the Log, which not every start opens

    lines: list[Content] = [Content("")]
    for example, meaning in (*GRAMMAR, ("/  in the Log looks for entries:", ""), *FILTER_GRAMMAR):
        lines.append(Content.styled(example, "bold $accent"))
        lines += [Content(f"    {line}") for line in wrap(meaning, width - 4)]
    return Content("\n").join(lines)
