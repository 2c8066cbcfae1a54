"""What it costs to pack leaflets for a meeting: python tests/benchmarks/pack.py [LEAFLETS] [RUNS]

Of made-up leaflets in standard print that lie finished in their folder: `pack` as a whole process with its read-back,
the laying out and the reading back alone, and the bytes of the pack beside those of the leaflets in it; the least and
the median.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generated import generate

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from leaflets.editions import A4  # noqa: E402
from leaflets.handout.imposition import Stack, collated  # noqa: E402
from leaflets.proof.collation import PageSpot, misplaced  # noqa: E402
from leaflets.proof.page import Box  # noqa: E402


def main(leaflets: int, runs: int) -> None:
    """Print a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generate(folder / "data", leaflets)
        places = ["--data", str(folder / "data"), "--output", str(folder / "output"), "--date", "2026-11-23", "-q"]
        press = [sys.executable, str(ROOT / "make_pdf.py")]
        subprocess.run([*press, "build", "--edition", "a4", "--no-proof", *places], check=True, capture_output=True)
        names = sorted(path.stem for path in (folder / "data" / "leaflets").iterdir())
        command = [*press, "pack", *names, *places]

        def process() -> None:
            subprocess.run(command, check=True, capture_output=True)

        process()  # proves the leaflets once
        files = [(folder / "output" / f"{name}-a4.pdf").read_bytes() for name in names]
        stacks = [Stack(data, 1) for data in files]
        printed = collated(stacks, "A pack")
        box = Box(0, 0, A4.width, A4.height)
        sides = [[PageSpot(one.file, one.page, box) for one in side] for side in printed.sides]
        pages = sum(map(len, sides))
        print(f"{leaflets} leaflets, {pages} pages, {printed.sheets} sheets")
        row("laid out", runs, lambda: collated(stacks, "A pack"))
        row("read back", runs, lambda: list(misplaced(printed.data, files, sides)))
        row("as a process", runs, process)
        own = sum(map(len, files))
        print(f"{'bytes':16}{len(printed.data):10,}   {len(printed.data) / own:.2f} of the leaflets’ own {own:,}")
        many = collated([Stack(data, 200) for data in files[:1]], "A pack").data
        one = collated([Stack(data, 1) for data in files[:1]], "A pack").data
        print(f"{'200 copies':16}{len(many):10,}   {len(many) / len(one):.2f} of one copy")


def row(what: str, runs: int, work: Callable[[], object]) -> None:
    """One line of the table."""
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    print(f"{what:16}{min(taken):8.0f} ms at least, {statistics.median(taken):8.0f} ms median")


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:]]
    main(numbers[0] if numbers else 28, numbers[1] if len(numbers) > 1 else 7)
