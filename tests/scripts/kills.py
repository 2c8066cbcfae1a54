"""Whether the manifest is true at any moment: python tests/scripts/kills.py [--kills 60] [--terms 10] [--rounds 10]

A made-up library lies finished in a folder; all of it is changed, and while it is made anew the run is killed, at so
many points spread over the files that it puts in their places; or it is asked to end, as by a system that shuts down.
Then two runs at once make half of the leaflets each, into one folder, in so many rounds. Each time every PDF file that
is there must have an entry with its hash: as the press reads it, and how often in `manifest.json` alone is told too.
The next run must make all files, leave no others, and find everything true. Exit status 1 where anything of this is not
so.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "benchmarks")]

from generated import generate  # noqa: E402

from leaflets.delivery.manifest import NEXT, Manifest, announced, bytes_in  # noqa: E402

DAY = "2026-11-23"
#: How far a run has come when the first kill comes, as a part of its length; later ones come by what is in its place.
FIRST = 0.15
#: Milliseconds by which kills that come at the same file differ.
APART = 3


@dataclass
class Tally:
    """How often all was true: as the press reads it, in `manifest.json` alone, and after the next run."""

    name: str
    read: int = 0
    alone: int = 0
    after: int = 0
    midway: int = 0  # runs that had put some files in their places, but not all
    wrong: list[str] = field(default_factory=list)

    def told(self, many: int) -> str:
        """The tally in a line."""
        return (
            f"{self.name}: true in {self.read} of {many}, by manifest.json alone in {self.alone}; true and whole after "
            f"the next run in {self.after}; {self.midway} ended midway"
        )


class Trial:
    """A library in two states, each made once, and a folder in which the one becomes the other."""

    def __init__(self, folder: Path, leaflets: int) -> None:
        self.folder, self.output = folder, folder / "output"
        self.before: dict[str, int] = {}
        for state in ("old", "new"):
            generate(folder / state, leaflets)
        self.names = sorted(path.stem for path in (folder / "new" / "leaflets").glob("*.yaml"))
        for name in self.names:
            path = folder / "new" / "leaflets" / f"{name}.yaml"
            path.write_text(path.read_text(encoding="utf-8").replace("title: ", "title: New ", 1), encoding="utf-8")
        for state in ("old", "new"):
            begun = time.monotonic()
            assert self.run(state, folder / f"made-{state}").wait() == 0
            self.length = time.monotonic() - begun
        self.old, self.new = hashes(folder / "made-old"), hashes(folder / "made-new")

    def run(self, state: str, output: Path, *names: str) -> subprocess.Popen[bytes]:
        """Make leaflets of a state, as a run that remembers nothing."""
        cache = tempfile.mkdtemp(dir=self.folder)
        command = [sys.executable, ROOT / "make_pdf.py", *names, "--no-proof", "--date", DAY, "-q"]
        command += ["--data", self.folder / state, "--output", output]
        return subprocess.Popen(command, env={**os.environ, "LEAFLETS_CACHE": cache})

    def begin(self) -> None:
        """Let the folder have all files of the old state."""
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.copytree(self.folder / "made-old", self.output)
        self.before = {path.name: path.stat().st_ino for path in self.output.glob("*.pdf")}

    def let_run(self, run: subprocess.Popen[bytes], part: float) -> None:
        """Wait until a part of all files is in its place, or the run is over; with none, for a part of its length."""
        wanted = round(part * len(self.new))
        if not wanted:
            time.sleep(self.length * FIRST)
        while self.moved() < wanted and run.poll() is None:
            time.sleep(0.001)

    def moved(self) -> int:
        """How many files have been put in their places since the folder had all of the old state."""
        return sum(path.stat().st_ino != self.before.get(path.name) for path in self.output.glob("*.pdf"))

    def look(self, tally: Tally) -> None:
        """Count what is true now."""
        files = hashes(self.output)
        manifest = Manifest.parsed(bytes_in(self.output))
        known = {(name, entry.sha256) for name, entry in manifest.files.items()}
        coming = {(one.name, one.entry.sha256) for one in announced(bytes_in(self.output, NEXT))}
        tally.alone += {*files.items()} <= known
        tally.read += (is_true := {*files.items()} <= known | coming)
        tally.midway += bool({*files.items()} & {*self.new.items()}) and files != self.new
        is_whole = all(one in (self.old[name], self.new[name]) for name, one in files.items())
        if not is_true or not is_whole or manifest.is_damaged:
            tally.wrong.append(f"{is_true=} {is_whole=} {manifest.damaged is None=}")

    def look_after(self, tally: Tally) -> None:
        """Count whether the next run puts all right."""
        assert self.run("new", self.output).wait() == 0
        told = json.loads((self.output / "manifest.json").read_text(encoding="utf-8"))
        entries = {name: entry["sha256"] for name, entry in told["files"].items()}
        others = {path.name for path in self.output.iterdir()} - {*self.new, "manifest.json"}
        is_right = hashes(self.output) == entries == self.new and not others
        tally.after += is_right
        if not is_right:
            tally.wrong.append(f"after the next run: {others}")


def hashes(folder: Path) -> dict[str, str]:
    """The sha256 of each PDF file of a folder."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.pdf")}


def stopped(trial: Trial, sent: signal.Signals, many: int) -> Tally:
    """Runs that are sent a signal, each a little later than the one before."""
    tally = Tally(sent.name)
    for number in range(many):
        trial.begin()
        run = trial.run("new", trial.output)
        trial.let_run(run, number / max(many - 1, 1))
        time.sleep(number % 5 * APART / 1000)
        run.send_signal(sent)
        status, is_begun = run.wait(), trial.moved()
        # before its first line, the system ends a run that is asked to
        if sent is signal.SIGTERM and status not in (0, 130) and (is_begun or status != -signal.SIGTERM):
            tally.wrong.append(f"exit status {status}")
        trial.look(tally)
        trial.look_after(tally)
    return tally


def at_once(trial: Trial, rounds: int) -> Tally:
    """Two runs at once, of every second leaflet and of the others."""
    tally = Tally("two at once")
    for _ in range(rounds):
        trial.begin()
        runs = [trial.run("new", trial.output, *trial.names[begin::2]) for begin in range(2)]
        while any(run.poll() is None for run in runs):
            time.sleep(0.01)
        if [run.returncode for run in runs] != [0, 0]:
            tally.wrong.append(f"exit status {[run.returncode for run in runs]}")
        trial.look(tally)
        trial.look_after(tally)
    return tally


def main() -> int:
    """Try all, and tell how often all was true."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, many in (("kills", 60), ("terms", 10), ("rounds", 10), ("leaflets", 40)):
        parser.add_argument(f"--{name}", type=int, default=many, metavar="N")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(Path(folder), given.leaflets)
        tallies = [(stopped(trial, signal.SIGKILL, given.kills), given.kills)]
        tallies += [(stopped(trial, signal.SIGTERM, given.terms), given.terms)]
        tallies += [(at_once(trial, given.rounds), given.rounds)]
    for tally, many in tallies:
        print(tally.told(many))
        for wrong in tally.wrong:
            print(f"    {wrong}")
    return int(any(tally.wrong for tally, _ in tallies))


if __name__ == "__main__":
    sys.exit(main())
