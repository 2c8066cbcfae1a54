"""The pictures of a file: one object for each, however often it is drawn."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator

from leaflets.blocks import PictureFile
from leaflets.pdf import syntax
from leaflets.pdf.seal import of_stream
from leaflets.typeset.strips import Plate


class PictureObjects:
    """The pictures drawn so far."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, int]] = {}  # name and number of each, by its code
        self._widest: dict[str, Plate] = {}

    def named(self, plate: Plate, reserve: Callable[[], int]) -> tuple[str, int]:
        """The name of a picture on the pages that have it, and the number of its object.

        `reserve` gives the number of an object that is written at the end.
        """
        code = plate.file.code
        if code not in self._known:
            self._known[code] = (f"I{len(self._known)}", reserve())
        self._widest[code] = max(self._widest.get(code, plate), plate, key=lambda one: one.width)
        return self._known[code]

    def streams(self) -> Iterator[tuple[int, bytes]]:
        """The number and the object of each, in as many dots as where it is printed widest."""
        for code, (_, number) in self._known.items():
            plate = self._widest[code]
            yield number, image(plate.file, plate.width)

    def seals(self) -> dict[str, bytes]:
        """What of each goes into the seal of a file, by its name: of its size, its colours, its dots."""
        seals = {}
        for code, (name, _) in self._known.items():
            from leaflets.pictures.dots import printed_dots  # what decodes pictures takes long to import

            dots = printed_dots(self._widest[code].file, self._widest[code].width)
            data = dots.data if dots.is_jpeg else zlib.decompress(dots.data)
            seals[name] = of_stream(f"{dots.width} {dots.height} Device{'Gray' if dots.grey else 'RGB'}", data)
        return seals


def image(file: PictureFile, width: float) -> bytes:
    """A picture that is printed so many points wide, as an image XObject (ISO 32000-1, 8.9.5)."""
    from leaflets.pictures.dots import printed_dots  # what decodes pictures takes long to import

    dots = printed_dots(file, width)
    header = (
        f"/Type /XObject /Subtype /Image /Width {dots.width} /Height {dots.height} "
        f"/ColorSpace /Device{'Gray' if dots.grey else 'RGB'} /BitsPerComponent 8 "
    )
    filter_of = "DCTDecode" if dots.is_jpeg else "FlateDecode"
    return syntax.plain_stream(dots.data, f"{header}/Filter /{filter_of} ")


def placed(plate: Plate, name: str, left: float, top: float) -> str:
    """What draws a picture on its page, on the square of one unit that an image has (8.9.5); its figure is told where.

    Its left and top edges are in points, y up from the foot of the page.
    """
    bottom = top - plate.height
    if plate.figure is not None:
        plate.figure.box = (left, bottom, left + plate.width, top)
    return f"q {plate.width:.2f} 0 0 {plate.height:.2f} {left:.2f} {bottom:.2f} cm /{name} Do Q"
