"""A calendar file as diaries read it (RFC 5545): components within components, each of lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

#: Bytes of a line (3.1).
_WIDEST = 75
#: What has another meaning in a text (3.3.11), and signs that no diary shows.
_ESCAPED = str.maketrans(
    {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"} | {chr(n): None for n in range(32) if n != 10}
)


def component(name: str, lines: Iterable[str]) -> Iterator[str]:
    """The lines of a component; those of others within it are among its own."""
    yield f"BEGIN:{name}"
    yield from lines
    yield f"END:{name}"


def text(name: str, value: str) -> str:
    """The line of a property whose value is a text."""
    return f"{name}:{value.replace(chr(13), '').translate(_ESCAPED)}"


def to_bytes(lines: Iterable[str]) -> bytes:
    """A file of lines, of which the long ones go on in others, each letter whole."""
    return b"".join(b"\r\n ".join(_folded(line)) + b"\r\n" for line in lines)


def _folded(line: str) -> Iterator[bytes]:
    piece, most = b"", _WIDEST
    for letter in line:
        coded = letter.encode("utf-8", "replace")
        if len(piece) + len(coded) > most:
            yield piece
            piece, most = b"", _WIDEST - 1  # a space stands before what goes on
        piece += coded
    yield piece
