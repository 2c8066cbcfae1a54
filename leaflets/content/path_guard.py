"""No file is read through a link that leads out of the data folder."""

from __future__ import annotations

import stat
from pathlib import Path, PurePosixPath

from leaflets.faults import Fault
from leaflets.words import Place


def refused(folder: Path, file: str, place: Place) -> Fault | None:
    """Why a file of the data folder must not be opened, told at `place`; None where it may be.

    A link within the folder may be opened, one that leads out of it or nowhere may not, and nothing that is no file.
    A file that is not there is no fault here: whoever needs it tells that.
    """
    path = folder / file
    try:
        folders = path.parents[: len(PurePosixPath(file).parts) - 1]
        if stat.S_ISREG(path.lstat().st_mode) and not any(map(Path.is_symlink, folders)):
            return None
    except OSError:
        return None
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            return Fault(place, "this file is a link that leads out of the data folder", "Put the file itself there.")
        if not path.is_file():
            return Fault(place, "this is not a file", "Take it out, or give it another name.")
    except (OSError, RuntimeError):
        return Fault(place, "this is a link that leads nowhere", "Take it out, or put the file itself there.")
    return None
