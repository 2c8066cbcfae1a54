"""The whole path of a leaflet."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from leaflets.editions import EDITIONS
from leaflets.fonts import printable
from leaflets.library import Library
from leaflets.press import press

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(("edition", "most"), [("a4", 2), ("large-print", 4)])
def test_dystonia_spends_no_more_paper_than_it_may(edition: str, most: int) -> None:
    """One sheet in standard print, two in large print."""
    library = Library(ROOT / "data", printable())
    leaflet = library.leaflet("dystonia").value
    assert leaflet is not None
    pressed = press(leaflet.document(library.shelf, datetime.date(2026, 11, 23)), EDITIONS[edition])
    assert pressed.pages <= most
    assert pressed.data.startswith(b"%PDF-1.7")
