"""What the tests of all commands share."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from paths import DATA


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a copy of data/, to work in, and temporary files of its own."""
    folder = tmp_path / "desk"
    shutil.copytree(DATA, folder / "data")
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.chdir(folder)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return folder


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with one leaflet, which has a fault."""
    (tmp_path / "data" / "leaflets").mkdir(parents=True)
    (tmp_path / "data" / "leaflets" / "x.yaml").write_text("title: A\nreviewed: never\nsections: []\n")
    house = DATA / "house.yaml"
    (tmp_path / "data" / "house.yaml").write_bytes(house.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path
