"""What a check is given, and what it answers: a case, and findings on its pages."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from leaflets.blocks import Document
from leaflets.checks.spoken import SpokenElement, expected, told
from leaflets.editions import Edition
from leaflets.issue import issue_code
from leaflets.proof.page import Box, PaintedRun, TagNode
from leaflets.proof.proof import Proof
from leaflets.words import NOWHERE, Place


@dataclass(frozen=True)
class Case:
    """A finished file, the edition it is judged as, and what it should say, where that is known.

    `material` are the values an editor typed of which every word has to be in the file.
    """

    proof: Proof
    edition: Edition
    document: Document | None = None
    material: tuple[object, ...] = ()

    @functools.cached_property
    def wanted(self) -> list[SpokenElement]:
        """Every element the file should have, in reading order; none where that is not known."""
        return expected(self.document) if self.document else []

    @functools.cached_property
    def issue(self) -> str:
        """The code that the file should carry; empty where what it should say is not known."""
        return issue_code(self.document) if self.document else ""

    @functools.cached_property
    def heard(self) -> list[tuple[SpokenElement, TagNode]]:
        """Every element the file has, in reading order."""
        return told(self.proof.root)


class Finding(NamedTuple):
    """Something that is not as it should be: on which page (0 for the file), where on it, and how bad."""

    message: str
    page: int = 0
    box: Box | None = None
    warning: bool = False
    cure: str = ""
    place: Place = NOWHERE


#: A check goes through a case and answers with what is wrong; its first line of documentation is its promise.
Check: TypeAlias = Callable[[Case], Iterator[Finding]]


def at(run: PaintedRun, message: str, *, warning: bool = False, cure: str = "") -> Finding:
    """A finding about some words."""
    return Finding(message, run.page, run.box, warning, cure)


def on(node: TagNode, message: str, *, warning: bool = False, cure: str = "") -> Finding:
    """A finding about an element: where its first words stand."""
    run = next((run for run in node.runs if run.text.strip()), None)
    if run is None:
        pages = [mark.page for inner in node.walk for mark in inner.marks]
        return Finding(message, pages[0] if pages else 0, warning=warning, cure=cure)
    return at(run, message, warning=warning, cure=cure)


def short(text: str) -> str:
    """Words as a message quotes them, cut where they are many."""
    even = " ".join(text.split())
    return even if len(even) <= 60 else even[:57].rstrip() + "…"
