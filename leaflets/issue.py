"""The issue of a leaflet: a short code, from the hash of what it says, by which a printed copy can be traced."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import re
from collections.abc import Iterable
from enum import Enum

from leaflets.blocks import Document, QrLink

#: Letters and digits that are not taken for each other on paper or on the phone; no vowels, so no words.
LETTERS = "34679CDFHJKMNPRTVWXY"
LENGTH = 5
#: Letters of a code that may be misread.
_MISREAD = 2
#: What is said only where there is any, for it came later than the first codes that were printed.
_IF_ANY = ("numbers", "labels", "after", "easy", "leads")
#: What is not said, or is said by the other words.
_UNSAID = ("place", "accent", "front", "listed", "whole", "data", "logo", "issue", "loud")
#: What a kind of block is called in the hash, where its class has been renamed since: printed codes must stay known.
_NAMES = {"QrLink": "Code", "PhoneLine": "Phone"}
#: What used to stand before the words of a symbol, for the same reason.
_SAID_OF_CODES = "QR code: "


@functools.lru_cache(maxsize=4)
def issue_code(document: Document) -> str:
    """The code of what a leaflet says; all its editions say the same, so they share it.

    Where it is one of the words, it is the code of all the others.
    """
    if document.issue:
        return document.issue
    digest = hashlib.sha256("\x1f".join(_said(document)).encode("utf-8")).digest()
    number = int.from_bytes(digest[:8], "big")
    code = ""
    for _ in range(LENGTH):
        number, letter = divmod(number, len(LETTERS))
        code += LETTERS[letter]
    return code


def typed(text: str) -> str:
    """A code as somebody copied it off the paper, ‘issue D6JNW’ too; raises ValueError where it can be none."""
    code = re.sub(r"[^0-9A-Za-z]", "", re.sub(r"^\W*(?:issue|code)\b", "", text, flags=re.I)).upper()
    if len(code) != LENGTH or set(code) - set(LETTERS):
        raise ValueError(f"‘{text}’ is not the code of an issue")
    return code


def nearest(text: str, codes: Iterable[str]) -> list[str]:
    """Of some codes those that a text with a letter or two misread may be, the nearest first."""
    code = re.sub(r"[^0-9A-Za-z]", "", re.sub(r"^\W*(?:issue|code)\b", "", text, flags=re.I)).upper()
    apart = {one: _misread(one, code) for one in codes}
    return sorted((one for one, letters in apart.items() if letters <= _MISREAD), key=lambda one: (apart[one], one))


def _misread(code: str, typed: str) -> int:
    """The letters that somebody has misread in a code, has left out or typed too many."""
    if len(code) == len(typed):
        return sum(one != other for one, other in zip(code, typed, strict=True))
    longer, shorter = sorted((code, typed), key=len, reverse=True)
    if len(longer) - len(shorter) != 1:
        return _MISREAD + 1
    return 1 + min(_misread(longer[:at] + longer[at + 1 :], shorter) for at in range(len(longer)))


def _said(value: object) -> list[str]:
    """Every word of a document and what kind of thing it is, in order; neither colours nor places in files."""
    said: list[str] = []
    waiting = [value]
    while waiting:
        one = waiting.pop()
        kind: type = type(one)
        if isinstance(one, tuple):
            said.append(str(len(one)))
            waiting += one[::-1]
        elif fields := _fields(kind):
            said.append(_NAMES.get(kind.__name__, kind.__name__))
            values = [(name, getattr(one, name)) for name in fields]
            if kind is QrLink:
                values = [(name, _SAID_OF_CODES + value if name == "says" else value) for name, value in values]
            waiting += [value for name, value in values if value or name not in _IF_ANY]
        else:
            said.append(str(one.value if isinstance(one, Enum) else one))
    return said


@functools.cache
def _fields(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass that are said, the last first; of anything else none."""
    fields = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ()
    return tuple(field.name for field in fields if field.name not in _UNSAID)[::-1]
