"""Every word in its place, and seen: lines go down, nothing is painted over words, links lie over their own, and the
page as it is drawn holds the ink that its words and codes have.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from leaflets.checks.case import Case, Finding, at, short
from leaflets.proof.page import Box, Graphic, LinkArea, PaintedRun, TagNode

#: How far, as a part of the size of words, the next on their line may begin before their end: letters lean over.
_LEAN = 0.3
#: How far a link reaches below and above the foot of its words, and beside them, as parts of their size; beyond a code
#: in points.
_BELOW, _ABOVE, _BESIDE, _AROUND = 0.4, 1.1, 0.2, 1.0
#: How wide a space at the end of a line is, as a part of the size: a word that is cut at one is live with it.
_SPACE = 0.3
#: How far ink may reach into words, in points: accents of one line, a rule close below another.
_TOUCH = 0.6


def seen_as_painted(case: Case) -> Iterator[Finding]:
    """What is seen on a page is what it says is painted there, letter by letter and module by module."""
    for page, view in enumerate(case.proof.views, 1):
        for amiss in view.amiss:
            yield Finding(amiss.what, page, amiss.box)


def nothing_painted_over_words(case: Case) -> Iterator[Finding]:
    """No rule, box or picture is painted over words, whatever its colour."""
    for _, painted in itertools.groupby(case.proof.painted, key=lambda one: one.page):
        words: list[PaintedRun] = []
        for one in painted:
            if isinstance(one, PaintedRun):
                words += [one] if one.text.strip() else []
                continue
            for run in words:
                if one.box.meets(_inside(run)):
                    message = f"something is painted over ‘{short(run.text)}’"
                    yield at(run, message, warning=not case.is_ours)


def _inside(run: PaintedRun) -> Box:
    """Where the letters of some words are, without what hardly stands out at their edges."""
    by = min(_TOUCH, run.box.width / 4, run.box.height / 4)
    return run.box.grown(-by)


def lines_go_down(case: Case) -> Iterator[Finding]:
    """The words of an element go on to the right of those before, or on a line below, or on the next page."""
    for node in case.proof.root.walk:
        if not node.marks:
            continue
        runs = [run for mark in node.marks for run in mark.runs if run.text.strip()]
        for before, run in itertools.pairwise(runs):
            if run.page != before.page:
                is_on = run.page > before.page
            elif run.line == before.line:
                is_on = run.box.left >= before.box.right - _LEAN * run.size
            else:
                is_on = run.y < before.y
            if not is_on:
                message = f"‘{short(run.text)}’ stands before ‘{short(before.text)}’, which is said first"
                yield at(run, message, warning=not case.is_ours)


def links_over_their_words(case: Case) -> Iterator[Finding]:
    """What is live is the words or the code of a link, or words that it says, and nothing beside (PDF/UA-1, 7.18.5)."""
    if not case.is_ours:
        return
    for node in case.proof.root.all("Link"):
        figures = [ink for figure, ink in case.proof.figures if figure in node.walk]
        for link in node.links:
            yield from _astray(case, node, link, figures)


def _astray(case: Case, node: TagNode, link: LinkArea, figures: list[Graphic]) -> Iterator[Finding]:
    """Where a link leads besides its own words and codes, or where there are none of its own."""
    own = [run for run in node.runs if run.page == link.page and run.text.strip() and link.box.meets(_inside(run))]
    if not own:  # the name of the card, which a screen reader says with the link
        words = (run for run in case.proof.words_on(link.page) if run.mcid >= 0 and link.box.meets(_inside(run)))
        own = [run for run in words if " ".join(run.text.split()) in " ".join(link.says.split())]
    reach = [
        Box(
            run.box.left - _BESIDE * run.size,
            run.y - _BELOW * run.size,
            run.box.right + (_BESIDE + (_SPACE if run.text.endswith(" ") else 0)) * run.size,
            run.y + _ABOVE * run.size,
        )
        for run in own
    ]
    reach += [ink.box.grown(_AROUND) for ink in figures if ink.page == link.page and link.box.meets(ink.box)]
    if not reach:
        yield Finding(f"the link to {link.target} lies over nothing of its own", link.page, link.box)
        return
    lefts, bottoms, rights, tops = zip(*reach, strict=True)
    left, bottom, right, top = link.box
    if left < min(lefts) or bottom < min(bottoms) or right > max(rights) or top > max(tops):
        yield Finding(f"the link to {link.target} reaches beyond its own words", link.page, link.box)
    for run in case.proof.words_on(link.page):
        if run not in own and run.mcid >= 0 and link.box.holds(run.box.centre):
            yield at(run, f"‘{short(run.text)}’ leads to {link.target}, though it is another’s")
