"""Texts cut into runs of one face: signs that the face of a text lacks are set in another that has them.

A sign and the accents that follow it stay together, and no line breaks between two runs of a word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from leaflets.patterns import late
from leaflets.signs import clusters
from leaflets.typeset.faces import Face
from leaflets.typeset.spans import Ink

#: Text that any face of running text has all of: to look for this takes a fraction of the time.
_Text = tuple[str, Ink]
_USUAL = late(r"[ -~\n£–—‘’“”…•·\xa0À-ÿ]*")


def runs_of(text: str, ink: Ink) -> list[tuple[str, Ink]]:
    """A text in runs, each in the first face that has it: that of the ink, or one of its others.

    What none of them has is left to the first, which raises ContentError when it is asked to shape that.
    """
    if _is_of_one_face(text, ink.face):
        return [(text, ink)]
    chosen = [(cluster, ink.face.face_of(cluster)) for cluster in clusters(text)]
    runs = groupby(chosen, key=lambda each: each[1])
    return [("".join([cluster for cluster, _ in run]), ink._replace(face=face)) for face, run in runs]


def _is_of_one_face(text: str, face: Face) -> bool:
    return text.isascii() or _USUAL.fullmatch(text) is not None or face.characters.issuperset(text)


def numbered_runs(texts: tuple[_Text, ...]) -> tuple[Sequence[int], tuple[_Text, ...]]:
    """Texts in runs of one face: for each run the number of its text, from 0, and the run."""
    runs = [(number, run) for number, text in enumerate(texts) for run in runs_of(*text)]
    return [number for number, _ in runs], tuple([run for _, run in runs])


def width_of(text: str, ink: Ink) -> float:
    """The width of a text in one line, its spaces side by side, in points."""
    runs = runs_of(text, ink)
    return sum([of.face.shape(part).width for run, of in runs for part in re.split("( )", run)]) * ink.size
