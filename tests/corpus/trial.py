"""A made-up leaflet read, checked, pressed in every edition and proved, by the code of `check` and of `build`."""

from __future__ import annotations

import datetime
import functools
import re
import tempfile
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from leaflets.audit.audit import audit
from leaflets.content.library import Library
from leaflets.editions import SETTABLE
from leaflets.jobs.cache import Cache
from leaflets.press.making import EditionResult, Specification, make
from leaflets.proof.page import Box, PaintedRun
from leaflets.proof.paint import Paint
from leaflets.typeset.faces import printable

#: The day on which all are made, so that a seed means the same on any.
TODAY = datetime.date(2026, 11, 23)
EDITIONS = tuple(SETTABLE)
#: Head and foot of a page, as a part of its height; what stands there outside the tree is furniture.
_FURNITURE = 0.12
_ADDRESS = re.compile(r"https?://\S+|\b(?:[a-z0-9-]+\.)+(?:com|org|uk)\b(?:/\S*)?")
#: A page but the last of which more is empty is told.
EMPTY = 1 / 3
#: A last page with no more lines is told.
FEW_LINES = 3


@dataclass(frozen=True)
class Refusal:
    """Why a leaflet is not made: by `check`, by a promise of the finished file, or by a crash; in which edition.

    `message` is the message itself, `kind` the same with its own words and figures left out.
    """

    edition: str
    check: str
    message: str

    @functools.cached_property
    def kind(self) -> str:
        """What refusals of the same cause have in common, the edition left out."""
        return f"{self.check}: {pattern(self.message)}"


@dataclass
class Outcome:
    """What came of a leaflet: `refused` by check or `broken` by the press, what was warned of, how full its pages are.

    `empty` are the parts of each page but the last that are empty at its foot, `last` the lines on the last page, both
    by edition; `seconds` what each edition took, proof included.
    """

    number: int
    refused: list[Refusal] = field(default_factory=list)
    broken: list[Refusal] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    empty: dict[str, list[float]] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        """Whether anything refused it."""
        return bool(self.refused or self.broken)


def pattern(message: str) -> str:
    """A message without what is quoted in it, and without its figures."""
    message = _ADDRESS.sub("an address", re.sub("‘.*’", "‘…’", message.partition("\n")[0]))
    message = re.sub(r"U\+[0-9A-F]+", "U+N", message)
    return re.sub(r"N(?:,? N)+", "N", re.sub(r"\+?\d+(?:[.,]\d+)*", "N", message))


def tried(number: int, files: Mapping[str, str], editions: Sequence[str] = EDITIONS, pages: bool = True) -> Outcome:
    """A leaflet `x` and its shared files, tried in some editions, which are compared with each other too."""
    outcome = Outcome(number)
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        put(files, folder)
        try:
            library = Library.opened(folder, printable())
            with Cache(None) as store:
                faults = list(audit(library, library.names, TODAY, store))
        except Exception:
            outcome.refused.append(_crash(""))
            return outcome
        outcome.refused += [Refusal("", "check", fault.message) for fault in faults if not fault.warning]
        outcome.warnings += [f"check: {pattern(fault.message)}" for fault in faults if fault.warning]
        if not outcome.refused:
            for edition, copy in _made(library, editions, outcome):
                _judge(outcome, edition, copy, pages)
    outcome.seconds = time.perf_counter() - start
    return outcome


def put(files: Mapping[str, str], folder: Path) -> None:
    """Write a data folder; what is in the way is written over."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _made(library: Library, editions: Sequence[str], outcome: Outcome) -> Iterator[tuple[str, EditionResult]]:
    """The finished editions; where the press crashes, those that it can make one by one."""
    try:
        made = make(library, "x", Specification(tuple(editions), TODAY, drafts=True))
    except Exception:
        if len(editions) == 1:
            outcome.broken.append(_crash(editions[0]))
        else:
            for edition in editions:
                yield from _made(library, (edition,), outcome)
        return
    if not made.editions:
        told = next((fault.message for fault in made.outcome.faults), "nothing is made")
        outcome.broken.append(Refusal("", "reader", told))
    yield from made.editions.items()


def _crash(edition: str) -> Refusal:
    told = traceback.format_exc().strip().split("\n")
    places = [line.strip() for line in told if "leaflets" in line and line.lstrip().startswith("File")]
    place = re.sub(r'File ".*?leaflets/([^"]+)", line (\d+), in (\w+)', r"\1, \3", places[-1]) if places else ""
    return Refusal(edition, "crash", f"{told[-1][:200]} in {place}\n" + "\n".join(told))


def _judge(outcome: Outcome, edition: str, copy: EditionResult, pages: bool) -> None:
    broken = [fault for fault in copy.faults if not fault.warning and not fault.message.startswith("… and")]
    outcome.broken += [Refusal(edition, fault.check or "set", fault.message) for fault in broken]
    outcome.warnings += [
        f"{edition}: {fault.check}: {pattern(fault.message)}" for fault in copy.faults if fault.warning
    ]
    if copy.pressed is not None and pages:
        outcome.empty[edition], outcome.last[edition] = fullness(copy.pressed.data)


def fullness(data: bytes) -> tuple[list[float], int]:
    """Of each page but the last the part that is empty at its foot, and the number of lines on the last page.

    What is empty is measured from the lowest words or ink of the tree to the furniture in the foot, as a part of what
    there is between head and foot.
    """
    paint = Paint(data)
    words = [one for one in paint.painted if isinstance(one, PaintedRun) and one.text.strip()]
    inks = [one for one in paint.painted if not isinstance(one, PaintedRun)]
    parts = []
    for page, sheet in enumerate(paint.page_sizes, 1):
        mine = [run for run in words if run.page == page]
        told = [one.box for one in (*mine, *inks) if one.page == page and one.mcid >= 0]
        head, foot = _bounds(mine, sheet.height)
        lowest = min((box.bottom for box in told), default=head)
        parts.append(max(0.0, (lowest - foot) / (head - foot)))
    lines = {run.line for run in words if run.page == len(paint.page_sizes) and run.mcid >= 0}
    return parts[:-1], len(lines)


def _bounds(runs: list[PaintedRun], height: float) -> tuple[float, float]:
    """Where the room between the head and the foot of a page begins, and where it ends."""
    furniture: list[Box] = [run.box for run in runs if run.mcid < 0]
    heads = [box.bottom for box in furniture if box.bottom > (1 - _FURNITURE) * height]
    feet = [box.top for box in furniture if box.top < _FURNITURE * height]
    return min(heads, default=height), max(feet, default=0.0)
