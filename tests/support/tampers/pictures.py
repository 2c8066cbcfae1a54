"""Pictures that are not those that were chosen, are seen otherwise, or are told by other words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import changes
import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from tampers.kinds import PICTURED, Change, Kind
from tampers.runs import contents, found, last, moved, replaced, run_of

#: How the first picture of the leaflet is painted, that of a walk, and the words of its section.
PLACED = r"q (\S+) 0 0 (\S+) (\S+) (\S+) cm /I0 Do Q"
WORDS = "Go for a walk each day"

OTHER = "they see another exercise than they are told to do"
UNSEEN = "they do not see what the picture shows"
PRINTED = "a print shop or another viewer shows another picture"
HEARD = "they hear of another picture, or of none"
READ = "they cannot read what stands on it or below it"


# Changes


def _image(change: Callable[[pikepdf.Pdf, Any], None], name: str = "/I0") -> Change:
    """The object of a picture changed."""
    return lambda pdf: change(pdf, pdf.pages[0].obj.Resources.XObject[name])


def _with(**values: Any) -> Change:
    """The first picture with other entries."""
    return _image(lambda _, image: changes.sets(**values)(image))


def _dot(pdf: pikepdf.Pdf, **more: Any) -> Stream:
    """A picture of one black dot, which as a mask lets nothing through."""
    return pdf.make_indirect(
        Stream(
            pdf, b"\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, ColorSpace=Name.DeviceGray,
            BitsPerComponent=8, **more,
        )
    )  # fmt: skip


def _masked(key: str, **more: Any) -> Change:
    def change(pdf: pikepdf.Pdf, image: Any) -> None:
        image[key] = _dot(pdf, **more)

    return _image(change)


def _alternates(pdf: pikepdf.Pdf, image: Any) -> None:
    """Another picture for printing (ISO 32000-1, 8.9.5.4)."""
    image.Alternates = Array([Dictionary(Image=_dot(pdf), DefaultForPrinting=True)])


def _layer(pdf: pikepdf.Pdf, image: Any) -> None:
    """A layer that is off (ISO 32000-1, 8.11)."""
    image.OC = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Pictures")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([image.OC]), D=Dictionary(OFF=Array([image.OC])))


def _palette(pdf: pikepdf.Pdf, image: Any) -> None:
    """Colours by a table in which each is black."""
    image.ColorSpace = Array([Name.Indexed, Name.DeviceRGB, 255, String(bytes(768))])


def _exchanged(pdf: pikepdf.Pdf) -> None:
    """Two pictures, each by the name of the other."""
    names = pdf.pages[0].obj.Resources.XObject
    names["/I0"], names["/I1"] = names["/I1"], names["/I0"]


def _one_for_both(pdf: pikepdf.Pdf) -> None:
    names = pdf.pages[0].obj.Resources.XObject
    names["/I0"] = names["/I1"]


def _gone(pdf: pikepdf.Pdf) -> None:
    """A name that the page no longer knows."""
    del pdf.pages[0].obj.Resources.XObject["/I0"]


def _cut_short(_: pikepdf.Pdf, image: Any) -> None:
    """A file of JPEG of which the second half did not arrive."""
    data = image.read_raw_bytes()
    image.write(data[: len(data) // 2], filter=Name.DCTDecode)


def _as_form(pdf: pikepdf.Pdf, image: Any) -> None:
    """A drawing in the place of the dots."""
    form = Stream(pdf, b"0 0 1 1 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]))
    pdf.pages[0].obj.Resources.XObject["/I0"] = pdf.make_indirect(form)


def _upon_words(pdf: pikepdf.Pdf) -> None:
    """The picture moved upon the words of its section."""
    place = found(pdf, WORDS)
    replaced(PLACED, rf"q \1 0 0 \2 \3 {place.bottom - 20:.2f} cm /I0 Do Q")(pdf)


def _words_upon_it(pdf: pikepdf.Pdf) -> None:
    """The words of the section moved upon the picture."""
    run_of(WORDS, lambda run: moved(run, up=120))(pdf)


def _told(**values: Any) -> Change:
    return changes.element("Figure", changes.sets(**values))


def _alts_exchanged(pdf: pikepdf.Pdf) -> None:
    one, other = changes.elements(pdf, "Figure")[:2]
    one.Alt, other.Alt = other.Alt, one.Alt


def _as_furniture(pdf: pikepdf.Pdf) -> None:
    """A picture that is painted as furniture, and belongs to no element."""
    replaced(r"/Figure <</MCID \d+>> BDC", "/Artifact BMC")(pdf)
    figure = changes.elements(pdf, "Figure")[0]
    figure.P.K = Array([kid for kid in figure.P.K if kid.objgen != figure.objgen])


def _boxes_exchanged(pdf: pikepdf.Pdf) -> None:
    one, other = changes.elements(pdf, "Figure")[:2]
    one.A.BBox, other.A.BBox = other.A.BBox, one.A.BBox


def _caption_first(pdf: pikepdf.Pdf) -> None:
    group = changes.elements(pdf, "Caption")[0].P
    group.K = Array(list(group.K)[::-1])


def _within(operators: str, page: int = 0) -> Change:
    """Something painted over the midst of the first picture."""

    def change(pdf: pikepdf.Pdf) -> None:
        match = re.search(PLACED.encode(), contents(pdf, page))
        assert match is not None
        width, height, left, bottom = map(float, match.groups())
        last(pdf, f"q {width:.2f} 0 0 {height:.2f} {left:.2f} {bottom:.2f} cm {operators} Q", page)

    return change


# Kinds


def _kind(name: str, suffers: str, change: Change) -> Kind:
    return Kind(name, suffers, change, PICTURED)


PICTURES = (
    # Another picture
    _kind("two pictures in each other's places", OTHER, _exchanged),
    _kind("one picture in the place of another", OTHER, _one_for_both),
    _kind("a picture that the page does not know", UNSEEN, _gone),
    _kind("a drawing in the place of a picture", OTHER, _image(_as_form)),
    _kind("a picture cut short", UNSEEN, _image(_cut_short)),
    _kind("a picture that is painted once more", OTHER, _within("0.5 0 0 0.5 0 0 cm /I1 Do")),
    # The same object, seen otherwise
    _kind("a picture with a mask of another picture", UNSEEN, _masked("/Mask", ImageMask=True)),
    _kind("a picture with a soft mask", UNSEEN, _masked("/SMask")),
    _kind("a picture with a soft mask in its own data", UNSEEN, _with(SMaskInData=1)),
    _kind("a picture with a mask of colours", UNSEEN, _with(Mask=Array([0, 255] * 3))),
    _kind("a picture that is a mask", UNSEEN, _with(ImageMask=True)),
    _kind("a picture with another for printing", PRINTED, _image(_alternates)),
    _kind("a picture from an image server", PRINTED, _with(OPI=Dictionary())),
    _kind("a picture whose values are turned round", UNSEEN, _with(Decode=Array([1, 0] * 3))),
    _kind("a picture whose values are as they were", PRINTED, _with(Decode=Array([0, 1] * 3))),
    _kind("a picture that is smoothed", PRINTED, _with(Interpolate=True)),
    _kind("a picture with an intent of its own", PRINTED, _with(Intent=Name.Saturation)),
    _kind("a picture in a layer that is off", UNSEEN, _image(_layer)),
    _kind("a picture by a table of colours", UNSEEN, _image(_palette)),
    _kind("a picture of half its rows", UNSEEN, _image(lambda _, image: changes.sets(Height=int(image.Height) // 2)(image), "/I1")),
    _kind("a picture of other colours than its dots", UNSEEN, _with(ColorSpace=Name.DeviceGray)),
    _kind("a picture of fewer bits", UNSEEN, _image(lambda _, image: changes.sets(BitsPerComponent=4)(image), "/I1")),
    _kind("a picture with words about it", "it tells where it was taken", _image(lambda pdf, image: changes.sets(Metadata=pdf.make_stream(b"<x/>"))(image))),
    _kind("a picture with an element of its own", HEARD, _with(StructParent=99)),
    # Painted otherwise
    _kind("a mirrored picture", OTHER, replaced(r"q (\S+) 0 0 (\S+) (\S+) (\S+) cm /I1 Do Q", r"q -\1 0 0 \2 538.58 \4 cm /I1 Do Q")),
    _kind("a picture upside down", OTHER, replaced(PLACED, r"1 0 0 1 0 \2 cm q \1 0 0 -\2 \3 \4 cm /I0 Do Q")),
    _kind("a picture on its side", OTHER, replaced(PLACED, r"q 0 \2 -\1 0 487.56 \4 cm /I0 Do Q")),
    _kind("a slanting picture", UNSEEN, replaced(PLACED, r"q \1 0 90 \2 \3 \4 cm /I0 Do Q")),
    _kind("a picture of no height", UNSEEN, replaced(PLACED, r"q \1 0 0 0.01 \3 \4 cm /I0 Do Q")),
    _kind("a picture half as large", UNSEEN, replaced(PLACED, r"q \1 0 0 \2 \3 \4 cm 0.5 0 0 0.5 0 0 cm /I0 Do Q")),
    _kind("a picture cut by a path", UNSEEN, replaced(PLACED, r"q \3 \4 200 100 re W n \1 0 0 \2 \3 \4 cm /I0 Do Q")),
    _kind("a picture off the page", UNSEEN, replaced(PLACED, r"q \1 0 0 \2 \3 -900 cm /I0 Do Q")),
    # With words
    _kind("a picture upon words", READ, _upon_words),
    _kind("words upon a picture", READ, _words_upon_it),
    _kind("a white box upon a picture", UNSEEN, _within("1 1 1 rg 0.4 0.4 0.2 0.2 re f")),
    _kind("a picture between its caption and the words", READ, replaced(PLACED, r"q \1 0 0 \2 \3 300 cm /I0 Do Q")),
    # Told otherwise
    _kind("a picture without words", HEARD, _told(Alt=None)),
    _kind("a picture with empty words", HEARD, _told(Alt=String(""))),
    _kind("a picture that says another", HEARD, _told(Alt=String("A walk along a road"))),
    _kind("a picture that says it is a code", HEARD, _told(Alt=String("QR code"))),
    _kind("two pictures that say each other's words", HEARD, _alts_exchanged),
    _kind("a picture with words of its own as well", HEARD, _told(ActualText=String("A walk"))),
    _kind("a picture that is told as a paragraph", HEARD, changes.element("Figure", changes.becomes("P"))),
    _kind("a picture that is furniture", HEARD, _as_furniture),
    _kind("a picture told to be elsewhere", "a magnifier shows another place", _boxes_exchanged),
    _kind("a caption before its picture", "they hear of what they have not met", _caption_first),
)  # fmt: skip
