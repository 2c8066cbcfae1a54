"""Whether the tests notice when a rule changes: python tests/scripts/mutation.py MODULE[:LINE,...]... [--jobs N]

Changes one thing at a time in a module (see tests/support/mutants.py), runs the tests that belong to it, and tells the
changes that no test noticed: the survivors. One that does nothing, or nothing wrong, is explained in `survivors.txt`
beside this script. Run it from the root of the repository; it works in a temporary copy. Exit status 1 where more than
one in twenty survives unexplained, or where an explained one is not there or does not survive any more.
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from mutants import Mutant, mutants

#: Tests of a module besides those in its own test file, which has its name in the mirrored folder and is run first.
FURTHER: dict[str, tuple[str, ...]] = {
    "leaflets/source/typos.py": ("tests/whole/test_mistakes.py",),
    "leaflets/source/walk.py": ("tests/source/test_reader.py",),
}
#: Values that are choices: the rules that hold them have tests, and other numbers that keep the rules are as good.
CHOICES: dict[str, set[str]] = {
    "leaflets/editions.py": {"A4", "LARGE_PRINT", "GIANT_PRINT", "BOOKLET"},
    "leaflets/typeset/strips.py": {"BreakCost", "Hold"},
}
SURVIVORS = Path("tests/scripts/survivors.txt")
MOST_SURVIVING = 0.05
#: Loaded once, and shared by the processes that run the tests of one mutant each.
LIBRARIES = ["__main__", "pytest", "hypothesis", "jsonschema", "pikepdf", "pypdf", "pypdfium2", "PIL.Image", "zxingcpp",
             "uharfbuzz", "reportlab.pdfgen.canvas", "qrcode", "yaml", "idna", "phonenumbers", "pyphen",
             ]  # fmt: skip


# Running tests


class Plugin:
    """Runs the quickest tests first, by the seconds that each took before, and notes what they take now."""

    def __init__(self, seconds: dict[str, float]) -> None:
        self.before = seconds
        self.seconds: dict[str, float] = {}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Order them; the order of those that are not known stays."""
        items.sort(key=lambda item: self.before.get(item.nodeid, 0.0))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add up a test with what it needed."""
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0.0) + report.duration


def _run(folder: Path, path: str, seconds: dict[str, float], told: Any) -> None:
    """Run a test file in a copy of the repository, in a process of its own."""
    import hypothesis
    import pytest

    os.setsid()
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    sys.dont_write_bytecode = bool(seconds)  # what is compiled of the unchanged modules serves all mutants
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    hypothesis.settings.register_profile(
        "mutation", derandomize=True, database=None, deadline=None,
        phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
        suppress_health_check=list(hypothesis.HealthCheck),
    )  # fmt: skip
    hypothesis.settings.load_profile("mutation")
    plugin = Plugin(seconds)
    options = ["-x", "-n0", "-q", "-p", "no:cacheprovider", f"--basetemp={folder.parent / 'tmp'}"]
    status = pytest.main([*options, "-W", "ignore::pytest.PytestAssertRewriteWarning", path], plugins=[plugin])
    told.send((int(status), plugin.seconds))
    os._exit(0)


def outcome(folder: Path, path: str, limit: float, seconds: dict[str, float]) -> tuple[str, dict[str, float]]:
    """What a test file says in a copy: "passed", "failed" or "timed out", and the seconds that each test took."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(LIBRARIES)
    heard, told = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(folder, path, seconds, told))
    process.start()
    told.close()
    ended, status, taken = heard.poll(limit), 1, dict[str, float]()
    if ended:
        with contextlib.suppress(EOFError):  # the process broke down
            status, taken = heard.recv()
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid or 0, signal.SIGKILL)  # with all that the tests have started
    process.join()
    return ("timed out" if not ended else "passed" if status == 0 else "failed"), taken


class TestFile(NamedTuple):
    """A test file, how many seconds it may take, and how many each test took with nothing changed."""

    path: str
    limit: float
    seconds: dict[str, float]


def tests_of(module: str) -> tuple[str, ...]:
    """The test files of a module, its own one first."""
    path = Path(module)
    return (Path("tests", *path.parts[1:-1], f"test_{path.name}").as_posix(), *FURTHER.get(module, ()))


def measured(folder: Path, module: str) -> list[TestFile]:
    """The test files of a module, which must pass as long as nothing is changed."""
    found = []
    for path in tests_of(module):
        began = time.monotonic()
        said, seconds = outcome(folder, path, 900, {})
        if said != "passed":
            raise SystemExit(f"{path} {said} although nothing is changed")
        found.append(TestFile(path, 10 + 5 * (time.monotonic() - began), seconds))
    return found


def verdict(folder: Path, module: str, code: str, tests: Sequence[TestFile]) -> str:
    """What happens to other code in place of a module: it is "killed", "timed out" or "survived"."""
    path = folder / module
    kept = path.read_bytes()
    try:
        path.write_text(code, encoding="utf-8")
        for test in tests:
            said, _ = outcome(folder, test.path, test.limit, test.seconds)
            if said != "passed":
                return "killed" if said == "failed" else said
    finally:
        path.write_bytes(kept)
    return "survived"


@contextlib.contextmanager
def copies(number: int) -> Iterator[list[Path]]:
    """So many copies of the repository, without what git ignores."""
    listed = subprocess.run(["git", "ls-files", "-coz", "--exclude-standard"], check=True, capture_output=True)
    names = [name for name in listed.stdout.decode().split("\0") if name and Path(name).is_file()]
    with tempfile.TemporaryDirectory() as temporary:
        folders = [Path(temporary).resolve() / str(at) / "copy" for at in range(number)]
        for folder in folders:
            for name in names:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(Path(name).read_bytes())
        yield folders


# Telling


class Change(NamedTuple):
    """By what a mutant is known while lines move."""

    module: str
    place: str
    before: str
    after: str


def explained(text: str) -> Counter[Change]:
    """The survivors that a text explains: module and place, the line before, the line after, and `=` with why."""
    found: Counter[Change] = Counter()
    for entry in text.split("\n\n"):
        lines = [line for line in entry.strip().split("\n") if not line.startswith("#")]
        if len(lines) >= 4 and [line[:2] for line in lines[1:4]] == ["- ", "+ ", "= "]:
            module, _, place = lines[0].partition(" ")
            found[Change(module, place, lines[1][2:], lines[2][2:])] += 1
        elif lines != [""] and lines:
            raise SystemExit(f"{SURVIVORS}: this cannot be read:\n{entry}")
    return found


def examined(
    module: str, lines: set[int], folders: Sequence[Path], known: Counter[Change], stop_after: int
) -> tuple[str, bool]:
    """Try the mutants of a module, or of some lines, telling each survivor at once; the sum, and whether it is well."""
    every = [
        mutant
        for mutant in mutants(Path(module).read_text(encoding="utf-8"))
        if mutant.place not in CHOICES.get(module, ()) and (not lines or mutant.line in lines)
    ]
    tests = measured(folders[0], module)
    free: SimpleQueue[Path] = SimpleQueue()
    for folder in folders:
        free.put(folder)
    counts: Counter[str] = Counter()
    missing = Counter({change: number for change, number in known.items() if change.module == module})

    def tried(mutant: Mutant) -> str:
        if stop_after and counts["survived"] >= stop_after:
            return "left out"
        folder = free.get()
        try:
            return verdict(folder, module, mutant.code, tests)
        finally:
            free.put(folder)

    with ThreadPoolExecutor(len(folders)) as pool:
        for mutant, said in zip(every, pool.map(tried, every), strict=True):
            change = Change(module, *mutant[:1], *mutant[2:4])
            if said == "survived" and missing[change]:
                missing[change] -= 1
                said = "explained"
            counts[said] += 1
            if said in ("survived", "timed out"):
                _tell(f"{said}, line {mutant.line}", change)
    gone = [] if lines or counts["left out"] else list(missing.elements())
    for change in gone:
        _tell(f"in {SURVIVORS}, but there is none or it is noticed", change)
    tried_all = counts.total() - counts["left out"]
    share = counts["survived"] / tried_all if tried_all else 0.0
    parts = ", ".join(f"{counts[name]} {name}" for name in ("killed", "timed out", "explained", "survived"))
    return f"{module}: {tried_all} mutants, {parts} ({share:.1%})", share <= MOST_SURVIVING and not gone


def _tell(what: str, change: Change) -> None:
    """A change as `survivors.txt` has it, but for the reason."""
    print(f"# {what}\n{f'{change.module} {change.place}'.strip()}\n- {change.before}\n+ {change.after}\n", flush=True)


def main() -> int:
    """Examine each module that is named."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("modules", nargs="+", metavar="MODULE[:LINE,...]", help="such as leaflets/values/dates.py")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="mutants tried at a time")
    parser.add_argument("--stop-after", type=int, default=0, metavar="N", help="survivors of a module, then go on")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # stopped, it takes its copies away
    known = explained(SURVIVORS.read_text(encoding="utf-8")) if SURVIVORS.is_file() else Counter[Change]()
    sums, well = [], True
    with copies(given.jobs) as folders:
        for named in given.modules:
            module, _, lines = named.partition(":")
            told, good = examined(
                module, set(map(int, filter(None, lines.split(",")))), folders, known, given.stop_after
            )
            print(told, flush=True)
            sums.append(told)
            well = well and good
    print("", *sums, sep="\n")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
