"""XML as a stream of elements: no tree is built, no DOCTYPE gets as far as the parser."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from journal.exchange.sources import MEGABYTE, Source
from journal.model.errors import NotReadableError
from journal.model.reading import shown
from journal.model.words import printable

LARGEST_XML = 128 * MEGABYTE
LONGEST_TEXT = 10_000
DEEPEST = 200
MOST_ELEMENTS = 2_000_000
"""Days at a point a second, with heart rate and cadence."""
LONGEST_TAG = MEGABYTE
"""The parser looks at an element that is not whole yet from its beginning, each time more of it comes."""

_BEFORE_ROOT = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_ROOT = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")
_OWN_DTD = re.compile(rb"<!DOCTYPE\s+(HealthData)\b")
_BOM = b"\xef\xbb\xbf"


class Element(NamedTuple):
    """The begin (`text` is None) or the end of an element; names are without their namespaces."""

    name: str
    parents: tuple[str, ...]
    attributes: Mapping[str, str]
    text: str | None


def is_markup(head: bytes) -> bool:
    """Whether the first bytes are those of an XML text."""
    return _begun(head[:64])[:1] == b"<"


def _begun(head: bytes) -> bytes:
    """The first bytes without the blanks and the mark some programs write before the declaration."""
    return head.lstrip().removeprefix(_BOM).lstrip()


def root_of(source: Source) -> str:
    """The name of the root element; refused where a DOCTYPE stands before it, or nothing does."""
    head = _begun(source.head)
    at = _BEFORE_ROOT.match(head)
    rest = head[at.end() if at else 0 :]
    if own := _OWN_DTD.match(rest):
        return own[1].decode("ascii")
    if rest[:2] == b"<!" and rest[:4] != b"<!--":
        raise NotReadableError(
            f"{source.name} begins with a DOCTYPE, which no file of a watch has.", "It is not read."
        )
    found = _ROOT.match(rest)
    if not found:
        raise NotReadableError(f"{source.name} is no XML that can be read: its first element is not found.")
    return found[1].decode("ascii")


class _Collector:
    """What the parser calls; elements wait in `ready` until the piece of text is done."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.ready: list[Element] = []
        self._open: list[str] = []
        self._attributes: list[Mapping[str, str]] = []
        self._text: list[str] = []
        self._length = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if len(self._open) >= DEEPEST:
            raise NotReadableError(f"{self.name} has elements within elements beyond all measure.")
        name = tag.rpartition("}")[2]
        self.ready.append(Element(name, tuple(self._open), attributes, None))
        self._open.append(name)
        self._attributes.append(attributes)
        self._text.clear()
        self._length = 0

    def declare(self, *declared: object) -> None:
        """Refuse an attribute that elements have without writing it: a few kB of them fill the memory."""
        *_, default, _required = declared
        if default is not None:
            raise NotReadableError(
                f"{self.name} declares in its DOCTYPE what is not written in it.", "It is not read."
            )

    def data(self, text: str) -> None:
        if self._length < LONGEST_TEXT:
            self._text.append(text[: LONGEST_TEXT - self._length])
            self._length += len(text)

    def end(self, tag: str) -> None:
        del tag
        name = self._open.pop()
        self.ready.append(Element(name, tuple(self._open), self._attributes.pop(), "".join(self._text)))
        self._text.clear()
        self._length = 0

    def close(self) -> None:
        return None


def elements(source: Source, limit: int = LARGEST_XML, *, own_dtd: bool = False) -> Iterator[Element]:
    """Every element of the text, as it begins and as it ends, in constant memory.

    `own_dtd` lets a DOCTYPE through, as Apple's exports have one; entities are refused even there.
    """
    from defusedxml.common import DefusedXmlException  # with the next, 10 ms, and only XML needs them
    from defusedxml.ElementTree import DefusedXMLParser

    collector = _Collector(source.name)
    parser: Any = DefusedXMLParser(target=collector, forbid_dtd=not own_dtd)
    parser.parser.AttlistDeclHandler = collector.declare
    try:
        first, left = True, MOST_ELEMENTS
        for piece in source.chunks(limit):
            # Some programs write blanks before the XML declaration, which is an error to every parser.
            parser.feed(_begun(piece) if first else piece)
            first = False
            if source.taken - parser.parser.CurrentByteIndex > LONGEST_TAG:
                raise NotReadableError(f"{source.name} has an element longer than any file of a watch has.")
            left -= len(collector.ready) // 2
            if left < 0 and not own_dtd:
                raise NotReadableError(f"{source.name} has more than {MOST_ELEMENTS:,} elements.")
            yield from collector.ready
            collector.ready.clear()
        parser.close()
    except DefusedXmlException:
        raise NotReadableError(
            f"{source.name} declares a DOCTYPE or entities, which no file of a watch has.", "It is not read."
        ) from None
    except (SyntaxError, ValueError, LookupError) as error:
        raise NotReadableError(
            f"{source.name} is damaged or cut off: {shown(printable(str(error)), 80)}.", "Export it again."
        ) from None
    yield from collector.ready
