"""Where an entry came from, in words."""

from collections import defaultdict
from collections.abc import Sequence

from journal.model.entries import Entry
from journal.model.filling import fields_in_words
from journal.model.words import printable
from journal.store.journal import Journal, Origin


def came_from(journal: Journal, entry: Entry) -> str:
    """`import 3, Activities.csv; effort and feel from import 5, 1234.fit`.

    "" for an entry that was written by hand and that no import added to. A value that was changed by hand
    since is no file's any more, and is not named.
    """
    origin = journal.origin(entry)
    if origin.import_key is None and not origin.filled:
        return ""
    first = "written by hand"
    if origin.import_key is not None:
        first = f"import {origin.import_key}, {_files(origin.import_files)}"
    return "; ".join([first, *_added(origin)])


def _added(origin: Origin) -> list[str]:
    """What other files told of it, a text a file."""
    fields: defaultdict[str, set[str]] = defaultdict(set)
    for one in origin.filled:
        file = printable(one.file) or _files(one.import_files)
        theirs = "" if one.import_key == origin.import_key else f"import {one.import_key}, "
        fields[f"{theirs}{file}"].add(one.field)
    return [f"{fields_in_words(names)} from {file}" for file, names in fields.items()]


def _files(names: Sequence[str]) -> str:
    """The first of the files of an import, and how many more there are."""
    if not names:
        return "no file"
    more = f" and {len(names) - 1:,} more" if len(names) > 1 else ""
    return f"{printable(names[0])}{more}"
