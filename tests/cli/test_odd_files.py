"""What has the name of a file and is none, and names that are no text: one fault, and all else is made."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from desks import files

from leaflets.cli.main import main

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no queues, and no such names")


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(path.name)  # a path may be too long for one
    Path(path.name).rename(path)


ODD: dict[str, Callable[[Path], None]] = {
    "a queue": os.mkfifo,
    "a socket": _socket,
    "a folder": Path.mkdir,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link to nothing": lambda path: path.symlink_to("nowhere"),
    "what may not be read": lambda path: path.write_bytes(b"\xff\xfe\x00"),
}


@pytest.mark.parametrize("make", ODD.values(), ids=ODD)
@pytest.mark.parametrize("file", ["email.yaml", "meetings/odd.yaml", "leaflets/odd.yaml", "contacts.yaml"])
def test_what_is_no_file_is_one_fault(
    desk: Path, file: str, make: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the file by its name, when it is checked; the others are made."""
    path = desk / "data" / file
    path.unlink(missing_ok=True)
    make(path)
    assert main(["check", "--format", "short"]) == 1
    told = [line for line in capsys.readouterr().err.splitlines() if "warning:" not in line]
    of_file = [line for line in told if line.startswith(f"data/{file}")]
    assert len(of_file) == 1
    assert all("this leaflet needs" in line or "there is no ‘" in line for line in set(told) - set(of_file))
    main(["--edition", "a4", "--no-proof"])
    assert "making-a-leaflet-a4.pdf" in files(desk)


@pytest.mark.parametrize("make", ODD.values(), ids=ODD)
def test_what_is_no_file_in_the_place_of_the_house_style(
    desk: Path, make: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing can be made, and it is told why."""
    (desk / "data" / "house.yaml").unlink()
    make(desk / "data" / "house.yaml")
    assert main(["--edition", "a4", "--messages", "short"]) == 1
    assert capsys.readouterr().err.count("data/house.yaml") == 1


@pytest.mark.parametrize("make", ODD.values(), ids=ODD)
@pytest.mark.parametrize("name", ["manifest.json", "dystonia-a4.pdf"])
def test_what_is_no_file_among_those_made(
    desk: Path, name: str, make: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """A file takes its place, but for that of a folder."""
    (desk / "output").mkdir()
    make(desk / "output" / name)
    is_folder = (desk / "output" / name).is_dir()
    assert main(["--edition", "a4"]) == int(is_folder)
    assert "making-a-leaflet-a4.pdf" in files(desk)
    assert (desk / "output" / name).is_file() is not is_folder
    assert main(["which", "WT4M4"]) in (0, 1)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"caf\xe9", "caf[U+DCE9]"),
        (b"a\nb", "a[U+000A]b"),
        (b"\x1b[31ma", "[U+001B][31ma"),
        ("\u202eabc".encode(), "[U+202E]abc"),
        (b"a" * 101, "a" * 101),
        (b"a" * 250, "a" * 250),
    ],
)
@pytest.mark.parametrize("form", ["human", "short", "json", "github"])
def test_a_name_that_no_file_should_have(
    desk: Path, name: bytes, shown: str, form: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Is told in one line, in letters that can be seen; the others are made."""
    path = os.fsencode(desk / "data" / "leaflets") + b"/" + name + b".yaml"
    try:
        Path(os.fsdecode(path)).write_text("title: A\nreviewed: March 2026\nsections: []\n", encoding="utf-8")
    except OSError:
        pytest.skip("no file can have such a name here")
    assert main(["check", "--format", form]) == 1
    out, err = capfd.readouterr()
    (line,) = [one for one in (out + err).splitlines() if "cannot be a file name here" in one]
    assert f"‘{shown}.yaml’" in line
    assert main(["--edition", "a4", "--no-proof", "--messages", form]) == 1
    assert files(desk) == ["dystonia-a4.pdf", "making-a-leaflet-a4.pdf"]
    assert main(["list", "--format", form]) == 1
    assert main(["due"]) == 1


@pytest.mark.parametrize(
    "command",
    [["build", "--data"], ["build", "--output"], ["due", "--ics"], ["pack", "--list"], ["schema", "--data"]],
    ids=" ".join,
)
def test_a_path_longer_than_any_is_a_sentence(
    desk: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Cut, so that it can be read; exit 2."""
    assert main([*command, "a" * 5000]) == 2
    (line, _) = capsys.readouterr().err.splitlines()[-2:]
    assert line == f"the name ‘{'a' * 40}…’ is longer than a file’s can be"
