"""No file is read through a link that leads out of the data folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.content.path_guard import refused
from leaflets.words import Place

PLACE = Place("data/leaflets/a.yaml")
OUT = "this file is a link that leads out of the data folder"
NOWHERE = "this is a link that leads nowhere"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with one leaflet, a file and a folder of leaflets beside it, and a system that has links."""
    for folder in ("data/leaflets", "other"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.yaml").write_text("title: A\n", encoding="utf-8")
    try:
        (tmp_path / "link").symlink_to(tmp_path)
    except OSError:
        pytest.skip("links are not allowed here")
    return tmp_path / "data"


def why(folder: Path, file: str = "leaflets/a.yaml") -> str | None:
    """The message of the fault, told at its place; None for a file that may be opened."""
    fault = refused(folder, file, PLACE)
    assert fault is None or (fault.place == PLACE and fault.cure and not fault.warning)
    return fault and fault.message


def test_a_file_may_be_opened(data: Path) -> None:
    """And one that is not there is told by whoever needs it."""
    assert why(data) is None
    assert why(data, "leaflets/gone.yaml") is None
    assert why(data, "gone/a.yaml") is None


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("../../other/a.yaml", OUT),
        ("b.yaml", None),
        ("../c.yaml", None),
        ("gone.yaml", NOWHERE),
        ("link.yaml", NOWHERE),
        ("../../other", OUT),
        (".", "this is not a file"),
    ],
)
def test_a_link_instead_of_a_file(data: Path, target: str, message: str | None) -> None:
    """It may lead to another file of the folder, and nowhere else."""
    for file in ("leaflets/b.yaml", "c.yaml"):
        (data / file).write_text("title: B\n", encoding="utf-8")
    (data / "leaflets" / "link.yaml").symlink_to(target)
    assert why(data, "leaflets/link.yaml") == message


def test_a_whole_path_to_a_file_outside(data: Path) -> None:
    """As well as a relative one; a whole path to a file within is within."""
    (data / "out.yaml").symlink_to(data.parent / "other" / "a.yaml")
    (data / "within.yaml").symlink_to(data / "leaflets" / "a.yaml")
    assert (why(data, "out.yaml"), why(data, "within.yaml")) == (OUT, None)


def test_a_folder_of_that_name(data: Path) -> None:
    """Is no file."""
    (data / "folder.yaml").mkdir()
    assert why(data, "folder.yaml") == "this is not a file"


def test_the_folder_of_leaflets_may_be_no_link_out(data: Path) -> None:
    """Its files look like files; so does a folder of leaflets that is a link within the data folder."""
    (data / "leaflets").rename(data / "within")
    (data / "leaflets").symlink_to("within")
    assert why(data) is None
    (data / "leaflets").unlink()
    (data / "leaflets").symlink_to(data.parent / "other")
    assert why(data) == OUT


def test_the_data_folder_may_be_a_link(data: Path) -> None:
    """What is within it is within it."""
    (data / "house.yaml").write_text("name: A\n", encoding="utf-8")
    linked = data.parent / "linked"
    linked.symlink_to(data)
    assert (why(linked), why(linked, "house.yaml")) == (None, None)
    (data / "out.yaml").symlink_to("../other/a.yaml")
    assert why(linked, "out.yaml") == OUT


def test_a_folder_further_up_may_be_no_link(data: Path) -> None:
    """All folders below the data folder are looked at, not only the last."""
    (data / "pictures" / "inner").mkdir(parents=True)
    (data / "pictures" / "inner" / "a.png").write_bytes(b"a")
    assert why(data, "pictures/inner/a.png") is None
    (data / "pictures").rename(data.parent / "other" / "pictures")
    (data / "pictures").symlink_to(data.parent / "other" / "pictures")
    assert why(data, "pictures/inner/a.png") == OUT
