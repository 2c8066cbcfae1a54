"""Contours of glyphs: lines and quadratic curves (ISO/IEC 14496-22, glyf), their areas and their boxes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from leaflets.proof.page import Matrix

#: Points, each x, y and whether it is on the curve.
Contour: TypeAlias = Sequence[tuple[int, int, bool]]


class Extent(NamedTuple):
    """The box of a glyph in units of the face, y up."""

    left: float
    bottom: float
    right: float
    top: float


def within(placed: Matrix, scales: Sequence[int], across: int, up: int) -> Matrix:
    """The transformation of a part of a composite, whose scales are 16384ths, within that of the composite."""
    match [scale / 16384 for scale in scales]:
        case [both]:
            own = both, 0.0, 0.0, both
        case [wide, high]:
            own = wide, 0.0, 0.0, high
        case [_, _, _, _] as four:
            own = four[0], four[1], four[2], four[3]
        case _:
            own = 1.0, 0.0, 0.0, 1.0
    (a, b, c, d), (p, q, r, s, x, y) = own, placed
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        across * p + up * r + x, across * q + up * s + y,
    )  # fmt: skip


def _corners(contour: Contour) -> list[tuple[float, float, bool]]:
    """The points of a contour with those that lie, untold, on the curve between two that are off it."""
    points: list[tuple[float, float, bool]] = []
    for here, there in zip(contour, (*contour[1:], contour[0]), strict=True):
        points.append(here)
        if not here[2] and not there[2]:
            points.append(((here[0] + there[0]) / 2, (here[1] + there[1]) / 2, True))
    return points


def area_of(contour: Contour) -> float:
    """The area within a contour of lines and quadratic curves, by the sum of its segments; of a hole the other sign."""
    points, area = _corners(contour), 0.0
    # The polygon through all points; of its corners off the curve, the curve leaves a third of the triangle out.
    for before, point, behind in zip((points[-1], *points), points, (*points[1:], points[0]), strict=False):
        (p, q, _), (x, y, on), (r, t, _) = before, point, behind
        area += (p * y - x * q) / 2
        if not on:
            area -= ((x - p) * (t - q) - (r - p) * (y - q)) / 6
    return area


def flattened(contour: Contour) -> list[tuple[float, float]]:
    """A contour as straight lines, four for each curve."""
    points, line = _corners(contour), list[tuple[float, float]]()
    for before, point, behind in zip((points[-1], *points), points, (*points[1:], points[0]), strict=False):
        (p, q, _), (x, y, on), (r, t, _) = before, point, behind
        if on:
            line.append((x, y))
        else:
            for at in (0.25, 0.5, 0.75):
                off, on_to = 2 * at * (1 - at), at * at
                line.append(((1 - at) ** 2 * p + off * x + on_to * r, (1 - at) ** 2 * q + off * y + on_to * t))
    return line


def shared_of(one: Extent, other: Extent) -> float:
    """The area that two boxes share."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.top, other.top) - max(one.bottom, other.bottom)
    return max(wide, 0) * max(high, 0)
