"""A line cut into pieces at `;` and each piece into words, every word with its place in the line."""

import re
from dataclasses import dataclass

_WORD = re.compile(
    r'(?P<quote>"(?P<inside>(?:[^"\\]|\\.)*)(?P<close>"?))|(?P<split>;)|(?P<comma>,+(?![0-9]))|[^\s";]+',
    re.DOTALL,
)
_ESCAPE = re.compile(r'\\(["\\n])')


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or the text between two double quotes with its escapes undone; `start`, `end` in the line.

    `comma` says that a comma stands between it and the next word.
    """

    text: str
    start: int
    end: int
    quoted: bool = False
    comma: bool = False

    @property
    def plain(self) -> str:
        """As it is looked up: in small letters; quoted text is never looked up."""
        return "" if self.quoted else self.text.casefold()


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read, from `start` up to `end` in the line: why, and the mend."""

    start: int
    end: int
    why: str
    mend: str = ""

    def __str__(self) -> str:
        return f"{self.why} {self.mend}".strip()


def cut(line: str) -> tuple[list[list[Word]], list[Problem]]:
    """The words of every piece that has any, and a problem if a quote is left open."""
    pieces, open_quote = pieces_of(line)
    problems = []
    if open_quote is not None:
        problems = [Problem(open_quote, len(line), "This quote is never closed.", 'End it with ".')]
    return [piece for piece in pieces if piece], problems


def pieces_of(line: str) -> tuple[list[list[Word]], int | None]:
    """The words of every piece, empty ones included, up to a quote left open, and where that begins."""
    pieces: list[list[Word]] = [[]]
    for found in _WORD.finditer(line):
        start, end = found.span()
        if found["split"]:
            pieces.append([])
        elif found["comma"]:
            _mark_comma(pieces[-1])
        elif found["quote"] is None:
            text = found[0].rstrip(",")
            pieces[-1].append(Word(text, start, start + len(text), comma=len(text) < len(found[0])))
        elif found["close"]:
            pieces[-1].append(Word(_unescaped(found["inside"]), start, end, quoted=True))
        else:
            return pieces, start
    return pieces, None


def _mark_comma(words: list[Word]) -> None:
    if words:
        last = words[-1]
        words[-1] = Word(last.text, last.start, last.end, last.quoted, comma=True)


def quoted(text: str) -> str:
    r"""Any text as one quoted word: `"`, `\` and a new line become `\"`, `\\` and `\n`."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[1] == "n" else found[1], text)
