"""Signs drawn for the faces of signs: arrows, bullets, ticks, boxes, as outlines of TrueType in thousandths of an em.

They are as heavy as the face they stand in: `stroke` is the thickness of its minus, `axis` the height of that above the
baseline, `cap` that of its capitals.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import NamedTuple

Point = tuple[float, float]
#: A closed curve: points that are on it, or control it (ISO 14496-22, 5.3.3); what is right of it is filled.
Contour = list[tuple[float, float, bool]]
Outline = list[Contour]


class Weight(NamedTuple):
    """What of a face signs go by."""

    stroke: float
    axis: float
    cap: float


def polygon(*points: Point) -> Contour:
    """Straight lines from point to point and back, whichever way round they are given."""
    area = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in itertools.pairwise([*points, points[0]]))
    return [(x, y, True) for x, y in (points if area < 0 else points[::-1])]


def hole(contour: Contour) -> Contour:
    """A contour that is not filled, within one that is."""
    return contour[::-1]


def box(left: float, bottom: float, right: float, top: float) -> Contour:
    """A rectangle."""
    return polygon((left, bottom), (left, top), (right, top), (right, bottom))


def disc(x: float, y: float, radius: float) -> Contour:
    """A circle, in eight curves."""
    outer = radius / math.cos(math.pi / 8)
    turns = [(-step * math.pi / 8, step % 2 == 0) for step in range(16)]
    return [
        (x + (radius if on else outer) * math.cos(turn), y + (radius if on else outer) * math.sin(turn), on)
        for turn, on in turns
    ]


def ring(x: float, y: float, radius: float, stroke: float) -> Outline:
    """A circle with its line within the radius."""
    return [disc(x, y, radius), hole(disc(x, y, radius - stroke))]


def frame(left: float, bottom: float, right: float, top: float, stroke: float) -> Outline:
    """A rectangle with its line inside."""
    return [box(left, bottom, right, top), hole(box(left + stroke, bottom + stroke, right - stroke, top - stroke))]


def line(points: Sequence[Point], stroke: float) -> Contour:
    """A line through points, its ends cut square, its corners pointed."""
    left, right = list[Point](), list[Point]()
    normals = []
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        length = math.hypot(x1 - x0, y1 - y0)
        normals.append((-(y1 - y0) / length, (x1 - x0) / length))
    for number, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = normals[max(number - 1, 0)], normals[min(number, len(normals) - 1)]
        mx, my = ax + bx, ay + by
        reach = stroke / (mx * mx + my * my)
        left.append((x + mx * reach, y + my * reach))
        right.append((x - mx * reach, y - my * reach))
    return polygon(*left, *right[::-1])


def turned(outline: Outline, quarters: int, x: float, y: float) -> Outline:
    """An outline turned to the left by quarters of a circle round a point."""
    for _ in range(quarters % 4):
        outline = [[(x - (py - y), y + (px - x), on) for px, py, on in contour] for contour in outline]
    return outline


def moved(outline: Outline, x: float, y: float, scale: float = 1.0) -> Outline:
    """An outline made larger or smaller from the origin, and then moved."""
    return [[(px * scale + x, py * scale + y, on) for px, py, on in contour] for contour in outline]


def _star(x: float, y: float, radius: float) -> Contour:
    inner = radius * 0.42
    tips = [math.pi / 2 + step * math.pi / 5 for step in range(10)]
    return polygon(
        *((x + (inner if n % 2 else radius) * math.cos(t), y + (inner if n % 2 else radius) * math.sin(t))
          for n, t in enumerate(tips))
    )  # fmt: skip


def _arrow(w: Weight, width: float, both: bool = False) -> Outline:
    """To the right, or both ways; a head is two lines that meet in its point."""
    s, y, x, tip = w.stroke, w.axis, width / 2, width - 60
    head, reach = 150 + s * 0.5, s * 0.7
    half = [
        box(x if both else 60, y - s / 2, tip - reach, y + s / 2),
        line([(tip - reach - head, y + head), (tip - reach, y), (tip - reach - head, y - head)], s),
    ]
    return half + turned(half, 2, x, y) if both else half


def _double_arrow(w: Weight, width: float, both: bool = False) -> Outline:
    """The same with two shafts."""
    s, y, x, tip = w.stroke * 0.75, w.axis, width / 2, width - 60
    apart, head = s * 1.35, 230
    start, inner = x if both else 60, tip - s * 0.7 - apart
    half = [
        box(start, y + apart - s / 2, inner, y + apart + s / 2),
        box(start, y - apart - s / 2, inner, y - apart + s / 2),
        line([(tip - s * 0.7 - head, y + head), (tip - s * 0.7, y), (tip - s * 0.7 - head, y - head)], s),
    ]
    return half + turned(half, 2, x, y) if both else half


def _triangle(w: Weight, size: float, filled: bool) -> Outline:
    """Pointing right."""
    y, half = w.axis, size / 2
    outer = polygon((70, y - half), (70, y + half), (70 + size * 0.87, y))
    if filled:
        return [outer]
    s = w.stroke * 0.8
    inner = polygon((70 + s, y - half + s * 1.73), (70 + s, y + half - s * 1.73), (70 + size * 0.87 - s * 2, y))
    return [outer, hole(inner)]


def _diamond(w: Weight, filled: bool) -> Outline:
    x, y, half, s = 330, w.axis, 270, w.stroke * 1.1
    points = [(x - half, y), (x, y + half), (x + half, y), (x, y - half)]
    inner = [(x + (px - x) * (1 - s / half), y + (py - y) * (1 - s / half)) for px, py in points]
    return [polygon(*points)] if filled else [polygon(*points), hole(polygon(*inner))]


def _tick(left: float, bottom: float, size: float, stroke: float) -> Outline:
    points = [
        (left, bottom + size * 0.38),
        (left + size * 0.3, bottom + size * 0.08),
        (left + size * 0.82, bottom + size),
    ]
    return [line(points, stroke)]


def _cross(left: float, bottom: float, size: float, stroke: float) -> Outline:
    right, top = left + size, bottom + size
    return [line([(left, bottom), (right, top)], stroke), line([(left, top), (right, bottom)], stroke)]


def _telephone(w: Weight) -> Outline:
    """A receiver on a set with its dial."""
    receiver: Contour = [
        (60, 430, True), (60, 640, False), (420, 640, True), (780, 640, False), (780, 430, True), (780, 400, True),
        (600, 400, True), (600, 450, True), (600, 500, False), (420, 500, True), (240, 500, False), (240, 450, True),
        (240, 400, True), (60, 400, True),
    ]  # fmt: skip
    body: Contour = [
        (300, 450, True), (540, 450, True), (560, 360, True), (580, 340, False), (620, 340, True), (740, 190, False),
        (740, 0, True), (100, 0, True), (100, 190, False), (220, 340, True), (260, 340, False), (280, 360, True),
    ]  # fmt: skip
    return [receiver, body, hole(disc(420, 190, 120)), disc(420, 190, 50 + w.stroke / 8)]


def _envelope(w: Weight) -> Outline:
    s = w.stroke * 0.75
    flap = line([(60 + s / 2, 520 - s), (410, 250), (760 - s / 2, 520 - s)], s)
    return [*frame(60, 0, 760, 520, s), flap]


def _warning(w: Weight) -> Outline:
    s = w.stroke * 0.5 + 35
    outer = polygon((30, 0), (430, 690), (830, 0))
    inner = polygon((30 + s * 1.73, s), (430, 690 - s * 2), (830 - s * 1.73, s))
    half = s * 0.52
    stem = polygon((430 - half, 440), (430 + half, 440), (430 + half * 0.8, 215), (430 - half * 0.8, 215))
    return [outer, hole(inner), stem, disc(430, 135, half * 1.15)]


def _heart() -> Outline:
    half: Contour = [
        (360, 0, True), (60, 230, False), (60, 430, True), (60, 600, False), (200, 600, True), (310, 600, False),
        (360, 490, True), (410, 600, False), (520, 600, True), (660, 600, False), (660, 430, True), (660, 230, False),
    ]  # fmt: skip
    return [half]


def _male(w: Weight) -> Outline:
    s = w.stroke
    tip = 620
    return [
        *ring(280, 220, 220, s), line([(430, 370), (tip, tip - 60)], s),
        line([(tip - 200, tip - 60), (tip, tip - 60), (tip, tip - 260)], s),
    ]  # fmt: skip


def _female(w: Weight) -> Outline:
    s = w.stroke
    return [
        *ring(300, 440, 220, s),
        box(300 - s / 2, -100, 300 + s / 2, 220 + s / 2),
        box(160, 20 - s / 2, 440, 20 + s / 2),
    ]


def drawn(w: Weight) -> dict[str, tuple[Outline, float]]:
    """Each sign's outline, and its width."""
    s, y, cap = w.stroke, w.axis, w.cap
    arrow, double, thin = _arrow(w, 760), _double_arrow(w, 800), s * 0.75
    big, middle = 250.0, 160.0  # half the size of bullets
    checkbox = frame(60, 0, 60 + cap, cap, thin)
    signs: dict[str, tuple[Outline, float]] = {}
    for number, sign in enumerate("→↑←↓"):
        signs[sign] = (turned(arrow, number, 380, y), 760)
    for number, sign in enumerate("⇒⇑⇐⇓"):
        signs[sign] = (turned(double, number, 400, y), 800)
    signs["↔"] = (_arrow(w, 960, both=True), 960)
    signs["↕"] = (moved(turned(_arrow(w, 960, both=True), 1, 480, y), -190, 0), 580)
    signs["⇔"] = (_double_arrow(w, 1100, both=True), 1100)
    for filled, row in ((True, "►▲◄▼"), (False, "▷△◁▽")):
        for number, sign in enumerate(row):
            signs[sign] = (turned(_triangle(w, 560, filled), number, 70 + 560 * 0.435, y), 628)
    signs |= {
        "‣": (_triangle(w, 330, True), 428),
        "●": ([disc(330, y, big)], 660), "○": (ring(330, y, big, s), 660),
        "◦": (ring(240, y, middle, thin), 480),
        "■": ([box(80, y - big, 580, y + big)], 660), "□": (frame(80, y - big, 580, y + big, s), 660),
        "▪": ([box(80, y - middle, 400, y + middle)], 480), "▫": (frame(80, y - middle, 400, y + middle, thin), 480),
        "⁃": ([box(50, y - s * 0.6, 330, y + s * 0.6)], 380),
        "◆": (_diamond(w, True), 660), "◇": (_diamond(w, False), 660),
        "★": ([_star(380, 300, 360)], 760), "☆": ([_star(380, 300, 360), hole(_star(380, 300, 360 - s * 2))], 760),
        "✓": (_tick(60, 0, cap, s * 1.25), 700), "✗": (_cross(80, 30, cap - 130, s * 1.25), 700),
        "☐": (checkbox, 120 + cap), "☑": (checkbox + _tick(190, 130, cap - 230, s), 120 + cap),
        "☒": (checkbox + _cross(200, 140, cap - 280, s), 120 + cap),
        "☎": (_telephone(w), 840), "✉": (_envelope(w), 820), "⚠": (_warning(w), 860), "♥": (_heart(), 720),
        "♂": (_male(w), 700), "♀": (_female(w), 600),
    }  # fmt: skip
    return signs
