"""The seal of a file: a hash of all that it shows and tells, by which whoever reads it sees that nothing has changed.

It is the file's ID (ISO 32000-1, 14.4), and made of what a copy keeps however that packs its objects: the operators of
the pages, the faces and codes that they use, the links and the elements of the structure, in this order. Each part goes
in with its length in front. Whoever checks it has to find the same without this module.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from leaflets.typeset.structure import Element, Leaf

#: Bytes of it.
LENGTH = 16


class Seal:
    """A hash that grows part by part, in the order told above."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()

    def add(self, *parts: bytes | str) -> None:
        """Take more parts in."""
        for part in parts:
            data = part.encode("utf-8", "replace") if isinstance(part, str) else part
            self._digest.update(b"%d:%b" % (len(data), data))

    def add_named(self, seals: Mapping[str, bytes]) -> None:
        """Take in the hashes of what pages name, by name: shorter ones first, so that S10 comes behind S9."""
        for name in sorted(seals, key=lambda name: (len(name), name)):
            self.add(name, seals[name])

    def add_tree(self, root: Element) -> None:
        """Take all elements in, in reading order."""
        self.add(*_elements(root))

    @property
    def value(self) -> bytes:
        """The hash of what it has taken in so far."""
        return self._digest.digest()[:LENGTH]


def of_stream(*contents: bytes | str) -> bytes:
    """The hash of the contents of streams that many files share, made once."""
    seal = Seal()
    seal.add(*contents)
    return seal.value


def link(page: int, rectangles: Iterable[str], target: str, says: str) -> str:
    """A link as it goes in: its page from 1, the rectangles of its parts as written, where it leads, what it says."""
    return f"{page} {' '.join([rectangle.strip('[]') for rectangle in rectangles])} {target} {says}"


def _elements(root: Element) -> Iterator[str]:
    """Each element: its role, the words for it, its attributes in their order, its marks with pages from 1."""
    for element in root.walk():
        attributes = "".join([f" {key}={value}" for key, value in sorted(element.attributes)])
        marks = "".join(
            [f" {page + 1}.{mcid}" for kid in element.kids if isinstance(kid, Leaf) for page, mcid in kid.marks]
        )
        yield f"{element.role} {element.alt}{attributes}{marks}"
