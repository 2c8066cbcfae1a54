"""About how long a leaflet is in print."""

from __future__ import annotations

import pytest
from drawn_pictures import a_picture

from leaflets.blocks import (
    Block,
    Card,
    Detail,
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
)
from leaflets.content.extent import lines, one_by_one, pages
from leaflets.words import Place


def paragraph(letters: int = 1, line: int = 0) -> Paragraph:
    """So many letters, typed in a line."""
    return Paragraph((Run("x" * letters),), place=Place("a.yaml", line))


LINK = QrLink("https://b.uk", "b.uk", "b.uk")


@pytest.mark.parametrize(
    ("block", "many"),
    [
        (paragraph(), 2),
        (paragraph(59), 2),
        (paragraph(60), 3),
        (Paragraph((Run("a\n"), Run("b", True))), 3),
        (Paragraph((Run("a"), Run("999", href="tel:999"), Run("101", href="tel:101"))), 4),
        (Heading(2, "a"), 4),
        (Items(Marker.BULLET, ((paragraph(), paragraph()), (paragraph(),))), 7),
        (Quotation((paragraph(), paragraph())), 4),
        (Notice(Weight.URGENT, (Heading(2, "a"), paragraph())), 6),
        (Table((((Run("a"),), ()), ((Run("b"),), (Run("x" * 60),)))), 6),
        (Card((Run("a"),), ()), 2),
        (Card((Run("a"),), (paragraph(), LINK, PhoneLine("a", "999", "tel:999", "a"))), 12),
        (LINK, 6),
        (a_picture(), 23),
        (a_picture(caption="x" * 60, words=(paragraph(),)), 26),
    ],
    ids=lambda value: type(value).__name__,
)
def test_the_lines_of_a_block(block: Block | Detail, many: int) -> None:
    """With the white space above it; a table's cells one below the other, a symbol as high as it is."""
    assert lines([block]) == many
    assert lines([block, block]) == 2 * many


def test_a_list_is_told_item_by_item() -> None:
    """So that it is known where in it a page ends; as long as the list in all."""
    nested = Items(Marker.BULLET, ((paragraph(line=3),),), place=Place("a.yaml", 3))
    whole = Items(Marker.BULLET, ((paragraph(line=1), paragraph(line=2)), (nested,)), place=Place("a.yaml", 1))
    found = list(one_by_one([whole, paragraph(line=4)]))
    assert [(place.line, many) for place, many in found] == [(1, 1), (1, 2), (2, 2), (3, 1), (3, 2), (4, 2)]
    assert sum(many for _, many in found) == lines([whole, paragraph()])


@pytest.mark.parametrize(("many", "filled"), [(0, 0), (1, 1), (55, 1), (56, 2)])
def test_lines_fill_pages(many: int, filled: int) -> None:
    """One that is begun counts."""
    assert pages(many) == filled
