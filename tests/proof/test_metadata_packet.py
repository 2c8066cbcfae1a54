"""What the metadata of a leaflet say, and that they say nothing else."""

from __future__ import annotations

import pytest
from bench import Finished

from leaflets.proof.metadata_packet import properties
from leaflets.proof.proof import Proof
from leaflets.proof.strangers import StrangeError


@pytest.fixture(scope="module")
def packet(rich: dict[str, Finished]) -> bytes:
    """The metadata of a leaflet."""
    return Proof(rich["a4"].path.read_bytes()).declared.xmp.encode()


def test_each_property_once(packet: bytes, rich: dict[str, Finished]) -> None:
    """With what it says."""
    found = properties(packet)
    assert found["dc:title"] == rich["a4"].document.title
    assert (found["dc:language"], found["pdfuaid:part"], found["pdf:Producer"]) == ("en-GB", "1", "The leaflet press")


def test_a_property_may_be_an_attribute(packet: bytes) -> None:
    """As other programs write it."""
    moved = packet.replace(b"<pdfuaid:part>1</pdfuaid:part>", b"").replace(b'about=""', b'about="" pdfuaid:part="1"', 1)
    assert moved.index(b"xmlns:pdfuaid") > 0
    assert properties(moved) == properties(packet)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<pdfaid:part>2", b"<pdfaid:part>3"),
        (b"<pdfuaid:part>1", b"<pdfuaid:part>2"),
        (b"<dc:format>", b"<dc:format>x</dc:format><dc:format>"),
        (b"<dc:format>", b"<dc:rights>mine</dc:rights><dc:format>"),
        (b'xml:lang="x-default"', b'xml:lang="de"'),
        (b"</rdf:li></rdf:Seq></dc:creator>", b"</rdf:li><rdf:li>Else</rdf:li></rdf:Seq></dc:creator>"),
        (b"<rdf:Seq><rdf:li>", b"<rdf:Bag><rdf:li>"),
        (b'rdf:about=""', b'rdf:about="else"'),
        (b"<pdf:Producer>", b"<pdf:Producer><b/>"),
        (b"Part of PDF/UA", b"Part of something"),
        (b"<rdf:RDF", b"<!DOCTYPE x><rdf:RDF"),
        (b"<?xpacket begin", b"<?other begin"),
        (b"</x:xmpmeta>", b"<more/></x:xmpmeta>"),
        (b"<x:xmpmeta", b"<x:xmpmetb"),
        (b"</x:xmpmeta>", b""),
    ],
)
def test_whatever_else_is_told(packet: bytes, old: bytes, new: bytes) -> None:
    """More properties, lists of more than one, other standards, other forms."""
    assert old in packet
    with pytest.raises(StrangeError, match="metadata"):
        properties(packet.replace(old, new, 1))


def test_other_bytes_are_told(packet: bytes) -> None:
    """The same words in another encoding."""
    with pytest.raises(StrangeError, match="in another form"):
        properties(packet.decode().encode("utf-16"))
