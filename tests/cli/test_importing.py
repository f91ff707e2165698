"""import, imports, import --undo: files in, what came in, one import back out whole."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from journal.store.journal import Journal
from tests.cli.conftest import Command, refused
from tests.exchange.written import tcx

RUNS = "day,distance_km,duration\n2026-03-02,5,30:00\n2026-03-04,6.5,\n2026-03-04,6.5,\n"
PAIN = "day,knee,score,when,where\n2026-03-02,left,3,during-run,kneecap\n2026-03-03,right,0,morning,\n"
BAD = "day,distance_km\n2026-03-02,far\n2026-02-30,5\n2026-03-05,5\n"
EMPTY = "day,distance_km\n"
HOPELESS = "day,distance_km\n2026-03-02,far\n"
ODD = "name,colour\nrose,red\n"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file of every sort, and the place the commands are run in."""
    folder = tmp_path / "files"
    folder.mkdir()
    texts = {"runs": RUNS, "pain": PAIN, "bad": BAD, "empty": EMPTY, "hopeless": HOPELESS, "odd": ODD}
    for name, text in texts.items():
        (folder / f"{name}.csv").write_text(text)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def everything(stored: Callable[[], Journal]) -> Callable[[], tuple[Any, ...]]:
    """What the entry tables hold, and the imports; what is brought back counts as changed just then."""

    def read() -> tuple[Any, ...]:
        with stored() as journal:
            entries = (*journal.runs(), *journal.pain(), *journal.cross_training(), *journal.care())
            return [replace(entry, updated_at="") for entry in entries], journal.imports()

    return read


Everything = Callable[[], tuple[Any, ...]]


def test_an_import_says_what_it_found_and_what_it_wrote(command: Command, files: Path) -> None:
    said = command("import", "runs.csv", "pain.csv")

    assert (said.code, said.err) == (0, "")
    assert said.lines == [
        "runs.csv: runs",
        "  3 runs, Mon 2 Mar 2026 to Wed 4 Mar 2026",
        "  18.00 km of running",
        "pain.csv: pain",
        "  2 pain scores, Mon 2 Mar 2026 to Tue 3 Mar 2026",
        "New: 3 runs, 2 pain scores. Already here: 0.",
        "Written as import 1. Take it back with: journal import --undo 1",
    ]


def test_the_json_of_an_import(command: Command, files: Path) -> None:
    first = command("import", "runs.csv", str(files / "pain.csv"), "--json")
    second = command("import", "runs.csv", "--json")

    assert (first.code, second.code) == (0, 0)
    assert first.json == {
        "id": 1,
        "files": ["runs.csv", str(files / "pain.csv")],
        "added": {"runs": 3, "pain": 2},
        "filled": 0,
        "duplicates": 0,
        "skipped": [],
    }
    assert second.json == {
        "id": None,
        "files": ["runs.csv"],
        "added": {},
        "filled": 0,
        "duplicates": 3,
        "skipped": [],
    }


TRACK = tcx(("5012.3", "1801.5"), start="2026-03-03T23:30:00Z")


def test_utc_times_are_read_in_the_zone_asked_for(
    command: Command, files: Path, stored: Callable[[], Journal]
) -> None:
    (files / "run.tcx").write_text(TRACK)

    said = command("import", "run.tcx", "--zone", "america/new_york")
    assert "  UTC times are read in America/New_York." in said.lines
    with stored() as journal:
        assert [str(run.day) for run in journal.runs()] == ["2026-03-03"]

    on_a_trip = command("import", "run.tcx", "--zone", "Asia/Tokyo")
    assert on_a_trip.lines[-3:] == [
        "New: nothing. Already here: 1.",
        "1 of these has another clock here, read in another zone before: left as it is.",
        "Nothing was new, nothing was written.",
    ]


def test_a_zone_that_is_not_there_is_refused(command: Command, files: Path) -> None:
    (files / "run.tcx").write_text(TRACK)
    said = command("import", "run.tcx", "--zone", "Berlin")
    assert (said.code, said.out) == (1, "")
    assert "There is no zone “Berlin”." in said.err
    assert "Near it: Europe/Berlin." in said.err
    assert command("import", "--undo", "1", "--zone", "UTC").code == 2


def test_a_second_import_of_the_same_adds_nothing(
    command: Command, files: Path, everything: Everything
) -> None:
    command("import", "runs.csv", "pain.csv")
    before = everything()

    said = command("import", "runs.csv", "pain.csv")

    assert (said.code, said.err) == (0, "")
    assert said.lines[-2:] == [
        "New: nothing. Already here: 5.",
        "Nothing was new, nothing was written.",
    ]
    assert everything() == before


def test_two_equal_files_of_one_import_are_not_held_against_each_other(
    command: Command, files: Path, stored: Callable[[], Journal]
) -> None:
    assert command("import", "runs.csv", "runs.csv", "--json").json["added"] == {"runs": 6}
    assert command("import", "runs.csv", "runs.csv", "--json").json["duplicates"] == 6
    with stored() as journal:
        assert len(journal.runs()) == 6


@pytest.mark.parametrize("words", [[], ["--json"]])
def test_a_dry_run_writes_nothing(
    command: Command, files: Path, everything: Everything, words: list[str]
) -> None:
    command("run", "5km")
    before = everything()

    said = command("import", "runs.csv", "--dry-run", *words)

    assert said.code == 0
    assert everything() == before
    if words:
        assert (said.json["id"], said.json["added"]) == (None, {"runs": 3})
    else:
        assert said.lines[-1] == "Nothing was written (--dry-run)."


def test_bad_rows_are_named_on_stderr_and_the_others_are_written(
    command: Command, files: Path, everything: Everything
) -> None:
    said = command("import", "bad.csv")

    assert said.code == 0
    assert said.lines[-3:] == [
        "New: 1 run. Already here: 0.",
        "Left out: 2 rows.",
        "Written as import 1. Take it back with: journal import --undo 1",
    ]
    assert said.err.splitlines() == [
        "bad.csv, row 2: distance_km: “far” is not a number. Write it like 6.2 or 6,2.",
        "bad.csv, row 3: day: “2026-02-30” is no day of the calendar. Write the day like 2026-03-16.",
    ]
    again = command("import", "bad.csv", "--json")
    assert again.code == 0
    assert [(row["file"], row["row"]) for row in again.json["skipped"]] == [("bad.csv", 2), ("bad.csv", 3)]
    assert [f"{row['file']}, row {row['row']}: {row['why']}" for row in again.json["skipped"]] == (
        again.err.splitlines()
    )


def test_twenty_bad_rows_are_named_and_the_rest_counted(command: Command, files: Path) -> None:
    (files / "long.csv").write_text(EMPTY + "2026-03-05,5\n" + "2026-03-02,far\n" * 1025)

    said = command("import", "long.csv")

    assert (said.code, len(said.err.splitlines())) == (0, 21)
    assert said.err.splitlines()[-1] == "… and 1,005 more; --json names all."
    assert len(command("import", "long.csv", "--json").json["skipped"]) == 1025


@pytest.mark.parametrize("words", [[], ["--dry-run"], ["--json"]])
def test_strict_refuses_the_whole_for_one_bad_row(
    command: Command, files: Path, everything: Everything, words: list[str]
) -> None:
    command("run", "5km")
    before = everything()

    said = command("import", "runs.csv", "bad.csv", "--strict", *words)

    assert refused(said, "bad.csv, row 2: distance_km: “far”", "mend this and 1 more bad row")
    assert everything() == before
    assert command("import", "runs.csv", "--strict").code == 0


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (["nothere.csv"], "There is no file nothere.csv."),
        (["odd.csv"], "is of no format the journal reads"),
        (["runs.csv", "nothere.csv"], "There is no file nothere.csv."),
        (["runs.csv", "odd.csv"], "odd.csv is of no format"),
        (["runs.csv", "--as", "polar"], "There is no format “polar”."),
        (["runs.csv", "--as", "pain"], "runs.csv lacks columns of pain.csv"),
    ],
)
def test_a_file_that_is_refused_refuses_the_whole(
    command: Command, files: Path, everything: Everything, names: list[str], why: str
) -> None:
    command("run", "5km")
    before = everything()

    assert refused(command("import", *names), why)
    assert everything() == before


@pytest.mark.parametrize("name", ["empty.csv", "hopeless.csv"])
def test_a_file_that_gives_nothing_is_no_success(command: Command, files: Path, name: str) -> None:
    said = command("import", name)

    assert said.code == 1
    assert said.err.splitlines()[-1] == f"journal: {name} gave nothing that could be written."
    assert "no entries found" in said.out
    assert command("imports", "--json").json == []
    as_json = command("import", name, "--json")
    assert (as_json.code, as_json.json["id"]) == (1, None)


def test_a_good_file_beside_an_empty_one_is_written_and_the_empty_one_named(
    command: Command, files: Path
) -> None:
    said = command("import", "runs.csv", "empty.csv")

    assert said.code == 1
    assert said.lines[-1].startswith("Written as import 1.")
    assert said.err == "journal: empty.csv gave nothing that could be written.\n"


def test_a_unit_for_distances_without_one(
    command: Command, files: Path, stored: Callable[[], Journal]
) -> None:
    (files / "list.csv").write_text(
        "Activity Type,Date,Favorite,Title,Distance,Calories,Time\n"
        'Running,2026-03-02 07:30:00,false,"Home","5.00","300","00:30:00"\n'
    )
    assert command("import", "list.csv", "--unit", "mi").code == 0
    with stored() as journal:
        assert journal.runs()[0].distance_m == pytest.approx(5 * 1609.344)
    assert command("import", "list.csv", "--unit", "furlong").code == 2


def test_an_import_taken_back_leaves_the_tables_as_they_were_and_undo_brings_it_back(
    command: Command, files: Path, everything: Everything
) -> None:
    command("run", "4km", "--day", "2026-03-02")
    command("import", "pain.csv")
    before = everything()
    command("import", "runs.csv", "bad.csv")
    after = everything()
    assert len(after[0]) == len(before[0]) + 4

    said = command("import", "--undo", "2")

    assert (said.code, said.err) == (0, "")
    assert said.out == "Taken back: import 2, 4 runs. Bring it back with: journal undo\n"
    assert everything() == before

    assert command("undo").out == "Taken back: taking out import 2 (runs.csv, bad.csv)\n"
    assert everything() == after
    assert command("redo").code == 0
    assert everything() == before
    assert refused(command("import", "--undo", "2"), "There is no import 2")


def test_an_import_is_one_step_of_undo(command: Command, files: Path, everything: Everything) -> None:
    command("run", "5km")
    before = everything()
    command("import", "runs.csv", "pain.csv")

    said = command("undo")

    assert said.out == "Taken back: import of runs.csv, pain.csv: 3 runs, 2 pain scores\n"
    assert everything() == before


EDITED = [("keep", {"runs": 2}, {"runs": 1}, 1), ("take", {"runs": 3}, {}, 0)]


@pytest.mark.parametrize(("word", "removed", "kept", "left"), EDITED)
def test_entries_that_were_edited_since_are_asked_about(
    command: Command,
    files: Path,
    everything: Everything,
    stored: Callable[[], Journal],
    word: str,
    removed: dict[str, int],
    kept: dict[str, int],
    left: int,
) -> None:
    command("import", "runs.csv")
    with stored() as journal, journal.change("edit") as writing:
        writing.update(replace(journal.runs()[0], note="hot"))
    before = everything()

    said = command("import", "--undo", "1")
    assert refused(said, "Import 1 was not taken back: 1 entry of it was edited since", "--edited keep")
    assert "--edited take" in said.err
    assert refused(command("import", "--undo", "1", "--json"), "1 entry of it was edited since")
    assert everything() == before

    said = command("import", "--undo", "1", "--edited", word, "--json")
    assert (said.code, said.json) == (0, {"id": 1, "removed": removed, "kept": kept, "emptied": 0})
    assert (len(everything()[0]), everything()[1]) == (left, [])
    command("undo")
    assert everything() == before


def test_what_became_of_an_import_in_words(
    command: Command, files: Path, stored: Callable[[], Journal]
) -> None:
    command("import", "runs.csv")
    (files / "rich.csv").write_text("day,distance_km,effort\n2026-03-02,5,4\n2026-03-09,8,5\n2026-03-10,9,\n")
    assert command("import", "rich.csv").lines[-3:] == [
        "New: 2 runs. Already here: 1.",
        "Adds effort to 1 run that is here.",
        "Written as import 2. Take it back with: journal import --undo 2",
    ]
    assert command("import", "rich.csv").lines[-1] == "Nothing was new, nothing was written."
    assert command("imports").lines[0].endswith(" rich.csv: 2 runs and 1 value added to others")
    assert command("imports", "--json").json[0]["filled"] == 1
    with stored() as journal, journal.change("edit") as writing:
        writing.update(replace(journal.runs()[-1], note="hot"))
    assert command("import", "--undo", "2", "--edited", "keep").lines == [
        "Taken back: import 2, 1 run. Kept as you changed them: 1 run. Values it had added elsewhere, gone"
        " again: 1. Bring it back with: journal undo"
    ]
    assert command("import", "runs.csv", "--edited", "keep").code == 2
    assert command("import", "--undo", "1", "--edited", "burn").code == 2


def test_taking_back_as_json(command: Command, files: Path) -> None:
    command("import", "runs.csv", "pain.csv")
    assert command("import", "--undo", "1", "--json").json == {
        "id": 1,
        "removed": {"runs": 3, "pain": 2},
        "kept": {},
        "emptied": 0,
    }


@pytest.mark.parametrize("key", ["1", "0", "99999999999999999999999"])
def test_an_import_that_is_not_there(command: Command, key: str) -> None:
    assert refused(command("import", "--undo", key), f"There is no import {key}", "journal imports")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--undo", "x"],
        ["--undo", "1", "runs.csv"],
        ["--undo", "1", "--dry-run"],
        ["--undo", "1", "--strict"],
        ["--undo", "1", "--unit", "km"],
        ["--dry-run"],
    ],
)
def test_wrong_usage_of_import(command: Command, files: Path, words: list[str]) -> None:
    command("import", "runs.csv")
    assert command("import", *words).code == 2
    assert len(command("imports", "--json").json) == 1


def test_the_imports_newest_first(command: Command, files: Path) -> None:
    command("import", "runs.csv")
    command("import", "pain.csv")

    said = command("imports")

    assert said.code == 0
    assert [line[:6] for line in said.lines] == ["   2  ", "   1  "]
    assert said.lines[0].endswith(" (just now)  pain.csv: 2 pain scores")
    assert said.lines[1].endswith(" (just now)  runs.csv: 3 runs")
    listed = command("imports", "--json").json
    assert [(one["id"], one["files"], one["format"], one["entries"]) for one in listed] == [
        (2, ["pain.csv"], "pain", {"pain": 2}),
        (1, ["runs.csv"], "runs", {"runs": 3}),
    ]


OWN = "Date,Km,Knee,Foot\n2026-03-02,5,2,blue\n2026-03-04,6,x,\n"
COLUMNS = "Date=day,Km=distance,Knee=pain-left:during-run"


def test_a_table_of_one_s_own_by_its_columns(
    command: Command, files: Path, stored: Callable[[], Journal]
) -> None:
    (files / "own.csv").write_text(OWN)
    assert refused(command("import", "own.csv"), "is of no format", "--map", "Date=day:y-m-d,Km=distance:km")

    said = command("import", "own.csv", "--map", COLUMNS)
    assert said.code == 0
    assert said.lines[-3:] == [
        "New: 2 runs, 1 pain score. Already here: 0.",
        "Left out: 1 row.",
        "Written as import 1. Take it back with: journal import --undo 1",
    ]
    assert said.err == (
        "own.csv, row 3: Knee: “x” is not a whole number from 0 to 10. The rest of the row is taken.\n"
    )
    with stored() as journal:
        assert [score.moment for score in journal.pain()] == ["during-run"]

    again = command("import", "own.csv", "--json")
    assert (again.json["added"], again.json["duplicates"]) == ({}, 3), "the columns are remembered"


def test_columns_that_cannot_be_read_write_nothing(
    command: Command, files: Path, everything: Everything
) -> None:
    (files / "own.csv").write_text(OWN)
    assert refused(command("import", "own.csv", "--map", "Km=distance"), "No column is the day.")
    assert refused(command("import", "own.csv", "--map", COLUMNS, "--strict"), "row 3: Knee: “x”")
    assert everything() == ([], [])
    assert command("import", "--undo", "1", "--map", "x").code == 2


def test_a_dry_run_says_all_that_one_needs_to_trust_it(command: Command, files: Path) -> None:
    command("import", "runs.csv")
    said = command("import", "runs.csv", "pain.csv", "--dry-run")
    assert said.lines[4:] == [
        "  2 pain scores, Mon 2 Mar 2026 to Tue 3 Mar 2026",
        "New: 2 pain scores. Already here: 3.",
        "",
        "Runs by year",
        "  2026       3 runs       18.00 km   none new",
        "",
        "Strength, other sessions, pain",
        "  2 pain scores (1 left, 1 right), Mon 2 Mar 2026 to Tue 3 Mar 2026",
        "",
        "Already here: 3",
        "  runs.csv, row 2: Mon 2 Mar 2026 · run · easy · 5.0 km · 30:00 · 6:00 min/km"
        " = the same, of import 1",
        "  runs.csv, row 3: Wed 4 Mar 2026 · run · easy · 6.5 km = the same, of import 1",
        "  runs.csv, row 4: Wed 4 Mar 2026 · run · easy · 6.5 km = the same, of import 1",
        "",
        "Nothing was written (--dry-run).",
    ]
