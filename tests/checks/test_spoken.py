"""What a document should say and what a tree says, element by element."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench import Finished
from drawn_pictures import a_picture

from leaflets.blocks import Block, Card, Heading, Items, Marker, Paragraph, PhoneLine, QrLink, Run, Table
from leaflets.checks.spoken import SpokenElement, expected_elements, spoken_elements
from leaflets.proof.page import Box, LinkArea, MarkedContent, PaintedRun, TagNode


def words(text: str, href: str = "", says: str = "") -> tuple[Run, ...]:
    """Words in one run."""
    return (Run(text, False, href, says),)


def audible(rich: dict[str, Finished], *blocks: Block) -> list[tuple[str, ...]]:
    """What a document of these blocks should say, without empty ends."""
    document = replace(rich["a4"].document, blocks=blocks)
    return [_cut(element) for element in expected_elements(document)]


def _cut(element: SpokenElement) -> tuple[str, ...]:
    parts = list(element.audible)
    while parts and not parts[-1]:
        parts.pop()
    return tuple(parts)


def painted(text: str) -> MarkedContent:
    """Marked content with some words."""
    run = PaintedRun(1, 0, "P", text, 14, "F", (0, 0, 0), False, 0, 0, Box(0, 0, 9, 9), False)
    return MarkedContent(1, 0, (run,))


def node(role: str, *content: TagNode | MarkedContent | LinkArea, alt: str = "", **attributes: str) -> TagNode:
    """An element of a tree."""
    return TagNode(role, alt, attributes, content)


CASES: list[tuple[Block, list[tuple[str, ...]]]] = [
    (Paragraph(words("Some\nwords\xa0here ")), [("P", "Some"), ("P", "words here")]),
    (Paragraph(words("here", "https://x.org", "X")), [("P", "here"), ("Link", "here", "https://x.org", "X")]),
    (a_picture(says="A head"), [("Figure", "A head")]),
    (
        a_picture(says="A head", caption="Slowly ", credit="Ann", words=(Paragraph(words("W")),)),
        [("Figure", "A head"), ("Caption",), ("P", "Slowly"), ("P", "Ann"), ("P", "W")],
    ),
    (Paragraph(words("a support- group")), [("P", "a support-group")]),
    (
        Items(Marker.NUMBER, ((Paragraph(words("a")),), (Paragraph(words("b")),)), first=3),
        [
            ("L", "Decimal", "2"), ("LI",), ("Lbl", "3."), ("P", "a"), ("LI",), ("Lbl", "4."), ("P", "b"),
        ],
    ),
    (Items(Marker.BULLET, ((Paragraph(words("a")),),)), [("L", "Disc", "1"), ("LI",), ("Lbl", "•"), ("P", "a")]),
    (Items(Marker.NONE, ((Paragraph(words("a")),),)), [("P", "a")]),
    (
        Items(Marker.NONE, ((Paragraph(words("a")),), (Paragraph(words("b")),))),
        [("L", "None", "2"), ("LI",), ("P", "a"), ("LI",), ("P", "b")],
    ),
    (
        Table(((words("h"), ()), (words("a"), words("b")))),
        [
            ("Table", "", "2"), ("TR", "", "2"), ("TH", "h", "Column"), ("TD",),
            ("TR", "", "2"), ("TD", "a"), ("TD", "b"),
        ],
    ),
    (
        Card(words("Name"), (PhoneLine("Ring", "01", "tel:01", "Call", after=", 9 to 5"), Paragraph(words("a\nb")))),
        [("P", "Name"), ("P", "Ring 01, 9 to 5"), ("Link", "01", "tel:01", "Call"), ("P", "a"), ("P", "b")],
    ),
    (
        Card(words("Name"), (PhoneLine("Ring", "01", "tel:01", "Call"), QrLink("https://x.org", "x.org", "QR code"))),
        [
            ("P", "Name"), ("P", "Ring 01"), ("Link", "01", "tel:01", "Call"), ("P", "x.org"),
            ("Link", "x.org", "https://x.org", "QR code"), ("Figure", "QR code"),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("block", "said"), CASES, ids=lambda value: type(value).__name__)
def test_a_block_should_say(rich: dict[str, Finished], block: Block, said: list[tuple[str, ...]]) -> None:
    """Roles, words, where links lead; a symbol after its address; white space as a line of print has it."""
    assert audible(rich, block) == said


@pytest.mark.parametrize(
    ("levels", "told"), [((2, 3, 2), "H2 H3 H2"), ((2, 4), "H2 H3"), ((1, 3, 4, 2), "H1 H2 H3 H2")]
)
def test_no_level_of_headings_is_skipped(rich: dict[str, Finished], levels: tuple[int, ...], told: str) -> None:
    """ISO 14289-1, 7.4.2: one that would be is told as the next below."""
    first = () if levels[0] == 1 else (Heading(1, "T"),)
    said = audible(rich, *first, *(Heading(level, "H") for level in levels))
    assert " ".join(element[0] for element in said).removeprefix("H1 " if first else "") == told


LINK = LinkArea(1, Box(0, 0, 9, 9), "https://x.org", "X", 0, 0)
SYMBOL = node("Figure", painted(""), alt="QR code")


@pytest.mark.parametrize(
    ("tree", "told"),
    [
        (node("Document", node("P", painted("a")), node("Sect", node("H2", painted("b")))), "P H2"),
        (node("Document", node("TOC", node("TOCI", node("Link", painted("x"), LINK))), node("P", painted("a"))), "P"),
        (node("Link", painted("x"), SYMBOL, LINK), "Link Figure"),
        (node("Link", LINK, painted("x"), SYMBOL), "Link Figure"),
        (node("Link", SYMBOL, painted("x"), LINK), "Figure Link"),
        (node("Link", LINK, SYMBOL, painted("x")), "Figure Link"),
        (node("Link", SYMBOL, LINK), "Link Figure"),
        (node("P", SYMBOL, painted("x")), "P Figure"),
    ],
)
def test_elements_are_told_in_reading_order(tree: TagNode, told: str) -> None:
    """Groups say nothing; a link whose symbol comes before its own words is told after its symbol."""
    assert " ".join(element.role for element, _ in spoken_elements(tree)) == told


@pytest.mark.parametrize(
    ("element", "told"),
    [
        (node("L", node("LI"), node("LI"), ListNumbering="Disc"), ("L", "Disc", "2", "")),
        (node("L"), ("L", "", "0", "")),
        (node("TR", node("TD")), ("TR", "", "1", "")),
        (node("TH", painted("a"), Scope="Row"), ("TH", "a", "Row", "")),
        (node("TD", painted("a"), Scope="Row"), ("TD", "a", "", "")),
        (node("Figure", painted("a"), alt="A picture"), ("Figure", "A picture", "", "")),
        (node("BlockQuote", painted("a")), ("BlockQuote", "", "", "")),
        (node("Link", painted("a "), LINK), ("Link", "a", "https://x.org", "X")),
        (node("Link", painted("a"), LINK, LINK), ("Link", "a", "https://x.org", "X")),
        (
            node("Link", painted("a"), LINK, LINK._replace(target="https://w.org")),
            ("Link", "a", "https://w.org and https://x.org", "X"),
        ),
        (node("P", painted("a")), ("P", "a", "", "")),
    ],
)
def test_an_element_says(element: TagNode, told: tuple[str, str, str, str]) -> None:
    """Kids are counted, a header cell has its scope, a figure its words, a link its targets."""
    assert spoken_elements(element)[0][0].audible == told
