"""What is kept of a page that has been drawn, and how its artifacts are marked."""

from __future__ import annotations

from typing import NamedTuple

#: How artifacts are marked (ISO 32000-1, 14.8.2.2): furniture by its kind, and what only the eye needs within a text.
ARTIFACTS = {
    "Header": "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
    "Footer": "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
    "Again": "/Artifact <</Type /Pagination>> BDC",
    "": "/Artifact <</Type /Layout>> BDC",
}


class Drawn(NamedTuple):
    """A page: the number of its stream, its forms by name, and how many marks it has."""

    stream: int
    forms: dict[str, int]
    mcids: int
