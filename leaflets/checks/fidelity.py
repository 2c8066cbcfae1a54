"""Nothing lost, nothing invented: the file says what its content says, in its order and under its roles."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from leaflets.blocks import CONTINUED, DRAFT, Block, Card, Document, Items, Notice, Picture, Quotation, Table
from leaflets.checks.case import Case, Finding, at, on, short
from leaflets.checks.spoken import SpokenElement
from leaflets.words import NOWHERE, Place


def origins(case: Case) -> dict[tuple[int, int], Place]:
    """Where in the editor's files each marked content, by its page and MCID, came from, as far as the file agrees."""
    if case.document is None:
        return {}
    expected, spoken = case.expected, case.spoken
    begin, end = _agreement(
        [element.audible[:2] for element in expected], [element.audible[:2] for element, _ in spoken]
    )
    pairs = [*zip(expected[:begin], spoken[:begin], strict=True)]
    pairs += zip(expected[len(expected) - end :], spoken[len(spoken) - end :], strict=True)
    middle = expected[begin : len(expected) - end]
    pairs += zip(middle, spoken[begin : len(spoken) - end], strict=False)
    places: dict[tuple[int, int], Place] = {}
    for element, (_, node) in pairs:
        if element.place != NOWHERE:
            for inner in node.walk:
                places |= {(mark.page, mark.mcid): element.place for mark in inner.marks}
    return places


def _agreement(first: Sequence[object], second: Sequence[object]) -> tuple[int, int]:
    """How many members two sequences share at their beginnings, and how many of the rest at their ends."""
    least = min(len(first), len(second))
    begin = next((n for n in range(least) if first[n] != second[n]), least)
    least -= begin
    return begin, next((n for n in range(least) if first[-1 - n] != second[-1 - n]), least)


def nothing_lost_nothing_invented(case: Case) -> Iterator[Finding]:
    """Every word of the content is in the file, in its order, and nothing else (UKAAF G003: not an abridged copy)."""
    if case.document is None or _is_told_whole(case):
        return
    expected = [(word, element) for element in case.expected for word in _words(element)]
    spoken = [(word, node) for element, node in case.spoken for word in _words(element)]
    begin, end = _agreement([word for word, _ in expected], [word for word, _ in spoken])
    lost, invented = expected[begin : len(expected) - end], spoken[begin : len(spoken) - end]
    if not lost and not invented:
        return
    instead = short(" ".join(word for word, _ in invented))
    if lost:
        message = f"the file does not say ‘{short(' '.join(word for word, _ in lost))}’"
        message += f", but ‘{instead}’" if invented else ""
    else:
        message = f"the file says ‘{instead}’ of itself"
    finding = on(spoken[min(begin, len(spoken) - 1)][1], message) if spoken else Finding(message)
    yield finding._replace(place=lost[0][1].place if lost else NOWHERE)


def _is_told_whole(case: Case) -> bool:
    """Whether each element is heard just as it should be, as in nearly all files."""
    return [element.audible for element in case.expected] == [element.audible for element, _ in case.spoken]


def _words(element: SpokenElement) -> list[str]:
    """The words of an element that no other element has too: those of a link are in the element around it."""
    return (
        element.words.split() if element.role not in ("Link", "L", "LI", "Table", "TR", "BlockQuote", "Caption") else []
    )


def tags_tell_the_truth(case: Case) -> Iterator[Finding]:
    """Headings, lists, tables, links and figures of the tree are those of the content (PDF/UA-1, 7.1 and 7.2)."""
    if case.document is None or _is_told_whole(case):
        return
    expected, spoken = case.expected, case.spoken
    begin, end = _agreement([element.audible for element in expected], [element.audible for element, _ in spoken])
    pairs = itertools.zip_longest(expected[begin : len(expected) - end], spoken[begin : len(spoken) - end])
    for element, pair in pairs:
        told, node = pair or (None, None)
        if element and told and element.audible == told.audible:
            continue
        message = f"there should be {_shown(element)}, but there is {_shown(told)}"
        finding = on(node, message) if node else Finding(message)
        yield finding._replace(place=element.place if element else NOWHERE)


def _shown(element: SpokenElement | None) -> str:
    """An element as a message names it."""
    if element is None:
        return "nothing"
    words = f" ‘{short(element.words)}’" if element.words else ""
    leads = f" to {element.target}, which says ‘{short(element.says)}’" if element.role == "Link" else ""
    return f"{element.role}{words}{leads}"


def nothing_but_furniture_outside_the_tree(case: Case) -> Iterator[Finding]:
    """A screen reader leaves out the title, charity, review, issue and folio of each page, and what is said again."""
    document = case.document
    if document is None:
        return
    again = _said_again(document.blocks)
    pages = len(case.proof.page_sizes)
    for page in range(1, pages + 1):
        runs = [run for run in case.proof.furniture if run.page == page and not _is_again(run.text, again)]
        words = Counter(" ".join(_in_full(run.text, document) for run in runs).lower().replace("·", " ").split())
        required = Counter(_furniture(case, document, page, pages).lower().replace("·", " ").split())
        publisher = Counter(document.publisher.lower().replace("·", " ").split())
        if page > 1 and publisher - words:
            required -= publisher  # beside a long title there is no room for it
        if invented := words - required:
            run = next(
                run
                for run in runs
                if set(_in_full(run.text, document).lower().replace("·", " ").split()) & set(invented)
            )
            yield at(run, f"‘{short(run.text)}’ stands outside the structure, where no screen reader tells it")
        if lost := required - words:
            yield Finding(f"the head and foot of the page do not say ‘{' '.join(lost)}’", page)


def _in_full(text: str, document: Document) -> str:
    """A title or publisher shortened in the head or foot, as the words that it stands for."""
    if document.title in text or document.publisher in text:
        return text
    for dots in [number for number, sign in enumerate(text) if sign == "…"][::-1]:  # a title may have its own
        for whole in (document.title, document.publisher):
            if (begin := text[:dots].strip()) and " ".join(whole.split()).startswith(begin):
                return whole + text[dots + 1 :]
    return text


def _furniture(case: Case, document: Document, page: int, pages: int) -> str:
    """The words in the head and foot of a page."""
    draft = DRAFT if document.draft else ""
    first = f"{document.publisher} {draft or case.edition.label}"
    head = first if page == 1 else f"{document.title} · {document.publisher} {draft}"
    return f"{head} {document.title} · reviewed {document.reviewed} · issue {case.issue} Page {page} of {pages}"


class _Again(NamedTuple):
    """What may be said again for the eye: the names of cards and of rows, and the heads of columns."""

    names: tuple[str, ...]
    columns: tuple[str, ...]


def _said_again(blocks: Iterable[Block]) -> _Again:
    names, columns, waiting = list[str](), list[str](), list[Block](blocks)
    while waiting:
        match waiting.pop():
            case Card(name=runs):
                names.append(_in_one_line("".join(run.text for run in runs)))
            case Table(rows=(head, *rows)):
                names += [_in_one_line("".join(run.text for run in row[0])) for row in rows if row]
                columns += [_in_one_line("".join(run.text for run in runs)) for runs in head]
            case Items(items=items):
                waiting += [inner for item in items for inner in item]
            case Quotation(blocks=inner) | Notice(blocks=inner) | Picture(words=inner):
                waiting += inner
    return _Again(tuple(names), tuple(columns))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _is_again(text: str, again: _Again) -> bool:
    """Whether words outside the tree name a card or row that goes on, are part of a column’s head, or its colon."""
    text = _in_one_line(text)
    if text.endswith(CONTINUED):
        begin = text.removesuffix(CONTINUED).removesuffix("…")
        return any(name.startswith(begin) for name in again.names)
    return text in (":", "–", ": –") or any(text in column for column in again.columns)


def the_same_words(cases: Sequence[Case]) -> Iterator[Finding]:
    """Every edition of a leaflet says the same words and leads to the same pages, in the same order (UKAAF G003)."""
    if len(cases) < 2:
        return
    first, *others = [[element.audible for element, _ in case.spoken] for case in cases]
    for case, other in zip(cases[1:], others, strict=True):
        if first != other:
            begin, _ = _agreement(first, other)
            there = SpokenElement(*other[begin]) if begin < len(other) else None
            here = SpokenElement(*first[begin]) if begin < len(first) else None
            yield Finding(
                f"the edition {case.edition.name} has {_shown(there)} where {cases[0].edition.name} has {_shown(here)}"
            )
