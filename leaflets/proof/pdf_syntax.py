"""Values as PDF writes them (ISO 32000-1, 7.2 and 7.3), read from bytes; knows nothing of files.

Names are str with their slash, strings bytes, references Ref, numbers int or float, arrays list, dictionaries dict.
"""

from __future__ import annotations

import re
from typing import Any

_REGULAR = rb"[^\0\t\n\f\r ()<>\[\]{}/%]"
_IN_STRING = rb"[^()\\]|\\[\s\S]"
#: The parts of a value, comments, and other words; the last is a sign that begins none.
_TOKEN = re.compile(
    rb"<<|>>|[\[\]]|/%b*+|\d++ \d++ R(?!%b)|[-+]?(?:\d++\.?\d*+|\.\d++)(?!%b)"
    rb"|\((?:%b|\((?:%b)*+\))*+\)|<[0-9A-Fa-f\0\t\n\f\r ]*+>|%%[^\r\n]*+|%b++|[^\0\t\n\f\r ]"
    % (_REGULAR, _REGULAR, _REGULAR, _IN_STRING, _IN_STRING, _REGULAR)
)
_NUMBER = re.compile(rb"[-+]?(?:\d++\.?\d*+|\.\d++)")
_CODED = re.compile("#([0-9A-Fa-f]{2})")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|[\s\S])|\r\n?")
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_WORDS = {b"true": True, b"false": False, b"null": None}
#: Where PDFDocEncoding is not Latin-1 (ISO 32000-1, D.2).
_DOCUMENT_SIGNS = dict(
    zip((*range(0x18, 0x20), *range(0x80, 0x9F), 0xA0),
        "˘ˇˆ˙˝˛˚˜•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž€", strict=True)
)  # fmt: skip


class MalformedError(ValueError):
    """Raised for what is not written as a leaflet's values are."""


class Ref(int):
    """The number of an object that a value refers to."""


def values(body: bytes, start: int = 0) -> list[Any]:
    """All values from a place to the end, as an object stream has them; raises MalformedError."""
    above: list[list[Any]] = []
    items: list[Any] = []
    push, known = items.append, _KNOWN.get
    for token in _TOKEN.findall(body, start):
        if (found := known(token)) is not None:
            push(found)
        elif token == b"<<" or token == b"[":
            above.append(items)
            items = [token]
            push = items.append
        elif token == b">>" or token == b"]":
            if not above or items[0] != _OPENED_BY[token]:
                raise MalformedError("brackets that do not match")
            found = _dictionary(items) if token == b">>" else items[1:]
            items = above.pop()
            push = items.append
            push(found)
        elif not token.startswith(b"%"):
            push(_single(token))
    if above:
        raise MalformedError("brackets without an end")
    return items


def value(data: bytes, start: int) -> tuple[Any, int]:
    """The value at a place, and where it ends; raises MalformedError."""
    depth, end = 0, start
    for match in _TOKEN.finditer(data, start):
        token, end = match[0], match.end()
        depth += (token == b"<<" or token == b"[") - (token == b">>" or token == b"]")
        if depth == 0 and not token.startswith(b"%"):
            break
    (found,) = values(data[start:end]) or (None,)
    return found, end


def text(raw: bytes) -> str:
    """The characters of a text string (7.9.2.2)."""
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:].decode("utf-8", "replace")
    return raw.decode("latin-1").translate(_DOCUMENT_SIGNS)


_OPENED_BY = {b">>": b"<<", b"]": b"["}


def _dictionary(items: list[Any]) -> dict[str, Any]:
    """The dictionary of its keys and values, behind what opens it."""
    keys = items[1::2]
    found = dict(zip(keys, items[2::2], strict=False))
    if not len(items) % 2 or len(found) != len(keys) or not all(isinstance(key, str) for key in keys):
        raise MalformedError("a dictionary with a key twice, or a key that is none")
    return found


#: Names, numbers and references that have been read: every leaflet has the same.
_KNOWN: dict[bytes, Any] = {}
_MOST_KNOWN = 20_000


def _single(token: bytes) -> Any:
    """The value of a token that is neither an array nor a dictionary."""
    found = _read(token)
    if token[0] not in b"(<" and len(_KNOWN) < _MOST_KNOWN:
        _KNOWN[token] = found
    return found


def _read(token: bytes) -> Any:
    first, last = token[:1], token[-1:]
    if first == b"/":
        name = token.decode("latin-1")
        return _CODED.sub(lambda match: chr(int(match[1], 16)), name) if "#" in name else name
    if last == b"R" and first.isdigit():
        number, generation, _ = token.split(b" ")
        if generation != b"0":
            raise MalformedError("an object that has been written again")
        return Ref(number)
    if first == b"(" and last == b")" and len(token) > 1:
        return _ESCAPE.sub(_meant, token[1:-1]) if b"\\" in token or b"\r" in token else token[1:-1]
    if first == b"<" and last == b">":
        digits = re.sub(rb"\s", b"", token[1:-1]).replace(b"\0", b"").decode()
        return bytes.fromhex(digits + "0" * (len(digits) % 2))
    if token in _WORDS:
        return _WORDS[token]
    if _NUMBER.fullmatch(token):
        return float(token) if b"." in token else int(token)
    raise MalformedError(f"‘{token.decode('latin-1')}’ where a value should be")


def _meant(match: re.Match[bytes]) -> bytes:
    """What an escape in a string stands for (7.3.4.2)."""
    escaped = match[1]
    if escaped is None:
        return b"\n"
    return bytes([int(escaped, 8) & 255]) if escaped[:1].isdigit() and escaped[:1] < b"8" else (
        _ESCAPED.get(escaped, escaped)
    )  # fmt: skip
