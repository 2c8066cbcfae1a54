"""Words broken into lines: ragged right, never inside what belongs together, never with a hyphen.

Texts are the spans that stand in one paragraph one after the other, counted from 0, or their runs of one face. Widths
are in points, unless they are said to be in ems.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from typing import NamedTuple

from leaflets.typeset import no_break
from leaflets.typeset.face_runs import numbered_runs
from leaflets.typeset.faces import Face
from leaflets.typeset.spans import Ink, Span
from leaflets.typeset.wide_words import is_address, pieces_of


class LinePart(NamedTuple):
    """What a line has of a text in one face: the text's number, the words, their code for a TJ operator, their width.

    Where the line ends at a space, the code ends with that space, and the width leaves it out.
    """

    number: int
    words: str
    code: str
    width: float
    ink: Ink


#: A line: what it has of each text, in their order.
Row = tuple[LinePart, ...]
#: What of a span matters to the breaking of lines: its words and their ink.
_Text = tuple[str, Ink]
#: The number of a text, and a word of it, a piece of one, or the space between two that are tied.
_Fragment = tuple[int, str]


class _Atom(NamedTuple):
    """What no line break may enter: its fragments, and their width.

    `space` is the number of the text whose space stands before it, None where it follows the last atom directly. One
    that is `forced` begins a line.
    """

    fragments: tuple[_Fragment, ...]
    width: float
    space: int | None
    forced: bool


class _Measures(NamedTuple):
    """Where each atom begins and ends were all in one line, and the indices of those that are forced."""

    begins: list[float]
    ends: list[float]
    forced: list[int]


#: For each line the index of its first atom, and that after its last.
_Cuts = list[tuple[int, int]]
_WORDS = re.compile(r"[^ \n]+|[ \n]+")
_TIE = "\0"  # a space at which no line may break; no text has such a character
_HAIR = 1e-6  # what a line may be too wide, for sums are not exact


def broken(spans: list[Span], width: float, balance: bool = False) -> tuple[Row, ...]:
    """Spans as lines no wider than `width`; `balance` makes them about equally long, for headings."""
    return _broken(tuple([(span[0], span[1]) for span in spans]), width, balance)


def natural_width(spans: list[Span]) -> tuple[float, float]:
    """The width of spans set in one line, and that of the widest part that no line break may enter; in points."""
    texts = numbered_runs(tuple([(span.text, span.ink) for span in spans]))[1]
    atoms = _atoms(texts, float("inf"))
    return max(_measures(atoms, texts).ends, default=0), max([atom.width for atom in atoms], default=0)


@functools.lru_cache(maxsize=4096)  # what the house and its contacts say comes again in each leaflet
def _broken(texts: tuple[_Text, ...], width: float, balance: bool) -> tuple[Row, ...]:
    numbers, texts = numbered_runs(texts)
    if len(texts) == 1 and (simple := _simple(*texts[0], width, balance)) is not None:
        return simple
    atoms = _atoms(texts, width)
    cuts = _cut_up(_measures(atoms, texts), width, balance)
    rows = [_row(atoms[a:b], texts, b < len(atoms) and atoms[b].space is not None) for a, b in cuts]
    return tuple([tuple([part._replace(number=numbers[part.number]) for part in row]) for row in rows])


def _simple(text: str, ink: Ink, width: float, balance: bool) -> tuple[Row, ...] | None:
    """One text as lines, where no word is wider than the line: most text is such."""
    face, size, _ = ink
    words, codes, measures, widest = _words(text, face)
    if not words or widest * size > width:
        return None
    begins, ends, _ = measures
    space = face.shape(" ").code
    rows = []
    for start, end in _cut_up(measures, width / size, balance):
        code = space.join(codes[start:end])
        if end < len(words):
            code += space
        rows.append((LinePart(0, " ".join(words[start:end]), code, (ends[end - 1] - begins[start]) * size, ink),))
    return tuple(rows)


class _MeasuredWords(NamedTuple):
    """The words of a text with their codes, those that are tied as one; measured in ems, as is the widest of them."""

    words: list[str]
    codes: list[str]
    measures: _Measures
    widest: float


@functools.lru_cache(maxsize=1024)  # of a leaflet's texts, which all its editions ask for
def _words(text: str, face: Face) -> _MeasuredWords:
    """The words of a text; none where some are tied and spaces stand side by side, which `_atoms` knows to tell."""
    tied = no_break.tied(text)
    if tied and "  " in text:
        return _MeasuredWords([], [], _Measures([], [], []), 0.0)
    if tied:  # a no-break space is a part of its word
        text = "".join([_TIE if letter == " " and at in tied else letter for at, letter in enumerate(text)])
    shape, (space, between, _) = face.shape, face.shape(" ")
    words, codes, forced = list[str](), list[str](), list[int]()
    begins, ends = list[float](), list[float]()
    at = widest = 0.0
    for line in text.split("\n"):
        forced.append(len(words))
        for word in line.split(" "):
            if _TIE in word:
                shapes = [shape(part) for part in word.split(_TIE)]
                code = space.join([part.code for part in shapes])
                width = sum([part.width for part in shapes]) + between * (len(shapes) - 1)
                word = word.replace(_TIE, " ")
            elif word:
                code, width, _ = shape(word)
            else:
                continue
            words.append(word)
            codes.append(code)
            begins.append(at)
            ends.append(at + width)
            at += width + between
            if width > widest:
                widest = width
    return _MeasuredWords(words, codes, _Measures(begins, ends, forced), widest)


def _measures(atoms: list[_Atom], texts: tuple[_Text, ...]) -> _Measures:
    """Where atoms begin and end, in points."""
    spaces = [ink.face.space * ink.size for _, ink in texts]
    begins, ends = list[float](), list[float]()
    at = 0.0
    for _, width, space, _ in atoms:
        if space is not None:
            at += spaces[space]
        begins.append(at)
        at += width
        ends.append(at)
    return _Measures(begins, ends, [number for number, atom in enumerate(atoms) if atom.forced])


def _row(atoms: list[_Atom], texts: tuple[_Text, ...], spaced: bool) -> Row:
    """A line of these atoms, its words joined text by text; `spaced` tells that it ends at a space."""
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
    parts = [_part(number, words, texts[number][1]) for number, words in joined]
    if spaced:
        parts[-1] = parts[-1]._replace(code=parts[-1].code + parts[-1].ink.face.shape(" ").code)
    return tuple(parts)


def _part(number: int, words: list[str], ink: Ink) -> LinePart:
    """What a line has of the text with this number."""
    shapes = [ink.face.shape(word) for word in words]
    width = sum([shape.width for shape in shapes]) * ink.size
    return LinePart(number, "".join(words), "".join([shape.code for shape in shapes]), width, ink)


def _measured(fragments: tuple[_Fragment, ...], texts: tuple[_Text, ...]) -> float:
    """The width of fragments side by side, in points."""
    inks = [texts[number][1] for number, _ in fragments]
    return sum([ink.face.shape(word).width * ink.size for ink, (_, word) in zip(inks, fragments, strict=True)])


def _atoms(texts: tuple[_Text, ...], width: float) -> list[_Atom]:
    """The words of the texts, those tied together made one; what is wider than the line cut where it may be."""
    tied = no_break.tied("".join([text for text, _ in texts]))
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
    """Words and white space in order: the index in all texts joined, the word or space, and the number of its text."""
    fragments = []
    offset = 0
    for number, (text, _) in enumerate(texts):
        for match in _WORDS.finditer(text):
            fragments.append((offset + match.start(), match[0], number))
        offset += len(text)
    return fragments


def _fitted(
    fragments: tuple[_Fragment, ...], texts: tuple[_Text, ...], width: float, space: int | None, forced: bool
) -> list[_Atom]:
    """What is tied, as one atom; where it is wider than the line as several, cut where a reader forgives it."""
    measured = _measured(fragments, texts)
    if measured <= width:
        return [_Atom(fragments, measured, space, forced)]
    atoms: list[_Atom] = []
    for number, word in fragments:
        if word == " ":
            space = number
            continue
        pieces = pieces_of(word, texts[number][1], width)
        for place, piece in enumerate(pieces):
            fragment = ((number, piece),)
            wide = _measured(fragment, texts)
            if place == 0 and space is None and atoms and atoms[-1].width + wide <= width:  # a stop, a bracket
                last = atoms.pop()
                atoms.append(_Atom(last.fragments + fragment, last.width + wide, last.space, last.forced))
            else:
                # What is broken where nothing else breaks begins a line, so that as little of it is broken as can be.
                alone = not atoms and not is_address(word) and "\xa0" not in word
                atoms.append(_Atom(fragment, wide, space, forced or alone))
            space, forced = None, False
    return atoms


def _cut_up(measures: _Measures, width: float, balance: bool) -> _Cuts:
    """The lines of atoms, in the units in which they are measured."""
    cuts = _greedy(measures, width)
    return (_balanced if balance else _without_lone_word)(measures, width, cuts)


def _greedy(measures: _Measures, width: float) -> _Cuts:
    """Lines that each have as many atoms as fit."""
    begins, ends, forced = measures
    cuts: _Cuts = []
    start = 0
    for stop in (*forced, len(ends)):
        while start < stop:
            end = bisect_right(ends, begins[start] + width + _HAIR, start + 1, stop)
            cuts.append((start, end))
            start = end
    return cuts


def _without_lone_word(measures: _Measures, width: float, cuts: _Cuts) -> _Cuts:
    """Lines of which the last, where it has one short word alone, takes another from a line above that can spare it."""
    if len(cuts) < 2:
        return cuts
    start, last = cuts[-2]
    begins, ends, forced = measures
    if cuts[-1][1] - last > 1 or last - start < 4 or last in forced:
        return cuts
    moved, lone = ends[last - 1] - begins[last - 1], ends[last] - begins[last]
    if lone < width / 4 and moved < width / 3:  # so that both fit
        return [*cuts[:-2], (start, last - 1), (last - 1, last + 1)]
    return cuts


def _balanced(measures: _Measures, width: float, cuts: _Cuts) -> _Cuts:
    """As many lines in the narrowest measure that does not need more."""
    best = cuts
    for percent in range(95, 45, -5):
        tried = _greedy(measures, width * percent / 100)
        if len(tried) > len(cuts):
            break
        best = tried
    return best
