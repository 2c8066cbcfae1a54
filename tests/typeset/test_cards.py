"""Cards: whole, their symbols beside them, and a fault for what does not fit."""

from __future__ import annotations

import pytest
from stories import CODE, told, words
from type_codes import said

from leaflets.blocks import Block, Card, Heading, Items, Marker, Paragraph, QrLink
from leaflets.editions import EDITIONS, MM, SETTABLE, Edition
from leaflets.typeset.faces import faces
from leaflets.typeset.strips import Hold
from leaflets.values.addresses import LONGEST

ADDRESSES = [QrLink(f"https://example.org/{n}", f"example.org/{n}", f"QR code: {n}, example.org/{n}") for n in range(8)]


def test_a_short_card_is_never_broken() -> None:
    """All strips but the last hold firmly, and nothing is repeated."""
    strips = told(Card(words("C"), (Paragraph(words("a\nb\nc")), CODE))).strips[1:]
    assert [strip.hold >= Hold.FIRM for strip in strips] == [True] * (len(strips) - 1) + [False]
    assert not any(strip.repeated for strip in strips)


def test_a_tall_card_may_be_broken_between_its_details_and_says_its_name_again() -> None:
    """After its name and first detail, wherever no symbol would leave its address."""
    strips = told(Card(words("A name"), (Paragraph(words("a\n" * 14)), *ADDRESSES))).strips[1:]
    assert 0 < sum(strip.hold == Hold.TOGETHER for strip in strips) < len(strips)
    assert strips[0].hold == Hold.HEADING
    assert not strips[0].repeated
    for strip in strips[1:]:
        (again,) = strip.repeated
        assert "".join(said(piece) for piece in again.lines[0].pieces) == "A name (continued)"


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.name)
def test_each_of_several_symbols_hangs_from_its_own_address(edition: Edition) -> None:
    """And the only one from the top of its card."""
    strips = told(Card(words("C"), (Paragraph(words("a")), *ADDRESSES)), edition=edition).strips[1:]
    assert [strip.stamp is not None for strip in strips] == [False, False, *[True] * 8]
    strips = told(Card(words("C"), (Paragraph(words("a")), CODE)), edition=edition).strips[1:]
    assert [strip.stamp is not None for strip in strips] == [True, False, False]


def test_a_symbol_stands_level_with_the_heading_above_its_card() -> None:
    """Under a heading of level 2; else with the card's own name."""
    under = told(Heading(2, "H"), Card(words("C"), (CODE,)))
    assert under.strips[1].stamp is not None
    assert under.strips[2].stamp is None
    after = told(Heading(2, "H"), Paragraph(words("a")), Card(words("C"), (CODE,)))
    assert after.strips[3].stamp is not None


@pytest.mark.parametrize("edition", SETTABLE.values(), ids=lambda edition: edition.name)
def test_the_longest_address_has_its_symbol_beside_its_words(edition: Edition) -> None:
    """In every edition; `check` refuses a longer one."""
    long = QrLink("https://example.org/".ljust(LONGEST, "a"), "x", "QR")
    (stamp,) = (strip.stamp for strip in told(Card(words("C"), (long,)), edition=edition).strips if strip.stamp)
    assert stamp.x >= edition.line * 0.4


def test_a_symbol_too_wide_for_its_words_stands_below_them() -> None:
    """As in a list within lists, whose words have half the line."""
    block: Block = Card(words("C"), (QrLink("https://example.org/".ljust(LONGEST, "a"), "example.org", "QR"),))
    for _ in range(20):
        block = Items(Marker.BULLET, ((block,),))
    name, address, symbol = told(block).strips[1:]
    assert symbol.stamp is not None
    assert (symbol.lines, symbol.height) == ([], symbol.stamp.side)
    assert name.hold >= Hold.FIRM
    assert address.hold >= Hold.FIRM


def test_two_equal_addresses_have_two_symbols() -> None:
    """Each beside its own words, what is said of the second page among them."""
    strips = told(Card(words("C"), (CODE, Paragraph(words("a")), CODE))).strips[1:]
    assert [number for number, strip in enumerate(strips) if strip.stamp] == [1, 2]


def test_no_words_stand_beside_the_symbol_of_another_page() -> None:
    """The name of a page that has no readable address of its own, as of a link among words, is where its symbol is."""
    nameless = QrLink("https://example.org/x", "", "QR code: x")
    strips = told(Card(words("C"), (Paragraph(words("a")), CODE, Paragraph(words("x")), nameless))).strips[1:]
    assert [number for number, strip in enumerate(strips) if strip.stamp] == [2, 3]
    strips = told(Card(words("C"), (Paragraph(words("a")), Paragraph(words("x")), nameless, CODE))).strips[1:]
    assert [number for number, strip in enumerate(strips) if strip.stamp] == [2, 4]


def test_words_below_the_one_symbol_have_the_whole_measure() -> None:
    """Where there are two symbols, all words stand beside them."""
    long = Paragraph(words("word " * 100))
    widest = []
    for details in ((CODE, long, long), (CODE, CODE, long, long)):
        last = told(Card(words("C"), details)).strips[-2].lines[0].pieces[0]
        widest.append(last.x + last.width)
    assert widest[0] > widest[1] + 20


@pytest.mark.parametrize("edition", SETTABLE.values(), ids=lambda edition: edition.name)
def test_wide_words_above_a_symbol_leave_its_quiet_zone_white(edition: Edition) -> None:
    """In the tightest rhythm too: below a heading as wide as the line, whose g reaches down, the card stands lower."""
    bold, size = faces().bold, edition.heading.size
    letters = next(n for n in range(1, 200) if bold.shape("g" * n).width * size > edition.line - 20 * MM)
    heading, name, *_ = told(Heading(2, "g" * letters), Card(words("C"), (CODE,)), edition=edition).strips[1:]
    assert heading.anchor is not None
    stamp = name.stamp
    assert stamp is not None
    rhythm = min(edition.rhythms, key=lambda rhythm: rhythm.leading)
    above = max(name.gap * min(one.gaps for one in edition.rhythms), name.least_gap) + stamp.y
    below = edition.heading.leading * rhythm.leading - heading.lines[0].baseline - bold.depth * size
    assert above + below > 4 * stamp.module + 0.24  # more than two dots of 1/600 inch, by which scans may err
