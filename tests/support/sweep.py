"""Every small slip that a finished file could have, one after the other: a glyph, a tag, a link, a symbol at a time."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
from changes import forms, symbol_of
from pikepdf import Array, Dictionary, Name, String


class Slip(NamedTuple):
    """What is changed, and the change."""

    name: str
    change: Callable[[pikepdf.Pdf], None]


def slips(path: Path) -> Iterator[Slip]:
    """All of them, for one file."""
    with pikepdf.open(path) as pdf:
        contents = [page.obj.Contents.read_bytes() for page in pdf.pages]
        elements = [set(ELEMENT) - _without_effect(element) for element in _elements(pdf)]
        white = _white(pdf)
        notes = len(list(_notes(pdf)))
        symbols = len(forms(pdf))
        fonts = len(list(_fonts(pdf)))
        parents = [len(entry) for entry in pdf.Root.StructTreeRoot.ParentTree.Nums if isinstance(entry, Array)]
    for number, data in enumerate(contents):
        yield from _of_content(number, data, white)
    for number, names in enumerate(elements):
        yield from (Slip(f"element {number} {name}", _at(_elements, number, ELEMENT[name])) for name in sorted(names))
    for number in range(notes):
        yield from (Slip(f"link {number} {name}", _at(_notes, number, change)) for name, change in NOTE.items())
    for number in range(symbols):
        yield Slip(f"symbol {number} of another address", _symbol(number))
    for number in range(fonts):
        yield Slip(f"face {number} calls a letter another", _at(_fonts, number, _misnamed))
        yield Slip(f"face {number} is not in the file", _at(_fonts, number, _unembedded))
    for number, count in enumerate(parents):
        for entry in range(count):
            yield Slip(f"parent of {number}, {entry}", _orphaned(number, entry))
    for key in ("Lang", "MarkInfo", "Metadata", "OutputIntents", "Outlines", "StructTreeRoot"):
        yield Slip(f"no {key}", lambda pdf, key=key: pdf.Root.__delitem__(f"/{key}"))
    for key in ("StructParents", "Tabs"):
        yield Slip(f"a page without {key}", lambda pdf, key=key: pdf.pages[0].obj.__delitem__(f"/{key}"))
    yield Slip("pages exchanged", lambda pdf: pdf.pages.reverse())
    yield Slip("a page lost", lambda pdf: pdf.pages.__delitem__(len(pdf.pages) - 1))
    yield Slip("a page twice", lambda pdf: pdf.pages.append(pdf.pages[0]))


def damaged(path: Path, slip: Slip) -> bytes:
    """A file with one slip."""
    with pikepdf.open(path) as pdf:
        slip.change(pdf)
        found = io.BytesIO()
        pdf.save(found)
    return found.getvalue()


# In what a page paints

_SHOWN = re.compile(rb"\[((?:<[0-9A-F]+>-?\d*)+)\] TJ")
#: What is put for each place of a pattern in the operators of a page.
CONTENT: dict[str, tuple[re.Pattern[bytes], Callable[[re.Match[bytes]], bytes]]] = {
    "words lack a letter": (_SHOWN, lambda found: b"[<" + _codes(found)[4:] + b">] TJ"),
    "words have two letters exchanged": (_SHOWN, lambda found: b"[<" + _exchanged(_codes(found)) + b">] TJ"),
    "words gone": (_SHOWN, lambda _: b"[] TJ"),
    "words twice": (_SHOWN, lambda found: found[0] + b" " + found[0]),
    "a size of 11.9 pt": (re.compile(rb"(/F\d+) [\d.]+ Tf"), lambda found: found[1] + b" 11.9 Tf"),
    "words hidden": (re.compile(rb"1 0 0 1 (\S+ \S+) Tm"), lambda found: b"3 Tr " + found[0]),
    "words slanted": (re.compile(rb"1 0 0 1 (\S+ \S+) Tm"), lambda found: b"1 0 0.2 1 " + found[1] + b" Tm"),
    "words at the edge": (re.compile(rb"1 0 0 1 \S+ (\S+) Tm"), lambda found: b"1 0 0 1 4 " + found[1] + b" Tm"),
    "pale words": (re.compile(rb"[\d.]+ [\d.]+ [\d.]+ rg (?=/F)"), lambda _: b"0.7 0.7 0.7 rg "),
    "another tag": (re.compile(rb"/\w+ <</MCID (\d+)>> BDC"), lambda found: b"/Span <</MCID " + found[1] + b">> BDC"),
    "another number": (re.compile(rb"<</MCID (\d+)>>"), lambda found: b"<</MCID " + found[1] + b"9>>"),
    "an artifact": (re.compile(rb"/\w+ <</MCID \d+>> BDC"), lambda _: b"/Artifact BMC"),
    "a symbol gone": (re.compile(rb"/S\d+ Do"), lambda _: b""),
    "a symbol smaller": (re.compile(rb"q (\S+) 0 0 \S+ (\S+ \S+) cm"), lambda found: b"q 2 0 0 2 " + found[2] + b" cm"),
    "a symbol moved": (
        re.compile(rb"q (\S+) 0 0 (\S+) (\S+) (\S+) cm"),
        lambda found: b"q %s 0 0 %s %.2f %s cm" % (found[1], found[2], float(found[3]) - 9, found[4]),
    ),
    "a speck beside a symbol": (
        re.compile(rb"q (\S+) 0 0 \S+ (\S+) (\S+) cm /\S+ Do Q"),
        lambda found: b"%s q 0 g %s 0 0 %s %s %s cm -2 5 1 1 re f Q" % (found[0], found[1], *found.group(1, 2, 3)),
    ),
}  # fmt: skip


def _of_content(number: int, data: bytes, white: bytes) -> Iterator[Slip]:
    for name, (pattern, new) in CONTENT.items():
        for count, found in enumerate(pattern.finditer(data)):
            changed = data[: found.start()] + new(found) + data[found.end() :]
            shown = _SHOWN.search(data, found.start())
            if changed != data and not (shown and _codes(shown) == white):
                yield Slip(f"page {number + 1}: {name} ({count})", _contents(number, changed))


def _codes(found: re.Match[bytes]) -> bytes:
    return b"".join(re.findall(rb"<([0-9A-F]+)>", found[1]))


def _exchanged(codes: bytes) -> bytes:
    """The first two neighbours that differ, neither a space at the edge, exchanged."""
    for at in range(0, len(codes) - 7, 4):
        if codes[at : at + 4] != codes[at + 4 : at + 8]:
            return codes[:at] + codes[at + 4 : at + 8] + codes[at : at + 4] + codes[at + 8 :]
    return codes


def _white(pdf: pikepdf.Pdf) -> bytes:
    """The code of the space: nobody sees where white space alone stands, or how."""
    found = re.search(rb"<(\w{4})> <0020>", next(_fonts(pdf)).ToUnicode.read_bytes())
    assert found
    return found[1]


def _contents(number: int, data: bytes) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: pdf.pages[number].obj.Contents.write(data)


# In the structure and the links


def _at(what: Callable[[pikepdf.Pdf], Iterator[Any]], number: int, change: Callable[[Any], None]) -> Any:
    return lambda pdf: change(list(what(pdf))[number])


def _elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    def walk(element: Any) -> Iterator[Any]:
        if isinstance(element, Dictionary) and "/S" in element:
            yield element
            for kid in element.get("/K", []):
                yield from walk(kid)

    yield from walk(pdf.Root.StructTreeRoot.K[0])


def _notes(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for page in pdf.pages:
        yield from page.obj.get("/Annots", [])


def _fonts(pdf: pikepdf.Pdf) -> Iterator[Any]:
    yield from pdf.pages[0].obj.Resources.Font.values()


def _kids(change: Callable[[list[Any]], list[Any]]) -> Callable[[Any], None]:
    def changed(element: Any) -> None:
        element.K = Array(change(list(element.K)))

    return changed


def _text(key: str) -> Callable[[Any], None]:
    """A string with its last letter but one changed, where there is one."""

    def change(one: Any) -> None:
        if key in one:
            old = str(one[key])
            one[key] = String(old[:-2] + ("x" if old[-2] != "x" else "y") + old[-1])

    return change


def _without_effect(element: Any) -> set[str]:
    """The changes that would leave an element as it is."""
    kids = list(element.get("/K", []))
    none = {"emptied", "without its last kid"} if not kids else set()
    heard = [kid for kid in kids if not (isinstance(kid, Dictionary) and kid.get("/Type") == "/OBJR")]
    none |= {"turned about"} if len(heard) < 2 else set()
    none |= {"described otherwise"} if "/Alt" not in element else set()
    return none | ({"without attributes"} if "/A" not in element else set())


def _role(element: Any) -> None:
    element.S = Name.Span if Name.Span != element.S else Name.P


def _without(key: str) -> Callable[[Any], None]:
    def change(one: Any) -> None:
        if key in one:
            del one[key]

    return change


ELEMENT: dict[str, Callable[[Any], None]] = {
    "of another role": _role,
    "emptied": _kids(lambda _: []),
    "without its last kid": _kids(lambda kids: kids[:-1]),
    "turned about": _kids(lambda kids: kids[::-1]),
    "described otherwise": _text("/Alt"),
    "without attributes": _without("/A"),
}


def _led(note: Any) -> None:
    if "/A" in note:
        _text("/URI")(note.A)


NOTE: dict[str, Callable[[Any], None]] = {
    "led elsewhere": _led,
    "saying something else": _text("/Contents"),
    "saying nothing": _without("/Contents"),
    "of another parent": lambda note: note.__setitem__("/StructParent", 0),
    "somewhere else": lambda note: note.__setitem__("/Rect", Array([300, 300, 310, 310])),
}


def _symbol(number: int) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        form = forms(pdf)[number]
        data, side = form.read_bytes(), form.BBox
        symbol_of(f"https://www.example.org/another-{number}")(pdf)
        first = forms(pdf)[0]
        new = first.read_bytes()
        if number:
            first.write(data if number == 0 else first.read_bytes())
            scale = float(side[2]) / float(first.BBox[2])
            form.write(b"%.6f 0 0 %.6f 0 0 cm " % (scale, scale) + new)

    return change


def _misnamed(font: Any) -> None:
    data = font.ToUnicode.read_bytes()
    font.ToUnicode.write(re.sub(rb"> <0065>", b"> <0066>", data, count=1))


def _unembedded(font: Any) -> None:
    del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def _orphaned(number: int, entry: int) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        lists = [one for one in pdf.Root.StructTreeRoot.ParentTree.Nums if isinstance(one, Array)]
        lists[number][entry] = pdf.Root.StructTreeRoot.K[0]

    return change
