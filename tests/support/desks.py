"""What staff have before them: a folder with content in it, where leaflets are written and made."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pypdfium2
from paths import DATA

from leaflets.content.library import Library
from leaflets.typeset.faces import printable

#: The day on which things are handed out.
DAY = ("--date", "2026-11-23")
#: What follows the title and the date of a leaflet.
GOOD = "sections:\n  - heading: One\n    text: Words.\n"
#: A whole leaflet, but for its name.
WHOLE = "title: {0}\nreviewed: March 2026\nsections:\n  - heading: One\n    text: Words of {0}.\n"


def leaflet(desk: Path, name: str, text: str = GOOD) -> None:
    """Write a leaflet; `text` is what follows its title and review date."""
    whole_leaflet(desk, name, f"title: {name.title()}\nreviewed: March 2026\n{text}")


def whole_leaflet(desk: Path, name: str, text: str = WHOLE) -> None:
    """Write a leaflet; `text` is all of it, with {0} for its name."""
    (desk / "data" / "leaflets" / f"{name}.yaml").write_text(text.format(name), encoding="utf-8")


def files(desk: Path) -> list[str]:
    """The names of the files made."""
    return sorted(path.name for path in (desk / "output").glob("*.pdf"))


def pages(path: Path) -> list[str]:
    """The words of each page of a file."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)]


def drafts() -> list[Path]:
    """The drafts made, by their numbers."""
    return sorted(Path(tempfile.gettempdir()).glob("leaflets-drafts-*/*.eml"))


def reviewed_library(folder: Path) -> Library:
    """Leaflets due at several times, one of them never published, one with a fault."""
    (folder / "leaflets").mkdir(parents=True)
    for name, due in [("late", "2025"), ("soon", "31 March 2026"), ("then", "1 April 2026"), ("far", "2030")]:
        text = f"title: ‘{name}’; a, b\nreviewed: 2024\nreview due: {due}\nsections: []\n"
        (folder / "leaflets" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "leaflets" / "no.yaml").write_text("title: A\nreviewed: 2020\npublished: no\nsections: []\n")
    (folder / "leaflets" / "bad.yaml").write_text("title: A\nreviewed: never\nsections: []\n")
    (folder / "house.yaml").write_bytes((DATA / "house.yaml").read_bytes())
    return Library.opened(folder, printable())
