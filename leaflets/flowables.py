"""Text, symbols and tables cut into strips: measure and draw only.

A strip is what a page is filled with: one line of text, a row of a table, never split. All x run right from the
left margin, all y down from the strip's top, in points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from leaflets import ties
from leaflets.fonts import Face
from leaflets.qr import Symbol
from leaflets.structure import Element, Leaf
from leaflets.words import NOWHERE, Place


class Ink(NamedTuple):
    """A face at a size in a colour; the colour is an operand of rg ("0 0 0")."""

    face: Face
    size: float
    colour: str


@dataclass(eq=False, slots=True)
class Area:
    """Where words or a symbol lead: a Link element, the address, and what a screen reader tells.

    `anchor` leads within the file instead.
    """

    element: Element
    href: str
    says: str
    anchor: Anchor | None = None


@dataclass(eq=False, slots=True)
class Anchor:
    """A heading as outline and contents list know it; page (from 0) and y are told when it is drawn."""

    level: int
    title: str
    page: int = 0


class Span(NamedTuple):
    """Words in one ink that belong to one leaf of the tree."""

    text: str
    ink: Ink
    leaf: Leaf
    area: Area | None = None


class Piece(NamedTuple):
    """Part of a line: `code` goes into a TJ; `width` leaves out the space that ends a line."""

    x: float
    code: str
    width: float
    ink: Ink
    leaf: Leaf
    area: Area | None
    glyphs: tuple[tuple[int, str], ...]


class Line(NamedTuple):
    """A line of text, its baseline down from the strip's top."""

    baseline: float
    pieces: tuple[Piece, ...]


class Rule(NamedTuple):
    """A filled box; its y is down from the strip's top."""

    x: float
    y: float
    width: float
    height: float
    colour: str


class Stamp(NamedTuple):
    """A symbol, its top left dark corner at x, y; `module` is the side of a module."""

    x: float
    y: float
    module: float
    symbol: Symbol
    leaf: Leaf
    area: Area

    @property
    def side(self) -> float:
        """The side without the quiet zone."""
        return self.module * self.symbol.modules


class Bar(NamedTuple):
    """A bar in the margin beside everything it belongs to."""

    x: float
    width: float
    colour: str


@dataclass(eq=False, slots=True)
class Strip:
    """One strip: its height, the white space it wants above it, and what a page break before it costs.

    `keep` forbids a break after it. A symbol hangs from the strip and may reach below it; strips that run
    `beside` the same symbol may stand level with it, all others begin below.
    """

    height: float
    gap: float = 0
    cost: float = 0
    keep: bool = False
    lines: list[Line] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    stamp: Stamp | None = None
    beside: bool = False
    bar: Bar | None = None
    anchor: Anchor | None = None
    place: Place = NOWHERE


class Break:
    """What a page break costs; the breaker prefers the cheapest page breaks that lose little paper."""

    FREE = 0.0
    BETWEEN_BLOCKS = 6.0
    BETWEEN_ITEMS = 12.0
    IN_PARAGRAPH = 25.0
    IN_SENTENCE = 40.0


class _Atom(NamedTuple):
    """What a line break may not enter: fragments of spans, after a space or directly after the last atom."""

    fragments: tuple[tuple[Span, str], ...]
    width: float
    space: Span | None
    forced: bool


_WORDS = re.compile(r"[^ \n]+|[ \n]+")
_SENTENCE_END = re.compile(r"[.:?!][)”’\"']?$")


@dataclass(slots=True)
class Text:
    """A paragraph, heading or label: spans broken into lines of at most `width`.

    `label` hangs left of the first line at `label_x` (a list's bullet or number). `balance` sets lines of even
    length, for headings.
    """

    spans: list[Span]
    leading: float
    width: float
    x: float = 0
    gap: float = 0
    cost: float = Break.BETWEEN_BLOCKS
    keep: bool = False
    whole: bool = False
    balance: bool = False
    label: Span | None = None
    label_x: float = 0
    place: Place = NOWHERE

    def strips(self) -> list[Strip]:
        """A strip a line; no widow or orphan (one line alone on a page) where there are others."""
        lines = self._broken()
        count = len(lines)
        found = []
        for number, atoms in enumerate(lines):
            following = lines[number + 1][0].space if number < count - 1 else None
            pieces = _pieces(atoms, self.x, ends_in_space=following is not None)
            if number == 0 and self.label is not None:
                shape = self.label.ink.face.shape(self.label.text)
                width = shape.width * self.label.ink.size
                pieces.insert(0, Piece(self.label_x, shape.code, width, *self.label[1:], shape.glyphs))
            strip = Strip(self.leading, lines=[Line(self.baseline, tuple(pieces))], place=self.place)
            strip.gap = self.gap if number == 0 else 0
            strip.cost = self.cost if number == 0 else _cost(lines[number - 1])
            strip.keep = self.keep or (number < count - 1 and (self.whole or number in (0, count - 2)))
            found.append(strip)
        return found

    @property
    def baseline(self) -> float:
        """The baseline that centres capitals in the leading of the first line."""
        ink = max((span.ink for span in self.spans), key=lambda ink: ink.size)
        return (self.leading + ink.face.cap_height * ink.size) / 2

    def _broken(self) -> list[list[_Atom]]:
        atoms = _atoms(self.spans, self.width)
        lines = _greedy(atoms, self.width)
        if self.balance and len(lines) > 1:
            return _balanced(atoms, self.width, lines)
        return _without_lone_word(lines, self.width)


def natural_width(spans: list[Span]) -> tuple[float, float]:
    """The width of words set in one line, and of their longest part that no line break may enter."""
    atoms = _atoms(spans, float("inf"))
    whole = sum(atom.width + _space_width(atom) for atom in atoms)
    return whole, max((atom.width for atom in atoms), default=0)


def _cost(line: list[_Atom]) -> float:
    """A page break within a paragraph costs less where a sentence has ended (readers with memory trouble)."""
    return Break.IN_PARAGRAPH if _SENTENCE_END.search(line[-1].fragments[-1][1]) else Break.IN_SENTENCE


def _space_width(atom: _Atom) -> float:
    return atom.space.ink.face.space * atom.space.ink.size if atom.space else 0.0


def _measured(fragments: tuple[tuple[Span, str], ...]) -> float:
    return sum(span.ink.face.shape(text).width * span.ink.size for span, text in fragments)


def _atoms(spans: list[Span], width: float) -> list[_Atom]:
    """The words of the spans, those tied together made one; what is wider than the line cut where it may be."""
    text = "".join(span.text for span in spans)
    tied = ties.tied(text)
    atoms: list[_Atom] = []
    fragments: list[tuple[Span, str]] = []
    space: Span | None = None
    forced = False
    for start, part, span in _parts(text, spans):
        if part[0] not in " \n" or (part == " " and start in tied and fragments):
            fragments.append((span, part))
        else:
            if fragments:
                atoms += _fitted(tuple(fragments), width, space, forced)
                fragments, space, forced = [], span, False
            forced = forced or "\n" in part
    if fragments:
        atoms += _fitted(tuple(fragments), width, space, forced)
    return atoms


def _parts(text: str, spans: list[Span]) -> list[tuple[int, str, Span]]:
    """Words and white space in order, each with its span and its index in the whole text; none crosses a span."""
    found = []
    offset = 0
    for span in spans:
        for match in _WORDS.finditer(span.text):
            found.append((offset + match.start(), match[0], span))
        offset += len(span.text)
    return found


def _fitted(fragments: tuple[tuple[Span, str], ...], width: float, space: Span | None, forced: bool) -> list[_Atom]:
    measured = _measured(fragments)
    if measured <= width:
        return [_Atom(fragments, measured, space, forced)]
    found: list[_Atom] = []
    for span, part in fragments:
        if part == " ":
            space = span
            continue
        for piece in _cut(part, span.ink, width):
            one = ((span, piece),)
            found.append(_Atom(one, _measured(one), space, forced))
            space, forced = None, False
    return found


def _cut(word: str, ink: Ink, width: float) -> list[str]:
    """A word wider than the line: an address where it may break, any other anywhere; never with a hyphen."""
    pieces = ties.address_pieces(word) if re.search(r"[/@]|\w\.\w", word) else [word]
    found = []
    for piece in pieces:
        while piece and ink.face.shape(piece).width * ink.size > width:
            fits = len(piece) - 1
            while fits > 1 and ink.face.shape(piece[:fits]).width * ink.size > width:
                fits -= 1
            found.append(piece[:fits])
            piece = piece[fits:]
        if piece:
            found.append(piece)
    return found


def _greedy(atoms: list[_Atom], width: float) -> list[list[_Atom]]:
    lines: list[list[_Atom]] = []
    room = -1.0
    for atom in atoms:
        needed = atom.width + _space_width(atom)
        if not lines or atom.forced or needed > room + 1e-6:
            lines.append([atom])
            room = width - atom.width
        else:
            lines[-1].append(atom)
            room -= needed
    return lines


def _without_lone_word(lines: list[list[_Atom]], width: float) -> list[list[_Atom]]:
    """A last line of one short word takes another from the line above, where that one can spare it."""
    if len(lines) < 2 or len(lines[-1]) > 1 or len(lines[-2]) < 4 or lines[-1][0].forced:
        return lines
    last, moved = lines[-1][0], lines[-2][-1]
    joined = moved.width + _space_width(last) + last.width
    if last.width < width / 4 and joined <= width and moved.width < width / 3:
        return [*lines[:-2], lines[-2][:-1], [moved, last]]
    return lines


def _balanced(atoms: list[_Atom], width: float, lines: list[list[_Atom]]) -> list[list[_Atom]]:
    """The narrowest measure that needs no more lines."""
    best = lines
    for percent in range(95, 45, -5):
        tried = _greedy(atoms, width * percent / 100)
        if len(tried) > len(lines):
            break
        best = tried
    return best


def _pieces(atoms: list[_Atom], x: float, ends_in_space: bool) -> list[Piece]:
    """A line's words joined span by span; the space a line ends with is written, so that words stay apart."""
    runs: list[tuple[Span, list[str]]] = []
    for number, atom in enumerate(atoms):
        if atom.space is not None and number > 0:
            _joined(runs, atom.space, " ")
        for span, part in atom.fragments:
            _joined(runs, span, part)
    found = []
    for span, words in runs:
        shapes = [span.ink.face.shape(word) for word in words]
        width = sum(shape.width for shape in shapes) * span.ink.size
        code = "".join(shape.code for shape in shapes)
        found.append(Piece(x, code, width, *span[1:], tuple(glyph for shape in shapes for glyph in shape.glyphs)))
        x += width
    if ends_in_space:
        space = found[-1].ink.face.shape(" ")
        piece = found[-1]
        found[-1] = piece._replace(code=piece.code + space.code, glyphs=piece.glyphs + space.glyphs)
    return found


def _joined(runs: list[tuple[Span, list[str]]], span: Span, part: str) -> None:
    if runs and runs[-1][0] is span:
        runs[-1][1].append(part)
    else:
        runs.append((span, [part]))
