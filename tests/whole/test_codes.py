"""Every symbol opens what its source says, read off whole pages: as printed, shrunk, in grey and blurred."""

from __future__ import annotations

import original
import pytest
import reading
from bench import Bench, Finished, leaflet
from reading import Proof

from leaflets.editions import EDITIONS

#: How a page is seen: dots to the inch, scale, in grey, blurred by so many pixels.
SEEN = {
    "printed": (150, 1.0, False, 0.0),
    "fit to page": (150, 0.94, False, 0.0),
    "in grey": (150, 1.0, True, 0.0),
    "blurred": (100, 1.0, False, 1.0),
}


def seen(proof: Proof, manner: str) -> list[str]:
    """What a phone reads off each figure, in reading order; nothing where it reads none."""
    dpi, scale, grey, blur = SEEN[manner]
    decoded = reading.codes(proof.path, dpi, scale, grey, blur)
    return [
        next((one.address for one in decoded if one.page == shape.page and shape.box.holds(one.centre)), "")
        for _, shape in proof.figures
    ]


@pytest.mark.parametrize("manner", SEEN)
def test_every_symbol_opens_its_page(finished: Finished, manner: str) -> None:
    """The symbols read off the pages are the addresses of the source, in reading order, and there are no others."""
    addresses = original.read(finished.source).addresses
    assert seen(finished.proof, manner) == addresses
    dpi, *rest = SEEN[manner]
    assert len(reading.codes(finished.path, dpi, *rest)) == len(addresses)


@pytest.mark.parametrize("edition", EDITIONS)
def test_longer_addresses_make_larger_symbols(bench: Bench, edition: str) -> None:
    """A module never shrinks below its floor; the symbol grows instead, and still opens its page."""
    lengths = (20, 45, 60, 90, 120, 160)
    links = "".join(f"      - Page {n} (Us) {'https://www.example.org/':x<{n}}\n" for n in lengths)
    made = bench.made("lengths", leaflet(f"  - heading: Pages\n    links:\n{links}"), edition)
    assert seen(made.proof, "blurred") == original.read(made.source).addresses
    assert made.broken() == []
