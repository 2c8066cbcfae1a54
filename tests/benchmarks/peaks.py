"""The press as one process, which tells how much memory it took: python tests/benchmarks/peaks.py FILE ARGUMENT ...

Carries out `make_pdf.py ARGUMENT ...` and writes into the file the peaks of memory, in MiB, of the process itself and
of the largest worker that it started: 0 where it started none. What a worker shares with the first process counts as
its own.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from leaflets.cli.main import run

_UNIT = 1024**2 if sys.platform == "darwin" else 1024


def main(told: Path) -> None:
    """Carry out what was typed, and tell; the exit status is that of the press."""
    try:
        run()
    finally:
        peaks = (resource.getrusage(whose).ru_maxrss for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        told.write_text(" ".join(f"{peak / _UNIT:.0f}" for peak in peaks), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv.pop(1)))
