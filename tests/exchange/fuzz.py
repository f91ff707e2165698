"""Broken files for as long as one likes: `python -m tests.exchange.fuzz SECONDS [SEED]`."""

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.exchange.test_any_bytes import FILES, answer, is_in_words, zipped

PIECES = (
    b"NaN",
    b"-1",
    b"<!DOCTYPE x>",
    b"&#0;",
    b"\xff\xfe",
    b"9" * 30,
    b"2099",
    b"<![CDATA[",
    b'"',
    b"\n",
    b"\0",
)


def broken(content: bytes, by: random.Random) -> bytes:
    """The content with a few bytes changed, taken out, doubled, put in, or its end cut off."""
    text = bytearray(content)
    for _ in range(by.randint(1, 6)):
        at = by.randrange(max(1, len(text)))
        how = by.random()
        if how < 0.5 and text:
            text[at] = by.choice((0, 255, 0x40, 0x80, by.randrange(256)))
        elif how < 0.65:
            del text[at : at + by.randint(1, 20)]
        elif how < 0.8:
            text[at:at] = text[at : at + by.randint(1, 40)]
        elif how < 0.9:
            text[at:at] = by.choice(PIECES)
        else:
            del text[at:]
    return bytes(text)


def main(seconds: float, seed: int) -> Counter[tuple[str, str]]:
    """How often each sort of file was read or refused; anything else ends it, and the file is kept."""
    by = random.Random(seed)
    counts: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        files = {**FILES, "zip": zipped(Path(folder))}
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            name = by.choice(sorted(files))
            content = broken(files[name], by)
            try:
                said = answer(path, content)
                is_in_words(said)
            except BaseException:
                kept = Path(tempfile.gettempdir()) / f"broken-{name.replace(' ', '-')}-{seed}"
                kept.write_bytes(content)
                print(f"Seed {seed}: kept as {kept}", file=sys.stderr)
                raise
            counts[name, type(said).__name__] += 1
    return counts


if __name__ == "__main__":
    for (kind, outcome), times in sorted(main(float(sys.argv[1]), int((sys.argv[2:] or ["1"])[0])).items()):
        print(f"{times:8,}  {kind}: {outcome}")
