"""The corners of what an editor can write come out whole in every edition: tree, marks, pages and symbols."""

from __future__ import annotations

from pathlib import Path

import corners
import marks
import pytest
from bench import Bench, leaflet

from leaflets.editions import EDITIONS


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("corner", corners.CORNERS)
def test_a_corner_comes_out_whole(tmp_path: Path, corner: str, edition: str) -> None:
    """Every word in its place and role, every mark in the tree, every page fit to read, every symbol to scan."""
    made = Bench(tmp_path, contacts=corners.CONTACTS).made(
        "corner", leaflet(corners.CORNERS[corner] or "  []\n"), edition
    )
    assert made.broken() == []
    assert marks.faults(made.path) == []
