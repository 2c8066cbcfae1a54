"""What a run costs from start to finish, as a whole process: python tests/benchmarks/cold.py [RUNS]

CPU time of `make_pdf.py` over all leaflets, of importing what it needs, and of starting Python alone, in turn, so that
a machine whose speed drifts cannot mislead: the median of each, and what it is as a multiple of the start.
"""

from __future__ import annotations

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

resource = None
with contextlib.suppress(ImportError):  # finer than os.times, where there is one
    import resource

ROOT = Path(__file__).parents[2]
PRESS = ("leaflets.press.press", "leaflets.content.library", "leaflets.delivery.files", "qrcode.main")
COMMANDS = {
    "start Python": ["-c", "pass"],
    "import the press": ["-c", f"import {', '.join(PRESS)}"],
    "list the leaflets": ["make_pdf.py", "list", "--date", "2026-11-23"],
    "make one, one edition": ["make_pdf.py", "dystonia", "--edition", "a4", "--date", "2026-11-23"],
    "make all, two editions": ["make_pdf.py", "--date", "2026-11-23"],
}


def cpu_ms(arguments: list[str], folder: str) -> float:
    """User and system time of one Python process, in milliseconds."""
    output = ["--output", folder] if "make_pdf.py" in arguments and "list" not in arguments else []
    before = _children()
    subprocess.run([sys.executable, *arguments, *output], cwd=ROOT, check=True, capture_output=True)
    return 1000 * (_children() - before)


def _children() -> float:
    """CPU seconds of all child processes so far."""
    if resource is None:
        return os.times().children_user + os.times().children_system
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main(runs: int) -> None:
    """Print a table of medians."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs + 1):  # the first is a warm-up
        for name, arguments in COMMANDS.items():
            with tempfile.TemporaryDirectory() as folder:
                times[name].append(cpu_ms(arguments, folder))
    start = statistics.median(times["start Python"][1:])
    print(f"{'':24}{'CPU ms':>8}{'beyond start':>14}{'× start':>9}")
    for name, taken in times.items():
        middle = statistics.median(taken[1:])
        print(f"{name:24}{middle:8.0f}{middle - start:14.0f}{middle / start:9.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
