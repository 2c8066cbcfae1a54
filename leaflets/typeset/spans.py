"""Words in their inks: what is set, before it is known where a line ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from leaflets.typeset.faces import Face
from leaflets.typeset.structure import Element, Leaf

BLACK = "0 0 0"


def colour(code: str) -> str:
    """A colour such as #004b6b as the three operands of rg (ISO 32000-1, 8.6.8), each from 0 to 1."""
    return " ".join(f"{int(code[i : i + 2], 16) / 255:.3g}" for i in (1, 3, 5))


class Ink(NamedTuple):
    """A face at a size in points, in a colour given as the operands of rg ("0 0 0" is black)."""

    face: Face
    size: float
    colour: str


@dataclass(eq=False, slots=True)
class Anchor:
    """A heading as the bookmarks and the list of contents know it.

    `page` counts from 0, `top` is in points up from the page's bottom edge; both are filled in when it is drawn. A list
    of contents names it where it is `listed`.
    """

    level: int
    title: str
    page: int = 0
    top: float = 0
    listed: bool = True


@dataclass(eq=False, slots=True)
class Area:
    """Where words or a symbol lead when they are tapped: the Link element, the address, and what a screen reader says.

    One that has an `anchor` leads to that heading in the same file, and its `href` is empty. All parts on a page of one
    that is `whole` are one link: a name, an address and its code.
    """

    element: Element
    href: str
    says: str
    anchor: Anchor | None = None
    whole: bool = False


class Span(NamedTuple):
    """Words in one ink that belong to one leaf of the structure tree; `area` is where they lead, None for nowhere."""

    text: str
    ink: Ink
    leaf: Leaf
    area: Area | None = None
