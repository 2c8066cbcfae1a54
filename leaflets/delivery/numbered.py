"""Files of which several may be made on a day: none takes the place of another."""

from __future__ import annotations

import itertools
from pathlib import Path

from leaflets.delivery.files import attempted, deliver
from leaflets.delivery.folder_lock import locked
from leaflets.plain_file import first_bytes


def deliver_beside(data: bytes, path: Path) -> Path:
    """Write a file to its path, or where there is another to the first of `a-2.pdf`, `a-3.pdf` … that is free.

    Returns where it is; a file of the same bytes is left as it is. Raises DeliveryError.
    """
    attempted(lambda: path.parent.mkdir(parents=True, exist_ok=True), path)
    with locked(path.parent):
        for number in itertools.count(1):
            place = path if number == 1 else path.with_stem(f"{path.stem}-{number}")
            if not place.exists() or _holds(place, data):
                deliver(data, place)
                return place
    raise AssertionError("numbers have no end")


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and first_bytes(path) == data
    except OSError:
        return False
