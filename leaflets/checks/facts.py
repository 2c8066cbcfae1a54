"""What is to be known of a finished file before a pile of it is printed, measured on the file."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from leaflets.checks import promises
from leaflets.checks.case import Case
from leaflets.checks.composition import line_lengths, pitch
from leaflets.checks.legibility import main_size
from leaflets.editions import Edition
from leaflets.faults import Fault
from leaflets.issue import LENGTH, LETTERS
from leaflets.proof.page import MM, PageSize
from leaflets.proof.proof import Proof
from leaflets.proof.views import View

_REVIEW = re.compile(r"Reviewed (?:in|on) [^.]{4,30}\. Its next review (?:is|was) due [^.]{4,30}\.")
_ISSUE = re.compile(rf"\bissue ([{LETTERS}]{{{LENGTH}}})\b")


@dataclass(frozen=True)
class CodeReport:
    """A symbol as printed; lengths in mm, its quiet zone in modules."""

    page: int
    opens: str
    side: float
    module: float
    quiet: float
    level: str


@dataclass(frozen=True)
class PageReport:
    """A page: its size in mm, its cover of ink as a part of 1, and how near its ink comes to the edge in mm."""

    width: float
    height: float
    cover: float
    edge: float


class Worth(NamedTuple):
    """What a verdict is worth: what the file was taken for, with which files of content its words were compared.

    `compared` is empty where they were compared with nothing; `sentence` says so in words, and how it was found.
    """

    kind: str = "leaflet"
    compared: str = ""
    sentence: str = "its words were compared with nothing"


_NOTHING = Worth()


@dataclass(frozen=True)
class Report:
    """A finished file in numbers and names: its paper, type, structure, codes and links, and what is wrong with it.

    Sizes of type are in points. `review` is what the file says of its review. Of `links`, each a page, words and a
    target, those of symbols are left out.
    """

    file: str
    title: str
    issue: str
    edition: Edition  # that it is judged as
    review: str
    kind: str
    compared: str
    worth: str
    bytes: int
    sheets: int  # of paper, printed on both sides
    pages: tuple[PageReport, ...]
    body: float
    smallest: float
    leading: float  # as a multiple of the size
    characters: float  # of a full line
    faces: tuple[str, ...]
    language: str
    roles: dict[str, int]
    codes: tuple[CodeReport, ...]
    links: tuple[tuple[int, str, str], ...]
    is_read_whole: bool  # as a leaflet, in which nothing else stands; if not, as a file of anybody's
    checks: int  # how many were asked
    faults: tuple[Fault, ...]


def report_on(file: str, case: Case, faults: tuple[Fault, ...], worth: Worth = _NOTHING, checks: int = 0) -> Report:
    """Gather what a proof has found, with so many `checks`, or all of them, and what that is worth."""
    proof = case.proof
    pitches = [ratio for node in proof.root.all("P") if (ratio := pitch(node))]
    return Report(
        file=file,
        title=proof.declared.title,
        issue=issue_of(proof) if worth.kind == "leaflet" else "",
        edition=case.edition,
        review=_review(proof),
        kind=worth.kind,
        compared=worth.compared,
        worth=worth.sentence,
        bytes=len(proof.data),
        sheets=(len(proof.page_sizes) + 1) // 2,
        pages=tuple(map(_page, proof.page_sizes, proof.views)),
        body=main_size(proof),
        smallest=round(min((run.size for run in proof.words), default=0), 2),
        leading=round(statistics.median(pitches or [0]), 2),
        characters=statistics.median(line_lengths(proof) or [0]),
        faces=_faces(proof),
        language=proof.declared.language,
        roles=dict(Counter(node.role for node in proof.root.walk if node.role)),
        codes=_codes(proof),
        links=_links(proof),
        is_read_whole=proof.is_own,
        checks=checks or len(promises.CHECKS),
        faults=faults,
    )


def issue_of(proof: Proof) -> str:
    """The code of the issue in the foot of a file of ours; empty elsewhere."""
    match = _ISSUE.search(" ".join(run.text for run in proof.furniture))
    return match[1] if match else ""


def _review(proof: Proof) -> str:
    """The sentences in which a file of ours tells its review; empty elsewhere."""
    match = _REVIEW.search(" ".join(proof.root.text.split()))
    return match[0] if match else ""


def _page(size: PageSize, view: View) -> PageReport:
    edge = size.margin_of(view.ink) if view.ink else size.width / 2
    return PageReport(round(size.width / MM, 1), round(size.height / MM, 1), round(view.cover, 3), round(edge / MM, 1))


def _faces(proof: Proof) -> tuple[str, ...]:
    """The names of the faces without the tag of a subset (ISO 32000-1, 9.6.4)."""
    return tuple(
        re.sub(r"^[A-Z]{6}\+", "", face.name) + ("" if face.embedded else " (not in the file)")
        for face in proof.faces.values()
    )


def _codes(proof: Proof) -> tuple[CodeReport, ...]:
    return tuple(
        CodeReport(
            symbol.page,
            symbol.address,
            round(measure.box.width / MM, 1),
            round(measure.module, 2),
            measure.quiet,
            symbol.level,
        )
        for symbol, measure in proof.measures.items()
    )


def _links(proof: Proof) -> tuple[tuple[int, str, str], ...]:
    """Each link once, but for those that lead where a symbol of their page leads."""
    symbols = {(symbol.page, symbol.address) for symbol in proof.symbols}
    links = ((link.page, link.says, link.target) for link in proof.links if (link.page, link.target) not in symbols)
    return tuple(dict.fromkeys(links))
