"""Cards: whole, their symbols beside them, and a fault for what does not fit."""

from __future__ import annotations

import pytest
from stories import CODE, outline, told, words
from type_codes import said

from leaflets.blocks import Block, Card, Heading, Items, Marker, Paragraph, PhoneLine, QrLink, Style
from leaflets.editions import A4, EDITIONS, MM, SETTABLE, Edition
from leaflets.typeset.faces import faces
from leaflets.typeset.spans import BLACK
from leaflets.typeset.strips import Hold, Strip
from leaflets.values.addresses import LONGEST
from leaflets.words import Place

ADDRESSES = [QrLink(f"https://example.org/{n}", f"example.org/{n}", f"{n}, example.org/{n}") for n in range(8)]


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
    strips = told(Card(words("C"), (CODE, Paragraph(words("a")), Paragraph(words("b")), CODE))).strips[1:]
    assert [number for number, strip in enumerate(strips) if strip.stamp] == [1, 2]


def test_no_words_stand_beside_the_symbol_of_another_page() -> None:
    """The name of a page that has no readable address of its own, as of a link among words, is where its symbol is."""
    nameless = QrLink("https://example.org/x", "", "x")
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


PLACE = Place("contacts.yaml", 9)
HOLDS = {
    Hold.NONE: "",
    Hold.TOGETHER: " together",
    Hold.FIRM: " firm",
    Hold.LONE_LINE: " lone line",
    Hold.HEADING: " heading",
}
SMALL = Paragraph(words("small"), Style.SMALL)
PHONE = PhoneLine("Phone", "0151 298 2999", "tel:+441512982999", "Phone 0151 298 2999")
TALL = Paragraph(words("x\n" * 12 + "x"))


def described(strip: Strip) -> str:
    """The words of a strip, the white above it in lines of the body, what holds it to the next, and its symbol."""
    said_in = "".join(said(piece) for line in strip.lines for piece in line.pieces).strip()
    flags = (" again" * len(strip.repeated), " beside" * strip.beside, " symbol" * (strip.stamp is not None))
    return f"{said_in}: {strip.gap / A4.body.leading:.2g}{HOLDS[strip.hold]}{''.join(flags)}"


CARDS: dict[str, tuple[list[Block], list[str]]] = {
    "a name alone": (
        [Card(words("Name"), ())],
        ["Name: 0.2"],
    ),
    "details round an address": (
        [Card(words("Name"), (Paragraph(words("a\nb")), CODE, Paragraph(words("c"))))],
        [
            "Name: 0.2 heading symbol",
            "a: 0 lone line beside",
            "b: 0 firm beside",
            "example.org/a: 0 firm beside",
            "c: 0 beside",
        ],
    ),
    "a name that announces nothing": (
        [Card(words("Name"), (Paragraph(words("more:")),))],
        ["Name: 0.2 heading", "more:: 0"],
    ),
    "below a paragraph of which it is the link": (
        [Paragraph(words("p")), Card(words("Name"), (CODE,))],
        ["p: 0.2 firm", "Name: 1 heading symbol", "example.org/a: 0 beside"],
    ),
    "below a heading and a paragraph": (
        [Heading(2, "H"), Paragraph(words("p")), Card(words("Name"), (CODE,))],
        ["H: 0.2 heading", "p: 0.2 firm", "Name: 1 heading symbol", "example.org/a: 0 beside"],
    ),
    "below words that announce it": (
        [Heading(2, "H"), Paragraph(words("more:")), Card(words("Name"), (CODE,), 3)],
        ["H: 0.2 heading", "more:: 0.2 heading", "Name: 1 heading symbol", "example.org/a: 0 beside"],
    ),
    "words behind small print": (
        [Card(words("Name"), (SMALL, Paragraph(words("a"))))],
        ["Name: 0.2 heading", "small: 0.15 firm", "a: 0"],
    ),
    "symbols that are taller than a third of a page": (
        [Card(words("Name"), (CODE, CODE, CODE))],
        [
            "Name: 0.2 heading",
            "example.org/a: 0 together again beside symbol",
            "example.org/a: 0 together again beside symbol",
            "example.org/a: 0 again beside symbol",
        ],
    ),
    "other details of a tall card": (
        [Card(words("Name"), (TALL, Paragraph(words("a")), PHONE, CODE))],
        [
            "Name: 0.2 heading",
            "x: 0 lone line again",
            *["x: 0 together again"] * 10,
            "x: 0 lone line again",
            "x: 0 together again",
            "a: 0 together again",
            "Phone 0151 298 2999: 0 together again beside",
            "example.org/a: 0 again beside symbol",
        ],
    ),
    "below a paragraph, with a heading of its own": (
        [Paragraph(words("p")), Card(words("Name"), (CODE,), 2)],
        ["p: 0.2", "Name: 1 heading symbol", "example.org/a: 0 beside"],
    ),
    "below a heading of level 2": (
        [Heading(2, "H"), Card(words("Name"), (CODE,), 3), Paragraph(words("p"))],
        ["H: 0.2 heading symbol", "Name: 0.2 heading beside", "example.org/a: 0 beside", "p: 1"],
    ),
    "below a heading of level 3": (
        [Heading(2, "H"), Heading(3, "h"), Card(words("Name"), (CODE,), 4)],
        ["H: 0.2 heading", "h: 0.2 heading", "Name: 0.2 heading symbol", "example.org/a: 0 beside"],
    ),
    "below a heading as wide as the line": (
        [Heading(2, "H" * 36), Card(words("Name"), (CODE,), 3)],
        [
            "HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH: 0.2 lone line",
            "HHHH: 0 heading",
            "Name: 0.2 heading symbol",
            "example.org/a: 0 beside",
        ],
    ),
    "below a heading of two lines": (
        [Heading(2, "Heading " * 8), Card(words("Name"), (CODE,), 3)],
        [
            "Heading Heading Heading Heading: 0.2 lone line symbol",
            "Heading Heading Heading Heading: 0 heading beside",
            "Name: 0.2 heading beside",
            "example.org/a: 0 beside",
        ],
    ),
    "small print": (
        [Card(words("Name"), (PHONE, SMALL, SMALL, PHONE, SMALL, CODE))],
        [
            "Name: 0.2 heading symbol",
            "Phone 0151 298 2999: 0 firm beside",
            "small: 0.15 firm beside",
            "small: 0.88 firm beside",
            "Phone 0151 298 2999: 0 firm beside",
            "small: 0.15 firm",
            "example.org/a: 0 beside",
        ],
    ),
    "words before an address": (
        [Card(words("Name"), (Paragraph(words("a")), CODE, PHONE, CODE))],
        [
            "Name: 0.2 heading",
            "a: 0 firm beside",
            "example.org/a: 0 firm beside symbol",
            "Phone 0151 298 2999: 0 firm beside",
            "example.org/a: 0 beside symbol",
        ],
    ),
    "more than a third of a page": (
        [Card(words("Name"), (CODE, TALL, SMALL, SMALL))],
        [
            "Name: 0.2 heading",
            "example.org/a: 0 together again beside symbol",
            "x: 0 lone line again beside",
            *["x: 0 together again beside"] * 10,
            "x: 0 lone line again beside",
            "x: 0 firm again beside",
            "small: 0.15 firm again",
            "small: 0.88 again",
        ],
    ),
    "its address after that": (
        [Card(words("Name"), (TALL, CODE))],
        [
            "Name: 0.2 heading",
            "x: 0 lone line again beside",
            *["x: 0 together again beside"] * 10,
            "x: 0 lone line again beside",
            "x: 0 firm again beside",
            "example.org/a: 0 again beside symbol",
        ],
    ),
    "a tall card with no symbol": (
        [Card(words("Name"), (TALL,))],
        [
            "Name: 0.2 heading",
            "x: 0 lone line again",
            *["x: 0 together again"] * 10,
            "x: 0 lone line again",
            "x: 0 again",
        ],
    ),
    "an address that the words say": (
        [Card(words("Name"), (QrLink(CODE.href, "", "QR"),))],
        ["Name: 0.2 heading symbol", ": 0 beside"],
    ),
}


@pytest.mark.parametrize("case", CARDS)
def test_how_a_card_is_set(case: str) -> None:
    """Close under a heading, else after a line of white; what belongs together held, beside the symbol or below it."""
    blocks, wanted = CARDS[case]
    assert [described(strip) for strip in told(*blocks).strips[1:]] == wanted


@pytest.mark.parametrize(
    ("above", "level", "wanted"),
    [
        ((), 2, "Sect\nH2.\nP.\n"),
        ((), 4, "Sect\nH2.\nP.\n"),  # no level is left out
        ((Heading(2, "H"),), 3, "Sect\nH3.\nP.\n"),
        ((Heading(2, "H"), Heading(3, "h")), 3, "Sect\nH3.\nP.\n"),
        ((Heading(2, "H"), Heading(3, "h")), None, "P.\nP.\n"),
    ],
)
def test_the_tree_of_a_card(above: tuple[Block, ...], level: int | None, wanted: str) -> None:
    """Its name is a heading, above its details in a section, or a paragraph like them; a heading is listed."""
    found = told(*above, Card(words("A name"), (Paragraph(words("a")),), level, PLACE))
    tree = "".join(f"{line.strip()}\n" for line in outline(found.root).splitlines())
    assert tree.endswith(wanted)
    name = found.strips[-2]
    listed = name.anchor and (name.anchor.level, name.anchor.title)
    assert listed == (None if level is None else (int(wanted[6]), "A name"))
    assert (name.place, {piece.ink.face for piece in name.lines[0].pieces}) == (PLACE, {faces().bold})


def test_the_tree_of_details() -> None:
    """Each a paragraph; what leads somewhere is a link, with a symbol that is a figure of it."""
    found = outline(told(Card(words("C"), (PHONE, CODE), 2)).root)
    assert found.split("H2.\n")[1].split() == ["P.", "Link.", "P", "Link.", "Figure."]


def test_a_name_of_several_lines_is_one_place_to_go_to() -> None:
    """Its first line, which has the white space above it."""
    first, second, _ = told(Card(words("A\nname"), (Paragraph(words("a")),), 2)).strips[1:]
    assert first.anchor
    assert second.anchor is None
    assert (first.gap > 0, second.gap, first.hold) == (True, 0, Hold.LONE_LINE)


def test_a_number_is_larger_than_its_label_and_bold() -> None:
    """A link, told as it is said; without a label it stands alone, and it is kept in one piece."""
    strips = told(Card(words("C"), (PHONE, PhoneLine("", "999 111", "tel:999", "999"), Paragraph(words("a"))))).strips
    label, number = strips[2].lines[0].pieces
    body, phone = A4.body, A4.phone
    assert (label.words, label.ink) == ("Phone ", (faces().regular, body.size, BLACK))
    assert (number.words, number.ink) == ("0151 298 2999", (faces().bold, phone.size, BLACK))
    assert number.area is not None
    assert (number.area.href, number.area.says) == (PHONE.href, PHONE.says)
    assert [piece.words for piece in strips[3].lines[0].pieces] == ["999 111"]
    assert [strip.height for strip in strips[2:4]] == [phone.leading] * 2


@pytest.mark.parametrize("edition", SETTABLE.values(), ids=lambda edition: edition.name)
def test_where_a_symbol_stands(edition: Edition) -> None:
    """At the right margin, level with the capitals of its words, which keep away from it; it leads to its page."""
    long = Paragraph(words("word " * 40))
    strips = told(Card(words("C"), (long, CODE)), edition=edition).strips[1:]
    (hangs,) = (strip for strip in strips if strip.stamp)
    stamp = hangs.stamp
    assert stamp is not None
    assert stamp.x + stamp.side == pytest.approx(edition.line)
    assert stamp.side == pytest.approx(stamp.module * stamp.symbol.modules)
    assert stamp.module == edition.module(stamp.symbol.modules)
    line = hangs.lines[0]
    assert stamp.y == pytest.approx(line.baseline - faces().bold.cap_height * line.pieces[0].ink.size)
    assert stamp.y > 0
    assert (stamp.area.href, stamp.area.says) == (CODE.href, CODE.says)
    assert (stamp.figure.role, stamp.figure.kids) == ("Figure", [stamp.leaf])
    rights = [strip.lines[0].pieces[-1].x + strip.lines[0].pieces[-1].width for strip in strips if strip.beside]
    assert max(rights) <= stamp.x - edition.track_gap + 0.01
    assert max(rights) > stamp.x - edition.track_gap - edition.body.size * 4


@pytest.mark.parametrize(
    ("readable", "whole", "wanted"),
    [
        ("example.org", "example.org/help", ["example.org/help"]),
        ("example.org", "", ["example.org"]),
        ("example.org", "example.org/help/" + "a" * 45, ["example.org/help/", "a" * 45]),
        ("example.org", "example.org/" + "a" * 10 + "/" + "b" * 38, ["example.org/" + "a" * 10 + "/", "b" * 38]),
        ("example.org", "example.org/" + "a" * 90, ["example.org"]),
    ],
)
def test_a_readable_address_is_whole_where_it_fits(readable: str, whole: str, wanted: list[str]) -> None:
    """In one line, or in two broken after the last slash that lets both fit; else short. All of it is live."""
    code = QrLink("https://example.org/help", readable, "QR", PLACE, whole)
    strips = told(Card(words("C"), (code,))).strips[2:]
    lines = [strip.lines[0].pieces for strip in strips]
    assert ["".join(said(piece) for piece in pieces).strip() for pieces in lines] == wanted
    assert all(piece.area and piece.area.href == code.href for pieces in lines for piece in pieces)
    assert {strip.place for strip in strips} == {PLACE}


def test_words_keep_away_from_the_widest_symbol() -> None:
    """Where a card has several."""
    long = QrLink("https://example.org/".ljust(LONGEST, "a"), "example.org", "QR")
    for codes in ((CODE, long), (long, CODE)):
        strips = told(Card(words("C"), (Paragraph(words("word " * 40)), *codes))).strips[1:]
        symbols = [strip.stamp.x for strip in strips if strip.stamp]
        assert symbols[0] != symbols[1]
        rights = [piece.x + piece.width for strip in strips for line in strip.lines for piece in line.pieces]
        assert max(rights) <= min(symbols) - A4.track_gap + 0.01


def test_a_small_symbol_stands_below_its_words_where_they_are_narrow() -> None:
    """And not at the top of its card, though that is short."""
    for details in ((CODE,), (CODE, Paragraph(words("a")), CODE)):
        block: Block = Card(words("C"), details)
        for _ in range(30):
            block = Items(Marker.BULLET, ((block,),))
        symbols = [strip for strip in told(block).strips if strip.stamp]
        assert len(symbols) == details.count(CODE)
        assert not any(strip.lines for strip in symbols)
