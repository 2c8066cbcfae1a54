"""Pictures as they are seen, and files of which none can be made."""

from __future__ import annotations

import io

import pytest
from drawn_pictures import bomb, in_another_profile, photograph, saved, starter, turned
from PIL import Image, ImageChops, ImageCms, ImageStat

from leaflets.faults import Unfit
from leaflets.pictures.refusals import MOST_BYTES
from leaflets.pictures.upright import HIGHEST, MOST_SCANS, WIDEST, size_of, upright


def difference(one: Image.Image, other: Image.Image) -> float:
    """How much two pictures differ, of 255."""
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright(orientation: int) -> None:
    """As its file says, in all eight ways; its size is known without decoding it."""
    data = turned(orientation)
    seen = upright(data)
    assert seen.size == (1600, 1000) == size_of(data)
    assert difference(seen, photograph()) < 3


def test_nothing_but_its_dots_is_known() -> None:
    """Neither where it was taken nor by whom."""
    seen = upright(turned(6))
    assert seen.info == {}
    assert not seen.getexif()


MODES = [
    ("1", "L"), ("L", "L"), ("LA", "L"), ("P", "RGB"), ("RGB", "RGB"), ("RGBA", "RGB"), ("I;16", "L"),
]  # fmt: skip


@pytest.mark.parametrize(("mode", "seen"), MODES)
def test_all_kinds_of_dots(mode: str, seen: str) -> None:
    """Grey stays grey, colours are red, green and blue; nothing shines through."""
    grey = mode in ("1", "L", "LA", "I;16")
    image = photograph().convert("L") if grey else photograph()
    made = (
        image.convert("I").point(lambda value: value * 257).convert("I;16") if mode == "I;16" else image.convert(mode)
    )
    found = upright(saved(made))
    assert found.mode == seen
    assert difference(found, made.convert("L") if mode in ("1", "LA") else image) < (4 if mode != "P" else 40)


def test_what_shines_through_is_white() -> None:
    """A hole in colours, in grey, and in a palette."""
    clear = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    assert upright(saved(clear)).getpixel((5, 5)) == 255
    assert upright(saved(Image.new("LA", (40, 40), (0, 0)))).getpixel((5, 5)) == 255
    assert upright(saved(Image.new("P", (40, 40), 0), transparency=0)).getpixel((5, 5)) == 255


def test_colours_without_any_become_grey() -> None:
    """So that no printer takes coloured ink for them."""
    assert upright(saved(photograph().convert("L").convert("RGB"))).mode == "L"


def test_colours_are_those_of_srgb() -> None:
    """By the profile of the file; a damaged one is none."""
    plain = upright(saved(photograph(), "JPEG"))
    assert difference(upright(saved(photograph(), "JPEG", icc_profile=b"damaged")), plain) == 0
    linear = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert difference(upright(saved(photograph(), "JPEG", icc_profile=linear)), plain) < 2
    assert difference(upright(in_another_profile()), plain) < 2  # one of other channels cannot be meant


def test_a_large_one_has_as_many_dots_as_are_printed() -> None:
    """No more, of whatever shape."""
    assert upright(saved(photograph(5000, 1000), "JPEG")).size == (WIDEST, 496)
    assert upright(saved(photograph(1000, 5000), "JPEG")).size == (702, HIGHEST)
    assert upright(saved(starter())).size == (1200, 900)


def test_a_large_one_with_holes_is_on_white() -> None:
    """Its dots are made fewer before, and its edges are neither dark nor light."""
    image = Image.new("RGBA", (4000, 3000), (0, 0, 0, 0))
    image.paste((200, 30, 30, 255), (1000, 1000, 3000, 2000))
    seen = upright(saved(image))
    assert seen.size == (WIDEST, 1860)
    assert seen.getpixel((10, 10)) == (255, 255, 255)
    assert seen.getpixel((1240, 930)) == (200, 30, 30)


def cmyk() -> bytes:
    """A picture for a printing press."""
    return saved(photograph().convert("CMYK"), "JPEG")


REFUSED = [
    ("another kind", saved(photograph(), "GIF"), "this file is a GIF; a picture has to be JPEG or PNG"),
    ("nothing", b"", "this file is empty"),
    ("broken off", saved(photograph(), "JPEG")[:5000], "its file is damaged"),
    ("broken off early", saved(photograph())[:200], "its file is damaged"),
    ("noise", b"\xff\xd8\xff" + b"noise" * 100, "its file is damaged"),
    ("many dots", bomb(8000, 8000), "64 million dots (8,000 by 8,000)"),
    ("very many dots", bomb(60000, 60000), "3,600 million dots"),
    ("a line", saved(Image.new("L", (800, 4))), "only a line: 800 by 4 dots"),
    ("a long line", saved(Image.new("L", (8000, 100))), "only a line"),
    ("too large", b"\xff\xd8\xff" + bytes(MOST_BYTES), "this picture has 20 MB"),
    ("over and over", saved(photograph(), "JPEG") + b"\xff\xda" * MOST_SCANS, "too many layers"),
    ("inks", cmyk(), "does not say what they look like"),
    ("inks of a damaged profile", saved(photograph().convert("CMYK"), "JPEG", icc_profile=b"x"), "what they look like"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "told"), [(data, told) for _, data, told in REFUSED], ids=[one[0] for one in REFUSED])
def test_what_cannot_be_printed(data: bytes, told: str) -> None:
    """Is told, quickly, and nothing is raised but that."""
    with pytest.raises(Unfit) as refused:
        upright(data)
    assert told in refused.value.problem.message


def test_a_picture_is_decoded_once_it_is_asked_for() -> None:
    """Its size alone is in its header."""
    whole = saved(photograph(), "JPEG")
    assert size_of(whole[: len(whole) // 2]) == (1600, 1000)
    assert Image.open(io.BytesIO(whole)).size == (1600, 1000)
