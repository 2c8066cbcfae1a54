"""The corners of what an editor can write come out whole in every edition: tree, marks, pages and symbols."""

from __future__ import annotations

from pathlib import Path

import corners
import layout
import marks
import pytest
import test_codes
import test_truth
from making import Bench, leaflet

from leaflets.editions import EDITIONS


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("corner", corners.CORNERS)
def test_a_corner_comes_out_whole(tmp_path: Path, corner: str, edition: str) -> None:
    """Every word in its place and role, every mark in the tree, every page fit to read, every symbol to scan."""
    bench = Bench(tmp_path, contacts=corners.CONTACTS)
    made = bench.made("corner", leaflet(corners.CORNERS[corner] or "  []\n"), edition)
    proof = made.proof
    found = [
        *test_truth.differences(made.document, proof.root),
        *marks.faults(made.path),
        *layout.faults(proof, edition, made.edition.side_margin),
        *layout.split_words(proof.root),
        *test_codes.link_faults(proof, "blurred"),
        *test_codes.size_faults(proof, edition),
    ]
    assert found == []
    assert test_codes.seen(proof, "blurred") == test_codes.wanted(made)
