"""What the file declares about itself."""

from __future__ import annotations

import io
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageCms

from leaflets.blocks import Document
from leaflets.pdf.metadata import PRODUCER, srgb, xmp

DOCUMENT = Document(
    title="Dystonia",
    publisher="The Charity",
    language="en-GB",
    subject="A factsheet on dystonia",
    keywords=("Dystonia", "Torsion dystonia"),
    reviewed="5 March 2020",
    created=(2020, 3, 5),
    draft=False,
    accent="#004b6b",
    blocks=(),
)
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"


def told(document: Document, name: str) -> str:
    """The words of one element of the packet."""
    (element,) = ElementTree.fromstring(xmp(document).decode("utf-8")).iter(name)
    return "".join(element.itertext())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (f"{PDFA}part", "2"),
        (f"{PDFA}conformance", "A"),
        (f"{PDFUA}part", "1"),
        (f"{DC}format", "application/pdf"),
        (f"{DC}title", "Dystonia"),
        (f"{DC}creator", "The Charity"),
        (f"{DC}description", "A factsheet on dystonia"),
        (f"{DC}language", "en-GB"),
        (f"{XMP}CreateDate", "2020-03-05T00:00:00Z"),
        (f"{XMP}ModifyDate", "2020-03-05T00:00:00Z"),
        (f"{XMP}CreatorTool", PRODUCER),
        (f"{PDF}Producer", PRODUCER),
        (f"{PDF}Keywords", "Dystonia, Torsion dystonia"),
    ],
)
def test_what_is_declared(name: str, words: str) -> None:
    """Each once."""
    assert told(DOCUMENT, name) == words


@pytest.mark.parametrize("field", ["title", "publisher", "subject"])
@pytest.mark.parametrize("words", ["Q & A", "a < b > c", "]]>", "{title}", "“Caf\u00e9” – ‘x’", "&amp;", "\"'"])
def test_words_with_marks_of_xml(field: str, words: str) -> None:
    """They come back as they were."""
    name = {"title": f"{DC}title", "publisher": f"{DC}creator", "subject": f"{DC}description"}[field]
    assert told(replace(DOCUMENT, **{field: words}), name) == words


def test_the_packet_is_marked_at_both_ends() -> None:
    """So that programs find it in the file without reading PDF (ISO 16684-1, 7.3)."""
    packet = xmp(DOCUMENT)
    assert packet.startswith(b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>')
    assert packet.endswith(b'<?xpacket end="r"?>')


def test_the_titles_language_is_the_default() -> None:
    """As PDF/UA wants the title."""
    root = ElementTree.fromstring(xmp(DOCUMENT).decode("utf-8"))
    languages = {item.get("{http://www.w3.org/XML/1998/namespace}lang") for item in root.iter(f"{RDF}li")} - {None}
    assert languages == {"x-default"}


@pytest.mark.parametrize(
    "colour", [(0, 0, 0), (255, 255, 255), (0, 75, 107), (200, 30, 60), (128, 128, 128), (0, 255, 0)]
)
def test_the_profile_is_srgb(colour: tuple[int, int, int]) -> None:
    """LittleCMS turns each colour into its own sRGB and finds no difference to speak of."""
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb()))
    image = Image.new("RGB", (1, 1), colour)
    for before, after in ((ours, ImageCms.createProfile("sRGB")), (ImageCms.createProfile("sRGB"), ours)):
        found = ImageCms.profileToProfile(image, before, after)
        assert found is not None
        assert all(abs(a - b) <= 1 for a, b in zip(found.getpixel((0, 0)), colour, strict=True))


def test_the_profile_is_a_display_profile_of_version_4() -> None:
    """As PDF/A-2 allows; its length is what its header says."""
    profile = srgb()
    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert profile[8] == 4
    assert (profile[12:16], profile[16:20], profile[36:40]) == (b"mntr", b"RGB ", b"acsp")
    assert ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile))).strip() == "sRGB"


def test_both_are_the_same_every_time() -> None:
    """No clock is asked."""
    assert xmp(DOCUMENT) == xmp(DOCUMENT)
    assert srgb() == srgb()
