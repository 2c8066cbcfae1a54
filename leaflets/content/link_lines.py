"""A link that is written on one line, taken apart: the words before its address, the address, the words after it."""

from __future__ import annotations

import re
from typing import NamedTuple

from leaflets.content.link_forms import OTHER_SCHEME, refuse_other_forms
from leaflets.faults import Unfit
from leaflets.patterns import late
from leaflets.values.address_slips import no_page
from leaflets.values.addresses import Address
from leaflets.values.addresses_in_text import addresses_in, may_be_host
from leaflets.words import Words

#: What was meant for an address, but ends in nothing that addresses end in.
_LIKE_AN_ADDRESS = late(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?")
_COMMA_FOR_A_STOP = late(
    r"[a-z0-9-]+(?:[.,][a-z0-9-]+)*,(?:uk|org|com|net|ie)(?:/\S*)?|www,[a-z0-9.-]+(?:/\S*)?"
    r"|[a-z0-9-]+,(?:org|co|ac|gov|nhs)\.uk(?:/\S*)?"
)
#: A first word after an address that is a part of it: a space or the end of a line has come between.
_GOES_ON = late(r" (?!\d+/\d)(?:[/?#&=]|[^\s/=%]*[/=%]\S|[^\s.]*\.(?:html?|php|aspx?|pdf|docx?)\b)", re.I)
#: What may stand between an address and the words after it.
_BETWEEN = late(r"[\s,;:–—-]*")
_BRACKETS = {")": "(", "]": "[", "}": "{", ">": "<", "”": "“", "’": "‘", '"': '"', "'": "'"}


class LinkLine(NamedTuple):
    """The parts of a line: the words before the address, the address if there is one, and the words after it."""

    name: str
    address: Address | None
    about: str


def parted(words: Words) -> LinkLine:
    """The parts of a line; all of it is its name where it has no address. Raises Unfit for one that is typed wrong."""
    text = " ".join(words.split())
    refuse_other_forms(text)
    if (span := _span(text)) is None:
        _no_address(text, words)
        return LinkLine(text, None, "")
    name, typed, after = text[: span[0]], text[slice(*span)], text[span[1] :]
    address = Address.typed(Words(typed, words.place))
    if _GOES_ON.match(after):
        cure = "Take the space out; or put a comma after the address, if these words are no part of it."
        raise Unfit(f"the web address ‘{typed}’ seems to go on after a space", cure)
    if not re.search(r"[^\W_]", after):
        _nothing_but_signs(name, typed, after.strip())
    elif after[0] == "." and name.strip():
        cure = f"Type a comma in the place of the full stop: {name}{typed}, {after.lstrip('. ')}"
        raise Unfit(f"there is a full stop right after the web address ‘{typed}’", cure)
    elif after[0] not in " ,;:–—-(":
        raise Unfit(f"‘{after.split()[0]}’ is stuck to the web address ‘{typed}’", "Put the words before the address.")
    if name.rstrip().lower().endswith("www.") or re.match(r"\.(?:uk|org|com|net)\b", after.lstrip()):
        raise Unfit("the web address has a space in it", "Take the space out.")
    if name.count("(") > name.count(")") and after.count(")") > after.count("("):
        raise Unfit("the web address stands within brackets", "Type the name, then the address, then all other words.")
    if not name.strip():
        words_after = after[_BETWEEN.match(after).end() :]  # type: ignore[union-attr]
        shown = f": {words_after} {typed}" if words_after[:1].isupper() else "."
        raise Unfit("this link has an address but no name", f"Type its name before the address{shown}")
    return LinkLine(name.rstrip(" ,;:–—-"), address, after[_BETWEEN.match(after).end() :])  # type: ignore[union-attr]


def _span(text: str) -> tuple[int, int] | None:
    """Where the address of a line begins and ends; a bare host is one if it stands last, or before a comma or bracket.

    Raises Unfit for a second address.
    """
    found = list(addresses_in(text))
    webs = [(start, end) for start, end, kind in found if kind == "web"]
    if webs:
        others = [(start, end) for start, end, kind in found if kind == "bare" and start > webs[0][1]]
        if both := [*webs, *others][1:]:
            first, second = text[slice(*webs[0])], text[slice(*both[0])]
            begin, end = both[0][0], webs[0][1]
            cure = "Make it two links."
            if text[end:begin].strip(" ,;:–—-").lower() not in ("", "and", "or", "&", "see", "also"):
                cure = f"Type each in a line of its own:\n- {text[:end].strip()}\n- {text[end:].strip(' ,;')}"
            raise Unfit(f"there are two web addresses in this link, ‘{first}’ and ‘{second}’", cure)
        return webs[0]
    last = text.rpartition(" ")[2]
    if may_be_host(host := last.rstrip(".,;:)]}>”’\"'").lstrip("([{<“‘\"'")):
        start = len(text) - len(last) + last.index(host)
        return start, start + len(host)
    return next(
        (
            (start, end)
            for start, end, kind in found
            if kind == "bare" and text[start].islower() and re.match(r" ?[,;:(]| [–—-]", text[end : end + 2])
        ),
        None,
    )


def _no_address(text: str, words: Words) -> None:
    """Raises Unfit for a line without an address if its last word was meant for one."""
    last = text.rpartition(" ")[2]
    if match := OTHER_SCHEME.fullmatch(last):
        raise no_page(match[1])
    if _COMMA_FOR_A_STOP.fullmatch(last):
        Address.typed(Words(last, words.place))  # which tells of the comma
    if _LIKE_AN_ADDRESS.fullmatch(last):
        raise Unfit(f"‘{last}’ looks like a web address, but none ends so", "If it is right, put https:// before it.")


def _nothing_but_signs(name: str, typed: str, signs: str) -> None:
    """Raises Unfit for signs after an address, or round it."""
    if signs and name and name[-1] == _BRACKETS.get(signs[0]):
        cure = f"Type it without: {name[:-1].rstrip()} {typed}".replace(":  ", ": ")
        raise Unfit(f"there are signs round the web address ‘{typed}’", cure)
    if signs:
        raise Unfit(f"there is a sign too many after the web address ‘{typed}’", f"Type it without: {name}{typed}")
