"""The proof of a finished file as a person reads it: paper, type, codes with millimetres, links, promises."""

from __future__ import annotations

import json
import re
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from leaflets.checks import promises
from leaflets.checks.case import Case
from leaflets.checks.composition import full_lines, pitch
from leaflets.checks.legibility import main_size
from leaflets.editions import Edition, paper
from leaflets.faults import Fault
from leaflets.issue import LENGTH, LETTERS
from leaflets.proof.page import MM
from leaflets.proof.proof import Proof
from leaflets.words import counted

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


@dataclass(frozen=True)
class Report:
    """What is to be known of a finished file before a pile of it is printed. Sizes of type in points."""

    file: str
    title: str
    issue: str
    edition: Edition  # that it is judged as
    review: str  # what it says of its review
    compared: str  # the source it was compared with, if it was
    bytes: int
    sheets: int
    pages: tuple[PageReport, ...]
    body: float
    smallest: float
    leading: float  # as a multiple of the size
    characters: float  # of a full line
    faces: tuple[str, ...]
    language: str
    roles: dict[str, int]
    codes: tuple[CodeReport, ...]
    links: tuple[tuple[int, str, str], ...]  # page, words, target; those of symbols left out
    checks: int
    faults: tuple[Fault, ...]


def issue_of(proof: Proof) -> str:
    """The code of the issue in the foot of a file of ours; empty elsewhere."""
    match = _ISSUE.search(" ".join(run.text for run in proof.furniture))
    return match[1] if match else ""


def _review(proof: Proof) -> str:
    match = _REVIEW.search(" ".join(proof.root.text.split()))
    return match[0] if match else ""


def report(file: str, case: Case, faults: tuple[Fault, ...], compared: str = "") -> Report:
    """Gather what a proof and its checks have found; `compared` names the source it was compared with."""
    proof = case.proof
    sizes = [run.size for run in proof.words]
    lengths = [len("".join(run.text for run in line).strip()) for line in full_lines(case)]
    pitches = [pitch(node) for node in proof.root.all("P")]
    symbols = {(symbol.page, symbol.address) for symbol in proof.symbols}
    return Report(
        file=file,
        title=proof.declared.title,
        issue=issue_of(proof),
        edition=case.edition,
        review=_review(proof),
        compared=compared,
        bytes=len(proof.data),
        sheets=(len(proof.sheets) + 1) // 2,
        pages=tuple(_pages(proof)),
        body=main_size(proof),
        smallest=round(min(sizes, default=0), 2),
        leading=round(statistics.median([one for one in pitches if one] or [0]), 2),
        characters=statistics.median(lengths or [0]),
        faces=tuple(
            re.sub(r"^[A-Z]{6}\+", "", face.name) + ("" if face.embedded else " (not in the file)")
            for face in proof.faces.values()
        ),
        language=proof.declared.language,
        roles=dict(Counter(node.role for node in proof.root.walk if node.role)),
        codes=tuple(
            CodeReport(
                symbol.page,
                symbol.address,
                round(size.box.width / MM, 1),
                round(size.module, 2),
                size.quiet,
                symbol.level,
            )
            for symbol, size in proof.measures.items()
        ),
        links=tuple(
            dict.fromkeys(
                (one.page, one.says, one.target) for one in proof.links if (one.page, one.target) not in symbols
            )
        ),
        checks=len(promises.CHECKS),
        faults=faults,
    )


def _pages(proof: Proof) -> Iterator[PageReport]:
    for sheet, view in zip(proof.sheets, proof.views, strict=True):
        box = view.ink
        edge = min(box.left, box.bottom, sheet.width - box.right, sheet.height - box.top) if box else sheet.width / 2
        yield PageReport(
            round(sheet.width / MM, 1), round(sheet.height / MM, 1), round(view.cover, 3), round(edge / MM, 1)
        )


def as_json(reports: list[Report]) -> str:
    """The reports for another program: one array, a member for each file; an edition is told by its name."""
    members = [{**asdict(told), "edition": told.edition.name} for told in reports]
    return json.dumps(members, ensure_ascii=False, indent=1)


def in_short(told: Report) -> Iterator[str]:
    """A line for the file, and one for each broken promise and each remark."""
    broken, remarks = _counts(told)
    yield (
        f"{told.file}: {counted(len(told.pages), 'page')}, {counted(told.sheets, 'sheet')}, "
        f"{counted(len(told.codes), 'code')}, {counted(broken, 'fault')}, {counted(remarks, 'remark')}"
    )
    for fault in told.faults:
        where = f"{told.file}:{fault.spot.page}" if fault.spot else told.file
        yield f"{where}: {'warning' if fault.warning else 'error'}: {fault.message} [{fault.check}]"


def in_full(told: Report) -> Iterator[str]:
    """The report a print manager reads: the verdict first, then the paper, and what is on it."""
    name = f"‘{told.title}’" if told.title else "a file without a title"
    yield f"{told.file}: {name}" + (f", issue {told.issue}" if told.issue else "")
    yield from _rows("Verdict", [_verdict(told)])
    yield from _rows("Review", [told.review] if told.review else [])
    yield from _rows("Paper", [_paper(told)])
    yield from _rows("Ink", [_ink(told)])
    yield from _rows("Type", list(_type(told)))
    yield from _rows("Faces", [", ".join(told.faces) or "none"])
    yield from _rows("Tags", [_tags(told)])
    yield from _rows("Codes", list(_codes(told)) or ["none"])
    yield from _rows("Links", list(_links(told)) or ["none"])
    yield from _rows("Content", [f"compared word by word with {told.compared}"] if told.compared else [])
    yield from _rows("Faults", list(_faults(told, warning=False)))
    yield from _rows("Remarks", list(_faults(told, warning=True)))


def _rows(name: str, lines: list[str]) -> Iterator[str]:
    """Lines under a name that stands beside the first."""
    for number, line in enumerate(lines):
        yield f"  {'' if number else name:10}{line}"


def _verdict(told: Report) -> str:
    broken, remarks = _counts(told)
    kept = told.checks - len({fault.check for fault in told.faults if not fault.warning})
    verdict = "not fit to be given out" if broken else "fit to be given out"
    return f"{verdict}: {kept} of {told.checks} promises kept" + (f", {counted(remarks, 'remark')}" if remarks else "")


def _codes(told: Report) -> Iterator[str]:
    if told.codes:
        yield "page  side mm  module mm  quiet zone  level  opens"
    for code in told.codes:
        yield (
            f"{code.page:>4}  {code.side:>7.1f}  {code.module:>9.2f}  {code.quiet:>10g}  {code.level:>5}  {code.opens}"
        )


def _links(told: Report) -> Iterator[str]:
    if told.links:
        yield "page  opens"
    for page, says, target in told.links:
        yield f"{page:>4}  {target}" + (f"  ({says})" if says and says != target else "")


def _faults(told: Report, *, warning: bool) -> Iterator[str]:
    for fault in told.faults:
        if fault.warning is warning:
            yield f"{fault.check}: {fault.message}" + (f" ({fault.spot})" if fault.spot else "")
            if fault.place.file:
                yield f"    from {fault.place}"
            if fault.cure:
                yield f"    {fault.cure}"


def _paper(told: Report) -> str:
    names = " and ".join(dict.fromkeys(paper(page.width, page.height) for page in told.pages))
    pages, sheets = counted(len(told.pages), "page"), counted(told.sheets, "sheet")
    return f"{pages} of {names}: {sheets} printed on both sides; {told.bytes / 1024:.0f} KB"


def _ink(told: Report) -> str:
    covers = [page.cover * 100 for page in told.pages]
    edge = min(page.edge for page in told.pages)
    cover = (
        f"{min(covers):.0f} to {max(covers):.0f} %"
        if round(min(covers)) != round(max(covers))
        else f"{covers[0]:.0f} %"
    )
    return f"covers {cover} of a page, and comes as near as {edge:.0f} mm to its edge"


def _type(told: Report) -> Iterator[str]:
    if not told.body:
        yield "no words"
        return
    lines = f", {told.characters:.0f} characters a line" if told.characters else ""
    lines += f", lines {told.leading:.2f} of their size apart" if told.leading else ""
    yield f"judged as {told.edition.kind.value}: body {told.body:.1f} pt{lines}"
    yield f"smallest {told.smallest:.1f} pt, which is {told.smallest * 0.94:.1f} pt when a printer shrinks it to fit"


def _tags(told: Report) -> str:
    if not told.roles:
        return "none: a screen reader can only guess"
    kinds = {"heading": r"H\d", "paragraph": "P", "list": "L", "table": "Table", "figure": "Figure", "link": "Link"}
    counts = {
        word: sum(n for role, n in told.roles.items() if re.fullmatch(kind, role)) for word, kind in kinds.items()
    }
    return ", ".join(counted(n, word) for word, n in counts.items() if n) + (
        f"; language {told.language}" if told.language else ""
    )


def _counts(told: Report) -> tuple[int, int]:
    remarks = sum(fault.warning for fault in told.faults)
    return len(told.faults) - remarks, remarks
