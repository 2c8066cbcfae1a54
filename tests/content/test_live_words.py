"""Addresses and telephone numbers among words made live."""

from __future__ import annotations

import pytest
from manuscripts import START, outline

from leaflets.blocks import Card, Paragraph, Run
from leaflets.content.live_words import charges, joined, live_lines
from leaflets.faults import Unfit
from leaflets.words import Words

CAP = "Calls cost up to 7p per minute plus your phone company’s access charge."
#: A text of lines, and what it is in blocks.
LINES = [
    ("", []),
    ("  \n ", []),
    ("one\n\n  two  three ", ["p one⏎two three"]),
    ("**one** > two\n- three", ["p **one** > two⏎- three"]),
    ("see www.a.org/b\nor call", ["p see a.org/b⏎or call", "card a.org/b", "  code https://www.a.org/b ()"]),
    ("Call 0845 458 6322", ["p Call 0845 458 6322", f"p {CAP}"]),
]


@pytest.mark.parametrize(("text", "blocks"), LINES)
def test_lines_as_they_are_written(text: str, blocks: list[str]) -> None:
    """No sign is a mark, each line stays one, and an address has its symbol below."""
    assert outline(live_lines(Words(text, START, True))) == blocks


def test_what_is_live_in_a_line() -> None:
    """Numbers ring, and addresses open."""
    paragraph, card = live_lines(Words("Ring 0300 123 4567,\nwrite to ann@a.org, see www.a.org", START, True))
    assert isinstance(paragraph, Paragraph)
    assert isinstance(card, Card)
    assert [run.href for run in paragraph.runs if run.href] == [
        "tel:03001234567",
        "mailto:ann@a.org",
        "https://www.a.org",
    ]


def test_a_fault_is_told_in_its_line() -> None:
    """As far as the lines are known."""
    for literal, line in ((True, 11), (False, 10)):
        with pytest.raises(Unfit) as unfit:
            live_lines(Words("one\nhttps://a,org", START, literal))
        assert unfit.value.problem.place.line == line


def test_a_price_that_nobody_knows() -> None:
    """Has to be told in the text."""
    run = Run("0909 123 4567", True, "tel:09091234567")
    with pytest.raises(Unfit, match="the leaflet has to say how much"):
        list(charges([run], START))
    assert not list(charges([run, Run("36p and an access charge")], START))


def test_neighbours_that_differ_in_their_words_alone_are_one() -> None:
    """Others stay apart."""
    assert joined([Run("a"), Run("b"), Run("c", True)]) == (Run("ab"), Run("c", True))
