"""What is meant by the name of a file, of a folder or of a leaflet."""

from __future__ import annotations

from pathlib import Path

import pytest
from paths import DATA

from leaflets.content.library import Library
from leaflets.faults import ContentError
from leaflets.press.finished_files import files_meant
from leaflets.typeset.faces import printable


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A folder with two finished files of one leaflet, and one of another name."""
    folder = tmp_path / "output"
    folder.mkdir()
    for name in ("dystonia-a4.pdf", "dystonia-large-print.pdf", "dystonia-notes.pdf", "list.txt"):
        (folder / name).write_bytes(b"")
    return folder


LIBRARY = Library.opened(DATA, printable())


@pytest.mark.parametrize(
    ("typed", "edition", "names"),
    [
        ("dystonia", None, ["dystonia-a4.pdf", "dystonia-large-print.pdf"]),
        ("Dystonia", None, ["dystonia-a4.pdf", "dystonia-large-print.pdf"]),
        ("dystonia.yaml", None, ["dystonia-a4.pdf", "dystonia-large-print.pdf"]),
        ("dystonia", "large-print", ["dystonia-large-print.pdf"]),
        ("dystonia-a4.pdf", None, ["dystonia-a4.pdf"]),
        ("dystonia-notes", None, ["dystonia-notes.pdf"]),
    ],
)
def test_a_name(typed: str, edition: str | None, names: list[str], output: Path) -> None:
    """Of a leaflet its files in every edition; of a file that file, wherever it is."""
    assert files_meant(Path(typed), output, LIBRARY, edition) == [output / name for name in names]


def test_a_folder_and_a_path(output: Path) -> None:
    """All PDF files of it; a path as it is."""
    assert len(files_meant(output, Path("x"), LIBRARY)) == 3
    assert files_meant(output / "dystonia-a4.pdf", Path("x"), LIBRARY) == [output / "dystonia-a4.pdf"]
    assert files_meant(Path("nothing.pdf"), output, LIBRARY) == [Path("nothing.pdf")]
    assert files_meant(Path("dystonia"), output, None) == [Path("dystonia")]  # without content there are no leaflets


@pytest.mark.parametrize(
    ("typed", "edition", "message", "cure"),
    [
        ("dystonia", "giant-print", "‘dystonia’ has no finished file in giant print in the folder ‘",
         "Make it first: make_pdf.py dystonia --edition giant-print"),
        ("making-a-leaflet", None, "‘making-a-leaflet’ has no finished file in the folder ‘",
         "Make it first: make_pdf.py making-a-leaflet"),
        ("dystonai", None, "there is no file and no leaflet called ‘dystonai’", "Did you mean ‘dystonia’?"),
    ],
)  # fmt: skip
def test_what_is_not_there(typed: str, edition: str | None, message: str, cure: str, output: Path) -> None:
    """Is told with what to type."""
    with pytest.raises(ContentError) as error:
        files_meant(Path(typed), output, LIBRARY, edition)
    assert error.value.faults[0].message.startswith(message)
    assert error.value.faults[0].cure == cure


def test_a_folder_without_files(tmp_path: Path) -> None:
    """Has none to tell of."""
    with pytest.raises(ContentError, match="there is no PDF file in the folder"):
        files_meant(tmp_path, tmp_path, LIBRARY)
