"""Which line ends of a paragraph were typed on purpose: those of addresses and hours, not those of wrapped prose."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from leaflets.content.rows import Row

#: Nobody wraps prose to lines of fewer letters than this: shorter ones are lines of their own.
_NARROWEST = 45
#: A word of more letters than this, an address for instance, may stand out from wrapped prose.
_LONG_WORD = 30


def kept(rows: Sequence[Row]) -> tuple[bool, ...]:
    """Whether each line end between two rows stays one.

    It does unless the next word would not have fitted: then the row was full, and its end is that of wrapped prose. So
    it does wherever all rows are short, and where at least half of the line ends of a paragraph were not forced.
    """
    if len(rows) < 2:
        return ()
    typed = tuple(row.words.endswith("  ") for row in rows[:-1])  # two spaces, by the book of Markdown
    widths = [row.width for row in rows if max(map(len, row.words.split()), default=0) <= _LONG_WORD]
    measure = max(widths, default=0)
    fits = [row.width + 1 + len(_first_word(after.words)) <= measure for row, after in pairwise(rows)]
    if measure < _NARROWEST or 2 * sum(fits) >= len(fits):
        return (True,) * len(fits)
    return tuple(one or other for one, other in zip(typed, fits, strict=True))


def _first_word(words: str) -> str:
    return words.split(maxsplit=1)[0] if words.strip() else ""
