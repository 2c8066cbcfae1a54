"""Where a command works: its library, what earlier runs found out, the day."""

from __future__ import annotations

import argparse
import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING

import leaflets
from leaflets.faults import UsageError

if TYPE_CHECKING:
    from leaflets.content.library import Library
    from leaflets.jobs.cache import Cache


def library_of(given: argparse.Namespace) -> Library:
    """The data folder."""
    from leaflets.content.library import Library
    from leaflets.typeset.faces import printable

    return Library.opened(given.data, printable())


def store_of(given: argparse.Namespace) -> Cache:
    """What earlier runs have found out, in the folder that the system has for such; `--force` begins anew."""
    from platformdirs import user_cache_path

    from leaflets.jobs.cache import Cache, program
    from leaflets.typeset.faces import FOLDER

    folder = Path(os.environ.get("LEAFLETS_CACHE") or user_cache_path("leaflets", appauthor=False))
    return Cache(folder / "found.sqlite", program(Path(leaflets.__file__).parent, FOLDER), forget=given.force)


def day_of(given: argparse.Namespace) -> datetime.date:
    """The day given, else that of SOURCE_DATE_EPOCH (reproducible-builds.org), else today."""
    if given.date is not None:
        day: datetime.date = given.date
        return day
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
        except (ValueError, OverflowError, OSError):
            raise UsageError.of(f"SOURCE_DATE_EPOCH is ‘{epoch}’, which is no number of seconds") from None
    return datetime.date.today()
