"""What must stay on one line: phone numbers, dates, doses, postcodes, names with their titles.

RNIB and UKAAF G003: "single pieces of information" are not split over two lines.
"""

from __future__ import annotations

import functools
import itertools

from leaflets.patterns import late
from leaflets.values.digit_rows import candidates, rows
from leaflets.values.numbers_in_text import numbers_in

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_UNIT = (
    r"(?:mg|g|kg|micrograms?|milligrams?|grams?|mcg|μg|ml|mL|l|litres?|units?|IU|mmol|cm|mm|m|km|miles?"
    r"|tablets?|capsules?|drops?|puffs?|per ?cent|%|°C|p|pence|pounds?"
    r"|seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
)
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Revd|Nurse|Sister|St)\.?"

_TIES = late(
    "|".join(
        (
            # 14 March 2024; 14 to 16 March; March 2024; Tuesday 14 March
            rf"\b(?:{_DAY},? )?\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? [1-9]\d{{3}})?\b",
            rf"\b{_MONTH} \d{{4}}\b",
            # a postcode: L3 8LR
            r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",
            # a number for help in all of Europe, whatever figures stand before it: under 25 116 123
            r"\b116 \d{3}\b",
            # a dose or measure with its unit: 2.5 mg, 10 tablets
            rf"(?<![\w.])£?\d[\d,.]*[ \xa0]{_UNIT}(?!\w)",
            # feet and inches, degrees and minutes: 5′ 4″
            r"\b\d+[′°'] \d+[″′\"]",
            # a time with am or pm: 9.30 am
            r"\b\d{1,2}(?:[.:]\d{2})? ?(?:am|pm)\b",
            # a number and the word it counts or names: 1 in 7, page 2, Room 4
            r"\b(?:[Pp]age|[Rr]oom|[Ff]loor|[Oo]ption|[Ss]tep|[Vv]ersion) \d+\b",
            r"\b\d+ in \d+\b",
            # a number with its sign, and what it is to be multiplied by: ≥ 7, 10 × 10⁹
            r"[≤≥<>±≈~] (?=[\d£])",
            r"\d [×÷] (?=\d)",
        )
    )
)
#: What each of them has in it, but for names with their titles; a search for it is much faster.
_FIGURE = late(r"\d")
_NAMES = late(rf"\b{_TITLE} (?=[A-Z])\w+")
#: What names with their titles have in it; without a \b before it, a search skips to the letters that can begin it.
_TITLED = late(rf"{_TITLE} [A-Z]")
#: A sign that stands before the word it is said of: ✓ yes, ☎ phone, ① wash.
_SIGN = late(r"[✓✗☐☑☒☎✉⚠①-⑳] (?=\w)")


@functools.lru_cache(maxsize=2048)  # of a leaflet's texts, which all its editions ask for
def tied(text: str) -> frozenset[int]:
    """The indices of the spaces of a text, no-break spaces among them, at which no line may break."""
    ties: set[int] = set()
    # Numbers by themselves: "5 June, 0113 496 0222" is a day and a number, and no year.
    spans = []
    if _FIGURE.search(text):
        spans = [(found.start, found.end) for row in rows(text) for found in candidates(row)]
        spans += [*numbers_in(text), *(match.span() for match in _TIES.finditer(text))]
    if _TITLED.search(text):
        spans += [match.span() for match in _NAMES.finditer(text)]
    if not text.isascii():
        spans += [match.span() for match in _SIGN.finditer(text)]
    for start, end in spans:
        ties.update(index for index in range(start, end) if text[index] == " ")
    if "\xa0" in text:
        ties.update(i for i, character in enumerate(text) if character == "\xa0")
    return frozenset(ties)


def loosened(words: str) -> list[str]:
    """Words tied by no-break spaces, cut behind each that nothing else ties: pasted text may have no other spaces."""
    ties = tied(words.replace("\xa0", " "))
    ends = [at + 1 for at, letter in enumerate(words) if letter == "\xa0" and at not in ties]
    return [words[start:end] for start, end in itertools.pairwise([0, *ends, len(words)]) if start < end]


#: A web address may break after / and before . - ? & (RFC 3986 delimiters), never with a hyphen.
_ADDRESS_BREAKS = late(r"(?<=[/])(?![/])|(?=[.?&\-_=#])(?<![/:.?&\-_=#])")


def address_pieces(word: str) -> list[str]:
    """An address cut wherever a line may break in it; joined again the pieces are the address."""
    return [piece for piece in _ADDRESS_BREAKS.split(word) if piece]


def syllables(word: str) -> list[str]:
    """A word cut where a British dictionary would divide it; joined again the pieces are the word."""
    import pyphen  # imported here: hardly a leaflet has a word that is wider than the line

    cuts = [0, *pyphen.Pyphen(lang="en_GB").positions(word), len(word)]
    return [word[start:end] for start, end in itertools.pairwise(cuts)]
