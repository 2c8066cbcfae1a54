"""The editions against the rules that their numbers come from."""

from __future__ import annotations

import math
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from leaflets.editions import (
    A4,
    BOOKLET,
    EDITIONS,
    GIANT_PRINT,
    LARGE_PRINT,
    MM,
    SETTABLE,
    USUAL,
    Edition,
    PrintKind,
    Type,
    paper,
)
from leaflets.qr.symbol import QUIET_ZONE

EVERY = pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)
DOT = MM * 25.4 / 600  # of a printer, in points
SIZES = [17 + 4 * version for version in range(1, 41)]


def types(edition: Edition) -> dict[str, Type]:
    """Every size of type of an edition, by its use; that of easy read is a floor, wherever its body is smaller."""
    uses = [field.name for field in fields(edition) if field.type == "Type" and field.name != "easy"]
    return {use: getattr(edition, use) for use in uses}


def test_the_editions_by_name() -> None:
    """Names that can be part of a file's name; two are made where none is named."""
    assert EDITIONS.items() >= {"a4": A4, "large-print": LARGE_PRINT, "giant-print": GIANT_PRINT}.items()
    assert all(name == edition.name and name in SETTABLE for name, edition in EDITIONS.items())
    assert SETTABLE["booklet"] is BOOKLET
    assert "booklet" not in EDITIONS
    assert USUAL == ("a4", "large-print")
    assert len({edition.label for edition in EDITIONS.values()}) == len(EDITIONS)


@pytest.mark.parametrize(
    ("edition", "floor", "body"), [(A4, 12, 14), (LARGE_PRINT, 16, 18), (GIANT_PRINT, 24, 24)], ids=EDITIONS
)
def test_the_sizes_of_print(edition: Edition, floor: float, body: float) -> None:
    """Clear print 12 pt, ideally 14; large print 16, ideally 18 (UKAAF G003); giant print 24 (RNIB)."""
    assert edition.floor >= floor
    assert edition.body.size >= body
    assert len(types(edition)) == 8
    assert all(kind.size >= edition.floor for kind in types(edition).values())


@pytest.mark.parametrize("edition", [A4, LARGE_PRINT, GIANT_PRINT, BOOKLET], ids=lambda edition: edition.name)
def test_our_editions_are_on_a4(edition: Edition) -> None:
    """UKAAF G003: 210 by 297 mm."""
    assert (edition.width, edition.height) == pytest.approx((595.2756, 841.8898), abs=0.001)
    assert edition.paper == "A4"


@pytest.mark.parametrize(
    ("floor", "kind"),
    [
        (12, PrintKind.STANDARD), (15.9, PrintKind.STANDARD), (16, PrintKind.LARGE), (BOOKLET.floor, PrintKind.LARGE),
        (23.9, PrintKind.LARGE), (24, PrintKind.GIANT),
    ],
)  # fmt: skip
def test_the_kind_of_print(floor: float, kind: PrintKind) -> None:
    """Large from 16 pt on (UKAAF G003), giant from 24 pt on (RNIB)."""
    assert replace(A4, floor=floor).kind is kind


def test_kinds_of_print_by_name() -> None:
    """As they stand in a sentence."""
    assert [kind.value for kind in PrintKind] == ["standard print", "large print", "giant print"]


@pytest.mark.parametrize(
    ("width", "height", "name"),
    [
        (210, 297, "A4"), (209.6, 297.4, "A4"), (148, 210, "A5"), (297, 210, "297 by 210 mm"),
        (215.9, 279.4, "216 by 279 mm"),
    ],
)  # fmt: skip
def test_paper_is_called_by_its_name(width: float, height: float, name: str) -> None:
    """That of ISO 216 where it has one."""
    assert paper(width, height) == name


@pytest.mark.parametrize(("wide", "high", "has"), [(0.49, -0.49, True), (0.51, 0, False), (0, -0.51, False)])
def test_a_page_of_an_edition(wide: float, high: float, has: bool) -> None:
    """To half a millimetre."""
    assert A4.has_page((210 + wide) * MM, (297 + high) * MM) is has


@EVERY
def test_a_page_shrunk_to_fit_keeps_the_floor(edition: Edition) -> None:
    """“Fit to page” shrinks A4 to 94 per cent."""
    assert min(kind.size for kind in types(edition).values()) * 0.94 >= edition.floor


@EVERY
def test_lines_stand_apart(edition: Edition) -> None:
    """Leading of 1.25 of running text, in the tightest rhythm too, but for rounding; headings never touch."""
    tightest = min(rhythm.leading for rhythm in edition.rhythms)
    for name in ("body", "small"):
        kind = types(edition)[name]
        assert kind.leading * tightest / kind.size >= 1.24
    assert all(kind.leading * tightest / kind.size >= 1.05 for kind in types(edition).values())


@EVERY
def test_headings_are_told_by_their_size(edition: Edition) -> None:
    """Title, heading, sub-heading, body: each larger than the next, and nothing smaller than small print."""
    sizes = [edition.title.size, edition.heading.size, edition.subheading.size, edition.body.size, edition.small.size]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == len(sizes)


@EVERY
def test_the_offer_of_other_formats_is_large(edition: Edition) -> None:
    """At least 16 pt, whatever the edition (Hampshire CC)."""
    assert edition.offer.size >= max(16, edition.body.size)


@EVERY
def test_the_page(edition: Edition) -> None:
    """Portrait, on paper that has a name, with the measure within its margins, and the widest rhythm tried first."""
    assert edition.width < edition.height
    assert edition.paper in ("A4", "A5")
    assert edition.measure <= edition.line == edition.width - 2 * edition.side_margin
    assert edition.side_margin >= 10 * MM
    assert edition.foot >= 10 * MM
    assert [rhythm.gaps for rhythm in edition.rhythms] == sorted((r.gaps for r in edition.rhythms), reverse=True)
    assert (edition.rhythms[0].gaps, edition.rhythms[0].leading) == (1, 1)


@EVERY
def test_modules_are_whole_dots_and_never_under_the_floor(edition: Edition) -> None:
    """For the symbols of every version: even edges, the least module, the least symbol."""
    for modules in SIZES:
        module = edition.module(modules)
        assert module / DOT == pytest.approx(round(module / DOT), abs=1e-6)
        assert module >= edition.module_mm * MM - 1e-9
        assert module * modules >= edition.symbol_mm * MM - 1e-9
        assert module - DOT < max(edition.module_mm, edition.symbol_mm / modules) * MM  # and no dot more than needed


@pytest.mark.parametrize("dots", range(10, 40))
def test_a_module_of_whole_dots_stays_as_it_is(dots: int) -> None:
    """Though sums are not exact to the last digit."""
    edition = replace(A4, symbol_mm=1, module_mm=dots * 25.4 / 600)
    assert edition.module(21) == pytest.approx(dots * DOT)


@EVERY
def test_a_larger_symbol_has_no_larger_modules(edition: Edition) -> None:
    """They shrink down to the floor and stay there, while the symbol grows."""
    modules = [edition.module(size) for size in SIZES]
    assert modules == sorted(modules, reverse=True)
    assert modules[-1] == pytest.approx(math.ceil(edition.module_mm * MM / DOT - 1e-9) * DOT)


@EVERY
def test_text_keeps_out_of_the_quiet_zone(edition: Edition) -> None:
    """The gap between the text and the symbols is at least four modules, of every symbol there is."""
    assert edition.track_gap >= QUIET_ZONE * max(map(edition.module, SIZES)) - 1e-9


@EVERY
def test_symbols_stand_apart(edition: Edition) -> None:
    """Further than the quiet zone, and far enough for a shaking hand."""
    assert edition.apart >= max(QUIET_ZONE * max(map(edition.module, SIZES)), 8 * MM) - 1e-9


def test_larger_print_is_larger_throughout() -> None:
    """Nothing in large print is smaller than in standard print."""
    for smaller, larger in ((A4, LARGE_PRINT), (LARGE_PRINT, GIANT_PRINT)):
        for name, kind in types(larger).items():
            assert kind.size > types(smaller)[name].size, name
        assert larger.symbol_mm > smaller.symbol_mm
        assert larger.module_mm > smaller.module_mm


def test_an_edition_is_a_value() -> None:
    """Nobody changes one by accident."""
    with pytest.raises(FrozenInstanceError):
        A4.floor = 6  # type: ignore[misc]
