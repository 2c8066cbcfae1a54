"""The same source makes the same bytes: no clock, no hash order, no state of the process is in a file."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import stress
from bench import Bench, leaflet
from paths import DATA

import leaflets
from leaflets.editions import EDITIONS

_SCRIPT = """
import datetime, hashlib, json, sys
from pathlib import Path
from leaflets.editions import EDITIONS
from leaflets.typeset.faces import printable
from leaflets.content.library import Library
from leaflets.press.press import press

library = Library.opened(Path(sys.argv[1]), printable())
today = datetime.date(2026, 11, 23)
files = {
    f"{name} {edition.name}": press(library.leaflet(name).value.document(library.shelf, today), edition).data
    for name in library.names
    for edition in EDITIONS.values()
}
json.dump({name: hashlib.sha256(data).hexdigest() for name, data in files.items()}, sys.stdout)
"""


def _start(folder: Path, seed: int) -> subprocess.Popen[str]:
    package = str(Path(leaflets.__file__).parents[1])
    environment = {**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": package}
    command = [sys.executable, "-c", _SCRIPT, str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def test_every_process_makes_the_same_bytes(bench: Bench) -> None:
    """Whatever the seed of the hashes is, and in whatever order the editions are made."""
    for path in (DATA / "leaflets").glob("*.yaml"):
        bench.add(path.stem, path.read_text(encoding="utf-8"))
    processes = [_start(bench.folder, seed) for seed in (0, 1, 4242)]
    first, *others = [json.loads(process.communicate(timeout=120)[0]) for process in processes]
    assert len(first) == len(bench.library.names) * len(EDITIONS)
    assert all(other == first for other in others)
    for name in bench.library.names:
        for edition in reversed(EDITIONS):
            data = bench.press(name, edition).path.read_bytes()
            assert hashlib.sha256(data).hexdigest() == first[f"{name} {edition}"]


def test_the_day_is_not_in_a_file_until_its_review_is_due(tmp_path: Path) -> None:
    """The same bytes on every day up to the last on which the leaflet is fit; then a notice."""
    bench = Bench(tmp_path, contacts=stress.FEW_CONTACTS)
    bench.add("dated", stress.rich().replace("reviewed: 14 March 2026", "reviewed: 2026\nreview due: June 2027"))
    days = [datetime.date(2026, 11, 23), datetime.date(2027, 6, 30), datetime.date(2027, 7, 1)]
    first = bench.press("dated", "a4", days[0]).path.read_bytes()
    assert bench.press("dated", "a4", days[1]).path.read_bytes() == first
    late = bench.press("dated", "a4", days[2])
    assert late.path.read_bytes() != first
    notice = "This leaflet was due to be checked in June 2027. Some details may have changed."
    assert any(node.text.startswith(notice) for node in late.proof.root.all("P"))


def test_different_words_make_different_files(bench: Bench) -> None:
    """Two leaflets that differ in one word differ in their identifier too."""
    texts = [leaflet(f"  - text: This is the {word} one.\n") for word in ("first", "third")]
    files = [bench.made(f"leaflet-{number}", text).path.read_bytes() for number, text in enumerate(texts)]
    identifiers = [data[data.rindex(b"/ID") :].split(b"]")[0] for data in files]
    assert identifiers[0] != identifiers[1]
