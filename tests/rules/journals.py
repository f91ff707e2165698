"""Small journals for the tests: a day is a number, 0 is Monday 2 March 2026, 7 the Monday after it."""

from datetime import date, time, timedelta

from hypothesis import strategies as st

from journal.model.entries import CareTaken, Entries, Episode, PainScore, Run, Structure
from journal.model.review import Review, WeekSums
from journal.model.settings import Settings
from journal.model.vocabulary import Care, EpisodeKind, Kind, Knee, Moment, Place
from journal.rules.review import review

MONDAY = date(2026, 3, 2)
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def clock(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None


def run(
    number: int,
    km: float | None = None,
    minutes: float | None = None,
    kind: str = "easy",
    at: str | None = None,
    structure: tuple[int, float, float] | None = None,
    **more: object,
) -> Run:
    made = Structure(structure[0], 60 * structure[1], 60 * structure[2]) if structure else None
    return Run(
        day=day(number),
        distance_m=None if km is None else 1000 * km,
        duration_s=None if minutes is None else 60 * minutes,
        kind=Kind(kind),
        time=clock(at),
        structure=made,
        **more,  # type: ignore[arg-type]
    )


def pain(
    number: int,
    score: int,
    when: str = "evening",
    knee: str = "left",
    at: str | None = None,
    where: str | None = None,
    run_uid: str = "",
) -> PainScore:
    return PainScore(
        day=day(number),
        knee=Knee(knee),
        score=score,
        moment=Moment(when),
        place=Place(where) if where else None,
        time=clock(at),
        run_uid=run_uid,
    )


def medicine(number: int, at: str | None = None) -> CareTaken:
    return CareTaken(day=day(number), care=Care.MEDICINE, time=clock(at))


def episode(kind: str, first: int, last: int | None = None, knee: str | None = None) -> Episode:
    return Episode(
        day=day(first),
        kind=EpisodeKind(kind),
        knee=Knee(knee) if knee else None,
        end=None if last is None else day(last),
    )


def even_weeks(weeks: int, km: float = 5.0, first_week: int = 0) -> list[Run]:
    """Three runs of the same length a week, Tuesday, Thursday and Saturday."""
    return [run(7 * week + weekday, km) for week in range(first_week, weeks) for weekday in (TUE, THU, SAT)]


def calm(first: int, last: int, score: int = 1, when: str = "evening", knee: str = "left") -> list[PainScore]:
    """The same score every day of `first`..`last`."""
    return [pain(number, score, when, knee) for number in range(first, last + 1)]


def look(
    runs: list[Run],
    scores: list[PainScore] | None = None,
    today: int = 0,
    settings: Settings | None = None,
    care: list[CareTaken] | None = None,
    episodes: list[Episode] | None = None,
) -> Review:
    entries = Entries(
        runs=tuple(runs), pain=tuple(scores or ()), care=tuple(care or ()), episodes=tuple(episodes or ())
    )
    return review(entries, settings or Settings(), day(today))


def weeks_of(*km: float) -> list[WeekSums]:
    return [WeekSums(day(7 * n), runs=1 if known else 0, km=known) for n, known in enumerate(km)]


DISTANCES = st.integers(10, 150).map(lambda tenths: tenths / 10)
RUNS = st.builds(
    run,
    st.integers(0, 150),
    st.one_of(DISTANCES, DISTANCES, DISTANCES, st.none()),
    st.integers(10, 90).map(float),
    st.sampled_from(("easy", "easy", "long", "tempo", "race", "walk-run")),
    st.sampled_from((None, "07:00", "18:30")),
)
SCORES = st.builds(
    pain,
    st.integers(0, 150),
    st.integers(0, 10),
    st.sampled_from(("morning", "before-run", "during-run", "after-run", "evening", "stairs")),
    st.sampled_from(("left", "right")),
    st.sampled_from((None, "06:30", "19:00")),
    st.sampled_from((None, "front", "outer")),
)
JOURNALS = st.builds(
    lambda runs, scores: Entries(runs=tuple(runs), pain=tuple(scores)),
    st.lists(RUNS, min_size=1, max_size=70),
    st.lists(SCORES, max_size=150),
)
