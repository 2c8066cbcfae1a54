"""The page as a whole: edges and cover of ink, furniture in its place, and nothing split, stranded or overlapping.

Numbers in millimetres are of the finished page. Sources stand with each check.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from leaflets.blocks import CONTINUED, Block, Card, Heading, Notice
from leaflets.checks.case import Case, Finding, at, on, short
from leaflets.editions import PrintKind
from leaflets.proof.page import MM, Box, LinkArea, PaintedRun, TagNode
from leaflets.values.digit_rows import candidates, rows
from leaflets.values.numbers_in_text import numbers_in

_HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
_TEXT = (*_HEADINGS, "P", "TH", "TD", "Lbl")


def page_size(case: Case) -> Iterator[Finding]:
    """Every page has the size of its edition, upright, unturned and unscaled (UKAAF MS03: A4; within 0.5 mm)."""
    for number, page in enumerate(case.proof.declared.pages, 1):
        for box in (page.media, page.crop):
            if not case.edition.has_page(box.width, box.height):
                size = f"{box.width / MM:.0f} by {box.height / MM:.0f} mm"
                yield Finding(f"the page is {size}, not {case.edition.paper}", number)
                break
        if page.rotated % 360 or page.unit != 1:
            yield Finding("the page is turned or scaled", number)


def white_edge(case: Case) -> Iterator[Finding]:
    """No ink within 10 mm of the edge, where office printers leave the page white; 7 mm is the least any needs."""
    for number, (view, size) in enumerate(zip(case.proof.views, case.proof.page_sizes, strict=True), 1):
        if view.ink is not None:
            edge = size.margin_of(view.ink) / MM
            if edge < 9.9:  # a dot of the picture is 0.17 mm
                yield Finding(f"there is ink {edge:.1f} mm from the edge", number, view.ink, warning=edge >= 6.9)


def ink_cover(case: Case) -> Iterator[Finding]:
    """At most 15 % of a page is covered with ink."""
    for number, view in enumerate(case.proof.views, 1):
        if view.cover > 0.15:
            yield Finding(f"{view.cover:.0%} of the page is covered with ink", number, warning=True)


def no_blank_page(case: Case) -> Iterator[Finding]:
    """Every page has something on it, besides its head and foot."""
    filled = {run.page for run in case.proof.words if run.mcid >= 0 or not case.proof.root.role}
    filled |= {graphic.page for graphic in case.proof.graphics if graphic.kind == "image"}
    for page in range(1, len(case.proof.page_sizes) + 1):
        if page not in filled:
            yield Finding("the page says nothing", page)


def page_numbers(case: Case) -> Iterator[Finding]:
    """Each page has its number, at one place to 2 mm, the same as a viewer shows (RNIB, UKAAF G003)."""
    known = case.document is not None
    pages = len(case.proof.page_sizes)
    places: list[tuple[float, float]] = []
    for page, declared in enumerate(case.proof.declared.pages, 1):
        folio = re.compile(rf"(?:Page )?{re.escape(declared.label)}(?: (?:of|/) {pages})?")
        runs = [run for run in case.proof.furniture if run.page == page and folio.fullmatch(run.text.strip())]
        if len(runs) != 1:
            yield Finding("the page has no number" if not runs else "the page has two numbers", page,
                          warning=not known)  # fmt: skip
        elif places and max(abs(runs[0].box.right - places[0][0]), abs(runs[0].y - places[0][1])) > 2 * MM:
            yield at(runs[0], "the number of the page stands elsewhere than on the page before", warning=not known)
        places += [(run.box.right, run.y) for run in runs[:1]]


def contents_list(case: Case) -> Iterator[Finding]:
    """A list of contents agrees with its pages; there is one from 8 pages on, in large print from 4 (RNIB)."""
    links = [link for contents in case.proof.root.all("TOC") for link in contents.all("Link") if link.links]
    entries = [(" ".join(link.text.split()), link.links[0].target) for link in links]
    pages = len(case.proof.page_sizes)
    unlisted = _unlisted(case)
    headings = [node for node in case.proof.root.all("H2") if node.runs and node.text not in unlisted]
    if not entries:
        if pages >= case.edition.contents_from and len(headings) > 1:
            warning = pages < 8 or case.edition.kind is PrintKind.STANDARD
            yield Finding(f"a leaflet of {pages} pages has no list of contents", warning=warning)
        return
    for (words, target), node in zip(entries, headings, strict=False):
        page = node.runs[0].page
        right = f"{page} {' '.join(node.text.split())}"
        if (words, target) != (right, f"page {page}"):
            yield Finding(f"the list of contents says ‘{short(words)}’, and leads to {target}; it is {right}")
    if len(entries) != len(headings):
        yield Finding(f"the list of contents has {len(entries)} entries for {len(headings)} headings")


def _unlisted(case: Case) -> set[str]:
    """The headings that a list of contents leaves out: those of notices without a title."""
    blocks = [block for block in case.document.blocks if isinstance(block, Notice)] if case.document else []
    return {inner.text for block in blocks for inner in block.blocks if isinstance(inner, Heading) and not inner.listed}


_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_UNIT = "(?:mg|g|kg|ml|micrograms?|milligrams?|tablets?|capsules?|puffs?|drops?|units?)"
#: Single pieces of information, which stand on one line, besides telephone numbers.
_WHOLE = re.compile(
    "|".join(
        (
            rf"\b\d{{1,2}}[ \xa0]{_MONTH}(?:[ \xa0][1-9]\d{{3}})?\b",  # a day; before a number for calls no year
            rf"\b{_MONTH}[ \xa0][1-9]\d{{3}}\b",  # a month
            r"\b[A-Z]{1,2}\d[A-Z\d]?[ \xa0]\d[A-Z]{2}\b",  # a postcode
            r"(?<![\w.+/?=&-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+",  # an e-mail address
            rf"(?<![\w.,])\d[\d.,]*[ \xa0]{_UNIT}\b",  # a dose
            r"\b(?:Dr|Mr|Mrs|Ms|Professor)[ \xa0][A-Z]\w+",  # a name
        )
    )
)
_ADDRESS = re.compile(
    r"(?<![\w.-])(?:https?://|www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|com|org|net|info|eu|scot|wales)(?:/[^\s]*)?"
)


#: Where a line may break in a web address: after a slash, before its other signs.
_MAY_BREAK = re.compile(r"(?<=/)|(?=[.\-?&_=#])")
#: What is nearly as wide as a line may be wider than it, for the widths of letters are those of their run on average.
_ONE_LINE = 0.9
#: More letters than a line has; a word of so many is cut.
_WORD = 300


def nothing_split(case: Case) -> Iterator[Finding]:
    """Phone numbers, dates, doses, postcodes, names and e-mail addresses stand on one line (UKAAF MS03, RNIB, ODI).

    What is wider than the widest line of its element cannot. A web address breaks after / or before . - ? & only.
    """
    for node in case.proof.root.all(*_TEXT):
        lines = [line for run in node.runs for line in (run.line,) * len(run.text)]  # that of each letter
        if len(set(lines)) < 2:
            continue
        widths = [run.box.width / len(run.text) for run in node.runs for _ in run.text]
        widest = max(sum(run.box.width for run in line) for line in node.lines)

        def split(start: int, end: int) -> bool:
            return len(set(lines[start:end])) > 1 and sum(widths[start:end]) < widest * _ONE_LINE  # noqa: B023

        def apart(start: int, end: int) -> bool:
            begin = max(node.text.rfind(" ", max(start - _WORD, 0), start) + 1, start - _WORD, 0)  # noqa: B023
            return split(start, end) and split(begin, end)  # a word that it ends may be wider than a line

        whole = [match.span() for match in _WHOLE.finditer(node.text)]
        before, chained = -1, 0  # the end of the number before, and where those begin that are stuck to this one
        for start, end in sorted([*whole, *_numbers(node, case.document is None)]):
            chained = chained if before >= 0 and " " not in node.text[before:start] else start
            before = end
            if apart(start, end) and split(chained, end):
                yield on(node, f"‘{node.text[start:end]}’ is split over two lines")
        edges = list(itertools.accumulate(len(item.text) for item in node.content if not isinstance(item, LinkArea)))
        for match in _ADDRESS.finditer(node.text):
            start, end = match.span()
            ends = edges[bisect_right(edges, start) : bisect_left(edges, end)]  # of links and of other words
            cuts = sorted([start, *(start + cut.start() for cut in _MAY_BREAK.finditer(match[0])), *ends, end])
            if any(split(start, end) for start, end in itertools.pairwise(cuts)):
                yield on(node, f"the web address ‘{short(match[0])}’ is split within a word")


def _numbers(node: TagNode, foreign: bool) -> Iterator[tuple[int, int]]:
    """Where the numbers of an element stand in its text: those that are dialled; in a `foreign` file all there are."""
    if foreign:
        yield from numbers_in(node.text)
        return
    begin = 0
    for item in node.content:
        if isinstance(item, TagNode) and any(live.target.startswith(("tel:", "sms:")) for live in item.links):
            for row in rows(item.text):
                yield from ((begin + found.start, begin + found.end) for found in candidates(row))
        begin += 0 if isinstance(item, LinkArea) else len(item.text)


def headings_with_their_text(case: Case) -> Iterator[Finding]:
    """No page ends in a heading, or in words that announce what follows (RNIB, page design).

    But for a page of headings alone, and for a heading of more lines than the page holds.
    """
    complete = {node.runs[-1] for node in case.proof.root.all("Sect") if len(node.kids) == 1 and node.runs}
    headings = [node.runs for node in case.proof.root.all(*_HEADINGS) if node.runs]
    going_on = {run for runs in headings for run in runs if run.page < runs[-1].page}
    for page in range(1, len(case.proof.page_sizes)):
        words = [run for run in case.proof.words_on(page) if run.mcid >= 0]
        if not words or words[-1] in complete or all(run.mark in _HEADINGS for run in words):
            continue
        last = words[-1]
        if last.mark in _HEADINGS and last not in going_on and not _is_above_picture(case, last):
            yield at(last, f"the page ends in the heading ‘{short(last.text)}’")
        elif last.text.rstrip().endswith(":") and case.document is None:
            yield at(last, f"the page ends in ‘{short(last.text)}’, and what it announces is overleaf", warning=True)


def _is_above_picture(case: Case, heading: PaintedRun) -> bool:
    """Whether a picture stands below a heading, on its page."""
    pictures = [ink for node, ink in case.proof.figures if not node.alt.startswith("QR")]
    return any(ink.page == heading.page and ink.box.top < heading.y for ink in pictures)


def sentences_on_one_page(case: Case) -> Iterator[Finding]:
    """A sentence ends on the page it began on (ACB; dementia-friendly checklists); ours are weighed when pages are."""
    for node in case.proof.root.all("P") if case.document is None else ():
        for upper, lower in itertools.pairwise(node.lines):
            end = "".join(run.text for run in upper).rstrip()
            if upper[0].page != lower[0].page and not end.endswith((".", "!", "?", ":", "”", "’", ")")):
                yield at(upper[-1], f"the sentence ‘… {short(end[-30:])}’ goes on overleaf", warning=True)


def no_lone_line(case: Case) -> Iterator[Finding]:
    """No single line of a paragraph stands alone at the head or foot of a page (CCLVI, ACB)."""
    for node in case.proof.root.all("P", "H1", "H2", "H3", "H4"):
        pages = Counter(line[0].page for line in node.lines)
        if len(pages) > 1:
            for page, count in pages.items():
                if count == 1:
                    yield on(node, f"one line of ‘{short(node.text)}’ stands alone on page {page}")


#: The roles of the names of cards, which stand below the heading of a section.
_OF_CARDS = ("H3", "H4", "H5", "H6")


def cards_go_on_by_name(case: Case) -> Iterator[Finding]:
    """A symbol stands on the page of its address, and a card that goes on overleaf says its name again there."""
    page_of = {id(figure): graphic.page for figure, graphic in case.proof.figures}
    names = _names_of_cards(case.document.blocks) if case.document else set()
    for node in case.proof.root.walk:
        figures = [figure for figure in node.kids if figure.role == "Figure"]
        words = {run.page for run in node.runs if run.text.strip()}
        if node.role == "Link" and words and any(page_of.get(id(figure)) not in {*words, None} for figure in figures):
            yield on(node, f"the code of ‘{short(node.text)}’ is on another page", warning=case.document is None)
        first = node.kids[0] if node.kids else node
        if node.role == "Sect" and first.role in _OF_CARDS and " ".join(first.text.split()) in names:
            yield from _not_said_again(case, node, first)


def _names_of_cards(blocks: Iterable[Block]) -> set[str]:
    """The names that are headings of cards."""
    cards = [block for block in blocks if isinstance(block, Card) and block.level is not None]
    return {" ".join("".join(run.text for run in card.name).split()) for card in cards}


def _not_said_again(case: Case, card: TagNode, name: TagNode) -> Iterator[Finding]:
    """The pages on which a card goes on without its name."""
    pages = sorted({run.page for run in card.runs})
    for page in pages[1:]:
        again = [run.text for run in case.proof.furniture if run.page == page and run.text.endswith(CONTINUED)]
        if not any(" ".join(name.text.split()).startswith(text.removesuffix(CONTINUED).rstrip("…")) for text in again):
            yield on(card, f"‘{short(name.text)}’ goes on on page {page}, which does not say so")


#: How far the ink of a letter may stand out from its line, as a part of its size: the tail of a j, the flag of an f.
_OVERHANG = 0.15
#: How far accents of large type may reach into those of the next line, which stand elsewhere: Ů below ș.
_ACCENT = 0.03


def nothing_overlaps(case: Case) -> Iterator[Finding]:
    """No words stand on other words, on a symbol, or beyond the page."""
    for page, size in enumerate(case.proof.page_sizes, 1):
        boxes = [(short(run.text), _core(run)) for run in case.proof.words_on(page)]
        boxes += [("a symbol", symbol.box) for symbol in case.proof.views[page - 1].symbols]
        boxes.sort(key=lambda pair: -pair[1].top)
        for number, (text, box) in enumerate(boxes):
            if size.margin_of(box) < 0:
                yield Finding(f"‘{text}’ leaves the page", page, box)
            for other, its_box in boxes[number + 1 :]:
                if its_box.top <= box.bottom:
                    break  # and so do all that follow
                if box.meets(its_box):
                    yield Finding(f"‘{text}’ and ‘{other}’ stand on each other", page, box)


def _core(run: PaintedRun) -> Box:
    """Where the letters of some words stand, without the white above and below, and what stands out at their ends."""
    out, white = min(run.size * _OVERHANG, run.box.width / 4), min(max(0.4, run.size * _ACCENT), run.box.height / 4)
    return Box(run.box.left + out, run.box.bottom + white, run.box.right - out, run.box.top - white)


def inside_the_margins(case: Case) -> Iterator[Finding]:
    """No words run into the margins at the sides (page design), but for the tail of a j or the flag of an f."""
    for run in case.proof.words:
        width, margin = case.proof.page_sizes[run.page - 1].width, case.edition.side_margin
        spare = 0.5 + run.size * _OVERHANG
        if run.box.right > width - margin + spare or run.box.left < margin - spare:
            yield at(run, f"‘{short(run.text)}’ runs into the margin", warning=case.document is None)
