"""A closed grammar of the objects of a leaflet: for each key of each kind a file that breaks it."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest
from bench import Finished
from pikepdf import Dictionary, Name, String

from leaflets.proof.grammar import KINDS, ROLES, walked
from leaflets.proof.objects import ObjectFile
from leaflets.proof.own_file import own_file
from leaflets.proof.pdf_syntax import MalformedError
from leaflets.proof.strangers import StrangeError

#: Kinds that a file has only where another program has packed it, and keys that tell where bytes are.
_OF_PACKING = ("trailer", "predictor")
_PLACES = ("/Length", "/Filter", "/Size", "/W", "/Index", "/DecodeParms")


def met(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Each kind of dictionary that a leaflet has, with one of it."""
    catalog, page = pdf.Root, pdf.pages[0].obj
    font = page.Resources.Font.F1
    element = catalog.StructTreeRoot.K[0]
    elements = list(_below(element))
    links = [note for one in pdf.pages for note in one.obj.get("/Annots", [])]
    yield from {
        "catalog": catalog, "mark information": catalog.MarkInfo, "metadata": catalog.Metadata,
        "information": pdf.trailer.Info, "intent": catalog.OutputIntents[0],
        "profile": catalog.OutputIntents[0].DestOutputProfile, "preferences": catalog.ViewerPreferences,
        "pages": catalog.Pages, "page": page, "contents": page.Contents, "resources": page.Resources, "font": font,
        "glyphs": font.DescendantFonts[0], "system": font.DescendantFonts[0].CIDSystemInfo,
        "descriptor": font.DescendantFonts[0].FontDescriptor,
        "face file": font.DescendantFonts[0].FontDescriptor.FontFile2, "map": font.ToUnicode,
        "form": next(form for one in pdf.pages for form in one.obj.Resources.get("/XObject", {}).values()),
        "link": links[0], "action": next(note.A for note in links if "/A" in note), "outline": catalog.Outlines,
        "bookmark": catalog.Outlines.First.First, "tree": catalog.StructTreeRoot,
        "element": next(one for one in elements if one.get("/S") == "/P"),
        "mark": next((kid for one in elements for kid in one.K if _is(kid, "/MCR")), None),
        "live area": next(kid for one in elements for kid in one.K if _is(kid, "/OBJR")),
        "attributes": next(one.A for one in elements if "/A" in one),
    }.items()  # fmt: skip


def _below(element: Any) -> Iterator[Any]:
    yield element
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _below(kid)


def _is(kid: Any, kind: str) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == kind


def told(data: bytes) -> list[str]:
    """What a walk through a file finds that no leaflet has."""
    return [stranger.what for stranger in walked(ObjectFile(data)).strangers]


def changed(finished: Finished, sort: str, key: str, value: Any) -> bytes:
    """A leaflet in which one dictionary of a kind has another value for a key."""
    copy = io.BytesIO()
    with pikepdf.open(finished.path) as pdf:
        dict(met(pdf))[sort][key] = value
        pdf.save(copy, fix_metadata_version=False)
    return copy.getvalue()


#: What this leaflet has not: words that go on overleaf, and pictures.
_ELSEWHERE = ("mark", "picture")
SORTS = [sort for sort in KINDS if sort not in (*_OF_PACKING, *_ELSEWHERE)]


def test_a_leaflet_has_nothing_else(finished: Finished) -> None:
    """Nor do the leaflets of the press."""
    assert told(finished.path.read_bytes()) == []


@pytest.mark.parametrize("sort", SORTS)
def test_a_key_that_is_unknown_is_told(rich: dict[str, Finished], sort: str) -> None:
    """Whatever it is, and where."""
    found = told(changed(rich["a4"], sort, "/Something", String("x")))
    assert any(f"{KINDS[sort].name} has /Something" in what for what in found), found


#: Written anew by whatever saves the file.
_COUNTED = ("pages", "/Count")
VALUES = [(sort, key) for sort in SORTS for key in KINDS[sort].keys if key not in _PLACES and (sort, key) != _COUNTED]


@pytest.mark.parametrize(("sort", "key"), VALUES, ids="".join)
def test_a_value_of_another_kind_is_told(rich: dict[str, Finished], sort: str, key: str) -> None:
    """A dictionary within an array: no rule takes that."""
    data = changed(rich["a4"], sort, key, pikepdf.Array([Dictionary(Wrong=Name.Wrong)]))
    with contextlib.suppress(MalformedError, AttributeError, TypeError, KeyError, ValueError):
        assert told(data)  # what cannot even be walked through is told as well, by `own_file`
    with pytest.raises(StrangeError):
        own_file(data)


def test_all_that_is_needed_has_to_be_there(rich: dict[str, Finished]) -> None:
    """A link that is not told to be printed, or has a border."""
    for key in ("/F", "/Border"):
        copy = io.BytesIO()
        with pikepdf.open(rich["a4"].path) as pdf:
            del dict(met(pdf))["link"][key]
            pdf.save(copy)
        assert any(f"a link without {key}" in what for what in told(copy.getvalue()))


@pytest.mark.parametrize(
    ("sort", "key", "value"),
    [
        ("element", "/Alt", String("other words")),
        ("element", "/A", Dictionary(O=Name.Layout, Placement=Name.Block)),
        ("link", "/F", 6),
        ("link", "/F", 2),
        ("action", "/S", Name.Launch),
        ("font", "/Encoding", Name.WinAnsiEncoding),
        ("glyphs", "/CIDToGIDMap", Name.Else),
        ("glyphs", "/DW", 1000),
        ("mark information", "/Marked", 1),
        ("element", "/S", Name.NonStruct),
        ("page", "/MediaBox", pikepdf.Array([0, 0, 10])),
    ],
)
def test_a_value_just_beside_is_told(rich: dict[str, Finished], sort: str, key: str, value: Any) -> None:
    """Other words for a paragraph, links that are not printed, codes that mean other glyphs."""
    assert told(changed(rich["a4"], sort, key, value))


def test_something_that_is_no_link_is_told(rich: dict[str, Finished]) -> None:
    """A note, a form field, a film."""
    copy = io.BytesIO()
    with pikepdf.open(rich["a4"].path) as pdf:
        note = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=pikepdf.Array([0, 0, 9, 9]))
        pdf.pages[0].obj.Annots.append(pdf.make_indirect(note))
        pdf.save(copy)
    assert told(copy.getvalue())


def test_the_roles_are_those_of_the_standard() -> None:
    """ISO 32000-1, 14.8.4: none is made up, so no map of roles is needed."""
    assert len(set(ROLES)) == len(ROLES)
