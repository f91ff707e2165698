"""Folders and zips of activities: known files in order, others counted, nothing twice."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from journal.exchange import exports, sources
from journal.exchange.incoming import Found, ToldBy
from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.exchange.twins import without_twins
from journal.model.entries import CrossTraining, Run
from journal.model.errors import NotReadableError
from tests.exchange.conftest import TODAY
from tests.exchange.written import fit, gpx, gz, local_time, packed, run_fit, session, stamp, tcx

NEXT_DAY = stamp(datetime(2026, 3, 6, 6, 0, tzinfo=UTC))


def read_it(path: Path) -> Found:
    return read(path, Terms(TODAY, zone=ZoneInfo("Europe/Berlin")))


def put(folder: Path, **files: bytes | str) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def distances(found: Found) -> list[Any]:
    return [one.distance_m for one in found.entries if isinstance(one, Run | CrossTraining)]


FILES: dict[str, bytes | str] = {
    "b_fit": run_fit(1, start=NEXT_DAY, metres=3000),
    "a__z_gz": gz(tcx(("7000", "2000"), start="2026-03-07T06:00:00Z")),
    "a__list_txt": "day,distance_km\n2026-03-08,8\n",
    "a__letter_txt": "Dear diary\n",
    "photo_jpg": b"\xff\xd8\xff\xe0" + bytes(range(256)),
    "page_html": "<html></html>",
    "empty": b"",
}


def test_a_folder_is_read_in_order_and_what_is_not_known_is_counted(tmp_path: Path) -> None:
    found = read_it(put(tmp_path, **FILES))
    assert distances(found) == [3000, 8000, 7000]
    assert (found.skipped, found.format) == ((), "fit, runs, tcx")
    assert found.notes == (
        "Files: 1 fit, 1 runs, 1 tcx.",
        "UTC times are read in Europe/Berlin.",
        "4 other files were ignored.",
    )


def test_a_zip_of_activities_is_read_like_a_folder(tmp_path: Path) -> None:
    put(tmp_path / "in", **FILES)
    path = packed(
        tmp_path / "all.zip",
        {
            str(file.relative_to(tmp_path / "in")): file.read_bytes()
            for file in (tmp_path / "in").rglob("*")
            if file.is_file()
        },
    )
    assert sorted(distances(read_it(path))) == sorted(distances(read_it(tmp_path / "in")))


def test_a_zip_in_a_folder_as_garmin_gives_the_original(tmp_path: Path) -> None:
    packed(tmp_path / "1.zip", {"1_ACTIVITY.fit": run_fit(1, metres=5000)})
    packed(tmp_path / "2.zip", {"notes.txt": "nothing of ours"})
    found = read_it(tmp_path)
    assert distances(found) == [5000]
    assert found.notes[-1] == "1 other file was ignored."


def test_a_file_that_is_refused_does_not_refuse_the_others(tmp_path: Path) -> None:
    put(tmp_path, a_fit=run_fit(1), b_fit=run_fit(1)[:40], c_gpx=gpx([(46, 14, "")]), d_gz=b"\x1f\x8bxx")
    found = read_it(tmp_path)
    assert distances(found) == [6200]
    assert [(Path(row.file), row.row) for row in found.skipped] == [
        (tmp_path / name, 0) for name in ("b.fit", "c.gpx", "d.gz")
    ]
    assert found.skipped[1].why.startswith("It has no times: its day is not known")
    assert found.skipped[0].where == found.skipped[0].file


def test_a_table_that_only_has_the_name_of_strava_s_list(tmp_path: Path) -> None:
    put(tmp_path, activities_csv="day,distance_km\n2026-03-08,8\n")
    assert distances(read_it(tmp_path)) == [8000]
    path = packed(tmp_path / "e.zip", {"activities.csv": "day,distance_km\n2026-03-08,9\n"})
    assert distances(read_it(path)) == [9000]


def test_a_format_is_said_of_one_file(tmp_path: Path) -> None:
    put(tmp_path, a_fit=run_fit(1))
    with pytest.raises(NotReadableError, match="holds many files, and --as garmin is said of one"):
        read(tmp_path, Terms(TODAY), "garmin")
    with pytest.raises(NotReadableError, match=r"a\.fit is no file of garmin: it is fit"):
        read(tmp_path / "a.fit", Terms(TODAY), "garmin")


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(NotReadableError, match="holds no file the journal reads"):
        read_it(tmp_path)
    with pytest.raises(NotReadableError, match="holds no file the journal reads"):
        read_it(packed(tmp_path / "e.zip", {"x.txt": "x"}))


def test_copies_of_a_run_are_one(tmp_path: Path) -> None:
    """The same run as FIT, gzipped, as TCX without effort and in a Garmin list."""
    put(
        tmp_path,
        a_tcx=tcx(("6190", "2310")),
        b_fit=run_fit(1, rpe=50, feel=25),
        c_gz=gz(run_fit(1, rpe=50, feel=25)),
        d_csv="Activity Type,Date,Title,Distance,Time\nRunning,2026-03-05 07:31:00,x,6.21,0:38:20\n",
    )
    found = read_it(tmp_path)
    (run,) = found.entries
    assert found.twins == 3
    assert run == Run(
        day=date(2026, 3, 5),
        time=time(7, 30, 15),
        distance_m=6190.0,
        duration_s=2310.0,
        effort=5.0,
        feel=2,
        note="felt fine",
    )


RUN = Run(day=date(2026, 3, 5), time=time(7, 30), distance_m=6200.0, duration_s=2300.0)


def test_equal_rows_of_lists_are_two_runs_and_only_what_has_a_time_is_held_against_each_other() -> None:
    runs = Found("runs", (RUN, RUN))
    assert without_twins([runs, runs]).twins == 0
    assert without_twins([runs, Found("fit", (RUN,))]).twins == 1
    no_time = Run(day=RUN.day, distance_m=6200.0)
    assert without_twins([Found("runs", (no_time,)), Found("fit", (RUN,))]).twins == 0
    assert without_twins([Found("fit", (RUN, RUN))]).twins == 0


def test_an_entry_of_a_journal_keeps_its_name() -> None:
    ours = replace(RUN, uid="ours", note="felt fine")
    watch = replace(RUN, effort=5.0)
    for parts in (
        [Found("fit", (watch,)), Found("runs", (ours,))],
        [Found("runs", (ours,)), Found("fit", (watch,))],
    ):
        assert without_twins(parts).entries == (replace(ours, effort=5.0),)
    theirs = replace(ours, uid="theirs")
    assert without_twins([Found("runs", (ours,)), Found("cross", (theirs,))]).twins == 0


def test_which_file_tells_what_is_known() -> None:
    listed = replace(RUN, note="felt fine", duration_s=None)
    watch = replace(RUN, effort=5.0, feel=2)
    found = without_twins([Found("runs", (listed,)), Found("fit", (watch,))], ["list.csv", "1.fit"])
    assert found.told_by == (
        ToldBy("list.csv", (("duration_s", "1.fit"), ("effort", "1.fit"), ("feel", "1.fit"))),
    )
    again = Found("fit, runs", found.entries, told_by=found.told_by)
    other = Found("tcx", (replace(RUN, surface="track", distance_m=6210.0),))
    assert without_twins([again, other], ["folder", "2.tcx"]).told_by[0].fields[-2:] == (
        ("feel", "1.fit"),
        ("surface", "2.tcx"),
    )
    named = without_twins(
        [Found("fit", (watch,)), Found("runs", (replace(listed, uid="u"),))], ["1.fit", "l.csv"]
    )
    assert named.told_by[0].file == "l.csv"
    assert without_twins([Found("runs", (listed,))]).told_by == (ToldBy(),)


def test_a_folder_names_the_file_of_each_entry(tmp_path: Path) -> None:
    found = read_it(put(tmp_path, a_tcx=tcx(("6190", "2310")), b_fit=run_fit(1, rpe=50, feel=25)))
    (by,) = found.told_by
    assert by._replace(began=None) == ToldBy("a.tcx", (("effort", "b.fit"), ("feel", "b.fit")))


def test_names_that_lead_out_of_a_zip_are_refused(tmp_path: Path) -> None:
    names = ("../out.fit", "/abs.fit", "a/../../b.fit", "..\\win.fit")
    found = read_it(packed(tmp_path / "e.zip", {name: run_fit(1) for name in names} | {"in.fit": run_fit(1)}))
    assert len(found.entries) == 1
    assert [row.why for row in found.skipped] == ["Its name leads out of the zip."] * 4
    assert sorted(tmp_path.iterdir()) == [tmp_path / "e.zip"]


def test_an_encrypted_member(tmp_path: Path) -> None:
    path = packed(tmp_path / "e.zip", {"a.fit": run_fit(1)})
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    (row,) = read_it(path).skipped
    assert "cannot be unpacked" in row.why


def test_links_and_folders_within_themselves(tmp_path: Path) -> None:
    put(tmp_path / "in", a_fit=run_fit(1))
    (tmp_path / "in" / "again").symlink_to(tmp_path)
    (tmp_path / "in" / "gone.fit").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "in" / "pipe")
    found = read_it(tmp_path)
    assert distances(found) == [6200]


def test_all_files_together_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, a_fit=run_fit(1), b_fit=fit(session(start=NEXT_DAY), local_time(1)))
    monkeypatch.setattr(exports, "MOST_UNPACKED", 1000)
    with pytest.raises(NotReadableError, match="unpacks to more than"):
        read_it(tmp_path)
    monkeypatch.setattr(exports, "MOST_FILES", 1)
    with pytest.raises(NotReadableError, match="holds more than 1 files"):
        read_it(tmp_path)


def test_a_zip_that_lists_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(tmp_path / "e.zip", {f"{n}.fit": b"" for n in range(30)})
    monkeypatch.setattr(sources, "MOST_MEMBERS", 29)
    with pytest.raises(NotReadableError, match="holds more than 29 files"):
        read_it(path)
    monkeypatch.setattr(sources, "LARGEST_DIRECTORY", 100)
    with pytest.raises(NotReadableError, match="lists more files than a training log has"):
        read_it(path)


@pytest.mark.parametrize("member", ["xl/workbook.xml", "content.xml"])
def test_a_spreadsheet_is_called_one(tmp_path: Path, member: str) -> None:
    book = packed(tmp_path / "runs.xlsx", {"[Content_Types].xml": "<a/>", member: "<a/>"})
    with pytest.raises(NotReadableError, match="is a spreadsheet, and the journal reads CSV"):
        read_it(book)
