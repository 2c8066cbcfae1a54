"""Files of pictures as values."""

from __future__ import annotations

import pytest
import qrcode
from drawn_pictures import a_file, photograph, saved, starter, turned
from PIL import Image

from leaflets.faults import Unfit
from leaflets.pictures.picture_files import decoded, picture_file


def test_a_file_is_known_by_its_content() -> None:
    """Its code is that of its bytes; its size is that of the upright picture."""
    file = picture_file(turned(6))
    assert (file.width, file.height) == (1600, 1000)
    assert file.code == picture_file(turned(6)).code != a_file().code
    assert "data" not in repr(file)


def test_it_is_decoded_once() -> None:
    """The editions of a leaflet ask for the same."""
    file = a_file()
    assert decoded(file) is decoded(a_file())
    assert decoded(file).size == starter().size


@pytest.mark.parametrize("scale", [60, 200, 600])
def test_a_code_in_a_picture_is_refused(scale: int) -> None:
    """Small or large: it would open nothing, and nobody could say what it opens."""
    code = qrcode.make("https://example.org").convert("L").resize((scale, scale))
    with pytest.raises(Unfit, match="there is a QR code in this picture"):
        picture_file(saved(_within(photograph(), code)))
    assert picture_file(saved(photograph())).width == 1600


def _within(image: Image.Image, code: Image.Image) -> Image.Image:
    image.paste(code, (500, 200))
    return image
