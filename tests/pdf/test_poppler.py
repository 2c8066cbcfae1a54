"""A second opinion on the tags: Poppler's, where it is installed."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from bench import Finished


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="Poppler is not installed")
def test_poppler_reads_the_leaflet_in_order(finished: Finished) -> None:
    """`pdfinfo -struct-text` says nothing on its error output, and the words of the tree in their order."""
    done = subprocess.run(
        ["pdfinfo", "-struct-text", str(finished.path)], capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stderr == ""
    said = "".join(re.findall(r'(?m)^\s*"(.*)"$', done.stdout))
    assert "".join(said.split()) == "".join(finished.proof.root.text.split())
