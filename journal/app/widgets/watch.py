"""A watch for a hold or a rest: it counts one stretch of time while it runs, and says when that is over."""

from __future__ import annotations

from time import monotonic

from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

BAR = 30


class Watch(Static):
    """A line that is blank until `start`; the only thing that may tick, and only while it runs."""

    class Over(Message):
        """The time is over; `name` says of what."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self) -> None:
        super().__init__(id="watch")
        self._of = ""
        self._began = self._seconds = 0.0
        self._timer: Timer | None = None

    @property
    def running(self) -> bool:
        """Whether it counts."""
        return self._timer is not None

    def start(self, name: str, seconds: float) -> None:
        """Count so many seconds, from now on."""
        self.stop()
        self._of, self._began, self._seconds = name, monotonic(), seconds
        self._timer = self.set_interval(1.0, self.look)
        self.look()

    def stop(self) -> None:
        """Count no more; nothing is kept of it."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
            self.update("")

    def look(self) -> None:
        """Show how far it is; at the end stop and say so."""
        gone = monotonic() - self._began
        if gone >= self._seconds:
            self.stop()
            self.post_message(self.Over(self._of))
            return
        full = int(BAR * gone / self._seconds)
        self.update(
            Content.assemble(
                (f"  {self._of} {_clock(gone)} of {_clock(self._seconds)}  ", "bold $accent"),
                ("#" * full, "$accent"),
                ("." * (BAR - full), "$foreground-muted"),
                ("  any key stops it", "$foreground-muted"),
            )
        )


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"
