"""Where the press works: the data folder, what earlier runs found out, and the day to go by."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import leaflets
from leaflets.faults import UsageError

if TYPE_CHECKING:
    from leaflets.content.library import Library
    from leaflets.jobs.cache import Cache


def open_library(data: Path) -> Library:
    """The content of a data folder, in letters that the faces have. Raises UsageError where there is no such folder."""
    from leaflets.content.library import Library
    from leaflets.typeset.faces import printable

    return Library.opened(data, printable())


def open_library_if_any(data: Path) -> Library | None:
    """The same, or None where the folder has no leaflets: a finished file can be looked at without its content."""
    return open_library(data) if (data / "leaflets").is_dir() else None


def chosen(library: Library, typed: Sequence[str]) -> list[str]:
    """The names of the leaflets that a person has named, in that order; all where none is named.

    Raises UsageError for a name that is not known.
    """
    return library.all_named(typed) or list(library.names)


def open_cache(forget: bool = False) -> Cache:
    """What earlier runs of this user have found out, in the folder that the system has for such; `forget` begins anew.

    What others have written there, or brought from another computer, is not believed: a file that was proved is known
    by its hash, and that by a key in a folder of this user.
    """
    from platformdirs import user_cache_path, user_data_path

    from leaflets.face_files import FOLDER
    from leaflets.jobs.cache import Cache, program
    from leaflets.jobs.own_key import own_key

    folder = Path(os.environ.get("LEAFLETS_CACHE") or user_cache_path("leaflets", appauthor=False))
    key = own_key(user_data_path("leaflets", appauthor=False) / "key")
    return Cache(folder / "found.sqlite", program(Path(leaflets.__file__).parent, FOLDER), forget, key)


def working_day(asked: datetime.date | None) -> datetime.date:
    """The day asked for, else that of SOURCE_DATE_EPOCH (reproducible-builds.org), else today.

    Raises UsageError for a SOURCE_DATE_EPOCH that is no number of seconds.
    """
    if asked is not None:
        return asked
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
        except (ValueError, OverflowError, OSError):
            raise UsageError.of(f"SOURCE_DATE_EPOCH is ‘{epoch}’, which is no number of seconds") from None
    return datetime.date.today()
