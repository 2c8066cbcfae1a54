"""The rules between cards."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from leaflets.editions import A4
from leaflets.typeset.card_rules import CLEAR, rules_between
from leaflets.typeset.faces import faces
from leaflets.typeset.pagination import Placed
from leaflets.typeset.spans import BLACK, Ink, Span
from leaflets.typeset.strips import HAIRLINE, Stamp, Strip, TextFlow
from leaflets.typeset.structure import ARTIFACT

INK = Ink(faces().regular, 14, BLACK)
CAPITALS = INK.face.cap_height * INK.size
NOTHING: Any = None
STAMP = Stamp(400, 5, 72, 2.5, NOTHING, NOTHING, NOTHING, NOTHING)


def line(ruled: bool = False, symbol: bool = False) -> Strip:
    """A line of words, the first of a card that is ruled, with a symbol beside it."""
    (strip,) = TextFlow([Span("Words", INK, ARTIFACT)], 19, 400).strips()
    return dataclasses.replace(strip, ruled=ruled, stamp=STAMP if symbol else None)


def top(strip: Strip, y: float) -> float:
    """Where its capitals begin."""
    return y + strip.lines[0].baseline - CAPITALS


def test_a_rule_stands_midway_between_two_cards() -> None:
    """Across the page; none above the first line of a page, nor where none is wanted."""
    first, second, third = line(ruled=True), line(ruled=True), line()
    (rule,) = rules_between([Placed(first, 0), Placed(second, 60), Placed(third, 120)], A4, "0 0 1")
    depth = first.lines[0].baseline + INK.face.depth * INK.size
    assert rule.y + HAIRLINE / 2 == pytest.approx((depth + top(second, 60)) / 2)
    assert (rule.x, rule.width, rule.height, rule.colour) == (0, A4.line, HAIRLINE, "0 0 1")


@pytest.mark.parametrize(("extra", "across"), [(HAIRLINE + 0.1, True), (HAIRLINE - 0.1, False)])
def test_a_rule_leaves_each_symbol_its_quiet_zone(extra: float, across: bool) -> None:
    """Where two symbols are nearer than both their quiet zones it ends before them, midway between the words."""
    above, below = line(symbol=True), line(ruled=True, symbol=True)
    quiet, end = CLEAR * STAMP.module, STAMP.y + STAMP.side
    y = end + 2 * quiet + extra - top(below, 0)
    (rule,) = rules_between([Placed(above, 0), Placed(below, y)], A4, "0 0 0")
    assert rule.width == pytest.approx(A4.line if across else STAMP.x - quiet)
    assert min(rule.y - end, top(below, y) - rule.y - HAIRLINE) >= quiet - 0.01 or not across


def test_a_name_that_is_said_again_has_no_rule_below_it() -> None:
    """It belongs to what follows it."""
    assert list(rules_between([Placed(line(), 0, again=True), Placed(line(ruled=True), 30)], A4, "0 0 0")) == []
