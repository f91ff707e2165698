"""Strava's bulk export: the same runs whatever the language, the unit, the version and the wrapping."""

import csv
import io
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from journal.exchange.incoming import Found, ToldBy
from journal.exchange.recognise import read
from journal.exchange.terms import Terms
from journal.exchange.twins import without_twins
from journal.model.entries import CrossTraining, Run
from journal.model.errors import NotReadableError
from journal.model.vocabulary import Unit
from tests.exchange.conftest import TODAY
from tests.exchange.written import fit, gpx, gz, local_time, packed, run_fit, session, stamp

LANGUAGES = {
    "en": {
        "head": ("Activity ID", "Activity Date", "Activity Name", "Activity Type", "Activity Description"),
        "elapsed": "Elapsed Time",
        "distance": "Distance",
        "moving": "Moving Time",
        "file": "Filename",
        "run": "Run",
        "trail": "Trail Run",
        "ride": "Ride",
        "mark": ".",
    },
    "de": {
        "head": ("Aktivitäts-ID", "Aktivitätsdatum", "Name der Aktivität", "Aktivitätsart", "Beschreibung"),
        "elapsed": "Verstrichene Zeit",
        "distance": "Distanz",
        "moving": "Bewegungszeit",
        "file": "Dateiname",
        "run": "Lauf",
        "trail": "Traillauf",
        "ride": "Radfahrt",
        "mark": ",",
    },
    "cs": {
        "head": ("ID aktivity", "Datum aktivity", "Název aktivity", "Typ aktivity", "Popis aktivity"),
        "elapsed": "Uplynulý čas",
        "distance": "Vzdálenost",
        "moving": "Doba pohybu",
        "file": "Název souboru",
        "run": "Běh",
        "trail": "Běh v terénu",
        "ride": "Jízda",
        "mark": ",",
    },
    "fr": {
        "head": (
            "ID de l'activité",
            "Date de l'activité",
            "Nom de l'activité",
            "Type d'activité",
            "Description de l'activité",
        ),
        "elapsed": "Temps écoulé",
        "distance": "Distance",
        "moving": "Durée de déplacement",
        "file": "Nom du fichier",
        "run": "Course à pied",
        "trail": "Trail",
        "ride": "Sortie vélo",
        "mark": ",",
    },
    "es": {
        "head": (
            "ID de actividad",
            "Fecha de la actividad",
            "Nombre de la actividad",
            "Tipo de actividad",
            "Descripción de la actividad",
        ),
        "elapsed": "Tiempo transcurrido",
        "distance": "Distancia",
        "moving": "Tiempo en movimiento",
        "file": "Nombre de archivo",
        "run": "Carrera",
        "trail": "Carrera de montaña",
        "ride": "Bicicleta",
        "mark": ",",
    },
    "it": {
        "head": (
            "ID attività",
            "Data dell'attività",
            "Nome dell'attività",
            "Tipo di attività",
            "Descrizione dell'attività",
        ),
        "elapsed": "Tempo trascorso",
        "distance": "Distanza",
        "moving": "Tempo in movimento",
        "file": "Nome file",
        "run": "Corsa",
        "trail": "Corsa su sentiero",
        "ride": "Pedalata",
        "mark": ",",
    },
    "nl": {
        "head": (
            "Activiteits-ID",
            "Datum van activiteit",
            "Naam van activiteit",
            "Activiteitstype",
            "Beschrijving van activiteit",
        ),
        "elapsed": "Verstreken tijd",
        "distance": "Afstand",
        "moving": "Beweegtijd",
        "file": "Bestandsnaam",
        "run": "Hardloopsessie",
        "trail": "Trailloop",
        "ride": "Rit",
        "mark": ",",
    },
    # A language nobody has put into a table, but for the sorts of activity: columns by where they stand.
    "xx": {
        "head": ("Numo", "Dato", "Nomo", "Speco", "Priskribo"),
        "elapsed": "Pasinta tempo",
        "distance": "Vojo",
        "moving": "Movotempo",
        "file": "Dosiernomo",
        "run": "Run",
        "trail": "Trail Run",
        "ride": "Ride",
        "mark": ",",
    },
}


def when(at: datetime, language: str) -> str:
    if language == "en":
        half = "AM" if at.hour < 12 else "PM"
        return f"Mar {at.day}, {at.year}, {at.hour % 12 or 12}:{at:%M:%S} {half}"
    if language == "de":
        return f"{at:%d.%m.%Y, %H:%M:%S}"
    if language == "cs":
        return f"{at.day}. {at.month}. {at.year} {at.hour}:{at:%M:%S}"
    march = {"fr": "mars", "es": "mar.", "nl": "mrt"}.get(language, "mar")
    return f"{at.day} {march} {at.year}{' à' if language == 'fr' else ','} {at:%H:%M:%S}"


def as_account(metres: float, unit: Unit, mark: str) -> str:
    """Cut to two decimals, as the list has it."""
    hundredths = int(metres / (1609.344 if unit is Unit.MI else 1000) * 100 + 1e-6)
    return f"{hundredths // 100}{mark}{hundredths % 100:02d}"


ACTIVITIES: list[dict[str, Any]] = [
    {
        "at": datetime(2026, 3, 3, 6, 13, 47, tzinfo=UTC),
        "name": "Morning Run",
        "sort": "run",
        "metres": 4605.5,
        "moving": 1801,
        "elapsed": 1835,
        "text": "",
        "file": "activities/2.fit.gz",
    },
    {
        "at": datetime(2026, 3, 4, 7, 30, 0, tzinfo=UTC),
        "name": 'Hills, and "more" 🏃',
        "sort": "trail",
        "metres": 12345.6,
        "moving": 4000,
        "elapsed": 4100,
        "text": "first line\nsecond, with a comma",
        "file": "",
    },
    {
        "at": datetime(2026, 3, 5, 17, 0, 0, tzinfo=UTC),
        "name": "Commute",
        "sort": "ride",
        "metres": 20100.0,
        "moving": 3600,
        "elapsed": 3700,
        "text": "",
        "file": "activities/3.gpx.gz",
    },
]


def listed(
    language: str = "en",
    columns: int = 99,
    unit: Unit = Unit.KM,
    activities: Sequence[dict[str, Any]] = ACTIVITIES,
) -> str:
    """The text of activities.csv as a version with so many columns writes it."""
    words: dict[str, Any] = LANGUAGES[language]
    new = columns > 87
    head = [*words["head"], words["elapsed"], words["distance"]]
    if columns == 10:
        head += ["Commute", "Activity Gear", words["file"]]
    else:
        head += ["Max Heart Rate"] * new + ["Relative Effort", "Commute"] + ["Activity Private Note"] * new
        head += ["Activity Gear", words["file"], "Athlete Weight", "Bike Weight"]
        head += [words["elapsed"], words["moving"], words["distance"], "Max Speed", "Average Speed"]
        head += [f"x{n}" for n in range(columns - len(head) - 2)] + ["Relative Effort", "Commute"]
        if new:
            head[30], head[43] = "Max Heart Rate", "Perceived Exertion" if language == "en" else "Penado"
    assert len(head) == columns
    out = io.StringIO(newline="")
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(head)
    for number, one in enumerate(activities):
        cells = [""] * columns
        cells[:7] = [
            str(1000 + number),
            when(one["at"], language),
            one["name"],
            words[one["sort"]],
            one["text"],
            str(one["elapsed"]),
            as_account(one["metres"], unit, words["mark"]),
        ]
        cells[head.index(words["file"])] = one["file"]
        if columns > 10:
            at = head.index(words["moving"])
            cells[at - 1 : at + 2] = [f"{one['elapsed']}.0", f"{one['moving']}.0", str(one["metres"])]
        lines.writerow(cells)
    return out.getvalue()


FIT_OF_2 = gz(fit(session(start=stamp(ACTIVITIES[0]["at"]), metres=4606, rpe=30, feel=50), local_time(1)))


def export(listing: str, **more: bytes | str) -> dict[str, bytes | str]:
    """The members of a bulk export, with some that are nobody's business."""
    return {
        "activities.csv": listing,
        "activities/2.fit.gz": FIT_OF_2,
        "activities/3.gpx.gz": gz(gpx([(46.0, 14.0, "2026-03-05T17:00:00Z")], sport="1")),
        "messaging.json": "not to be read",
        "logins.csv": "day,distance_km\n2026-03-05,99\n",
        **more,
    }


def read_export(path: Path, zone: str = "Europe/Berlin", forced_unit: Unit | None = None) -> Found:
    return read(path, Terms(TODAY, forced_unit=forced_unit, zone=ZoneInfo(zone)))


@pytest.fixture
def read_list(tmp_path: Path) -> Callable[..., Found]:
    def read_it(listing: str, zone: str = "Europe/Berlin") -> Found:
        return read_export(packed(tmp_path / "export_1.zip", export(listing)), zone)

    return read_it


ReadList = Callable[..., Found]


def test_the_runs_of_an_export(read_list: ReadList) -> None:
    found = read_list(listed())
    assert found.skipped == ()
    assert found.entries == (
        Run(
            day=date(2026, 3, 3),
            time=time(7, 13, 47),
            distance_m=4605.5,
            duration_s=1801.0,
            effort=3.0,
            feel=3,
        ),
        Run(
            day=date(2026, 3, 4),
            time=time(8, 30),
            distance_m=12345.6,
            duration_s=4000.0,
            surface="trail",
            note='Hills, and "more" 🏃\nfirst line\nsecond, with a comma',
        ),
        CrossTraining(
            day=date(2026, 3, 5),
            time=time(18, 0),
            activity="ride",
            distance_m=20100.0,
            duration_s=3600.0,
            note="Commute",
        ),
    )
    assert found.notes == (
        "The list has UTC times: days are those of the watch where its file says them, "
        "else of Europe/Berlin.",
        "Not runs, taken as cross-training: 1 ride.",
    )


def test_each_entry_has_its_row_and_the_list_alone_goes_by_its_own_name(
    read_list: ReadList, tmp_path: Path
) -> None:
    listing = listed(activities=[ACTIVITIES[0], {**ACTIVITIES[1], "metres": -5}, ACTIVITIES[2]])
    found = read_list(listing)
    assert tuple(by._replace(began=None) for by in found.told_by) == (
        ToldBy("activities.csv", (("effort", "2.fit.gz"), ("feel", "2.fit.gz")), row=2),
        ToldBy("activities.csv", row=4),
    )
    (tmp_path / "mine.csv").write_text(listing)
    alone = read_export(tmp_path / "mine.csv")
    assert [by.row for by in alone.told_by] == [2, 4]
    assert alone.told_by[0].began == datetime(2026, 3, 3, 6, 13, 47, tzinfo=UTC)
    assert [by.file for by in without_twins([alone], ["mine.csv"]).told_by] == ["mine.csv"] * 2


def told(found: Found) -> list[tuple[Any, ...]]:
    return [
        (type(one), one.day, one.time, one.distance_m, one.duration_s, one.note, getattr(one, "surface", ""))
        for one in found.entries
        if isinstance(one, Run | CrossTraining)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("columns", [87, 92, 94, 99, 101, 103])
@pytest.mark.parametrize("unit", Unit)
def test_every_version_and_language_gives_the_same(
    read_list: ReadList, language: str, columns: int, unit: Unit
) -> None:
    found = read_list(listed(language, columns, unit))
    assert found.skipped == ()
    assert told(found)[:2] == told(read_list(listed()))[:2]
    assert {one.distance_unit for one in found.entries} == {unit}  # type: ignore[union-attr]


@pytest.mark.parametrize("language", ["en", "de", "cs"])
@pytest.mark.parametrize("unit", Unit)
def test_the_oldest_version_has_its_unit_from_the_watch(
    read_list: ReadList, language: str, unit: Unit
) -> None:
    found = read_list(listed(language, 10, unit))
    assert "as the files of the watches have them" in found.notes[0]
    for (*_, distance, _, note, _), (*_, same, _, words, _) in zip(
        told(found), told(read_list(listed())), strict=True
    ):
        assert distance == pytest.approx(same, abs=16.1)
        assert note == words
    assert [one.duration_s for one in found.entries] == [1835.0, 4100.0, 3700.0]  # type: ignore[union-attr]


def test_without_a_watch_s_file_the_unit_is_the_journal_s_or_the_asked_one(
    tmp_path: Path, read_list: ReadList
) -> None:
    (tmp_path / "activities.csv").write_text(listed("en", 10, Unit.MI, ACTIVITIES[1:2]))
    of_journal = read_export(tmp_path / "activities.csv")
    assert (
        "taken as km, the unit of this journal: this list does not say it. If not: --unit mi."
        in (of_journal.notes[0])
    )
    asked = read_export(tmp_path / "activities.csv", forced_unit=Unit.MI)
    assert "taken as mi, as asked" in asked.notes[0]
    assert asked.entries[0].distance_m == pytest.approx(12345.6, abs=16.1)  # type: ignore[union-attr]


def test_a_swim_s_first_distance_is_metres_whatever_the_account_s_unit(tmp_path: Path) -> None:
    text = listed("en", 10, Unit.MI, [{**ACTIVITIES[2], "metres": 1500.0, "moving": 1800, "elapsed": 1800}])
    (tmp_path / "activities.csv").write_text(text.replace("Ride", "Swim").replace("0.93", "1500"))
    (swim,) = read_export(tmp_path / "activities.csv", forced_unit=Unit.MI).entries
    assert isinstance(swim, CrossTraining)
    assert (swim.distance_m, swim.duration_s) == (None, 1800.0), "metres or yards, the list does not say"
    text = listed("en", 99, Unit.MI, [{**ACTIVITIES[2], "metres": 1500.0}]).replace("Ride", "Swim")
    (tmp_path / "activities.csv").write_text(text)
    (swim,) = read_export(tmp_path / "activities.csv").entries
    assert isinstance(swim, CrossTraining)
    assert swim.distance_m == 1500.0, "the second one is metres of everything"


def test_narrow_blanks_and_raw_keys_in_the_header(read_list: ReadList) -> None:
    raw = "translation missing: en-GB.lib.export.portability_exporter.activities.horton_values.type"
    odd = listed().replace(" AM", "\u202fAM").replace(" PM", "\u202fPM").replace("x5,", f"{raw},", 1)
    assert raw in odd
    assert "\u202f" in odd
    assert told(read_list(odd)) == told(read_list(listed()))


def test_a_track_tells_the_unit_where_no_watch_does(tmp_path: Path) -> None:
    track = gpx([(46.0, 14.0, "2026-03-04T07:30:00Z"), (46.1109, 14.0, "2026-03-04T08:36:40Z")])
    members = {
        "activities.csv": listed("en", 10, Unit.MI, [{**ACTIVITIES[1], "file": "activities/9.gpx"}]),
        "activities/9.gpx": track,
    }
    found = read_export(packed(tmp_path / "e.zip", members))
    assert found.notes[0] == "Distances are taken as mi, as the files of the watches have them."


def test_a_file_of_several_activities_adds_its_zone_alone(tmp_path: Path) -> None:
    both = fit(session(rpe=50), session(rpe=60), local_time(-8))
    found = read_export(packed(tmp_path / "e.zip", export(listed(), **{"activities/2.fit.gz": gz(both)})))
    run = found.entries[0]
    assert isinstance(run, Run)
    assert (run.day, run.effort) == (date(2026, 3, 2), None)


def test_the_first_lists_had_metres(tmp_path: Path) -> None:
    text = (
        "id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n"
        "1,2018-09-12 15:02:23,x,Run,,1835,4605.5,,,\n"
    )
    (tmp_path / "activities.csv").write_text(text)
    found = read_export(tmp_path / "activities.csv")
    assert told(found)[0][:5] == (Run, date(2018, 9, 12), time(17, 2, 23), 4605.5, 1835.0)


@pytest.mark.parametrize(
    ("zone", "day", "clock"), [("America/Los_Angeles", 4, time(23, 30)), ("UTC", 5, time(7, 30))]
)
def test_a_run_late_in_the_evening_falls_on_its_local_day(
    read_list: ReadList, zone: str, day: int, clock: time
) -> None:
    late = {**ACTIVITIES[1], "at": datetime(2026, 3, 5, 7, 30, tzinfo=UTC)}
    (run,) = read_list(listed(activities=[late]), zone=zone).entries
    assert (run.day, run.time) == (date(2026, 3, day), clock)  # type: ignore[union-attr]


def test_the_watch_s_own_zone_goes_before_the_machine_s(tmp_path: Path) -> None:
    members = export(listed(), **{"activities/2.fit.gz": gz(run_fit(-8))})
    found = read_export(packed(tmp_path / "e.zip", members))
    assert [one.day.day for one in found.entries] == [2, 4, 5]


def test_effort_and_private_note_of_the_list(read_list: ReadList) -> None:
    rows = list(csv.reader(io.StringIO(listed(activities=ACTIVITIES[:1]))))
    rows[1][43], rows[1][10] = "6.0", "sore"
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    (run,) = read_list(out.getvalue()).entries
    assert isinstance(run, Run)
    assert (run.effort, run.feel, run.note) == (6.0, 3, "sore")


def test_an_unpacked_folder_is_the_same(tmp_path: Path, read_list: ReadList) -> None:
    for name, content in export(listed()).items():
        (tmp_path / "export" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "export" / name).write_bytes(content.encode() if isinstance(content, str) else content)
    assert read_export(tmp_path / "export") == read_list(listed())
    inside = packed(
        tmp_path / "in.zip", {f"export_1/{name}": data for name, data in export(listed()).items()}
    )
    assert read_export(inside) == read_list(listed())


def test_an_export_within_a_folder_of_other_things(tmp_path: Path, read_list: ReadList) -> None:
    for name, content in export(listed()).items():
        path = tmp_path / "downloads" / "export_1" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    (tmp_path / "downloads" / "other.fit").write_bytes(run_fit(1))
    found = read_export(tmp_path / "downloads")
    assert found.format == "fit, strava"
    assert found.entries[1:] == read_list(listed()).entries


@pytest.mark.parametrize("name", ["../../secret.fit", "/etc/secret.fit", "activities/../../secret.fit"])
def test_no_name_leads_out_of_the_export(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.fit").write_bytes(run_fit(1, rpe=90))
    folder = tmp_path / "one" / "export"
    folder.mkdir(parents=True)
    (folder / "activities.csv").write_text(listed(activities=[{**ACTIVITIES[0], "file": name}]))
    (tmp_path / "one" / "secret.fit").write_bytes(run_fit(1, rpe=90))
    packed(tmp_path / "e.zip", {"activities.csv": (folder / "activities.csv").read_text()})
    for path in (folder, tmp_path / "e.zip"):
        (run,) = read_export(path).entries
        assert isinstance(run, Run)
        assert run.effort is None


def test_nothing_else_of_the_zip_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import zipfile

    names: list[str] = []
    real = zipfile.ZipFile.open

    def noted(self: zipfile.ZipFile, name: Any, *rest: Any, **more: Any) -> Any:
        names.append(name)
        return real(self, name, *rest, **more)

    path = packed(tmp_path / "e.zip", export(listed()))
    before = set(tmp_path.iterdir())
    monkeypatch.setattr(zipfile.ZipFile, "open", noted)
    read_export(path)
    assert sorted(names) == ["activities.csv", "activities/2.fit.gz"]
    assert set(tmp_path.iterdir()) == before


def test_files_that_are_missing_or_broken_are_counted(tmp_path: Path) -> None:
    members = export(listed(), **{"activities/2.fit.gz": b"\x1f\x8bnonsense"})
    found = read_export(packed(tmp_path / "e.zip", members))
    assert len(found.entries) == 3
    assert "1 of 1 files of watches are not there or can't be read." in found.notes


def test_rows_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    text = listed(columns=10, activities=ACTIVITIES[1:2] * 4).splitlines(keepends=True)
    text[1] = text[1].replace("Mar 4, 2026", "Smarch 4, 2026")
    out = "".join(text).replace("4100", "-5", 1)
    (tmp_path / "activities.csv").write_text(out.replace("12.34", "1e9", 1).replace("1000,", "x,", 1))
    found = read_export(tmp_path / "activities.csv")
    assert len(found.skipped) >= 1
    assert all(row.why.isprintable() for row in found.skipped)


def test_strength_is_not_brought_in(tmp_path: Path) -> None:
    (tmp_path / "activities.csv").write_text(listed().replace(",Ride,", ",Weight Training,"))
    found = read_export(tmp_path / "activities.csv")
    assert found.skipped[0].why.startswith("Weight Training is not brought in")


def test_a_zip_that_is_none(tmp_path: Path) -> None:
    whole = packed(tmp_path / "e.zip", export(listed())).read_bytes()
    for content in (whole[:-30], b"PK\x03\x04" + bytes(100), whole[: len(whole) // 2]):
        (tmp_path / "broken.zip").write_bytes(content)
        with pytest.raises(NotReadableError, match="is no whole zip"):
            read_export(tmp_path / "broken.zip")


def test_a_zip_bomb_is_refused_without_unpacking_it(tmp_path: Path) -> None:
    path = packed(tmp_path / "bomb.zip", {"activities.csv": bytes(80 * 1024 * 1024)})
    assert path.stat().st_size < 200_000
    with pytest.raises(NotReadableError, match="unpacks to more than 200 times its size"):
        read_export(path)
