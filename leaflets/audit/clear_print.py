"""What in typed words is hard to read or missing: capitals, long rows of digits, a long title, the charity's duties.

Sources: UKAAF G003 and RNIB (capitals), NHS service manual and BT (telephone numbers in groups), PIF and the Charities
Act (what every leaflet carries), Hampshire CC and Access for all (other formats).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from leaflets.blocks import Block, Card, Heading, Paragraph, QrLink, Run, Table
from leaflets.content.leaflet import Leaflet
from leaflets.content.records import House
from leaflets.faults import Problem
from leaflets.patterns import late
from leaflets.values.numbers_in_text import numbers_in
from leaflets.values.phones import ONE_ROW
from leaflets.words import Words

#: A title with more letters than this is shortened in the head and foot of the pages.
LONGEST_TITLE = 60
_CAPITALS = r"[^\W\d_a-zß-ÿ]{2,}"
_RUN = late(rf"\b{_CAPITALS}(?:[ \xa0,&’'-]+{_CAPITALS})+\b")
#: From so many words and letters on a run of capitals in running text is a sentence, and not a name.
_WORDS, _LETTERS = 4, 20
#: In a heading, from so many letters on.
_LETTERS_OF_HEADING = 8
#: A line of a postal address, whose capitals the post office wants.
_POSTAL = late(r"\bFREEPOST\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")

#: A title in quotes, and what no title or heading ends with.
_IN_QUOTES = late("“[^“”]+”|\"[^\"]+\"|‘[^‘’]+’|'[^']+'")
_ENDS = {",": "comma", ";": "semicolon"}

_CHARITY = late(r"registered charit|charity (?:no|number|in)", re.I)
_FORMATS = late(r"other formats|large print|braille|audio|easy read", re.I)
_REACHED = late(r"0\d(?:[ \xa0]?\d){8,9}|@")
_FEEDBACK = late(r"feedback|tell us|what you think|comments", re.I)
_SOURCES = late(r"\bsources?\b|\breferences?\b|\bbased on\b|\bevidence\b", re.I)


def of_blocks(blocks: Iterable[Block | QrLink]) -> Iterator[Problem]:
    """Capitals and long rows of digits in the words of blocks; those within other blocks are left to the caller."""
    for block in blocks:
        match block:
            case Heading(text=text):
                if is_in_capitals(text):
                    yield Problem(f"‘{_short(text)}’ is in capitals", "Type it in small letters.", block.place)
            case Paragraph(runs=runs):
                yield from _of_text(runs, block)
            case Table(rows=rows):
                for row in rows:
                    for cell in row:
                        yield from _of_text(cell, block)
            case Card(name=name):
                yield from _of_text(name, block)


def is_in_capitals(heading: str) -> bool:
    """Whether a whole heading or name of several words is in capitals."""
    words = re.findall(r"[^\W\d_]+", heading)
    return len(words) > 1 and sum(map(len, words)) >= _LETTERS_OF_HEADING and heading == heading.upper()


def _of_text(runs: tuple[Run, ...], block: Paragraph | Table | Card) -> Iterator[Problem]:
    for line in "".join(run.text for run in runs).split("\n"):
        long = [words for words in _RUN.findall(line) if _is_sentence(words.split())]
        for words in long if long and not _POSTAL.search(line) else ():
            yield Problem(f"‘{_short(words)}’ is in capitals", "Type it in small letters.", block.place)
        for number in (line[start:end] for start, end in numbers_in(line)) if ONE_ROW.search(line) else ():
            if ONE_ROW.fullmatch(number):
                message = f"the number {number} is one long row of digits"
                yield Problem(message, "Type it in groups, like 0151 298 2999.", block.place)


def _is_sentence(words: Sequence[str]) -> bool:
    """Whether words in capitals are a sentence, and not a name."""
    return len(words) >= _WORDS and sum(map(len, words)) >= _LETTERS


def of_leaflet(leaflet: Leaflet, house: House) -> Iterator[Problem]:
    """Its title, and whether it says what it is based on."""
    title = leaflet.title
    if is_in_capitals(title):
        yield Problem("the title is in capitals", "Type it in small letters.", title.place)
    if _IN_QUOTES.fullmatch(title.strip()):
        cure = f"If nobody says these words, type it without: {title.strip()[1:-1]}"
        yield Problem(f"the quotes round {title.strip()} are printed", cure, title.place)
    for words in (title, *(section.heading for section in leaflet.sections if section.heading)):
        if (end := words.strip()[-1:]) in _ENDS:
            message = f"the {_ENDS[end]} at the end of ‘{words.strip()}’ is printed"
            yield Problem(message, f"Type it without: {words.strip().rstrip(',;')}", words.place)
    if len(title) > LONGEST_TITLE:
        message = f"the title has {len(title)} letters; the head and foot of the pages show about {LONGEST_TITLE}"
        yield Problem(message, "Make it shorter, and say the rest in the first words of the leaflet.", title.place)
    said = " ".join(map(str, (house.feedback, house.disclaimer, house.legal)))
    if leaflet.sources is None and not _SOURCES.search(said):
        message = "the leaflet does not say what it is based on"
        yield Problem(message, "Add a line ‘sources: …’.", title.place)


def of_house(house: House) -> Iterator[Problem]:
    """What the words on every leaflet should say and do not."""
    duties: tuple[tuple[Words, bool, str, str], ...] = (
        (
            house.legal, bool(_CHARITY.search(house.legal)),
            "‘legal’ does not say that this is a registered charity",
            "Type it like: Registered charity in England and Wales 1234567.",
        ),
        (
            house.other_formats, len({*_FORMATS.findall(house.other_formats.lower())}) > 1,
            "‘other formats’ does not name formats such as large print, audio, braille or easy read",
            "Type it like: Large print and other formats: call 0800 111 2222.",
        ),
        (
            house.other_formats, bool(_REACHED.search(house.other_formats)),
            "‘other formats’ has no number to call and no e-mail address",
            "Type it like: Large print and other formats: call 0800 111 2222.",
        ),
        (
            house.feedback, bool(_FEEDBACK.search(house.feedback)),
            "‘feedback’ does not ask what readers think",
            "Type it like: Tell us what you think of this leaflet.",
        ),
    )  # fmt: skip
    for words, is_said, message, cure in duties:
        if not is_said:
            yield Problem(message, cure, words.place)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:37].rstrip() + "…"
