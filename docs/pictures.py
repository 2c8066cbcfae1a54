"""Make the pictures of the README again: python docs/pictures.py (needs the test extra)."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from leaflets.content.library import Library  # noqa: E402
from leaflets.editions import EDITIONS  # noqa: E402
from leaflets.press.press import press  # noqa: E402
from leaflets.typeset.faces import printable  # noqa: E402

DAY = datetime.date(2026, 11, 23)  # fixed, so that the pictures change only with the leaflets
GREY = (214, 219, 222)


def pages(name: str, edition: str, scale: float) -> list[Image.Image]:
    """The pages of a leaflet as pictures; scale is pixels a point."""
    library = Library.opened(ROOT / "data", printable())
    leaflet = library.leaflet(name).value
    if leaflet is None:
        raise SystemExit(f"{name} has faults")
    pdf = pypdfium2.PdfDocument(press(leaflet.document(library.shelf, DAY), EDITIONS[edition]).data)
    try:
        return [page.render(scale=scale).to_pil().convert("RGB") for page in pdf]
    finally:
        pdf.close()


def side_by_side(pictures: list[Image.Image], gap: int = 14) -> Image.Image:
    """Pictures next to each other on grey, each with a thin edge."""
    framed = [ImageOps.expand(picture, 1, (150, 150, 150)) for picture in pictures]
    width = sum(picture.width + gap for picture in framed) + gap
    sheet = Image.new("RGB", (width, max(picture.height for picture in framed) + 2 * gap), GREY)
    x = gap
    for picture in framed:
        sheet.paste(picture, (x, gap))
        x += picture.width + gap
    return sheet


def main() -> None:
    """The two sides in standard print beside the first page in large print; and each edition's first page."""
    standard, large, giant = (pages("dystonia", edition, 0.8) for edition in EDITIONS)
    for name, pictures in {"leaflets": [*standard, large[0]], "editions": [standard[0], large[0], giant[0]]}.items():
        side_by_side(pictures).quantize(64).save(Path(__file__).with_name(f"{name}.png"), optimize=True)


if __name__ == "__main__":
    main()
