"""Files that are nowhere: a case of plain values, for the boundaries of checks that no real file meets exactly."""

from __future__ import annotations

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any, cast

from leaflets.checks.case import Case, Finding
from leaflets.editions import EDITIONS, MM
from leaflets.proof.page import Box, EmbeddedFace, Graphic, MarkedContent, PageSize, PaintedRun, Specimen, TagNode
from leaflets.proof.proof import Proof, View

A4_PAGE = PageSize(210 * MM, 297 * MM)
REGULAR, BOLD = "Regular", "Bold"


def run(
    text: str = "words",
    size: float = 14.0,
    x: float = 100.0,
    y: float = 500.0,
    page: int = 1,
    *,
    width: float = 200.0,
    face: str = REGULAR,
    grey: int = 0,
    mcid: int = 0,
    mark: str = "P",
) -> PaintedRun:
    """Words on a line, so wide."""
    box = Box(x, y - 3, x + width, y + size * 0.7)
    return PaintedRun(page, mcid, mark, text, size, face, (grey, grey, grey), False, x, y, box, False)


def paragraph(*runs: PaintedRun, role: str = "P") -> TagNode:
    """An element of these words."""
    return TagNode(role, "", {}, (MarkedContent(runs[0].page, 0, runs),))


def lines(count: int, pitch: float = 1.4, letters: int = 60, *, top: float = 700.0, size: float = 14.0) -> TagNode:
    """A paragraph of so many lines, so many times their size apart."""
    width = letters * size * 0.47  # as letters mostly are
    return paragraph(*(run("x" * letters, size, y=top - n * pitch * size, width=width) for n in range(count)))


def rule(left: float, right: float, top: float, page: int = 1, *, height: float = 1.0, kind: str = "path") -> Graphic:
    """A thin path, or something else."""
    return Graphic(page, -1, "Artifact", kind, Box(left, top - height, right, top))


def view(ink: Box | None = None, cover: float = 0.05, *grounds: tuple[PaintedRun, int, int]) -> View:
    """A page at a glance."""
    return View((), ink, cover, grounds)


def case(*nodes: TagNode, edition: str = "a4", pages: int = 1, **more: Any) -> Case:
    """A file of these elements, without anything that is not said; judged as an edition."""
    root = TagNode("Document", "", {}, nodes)
    facts: dict[str, Any] = {
        "root": root,
        "words": root.runs,
        "graphics": (),
        "figures": (),
        "furniture": (),
        "page_sizes": (A4_PAGE,) * pages,
        "views": (view(),) * pages,
        "faces": {REGULAR: EmbeddedFace(REGULAR, True, False, 400), BOLD: EmbeddedFace(BOLD, True, False, 600)},
        **more,
    }
    facts.setdefault("words_on", lambda page: [run for run in facts["words"] if run.page == page])
    return Case(cast(Proof, SimpleNamespace(**facts)), EDITIONS[edition])


def specimen(height: float, letter: str = "x") -> dict[tuple[str, str], Specimen]:
    """The specimens of a file in which a letter of 14 points is so many mm high."""
    return {(REGULAR, letter): Specimen(1, Box(0, 0, 5, height * MM), 14)}


def degrees(findings: Iterable[Finding]) -> list[str]:
    """How bad each finding is."""
    return ["warning" if finding.warning else "fault" for finding in findings]
