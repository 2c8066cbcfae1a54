"""What was set, read back from its codes."""

from __future__ import annotations

import re

from leaflets.typeset.faces import Face
from leaflets.typeset.strips import Piece


def told(code: str, face: Face) -> str:
    """The characters of a piece of a TJ operator."""
    characters = {face.shape(one).code: one for one in sorted(face.characters) if one != "\xa0"}
    return "".join(characters[one] for one in re.findall("[0-9A-F]{4}", re.sub(">[^<]*<", "", code)))


def said(piece: Piece) -> str:
    """The words of a piece."""
    return told(piece.code, piece.ink.face)
