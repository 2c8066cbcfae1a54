"""What the charity owes its readers: what a call costs, who made the leaflet and when, and other formats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaflets.checks.case import Case, Finding, on
from leaflets.proof.page import TagNode
from leaflets.values.numbers_in_text import numbers_in
from leaflets.values.phones import ONE_ROW, Phone

#: Numbers that cost more than a call to a landline.
_CHARGED = re.compile(r"0(?:84|87|9)|118")
_COST = re.compile(r"(?:\d ?p(?:ence)?\b|£\s?\d).{0,60}access charge", re.I | re.S)


def calls_that_cost_say_so(case: Case) -> Iterator[Finding]:
    """Beside a number with 084, 087, 09 or 118 stands what a call costs (ASA/CAP, from 1 July 2015)."""
    parents = {id(kid): node for node in case.proof.root.walk for kid in node.kids}
    for node in case.proof.root.all("P", "TD", "H2", "H3", "H4"):
        for number in _numbers(node, case.document is None):
            card = parents.get(id(node), node)
            if _CHARGED.match(Phone(number).digits) and not _COST.search(card.text):
                yield on(node, f"nothing says what a call to {number} costs")


def _numbers(node: TagNode, foreign: bool) -> Iterator[str]:
    """The numbers of an element that are dialled; in a `foreign` file all telephone numbers in it."""
    for link in node.all("Link"):
        if any(live.target.startswith("tel:") for live in link.links):
            yield link.text.strip()
    for start, end in numbers_in(node.text) if foreign else ():
        yield node.text[start:end]


def numbers_in_groups(case: Case) -> Iterator[Finding]:
    """A phone number stands in groups of at most six digits (NHS service manual; BT); of ours `check` tells it."""
    for node in case.proof.root.all("P", "TD", "TH") if case.document is None else ():
        for number in (node.text[start:end] for start, end in numbers_in(node.text)):
            if ONE_ROW.fullmatch(number):
                yield on(node, f"the number {number} is one long row of digits", warning=True)


_REVIEWED = re.compile(r"\breviewed\b|\blast checked\b", re.I)
_NEXT_REVIEW = re.compile(r"next review|review due|due (?:to be )?(?:checked|reviewed)", re.I)
_OVERDUE = re.compile(r"review was due|due to be checked")
_CHARITY = re.compile(r"registered charit", re.I)
_FEEDBACK = re.compile(r"feedback|tell us|what you think|comments", re.I)
_SOURCES = re.compile(r"\bsources?\b|\breferences?\b|\bbased on\b|\bevidence\b", re.I)


def what_every_leaflet_carries(case: Case) -> Iterator[Finding]:
    """Publisher, issue, review and next review, and the charity's line (PIF, NHS standard; Charities Act, OSCR).

    Of our own leaflets `check` tells what their content lacks.
    """
    text = case.proof.root.text + " ".join(run.text for run in case.proof.furniture)
    text = " ".join(text.split())
    yield from _who_and_when(case, text)
    if not _NEXT_REVIEW.search(text):
        yield Finding("the leaflet does not say when it is due for review")
    if case.document is not None:
        return
    if _OVERDUE.search(text):
        yield Finding("the leaflet is overdue for review, and says so", warning=True)
    if not _CHARITY.search(text):
        yield Finding("the leaflet does not say that it is by a registered charity", warning=True)
    if not _FEEDBACK.search(text):
        yield Finding("the leaflet does not say how to tell its makers what is wrong with it", warning=True)
    if not _SOURCES.search(text):
        yield Finding("the leaflet does not say what it is based on", warning=True)


def _who_and_when(case: Case, text: str) -> Iterator[Finding]:
    """What of publisher, review and issue a text does not say; of a file of unknown content only the review."""
    document = case.document
    if document is None:
        if not _REVIEWED.search(text):
            yield Finding("the leaflet does not say when it was reviewed")
        return
    duties = {
        "publisher": document.publisher, "day of its review": document.reviewed, "code of its issue": case.issue,
    }  # fmt: skip
    for name, words in duties.items():
        if words not in text:
            yield Finding(f"the leaflet does not tell the {name}, ‘{words}’")


_FORMAT = re.compile(r"other formats|large print|braille|audio|easy read", re.I)
_REACHED = re.compile(r"0\d(?:[ \xa0]?\d){8,9}|@")
#: Sizes of the offer in points: the least (Hampshire CC), the better (Access for all), and what rounding is forgiven.
_LEAST, _BETTER, _SLACK = 16, 18, 0.01


def other_formats(case: Case) -> Iterator[Finding]:
    """Other formats are offered in 16 pt or more, better 18, with a number to ring (Hampshire CC, Access for all).

    Of our own leaflets `check` tells whether the offer says so.
    """
    offers = [
        node
        for element, node in case.spoken
        if element.role == "P" and len(set(_FORMAT.findall(element.words.lower()))) > 1
    ]
    if not offers:
        if case.document is None:
            yield Finding("the leaflet does not offer other formats, such as large print or audio")
        return
    best = max(offers, key=_size)
    told = f"the line that offers other formats is in {_size(best):.1f} pt"
    if _size(best) < _LEAST - _SLACK:
        yield on(best, f"{told}, under {_LEAST}")
    elif _size(best) < _BETTER - _SLACK:
        yield on(best, f"{told}; {_BETTER} would be better", warning=True)
    if case.document is None and not any(_REACHED.search(node.text) for node in offers):
        yield on(best, "the line that offers other formats has no number to ring")


def _size(node: TagNode) -> float:
    """The smallest type of an element, in points."""
    return min((run.size for run in node.runs if run.text.strip()), default=0.0)
