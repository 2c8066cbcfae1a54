"""A key that only the folder of this user holds."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from leaflets.jobs.own_key import SIZE, own_key


def test_a_key_is_made_once(tmp_path: Path) -> None:
    """By chance, and for nobody else’s eyes."""
    path = tmp_path / "deep" / "key"
    key = own_key(path)
    assert len(key) == SIZE
    assert own_key(path) == key
    assert own_key(tmp_path / "other") != key
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", [b"", b"k" * (SIZE - 1), b"k" * (SIZE + 1)])
def test_a_damaged_key_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "key").write_bytes(damage)
    key = own_key(tmp_path / "key")
    assert len(key) == SIZE
    assert own_key(tmp_path / "key") == key


def test_where_none_can_be_kept_each_run_has_its_own(tmp_path: Path) -> None:
    """A folder has its name, or a file that of its folder."""
    (tmp_path / "key").mkdir()
    (tmp_path / "file").write_text("a file")
    for path in (tmp_path / "key", tmp_path / "file" / "key"):
        assert len(own_key(path)) == SIZE
        assert own_key(path) != own_key(path)
