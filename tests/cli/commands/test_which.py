"""`which`: the leaflet of a printed copy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from leaflets.cli.main import main


def test_which_answers(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 0 with the answer, 1 where nobody knows the code, 2 for what is none."""
    main(["dystonia", "--edition", "a4"])
    code = json.loads((desk / "output" / "manifest.json").read_text(encoding="utf-8"))["issues"][0]["code"]
    capsys.readouterr()
    assert main(["which", code]) == 0
    assert capsys.readouterr().out.startswith(f"{code} is ‘Dystonia’ (dystonia), reviewed 2020, first made on ")
    assert main(["which", "XXXXX"]) == 1
    assert capsys.readouterr().err == "no leaflet known here has the code XXXXX\n    Look at the copy again.\n"
    assert main(["which", "issue", f"{code[:4]}{'3' if code[4] != '3' else '4'}".lower()]) == 1
    assert f"Is it {code} (‘Dystonia’)?" in capsys.readouterr().err
    assert main(["which", "HELLO"]) == 2
    assert main(["which", code, "--data", "nowhere"]) == 0
    assert "the content is not at hand" in capsys.readouterr().out
