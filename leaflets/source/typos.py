"""What YAML reads without a word although nobody meant it: dashes without a space, damaged letters, pasted noise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

#: UTF-8 that was once read as Windows-1252: â€™ for ’, Ã© for é, Â£ for £.
_DAMAGED = re.compile('â€[\\w™œ\x9d˜¦“”"]?|Ã[\x80-\xbf€-™¡-¿]|Â[\xa0-\xbf]|\ufffd')
_NOISE = re.compile(
    r"\(?\bopens (?:in )?(?:a )?new (?:window|tab)\)?|\[email[\s\xa0]?protected\]|&(?:amp|nbsp|quot|lt|gt|#\d+);"
    r"|\bthis (?:web)?site uses cookies\b|\baccept all cookies\b|\bskip to main content\b",
    re.I,
)
#: What each kind of noise has in it: a search for these is much faster.
_TELLTALE = re.compile("new (?:window|tab)|protected]|&|cookies|skip to")
_NOTHING = re.compile(r"(?:not known|unknown|n/?a|tb[ac]|to be (?:confirmed|announced)|none|nil|[-?.]+)\.?", re.I)
_SHORT = 40  # letters; what says that nothing is known is shorter
#: A dash, a bullet or a number with a word directly after it, and a line that begins with one.
_STUCK = re.compile(r"[ \t]*([-•·▪●]|\d{1,2}[.)])(?=[^\s\d_…>-])")
_ITEM = re.compile(r"[ \t]*(?:[-•·▪●]|\d{1,2}[.)])")
#: The same with or without a space after it, for lines that become one; what may begin a line of a sentence as well.
_SIGN = re.compile(r"[ \t]*(?:([-•·▪●])(?=[^\d_…>-]|$)|(\d{1,2}[.)]|–|#{1,6}) )")


class Slip(NamedTuple):
    """What is wrong with some words, where it is in them, and whether it stops the leaflet."""

    at: int
    message: str
    cure: str
    warning: bool


def slips(text: str, several_lines: bool) -> Iterator[Slip]:
    """The slips in a value; `several_lines` is a text under `|`, where lists are."""
    if not text.isascii() and (match := _DAMAGED.search(text)):
        yield Slip(match.start(), f"‘{match[0]}’ is a damaged letter", _meant(text), False)
    for match in _NOISE.finditer(text) if _TELLTALE.search(text.lower()) else ():
        yield Slip(
            match.start(), f"‘{match[0]}’ looks pasted from a web page", "Take it out, or type what is meant.", True
        )
    if len(text) < _SHORT and _NOTHING.fullmatch(text.strip()):
        yield Slip(0, f"‘{text.strip()}’ would be printed", "Where something is not known, leave the field out.", True)
    if several_lines:
        yield from _stuck(text)


def _meant(text: str) -> str:
    """The words with their letters put right, where that is certain."""
    try:
        meant = text.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return "Type it again."
    line = next((one for one, was in zip(meant.split("\n"), text.split("\n"), strict=False) if one != was), meant)
    return f"Type it again; is this meant? {line.strip()}"


def run_together(rows: Sequence[str], alone: bool) -> tuple[int, str] | None:
    """The first of some rows that was meant to stay a row, where YAML makes all of them one, and what to say.

    `alone` tells that the first has a line of its own, rather than standing beside its field.
    """
    above = ""
    for number, row in enumerate(rows):
        if row.strip() and (number or alone):
            match = _SIGN.match(row)
            if match and match[1] == "-" and row[match.end() :][:1].strip():
                return number, "there is no space after the dash, so it makes no list"
            if match and (match[1] or (number and (not above.strip() or _SIGN.match(above)))):
                return number, "this line would run together with the others"
            if number and not above.strip() and any(one.strip() for one in rows[:number]):
                return number, "this paragraph would run together with the one above it"
        above = row
    return None


def _stuck(text: str) -> Iterator[Slip]:
    """Dashes that should make list items, at the beginning of a paragraph or after one another."""
    at, above = 0, ""
    for line in text.split("\n"):
        match = _STUCK.match(line)
        if match and (not above.strip() or above.rstrip().endswith(":") or _ITEM.match(above)):
            name = "dash" if match[1] == "-" else "number" if match[1][0].isdigit() else "bullet"
            cure = f"Put a space after it: {match[1]} {line[match.end() :].strip()}"
            yield Slip(at + match.start(1), f"there is no space after the {name}, so it makes no list", cure, False)
        at, above = at + len(line) + 1, line
