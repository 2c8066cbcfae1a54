"""What can be wrong, and where.

Exception
├── Unfit            one typed value is not what its field wants (caught by the reader)
└── PressError       what a person is told, never a traceback
    ├── ContentError   the content is wrong: exit status 1
    ├── DeliveryError  a finished file cannot be put in its place: exit status 1
    ├── UsageError     the command is wrong: exit status 2
    └── PromiseError   the press has not kept a promise of its own: exit status 3
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from leaflets.words import NOWHERE, Place, visible

#: Letters that a fault keeps of a line, and of what is told of it: more is not read.
_KEPT, _TOLD = 500, 1_000


class Spot(NamedTuple):
    """A spot on a finished page: millimetres from its left edge and down from its top, None for the whole page."""

    page: int
    across: int | None = None
    down: int | None = None

    def __str__(self) -> str:
        return f"page {self.page}" + ("" if self.across is None else f", {self.across} mm across, {self.down} mm down")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: what was seen, where, what to type instead, which may have lines, and the line itself.

    A warning is told, but does not stop a leaflet from being made. A finished file that breaks a promise tells
    which (`check`) and where on its pages (`spot`). What is `ours` is no fault of the content: the press has failed.
    """

    place: Place
    message: str
    cure: str = ""
    excerpt: str = ""
    warning: bool = False
    check: str = ""
    spot: Spot | None = None
    file: str = ""  # the finished file that the spot is in
    ours: bool = False
    begin: int = 0  # letters of the line before its excerpt

    @classmethod
    def in_line(cls, place: Place, message: str, cure: str, line: str, warning: bool = False) -> Fault:
        """A fault in a line of a file, of which a long one is kept only round the place, as are long words of it."""
        excerpt, at = _cut(line, place.column - 1, _KEPT)
        if not excerpt.isprintable():
            excerpt = "".join(sign if sign.isprintable() else " " for sign in excerpt)
        begin = place.column - 1 - at
        return cls(place, _first_of(message), _first_of(cure), excerpt, warning, begin=begin)

    def to_json(self) -> list[Any]:
        """The fault as values that JSON can hold."""
        return [
            [self.place.file, self.place.line, self.place.column], self.message, self.cure, self.excerpt, self.warning,
            self.check, self.spot, self.file, self.ours, self.begin,
        ]  # fmt: skip

    @classmethod
    def from_json(cls, kept: Any) -> Fault:
        """The fault that was `kept`."""
        place, message, cure, excerpt, warning, check, spot, *others = kept
        return cls(Place(*place), message, cure, excerpt, warning, check, Spot(*spot) if spot else None, *others)

    @property
    def headline(self) -> str:
        """Place, degree and message in one line."""
        kind = "warning: " if self.warning else ""
        where = ", ".join(part for part in (self.file, str(self.spot or "")) if part)
        message = f"{kind}{self.message}" + (f" ({where})" if where else "")
        return visible(f"{self.place}: {message}" if self.place.file else message)

    def lines(self, width: int = 0) -> list[str]:
        """The fault as a person reads it: headline, the line with a caret under the place, the cure.

        Wider lines than `width` columns are broken, and the line of the file is cut round the place; 0 means as wide
        as they are.
        """
        lines = _broken(self.headline, "", width)
        if self.excerpt:
            number = str(self.place.line)
            margin = " " * 4 + number + " | "
            at = self.place.column - 1 - self.begin
            excerpt, at = _cut(self.excerpt, at, width - len(margin) if width else 0)
            lines.append(margin + excerpt)
            if self.place.column:
                lines.append(" " * (len(margin) + columns(excerpt[:at])) + "^")
        return lines + (_broken(self.cure, " " * 4, width) if self.cure else [])

    def __str__(self) -> str:
        return "\n".join(self.lines())


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: none for a mark over a letter, two for a wide letter."""
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF") for letter in text
    )


def _broken(text: str, indent: str, width: int) -> list[str]:
    if not width:
        return [indent + line for line in text.split("\n")]
    return [
        broken
        for line in text.split("\n")
        for broken in textwrap.wrap(
            line, max(width, 30), initial_indent=indent, subsequent_indent=indent or " " * 4, break_on_hyphens=False,
            break_long_words=False,
        )
    ]  # fmt: skip


def _cut(text: str, at: int, width: int) -> tuple[str, int]:
    """A line cut to a width so that the place can be seen, and where the place is then."""
    width = max(width, 20) if width else len(text)
    if len(text) <= width:
        return text, at
    start = min(max(0, at - width // 2), len(text) - width + 1)
    cut = ("…" if start else "") + text[start + bool(start) : start + width - 1]
    return cut + ("…" if start + width - 1 < len(text) else ""), at - start


def _first_of(told: str) -> str:
    return told if len(told) <= _TOLD else told[: _TOLD - 1] + "…"


def stops(faults: Iterable[Fault]) -> bool:
    """Whether any of the faults is more than a warning."""
    return any(not fault.warning for fault in faults)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a typed value, or deserves a warning, and what to type instead.

    The place is NOWHERE where whoever reads the value has to add it. A Problem becomes a Fault once the line of the
    file it is in is known.
    """

    message: str
    cure: str = ""
    place: Place = NOWHERE


class Unfit(Exception):  # noqa: N818 (what it is, not an error of the program)
    """Raised for a typed value that its field cannot take; `also` are more problems found at the same time."""

    def __init__(self, message: str, cure: str = "", place: Place = NOWHERE, also: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problem = Problem(message, cure, place)
        self.also = also

    def at(self, place: Place) -> Unfit:
        """The same, told at a place."""
        return Unfit(self.problem.message, self.problem.cure, place, self.also)


class PressError(Exception):
    """What stops the press and is told to a person in one or more faults."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults

    @classmethod
    def of(cls, message: str, cure: str = "", place: Place = NOWHERE) -> PressError:
        """The error of a single fault."""
        return cls(Fault(place, message, cure))


class ContentError(PressError):
    """The content cannot be printed as it stands."""


class DeliveryError(PressError):
    """A finished file could not be put in its place."""


class UsageError(PressError):
    """The command cannot be carried out as it was given."""


class PromiseError(PressError):
    """The press has not kept a promise of its own, of content in which nothing is wrong."""
