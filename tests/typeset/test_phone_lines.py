"""Numbers on cards."""

from __future__ import annotations

from stories import told, words
from type_codes import said

from leaflets.blocks import Card, Paragraph, PhoneLine
from leaflets.editions import A4
from leaflets.typeset.spans import BLACK
from leaflets.typeset.strips import Hold
from leaflets.words import Place

AT, BELOW = Place("a.yaml", 3, 5), Place("a.yaml", 9, 5)
NUMBER = PhoneLine("Line", "0800 1111", "https://wa.me/1", "", AT, ", " + "on most days of the week " * 5)


def test_words_behind_a_number_are_plain() -> None:
    """The number alone is large and bold; lines with nothing of it stand as close as those of a text."""
    first, *others = told(Card(words("C"), (NUMBER,)), edition=A4).strips[2:]
    label, number, *after = first.lines[0].pieces
    assert (said(label).strip(), said(number).strip(" ,")) == ("Line", "0800 1111")
    assert (label.ink.size, number.ink.size) == (A4.body.size, A4.phone.size)
    assert {piece.ink.colour for piece in first.lines[0].pieces} == {BLACK}
    assert {piece.ink.size for piece in after} == {A4.body.size}
    assert first.height == A4.phone.leading
    assert others
    assert {strip.height for strip in others} == {A4.body.leading}


def test_lines_below_a_number_stay_with_it() -> None:
    """Others do not."""
    filling = Paragraph(words("a\n" * 40), place=BELOW)
    held, free = (
        told(Card(words("C"), (filling, NUMBER, Paragraph(words("b\n" * 40), place=place))), edition=A4).strips
        for place in (AT, BELOW)
    )
    last = (
        next(at for at, strip in enumerate(held) if strip.lines and said(strip.lines[0].pieces[0]).strip() == "b") - 1
    )
    assert held[last].hold >= Hold.FIRM
    assert free[last].hold < Hold.FIRM
