"""What a check is given, and what it answers: a case, and findings on its pages."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from leaflets.blocks import Document
from leaflets.checks.spoken import SpokenElement, expected_elements, spoken_elements, with_short_addresses
from leaflets.editions import Edition
from leaflets.issue import issue_code
from leaflets.proof.page import Box, Graphic, PaintedRun, TagNode
from leaflets.proof.proof import Proof
from leaflets.words import NOWHERE, Place


@dataclass(frozen=True)
class Case:
    """A finished file, the edition it is judged as, and what it should say, where that is known.

    `material` are the values an editor typed of which every word has to be in the file. `is_said_to_be_ours` is whether
    a file whose content is not known says that the press has made it.
    """

    proof: Proof
    edition: Edition
    document: Document | None = None
    material: tuple[object, ...] = ()
    is_said_to_be_ours: bool = False

    @property
    def is_ours(self) -> bool:
        """Whether it should be a file of ours, in which nothing may stand that no leaflet has."""
        return self.document is not None or self.is_said_to_be_ours

    @functools.cached_property
    def expected(self) -> list[SpokenElement]:
        """Every element the file should have, in reading order; none where that is not known."""
        return expected_elements(self.document) if self.document else []

    @functools.cached_property
    def spoken(self) -> list[tuple[SpokenElement, TagNode]]:
        """Every element the file has, in reading order, each with its node of the structure tree."""
        return with_short_addresses(spoken_elements(self.proof.root), self.expected)

    @functools.cached_property
    def issue(self) -> str:
        """The code that the file should carry; empty where what it should say is not known."""
        return issue_code(self.document) if self.document else ""


class Finding(NamedTuple):
    """Something that is not as it should be: on which page (0 for the file), where on it, and how bad.

    `box` is in points; `place` is the editor's line, where the check itself knows it.
    """

    message: str
    page: int = 0
    box: Box | None = None
    warning: bool = False
    cure: str = ""
    place: Place = NOWHERE


#: A check goes through a case and yields what is wrong; the first line of its docstring is its promise.
Check: TypeAlias = Callable[[Case], Iterator[Finding]]


def at(run: PaintedRun, message: str, *, warning: bool = False, cure: str = "") -> Finding:
    """A finding about some words."""
    return Finding(message, run.page, run.box, warning, cure)


def on(node: TagNode, message: str, *, warning: bool = False, cure: str = "") -> Finding:
    """A finding about an element, at its first words; without words on its first page, without content on none."""
    run = next((run for run in node.runs if run.text.strip()), None)
    if run is not None:
        return at(run, message, warning=warning, cure=cure)
    page = next((mark.page for inner in node.walk for mark in inner.marks), 0)
    return Finding(message, page, warning=warning, cure=cure)


def is_told_elsewhere(node: TagNode, ink: Graphic) -> bool:
    """Whether a figure does not say where it is painted, to half a point on each side (ISO 32000-1, 14.8.5.4.3)."""
    sides = [float(side) for side in node.attributes.get("BBox", "").split()]
    return len(sides) != 4 or any(abs(told - drawn) > 0.5 for told, drawn in zip(sides, ink.box, strict=True))


def short(text: str) -> str:
    """Words as a message quotes them: with plain spaces, and cut after 57 letters where there are more than 60."""
    plain = " ".join(text.split())
    return plain if len(plain) <= 60 else plain[:57].rstrip() + "…"
