"""All that the objects of a leaflet may say, dictionary by dictionary and key by key: a closed grammar.

Each kind of dictionary has the clause of ISO 32000-1 that tells of it, and a rule for each key it may have. Whatever
else stands there is a stranger, whether or not anybody knows what it does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from leaflets.proof.objects import Objects
from leaflets.proof.rules import (
    DictionaryKind,
    Rule,
    Tour,
    a,
    all_of,
    back,
    box,
    corners,
    date,
    destination,
    either,
    integer,
    kids,
    names_of,
    number,
    one_of,
    parents,
    tagged,
    text,
    whole,
    widths,
)
from leaflets.proof.strangers import Stranger

_STREAM: dict[str, Rule] = {"/Length": whole, "/Filter": either(one_of("/FlateDecode"), one_of(["/FlateDecode"]))}
_SPAN: dict[str, Rule] = {
    "/First": a("bookmark"),
    "/Last": a("bookmark"),
    "/Count": integer,
}
#: Tags of the structure (14.8.4).
ROLES = (
    "Document", "Sect", "Div", "Aside", "Note", "H1", "H2", "H3", "H4", "H5", "H6", "P", "Span", "Link", "Figure",
    "Caption", "BlockQuote", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "TOC", "TOCI", "Reference",
)  # fmt: skip

#: Whose attributes elements may have, by their role.
_OWNERS = {"/L": "/List", "/TH": "/Table", "/TD": "/Table", "/Table": "/Table", "/Figure": "/Layout"}


def _drawn(walk: Tour, item: Any) -> bool:
    """A code, or a picture."""
    found = walk.plain(item)
    is_picture = isinstance(found, dict) and found.get("/Subtype") == "/Image"
    return walk.visit("picture" if is_picture else "form", item)


def _round_its_parts(walk: Tour, link: Mapping[str, Any]) -> str:
    """The parts of a link that do not fill its rectangle from side to side: viewers go by the one or by the other."""
    if "/QuadPoints" not in link:
        return ""
    sides = [walk.scalar(side) for side in walk.plain(link.get("/Rect")) or ()]
    told = [walk.scalar(one) for one in walk.plain(link["/QuadPoints"]) or ()]
    if not told or any(type(one) not in (int, float) for one in (*sides, *told)):
        return "/QuadPoints"
    across, up = told[::2], told[1::2]
    return "" if sides == [min(across), min(up), max(across), max(up)] else "/QuadPoints"


def _of_its_role(walk: Tour, element: Mapping[str, Any]) -> str:
    """What an element has that its role does not need: other words for its own, attributes of another kind."""
    role = walk.plain(element.get("/S"))
    if "/Alt" in element and role != "/Figure":
        return "/Alt"
    owner = (walk.plain(element.get("/A")) or {}).get("/O")
    return "/A" if owner is not None and walk.plain(owner) != _OWNERS.get(role) else ""


KINDS: dict[str, DictionaryKind] = {
    "trailer": DictionaryKind("the end of the file", "7.5.5", {
        **_STREAM, "/Type": one_of("/XRef"), "/Size": whole, "/W": all_of(whole), "/Index": all_of(whole),
        "/DecodeParms": a("predictor"), "/Root": a("catalog"), "/Info": a("information"), "/ID": all_of(text),
    }, frozenset({"/Root", "/Info", "/ID"})),
    "predictor": DictionaryKind("the packing of the table of objects", "7.4.4", {
        "/Columns": whole, "/Predictor": one_of(12),
    }),
    "catalog": DictionaryKind("the catalog", "7.7.2", {
        "/Type": one_of("/Catalog"), "/Pages": a("pages"), "/Lang": text, "/MarkInfo": a("mark information"),
        "/Metadata": a("metadata"), "/OutputIntents": all_of(a("intent")), "/PageMode": one_of("/UseNone"),
        "/ViewerPreferences": a("preferences"), "/StructTreeRoot": a("tree"), "/Outlines": a("outline"),
    }, frozenset({"/Pages"})),
    "mark information": DictionaryKind("the mark information", "14.7.1", {"/Marked": one_of(True, False)}),
    "metadata": DictionaryKind("the metadata", "14.3.2", {
        **_STREAM, "/Type": one_of("/Metadata"), "/Subtype": one_of("/XML"),
    }),
    "information": DictionaryKind("the document information", "14.3.3", {
        **dict.fromkeys(("/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/Producer"), text),
        "/CreationDate": date, "/ModDate": date, "/Trapped": one_of("/False"),
    }),
    "intent": DictionaryKind("the meaning of colours", "14.11.5", {
        "/Type": one_of("/OutputIntent"), "/S": one_of("/GTS_PDFA1"), "/OutputConditionIdentifier": one_of(b"sRGB"),
        "/Info": one_of(b"sRGB"), "/DestOutputProfile": a("profile"),
    }),
    "profile": DictionaryKind("the profile of colours", "8.6.5.5", {**_STREAM, "/N": one_of(3)}),
    "preferences": DictionaryKind("the preferences for viewers", "12.2", {
        "/DisplayDocTitle": one_of(True, False), "/PrintScaling": one_of("/None"),
        "/Duplex": one_of("/DuplexFlipLongEdge", "/DuplexFlipShortEdge", "/Simplex"),
    }),
    "pages": DictionaryKind("the node of all pages", "7.7.3.2", {
        "/Type": one_of("/Pages"), "/Count": whole, "/Kids": all_of(a("page")),
    }, frozenset({"/Kids"})),
    "page": DictionaryKind("a page", "7.7.3.3", {
        "/Type": one_of("/Page"), "/Parent": back("pages"), "/MediaBox": box, "/Resources": a("resources"),
        "/Contents": a("contents"), "/Annots": all_of(lambda walk, item: walk.plain(item) is not None),
        "/StructParents": whole, "/Tabs": one_of("/S"),
    }, frozenset({"/Contents", "/MediaBox", "/Resources"})),
    "contents": DictionaryKind("the contents of a page", "7.8.2", _STREAM),
    "resources": DictionaryKind("the resources of a page", "7.8.3", {
        "/Font": names_of(a("font")), "/XObject": names_of(_drawn),
    }),
    "font": DictionaryKind("a face", "9.7.6", {
        "/Type": one_of("/Font"), "/Subtype": one_of("/Type0"), "/BaseFont": tagged, "/Encoding": one_of("/Identity-H"),
        "/DescendantFonts": all_of(a("glyphs")), "/ToUnicode": a("map"),
    }, frozenset({"/Subtype", "/Encoding", "/DescendantFonts", "/ToUnicode"})),
    "glyphs": DictionaryKind("the glyphs of a face", "9.7.4", {
        "/Type": one_of("/Font"), "/Subtype": one_of("/CIDFontType2"), "/BaseFont": tagged,
        "/CIDToGIDMap": one_of("/Identity"), "/DW": one_of(0), "/CIDSystemInfo": a("system"),
        "/FontDescriptor": a("descriptor"), "/W": widths,
    }, frozenset({"/Subtype", "/CIDToGIDMap", "/W", "/DW", "/FontDescriptor"})),
    "system": DictionaryKind("the ordering of glyphs", "9.7.3", {
        "/Registry": one_of(b"Adobe"), "/Ordering": one_of(b"Identity"), "/Supplement": one_of(0),
    }),
    "descriptor": DictionaryKind("the description of a face", "9.8", {
        "/Type": one_of("/FontDescriptor"), "/FontName": tagged, "/Flags": one_of(4), "/FontBBox": box,
        "/ItalicAngle": one_of(0), "/Ascent": number, "/Descent": number, "/CapHeight": number, "/StemV": number,
        "/FontFile2": a("face file"),
    }, frozenset({"/FontFile2"})),
    "face file": DictionaryKind("the file of a face", "9.9", {**_STREAM, "/Length1": whole}),
    "map": DictionaryKind("the map of a face to characters", "9.10.3", _STREAM),
    "form": DictionaryKind("a code", "8.10", {
        **_STREAM, "/Type": one_of("/XObject"), "/Subtype": one_of("/Form"), "/BBox": box, "/Resources": one_of({}),
    }, frozenset({"/Subtype", "/BBox"})),
    "picture": DictionaryKind("a picture", "8.9.5", {
        "/Type": one_of("/XObject"), "/Subtype": one_of("/Image"), "/Width": whole, "/Height": whole,
        "/ColorSpace": one_of("/DeviceGray", "/DeviceRGB"), "/BitsPerComponent": one_of(8), "/Length": whole,
        "/Filter": either(one_of("/DCTDecode", "/FlateDecode"), one_of(["/DCTDecode"], ["/FlateDecode"])),
    }, frozenset({"/Width", "/Height", "/ColorSpace", "/BitsPerComponent"})),
    "link": DictionaryKind("a link", "12.5.6.5", {
        "/Type": one_of("/Annot"), "/Subtype": one_of("/Link"), "/F": one_of(4), "/Border": one_of([0, 0, 0]),
        "/Rect": box, "/Contents": text, "/A": a("action"), "/Dest": destination, "/StructParent": whole,
        "/QuadPoints": corners,
    }, frozenset({"/Subtype", "/Rect", "/F", "/Border"}), _round_its_parts),
    "action": DictionaryKind("what a link does", "12.6.4.7", {
        "/Type": one_of("/Action"), "/S": one_of("/URI"), "/URI": text,
    }),
    "outline": DictionaryKind("the bookmarks", "12.3.3", {"/Type": one_of("/Outlines"), **_SPAN}),
    "bookmark": DictionaryKind("a bookmark", "12.3.3", {
        **_SPAN, "/Title": text, "/Parent": lambda walk, item: walk.seen.get(item) in ("outline", "bookmark"),
        "/Prev": a("bookmark"), "/Next": a("bookmark"), "/Dest": destination,
    }),
    "tree": DictionaryKind("the root of the structure", "14.7.2", {
        "/Type": one_of("/StructTreeRoot"), "/K": kids, "/ParentTree": parents, "/ParentTreeNextKey": whole,
    }),
    "element": DictionaryKind("an element of the structure", "14.7.2", {
        "/Type": one_of("/StructElem"), "/S": one_of(*[f"/{role}" for role in ROLES]),
        "/P": lambda walk, item: walk.seen.get(item) in ("tree", "element"), "/Pg": back("page"), "/K": kids,
        "/Alt": text, "/A": a("attributes"),
    }, frozenset({"/S", "/P"}), _of_its_role),
    "mark": DictionaryKind("a reference to marked content", "14.7.4.2", {
        "/Type": one_of("/MCR"), "/Pg": back("page"), "/MCID": whole,
    }, frozenset({"/Pg", "/MCID"})),
    "live area": DictionaryKind("a reference to a link", "14.7.4.3", {
        "/Type": one_of("/OBJR"), "/Pg": back("page"), "/Obj": back("link"),
    }, frozenset({"/Obj"})),
    "attributes": DictionaryKind("the attributes of an element", "14.8.5", {
        "/O": one_of("/List", "/Table", "/Layout"),
        "/ListNumbering": one_of("/Disc", "/Decimal", "/None", "/Circle", "/Square", "/LowerAlpha", "/UpperAlpha",
                                 "/LowerRoman", "/UpperRoman"),
        "/Scope": one_of("/Column", "/Row", "/Both"), "/Placement": one_of("/Block"), "/BBox": box,
    }, frozenset({"/O"})),
}  # fmt: skip


def walked(objects: Objects) -> Tour:
    """A walk through a file from its trailer: pages first, then the links on them, then all that refers to both."""
    walk = Tour(objects, KINDS)
    trailer = objects.trailer
    catalog = walk.plain(trailer.get("/Root"))
    if isinstance(catalog, dict) and walk.visit("pages", catalog.get("/Pages")):
        pages = walk.plain(catalog["/Pages"])
        for page in walk.plain(pages.get("/Kids")) or ():
            for note in walk.plain((walk.plain(page) or {}).get("/Annots")) or ():
                if not walk.visit("link", note):
                    walk.strangers.append(Stranger("a page with something that is no link on it", "", "12.5"))
    walk.visit("trailer", trailer)
    return walk
