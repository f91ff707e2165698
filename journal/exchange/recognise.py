"""One door for whatever comes in, a file, a folder or a zip: which format it is, by its content."""

from pathlib import Path

from journal.exchange.formats import FORMATS, read_source
from journal.exchange.incoming import Found
from journal.exchange.sources import ZIP, opened
from journal.exchange.terms import Terms
from journal.model.errors import NotReadableError
from journal.model.reading import shown

__all__ = ["FORMATS", "read"]


def read(path: Path, terms: Terms, as_format: str | None = None) -> Found:
    """What a file, a folder or a zip holds; a row that cannot be read is among the skipped.

    `as_format` is one of `FORMATS`, None to recognise it. Raises NotReadableError for what is refused whole.
    """
    if as_format is not None and as_format not in FORMATS:
        raise NotReadableError(
            f"There is no format {shown(as_format)}.", f"The formats are: {', '.join(FORMATS)}."
        )
    is_folder = _is_folder(path)
    if not is_folder:
        with opened(path) as source:
            if not source.head.startswith(ZIP):
                return read_source(source, terms, as_format)
    from journal.exchange import exports  # with the readers of all formats, 25 ms

    if is_folder:
        return exports.read_folder(path, terms, as_format)
    return exports.read_zip(path, terms, as_format)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
