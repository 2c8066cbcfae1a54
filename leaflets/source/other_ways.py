"""Lines as other ways of writing have them: notes that begin with //, stars round the name of a field."""

from __future__ import annotations

import re

from leaflets.patterns import late
from leaflets.source.parser_stop import Diagnosis, ParserStop

#: A note as programs and web pages have it, at the edge of a file.
_NOTE = late(r"\s*(//+|/\*+|<!--+|;+|--(?!-)|rem\b)\s*(?P<words>.*?)\s*(?:\*/|--+>)?\s*", re.I)
#: The name of a field in stars or the like, with its colon within or without them.
_SIGNS = r"(?:\*\*|__|[*_`\"“”])"
_STARRED = late(
    rf"(?P<start>\s*(?:- )?)(?P<sign>{_SIGNS})(?P<key>[A-Za-z][A-Za-z -]*?)(?::{_SIGNS}|{_SIGNS}:)\s*(?P<value>.*)"
)


def note(stop: ParserStop) -> Diagnosis | None:
    """A note that begins with another sign than #."""
    for row in stop.near:
        if (match := _NOTE.fullmatch(stop.lines[row])) and ": " not in match["words"]:
            message = f"a note for yourselves begins with #, not with {match[1]}"
            return Diagnosis(row, match.start(1), message, f"Type: # {match['words']}".rstrip())
    return None


def starred_name(stop: ParserStop) -> Diagnosis | None:
    """The name of a field with stars or other signs round it."""
    for row in stop.near:
        if match := _STARRED.fullmatch(stop.lines[row]):
            message = f"there are signs round the name of the field ‘{match['key']}’"
            cure = f"Type it without: {match['start'].lstrip()}{match['key']}: {match['value']}".rstrip()
            return Diagnosis(row, match.start("sign"), message, cure)
    return None
