"""Where the faces are."""

from __future__ import annotations

from leaflets.face_files import FOLDER


def test_the_faces_are_there_with_their_licences() -> None:
    """All that leaflets are set in."""
    names = {path.name for path in FOLDER.iterdir()}
    assert {"AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf", "OFL.txt"} <= names
