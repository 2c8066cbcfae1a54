"""The data folder: leaflets, shared records, the house."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from bench import NAMES, SHARED, Bench
from drawn_pictures import logo, put, saved
from manuscripts import told
from paths import DATA

from leaflets.content.leaflet import Leaflet
from leaflets.content.library import Library
from leaflets.faults import ContentError, UsageError, stops
from leaflets.source.reader import Reading
from leaflets.typeset.faces import printable

NEW = "Add it to data/{}.yaml, such as:\n{}:\n  name: {}\n  phones: …"
HEAD = "title: T\nreviewed: 2023\nsections:\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with the shared files of the real one and one leaflet."""
    folder = tmp_path / "data"
    (folder / "leaflets").mkdir(parents=True)
    for name in SHARED:
        shutil.copy(DATA / name, folder / name)
    (folder / "contacts.yaml").write_text("good:\n  name: Good\nbad:\n  nme: Bad\n", encoding="utf-8")
    (folder / "groups.yaml").write_text("meeting:\n  name: Meeting\n", encoding="utf-8")
    (folder / "leaflets" / "one.yaml").write_text(f"{HEAD}  - contacts: good\n", encoding="utf-8")
    return folder


def leaflet(data: Path, text: str, name: str = "one") -> Reading[Leaflet]:
    """A leaflet put into the folder and read."""
    (data / "leaflets" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Library.opened(data, printable()).leaflet(name)


def test_the_real_content_has_no_fault() -> None:
    """Neither the shared files nor any leaflet."""
    library = Library.opened(DATA, printable())
    assert not stops(library.faults)
    assert library.names == NAMES
    for name in library.names:
        reading = library.leaflet(name)
        assert (reading.value is not None, reading.faults) == (True, ())


def test_a_leaflet_without_a_fault(data: Path) -> None:
    """A record with a fault that it does not name is none of its business."""
    library = Library.opened(data, printable())
    assert library.leaflet("one").value is not None
    assert library.leaflet("one").faults == ()
    assert library.shelf.contacts["good"].name == "Good"
    assert "bad" not in library.shelf.contacts
    assert told(library.faults) == [(4, 3, "there is no field called ‘nme’ here")]
    assert library.faults[0].place.file == "data/contacts.yaml"


#: The parts of a section from line 4 on; line, column, message and cure of each fault.
SHARED_FAULTS = [
    (
        "  - contacts: goood\n",
        [(4, 15, "there is no ‘goood’ in data/contacts.yaml", "Did you mean ‘good’?")],
    ),
    (
        "  - contacts: zzz\n",
        [(4, 15, "there is no ‘zzz’ in data/contacts.yaml", NEW.format("contacts", "zzz", "Zzz"))],
    ),
    (
        "  - groups: [meting, meeting]\n",
        [(4, 14, "there is no ‘meting’ in data/groups.yaml", "Did you mean ‘meeting’?")],
    ),
    (
        "  - groups: good\n",
        [(4, 13, "there is no ‘good’ in data/groups.yaml", "It is in data/contacts.yaml: type contacts: good")],
    ),
    (
        "  - contacts: bad\n",
        [(4, 15, "this leaflet needs ‘bad’, which has a fault", "Put data/contacts.yaml right.")],
    ),
    (
        "  - contacts:\n      - good\n      - id: zzz\n        about: Words.\n",
        [(6, 13, "there is no ‘zzz’ in data/contacts.yaml", NEW.format("contacts", "zzz", "Zzz"))],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "faults"), SHARED_FAULTS)
def test_a_shared_record_that_is_not_there(data: Path, text: str, faults: list[tuple[int, int, str, str]]) -> None:
    """Told at the id, with the nearest one and the line itself."""
    reading = leaflet(data, HEAD + text)
    assert reading.value is None
    assert [(*place, fault.cure) for place, fault in zip(told(reading.faults), reading.faults, strict=True)] == faults
    lines = (HEAD + text).split("\n")
    assert all(fault.excerpt == lines[fault.place.line - 1] for fault in reading.faults)
    assert {fault.place.file for fault in reading.faults} == {"data/leaflets/one.yaml"}


def test_all_faults_of_a_leaflet_at_once_in_file_order(data: Path) -> None:
    """Its own and those of the records it names."""
    text = f"{HEAD}  - contacts: zzz\n  - headng: A\n  - groups: yyy\nreviewed: 2024\n"
    assert [fault.place.line for fault in leaflet(data, text).faults] == [4, 5, 6, 7]


@pytest.mark.parametrize("typed", ["one", "one.yaml", "data/leaflets/one.yaml", "./one"])
def test_a_leaflet_by_its_name(data: Path, typed: str) -> None:
    """However somebody comes to it."""
    assert Library.opened(data, printable()).named(typed) == "one"


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("onne", "there is no leaflet called ‘onne’", "Did you mean ‘one’?"),
        ("zzz", "there is no leaflet called ‘zzz’", "There are: one."),
    ],
)
def test_a_leaflet_that_is_not_there(data: Path, typed: str, message: str, hint: str) -> None:
    """The nearest is named, else all."""
    with pytest.raises(UsageError) as error:
        Library.opened(data, printable()).named(typed)
    (fault,) = error.value.faults
    assert (fault.message, fault.cure) == (message, hint)


def test_a_leaflet_that_cannot_be_read(data: Path) -> None:
    """A fault like any other."""
    reading = Library.opened(data, printable()).leaflet("none")
    assert reading.value is None
    assert reading.faults[0].message.startswith("the file cannot be read")


@pytest.mark.parametrize("file", ["contacts.yaml", "groups.yaml"])
def test_shared_records_may_be_missing(data: Path, file: str) -> None:
    """Until somebody needs one."""
    (data / file).unlink()
    library = Library.opened(data, printable())
    assert not [fault for fault in library.faults if fault.place.file == f"data/{file}"]
    assert library.shelf.house.name


@pytest.mark.parametrize("text", [None, "", "name: A\n", "zzz: B\n"])
def test_without_a_house_there_is_no_shelf(data: Path, text: str | None) -> None:
    """All that is wrong with it is told."""
    (data / "house.yaml").unlink()
    if text is not None:
        (data / "house.yaml").write_text(text, encoding="utf-8")
    library = Library.opened(data, printable())
    with pytest.raises(ContentError) as error:
        _ = library.shelf
    assert error.value.faults == tuple(library.faults)
    assert any(fault.place.file == "data/house.yaml" for fault in library.faults)


def test_faults_of_shared_files_stand_in_order(data: Path) -> None:
    """By file, line and column; those of a file itself and of its records together."""
    (data / "contacts.yaml").write_text("a:\n  nme: A\nb:\n  name: B\na:\n  name: C\nc:\n  x: y\n", encoding="utf-8")
    (data / "groups.yaml").write_text("a:\n  nme: A\n", encoding="utf-8")
    (data / "house.yaml").write_text("zzz: B\n", encoding="utf-8")
    places = [fault.place for fault in Library.opened(data, printable()).faults]
    assert places == sorted(places)
    assert [str(place) for place in places] == [
        "data/contacts.yaml:2:3", "data/contacts.yaml:5:1", "data/contacts.yaml:8:3", "data/groups.yaml:2:3",
        "data/house.yaml:1:1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("contacts.yml", "this leaflet needs data/contacts.yaml, which cannot be read"),
        ("others.yml", "there is no ‘good’ in data/contacts.yaml"),
    ],
)
def test_a_shared_file_under_another_name(data: Path, name: str, message: str) -> None:
    """May have what a leaflet names, so that nobody is told to add it."""
    (data / "contacts.yaml").rename(data / name)
    assert [fault.message for fault in leaflet(data, f"{HEAD}  - contacts: good\n").faults] == [message]


def test_a_list_of_fields_and_an_id_in_one(data: Path) -> None:
    """A record that stands too far in is found by its line; a list typed as one is told as a list."""
    text = (data / "contacts.yaml").read_text(encoding="utf-8")
    (data / "contacts.yaml").write_text(f"{text}\nlast:\n  name: Last\n  inner:\n    name: Inner\n", encoding="utf-8")
    faults = leaflet(data, f"{HEAD}  - contacts: inner\n  - contacts: good and last\n").faults
    assert "‘inner’ stands in line" in faults[0].message
    assert faults[1].cure == "If there are several, type a list: [good, last]"


def test_a_contact_by_its_name_instead_of_its_id(data: Path) -> None:
    """The id is told."""
    (data / "contacts.yaml").write_text("nb:\n  name: The Big Trust\n  checked: 2026\n", encoding="utf-8")
    reading = leaflet(data, "title: One\nreviewed: 2026\nsections:\n  - contacts: the big trust\n")
    assert [fault.cure for fault in reading.faults] == ["Did you mean ‘nb’?"]


def test_a_leaflet_that_leads_out_of_the_folder(data: Path, tmp_path: Path) -> None:
    """That is all that is told of it, whatever its name is; one that leads within is read."""
    (tmp_path / "secret.yaml").write_text(f"{HEAD}  - text: Secret\n", encoding="utf-8")
    try:
        (data / "leaflets" / "Out.yaml").symlink_to(tmp_path / "secret.yaml")
        (data / "leaflets" / "within.yaml").symlink_to("one.yaml")
    except OSError:
        pytest.skip("links are not allowed here")
    library = Library.opened(data, printable())
    reading = library.leaflet("Out")
    assert told(reading.faults) == [(0, 0, "this file is a link that leads out of the data folder")]
    assert reading.value is None
    assert library.content("Out") is None
    assert library.leaflet("within").value is not None
    assert library.content("within") == library.content("one")


@pytest.mark.parametrize("file", ["house.yaml", "contacts.yaml", "groups.yaml"])
def test_a_shared_file_that_leads_out_of_the_folder(data: Path, tmp_path: Path, file: str) -> None:
    """Is told, and nothing of it is read."""
    (data / file).rename(tmp_path / file)
    try:
        (data / file).symlink_to(tmp_path / file)
    except OSError:
        pytest.skip("links are not allowed here")
    library = Library.opened(data, printable())
    place, message = f"data/{file}", "this file is a link that leads out of the data folder"
    assert (place, message) in [(str(fault.place), fault.message) for fault in library.faults]
    assert library.usable is (file != "house.yaml")
    assert not library.records.get(file)


def test_nothing_is_read_where_the_folder_of_leaflets_leads_out(data: Path, tmp_path: Path) -> None:
    """Though each file in it is one."""
    (data / "leaflets").rename(tmp_path / "elsewhere")
    try:
        (data / "leaflets").symlink_to(tmp_path / "elsewhere")
    except OSError:
        pytest.skip("links are not allowed here")
    library = Library.opened(data, printable())
    assert library.names == ("one",)
    assert told(library.leaflet("one").faults) == [(0, 0, "this file is a link that leads out of the data folder")]
    assert library.content("one") is None


@pytest.mark.parametrize("typed", ["new", "New.yaml", " new "])
def test_a_name_for_a_new_leaflet(data: Path, typed: str) -> None:
    """One that no leaflet has."""
    assert Library.opened(data, printable()).free_name(typed) == "new"


def test_a_name_that_is_taken(data: Path) -> None:
    """However it is typed."""
    with pytest.raises(UsageError, match="there is a leaflet called ‘one’ already"):
        Library.opened(data, printable()).free_name("One")


@pytest.mark.parametrize("file", ["contacts", "groups"])
@pytest.mark.parametrize("typed", ["the big trust", "The-Big Trust", "N-B", "nB"])
def test_a_record_by_its_name_or_its_id_typed_otherwise(data: Path, file: str, typed: str) -> None:
    """The id is told, though no word like it was typed."""
    (data / f"{file}.yaml").write_text(
        "x:\n  name: Another\nnb:\n  name: The Big Trust\nbroken:\n  nme: A\n", encoding="utf-8"
    )
    reading = leaflet(data, f"{HEAD}  - {file}: {typed}\n")
    assert [fault.cure for fault in reading.faults] == ["Did you mean ‘nb’?"]


def test_an_id_with_a_letter_that_was_lost(data: Path) -> None:
    """Has one fault, that of the letter; not another for the record that it does not name."""
    reading = leaflet(data, f"{HEAD}  - contacts: \ufffdgood\n")
    assert [(line, column) for line, column, _ in told(reading.faults)] == [(4, 15)]
    assert "there is no" not in reading.faults[0].message


def test_a_file_that_is_not_read_is_told_last(data: Path) -> None:
    """After the faults of the shared files and of the house style; it stops nothing."""
    (data / "house.yml").write_text("", encoding="utf-8")
    (data / "house.yaml").write_text("zzz: B\n", encoding="utf-8")
    faults = Library.opened(data, printable()).faults
    assert [fault.place.file for fault in faults] == ["data/contacts.yaml", "data/house.yaml", "data/house.yml"]
    assert [fault.warning for fault in faults] == [False, False, True]


def test_a_logo_that_cannot_be_printed(tmp_path: Path) -> None:
    """Is a fault of the house style, at its line; one that can be is the charity's in every leaflet."""
    bench = Bench(tmp_path, house="logo: logo.pgn\n")
    put(bench.folder, "logo.png", saved(logo()))
    bench.library = bench.library.opened(bench.folder, bench.library.printable)
    (fault,) = bench.library.house.faults
    assert fault.message == "there is no picture ‘logo.pgn’ in data/pictures"
    assert fault.cure == "Did you mean ‘logo.png’?"
    assert fault.place.file == "data/house.yaml"
    assert not bench.library.usable
    house = (bench.folder / "house.yaml").read_text(encoding="utf-8")
    (bench.folder / "house.yaml").write_text(house.replace(".pgn", ".png"), encoding="utf-8")
    shelf = bench.library.opened(bench.folder, bench.library.printable).shelf
    assert shelf.house.logo is not None
    assert shelf.pictures.find(shelf.house.logo).width == 1200
    assert shelf.house.shown_by_logo == "The Brain Charity"
