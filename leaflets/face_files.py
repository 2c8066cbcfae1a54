"""Where the faces are that leaflets are set in, for those who set them and those who compare with them."""

from __future__ import annotations

from pathlib import Path

import leaflets

_PACKAGE = Path(leaflets.__file__).parent
#: Where the faces are: within the package where it is installed, else in the repository.
FOLDER = next(folder for folder in (_PACKAGE / "fonts", _PACKAGE.parent / "fonts") if folder.is_dir())


def face_file(name: str) -> bytes | None:
    """The file of a face by the name it has; None for a name that none has, whatever it is."""
    path = FOLDER / f"{name}.ttf"
    is_name = name.isascii() and name.replace("-", "").isalnum()
    return path.read_bytes() if is_name and path.is_file() else None
