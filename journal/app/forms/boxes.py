"""Small fields of one line: a score, a tick, a choice by its first letter or its number."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget


class Box(Widget, can_focus=True):
    """A field that takes single keys; `text` is its value, as the form reads it."""

    class Changed(Message):
        """The value has changed."""

        def __init__(self, box: Box) -> None:
            super().__init__()
            self.box = box

    def __init__(self, name: str, text: str = "") -> None:
        super().__init__(id=name)
        self.text = text

    def put(self, text: str) -> None:
        """Change the value and say so."""
        if text != self.text:
            self.text = text
            self.refresh()
            self.post_message(self.Changed(self))

    def on_click(self) -> None:
        self.focus()


class ScoreBox(Box):
    """A pain score: a digit answers and moves on; a 0 behind a 1 just typed makes it 10, as does `t`."""

    class Answered(Message):
        """A score, or that there is none, was given; it may be the one that was there before."""

        def __init__(self, box: ScoreBox) -> None:
            super().__init__()
            self.box = box

    def __init__(self, name: str, text: str = "") -> None:
        super().__init__(name, text)
        self._typed = False
        self._otherwise = ""

    def render(self) -> Content:
        if self.text or not self._otherwise:
            return Content(f" {self.text or '·':<2}")
        return Content.styled(f" {self._otherwise:<2}", "$foreground-muted italic")

    def show_otherwise(self, score: str) -> None:
        """Show, muted, the score that holds while nothing is typed; it is no part of the value."""
        self._otherwise = score
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        character = event.character or ""
        # Over a stored 1 a 0 is a correction.
        if character == "0" and self.text == "1" and self._typed:
            self._answer("10")
        elif character.isdecimal() and character.isascii():
            self._answer(character)
        elif character == "t":
            self._answer("10")
        elif event.key == "backspace":
            event.stop()
            self.put("")
            return
        elif character == "-" or event.key in ("delete", "space"):
            self._answer("")
        elif event.key in ("left", "right"):
            event.stop()
            (self.screen.focus_previous if event.key == "left" else self.screen.focus_next)()
            return
        else:
            return
        event.stop()
        event.prevent_default()
        self.screen.focus_next()

    def _answer(self, text: str) -> None:
        self._typed = True
        self.put(text)
        self.post_message(self.Answered(self))


class Tick(Box):
    """Yes or not: space changes it, 1 and 0 say which; its text is "x" or ""."""

    def __init__(self, name: str, words: str, text: str = "") -> None:
        super().__init__(name, text)
        self._words = words

    def render(self) -> Content:
        return Content(f"[{self.text or ' '}] {self._words}")

    def on_key(self, event: events.Key) -> None:
        if event.key in ("space", "x"):
            event.stop()
            self.put("" if self.text else "x")
        elif event.key in ("1", "0"):
            event.stop()
            self.put("x" if event.key == "1" else "")

    def on_click(self) -> None:
        super().on_click()
        self.put("" if self.text else "x")


CHOOSING = "its first letter or its number; left, right"


class Choice(Box):
    """One of a few words: its first letter or its number picks it, left and right go through them."""

    def __init__(self, name: str, words: Sequence[str], text: str) -> None:
        super().__init__(name, text)
        self._words = list(words)
        self._typed = 0  # of a number with two digits, the first

    def render(self) -> Content:
        return Content(self.text or "–")

    def on_blur(self) -> None:
        self._typed = 0

    def on_key(self, event: events.Key) -> None:
        if event.key in ("left", "right") and self._words:
            at = self._words.index(self.text) if self.text in self._words else 0
            self.put(self._words[(at + (1 if event.key == "right" else -1)) % len(self._words)])
        elif event.key.isdecimal():
            self._count(int(event.key))
        elif event.character and (named := [w for w in self._words if w.startswith(event.character)]):
            # The same letter again goes on to the next word that begins with it.
            at = named.index(self.text) + 1 if self.text in named else 0
            self.put(named[at % len(named)])
        else:
            return
        event.stop()

    def _count(self, digit: int) -> None:
        """Pick by number, counted from 1; behind a digit just typed this one is the second of two."""
        number = self._typed * 10 + digit
        if not 1 <= number <= len(self._words):
            number = digit
        self._typed = number
        if 1 <= number <= len(self._words):
            self.put(self._words[number - 1])
