"""Cards: whole, their symbols beside them, and a fault for what does not fit."""

from __future__ import annotations

import bisect

import pytest
from stories import CODE, told, words

from leaflets.blocks import Card, Heading, Paragraph, QrLink
from leaflets.editions import GIANT_PRINT
from leaflets.faults import ContentError
from leaflets.qr.symbol import qr_symbol
from leaflets.words import Place


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


def test_two_equal_addresses_have_two_symbols() -> None:
    """Each beside its own words, the first at the card's top."""
    strips = told(Card(words("C"), (CODE, Paragraph(words("a")), CODE))).strips[1:]
    assert [number for number, strip in enumerate(strips) if strip.stamp] == [0, 3]


def test_words_below_the_one_symbol_have_the_whole_measure() -> None:
    """Where there are two symbols, all words stand beside them."""
    long = Paragraph(words("word " * 100))
    widest = []
    for details in ((CODE, long, long), (CODE, CODE, long, long)):
        last = told(Card(words("C"), details)).strips[-2].lines[0].pieces[0]
        widest.append(last.x + last.width)
    assert widest[0] > widest[1] + 20
