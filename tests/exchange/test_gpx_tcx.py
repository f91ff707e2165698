"""GPX and TCX: distances measured and laps summed, gaps left out, plans and hostile texts refused."""

from collections.abc import Callable
from datetime import date, time

import pytest

from journal.exchange import markup
from journal.exchange.incoming import Found
from journal.model.entries import CrossTraining, Run
from journal.model.errors import NotReadableError
from tests.exchange.written import gpx, gz, tcx

ReadBytes = Callable[..., Found]

# A hundredth of a degree of latitude, on the sphere that is measured on.
HUNDREDTH_M = 1113.1949
WAY = [(46.00, 14.0, "2026-03-05T06:30:15Z"), (46.01, 14.0, "2026-03-05T06:36:15Z")]
ON = [(46.50, 14.0, "2026-03-05T06:50:00Z"), (46.52, 14.0, "2026-03-05T07:02:00Z")]


def run_of(found: Found) -> Run:
    (entry,) = found.entries
    assert isinstance(entry, Run)
    return entry


@pytest.mark.parametrize("pack", [str.encode, gz, lambda text: b"\xef\xbb\xbf" + text.encode()])
def test_a_track(read_bytes: ReadBytes, pack: Callable[[str], bytes]) -> None:
    run = run_of(read_bytes(pack(gpx(WAY))))
    assert (run.day, run.time, run.duration_s) == (date(2026, 3, 5), time(7, 30, 15), 360.0)
    assert run.distance_m == pytest.approx(HUNDREDTH_M, abs=0.01)


def test_gaps_between_segments_are_neither_run_nor_timed(read_bytes: ReadBytes) -> None:
    run = run_of(read_bytes(gpx(WAY, [], ON)))
    assert run.duration_s == 360.0 + 720.0
    assert run.distance_m == pytest.approx(3 * HUNDREDTH_M, abs=0.01)


def test_points_without_a_place_are_passed_over(read_bytes: ReadBytes) -> None:
    text = gpx([*WAY, (95.0, 14.0, "2026-03-05T06:37:15Z")]).replace('lat="46.01"', "", 1)
    run = run_of(read_bytes(text))
    assert (run.distance_m, run.duration_s) == (None, 420.0)


def test_no_coordinate_is_kept(read_bytes: ReadBytes) -> None:
    assert "14.0" not in repr(read_bytes(gpx(WAY)))


def test_an_offset_tells_where_it_was(read_bytes: ReadBytes) -> None:
    text = gpx([(a, b, at.replace("Z", "-10:00")) for a, b, at in WAY])
    assert (run_of(read_bytes(text)).day, run_of(read_bytes(text)).time) == (
        date(2026, 3, 5),
        time(6, 30, 15),
    )


@pytest.mark.parametrize(
    ("sport", "kind", "what"),
    [
        ("9", Run, ""),
        ("trail_running", Run, "trail"),
        ("1", CrossTraining, "ride"),
        ("cycling", CrossTraining, "cycling"),
        ("jkljkl", Run, ""),
        ("", Run, ""),
    ],
)
def test_the_sport_of_a_track(read_bytes: ReadBytes, sport: str, kind: type, what: str) -> None:
    found = read_bytes(gpx(WAY, sport=sport))
    (entry,) = found.entries
    assert isinstance(entry, kind)
    assert what == (entry.surface if isinstance(entry, Run) else getattr(entry, "activity", None))
    assert any("names no sport" in note for note in found.notes) == (sport in ("jkljkl", ""))


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("Hills with Ana &lt;3", "Hills with Ana <3"),
        ("  Hills\n with   Ana ", "Hills with Ana"),
        ("Gone running", "Gone running"),
        ("Morning Run", ""),
        ("Berlin Running", ""),
        ("Track 003", ""),
        ("2013-07-06T14:59:00Z", ""),
        ("03-OCT-10", ""),
        ("x" * 20_000, "x" * 10_000),
    ],
)
def test_the_title_of_a_track_is_its_note_unless_it_was_made(
    read_bytes: ReadBytes, title: str, note: str
) -> None:
    assert run_of(read_bytes(gpx(WAY, title=title))).note == note


def test_the_title_is_that_of_the_first_track(read_bytes: ReadBytes) -> None:
    marks = '<wpt lat="1" lon="2"><name>The well</name></wpt><trk><name>First</name></trk>'
    run = run_of(read_bytes(gpx(WAY, title="Second").replace("<trk>", f"{marks}<trk>", 1)))
    assert run.note == "First"


@pytest.mark.parametrize(("notes", "note"), [("Lauf am Morgen", ""), ("sore\nbut fine", "sore\nbut fine")])
def test_the_notes_of_an_activity(read_bytes: ReadBytes, notes: str, note: str) -> None:
    assert run_of(read_bytes(tcx(("1000", "360"), notes=notes))).note == note


def test_the_preview_says_the_zone_where_it_matters(read_bytes: ReadBytes) -> None:
    said = "UTC times are read in America/New_York."
    for text in (gpx(WAY), tcx(("1000", "360"))):
        assert said in read_bytes(text, zone="America/New_York").notes
    at_sea = gpx([(a, b, at.replace("Z", "-10:00")) for a, b, at in WAY])
    assert read_bytes(at_sea, zone="America/New_York").notes == ()


def test_without_times_there_is_no_day(read_bytes: ReadBytes) -> None:
    with pytest.raises(
        NotReadableError, match=r"has no times: its day is not known \(1\.11 km\)\. Bring it in with"
    ):
        read_bytes(gpx([(lat, lon, "") for lat, lon, _ in WAY]))
    with pytest.raises(NotReadableError, match="has no times for most of its points"):
        read_bytes(gpx([*((lat, lon, "") for lat, lon, _ in WAY), WAY[0]]))
    with pytest.raises(NotReadableError, match="has no track"):
        read_bytes(gpx([]))


@pytest.mark.parametrize("timed", [0, 1])
def test_without_times_it_takes_the_day_that_is_said_and_no_duration(
    read_bytes: ReadBytes, timed: int
) -> None:
    points = [*((lat, lon, "") for lat, lon, _ in WAY), *WAY[:timed]]
    run = run_of(read_bytes(gpx(points), day=date(2026, 3, 4)))
    assert (run.day, run.time, run.duration_s) == (date(2026, 3, 4), None, None)
    assert run.distance_m is not None


def test_laps_are_summed(read_bytes: ReadBytes) -> None:
    run = run_of(read_bytes(tcx(("1000.0", "360.25"), ("500.5", "170"))))
    assert run == Run(
        day=date(2026, 3, 5), time=time(7, 30, 15), distance_m=1500.5, duration_s=530.25, note="felt fine"
    )


@pytest.mark.parametrize(("sport", "activity"), [("Biking", "ride"), ("Other", "other")])
def test_the_other_two_sports(read_bytes: ReadBytes, sport: str, activity: str) -> None:
    (entry,) = read_bytes(gz(tcx(("1000", "360"), sport=sport))).entries
    assert isinstance(entry, CrossTraining)
    assert entry.activity == activity


def test_blanks_before_the_declaration(read_bytes: ReadBytes) -> None:
    assert run_of(read_bytes(f"          {tcx(('1000', '360'))}")).distance_m == 1000


def test_a_course_is_a_plan(read_bytes: ReadBytes) -> None:
    with pytest.raises(NotReadableError, match="a course or a workout is a plan"):
        read_bytes("<TrainingCenterDatabase><Courses><Course/></Courses></TrainingCenterDatabase>")


@pytest.mark.parametrize("amount", ["NaN", "inf", "-5", "1e999", "far"])
def test_laps_that_cannot_be(read_bytes: ReadBytes, amount: str) -> None:
    with pytest.raises(NotReadableError, match="DistanceMeters: "):
        read_bytes(tcx((amount, "360")))


@pytest.mark.parametrize("year", ["1969", "2099", "0001", "9999"])
def test_years_that_cannot_be(read_bytes: ReadBytes, year: str) -> None:
    start = f"{year}-01-01T00:00:00Z" if year != "9999" else "9999-12-31T23:59:59Z"
    found = read_bytes(
        tcx(("1000", "360"), start=start), zone="America/New_York" if year == "0001" else "Europe/Berlin"
    )
    assert found.entries == ()
    assert found.skipped[0].why.startswith("Activity 1: ")


BOMB = '<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "before", [BOMB, OUTSIDE, "<!DOCTYPE gpx>", "<!-- x --><!DOCTYPE gpx>", "<?x?>\n<!doctype gpx>"]
)
def test_a_doctype_is_refused_before_any_parser_sees_it(read_bytes: ReadBytes, before: str) -> None:
    with pytest.raises(NotReadableError, match="begins with a DOCTYPE"):
        read_bytes(gpx(WAY, before=before))


def test_a_doctype_hidden_by_another_encoding(read_bytes: ReadBytes) -> None:
    text = gpx(WAY, before=BOMB).replace("UTF-8", "UTF-16")
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        with pytest.raises(NotReadableError):
            read_bytes(text.encode(encoding))


@pytest.mark.parametrize("inside", ['<a b="', "<a b='>>>", "<!-- <<<", "<?x ", "<a "])
def test_an_element_without_an_end_is_refused_early(
    read_bytes: ReadBytes, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    monkeypatch.setattr(markup, "LONGEST_TAG", 100_000)
    with pytest.raises(NotReadableError, match="an element longer than any file of a watch has"):
        read_bytes(gz(f"<gpx>{inside}{'x' * 1_000_000}"))


def test_elements_without_end_are_refused(read_bytes: ReadBytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "MOST_ELEMENTS", 100)
    with pytest.raises(NotReadableError, match="has more than 100 elements"):
        read_bytes(f"<gpx>{'<a/>' * 1000}</gpx>")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (gpx(WAY)[:-20], "is damaged or cut off"),
        (gpx(WAY).replace("</trkpt>", "<trkpt>", 1), "is damaged or cut off"),
        ("<gpx>" + "<a>" * 10_000, "elements within elements"),
        (f"<!--{'x' * 100_000}--><gpx/>", "first element is not found"),
        ("<html><body/></html>", "is XML of no kind the journal reads"),
        ("<", "first element is not found"),
        (gpx(WAY).replace("UTF-8", "klingon"), "is damaged or cut off"),
    ],
)
def test_broken_texts(read_bytes: ReadBytes, text: str, why: str) -> None:
    with pytest.raises(NotReadableError, match=why):
        read_bytes(text)
