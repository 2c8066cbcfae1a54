"""Words that stand where a number or an address belongs: that there is none, that it is elsewhere, hours."""

from __future__ import annotations

import re

from leaflets.faults import Unfit
from leaflets.patterns import late

_NOTHING = late(
    r"(?:not (?:known|available|applicable|yet known|in use)|unknown|n/?a|tb[acd]|to be (?:confirmed|announced|added)"
    r"|to follow|none|nil|no (?:phone|number|e-?mail|website)|[-–—?.]+)[.!]?",
    re.I,
)
_ELSEWHERE = late(
    r"(?:(?:see|on|via|through|by|use|visit|contact (?:us )?(?:via|through|on)) )?(?:our |the |their )?"
    r"(?:website|web site|web page|online|internet|contact form|online form|web chat|webchat)(?: only| form)?[.!]?",
    re.I,
)
_HOURS = late(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?|weekdays?|weekends?|daily|every ?day"
    r"|24 ?(?:hours?|hrs?|/ ?7)"
    r"|\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m|noon|to \d|[-–] ?\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m))\b",
    re.I,
)
#: No words of either kind are longer.
_LONGEST = 40


def refuse_nothing(text: str, what: str) -> None:
    """Raises Unfit for such words in the place of `what`, such as ‘a phone number’."""
    if len(text) > _LONGEST:
        return
    if _NOTHING.fullmatch(text):
        raise Unfit(f"‘{text}’ is not {what}", "Where there is none, or nobody knows it yet, leave the line out.")
    if _ELSEWHERE.fullmatch(text):
        cure = "Leave the line out, and type the address of the page in a line ‘website: …’."
        raise Unfit(f"‘{text}’ is not {what}", cure)


def refuse_hours(text: str) -> None:
    """Raises Unfit for hours in the place of a phone number."""
    if _HOURS.match(text):
        short = text if len(text) <= _LONGEST else "…"
        cure = f"Type it behind the number, as in ‘0800 111 2222, {short}’; or, for all numbers, under ‘hours’."
        raise Unfit(f"‘{text}’ is not a phone number", cure)
