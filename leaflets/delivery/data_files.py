"""Files written into the data folder for its editors: a new leaflet, and the schemas that a text editor checks by."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from leaflets.content.leaflet import YEARS
from leaflets.content.library import Library
from leaflets.content.schema import FOLDER, schemas
from leaflets.content.starter import specimen
from leaflets.delivery.files import deliver


def begin_leaflet(library: Library, name: str, title: str, today: datetime.date) -> Path:
    """Write the draft of a new leaflet, which shows every kind of section in comments; returns where it is.

    `name` is one that the library calls free. Raises DeliveryError where the folder may not be written to.
    """
    contact, group = (
        next(iter(records), f"a-{kind}")
        for records, kind in zip(library.records.values(), ("contact", "group"), strict=True)
    )
    path = library.path_of(name)
    pictures = library.pictures.names[:1]
    deliver(specimen(title, today, YEARS, contact, group, *pictures).encode(), path)
    return path


def write_schemas(data: Path) -> Iterator[tuple[Path, bool]]:
    """Write the schemas into a data folder; yields each path, and whether the file was another before."""
    for path, schema in _schemas(data):
        yield path, deliver(schema, path)


def outdated_schemas(data: Path) -> Iterator[Path]:
    """The schemas of a data folder that are missing or not those that the press reads by, ends of lines apart."""
    for path, schema in _schemas(data):
        if not path.is_file() or path.read_bytes().replace(b"\r\n", b"\n") != schema:
            yield path


def _schemas(data: Path) -> Iterator[tuple[Path, bytes]]:
    return ((data / FOLDER / name, text.encode()) for name, text in schemas().items())
