"""How much may be typed: far more than any leaflet has, so that nothing takes long, and every page can be set."""

from __future__ import annotations

from typing import Any

from leaflets.faults import Problem
from leaflets.patterns import late
from leaflets.words import Words, counted

#: Characters of a file, notes and indents included: of a leaflet, some 65 pages of standard print; and of a file of
#: records that leaflets share.
MOST_OF_A_LEAFLET, MOST_OF_RECORDS = 100_000, 1_000_000
#: One more than the bytes of so many letters of UTF-8 can be, with a mark before them; no more of a file is held.
MOST_BYTES = 4 * MOST_OF_RECORDS + 4
#: Letters of what is written on one line and then read, such as a link, where its class does not say `longest`.
LONGEST_LINE = 3_000
#: Letters without a space: of a word, and of a web address.
LONGEST_WORD, LONGEST_ADDRESS = 300, 2_000
#: Values in a list, or under names of the editor's own.
MOST_VALUES = 1_000

#: Faults told of one file; more would hide the first.
MOST_FAULTS = 20

_UNBROKEN = late(rf"(?<!\S)\S{{{LONGEST_WORD + 1},}}")


def too_many(values: int) -> Problem | None:
    """For a list of so many values, if that is too many."""
    if values <= MOST_VALUES:
        return None
    return Problem(f"there are {values:,} of them here; a list may have {MOST_VALUES:,}", "Make it several lists.")


def too_long(words: Words, kind: Any) -> Problem | None:
    """For words that are too long for a value of a kind, or have too long a word in them; looked at before all else."""
    longest = getattr(kind, "longest", LONGEST_LINE)
    if len(words) > longest:
        message = f"this is {counted(len(words), 'letter')} long; {longest:,} are the most that can stand here"
        return Problem(message, "Make it shorter, and say the rest in another place.")
    for match in _UNBROKEN.finditer(words) if len(words) > LONGEST_WORD else ():
        most = LONGEST_ADDRESS if "/" in match[0] else LONGEST_WORD
        if len(match[0]) > most:
            message = f"there are {len(match[0]):,} letters here without a space; {most:,} are the most of one word"
            return Problem(message, "Put spaces between the words.", words.at(words.count("\n", 0, match.start())))
    return None
