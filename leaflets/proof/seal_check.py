"""The seal of a leaflet found again: a hash of all that it shows and tells, which its ID has to be (ISO 32000-1, 14.4).

It is kept by a copy that packs the objects otherwise, and by no copy of which anything is changed. Parts go in with
their length in front: of each page its size and its operators; the faces and the codes by name, each as a hash of its
own; the links; and the elements of the structure, in reading order.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from leaflets.proof.page import LinkArea, PageSize, TagNode

_LENGTH = 16


def seal_of(
    pages: Iterable[tuple[PageSize, bytes]],
    faces: Mapping[str, tuple[bytes | str, ...]],
    forms: Mapping[str, tuple[bytes | str, ...]],
    links: Iterable[LinkArea],
    root: TagNode,
) -> bytes:
    """The hash of a file; `faces` and `forms` have by their names the parts that go into their own."""
    digest = hashlib.sha256()
    for size, operators in pages:
        _add(digest, f"{size.width:.2f} {size.height:.2f}", operators)
    for named in (faces, forms):
        for name in sorted(named, key=lambda name: (len(name), name)):
            own = hashlib.sha256()
            _add(own, *named[name])
            _add(digest, name, own.digest()[:_LENGTH])
    for _, parts in itertools.groupby(links, key=lambda link: (link.page, link.number)):
        link, *_ = several = list(parts)
        rectangles = " ".join([f"{side:.2f}" for part in several for side in part.box])
        _add(digest, f"{link.page} {rectangles} {link.target} {link.says}")
    _add(digest, *_elements(root))
    return digest.digest()[:_LENGTH]


def _add(digest: Any, *parts: bytes | str) -> None:
    for part in parts:
        data = part.encode("utf-8", "replace") if isinstance(part, str) else part
        digest.update(b"%d:%b" % (len(data), data))


def _elements(root: TagNode) -> Iterator[str]:
    """Each element: its role, the words for it, what its attributes say, its marks."""
    for node in root.walk:
        attributes = "".join(
            [f" {key}={value}" for key, value in sorted(node.attributes.items()) if key not in _PLACES]
        )
        marks = "".join([f" {mark.page}.{mark.mcid}" for mark in node.marks])
        yield f"{node.role} {node.alt}{attributes}{marks}"


#: Attributes that say whose they are, and where a figure stands, which is compared with its ink.
_PLACES = ("O", "Placement", "BBox")
