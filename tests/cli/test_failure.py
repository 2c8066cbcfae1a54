"""A failure of the press itself: a sentence, and a log without anybody's address."""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

import pytest

from leaflets.cli.failure import failure_told

REPORT = "Traceback …\nValueError: of ann@example.org\n"


def test_a_sentence_and_a_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what was typed, but for all that follows --to."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["make_pdf.py", "email", "dogs", "--to", "Ann", "ann@example.org"])
    told = failure_told(REPORT, "dogs")
    match = re.fullmatch(
        r"The press itself has failed on ‘dogs’, not your leaflet\. What happened is in (.+); .*", told
    )
    assert match
    log = Path(match[1]).read_text(encoding="utf-8")
    assert log.splitlines()[1:] == ["make_pdf.py email dogs", "Traceback …", "ValueError: of an address"]
    assert failure_told(REPORT).startswith("The press itself has failed, not your leaflet.")


def test_where_nothing_can_be_written_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a full disk: the last line is told."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert failure_told("Traceback\nValueError: wrong\n").endswith(". Please pass this on: ValueError: wrong")
