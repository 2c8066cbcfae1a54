"""What a file declares about itself: XMP metadata for PDF/UA-1 and PDF/A-2a, and the sRGB colour profile."""

from __future__ import annotations

import struct

from leaflets.blocks import Document
from leaflets.pdf import syntax

PRODUCER = "The leaflet press"
#: How the titles of files for paper alone end, by which they are known.
PACK, BOOKLET = ": a pack to print", ": a booklet to print and fold"

# PDF/A-2 wants a schema for each XMP property that is not its own (ISO 19005-2, 6.6.2.3.2), so for pdfuaid.
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{publisher}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer><pdf:Keywords>{keywords}</pdf:Keywords>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
#: What stands for the signs of XML in a text; the module that Python has for it brings two thousand names of signs.
_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def xmp(document: Document) -> bytes:
    """The XMP packet of a document; its dates are that of the review, so that no clock reaches the file."""
    year, month, day = document.created
    return _XMP.format(
        title=document.title.translate(_XML),
        publisher=document.publisher.translate(_XML),
        subject=document.subject.translate(_XML),
        language=document.language.translate(_XML),
        keywords=", ".join(document.keywords).translate(_XML),
        date=f"{year:04}-{month:02}-{day:02}T00:00:00Z",
        producer=PRODUCER,
    ).encode("utf-8")


def srgb() -> bytes:
    """An ICC profile of sRGB (ICC.1:2010, version 4.2), from the numbers of IEC 61966-2-1 adapted to D50."""
    xyz = {
        b"wtpt": (0.96420, 1.0, 0.82491),
        b"rXYZ": (0.43607, 0.22249, 0.01392),
        b"gXYZ": (0.38515, 0.71687, 0.09708),
        b"bXYZ": (0.14307, 0.06061, 0.71410),
    }
    adaptation = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
    curve = b"para" + struct.pack(">IHH", 0, 3, 0) + _fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    data = {
        b"desc": _text("sRGB"),
        b"cprt": _text("No copyright, use freely"),
        **{tag: b"XYZ \0\0\0\0" + _fixed(*values) for tag, values in xyz.items()},
        b"chad": b"sf32\0\0\0\0" + _fixed(*adaptation),
        b"rTRC": curve,
    }
    table, body, offset = b"", b"", 128 + 4 + 12 * (len(data) + 2)
    for tag, value in data.items():
        value += bytes(-len(value) % 4)
        tags = (b"rTRC", b"gTRC", b"bTRC") if tag == b"rTRC" else (tag,)
        for name in tags:
            table += name + struct.pack(">II", offset + len(body), len(value))
        body += value
    size = offset + len(body)
    header = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    header += struct.pack(">6H4s", 2020, 1, 1, 0, 0, 0, b"acsp") + bytes(28) + _fixed(0.96420, 1.0, 0.82491)
    return header.ljust(128, b"\0") + struct.pack(">I", len(data) + 2) + table + body


def _fixed(*values: float) -> bytes:
    """Numbers as s15Fixed16Number (ICC.1)."""
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _text(text: str) -> bytes:
    """A text as multiLocalizedUnicodeType, in American English (ICC.1)."""
    encoded = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">IIIHHII", 0, 1, 12, 0x656E, 0x5553, len(encoded), 28) + encoded


def information(document: Document) -> str:
    """The information dictionary, for older readers; it says what the XMP says (ISO 32000-1, 14.3.3)."""
    year, month, day = document.created
    date, producer = f"(D:{year:04}{month:02}{day:02}000000Z)", syntax.string(PRODUCER)
    return (
        f"<< /Title {syntax.string(document.title)} /Author {syntax.string(document.publisher)} "
        f"/Subject {syntax.string(document.subject)} /Keywords {syntax.string(', '.join(document.keywords))} "
        f"/Creator {producer} /Producer {producer} /CreationDate {date} /ModDate {date} /Trapped /False >>"
    )
