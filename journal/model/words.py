"""Other people's text, made fit for a terminal: every character as itself, none of them obeyed."""

import unicodedata

# Marks that turn the direction of a whole line, and so could hide what stands beside them.
TURNS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """The text on one line: control characters as their pictures, direction marks left out."""
    shown = []
    for character in text:
        code = ord(character)
        if code < 0x20:
            shown.append(chr(0x2400 + code))
        elif character in TURNS:
            continue
        elif code == 0x7F or unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
            shown.append("\N{REPLACEMENT CHARACTER}")
        else:
            shown.append(character)
    return "".join(shown)
