"""Words that stand where a number or an address belongs, and say that there is none, or that it is elsewhere."""

from __future__ import annotations

import re

from leaflets.faults import Unfit

_NOTHING = re.compile(
    r"(?:not (?:known|available|applicable|yet known|in use)|unknown|n/?a|tb[acd]|to be (?:confirmed|announced|added)"
    r"|to follow|none|nil|no (?:phone|number|e-?mail|website)|[-–—?.]+)[.!]?",
    re.I,
)
_ELSEWHERE = re.compile(
    r"(?:(?:see|on|via|through|by|use|visit|contact (?:us )?(?:via|through|on)) )?(?:our |the |their )?"
    r"(?:website|web site|web page|online|internet|contact form|online form|web chat|webchat)(?: only| form)?[.!]?",
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
