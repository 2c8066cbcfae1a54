"""What a call costs, as the law wants it said beside a number (ASA/CAP, from 1 July 2015)."""

from __future__ import annotations

import re

from leaflets.faults import Unfit
from leaflets.patterns import late

#: Ofcom's caps on the service charge, pence a minute or call, VAT included (Ofcom, UK Calling, 2015).
#: 09 and 118 have none that a leaflet could print, so there the figure must be given.
_CAPS = {"084": "7p", "087": "13p"}
_CHARGED = late(r"0(?:84|87|9)|118")
#: A price, and what it is the price of.
_PRICE = late(
    r"(?<![\w.])(?:\d+(?:\.\d+)? ?p(?:ence)?|£ ?\d+(?:\.\d\d)?)(?!\w)(?: ?(?:(?:per|an?|/) ?(?:min(?:ute)?|call)\b))?",
    re.I,
)
_UNIT = late(r"\bper\b|\ban? |/", re.I)
#: That the phone company adds its own charge, and as many letters as may stand between a price and it.
_OWN, _BETWEEN = late("access charge", re.I), 70


def charge(digits: str, told: str, figure: str, number: str) -> str:
    """The sentence beside a charged number; empty for the rest, and where the words `told` behind it say all this.

    `digits` are as they are dialled, `number` is as it was typed. `figure` is the service charge ("7p", "7p per
    minute"), empty where only the words may tell one; the legal cap is said then. Raises Unfit for a number that has
    no cap.
    """
    if not (match := _CHARGED.match(digits)) or tells_charge(told):
        return ""
    if price := figure or price_in(told):
        amount = price if _UNIT.search(price) else f"{price} per minute"
    elif match[0] in _CAPS:
        amount = f"up to {_CAPS[match[0]]} per minute"
    else:
        raise Unfit(
            f"calls to {number} cost extra, and the leaflet has to say how much",
            "Add a line such as ‘call cost: 36p per minute’ under the number.",
        )
    return f"Calls cost {amount} plus your phone company’s access charge."


def price_in(text: str) -> str:
    """The first price in a text, with what it is the price of; empty where there is none."""
    match = _PRICE.search(text)
    return match[0] if match else ""


def tells_charge(text: str) -> bool:
    """Whether a text tells a price shortly before it speaks of the charge of the phone company."""
    ends = (match.start() for match in _OWN.finditer(text))
    return any(_PRICE.search(text, max(0, end - _BETWEEN), end) for end in ends)
