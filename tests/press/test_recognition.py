"""A finished file known by what it says itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench import Bench, leaflet

from leaflets.issue import issue_code
from leaflets.press.recognition import recognised

TEXT = leaflet("  - text: Words.\n", title="Dogs", more="reviewed: 3 March 2026\nreview due: 2029\n")


def test_a_file_of_ours(bench: Bench) -> None:
    """All that it says: its leaflet and edition by its name, its issue by its foot, its dates by its last words."""
    finished = bench.made("dogs", TEXT, "large-print")
    found = recognised(finished.path)
    assert found is not None
    issue, entry = found
    assert (issue.leaflet, issue.title, issue.code) == ("dogs", "Dogs", issue_code(finished.document))
    assert (issue.made, issue.reviewed, issue.due) == ("", "3 March 2026", "2029")
    assert (entry.leaflet, entry.edition, entry.pages, entry.proved) == ("dogs", "large-print", 1, False)
    assert (entry.issue, entry.reviewed, entry.due) == (issue.code, issue.reviewed, issue.due)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("dogs.pdf", None),
        ("dogs-a5.pdf", None),
        ("dogs-a4.pdf", b"%PDF-1.7\n"),
        ("dogs-a4.pdf", b""),
        ("nowhere-a4.pdf", None),
    ],
)
def test_files_of_others(bench: Bench, tmp_path: Path, name: str, data: bytes | None) -> None:
    """Neither by name nor by content."""
    if name != "nowhere-a4.pdf":
        (tmp_path / name).write_bytes(bench.made("dogs", TEXT).path.read_bytes() if data is None else data)
    assert recognised(tmp_path / name) is None
