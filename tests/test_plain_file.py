"""The bytes of a file, where it is one."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from leaflets.plain_file import NoFileError, first_bytes


@pytest.mark.parametrize(("most", "data"), [(0, b""), (5, b"a\r\nb"), (3, b"a\r\n"), (4, b"a\r\nb")])
def test_no_more_is_read_than_is_wanted(tmp_path: Path, most: int, data: bytes) -> None:
    """And what is read is what is there, ends of lines as they are."""
    (tmp_path / "a").write_bytes(b"a\r\nb")
    assert first_bytes(tmp_path / "a", most) == data


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="a file of Linux")
@pytest.mark.parametrize("most", [0, 1, 5, 1 << 28])
def test_a_file_may_have_more_than_it_says(most: int) -> None:
    """One that another program writes to, or one that the system makes up as it is read."""
    assert first_bytes(Path("/proc/self/status"), most)[:5] == b"Name:"[:most]
    assert len(first_bytes(Path("/proc/self/status"), most)) == most or most > 5


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


ODD: dict[str, Callable[[Path], None]] = {
    "a folder": Path.mkdir,
    "a queue": os.mkfifo,
    "a socket": _socket,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a terminal": lambda path: path.symlink_to("/dev/tty"),
} if hasattr(os, "mkfifo") else {"a folder": Path.mkdir}  # fmt: skip


@pytest.mark.parametrize("make", ODD.values(), ids=ODD)
def test_what_is_no_file_is_not_opened(tmp_path: Path, make: Callable[[Path], None]) -> None:
    """Nor waited for."""
    make(tmp_path / "odd")
    with pytest.raises(NoFileError):
        first_bytes(tmp_path / "odd", 10)


def test_what_is_not_there_or_leads_round_in_a_circle(tmp_path: Path) -> None:
    """Says why, as the system does."""
    (tmp_path / "round").symlink_to("round")
    for name in ("none", "round", "a" * 300):
        with pytest.raises(OSError) as error:  # noqa: PT011 - which one is told below
            first_bytes(tmp_path / name, 10)
        assert error.value.strerror
        assert not isinstance(error.value, NoFileError)
