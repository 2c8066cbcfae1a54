"""Whatever can be printed is read back as it was typed, by three readers that share no code."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest
from bench import Bench, Finished, leaflet

from leaflets.signs import printed
from leaflets.typeset.faces import faces, printable

#: Every character, but spaces and those that would be marks, or are printed as another; and letters with loose accents.
SIGNS = [sign for sign in sorted(printable()) if sign not in " \u00a0*#>|[]()-–" and printed(sign) == sign]
SIGNS += ["ẹ\u0301", "Ọ\u0300", "x\u030c", "ɔ\u0300", "ą\u0301", "m\u0304"]


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """A file with every sign, by itself and within a word, regular and bold."""
    rows = [SIGNS[start : start + 16] for start in range(0, len(SIGNS), 16)]
    text = "".join(f"      Row {' '.join(row)} **{' '.join(row)}** é{'é'.join(row)}é\n\n" for row in rows)
    bench = Bench(tmp_path_factory.mktemp("signs"))
    return bench.made("signs", leaflet(f"  - heading: Signs\n    text: |\n{text}"), "a4")


def test_the_file_keeps_every_promise(every: Finished) -> None:
    """PDFium reads it, in the order of its tags."""
    assert every.broken() == []
    assert {face.partition("+")[2] for face in every.case().proof.faces} == {
        one.name for face in faces() for one in (face, *face.others)
    }


def test_pypdf_reads_every_sign(every: Finished) -> None:
    """In the order in which they are painted."""
    read = "\n".join(page.extract_text() for page in pypdf.PdfReader(every.path).pages)
    missing = [sign for sign in SIGNS if read.count(sign) < 3]
    assert missing == []


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="Poppler is not installed")
def test_poppler_reads_every_sign(every: Finished, tmp_path: Path) -> None:
    """Within words as well."""
    subprocess.run(["pdftotext", str(every.path), str(tmp_path / "read.txt")], check=True)
    read = (tmp_path / "read.txt").read_text(encoding="utf-8")
    assert [sign for sign in SIGNS if read.count(sign) < 3] == []
