"""What every finished page must be for its readers, judged on the file alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from pathlib import Path

import reading
from reading import Node, Proof, Run

#: The smallest type anywhere on a page, in points, by edition.
FLOORS = {"a4": 12.0, "large-print": 16.0, "giant-print": 24.0}
#: Printers leave so much of the edge white, in mm.
EDGE = 10.0

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
#: What must stand on one line.
WHOLE = re.compile(
    r"(?<![\w-])(?:\+44[ \xa0]?|0)\d(?:[ \xa0]?\d){8,9}(?!\w)"
    rf"|\b\d{{1,2}} {_MONTH} \d{{4}}\b|\b{_MONTH} \d{{4}}\b|\b\d{{1,2}} {_MONTH}\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
    r"|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b\d[\d.]* (?:mg|g|ml|tablets)\b|\b(?:Dr|Mr|Mrs|Ms|Professor) [A-Z]\w+"
)


def small_type(proof: Proof, edition: str) -> list[str]:
    """Words smaller than the edition's floor."""
    small = [run for run in proof.runs if run.text.strip() and run.size < FLOORS[edition] - 0.01]
    return [f"page {run.page}: ‘{run.text}’ in {run.size:.1f} pt" for run in small]


def edges(path: Path, dpi: int = 100) -> list[str]:
    """Ink within 10 mm of an edge."""
    margin = int(EDGE * dpi / 25.4)
    found = []
    for number, picture in enumerate(reading.pages_as_pictures(path, dpi, True), 1):
        ink = picture.point(lambda value: 255 if value < 250 else 0)
        ink.paste(0, (margin, margin, picture.width - margin, picture.height - margin))
        if box := ink.getbbox():
            found.append(f"page {number}: ink at {[round(side * 25.4 / dpi) for side in box]} mm")
    return found


def folios(proof: Proof) -> list[str]:
    """Pages without a folio at the one place where all have it."""
    places = set()
    found = []
    for page in range(1, len(proof.sheets) + 1):
        text = f"Page {page} of {len(proof.sheets)}"
        runs = [run for run in proof.furniture if run.page == page and run.text == text]
        if len(runs) != 1:
            found.append(f"page {page}: {len(runs)} folios")
        places |= {(round(run.y, 1), round(run.box.right / 2)) for run in runs}
    return found if len(places) == 1 else [*found, f"folios at {sorted(places)}"]


def overlaps(proof: Proof) -> list[str]:
    """Words over other words or over a symbol, or outside the page."""
    found = []
    for page, sheet in enumerate(proof.sheets, 1):
        boxes = [(run.text, run.box.grown(-0.4)) for run in proof.runs if run.page == page and run.text.strip()]
        boxes += [("a symbol", shape.box) for shape in proof.shapes if shape.page == page and shape.kind == "form"]
        for number, (text, box) in enumerate(boxes):
            found += [f"page {page}: ‘{text}’ meets ‘{other}’" for other, its in boxes[number + 1 :] if box.meets(its)]
            if box.left < 0 or box.bottom < 0 or box.right > sheet.width or box.top > sheet.height:
                found.append(f"page {page}: ‘{text}’ leaves the page")
    return found


def overflows(proof: Proof, margin: float) -> list[str]:
    """Words that run into the margins at the sides."""
    found = []
    for run in proof.runs:
        width = proof.sheets[run.page - 1].width
        if run.text.strip() and (run.box.right > width - margin + 0.5 or run.box.left < margin - 0.5):
            found.append(f"page {run.page}: ‘{run.text}’ from {run.box.left:.0f} to {run.box.right:.0f} of {width:.0f}")
    return found


def split_words(root: Node) -> list[str]:
    """Numbers, dates, postcodes and addresses that stand on more than one line."""
    found = []
    for node in root.all("H1", "H2", "H3", "H4", "P", "TH", "TD"):
        lines = [run.line for run in node.runs for _ in run.text]
        for match in WHOLE.finditer(node.text):
            if len(set(lines[match.start() : match.end()])) > 1:
                found.append(f"‘{match[0]}’ in ‘{node.text}’")
    return found


def stranded(runs: Sequence[Run], complete: Container[str] = ()) -> list[str]:
    """Pages whose last words are a heading, or announce what stands on the next page; some headings are complete."""
    found = []
    pages = max(run.page for run in runs)
    for page in range(1, pages):
        last = [run for run in runs if run.page == page and run.mcid >= 0 and run.text.strip()]
        if not last:
            found.append(f"page {page} is empty")
        elif last[-1].text not in complete and (re.fullmatch(r"H\d", last[-1].mark) or last[-1].text.endswith(":")):
            found.append(f"page {page} ends in ‘{last[-1].text}’")
    return found


def lone_lines(root: Node) -> list[str]:
    """Widows and orphans: a single line of a paragraph alone on a page."""
    found = []
    for node in root.all("P", "H1", "H2", "H3", "H4"):
        found += [f"‘{node.text}’ on page {page}" for page in alone(node.lines)]
    return found


def alone(lines: Sequence[tuple[int, float]]) -> Iterator[int]:
    """The pages on which a paragraph of several lines has only one."""
    pages = Counter(page for page, _ in lines)
    if len(pages) > 1:
        yield from (page for page, count in pages.items() if count == 1)


def split_cards(proof: Proof) -> list[str]:
    """Contacts, groups, events and links that do not stand on one page, symbol and all."""
    figures = {id(node): shape.page for node, shape in proof.figures}
    found = []
    for node in proof.root.walk():
        first = node.kids[0].role if node.kids else ""
        is_contact = node.role == "Sect" and re.fullmatch(r"H[3-6]", first)
        is_link = node.role == "LBody" and bool(node.all("Figure"))
        if is_contact or is_link:
            pages = {run.page for run in node.runs} | {figures[id(one)] for one in node.all("Figure")}
            if len(pages) > 1:
                found.append(f"‘{node.text[:40]}’ stands on pages {sorted(pages)}")
    return found


def faults(proof: Proof, edition: str, margin: float) -> list[str]:
    """Everything that is wrong with the words of a file as they stand on its pages."""
    return [
        *small_type(proof, edition),
        *folios(proof),
        *overlaps(proof),
        *overflows(proof, margin),
        *stranded(proof.runs, [node.text for node in proof.root.all("Sect") if len(node.kids) == 1]),
        *lone_lines(proof.root),
        *split_cards(proof),
    ]
