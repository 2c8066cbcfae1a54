"""Fit for its purpose: what the file declares, how it is marked and tagged, and what every leaflet must carry.

Clauses are those of ISO 14289-1 (PDF/UA-1), ISO 19005-2 (PDF/A-2) and ISO 32000-1 (PDF 1.7).
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator

from leaflets.checks.case import Case, Finding, at, on, short
from leaflets.proof.page import TagNode

#: Elements that may be there without words: the cell of a table, and what holds other elements.
_MAY_BE_EMPTY = ("TD",)


def file_declarations(case: Case) -> Iterator[Finding]:
    """Title, language, bookmarks, and that it is PDF/UA-1 and PDF/A-2a (14289-1, 5 and 7; 19005-2, 6.6)."""
    said, document = case.proof.declared, case.document
    if not said.title or not _described(said.xmp, "title"):
        yield Finding("the file has no title")
    for told in (said.title, _described(said.xmp, "title")) if document else ():
        if told and document and told != document.title:
            yield Finding(f"the title of the file is ‘{short(told)}’, not ‘{short(document.title)}’")
    if document and _described(said.xmp, "creator") != document.publisher:
        yield Finding(f"the file does not say that it is by {document.publisher}")
    if not said.language or (document and said.language != document.language):
        yield Finding(f"the language of the file is ‘{said.language}’" if said.language else "the file has no language")
    if said.preferences.get("DisplayDocTitle") != "True":
        yield Finding("viewers are not asked to show the title of the file")
    if not said.marked or not case.proof.root.role:
        yield Finding("the file is not tagged, so a screen reader can only guess")
    for name, part in (("pdfuaid", "1"), ("pdfaid", "2")):
        if not re.search(rf"{name}:part(?:=\"|>){part}\b", said.xmp):
            yield Finding(f"the file does not say that it is {'PDF/UA-1' if name == 'pdfuaid' else 'PDF/A-2'}")
    if said.encrypted:
        yield Finding("the file is encrypted")
    if not said.intent:
        yield Finding("the file does not say what its colours mean")
    for number, leaf in enumerate(said.leaves, 1):
        if leaf.tabs != "S" and any(live.page == number for live in case.proof.links):
            yield Finding("the links of the page are not told in their order", number)


def _described(xmp: str, name: str) -> str:
    """What the metadata say under a name of Dublin Core."""
    match = re.search(rf"<dc:{name}>.*?<rdf:li[^>]*>(.*?)</rdf:li>", xmp, re.DOTALL)
    return html.unescape(match[1]) if match else ""


def bookmarks(case: Case) -> Iterator[Finding]:
    """The bookmarks are the headings, in their order, and lead to their pages (WCAG 2.2, PDF2)."""
    nodes = [node for node in case.proof.root.walk if re.fullmatch(r"H\d", node.role) and node.runs]
    headings = [(" ".join(node.text.split()), node.runs[0].page) for node in nodes]
    found = [(" ".join(title.split()), page) for title, page in case.proof.declared.outline]
    if found != headings and (case.document is not None or not found):
        yield Finding(f"the file has {len(found)} bookmarks that are not its {len(headings)} headings",
                      warning=case.document is None)  # fmt: skip


def print_settings(case: Case) -> Iterator[Finding]:
    """The file asks to be printed at its own size and on both sides (ISO 32000-1, 12.2)."""
    said = case.proof.declared.preferences
    if said.get("PrintScaling") != "None":
        yield Finding("the file does not ask to be printed at its own size", warning=True)
    if said.get("Duplex") != "DuplexFlipLongEdge":
        yield Finding("the file does not ask to be printed on both sides", warning=True)


def faces_embedded(case: Case) -> Iterator[Finding]:
    """Every face is in the file, and no letter is painted that its face has not (14289-1, 7.21)."""
    for face in case.proof.faces.values():
        if not face.embedded:
            yield Finding(f"the face {face.name} is not in the file")
    if missing := case.proof.declared.missing:
        yield Finding(f"{missing} letters are painted as empty boxes, which stand for letters a face has not")
    for run in case.proof.words:
        if any(letter in "\0\ufffd\ufffe" or "\ue000" <= letter <= "\uf8ff" for letter in run.text):
            yield at(run, f"‘{short(run.text)}’ has letters that no screen reader can name")


def nothing_hidden(case: Case) -> Iterator[Finding]:
    """Every word that is told is also to be seen."""
    for run in case.proof.words:
        if run.hidden:
            yield at(run, f"‘{short(run.text)}’ cannot be seen")


def everything_marked(case: Case) -> Iterator[Finding]:
    """All that is painted is part of one element or an artifact, never both or neither (14289-1, 7.1)."""
    roles = {(mark.page, mark.mcid): node.role for node in case.proof.root.walk for mark in node.marks}
    owners = Counter((mark.page, mark.mcid) for node in case.proof.root.walk for mark in node.marks)
    for one in case.proof.painted:
        key = (one.page, one.mcid)
        if one.marks != 1:
            message = "is marked twice" if one.marks else "is not marked"
        elif one.mcid < 0:
            message = "" if one.mark == "Artifact" else f"is marked {one.mark}, but is in no element"
        elif owners[key] != 1:
            message = f"belongs to {owners[key]} elements" if owners[key] else "belongs to no element"
        else:
            message = "" if roles[key] == one.mark else f"is marked {one.mark}, but its element is {roles[key]}"
        if message:
            yield Finding(f"what is painted {message}", one.page, one.box)


def structure_holds(case: Case) -> Iterator[Finding]:
    """No element is empty, and the parent tree leads back to the elements (14289-1, 7.1; ISO 32000-1, 14.7.4.4)."""
    painted = {(one.page, one.mcid) for one in case.proof.painted}
    claimed: dict[tuple[int, int], int] = {}
    held: list[tuple[int, int]] = []
    for node in case.proof.root.walk:
        if not node.content and node.role and node.role not in _MAY_BE_EMPTY:
            yield Finding(f"an element {node.role} is empty")
        for mark in node.marks:
            claimed[mark.page, mark.mcid] = node.number
            if (mark.page, mark.mcid) not in painted:
                yield on(node, f"an element {node.role} claims words that are not on page {mark.page}")
        held += [(live.page, live.number) for live in node.links]
        for live in node.links:
            if live.owner != node.number:
                yield Finding(
                    f"the parent tree gives the link to {live.target} to another element", live.page, live.box
                )
    if case.proof.root.role and claimed != case.proof.parents:
        wrong = {key for key in {*claimed, *case.proof.parents} if claimed.get(key) != case.proof.parents.get(key)}
        yield Finding(f"the parent tree does not lead back to {len(wrong)} elements", min(wrong)[0])
    for live in case.proof.links:
        if case.proof.root.role and held.count((live.page, live.number)) != 1:
            yield Finding(f"the link to {live.target} is in no element", live.page, live.box)


def headings_in_order(case: Case) -> Iterator[Finding]:
    """One title, and no level of headings left out (14289-1, 7.4.2)."""
    level = 0
    headings = [node for node in case.proof.root.walk if re.fullmatch(r"H\d", node.role)]
    if case.proof.root.role and sum(node.role == "H1" for node in headings) != 1:
        yield Finding("the file has no title that is marked as one, or several")
    for node in headings:
        if int(node.role[1]) > level + 1:
            yield on(node, f"the heading ‘{short(node.text)}’ leaves out a level")
        level = int(node.role[1])


def links_say_where(case: Case) -> Iterator[Finding]:
    """A link says in words where it leads, not as an address, and lies over its own words (14289-1, 7.18.5)."""
    for live in case.proof.links:
        if not live.says:
            yield Finding(f"the link to {live.target} says nothing", live.page, live.box)
        elif live.says.startswith(("http:", "https:", "www.", "mailto:", "tel:")):
            yield Finding(f"the link says ‘{short(live.says)}’, which is an address", live.page, live.box, warning=True)
    for node in case.proof.root.all("Link"):
        for run in (run for run in node.runs if run.text.strip()):
            if not any(live.page == run.page and live.box.holds(run.box.centre) for live in node.links):
                yield at(run, f"‘{short(run.text)}’ is told as a link, but nothing happens when it is touched")


def figures_described(case: Case) -> Iterator[Finding]:
    """A figure has words that stand for it, 125 letters or fewer, and no file name (14289-1, 7.3; NHS)."""
    for node in case.proof.root.all("Figure"):
        if not node.alt.strip():
            yield on(node, "a figure has no words that stand for it")
        elif re.search(r"\.(?:png|jpe?g|gif|svg|pdf)$", node.alt, re.I):
            yield on(node, f"a figure says ‘{short(node.alt)}’, which is a file name")
        elif len(node.alt) > 125:
            yield on(node, f"a figure says {len(node.alt)} letters: ‘{short(node.alt)}’", warning=True)


_CHARGED = re.compile(r"(?<![\d+])(?:\(?0(?:84|87|9)(?:[ \xa0()-]?\d){7,8}|118[ \xa0]?\d{3})(?!\d)")
_COST = re.compile(r"cost.{0,60}(?:\dp|pence|£\s?\d).{0,60}access charge", re.I | re.S)


def calls_that_cost_say_so(case: Case) -> Iterator[Finding]:
    """Beside a number with 084, 087, 09 or 118 stands what a call costs (ASA/CAP, from 1 July 2015)."""
    parents = {id(kid): node for node in case.proof.root.walk for kid in node.kids}
    for node in case.proof.root.all("P", "TD", "H2", "H3", "H4"):
        for match in _CHARGED.finditer(node.text):
            card = parents.get(id(node), node)
            if not _COST.search(card.text):
                yield on(node, f"nothing says what a call to {match[0]} costs")


def numbers_in_groups(case: Case) -> Iterator[Finding]:
    """A phone number stands in groups of at most six digits (NHS service manual; BT)."""
    for node in case.proof.root.all("P", "TD", "TH"):
        for match in re.finditer(r"(?<![\w/.-])(?:0|\+44)\d{8,10}(?!\w)", node.text):
            yield on(node, f"the number {match[0]} is one long row of digits", warning=True,
                     cure="Type it in groups, like 0151 298 2999.")  # fmt: skip


_REVIEWED = re.compile(r"\breviewed\b|\blast checked\b", re.I)
_OFFER = re.compile(r"other formats|large print|braille|audio|easy read", re.I)
_PHONE = re.compile(r"0\d(?:[ \xa0]?\d){8,9}|@")
_CHARITY = re.compile(r"registered charit", re.I)
_FEEDBACK = re.compile(r"feedback|tell us|what you think|comments", re.I)
_SOURCES = re.compile(r"\bsources?\b|\breferences?\b|\bbased on\b|\bevidence\b", re.I)


def what_every_leaflet_carries(case: Case) -> Iterator[Finding]:
    """Publisher, issue, review and next review, and the charity's line (PIF, NHS standard; Charities Act, OSCR)."""
    text = case.proof.root.text + " ".join(run.text for run in case.proof.furniture)
    even = " ".join(text.split())
    known = case.document is not None
    if case.document is not None:
        document = case.document
        for name, words in (("publisher", document.publisher), ("day of its review", document.reviewed),
                            ("code of its issue", case.issue)):  # fmt: skip
            if words not in even:
                yield Finding(f"the leaflet does not tell the {name}, ‘{words}’")
    elif not _REVIEWED.search(even):
        yield Finding("the leaflet does not say when it was reviewed")
    if not re.search(r"next review|review due|due (?:to be )?(?:checked|reviewed)", even, re.I):
        yield Finding("the leaflet does not say when it is due for review")
    if re.search(r"review was due|due to be checked", even):
        yield Finding(
            "the leaflet is overdue for review, and says so", warning=True, cure="Check it, and change ‘reviewed’."
        )
    if not _CHARITY.search(even):
        yield Finding("the leaflet does not say that it is by a registered charity", warning=not known)
    if not _FEEDBACK.search(even):
        yield Finding("the leaflet does not say how to tell its makers what is wrong with it", warning=True)
    if not _SOURCES.search(even):
        yield Finding("the leaflet does not say what it is based on", warning=True,
                      cure="Add ‘sources: …’ to the leaflet.")  # fmt: skip


def other_formats(case: Case) -> Iterator[Finding]:
    """Other formats are offered in 16 pt or more, better 18, with a number to ring (Hampshire CC, Access for all)."""
    offers = [
        node for said, node in case.heard if said.role == "P" and len(set(_OFFER.findall(said.words.lower()))) > 1
    ]
    if not offers:
        yield Finding("the leaflet does not offer other formats, such as large print or audio")
        return
    best = max(offers, key=_size)
    if _size(best) < 16 - 0.01:
        yield on(best, f"the line that offers other formats is in {_size(best):.1f} pt, under 16")
    elif _size(best) < 18 - 0.01:
        yield on(
            best, f"the line that offers other formats is in {_size(best):.1f} pt; 18 would be better", warning=True
        )
    if not any(_PHONE.search(node.text) for node in offers):
        yield on(best, "the line that offers other formats has no number to ring")


def _size(node: TagNode) -> float:
    return min((run.size for run in node.runs if run.text.strip()), default=0.0)
