"""The demo journal, made up: `python -m tests.make_demo` writes the CSV files of data/demo.

`demo_story.txt` says what happened; the fixed seed adds what a life adds to it: minutes early or late,
seconds a kilometre, metres of a watch. Every entry draws from a seed of its own, so a changed line of the
story changes no other entry.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from journal.exchange import own, strength
from journal.exchange.incoming import AnyEntry
from journal.model.days import DAY, WEEKDAYS
from journal.model.entries import (
    CareTaken,
    CrossTraining,
    DayNote,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
)
from journal.model.reading import clock, duration, structure
from journal.model.vocabulary import Care, EpisodeKind, Kind, Knee, Moment, Place
from tests import demo_strength

FOLDER = Path(__file__).parents[1] / "data" / "demo"
STORY = Path(__file__).with_name("demo_story.txt")
SEED = 22
TODAY = date(2026, 11, 20)
BY_HAND_FROM = date(2026, 6, 2)
NEW_SHOES_FROM = date(2026, 6, 13)

PACE = {Kind.EASY: 350, Kind.LONG: 358, Kind.TEMPO: 308, Kind.SPEED: 326, Kind.RACE: 287}
EFFORT = {Kind.EASY: 3, Kind.LONG: 4, Kind.TEMPO: 6, Kind.SPEED: 7, Kind.RACE: 9, Kind.WALK_RUN: 2}
SURFACES = ("park path", "park path", "canal path", "road", "")
WEEKDAY_TIMES = {
    "morning": "07:05", "walk": "10:20", "ride": "12:30", "stairs": "13:20", "sitting": "16:10",
    "physio": "16:30", "tape": "17:20", "run": "18:05", "swim": "19:10", "squat": "19:40", "massage": "20:00",
    "strength": "19:15", "after-other": "20:20", "ice": "20:30", "medicine": "21:15", "note": "21:40",
}  # fmt: skip
WEEKEND_TIMES = {"run": "09:20", "strength": "17:00", "ride": "10:30", "morning": "08:10"}
CROSS = ("ride", "swim", "walk")
MOMENTS = {str(moment): moment for moment in Moment}
ELSEWHERE = {"outer": Place.OUTER, "below": Place.BELOW}


@dataclass(frozen=True)
class Line:
    """One thing that happened: its day, what it was, the words about it, the note."""

    day: date
    what: str
    words: tuple[str, ...]
    note: str
    for_physio: bool

    def after(self, word: str) -> str | None:
        """The word after `word`, None without it."""
        return self.words[self.words.index(word) + 1] if word in self.words else None

    def shaped(self, pattern: str) -> str | None:
        """The first word of this shape, None without one."""
        return next((word for word in self.words if re.fullmatch(pattern, word)), None)


@dataclass(frozen=True)
class Story:
    """The story taken apart: morning scores by knee and day, and the lines."""

    mornings: dict[Knee, dict[date, int]]
    lines: list[Line]


def tell(text: str) -> Story:
    """Take the story apart; its language is explained at its top."""
    story = Story({knee: {} for knee in Knee}, [])
    monday = TODAY
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        header = re.match(r"(\d{4}-\d\d-\d\d)(?: L (\S{7}) R (\S{7})$)?", line)
        if header:
            monday = date.fromisoformat(header[1])
            for knee, scores in zip(Knee, header.groups("")[1:], strict=True):
                days = {monday + n * DAY: int(score) for n, score in enumerate(scores) if score != "."}
                story.mornings[knee].update(days)
        happened = line[header.end() :] if header else line
        story.lines.extend(_line(part, monday) for part in filter(str.strip, happened.split(";")))
    return story


def _line(part: str, monday: date) -> Line:
    said, _, note = part.partition("|")
    weekday, what, *words = said.split()
    day = monday + WEEKDAYS.index(weekday) * DAY
    return Line(day, what, tuple(words), note.removeprefix("!").strip(), note.startswith("!"))


def chance(*key: object) -> random.Random:
    """What is left to chance about one entry: the same each time, whatever the other entries are."""
    return random.Random(f"{SEED} {key}")


def _time(day: date, what: str, said: str | None = None) -> time:
    if said:
        return clock(said)
    usual = WEEKEND_TIMES.get(what) if day.weekday() > 4 else None
    minutes = chance(day, what, "time").randint(-18, 18)
    moved = datetime.combine(day, clock(usual or WEEKDAY_TIMES[what])) + timedelta(minutes=minutes)
    return moved.time()


def _later(day: date, when: time, minutes: float) -> datetime:
    return datetime.combine(day, when) + timedelta(minutes=minutes)


def _about(line: Line, when: time, minutes: float = 4) -> dict[str, Any]:
    """What every entry has; written down some `minutes` after, what the watch knew when it was brought in."""
    brought_in = datetime.combine(BY_HAND_FROM, time(19, 40))
    written = max(brought_in, _later(line.day, when, minutes))
    return {
        "day": line.day,
        "time": when,
        "note": line.note,
        "for_physio": line.for_physio,
        "uid": f"demo-{line.day:%Y%m%d}-{line.what}",
        "updated_at": f"{written:%Y-%m-%dT%H:%M:%SZ}",
    }


def run_of(line: Line) -> Run:
    """A run; of the watch's history only what a watch knows."""
    by_hand, dice = line.day >= BY_HAND_FROM, chance(line.day, "run")
    kind, steps = Kind(line.words[1]), line.shaped(r"\d+x\d+/\d+")
    metres = round(float(line.words[0]) * 1000) + (0 if by_hand else 10 * dice.randint(-3, 3))
    walk_run = structure(steps) if steps else None
    if walk_run:
        seconds = walk_run.repeats * (walk_run.run_s + walk_run.walk_s) + dice.randint(-25, 25)
    else:
        # Slower on the way back, and a little less so each week.
        slower = max(0, 28 - (line.day - date(2026, 9, 1)).days // 4) if line.day.month >= 9 else 0
        seconds = round(metres / 1000 * (PACE[kind] + slower + dice.randint(-7, 7)))
    took, began, effort = line.after("in"), line.after("from"), line.shaped(r"e\d+")
    when = _time(line.day, "run", line.after("at"))
    usual_effort = max(1, EFFORT[kind] + dice.choice((-1, 0, 0, 1))) if dice.random() < 0.9 else None
    return Run(
        kind=kind,
        distance_m=float(metres),
        duration_s=duration(took) if took else float(seconds),
        structure=walk_run,
        effort=float(effort[1:]) if effort else (usual_effort if by_hand else None),
        surface=_surface(line, kind, dice) if by_hand else "",
        hills="hilly" if "hilly" in line.words else "",
        shoes="grey pair" if line.day >= NEW_SHOES_FROM else "blue pair",
        gait_changed="gait" in line.words,
        pain_from_m=float(began) * 1000 if began else None,
        **_about(line, when, minutes=seconds / 60 + 50),
    )


def _surface(line: Line, kind: Kind, dice: random.Random) -> str:
    usual = dice.choice(SURFACES)
    if said := line.after("on"):
        return said.replace("-", " ")
    if kind is Kind.WALK_RUN:
        return "park path"
    return "road" if "hilly" in line.words else usual


def pain_of_run(line: Line, run: Run, story: Story) -> Iterator[PainScore]:
    """The scores around a run: the left knee's from the story, the right one's often not looked at."""
    spoken = {Knee.LEFT: line.shaped(r"[\d.]/[\d.]/[\d.]"), Knee.RIGHT: line.after("R")}
    looked = spoken[Knee.LEFT] and chance(line.day, "right").random() < 0.6
    if looked and not spoken[Knee.RIGHT] and line.day + DAY in story.mornings[Knee.RIGHT]:
        spoken[Knee.RIGHT] = "./0/."
    ends = (run.duration_s or 0.0) / 60
    moments = ((Moment.BEFORE_RUN, -4.0), (Moment.DURING_RUN, ends), (Moment.AFTER_RUN, ends + 30))
    for knee, scores in spoken.items():
        for score, (moment, minutes) in zip((scores or "././.").split("/"), moments, strict=True):
            # The morning's score stands for the one before the run, unless that was another.
            known = moment is Moment.BEFORE_RUN and score == str(story.mornings[knee].get(line.day))
            if score != "." and run.time and not known:
                told = Line(line.day, f"{moment}-{knee}", (), "", for_physio=False)
                when = _later(line.day, run.time, minutes).time().replace(microsecond=0, second=0)
                yield _score(told, knee, int(score), moment, when, run=run.uid)


def _score(
    line: Line, knee: Knee, score: int, moment: Moment, when: time, place: Place | None = None, run: str = ""
) -> PainScore:
    front = Place.FRONT if score else None
    about = _about(line, when)
    return PainScore(knee=knee, score=score, moment=moment, place=place or front, run_uid=run, **about)


def pain_of(line: Line) -> PainScore:
    """A score of its own, on the stairs or sitting; left unless the line says right."""
    knee = Knee.RIGHT if "right" in line.words else Knee.LEFT
    moment = MOMENTS.get(line.what, Moment.AFTER_RUN)
    when = _time(line.day, line.what, line.after("at"))
    return _score(line, knee, int(line.words[0]), moment, when, ELSEWHERE.get(line.what))


def mornings_of(story: Story) -> Iterator[PainScore]:
    """The morning scores, both knees in one minute."""
    for knee, scores in story.mornings.items():
        for day, score in scores.items():
            told = Line(day, f"morning-{knee}", (), "", for_physio=False)
            yield _score(told, knee, score, Moment.MORNING, _time(day, "morning"))


def cross_of(line: Line) -> CrossTraining:
    """A ride, a swim or a walk."""
    effort, when = line.shaped(r"e\d+"), _time(line.day, line.what, line.after("at"))
    return CrossTraining(
        activity=line.what,
        duration_s=float(line.words[0]) * 60,
        effort=float(effort[1:]) if effort else None,
        **_about(line, when, minutes=float(line.words[0]) + 5),
    )


def care_of(line: Line) -> CareTaken:
    """Ice, tape, a medicine or a visit."""
    return CareTaken(care=Care(line.what), **_about(line, _time(line.day, line.what)))


def strength_of(line: Line, before: int) -> tuple[StrengthSession, tuple[ExerciseSet, ...]]:
    """A strength session and its sets; `before` counts the sessions of its name until then."""
    effort, minutes = line.shaped(r"e\d+"), line.shaped(r"\d+")
    pain, when = line.shaped(r"p\d+"), _time(line.day, line.what, line.after("at"))
    about = _about(line, when, minutes=float(minutes or 0) + 3)
    session = StrengthSession(
        name=line.words[0],
        duration_s=float(minutes) * 60 if minutes else None,
        effort=float(effort[1:]) if effort else None,
        **about,
    )
    hurt = int(pain[1:]) if pain else None
    sets = demo_strength.sets_of(session.name, before, line.day, session.uid, hurt, about["updated_at"])
    return session, tuple(sets)


def note_of(line: Line) -> DayNote:
    """Words about a day."""
    return DayNote(**_about(line, _time(line.day, line.what)))


def episode_of(line: Line) -> Episode:
    """A stretch of days that is not like the others; open where no last day is said."""
    about = _about(line, time(21, 30))
    del about["time"]
    end, knee = line.after("to"), line.shaped("left|right")
    return Episode(
        kind=EpisodeKind(line.words[0]),
        knee=Knee(knee) if knee else None,
        end=date.fromisoformat(end) if end else None,
        **about,
    )


def strength_sessions(story: Story) -> tuple[list[StrengthSession], list[ExerciseSet]]:
    """Every strength session and every set, oldest first."""
    sessions: list[StrengthSession] = []
    sets: list[ExerciseSet] = []
    for line in sorted((line for line in story.lines if line.what == "strength"), key=lambda each: each.day):
        session, own_sets = strength_of(line, sum(one.name == line.words[0] for one in sessions))
        sessions.append(session)
        sets.extend(own_sets)
    return sessions, sets


def demo() -> dict[own.OwnFormat, list[AnyEntry]]:
    """Every entry of the demo but strength by the file it goes to, oldest first."""
    story = tell(STORY.read_text(encoding="utf-8"))
    files: dict[own.OwnFormat, list[AnyEntry]] = {
        own.RUNS: [],
        own.PAIN: [*mornings_of(story)],
        own.CROSS: [],
        own.CARE: [],
        own.NOTES: [],
        own.EPISODES: [],
    }
    for line in story.lines:
        if line.what == "run":
            run = run_of(line)
            files[own.RUNS].append(run)
            files[own.PAIN].extend(pain_of_run(line, run, story))
        elif line.what in CROSS:
            files[own.CROSS].append(cross_of(line))
        elif line.what in MOMENTS or line.what in ELSEWHERE:
            files[own.PAIN].append(pain_of(line))
        elif line.what == "note":
            files[own.NOTES].append(note_of(line))
        elif line.what == "episode":
            files[own.EPISODES].append(episode_of(line))
        elif line.what != "strength":
            files[own.CARE].append(care_of(line))
    for entries in files.values():
        entries.sort(key=lambda entry: (entry.day, getattr(entry, "time", None) or time.min, entry.uid))
    return files


def write(folder: Path) -> None:
    """Write the demo's CSV files into a folder."""
    for form, entries in demo().items():
        with (folder / f"{form.name}.csv").open("w", encoding="utf-8", newline="") as file:
            own.write(form, entries, file)
    with (folder / "strength.csv").open("w", encoding="utf-8", newline="") as file:
        strength.write(*strength_sessions(tell(STORY.read_text(encoding="utf-8"))), file)


if __name__ == "__main__":
    write(FOLDER)
