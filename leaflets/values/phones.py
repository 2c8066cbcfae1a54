"""Telephone numbers: grouped as they were typed, as a phone dials them, and what a call costs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaflets.faults import Problem, Unfit
from leaflets.words import Words

#: Ofcom's caps on the service charge, pence a minute or call, VAT included (Ofcom, UK Calling, 2015).
#: 09 and 118 have none that a leaflet could print, so there the figure must be given.
_CAPS = {"084": "7p", "087": "13p"}
_CHARGED = re.compile(r"0(?:84|87|9)|118")

#: A telephone number in running text. At least nine digits, so that "2020 to 2023" or a charity number is not taken
#: for one; shorter ones (0800 1111, 999) are known only where a number is meant.
PHONE = re.compile(
    r"(?<![\w.,/£$-])(?:1800[12][ \xa0])?(?:"
    r"(?:\+|00)\d{1,3}(?:[ \xa0]?\(0\))?(?:[ \xa0.-]?\d){7,12}"
    r"|\(?0(?:[ \xa0().-]{0,2}\d){8,10}"
    r"|116[ \xa0]?\d{3}"
    r")(?![\w/-])"
)
#: A part of a number in which letters stand for figures, as they are taken for each other.
_LETTERS = re.compile(r"(?<![^\s(])\+?\(?(?=[\d()-]*[OoIl])(?:[\dOoIl]*\d[\dOoIl]*|[Oo]{2,})\)?(?![^\s)])")
_FIGURES = str.maketrans("OoIl", "0011")
#: What is typed on the keys once a call has been answered.
_WITHIN = re.compile(r"(?:then |and |or )?(?:option|press|key|ext)", re.I)


class Phone(Words):
    """A telephone number as it is printed: grouped as it was typed, with the words that are part of it ("option 3")."""

    @classmethod
    def typed(cls, words: Words) -> Phone:
        """Read a number, single spaces between its parts; raises Unfit where there is no digit in it."""
        text = " ".join(words.split())
        if not re.search(r"\d", text):
            raise Unfit(f"‘{text}’ has no number in it", "Type a phone number, or leave the line out.")
        return cls(text, words.place)

    @property
    def href(self) -> str:
        """The link by which a phone dials or texts it, tel: or sms:; empty where the text has no number to dial."""
        if match := re.fullmatch(r"[Tt]ext (\w+) to (\d{5})", self):
            return f"sms:{match[2]}"
        number = self._found()
        return "tel:" + re.sub(r"[^\d+]", "", number) if number else ""

    @property
    def digits(self) -> str:
        """The digits of the national number: without relay prefix, the country code +44, or spaces."""
        number = re.sub(r"[^\d+]", "", re.sub(r"^1800[12]\s", "", self._found()))
        return re.sub(r"^(?:\+|00)44", "0", number).lstrip("+")

    def remarks(self) -> Iterator[Problem]:
        """A remark where letters stand for figures, no phone can dial it, or a spreadsheet took its first 0 away."""
        if _LETTERS.search(self):
            cure = f"Type it in figures: {_LETTERS.sub(lambda match: match[0].translate(_FIGURES), self)}"
            yield Problem(f"there are letters in place of figures in ‘{self}’", cure, self.place)
        elif not self.href and not _WITHIN.match(self):
            cure = "Type the number first, as in ‘0300 123 1100 option 3’; or type it as ‘text HELP to 81025’."
            yield Problem(f"no phone can dial ‘{self}’", cure, self.place)
        elif re.fullmatch(r"[1-9]\d{9}", self.digits) and not self.startswith("+"):
            yield Problem(f"has the first 0 of ‘{self}’ gone missing?", f"Type it like 0{self}.", self.place)

    def _found(self) -> str:
        """The number as typed, without the words and figures round it."""
        match = PHONE.search(self) or re.match(r"\+?\d[\d ]*", self)
        return match[0].replace("(0)", "") if match else ""

    def charge(self, figure: str) -> str:
        """The sentence the law wants beside a charged number (ASA/CAP, from 1 July 2015); empty for the rest.

        `figure` is the service charge of the contact's record ("7p", "7p per minute"), empty where it has none: the
        legal cap is printed then. Raises Unfit for a number that has no cap.
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


def impossible(phone: Phone) -> str:
    """What is wrong with the length of a British number, as the end of a sentence; empty where nothing is."""
    digits = phone.digits
    if not re.match(r"0[1-9]", digits) or len(digits) == 11:
        return ""  # 999, 111, 116 123, another country's; and the usual length
    import phonenumbers  # imported here: making leaflets does not need it

    if phonenumbers.is_valid_number(phonenumbers.parse(digits, "GB")):
        return ""  # 0800 1111, and the places whose numbers have ten digits
    return f"has {len(digits)} digits, which is too {'many' if len(digits) > 11 else 'few'}"
