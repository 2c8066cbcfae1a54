"""Pictures of our own, drawn here for the tests: a starter picture, a photograph that is none, and odd files."""

from __future__ import annotations

import io
import zlib
from pathlib import Path
from typing import Any

from bench import Bench, leaflet
from PIL import Image, ImageCms, ImageDraw

from leaflets.blocks import Picture, PictureFile, PictureWidth
from leaflets.pictures.picture_files import picture_file

#: The name of the starter picture in a data folder.
STARTER = "exercises/neck-turn.png"
TELLS = b"53 degrees 24 minutes north"


def starter(wide: int = 1200) -> Image.Image:
    """Somebody who turns the head to the side, in lines: a head, a neck, shoulders and an arrow."""
    image = Image.new("RGB", (1200, 900), "white")
    draw = ImageDraw.Draw(image)
    draw.line((600, 470, 600, 600), fill="black", width=60)
    draw.rounded_rectangle((270, 600, 930, 960), 160, outline="black", width=18)
    draw.ellipse((430, 130, 770, 510), fill="white", outline="black", width=18)
    draw.polygon([(760, 290), (815, 350), (755, 365)], fill="black")
    draw.arc((380, 40, 820, 240), 200, 340, fill="#004b6b", width=26)
    draw.polygon([(850, 150), (775, 95), (772, 190)], fill="#004b6b")
    return image.resize((wide, wide * 3 // 4))


def logo() -> Image.Image:
    """A plain sample logo, on nothing: a ring, half of it filled, and a bar for each of three words."""
    image = Image.new("RGBA", (1200, 600), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.ellipse((20, 20, 580, 580), fill="#004b6b")
    draw.ellipse((120, 120, 480, 480), fill="white")
    draw.pieslice((120, 120, 480, 480), 90, 270, fill="#7a1f3d")
    for number, width in enumerate((520, 400, 470)):
        draw.rounded_rectangle((660, 90 + 160 * number, 660 + width, 190 + 160 * number), 30, fill="#004b6b")
    return image


def photograph(width: int = 1600, height: int = 1000) -> Image.Image:
    """Soft colours with a mark in the upper left corner, so that a turned or mirrored one is seen."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    image = Image.merge("RGB", (across, down, Image.new("L", (width, height), 150)))
    ImageDraw.Draw(image).rectangle((0, 0, width // 4, height // 3), fill=(160, 20, 30))
    return image


def saved(image: Image.Image, form: str = "PNG", **how: Any) -> bytes:
    """The bytes of a file."""
    file = io.BytesIO()
    image.save(file, form, **how)
    return file.getvalue()


def turned(orientation: int) -> bytes:
    """A photograph that tells how it is to be turned, when and where it was taken, and by whom."""
    image = photograph()
    undo = {1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
            4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90,
            7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270}[orientation]  # fmt: skip
    stored = image.transpose(undo) if undo is not None else image
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = orientation, "Ann Lee"
    exif.get_ifd(0x8825)[1] = "N"
    return saved(stored, "JPEG", quality=95, exif=exif.tobytes(), comment=TELLS, xmp=TELLS)


def in_another_profile() -> bytes:
    """A photograph in colours that are not sRGB's."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    return saved(photograph(), "JPEG", icc_profile=profile)


def bomb(width: int, height: int) -> bytes:
    """A PNG whose header tells a size, of few bytes."""
    data = saved(Image.new("L", (16, 16)))
    header = b"IHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + data[24:29]
    return data[:12] + header + zlib.crc32(header).to_bytes(4, "big") + data[33:]


def a_picture(
    data: bytes | None = None, width: PictureWidth = PictureWidth.COLUMN, says: str = "A head", **more: Any
) -> Picture:
    """A picture as a block."""
    return Picture(a_file(data), says, width, **more)


def a_file(data: bytes | None = None) -> PictureFile:
    """The file of a picture, the starter where none is given."""
    return picture_file(data if data is not None else saved(starter()))


def put(folder: Path, name: str = STARTER, data: bytes | None = None) -> Path:
    """Put a picture into a data folder."""
    path = folder / "pictures" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if data is not None else saved(starter()))
    return path


#: A leaflet in which each kind of picture stands, one of them twice, of two widths.
SECTIONS = f"""\
  - heading: Exercises
    picture: {STARTER}
    shows: A head that turns to the left
    caption: Slowly, as far as you can
    credit: Drawn by Ann
    text: |
      Turn your head slowly to one side, and count to ten.
  - heading: Outside
    picture: walk.jpg
    shows: A walk beside the river
    width: half
    text: |
      Go for a walk each day, and rest when you are tired.

      - Take somebody with you
      - Take water with you
  - heading: Again
    picture: {STARTER}
    shows: The same head
    width: small
    text: |
      Do the first exercise once more.
  - heading: In grey
    picture: grey.jpg
    shows: Nothing but grey
    width: small
"""


def with_pictures(folder: Path) -> Bench:
    """A data folder with all kinds of pictures and a logo, and the leaflet that has them."""
    bench = Bench(folder, house="logo: logo.png\nlogo shows: The Brain Charity: a ring and three bars\n")
    put(bench.folder)
    put(bench.folder, "logo.png", saved(logo()))
    bench.library = bench.library.opened(bench.folder, bench.library.printable)
    put(bench.folder, "walk.jpg", turned(6))
    put(bench.folder, "grey.jpg", saved(photograph(600, 900).convert("L"), "JPEG"))
    bench.add("pictures", leaflet(SECTIONS))
    return bench


#: A leaflet with a photograph that has a caption, and a small drawing beside its words.
TWO = f"""\
  - heading: Exercises
    picture: walk.jpg
    shows: A walk beside the river
    caption: Slowly
    text: |
      Go for a walk each day.
  - heading: Again
    picture: {STARTER}
    shows: A head
    width: small
    text: |
      Turn your head slowly to one side.
"""


def with_two_pictures(folder: Path, photo: bytes) -> Bench:
    """A data folder with the leaflet `pictured`, of a photograph and a drawing."""
    bench = Bench(folder)
    put(bench.folder)
    put(bench.folder, "walk.jpg", photo)
    bench.add("pictured", leaflet(TWO))
    return bench


#: Steps with and without pictures, one of which is too wide to have words beside it in giant print.
STEPS = f"""\
  - heading: Steps
    steps:
      - picture: {STARTER}
        shows: A head that turns to the left
        text: Turn your head slowly to the left.
      - Rest for a moment.
      - picture: walk.jpg
        shows: A walk beside the river
        credit: By Ann
        text: Go for a walk each day. Take somebody with you.
      - picture: {STARTER}
        shows: A head that turns once more
        width: half
        text: |
          Turn your head once more. If it hurts, stop, and see [our page](https://www.example.org/neck).

          Then rest.
  - heading: Pictures
    pictures:
      - picture: walk.jpg
        shows: A walk
        text: A walk each day helps.
      - picture: {STARTER}
        shows: A head
"""


def with_steps(folder: Path, easy: str) -> Bench:
    """A data folder with the leaflet `steps`, in easy read or not."""
    bench = with_pictures(folder)
    bench.add("steps", leaflet(STEPS, more=f"reviewed: November 2026\neasy read: {easy}\n"))
    return bench
