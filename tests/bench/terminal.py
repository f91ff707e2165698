"""A program in a terminal of its own: bytes in as a person types them, bytes out as the screen gets them."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

COLUMNS, LINES = 120, 40
LONGEST_WAIT_S = 30.0
QUIET_S = 0.12  # a paint is over when nothing has come for so long
ESCAPES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|[ -/]*[0-~])"
)


@dataclass(frozen=True)
class Painted:
    """What a key brought: s until the first and until the last byte of its paint."""

    first_s: float
    last_s: float


@dataclass(frozen=True)
class Idle:
    """What a program did while nobody touched it: bytes written, % of one core (None where unknown)."""

    written: int
    cpu_percent: float | None


class Terminal:
    """A program running in a pseudo-terminal of 120 x 40; closing it ends the program."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str]) -> None:
        self._began = time.perf_counter()
        self._pid, self._fd = pty.fork()
        size = struct.pack("HHHH", LINES, COLUMNS, 0, 0)
        if self._pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.execve(command[0], list(command), dict(environ))
        self._command = command
        self._came = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._fd)

    def _read(self, wait_s: float) -> bytes:
        """The next bytes; none when nothing came in time."""
        if not select.select([self._fd], [], [], max(0.0, wait_s))[0]:
            return b""
        try:
            came = os.read(self._fd, 1 << 16)
        except OSError as gone:  # how Linux says that the program has ended
            raise RuntimeError(f"{' '.join(self._command)} ended early:\n{self._text()[-2000:]}") from gone
        self._came += came
        return came

    def _text(self) -> str:
        return ESCAPES.sub(b"", self._came).decode(errors="replace")

    def ready(self, *texts: str) -> float:
        """Seconds from the start of the program until all `texts` were painted since `press`, or ever."""
        while (now := time.perf_counter()) < self._began + LONGEST_WAIT_S:
            if self._read(0.05):
                now = time.perf_counter()
                text = self._text()
                if all(wanted in text for wanted in texts):
                    return now - self._began
        raise RuntimeError(f"{' '.join(self._command)} never showed {texts}:\n{self._text()[-2000:]}")

    def settle(self, quiet_s: float) -> None:
        """Wait until nothing has come for so long."""
        while self._read(quiet_s):
            pass

    def press(self, keys: str) -> None:
        """Type, without waiting for the answer; `ready` then looks at what comes from here on."""
        self._came = b""
        os.write(self._fd, keys.encode())

    def paint(self, keys: str, *texts: str) -> Painted:
        """Type, and time the paint that answers; `texts` are what it must show."""
        while self._read(0):
            pass
        began = time.perf_counter()
        self.press(keys)
        if not self._read(LONGEST_WAIT_S):
            raise RuntimeError(f"{' '.join(self._command)} did not answer to {keys!r}")
        first = last = time.perf_counter()
        while self._read(QUIET_S) or not all(wanted in self._text() for wanted in texts):
            last = time.perf_counter()
            if last > began + LONGEST_WAIT_S:
                raise RuntimeError(f"{keys!r} never brought {texts}:\n{self._text()[-2000:]}")
        return Painted(first - began, last - began)

    def _cpu_s(self) -> float | None:
        """Processor time used up to now, where the system keeps it in /proc."""
        stat = Path(f"/proc/{self._pid}/stat")
        if not stat.exists():
            return None
        fields = stat.read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def idle(self, seconds: float) -> Idle:
        """Leave it alone for so long, and say what it did."""
        before, until = self._cpu_s(), time.perf_counter() + seconds
        written = 0
        while (left := until - time.perf_counter()) > 0:
            written += len(self._read(left))
        after = self._cpu_s()
        known = before is not None and after is not None
        return Idle(written, 100 * (after - before) / seconds if known else None)
