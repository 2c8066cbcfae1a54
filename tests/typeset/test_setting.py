"""Blocks set in an edition: each has its one place in the tree."""

from __future__ import annotations

import pytest
from stories import CODE, outline, told, words

from leaflets.blocks import (
    Block,
    Card,
    Heading,
    Items,
    Marker,
    Notice,
    Paragraph,
    PhoneLine,
    Quotation,
    Run,
    Table,
    Weight,
)  # fmt: skip
from leaflets.editions import A4, EDITIONS, Edition

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
    "links in a list": (
        Items(Marker.NONE, ((Card(words("L"), (CODE,)),),) * 2),
        "L\n" + 2 * "  LI\n    LBody\n      P.\n      P\n        Link.\n          Figure.\n",
    ),
    "a link in a list of one": (
        Items(Marker.NONE, ((Card(words("L"), (CODE,)),),)),
        "P.\nP\n  Link.\n    Figure.\n",
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


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.name)
def test_lists_nested_without_end_stay_on_the_page(edition: Edition) -> None:
    """Their words keep half the line."""
    block: Block = Paragraph(words("a word or two at the end of it all"))
    for _ in range(30):
        block = Items(Marker.BULLET, ((block,),))
    pieces = [piece for strip in told(block, edition=edition).strips for line in strip.lines for piece in line.pieces]
    assert max(piece.x + piece.width for piece in pieces) <= edition.line


def test_a_list_after_a_card_stands_free_of_it() -> None:
    """A book is no detail of the event above it; what a paragraph announces stands close to it."""
    books = Items(Marker.BULLET, ((Paragraph(words("a")),), (Paragraph(words("b")),)))
    card = Card(words("C"), (Paragraph(words("d")),))
    links = Items(Marker.NONE, ((card,),))
    table = Table(((words("A"), words("B")), (words("a"), words("b"))))
    gaps = [told(before, books).strips[-2].gap for before in (Paragraph(words("p")), card, links, table)]
    assert gaps[0] == pytest.approx(A4.body.leading * 0.3)
    assert gaps[1:] == pytest.approx([A4.body.leading] * 3)


def test_the_name_of_a_card_that_goes_on_has_the_bar_of_its_notice() -> None:
    """As all that is in a notice."""
    card = Card(words("C"), (Paragraph(words("a\n" * 40)),))
    strips = told(Notice(Weight.URGENT, (card,))).strips[1:]
    again = {one.bar for strip in strips for one in strip.repeated}
    assert again == {strips[0].bar}
    assert strips[0].bar is not None
