"""Symbols that lead elsewhere, cannot be scanned, or are not those of the words beside them."""

from __future__ import annotations

import re
from collections.abc import Callable

import changes
import pikepdf
from pikepdf import Array, Dictionary, Name

from tampers import runs
from tampers.kinds import Change, Kind
from tampers.runs import last, replaced
from tampers.shown import on_form

WRONG = "they scan a symbol, and come to another page"
DEAD = "there is nothing to scan"
HARD = "a phone finds it hard to scan"
PLACED = r"q (\S+) 0 0 (\S+) (\S+) (\S+) cm /S0 Do Q"


# Changes


def _painted(operators: str) -> Change:
    """The first symbol painted otherwise: \\1 \\2 are the sides of its modules, \\3 \\4 its place."""
    return replaced(PLACED, operators)


def _drawn(change: Callable[[bytes], bytes], name: str = "/S0", page: int = 0) -> Change:
    """What a symbol is drawn by, changed."""

    def changed(pdf: pikepdf.Pdf) -> None:
        form = pdf.pages[page].obj.Resources.XObject[name]
        old = form.read_bytes()
        new = change(old)
        assert new != old
        form.write(new)

    return changed


def _box(data: bytes, wanted: Callable[[tuple[int, ...]], bool]) -> tuple[int, int, tuple[int, ...]]:
    """The first box of a symbol that is wanted: where it stands in the operators, and its numbers."""
    for match in re.finditer(rb"(\d+) (\d+) (\d+) (\d+) re", data):
        box = tuple(int(number) for number in match.groups())
        if wanted(box):
            return match.start(), match.end(), box
    raise AssertionError(data)


def _one_module_less(data: bytes) -> bytes:
    """A single module in the midst painted no more."""
    start, end, _ = _box(data, lambda box: box[2:] == (1, 1) and 9 < box[0] < 20 and 9 < box[1] < 20)
    return data[:start] + data[end:].lstrip()


def _modules_less(data: bytes) -> bytes:
    """Every fourth box in the midst painted no more."""
    boxes = list(re.finditer(rb"(\d+) (\d+) \d+ \d+ re ?", data))
    gone = [box for box in boxes if 8 < int(box[1]) < 21][::4]
    for box in reversed(gone):
        data = data[: box.start()] + data[box.end() :]
    return data


def _more(operators: str) -> Callable[[bytes], bytes]:
    return lambda data: data + b"\n" + operators.encode()


def _one_module_more(data: bytes) -> bytes:
    """A single module in the midst painted that was not."""
    boxes = [tuple(map(int, found)) for found in re.findall(rb"(\d+) (\d+) (\d+) (\d+) re", data)]
    dark = {(x + i, y + j) for x, y, wide, high in boxes for i in range(wide) for j in range(high)}
    x, y = next((x, y) for x in range(10, 20) for y in range(10, 20) if (x, y) not in dark)
    return data.replace(b"0 g ", b"0 g %d %d 1 1 re " % (x, y), 1)


def _names_exchanged(pdf: pikepdf.Pdf) -> None:
    named = pdf.pages[1].obj.Resources.XObject
    named["/S2"], named["/S3"] = named["/S3"], named["/S2"]


def _same_twice(pdf: pikepdf.Pdf) -> None:
    """One symbol in the places of two."""
    named = pdf.pages[1].obj.Resources.XObject
    named["/S3"] = named["/S4"]


def _places_exchanged(pdf: pikepdf.Pdf) -> None:
    """Two symbols painted in each other's places."""
    data = runs.contents(pdf, 1)
    data = data.replace(b"/S3 Do", b"?").replace(b"/S4 Do", b"/S3 Do").replace(b"?", b"/S4 Do")
    pdf.pages[1].obj.Contents.write(data)


def _of_other_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Resources.XObject["/S0"] = pdf.pages[1].obj.Resources.XObject["/S5"]


def _of_other_address(pdf: pikepdf.Pdf) -> None:
    changes.symbol_of("https://www.dystonia.example.org")(pdf)


def _with_links(pdf: pikepdf.Pdf) -> None:
    """A symbol of another address, of which link and element say the same."""
    address = "https://www.dystonia.example"
    changes.symbol_of(address)(pdf)
    for one in pdf.pages[0].obj.Annots:
        if str(one.A.URI) == "https://www.dystonia.org.uk":
            one.A.URI = pikepdf.String(address)


def _dropped(pdf: pikepdf.Pdf) -> None:
    replaced(PLACED, "")(pdf)


def _one_more(pdf: pikepdf.Pdf) -> None:
    """A symbol of another address in an empty place, as an artifact."""
    form = pikepdf.Stream(pdf, pdf.pages[0].obj.Resources.XObject["/S0"].read_bytes())
    form.Type, form.Subtype, form.BBox, form.Resources = Name.XObject, Name.Form, Array([0, 0, 29, 29]), Dictionary()
    pdf.pages[0].obj.Resources.XObject["/S9"] = form
    last(pdf, "q 2.16000 0 0 2.16000 467.30 400.00 cm /S9 Do Q")


def _upon(operators: str) -> Change:
    """Something painted upon the first symbol, in its modules, as an artifact."""

    def change(pdf: pikepdf.Pdf) -> None:
        match = re.search(PLACED.encode(), runs.contents(pdf))
        assert match
        wide, _, left, foot = (float(number) for number in match.groups())
        parts = []
        for colour, x, y, across, up in re.findall(r"(\S+ \S+ \S+ rg) (\S+) (\S+) (\S+) (\S+) re f", operators):
            x, y, across, up = (float(number) * wide for number in (x, y, across, up))
            parts.append(f"{colour} {runs.rectangle(left + x, foot + y, across, up)} re f")
        assert parts
        last(pdf, " ".join(parts))

    return change


SYMBOLS = (
    Kind("two symbols exchanged by their names", WRONG, _names_exchanged),
    Kind("two symbols in each other's places", WRONG, _places_exchanged),
    Kind("two symbols drawn as each other", WRONG, changes.symbols_exchanged),
    Kind("one symbol in the places of two", WRONG, _same_twice),
    Kind("a symbol of another page", WRONG, _of_other_page),
    Kind("a symbol of another address", WRONG, _of_other_address),
    Kind("a symbol of another address, and its links", WRONG, _with_links),
    Kind("a symbol less", DEAD, _dropped),
    Kind("a symbol more", "they scan what belongs to nothing", _one_more),
    Kind("a module less", "one stain more, and it is dead", _drawn(_one_module_less)),
    Kind("a module more", "one stain more, and it is dead", _drawn(_one_module_more)),
    Kind("many modules less", DEAD, _drawn(_modules_less)),
    Kind("a symbol in grey", HARD, _drawn(lambda data: data.replace(b"0 g", b"0.6 g"))),
    Kind("a symbol in pale grey", DEAD, _drawn(lambda data: data.replace(b"0 g", b"0.9 g"))),
    Kind("a symbol in white", DEAD, _drawn(lambda data: data.replace(b"0 g", b"1 g"))),
    Kind("a symbol in colour", HARD, _drawn(lambda data: data.replace(b"0 g", b"1 0.5 0 rg"))),
    Kind("a symbol in outline", DEAD, _drawn(lambda data: data.rstrip()[:-1] + b"S")),
    Kind("a symbol that is not painted", DEAD, _drawn(lambda data: data.rstrip()[:-1] + b"n")),
    Kind("a symbol filled by the other rule", HARD, _drawn(lambda data: data.rstrip()[:-1] + b"f*")),
    Kind("a symbol with a white box in its midst", DEAD, _drawn(_more("1 g 9 9 11 11 re f"))),
    Kind("a symbol with a dot in its midst", "one stain more, and it is dead", _drawn(_more("1 g 13 13 3 3 re f"))),
    Kind("a symbol without a corner", DEAD, _drawn(_more("1 g 0 0 7 7 re f"))),
    Kind("a symbol with a fourth corner", HARD, _drawn(_more("0 g 22 0 7 7 re f"))),
    Kind("a white box upon a symbol", DEAD, _upon("1 1 1 rg 8 8 12 12 re f")),
    Kind("a white box upon a corner of a symbol", HARD, _upon("1 1 1 rg 0 22 3 3 re f")),
    Kind("a stroke through a symbol", HARD, _upon("0 0 0 rg 0 14 29 0.6 re f")),
    Kind("a stroke of white through a symbol", HARD, _upon("1 1 1 rg 0 14 29 0.6 re f")),
    Kind("a black bar beside a symbol", HARD, _upon("0 0 0 rg -1.5 0 1 29 re f")),
    Kind("a frame round a symbol", HARD, _upon("0 0 0 rg -1 -1.5 31 1 re f 0 0 0 rg -1 30 31 1 re f")),
    Kind("a symbol drawn small", HARD, _painted(r"q 0.80000 0 0 0.80000 \3 \4 cm /S0 Do Q")),
    Kind("a symbol drawn large", "it covers the words beside it", _painted(r"q 6.00000 0 0 6.00000 \3 \4 cm /S0 Do Q")),
    Kind("a symbol drawn wide", HARD, _painted(r"q \1 0 0 1.00000 \3 \4 cm /S0 Do Q")),
    Kind("a symbol in a mirror", HARD, _painted(r"q -\1 0 0 \2 \3 \4 cm 1 0 0 1 -29 0 cm /S0 Do Q")),
    Kind("a symbol turned", HARD, _painted(r"q 1.52735 1.52735 -1.52735 1.52735 \3 \4 cm /S0 Do Q")),
    Kind("a symbol leaning", HARD, _painted(r"q \1 0 0.8 \2 \3 \4 cm /S0 Do Q")),
    Kind("a symbol elsewhere on its page", WRONG, _painted(r"q \1 0 0 \2 300.00 400.00 cm /S0 Do Q")),
    Kind("a symbol a little aside", "it is not where its link is", _painted(r"q \1 0 0 \2 440.00 \4 cm /S0 Do Q")),
    Kind("a symbol upon words", "they cannot read them", _painted(r"q \1 0 0 \2 90.00 \4 cm /S0 Do Q")),
    Kind("a symbol half beside the paper", DEAD, _painted(r"q \1 0 0 \2 560.00 \4 cm /S0 Do Q")),
    Kind("a symbol below the paper", DEAD, _painted(r"q \1 0 0 \2 \3 -500.00 cm /S0 Do Q")),
    Kind("a symbol painted twice", HARD, _painted(r"q \1 0 0 \2 \3 \4 cm /S0 Do 1 0 0 1 0.4 0.3 cm /S0 Do Q")),
    Kind("a symbol as furniture", "they do not hear that it is there", replaced(r"/Figure <</MCID \d+>> BDC", "/Artifact BMC")),
    Kind("a symbol cut by its box", DEAD, on_form(BBox=Array([0, 0, 20, 29]))),
    Kind("a symbol with a matrix of its own", HARD, on_form(Matrix=Array([1, 0, 0.5, 1, 0, 0]))),
    Kind("a symbol in a group", "it is mixed with what is below it", on_form(Group=Dictionary(S=Name.Transparency, K=True))),
    Kind("a symbol with resources", "the next tool paints them", on_form(Resources=Dictionary(Font=Dictionary()))),
    Kind("a symbol with data of a program", "a program restores another", on_form(PieceInfo=Dictionary(), LastModified=pikepdf.String("D:2020"))),
    Kind("a symbol with metadata", "a catalogue reads them", on_form(Metadata=lambda pdf: pikepdf.Stream(pdf, b"<x/>"))),
    Kind("a symbol with elements of its own", "it is told twice", on_form(StructParents=7)),
    Kind("a symbol with a name", "a program finds it by its name", on_form(Name=Name.S7)),
    Kind("a symbol of another kind of form", "a program reads it by other rules", on_form(FormType=2)),
)  # fmt: skip
