"""`check`: what is told, and the exit status."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.cli.main import main


def test_strict_takes_warnings_for_faults(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 1, and told as such."""
    path = broken / "data" / "leaflets" / "x.yaml"
    path.write_text("title: A\nreviewed: 2026\nsections:\n  - links: B http://a.org\n")
    assert main(["check", "--date", "2026-03-01"]) == 0
    assert "x.yaml:4:12: warning: http://a.org is not https" in capsys.readouterr().err
    assert main(["check", "--date", "2026-03-01", "--strict"]) == 1
    assert "x.yaml:4:12: http://a.org is not https" in capsys.readouterr().err
    path.write_text("title: A\nreviewed: 2026\nsections:\n  - links: B https://a.org\n")
    assert main(["check", "--date", "2026-03-01", "--strict"]) == 0
    assert capsys.readouterr().out == "1 leaflet checked: nothing to put right.\n"
