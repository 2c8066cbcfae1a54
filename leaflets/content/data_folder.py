"""The files of a data folder: what they are called, and how each is opened."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from leaflets.content import names, path_guard
from leaflets.faults import Fault, UsageError
from leaflets.plain_file import first_bytes
from leaflets.source import reader
from leaflets.source.reader import MOST_BYTES, Reading
from leaflets.words import Place, did_you_mean, nearest

T = TypeVar("T")

#: The folder of the leaflets within the data folder.
LEAFLETS = "leaflets"
#: The files of the folder itself.
KNOWN = ("house.yaml", "contacts.yaml", "groups.yaml", "email.yaml")


@dataclass(frozen=True)
class DataFolder:
    """A folder of content. A `file` is always its path within the folder, with forward slashes.

    `shown` is the folder's name as faults tell it; `printable` holds every character that can be printed, any other
    is a fault.
    """

    path: Path
    shown: str
    printable: Container[str]

    @classmethod
    def at(cls, path: Path, printable: Container[str]) -> DataFolder:
        """The folder at a path; raises UsageError where it has no folder of leaflets.

        It is shown from the folder on in which the press was called; where it is not within that, from its own name on.
        """
        if not (path / LEAFLETS).is_dir():
            raise UsageError.of(
                f"there is no folder ‘{path / LEAFLETS}’ to read leaflets from",
                "Go to the folder that has ‘data’ in it, or name it with --data.",
            )
        folder, here = path.resolve(), Path.cwd()
        shown = folder.relative_to(here).as_posix() if here in folder.parents else folder.name
        return cls(path, shown, printable)

    def display_name(self, file: str) -> str:
        """A file's name as faults tell it, with forward slashes on every system."""
        return f"{self.shown}/{file if file.isprintable() else names.shown(file)}"

    def leaflets(self) -> tuple[str, ...]:
        """The names of all leaflets, in order; hidden files are none, nor are copies of others, which are told."""
        files = sorted(path.stem for path in (self.path / LEAFLETS).glob(f"[!.~]*{names.ENDING}"))
        sure = {name for name in files if names.is_portable(name)}
        folder = self.path / LEAFLETS
        return tuple(name for name in files if name in sure or not _copied(folder / f"{name}{names.ENDING}", sure))

    def read(self, file: str, kind: type[T]) -> Reading[T]:
        """A file that is one record of a dataclass; a fault where there is none or it may not be opened."""
        if fault := self.refused(file):
            return Reading(None, (fault,))
        return reader.read(self.path / file, self.display_name(file), kind, self.printable)

    def read_records(self, file: str, kind: type[T]) -> tuple[dict[str, Reading[T]], tuple[Fault, ...]]:
        """The records of a file by id, and the faults of the file itself; no records where there is no file."""
        if fault := self.refused(file):
            return {}, (fault,)
        if not (self.path / file).exists():
            return {}, ()
        return reader.read_records(self.path / file, self.display_name(file), kind, self.printable)

    def content(self, file: str, most: int = MOST_BYTES) -> bytes | None:
        """The bytes of a file, as many as are ever read of one; None where it cannot or may not be opened."""
        if self.refused(file):
            return None
        try:
            return first_bytes(self.path / file, most)
        except OSError:
            return None

    def misnamed(self) -> Iterator[Fault]:
        """A warning for each file that is not read for its name, or is a copy of another, in order of their paths.

        What a program keeps beside a file while it is open is passed over.
        """
        folder = self.path / LEAFLETS
        shared = {name.removesuffix(names.ENDING) for name in KNOWN}
        own = {name for name in self.leaflets() if names.is_portable(name)}
        for parent, known in ((self.path, shared), (folder, own)):
            files = sorted(path for path in parent.glob("[!.~]*") if path.is_file())
            there = {path.name for path in files}
            for path in files:
                of = _copied(path, known)
                read_as = path.with_name(f"{of}{names.ENDING}")
                if path.stem in known and path.suffix == names.ENDING:
                    continue
                if of and read_as.name not in there and read_as.exists():
                    continue  # it is read by a system that takes capitals for small letters
                place = Place(self.display_name(path.relative_to(self.path).as_posix()))
                if of and read_as.name in there:
                    yield Fault(place, *names.told_of_copy(of), warning=True)
                elif cure := _cure(path.name, of, shared if known is shared else (), there):
                    yield Fault(place, "this file is not read", cure, warning=True)

    def refused(self, file: str) -> Fault | None:
        """Why a file must not be opened; None where it may be, or is not there."""
        return path_guard.refused(self.path, file, Place(self.display_name(file)))


def _copied(path: Path, known: Collection[str]) -> str:
    """The file of which another is a copy by its name; where that may be a name of its own, by what it says as well."""
    of = names.original(path.name, known)
    if not of or path.is_symlink() or not names.may_be_its_own(path.name, of):
        return of
    original = path.with_name(f"{of}{names.ENDING}")
    try:
        texts = [first_bytes(file, MOST_BYTES).decode("utf-8", "replace") for file in (path, original)]
    except OSError:
        return of
    return of if names.says_the_same(*texts) else ""


def _cure(file: str, of: str, shared: Collection[str], there: Container[str]) -> str:
    """What to do with a file that is not read for its name, where something is; `there` are those of its folder.

    `of` is the name that it stands for, if that is certain; else it may be one of the `shared` ones.
    """
    near = of or (
        "" if names.is_misnamed(file) or not file.endswith(names.ENDING) else nearest(Path(file).stem, shared)
    )
    if near and f"{near}{names.ENDING}" in there:
        return f"If what it says belongs in ‘{near}{names.ENDING}’, type it there, and take this file out."
    if near:
        return did_you_mean(f"{near}{names.ENDING}")
    return f"Let its name end in {names.ENDING}." if names.is_misnamed(file) else ""
