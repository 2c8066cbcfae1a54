"""Blocks set in an edition: each has its one place in the tree."""

from __future__ import annotations

import bisect

import pytest

from leaflets.blocks import (
    Block,
    Card,
    Document,
    Heading,
    Items,
    Marker,
    Notice,
    Paragraph,
    PhoneLine,
    QrLink,
    Quotation,
    Run,
    Table,
    Weight,
)  # fmt: skip
from leaflets.editions import A4, EDITIONS, GIANT_PRINT, Edition
from leaflets.faults import ContentError
from leaflets.qr.symbol import qr_symbol
from leaflets.typeset.setting import Story, story
from leaflets.typeset.structure import Element, Leaf
from leaflets.words import Place


def document(*blocks: Block) -> Document:
    """A document of these blocks."""
    return Document("Title", "Charity", "en-GB", "", (), "2026", (2026, 1, 1), False, "#004b6b", blocks)


def told(*blocks: Block, edition: Edition = A4) -> Story:
    """The story of a document with a title."""
    return story(document(Heading(1, "Title"), *blocks), edition)


def outline(element: Element, depth: int = 0) -> str:
    """The tree as roles, indented; a leaf is a dot after its role."""
    leaves = "." * sum(isinstance(kid, Leaf) for kid in element.kids)
    inner = "".join(outline(kid, depth + 1) for kid in element.kids if isinstance(kid, Element))
    return f"{'  ' * depth}{element.role}{leaves}\n{inner}"


def words(text: str) -> tuple[Run, ...]:
    """Plain words."""
    return (Run(text),)


CODE = QrLink("https://example.org/a", "example.org/a", "QR code: A, example.org/a", Place("a.yaml", 3, 5))

CASES: dict[str, tuple[Block, str]] = {
    "paragraph with a link": (
        Paragraph((Run("See "), Run("this", href="https://example.org", says="this"), Run("."))),
        "P..\n  Link.\n",
    ),
    "bullets, nested": (
        Items(Marker.BULLET, ((Paragraph(words("a")), Items(Marker.NUMBER, ((Paragraph(words("b")),),))),)),
        "L\n  LI\n    Lbl.\n    LBody\n      P.\n      L\n"
        "        LI\n          Lbl.\n          LBody\n            P.\n",
    ),
    "quotation": (Quotation((Paragraph(words("a")),)), "BlockQuote\n  P.\n"),
    "table": (
        Table(((words("A"), words("B")), (words("c"), words("d")))),
        "Table\n  TR\n    TH.\n    TH.\n  TR\n    TD.\n    TD.\n",
    ),
    "quiet notice": (Notice(Weight.QUIET, (Paragraph(words("a")),)), "Div\n  P.\n"),
    "notice": (Notice(Weight.URGENT, (Heading(2, "N"), Paragraph(words("a")))), "Sect\n  H2.\n  P.\n"),
    "contact": (
        Card(words("C"), (PhoneLine("Helpline", "0800", "tel:0800", "Call C"), CODE), 2),
        "Sect\n  H2.\n  P.\n    Link.\n  P\n    Link.\n      Figure.\n",
    ),
    "link in a list": (
        Items(Marker.NONE, ((Card(words("L"), (CODE,)),),)),
        "L\n  LI\n    LBody\n      P.\n      P\n        Link.\n          Figure.\n",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_block_has_its_place_in_the_tree(case: str) -> None:
    """The same in every edition."""
    block, expected = CASES[case]
    for edition in EDITIONS.values():
        tree = outline(told(block, edition=edition).root)
        inner = "".join(f"  {line}\n" for line in expected.splitlines())
        assert tree == f"Document\n  H1.\n{inner}"


def test_heading_levels_have_no_gaps() -> None:
    """Whatever levels are asked for: at most one deeper than the last."""
    found = told(Heading(4, "a"), Heading(4, "b"), Heading(2, "c"), Heading(4, "d"))
    assert [anchor.level for strip in found.strips if (anchor := strip.anchor)] == [1, 2, 3, 2, 3]


def test_a_heading_keeps_with_what_follows() -> None:
    """Every strip of it."""
    strips = told(Heading(2, "A heading so long that it cannot stand in one line of the page " * 2)).strips[1:]
    assert len(strips) > 1
    assert all(strip.keep for strip in strips)


def test_words_that_announce_a_list_keep_with_it() -> None:
    """A paragraph ending in a colon; another does not."""
    assert told(Paragraph(words("They include:"))).strips[-1].keep
    assert not told(Paragraph(words("They do."))).strips[-1].keep


def test_a_card_is_kept_whole() -> None:
    """All strips but the last forbid a break."""
    strips = told(Card(words("C"), (Paragraph(words("a\nb\nc")), CODE))).strips[1:]
    assert [strip.keep for strip in strips] == [True] * (len(strips) - 1) + [False]


def test_a_symbol_stands_level_with_the_heading_above_its_card() -> None:
    """Under a heading of level 2; else with the card's own name."""
    under = told(Heading(2, "H"), Card(words("C"), (CODE,)))
    assert under.strips[1].stamp is not None
    assert under.strips[2].stamp is None
    after = told(Heading(2, "H"), Paragraph(words("a")), Card(words("C"), (CODE,)))
    assert after.strips[3].stamp is not None


def test_an_address_that_does_not_fit_is_a_fault_with_its_line() -> None:
    """Where the symbol would leave less than two fifths of the line for words; one that just fits is set."""

    def card(length: int) -> Card:
        return Card(words("C"), (QrLink("https://example.org/".ljust(length, "a"), "x", "QR", Place("a.yaml", 7, 9)),))

    def room(length: int) -> float:
        modules = qr_symbol("https://example.org/".ljust(length, "a")).modules
        return GIANT_PRINT.line - GIANT_PRINT.module(modules) * modules

    fits = range(100, 2300)
    longest = fits[bisect.bisect_left(fits, True, key=lambda n: room(n + 1) < GIANT_PRINT.line * 0.4)]
    told(card(longest), edition=GIANT_PRINT)
    with pytest.raises(ContentError) as caught:
        told(card(longest + 1), edition=GIANT_PRINT)
    (fault,) = caught.value.faults
    assert fault.place == Place("a.yaml", 7, 9)
    assert "mm wide" in fault.message


def test_every_symbol_that_does_not_fit_is_told() -> None:
    """All at once."""
    long = [QrLink("https://example.org/" + "a" * 2500, "x", "QR", Place("a.yaml", n)) for n in (3, 4)]
    with pytest.raises(ContentError) as caught:
        told(*(Card(words("C"), (code,)) for code in long))
    assert [fault.place.line for fault in caught.value.faults] == [3, 4]


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.name)
def test_lists_nested_without_end_stay_on_the_page(edition: Edition) -> None:
    """Their words keep half the line."""
    block: Block = Paragraph(words("a word or two at the end of it all"))
    for _ in range(30):
        block = Items(Marker.BULLET, ((block,),))
    pieces = [piece for strip in told(block, edition=edition).strips for line in strip.lines for piece in line.pieces]
    assert max(piece.x + piece.width for piece in pieces) <= edition.line
