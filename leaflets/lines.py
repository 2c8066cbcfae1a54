"""Words broken into lines: ragged right, never inside what belongs together, no hyphens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from leaflets import ties
from leaflets.fonts import Face
from leaflets.structure import Element, Leaf

BLACK = "0 0 0"


def colour(code: str) -> str:
    """A colour such as #004b6b as the operand of rg."""
    return " ".join(f"{int(code[i : i + 2], 16) / 255:.3g}" for i in (1, 3, 5))


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
    """A heading as outline and contents list know it.

    Its page (from 0) and its top (points up from the page's bottom edge) are told when it is drawn.
    """

    level: int
    title: str
    page: int = 0
    top: float = 0


class Span(NamedTuple):
    """Words in one ink that belong to one leaf of the tree."""

    text: str
    ink: Ink
    leaf: Leaf
    area: Area | None = None


class Atom(NamedTuple):
    """What a line break may not enter: fragments of spans, after a space or directly after the last atom."""

    fragments: tuple[tuple[Span, str], ...]
    width: float
    space: Span | None
    forced: bool


_WORDS = re.compile(r"[^ \n]+|[ \n]+")


def broken(spans: list[Span], width: float, balance: bool = False) -> list[list[Atom]]:
    """The spans as lines no wider than `width`; `balance` makes them even, for headings."""
    atoms = _atoms(spans, width)
    lines = _greedy(atoms, width)
    if balance and len(lines) > 1:
        return _balanced(atoms, width, lines)
    return _without_lone_word(lines, width)


def natural_width(spans: list[Span]) -> tuple[float, float]:
    """The width of words set in one line, and of their longest part that no line break may enter."""
    atoms = _atoms(spans, float("inf"))
    whole = sum(atom.width + _space_width(atom) for atom in atoms)
    return whole, max((atom.width for atom in atoms), default=0)


def _space_width(atom: Atom) -> float:
    return atom.space.ink.face.space * atom.space.ink.size if atom.space else 0.0


def _measured(fragments: tuple[tuple[Span, str], ...]) -> float:
    if len(fragments) == 1:
        span, text = fragments[0]
        return span.ink.face.shape(text).width * span.ink.size
    return sum(span.ink.face.shape(text).width * span.ink.size for span, text in fragments)


def _atoms(spans: list[Span], width: float) -> list[Atom]:
    """The words of the spans, those tied together made one; what is wider than the line cut where it may be."""
    text = "".join([span.text for span in spans])
    tied = ties.tied(text)
    if len(spans) == 1 and not tied and "\n" not in text:
        found = _simple(spans[0], width)
        if found is not None:
            return found
    atoms: list[Atom] = []
    fragments: list[tuple[Span, str]] = []
    space: Span | None = None
    forced = False
    for start, part, span in _parts(spans):
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


def _simple(span: Span, width: float) -> list[Atom] | None:
    """The words of a span in which nothing is tied, unless one of them is wider than the line."""
    words = [word for word in span.text.split(" ") if word]
    size = span.ink.size
    widths = [shape.width * size for shape in map(span.ink.face.shape, words)]
    if not words or max(widths) > width:
        return None
    atoms = [Atom(((span, word),), measured, span, False) for word, measured in zip(words, widths, strict=True)]
    atoms[0] = atoms[0]._replace(space=None)
    return atoms


def _parts(spans: list[Span]) -> list[tuple[int, str, Span]]:
    """Words and white space in order, each with its span and its index in the whole text; none crosses a span."""
    found = []
    offset = 0
    for span in spans:
        for match in _WORDS.finditer(span.text):
            found.append((offset + match.start(), match[0], span))
        offset += len(span.text)
    return found


def _fitted(fragments: tuple[tuple[Span, str], ...], width: float, space: Span | None, forced: bool) -> list[Atom]:
    measured = _measured(fragments)
    if measured <= width:
        return [Atom(fragments, measured, space, forced)]
    found: list[Atom] = []
    for span, part in fragments:
        if part == " ":
            space = span
            continue
        for piece in _cut(part, span.ink, width):
            one = ((span, piece),)
            found.append(Atom(one, _measured(one), space, forced))
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


def _greedy(atoms: list[Atom], width: float) -> list[list[Atom]]:
    lines: list[list[Atom]] = []
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


def _without_lone_word(lines: list[list[Atom]], width: float) -> list[list[Atom]]:
    """A last line of one short word takes another from the line above, where that one can spare it."""
    if len(lines) < 2 or len(lines[-1]) > 1 or len(lines[-2]) < 4 or lines[-1][0].forced:
        return lines
    last, moved = lines[-1][0], lines[-2][-1]
    joined = moved.width + _space_width(last) + last.width
    if last.width < width / 4 and joined <= width and moved.width < width / 3:
        return [*lines[:-2], lines[-2][:-1], [moved, last]]
    return lines


def _balanced(atoms: list[Atom], width: float, lines: list[list[Atom]]) -> list[list[Atom]]:
    """The narrowest measure that needs no more lines."""
    best = lines
    for percent in range(95, 45, -5):
        tried = _greedy(atoms, width * percent / 100)
        if len(tried) > len(lines):
            break
        best = tried
    return best
