"""Pictures set: above their words, or beside them with a caption below. Lengths are in points, y runs down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from leaflets.blocks import Block, Picture
from leaflets.editions import Edition
from leaflets.picture_size import PrintedSize, has_room_beside, printed_size
from leaflets.typeset.galley import FREE, Galley, Position
from leaflets.typeset.spans import BLACK, Ink, Span
from leaflets.typeset.strips import BreakCost, Hold, Line, Plate, Strip
from leaflets.typeset.structure import Element

#: Sets a block in the galley, below an element and at a position.
SetBlock: TypeAlias = Callable[[Galley, Block, Element, Position], None]
#: White space above a picture after a heading, and between it and its caption, in leadings of the body.
_AFTER_HEADING, _ABOVE_CAPTION = 0.5, 0.2
#: The most of a page's height that a picture takes with its caption, where words stand beside it.
_HIGHEST = 0.45
#: White space below a picture that is longer than the words beside it, in leadings of the body.
_BELOW = 0.25


def set_picture(galley: Galley, block: Picture, parent: Element, at: Position, set_block: SetBlock) -> None:
    """A picture and its own words, which stand below it or beside it: all lines begin at one edge."""
    size = printed_size(block, galley.edition)
    if size.width > (room := galley.width(at)):  # in a list
        size = PrintedSize(room, size.height * room / size.width)
    group = parent.add("Div") if block.caption or block.credit else parent
    figure = group.add("Figure", block.says)
    x = at.x if block.leads else galley.edition.line - size.width
    if block.words and has_room_beside(block, galley.edition, galley.edition.body.size, at.x):
        caption = _caption(galley, block, group, Position(x), size.width)
        if size.height + _height(caption) <= galley.edition.height * _HIGHEST:
            _beside(galley, block, parent, at, set_block, _plate(block, figure, x, size), caption)
            return
        del group.kids[1:]
    gap = max(galley.gap(1.0, at), galley.edition.body.leading * _AFTER_HEADING)
    plate = Strip(size.height, gap, BreakCost.BETWEEN_BLOCKS, place=block.place)
    plate.plate = _plate(block, figure, at.x, size)
    caption = _caption(galley, block, group, at, None)
    strips = [plate, *caption]
    for strip in strips[:-1]:
        strip.hold = max(strip.hold, Hold.FIRM)
    strips[-1].hold = Hold.TOGETHER if block.words else Hold.NONE
    galley.strips += strips
    galley.max_gap = FREE
    for inner in block.words:
        set_block(galley, inner, parent, at)


def level_with_words(
    galley: Galley, items: Sequence[tuple[Block, ...]], item: tuple[Block, ...], block: Block, at: Position
) -> Position:
    """Where a block of an item of a list is set: level with the words right of the pictures that lead.

    That is the picture of the item itself, or where it has none the first one of the list.
    """
    edition, own = galley.edition, list(filter(_leads, item))
    leading = own or [one for other in items for one in filter(_leads, other)]
    if block in own or not leading:
        return at
    first = leading[0]
    if not isinstance(first, Picture) or not has_room_beside(first, edition, edition.body.size, at.x):
        return at
    return _right_of(at, printed_size(first, edition).width, galley)


def _leads(block: Block) -> bool:
    return isinstance(block, Picture) and block.leads and bool(block.words)


def _right_of(at: Position, width: float, galley: Galley) -> Position:
    """Right of a picture of a width that begins at a position."""
    return replace(at, x=at.x + width + galley.edition.track_gap, symbols=None)


def easy_edition(edition: Edition) -> Edition:
    """An edition in which nothing is smaller than easy read has it."""
    body, small = (max(one, edition.easy, key=lambda kind: kind.size) for one in (edition.body, edition.small))
    return replace(edition, body=body, small=small)


def _plate(block: Picture, figure: Element, x: float, size: PrintedSize) -> Plate:
    return Plate(x, 0, size.width, size.height, block.file, figure, figure.leaf())


def _caption(galley: Galley, block: Picture, group: Element, at: Position, width: float | None) -> list[Strip]:
    """The words below a picture, no wider than `width`; none where it has none."""
    words = [one for one in (block.caption, block.credit) if one]
    element = group.add("Caption") if words else group
    kind, strips = galley.edition.small, list[Strip]()
    for one in words:
        span = Span(one, Ink(galley.regular, kind.size, BLACK), element.add("P").leaf())
        strips += galley.text([span], kind, at, block.place, whole=True, width=width)
    if strips:
        strips[0].gap = galley.edition.body.leading * _ABOVE_CAPTION
    return strips


def _beside(
    galley: Galley,
    block: Picture,
    parent: Element,
    at: Position,
    set_block: SetBlock,
    plate: Plate,
    caption: Sequence[Strip],
) -> None:
    """One strip of a picture and of the lines beside it; what begins below it is as wide as ever."""
    gap, start = galley.gap(1.0, at), len(galley.strips)
    below = plate.height + _height(caption)
    narrow, galley.max_gap = replace(at, symbols=plate.x), 0
    if block.leads:
        narrow = _right_of(at, plate.width, galley)
    words = list(block.words)
    while words and (
        block.leads
        or len(galley.strips) == start
        or _height(galley.strips[start:]) + galley.edition.body.leading < below
    ):
        set_block(galley, words.pop(0), parent, narrow)
    lines = galley.strips[start:]
    del galley.strips[start:]
    galley.strips += _joined(galley, plate, lines, caption, gap)
    galley.max_gap = FREE
    for inner in words:
        set_block(galley, inner, parent, at)


def _joined(galley: Galley, plate: Plate, lines: Sequence[Strip], caption: Sequence[Strip], gap: float) -> list[Strip]:
    """The strip of a picture with the lines that begin beside it, and the strips of those that begin below."""
    top = _top(lines[0]) if lines and lines[0].lines else 0.0
    whole = Strip(0, gap, BreakCost.BETWEEN_BLOCKS, place=lines[0].place)
    whole.plate = plate._replace(y=top)
    bottom = top + plate.height
    own = list[Line]()
    for strip in caption:
        bottom += strip.gap
        own += [line._replace(baseline=line.baseline + bottom) for line in strip.lines]
        bottom += strip.height
    y, taken = 0.0, 0
    for taken, strip in enumerate(lines, 1):
        y += strip.gap if taken > 1 else 0
        whole.lines += [line._replace(baseline=line.baseline + y) for line in strip.lines]
        y += strip.height
        whole.hold = strip.hold
        if y >= bottom:
            break
    left_to_right = (own, whole.lines) if lines and _is_left(plate, lines[0]) else (whole.lines, own)
    whole.lines = [line for part in left_to_right for line in part]  # as whoever copies them expects
    whole.height = max(y, bottom + galley.edition.body.leading * _BELOW)
    return [whole, *lines[taken:]]


def _is_left(plate: Plate, strip: Strip) -> bool:
    """Whether a picture stands left of some words."""
    return any(plate.x < line.pieces[0].x for line in strip.lines)


def _top(strip: Strip) -> float:
    """Where the capitals of the first line of a strip begin."""
    ink = strip.lines[0].pieces[0].ink
    return float(strip.lines[0].baseline - ink.face.cap_height * ink.size)


def _height(strips: Sequence[Strip]) -> float:
    """The height of strips one below the other, the white space above the first one included."""
    return sum(strip.height + strip.gap for strip in strips)
