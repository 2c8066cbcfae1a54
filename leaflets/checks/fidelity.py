"""Nothing lost, nothing invented: the file says what its content says, in its order and under its roles."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from leaflets.checks.case import Case, Finding, at, on, short
from leaflets.checks.spoken import SpokenElement
from leaflets.values.addresses import Address
from leaflets.words import NOWHERE, Place, Words


def origins(case: Case) -> dict[tuple[int, int], Place]:
    """Where in the editor's files the marked content of the pages came from, as far as the file agrees with it."""
    if case.document is None:
        return {}
    wanted, found = case.wanted, case.heard
    begin, end = _agreement([one.heard[:2] for one in wanted], [one.heard[:2] for one, _ in found])
    pairs = [*zip(wanted[:begin], found[:begin], strict=True)]
    pairs += zip(wanted[len(wanted) - end :], found[len(found) - end :], strict=True)
    middle = wanted[begin : len(wanted) - end]
    pairs += zip(middle, found[begin : len(found) - end], strict=False)
    places: dict[tuple[int, int], Place] = {}
    for said, (_, node) in pairs:
        if said.place != NOWHERE:
            for inner in node.walk:
                places |= {(mark.page, mark.mcid): said.place for mark in inner.marks}
    return places


def _agreement(one: Sequence[object], other: Sequence[object]) -> tuple[int, int]:
    """How many members two sequences share at their beginnings, and then at their ends."""
    least = min(len(one), len(other))
    begin = next((n for n in range(least) if one[n] != other[n]), least)
    least -= begin
    return begin, next((n for n in range(least) if one[-1 - n] != other[-1 - n]), least)


# The checks


def nothing_lost_nothing_invented(case: Case) -> Iterator[Finding]:
    """Every word of the content is in the file, in its order, and nothing else (UKAAF G003: not an abridged copy)."""
    if case.document is None:
        return
    wanted = [(word, said) for said in case.wanted if said.role != "Link" for word in _tokens(said)]
    found = [(word, node) for said, node in case.heard if said.role != "Link" for word in _tokens(said)]
    begin, end = _agreement([word for word, _ in wanted], [word for word, _ in found])
    lost, invented = wanted[begin : len(wanted) - end], found[begin : len(found) - end]
    if not lost and not invented:
        return
    said = " ".join(word for word, _ in lost)
    instead = " ".join(word for word, _ in invented)
    message = f"the file does not say ‘{short(said)}’" if lost else f"the file says ‘{short(instead)}’ of itself"
    if lost and invented:
        message += f", but ‘{short(instead)}’"
    place = lost[0][1].place if lost else NOWHERE
    where = on(found[min(begin, len(found) - 1)][1], message) if found else Finding(message)
    yield where._replace(place=place)


def _tokens(said: SpokenElement) -> list[str]:
    return said.words.split() if said.role not in ("L", "LI", "Table", "TR", "BlockQuote") else []


def tags_tell_the_truth(case: Case) -> Iterator[Finding]:
    """Headings, lists, tables, links and figures of the tree are those of the content (PDF/UA-1, 7.1 and 7.2)."""
    if case.document is None:
        return
    wanted, found = case.wanted, case.heard
    begin, end = _agreement([one.heard for one in wanted], [one.heard for one, _ in found])
    for number in range(begin, max(len(wanted), len(found)) - end):
        said = wanted[number] if number < len(wanted) - end else None
        heard, node = found[number] if number < len(found) - end else (None, None)
        if said and heard and said.heard == heard.heard:
            continue
        message = f"there should be {_shown(said)}, but there is {_shown(heard)}"
        yield (on(node, message) if node else Finding(message))._replace(place=said.place if said else NOWHERE)


def _shown(said: SpokenElement | None) -> str:
    if said is None:
        return "nothing"
    words = f" ‘{short(said.words)}’" if said.words else ""
    return f"{said.role}{words}" + (
        f" to {said.target}, which says ‘{short(said.says)}’" if said.role == "Link" else ""
    )


def all_that_was_typed(case: Case) -> Iterator[Finding]:
    """Each line an editor typed stands in the file, letter by letter, and each address is linked to."""
    said = _letters("".join(node.text for _, node in case.heard if re.fullmatch(r"P|T[HD]|H\d", node.role)))
    targets = {live.target for live in case.proof.links}
    for words in typed(case.material):
        if isinstance(words, Address):
            if str(words) not in targets:
                yield Finding(f"nothing leads to {words}", place=words.place)
            continue
        start = 0
        for line in _pieces(words):
            letters = _letters(line)
            if (at := said.find(letters, start)) < 0:
                yield Finding(f"the file does not say ‘{short(line)}’, which was typed", place=words.place)
                break
            start = at + len(letters)


def typed(value: object) -> Iterator[Words]:
    """Every text within a value of the content; fields marked `silent` are not printed as words."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, dict):
        yield from typed((*value, *value.values()))
    elif isinstance(value, tuple):
        for one in value:
            yield from typed(one)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if not field.metadata.get("silent"):
                yield from typed(getattr(value, field.name))


_ADDRESS = re.compile(r"\]\([^)]*\)|<[^>\s]+>|(?:https?://|www\.)[^\s<>()\[\]]+|[\w.+-]+@[\w.-]+")
_LABEL = re.compile(r"(?m)^[\s>]*(?:(?:[-*+•·▪●–]|\d+[.)])\s+)*")


def _pieces(text: str) -> Iterator[str]:
    """The lines of a text cut at web addresses and between the cells of tables, without the numbers of list items."""
    for line in _LABEL.sub("", text).split("\n"):
        for piece in _ADDRESS.split(line):
            yield from piece.split("|")


def _letters(text: str) -> str:
    """Letters and figures alone: how words are marked up, and where spaces stand, is for other checks."""
    return "".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text)))


def nothing_but_furniture_outside_the_tree(case: Case) -> Iterator[Finding]:
    """What a screen reader leaves out is the title, the charity, the review, the issue and the folio, on each page."""
    document = case.document
    if document is None:
        return
    pages = len(case.proof.sheets)
    draft = "DRAFT: not for readers" if document.draft else ""
    foot = f"{document.title} · reviewed {document.reviewed} · issue {case.issue}"
    for page in range(1, pages + 1):
        runs = [run for run in case.proof.furniture if run.page == page]
        words = Counter(" ".join(run.text for run in runs).lower().split())
        folio = f"Page {page} of {pages}"
        first = f"{document.publisher} {draft or case.edition.label}"
        head = first if page == 1 else f"{document.title} · {document.publisher} {draft}"
        required = Counter(f"{head} {foot} {folio}".lower().replace("·", " ").split())
        allowed = required + Counter({"·": sum(words.values())})
        if invented := words - allowed:
            run = next(run for run in runs if set(run.text.lower().split()) & set(invented))
            yield at(run, f"‘{short(run.text)}’ stands outside the structure, where no screen reader tells it")
        if lost := required - words:
            yield Finding(f"the head and foot of the page do not say ‘{' '.join(lost)}’", page)


def the_same_words(cases: Sequence[Case]) -> Iterator[Finding]:
    """Every edition of a leaflet says the same words and leads to the same pages, in the same order (UKAAF G003)."""
    if len(cases) < 2:
        return
    first, *others = [[said.heard for said, _ in case.heard] for case in cases]
    for case, other in zip(cases[1:], others, strict=True):
        if first != other:
            begin, _ = _agreement(first, other)
            there = SpokenElement(*other[begin]) if begin < len(other) else None
            here = SpokenElement(*first[begin]) if begin < len(first) else None
            yield Finding(
                f"the edition {case.edition.name} has {_shown(there)} where {cases[0].edition.name} has {_shown(here)}"
            )
