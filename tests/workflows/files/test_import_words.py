"""What one reads before an import is written: years, duplicates and what they equal, what is left out."""

from datetime import UTC
from pathlib import Path

import pytest

from journal.model.entries import PainScore, Run
from journal.model.settings import Settings
from journal.model.vocabulary import Unit
from journal.store.journal import Journal
from journal.workflows.diary.log import write_words
from journal.workflows.files.import_reading import Asked
from journal.workflows.files.import_words import MOST_LISTED, Part, whole_preview
from journal.workflows.files.importing import choices_of, look_at, without, write_import
from tests.exchange.written import packed, tcx
from tests.rules.journals import day

RUNS = "day,time,distance_km,duration\n2025-12-31,,5,\n2026-03-02,07:00,5,30:00\n2026-03-04,,6.5,\n"
STRENGTH = "day,exercise,reps\n2026-03-02,squat,10\n2026-03-03,squat,10\n"
PAIN = "day,knee,score\n2026-03-02,left,3\n2026-03-02,right,0\n2026-03-05,left,1\n"
CROSS = "day,activity,duration\n2026-03-02,bike,30:00\n2026-03-03,swim,20:00\n2026-03-04,bike,10:00\n"
NOTES = "day,note\n2026-03-02,slept badly\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    texts = {"runs": RUNS, "strength": STRENGTH, "pain": PAIN, "cross": CROSS, "notes": NOTES}
    for name, text in texts.items():
        (tmp_path / f"{name}.csv").write_text(text)
    return [tmp_path / f"{name}.csv" for name in texts]


def parts(
    journal: Journal, files: list[Path], settings: Settings | None = None
) -> dict[str, tuple[str, ...]]:
    preview = look_at(journal, Asked(tuple(files), Settings(), day(5)))
    return {part.title: part.lines for part in whole_preview(preview, settings or Settings())}


def test_what_is_in_the_files_by_year_and_sort(journal: Journal, files: list[Path]) -> None:
    said = parts(journal, files)
    assert said["Runs by year"] == (
        "2025       1 run         5.00 km   all new",
        "2026       2 runs       11.50 km   all new",
    )
    assert said["Strength, other sessions, pain"] == (
        "2 strength sessions, 2 sets, Mon 2 Mar 2026 to Tue 3 Mar 2026",
        "3 other sessions: 2 bike, 1 swim, 1:00:00 in all",
        "3 pain scores (2 left, 1 right), Mon 2 Mar 2026 to Thu 5 Mar 2026",
        "1 note",
    )
    assert list(said) == [
        "Runs by year",
        "Strength, other sessions, pain",
        "What the files say of themselves",
    ]
    assert "7.15 mi" in parts(journal, files, Settings(unit=Unit.MI))["Runs by year"][1]


def test_sets_that_are_there_already_are_named(journal: Journal, files: list[Path]) -> None:
    write_import(journal, look_at(journal, Asked(tuple(files[1:2]), Settings(), day(5))))
    already = parts(journal, files[1:2])["Already here: 4"]
    assert "Mon 2 Mar 2026 · set · squat 10 = the same, of import 1" in already


def test_what_is_there_already_and_which_entry_it_is(journal: Journal, files: list[Path]) -> None:
    write_words(journal, "run 5km 30:00 mon", Settings(), day(4))
    write_import(journal, look_at(journal, Asked(tuple(files[3:4]), Settings(), day(5))))
    said = parts(journal, [files[0], files[3]])
    assert said["Runs by year"][1] == "2026       2 runs       11.50 km   1 new"
    assert said["Already here: 4"] == (
        "runs.csv, row 3: Mon 2 Mar 2026 07:00 · run · easy · 5.0 km · 30:00 · 6:00 min/km",
        "  = Mon 2 Mar 2026 · run · easy · 5.0 km · 30:00 · 6:00 min/km, written by hand",
        "cross.csv, row 2: Mon 2 Mar 2026 · cross · bike · 30:00 = the same, of import 1",
        "cross.csv, row 3: Tue 3 Mar 2026 · cross · swim · 20:00 = the same, of import 1",
        "cross.csv, row 4: Wed 4 Mar 2026 · cross · bike · 10:00 = the same, of import 1",
    )


def test_a_run_that_two_files_tell(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("day,time,distance_km\n2026-03-02,07:00,5\n")
    (tmp_path / "Activities.csv").write_text(
        "Activity Type,Date,Title,Distance,Time\nRunning,2026-03-02 07:00:20,Loop,5.02,00:30:00\n"
    )
    said = parts(journal, [tmp_path / "a.csv", tmp_path / "Activities.csv"])
    assert said["In more than one file, taken once: 1"] == (
        "Activities.csv, row 2: Mon 2 Mar 2026 07:00 · run · easy · 5.02 km · 30:00 · 5:59 min/km “Loop”",
        "  = Mon 2 Mar 2026 07:00 · run · easy · 5.0 km",
    )


def test_the_first_twenty_are_listed_and_the_rest_counted(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "runs.csv"
    file.write_text("day,distance_km\n" + "2026-03-02,5\n" * 30 + "2026-03-02,far\n" * 25)
    write_import(journal, look_at(journal, Asked((file,), Settings(), day(5))))
    said = parts(journal, [file])
    assert len(said["Already here: 30"]) == MOST_LISTED + 1
    assert said["Already here: 30"][-1] == "… and 10 more"
    assert said["Left out: 25"][0] == "row 32: distance_km: “far” is not a number. Write it like 6.2 or 6,2."
    assert said["Left out: 25"][-1] == "… and 5 more"


def test_an_entry_that_is_in_the_file_twice(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "runs.csv"
    file.write_text("day,distance_km,uid\n2026-03-02,5,abc\n2026-03-02,5,abc\n")
    assert parts(journal, [file])["Already here: 1"] == (
        "row 3: Mon 2 Mar 2026 · run · easy · 5.0 km = one earlier in the files",
    )


def test_the_rows_of_a_folder_or_a_zip_are_named_with_their_file(journal: Journal, tmp_path: Path) -> None:
    texts = {"runs.csv": "day,distance_km\n2026-03-02,5\n2026-03-02,far\n", "run.tcx": tcx(("6190", "2310"))}
    (tmp_path / "all").mkdir()
    for name, text in texts.items():
        (tmp_path / "all" / name).write_text(text)
    for path in (tmp_path / "all", packed(tmp_path / "all.zip", texts)):
        if not journal.runs():
            write_import(journal, look_at(journal, Asked((path,), Settings(), day(9), zone=UTC)))
        said = parts(journal, [path])
        assert [line.split(" · ")[0] for line in said["Already here: 2"]] == [
            "run.tcx: Thu 5 Mar 2026 06:30",
            "runs.csv, row 2: Mon 2 Mar 2026",
        ]
        (bad,) = said["Left out: 1"]
        assert "runs.csv, row 3: distance_km" in bad


def test_a_file_without_rows_has_none(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "run.tcx"
    file.write_text(tcx(("6190", "2310")))
    write_import(journal, look_at(journal, Asked((file,), Settings(), day(9), zone=UTC)))
    assert parts(journal, [file])["Already here: 1"][0].startswith("Thu 5 Mar 2026 06:30")


def test_kinds_left_out_by_their_letters(journal: Journal, files: list[Path]) -> None:
    preview = look_at(journal, Asked(tuple(files), Settings(), day(5)))
    assert choices_of(preview) == {"r": 3, "p": 3, "s": 4, "x": 3, "n": 1}
    chosen = without(preview, "sxn")
    assert chosen.added == {"runs": 3, "pain": 3}
    assert without(preview, "").new == preview.new
    write_import(journal, chosen)
    assert (len(journal.runs()), len(journal.strength_sessions()), len(journal.cross_training())) == (3, 0, 0)


def test_a_score_of_a_run_left_out_names_none(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "runs.csv").write_text("day,distance_km,uid\n2026-03-02,5,abc\n")
    (tmp_path / "pain.csv").write_text("day,knee,score,when,run,uid\n2026-03-02,left,3,during-run,abc,def\n")
    preview = look_at(journal, Asked((tmp_path / "runs.csv", tmp_path / "pain.csv"), Settings(), day(5)))
    assert [entry.run_uid for entry in preview.new if isinstance(entry, PainScore)] == ["abc"]
    (left,) = without(preview, "r").new
    assert isinstance(left, PainScore)
    assert left.run_uid == ""
    assert [type(entry) for entry in without(preview, "p").new] == [Run]


def test_a_part_without_a_count_is_titled_by_its_sort() -> None:
    assert (Part("A", ()).title, Part("A", (), 1200).title) == ("A", "A: 1,200")
