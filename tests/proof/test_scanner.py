"""Symbols read as a phone reads them, and measured."""

from __future__ import annotations

import pytest
import zxingcpp
from changes import SAME, first_symbol, rounds_of_white, symbol_of
from PIL import Image
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.main import QRCode
from workshop import Workshop

from leaflets.proof import scanner
from leaflets.proof.scanner import DPI, QUIET, Conditions


def drawn(address: str, version: int, level: int = ERROR_CORRECT_M) -> Image.Image:
    """A symbol of a version, four pixels a module, in white."""
    code = QRCode(version=version, error_correction=level, border=4)
    code.add_data(address)
    code.make(fit=False)
    rows = code.get_matrix()
    picture = Image.frombytes("L", (len(rows), len(rows)), bytes(0 if dark else 255 for row in rows for dark in row))
    return picture.resize((4 * len(rows), 4 * len(rows)), Image.Resampling.NEAREST)


@pytest.mark.parametrize("version", [1, 2, 6, 7, 9, 10, 11, 14, 21, 26, 27, 40])
def test_a_symbol_of_each_size_is_counted(version: int) -> None:
    """17 modules and 4 more for each version (ISO/IEC 18004, 5.3.1); versions of one figure and of two."""
    address = "HTTPS://X.ORG" if version == 1 else "https://www.example.org/"[: 14 + version]
    (symbol,) = scanner.symbols(drawn(address, version), 3, 150)
    assert (symbol.page, symbol.address, symbol.modules, symbol.level) == (3, address, 17 + 4 * version, "M")
    side = symbol.modules * 4 * 72 / 150
    assert symbol.box.width == pytest.approx(side, rel=0.05)
    assert symbol.box.left == pytest.approx(16 * 72 / 150, abs=2)


@pytest.mark.parametrize(
    ("level", "name"), [(ERROR_CORRECT_L, "L"), (ERROR_CORRECT_M, "M"), (ERROR_CORRECT_Q, "Q"), (ERROR_CORRECT_H, "H")]
)
def test_the_level_of_error_correction_is_told(level: int, name: str) -> None:
    """By its letter."""
    (symbol,) = scanner.symbols(drawn("https://x.org", 3, level), 1, 150)
    assert symbol.level == name


def test_symbols_are_told_from_the_top_down() -> None:
    """And from the left, where two stand side by side."""
    page = Image.new("L", (700, 700), "white")
    for name, place in (("c", (20, 400)), ("a", (20, 20)), ("b", (400, 20))):
        page.paste(drawn(f"https://{name}.org", 2), place)
    found = scanner.symbols(page, 1, 150)
    assert [symbol.address for symbol in found] == ["https://a.org", "https://b.org", "https://c.org"]


def test_a_blurred_symbol_needs_larger_modules_than_a_sharp_one(shop: Workshop) -> None:
    """At 100 dots to the inch a module of 0.49 mm is read sharp and not blurred; one of 0.56 mm is read in both."""
    fine, coarse = (shop.damaged(first_symbol(rf"q {side} 0 0 {side} \3 \4 cm \5 Do Q")).proof for side in (1.4, 1.6))
    symbol = fine.symbols[0]
    picture = fine.paint.picture(1, 100, False, symbol.box.grown(symbol.box.width / symbol.modules * (QUIET + 1)))
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [symbol.address]
    assert scanner.reads(fine.paint, symbol, Conditions.BLURRED) == ""
    for conditions in Conditions:
        assert scanner.reads(coarse.paint, coarse.symbols[0], conditions) == coarse.symbols[0].address


@pytest.mark.parametrize(
    ("light", "dark", "ratio"), [(255, 0, 21), (0, 255, 1 / 21), (119, 119, 1), (255, 118, 4.54), (255, 119, 4.48)]
)
def test_contrast(light: float, dark: float, ratio: float) -> None:
    """WCAG 2.2: #767676 on white is the palest grey that keeps 4.5 to 1."""
    assert scanner.contrast(light, dark) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(
    ("colour", "value"),
    [((255, 0, 0), 0.2126), ((0, 255, 0), 0.7152), ((0, 0, 255), 0.0722), ((10, 10, 10), 0.00304)],
)
def test_luminance(colour: tuple[int, int, int], value: float) -> None:
    """WCAG 2.2: green is the lightest; the darkest greys are linear."""
    assert scanner.luminance(*colour) == pytest.approx(value, abs=0.0001)


def test_a_symbol_is_measured_to_a_dot(shop: Workshop) -> None:
    """Its module, its white, its contrast: those it was drawn with."""
    proof = shop.true().proof
    symbol, measure = next(iter(proof.measures.items()))
    dot = 25.4 / DPI
    assert measure.module * symbol.modules == pytest.approx(measure.box.width * 25.4 / 72, abs=dot * 2)
    assert measure.quiet == QUIET
    assert measure.contrast == pytest.approx(21, abs=0.1)


@pytest.mark.parametrize(("white", "measured"), [(4.1, 4), (3.3, 3), (2.2, 2), (1.2, 1)])
def test_white_is_measured_in_halves_of_a_module(shop: Workshop, white: float, measured: float) -> None:
    """Up to the four that are wanted; a speck ends it."""
    proof = shop.damaged(rounds_of_white(white)).proof
    measure = next(iter(proof.measures.values()))
    assert measured - 0.5 <= measure.quiet <= measured + 0.5
    assert (measure.quiet == QUIET) is (white > QUIET)


def test_light_and_dark_exchanged(shop: Workshop) -> None:
    """What is lighter than its ground has a contrast under 1 or near it; a grey one less than black."""
    grey = shop.damaged(symbol_of("https://www.example.org/x", grey="0.37 g")).proof
    assert next(iter(grey.measures.values())).contrast == pytest.approx(6.6, abs=0.4)


def test_nothing_is_read_where_nothing_stands(shop: Workshop) -> None:
    """Nor where two symbols are in sight."""
    proof = shop.damaged(first_symbol(rf"{SAME}")).proof
    symbol = proof.symbols[0]
    gone = symbol._replace(box=symbol.box._replace(left=20, right=40, bottom=20, top=40))
    assert scanner.reads(proof.paint, gone, Conditions.PRINTED) == ""
