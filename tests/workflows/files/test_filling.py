"""What an import adds to runs that are here: what they lack and nothing else, and where it came from."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.incoming import Found
from journal.model.entries import AnyEntry, CrossTraining, Run
from journal.model.filling import FILLED, lacking
from journal.model.settings import Settings
from journal.store.journal import Journal
from journal.workflows.files.came_from import came_from
from journal.workflows.files.import_reading import Asked, WasRead
from journal.workflows.files.import_words import import_record, preview_lines, whole_preview
from journal.workflows.files.importing import Preview, compared, look_at, without, write_import
from journal.workflows.files.imports import still_here, take_back
from tests.exchange.test_strava import ACTIVITIES, export, listed
from tests.exchange.written import packed
from tests.rules.journals import day
from tests.store.helpers import an_empty_journal

BARE = "day,distance_km,note\n2026-03-02,5,\n2026-03-04,8,mine\n"
RICH = (
    "day,time,distance_km,duration,effort,feel,note,shoes\n"
    "2026-03-02,07:30,5,30:00,4,2,along the river,\n"
    "2026-03-04,,8,,5,,theirs,red ones\n"
)
CROSS = "day,activity,duration\n2026-03-02,bike,30:00\n"
RICH_CROSS = "day,activity,duration,effort\n2026-03-02,bike,30:00,3\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"bare": BARE, "rich": RICH, "cross": CROSS, "rides": RICH_CROSS}.items():
        (tmp_path / f"{name}.csv").write_text(text)
    return tmp_path


def seen(journal: Journal, *paths: Path) -> Preview:
    return look_at(journal, Asked(tuple(paths), Settings(), day(5)))


def bring(journal: Journal, *paths: Path) -> int | None:
    return write_import(journal, seen(journal, *paths))


def test_only_what_a_run_lacks_is_added(journal: Journal, folder: Path) -> None:
    bring(journal, folder / "bare.csv")
    assert bring(journal, folder / "rich.csv") == 2
    first, second = journal.runs()
    assert (first.time, first.duration_s, first.effort, first.feel) == (time(7, 30), 1800.0, 4.0, 2)
    assert (first.note, second.note) == ("along the river", "mine")
    assert (second.effort, second.shoes, second.import_id) == (5.0, "red ones", 1)


def test_it_is_said_before_and_counted(journal: Journal, folder: Path) -> None:
    bring(journal, folder / "bare.csv", folder / "cross.csv")
    preview = seen(journal, folder / "rich.csv", folder / "rides.csv")
    assert preview_lines(preview, Settings())[-2:] == [
        "New: nothing. Already here: 3.",
        "Adds time of day, duration, effort, feel, shoes and note to 2 runs,"
        " effort to 1 other session that are here.",
    ]
    said = {part.title: part.lines for part in whole_preview(preview, Settings())}
    assert said["Added to what is here: 3"] == (
        "Mon 2 Mar 2026 · run · easy · 5.0 km",
        "  + time of day, duration, effort, feel and note, from rich.csv",
        "Wed 4 Mar 2026 · run · easy · 8.0 km “mine”",
        "  + effort and shoes, from rich.csv",
        "Mon 2 Mar 2026 · cross · bike · 30:00",
        "  + effort, from rides.csv",
    )
    assert (preview.anything, preview.added, import_record(preview, 2)["filled"]) == (True, {}, 8)
    write_import(journal, preview)
    assert journal.imports()[0].filled == 8
    assert still_here(journal.imports()[0]) == "8 values added to others"
    assert journal.undo() == (
        "import of rich.csv, rides.csv: time of day, duration, effort, feel, shoes and note added to 2 runs,"
        " effort added to 1 other session"
    )


def test_a_kind_that_is_left_out_gets_nothing(journal: Journal, folder: Path) -> None:
    bring(journal, folder / "bare.csv", folder / "cross.csv")
    preview = without(seen(journal, folder / "rich.csv", folder / "rides.csv"), ["r"])
    assert [type(one.entry) for one in preview.filled] == [CrossTraining]
    assert not without(preview, ["x"]).anything


def test_a_second_time_nothing_is_added(journal: Journal, folder: Path) -> None:
    bring(journal, folder / "bare.csv")
    bring(journal, folder / "rich.csv")
    again = seen(journal, folder / "rich.csv")
    assert (again.filled, again.anything, again.duplicates) == ((), False, 2)
    assert bring(journal, folder / "rich.csv") is None


def test_what_was_emptied_by_hand_stays_empty(journal: Journal, folder: Path) -> None:
    bring(journal, folder / "rich.csv")
    with journal.change("edit") as writing:
        writing.update(replace(journal.runs()[0], note="", effort=None))
    assert seen(journal, folder / "rich.csv").filled == ()
    journal.undo()
    assert seen(journal, folder / "rich.csv").filled == ()
    journal.redo()
    with journal.change("edit") as writing:
        writing.update(replace(journal.runs()[0], note="new"))
    with journal.change("edit") as writing:
        writing.update(replace(journal.runs()[0], shoes="blue"))
    assert seen(journal, folder / "rich.csv").filled == ()


def test_what_taking_an_import_back_has_emptied_may_come_again(journal: Journal, folder: Path) -> None:
    bring(journal, folder / "bare.csv")
    bring(journal, folder / "rich.csv")
    taken = take_back(journal, 2)
    assert (taken.removed, taken.emptied) == ({}, 7)
    assert journal.runs()[0].effort is None
    assert bring(journal, folder / "rich.csv") == 3
    assert journal.runs()[0].effort == 4.0


def test_a_file_of_ours_adds_nothing_to_what_was_changed_later(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "runs.csv"
    head = "day,distance_km,effort,uid,updated_at\n"
    file.write_text(f"{head}2026-03-02,5,,ours,2026-03-10T00:00:00.000Z\n")
    bring(journal, file)
    for at, effort in (("2026-03-09", None), ("2026-03-11", 4.0)):
        file.write_text(f"{head}2026-03-02,5,4,ours,{at}T00:00:00.000Z\n")
        bring(journal, file)
        assert journal.runs()[0].effort == effort


def test_later_is_a_matter_of_time_not_of_letters(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "runs.csv"
    head = "day,distance_km,effort,uid,updated_at\n"
    for at, effort in (("00:00:00.500Z", ""), ("00:00:00Z", "4")):
        file.write_text(f"{head}2026-03-02,5,{effort},ours,2026-03-10T{at}\n")
        bring(journal, file)
    assert journal.runs()[0].effort is None


def test_where_an_entry_came_from_in_words(journal: Journal, folder: Path) -> None:
    with journal.change("by hand") as writing:
        writing.add_all([Run(day=day(0), distance_m=5000.0), Run(day=day(1), distance_m=9000.0)])
    bring(journal, folder / "bare.csv")
    bring(journal, folder / "rich.csv")
    assert [came_from(journal, run) for run in journal.runs()] == [
        "written by hand; time of day, duration, effort, feel and note from import 2, rich.csv",
        "",
        "import 1, bare.csv; effort and shoes from import 2, rich.csv",
    ]
    take_back(journal, 1)
    assert [came_from(journal, run) for run in journal.runs()][1:] == [""]


def test_a_run_of_two_files_of_one_import(journal: Journal, tmp_path: Path) -> None:
    zipped = packed(tmp_path / "export.zip", export(listed()))
    write_import(journal, look_at(journal, Asked((zipped,), Settings(), date(2026, 11, 20))))
    words = [came_from(journal, run) for run in journal.runs()]
    with_files = [one["file"] for one in ACTIVITIES if one.get("file")]
    assert words[0] == f"import 1, export.zip; effort and feel from {Path(str(with_files[0])).name}"
    assert journal.imports()[0].filled == 0


def test_files_that_mean_harm_are_shown_harmless(journal: Journal) -> None:
    with journal.change("import") as writing:
        key = writing.begin_import(["\x1b[31m.csv", "b.csv", "c.csv"], "csv")
        writing.add_all([Run(day=day(0), distance_m=5000.0, uid="a")], import_id=key)
    assert came_from(journal, journal.runs()[0]) == "import 1, ␛[31m.csv and 2 more"


def test_where_it_could_be_either_of_two_nothing_is_added(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "runs.csv"
    with journal.change("by hand") as writing:
        writing.add(Run(day=day(0), distance_m=5000.0))
    file.write_text("day,time,distance_km,effort\n2026-03-02,07:00,5,4\n2026-03-02,18:00,5,6\n")
    preview = seen(journal, file)
    assert (len(preview.new), len(preview.already), preview.filled) == (1, 1, ())
    file.write_text("day,time,distance_km,effort\n2026-03-02,07:00,5,4\n2026-03-02,18:00,8,6\n")
    assert [one.values for one in seen(journal, file).filled] == [{"time": time(7), "effort": 4.0}]


RUNS = st.builds(
    Run,
    day=st.integers(0, 1).map(day),
    distance_m=st.sampled_from([5000.0, 5010.0, 8000.0]),
    duration_s=st.sampled_from([None, 1800.0, 1810.0]),
    time=st.sampled_from([None, time(7), time(7, 1), time(18)]),
    effort=st.sampled_from([None, 3.0, 4.0]),
    note=st.sampled_from(["", "hills"]),
)
ASKED = Asked((Path("a.csv"),), Settings(), day(5))


def of_files(journal: Journal, *parts: list[AnyEntry]) -> Preview:
    asked = replace(ASKED, paths=tuple(Path(f"{n}.csv") for n in range(len(parts))))
    return compared(journal, asked, WasRead(tuple(Found(f"f{n}", tuple(one)) for n, one in enumerate(parts))))


@settings(max_examples=60, deadline=None)
@given(by_hand=st.lists(RUNS, max_size=3), one=st.lists(RUNS, max_size=3), other=st.lists(RUNS, max_size=3))
def test_nothing_that_is_written_changes_and_a_second_import_adds_nothing(
    by_hand: list[AnyEntry], one: list[AnyEntry], other: list[AnyEntry]
) -> None:
    with an_empty_journal() as journal:
        with journal.change("by hand") as writing:
            writing.add_all(replace(run, uid=f"hand{n}") for n, run in enumerate(by_hand))
        before = {run.uid: run for run in journal.runs()}
        write_import(journal, of_files(journal, one, other))
        after = {run.uid: run for run in journal.runs()}
        for uid, run in before.items():
            added = lacking(run, after[uid])
            assert set(added) <= set(FILLED)
            assert replace(after[uid], updated_at="") == replace(run, **added, updated_at="")
        again = of_files(journal, one, other)
        assert (again.new, again.filled) == ((), ())
