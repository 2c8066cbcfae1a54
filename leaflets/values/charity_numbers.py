"""What a charity is registered as, and where."""

from __future__ import annotations

import re

from leaflets.faults import Unfit
from leaflets.patterns import late
from leaflets.words import Words

#: What is printed before the number of a charity.
_REGISTERED = late(r"^(?:(?:uk )?registered )?(?:charity|charities)\b[ ,]*(?:numbers?|nos?\b\.?)?[ :]*(?=\w*\d)", re.I)
#: The forms of such numbers, and where charities with these are registered.
_REGISTERS = {
    r"\d{6,7}(?:-\d+)?": "England and Wales",
    r"SC ?\d{6}": "Scotland",
    r"N(?:IC|I)? ?\d{5,6}": "Northern Ireland",
}


class CharityNumber(Words):
    """What a charity is registered as: 1114999, SC038110, NIC100123, or words with such a number."""

    @classmethod
    def typed(cls, words: Words) -> CharityNumber:
        """Read a number, without what is printed before it. Raises Unfit where there is no figure in it."""
        text = _REGISTERED.sub("", " ".join(words.split()))
        if not re.search(r"\d", text):
            raise Unfit(f"‘{text}’ has no number in it", "Type it like 1114999, or leave the line out.")
        return cls(text, words.place)

    @property
    def country(self) -> str:
        """Where it is registered, as the form of the number tells; empty for what is more than a number."""
        return next((country for form, country in _REGISTERS.items() if re.fullmatch(form, self)), "")
