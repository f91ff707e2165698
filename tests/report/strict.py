"""Reading the page as a strict browser would: every element closed, every attribute known, every text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.etree import ElementTree

TAGS = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "main",
        "h1",
        "h2",
        "p",
        "b",
        "br",
        "ul",
        "li",
    ),
    *("dl", "dt", "dd", "div", "table", "thead", "tbody", "tr", "th", "td", "figure", "svg", "path", "text"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "scope", "role", "aria-label", "viewbox"),
    *("d", "x", "y", "textlength"),
}
INSIDE = {
    "li": {"ul"},
    "dt": {"dl"},
    "dd": {"dl"},
    "tr": {"thead", "tbody"},
    "td": {"tr"},
    "th": {"tr"},
    "thead": {"table"},
    "tbody": {"table"},
    "path": {"svg"},
    "text": {"svg"},
    "h2": {"main"},
    "svg": {"figure"},
    "table": {"div"},
}
"""What each element must be a child of."""


@dataclass
class Element:
    """One element: its attributes, its own text and that of what it holds."""

    tag: str
    attributes: dict[str, str | None]
    children: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def every(self, tag: str) -> list[Element]:
        """Elements of a tag, in the order they stand in."""
        found = [self] if self.tag == tag else []
        return [*found, *(each for child in self.children for each in child.every(tag))]


class _Strict(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]
        self.declared: list[str] = []

    def handle_decl(self, decl: str) -> None:
        self.declared.append(decl)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        assert {name for name, _ in attrs} <= ATTRIBUTES, (tag, attrs)
        assert tag not in INSIDE or self.open[-1].tag in INSIDE[tag], (self.open[-1].tag, tag)
        made = Element(tag, dict(attrs))
        self.open[-1].children.append(made)
        self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("meta", "path", "br"), tag
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)


def page_in(html: str) -> Element:
    """The page of a file that a strict reader takes; AssertionError or ParseError for any other."""
    assert html.startswith("<!DOCTYPE html>\n")
    ElementTree.fromstring(html.removeprefix("<!DOCTYPE html>\n"))
    reader = _Strict()
    reader.feed(html)
    reader.close()
    assert reader.declared == ["DOCTYPE html"]
    assert reader.open == [reader.root]
    return reader.root
