"""What it costs to watch a library: python tests/benchmarks/watch.py [LEAFLETS] [SAVES]

Of a made-up library: the share of a core that `build --watch` takes while nothing changes, and for some saved leaflets
the seconds from saving it to its line on the screen; the median and the most. Linux alone tells the share of a core.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generated import generate

ROOT = Path(__file__).parents[2]
#: Seconds for which nothing is changed.
IDLE = 30


def main(leaflets: int, saves: int) -> None:
    """Print both figures."""
    with tempfile.TemporaryDirectory() as name:
        data = Path(name) / "data"
        generate(data, leaflets)
        process = subprocess.Popen(
            [
                sys.executable, ROOT / "make_pdf.py", "build", "--watch", "--no-proof", "--edition", "a4",
                "--data", data, "--output", Path(name) / "output",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=os.environ | {"LEAFLETS_CACHE": name, "PYTHONIOENCODING": "utf-8"},
            encoding="utf-8",
        )  # fmt: skip
        try:
            _line_with(process, "Watching")
            before = _seconds_of(process)
            time.sleep(IDLE)
            print(f"{leaflets} leaflets, idle: {(_seconds_of(process) - before) / IDLE:.2%} of a core")
            taken = [_save(process, path) for path in random.Random(1).sample(sorted(data.glob("leaflets/*")), saves)]
            print(f"a saved leaflet is made: {statistics.median(taken):.2f} s (median), {max(taken):.2f} s at the most")
        finally:
            process.terminate()
            process.wait()


def _save(process: subprocess.Popen[str], path: Path) -> float:
    """Seconds from saving a leaflet to the line that tells it is made; returns when the round is over."""
    path.write_text(path.read_text(encoding="utf-8").replace("title: ", "title: Other ", 1), encoding="utf-8")
    start = time.monotonic()
    _line_with(process, path.stem)
    taken = time.monotonic() - start
    _line_with(process, "Watching")
    time.sleep(random.Random(path.stem).random())
    return taken


def _line_with(process: subprocess.Popen[str], words: str) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if words in line:
            return
    raise RuntimeError(f"it ended before it told of {words}")


def _seconds_of(process: subprocess.Popen[str]) -> float:
    """CPU time of a process."""
    fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main(*(int(given) for given in (*sys.argv[1:], *("3000", "9")[len(sys.argv) - 1 :])))
