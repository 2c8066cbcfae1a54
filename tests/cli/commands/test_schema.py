"""`schema`: written, and compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.cli.main import main
from leaflets.content.schema import FOLDER


def test_an_old_schema_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And `schema` writes the new one; Windows line ends are no difference."""
    monkeypatch.chdir(tmp_path)
    assert main(["schema", "--check"]) == 1
    assert main(["schema"]) == 0
    assert main(["schema", "--check"]) == 0
    path = tmp_path / "data" / FOLDER / "leaflet.schema.json"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["schema", "--check"]) == 0
    path.write_bytes(path.read_bytes().replace(b"heading", b"haeding"))
    assert main(["schema", "--check"]) == 1
