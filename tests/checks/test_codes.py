"""Codes scan in a shaking hand: every check has a file that breaks it, and most one that just keeps it."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest
import qrcode
from changes import (
    SAME,
    annotation,
    element,
    first_symbol,
    rounds_of_white,
    sets,
    symbol_of,
    symbols_exchanged,
)
from pikepdf import String
from pretended import case, degrees, paragraph, run
from workshop import Mutant, Workshop, checks_of, damaged, edition, link, made, of_a_stranger, without_paragraph

from leaflets.checks import codes
from leaflets.checks.case import Case
from leaflets.editions import MM
from leaflets.proof.page import Box, Graphic, LinkArea, MarkedContent, TagNode
from leaflets.proof.proof import View
from leaflets.proof.scanner import DPI, FoundSymbol, SymbolMeasure


def two_links(apart: float) -> Callable[[Workshop], Case]:
    """A page with two codes so many mm apart."""
    both = (
        link("https://www.example.org/one")
        + "      - Another https://www.example.org/two\n      - A third https://www.example.org/three\n"
    )
    return made(both, edition(apart=apart * MM, far_apart=0.0), "a4")


BROKEN: dict[str, Mutant] = {
    "symbols exchanged": Mutant(codes.no_code_missing, damaged(symbols_exchanged), "the code opens"),
    "an address changed by one letter": Mutant(
        codes.no_code_missing,
        damaged(symbol_of("https://www.example.org/somewhery")),
        "opens https://www.example.org/somewhery, not",
    ),
    "a symbol gone": Mutant(codes.no_code_missing, damaged(first_symbol("q Q")), "codes for"),
    "a symbol that nobody reads": Mutant(
        codes.no_code_missing,
        damaged(first_symbol(rf"{SAME} q \1 0 0 \2 \3 \4 cm 1 1 1 rg 9 0 8 40 re f Q")),
        "no phone reads",
    ),
    "a symbol that is no figure": Mutant(
        codes.no_code_missing, damaged(element("Figure", sets(Alt=String("A picture")))), "is no figure"
    ),
    "a symbol too fine to be blurred": Mutant(
        codes.every_code_scans,
        damaged(first_symbol(r"q 1.4 0 0 1.4 \3 \4 cm \5 Do Q")),
        "read not at all when it is blurred",
    ),
    "a side too short": Mutant(
        codes.symbol_size, made(link("www.x.org"), edition(symbol_mm=24.3, module_mm=0.7), "a4"), "under 25 mm"
    ),
    "a module too fine": Mutant(
        codes.symbol_size,
        made(link("https://www.example.org/" + "x" * 60), edition(module_mm=0.70), "a4"),
        "under 0.75 mm",
    ),
    "a side too short for giant print": Mutant(
        codes.symbol_size,
        made(link("www.x.org"), edition("giant-print", symbol_mm=36), "giant-print"),
        "under 38 mm",
    ),
    "a symbol flattened": Mutant(
        codes.symbol_size, damaged(first_symbol(r"q \1 0 0 2.4 \3 \4 cm \5 Do Q")), "is not square"
    ),
    "a quiet zone cut": Mutant(codes.quiet_zone, damaged(rounds_of_white(3.3)), "modules of white around it"),
    "a tint behind a symbol": Mutant(
        codes.quiet_zone, damaged(first_symbol(rf"q 0.9 g 1 0 0 1 \3 \4 cm -20 -20 130 130 re f Q {SAME}")), "white"
    ),
    "a pale symbol": Mutant(
        codes.symbol_contrast, damaged(symbol_of("https://www.example.org/x", grey="0.37 g")), "to 1"
    ),
    "a symbol light on dark": Mutant(
        codes.symbol_contrast,
        damaged(
            lambda pdf: (
                symbol_of("https://www.example.org/x", grey="1 g")(pdf),
                first_symbol(rf"q 0 g \1 0 0 \2 \3 \4 cm -4 -4 41 41 re f Q {SAME}")(pdf),
            )
        ),
        "light on dark",
    ),
    "the least correction": Mutant(
        codes.symbol_contrast,
        damaged(symbol_of("https://www.example.org/x", qrcode.constants.ERROR_CORRECT_L)),
        "the least error correction",
    ),
    "symbols close together": Mutant(codes.symbols_apart, two_links(7.7), "7.7 mm apart"),
    "a symbol that leads elsewhere on a screen": Mutant(
        codes.symbol_is_live,
        damaged(annotation(lambda note: sets(URI=String("https://www.example.com/"))(note.A))),
        "leads to https://www.example.com/",
    ),
    "a symbol that is no link": Mutant(
        codes.symbol_is_live, damaged(annotation(sets(Rect=pikepdf.Array([0, 0, 9, 9]), QuadPoints=None))), "is no link"
    ),
    "a symbol not where its element says": Mutant(
        codes.symbol_is_live,
        damaged(element("Figure", lambda one: sets(BBox=pikepdf.Array([0, 0, 9, 9]))(one.A))),
        "not where its element says",
    ),
    "a symbol without its host": Mutant(
        codes.readable_address,
        lambda shop: without_paragraph(shop, "second.example.org"),
        "it leads to second.example.org",
    ),
    "http": Mutant(codes.safe_addresses, of_a_stranger(made(link("http://www.example.org/x"))), "is not https", True),
    "a shortener": Mutant(
        codes.safe_addresses, of_a_stranger(made(link("https://bit.ly/abc"))), "does not tell where", True
    ),
    "tracking": Mutant(
        codes.safe_addresses, of_a_stranger(made(link("https://x.org/?utm_source=a"))), "carries tracking", True
    ),
    "a long address": Mutant(
        codes.safe_addresses, of_a_stranger(made(link(f"https://x.org/#{'a' * 56}"))), "71 characters", True
    ),
}

#: What just keeps a promise that a file above just breaks.
KEPT: dict[str, Mutant] = {
    "a symbol just coarse enough to be blurred": Mutant(
        codes.every_code_scans, damaged(first_symbol(r"q 1.6 0 0 1.6 \3 \4 cm \5 Do Q"))
    ),
    "a symbol drawn anew": Mutant(codes.every_code_scans, damaged(symbol_of("https://www.example.org/somewhere"))),
    "the least side": Mutant(codes.symbol_size, made(link("www.x.org"), edition(symbol_mm=25), "a4")),
    "the least module": Mutant(
        codes.symbol_size, made(link("https://www.example.org/" + "x" * 60), edition(module_mm=0.75), "a4")
    ),
    "a quiet zone of four": Mutant(codes.quiet_zone, damaged(rounds_of_white(4.1))),
    "a symbol of 7 to 1": Mutant(codes.symbol_contrast, damaged(symbol_of("https://www.example.org/x", grey="0.34 g"))),
    "level M": Mutant(codes.symbol_contrast, damaged(symbol_of("https://www.example.org/x"))),
    "symbols 8 mm apart": Mutant(codes.symbols_apart, two_links(8.05)),
    "an address of 70": Mutant(codes.safe_addresses, made(link(f"https://x.org/#{'a' * 55}"))),
}


@pytest.mark.parametrize("mutant", BROKEN.values(), ids=BROKEN)
def test_a_broken_promise_is_told(shop: Workshop, mutant: Mutant) -> None:
    """The check says what is wrong, and how bad that is."""
    assert any(mutant.says in message and warning == mutant.warning for message, warning in mutant.told(shop))


@pytest.mark.parametrize("mutant", KEPT.values(), ids=KEPT)
def test_what_just_keeps_a_promise_passes(shop: Workshop, mutant: Mutant) -> None:
    """The check says nothing."""
    assert mutant.told(shop) == []


def test_every_check_has_been_seen_to_fail() -> None:
    """A check that has never found anything proves nothing."""
    assert {mutant.check for mutant in BROKEN.values()} == checks_of(codes)


SYMBOL = FoundSymbol(1, "https://x.org", Box(100, 100, 200, 200), 25, "M")
DOT = 25.4 / DPI  # of the rendering on which symbols are measured, in mm


def measured(
    side: float = 25.0, module: float = 1.0, high: float = 0.0, contrast: float = 21.0, level: str = "M"
) -> Case:
    """A file with one symbol of these measures, in millimetres."""
    box = Box(100, 100, 100 + side * MM, 100 + (high or side) * MM)
    symbol = SYMBOL._replace(level=level)
    return case(symbols=(symbol,), measures={symbol: SymbolMeasure(box, module, 4, contrast)})


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        (measured(), 0),
        (measured(25 - DOT * 0.9), 0),
        (measured(25 - DOT * 1.1), 1),
        (measured(module=0.75 - DOT / 7 * 0.9), 0),
        (measured(module=0.75 - DOT / 7 * 1.1), 1),
        (measured(25.0, high=25 + DOT * 1.9), 0),
        (measured(25.0, high=25 + DOT * 2.1), 1),
        (measured(25 - DOT * 1.1, module=0.7, high=26), 3),
    ],
)
def test_the_least_symbol(seen: Case, told: int) -> None:
    """A dot of the rendering is forgiven a side, a seventh of it a module, two dots what should be square."""
    assert degrees(codes.symbol_size(seen)) == ["fault"] * told


@pytest.mark.parametrize(
    ("contrast", "level", "told"),
    [
        (7.0, "M", []), (6.9, "M", ["is 6.9 to 1"]), (1.5, "M", ["is 1.5 to 1"]), (1.4, "M", ["is light on dark"]),
        (21, "L", ["has the least error correction"]), (21, "Q", []), (21, "H", []),
    ],
)  # fmt: skip
def test_the_least_contrast_of_a_symbol(contrast: float, level: str, told: list[str]) -> None:
    """7 to 1; what is hardly dark, or lighter than its ground, is called that."""
    messages = [finding.message for finding in codes.symbol_contrast(measured(contrast=contrast, level=level))]
    assert messages == [f"the code of https://x.org {words}" for words in told]


@pytest.mark.parametrize(("apart", "page", "told"), [(8 - DOT * 1.9, 1, 0), (8 - DOT * 2.1, 1, 1), (1, 2, 0)])
def test_the_least_distance_of_two_symbols(apart: float, page: int, told: int) -> None:
    """8 mm on one page, but for two dots."""
    other = SYMBOL._replace(page=page, address="https://y.org")
    boxes = SYMBOL.box, Box(200 + apart * MM, 100, 300, 200)
    measures = {one: SymbolMeasure(box, 1, 4, 21) for one, box in zip((SYMBOL, other), boxes, strict=True)}
    assert degrees(codes.symbols_apart(case(measures=measures, pages=2))) == ["fault"] * told


FIGURE = TagNode("Figure", "QR code", {"BBox": "100 100 200 200"}, (MarkedContent(1, 0, ()),))
INK = Graphic(1, 0, "Figure", "form", Box(100, 100, 200, 200))
LINK = LinkArea(1, SYMBOL.box, "https://x.org", "QR code", 0, 0)


def live(figure: TagNode = FIGURE, ink: Graphic = INK, *links: LinkArea) -> Case:
    """A file of unknown content with a symbol, what is painted for it, and links."""
    seen = View((SYMBOL,), None, 0.05, ())
    return case(figure, symbols=(SYMBOL,), figures=((figure, ink),), links=links, views=(seen,))


@pytest.mark.parametrize(
    ("links", "told"),
    [
        ((LINK,), []),
        ((), ["warning"]),
        ((LINK._replace(page=2),), ["warning"]),
        ((LINK._replace(target="https://y.org"),), ["fault"]),
        ((LINK, LINK), ["fault"]),
    ],
)
def test_what_a_touched_symbol_does(links: tuple[LinkArea, ...], told: list[str]) -> None:
    """It leads where it leads a phone; in a file of somebody else it need not be a link, but not another."""
    assert degrees(codes.symbol_is_live(live(FIGURE, INK, *links))) == told


@pytest.mark.parametrize(
    ("box", "told"),
    [
        ("100 100 200 200", 0), ("100.4 99.6 200 200", 0), ("100.6 100 200 200", 1), ("100 100 200 200.6", 1),
        ("100 100 200", 1), ("", 1),
    ],
)  # fmt: skip
def test_where_an_element_says_its_symbol_is(box: str, told: int) -> None:
    """To half a point on each side (ISO 32000-1, 14.8.5.4.3)."""
    figure = TagNode("Figure", "QR code", {"BBox": box}, FIGURE.content)
    assert degrees(codes.symbol_is_live(live(figure, INK, LINK))) == ["fault"] * told


@pytest.mark.parametrize(
    ("words", "x", "page", "told"),
    [
        ("x.org", 220, 1, 0), ("www. x.ORG/here", 220, 1, 0), ("y.org", 220, 1, 1), ("x.org", 220, 2, 1),
        ("x.org", 200 + 29 * MM, 1, 0), ("x.org", 200 + 31 * MM, 1, 1),
    ],
)  # fmt: skip
def test_the_host_is_told_within_30_mm(words: str, x: float, page: int, told: int) -> None:
    """In a file without cards, anywhere round the symbol on its page, however it is spaced."""
    near = paragraph(run(words, x=x, y=150, page=page))
    seen = case(near, symbols=(SYMBOL,), figures=(), pages=2)
    assert degrees(codes.readable_address(seen)) == ["fault"] * told


def test_a_card_tells_its_own_host() -> None:
    """The words of the card next to it do not count, however near."""

    def card(words: str) -> TagNode:
        return TagNode("Sect", "", {}, (paragraph(run(words, x=220, y=150)), FIGURE))

    figure_card, other = card("Words"), TagNode("Sect", "", {}, (paragraph(run("x.org", x=220, y=120)),))
    seen = View((SYMBOL,), None, 0.05, ())
    facts = {"symbols": (SYMBOL,), "figures": ((FIGURE, INK),), "views": (seen,)}
    assert degrees(codes.readable_address(case(figure_card, other, **facts))) == ["fault"]
    assert degrees(codes.readable_address(case(card("x.org"), other, **facts))) == []
