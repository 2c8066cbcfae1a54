"""Rules of a closed grammar: what the value of a key may be, and a walk that notes whatever else there is."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeAlias

from leaflets.proof.objects import Objects
from leaflets.proof.pdf_syntax import Ref, value
from leaflets.proof.strangers import StrangeError, Stranger, of_a_key


class Tour:
    """A walk through all objects that can be reached; `strangers` are those met so far, `seen` the objects.

    `sort` notes what kind of dictionary each object is.
    """

    def __init__(self, objects: Objects, kinds: Mapping[str, DictionaryKind]) -> None:
        self.plain, self._kinds = objects.plain, kinds
        self.strangers: list[Stranger] = []
        self.seen: dict[int, str] = {}

    def visit(self, sort: str, item: Any) -> bool:
        """Whether a value is a dictionary of a kind; what it has that it may not have is noted."""
        if isinstance(item, Ref):
            if item in self.seen:
                return self.seen[item] == sort
            self.seen[item] = sort
            item = self.plain(item)
        kind = self._kinds[sort]
        if not isinstance(item, dict):
            return False
        rules = kind.keys
        for key, one in item.items():
            if (rule := rules.get(key)) is None:
                self.strangers.append(of_a_key(kind.name, key, kind.clause))
            elif not rule(self, one):
                self.strangers.append(Stranger(f"{kind.name} has another {key} than any leaflet’s", clause=kind.clause))
        if kind.also is not None and (key := kind.also(self, item)):
            self.strangers.append(of_a_key(kind.name, key, kind.clause))
        if not kind.needed <= item.keys():
            missing = ", ".join(sorted(kind.needed - item.keys()))
            self.strangers.append(Stranger(f"{kind.name} without {missing}", clause=kind.clause))
        return True

    def scalar(self, item: Any) -> Any:
        """A value that is neither an array nor a dictionary; one that is an object of its own has been met."""
        if isinstance(item, Ref):
            self.seen.setdefault(item, "value")
        return self.plain(item)


#: Whether a value is as it should be; what is within it is walked through.
Rule: TypeAlias = Callable[[Tour, Any], bool]


class DictionaryKind(NamedTuple):
    """A kind of dictionary: what messages call it, the clause that tells of it, a rule for each key it may have.

    `needed` are the keys it must have; `also` tells a key that may not stand beside the others, empty for none.
    """

    name: str
    clause: str
    keys: Mapping[str, Rule]
    needed: frozenset[str] = frozenset()
    also: Callable[[Tour, Mapping[str, Any]], str] | None = None


# Rules


def one_of(*values: Any) -> Rule:
    """Just these values."""
    kinds = frozenset(map(type, values))
    if kinds == {str}:
        names = frozenset(values)
        return lambda walk, item: (item if type(item) is str else _name(walk, item)) in names

    def holds(walk: Tour, item: Any) -> bool:
        found = walk.plain(item)
        return type(found) in kinds and found in values

    return holds


def _name(walk: Tour, item: Any) -> str:
    """A name that is an object of its own; empty for no name."""
    found = walk.scalar(item)
    return found if isinstance(found, str) else ""


def a(sort: str) -> Rule:
    """A dictionary, or the dictionary of a stream, of a kind."""
    return lambda walk, item: walk.visit(sort, item)


def all_of(rule: Rule) -> Rule:
    """An array of which each item is as a rule says."""

    def holds(walk: Tour, item: Any) -> bool:
        found = walk.plain(item)
        return isinstance(found, list) and all(rule(walk, one) for one in found)

    return holds


def either(*rules: Rule) -> Rule:
    """As one of these rules says."""
    return lambda walk, item: any(rule(walk, item) for rule in rules)


def text(walk: Tour, item: Any) -> bool:
    """A string."""
    return isinstance(walk.scalar(item), bytes)


def name(walk: Tour, item: Any) -> bool:
    """A name."""
    return isinstance(walk.plain(item), str)


def whole(walk: Tour, item: Any) -> bool:
    """A whole number, 0 or more."""
    found = walk.scalar(item)
    return type(found) is int and found >= 0


def integer(walk: Tour, item: Any) -> bool:
    """A whole number, which may be less than 0."""
    return type(walk.scalar(item)) is int


def number(walk: Tour, item: Any) -> bool:
    """A number."""
    return type(walk.scalar(item)) in (int, float)


def box(walk: Tour, item: Any) -> bool:
    """Four numbers."""
    found = walk.plain(item)
    return isinstance(found, list) and len(found) == 4 and all(number(walk, one) for one in found)


def corners(walk: Tour, item: Any) -> bool:
    """Upright rectangles, each by its four corners from the lower left one on, against the clock (12.5.6.5)."""
    found = walk.plain(item)
    if not (isinstance(found, list) and found and len(found) % 8 == 0 and all(number(walk, one) for one in found)):
        return False
    return all(
        x0 == x3 < x1 == x2 and y0 == y1 < y2 == y3
        for x0, y0, x1, y1, x2, y2, x3, y3 in zip(*[map(walk.scalar, found)] * 8, strict=True)
    )


def back(sort: str) -> Rule:
    """A reference to a dictionary above, which has been met."""
    return lambda walk, item: isinstance(item, Ref) and walk.seen.get(item) == sort


def destination(walk: Tour, item: Any) -> bool:
    """A place on a page, at the size a viewer shows it in (12.3.2.2)."""
    found = walk.plain(item)
    if not (isinstance(found, list) and len(found) == 5):
        return False
    page, how, left, top, zoom = found
    return walk.seen.get(page) == "page" and how == "/XYZ" and left == 0 and zoom == 0 and number(walk, top)


def kids(walk: Tour, item: Any) -> bool:
    """What an element holds: marks by their numbers, elements, references to marks and annotations (14.7.2)."""
    found = walk.plain(item)
    for kid in found if isinstance(found, list) else [item]:
        if type(kid) is int:
            continue
        inner = walk.plain(kid)
        sort = _BELOW.get(inner.get("/Type", "/StructElem") if isinstance(inner, dict) else "")
        if sort is None or not walk.visit(sort, kid):
            return False
    return True


_BELOW = {"/StructElem": "element", "/MCR": "mark", "/OBJR": "live area"}


def parents(walk: Tour, item: Any) -> bool:
    """The elements of all marks, by their page, and of all annotations (14.7.4.4)."""
    found = walk.plain(item)
    if not isinstance(found, dict) or found.keys() != {"/Nums"}:
        return False
    pairs = walk.plain(found["/Nums"])
    is_element = back("element")
    return isinstance(pairs, list) and all(
        whole(walk, key) and (is_element(walk, value) or all_of(is_element)(walk, value))
        for key, value in zip(pairs[::2], pairs[1::2], strict=True)
    )


def names_of(rule: Rule) -> Rule:
    """A dictionary of resources: names, each with what a rule says of it (7.8.3)."""

    def holds(walk: Tour, item: Any) -> bool:
        found = walk.plain(item)
        if isinstance(item, Ref):
            walk.seen.setdefault(item, "resources")
        return isinstance(found, dict) and all(rule(walk, value) for value in found.values())

    return holds


def tagged(walk: Tour, item: Any) -> bool:
    """The name of a part of a face, with the tag of the part (9.6.4)."""
    found = walk.plain(item)
    return isinstance(found, str) and re.fullmatch(r"/[A-Z]{6}\+[A-Za-z0-9-]+", found) is not None


def widths(walk: Tour, item: Any) -> bool:
    """Glyphs with their widths: numbers, and arrays of them (9.7.4.3)."""
    found = walk.plain(item)
    return isinstance(found, list) and all(number(walk, one) or all_of(number)(walk, one) for one in found)


def date(walk: Tour, item: Any) -> bool:
    """A date (7.9.4)."""
    found = walk.plain(item)
    return isinstance(found, bytes) and re.fullmatch(rb"D:\d{14}Z", found) is not None


#: How artifacts are marked (14.8.2.2).
_ARTIFACT_TYPES, _ARTIFACT_KINDS = ("/Pagination", "/Layout"), ("/Header", "/Footer")


@functools.lru_cache(maxsize=1024)
def mcid_in(raw: bytes, tag: str, page: int) -> int:
    """The MCID in the properties of marked content, -1 for an artifact; raises StrangeError for other properties."""
    properties: Any = value(raw, 0)[0] if raw.startswith(b"<<") else {}
    if list(properties) == ["/MCID"] and type(properties["/MCID"]) is int and tag != "Artifact":
        return int(properties["/MCID"])
    is_kind = properties.get("/Type") in _ARTIFACT_TYPES and properties.get("/Subtype", "/Header") in _ARTIFACT_KINDS
    if tag == "Artifact" and is_kind and set(properties) <= {"/Type", "/Subtype"}:
        return -1
    told = raw.decode("latin-1")
    could = "what is told can be other words than those that are seen"
    raise StrangeError(Stranger(f"marks ‘{told}’ of words as {tag}", could, "14.6.2", page))
