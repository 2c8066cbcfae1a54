"""A data folder of a test's own to hand leaflets out from, and what a file for the printer has on its pages."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pypdfium2
import pytest
from bench import TODAY
from paths import DATA

from leaflets.content.library import Library
from leaflets.editions import A4, EDITIONS, MM, Edition
from leaflets.handout.stock import Stock
from leaflets.jobs.cache import Cache
from leaflets.press.build import Event
from leaflets.typeset.faces import printable

GOOD = "title: {0}\nreviewed: March 2026\nsections:\n  - heading: One\n    text: Words of {0}.\n"
#: An edition that nobody has: half the paper of the standard one.
A5 = dataclasses.replace(
    A4, name="a5", label="Pocket factsheet", width=148 * MM, height=210 * MM, side_margin=14 * MM, measure=118 * MM
)


class Stocked:
    """A copy of data/ and a stock of it, with all events that it has told."""

    def __init__(self, folder: Path) -> None:
        self.data, self.output, self.told = folder / "data", folder / "output", list[Event]()
        shutil.copytree(DATA, self.data)

    def add(self, name: str, text: str = GOOD) -> None:
        """Put a leaflet into the folder; {0} in its text is its name."""
        (self.data / "leaflets" / f"{name}.yaml").write_text(text.format(name), encoding="utf-8")

    @property
    def stock(self) -> Stock:
        """The stock, with a library that has read nothing yet and nothing known of earlier runs."""
        library = Library.opened(self.data, printable())
        return Stock(library, self.output, TODAY, Cache(), 1, self.told.append)


def entered(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> Edition:
    """An edition entered in the one table of them, as one value."""
    monkeypatch.setitem(EDITIONS, edition.name, edition)
    return edition


def pages(data: bytes) -> list[str]:
    """The words of each page of a file."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
