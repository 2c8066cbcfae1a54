"""Pictures on a finished page are held against their files: each damaged file is told, the true one is not."""

from __future__ import annotations

import dataclasses
import io
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from bench import Bench, leaflet
from changes import element, sets
from drawn_pictures import (
    STARTER,
    a_file,
    a_picture,
    in_another_profile,
    photograph,
    put,
    saved,
    turned,
    with_pictures,
    with_two_pictures,
)
from PIL import Image, ImageOps

from leaflets.blocks import Block, Picture
from leaflets.checks.case import Case
from leaflets.checks.pictures import (
    captions_stand_below_their_pictures,
    nothing_stands_on_pictures,
    pictures_as_their_files_have_them,
)
from leaflets.proof.proof import Proof

Change = Callable[[Any], None]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A leaflet with a photograph that was turned, and a drawing."""
    return made(tmp_path_factory.mktemp("pictures"), turned(8))


def made(folder: Path, photo: bytes, edition: str = "a4") -> Case:
    """The leaflet with another photograph."""
    return with_two_pictures(folder, photo).press("pictured", edition).case()


def told(case: Case) -> list[str]:
    """What both checks tell."""
    return [
        one.message for check in (pictures_as_their_files_have_them, nothing_stands_on_pictures) for one in check(case)
    ]


def changed(case: Case, change: Change) -> Case:
    """The file with one thing changed."""
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(case.proof.data)) as pdf:
        change(pdf)
        pdf.save(file)
    return dataclasses.replace(case, proof=Proof(file.getvalue()))


def image(pdf: Any, filter_of: str = "/DCTDecode") -> Any:
    """The image object of a filter."""
    return next(
        one for one in pdf.objects
        if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image" and one.Filter == filter_of
    )  # fmt: skip


def with_dots(change: Callable[[Image.Image], Image.Image]) -> Change:
    """Change the dots of the photograph."""

    def changing(pdf: Any) -> None:
        stream = image(pdf)
        dots = change(Image.open(io.BytesIO(stream.read_raw_bytes())).convert("RGB")).convert("RGB")
        stream.Width, stream.Height = dots.size
        stream.ColorSpace = pikepdf.Name.DeviceRGB
        stream.write(zlib.compress(dots.tobytes()), filter=pikepdf.Name.FlateDecode)

    return changing


def painted(operators: str) -> Change:
    """Paint something more on the first page, as an artifact."""

    def changing(pdf: Any) -> None:
        contents = pdf.pages[0].Contents
        contents.write(contents.read_bytes() + f"\n/Artifact BMC {operators} EMC".encode())

    return changing


def replaced(old: str, new: str) -> Change:
    """Change the operators of the first page."""

    def changing(pdf: Any) -> None:
        contents = pdf.pages[0].Contents
        data = contents.read_bytes().decode()
        assert old in data
        contents.write(data.replace(old, new, 1).encode())

    return changing


def _covered(dots: Image.Image) -> Image.Image:
    dots.paste((255, 255, 255), (700, 300, 760, 360))
    return dots


def test_the_true_file_keeps_both(case: Case) -> None:
    """In whatever way the photograph was stored."""
    assert told(case) == []
    assert told(changed(case, lambda _: None)) == []
    assert told(changed(case, with_dots(lambda dots: dots))) == []


@pytest.mark.parametrize(
    "photo",
    [saved(photograph(3000, 2000), "JPEG"), saved(photograph(300, 200).convert("L")), in_another_profile(),
     saved(Image.effect_noise((40, 30), 200).point(lambda value: 255 * (value > 128))),
     saved(Image.effect_noise((8, 8), 200)), saved(Image.effect_noise((900, 700), 200)),
     saved(photograph().convert("P")), saved(photograph().convert("1")),
     saved(Image.effect_mandelbrot((1300, 900), (-2.2, -1.2, 1, 1.2), 100), "JPEG")],
    ids=["large", "small and grey", "another profile", "few dots",
         "very few dots", "noise", "a palette", "black and white", "fine lines"],
)  # fmt: skip
def test_pictures_of_all_kinds_keep_both(tmp_path: Path, photo: bytes) -> None:
    """Sharp edges, fine lines, many dots and few, where they are largest."""
    assert told(made(tmp_path, photo, "giant-print")) == []


OTHER = "the picture ‘A walk beside the river’ is not what its file shows"
STRETCHED = "the picture ‘A walk beside the river’ is stretched or turned"
ON_IT = "something stands on the picture ‘A walk beside the river’"
DAMAGES: dict[str, tuple[Change, list[str]]] = {
    "mirrored": (with_dots(ImageOps.mirror), [OTHER]),
    "upside down": (with_dots(ImageOps.flip), [OTHER]),
    "in other colours": (with_dots(ImageOps.invert), [OTHER]),
    "without colours": (with_dots(ImageOps.grayscale), [OTHER]),
    "a part of it": (with_dots(lambda dots: ImageOps.crop(dots, 40)), [OTHER]),
    "a little darker": (with_dots(lambda dots: dots.point(lambda value: value * 0.9)), [OTHER]),
    "a spot on it": (with_dots(_covered), [OTHER]),
    "another picture": (with_dots(lambda dots: Image.new("RGB", dots.size, "grey")), [OTHER]),
    "a white box over it": (painted("1 1 1 rg 100 600 40 40 re f"), [OTHER, ON_IT]),
    "a thin line over it": (painted("0 0 0 rg 60 620 300 0.5 re f"), [ON_IT]),
    "a picture that nobody chose": (
        lambda pdf: painted(f"q 20 0 0 20 80 90 cm {_name(pdf)} Do Q")(pdf), ["there is a picture that nobody chose"]
    ),
}  # fmt: skip


def _name(pdf: Any) -> str:
    return next(name for name in pdf.pages[0].Resources.XObject if name.startswith("/I"))


@pytest.mark.parametrize("damage", DAMAGES)
def test_another_picture_is_told(case: Case, damage: str) -> None:
    """Negative controls."""
    change, messages = DAMAGES[damage]
    found = told(changed(case, change))
    assert [message for message in messages if message not in found] == []


def test_a_stretched_picture_is_told(case: Case) -> None:
    """Or one that is turned on the page."""
    ink = next(ink for node, ink in case.proof.figures if node.alt.startswith("A walk"))
    old = f"q {ink.box.width:.2f} 0 0 {ink.box.height:.2f}"
    assert STRETCHED in told(changed(case, replaced(old, f"q {ink.box.width:.2f} 0 0 {ink.box.height * 0.9:.2f}")))


def test_a_picture_that_is_told_elsewhere_is_told(case: Case) -> None:
    """A magnifier would show another place."""
    moved = changed(case, element("Figure", lambda one: sets(BBox=pikepdf.Array([0, 0, 9, 9]))(one.A)))
    assert told(moved) == ["the picture ‘A walk beside the river’ is not where its element says"]


@pytest.mark.parametrize(("across", "up"), [(30, 0), (0, 30), (0, -30), (0, 400)])
def test_a_caption_that_stands_elsewhere_is_told(case: Case, across: float, up: float) -> None:
    """Beside its picture, upon it, or farther below; it is told where it belongs, and moved a hair it is not."""
    assert list(captions_stand_below_their_pictures(case)) == []
    run = next(run for run in case.proof.words if run.text.strip() == "Slowly")
    old = f"1 0 0 1 {run.x:.2f} {run.y:.2f} Tm"
    for by, many in ((1.0, 1), (0.001, 0)):
        new = f"1 0 0 1 {run.x + across * by:.2f} {run.y + up * by:.2f} Tm"
        assert len(list(captions_stand_below_their_pictures(changed(case, replaced(old, new))))) == many


def test_a_long_caption_may_go_on_overleaf(tmp_path: Path) -> None:
    """In giant print, where a picture and many words below it do not fit on a page."""
    bench = Bench(tmp_path)
    put(bench.folder)
    caption = "Slowly, as far as you can. " * 11
    section = f"  - heading: A\n    picture: {STARTER}\n    shows: A head\n    caption: {caption}\n"
    assert bench.made("long", leaflet(f"{section}    text: Words.\n" * 2), "giant-print").broken() == []


def test_a_picture_that_is_not_there_is_told(case: Case) -> None:
    """And one in the place of another."""
    assert case.document is not None
    fewer = dataclasses.replace(case.document, blocks=tuple(_without(case.document.blocks)))
    assert "there are 2 pictures, and 1 were chosen" in told(dataclasses.replace(case, document=fewer))
    other = tuple(
        dataclasses.replace(block, file=a_file()) if isinstance(block, Picture) else block
        for block in case.document.blocks
    )
    assert STRETCHED in told(dataclasses.replace(case, document=dataclasses.replace(case.document, blocks=other)))


def _without(blocks: tuple[Block, ...]) -> list[Block]:
    first = next(block for block in blocks if isinstance(block, Picture))
    return [block for block in blocks if block is not first]


def test_the_logo_is_held_against_its_file(tmp_path: Path) -> None:
    """On the first page, and on those on which it is repeated."""
    case = with_pictures(tmp_path).press("pictures", "large-print").case()
    assert told(case) == []
    assert case.document is not None
    other = dataclasses.replace(case.document, logo=a_picture(saved(photograph(1200, 600)), says="The charity"))
    found = told(dataclasses.replace(case, document=other))
    assert "the picture ‘The charity’ is not what its file shows" in found
    assert "there is a picture that nobody chose" in found
    none = told(dataclasses.replace(case, document=dataclasses.replace(case.document, logo=None)))
    assert "there are 5 pictures, and 4 were chosen" in none


def test_of_a_strangers_file_nothing_is_known(case: Case) -> None:
    """Nobody knows which pictures it should have."""
    assert told(dataclasses.replace(case, document=None)) == []
