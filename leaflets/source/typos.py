"""Mistakes that YAML reads without complaint: dashes without a space, damaged letters, words that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from leaflets.patterns import late
from leaflets.signs import BULLETS
from leaflets.source.limits import MOST_FAULTS, MOST_VALUES

#: UTF-8 that was once read as Windows-1252: â€™ for ’, Ã© for é, Â£ for £.
_DAMAGED = late('â€[\\w™œ\x9d˜¦“”"]?|Ã[\x80-\xbf€-™¡-¿]|Â[\xa0-\xbf]|\ufffd')
_NOTHING = late(r"(?:not known|unknown|n/?a|tb[ac]|to be (?:confirmed|announced)|none|nil|[-?.]+)\.?", re.I)
_SHORT = 40  # letters; what says that nothing is known is shorter
#: A dash, a bullet or a number with a word directly after it, and a line that begins with one.
_BULLETS = BULLETS.replace("–", "")  # a dash of this length begins lines of prose as well
_STUCK = late(rf"[ \t]*([-{_BULLETS}]|\d{{1,2}}[.)])(?=[^\s\d_…>-])")
_ITEM = late(rf"[ \t]*(?:[-{_BULLETS}]|\d{{1,2}}[.)])")
#: The same with or without a space after it, for lines that become one; what may begin a line of a sentence as well.
_SIGN = late(rf"[ \t]*(?:([-{_BULLETS}])(?=[^\d_…>-]|$)|(\d{{1,2}}[.)]|–|#{{1,6}}) )")


#: A letter that a word processor draws as a bullet: with a Tab after it, or an o with spaces.
_DRAWN = late(r"(?m)^[ \t]*(?:([o§Øüvnq])(?:\t[ \t]*)|(o)(?:[ \xa0]+))(?=\S)")


class Slip(NamedTuple):
    """A mistake in a text: the index of the letter where it begins, what to say, and whether that is only a warning."""

    at: int
    message: str
    cure: str
    warning: bool


def slips(text: str, several_lines: bool) -> Iterator[Slip]:
    """The mistakes in a typed value, of each kind as many as are told of a file.

    `several_lines` tells that it is a text under `|`, in which there may be lists.
    """
    if not text.isascii() and (match := _DAMAGED.search(text)):
        yield Slip(match.start(), f"‘{match[0]}’ is a damaged letter", _meant(text), False)
    if len(text) < _SHORT and _NOTHING.fullmatch(text.strip()):
        yield Slip(0, f"‘{text.strip()}’ would be printed", "Where something is not known, leave the field out.", True)
    if several_lines:
        yield from islice(_stuck(text), MOST_FAULTS)
        yield from _drawn_bullets(text)


def _meant(text: str) -> str:
    """What to type instead of a damaged text: its first damaged line put right, where that is certain."""
    try:
        meant = text.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return "Type it again."
    lines = zip(meant.split("\n"), text.split("\n"), strict=False)
    line = next((repaired for repaired, typed in lines if repaired != typed), meant)
    return f"Type it again; is this meant? {line.strip()}"


def run_together(rows: Sequence[str], alone: bool) -> tuple[int, str] | None:
    """Where YAML joins rows into one, the first that was meant to stay a row of its own: its index, and what to say.

    `alone` tells that the first row has a line of its own, rather than standing beside its field. None where all rows
    may well be one text.
    """
    above = ""
    for number, row in enumerate(rows):
        if row.strip() and (number or alone):
            match = _SIGN.match(row)
            if match and match[1] == "-" and row[match.end() :][:1].strip():
                return number, "there is no space after the dash, so it makes no list"
            if match and (match[1] or (number and (not above.strip() or _SIGN.match(above)))):
                return number, "this line would run together with the others"
            if number and not above.strip() and any(earlier.strip() for earlier in rows[:number]):
                return number, "this paragraph would run together with the one above it"
        above = row
    return None


def _drawn_bullets(text: str) -> Iterator[Slip]:
    """The first letter that was a bullet in a word processor; who pasted one has pasted all.

    An o with a space after it is one where two lines begin so.
    """
    found = list(islice(_DRAWN.finditer(text), MOST_VALUES))
    if not found or (len(found) == 1 and found[0][2]):
        return
    sign = found[0][1] or found[0][2]
    at = found[0].start(found[0].lastindex or 0)
    line = text[found[0].end() :].partition("\n")[0].strip()
    message = f"‘{sign}’ was a bullet in another program, and would be printed as a letter"
    yield Slip(at, message, f"Type a dash instead, in each such line: - {line}", False)


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
