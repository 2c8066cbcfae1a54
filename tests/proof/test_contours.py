"""Contours: the areas of shapes that are known, and lines in place of curves."""

from __future__ import annotations

import pytest

from leaflets.proof.contours import Extent, area_of, flattened, shared_of, within

SQUARE = [(0, 0, True), (4, 0, True), (4, 4, True), (0, 4, True)]


def test_the_area_of_a_contour() -> None:
    """A hole runs the other way; a curve takes two thirds of its triangle (Archimedes), eight of them are a circle."""
    assert area_of(SQUARE) == -area_of(SQUARE[::-1]) == 16
    assert abs(area_of([(0, 0, True), (3, 6, False), (6, 0, True)])) == 12
    circle = [(1000, 0, True), (1000, 414, False), (707, 707, True), (414, 1000, False)]
    whole = [(x * a - y * b, x * b + y * a, on) for a, b in ((1, 0), (0, 1), (-1, 0), (0, -1)) for x, y, on in circle]
    assert abs(area_of(whole)) == pytest.approx(3.14159e6, rel=0.004)  # the curves lie a little outside


def test_a_curve_is_flattened_on_its_way() -> None:
    """Four lines for it, none for a straight side; a point between two that are off the curve is told."""
    assert flattened([(0, 0, True), (4, 0, True), (4, 4, True)]) == [(0, 0), (4, 0), (4, 4)]
    assert flattened([(0, 0, True), (4, 8, False), (8, 0, True)]) == [(0, 0), (2, 3), (4, 4), (6, 3), (8, 0)]
    assert (6, 8) in flattened([(0, 0, True), (4, 8, False), (8, 8, False), (12, 0, True)])


def test_what_two_boxes_share() -> None:
    """Nothing where they only touch."""
    assert shared_of(Extent(0, 0, 4, 4), Extent(2, 3, 9, 9)) == 2
    assert shared_of(Extent(0, 0, 4, 4), Extent(4, 0, 9, 9)) == 0


@pytest.mark.parametrize(
    ("scales", "own"),
    [
        ([], (1, 0, 0, 1)),
        ([8192], (0.5, 0, 0, 0.5)),
        ([16384, 8192], (1, 0, 0, 0.5)),
        ([0, 16384, -16384, 0], (0, 1, -1, 0)),
    ],
)
def test_a_part_within_a_composite(scales: list[int], own: tuple[float, ...]) -> None:
    """Its scales first, then its place, then those of the whole."""
    assert within((1, 0, 0, 1, 0, 0), scales, 30, 40) == (*own, 30, 40)
    assert within((2, 0, 0, 2, 5, 6), scales, 30, 40) == (*(2 * one for one in own), 65, 86)
