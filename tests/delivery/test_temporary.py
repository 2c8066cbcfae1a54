"""Files while they are written: known as ours, left alone while somebody writes them, and tidied away afterwards."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from paths import ROOT

from leaflets.delivery import temporary
from leaflets.delivery.files import deliver
from leaflets.delivery.temporary import Staged, tidy

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs limits, locks and permissions of POSIX")


@POSIX
def test_a_file_killed_half_written_is_tidied_away(tmp_path: Path) -> None:
    """Negative control for the one above: there is a stray file to tidy, and it is gone afterwards."""
    code = """
        import os, signal, sys
        from pathlib import Path
        from leaflets.delivery import files
        os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)
        files.deliver(b"new", Path(sys.argv[1]))
    """
    assert process(code, str(tmp_path / "a.pdf")).returncode == -signal.SIGKILL
    (stray,) = names(tmp_path)
    assert stray.startswith(".a.pdf-")
    assert stray.endswith(".tmp")
    tidy(tmp_path)
    assert names(tmp_path) == []


@POSIX
def test_what_another_run_is_writing_is_left_alone(tmp_path: Path) -> None:
    """Two runs at once do each other no harm."""
    code = """
        import os, sys, time
        from pathlib import Path
        from leaflets.delivery import files
        def slow(handle):
            print("writing", flush=True)
            sys.stdin.readline()
        os.fsync = slow
        files.deliver(b"theirs", Path(sys.argv[1]))
    """
    command = [sys.executable, "-c", textwrap.dedent(code), str(tmp_path / "a.pdf")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment()
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "writing\n"
        tidy(tmp_path)
        assert len(names(tmp_path)) == 1
        other.communicate("\n", timeout=20)
    assert (tmp_path / "a.pdf").read_bytes() == b"theirs"


def test_files_are_put_in_place_where_there_are_no_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows: moved once they are closed; strays are tidied away."""
    monkeypatch.setattr(temporary, "fcntl", None)
    Staged(b"stray", tmp_path / "b.pdf")._close()
    assert len(names(tmp_path)) == 1
    assert deliver(b"new", tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    tidy(tmp_path)
    assert names(tmp_path) == ["a.pdf"]


def test_files_of_others_are_never_tidied_away(tmp_path: Path) -> None:
    """Only what has a name that delivery gives, whose end follows from the rest of it."""
    Staged(b"stray", tmp_path / "a.pdf")._close()
    (ours,) = names(tmp_path)
    like = [ours.replace(".a", ".b"), ours[:-5] + ("0" if ours[-5] != "0" else "1") + ".tmp", ours[1:], ours + "p"]
    kept = [".a.pdf.tmp", ".x-0123abcd.tmp", ".x-0123abcd01234567.tmp", ".hidden", "a.tmp", *like]
    for name in kept:
        (tmp_path / name).write_text("kept")
    tidy(tmp_path)
    assert names(tmp_path) == sorted(kept)
    tidy(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["é" * 120 + ".pdf", "a\n" + "b" * 240 + ".pdf", "a-0123abcd.tmp"])
def test_long_and_odd_names(tmp_path: Path, name: str) -> None:
    """The name while it is written is no longer than a file's can be, and known as ours."""
    Staged(b"new", tmp_path / name)._close()
    tidy(tmp_path)
    assert names(tmp_path) == []
    assert deliver(b"new", tmp_path / name)


@POSIX
def test_tidying_never_stands_in_the_way_of_a_delivery(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is begun may be met before it has its lock: then another is begun."""
    import fcntl

    real, tidied = fcntl.flock, list[str]()

    def late(handle: int, how: int) -> None:
        """The first file of two is met, locked, and removed meanwhile."""
        if not tidied:
            tidied.extend(names(tmp_path))
            tidy(tmp_path)
            raise BlockingIOError(11, "Resource temporarily unavailable")
        real(handle, how)

    monkeypatch.setattr(fcntl, "flock", late)
    monkeypatch.setattr("time.sleep", pytest.fail)
    assert deliver(b"new", tmp_path / "a.pdf")
    assert len(tidied) == 1
    assert names(tmp_path) == ["a.pdf"]


@POSIX
def test_tidying_beside_many_deliveries(tmp_path: Path) -> None:
    """Whatever the moment."""
    code = """
        import sys, time
        from pathlib import Path
        from leaflets.delivery.temporary import tidy
        until = time.monotonic() + 20
        print("begun", flush=True)
        while time.monotonic() < until:
            tidy(Path(sys.argv[1]))
    """
    command = [sys.executable, "-c", textwrap.dedent(code), str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment()) as other:
        assert other.stdout is not None
        other.stdout.readline()
        try:
            for number in range(400):
                assert deliver(str(number).encode(), tmp_path / "a.pdf")
        finally:
            other.kill()


def names(folder: Path) -> list[str]:
    """Everything in a folder."""
    return sorted(path.name for path in folder.iterdir())


def environment() -> dict[str, str]:
    """For a process that imports the package from here."""
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def process(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Some code as a process of its own."""
    command = [sys.executable, "-c", textwrap.dedent(code), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment(), timeout=60)
