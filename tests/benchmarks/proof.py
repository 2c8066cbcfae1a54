"""What it costs to prove a finished file: python tests/benchmarks/proof.py [LEAFLET] [EDITION] [RUNS]

CPU time of pressing a file, of each stage of its proof, and of all of it, in turn within one process that has imported
everything, so that a machine whose speed drifts cannot mislead: the least and the median of each, and the median as a
multiple of pressing the file.
"""

from __future__ import annotations

import datetime
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from leaflets.checks import promises
from leaflets.checks.case import Case
from leaflets.content.leaflet import Leaflet
from leaflets.content.library import Library
from leaflets.content.records import Shelf
from leaflets.editions import EDITIONS, Edition
from leaflets.press.press import press
from leaflets.proof import scanner
from leaflets.proof.own_file import own_file
from leaflets.proof.paint import Paint
from leaflets.proof.proof import DPI, Proof
from leaflets.proof.scanner import Conditions
from leaflets.typeset.faces import printable

ROOT = Path(__file__).parents[2]
TODAY = datetime.date(2026, 11, 23)
T = TypeVar("T")


class Clock:
    """CPU milliseconds by name."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = {}

    def time(self, name: str, what: Callable[[], T]) -> T:
        """Do something and note how long it took."""
        start = time.process_time()
        done = what()
        self.taken.setdefault(name, []).append(1000 * (time.process_time() - start))
        return done


def main(name: str, edition: str, runs: int) -> None:
    """Print a table."""
    library = Library.opened(ROOT / "data", printable())
    leaflet, shelf, kind = library.leaflet(name).value, library.shelf, EDITIONS[edition]
    if leaflet is None:
        raise SystemExit(f"{name} has faults")
    measured(Clock(), leaflet, kind, shelf)  # a warm-up
    clock = Clock()
    for _ in range(runs):
        found = measured(clock, leaflet, kind, shelf)
    whole = statistics.median(clock.taken["press the file"])
    size = f"{len(found.proof.page_sizes)} pages, {len(found.proof.symbols)} codes"
    print(f"{name}, {edition}: {size}, {len(promises.CHECKS)} checks")
    print(f"{'CPU ms':26}{'least':>8}{'median':>8}{'× press':>9}")
    for stage, taken in clock.taken.items():
        middle = statistics.median(taken)
        print(f"{stage:26}{min(taken):8.1f}{middle:8.1f}{middle / whole:9.2f}")


def measured(clock: Clock, leaflet: Leaflet, kind: Edition, shelf: Shelf) -> Case:
    """One round: press the file, prove it stage by stage, then all at once."""
    document, material = leaflet.document(shelf, TODAY), tuple(leaflet.material(shelf, TODAY))

    def case(data: bytes) -> Case:
        return Case(Proof(data), kind, document, material)

    pressed = clock.time("press the file", lambda: press(leaflet.document(shelf, TODAY), kind))
    paint = clock.time("words and ink", lambda: _read(pressed.data))
    assert paint.painted
    clock.time("read by its grammar", lambda: own_file(pressed.data))
    found = case(pressed.data)
    drawn = clock.time("draw the pages", lambda: _drawn(found))
    clock.time("decode the pages", lambda: [scanner.symbols(one, page, DPI) for page, one in enumerate(drawn, 1)])
    assert found.proof.views  # drawn and decoded above
    clock.time("draw and measure codes", lambda: found.proof.measures)
    clock.time("draw and decode codes", lambda: _decoded(found))
    proved = clock.time("the whole proof", lambda: promises.check(case(pressed.data)))
    assert all(fault.warning for fault in proved), proved
    return found


def _read(data: bytes) -> Paint:
    paint = Paint(data)
    assert paint.painted
    return paint


def _drawn(found: Case) -> list[scanner.Image.Image]:
    return [found.proof.paint.picture(page, DPI) for page in range(1, len(found.proof.page_sizes) + 1)]


def _decoded(found: Case) -> list[str]:
    manners = [manner for manner in Conditions if manner is not Conditions.GREY]
    return [scanner.reads(found.proof.paint, symbol, manner) for symbol in found.proof.symbols for manner in manners]


if __name__ == "__main__":
    given = [*sys.argv[1:], *("dystonia", "a4", "15")[len(sys.argv) - 1 :]]
    main(given[0], given[1], int(given[2]))
