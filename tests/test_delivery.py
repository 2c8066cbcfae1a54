"""Finished files in their place, whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from leaflets import delivery
from leaflets.delivery import deliver
from leaflets.faults import DeliveryError


def test_a_new_file_is_written_with_its_folder(tmp_path: Path) -> None:
    """The folder is made where there is none."""
    path = tmp_path / "out" / "a.pdf"
    assert deliver(b"one", path)
    assert path.read_bytes() == b"one"


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    """An unchanged file keeps its time, so that nothing copies it anew."""
    path = tmp_path / "a.pdf"
    deliver(b"one", path)
    os.utime(path, (1, 1))
    assert not deliver(b"one", path)
    assert path.stat().st_mtime == 1


def test_other_bytes_replace_the_file(tmp_path: Path) -> None:
    """One byte of difference is a new file."""
    path = tmp_path / "a.pdf"
    deliver(b"one", path)
    assert deliver(b"onf", path)
    assert path.read_bytes() == b"onf"


def test_a_new_file_can_be_read_by_everybody(tmp_path: Path) -> None:
    """A shared folder is of no use with files that one person alone may open."""
    path = tmp_path / "a.pdf"
    deliver(b"one", path)
    assert path.stat().st_mode & stat.S_IROTH or os.name == "nt"


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    """Disk full while writing, or the file held open by a viewer: the old one stays, no scraps are left."""
    path = tmp_path / "a.pdf"
    deliver(b"old", path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    def held(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    if failing == "fsync":
        monkeypatch.setattr(delivery.os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(DeliveryError) as caught:
        deliver(b"new", path)
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["a.pdf"]
    words = str(caught.value)
    assert ("No space left" in words) if failing == "fsync" else ("open in another program" in words)


def test_ctrl_c_leaves_no_scraps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt in the middle of writing is passed on, and the half-written file is gone."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(delivery.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        deliver(b"new", tmp_path / "a.pdf")
    assert not list(tmp_path.iterdir())


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    """`--output` that names a file is a fault, not a traceback."""
    (tmp_path / "out").write_text("a file")
    with pytest.raises(DeliveryError, match="could not be written"):
        deliver(b"new", tmp_path / "out" / "a.pdf")
