"""Clear print, line by line: how long lines are, how far apart, where they begin, and that no word is split.

Sources: UKAAF G003 and MS03, RNIB's clear print guidelines, the ODI's publishing guide. Lengths are those of the
finished page; what standard print (12 pt and more) tolerates is often a fault in large print.
"""

from __future__ import annotations

import itertools
import re
import statistics
from collections import Counter
from collections.abc import Iterator

from leaflets.checks.case import Case, Finding, at, on, short
from leaflets.editions import Edition, PrintKind
from leaflets.proof.page import MM, PaintedRun, TagNode
from leaflets.proof.proof import Proof

#: The width of a letter in ems, on average in a line of many of them.
_NARROW = 0.44
#: Rounding of places in the file, as a part of a line.
_SLACK = 0.01


def line_length(case: Case) -> Iterator[Finding]:
    """A full line of text has 60 to 70 characters; giant print no fewer than 30 (RNIB, ODI).

    Of a line of narrow letters it has as many as are usual in its width.
    """
    lines = _full_lines(case.proof)
    most = [sum(run.box.width / (_NARROW * run.size) for run in line if run.size) for line in lines]
    lengths = [min(many, round(usual)) for many, usual in zip(line_lengths(case.proof), most, strict=True)]
    if len(lengths) < 5:
        return
    middle = statistics.median(lengths)
    if middle > 80 and case.edition.kind is PrintKind.STANDARD:
        yield Finding(f"lines have {middle:g} characters, more than 80")
    elif middle > 70:
        yield Finding(f"lines have {middle:g} characters; 70 is the most that reads well", warning=True)
    elif middle < 30 and case.edition.kind is PrintKind.GIANT and case.document is None:  # ours are as long as can be
        yield Finding(f"lines have {middle:g} characters; 30 is the least that reads well", warning=True)


def line_pitch(case: Case) -> Iterator[Finding]:
    """From line to line is at least 1.25 of the type size, never under 1.15 (Disability Information Scotland, CNIB).

    Our own numbers to ring, larger than the words beside them, may stand at 1.2 where that saves a sheet.
    """
    least = 1.25 if case.document is None else 1.2
    for node in case.proof.root.all("P"):
        ratio = pitch(node)
        if ratio and ratio < least - _SLACK:
            fault = ratio < 1.15 - _SLACK and case.edition.kind is PrintKind.STANDARD
            message = f"the lines of ‘{short(node.text)}’ stand close: {ratio:.2f} of their size"
            yield on(node, message, warning=not fault)


def pitch(node: TagNode) -> float:
    """The least distance of two lines of an element on one page, as a multiple of their size; 0 for a single line.

    The size of a line is that of most of its letters: beside a larger number the words are what has to be found again.
    """
    ratios = [
        (upper[0].y - lower[0].y) / size
        for upper, lower in itertools.pairwise(node.lines)
        if upper[0].page == lower[0].page
        and upper[0].y - lower[0].y > 1
        and (size := _size(lower))  # a damaged file may have letters without any
    ]
    return min(ratios, default=0.0)


def _size(line: list[PaintedRun]) -> float:
    """The size of most letters of a line, in points."""
    letters: Counter[float] = Counter()
    for run in line:
        letters[run.size] += len(run.text)
    return letters.most_common(1)[0][0]


def paragraph_gap(case: Case) -> Iterator[Finding]:
    """Between two paragraphs of running text stands at least 0.8 of a blank line (UKAAF G003)."""
    for upper, lower in _neighbours(case):
        if 0 < (jump := _jump(upper, lower, case.edition)) < 1.8 - _SLACK:
            fault = case.document is not None and case.edition.kind is not PrintKind.STANDARD
            message = f"‘{short(lower.text)}’ stands {jump:.2f} lines below the paragraph before it"
            yield on(lower, message, warning=not fault)


def _jump(upper: TagNode, lower: TagNode, edition: Edition) -> float:
    """From the last line of a paragraph to the first of the next, in lines of the smaller of the two; 0 on other pages.

    Where each has but one line, a line is as high as in the edition's tightest rhythm.
    """
    above, below = upper.lines, lower.lines
    if not above or not below or above[-1][0].page != below[0][0].page:
        return 0.0
    tightest = edition.body.leading / edition.body.size * min(rhythm.leading for rhythm in edition.rhythms)
    size = min(run.size for line in (above[-1], below[0]) for run in line)
    line = (pitch(lower) or pitch(upper) or tightest) * size
    return (above[-1][0].y - below[0][0].y) / line


def _neighbours(case: Case) -> Iterator[tuple[TagNode, TagNode]]:
    """Paragraphs of running text that follow each other, in pairs; the lines of a card are not such.

    Where it is not known which those are, paragraphs of several lines are taken for running text.
    """
    free = None
    roles = [spoken.role for spoken, _ in case.spoken]
    if case.document is not None and [element.role for element in case.expected] == roles:
        free = {id(node) for element, (_, node) in zip(case.expected, case.spoken, strict=True) if element.free}
    for parent in case.proof.root.walk:
        for upper, lower in zip(parent.kids, parent.kids[1:], strict=False):
            if upper.role == lower.role == "P":
                several = len(upper.lines) > 1 and len(lower.lines) > 1
                if (several and free is None) or (free and id(upper) in free and id(lower) in free):
                    yield upper, lower


def ragged_right(case: Case) -> Iterator[Finding]:
    """Lines begin at one place and end where their words end; they are never justified (UKAAF G003, RNIB).

    Lines of the same words end at one place too: in justified ones the width that a letter takes differs. Ours are set
    with the white of their words, so that nothing but chance lets them end together.
    """
    pages: dict[int, list[list[PaintedRun]]] = {}
    for line in _full_lines(case.proof) if case.document is None else ():
        pages.setdefault(line[0].page, []).append(line)
    for page, lines in sorted(pages.items()):
        ends = [max(run.box.right for run in line) for line in lines]
        for end in ends:
            flush = [line for line, other in zip(lines, ends, strict=True) if abs(end - other) <= 1]
            if len(flush) >= max(5, 0.8 * len(lines)) and _stretch(flush) > 0.02:
                yield Finding(f"{len(flush)} of {len(lines)} full lines end at one place, as justified text does", page)
                break


def _stretch(lines: list[list[PaintedRun]]) -> float:
    """How much the width that a letter takes differs from line to line, as a part of it."""
    widths = [
        (max(run.box.right for run in line) - line[0].box.left) / len("".join(run.text for run in line).strip())
        for line in lines
    ]
    return (max(widths) - min(widths)) / max(widths)


def _full_lines(proof: Proof) -> list[list[PaintedRun]]:
    """Lines of running text that are followed by another of their paragraph, in reading order."""
    return [line for node in proof.root.all("P") for line in node.lines[:-1]]


def line_lengths(proof: Proof) -> list[int]:
    """How many characters each full line of running text has, in reading order."""
    return [len("".join(run.text for run in line).strip()) for line in _full_lines(proof)]


def one_left_edge(case: Case) -> Iterator[Finding]:
    """The lines of a paragraph begin at one place, in standard print at two; no picture pushes them aside (RNIB)."""
    for node in case.proof.root.all("P"):
        starts: list[float] = []
        for line in node.lines:
            left = min(run.x for run in line)
            if all(abs(left - start) > 2 for start in starts):
                starts.append(left)
        if len(starts) > (2 if case.edition.kind is PrintKind.STANDARD else 1):
            message = f"the lines of ‘{short(node.text)}’ begin at {len(starts)} places"
            yield on(node, message, warning=case.edition.kind is PrintKind.STANDARD)


def columns(case: Case) -> Iterator[Finding]:
    """Running text stands in one column; in standard print two, if 8 mm apart, are tolerated (UKAAF MS03)."""
    most, gutter, page = 1, 0.0, 0
    for number, rows in _rows(case).items():
        crowded = [row for row in rows if len(row) > 1]
        if len(crowded) >= 4:
            width = max(len(row) for row in crowded)
            gaps = [right[0] - left[1] for row in crowded for left, right in itertools.pairwise(row)]
            if width > most:
                most, gutter, page = width, min(gaps) / MM, number
    if most > 2 or (most == 2 and case.edition.kind is not PrintKind.STANDARD):
        yield Finding(f"text stands in {most} columns", page)
    elif most == 2:
        yield Finding(f"text stands in 2 columns, {gutter:.0f} mm apart", page, warning=gutter >= 8)


def _rows(case: Case) -> dict[int, list[list[tuple[float, float]]]]:
    """The rows of each page: left and right edges, in points, of the lines of paragraphs that stand at one height."""
    tables = {id(kid) for table in case.proof.root.all("Table", "TOC", "Caption") for kid in table.walk}
    edges: dict[tuple[int, int], list[tuple[float, float]]] = {}  # by page and height, in steps of 4 points
    for node in case.proof.root.all("P"):
        if id(node) not in tables:
            for line in node.lines:
                if sum(len(run.text) for run in line) >= 12:
                    extent = min(run.box.left for run in line), max(run.box.right for run in line)
                    edges.setdefault((line[0].page, round(line[0].y / 4)), []).append(extent)
    rows: dict[int, list[list[tuple[float, float]]]] = {}
    for (page, _), row in edges.items():
        rows.setdefault(page, []).append(sorted(row))
    return rows


def no_hyphenation(case: Case) -> Iterator[Finding]:
    """No word is split over two lines with a hyphen; one that has a hyphen of its own may break there (RNIB, ODI)."""
    own = {word for element in case.expected for word in element.words.split()}
    for node in case.proof.root.all("P", "LBody", "TD", "TH", "H1", "H2", "H3", "H4"):
        several = node.role == "LBody" and any(kid.role != "Link" for kid in node.kids)  # each is looked at by itself
        for upper, lower in itertools.pairwise(node.lines) if not several else ():
            end, begin = "".join(run.text for run in upper), "".join(run.text for run in lower)
            if (first := re.search(r"\w*[^\W\d_][-\u00ad\u2010]$", end)) and (rest := re.match(r"[^\W\d_]+", begin)):
                whole = first[0] + rest[0]
                if not any(whole in word for word in own):
                    yield at(upper[-1], f"‘{whole}’ is split over two lines", warning=case.document is None)
