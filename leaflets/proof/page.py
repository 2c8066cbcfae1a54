"""What stands on a finished page, as plain values: words, ink, links and the structure that holds them.

Lengths are in points, y up from the foot of the page; pages count from 1. Nothing here knows how a page was made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

MM = 72 / 25.4
#: A transformation as PDF writes it: a, b, c, d, e, f (ISO 32000-1, 8.3.3).
Matrix: TypeAlias = tuple[float, float, float, float, float, float]
#: Letters kept as specimens of their face: those with the x-height, and those that are taken for each other.
SPECIMENS = frozenset("xvwzIl1O0")
#: A word with a zero, and what such a word has where an O could be meant: elsewhere the two need not be told apart.
_ZERO, _NO_NUMBER = re.compile(r"\S*0\S*"), re.compile(r"@|[^\W\d_]\d|\.[^\W\d_]{2}|^0$")


class Box(NamedTuple):
    """A rectangle in points, y up from the foot of the page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    @property
    def centre(self) -> tuple[float, float]:
        """The middle, as x and y."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def grown(self, by: float) -> Box:
        """The rectangle with so much more on every side."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def meets(self, other: Box) -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top
        )

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether a point lies inside."""
        return self.left <= point[0] <= self.right and self.bottom <= point[1] <= self.top

    def covers(self, other: Box) -> bool:
        """Whether it lies over nearly all of the other: at least 95 % of its width and of its height."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return wide >= 0.95 * other.width and high >= 0.95 * other.height

    def distance(self, other: Box) -> float:
        """The shortest way from one to the other, 0 where they touch."""
        across = max(self.left - other.right, other.left - self.right, 0.0)
        up = max(self.bottom - other.top, other.bottom - self.top, 0.0)
        return float((across**2 + up**2) ** 0.5)


class PageSize(NamedTuple):
    """A page as a viewer shows it, in points."""

    width: float
    height: float

    def margin_of(self, box: Box) -> float:
        """How near a box comes to an edge of the page, in points; less than 0 where it leaves the page."""
        return min(box.left, box.bottom, self.width - box.right, self.height - box.top)


class EmbeddedFace(NamedTuple):
    """A typeface as the file carries it; its weight from 100 to 900 (CSS, OpenType), 0 where it is not told."""

    name: str
    embedded: bool
    slanted: bool
    weight: int


class PaintedRun(NamedTuple):
    """Words painted by one operator: on one baseline, in one size, effective after all transformations.

    `size` is in points; `x` and `y` are the start of the baseline; `colour` is red, green and blue, 0 to 255. `mark` is
    the innermost tag of their marked content, `mcid` its number, -1 outside the structure tree, and `marks` how many
    marked sequences they stand in.
    """

    page: int
    mcid: int
    mark: str
    text: str
    size: float
    face: str
    colour: tuple[int, int, int]
    hidden: bool
    x: float
    y: float
    box: Box
    skewed: bool
    marks: int = 1

    @property
    def line(self) -> tuple[int, float]:
        """The line the words stand on: its page, and the height of its baseline to a tenth of a point."""
        return self.page, round(self.y, 1)


class Specimen(NamedTuple):
    """One letter of a face as printed: where it stands, the size of its type in points, its glyph if that is known."""

    page: int
    box: Box
    size: float
    glyph: int = 0


class Graphic(NamedTuple):
    """What is painted and is no text: `kind` is path, image, form or shading; marks are as those of words."""

    page: int
    mcid: int
    mark: str
    kind: str
    box: Box
    marks: int = 1


class LinkArea(NamedTuple):
    """A part of a link annotation: where it leads (or `page 3` within the file), and what it says.

    Most have one part, others several, each with its box; they count from 0. `number` is the link’s key in the parent
    tree (/StructParent), -1 for none; `owner` is the object number of the element that the parent tree names for it, 0
    for none.
    """

    page: int
    box: Box
    target: str
    says: str
    number: int
    owner: int
    part: int = 0


@dataclass(frozen=True)
class MarkedContent:
    """A marked-content reference of an element, and what is painted there."""

    page: int
    mcid: int
    runs: tuple[PaintedRun, ...]

    @property
    def text(self) -> str:
        """Its words, exactly as the file has them."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class TagNode:
    """An element of the structure tree; `content` is what it holds, in reading order.

    `alt` are the words that stand for it; `number` is that of its object in the file.
    """

    role: str
    alt: str
    attributes: dict[str, str]
    content: tuple[TagNode | MarkedContent | LinkArea, ...]
    number: int = 0

    @cached_property
    def kids(self) -> tuple[TagNode, ...]:
        """The elements directly below."""
        return tuple(item for item in self.content if isinstance(item, TagNode))

    @cached_property
    def marks(self) -> tuple[MarkedContent, ...]:
        """The element's own marked content."""
        return tuple(item for item in self.content if isinstance(item, MarkedContent))

    @cached_property
    def links(self) -> tuple[LinkArea, ...]:
        """The element's own annotations."""
        return tuple(item for item in self.content if isinstance(item, LinkArea))

    @cached_property
    def text(self) -> str:
        """All words of the element and of those below it."""
        return "".join(item.text for item in self.content if not isinstance(item, LinkArea))

    @cached_property
    def runs(self) -> tuple[PaintedRun, ...]:
        """What is painted of the element and of those below it, in reading order."""
        return tuple(run for item in self.content if not isinstance(item, LinkArea) for run in item.runs)

    @cached_property
    def lines(self) -> list[list[PaintedRun]]:
        """The lines the element stands on, in reading order, each with its runs; lines of white space left out."""
        lines: dict[tuple[int, float], list[PaintedRun]] = {}
        for run in self.runs:
            lines.setdefault(run.line, []).append(run)
        return [line for line in lines.values() if any(run.text.strip() for run in line)]

    @cached_property
    def walk(self) -> tuple[TagNode, ...]:
        """The element and all below it, in reading order."""
        return (self, *(node for kid in self.kids for node in kid.walk))

    def all(self, *roles: str) -> list[TagNode]:
        """The elements of these roles, in reading order."""
        return [node for node in self.walk if node.role in roles]


def place_of_specimen(letter: str, words: str) -> int:
    """The index of a letter among words, of a zero that of the first that might be an O; -1 where there is none."""
    if letter != "0":
        return words.index(letter)
    places = (word.start() + word[0].index("0") for word in _ZERO.finditer(words) if _NO_NUMBER.search(word[0]))
    return next(places, -1)
