"""The editions: one frozen value each, with the rule each number comes from.

Lengths are in points unless their name says millimetres. UKAAF G003: clear print is at least 12 pt, ideally
14; large print at least 16, ideally 18. RNIB: giant print 24 and more. "Fit to page" shrinks A4 to 94 %, so
even the smallest type is set so that 94 % of it keeps the edition's floor, where there is room.
"""

from __future__ import annotations

import math
from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

MM = 72 / 25.4

#: A dot of a printer with 600 to the inch, in mm; modules of whole dots are printed with even edges.
_DOT = 25.4 / 600


#: The sizes of paper that have a name (ISO 216), as width and height in mm.
_PAPER = {(210, 297): "A4", (148, 210): "A5"}


def paper(width: float, height: float) -> str:
    """What paper of a width and height in mm is called: its name in ISO 216, else its measures."""
    size = round(width), round(height)
    return _PAPER.get(size, f"{size[0]} by {size[1]} mm")


class PrintKind(Enum):
    """What print is called by the size of its smallest type; the value is the name in words."""

    STANDARD = "standard print"
    LARGE = "large print"
    GIANT = "giant print"


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type and its leading."""

    size: float
    leading: float


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How close the lines of a leaflet stand: factors of the white space between blocks, and of all leading.

    `air` tells whether the words keep their full distance from the rules of the head and the foot.
    """

    gaps: float = 1.0
    leading: float = 1.0
    air: bool = True


@dataclass(frozen=True, slots=True)
class Edition:
    """How one leaflet is set: page, type, rhythm and symbols."""

    name: str
    label: str  # as printed in the head of the first page
    floor: float  # the smallest type anywhere on the page
    body: Type
    small: Type  # folio, page head, legal lines
    title: Type
    heading: Type
    alarm: Type  # the heading of a notice for emergencies
    subheading: Type
    phone: Type
    offer: Type  # the other-formats line: at least 16 pt, better 18 (Hampshire CC, Access for all)
    side_margin: float
    top: float  # of the page to the first line's leading; its ink begins lower, 10 mm from the edge or more
    foot: float  # of the page's bottom edge to the baseline of the folio
    measure: float  # the longest line of prose: 60 to 70 characters (RNIB)
    rhythms: tuple[Rhythm, ...]  # the widest first; a tighter one only where it saves a sheet
    symbol_mm: float  # the least side of a symbol, quiet zone not counted
    module_mm: float  # the least module; the symbol grows with its version, the module never shrinks below
    contents_from: int  # pages from which a list of contents is printed
    easy: Type = Type(17.1, 22.8)  # steps in easy read: 16 pt when a printer shrinks them to fit; larger if the body is

    width: float = 210 * MM  # A4, portrait (UKAAF G003)
    height: float = 297 * MM
    apart: float = 8 * MM  # between two symbols at the least, so that a shaking hand opens the right one
    far_apart: float = 25 * MM  # where there is room: of 100 aims 15 open the next one at 8 mm, 1 at 25
    track_gap: float = 8 * MM  # from the text track to the symbols; at least their quiet zone

    @property
    def line(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.side_margin

    @property
    def kind(self) -> PrintKind:
        """Large print from a floor of 16 pt on (UKAAF G003), giant print from 24 pt on (RNIB), else standard print."""
        if self.floor >= 24:
            return PrintKind.GIANT
        return PrintKind.LARGE if self.floor >= 16 else PrintKind.STANDARD

    @property
    def paper(self) -> str:
        """What its page is called."""
        return paper(self.width / MM, self.height / MM)

    def has_page(self, width: float, height: float) -> bool:
        """Whether a page of this width and height, in points, is one of the edition's, to half a millimetre."""
        return max(abs(width - self.width), abs(height - self.height)) <= 0.5 * MM

    def module(self, modules: int) -> float:
        """The side of a module in points, for a symbol of so many modules a side.

        At least the floor, at least what makes the symbol its least side; rounded up to whole printer dots.
        """
        least = max(self.module_mm, self.symbol_mm / modules)
        dots = math.ceil(least / _DOT - 1e-9)
        return dots * _DOT * MM


A4 = Edition(
    name="a4",
    label="Factsheet",
    floor=12,
    body=Type(14, 19),
    small=Type(12.8, 16.7),
    title=Type(30, 34),
    heading=Type(19, 22.7),
    alarm=Type(24, 29),
    subheading=Type(15.5, 20),
    phone=Type(18, 22.5),
    offer=Type(18, 23),
    side_margin=20 * MM,
    top=9.3 * MM,
    foot=11.2 * MM,
    measure=152 * MM,
    # the tight one: leading 18.24, still 1.3 of the size; gaps 0.8 of a blank line
    rhythms=(Rhythm(), Rhythm(0.8, 0.96), Rhythm(0.8, 0.96, air=False)),
    symbol_mm=25,
    module_mm=0.75,
    contents_from=8,
    track_gap=6 * MM,
)

LARGE_PRINT = Edition(
    name="large-print",
    label="Large print factsheet",
    floor=16,
    body=Type(18, 24),
    small=Type(17.1, 22),
    title=Type(36, 42),
    heading=Type(24, 30),
    alarm=Type(29, 36),
    subheading=Type(20, 26),
    phone=Type(23, 29),
    offer=Type(22, 28),
    side_margin=17 * MM,
    top=9 * MM,
    foot=11.6 * MM,
    measure=176 * MM,
    rhythms=(Rhythm(), Rhythm(0.8), Rhythm(0.8, air=False)),
    symbol_mm=32,
    module_mm=0.90,
    contents_from=4,
)

GIANT_PRINT = Edition(
    name="giant-print",
    label="Giant print factsheet",
    floor=24,
    body=Type(26, 34),
    small=Type(25.6, 33.1),
    title=Type(46, 52),
    heading=Type(33, 40),
    alarm=Type(39, 46),
    subheading=Type(28.5, 36),
    phone=Type(32, 41.4),
    offer=Type(30, 38.8),
    side_margin=15 * MM,
    top=8.2 * MM,
    foot=12.2 * MM,
    measure=180 * MM,
    # the tightest: leading 32.6, still 1.25 of the size; gaps 0.8 of a blank line of that leading
    rhythms=(Rhythm(), Rhythm(0.8), Rhythm(0.77, 0.96), Rhythm(0.77, 0.96, air=False)),
    symbol_mm=38,
    module_mm=1.00,
    contents_from=4,
)

#: An A4 page printed as half a sheet is so much smaller: ISO 216, one to the square root of two.
HALF = 0.5**0.5

#: What a folded booklet is made from: large print with larger symbols, so that at 71 % its smallest type is still
#: clear print's 12 pt, and its symbols those of the standard edition.
BOOKLET = replace(
    LARGE_PRINT,
    name="booklet",
    label="Booklet",
    floor=A4.floor / HALF,
    symbol_mm=A4.symbol_mm / HALF,
    module_mm=A4.module_mm / HALF,
    apart=A4.apart / HALF,
    easy=Type(17.1 / HALF, 22.8 / HALF),
    far_apart=A4.far_apart / HALF,
)

#: Every edition there is for whole sheets, by name; a bare run makes the first two.
EDITIONS = {edition.name: edition for edition in (A4, LARGE_PRINT, GIANT_PRINT)}
USUAL = (A4.name, LARGE_PRINT.name)
#: These, and what is only ever folded; a view, so that an edition has to be entered in one table only.
SETTABLE: Mapping[str, Edition] = ChainMap(EDITIONS, {BOOKLET.name: BOOKLET})
