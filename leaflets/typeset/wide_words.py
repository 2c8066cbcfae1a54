"""Words that are wider than their line, cut where a reader forgives it, with no hyphen added. Widths are in points."""

from __future__ import annotations

from collections.abc import Iterator

from leaflets.patterns import late
from leaflets.signs import clusters
from leaflets.typeset import no_break
from leaflets.typeset.spans import Ink

_ADDRESS = late(r"[/@]|\w\.\w")
_SAFE = 0.98  # of a line, where the widths of letters are added up without their kerning


def is_address(word: str) -> bool:
    """Whether a word looks like a web or e-mail address, which may be broken at its own signs."""
    return _ADDRESS.search(word) is not None


def pieces_of(word: str, ink: Ink, width: float) -> list[str]:
    """The pieces in which a word fits lines of a width: one, if it fits whole; joined again they are the word.

    It is cut at its no-break spaces; an address at its own signs; other words, and what of an address is wider still,
    between syllables; what is wider than the line even then, between any two letters.
    """
    if _fits(word, ink, width):
        return [word]
    pieces: list[str] = []
    for run in no_break.loosened(word):
        whole = _fits(run, ink, width) or not is_address(run)
        for part in [run] if whole else no_break.address_pieces(run):
            pieces += [part] if _fits(part, ink, width) else _by_syllables(part, ink, width)
    return pieces


def _fits(piece: str, ink: Ink, width: float) -> bool:
    return ink.face.shape(piece).width * ink.size <= width


def _by_syllables(word: str, ink: Ink, width: float) -> Iterator[str]:
    """A word in pieces of as many syllables as fit."""
    piece = ""
    for syllable in no_break.syllables(word):
        if _fits(piece + syllable, ink, width):
            piece += syllable
            continue
        if piece:
            yield piece
        *full, piece = _chopped(syllable, ink, width)
        yield from full
    yield piece


def _chopped(word: str, ink: Ink, width: float) -> Iterator[str]:
    """A word in pieces that just fit, letter by letter; the kerning of a piece may be wider than its letters' sum."""
    rest = clusters(word)
    while rest:
        taken, letters = 0.0, 0
        for letter in rest:
            taken += ink.face.shape(letter).width * ink.size
            if taken > width * _SAFE:
                break
            letters += 1
        while letters > 1 and not _fits("".join(rest[:letters]), ink, width):
            letters -= 1
        letters = max(letters, 1)
        yield "".join(rest[:letters])
        rest = rest[letters:]
