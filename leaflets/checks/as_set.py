"""Everything stands and looks as the press sets it, to a hundredth of a point: what can be asked of our own files.

Letters are as far apart as the face in `fonts/` says, words of a line go on where those before them end, the lines of a
paragraph begin under each other, what is said later stands farther down its page, rules stand apart from words, and
nothing has another colour than the leaflet's.
"""

from __future__ import annotations

import functools
import itertools
import operator
from collections import Counter
from collections.abc import Iterator

from leaflets.checks.case import Case, Finding, at, short
from leaflets.face_files import face_file
from leaflets.proof.kerning import Kerning
from leaflets.proof.page import Box, LinkArea, PaintedRun, TagNode
from leaflets.proof.placed import PlacedRun

#: Points by which the place of words may be rounded.
_ROUNDED = 0.03
#: Points between words and a rule above or below them, and one beside them, at the least.
_APART, _BESIDE = 1.2, 3.0
#: How far words may reach out of their link, as a part of their size: a j leans out.
_LIVE = 0.1
#: Elements whose words are set as lines.
_OF_LINES = ("P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "TH", "TD", "Caption")
#: Thousandths of the size by which a kern may be.
_ROUNDED_KERN = 0.01


def letters_as_far_apart_as_in_their_face(case: Case) -> Iterator[Finding]:
    """Letters are moved to each other as their face says, and by nothing else (ISO 32000-1, 9.4.3)."""
    for placed in _placed(case):
        for index, by in _moved(placed.font.name.partition("+")[2], placed.glyphs, placed.moves):
            first, second = (placed.font.unicode.get(glyph, "?") for glyph in placed.glyphs[index - 1 : index + 1])
            message = (
                f"‘{first}’ and ‘{second}’ of ‘{short(placed.run.text)}’ are moved by {by:g} thousandths of their size"
            )
            yield at(placed.run, message)


def _placed(case: Case) -> Iterator[PlacedRun]:
    for content in case.proof.contents:
        yield from content.runs


@functools.lru_cache(maxsize=1 << 14)  # the words of a library come again
def _moved(face: str, glyphs: str, moves: tuple[tuple[int, float], ...]) -> tuple[tuple[int, float], ...]:
    """Between which letters, by the index of the second, there is more or less than their face says, and how much.

    Between others than letters and figures there may be nothing: words, and the parts of addresses, are set one by one.
    """
    if (kerning := _kerning(face)) is None:
        return ()
    actual, found = dict(moves), []
    for index, wanted in enumerate(map(kerning.between, map(operator.add, glyphs, glyphs[1:])), 1):
        by = 0.0 - actual.pop(index, 0.0)
        if by == wanted or wanted is None or abs(by - wanted) <= _ROUNDED_KERN:
            continue
        if by or kerning.letters.issuperset(glyphs[index - 1 : index + 1]):
            found.append((index, by))
    return (*found, *[(min(max(index, 1), len(glyphs) - 1), -by) for index, by in actual.items()])


@functools.cache
def _kerning(face: str) -> Kerning | None:
    data = face_file(face)
    return Kerning(data) if data is not None else None


def words_go_on(case: Case) -> Iterator[Finding]:
    """Words of an element go on in their line where those before them end, and its lines begin under each other."""
    ends = {id(placed.run): _end(placed) for placed in _placed(case)}
    for node in _blocks(case.proof.root) if ends else ():
        for before, run in itertools.pairwise(node.runs):
            if (run.page, run.y) == (before.page, before.y) and abs(run.x - ends[id(before)]) > _ROUNDED:
                yield at(run, f"‘{short(run.text)}’ does not go on where ‘{short(before.text)}’ ends")
        lines = [next(line) for _, line in itertools.groupby(node.runs, key=lambda run: (run.page, run.y))]
        for before, run in itertools.pairwise(lines[node.role == "TD" :]):  # which may begin behind its column's name
            if run.page == before.page and abs(run.x - before.x) > _ROUNDED:
                yield at(run, f"‘{short(run.text)}’ does not begin where the line before it does")


def _blocks(node: TagNode) -> Iterator[TagNode]:
    """The elements whose words are set as lines, those within them not for themselves."""
    if node.role in _OF_LINES:
        yield node
    else:
        for kid in node.kids:
            yield from _blocks(kid)


def _end(placed: PlacedRun) -> float:
    """Where the pen is after some words."""
    width = placed.font.shown(placed.glyphs).width - sum([by for _, by in placed.moves])
    return placed.run.x + width * placed.run.size / 1000


def elements_go_down(case: Case) -> Iterator[Finding]:
    """What is said later stands farther down its page; cells of a row stand beside each other."""
    if not case.is_ours:
        return
    last: PaintedRun | None = None
    label: PaintedRun | None = None
    for row in _rows(case.proof.root):
        if row.role == "Figure":
            label = None  # the words of a picture may stand below it
        if row.role in ("Figure", "Caption"):
            continue  # of a caption `captions stand below their pictures` tells
        runs = [run for run in _said(row) if run.text.strip()]
        if not runs:
            continue
        is_row = row.role == "TR"
        first = max(runs, key=lambda run: (-run.page, run.y)) if is_row else runs[0]
        if last is not None and last.page == first.page and first.y > last.y + _ROUNDED:
            yield at(first, f"‘{short(first.text)}’ stands above ‘{short(last.text)}’, which is said first")
        elif label is not None and row.role == "P" and (first.page, first.y) != (label.page, label.y):
            yield at(first, f"‘{short(first.text)}’ does not stand beside its ‘{short(label.text)}’")
        label = first if row.role == "Lbl" else None
        if is_row and all(cell.role == "TH" for cell in row.kids):
            last = first  # the names of columns can stand in each of the rows below
        else:
            last = max(runs, key=lambda run: (run.page, -run.y)) if is_row else runs[-1]


def _rows(node: TagNode) -> Iterator[TagNode]:
    """The elements whose words are set as lines, rows, and figures that stand by themselves."""
    if node.role in ("TR", "Figure", *_OF_LINES):
        yield node
    else:
        for kid in node.kids:
            yield from _rows(kid)


def _said(node: TagNode) -> list[PaintedRun]:
    return [run for inner in _blocks(node) for run in inner.runs]


def rules_stand_apart(case: Case) -> Iterator[Finding]:
    """No rule stands so near to words that it could be a part of them."""
    for content in case.proof.contents:
        for fill, _ in content.fills:
            around = Box(
                fill.box.left - _BESIDE, fill.box.bottom - _APART, fill.box.right + _BESIDE, fill.box.top + _APART
            )
            for placed in content.runs:
                if placed.run.text.strip() and around.meets(placed.run.box):
                    yield at(placed.run, f"a rule stands close to ‘{short(placed.run.text)}’")


def in_the_colours_of_the_leaflet(case: Case) -> Iterator[Finding]:
    """Words and rules are black or in the colour of the house."""
    if case.document is None:
        return
    accent = bytes.fromhex(case.document.accent.removeprefix("#"))
    known = {(0, 0, 0), tuple(accent)}
    for content in case.proof.contents:
        for placed in content.runs:
            if placed.run.colour not in known:
                yield at(placed.run, f"‘{short(placed.run.text)}’ is in a colour of its own")
        for fill, colour in content.fills:
            if colour not in known:
                yield Finding("a rule is in a colour of its own", fill.page, fill.box)


def links_just_where_they_should_be(case: Case) -> Iterator[Finding]:
    """Each link is on its page once, and as large as its words."""
    if not case.is_ours:
        return
    for (page, number), count in Counter(
        (link.page, link.number) for link in case.proof.links if not link.part
    ).items():
        if count > 1:
            link = next(link for link in case.proof.links if (link.page, link.number) == (page, number))
            yield Finding(f"the link to {link.target} is on its page {count} times", page, link.box)
    for node in case.proof.root.all("Link"):
        for run in node.runs:
            if run.text.strip() and not any(_covers(link, run) for link in node.links):
                yield at(run, f"the link of ‘{short(run.text)}’ is smaller than its words")


def _covers(link: LinkArea, run: PaintedRun) -> bool:
    """Whether the whole of some words is live, from their line to half of their size."""
    box, by = link.box, _LIVE * run.size
    is_wide = box.left <= run.box.left + by and box.right >= run.box.right - by
    return link.page == run.page and is_wide and box.bottom <= run.y and box.top >= run.y + run.size / 2
