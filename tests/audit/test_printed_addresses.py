"""Addresses wherever in the blocks of a leaflet they stand; what is said of each kind is in `test_audit`."""

from __future__ import annotations

from leaflets.audit.printed_addresses import of_addresses, with_inner
from leaflets.blocks import Items, Marker, Notice, Paragraph, Quotation, Run, Table, Weight
from leaflets.words import Place

AT = Place("a.yaml", 3, 5)
WORDS = Paragraph((Run("See a.org"),), place=AT)


def test_in_lists_notices_quotations_and_tables() -> None:
    """Each is told at its own place."""
    blocks = (
        Items(Marker.BULLET, ((WORDS,),)),
        Notice(Weight.QUIET, (Quotation((WORDS,)),)),
        Table((((Run("See a.org"),),),), place=AT),
        Paragraph((Run("See nothing"),), place=AT),
    )
    told = list(of_addresses(with_inner(blocks)))
    assert [problem.place for problem in told] == [AT] * 3
    assert {problem.message for problem in told} == {"‘a.org’ is printed as words, with no code and no link"}
