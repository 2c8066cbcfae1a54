"""A telephone number as an author groups it, what a phone dials, and what a call costs."""

from __future__ import annotations

import re

from leaflets.faults import Unfit
from leaflets.ties import PHONE
from leaflets.words import Words

#: Ofcom's caps on the service charge, pence a minute or call, VAT included (Ofcom, UK Calling, 2015).
#: 09 and 118 have none that a leaflet could print, so there the figure must be given.
_CAPS = {"084": "7p", "087": "13p"}
_CHARGED = re.compile(r"0(?:84|87|9)|118")


class Phone(Words):
    """A number as printed: the author's grouping, with whatever words are part of it ("option 3")."""

    @classmethod
    def typed(cls, words: Words) -> Phone:
        """Read a number; raises Unfit where there is no digit in it."""
        text = " ".join(words.split())
        if not re.search(r"\d", text):
            raise Unfit(f"‘{text}’ has no number in it", "Type a phone number, or leave the line out.")
        return cls(text, words.place)

    @property
    def href(self) -> str:
        """What a phone dials, as a tel: or sms: address; empty where the text is not one number."""
        if match := re.fullmatch(r"[Tt]ext (\w+) to (\d{5})", self):
            return f"sms:{match[2]}"
        number = self._number()
        return f"tel:{number}" if number else ""

    def _number(self) -> str:
        """The digits of the number, without the words and numbers that may follow it."""
        match = PHONE.match(self) or re.match(r"\+?\d[\d ]*", self)
        return re.sub(r"[^\d+]", "", match[0].replace("(0)", "")) if match else ""

    @property
    def digits(self) -> str:
        """The national number alone: without relay prefix, country code or spacing."""
        number = self._number().removeprefix("18001").removeprefix("18002")
        return "0" + number[3:] if number.startswith("+44") else number.lstrip("+")

    def charge(self, figure: str) -> str:
        """The sentence the law wants beside a charged number (ASA/CAP, from 1 July 2015); empty for the rest.

        `figure` is the service charge of the contact's record ("7p per minute"). Where it is missing the
        legal cap is printed; raises Unfit for a number that has no cap.
        """
        if not (match := _CHARGED.match(self.digits)):
            return ""
        if figure:
            amount = figure if "per" in figure else f"{figure} per minute"
        elif match[0] in _CAPS:
            amount = f"up to {_CAPS[match[0]]} per minute"
        else:
            raise Unfit(
                f"calls to {self} cost extra, and the leaflet has to say how much",
                "Add a line such as ‘call cost: 36p per minute’ under the number.",
            )
        return f"Calls cost {amount} plus your phone company’s access charge."
