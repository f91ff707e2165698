"""journal flags: a flag with its arithmetic, as text and as JSON."""

from collections.abc import Callable

from tests.cli.conftest import Command
from tests.cli.told import LATER, STORY, Told
from tests.rules.journals import calm, even_weeks, run

# journal flags


def test_a_flag_opens_its_arithmetic(command: Command, told: Told) -> None:
    told(STORY, LATER)

    said = command("flags")

    assert said.lines[0] == "▲ 2026-W14 · pain rose after a jump · clear · left knee"
    assert said.lines[1].startswith("  Mon 30 Mar: 6.7 km, 33 % longer than the longest run of the 30 days")
    assert all(line.startswith("  ") for line in said.lines[1:-2])
    assert said.lines[-2:] == ["", "1 of 8 weeks with a sign."]


def test_flags_as_json_are_weeks_with_their_sentences(command: Command, told: Told) -> None:
    told(STORY, LATER)

    (flag,) = command("flags", "--json").json

    because = flag.pop("because")
    assert flag == command("weeks", "--json").json[4]
    assert [f"  {sentence}" for sentence in because] == command("flags").lines[1:-2]


def test_flags_without_a_sign_are_listed_with_all(command: Command, told: Told) -> None:
    told([*even_weeks(4), run(28, 9.0), *calm(7, 33, 1)], "2026-04-05")

    plain, every = command("flags"), command("flags", "--all")

    assert plain.lines == ["No sign in 5 weeks; after a jump also 1 not judged yet (journal flags --all)."]
    assert command("flags", "--json").json == []
    assert every.lines[0] == "2026-W14 · a jump, too early to say more"
    assert every.lines[-1] == "No sign in 5 weeks."
    assert [flag["flag"] for flag in command("flags", "--all", "--json").json] == ["pending"]


def test_a_week_with_too_few_scores_is_named_as_such(command: Command, told: Told) -> None:
    told([*even_weeks(4), run(28, 9.0)], "2026-05-05")

    assert "1 with too few scores to judge" in command("flags").out
    (flag,) = command("flags", "--all", "--json").json
    assert (flag["flag"], flag["rise"], flag["knee"]) == ("jump-too-few-entries", None, None)


def test_flags_speak_in_miles_where_the_journal_does(
    command: Command, told: Told, setting: Callable[..., None]
) -> None:
    told(STORY, LATER)
    setting(unit="mi")

    said = command("flags").out

    assert "4.1 mi, 33 % longer than the longest run of the 30 days before (3.1 mi" in said
    assert " km" not in said
