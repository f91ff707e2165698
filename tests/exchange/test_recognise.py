"""Which format a file is, by its content; and whatever a file holds, it is read or refused in words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.incoming import Found
from journal.exchange.recognise import FORMATS, read
from journal.exchange.terms import Terms
from journal.model.errors import JournalError, NotReadableError

ReadText = Callable[..., Found]

TODAY = date(2026, 3, 16)
FILES = {
    "garmin": "Activity Type,Date,Title,Distance,Time\nRunning,2026-03-05 07:30:00,x,6.20,0:38:20\n",
    "runs": "day,distance_km,duration,note\n2026-03-05,6.2,38:20,fine\n",
    "pain": "day,knee,score,when,where\n2026-03-05,left,3,morning,front\n",
    "cross": "day,activity,distance_km,duration\n2026-03-05,ride,20,1h\n",
    "care": "day,care,note\n2026-03-05,ice,ten minutes\n",
    "strava": (
        "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance\n"
        '7,"Mar 5, 2026, 6:13:47 AM",Morning Run,Run,,2300,6.20\n'
    ),
    "strength": "day,session_uid,exercise,set\n2026-03-05,s,,\n",
    "signs": "day,sign,note\n2026-03-05,night-pain,twice\n",
    "episodes": "day,kind,note\n2026-03-05,illness,a cold\n",
    "notes": "day,note\n2026-03-05,slept badly\n",
}


@pytest.mark.parametrize("name", FILES)
def test_a_format_is_recognised_by_its_columns_or_named(read_text: ReadText, name: str) -> None:
    for as_format in (None, name):
        found = read_text(FILES[name], as_format=as_format)
        assert (found.format, len(found.entries), found.skipped) == (name, 1, ())


def test_an_unknown_table_is_refused_with_what_was_looked_for(read_text: ReadText) -> None:
    with pytest.raises(NotReadableError) as refusal:
        read_text("when,how far\nmonday,6")
    assert "is of no format the journal reads; its first row is “when, how far”" in refusal.value.what
    for columns in (
        "Activity Type, Date",
        "day, knee, score",
        "day, and distance_km or distance_mi or duration",
    ):
        assert columns in refusal.value.mend


@pytest.mark.parametrize(
    "columns", ["day,note,km", "day,note,distance", "day,kind,distance,note", "day,time,kind", "note,feeling"]
)
def test_few_common_columns_make_no_format_of_a_table_of_something_else(
    read_text: ReadText, columns: str
) -> None:
    with pytest.raises(NotReadableError, match="is of no format the journal reads"):
        read_text(f"{columns}\n2026-03-05,1,2")


def test_such_a_table_is_read_by_name_or_with_all_its_columns(read_text: ReadText) -> None:
    assert len(read_text("day,note,weather\n2026-03-05,tired,rain", as_format="notes").entries) == 1
    every = "day,time,note,for_physio,uid,updated_at,weather"
    assert read_text(f"{every}\n2026-03-05,,tired,,,,rain").format == "notes"


def test_a_format_by_name_needs_its_columns_too(read_text: ReadText) -> None:
    with pytest.raises(
        NotReadableError, match=r"lacks columns of pain\.csv \(looked for: day, knee, score\)"
    ):
        read_text(FILES["runs"], as_format="pain")
    with pytest.raises(NotReadableError, match="lacks columns of an activity list"):
        read_text(FILES["runs"], as_format="garmin")
    with pytest.raises(NotReadableError, match=r"no format “polar”\. The formats are: garmin, strava"):
        read_text(FILES["runs"], as_format="polar")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "file.csv"


def read_or_refusal(path: Path, content: bytes, as_format: str | None) -> Found | JournalError:
    path.write_bytes(content)
    try:
        return read(path, Terms(TODAY), as_format)
    except JournalError as refusal:
        return refusal


CSV_TEXT = st.text("day,knee;score\n\r\"'=0123456789.:-\t", max_size=80)
MUTATIONS = st.tuples(
    st.sampled_from(sorted(FILES.values())), st.integers(0, 100), st.integers(0, 6), st.binary(max_size=6)
)


@settings(max_examples=150, deadline=None)
@given(
    content=st.binary(max_size=200)
    | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.builds(
        lambda head, rest: f"{head}\n{rest}".encode(),
        st.sampled_from(["day,knee,score", "day,care", "activity type,date,time"]),
        CSV_TEXT,
    )
    | MUTATIONS.map(lambda m: m[0].encode()[: m[1]] + m[3] + m[0].encode()[m[1] + m[2] :]),
    as_format=st.none() | st.sampled_from(FORMATS),
)
def test_any_bytes_are_read_or_refused_in_words(path: Path, content: bytes, as_format: str | None) -> None:
    answer = read_or_refusal(path, content, as_format)
    if isinstance(answer, Found):
        assert all(row.why.isprintable() and row.row > 1 for row in answer.skipped)
        assert all(entry.day <= TODAY for entry in answer.entries)
    else:
        assert answer.what.isprintable()
        assert answer.mend.isprintable()
