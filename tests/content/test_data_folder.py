"""The files of a data folder."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from leaflets.content.data_folder import DataFolder
from leaflets.content.records import Contact
from leaflets.faults import UsageError
from leaflets.source.reader import MOST_BYTES

PRINTABLE = frozenset(string.printable)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with one leaflet."""
    folder = tmp_path / "data"
    (folder / "leaflets").mkdir(parents=True)
    (folder / "leaflets" / "one.yaml").write_text("name: One\n", encoding="utf-8")
    return folder


def at(path: Path) -> DataFolder:
    """The folder at a path."""
    return DataFolder.at(path, PRINTABLE)


def test_the_names_of_all_leaflets(data: Path) -> None:
    """In order; what is no leaflet is not one."""
    for name in ("b.yaml", "a.yaml", "note.txt", "c.yaml.bak", ".hidden.yaml", "._one.yaml"):
        (data / "leaflets" / name).write_text("", encoding="utf-8")
    assert at(data).leaflets() == ("a", "b", "one")


@pytest.mark.parametrize("there", ["", "data", "data/leaflets.yaml"])
def test_a_folder_that_is_not_there(tmp_path: Path, there: str) -> None:
    """Says where it looked and where to go."""
    (tmp_path / there).mkdir(parents=True, exist_ok=True)
    with pytest.raises(UsageError) as error:
        at(tmp_path / "data")
    (fault,) = error.value.faults
    assert str(tmp_path / "data" / "leaflets") in fault.message
    assert "--data" in fault.cure


def test_files_are_shown_from_where_the_press_was_called(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With forward slashes; from the folder's own name on where that is not below."""
    assert at(data).display_name("leaflets/one.yaml") == "data/leaflets/one.yaml"
    monkeypatch.chdir(data)
    assert at(Path()).display_name("house.yaml") == "data/house.yaml"
    monkeypatch.chdir(data.parent.parent)
    assert at(data).display_name("house.yaml") == f"{data.parent.name}/data/house.yaml"
    assert at(data.relative_to(data.parent.parent)).display_name("a") == f"{data.parent.name}/data/a"


def test_a_file_that_is_not_read_is_told(data: Path) -> None:
    """In the data folder and in that of leaflets, in the order of paths; a folder or a hidden file is nothing."""
    for name in ("leaflets/a.yml", "contacts.yml", "leaflets/b.yaml.txt", ".a.yml", "leaflets/.a.yml", "house.yaml"):
        (data / name).write_text("", encoding="utf-8")
    (data / "folder.yml").mkdir()
    faults = list(at(data).misnamed())
    assert [str(fault.place) for fault in faults] == [
        "data/contacts.yml", "data/leaflets/a.yml", "data/leaflets/b.yaml.txt",
    ]  # fmt: skip
    assert {(fault.message, fault.cure, fault.warning) for fault in faults} == {
        ("this file is not read", "Let its name end in .yaml.", True),
        ("this file is not read", "Did you mean ‘contacts.yaml’?", True),
    }


def test_a_file_is_read(data: Path) -> None:
    """With its name as faults tell it; one that is not there is a fault."""
    (data / "book.yaml").write_text("name: A\nnmae: B\n", encoding="utf-8")
    contact = at(data).read("leaflets/one.yaml", Contact).value
    assert contact
    assert (contact.name, str(contact.name.place)) == ("One", "data/leaflets/one.yaml:1:7")
    assert [str(fault.place) for fault in at(data).read("book.yaml", Contact).faults] == ["data/book.yaml:2:1"]
    (fault,) = at(data).read("gone.yaml", Contact).faults
    assert fault.message.startswith("the file cannot be read")
    (data / "sign.yaml").write_text("name: Ö\n", encoding="utf-8")
    (fault,) = DataFolder.at(data, frozenset("name: ")).read("sign.yaml", Contact).faults
    assert "‘Ö’" in fault.message


def test_a_file_of_records_is_read(data: Path) -> None:
    """By id; one that is not there has none, and is no fault."""
    (data / "books.yaml").write_text("a:\n  name: A\nb:\n  nmae: B\na:\n  name: C\n", encoding="utf-8")
    readings, faults = at(data).read_records("books.yaml", Contact)
    assert {id: reading.value is not None for id, reading in readings.items()} == {"a": True, "b": False}
    assert [str(fault.place) for fault in faults] == ["data/books.yaml:5:1"]
    assert at(data).read_records("gone.yaml", Contact) == ({}, ())


def test_what_leads_out_of_the_folder_is_not_opened(data: Path) -> None:
    """Not as a record, nor as records, nor to be hashed."""
    (data.parent / "secret.yaml").write_text("name: Secret\n", encoding="utf-8")
    try:
        (data / "out.yaml").symlink_to(data.parent / "secret.yaml")
    except OSError:
        pytest.skip("links are not allowed here")
    folder = at(data)
    (fault,) = folder.read("out.yaml", Contact).faults
    assert "leads out of the data folder" in fault.message
    assert str(fault.place) == "data/out.yaml"
    assert folder.read("out.yaml", Contact).value is None
    assert folder.read_records("out.yaml", Contact) == ({}, (fault,))
    assert folder.refused("out.yaml") == fault
    assert folder.content("out.yaml") is None


def test_the_bytes_of_a_file(data: Path) -> None:
    """As many as are read of one, so that whatever changes what is read changes them; an empty file is not none."""
    (data / "empty.yaml").write_bytes(b"")
    (data / "long.yaml").write_bytes(b"a" * (MOST_BYTES + 1))
    folder = at(data)
    assert folder.content("leaflets/one.yaml") == b"name: One\n"
    assert folder.content("empty.yaml") == b""
    assert folder.content("gone.yaml") is None
    assert len(folder.content("long.yaml") or b"") == MOST_BYTES


COPY = (
    "this seems to be a copy of ‘contacts.yaml’, and is not read. See which of the two is right, keep it as"
    " ‘contacts.yaml’, and take the other out of the folder."
)


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("contacts (1).yaml", COPY),
        ("contacts.yaml.bak", COPY),
        ("contacts-RECEPTION-PC.yaml", COPY),
        ("contacts.yml", COPY),
        ("CONTACTS.YAML", COPY),
        ("house (1).yaml", "this file is not read. Did you mean ‘house.yaml’?"),
        ("House.yaml", "this file is not read. Did you mean ‘house.yaml’?"),
        (
            "contact.yaml",
            "this file is not read. If what it says belongs in ‘contacts.yaml’, type it there, and take this file out.",
        ),
        ("house.yml", "this file is not read. Did you mean ‘house.yaml’?"),
        ("notes.yaml", ""),
        ("notes.yml", "this file is not read. Let its name end in .yaml."),
        ("~$contacts.yaml", ""),
        (".contacts.yaml.swp", ""),
        ("leaflets/a-2.yaml", ""),
        ("leaflets/copy-of-a.yaml", ""),
        ("leaflets/B c.yaml", ""),
        ("leaflets/~$a.yaml", ""),
        ("leaflets/a (1).yaml", COPY.replace("contacts", "a")),
        ("leaflets/A.yaml", COPY.replace("contacts", "a")),
        ("leaflets/a.yaml.bak", COPY.replace("contacts", "a")),
        ("leaflets/a.yml", COPY.replace("contacts", "a")),
        ("leaflets/a.docx", ""),
    ],
)
def test_a_file_beside_those_of_the_folder(data: Path, file: str, told: str) -> None:
    """A copy, one of nearly the same name, one that is somebody’s own, one that a program keeps while it is open."""
    for path in data.rglob("*"):
        if path.is_file():
            path.unlink()
    for name in ("contacts.yaml", "leaflets/a.yaml", file):
        (data / name).touch()
    if len(list(data.rglob("*.*"))) < 3:
        pytest.skip("capitals make no other name here")
    assert [f"{fault.message}. {fault.cure}" for fault in at(data).misnamed()] == ([told] if told else [])


def test_a_copy_is_no_leaflet(data: Path) -> None:
    """Nor is what a program keeps beside one; what has only a name that cannot be is one."""
    for name in ("a", "a (1)", "a-PC-2", "Copy of a", "A", "~$a", "b-2", "copy-of-a", "B c"):
        (data / "leaflets" / f"{name}.yaml").touch()
    assert at(data).leaflets() == ("B c", "a", "b-2", "copy-of-a", "one")


@pytest.mark.parametrize(
    ("name", "text", "leaflets"),
    [
        ("one-SCOTLAND", "name: Two\n", ("one", "one-SCOTLAND")),
        ("one-SCOTLAND", "name: One\n", ("one",)),
        ("one 2", "name: Two\n", ("one", "one 2")),
        ("one-RECEPTION-PC", "name: Two\n", ("one",)),
        ("one (1)", "name: Two\n", ("one",)),
    ],
)
def test_a_name_that_may_be_that_of_a_copy(data: Path, name: str, text: str, leaflets: tuple[str, ...]) -> None:
    """Is one if it says the same, or if only sync clients make such a name."""
    (data / "leaflets" / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert at(data).leaflets() == leaflets
    assert len([fault for fault in at(data).misnamed() if "copy" in fault.message]) == (len(leaflets) == 1)
