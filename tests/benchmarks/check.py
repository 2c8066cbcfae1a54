"""What it costs to check a library: python tests/benchmarks/check.py [LEAFLETS] [RUNS]

Of a made-up library: CPU time and the clock of checking all of it, when no leaflet is known and when all are, and of
reading its YAML alone, in one process that has imported everything; the same of `check`, `due` and `list` as whole
processes with all that they start. The least and the median; and the most memory that a check held. A first check of
300 leaflets is to take less than 500 ms of CPU in all.
"""

from __future__ import annotations

import datetime
import functools
import os
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import yaml
from generated import generate

from leaflets.audit.audit import audit
from leaflets.content.library import Library
from leaflets.jobs.cache import Cache
from leaflets.typeset.faces import printable

ROOT = Path(__file__).parents[2]
TODAY = datetime.date(2026, 11, 23)


def main(leaflets: int, runs: int) -> None:
    """Print a table."""
    with tempfile.TemporaryDirectory() as name:
        folder, kept = Path(name) / "data", Path(name) / "kept.sqlite"
        generate(folder, leaflets)

        def check(known: bool = False) -> None:
            library = Library.opened(folder, printable())
            with Cache(kept if known else None, b"the program") as store:
                list(audit(library, library.names, TODAY, store))

        def compose() -> None:
            for path in folder.glob("leaflets/*.yaml"):
                yaml.compose(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))

        def process(*arguments: str, command: str = "check") -> None:
            whole = [
                sys.executable,
                ROOT / "make_pdf.py",
                command,
                "--data",
                folder,
                "--date",
                str(TODAY),
                *arguments,
            ]
            subprocess.run(whole, check=True, capture_output=True, env=os.environ | {"LEAFLETS_CACHE": name})

        check(known=True)
        process()
        process(command="due")
        print(f"{leaflets} leaflets{'':18}{'CPU ms least':>14}{'median':>8}{'clock least':>13}{'median':>8}")
        for label, what in (
            ("YAML alone", compose),
            ("check, all new", check),
            ("check, all known", functools.partial(check, known=True)),
            ("whole process, all new", functools.partial(process, "--force")),
            ("whole process, all known", process),
            ("due, all known", functools.partial(process, command="due")),
            ("list, all known", functools.partial(process, command="list")),
        ):
            cpu, clock = _timed(what, runs)
            print(f"{label:30}{min(cpu):14.0f}{statistics.median(cpu):8.0f}"
                  f"{min(clock):13.0f}{statistics.median(clock):8.0f}")  # fmt: skip
        tracemalloc.start()
        check()
        print(f"most memory held by a check: {tracemalloc.get_traced_memory()[1] / 1e6:.0f} MB")


def _timed(what: Callable[[], None], runs: int) -> tuple[list[float], list[float]]:
    cpu, clock = [], []
    for _ in range(runs):
        begun, started = _spent(), time.perf_counter()
        what()
        cpu.append(1000 * (_spent() - begun))
        clock.append(1000 * (time.perf_counter() - started))
    return cpu, clock


def _spent() -> float:
    """CPU seconds of this process so far, and of all that it started and that have ended."""
    return time.process_time() + sum(os.times()[2:4])


if __name__ == "__main__":
    main(*(int(one) for one in [*sys.argv[1:], *("300", "5")[len(sys.argv) - 1 :]]))
