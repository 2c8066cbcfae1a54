"""Words broken into lines: ragged right, never inside what belongs together, never with a hyphen.

Texts are the spans that stand in one paragraph one after the other, counted from 0, or their runs of one face. Widths
are in points, unless they are said to be in ems.
"""

from __future__ import annotations

import functools
from typing import NamedTuple

from leaflets.patterns import late
from leaflets.typeset import no_break
from leaflets.typeset.face_runs import numbered_runs
from leaflets.typeset.faces import Face
from leaflets.typeset.line_cuts import Measures, cut_up
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


_WORDS, _SEVERAL = late(r"[^ \n]+|[ \n]+"), late("  +")
_TIE = "\0"  # a space at which no line may break; no text has such a character


def broken(spans: list[Span], width: float, balance: bool = False) -> tuple[Row, ...]:
    """Spans as lines no wider than `width`; `balance` makes them about equally long, for headings."""
    return _broken(tuple([(_single_spaces(span[0]), span[1]) for span in spans]), width, balance)


def _single_spaces(text: str) -> str:
    """A text with one space where there are several, as it is printed, so that what belongs together is known."""
    return _SEVERAL.sub(" ", text) if "  " in text else text


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
    cuts = cut_up(_measures(atoms, texts), width, balance)
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
    for start, end in cut_up(measures, width / size, balance):
        code = space.join(codes[start:end])
        if end < len(words):
            code += space
        rows.append((LinePart(0, " ".join(words[start:end]), code, (ends[end - 1] - begins[start]) * size, ink),))
    return tuple(rows)


class _MeasuredWords(NamedTuple):
    """The words of a text with their codes, those that are tied as one; measured in ems, as is the widest of them."""

    words: list[str]
    codes: list[str]
    measures: Measures
    widest: float


@functools.lru_cache(maxsize=1024)  # of a leaflet's texts, which all its editions ask for
def _words(text: str, face: Face) -> _MeasuredWords:
    """The words of a text, in which no spaces stand side by side."""
    tied = no_break.tied(text)
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
    return _MeasuredWords(words, codes, Measures(begins, ends, forced), widest)


def _measures(atoms: list[_Atom], texts: tuple[_Text, ...]) -> Measures:
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
    return Measures(begins, ends, [number for number, atom in enumerate(atoms) if atom.forced])


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
    was_cut = False
    tie: tuple[_Fragment, ...] = ()
    for number, word in fragments:
        if word == " ":
            space, tie = number, ((number, word),) if was_cut else ()  # to the end of a word what is tied stays tied
            continue
        pieces = pieces_of(word, texts[number][1], width)
        was_cut = len(pieces) > 1
        for place, piece in enumerate(pieces):
            tied = (*tie, (number, piece))
            wide = _measured(tied, texts)
            sticks = place == 0 and (tie or space is None)  # a stop, a bracket, a unit
            if sticks and atoms and atoms[-1].width + wide <= width:
                last = atoms.pop()
                atoms.append(_Atom(last.fragments + tied, last.width + wide, last.space, last.forced))
            else:
                # What is broken where nothing else breaks begins a line, so that as little of it is broken as can be.
                alone = not atoms and not is_address(word) and "\xa0" not in word
                atoms.append(_Atom(tied[-1:], _measured(tied[-1:], texts), space, forced or alone))
            space, forced, tie = None, False, ()
    return atoms
