"""Small pages, with whatever text wherever text can stand."""

from journal.model.entries import Entries
from journal.model.review import WeekSums
from journal.model.settings import Settings
from journal.model.vocabulary import Knee
from journal.report.blocks import Chart, Facts, Heading, Items, Page, Paragraph, Table
from journal.rules.review import review
from tests.rules.journals import calm, day, even_weeks, run

HOSTILE = (
    "<script>alert(1)</script>",
    "</title></style></table></main><img src=x onerror=alert(1)>",
    "<!-- --> <![CDATA[x]]> <?php ?>",
    "&lt;b&gt; &amp; \"quoted\" 'single' `code` ]]>",
    "# no heading\n- no list\n| no | table |",
    "[link](https://example.org) ![picture](x) <https://example.org> www.example.org a@b.org",
    "1. no number\t\x1b[31mred\x1b[0m \x00\x07\x7f \u202egnirts\u202c \ud83d end",
    "**bold** _slanted_ ~~gone~~ <b>fat</b> \\ \\* $x$ :smile: ```fence```",
)


def page_with(text: str) -> Page:
    """A page that has a text in every place that takes one."""
    blocks = (
        Facts(((text, (text, text)),)),
        Heading(text),
        Paragraph(text),
        Items(((text, text), ("", text), (text, ""))),
        Table((text, "n"), ((text, "1"), (text, text)), frozenset({1})),
        Paragraph(text, small=True),
    )
    return Page(text, text, blocks)


def chart(
    weeks: int = 12,
    knees: tuple[Knee, ...] = (Knee.LEFT,),
    settings: Settings | None = None,
    *,
    run_too: bool = True,
) -> Chart:
    """A picture of even weeks with a jump in the middle and the pain after it, ending in a running week."""
    jump = 7 * (weeks // 2) + 1
    runs = [*even_weeks(weeks), run(jump, 12.0)] if run_too else []
    scores = [*calm(0, jump, 1), *calm(jump + 1, jump + 9, 5), *calm(0, 3, 0, knee="right")]
    found = review(
        Entries(runs=tuple(runs), pain=tuple(scores)),
        settings or Settings(),
        day(7 * weeks - 3),
        earlier=() if run_too else [WeekSums(day(7 * week)) for week in range(weeks)],
    )
    return Chart(found.weeks, settings or Settings(), knees, "Bars and pain.")
