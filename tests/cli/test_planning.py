"""journal plan, plan apply, plan check, plan export: what they print, write and refuse; the JSON."""

import json
import stat
from pathlib import Path

import pytest

from journal.store.journal import Journal
from tests.cli.conftest import Command, refused

BEGIN = "There is no plan yet. Look at one first, nothing is written: journal plan apply three-runs --dry-run"
PLAN = """\
name = "Spring"
[[week]]
starts = 2026-03-16
tue = "easy 4 \\"flat\\""
wed = "strength A; ride 40"
[[week]]
starts = 2026-03-23
tue = "6x2/1"
mark = "easy"
"""
WEEK = (
    "week", "starts", "planned_km", "done_km", "total_km", "about", "cap_km", "cap_by", "budget_km",
    "budget_by", "mark", "adherence", "sessions", "checks",
)  # fmt: skip
SESSION = (
    "uid", "day", "sort", "kind", "distance_km", "duration_s", "structure", "name", "note", "state",
    "done_uid", "skipped", "moved_from",
)  # fmt: skip


@pytest.fixture
def spring(tmp_path: Path) -> Path:
    """A plan file of two weeks, this one and the next."""
    file = tmp_path / "spring.toml"
    file.write_text(PLAN)
    return file


@pytest.fixture
def planned(command: Command, spring: Path) -> None:
    assert command("plan", "apply", str(spring)).code == 0


def test_without_a_plan_it_says_how_to_begin(command: Command) -> None:
    for words in (["plan"], ["plan", "check"], ["plan", "--week", "W12"]):
        ran = command(*words)
        assert (ran.code, ran.lines[0], ran.err) == (0, BEGIN, "")
    assert command("plan", "--json").json == []
    assert refused(command("plan", "export", "x.ics"), "There is no plan to write")


def test_the_running_week_and_those_ahead(command: Command, planned: None) -> None:
    assert command("plan").lines == [
        "Spring",
        "",
        "week       Mon Tue     Wed  Thu Fri Sat Sun  plan   cap  room  check",
        "W12 16 Mar     E 4.0   +A b                   4.0     –        strength 1/2",
        "W13 23 Mar     W 6x2/1                        0.0     –        easy week",
        "all in km · E easy  W walk-run  + strength  b ride",
        "1 note in all, in whole words: journal plan check",
    ]
    lines = command("plan", "--ahead", "0").lines
    assert lines[-2] == "… and 1 more to 2026-W13: journal plan --ahead 1"


def test_one_week_in_whole_words(command: Command, planned: None) -> None:
    lines = command("plan", "--week", "w12").lines
    assert lines[0] == "2026-W12 · Mon 16 Mar 2026 to Sun 22 Mar 2026"
    assert "Tue 17 Mar · easy run · 4.0 km · “flat”" in lines
    assert "note, strength: W12 has 1 strength session; the settings (o) say 2 in a week." in lines
    assert command("plan", "--week", "W20").lines[0].startswith("2026-W20")
    assert refused(command("plan", "--week", "spring"), "“spring” is no week", "W50")


def test_the_fields_of_a_week_are_fixed(command: Command, planned: None) -> None:
    command("run", "4.2km", "--day", "2026-03-16", "--kind", "easy")
    first, second = command("plan", "--json").json
    assert tuple(first) == tuple(second) == WEEK
    assert (first["week"], first["starts"], second["mark"]) == ("2026-W12", "2026-03-16", "easy")
    assert (first["planned_km"], first["done_km"], first["total_km"]) == (4.0, 4.2, 8.2)
    assert (first["cap_km"], first["cap_by"], first["about"]) == (None, "none", False)
    assert [tuple(one) for one in first["sessions"]] == [SESSION] * 3
    assert first["sessions"][0] == {
        "uid": first["sessions"][0]["uid"], "day": "2026-03-17", "sort": "run", "kind": "easy",
        "distance_km": 4.0, "duration_s": None, "structure": None, "name": "", "note": "flat",
        "state": "planned", "done_uid": None, "skipped": None, "moved_from": None,
    }  # fmt: skip
    assert [one["structure"] for one in second["sessions"]] == ["6x2/1"]
    rest = next(check for check in first["checks"] if check["rule"] == "rest day")
    assert (rest["note"], rest["day"], rest["by"]) == (False, "2026-03-17", 0.0)
    assert "a run on the day after that of Mon 16 Mar" in rest["words"]
    assert [week["week"] for week in command("plan", "--json", "--week", "W13").json] == ["2026-W13"]


def test_a_dry_run_writes_nothing(command: Command, stored: object, path: Path) -> None:
    ran = command("plan", "apply", "walk-run", "--dry-run")
    assert ran.code == 0
    assert ran.lines[-1] == "Nothing was written (--dry-run)."
    with Journal(path) as journal:
        assert journal.plans() == ()


def test_applying_is_one_step_of_undo(command: Command, path: Path) -> None:
    ran = command(
        "plan", "apply", "three-runs", "--start", "mon", "--days", "tue thu sat", "--current", "12km",
        "--goal", "20 km a week", "--at", "gym", "--knee", "left",
    )  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    assert "A week of 20.0 km fits under the caps" in " ".join(" ".join(ran.lines).split())
    assert ran.lines[-1].startswith("Written: programme Return to three runs from Mon 16 Mar 2026.")
    with Journal(path) as journal:
        found = journal.active_plan()
        assert found is not None
        assert (found.plan.goal_m, found.plan.programme) == (20_000.0, "three-runs")
    assert command("undo").code == 0
    with Journal(path) as journal:
        assert journal.plans() == ()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["jog"], "There is no programme “jog”"),
        (["none.toml"], "can't be read: No such file or directory"),
        (["walk-run", "--goal", "10 km"], "walk-run does not ask for --goal"),
        (["walk-run", "--start", "2026-03-15"], "before today"),
        (["walk-run", "--into"], "No plan is followed to put it into"),
    ],
)
def test_what_cannot_be_applied_is_refused(command: Command, words: list[str], said: str) -> None:
    assert refused(command("plan", "apply", *words), said)


def test_a_fault_in_a_plan_file_has_its_line(command: Command, spring: Path) -> None:
    spring.write_text(PLAN.replace("easy 4", "easy"))
    assert refused(command("plan", "apply", str(spring)), f"{spring}, line 4: ", "needs a distance")


def test_every_check_and_nothing_to_say(command: Command, planned: None) -> None:
    assert command("plan", "check").lines == [
        "2026-W12, from Mon 16 Mar 2026",
        "note, strength: W12 has 1 strength session; the settings (o) say 2 in a week.",
    ]
    command("plan", "apply", "walk-run", "--start", "today")
    ran = command("plan", "check")
    assert (ran.code, ran.lines) == (0, ["The checks have nothing to say about 2026-W12 to 2026-W15."])


def test_what_is_exported_is_applied_again(command: Command, planned: None, tmp_path: Path) -> None:
    file, calendar = tmp_path / "out.toml", tmp_path / "out.ics"
    ran = command("plan", "export", str(file))
    assert (ran.code, ran.out) == (
        0,
        f"4 sessions written to {file}. Read it with: journal plan apply {file}\n",
    )
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = command("plan", "--json").json
    assert command("plan", "apply", str(file)).code == 0
    after = command("plan", "--json").json
    for week in (*before, *after):
        for session in week["sessions"]:
            del session["uid"]
    assert before == after

    assert command("plan", "export", str(calendar)).code == 0
    assert calendar.read_bytes().count(b"BEGIN:VEVENT\r\n") == 4
    assert refused(command("plan", "export", str(calendar)), "is there already", "--force")
    assert command("plan", "export", "--force", str(calendar)).code == 0
    assert refused(command("plan", "export", str(tmp_path / "x.pdf")), "neither a calendar nor a plan")


def test_options_stand_after_the_command(command: Command) -> None:
    ran = command("plan", "--json", "check")
    assert (ran.code, ran.out) == (2, "")
    assert "Put options after the command: journal plan check" in ran.err
    assert command("plan", "apply").code == 2
    assert command("plan", "--ahead", "-1").code == 2


def test_the_words_of_a_plan_are_not_obeyed(command: Command, spring: Path) -> None:
    spring.write_text(PLAN.replace("Spring", "\\u001b[31mred").replace("flat", "\\\\n\\u001b[2J"))
    assert command("plan", "apply", str(spring)).code == 0
    for words in (["plan"], ["plan", "--week", "W12"], ["plan", "check"], ["plan", "--json"]):
        assert "\x1b" not in command(*words).out
    assert json.loads(command("plan", "--json").out)
