"""The reader and the prose under a fuzzer that follows the code: python tests/scripts/fuzz.py [-max_total_time=SECONDS]

Needs atheris (pip install atheris). Whatever bytes a file holds, it is read or has faults with their places; an
exception, more than 2 GB or more than 10 seconds for one file is a finding, and the bytes are kept.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["leaflets"]):
    from leaflets.content.leaflet import Leaflet
    from leaflets.content.records import Contact
    from leaflets.source import reader
    from leaflets.typeset.faces import printable

ROOT = Path(__file__).resolve().parents[2]
PRINTABLE = printable()
FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-"))
FILE = FOLDER / "typed.yaml"
#: Under these the bytes are a text of a section, so that the prose is reached as well.
HEAD = b"title: A\nreviewed: 2024\nsections:\n  - text: |\n      "


def one(data: bytes) -> None:
    """Read some bytes as a leaflet, as contacts, and as the text of a section."""
    for content in (data, HEAD + data.replace(b"\n", b"\n      ")):
        FILE.write_bytes(content)
        reading = reader.read(FILE, "typed.yaml", Leaflet, PRINTABLE)
        assert all(fault.place.file and fault.message for fault in reading.faults)
    FILE.write_bytes(data)
    reader.read_records(FILE, "typed.yaml", Contact, PRINTABLE)


if __name__ == "__main__":
    corpus = FOLDER / "corpus"
    corpus.mkdir()
    for number, path in enumerate([*(ROOT / "data").glob("**/*.yaml"), *(ROOT / "tests" / "faults").glob("*.md")]):
        (corpus / str(number)).write_bytes(path.read_bytes())
    atheris.Setup([*sys.argv, "-timeout=10", "-rss_limit_mb=2048", "-max_len=8192", str(corpus)], one)
    atheris.Fuzz()
