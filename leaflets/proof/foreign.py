"""The objects of a file of anybody's, broken ones among them, as pypdf reads them."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pypdf
from pypdf.errors import DependencyError
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from leaflets.proof.objects import Objects
from leaflets.proof.page_tree import Sheet, listed
from leaflets.proof.pdf_syntax import Ref

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it would talk about broken files to the person at the desk


class ForeignObjects:
    """An opened file, its objects as plain values; raises ValueError where it cannot be read."""

    def __init__(self, data: bytes) -> None:
        try:
            self._reader = pypdf.PdfReader(io.BytesIO(data))
            len(self._reader.pages)
            self.trailer: dict[str, Any] = _plain(self._reader.trailer)
        except DependencyError:
            raise ValueError("it is encrypted") from None
        except Exception as error:  # pypdf raises whatever a broken file leads it to
            raise ValueError(f"its objects cannot be read ({error})") from error
        self._known: dict[int, Any] = {}

    def plain(self, item: Any) -> Any:
        """A value, or what it refers to; None for what is not there. Of a stream it is the dictionary."""
        seen = set[int]()
        while isinstance(item, Ref) and item not in seen:
            seen.add(item)
            if item not in self._known:
                self._known[item] = _plain(self._object(item))
            item = self._known[item]
        return None if isinstance(item, Ref) else item

    def stream(self, reference: Ref) -> bytes:
        """The unpacked bytes of a stream; none for what is no stream."""
        found = self._object(reference)
        try:
            return found.get_data() if isinstance(found, StreamObject) else b""
        except Exception as error:  # pypdf raises whatever a broken file leads it to
            raise ValueError(f"its streams cannot be read ({error})") from error

    def _object(self, number: Ref) -> Any:
        try:
            return self._reader.get_object(int(number))
        except Exception as error:  # pypdf raises whatever a broken file leads it to
            raise ValueError(f"its objects cannot be read ({error})") from error

    def sheets(self) -> list[Sheet]:
        """All pages in their order, as pypdf finds them even where the tree of pages is broken."""
        return [
            Sheet(Ref(page.indirect_reference.idnum) if page.indirect_reference is not None else None, _plain(page))
            for page in self._reader.pages
        ]

    def missing(self, pages: Sequence[Sheet]) -> int:
        """How often pages paint glyph 0 of a face whose codes are glyph numbers (ISO 32000-1, 9.7.4.2: Identity)."""
        return sum(_missing(self, sheet.entries) for sheet in pages)

    def labels(self) -> list[str]:
        """What a viewer calls the pages."""
        return list(self._reader.page_labels)


def _plain(item: Any) -> Any:
    """A value of pypdf's as a plain one."""
    match item:
        case IndirectObject():
            return Ref(item.idnum)
        case DictionaryObject():
            return {str(key): _plain(item.raw_get(key)) for key in item}
        case ArrayObject():
            return [_plain(one) for one in list.__iter__(item)]
        case BooleanObject():
            return item.value
        case NameObject():
            return str(item)
        case NumberObject():
            return int(item)
        case FloatObject():
            return float(item)
        case TextStringObject():
            return item.original_bytes
        case ByteStringObject():
            return bytes(item)
        case NullObject():
            return None
    return item


#: An operator that chooses a face, with its name, or a string of codes in hexadecimal.
_SHOWN = re.compile(rb"/(\S+) [-.\d]+ Tf|(?<!<)<([0-9A-Fa-f\s]+)>(?!>)")


def _missing(objects: Objects, page: Mapping[str, Any]) -> int:
    parts = [part for part in listed(objects, page.get("/Contents")) if isinstance(part, Ref)]
    contents = b"\n".join([objects.stream(part) for part in parts])
    fonts = objects.plain((objects.plain(page.get("/Resources")) or {}).get("/Font")) or {}
    faces = {name: objects.plain(font) for name, font in fonts.items()}
    identity = {
        name[1:].encode("latin-1", "replace")
        for name, font in faces.items()
        if isinstance(font, dict) and objects.plain(font.get("/Encoding")) == "/Identity-H"
    }
    missing, is_identity = 0, False
    for match in _SHOWN.finditer(contents):
        if match[1]:
            is_identity = match[1] in identity
        elif is_identity:
            codes = re.sub(rb"\s", b"", match[2])
            if b"0000" in codes:
                missing += sum(codes[at : at + 4] == b"0000" for at in range(0, len(codes), 4))
    return missing
