"""Codes as forms, the only forms that a leaflet has: modules, painted as boxes in black (8.10); and pictures (8.9)."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from leaflets.proof.strangers import StrangeError, Stranger


class FormXObject(NamedTuple):
    """A symbol as a form, its modules as boxes: left, bottom, width and height in modules, y up; `size` of them a side.

    `sealed` is what of it goes into the seal of a file.
    """

    size: int
    modules: tuple[tuple[int, int, int, int], ...]
    sealed: tuple[str, bytes]


_FORM = re.compile(rb"\s*0 g\s+((?:\d+ \d+ \d+ \d+ re\s+)*+)f\s*")
_MODULES = re.compile(rb"(\d+) (\d+) (\d+) (\d+) re")


class PictureXObject(NamedTuple):
    """A picture; its dots are looked at as drawn, so that here is only what goes into the seal of a file."""

    sealed: tuple[str, bytes]


@functools.lru_cache(maxsize=4096)  # the editions of a leaflet have the same
def form_content(contents: bytes, size: int) -> FormXObject:
    """A symbol of so many modules a side, as the operators of its form draw it; raises StrangeError."""
    if _FORM.fullmatch(contents) is None:
        raise StrangeError(Stranger("a form that is no code", "it can cover words", "8.10"))
    modules = tuple([(int(x), int(y), int(w), int(h)) for x, y, w, h in _MODULES.findall(contents)])
    if any(x + w > size or y + h > size or not w or not h for x, y, w, h in modules):
        raise StrangeError(Stranger("a code that is larger than its form", "it can cover words", "8.10"))
    return FormXObject(size, modules, (f"{size} {size}", contents))
