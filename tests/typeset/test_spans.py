"""Words in their inks."""

from __future__ import annotations

import pytest

from leaflets.typeset.spans import BLACK, colour


@pytest.mark.parametrize(
    ("code", "operands"),
    [("#000000", BLACK), ("#ffffff", "1 1 1"), ("#004b6b", "0 0.294 0.42"), ("#FF8000", "1 0.502 0")],
)
def test_a_colour_as_operands(code: str, operands: str) -> None:
    """Each from 0 to 1, in three digits."""
    assert colour(code) == operands
