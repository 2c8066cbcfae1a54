"""Which line ends of a paragraph were typed on purpose: those of addresses and hours, not those of wrapped prose."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from leaflets.content.rows import Row
from leaflets.values.numbers_in_text import goes_on

#: Nobody wraps prose to lines of fewer letters than this: shorter ones are lines of their own.
_NARROWEST = 45
#: A word of more letters than this, an address for instance, may stand out from wrapped prose.
_LONG_WORD = 30
#: More letters than a telephone number is typed in.
_NUMBER = 30


def kept(rows: Sequence[Row]) -> tuple[bool, ...]:
    """Whether each line end between two rows stays one.

    It does unless the next word would not have fitted: then the row was full, and its end is that of wrapped prose; or
    a telephone number goes on in the next row. That is not enough where rows are as long by chance. So all stay where
    rows are short, unless they read like narrow prose; and one after which a row begins as lines of addresses and hours
    do stays among others that stay, and where all rows of a passage that is no sentence begin so.
    """
    ends = _kept(rows) if len(rows) > 1 else ()
    return tuple(end and not _is_in_number(*both) for end, both in zip(ends, pairwise(rows), strict=True))


def _kept(rows: Sequence[Row]) -> tuple[bool, ...]:
    typed = [row.words.endswith("  ") for row in rows[:-1]]  # two spaces, by the book of Markdown
    widths = [row.width for row in rows if max(map(len, row.words.split()), default=0) <= _LONG_WORD]
    measure = max(widths, default=0)
    fits = [row.width + 1 + len(_first_word(after.words)) <= measure for row, after in pairwise(rows)]
    if measure < _NARROWEST:
        return tuple(typed) if _is_narrow_prose(rows, fits) else (True,) * len(fits)
    begun = [_begins_a_line(row, after) for row, after in pairwise(rows)]
    is_lines = all(begun) and not _ends_sentence(rows[-1])
    if is_lines or 2 * sum(fits) >= len(fits):
        return tuple(any(one) for one in zip(typed, fits, begun, strict=True))
    return tuple(any(one) for one in zip(typed, fits, strict=True))


def _is_in_number(above: Row, row: Row) -> bool:
    """Whether a telephone number that can be dialled begins in a row and ends in the next."""
    tail, head = above.words.rstrip()[-_NUMBER:], row.words.lstrip()[:_NUMBER]
    return tail[-1:].isdigit() and head[:1].isdigit() and goes_on(tail, head)


def _is_narrow_prose(rows: Sequence[Row], fits: Sequence[bool]) -> bool:
    """Whether short rows are all full, and most go on a sentence: no address and no list of hours does."""
    going_on = sum(row.words[:1].islower() for row in rows[1:])
    return len(rows) > 2 and not any(fits) and 2 * going_on > len(rows) - 1


def _begins_a_line(above: Row, row: Row) -> bool:
    """Whether a row begins as those of addresses and hours do: with a capital or figure, after no end of a sentence."""
    first = row.words.lstrip("(‘“'\"£*[")[:1]
    if first.isdigit() and above.words.rstrip()[-1:].isdigit():  # a number that goes on
        return False
    return (first.isupper() or first.isdigit()) and not _ends_sentence(above)


def _ends_sentence(row: Row) -> bool:
    return row.words.rstrip().rstrip(")’”'\"*").endswith((".", "!", "?", ","))


def _first_word(words: str) -> str:
    return words.split(maxsplit=1)[0] if words.strip() else ""
