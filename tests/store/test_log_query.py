"""The Log's pages: what fits a filter, newest first, held against a plain walk over everything."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model.days import DAY as ONE_DAY
from journal.model.entries import (
    AnyEntry,
    CareTaken,
    CrossTraining,
    DayNote,
    Entry,
    Episode,
    ExerciseSet,
    PainScore,
    Run,
    StrengthSession,
    WarningSign,
)
from journal.model.filter import LogFilter, Range, Sort
from journal.model.vocabulary import Care, EpisodeKind, Kind, Knee, Moment, Place, Sign
from journal.store import log_query
from journal.store.journal import Journal
from tests.store.helpers import DAY, an_empty_journal

SORTS: dict[type[Entry], Sort] = {
    Run: Sort.RUN,
    PainScore: Sort.PAIN,
    CrossTraining: Sort.CROSS,
    CareTaken: Sort.CARE,
    StrengthSession: Sort.STRENGTH,
    DayNote: Sort.NOTE,
    Episode: Sort.EPISODE,
    WarningSign: Sort.SIGN,
}
AROUND = (Moment.BEFORE_RUN, Moment.DURING_RUN, Moment.AFTER_RUN)


def shown(entries: Sequence[Entry]) -> list[str]:
    """What a page holds, by the notes of its entries."""
    return [entry.note for entry in entries]


# What fits, one example a rule


def fitting(journal: Journal, **wanted: object) -> set[str]:
    """The notes of the entries that fit."""
    return {entry.note for entry in journal.log_page(LogFilter(**wanted), 0, 100)}  # type: ignore[arg-type]


@pytest.fixture
def some(journal: Journal) -> Journal:
    """A tempo run with a score that names it, an easy run on a day of its own, two runs of one day."""
    journal.fill(
        [
            Run(day=DAY, kind=Kind.TEMPO, distance_m=6200, duration_s=2300, uid="tempo", note="tempo"),
            PainScore(
                day=DAY + ONE_DAY,
                knee=Knee.LEFT,
                score=5,
                moment=Moment.MORNING,
                run_uid="tempo",
                note="named",
            ),
            Run(day=DAY - ONE_DAY, distance_m=4000, shoes="Grey Pair", note="lone"),
            PainScore(day=DAY - ONE_DAY, knee=Knee.RIGHT, score=4, moment=Moment.DURING_RUN, note="while"),
            PainScore(day=DAY - ONE_DAY, knee=Knee.RIGHT, score=7, moment=Moment.NIGHT, note="night"),
            Run(day=DAY - 9 * ONE_DAY, duration_s=1200, note="first of two"),
            Run(day=DAY - 9 * ONE_DAY, distance_m=3000, note="second of two"),
            PainScore(
                day=DAY - 9 * ONE_DAY, knee=Knee.LEFT, score=6, moment=Moment.AFTER_RUN, note="of neither"
            ),
            StrengthSession(day=DAY, name="A", uid="A", note="session"),
            ExerciseSet(
                day=DAY, session_uid="A", exercise="split squat", position=1, reps=10, for_physio=True
            ),
            CrossTraining(day=DAY, activity="ride", duration_s=2400, distance_m=12_000, note="ride"),
            CareTaken(day=DAY, care=Care.ICE, note="care"),
            Episode(day=DAY, kind=EpisodeKind.ILLNESS, note="ill"),
            WarningSign(day=DAY, sign=Sign.EFFUSION, knee=Knee.LEFT, note="sign"),
            DayNote(day=DAY, note="100 % üBER den Hügel_x"),
        ]
    )
    return journal


def test_no_filter_is_everything_but_sets(some: Journal) -> None:
    assert some.log_count(LogFilter()) == 14
    assert not any(isinstance(entry, ExerciseSet) for entry in some.log_page(LogFilter(), 0, 100))


def test_a_kind_means_runs(some: Journal) -> None:
    assert fitting(some, kinds=(Kind.TEMPO,)) == {"tempo"}
    assert fitting(some, kinds=(Kind.TEMPO,), sorts=(Sort.PAIN,)) == set()


def test_a_score_finds_itself_and_its_run(some: Journal) -> None:
    assert fitting(some, pain=Range(5, 5)) == {"named", "tempo"}
    assert fitting(some, pain=Range(4, 4)) == {"while", "lone"}, "the only run of its day"
    assert fitting(some, pain=Range(7)) == {"night"}, "a score of the night is no run's"
    assert fitting(some, pain=Range(6, 6)) == {"of neither"}, "of two runs it is neither's"
    assert fitting(some, pain=Range(4), sorts=(Sort.RUN,)) == {"tempo", "lone"}


def test_one_score_has_to_answer_all_that_is_asked_of_scores(some: Journal) -> None:
    assert fitting(some, knees=(Knee.RIGHT,), moments=(Moment.DURING_RUN,)) == {"while", "lone"}
    assert fitting(some, knees=(Knee.LEFT,), moments=(Moment.DURING_RUN,)) == set()


def test_a_knee_is_also_that_of_signs(some: Journal) -> None:
    assert fitting(some, knees=(Knee.LEFT,)) == {"named", "tempo", "of neither", "sign"}


def test_amounts_are_those_of_runs_and_other_training(some: Journal) -> None:
    assert fitting(some, distance_m=Range(4000)) == {"tempo", "lone", "ride"}
    assert fitting(some, minutes=Range(None, 20)) == {"first of two"}
    assert fitting(some, minutes=Range()) == {"first of two", "tempo", "ride"}, "any at all"


def test_texts_are_found_whatever_the_case_and_taken_as_they_are(some: Journal) -> None:
    assert fitting(some, texts=("grey pair",)) == {"lone"}
    assert fitting(some, texts=("SPLIT",)) == {"session"}, "the exercises of its sets"
    assert fitting(some, texts=("Über",)) == {"100 % üBER den Hügel_x"}
    assert fitting(some, texts=("0 %", "l_x")) == {"100 % üBER den Hügel_x"}
    assert fitting(some, texts=("0%",)) == set(), "no sign stands for other letters"
    assert fitting(some, texts=("ice",)) == {"care"}


def test_what_is_for_the_physio_may_be_a_set(some: Journal) -> None:
    assert fitting(some, for_physio=True) == {"session"}


def test_sets_come_by_their_sessions(some: Journal) -> None:
    assert [one.exercise for one in some.sets_of(["A", "no such"])] == ["split squat"]
    assert some.sets_of([]) == ()


def test_reading_again_gives_what_is_stored_now(some: Journal) -> None:
    care, sign = some.care()[0], some.signs()[0]
    with some.change("both") as writing:
        writing.update(replace(care, note="later"))
        writing.delete(sign)
    assert shown(some.read_again([sign, care])) == ["later"]


# The order


def test_newest_first_and_without_a_time_after_those_with_one(journal: Journal) -> None:
    journal.fill(
        [
            DayNote(day=DAY, time=time(7), note="seven"),
            DayNote(day=DAY, note="no time"),
            DayNote(day=DAY + ONE_DAY, note="the day after"),
            Run(day=DAY, distance_m=1, note="run without a time"),
            DayNote(day=DAY, time=time(7, 0, 0, 1), note="a little later"),
        ]
    )
    assert shown(journal.log_page(LogFilter(), 0, 9)) == [
        "the day after",
        "a little later",
        "seven",
        "run without a time",
        "no time",
    ]


def test_the_tables_are_merged_by_their_index_of_days(journal: Journal) -> None:
    plans: list[str] = []
    ask = journal._connection

    def explained(sql: str) -> None:
        if sql.startswith("SELECT rank"):
            plans.append(sql)

    ask.set_trace_callback(explained)
    journal.log_page(LogFilter(), 0, 100)
    ask.set_trace_callback(None)
    (sql,) = plans
    steps = [row[3] for row in ask.execute(f"EXPLAIN QUERY PLAN {sql}")]
    scans = [step for step in steps if step.startswith("SCAN") and "subquery" not in step.casefold()]
    tables = [step.split()[1] for step in scans if "_day" in step]
    assert sorted(tables) == sorted(listed.table.name for listed in log_query.LISTED), steps
    assert "USE TEMP B-TREE FOR ORDER BY" not in steps, "nothing is sorted whole"


@pytest.mark.parametrize("far", [0, 3, 10_000])
def test_pages_follow_each_other_from_either_end(
    journal: Journal, far: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_query, "FAR", far)
    journal.fill(
        PainScore(day=DAY - (n // 3) * ONE_DAY, knee=Knee.LEFT, score=n % 11, note=str(n)) for n in range(23)
    )
    whole = shown(journal.log_page(LogFilter(), 0, 100))
    assert len(whole) == 23
    for limit in (1, 4, 23):
        pages = [journal.log_page(LogFilter(), offset, limit) for offset in range(0, 30, limit)]
        assert [note for page in pages for note in shown(page)] == whole
    assert journal.log_page(LogFilter(), 23, 5) == ()
    assert journal.log_page(LogFilter(), 2, 0) == ()


# Against a plain walk over everything

DAYS = st.integers(0, 3).map(lambda n: DAY - n * ONE_DAY)
NOTES = st.sampled_from(["", "hill", "Hill %", "HÜGEL", "a\0hill", "x_y"])
TIMES = st.sampled_from([None, time(7), time(18, 5)])
SHARED = {"day": DAYS, "note": NOTES, "for_physio": st.booleans()}
RUN_UIDS = st.sampled_from(["a", "b", ""])
METRES = st.none() | st.sampled_from([3000.0, 5000.0, 10_000.0])
SECONDS = st.sampled_from([1200.0, 2400.0, 2425.5])
ENTRIES = st.one_of(
    st.builds(
        Run,
        **SHARED,
        time=TIMES,
        kind=st.sampled_from(Kind),
        distance_m=METRES,
        duration_s=SECONDS,
        shoes=NOTES,
        hills=NOTES,
        surface=NOTES,
    ),
    st.builds(
        PainScore,
        **SHARED,
        time=TIMES,
        knee=st.sampled_from(Knee),
        score=st.integers(0, 10),
        moment=st.sampled_from(Moment),
        place=st.none() | st.sampled_from(Place),
        run_uid=RUN_UIDS,
    ),
    st.builds(
        CrossTraining,
        **SHARED,
        time=TIMES,
        activity=st.sampled_from(["ride", "hill walk"]),
        duration_s=SECONDS,
    ),
    st.builds(CareTaken, **SHARED, care=st.sampled_from(Care)),
    st.builds(StrengthSession, **SHARED, time=TIMES, name=NOTES, duration_s=st.none() | SECONDS),
    st.builds(DayNote, **{**SHARED, "note": NOTES.filter(bool)}, time=TIMES),
    st.builds(Episode, **SHARED, kind=st.sampled_from(EpisodeKind), knee=st.none() | st.sampled_from(Knee)),
    st.builds(WarningSign, **SHARED, sign=st.sampled_from(Sign), knee=st.none() | st.sampled_from(Knee)),
)
SETS = st.builds(
    ExerciseSet,
    **SHARED,
    session_uid=RUN_UIDS.filter(bool),
    exercise=st.sampled_from(["squat", "Hill step"]),
    position=st.just(1),
)


def ranges(values: Sequence[float]) -> st.SearchStrategy[Range | None]:
    ends = st.none() | st.sampled_from(values)
    return st.none() | st.builds(Range, ends, ends)


def few(values: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.just(()) | st.lists(values, max_size=2).map(tuple)


FILTERS = st.builds(
    LogFilter,
    sorts=few(st.sampled_from(Sort)),
    kinds=few(st.sampled_from(Kind)),
    knees=few(st.sampled_from(Knee)),
    moments=few(st.sampled_from(Moment)),
    places=few(st.sampled_from(Place)),
    pain=ranges([1, 4, 6]),
    distance_m=ranges([3000.0, 5000.0]),
    minutes=ranges([20.0, 40.0]),
    first=st.none() | DAYS,
    last=st.none() | DAYS,
    for_physio=st.booleans(),
    texts=few(st.sampled_from(["hill", "üg", "%", "_", "squat", "ill", "\0"])),
)
ONE_THING = st.one_of(
    *(
        FILTERS.map(lambda wanted, name=name: LogFilter(**{name: getattr(wanted, name)}))
        for name in (
            "kinds",
            "knees",
            "moments",
            "places",
            "pain",
            "distance_m",
            "minutes",
            "texts",
            "for_physio",
        )
    )
)


def named(entries: Sequence[AnyEntry]) -> list[AnyEntry]:
    """The entries with uids of their own; the first two runs and sessions are those that others name."""
    counts: dict[type, int] = {}
    found = []
    for entry in entries:
        count = counts[type(entry)] = counts.get(type(entry), 0) + 1
        uid = "ab"[count - 1] if count < 3 else f"{count}"
        found.append(replace(entry, uid=uid))
    return found


def fits(entry: AnyEntry, everything: Sequence[AnyEntry], wanted: LogFilter) -> bool:
    """Whether an entry fits, each thing asked of it looked at by itself."""
    if isinstance(entry, ExerciseSet):
        return False
    sets = [
        one
        for one in everything
        if isinstance(one, ExerciseSet)
        and isinstance(entry, StrengthSession)
        and one.session_uid == entry.uid
    ]
    return (
        (not wanted.sorts or SORTS[type(entry)] in wanted.sorts)
        and (not wanted.kinds or (isinstance(entry, Run) and entry.kind in wanted.kinds))
        and (wanted.first is None or entry.day >= wanted.first)
        and (wanted.last is None or entry.day <= wanted.last)
        and within(getattr(entry, "distance_m", None), wanted.distance_m)
        and within(minutes(entry), wanted.minutes)
        and (not wanted.for_physio or any(each.for_physio for each in (entry, *sets)))
        and all(any(text.casefold() in held for held in texts(entry, sets)) for text in wanted.texts)
        and scored(entry, everything, wanted)
    )


def within(amount: float | None, limits: Range | None) -> bool:
    if limits is None:
        return True
    if amount is None:
        return False
    return (limits.least is None or amount >= limits.least) and (limits.most is None or amount <= limits.most)


def minutes(entry: AnyEntry) -> float | None:
    seconds = getattr(entry, "duration_s", None)
    return None if seconds is None else seconds / 60


def texts(entry: AnyEntry, sets: Sequence[ExerciseSet]) -> list[str]:
    names = ("note", "shoes", "surface", "hills", "activity", "name", "care", "sign")
    held = [str(getattr(entry, name)) for name in names if hasattr(entry, name)]
    held += [entry.kind] if isinstance(entry, Episode) else []
    return [text.casefold() for text in (*held, *(t for one in sets for t in (one.exercise, one.note)))]


def scored(entry: AnyEntry, everything: Sequence[AnyEntry], wanted: LogFilter) -> bool:
    if not (wanted.knees or wanted.moments or wanted.places or wanted.pain):
        return True
    if isinstance(entry, PainScore):
        return score_fits(entry, wanted)
    if isinstance(entry, Run):
        runs = [run for run in everything if isinstance(run, Run) and run.day == entry.day]
        return any(
            score_fits(score, wanted)
            and (
                score.run_uid == entry.uid
                if score.run_uid
                else score.moment in AROUND and score.day == entry.day and len(runs) == 1
            )
            for score in everything
            if isinstance(score, PainScore)
        )
    only_a_knee = not (wanted.moments or wanted.places or wanted.pain)
    return only_a_knee and isinstance(entry, Episode | WarningSign) and entry.knee in wanted.knees


def score_fits(score: PainScore, wanted: LogFilter) -> bool:
    return (
        (not wanted.knees or score.knee in wanted.knees)
        and (not wanted.moments or score.moment in wanted.moments)
        and (not wanted.places or score.place in wanted.places)
        and within(score.score, wanted.pain)
    )


def place(entry: AnyEntry) -> tuple[date, time, int, int]:
    """Where an entry stands in the Log: the largest first."""
    clock = getattr(entry, "time", None)
    return entry.day, clock or time.min, -list(SORTS).index(type(entry)), entry.key or 0


@settings(max_examples=60, deadline=None)
@given(
    st.lists(ENTRIES, max_size=14),
    st.lists(SETS, max_size=3),
    st.lists(FILTERS | ONE_THING, min_size=6, max_size=6),
)
def test_pages_are_what_a_plain_walk_finds(
    entries: list[AnyEntry], sets: list[AnyEntry], filters: list[LogFilter]
) -> None:
    with an_empty_journal() as journal:
        journal.fill(named([*entries, *sets]))
        everything = journal.every_entry()
        for wanted in filters:
            found = [entry for entry in everything if fits(entry, everything, wanted)]
            newest_first = sorted(found, key=place, reverse=True)
            assert list(journal.log_page(wanted, 0, 100)) == newest_first
            assert list(journal.log_page(wanted, 1, 2)) == newest_first[1:3]
            assert journal.log_count(wanted) == len(found)
