"""The pictures of a data folder, each read when it is first asked for."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass, field

from leaflets.blocks import PictureFile
from leaflets.content.data_folder import DataFolder
from leaflets.content.picture_fields import PICTURES, PictureName, Pictures
from leaflets.digest import digest
from leaflets.faults import Problem, Unfit
from leaflets.pictures.refusals import MOST_BYTES
from leaflets.words import did_you_mean, nearest

#: Files that are named, at the most, to tell which one may be meant.
_MOST = 2_000


@dataclass(frozen=True, eq=False)
class Gallery(Pictures):
    """The pictures below the folder of pictures; what was read of one is kept, and not sent to other processes."""

    files: DataFolder
    _read: dict[str, PictureFile | Problem] = field(default_factory=dict)

    def __reduce__(self) -> tuple[Callable[[DataFolder], Gallery], tuple[DataFolder]]:
        return Gallery, (self.files,)

    def find(self, name: PictureName) -> PictureFile:
        """The picture of a name; raises LookupError where it cannot be printed, which `problem` tells."""
        found = self._of(name)
        if isinstance(found, Problem):
            raise LookupError(name)
        return found

    def problem(self, name: PictureName) -> Problem | None:
        """Why the picture of a name cannot be printed; None where it can."""
        found = self._of(name)
        return found if isinstance(found, Problem) else None

    def state(self, name: str) -> bytes:
        """A hash of the file of a name, or where there is none of the names of all that there are."""
        content = self.files.content(_path(name), MOST_BYTES + 1) if self._is_there(name) else None
        return digest(*map(os.fsencode, self.names)) if content is None else digest(content)

    @functools.cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all files below the folder, in order, as they are typed."""
        found: list[str] = []
        top = self.files.path / PICTURES
        for parent, folders, files in os.walk(top):
            folders[:] = sorted(one for one in folders if not one.startswith("."))
            below = os.path.relpath(parent, top).replace(os.sep, "/")
            found += (name if below == "." else f"{below}/{name}" for name in files if not name.startswith("."))
            if len(found) > _MOST:
                break
        return tuple(sorted(found))

    def _is_there(self, name: str) -> bool:
        """Whether there is a file of just that name, where a system takes capitals for small letters too."""
        return name in self.names or (len(self.names) > _MOST and (self.files.path / _path(name)).is_file())

    def _of(self, name: PictureName) -> PictureFile | Problem:
        if name not in self._read:
            self._read[name] = self._opened(name)
        return self._read[name]

    def _opened(self, name: PictureName) -> PictureFile | Problem:
        if not self._is_there(name):
            return self._missing(name)
        if (refused := self.files.refused(_path(name))) is not None:
            return Problem(refused.message, refused.cure)
        content = self.files.content(_path(name), MOST_BYTES + 1)
        if content is None:
            return Problem(f"‘{self.files.display_name(_path(name))}’ cannot be opened", "Close it in other programs.")
        from leaflets.pictures.picture_files import picture_file  # what decodes them takes long to import

        try:
            return picture_file(content)
        except Unfit as unfit:
            return unfit.problem

    def _missing(self, name: PictureName) -> Problem:
        """That there is no such file, with the one that may be meant: of another folder, or spelt otherwise."""
        message = f"there is no picture ‘{name}’ in {self.files.display_name(PICTURES)}"
        bare = name.rpartition("/")[2].lower()
        same = [one for one in self.names if one.rpartition("/")[2].lower() == bare or one.lower() == name.lower()]
        stem = bare.rpartition(".")[0] or bare
        same = same or [one for one in self.names if one.rpartition("/")[2].rpartition(".")[0].lower() == stem]
        if near := same[0] if len(same) == 1 else nearest(name, self.names):
            return Problem(message, did_you_mean(near))
        return Problem(message, f"Put the file into the folder ‘{self.files.display_name(PICTURES)}’.")


def _path(name: str) -> str:
    """The path of a picture within the data folder."""
    return f"{PICTURES}/{name}"
