"""How long nasty inputs take: python tests/scripts/growth.py check|build [LETTERS]

Each unit of tests/support/nasty.py, over and over, in each field: as many letters as there may be, in words as long as
they may be, a quarter of that, and so many letters without a space, which are too many. Tells those that take longest,
in seconds of processor time, how many times as long as the quarter each takes (4 is linear), and the memory it fills.
What ends in an exception, or takes longer than --most seconds, is told in any case.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import gc
import itertools
import json
import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parents[1] / "support")]

import nasty  # noqa: E402 (the path to it is made above)

from leaflets.audit.audit import audit  # noqa: E402
from leaflets.checks import promises  # noqa: E402, F401 (loaded before any child is)
from leaflets.content.library import Library  # noqa: E402
from leaflets.editions import EDITIONS  # noqa: E402
from leaflets.jobs.cache import Cache  # noqa: E402
from leaflets.press.making import Specification, make  # noqa: E402
from leaflets.typeset.faces import printable  # noqa: E402

#: Seconds from which on it is asked how they grow.
_MUCH = 0.2
DAY = datetime.date(2026, 11, 23)


class Measured(NamedTuple):
    """What an input took: seconds of processor time, megabytes at the most, and what went wrong, if anything did."""

    seconds: float
    megabytes: int
    trouble: str


def check(data: Path) -> None:
    """What `check` does."""
    library = Library.opened(data, printable())
    with Cache() as store:
        for fault in audit(library, library.names, DAY, store):
            json.dumps(fault.to_json())
            fault.lines(80)


def build(data: Path) -> None:
    """What `build` does for one leaflet, in every edition."""
    library = Library.opened(data, printable())
    if not library.usable:
        return
    made = make(library, "nasty", Specification(tuple(EDITIONS), DAY))
    for edition, result in made.editions.items():
        if result.pressed is None:
            raise ValueError(f"not made in {edition}: {'; '.join(fault.headline for fault in result.faults)[:300]}")


def measured(work: str, data: Path, most: float) -> Measured:
    """A data folder tried in a process of its own."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        trouble = ""
        begun = time.process_time()
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (int(begun + most) + 1, int(begun + most) + 2))
            globals()[work](data)
        except BaseException as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            trouble = f"{type(error).__name__} at {Path(where.filename).name}:{where.lineno}: {str(error)[:300]}"
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        os.write(writer, json.dumps([time.process_time() - begun, used, trouble]).encode())
        os._exit(0)
    os.close(writer)
    told = b""
    while part := os.read(reader, 65536):
        told += part
    os.close(reader)
    os.waitpid(child, 0)
    return Measured(*json.loads(told)) if told else Measured(most, 0, "killed: too long")


def _tried(name: str, unit: str, data: Path, given: argparse.Namespace) -> Iterator[tuple[Measured, float, str]]:
    """A unit in a field: what the longest input took, how many times what a quarter of it took, and its name.

    For `check` the same without a space as well, which is too long.
    """
    field = nasty.FIELDS[name]
    words = nasty.longest(field, unit, given.letters)
    whole, times = _measured_with(field, words, data, given), 0.0
    if whole.seconds > _MUCH:
        times = whole.seconds / _measured_with(field, nasty.longest(field, unit, len(words) // 4), data, given).seconds
    yield whole, times, f"{unit!r} in {name}"
    if given.work == "check":
        unbroken = _measured_with(field, nasty.unbroken(unit, given.letters), data, given)
        yield unbroken, 0.0, f"{unit!r} in {name}, without a space"


def _measured_with(field: nasty.Field, words: str, data: Path, given: argparse.Namespace) -> Measured:
    with nasty.typed_into(data, field, words):
        return measured(given.work, data, given.most)


def main() -> int:
    """Measure, and tell."""
    parser = argparse.ArgumentParser()
    parser.add_argument("work", choices=("check", "build"))
    parser.add_argument("letters", type=int, nargs="?", default=100_000)
    parser.add_argument("--most", type=float, default=20)
    parser.add_argument("--field", action="append", help="fields whose names have this in them")
    parser.add_argument("--unit", action="append", help="these units alone")
    parser.add_argument("--told", type=int, default=40)
    given = parser.parse_args()
    fields = [name for name in nasty.FIELDS if not given.field or any(one in name for one in given.field)]
    found: list[tuple[Measured, float, str]] = []
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(KeyboardInterrupt):
        data = nasty.data_folder(Path(folder))
        with nasty.typed_into(data, nasty.FIELDS["text"], "A word.\n\nwww.a.uk 07 **b**\n\n0845 46 47 47"):
            globals()[given.work](data)  # what is imported late is imported now
        gc.freeze()
        for number, (name, unit) in enumerate(itertools.product(fields, given.unit or nasty.UNITS)):
            found += _tried(name, unit, data, given)
            if sys.stderr.isatty():
                print(f"\r\x1b[K{number} {name} {unit!r}", end="", file=sys.stderr)
    found.sort(reverse=True, key=lambda one: (bool(one[0].trouble), one[0].seconds))
    troubled = sum(bool(whole.trouble) for whole, *_ in found)
    print(f"{len(found)} inputs of {given.letters} letters; {troubled} with an exception or over {given.most} s")
    for whole, times, name in found[: max(given.told, troubled)]:
        print(f"{whole.seconds:7.2f} s {times:6.1f} x {whole.megabytes:5} MB  {name} {whole.trouble}")
    return bool(troubled)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # what was measured so far is told
    sys.exit(main())
