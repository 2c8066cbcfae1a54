"""What is found wrong with a file as it is read, whatever is read of it."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

import yaml

from leaflets.faults import Fault, Problem, Unfit
from leaflets.source.manuscript import Manuscript
from leaflets.source.scalars import read_words
from leaflets.words import Place, Words

#: What stands for a value that could not be read.
ABSENT = object()


class Findings:
    """The faults of a file or record, gathered in any order."""

    def __init__(self, manuscript: Manuscript, printable: Container[str], faults: Iterable[Fault] = ()) -> None:
        self.manuscript, self.printable = manuscript, printable
        self.faults: list[Fault] = list(faults)
        self.unfit_at: set[Place] = set()

    def tell(self, node: yaml.Node, problem: Problem, warning: bool = False) -> Any:
        """A fault for a problem, at the node where the problem has no place of its own; returns ABSENT."""
        place = problem.place if problem.place.file else self.manuscript.place(node)
        self.faults.append(self.manuscript.fault(place, problem.message, problem.cure, warning))
        return ABSENT

    def unfit(self, node: yaml.Node, unfit: Unfit) -> Any:
        """A fault for each problem, in the place of any warning there (see `told`); returns ABSENT."""
        for problem in (unfit.problem, *unfit.also):
            self.unfit_at.add(problem.place if problem.place.file else self.manuscript.place(node))
            self.tell(node, problem)
        return ABSENT

    def told(self) -> list[Fault]:
        """All faults, without the warnings of values that are unfit."""
        return [fault for fault in self.faults if not (fault.warning and fault.place in self.unfit_at)]

    def remarked(self, node: yaml.Node, value: Any) -> Any:
        """The value, with a warning for each of its remarks."""
        for problem in value.remarks() if hasattr(value, "remarks") else ():
            self.tell(node, problem, warning=True)
        return value

    def words(self, node: yaml.ScalarNode) -> Words:
        """A scalar as it was typed."""
        words, faults = read_words(node, self.manuscript, self.printable)
        self.faults += faults
        return words
