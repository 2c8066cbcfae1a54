"""Where the parser of YAML gave up, as the rules of `diagnosis` look at it, and what they answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

import yaml

#: What the parser says of a colon in the value of a field.
TWO_COLONS = "mapping values"


#: Whether a field of one name may have one of another name beside it.
Beside: TypeAlias = Callable[[str, str], bool]
#: Whether a field of a name takes a text of several lines.
TakesText: TypeAlias = Callable[[str], bool]


def nothing_beside(one: str, other: str) -> bool:  # noqa: ARG001
    """For a file of whose fields nothing is known."""
    return False


def no_text(name: str) -> bool:  # noqa: ARG001
    """For a file of whose fields nothing is known."""
    return False


class Diagnosis(NamedTuple):
    """What is wrong, in which row and column of the file (both from 0), and what to type instead."""

    row: int
    column: int
    message: str
    cure: str


class ParserStop(NamedTuple):
    """Where the parser gave up, in which lines, and what it said; rows and columns count from 0.

    `context` is what the parser was reading, and `begin` the row and column at which that begins. The last two know
    the fields of the file.
    """

    lines: Sequence[str]
    row: int
    column: int
    problem: str
    context: str
    begin: tuple[int, int] | None
    beside: Beside = nothing_beside
    takes_text: TakesText = no_text

    @classmethod
    def of(
        cls,
        error: yaml.YAMLError,
        lines: Sequence[str],
        beside: Beside = nothing_beside,
        takes_text: TakesText = no_text,
    ) -> ParserStop | None:
        """The stop that an error tells of; None where it tells no place."""
        if not isinstance(error, yaml.MarkedYAMLError) or (mark := error.problem_mark) is None:
            return None
        start = error.context_mark
        begin = None if start is None else (start.line, start.column)
        row = min(mark.line, len(lines) - 1)
        return cls(lines, row, mark.column, error.problem or "", error.context or "", begin, beside, takes_text)

    @property
    def suspect(self) -> int:
        """The row that is probably wrong: where it stopped, or where words begin that should be a field."""
        if self.begin is not None and "simple key" in self.context:
            return min(self.begin[0], len(self.lines) - 1)
        return self.row

    @property
    def before(self) -> int | None:
        """The last row before the suspect one that is not empty."""
        return next((row for row in range(self.suspect - 1, -1, -1) if self.lines[row].strip()), None)

    @property
    def near(self) -> tuple[int, ...]:
        """The suspect row and the one before it, in the order in which they are looked at."""
        return (self.suspect,) if self.before is None else (self.suspect, self.before)


def indent_of(line: str) -> int:
    """How far in a line begins; -1 for one with nothing in it."""
    return len(line) - len(line.lstrip()) if line.strip() else -1


def depth(line: str) -> int:
    """The column at which the words of a line begin; those of a list item begin after its dash."""
    bare = line.lstrip()
    return len(line) - len(bare) + (2 if bare.startswith("- ") else 0)
