"""Streams that are closed, full, or lead to nobody: files are made all the same, and no traceback is told."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from paths import ROOT

from leaflets.cli import streams
from leaflets.cli.console import Console
from leaflets.cli.main import main
from leaflets.cli.streams import is_nobody_there, written

POSIX = pytest.mark.skipif(os.name != "posix", reason="a shell, and devices of POSIX")


LOST = "What was told could not be written: No space left"


def shell(command: str, desk: Path) -> subprocess.CompletedProcess[str]:
    """A command in a shell, in which `press` is the press; its status is that of the press."""
    press = f"'{sys.executable}' '{ROOT / 'make_pdf.py'}'"
    script = f"set -o pipefail; {command.replace('press', press)}"
    return subprocess.run(["bash", "-c", script], cwd=desk, capture_output=True, text=True, check=False, timeout=60)


@POSIX
@pytest.mark.parametrize(
    ("command", "status", "out", "err"),
    [
        ("press dystonia --edition a4 --no-proof >/dev/full", 1, "", LOST),
        ("press dystonia --edition a4 --no-proof 2>/dev/full", 1, "1 file in output.", ""),
        ("press dystonia --edition a4 --no-proof <&- >&- 2>&-", 0, "", ""),
        ("press dystonia --edition a4 --no-proof | true", 0, "", ""),
        ("press --help >/dev/full", 1, "", ""),
        ("press list | head -1", 0, "dystonia: Dystonia", ""),
        ("press check --format json >/dev/full", 1, "", LOST),
        ("press email dystonia --to <&-", 2, "", "there is no address after --to"),
        ("press which WT4M4 | head -c 1", 0, "W", ""),
    ],
)  # fmt: skip
def test_whatever_the_streams_are(desk: Path, command: str, status: int, out: str, err: str) -> None:
    """A stream that takes nothing is told on the other one, and makes a success a failure; nobody there does not."""
    done = shell(command, desk)
    assert (done.returncode, "Traceback" in done.stderr, "Exception" in done.stderr) == (status, False, False)
    assert out in done.stdout
    assert err in done.stderr
    if "--no-proof" in command:
        assert (desk / "output" / "dystonia-a4.pdf").exists()


def test_without_any_streams(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As under `pythonw`, where Python has none."""
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    streams.make_sure_of_streams()
    assert main(["list"]) == 0
    assert main(["list", "--data", "nowhere"]) == 2
    assert sys.stdin.read() == ""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.close()


class Failing(io.StringIO):
    """A stream that takes nothing."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, _: str) -> int:
        raise self.error


def test_a_stream_that_fails_is_told_and_one_that_is_closed() -> None:
    full, gone = OSError(28, "No space left on device"), BrokenPipeError(32, "Broken pipe")
    assert written("a", Failing(full)) is full
    assert written("a", Failing(gone)) is gone
    assert [is_nobody_there(error) for error in (full, gone)] == [False, True]
    closed = io.StringIO()
    closed.close()
    assert written("a", closed) is not None
    assert written("a", io.StringIO()) is None


def test_the_console_keeps_why(monkeypatch: pytest.MonkeyPatch) -> None:
    """And goes on."""
    full = OSError(28, "No space left on device")
    monkeypatch.setattr(sys, "stdout", Failing(full))
    console = Console()
    console.say("a")
    console.tell("b")
    assert console.lost is full
