"""What the metadata of a leaflet say (XMP, ISO 16684-1): the few properties that it has, each once, and no others."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

from leaflets.proof.strangers import StrangeError, Stranger

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/extension/": "pdfaExtension",
}
_PLAIN = (
    "pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "dc:format", "xmp:CreateDate", "xmp:ModifyDate",
    "xmp:CreatorTool", "pdf:Producer", "pdf:Keywords",
)  # fmt: skip
#: Properties that are lists of one, and the kind of list.
_LISTS = {"dc:title": "Alt", "dc:creator": "Seq", "dc:description": "Alt", "dc:language": "Bag"}
#: What the schema of the property that PDF/A does not know says (ISO 19005-2, 6.6.2.3.2), word after word.
_SCHEMA = [
    "PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", "part", "Integer", "internal",
    "Part of PDF/UA",
]  # fmt: skip
_SAID = {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1", "dc:format": "application/pdf"}


def properties(packet: bytes) -> dict[str, str]:
    """The properties by their names with the usual prefix; raises StrangeError for metadata of another form."""
    if b"<!" in packet or not packet.lstrip().startswith(b"<?xpacket"):
        raise _strange("metadata with more than words, or in another form")
    try:
        root = ElementTree.fromstring(packet.decode("utf-8"))
    except (ElementTree.ParseError, ValueError) as error:
        raise _strange(f"metadata that are no XML ({error})") from None
    found: dict[str, str] = {}
    (rdf,) = root if len(root) == 1 else (root,)
    if root.tag != "{adobe:ns:meta/}xmpmeta" or rdf.tag != f"{_RDF}RDF":
        raise _strange("metadata in another form")
    for description in rdf:
        if description.tag != f"{_RDF}Description" or description.get(f"{_RDF}about"):
            raise _strange("metadata of something else")
        told = [(name, text) for name, text in description.attrib.items() if name != f"{_RDF}about"]
        told += [(one.tag, _text(_named(one.tag), one)) for one in description]
        for tag, text in told:
            name = _named(tag)
            if name in found or name not in (*_PLAIN, *_LISTS, "pdfaExtension:schemas"):
                raise _strange(f"metadata that say {name}, or say it twice")
            found[name] = text
    if wrong := [name for name, said in _SAID.items() if found.get(name) != said]:
        raise _strange(f"metadata with another {wrong[0]}")
    return found


def _text(name: str, element: Any) -> str:
    """What a property says."""
    kind = _LISTS.get(name)
    if name == "pdfaExtension:schemas":
        words = [word.strip() for word in element.itertext() if word.strip()]
        if words != _SCHEMA:
            raise _strange("metadata with another schema")
        return ""
    if kind is None:
        if len(element) or element.attrib:
            raise _strange(f"metadata in which {name} is more than words")
        return element.text or ""
    items = list(element[0]) if len(element) == 1 and element[0].tag == f"{_RDF}{kind}" else []
    if len(items) != 1 or len(items[0]) or items[0].attrib != ({_LANGUAGE: "x-default"} if kind == "Alt" else {}):
        raise _strange(f"metadata in which {name} is not one")
    return items[0].text or ""


def _named(tag: str) -> str:
    """The name of an element or an attribute with its usual prefix."""
    space, _, name = tag.removeprefix("{").partition("}")
    return f"{_SPACES.get(space, space)}:{name}"


def _strange(what: str) -> StrangeError:
    return StrangeError(Stranger(what, "the file can say something else of itself", "14.3.2"))
