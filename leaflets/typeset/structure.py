"""The structure tree: elements, and the marks and annotations that drawing adds. Plain values, no PDF.

The tree is built with the story, in reading order, before anything is drawn; each piece of a line has its leaf of the
tree. Drawing only adds marks to the leaves, so a paragraph split over two pages needs no care. Nothing in the tree
knows what is above it, so it has no circles, and is gone with the last that holds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(eq=False, slots=True)
class Leaf:
    """A place in the tree for words or a picture: its element's role, and (page, MCID) pairs, pages counted from 0."""

    role: str
    marks: list[tuple[int, int]] = field(default_factory=list)


#: The leaf of words that belong to no element: what is repeated, and what only the eye needs.
ARTIFACT = Leaf("Artifact")


@dataclass(eq=False, slots=True)
class Annotation:
    """A live area of a page that belongs to a Link element; its number is its index among all of them."""

    number: int


@dataclass(eq=False, slots=True)
class Element:
    """A structure element (ISO 32000-1, 14.7.2), its kids in reading order; `alt` describes a figure.

    `attributes` are names and values of a list's or a table's attributes (14.8.5). `box` is a figure's place on its
    page: left, bottom, right, top in points, y up; known when it is drawn.
    """

    role: str
    alt: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    kids: list[Element | Leaf | Annotation] = field(default_factory=list)
    box: tuple[float, float, float, float] | None = None

    def add(self, role: str, alt: str = "", **attributes: str) -> Element:
        """Add a new element behind all kids; its attributes by their names, such as Scope."""
        element = Element(role, alt, tuple(attributes.items()) if attributes else ())
        self.kids.append(element)
        return element

    def leaf(self) -> Leaf:
        """Add a new leaf, a place for words, behind all kids."""
        leaf = Leaf(self.role)
        self.kids.append(leaf)
        return leaf

    def walk(self) -> Iterator[Element]:
        """The element and all below it, in reading order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]
