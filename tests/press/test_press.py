"""The whole path of a leaflet."""

from __future__ import annotations

import datetime
import gc

import pytest
from paths import ROOT

from leaflets.content.library import Library
from leaflets.editions import EDITIONS
from leaflets.press.press import press
from leaflets.typeset.faces import printable


def test_nothing_is_left_to_search_for() -> None:
    """All that a leaflet is set from is gone with it: no circles, not even ReportLab's."""
    library = Library.opened(ROOT / "data", printable())
    leaflet = library.leaflet("dystonia").value
    assert leaflet is not None
    document = leaflet.document(library.shelf, datetime.date(2026, 11, 23))
    press(document, EDITIONS["a4"])  # what is kept for other leaflets is kept now
    gc.collect()
    press(document, EDITIONS["a4"])
    assert gc.collect() == 0


@pytest.mark.parametrize(("edition", "most"), [("a4", 2), ("large-print", 4)])
def test_dystonia_spends_no_more_paper_than_it_may(edition: str, most: int) -> None:
    """One sheet in standard print, two in large print."""
    library = Library.opened(ROOT / "data", printable())
    leaflet = library.leaflet("dystonia").value
    assert leaflet is not None
    pressed = press(leaflet.document(library.shelf, datetime.date(2026, 11, 23)), EDITIONS[edition])
    assert pressed.pages <= most
    assert pressed.data.startswith(b"%PDF-1.7")
