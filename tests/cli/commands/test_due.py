"""`due`: what is told, and the calendar."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import reviewed_library
from icalendar import Calendar

from leaflets.cli.main import main
from leaflets.content.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Leaflets due at several times."""
    return reviewed_library(tmp_path / "data")


def test_due_tells_and_writes(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line each; what could not be read is named, with exit 1."""
    monkeypatch.chdir(tmp_path)
    assert main(["due", "--within", "30", "--ics", "reviews.ics", "--date", "2026-03-01"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "late: OVERDUE since 2025, last reviewed 2024: ‘late’; a, b",
        "soon: due 31 March 2026, last reviewed 2024: ‘soon’; a, b",
        "2 reviews in reviews.ics.",
    ]
    assert err.splitlines() == ["Not read, for they have faults: bad. ‘check’ tells them."]
    assert len(Calendar.from_ical((tmp_path / "reviews.ics").read_bytes()).walk("VEVENT")) == 2
    (tmp_path / "data" / "leaflets" / "bad.yaml").unlink()
    (tmp_path / "data" / "leaflets" / "late.yaml").unlink()
    assert main(["due", "--within", "3", "--date", "2026-03-01"]) == 0
    assert capsys.readouterr().out == "Nothing is due.\n"
