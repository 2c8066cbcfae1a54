"""The pages of a file in their order, each with what it has from those above it (ISO 32000-1, 7.7.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from leaflets.proof.objects import Objects
from leaflets.proof.pdf_syntax import Ref

#: Nodes above each other that are followed: more than any document needs.
_DEPTH = 200


class Sheet(NamedTuple):
    """A page's own entries with those it inherits (7.7.3.4), and the object it is."""

    reference: Ref | None
    entries: dict[str, Any]


def sheets(objects: Objects) -> list[Sheet]:
    """All pages in their order; raises ValueError where they cannot be followed."""
    catalog = objects.plain(objects.trailer.get("/Root"))
    if not isinstance(catalog, dict):
        raise ValueError("it has no catalog")
    return list(_below(objects, catalog.get("/Pages"), {}, 0))


#: What a page has from the node above it.
_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")


def _below(objects: Objects, reference: Any, above: Mapping[str, Any], depth: int) -> Iterator[Sheet]:
    node = objects.plain(reference)
    if depth > _DEPTH or not isinstance(node, dict):
        raise ValueError("its pages cannot be followed")
    if node.get("/Kids") is None:
        yield Sheet(reference if isinstance(reference, Ref) else None, {**above, **node})
        return
    passed_on = {**above, **{key: node[key] for key in _INHERITED if key in node}}
    for kid in listed(objects, node["/Kids"]):
        yield from _below(objects, kid, passed_on, depth + 1)


def listed(objects: Objects, value: Any) -> Sequence[Any]:
    """The items of an array as they stand; a value that is no array alone, none for null."""
    found = objects.plain(value)
    if found is None:
        return ()
    return found if isinstance(found, list) else [value]
