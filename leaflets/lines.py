"""Words broken into lines: ragged right, never inside what belongs together, no hyphens."""

from __future__ import annotations

import functools
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


class Run(NamedTuple):
    """Words of one span in a line: their code for a TJ with the spaces between them, and their width."""

    span: Span
    words: tuple[str, ...]
    code: str
    width: float


class Row(NamedTuple):
    """A line of words, span by span; `spaced` where the next line follows a space."""

    runs: list[Run]
    spaced: bool


class _Text(NamedTuple):
    """What a span brings to the breaking of lines."""

    text: str
    ink: Ink


class _Part(NamedTuple):
    """Words of the text of so many in a line, with their code and width."""

    number: int
    words: tuple[str, ...]
    code: str
    width: float


#: A line: its parts, and whether the next follows a space.
_Line = tuple[tuple[_Part, ...], bool]
#: A word or a piece of one, or the space between two that are tied; of the text of so many.
_Fragment = tuple[int, str]


class _Atom(NamedTuple):
    """What a line break may not enter: fragments, after a space of a text or directly after the last atom."""

    fragments: tuple[_Fragment, ...]
    width: float
    space: int | None
    forced: bool


class _Measures(NamedTuple):
    """Of each atom its width, the width of the space before it, and which begin a line whatever their width."""

    widths: list[float]
    spaces: list[float]
    forced: frozenset[int] = frozenset()


#: Where lines begin and end, counted in atoms.
_Cuts = list[tuple[int, int]]
_WORDS = re.compile(r"[^ \n]+|[ \n]+")


def broken(spans: list[Span], width: float, balance: bool = False) -> list[Row]:
    """The spans as lines no wider than `width`; `balance` makes them even, for headings."""
    found = _broken(tuple([_Text(span.text, span.ink) for span in spans]), width, balance)
    return [Row([Run(spans[part[0]], *part[1:]) for part in parts], spaced) for parts, spaced in found]


def natural_width(spans: list[Span]) -> tuple[float, float]:
    """The width of words set in one line, and of their longest part that no line break may enter."""
    texts = tuple([_Text(span.text, span.ink) for span in spans])
    widths, spaces, _ = _measures(_atoms(texts, float("inf")), texts)
    return sum(widths) + sum(spaces), max(widths, default=0)


@functools.lru_cache(maxsize=4096)  # what the house and its contacts say comes again in each leaflet
def _broken(texts: tuple[_Text, ...], width: float, balance: bool) -> tuple[_Line, ...]:
    if len(texts) == 1 and (simple := _simple(texts[0], width, balance)) is not None:
        return simple
    atoms = _atoms(texts, width)
    cuts = _cut_up(_measures(atoms, texts), width, balance)
    return tuple([(_parts(atoms[a:b], texts), b < len(atoms) and atoms[b].space is not None) for a, b in cuts])


def _simple(text: _Text, width: float, balance: bool) -> tuple[_Line, ...] | None:
    """One text as lines, where no words are tied together and none is wider than the line: most text is such."""
    face, size, _ = text.ink
    words, codes, ems = _words(text.text, face)
    widths = [em * size for em in ems]
    if not words or max(widths) > width:
        return None
    space, between = face.space * size, face.shape(" ").code
    found = []
    for start, end in _cut_up(_Measures(widths, [space] * len(words)), width, balance):
        code = between.join(codes[start:end])
        measured = sum(widths[start:end]) + space * (end - start - 1)
        found.append(((_Part(0, words[start:end], code, measured),), end < len(words)))
    return tuple(found)


@functools.lru_cache(maxsize=1024)  # of a leaflet's texts, which all its editions ask for
def _words(text: str, face: Face) -> tuple[tuple[str, ...], tuple[str, ...], tuple[float, ...]]:
    """The words of a text, with their codes and their widths in ems; none where some are tied together."""
    words = [] if "\n" in text or ties.tied(text) else [word for word in text.split(" ") if word]
    shapes = [face.shape(word) for word in words]
    return tuple(words), tuple([shape.code for shape in shapes]), tuple([shape.width for shape in shapes])


def _measures(atoms: list[_Atom], texts: tuple[_Text, ...]) -> _Measures:
    spaces = [text.ink.face.space * text.ink.size for text in texts]
    return _Measures(
        [atom.width for atom in atoms],
        [0.0 if atom.space is None else spaces[atom.space] for atom in atoms],
        frozenset(number for number, atom in enumerate(atoms) if atom.forced),
    )


def _parts(atoms: list[_Atom], texts: tuple[_Text, ...]) -> tuple[_Part, ...]:
    """The words of a line joined text by text."""
    joined: list[tuple[int, list[str]]] = []

    def join(number: int, word: str) -> None:
        if joined and joined[-1][0] == number:
            joined[-1][1].append(word)
        else:
            joined.append((number, [word]))

    for place, atom in enumerate(atoms):
        if atom.space is not None and place > 0:
            join(atom.space, " ")
        for number, word in atom.fragments:
            join(number, word)
    return tuple([_part(number, words, texts[number].ink) for number, words in joined])


def _part(number: int, words: list[str], ink: Ink) -> _Part:
    shapes = [ink.face.shape(word) for word in words]
    width = sum([shape.width for shape in shapes]) * ink.size
    return _Part(number, tuple(words), "".join([shape.code for shape in shapes]), width)


def _measured(fragments: tuple[_Fragment, ...], texts: tuple[_Text, ...]) -> float:
    return sum([texts[number].ink.face.shape(word).width * texts[number].ink.size for number, word in fragments])


def _atoms(texts: tuple[_Text, ...], width: float) -> list[_Atom]:
    """The words of the texts, those tied together made one; what is wider than the line cut where it may be."""
    tied = ties.tied("".join([text.text for text in texts]))
    atoms: list[_Atom] = []
    fragments: list[_Fragment] = []
    space: int | None = None
    forced = False
    for start, word, number in _fragments(texts):
        if word[0] not in " \n" or (word == " " and start in tied and fragments):
            fragments.append((number, word))
        else:
            if fragments:
                atoms += _fitted(tuple(fragments), texts, width, space, forced)
                fragments, space, forced = [], number, False
            forced = forced or "\n" in word
    if fragments:
        atoms += _fitted(tuple(fragments), texts, width, space, forced)
    return atoms


def _fragments(texts: tuple[_Text, ...]) -> list[tuple[int, str, int]]:
    """Words and white space in order, each with its index in the whole and its text's number; none crosses a text."""
    found = []
    offset = 0
    for number, (text, _) in enumerate(texts):
        for match in _WORDS.finditer(text):
            found.append((offset + match.start(), match[0], number))
        offset += len(text)
    return found


def _fitted(
    fragments: tuple[_Fragment, ...], texts: tuple[_Text, ...], width: float, space: int | None, forced: bool
) -> list[_Atom]:
    measured = _measured(fragments, texts)
    if measured <= width:
        return [_Atom(fragments, measured, space, forced)]
    found: list[_Atom] = []
    for number, word in fragments:
        if word == " ":
            space = number
            continue
        for piece in _cut(word, texts[number].ink, width):
            one = ((number, piece),)
            found.append(_Atom(one, _measured(one, texts), space, forced))
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


def _cut_up(measures: _Measures, width: float, balance: bool) -> _Cuts:
    cuts = _greedy(measures, width)
    if balance and len(cuts) > 1:
        return _balanced(measures, width, cuts)
    return _without_lone_word(measures, width, cuts)


def _greedy(measures: _Measures, width: float) -> _Cuts:
    cuts: _Cuts = []
    start, room = 0, -1.0
    forced = measures.forced
    for number, (wide, space) in enumerate(zip(measures.widths, measures.spaces, strict=True)):
        needed = wide + space
        if needed > room + 1e-6 or number in forced or not number:
            if number:
                cuts.append((start, number))
            start, room = number, width - wide
        else:
            room -= needed
    if measures.widths:
        cuts.append((start, len(measures.widths)))
    return cuts


def _without_lone_word(measures: _Measures, width: float, cuts: _Cuts) -> _Cuts:
    """A last line of one short word takes another from the line above, where that one can spare it."""
    if len(cuts) < 2:
        return cuts
    start, last = cuts[-2]
    if cuts[-1][1] - last > 1 or last - start < 4 or last in measures.forced:
        return cuts
    moved, lone = measures.widths[last - 1], measures.widths[last]
    if lone < width / 4 and moved + measures.spaces[last] + lone <= width and moved < width / 3:
        return [*cuts[:-2], (start, last - 1), (last - 1, last + 1)]
    return cuts


def _balanced(measures: _Measures, width: float, cuts: _Cuts) -> _Cuts:
    """The narrowest measure that needs no more lines."""
    best = cuts
    for percent in range(95, 45, -5):
        tried = _greedy(measures, width * percent / 100)
        if len(tried) > len(cuts):
            break
        best = tried
    return best
