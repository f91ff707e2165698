"""Other people's text, made fit for a terminal: every character as itself, none of them obeyed."""

import unicodedata


def printable(text: str) -> str:
    """The text on one line: control characters as their pictures, marks that steer the line left out.

    Those marks turn the direction of what stands beside them or join letters into cells no terminal counts
    alike. What else can't be shown becomes the replacement character.
    """
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    if character < " ":
        return chr(0x2400 + ord(character))
    return "" if unicodedata.category(character) == "Cf" else "\N{REPLACEMENT CHARACTER}"
