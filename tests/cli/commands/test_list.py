"""`list`: a line a leaflet."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import GOOD, leaflet

from leaflets.cli.main import main


def test_list_tells_what_is_due(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line a leaflet; overdue from the day after the last day that the date can mean."""
    leaflet(desk, "draft", f"published: draft\n{GOOD}")
    assert main(["list", "--date", "2023-12-31"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        "draft: Draft (draft), reviewed March 2026, due March 2029",
        "dystonia: Dystonia, reviewed 2020, due 2023",
    ]
    assert main(["list", "--date", "2024-01-01"]) == 0
    assert "dystonia: Dystonia, reviewed 2020, OVERDUE 2023" in capsys.readouterr().out


def test_a_file_that_is_not_read_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is ever silently dropped, a whole leaflet least of all."""
    (desk / "data" / "leaflets" / "lost.yml").write_text("title: Lost\n", encoding="utf-8")
    assert main(["list"]) == 0
    assert "data/leaflets/lost.yml: warning: this file is not read" in capsys.readouterr().err
