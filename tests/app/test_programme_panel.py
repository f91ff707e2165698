"""Programmes and plans behind P: a programme asked, looked at and begun; plans named, aimed, taken out."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from textual.app import App

from journal.app.forms.programme_panel import ProgrammePanel
from journal.app.session import Session, SessionApp
from journal.app.themes import DARK, LIGHT
from journal.model.days import DAY, WEEK
from journal.model.entries import Run
from journal.model.plan import PhaseBegun, Plan, PlanEdit, PlannedSession
from journal.model.plan_vocabulary import GoalKind, Phase, Sort
from journal.model.settings import Settings
from journal.model.vocabulary import Kind, Unit
from journal.store.journal import Journal
from journal.workflows.plan.edits import write
from journal.workflows.plan.view import PlanView
from journal.workflows.programme.programmes import own_folder
from journal.workflows.surroundings import data_folder
from tests.app.helpers import (
    NARROW,
    WIDE,
    Driver,
    fill,
    focus,
    line_with,
    lines_of,
    open_screens,
    press,
    text_of,
)

TODAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
MILES = Settings(unit=Unit.MI)
TCSS = Path(__file__).parents[2] / "journal" / "app" / "app.tcss"


class Host(SessionApp):
    """Nothing but the panel over an empty screen; `given` is what it gave back."""

    CSS_PATH = TCSS
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, journal: Journal, settings: Settings) -> None:
        super().__init__()
        self.session = Session(journal, settings, TODAY)
        self.view = PlanView(journal, settings, TODAY)
        self.given: list[PlanEdit | None] = []
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.set_reactive(App.theme, DARK.name)
        self.set_class(settings.ascii, "-ascii")

    def on_mount(self) -> None:
        self.push_screen(ProgrammePanel(self.session, self.view), self.given.append)


@asynccontextmanager
async def panel(
    journal: Journal, settings: Settings | None = None, size: tuple[int, int] = NARROW
) -> AsyncIterator[Driver]:
    """The panel, open and drawn."""
    app = Host(journal, settings or Settings())
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


def given(pilot: Driver) -> PlanEdit:
    """The edit that the panel has closed with."""
    app = pilot.app
    assert isinstance(app, Host)
    assert open_screens(pilot) == ["Screen"]
    (edit,) = app.given
    assert edit is not None
    return edit


def stored(journal: Journal, pilot: Driver) -> PlanEdit:
    """The same, written."""
    edit = given(pilot)
    write(journal, edit)
    return edit


@pytest.fixture
def running(journal: Journal) -> Journal:
    """Twelve km in each of the last four weeks, easy and green."""
    with journal.change("runs") as writing:
        for week in range(1, 5):
            for weekday in (1, 3, 5):
                day = MONDAY - DAY * 7 * (week + 1) + weekday * DAY
                writing.add(Run(day=day, kind=Kind.EASY, distance_m=4000.0, duration_s=1500.0))
    return journal


@pytest.fixture
def followed(running: Journal) -> Journal:
    """The same, with a plan: runs on this Sunday and the Sundays after it, strength beside."""
    plan = Plan(
        day=TODAY,
        name="Autumn",
        goal=GoalKind.RACE,
        goal_m=10_000.0,
        goal_day=date(2027, 2, 28),
    )
    sessions = [
        one
        for week in range(4)
        for one in (
            PlannedSession(
                day=MONDAY - DAY + week * WEEK, plan_uid="", sort=Sort.RUN, kind=Kind.LONG, distance_m=5000.0
            ),
            PlannedSession(day=MONDAY + week * WEEK, plan_uid="", sort=Sort.STRENGTH, name="A"),
        )
    ]
    write(running, PlanEdit("plan", add=(plan, *sessions)))
    write(running, PlanEdit("phase", add=(PhaseBegun(day=date(2026, 9, 1), phase=Phase.RETURN),)))
    return running


def own_file(journal: Journal, name: str, **changed: str) -> None:
    """A file of one's own like walk-run, with some of its words changed."""
    folder = own_folder(journal.path)
    folder.mkdir(exist_ok=True)
    text = (data_folder() / "programmes" / "walk-run.toml").read_text(encoding="utf-8")
    for old, new in (("walk-run", name), *((key.replace("_", " "), new) for key, new in changed.items())):
        text = text.replace(f'"{old}"', f'"{new}"', 1)
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


# The list


async def test_the_programmes_stand_in_the_order_of_the_way_back_with_what_for_and_how_long(
    journal: Journal,
) -> None:
    async with panel(journal) as pilot:
        page = text_of(pilot)
        titles = ("shorter, slower", "no running", "eight weeks", "six stages", "ten smaller", "three runs")
        assert [page.index(title) for title in titles] == sorted(page.index(title) for title in titles)
        assert "For a knee that is sore in short, slow runs · 2 weeks" in page
        assert "From walking to half an hour in one go · 6 stages, 12 runs or more" in page
        assert "From half an hour to three runs a week · 12 weeks, or to a goal" in page
        assert "goal and name" not in page, "there is no plan yet"
        assert "comes from it" not in page
        await press(pilot, "escape")
        assert isinstance(pilot.app, Host)
        assert pilot.app.given == [None]


async def test_the_programme_of_the_plan_is_marked_and_chosen(followed: Journal) -> None:
    sheet = followed.active_plan()
    assert sheet is not None
    write(followed, PlanEdit("from it", change=(replace(sheet.plan, programme="walk-run"),)))
    async with panel(followed) as pilot:
        assert "Walk and run in six stages   the plan comes from it" in text_of(pilot)
        assert "goal and name of “Autumn”" in text_of(pilot)
        assert "Walk and run in six stages" in await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "ProgrammeForm"


async def test_arrows_and_letters_choose_and_digits_open(journal: Journal) -> None:
    async with panel(journal) as pilot:
        assert "no running for up to two weeks" in await press(pilot, "j", "j", "k", "enter")
        await press(pilot, "escape", "3")
        assert "Runner's knee: eight weeks of strength" in lines_of(pilot)[0]
        await press(pilot, "escape", "n")
        assert "A new empty plan" in lines_of(pilot)[0]
        await press(pilot, "escape", "o")
        assert "There is no plan yet" in text_of(pilot)
        await press(pilot, "escape", "escape")
        assert open_screens(pilot) == ["Screen"]


async def test_own_files_are_listed_and_a_broken_one_names_line_and_mend(journal: Journal) -> None:
    own_file(journal, "mine", Walk_and_run_in_six_stages="[b]Hers[/x]")
    own_file(journal, "odd", stage="easy enough")
    async with panel(journal, size=WIDE) as pilot:
        page = text_of(pilot)
        assert "7   [b]Hers[/x]   walk-run · your own" in page
        assert "odd.toml can't be read" in page
        # The path may be broken over lines.
        said = "".join(page.replace("│", "").split())
        assert "odd.toml,line54:“easyenough”" in said
        assert "Wordsofyourowngoindoublequotes" in said
        await press(pilot, "7")
        assert "[b]Hers[/x]" in lines_of(pilot)[0]
        await press(pilot, "enter", "enter")
        assert "programme [b]Hers[/x] from" in given(pilot).label


# The questions


async def test_the_answers_come_from_the_record_and_the_preview_follows_them(running: Journal) -> None:
    async with panel(running) as pilot:
        page = await press(pilot, "6")
        assert "General, not made for your knee: have a physiotherapist look at it." in page
        assert "Begins on              2026-11-23       today, mon, 14 dec or 2026-12-14" in page
        assert "Distance a week now    12.0 km" in page
        assert "12 weeks, Mon 23 Nov 2026 to Sun 14 Feb 2027." in page
        page = await fill(pilot, start="2026-12-14", goal="25 km a week")
        assert "Mon 14 Dec 2026" in page
        assert "A week of 25.0 km fits under the caps" in page


async def test_an_error_stands_beside_its_field_and_the_others_are_read(journal: Journal) -> None:
    async with panel(journal, size=WIDE) as pilot:
        await press(pilot, "6")
        page = await fill(pilot, start="someday", run_days="tue wed", goal="far", km="12")
        assert "Write it like mon, 14 dec or 2026-12-14." in line_with(pilot, "Begins on")
        assert "see below" in line_with(pilot, "Days to run")
        assert "see below" in line_with(pilot, "Goal ")
        assert "What it makes is shown once every answer can be read." in page
        await press(pilot, "enter")
        assert focus(pilot) == "start"
        await fill(pilot, start="today")
        page = await press(pilot, "enter")
        assert focus(pilot) == "run_days"
        assert "run days: Tue and Wed leave no rest day after a run. Write days like tue thu sat" in page
        assert open_screens(pilot)[-1] == "ProgrammeForm"


async def test_nothing_typed_is_lost_by_escape_a_look_or_another_size(journal: Journal) -> None:
    async with panel(journal) as pilot:
        await press(pilot, "6")
        await fill(pilot, goal="10 km 2027-02-28")
        assert "Leave without saving?" in await press(pilot, "escape")
        assert "10 km 2027-02-28 none, hills" in await press(pilot, "enter")
        assert "⏎ preview" in lines_of(pilot)[-1]
        await press(pilot, "enter", "escape")
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert "10 km 2027-02-28 none, hills, 10 km, 10 km 2027-02-28, 25 km a week" in text_of(pilot)
        await press(pilot, "escape", "d")
        assert open_screens(pilot)[-1] == "ProgrammePanel"


async def test_a_hint_with_too_little_room_stands_whole_below_while_one_is_in_its_field(
    running: Journal,
) -> None:
    async with panel(running) as pilot:
        page = await press(pilot, "6")
        assert "none, hills, 10 km …" in page
        assert "25 km a week" not in page
        page = await press(pilot, "tab", "tab", "tab")
        assert focus(pilot) == "goal"
        assert "none, hills, 10 km, 10 km 2027-02-28, 25 km a week" in page


async def test_an_emptied_point_of_pain_means_that_there_is_none(running: Journal) -> None:
    late = Run(day=TODAY - DAY, kind=Kind.EASY, distance_m=4000.0, pain_from_m=1500.0)
    with running.change("run") as writing:
        writing.add(late)
    async with panel(running) as pilot:
        page = await press(pilot, "1")
        assert "pain from: Pain from 1.5 km on leaves too little to run." in page
        assert "3 weeks, Mon 23 Nov 2026" in await fill(pilot, pain_from="")


# The preview, and what it writes


async def test_begun_as_a_new_plan_with_its_phase_it_is_one_step_of_undo(running: Journal) -> None:
    async with panel(running) as pilot:
        page = await press(pilot, "4", "enter")
        assert "› n  as a new plan" in page
        assert "i  into" not in page
        assert "p  notes the phase: walk-run, from Mon 23 Nov" in page
        assert "12 runs in 6 stages" in page
        assert "W48 23 Nov  30 min of running  3 runs  strength 2" in page
        await press(pilot, "enter")
        edit = stored(running, pilot)
    sheet = running.active_plan()
    assert sheet is not None
    assert (sheet.plan.programme, sheet.plan.day) == ("walk-run", MONDAY)
    (phase,) = running.phases()
    assert (phase.day, phase.phase, phase.note) == (MONDAY, Phase.WALK_RUN, "Walk and run in six stages")
    assert running.undo() == edit.label == "programme Walk and run in six stages from Mon 23 Nov 2026"
    assert running.active_plan() is None
    assert running.phases() == ()


async def test_into_the_plan_that_is_followed_without_the_phase(followed: Journal) -> None:
    async with panel(followed) as pilot:
        page = await press(pilot, "4", "enter")
        assert "› n  as a new plan; “Autumn” is put aside" in page
        assert "into “Autumn”, in place of 7 sessions from Mon 23 Nov 2026 on" in page
        page = await press(pilot, "i", "p")
        assert "› i  into" in page
        assert "p  does not note the phase: walk-run" in page
        await press(pilot, "enter")
        stored(followed, pilot)
    (plan,) = followed.plans()
    assert (plan.programme, plan.active) == ("walk-run", True)
    assert [phase.phase for phase in followed.phases()] == [Phase.RETURN]
    sheet = followed.active_plan()
    assert sheet is not None
    assert sheet.sessions[0].day == MONDAY - DAY, "what lies before the first day stays"


async def test_strength_alone_goes_beside_the_runs_and_leaves_the_phase(followed: Journal) -> None:
    async with panel(followed) as pilot:
        page = await press(pilot, "3", "enter")
        assert "› i  into “Autumn”, whose runs stay, in place of 4 other sessions" in page
        assert "p  does not note the phase: strengthen" in page
        await press(pilot, "enter")
        stored(followed, pilot)
    sheet = followed.active_plan()
    assert sheet is not None
    assert sum(session.sort is Sort.RUN for session in sheet.sessions) == 4
    assert len(followed.phases()) == 1


async def test_the_phase_that_is_on_is_not_noted_again_and_one_noted_ahead_makes_room(
    followed: Journal,
) -> None:
    async with panel(followed) as pilot:
        page = await press(pilot, "6", "enter")
        assert "the phase" not in page
        await press(pilot, "p", "escape", "escape", "4", "enter", "enter")
        stored(followed, pilot)
    async with panel(followed) as pilot:
        await press(pilot, "2", "enter", "enter")
        stored(followed, pilot)
    assert [(phase.phase, phase.day) for phase in followed.phases()] == [
        (Phase.RETURN, date(2026, 9, 1)),
        (Phase.SETTLE, MONDAY),
    ]


async def test_the_preview_scrolls_to_what_is_said_on_bad_days(journal: Journal) -> None:
    async with panel(journal) as pilot:
        page = await press(pilot, "6", "enter")
        assert "On bad days" not in page
        assert "On bad days" in await press(pilot, "G")
        assert "General, not made for your knee" in await press(pilot, "g")
        lower = await press(pilot, "j")
        assert "General, not made" not in lower


async def test_miles_everywhere(running: Journal) -> None:
    async with panel(running, MILES, WIDE) as pilot:
        page = await press(pilot, "6")
        assert "Distance a week now    7.5 mi" in page
        await fill(pilot, goal="10 mi 2027-06-27")
        page = await press(pilot, "enter")
        assert "A race of 10.0 mi" in page
        assert " km" not in page.replace("km:", "")
        await press(pilot, "escape", "escape", "d", "n")
        assert "none, 25 mi a week, 10 mi or 10 mi" in text_of(pilot)


# Name and goal, and the other plans


async def test_goal_and_name_are_one_edit(followed: Journal) -> None:
    async with panel(followed) as pilot:
        page = await press(pilot, "g")
        assert "A race of 10.0 km on Sun 28 Feb 2027, 14 weeks ahead." in page
        assert "Race 28 Feb: longest run before it 5.0 km on 13 Dec" in page
        assert "Name and goal are as they were." in await press(pilot, "enter")
        assert "A week of 25.0 km." in await fill(pilot, name="Winter", goal="25 km a week")
        await press(pilot, "enter")
        stored(followed, pilot)
    (plan,) = followed.plans()
    assert (plan.name, plan.goal, plan.goal_m, plan.goal_day) == ("Winter", GoalKind.WEEK, 25_000.0, None)
    followed.undo()
    assert followed.plans()[0].name == "Autumn"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"goal": "10 km 2026-03-01"}, "goal: Sun 1 Mar 2026 is not after today. Write none, 25 km a week"),
        ({"goal": "hills"}, "goal: Hills shape a programme and are no goal of a plan."),
        ({"name": " "}, "name: A plan has a name. Write one."),
    ],
)
async def test_what_is_no_goal_and_no_name_is_refused(
    followed: Journal, fields: dict[str, str], said: str
) -> None:
    async with panel(followed, size=WIDE) as pilot:
        await press(pilot, "g")
        await fill(pilot, **fields)
        assert said in await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "PlanForm"


async def test_only_a_name_and_only_a_goal(followed: Journal) -> None:
    async with panel(followed) as pilot:
        await press(pilot, "g")
        await fill(pilot, name="Winter")
        await press(pilot, "enter")
        assert stored(followed, pilot).label == "plan Autumn named Winter"
    async with panel(followed) as pilot:
        await press(pilot, "g")
        await fill(pilot, goal="none")
        await press(pilot, "enter")
        assert stored(followed, pilot).label == "plan Winter: no goal"
    assert followed.plans()[0].goal is None


async def test_a_new_empty_plan_is_followed_and_the_other_put_aside(followed: Journal) -> None:
    async with panel(followed) as pilot:
        assert "“Autumn” is put aside." in await press(pilot, "n")
        await fill(pilot, name="Spring", goal="half 2027-05-09")
        await press(pilot, "enter")
        stored(followed, pilot)
    assert {plan.name: plan.active for plan in followed.plans()} == {"Autumn": False, "Spring": True}
    sheet = followed.active_plan()
    assert sheet is not None
    assert (sheet.plan.goal_m, sheet.plan.goal_day) == (21_097.5, date(2027, 5, 9))
    async with panel(followed) as pilot:
        await press(pilot, "g")
        assert "21.0975 km 2027-05-09" in text_of(pilot)


async def test_plans_are_followed_put_aside_and_taken_out_without_a_question(followed: Journal) -> None:
    write(followed, PlanEdit("second", add=(Plan(day=MONDAY, name="Second", active=False),)))
    async with panel(followed) as pilot:
        page = await press(pilot, "o")
        assert "•  Autumn   followed" in page
        assert "race of 10.0 km on Sun 28 Feb 2027" in page
        assert "Autumn is the plan that is followed already." in await press(pilot, "k", "f")
        await press(pilot, "j", "enter")
        stored(followed, pilot)
    assert {plan.name: plan.active for plan in followed.plans()} == {"Autumn": False, "Second": True}
    async with panel(followed) as pilot:
        await press(pilot, "o", "a")
        stored(followed, pilot)
    assert not any(plan.active for plan in followed.plans())
    async with panel(followed) as pilot:
        assert "No plan is followed." in await press(pilot, "o", "a")
        await press(pilot, "d")
        gone = stored(followed, pilot)
    assert gone.label == "plan Autumn taken out"
    assert [plan.name for plan in followed.plans()] == ["Second"]
    followed.undo()
    autumn = next(plan for plan in followed.plans() if plan.name == "Autumn")
    sheet = followed.plan_sheet(autumn.uid)
    assert sheet is not None
    assert len(sheet.sessions) == 8


# Sizes


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize(
    "keys",
    [(), *((digit,) for digit in "123456"), *((digit, "enter") for digit in "146"), ("g",), ("o",), ("n",)],
)
async def test_every_page_is_whole_at_both_sizes(
    followed: Journal, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with panel(followed, size=size) as pilot:
        await press(pilot, *keys)
        lines = [line.rstrip() for line in lines_of(pilot)]
        # A hint may be shortened to its first parts: whole, it stands below while one is in its field.
        assert not any(re.search(r"\S…$", line.rstrip("│ ▁▂▃▄▅▆▇█")) for line in lines)
        box = [line for line in lines if line.strip().startswith(("╭", "│", "╰"))]
        assert box[0].strip().startswith("╭")
        assert box[-1].strip().startswith("╰")
        assert len({len(line) for line in box}) == 1
        assert lines[-1].strip().endswith(("back", "help")), "every key is named"


async def test_ascii_frames_the_pages_with_plain_signs(followed: Journal) -> None:
    async with panel(followed, Settings(ascii=True)) as pilot:
        for keys in ((), ("4",), ("enter",), ("escape", "escape", "o")):
            page = await press(pilot, *keys)
            assert not set(page) & set("╭│╰›•")
