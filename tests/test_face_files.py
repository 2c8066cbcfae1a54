"""Where the faces are."""

from __future__ import annotations

import pytest

from leaflets.face_files import FOLDER, face_file


def test_the_faces_are_there_with_their_licences() -> None:
    """All that leaflets are set in."""
    names = {path.name for path in FOLDER.iterdir()}
    assert {"AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf", "OFL.txt"} <= names


def test_a_face_by_its_name() -> None:
    """Just as its file has it."""
    assert face_file("LeafletSigns-Bold") == (FOLDER / "LeafletSigns-Bold.ttf").read_bytes()


@pytest.mark.parametrize("name", ["Helvetica", "", "../fonts/LeafletSigns-Bold", "Leaflet Signs", "Ляпис"])
def test_what_is_no_name_of_a_face(name: str) -> None:
    """Nothing outside of the folder is read."""
    assert face_file(name) is None
