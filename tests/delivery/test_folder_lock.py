"""A folder held by one at a time, and by nobody who is not there any more."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest
from paths import ROOT

from leaflets.delivery import folder_lock
from leaflets.delivery.folder_lock import NAME, locked
from leaflets.faults import DeliveryError

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs locks of POSIX")
_HOLDING = """
    import sys, time
    from pathlib import Path
    from leaflets.delivery.folder_lock import locked
    with locked(Path(sys.argv[1])):
        print("held", flush=True)
        sys.stdin.readline()
"""


def holding(folder: Path) -> subprocess.Popen[str]:
    """Another process that holds a folder until it is told something."""
    command = [sys.executable, "-c", textwrap.dedent(_HOLDING), str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    return other


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    """The file is there while it is held, and can be taken again."""
    for _ in range(2):
        with locked(tmp_path):
            assert [path.name for path in tmp_path.iterdir()] == [NAME]
        assert list(tmp_path.iterdir()) == []


@POSIX
def test_what_another_holds_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For so long, then it is told."""
    with holding(tmp_path) as other:
        monkeypatch.setattr(folder_lock, "PATIENCE", 0.05)
        with pytest.raises(DeliveryError, match="another run of the press is writing into"), locked(tmp_path):
            pytest.fail("It is held.")
        monkeypatch.setattr(folder_lock, "PATIENCE", 20)
        assert other.stdin is not None
        threading.Timer(0.2, other.stdin.write, ["\n"]).start()
        threading.Timer(0.25, other.stdin.flush).start()
        begun = time.monotonic()
        with locked(tmp_path):
            assert time.monotonic() - begun > 0.1


@POSIX
def test_who_is_killed_holds_nothing(tmp_path: Path) -> None:
    """Whatever is left lying there."""
    with holding(tmp_path) as other:
        other.send_signal(signal.SIGKILL)
        other.wait()
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    with locked(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no queues")
@pytest.mark.parametrize(
    "make",
    [os.mkfifo, Path.mkdir, lambda path: path.symlink_to("nowhere"), lambda path: path.symlink_to("/dev/zero")],
    ids=["a queue", "a folder", "a link to nothing", "a device"],
)
def test_where_there_can_be_no_lock_all_goes_on(tmp_path: Path, make: object) -> None:
    """As on a network drive that has none."""
    make(tmp_path / NAME)  # type: ignore[operator]
    with locked(tmp_path):
        pass
    assert os.path.lexists(tmp_path / NAME)
    with locked(tmp_path / "nowhere"):
        pass


@POSIX
def test_only_one_at_a_time(tmp_path: Path) -> None:
    """Four processes add one to a number, each many times: none is lost."""
    code = """
        import sys
        from pathlib import Path
        from leaflets.delivery.folder_lock import locked
        number = Path(sys.argv[1]) / "number"
        for _ in range(50):
            with locked(number.parent):
                number.write_text(str(int(number.read_text()) + 1))
    """
    (tmp_path / "number").write_text("0")
    command = [sys.executable, "-c", textwrap.dedent(code), str(tmp_path)]
    runs = [subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}) for _ in range(4)]
    assert [run.wait(timeout=60) for run in runs] == [0] * 4
    assert (tmp_path / "number").read_text() == "200"
