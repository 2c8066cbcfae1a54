"""The page as a whole: edges and cover of ink, furniture in its place, and nothing split, stranded or overlapping.

Numbers in millimetres are of the finished page. Sources stand with each check.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator

from leaflets.checks.case import Case, Finding, at, on, short
from leaflets.editions import PrintKind
from leaflets.proof.page import MM, Box, PaintedRun

_TEXT = ("H1", "H2", "H3", "H4", "H5", "H6", "P", "TH", "TD", "Lbl")


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
    headings = [node for node in case.proof.root.all("H2") if node.runs]
    if not entries:
        if pages >= case.edition.contents_from and len(headings) > 1:
            warning = pages < 8 or case.edition.kind is PrintKind.STANDARD
            yield Finding(f"a leaflet of {pages} pages has no list of contents", warning=warning)
        return
    for (words, target), node in zip(entries, headings, strict=False):
        page = f"page {node.runs[0].page}"
        right = f"{' '.join(node.text.split())}, {page}"
        if (words, target) != (right, page):
            yield Finding(f"the list of contents says ‘{short(words)}’, and leads to {target}; it is {right}")
    if len(entries) != len(headings):
        yield Finding(f"the list of contents has {len(entries)} entries for {len(headings)} headings")


_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_UNIT = "(?:mg|g|kg|ml|micrograms?|milligrams?|tablets?|capsules?|puffs?|drops?|units?)"
#: Single pieces of information, which stand on one line.
_WHOLE = re.compile(
    "|".join(
        (
            r"(?<![\w-])(?:\+44[ \xa0]?|0)\d(?:[ \xa0]?\d){8,9}(?!\w)",  # a phone number
            rf"\b\d{{1,2}}[ \xa0]{_MONTH}(?:[ \xa0]\d{{4}})?\b",  # a day
            rf"\b{_MONTH}[ \xa0]\d{{4}}\b",  # a month
            r"\b[A-Z]{1,2}\d[A-Z\d]?[ \xa0]\d[A-Z]{2}\b",  # a postcode
            r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+",  # an e-mail address
            rf"(?<![\w.,])\d[\d.,]*[ \xa0]{_UNIT}\b",  # a dose
            r"\b(?:Dr|Mr|Mrs|Ms|Professor)[ \xa0][A-Z]\w+",  # a name
        )
    )
)
_ADDRESS = re.compile(
    r"\b(?:https?://|www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|com|org|net|info|eu|scot|wales)(?:/[^\s]*)?"
)


def nothing_split(case: Case) -> Iterator[Finding]:
    """Phone numbers, dates, doses, postcodes, names and e-mail addresses stand on one line (UKAAF MS03, RNIB, ODI).

    What is wider than the widest line of its element cannot. A web address breaks after / or before . - ? & only.
    """
    for node in case.proof.root.all(*_TEXT):
        lines = [run.line for run in node.runs for _ in run.text]  # that of each letter
        if len(set(lines)) < 2:
            continue
        longest = max(Counter(lines).values())
        for match in _WHOLE.finditer(node.text):
            if len(set(lines[match.start() : match.end()])) > 1 and len(match[0]) <= longest:
                yield on(node, f"‘{match[0]}’ is split over two lines")
        for match in _ADDRESS.finditer(node.text):
            for before, after in itertools.pairwise(range(match.start(), match.end())):
                allowed = node.text[before] == "/" or node.text[after] in ".-?&_=#"
                if lines[before] != lines[after] and not allowed:
                    yield on(node, f"the web address ‘{short(match[0])}’ is split within a word")


def headings_with_their_text(case: Case) -> Iterator[Finding]:
    """No page ends in a heading, or in words that announce what follows (RNIB, page design)."""
    complete = {node.text for node in case.proof.root.all("Sect") if len(node.kids) == 1}
    for page in range(1, len(case.proof.page_sizes)):
        last = next((run for run in reversed(case.proof.words) if run.page == page and run.mcid >= 0), None)
        if last is None or last.text in complete:
            continue
        if re.fullmatch(r"H\d", last.mark):
            yield at(last, f"the page ends in the heading ‘{short(last.text)}’")
        elif last.text.rstrip().endswith(":"):
            yield at(last, f"the page ends in ‘{short(last.text)}’, and what it announces is overleaf", warning=True)


def sentences_on_one_page(case: Case) -> Iterator[Finding]:
    """A sentence ends on the page it began on (ACB; dementia-friendly checklists)."""
    for node in case.proof.root.all("P"):
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


def cards_in_one_piece(case: Case) -> Iterator[Finding]:
    """A contact, a group or a link stands on one page with its symbol (page design; RNIB, dementia-friendly)."""
    page_of = {id(figure): graphic.page for figure, graphic in case.proof.figures}
    for node in case.proof.root.walk:
        first = node.kids[0].role if node.kids else ""
        is_contact = node.role == "Sect" and re.fullmatch(r"H[3-6]", first)
        if is_contact or (node.role == "LBody" and node.all("Figure")):
            pages = {run.page for run in node.runs if run.text.strip()}
            pages |= {page_of[id(figure)] for figure in node.all("Figure") if id(figure) in page_of}
            if len(pages) > 1:
                yield on(node, f"‘{short(node.text)}’ is split over pages {', '.join(map(str, sorted(pages)))}",
                         warning=case.document is None)  # fmt: skip


def nothing_overlaps(case: Case) -> Iterator[Finding]:
    """No words stand on other words, on a symbol, or beyond the page."""
    for page, size in enumerate(case.proof.page_sizes, 1):
        boxes = [(short(run.text), _core(run)) for run in case.proof.words if run.page == page]
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
    """Where the letters of some words stand, without the white at the edges of their box, 0.4 points at most."""
    return run.box.grown(-min(0.4, run.box.width / 4))


def inside_the_margins(case: Case) -> Iterator[Finding]:
    """No words run into the margins at the sides (page design)."""
    for run in case.proof.words:
        width, margin = case.proof.page_sizes[run.page - 1].width, case.edition.side_margin
        if run.box.right > width - margin + 0.5 or run.box.left < margin - 0.5:
            yield at(run, f"‘{short(run.text)}’ runs into the margin", warning=case.document is None)
