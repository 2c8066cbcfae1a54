"""What a leftover is, in typed words that would be printed though nobody means it, and what a kind of leftover is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple, TypeAlias

from leaflets.patterns import late

#: What was found, as `all`, and each part of it that the pattern has a name for.
Parts: TypeAlias = Mapping[str, str]
#: The cure for what is only to be taken out.
OUT = "Take it out."
BOX = f"{OUT} For words in a box, make the section a ‘notice’."


class Leftover(NamedTuple):
    """Words that nobody means: the indexes of their first letter and of what follows them, what to say, what to do."""

    begin: int
    end: int
    message: str
    cure: str


class HowOften(Enum):
    """How often a kind is told of a text: each thing found, all of them in one message, or the first of them alone."""

    EACH = auto()
    TOGETHER = auto()
    FIRST = auto()


@dataclass(frozen=True)
class LeftoverKind:
    """A kind of leftover.

    A text that has any of the kind has one of the `needles` in it, and its file the `hint`, once in small letters. In
    the `message` {} stands for what was found: what the pattern calls `shown`, else all of it. `in_lines` tells that
    only a text whose lines are kept can have it. Where `unless` is found in a text, what looks like the kind is meant.
    """

    needles: tuple[str, ...]
    pattern: re.Pattern[str]
    message: str
    cure: str | Callable[[Parts], str]
    telling: HowOften = HowOften.EACH
    in_lines: bool = False
    unless: re.Pattern[str] | None = None
    hint: re.Pattern[str] | None = None


def one_of(*forms: str, any_case: bool = True) -> re.Pattern[str]:
    """A pattern of several forms; ^ and $ in them are the ends of lines."""
    return late("|".join(forms), re.M | (re.I if any_case else re.NOFLAG))
