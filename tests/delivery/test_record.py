"""The manifest is true at any moment: killed anywhere, with others at work in the same folder, damaged, shared."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from paths import ROOT

from leaflets.delivery import record as records
from leaflets.delivery.manifest import NAME, NEXT, Entry, Issue, Manifest, announced, bytes_in
from leaflets.delivery.record import Record, sha256_of
from leaflets.faults import DeliveryError

ISSUE = Issue("a", "2026-03-01", "CCCCC", "A", "March 2026", "March 2029", "11")
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs signals and locks of POSIX")


def issue(leaflet: str, code: str = "CCCCC") -> Issue:
    return dataclasses.replace(ISSUE, leaflet=leaflet, code=code)


def put(record: Record, leaflet: str, data: bytes = b"%PDF", code: str = "CCCCC") -> dict[str, bool]:
    """Deliver both editions of a leaflet."""
    of = issue(leaflet, code)
    files = {f"{leaflet}-{one}.pdf": (data + one.encode(), one) for one in ("a4", "large-print")}
    return record.deliver({name: (data, Entry.of(of, one, data, 3, True)) for name, (data, one) in files.items()}, of)


def untrue(folder: Path) -> list[str]:
    """The PDF files without an entry with their hash, whether in the manifest or among what is announced."""
    known = {(name, entry.sha256) for name, entry in Manifest.parsed(bytes_in(folder)).files.items()}
    known |= {(one.name, one.entry.sha256) for one in announced(bytes_in(folder, NEXT))}
    paths = [*folder.glob("*.pdf"), *folder.glob("withdrawn/*.pdf")]
    return [path.name for path in paths if (path.relative_to(folder).as_posix(), sha256_of(path)) not in known]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_delivered_is_entered_at_once(tmp_path: Path) -> None:
    """With its issue; the folder is made where there is none, and nothing else is in it."""
    folder = tmp_path / "deep" / "output"
    record = Record(folder)
    assert not folder.exists()
    assert put(record, "a") == {"a-a4.pdf": True, "a-large-print.pdf": True}
    assert untrue(folder) == []
    assert names(folder) == ["a-a4.pdf", "a-large-print.pdf", NAME]
    before = bytes_in(folder)
    assert put(record, "a") == {"a-a4.pdf": False, "a-large-print.pdf": False}
    record.close()
    assert bytes_in(folder) == before
    assert [one.code for one in Manifest.read(folder).issues] == ["CCCCC"]


def test_a_large_manifest_is_written_seldom_and_announced_always(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In between all is in the other file, which is gone at the end."""
    monkeypatch.setattr(records, "_SELDOM", 1e9)
    record = Record(tmp_path)
    for leaflet in "abc":
        put(record, leaflet)
        assert untrue(tmp_path) == []
    assert len(Manifest.parsed(bytes_in(tmp_path)).files) == 2
    assert len(list(announced(bytes_in(tmp_path, NEXT)))) == 4
    assert len(Record(tmp_path).files) == 6  # whoever comes beside knows them too
    record.close()
    assert len(Manifest.parsed(bytes_in(tmp_path)).files) == 6
    assert not (tmp_path / NEXT).exists()


def test_two_at_once_keep_what_the_other_enters(tmp_path: Path) -> None:
    """Each writes its own entries only, whoever ends last."""
    one, other = Record(tmp_path), Record(tmp_path)
    put(one, "a")
    put(other, "b")
    put(one, "c", code="DDDDD")
    other.close()
    one.close()
    assert len(Manifest.parsed(bytes_in(tmp_path)).files) == 6
    assert untrue(tmp_path) == []
    assert {(issue.leaflet, issue.code) for issue in Manifest.read(tmp_path).issues} == {
        ("a", "CCCCC"), ("b", "CCCCC"), ("c", "DDDDD")
    }  # fmt: skip


def test_files_that_cannot_be_put_in_place_leave_all_as_it_was(tmp_path: Path) -> None:
    """The other edition, its entry and the list of issues; the next run is right again."""
    put(Record(tmp_path), "a")
    (tmp_path / "a-large-print.pdf").unlink()
    (tmp_path / "a-large-print.pdf").mkdir()
    record = Record(tmp_path)
    with pytest.raises(DeliveryError, match="is a folder"):
        put(record, "a", b"new", "DDDDD")
    assert untrue(tmp_path) == ["a-large-print.pdf"]  # which is the folder
    put(record, "b")
    record.close()
    assert [one.code for one in Manifest.read(tmp_path).issues] == ["CCCCC", "CCCCC"]
    assert not (tmp_path / NEXT).exists()


def test_ctrl_c_leaves_all_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where what was put there a moment ago cannot be taken back."""
    put(Record(tmp_path), "a")
    record, real = Record(tmp_path), Path.replace

    def stop(path: Path, target: Path) -> Path:
        moved = real(path, target)
        if target.name == "a-large-print.pdf":
            monkeypatch.setattr(Path, "replace", real)
            raise KeyboardInterrupt
        return moved

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        put(record, "a", b"new", "DDDDD")
    assert (tmp_path / "a-a4.pdf").read_bytes() == b"%PDFa4"
    assert untrue(tmp_path) == []
    record.close()
    assert Manifest.parsed(bytes_in(tmp_path)).files["a-a4.pdf"].issue == "CCCCC"


_KILLED = """
    import os, signal, sys
    from pathlib import Path
    sys.path[:0] = [sys.argv[3]]
    import test_record
    from leaflets.delivery.record import Record
    steps, folder, count = int(sys.argv[2]), sys.argv[1], 0
    def watch(event, arguments):
        global count
        if event in ("open", "os.rename", "os.remove", "os.mkdir", "fcntl.flock") and (
            event == "fcntl.flock" or folder in str(arguments[0])
        ):
            count += 1
            if count == steps:
                os.kill(os.getpid(), signal.SIGKILL)
    record = Record(Path(folder))
    sys.addaudithook(watch)
    test_record.put(record, "a", b"new", "DDDDD")
    test_record.put(record, "b", b"new", "EEEEE")
    record.withdraw("c-a4.pdf")
    record.close()
    print("done")
"""


@POSIX
def test_whenever_it_is_killed_the_manifest_is_true(tmp_path: Path) -> None:
    """At each step of two deliveries and a withdrawal; what is killed is taken up by the next run."""
    killed = 0
    for step in range(1, 200, 4):
        folder = tmp_path / str(step)
        for leaflet in "ac":
            put(Record(folder), leaflet)
        command = [sys.executable, "-c", textwrap.dedent(_KILLED), str(folder), str(step), str(Path(__file__).parent)]
        path = os.pathsep.join([str(ROOT), *sys.path])
        environment = {**os.environ, "PYTHONPATH": path}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        assert untrue(folder) == []
        if "done" in done.stdout:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
        killed += 1
        record = Record(folder)
        put(record, "a", b"new", "DDDDD")
        record.close()
        manifest = Manifest.parsed(bytes_in(folder))
        assert {name for name in manifest.files if "/" not in name} == {path.name for path in folder.glob("*.pdf")}
        assert untrue(folder) == []
        assert not (folder / NEXT).exists()
        assert not [name for name in names(folder) if name.endswith(".tmp")]
    assert killed >= 6


def recognise(path: Path) -> tuple[Issue, Entry] | None:
    """Files that begin as ours do."""
    data = path.read_bytes()
    if not data.startswith(b"%PDF"):
        return None
    of = dataclasses.replace(issue(path.name[0]), made="")
    return of, Entry.of(of, "a4", data, 3, False)


@pytest.mark.parametrize("damage", [b"", b"{", b"[" * 200_000, b"\xff\xfe", None])
def test_a_damaged_manifest_is_kept_aside_and_made_again(tmp_path: Path, damage: bytes | None) -> None:
    """From what is known, and for the rest from the files; also where it is lost. No file of others is entered."""
    put(Record(tmp_path), "a")
    put(Record(tmp_path), "b")
    (tmp_path / "other.pdf").write_bytes(b"%!PS")
    if damage is None:
        (tmp_path / NAME).unlink()
    else:
        (tmp_path / NAME).write_bytes(damage)
    record = Record(tmp_path)
    if damage:
        kept = f"{NAME}.damaged-{hashlib.sha256(damage).hexdigest()[:8]}"
        assert record.damage == f"The old one is kept as {kept}."
        assert (tmp_path / kept).read_bytes() == damage
    else:
        assert record.damage == ("" if damage is None else "It was empty.")
    data = (tmp_path / "a-a4.pdf").read_bytes()
    record.note([("a-a4.pdf", Entry.of(ISSUE, "a4", data, 3, True), ISSUE)], recognise)
    assert untrue(tmp_path) == ["other.pdf"]
    files = Manifest.parsed(bytes_in(tmp_path)).files
    assert {name: entry.proved for name, entry in files.items()} == {
        "a-a4.pdf": True, "a-large-print.pdf": False, "b-a4.pdf": False, "b-large-print.pdf": False
    }  # fmt: skip
    assert [(one.leaflet, one.made) for one in Manifest.read(tmp_path).issues] == [("a", ISSUE.made), ("b", "")]
    assert Record(tmp_path).damage == ""


def test_a_whole_manifest_is_not_made_again(tmp_path: Path) -> None:
    """Negative control for the one above: no file is looked at."""
    put(Record(tmp_path), "a")
    (tmp_path / "b-a4.pdf").write_bytes(b"%PDF")
    Record(tmp_path).note([], lambda path: pytest.fail(str(path)))


def test_what_is_gone_is_left_out(tmp_path: Path) -> None:
    """When it is opened, and when it is closed."""
    record = Record(tmp_path)
    put(record, "a")
    (tmp_path / "a-a4.pdf").unlink()
    assert list(Record(tmp_path).files) == ["a-large-print.pdf"]
    record.close()
    assert list(Manifest.parsed(bytes_in(tmp_path)).files) == ["a-large-print.pdf"]


@POSIX
@pytest.mark.parametrize("place", ["a", "z", "withdrawn", "withdrawn/a"])
def test_a_link_in_a_circle_hides_no_file(tmp_path: Path, place: str) -> None:
    """Wherever it is met among the files."""
    record = Record(tmp_path)
    for name in "bcdef":
        put(record, name)
    (tmp_path / place).parent.mkdir(exist_ok=True)
    (tmp_path / place).symlink_to((tmp_path / place).name)
    record.close()
    again = Record(tmp_path)
    assert len(again.files) == 10
    again.close()
    assert untrue(tmp_path) == []


def test_of_a_folder_that_cannot_be_looked_through_nothing_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a drive that is not there for a moment."""
    put(Record(tmp_path), "a")

    def failing(_: Path) -> None:
        raise OSError("gone for a moment")

    monkeypatch.setattr(records, "_names_in", failing)
    assert len(Record(tmp_path).files) == 2


@POSIX
@pytest.mark.parametrize(
    "make", [os.mkfifo, lambda path: path.symlink_to("other.txt"), lambda path: path.symlink_to(path.name)]
)
def test_what_is_no_file_of_announcements_makes_room_for_one(tmp_path: Path, make: Callable[[Path], None]) -> None:
    """And what a link leads to is not written into."""
    (tmp_path / "other.txt").write_text("Precious")
    make(tmp_path / NEXT)
    put(Record(tmp_path), "a")
    assert untrue(tmp_path) == []
    assert (tmp_path / "other.txt").read_text() == "Precious"


def test_what_another_computer_made_in_a_shared_folder_is_known(tmp_path: Path) -> None:
    """Its list lies beside ours: all its issues, and its files as far as they are those that lie here."""
    put(Record(tmp_path), "a", code="DDDDD")
    put(Record(tmp_path), "b")
    (tmp_path / NAME).rename(tmp_path / "manifest-FRONT-DESK.json")
    record = Record(tmp_path)
    put(record, "a", b"new")
    record.close()
    files = Manifest.parsed(bytes_in(tmp_path)).files
    assert {name: entry.issue for name, entry in files.items()} == {
        "a-a4.pdf": "CCCCC", "a-large-print.pdf": "CCCCC", "b-a4.pdf": "CCCCC", "b-large-print.pdf": "CCCCC"
    }  # fmt: skip
    assert untrue(tmp_path) == []
    assert {one.code for one in Manifest.parsed(bytes_in(tmp_path)).issues} == {"CCCCC", "DDDDD"}


def test_a_file_is_withdrawn_with_its_entry(tmp_path: Path) -> None:
    """Under its issue, so that none takes the place of another; one that somebody has changed stays."""
    record = Record(tmp_path)
    put(record, "a")
    assert record.withdraw("a-a4.pdf") == "withdrawn/a-a4-CCCCC.pdf"
    assert names(tmp_path / "withdrawn") == ["a-a4-CCCCC.pdf"]
    assert untrue(tmp_path) == []
    assert sorted(record.files) == ["a-large-print.pdf", "withdrawn/a-a4-CCCCC.pdf"]
    (tmp_path / "a-large-print.pdf").write_bytes(b"other")
    with pytest.raises(DeliveryError, match="is not as it was made"):
        record.withdraw("a-large-print.pdf")
    assert (tmp_path / "a-large-print.pdf").exists()


def test_a_manifest_that_cannot_be_written_stops_no_leaflet(tmp_path: Path) -> None:
    """A folder has its name: that is told at the end, and until then the other file says what is true."""
    (tmp_path / NAME).mkdir()
    record = Record(tmp_path)
    put(record, "a")
    assert untrue(tmp_path) == []
    with pytest.raises(DeliveryError, match=r"manifest.json’ is a folder"):
        record.close()
    assert untrue(tmp_path) == []
    (tmp_path / NAME).rmdir()
    Record(tmp_path).close()
    assert len(Manifest.parsed(bytes_in(tmp_path)).files) == 2


def test_what_cannot_be_announced_is_not_made(tmp_path: Path) -> None:
    """Else a kill would leave a file that nobody can trace."""
    (tmp_path / NEXT).mkdir()
    with pytest.raises(DeliveryError, match="is a folder"):
        put(Record(tmp_path), "a")
    assert list(tmp_path.glob("*.pdf")) == []
