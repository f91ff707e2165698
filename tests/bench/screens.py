"""Measures of the app in a terminal: ready, keys, quick entry, and what it does when nobody touches it."""

from collections.abc import Callable

from tests.bench import plain
from tests.bench.figures import Figure, in_turn
from tests.bench.ground import JOURNAL, Ground
from tests.bench.terminal import Terminal

# What only the whole page shows: the question, the budget, the list (painted last) and the guide.
TODAY_READY = ("How was the knee", "This week", "Written, today", "Guide")
WEEKS_READY = ("Worst score of the week", "longest", "running week")
DOWN = "\x1b[B"
KEYS_A_SESSION = 8
REST_S = 0.5
IDLE_S = 5.0
ENTRIES = (100_000, 100)
LOG_READY = ("entries", "ride", "edit")
LINE = "run 5.1km 31:00"


def empty_ready(ground: Ground) -> float:
    """Start of an empty app."""
    with ground.terminal(ground.yardstick("empty_app")) as terminal:
        return terminal.ready(plain.EMPTY_READY)


def today_ready(ground: Ground, years: int) -> float:
    """Start to a complete Today."""
    with ground.terminal([JOURNAL], years) as terminal:
        return terminal.ready(*TODAY_READY)


def weeks_ready(ground: Ground, years: int) -> float:
    """Start, Today, the key 2, to a complete Weeks."""
    with ground.terminal([JOURNAL], years) as terminal:
        return to_weeks(terminal)


def to_weeks(terminal: Terminal) -> float:
    """Go to Weeks as soon as Today is there; seconds since the program's start."""
    terminal.ready(*TODAY_READY)
    terminal.press("2")
    return terminal.ready(*WEEKS_READY)


def start(ground: Ground, rounds: int) -> list[Figure]:
    """Start to Today and to Weeks, of ten years and of a hundred, against an empty app."""
    measures: tuple[Callable[[], float], ...] = (
        lambda: empty_ready(ground),
        lambda: today_ready(ground, 10),
        lambda: today_ready(ground, 100),
        lambda: weeks_ready(ground, 10),
        lambda: weeks_ready(ground, 100),
    )
    empty, today, today_100, weeks, weeks_100 = in_turn(rounds, *measures)
    return [
        Figure("Today ready, 10 years", "an empty Textual app", today, empty, goal=1.5),
        Figure("Today ready, 100 years", "10 years", today_100, today, goal=1.1),
        Figure("Weeks ready by way of Today, 10 years", "an empty Textual app", weeks, empty),
        Figure("Weeks ready by way of Today, 100 years", "10 years", weeks_100, weeks),
    ]


def keys(ground: Ground, rounds: int) -> list[Figure]:
    """Down in the Weeks table and in a plain DataTable, turn and turn about; the first key apart."""
    first: tuple[list[float], list[float]] = ([], [])
    later: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        with (
            ground.terminal([JOURNAL]) as weeks,
            ground.terminal(ground.yardstick("table_app")) as table,
        ):
            to_weeks(weeks)
            table.ready(plain.TABLE_READY)
            weeks.settle(REST_S)
            table.settle(REST_S)
            for n in range(KEYS_A_SESSION):
                for place, terminal in enumerate((weeks, table)):
                    (later if n else first)[place].append(terminal.paint(DOWN).last_s)
    return [
        Figure("first key to paint in Weeks", "a plain DataTable", *first, goal=1.2),
        Figure("later keys to paint in Weeks", "a plain DataTable", *later),
    ]


def log(ground: Ground, rounds: int) -> list[Figure]:
    """From the key 6 to the first page of the Log, and from a filter's letter to the list it leaves."""
    first: tuple[list[float], list[float]] = ([], [])
    letters: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for place, count in enumerate(ENTRIES):
            with ground.terminal([JOURNAL], journal=ground.of_entries(count)) as terminal:
                terminal.ready("How was the knee", "Guide")
                terminal.settle(REST_S)
                first[place].append(terminal.paint("6", *LOG_READY).last_s)
                terminal.paint("/")
                letters[place].extend(terminal.paint(letter).last_s for letter in "hill")
    many, few = (f"{count:,} entries" for count in ENTRIES)
    return [
        Figure(f"first page of the Log, {many}", few, *first, goal=1.2),
        Figure(f"a letter in the Log's filter, {many}", few, *letters),
    ]


def quick_entry(ground: Ground, rounds: int) -> list[Figure]:
    """Enter on a line in words to the redrawn week, against an app that stores and shows the line."""
    with (
        ground.terminal([JOURNAL], 10) as ten,
        ground.terminal([JOURNAL], 100) as hundred,
        ground.terminal(ground.yardstick("line_app", str(ground.folder / "lines.db"))) as line,
    ):
        line.ready(plain.LINE_READY)
        ten.ready(*TODAY_READY)
        hundred.ready(*TODAY_READY)
        for terminal in (line, ten, hundred):
            terminal.settle(REST_S)
        plain_s, ten_s, hundred_s = in_turn(
            rounds, lambda: line_entry(line), lambda: words_entry(ten), lambda: words_entry(hundred)
        )
    return [
        Figure("quick entry to the redrawn week, 10 years", "a line stored and shown", ten_s, plain_s),
        Figure("quick entry to the redrawn week, 100 years", "10 years", hundred_s, ten_s),
    ]


def line_entry(terminal: Terminal) -> float:
    """One line in the plain app."""
    terminal.press(LINE)
    terminal.settle(REST_S)
    return terminal.paint("\r", plain.LINE_WRITTEN).last_s


def words_entry(terminal: Terminal) -> float:
    """One line in the journal, and taken back, so that each starts from the same week."""
    terminal.press(":")
    terminal.settle(REST_S / 2)
    terminal.press(LINE)
    terminal.settle(REST_S)
    took = terminal.paint("\r", "Written: ").last_s
    terminal.paint("u", "Taken back: ")
    return took


def idle(ground: Ground) -> list[Figure]:
    """What Today and Weeks do when nobody touches them, beside an empty app."""
    with (
        ground.terminal([JOURNAL]) as today,
        ground.terminal([JOURNAL]) as weeks,
        ground.terminal(ground.yardstick("empty_app")) as empty,
    ):
        today.ready(*TODAY_READY)
        to_weeks(weeks)
        empty.ready(plain.EMPTY_READY)
        for terminal in (today, weeks, empty):
            terminal.settle(2 * REST_S)
        figures = []
        for name, terminal in (("Today", today), ("Weeks", weeks), ("an empty Textual app", empty)):
            found = terminal.idle(IDLE_S)
            load = "" if found.cpu_percent is None else f", {found.cpu_percent:.1f} % of a core"
            goal = "" if terminal is empty else f" (goal: 0, {'not ' if found.written else ''}reached)"
            words = f"{found.written} bytes{goal}{load}"
            figures.append(Figure(f"idle for {IDLE_S:.0f} s, {name}", "", (), (), words=words))
    return figures
