"""What is told of a picture that cannot be printed."""

from __future__ import annotations

import pytest

from leaflets.faults import Unfit
from leaflets.pictures import refusals

ALL = [
    refusals.unreadable(), refusals.of_another_kind("a GIF"), refusals.of_another_kind("an SVG drawing"),
    refusals.too_large(21_000_000),
    refusals.too_many_dots(9_000, 9_000), refusals.too_thin(3, 900), refusals.too_many_scans(),
    refusals.inks_unknown(), refusals.has_code(),
]  # fmt: skip


@pytest.mark.parametrize("refusal", ALL)
def test_each_says_what_to_do(refusal: Unfit) -> None:
    """In a sentence that begins with a capital and ends; the message goes on from the place."""
    problem = refusal.problem
    assert problem.message[0].islower()
    assert not problem.message.endswith(".")
    assert problem.cure[0].isupper()
    assert problem.cure.endswith((".", "’"))


def test_sizes_are_told_in_round_numbers() -> None:
    """Megabytes, and millions of dots."""
    assert refusals.too_large(21_400_000).problem.message == "this picture has 21 MB; 20 are the most"
    assert "81 million dots (9,000 by 9,000)" in refusals.too_many_dots(9_000, 9_000).problem.message
