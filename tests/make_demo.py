"""The demo journal, made up: `python -m tests.make_demo` writes the CSV files of data/demo.

The story below says what happened; the fixed seed adds what a life adds to it: minutes early or late, seconds a
kilometre, metres of a watch. Every entry draws from a seed of its own, so a changed line changes nothing else.

A week is its Monday, the morning scores of both knees from Monday to Sunday (`.` was not recorded), and what was
done, split by `;`: `Tue run 3.2 easy 1/2/1` is 3.2 km with the left knee at 1 before, 2 while running and 1 within
the hour; `R 0/0/.` is the right knee, `6x2/1` a structure, `from 1.8` the km the pain began at; `Wed ride 40`,
`Mon stairs 5`, `Fri physio`. After `|` comes a note, and `!` marks it for the physio.
"""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from journal.exchange import own
from journal.exchange.incoming import AnyEntry
from journal.model.days import DAY, WEEKDAYS
from journal.model.entries import CareTaken, CrossTraining, PainScore, Run
from journal.model.reading import clock, duration, structure
from journal.model.vocabulary import Care, Kind, Knee, Moment, Place

FOLDER = Path(__file__).parents[1] / "data" / "demo"
SEED = 22
TODAY = date(2026, 11, 20)
BY_HAND_FROM = date(2026, 6, 2)
NEW_SHOES_FROM = date(2026, 6, 13)

STORY = """
2026-02-23 Tue run 6.0 easy; Thu run 6.4 easy; Sat run 4.0 easy; Sun run 8.1 long
2026-03-02 Tue run 6.3 easy; Thu run 6.5 tempo; Sat run 4.2 easy; Sun run 8.8 long
2026-03-09 Tue run 6.4 easy; Thu run 6.8 speed; Sat run 4.1 easy; Sun run 9.6 long
2026-03-16 Tue run 6.6 easy; Thu run 7.0 tempo; Sat run 4.3 easy; Sun run 10.2 long
2026-03-23 Tue run 5.8 easy; Thu run 6.1 easy; Sun run 8.4 long
2026-03-30 Tue run 6.2 easy; Thu run 6.6 speed; Sat run 4.0 easy; Sun run 10.3 long
2026-04-06 Tue run 6.5 easy; Thu run 6.9 tempo; Sat run 4.2 easy; Mon run 10.8 long
2026-04-20 Wed run 5.6 easy; Fri run 6.1 easy; Sun run 9.9 long
2026-04-27 Tue run 6.3 easy; Thu run 6.6 tempo; Sat run 3.9 easy; Sun run 9.4 long
2026-05-04 Tue run 6.4 easy; Thu run 6.9 speed; Sat run 4.0 easy; Sun run 10.6 long
2026-05-11 Tue run 6.1 easy; Thu run 6.7 tempo; Sun run 11.2 long; Fri run 3.4 easy
2026-05-18 Tue run 6.2 easy; Thu run 6.6 race; Sat run 3.8 easy; Sun run 11.6 long
2026-05-25 Tue run 6.9 easy; Thu run 7.6 tempo; Sat run 5.1 easy; Sun run 12.3 long

2026-06-01 Tue run 7.4 easy ././1 | A twinge at the front of the left knee. Starting to write it down.
           Thu run 8.2 tempo; Sat run 6.2 easy; Sat stairs 1
           Sun run 13.1 long | Signed up for the hilly half in September. Six weeks to build.
2026-06-08 Tue run 7.6 easy ././2; Thu run 8.9 speed; Thu sitting 1
           Sat run 5.9 easy | New shoes, the grey pair. Lower heel than the blue ones.
           Sun run 16.1 long ./4/3 from 11.5 hilly | Easy up to 11, then every step downhill.
           Sun stairs 4
2026-06-15 L 3.4.5.4 R .......
           Mon stairs 5 | Down is worse than up.
           Mon ice; Tue run 5.2 easy 3/4/4 from 2.0
           Thu run 3.1 easy 4/6/5 from 0.6 gait | Walked home. I was limping before I noticed.
           Thu stairs 6; Sat stairs 5; Sat medicine | Ibuprofen, for the wedding.
           Sun sitting 4 | Two hours in the car with the knee bent.

2026-06-22 L 5444.43 R 0.0..0.
           Mon stairs 6 |! One flight down at work: six. Nothing when I lie still.
           Mon ice; Tue ice; Wed swim 25 e2; Thu sitting 4
           Fri physio | Calm it first: no running for now, ride and swim up to 2 of 10, stairs up only.
           Sat stairs 4; Sat ice; Sun ride 25 e2; Sun after-other 3
2026-06-29 L 4333.32 R 0.00..0
           Mon stairs 5 | Forgot, and ran down to the platform.
           Tue ice; Wed swim 30 e2; Thu squat 4; Fri tape; Fri ride 30 e2; Fri after-other 2
           Sun stairs 3; Sun swim 35 e2
2026-07-06 L 32.2..2 R 0..0..0
           Tue stairs 4; Wed ride 40 e3; Wed after-other 2
           Fri physio | Ten step-downs at 2. May try walk-run next week, a day between, flat.
           Sat swim 35 e2; Sun sitting 2
2026-07-13 L 221.211 R 00..000
           Tue run 2.3 walk-run 6x2/1 2/2/2 | Twelve minutes of running. Grinning all the way.
           Wed stairs 3; Fri run 2.3 walk-run 6x2/1 2/2/1; Fri tape; Sun ride 45 e3
2026-07-20 L 1.21121 R 0.0.000
           Tue run 2.6 walk-run 5x3/1 1/2/1; Thu stairs 2; Thu swim 30 e2
           Fri run 2.7 walk-run 5x3/1 1/2/1; Sun ride 50 e3; Sun after-other 1
2026-07-27 L 11.22.. R 00.10..
           Tue run 3.1 walk-run 6x3/1 1/2/1
           Thu walk 105 | Up the hill for the view. Going down it told me.
           Thu stairs 3; Fri run 3.1 walk-run 6x3/1 2/2/2; Fri tape

2026-08-10 L .112112 R .0.0000
           Mon sitting 1 | Back from the sea. A week without thinking of it.
           Tue run 3.1 walk-run 6x3/1 1/1/1; Wed ride 40 e3
           Thu run 3.3 walk-run 5x4/1 1/3/2 from 1.6 |! Chased someone on the towpath. Faster than planned.
           Sat run 3.3 walk-run 5x4/1 1/2/1
2026-08-17 L 1.11.1. R 0.00.0.
           Tue run 3.3 walk-run 4x5/1 1/2/1; Wed swim 30 e2; Thu run 3.2 walk-run 4x5/1 1/2/1
           Fri ride 45 e3; Sat run 3.3 walk-run 3x7/1 1/2/1
2026-08-24 L 111.1.1 R 000.0.0
           Tue run 3.3 walk-run 3x7/1 1/1/1
           Wed physio | Stronger on the step. Left still a little behind.
           Thu run 3.3 walk-run 2x11/1 1/2/1; Thu below 1; Fri ride 45 e3; Sat run 3.3 walk-run 2x11/1 1/2/1
2026-08-31 L 11112.1 R 00.00.0
           Tue run 3.1 easy 1/2/1 from 1.8 | Twenty minutes without a walk, the first since June.
           Thu run 3.1 easy 1/3/2 from 1.5 hilly; Fri swim 30 e2; Sat run 3.3 easy 1/2/1 from 2.0; Sun stairs 2

2026-09-07 L 111.1.1 R 000.0.0
           Tue run 3.2 easy 1/2/1 from 2.1; Wed ride 45 e3; Thu run 3.2 easy 1/1/1; Sat run 3.8 long 1/2/1 from 2.4
           Sun sitting 1 | Read for three hours and forgot the knee.
2026-09-14 L 1....1. R 0....0.
           Tue run 3.4 easy | Deadline week. Ran, wrote nothing.
           Thu run 3.0 easy; Sat run 4.2 long 1/2/1 from 2.6
2026-09-21 L 11.1.11 R 00.0.00
           Tue run 3.6 easy 1/2/1 from 2.6; Wed ride 50 e3; Thu run 3.3 easy 1/1/1; Sat run 4.5 long 1/2/1 from 2.9
           Sun walk 60
2026-09-28 L 1.1122. R 0.0000.
           Tue run 3.8 easy 1/2/1; Wed swim 30 e2
           Thu run 3.4 easy 1/3/2 from 1.9 hilly |! Hill road home in the rain. Downhill again, not the distance.
           Sat run 4.8 long 2/2/1 from 2.8
2026-10-05 L 111.1.1 R 000.0.0
           Tue run 4.0 easy 1/1/1; Wed ride 50 e3; Thu run 3.8 easy 1/1/1
           Sat run 5.4 long 1/2/1 R 0/0/0 from 3.4; Sat outer 2 right | Outer side, right. Gone by the evening.
2026-10-12 L 1111.10 R 0.00.00
           Mon ride 40 e2 | An easy week on purpose, as planned.
           Wed run 4.2 easy 1/1/1; Thu stairs 1; Sat run 5.0 easy 1/1/0
2026-10-19 L 11.11.1 R 00..0.0
           Tue run 3.6 easy 1/1/1; Wed ride 50 e3; Thu run 3.4 easy 1/1/0; Thu stairs 1
           Sat run 6.0 long 1/2/1 from 3.9 | Six! Sun on the canal.

2026-10-26 L 111.114 R 00..000
           Tue run 4.6 easy 1/1/1; Wed ride 45 e3
           Thu run 5.3 speed 1/2/1 on track | Strides with the club. The first quick ones since June.
           Fri stairs 1
           Sat run 8.2 long 1/4/3 R 0/1/. from 4.6 |! Felt so good that I took the long loop. Sore from 5 on.
           Sat stairs 4; Sat ice; Sun stairs 4; Sun medicine | One ibuprofen at night.
2026-11-02 L 43322.2 R 0.000.0
           Mon stairs 5 |! Back to one step at a time, like in June.
           Mon ice; Tue run 3.8 easy 3/3/3 from 0.9; Wed ride 45 e2; Wed tape
           Thu run 4.2 easy 2/3/2 from 1.4 on grass
           Fri physio | Nothing swollen. Hold the long run at 5.5 for two weeks, then on as before.
           Sat ride 45 e3; Sun squat 3
2026-11-09 L 2221.11 R 000..00
           Mon stairs 3; Tue run 3.9 easy 2/2/2 from 2.2; Wed ride 45 e3; Thu run 3.0 easy 1/2/1; Fri stairs 2
           Sat run 5.5 long 1/2/1 R 0/0/0 from 3.2 | Turned round at 2.75 as agreed. Fine.
2026-11-16 L 1111... R 0000...
           Mon stairs 1; Tue run 4.0 easy 1/1/1 R 0/0/0; Wed ride 40 e3 at 12:30
           Thu run 4.6 tempo 1/2/1 R 0/0/. from 3.5 e6 at 18:05 in 26:41 on road
"""

PACE = {Kind.EASY: 350, Kind.LONG: 358, Kind.TEMPO: 308, Kind.SPEED: 326, Kind.RACE: 287, Kind.WALK_RUN: 475}
EFFORT = {Kind.EASY: 3, Kind.LONG: 4, Kind.TEMPO: 6, Kind.SPEED: 7, Kind.RACE: 9, Kind.WALK_RUN: 2}
HABIT = {"run": "18:05", "morning": "07:05", "ride": "12:30", "swim": "19:10", "walk": "10:20", "stairs": "13:20",
         "sitting": "16:10", "squat": "19:40", "physio": "16:30", "tape": "17:40", "medicine": "21:15"}  # fmt: skip
MOMENTS = {str(moment): moment for moment in Moment}
PLACES = {str(place): place for place in (Place.OUTER, Place.BELOW)}
FLAGS = {"gait", "hilly", "right"}


@dataclass(frozen=True)
class Line:
    """One thing that happened: its day, what it was, and its words."""

    day: date
    what: str
    words: tuple[str, ...]
    note: str
    for_physio: bool
    uid: str = field(default="")

    def after(self, word: str) -> str | None:
        """The word that follows `word`."""
        return self.words[self.words.index(word) + 1] if word in self.words else None

    def matching(self, pattern: str) -> str | None:
        """The first word of this shape."""
        return next((word for word in self.words if re.fullmatch(pattern, word)), None)
