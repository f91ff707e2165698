"""Files the journal writes for people: readable by their owner alone, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from journal.model.errors import FileRefusedError

OWNER_ALONE = 0o600


def write_text(target: Path, text: str, *, force: bool = False) -> None:
    """Write a text file, UTF-8, mode 0600; over one that is there only with `force`.

    Raises FileRefusedError; then what was there is as it was.
    """
    written = target.with_name(f".{target.name}.{os.getpid()}.part") if force else target
    try:
        handle = os.open(written, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ALONE)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            if force:
                written.replace(target)
        except OSError:
            written.unlink(missing_ok=True)
            raise
    except FileExistsError as error:
        raise FileRefusedError(
            f"{written} is there already.", "Name another file, or write over it with --force."
        ) from error
    except OSError as error:
        why = error.strerror or str(error)
        raise FileRefusedError(f"{target} can't be written: {why}.", "Name another file.") from error
