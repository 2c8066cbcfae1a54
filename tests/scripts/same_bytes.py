"""Whether two states of the press make the same files: python tests/scripts/same_bytes.py BEFORE [AFTER]

BEFORE and AFTER are revisions; without AFTER it is the working tree. Both make, of the content of BEFORE and of a
made-up library, every leaflet in every edition, as text, a pack, booklets and drafts, and the schemas. Tells each file
that is not the same byte for byte; exit status 1 where there is one. What a pull request may change is said after
--but, as patterns of file names.
"""

from __future__ import annotations

import argparse
import contextlib
import fnmatch
import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-11-23"
EDITIONS = ("--edition=a4", "--edition=large-print", "--edition=giant-print")
OWN = ("dystonia", "making-a-leaflet")
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("build", *EDITIONS),
    ("build", "--format=text"),
    ("build", "--format=html"),
    ("pack", "dystonia:3", "making-a-leaflet:2@large-print", "--slip"),
    ("booklet", *OWN),
    ("email", *OWN, "--to", "ann@example.org"),
    ("schema",),
    ("check",),
    ("list",),
    ("due",),
    ("new", "neck-pain"),
)
COMMANDS_OF_LIBRARY = (("build", "--no-proof", *EDITIONS), ("check",))
#: Leaflets of the made-up library; one in ten is long.
MADE_UP = 30


@contextlib.contextmanager
def checkout(revision: str, folder: Path) -> Iterator[Path]:
    """The files of a revision, in a folder of their own; of none, the working tree."""
    if not revision:
        yield ROOT
        return
    subprocess.run(["git", "-C", ROOT, "worktree", "add", "-q", "--detach", folder, revision], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["git", "-C", ROOT, "worktree", "remove", "--force", folder], check=True)


def made(press: Path, data: Path, library: Path, folder: Path) -> dict[str, str]:
    """The sha256 of each file that a state of the press makes, by its path, and of what each command says."""
    folder.mkdir()
    hashes: dict[str, str] = {}
    for name, content, commands in (("own", data, COMMANDS), ("library", library, COMMANDS_OF_LIBRARY)):
        work = folder / name
        for each in ("data", "output", "tmp"):
            (work / each).mkdir(parents=True)
        _copy(content, work / "data")
        environment = {**os.environ, "TMPDIR": str(work / "tmp"), "LEAFLETS_CACHE": str(work / "cache")}
        for arguments in commands:
            options = ["--data", "data", "--date", DAY]
            options += ["--output", "output"] if arguments[0] in ("build", "pack", "booklet", "email") else []
            done = subprocess.run(
                [sys.executable, press / "make_pdf.py", *arguments, *options],
                cwd=work, env=environment, capture_output=True, text=True, check=False,
            )  # fmt: skip
            said = done.stdout + done.stderr + f"exit {done.returncode}"
            hashes[f"{name}: {' '.join(arguments)}"] = _without_paths(said, work)
        for path in sorted(work.rglob("*")):
            if path.is_file() and "cache" not in path.relative_to(work).parts:
                place = path.relative_to(work)
                kept = place if place.parts[0] != "tmp" else Path("tmp", place.name)  # drafts lie in a random folder
                hashes[f"{name}/{kept.as_posix()}"] = hashlib.sha256(path.read_bytes()).hexdigest()
    return hashes


def _copy(content: Path, folder: Path) -> None:
    for path in content.rglob("*.*"):
        if path.is_file():
            (folder / path.relative_to(content)).parent.mkdir(parents=True, exist_ok=True)
            (folder / path.relative_to(content)).write_bytes(path.read_bytes())


def _without_paths(said: str, work: Path) -> str:
    words = said.split()
    return " ".join("PATH" if str(work) in word else word for word in words)


def main() -> int:
    """Compare, and tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("before")
    parser.add_argument("after", nargs="?", default="")
    parser.add_argument("--but", nargs="*", default=[], metavar="PATTERN")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        with checkout(given.before, folder / "before") as before, checkout(given.after, folder / "after") as after:
            generator = before / "tests" / "benchmarks" / "generated.py"
            subprocess.run([sys.executable, generator, folder / "library", str(MADE_UP)], check=True)
            old = made(before, before / "data", folder / "library", folder / "old")
            new = made(after, before / "data", folder / "library", folder / "new")
    differ = [name for name in sorted(old.keys() | new.keys()) if old.get(name) != new.get(name)]
    told = [name for name in differ if not any(fnmatch.fnmatch(name, pattern) for pattern in given.but)]
    for name in told:
        print(f"{name}: {'only before' if name not in new else 'only after' if name not in old else 'not the same'}")
        if ": " in name:
            print(f"  before: {old.get(name)}\n  after:  {new.get(name)}")
    files = sum(": " not in name for name in new)
    print(f"{files} files and what {len(new) - files} commands say: {len(told)} not the same, "
          f"{len(differ) - len(told)} that may differ.")  # fmt: skip
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
