"""What it costs to check a library: python tests/benchmarks/check.py [LEAFLETS] [RUNS]

Of a made-up library: CPU time and the clock of checking all of it, of reading its YAML alone, and the most memory the
process ever held; the least and the median, in one process that has imported everything, and beside them `check` as a
whole process.
"""

from __future__ import annotations

import datetime
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

from leaflets.audit import audit
from leaflets.fonts import printable
from leaflets.library import Library

ROOT = Path(__file__).parents[2]
TODAY = datetime.date(2026, 11, 23)


def main(leaflets: int, runs: int) -> None:
    """Print a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        generate(folder, leaflets)

        def check() -> None:
            library = Library(folder, printable())
            list(audit(library, library.names, TODAY))

        def compose() -> None:
            for path in folder.glob("leaflets/*.yaml"):
                yaml.compose(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))

        def process() -> None:
            command = [sys.executable, ROOT / "make_pdf.py", "check", "--data", folder, "--date", str(TODAY)]
            subprocess.run(command, check=True, capture_output=True)

        check()
        print(f"{leaflets} leaflets{'':12}{'CPU ms least':>14}{'median':>8}{'clock least':>13}{'median':>8}")
        for label, what in (("check all", check), ("YAML alone", compose), ("whole process", process)):
            cpu, clock = _timed(what, runs)
            own = f"{min(cpu):14.0f}{statistics.median(cpu):8.0f}" if what is not process else " " * 22
            print(f"{label:24}{own}{min(clock):13.0f}{statistics.median(clock):8.0f}")
        tracemalloc.start()
        check()
        print(f"most memory held by a check: {tracemalloc.get_traced_memory()[1] / 1e6:.0f} MB")


def _timed(what: Callable[[], None], runs: int) -> tuple[list[float], list[float]]:
    cpu, clock = [], []
    for _ in range(runs):
        begun, started = time.process_time(), time.perf_counter()
        what()
        cpu.append(1000 * (time.process_time() - begun))
        clock.append(1000 * (time.perf_counter() - started))
    return cpu, clock


if __name__ == "__main__":
    main(*(int(one) for one in [*sys.argv[1:], *("300", "5")[len(sys.argv) - 1 :]]))
