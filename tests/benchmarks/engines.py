"""The press beside other engines on the same content: python tests/benchmarks/engines.py [LEAFLETS] [--growth]

Needs `pip install '.[bench]'`. A library of made-up leaflets, each in two editions, codes included on every side, and
the same sizes, measure and white space, so that all have about the same pages. What two engines take for a page is
told as well: it does not hang on how much either puts on one.
Prints what each engine takes and how many times what Typst takes; rounds are paired, so that a machine whose speed
drifts cannot mislead, and the ratios are medians over the rounds. Warm and cold are CPU time. The press is measured
with its proof only where the table says so: no other engine reads its files back. Behind a row stands the ratio that
is aimed at. `--growth` adds libraries of 30, 300 and 3,000 leaflets (some minutes).
"""

from __future__ import annotations

import compileall
import datetime
import importlib.util
import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE)]

if TYPE_CHECKING:  # all else is imported late: a process begins with the peak of memory of the one that started it
    from rivals import Engine

#: Those that are installed; WeasyPrint needs libraries of the system besides.
ENGINES = ("press", "typst", *(name for name in ("weasyprint",) if importlib.util.find_spec(name)))
DAY = datetime.date(2026, 11, 23)
#: Leaflets in a round, by engine: as many as make the rounds of like length.
ROUND = {"press": 5, "typst": 5, "weasyprint": 1}
ROUNDS, COLD = 12, 7
#: How many times what Typst takes, unproved, the press is to take at the most.
AIMS = {"cold, one leaflet": 1.4, "cold, proved": 2.2, "warm, a PDF": 0.42, "proved, CPU": 1.7}
PRESS = [sys.executable, str(ROOT / "make_pdf.py"), "--date", str(DAY), "-q"]


class Run(NamedTuple):
    """What a process took, its children included: seconds by the clock and of CPU, and its peak of memory in MiB."""

    clock: float
    cpu: float
    peak: float


def run(command: Sequence[str | Path], cache: Path) -> Run:
    """Run a command to its end."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, "LEAFLETS_CACHE": str(cache)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Run(time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def press(data: Path) -> Engine:
    """The press itself, in process, without its proof."""
    from leaflets.content.library import Library
    from leaflets.editions import USUAL
    from leaflets.press.making import Specification, make
    from leaflets.typeset.faces import printable

    library, specification = Library.opened(data, printable()), Specification(USUAL, DAY, proved=False, drafts=False)
    assert library.shelf

    def made(path: Path) -> dict[str, bytes]:
        editions = make(library, path.stem, specification).editions
        return {name: result.pressed.data for name, result in editions.items() if result.pressed}

    return made


def row(name: str, unit: str, taken: dict[str, list[float]], digits: int = 1) -> None:
    """A row of the table: medians, paired ratios to Typst, and what is aimed at."""
    parts = [f"{name:34}"]
    for engine in ENGINES:
        if engine not in taken:
            parts.append(f"{'–':>20}")
            continue
        ratios = [one / other for one, other in zip(taken[engine], taken["typst"], strict=False) if other]
        parts.append(f"{statistics.median(taken[engine]):12.{digits}f} ({statistics.median(ratios):5.2f})")
    print(*parts, unit, *([f"(aim: {AIMS[name]})"] if name in AIMS else []), flush=True)


def warm(data: Path) -> None:
    """CPU time for each PDF in a process that has made others; sizes and pages of what comes out."""
    import rivals
    from pypdf import PdfReader

    engines: dict[str, Engine] = {"press": press(data), **{name: rivals.ENGINES[name](data) for name in ENGINES[1:]}}
    paths = sorted((data / "leaflets").iterdir())
    for engine in engines.values():
        engine(paths[0])
    taken, sizes, pages, paged = defaultdict(list), defaultdict(list), defaultdict(list), defaultdict(list)
    for number in range(ROUNDS):
        chosen = paths[1 + number * 5 :][:5]
        for name, engine in engines.items():
            begun = time.process_time()
            made = [file for path in chosen[: ROUND[name]] for file in engine(path).values()]
            taken[name].append((time.process_time() - begun) * 1000 / len(made))
            sizes[name].append(sum(map(len, made)) / len(made) / 1024)
            pages[name].append(statistics.mean(len(PdfReader(io.BytesIO(file)).pages) for file in made))
            paged[name].append(taken[name][-1] / pages[name][-1])
    row("warm, a PDF", "ms", taken)
    row("warm, a page", "ms", paged, 2)
    row("size, a PDF", "KiB", sizes)
    row("pages, a PDF", "", pages)


def cold(data: Path, folder: Path) -> None:
    """One leaflet in two editions, from the start of the process to its end."""
    name = min(path.stem for path in (data / "leaflets").iterdir())
    commands = {engine: [sys.executable, HERE / "rivals.py", engine, data, folder / "cold", name]
                for engine in ENGINES[1:]}  # fmt: skip
    proving = [*PRESS, "--data", data, "--output", folder / "cold", "--jobs", "1", name]
    commands["press"], commands["proved"] = [*proving, "--no-proof"], proving
    taken, peaks = defaultdict(list), defaultdict(list)
    for _ in range(COLD):
        for engine, command in commands.items():
            shutil.rmtree(folder / "cold", ignore_errors=True)
            shutil.rmtree(folder / "cache", ignore_errors=True)
            one = run(command, folder / "cache")
            taken[engine].append(one.cpu * 1000)
            peaks[engine].append(one.peak)
    row("cold, one leaflet", "ms", taken, 0)
    row("cold, proved", "ms", {"press": taken["proved"], "typst": taken["typst"]}, 0)
    row("  its peak of memory", "MiB", peaks, 0)


def batch(data: Path, folder: Path, many: int) -> None:
    """The whole library on all cores, once each; then what a second run costs, and one after a change."""

    def pressed(where: str, *options: str) -> Run:
        return run([*PRESS, "--data", data, "--output", folder / where, *options], folder / f"{where}-cache")

    typst = run([sys.executable, HERE / "rivals.py", "typst", data, folder / "typst"], folder / "cache")
    unproved, proved = pressed("unproved", "--no-proof"), pressed("proved")
    for name, taken in (("not proved", unproved), ("proved", proved)):
        title = f"{many} × 2, {name}"
        row(title, "s by the clock", {"press": [taken.clock], "typst": [typst.clock]})
        row(f"{name}, CPU", "s", {"press": [taken.cpu], "typst": [typst.cpu]})
        row("  peak of one process", "MiB", {"press": [taken.peak], "typst": [typst.peak]}, 0)
    print(f"{'the proof, a PDF':34}{(proved.cpu - unproved.cpu) * 1000 / many / 2:12.1f} ms of CPU")
    again = statistics.median(pressed("proved").clock for _ in range(5))
    print(f"{'nothing changed':34}{again:12.2f} s by the clock")
    begun = time.time()
    with changed(data) as named:
        contact = pressed("proved")
    files = list((folder / "proved").glob("*.pdf"))
    anew = {path.name.split("-a4")[0].split("-large")[0] for path in files if path.stat().st_mtime >= begun}
    assert anew == named, "not the leaflets that name the contact"
    told = f"{contact.clock:12.2f} s by the clock, the {len(named)} leaflets of {many} that name it set anew and proved"
    print(f"{'one contact changed':34}{told}")


@contextmanager
def changed(data: Path) -> Iterator[set[str]]:
    """The first contact with another number; the leaflets that name it."""
    path = data / "contacts.yaml"
    before = path.read_text(encoding="utf-8")
    name = before.partition(":")[0]
    path.write_text(before.replace("Helpline: 020 7", "Helpline: 020 8", 1), encoding="utf-8")
    leaflets = {one.stem: one.read_text(encoding="utf-8").split() for one in (data / "leaflets").iterdir()}
    yield {leaflet for leaflet, words in leaflets.items() if name in words}
    path.write_text(before, encoding="utf-8")


def growth(folder: Path) -> None:
    """How cost and memory grow with the library."""
    print(f"\n{'leaflets':>10}{'CPU ms a PDF':>14}{'peak MiB':>10}{'of a worker':>13}{'nothing changed, s':>20}")
    for many in (30, 300, 3000):
        here = folder / str(many)
        subprocess.run([sys.executable, HERE / "generated.py", here / "data", str(many)], check=True)
        order = ["--data", here / "data", "--output", here / "output", "--no-proof"]
        first = run([sys.executable, HERE / "peaks.py", here / "peaks", *PRESS[2:], *order], here / "cache")
        again = run([*PRESS, *order], here / "cache")
        own, worker = (here / "peaks").read_text(encoding="utf-8").split()
        each = first.cpu * 1000 / many / 2
        print(f"{many:10}{each:14.1f}{own:>10}{worker:>13}{again.clock:20.2f}", flush=True)


def main(many: int, grow: bool) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = folder / "data"
        for package in (ROOT / "leaflets", HERE):  # as after any first run, where nothing forbids Python to keep it
            compileall.compile_dir(package, quiet=1)
        subprocess.run([sys.executable, HERE / "generated.py", data, str(many)], check=True)
        print(f"{'':34}", *(f"{f'{engine} (× Typst)':>19}" for engine in ENGINES))
        cold(data, folder)
        batch(data, folder, many)
        if grow:
            growth(folder)
        if many <= ROUNDS * 5:  # a leaflet that comes again is half known
            data = folder / "warm"
            subprocess.run([sys.executable, HERE / "generated.py", data, str(ROUNDS * 5 + 1)], check=True)
        warm(data)


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
    main(numbers[0] if numbers else 300, "--growth" in sys.argv)
