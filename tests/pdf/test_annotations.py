"""A link is live in all its parts, and below what is live between them."""

from __future__ import annotations

from leaflets.pdf.annotations import Live, annotation, in_order
from leaflets.typeset.spans import Anchor, Area
from leaflets.typeset.structure import Element

AREA = Area(Element("Link"), "https://x.org", "X, x.org", whole=True)
CARD = Live(AREA, 1, [(1, 5, 3, 6), (2, 4, 9, 5)])
NUMBER = Live(Area(Element("Link"), "tel:1", "Call"), 1, [(1, 2, 3, 4)])


def test_what_is_live_lies_within_a_rectangle() -> None:
    """Round all its parts."""
    assert CARD.around == (1, 4, 9, 6)


def test_a_card_lies_below_a_number_on_it() -> None:
    """Viewers that know of no parts take the last that is under a finger."""
    assert in_order([NUMBER, CARD, NUMBER._replace(page=0)]) == [2, 1, 0]


def test_a_link_as_an_object() -> None:
    """Its rectangle, the corners of its parts where there are several, and what the seal has of it."""
    body, sealed = annotation(CARD, [7, 8], 5)
    assert "/Rect [1.00 4.00 9.00 6.00]" in body
    assert "/QuadPoints [1.00 5.00 3.00 5.00 3.00 6.00 1.00 6.00 2.00 4.00 9.00 4.00 9.00 5.00 2.00 5.00]" in body
    assert sealed == "2 1.00 5.00 3.00 6.00 2.00 4.00 9.00 5.00 https://x.org X, x.org"
    body, sealed = annotation(NUMBER, [7, 8], 5)
    assert "/QuadPoints" not in body
    assert sealed == "2 1.00 2.00 3.00 4.00 tel:1 Call"


def test_a_link_within_the_file() -> None:
    """It leads to the page of its heading."""
    area = Area(Element("Link"), "", "Go", Anchor(2, "Where", page=1, top=700))
    body, sealed = annotation(Live(area, 0, [(1, 2, 3, 4)]), [7, 8], 5)
    assert "/Dest [8 0 R /XYZ 0 700.00 0]" in body
    assert sealed.split()[-3:] == ["page", "2", "Go"]
