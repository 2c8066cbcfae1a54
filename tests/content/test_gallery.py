"""The pictures of a data folder."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from drawn_pictures import STARTER, photograph, put, saved

from leaflets.content.data_folder import DataFolder
from leaflets.content.gallery import Gallery
from leaflets.content.picture_fields import PictureName
from leaflets.typeset.faces import printable


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with two pictures."""
    (tmp_path / "data" / "leaflets").mkdir(parents=True)
    put(tmp_path / "data")
    put(tmp_path / "data", "logo.jpg", saved(photograph(), "JPEG"))
    return tmp_path / "data"


def gallery(folder: Path) -> Gallery:
    """The pictures as they are now."""
    return Gallery(DataFolder.at(folder, printable()))


def told(folder: Path, name: str) -> tuple[str, str]:
    """What is told of a name."""
    problem = gallery(folder).problem(PictureName(name))
    return (problem.message, problem.cure) if problem else ("", "")


def test_pictures_by_their_names(folder: Path) -> None:
    """Each is read when it is asked for."""
    pictures = gallery(folder)
    assert pictures.names == (STARTER, "logo.jpg")
    assert pictures.find(PictureName(STARTER)).width == 1200
    assert pictures.find(PictureName(STARTER)) is pictures.find(PictureName(STARTER))
    assert told(folder, STARTER) == ("", "")


MISSING = [
    ("exercises/neck-trun.png", STARTER),
    ("neck-turn.png", STARTER),
    ("neck-turn.jpg", STARTER),
    ("Exercises/Neck-Turn.PNG", STARTER),
    ("logo.jpeg", "logo.jpg"),
    ("LOGO.JPG", "logo.jpg"),
]


@pytest.mark.parametrize(("typed", "meant"), MISSING)
def test_the_nearest_name_is_told(folder: Path, typed: str, meant: str) -> None:
    """Of another folder, in other letters, with another ending, or with a slip."""
    message, cure = told(folder, typed)
    assert message == f"there is no picture ‘{typed}’ in data/pictures".replace("data", folder.name)
    assert cure == f"Did you mean ‘{meant}’?"


def test_a_name_like_none(folder: Path, tmp_path: Path) -> None:
    """Where to put the file is told; with no folder at all too."""
    assert told(folder, "shoulders.jpg")[1] == "Put the file into the folder ‘data/pictures’."
    (tmp_path / "other" / "leaflets").mkdir(parents=True)
    assert told(tmp_path / "other", "a.jpg")[1] == "Put the file into the folder ‘other/pictures’."


def test_what_cannot_be_printed_is_told(folder: Path) -> None:
    """As whoever reads it tells it."""
    put(folder, "odd.jpg", b"words")
    assert told(folder, "odd.jpg")[0] == "this file is no picture; a picture has to be JPEG or PNG"
    with pytest.raises(LookupError):
        gallery(folder).find(PictureName("odd.jpg"))


@pytest.mark.parametrize("name", ["out.png", "away/neck-turn.png", "exercises/out.png"])
def test_nothing_is_read_through_a_link(folder: Path, name: str) -> None:
    """Neither a file nor a folder."""
    outside = put(folder.parent / "elsewhere", "neck-turn.png")
    try:
        (folder / "pictures" / "out.png").symlink_to(outside)
        (folder / "pictures" / "exercises" / "out.png").symlink_to(outside)
        (folder / "pictures" / "away").symlink_to(outside.parent)
    except OSError:
        pytest.skip("links are not allowed here")
    assert told(folder, name)[0] in (
        "this file is a link that leads out of the data folder",
        f"there is no picture ‘{name}’ in data/pictures",
    )


def test_a_folder_that_is_a_link(folder: Path) -> None:
    """All pictures would be read from elsewhere."""
    elsewhere = folder.parent / "elsewhere"
    try:
        (folder / "pictures").rename(elsewhere)
        (folder / "pictures").symlink_to(elsewhere)
    except OSError:
        pytest.skip("links are not allowed here")
    assert told(folder, STARTER)[0] == "this file is a link that leads out of the data folder"


def test_what_a_leaflet_depends_on(folder: Path) -> None:
    """The content of a picture, whenever; of one that is not there the names of all."""
    states = [gallery(folder).state(STARTER), gallery(folder).state("gone.jpg")]
    put(folder, "more.jpg", saved(photograph(), "JPEG"))
    assert gallery(folder).state(STARTER) == states[0]
    assert gallery(folder).state("gone.jpg") != states[1]
    put(folder, STARTER, saved(photograph()))
    assert gallery(folder).state(STARTER) != states[0]


def test_what_was_read_is_not_sent_to_other_processes(folder: Path) -> None:
    """They read what they need."""
    pictures = gallery(folder)
    pictures.find(PictureName(STARTER))
    sent = pickle.dumps(pictures)
    assert len(sent) < 200_000
    assert pickle.loads(sent).find(PictureName(STARTER)).width == 1200
