"""Files that have the name of a leaflet and are none: those of other programs, and pasted answers of a chat."""

from __future__ import annotations

from leaflets.faults import Problem
from leaflets.patterns import late
from leaflets.words import Place

#: How files begin that are no plain text, in small letters, and what they are.
_BEGINNINGS = {
    b"{\\rtf": "was saved by a word processor as RTF", b"pk\x03\x04": "is one of Word or of another program",
    b"\xd0\xcf\x11\xe0": "is one of Word or of another program", b"%pdf-": "is a PDF file",
    b"<!doctype": "is a web page", b"<html": "is a web page", b"<?xml": "is one of another program",
}  # fmt: skip
#: Bytes in which that is looked for, and what may stand before it.
_LOOKED_AT, _MARK = 200, b"\xef\xbb\xbf"
#: The lines of signs between which a chat or a web page shows a file.
_FENCE = late(r"\s*(?P<signs>```+|~~~+)")


def of_another_program(raw: bytes) -> Problem | None:
    """For a file that is no plain text, by how it begins."""
    begin = raw[:_LOOKED_AT].removeprefix(_MARK).lstrip().lower()
    kind = next((kind for sign, kind in _BEGINNINGS.items() if begin.startswith(sign)), None)
    if kind is None:
        return None
    cure = "Copy the words out of it into a new file in Notepad, and save that with Encoding: UTF-8."
    return Problem(f"this file {kind}, and is no plain text", cure)


def fenced(text: str, shown: str) -> Problem | None:
    """For a text that stands between lines of backticks."""
    if (match := _FENCE.match(text)) is None:
        return None
    line = text.count("\n", 0, match.start("signs")) + 1
    message = "the file stands between lines of backticks, as a chat or a web page shows it"
    return Problem(message, f"Take out the lines that begin with {match['signs'][:3]}", Place(shown, line, 1))
