"""Both knees from the front, drawn in characters, each place with how many scores it has."""

from __future__ import annotations

from textual.content import Content

from journal.model.vocabulary import Knee, Place

MUTED = "$foreground-muted"
# As runners see their own: the left knee at the left, its outer side outermost. Letters become numbers.
UNICODE = (
    "          │    tttt    │          ",
    "         ╱  ╭────────╮  ╲         ",
    "        │   │        │   │        ",
    " oooo   │   │  ffff  │   │   iiii ",
    "        │   │        │   │        ",
    "         ╲  ╰────────╯  ╱         ",
    "          │    bbbb    │          ",
)
ASCII = (
    "          |    tttt    |          ",
    "         /  .--------.  \\         ",
    "        |   |        |   |        ",
    " oooo   |   |  ffff  |   |   iiii ",
    "        |   |        |   |        ",
    "         \\  '--------'  /         ",
    "          |    bbbb    |          ",
)
LETTERS = {
    Place.THIGH: "tttt",
    Place.OUTER: "oooo",
    Place.FRONT: "ffff",
    Place.INNER: "iiii",
    Place.BELOW: "bbbb",
}
BEHIND = {Place.BACK: "behind", Place.OTHER: "elsewhere"}
GAP = "  "
KNEE_CELLS = len(UNICODE[0])
ROWS = len(UNICODE) + 2
Span = tuple[str, str]


def figure(
    counts: dict[tuple[Knee, Place], int], chosen: tuple[Knee, Place], *, ascii_only: bool
) -> list[Content]:
    """The two knees side by side in `ROWS` lines; the chosen place is reversed, one without scores a dot."""
    template = ASCII if ascii_only else UNICODE
    empty = "." if ascii_only else "·"
    lines: list[Content] = []
    heads: list[Span] = []
    for knee in Knee:
        heads += [(f"{f'{knee} knee':^{KNEE_CELLS}}", "bold" if knee is chosen[0] else MUTED), (GAP, "")]
    lines.append(Content.assemble(*heads))
    for drawn in template:
        parts: list[Span] = []
        for knee in Knee:
            row = drawn if knee is Knee.LEFT else _mirrored(drawn)
            parts += [*_spans(row, knee, counts, chosen, empty), (GAP, "")]
        lines.append(Content.assemble(*parts))
    below: list[Span] = []
    for knee in Knee:
        told: list[Span] = []
        for place, words in BEHIND.items():
            number = str(counts.get((knee, place)) or empty)
            told += [(f"{words} ", MUTED), _cell(f" {number} ", (knee, place) == chosen), ("  ", "")]
        length = sum(len(text) for text, _ in told)
        left = max(0, (KNEE_CELLS - length) // 2)
        below += [(" " * left, ""), *told, (" " * max(0, KNEE_CELLS - length - left), ""), (GAP, "")]
    return [*lines, Content.assemble(*below)]


def _mirrored(row: str) -> str:
    """The same row of the other knee."""
    turned = str.maketrans("╱╲╭╮╰╯/\\oi", "╲╱╮╭╯╰\\/oi")
    return row[::-1].translate(turned)


def _spans(
    row: str, knee: Knee, counts: dict[tuple[Knee, Place], int], chosen: tuple[Knee, Place], empty: str
) -> list[Span]:
    for place, letters in sorted(LETTERS.items(), key=lambda item: row.find(item[1])):
        at = row.find(letters)
        if at < 0:
            continue
        number = str(counts.get((knee, place)) or empty)
        before = [(row[:at], MUTED), _cell(f"{number:^4}", (knee, place) == chosen)]
        return [*before, *_spans(row[at + len(letters) :], knee, counts, chosen, empty)]
    return [(row, MUTED)]


def _cell(text: str, marked: bool) -> Span:
    return (f"{text}", "reverse $accent bold") if marked else (text, "bold")
