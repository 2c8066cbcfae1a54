"""What makes a telephone number: the code of a country, and as many digits as numbers have there."""

from __future__ import annotations

import enum
import functools
import re
from typing import NamedTuple

from leaflets.values.numbering_tables import BRITISH, IRISH, LENGTHS, WITHOUT_NOUGHT

#: The digits of a number that is dialled whole, within the United Kingdom without the 0 in front.
_WHOLE = 10


class Verdict(enum.Enum):
    """Whether a number can be one, and if not, why."""

    RIGHT = enum.auto()
    FEW = enum.auto()
    MANY = enum.auto()
    NOUGHT = enum.auto()  # there is a 0 after the code of the country
    NOWHERE = enum.auto()  # no country has such a code


class Number(NamedTuple):
    """The code of a country, empty where no country has one like it, and the digits after it as typed.

    `abroad` tells that the code was typed; a number without it is British, and its first 0 is left out.
    """

    code: str
    national: str
    abroad: bool = False

    @classmethod
    def of(cls, digits: str, plus: bool) -> Number:
        """The number of these digits, which begin with 0 unless there is a `plus` before them."""
        if not plus and digits[:2] != "00":
            return cls("44", digits[1:])
        digits = digits if plus else digits[2:]
        for length in (1, 2, 3):  # no code is the beginning of another
            if digits[:length] in LENGTHS:
                return cls(digits[:length], digits[length:], True)
        return cls("", digits, True)

    @property
    def verdict(self) -> Verdict:
        """Whether it can be a number, by its code and how many digits it has."""
        if not self.code:
            return Verdict.NOWHERE
        if self.abroad and self.national[:1] == "0" and self.code in WITHOUT_NOUGHT:
            return Verdict.NOUGHT
        length, lengths = len(self.national), LENGTHS[self.code]
        if self.code == "44":
            if length == _WHOLE or (length in lengths and self.exists):
                return Verdict.RIGHT
            return Verdict.FEW if length < _WHOLE else Verdict.MANY
        if self.code == "353" and length in lengths and not self.exists:
            if Number("353", self.national[:-1]).exists:
                return Verdict.MANY
            if Number("353", f"{self.national}0").exists:
                return Verdict.FEW
        if length in lengths:
            return Verdict.RIGHT
        return Verdict.FEW if length < lengths[-1] else Verdict.MANY

    @property
    def exists(self) -> bool:
        """Whether there are such numbers in the United Kingdom, on the islands or in Ireland; False elsewhere."""
        patterns = {"44": BRITISH, "353": IRISH}.get(self.code, ())
        return any(_compiled(pattern).fullmatch(self.national) for pattern in patterns)


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


#: Numbers of three to six digits that are dialled as they are (Ofcom, National Telephone Numbering Plan; the EU's 116).
SHORT = frozenset(
    ("999", "112", "111", "101", "105", "119", "159", "18000", "116000", "116006", "116111", "116117", "116123")
)


def is_short(digits: str) -> bool:
    """Whether these digits are dialled as they are, with no area code: 999, 116 123, 118 118."""
    return digits in SHORT or (len(digits) == 6 and digits[:3] == "118")
