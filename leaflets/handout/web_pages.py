"""Leaflets as pages for phones, each held against its leaflet before anybody is given it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from leaflets.blocks import Picture
from leaflets.checks import web
from leaflets.content.leaflet import Leaflet
from leaflets.content.library import Library
from leaflets.delivery.manifest import Entry, Manifest
from leaflets.editions import EDITIONS
from leaflets.faults import Fault, PromiseError
from leaflets.formats.web_page import Beside, web_page
from leaflets.handout.texts import Writer
from leaflets.words import counted


def as_web_page(library: Library, output: Path, today: datetime.date) -> Writer:
    """What makes pages of leaflets, as on a day, which lead to the PDF files of the same issue in a folder."""
    files = {name: entry for name, entry in Manifest.read(output).files.items() if (output / name).is_file()}
    return lambda name, leaflet: proved_page(library, name, leaflet, today, files)


def proved_page(library: Library, name: str, leaflet: Leaflet, today: datetime.date, files: Mapping[str, Entry]) -> str:
    """A leaflet's page, with links to those of the files that are the same issue of it.

    Raises PromiseError where the page does not say what the leaflet says, which is the fault of the press.
    """
    document = leaflet.document(library.shelf, today, on_paper=False)
    beside = [
        Beside(f"{name}-{edition.name}.pdf", f"{edition.kind.value.capitalize()}, PDF, {counted(entry.pages, 'page')}")
        for edition in EDITIONS.values()
        if (entry := files.get(f"{name}-{edition.name}.pdf")) is not None and entry.issue == document.issue
    ]
    page = web_page(document, beside, _shown)
    if found := list(web.findings(page, document)):
        cure = "Please send us this file; this is our fault, not yours."
        raise PromiseError(*(Fault(one.place, one.message, cure, ours=True) for one in found))
    return page


def _shown(picture: Picture, across: int) -> bytes:
    from leaflets.pictures.dots import shown  # what decodes pictures takes long to import

    return shown(picture.file, across)
