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


def test_how_lines_were_read(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Told where it is asked for: which lines stay lines, and which flow."""
    wide = "This line is as wide as many a line of prose that was wrapped by a program"
    (broken / "data" / "leaflets" / "x.yaml").write_text(
        "title: A\nreviewed: 2026\nsections:\n  - text: |\n      The Hall\n      1 High Street\n\n"
        f"      {wide}\n      and goes on.\n\n      {wide}\n      {wide}\n      Ends.\n      {wide}\n      {wide}\n"
    )
    main(["check", "--date", "2026-03-01"])
    assert "lines" not in capsys.readouterr().out
    main(["check", "-v", "--date", "2026-03-01"])
    assert capsys.readouterr().out.splitlines()[:-1] == [
        "data/leaflets/x.yaml:5:7: these 2 lines are printed as lines",
        "data/leaflets/x.yaml:8:7: these 2 lines flow as one paragraph",
        "data/leaflets/x.yaml:11:7: these 5 lines flow as one paragraph, but for the line ends typed after line 13",
    ]
