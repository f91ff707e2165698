"""Measures of the Plan screen in a terminal: what a key costs in a plan of two years."""

from tests.bench import plain
from tests.bench.figures import Figure
from tests.bench.ground import JOURNAL, Ground
from tests.bench.screens import DOWN, KEYS_A_SESSION, REST_S, TODAY_READY

PLAN_READY = ("planned weeks and their caps", "ahead")
MORE, WEEK_ON = "+", "j"
TO_A_RUN = "ll"
WRITTEN = "u takes it back"


def plan(ground: Ground, rounds: int) -> list[Figure]:
    """An edit and a week down in the plan, each beside a key in a plain DataTable; the first edit apart.

    An edit is painted when it is stored, every cap and check ahead is computed anew, and all of it is drawn.
    """
    first: tuple[list[float], list[float]] = ([], [])
    begun: tuple[list[float], list[float]] = ([], [])
    edits: tuple[list[float], list[float]] = ([], [])
    moves: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        with (
            ground.terminal([JOURNAL], journal=ground.planned()) as ours,
            ground.terminal(ground.yardstick("table_app")) as table,
        ):
            ours.ready(*TODAY_READY)
            ours.press("3")
            ours.ready(*PLAN_READY)
            table.ready(plain.TABLE_READY)
            ours.settle(REST_S)
            table.settle(REST_S)
            ours.paint(TO_A_RUN)
            table.paint(DOWN)
            for n in range(KEYS_A_SESSION):
                edit, theirs = ours.paint(MORE, WRITTEN), table.paint(DOWN)
                for place, painted in enumerate((edit, theirs)):
                    (edits if n else first)[place].append(painted.last_s)
                    if n:
                        begun[place].append(painted.first_s)
                for place, painted in enumerate((ours.paint(WEEK_ON), table.paint(DOWN))):
                    moves[place].append(painted.last_s)
    against = "a plain DataTable"
    return [
        Figure("first edit to paint in a plan of 104 weeks", against, *first),
        Figure("later edits, to the first paint", against, *begun),
        Figure("later edits to paint in a plan of 104 weeks", against, *edits, goal=1.5),
        Figure("a week down in a plan of 104 weeks", against, *moves, goal=1.5),
    ]
