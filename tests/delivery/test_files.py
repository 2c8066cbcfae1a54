"""Finished files in their place, whole or not at all: whatever fails, and whenever the program is killed."""

from __future__ import annotations

import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

import pytest
from paths import ROOT

from leaflets.delivery import files
from leaflets.delivery.files import deliver, deliver_together
from leaflets.delivery.temporary import Staged, tidy
from leaflets.faults import DeliveryError

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs limits, locks and permissions of POSIX")


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a lock that a test will not lift."""
    monkeypatch.setattr(files, "WAITS", (0.01, 0.01, 0.01))


def test_a_new_file_is_written_with_its_folder(tmp_path: Path) -> None:
    """The folder is made where there is none."""
    path = tmp_path / "out" / "deeper" / "a.pdf"
    assert deliver(b"one", path)
    assert path.read_bytes() == b"one"


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    """An unchanged file keeps its time, so that nothing copies it anew."""
    path = tmp_path / "a.pdf"
    deliver(b"one", path)
    os.utime(path, (1, 1))
    assert not deliver(b"one", path)
    assert path.stat().st_mtime == 1


@pytest.mark.parametrize("other", [b"onf", b"on", b"onee", b""])
def test_other_bytes_replace_the_file(tmp_path: Path, other: bytes) -> None:
    """One byte of difference is a new file."""
    path = tmp_path / "a.pdf"
    deliver(b"one", path)
    assert deliver(other, path)
    assert path.read_bytes() == other


@POSIX
def test_a_new_file_is_as_open_to_others_as_any(tmp_path: Path) -> None:
    """A shared folder is of no use with files that one person alone may open; the umask decides."""
    old = os.umask(0o027)
    try:
        deliver(b"one", tmp_path / "a.pdf")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o640


@POSIX
def test_a_disk_that_takes_no_more_leaves_the_old_file(tmp_path: Path) -> None:
    """In a process that may write no more than 1,000 bytes to a file: the old one stays, no scraps are left."""
    (tmp_path / "a.pdf").write_bytes(b"old")
    code = """
        import resource, signal, sys
        from pathlib import Path
        from leaflets.delivery.files import deliver
        from leaflets.faults import DeliveryError
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            deliver(b"new" * 1000, Path(sys.argv[1]))
        except DeliveryError as error:
            print(error)
    """
    done = process(code, str(tmp_path / "a.pdf"))
    assert "could not be written: the disk takes no file of that size" in done.stdout
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert names(tmp_path) == ["a.pdf"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (28, "the disk is full"),
        (30, "the disk cannot be written to"),
        (122, "your share of the disk is full"),
        (27, "the disk takes no file of that size"),
    ],
)
def test_why_a_file_could_not_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    """In words, with what to do."""

    def full(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DeliveryError, match=words) as caught:
        deliver(b"new", tmp_path / "a.pdf")
    assert caught.value.faults[0].cure
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("error", "words"), [(OSError(5, "Input/output error"), "Input/output error"), (OSError("It broke."), "It broke.")]
)
def test_what_else_keeps_a_file_from_being_written_is_told_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    """In the words of the system."""

    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(DeliveryError) as caught:
        deliver(b"new", tmp_path / "a.pdf")
    assert str(caught.value) == f"‘{tmp_path / 'a.pdf'}’ could not be written: {words}"


def test_what_stands_in_the_way_is_told_with_its_cure(tmp_path: Path) -> None:
    """A folder of the file's name, or a file of its folder's."""
    (tmp_path / "a.pdf").mkdir()
    (tmp_path / "out").write_text("a file")
    for path, words in (
        (
            tmp_path / "a.pdf",
            f"‘{tmp_path / 'a.pdf'}’ is a folder, so a file of that name could not be written\n"
            "    Give the folder another name, then make it again.",
        ),
        (
            tmp_path / "out" / "a.pdf",
            f"‘a.pdf’ could not be written: ‘{tmp_path / 'out'}’ is a file, not a folder\n"
            "    Name a folder with --output.",
        ),
    ):
        with pytest.raises(DeliveryError) as caught:
            deliver(b"new", path)
        assert str(caught.value) == words


@POSIX
def test_a_folder_that_may_not_be_written_to_is_told() -> None:
    """At once, without waiting for a lock that is none; root, who may write everywhere, becomes somebody else."""
    folder = Path(tempfile.mkdtemp())
    (folder / "a.pdf").write_bytes(b"old")
    folder.chmod(0o555)
    reader, writer = os.pipe()
    if not (child := os.fork()):
        if os.geteuid() == 0:
            os.setuid(65534)
        files.time.sleep = lambda _: os.write(writer, b"It waited.")  # type: ignore[assignment, return-value]
        try:
            deliver(b"new", folder / "a.pdf")
        except DeliveryError as error:
            os.write(writer, str(error).encode())
        os._exit(0)
    os.waitpid(child, 0)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as told:
        message = f"the folder ‘{folder}’ may not be written to"
        assert told.read() == f"{message}\n    Name another folder with --output."
    folder.chmod(0o755)
    assert (folder / "a.pdf").read_bytes() == b"old"
    assert names(folder) == ["a.pdf"]
    shutil.rmtree(folder)


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    """`--output` that names a file is a fault, not a traceback."""
    (tmp_path / "out").write_text("a file")
    with pytest.raises(DeliveryError, match=r"‘a.pdf’ could not be written: ‘.*out’ is a file, not a folder"):
        deliver(b"new", tmp_path / "out" / "a.pdf")


def test_a_folder_where_the_file_should_be_is_told(tmp_path: Path) -> None:
    """And nothing in it is touched."""
    (tmp_path / "a.pdf").mkdir()
    (tmp_path / "a.pdf" / "kept").write_text("kept")
    with pytest.raises(DeliveryError, match=r"a.pdf’ is a folder, so a file of that name could not be written"):
        deliver(b"new", tmp_path / "a.pdf")
    assert names(tmp_path) == ["a.pdf"]


class Held:
    """A file that another program holds for so many attempts, as Windows does."""

    def __init__(self, times: int, error: type[OSError] = PermissionError) -> None:
        self.left = times
        self.error = error
        self.replace = Path.replace

    def __call__(self, path: Path, target: Path) -> Path:
        if self.left:
            self.left -= 1
            raise self.error(13, "The process cannot access the file because it is being used by another process")
        return self.replace(path, target)


@pytest.mark.parametrize("error", [PermissionError, FileNotFoundError])
@pytest.mark.parametrize("times", [1, 3])
def test_a_file_held_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, error: type[OSError]
) -> None:
    """A virus scanner or a sync client lets go again, or brings back what it took away."""
    (tmp_path / "a.pdf").write_bytes(b"old")
    held, waits = Held(times, error), list[float]()
    monkeypatch.setattr(Path, "replace", lambda path, target: held(path, target))
    monkeypatch.setattr(files.time, "sleep", waits.append)
    assert deliver(b"new", tmp_path / "a.pdf")
    assert waits == list(files.WAITS[:times])
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert names(tmp_path) == ["a.pdf"]


def test_a_file_that_stays_held_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old file is untouched, and nothing is left beside it."""
    (tmp_path / "a.pdf").write_bytes(b"old")
    held = Held(4)
    monkeypatch.setattr(Path, "replace", lambda path, target: held(path, target))
    with pytest.raises(DeliveryError) as caught:
        deliver(b"new", tmp_path / "a.pdf")
    assert str(caught.value) == (
        "‘a.pdf’ is open in another program; the old file is still there, unchanged\n"
        "    Close it there, then make it again."
    )
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert names(tmp_path) == ["a.pdf"]


def test_ctrl_c_leaves_no_scraps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt in the middle of writing is passed on, and the half-written file is gone."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        deliver(b"new", tmp_path / "a.pdf")
    assert names(tmp_path) == []


# Killed at any step: an audit hook counts what Python does to files and kills the process at the n-th

_KILLED = """
    import os, signal, sys
    from pathlib import Path
    from leaflets.delivery.files import deliver
    from leaflets.delivery.temporary import tidy
    steps, folder = int(sys.argv[2]), sys.argv[1]
    count = 0
    def watch(event, arguments):
        global count
        if event in ("open", "os.rename", "os.remove", "os.mkdir") and folder in str(arguments[0]):
            count += 1
            if count == steps:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(watch)
    tidy(Path(folder))
    deliver(b"new" * 1000, Path(folder) / "a.pdf")
    print("done", count)
"""


@POSIX
def test_whenever_it_is_killed_the_file_is_whole_and_the_next_run_tidies_up(tmp_path: Path) -> None:
    """The old bytes or the new ones, at each step; after the next run there is nothing else in the folder."""
    killed = 0
    for step in range(1, 12):
        folder = tmp_path / str(step)
        folder.mkdir()
        (folder / "a.pdf").write_bytes(b"old")
        done = process(_KILLED, str(folder), str(step))
        if "done" in done.stdout:
            break
        assert done.returncode == -signal.SIGKILL
        killed += 1
        assert (folder / "a.pdf").read_bytes() in (b"old", b"new" * 1000)
        tidy(folder)
        deliver(b"new" * 1000, folder / "a.pdf")
        assert (folder / "a.pdf").read_bytes() == b"new" * 1000
        assert names(folder) == ["a.pdf"]
    assert killed >= 3


def test_the_real_waits_add_up_to_a_moment() -> None:
    """Long enough for a virus scanner, short enough for a person."""
    waits = process("from leaflets.delivery.files import WAITS; print(sum(WAITS))").stdout
    assert 2 <= float(waits) <= 3


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


# Several files, all or none


def contents(folder: Path) -> dict[str, bytes]:
    """What is in each file of a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def test_several_files_are_put_in_place_together(tmp_path: Path) -> None:
    """And of each it is told whether it is new."""
    (tmp_path / "a.pdf").write_bytes(b"same")
    wanted = {tmp_path / "a.pdf": b"same", tmp_path / "b.pdf": b"new"}
    assert deliver_together(wanted) == {tmp_path / "a.pdf": False, tmp_path / "b.pdf": True}
    assert contents(tmp_path) == {"a.pdf": b"same", "b.pdf": b"new"}
    assert deliver_together({}) == {}


@pytest.mark.parametrize("held", ["a.pdf", "b.pdf", "c.pdf"])
@pytest.mark.parametrize("before", [{}, {"a.pdf": b"old a"}, {"a.pdf": b"old a", "b.pdf": b"old b", "c.pdf": b"new c"}])
def test_one_that_cannot_be_put_in_place_holds_back_the_others(
    tmp_path: Path, held: str, before: dict[str, bytes]
) -> None:
    """A folder of its name stands in its way: the others are as they were, or not there, and it is named."""
    before = {name: data for name, data in before.items() if name != held}
    for name, data in before.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / held).mkdir()
    with pytest.raises(DeliveryError, match=re.escape(held)):
        deliver_together({tmp_path / f"{one}.pdf": f"new {one}".encode() for one in "abc"})
    assert contents(tmp_path) == before
    assert names(tmp_path) == sorted({*before, held})


def test_ctrl_c_between_two_files_leaves_the_old_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was put in place a moment before is taken back."""
    (tmp_path / "a.pdf").write_bytes(b"old")
    real = Staged.place

    def stopping(staged: Staged) -> None:
        """Ctrl-C as soon as the second file is there."""
        real(staged)
        if (tmp_path / "a.pdf").read_bytes() == b"new":
            raise KeyboardInterrupt

    monkeypatch.setattr(Staged, "place", stopping)
    with pytest.raises(KeyboardInterrupt):
        deliver_together({tmp_path / "c.pdf": b"new", tmp_path / "a.pdf": b"new", tmp_path / "b.pdf": b"new"})
    assert contents(tmp_path) == {"a.pdf": b"old"}


def test_all_are_written_before_the_first_is_moved(tmp_path: Path) -> None:
    """And in between it is told that they are; not where nothing is new."""
    wanted, told = {tmp_path / "a.pdf": b"new", tmp_path / "b.pdf": b"new"}, list[dict[str, bytes]]()
    (tmp_path / "a.pdf").write_bytes(b"old")
    deliver_together(wanted, lambda: told.append(contents(tmp_path)))
    ((a, b, *rest),) = [sorted(one.values()) for one in told]
    assert (a, b, rest) == (b"new", b"new", [b"old"])
    deliver_together(wanted, lambda: told.append({}))
    assert len(told) == 1


@POSIX
@pytest.mark.parametrize("killed_at", range(1, 4))
def test_a_run_killed_between_two_files_is_finished_by_the_next(tmp_path: Path, killed_at: int) -> None:
    """Each file is whole, old or new; the same call makes them all new."""
    code = """
        import os, signal, sys
        from pathlib import Path
        from leaflets.delivery import files
        places, real = [Path(sys.argv[1]) / name for name in ("a.pdf", "b.pdf", "c.pdf")], Path.replace
        def killing(path, target, left=[int(sys.argv[2])]):
            left[0] -= 1
            os.kill(os.getpid(), signal.SIGKILL) if left[0] == 0 else real(path, target)
        Path.replace = killing
        files.deliver_together({path: b"new" for path in places})
    """
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        (tmp_path / name).write_bytes(b"old")
    assert process(code, str(tmp_path), str(killed_at)).returncode == -signal.SIGKILL
    tidy(tmp_path)
    found = contents(tmp_path)
    assert list(found.values()) == [b"new"] * (killed_at - 1) + [b"old"] * (4 - killed_at)
    deliver_together({tmp_path / name: b"new" for name in found})
    assert set(contents(tmp_path).values()) == {b"new"}
