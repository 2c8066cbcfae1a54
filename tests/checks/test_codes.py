"""Codes scan in a shaking hand: every check has a file that breaks it, and most one that just keeps it."""

from __future__ import annotations

import pikepdf
import pytest
import qrcode
from changes import (
    SAME,
    annotation,
    element,
    first_symbol,
    rounds_of_white,
    second_symbol_moved,
    sets,
    symbol_of,
    symbols_exchanged,
)
from pikepdf import String
from workshop import Mutant, Workshop, checks_of, damaged, edition, link, made, without_paragraph

from leaflets.checks import codes

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
    "symbols close together": Mutant(codes.symbols_apart, damaged(second_symbol_moved(7.7)), "7.7 mm apart"),
    "a symbol that leads elsewhere on a screen": Mutant(
        codes.symbol_is_live,
        damaged(annotation(lambda note: sets(URI=String("https://www.example.com/"))(note.A))),
        "leads to https://www.example.com/",
    ),
    "a symbol that is no link": Mutant(
        codes.symbol_is_live, damaged(annotation(sets(Rect=pikepdf.Array([0, 0, 9, 9])), "QR code")), "is no link"
    ),
    "a link that says something else": Mutant(
        codes.symbol_is_live,
        damaged(lambda pdf: [annotation(sets(Contents=String("Here")))(pdf) for _ in range(2)]),
        "its link ‘Here’",
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
    "http": Mutant(codes.safe_addresses, made(link("http://www.example.org/x")), "is not https", True),
    "a shortener": Mutant(codes.safe_addresses, made(link("https://bit.ly/abc")), "does not tell where", True),
    "tracking": Mutant(codes.safe_addresses, made(link("https://x.org/?utm_source=a")), "carries tracking", True),
    "a long address": Mutant(codes.safe_addresses, made(link(f"https://x.org/{'a' * 57}")), "71 characters", True),
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
    "symbols 8 mm apart": Mutant(codes.symbols_apart, damaged(second_symbol_moved(8.05))),
    "an address of 70": Mutant(codes.safe_addresses, made(link(f"https://x.org/{'a' * 56}"))),
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
