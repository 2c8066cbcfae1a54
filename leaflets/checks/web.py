"""What a finished page of HTML promises: the words, headings and links of the leaflet in order, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from leaflets.blocks import DRAFT, Document
from leaflets.checks.case import Finding, short
from leaflets.checks.spoken import SpokenElement, expected_elements
from leaflets.proof.web_text import WebText
from leaflets.words import NOWHERE

#: Elements whose words are those of the elements in them or around them.
_SILENT = ("Link", "L", "LI", "Table", "TR", "BlockQuote", "Caption")
#: After these a line of print may end without a space, so words are told apart there whether one stands or not.
_ENDS = re.compile("(?<=[-\u0300-\u036f])")


def findings(page: str, document: Document) -> Iterator[Finding]:
    """Whatever a page says that its leaflet does not, or the other way round; `document` is that for screens."""
    found = WebText(page)
    yield from (Finding(f"there is {one} in the page") for one in found.strange)
    expected = list(_without_symbols(expected_elements(replace(document, logo=None))))
    words = [(word, one) for one in expected if one.role not in _SILENT for word in _words(one.words)]
    if document.draft:
        words = [(word, expected[0]) for word in _words(DRAFT)] + words
    yield from _compared(words, [word for line in found.lines for word in _words(line)])
    headings = [((int(one.role[1]), *_words(one.words)), one) for one in expected if re.fullmatch(r"H\d", one.role)]
    yield from _compared(headings, [(one.level, *_words(one.words)) for one in found.headings])
    links = [((one.target, *_words(one.words)), one) for one in expected if one.role == "Link"]
    yield from _compared(links, [(one.target, *_words(one.words)) for one in found.links])


def _compared(expected: Sequence[tuple[object, SpokenElement]], found: Sequence[object]) -> Iterator[Finding]:
    """The first thing in which what should be there and what is differ."""
    for pair, told in zip_longest(expected, found):
        if pair is None or pair[0] != told:
            there = "nothing" if told is None else _shown(told)
            wanted = "nothing" if pair is None else _shown(pair[0])
            message = f"there should be {wanted} in the page, but there is {there}"
            yield Finding(message, place=pair[1].place if pair else NOWHERE)
            return


def _shown(told: object) -> str:
    return f"‘{short(' '.join(map(str, told)) if isinstance(told, tuple) else str(told))}’"


def _without_symbols(elements: Sequence[SpokenElement]) -> Iterator[SpokenElement]:
    """The elements without symbols, their addresses written in full; one that is not printed is told in its place."""
    following = [*elements[1:], None]
    elements = [
        one._replace(words=link.whole)
        if (link := one if one.role == "Link" else after) and link.whole and link.words == one.words
        else one
        for one, after in zip(elements, following, strict=True)
    ]
    for before, element in zip([None, *elements], elements, strict=False):
        if before is not None and before.role == "Link" and element.role == "Figure":
            continue
        if element.role == "Link" and not element.words:
            yield SpokenElement("P", element.target, place=element.place)
            yield element._replace(words=element.target)
        else:
            yield element


def _words(text: str) -> list[str]:
    """Words without the colons behind them, which a page has after the name of a number and paper has not."""
    return [word.rstrip(":") for word in _ENDS.sub(" ", text).split() if word != ":"]
