"""Files for editors: new leaflets and schemas."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from sample_library import FILES, write

from leaflets.content.library import Library
from leaflets.content.schema import FOLDER, schemas
from leaflets.delivery.data_files import begin_leaflet, outdated_schemas, write_schemas
from leaflets.typeset.faces import printable

TODAY = datetime.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("without", "shown"),
    [
        (set(), ["- anne\n", "- club\n"]),
        ({"contacts.yaml", "groups.yaml"}, ["- a-contact\n", "- a-group\n"]),
    ],
)
def test_a_new_leaflet(tmp_path: Path, without: set[str], shown: list[str]) -> None:
    """It shows the first contact and group there are, or that one would stand there; a draft, due in three years."""
    folder = write(tmp_path / "data", {name: text for name, text in FILES.items() if name not in without})
    library = Library.opened(folder, printable())
    path = begin_leaflet(library, "neck-pain", "Neck pain", TODAY)
    assert path == folder / "leaflets" / "neck-pain.yaml"
    text = path.read_text(encoding="utf-8")
    assert all(f"#       {line}" in text for line in shown)
    assert "reviewed: March 2026\nreview due: March 2029\n" in text
    leaflet = Library.opened(folder, printable()).leaflet("neck-pain").value
    assert leaflet is not None
    assert (leaflet.title, leaflet.published.value) == ("Neck pain", "draft")


def test_schemas_are_written_once(tmp_path: Path) -> None:
    """All of them; what is there already stays as it is."""
    paths = [tmp_path / FOLDER / name for name in schemas()]
    assert list(outdated_schemas(tmp_path)) == paths
    assert list(write_schemas(tmp_path)) == [(path, True) for path in paths]
    assert list(outdated_schemas(tmp_path)) == []
    assert list(write_schemas(tmp_path)) == [(path, False) for path in paths]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data.replace(b"\n", b"\r\n"), False),  # as Git writes it on Windows
        (lambda data: data.replace(b"title", b"titel"), True),
        (lambda data: data + b" ", True),
    ],
)
def test_a_schema_that_is_not_ours(tmp_path: Path, change: object, told: bool) -> None:
    """Is told; ends of lines are no difference."""
    list(write_schemas(tmp_path))
    path = tmp_path / FOLDER / "leaflet.schema.json"
    path.write_bytes(change(path.read_bytes()))  # type: ignore[operator]
    assert list(outdated_schemas(tmp_path)) == ([path] if told else [])
