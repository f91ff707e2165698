"""journal exercises: the exercises by all their names, and what another app's name is read as."""

from pathlib import Path

from tests.cli.conftest import Command, refused

STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"
    '2026-03-02 18:00:00,A,47m,"Snatch",1,10,8,0,0,\n'
    '2026-03-02 18:00:00,A,47m,"Running",1,0,0,5000,1800,\n'
)


def test_a_name_is_said_listed_read_and_forgotten(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "strong.csv"
    file.write_text(STRONG)
    assert (
        "New exercises, counted in no muscle group: Snatch." in command("import", str(file), "--dry-run").out
    )

    said = command("exercises", "--name", "Snatch", "--is", "step ups")
    assert (said.code, said.lines) == (0, ["Exercise names: Snatch = step-up."])
    assert command("exercises", "--name", "Running", "--leave-out").code == 0
    listed = command("exercises")
    assert "step-up · quads, glutes · also box step-up, stepup · in other apps Snatch" in listed.lines
    assert "Left out of imports: Running" in listed.lines

    came = command("import", str(file), "--strict")
    assert (came.code, came.err) == (0, "")
    assert "Snatch = step-up" in came.out
    assert "Left out, as your table of exercise names says: Running (1 set)." in came.out
    assert command("undo").code == 0

    assert command("exercises", "--name", "snatch", "--is", "-").lines == [
        "Exercise names: snatch as it comes."
    ]
    record = command("exercises", "--json").json
    assert record["left_out"] == ["Running"]
    assert all(one["other_apps"] == [] for one in record["exercises"])


def test_what_is_refused(command: Command) -> None:
    assert refused(
        command("exercises", "--name", "Snatch", "--is", "splitt squat"),
        "There is no exercise",
        "split squat",
    )
    assert refused(command("exercises", "--name", "Snatch", "--is", "-"), "is not among the names")
    for words in (("--is", "step-up"), ("--leave-out",), ("--name", "x")):
        assert command("exercises", *words).code == 2
    assert command("exercises", "--name", "x", "--is", "step-up", "--leave-out").code == 2
