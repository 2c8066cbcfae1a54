"""Letters that are not what they say: other outlines, metrics, maps and faces."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from tampers import runs
from tampers.faces import BOLD, REGULAR, Face, Outline, Point, embedded, font, redrawn
from tampers.kinds import RICH, Change, Kind

NUMBER = "0800 008 6417"
WRONG = "they ring a number that is printed wrong, and a copy or a screen reader has it right"
GARBLED = "they cannot read what is printed"


# Changes


def _outlines_exchanged(one: str, other: str, name: str = BOLD) -> Change:
    def swap(face: Face, codes: dict[str, int]) -> None:
        first, second = codes[one], codes[other]
        face.glyphs[first], face.glyphs[second] = face.glyphs[second], face.glyphs[first]

    return redrawn(swap, name)


def _drawn_as(one: str, other: str, name: str = BOLD) -> Change:
    def copy(face: Face, codes: dict[str, int]) -> None:
        face.glyphs[codes[one]] = face.glyphs[codes[other]] if other else b""

    return redrawn(copy, name)


def _outline(letter: str, change: Callable[[Outline], Outline], name: str = BOLD) -> Change:
    def redraw(face: Face, codes: dict[str, int]) -> None:
        face.draw(codes[letter], change(face.outline(codes[letter])))

    return redrawn(redraw, name)


def _each_point(change: Callable[[Point], Point]) -> Callable[[Outline], Outline]:
    return lambda outline: [[change(point) for point in contour] for contour in outline]


def _flipped(face: Face, codes: dict[str, int]) -> None:
    """A six turned round is a nine."""
    outline = face.outline(codes["6"])
    points = [point for contour in outline for point in contour]
    wide, high = (min(p.x for p in points) + max(p.x for p in points)), max(p.y for p in points)
    face.draw(codes["6"], [[Point(wide - p.x, high - p.y, p.is_on) for p in contour] for contour in outline])


def _aside(face: Face, codes: dict[str, int]) -> None:
    """A letter drawn so far to the right that it stands on the next."""
    letter = codes["a"]
    face.draw(letter, [[point._replace(x=point.x + 500) for point in contour] for contour in face.outline(letter)])
    face.metrics[letter][1] += 500


def _one_point_moved(outline: Outline) -> Outline:
    first = outline[0][0]
    return [[Point(first.x + 300, first.y - 200, first.is_on), *outline[0][1:]], *outline[1:]]


def _widths_of_face(change: Callable[[list[int]], list[int]]) -> Change:
    def metrics(face: Face, codes: dict[str, int]) -> None:
        face.metrics = [change(pair) for pair in face.metrics]

    return redrawn(metrics)


def _bearing(face: Face, codes: dict[str, int]) -> None:
    face.metrics[codes["4"]][1] += 600


def _part_moved(letter: str, part: int, right: int, up: int, name: str = REGULAR) -> Change:
    """A part of a composite glyph put elsewhere."""

    def move(face: Face, codes: dict[str, int]) -> None:
        data, at = bytearray(face.glyphs[codes[letter]]), 10
        for _ in range(part + 1):
            flags, _ = struct.unpack_from(">HH", data, at)
            here, kind = at + 4, ">hh" if flags & 1 else ">bb"
            at = here + struct.calcsize(kind)
        old = struct.unpack_from(kind, data, here)
        assert flags & 2, "its parts are placed by numbers"
        moved = struct.pack(">hh", old[0] + right, old[1] + up)
        data[here:at] = moved if flags & 1 else b"%b%b" % (moved[1:2], moved[3:4])
        face.glyphs[codes[letter]] = bytes(data)

    return redrawn(move, name)


def _composite(face: Face, codes: dict[str, int]) -> None:
    """A one that is made of a seven."""
    face.glyphs[codes["1"]] = struct.pack(">h4hHHbb", -1, 0, 0, 500, 700, 0x0002, codes["7"], 0, 0)


def _twice_as_many_units(face: Face, codes: dict[str, int]) -> None:
    head = face.tables[b"head"]
    face.tables[b"head"] = head[:18] + struct.pack(">H", 2 * struct.unpack_from(">H", head, 18)[0]) + head[20:]


def _with_a_program(face: Face, codes: dict[str, int]) -> None:
    """A program of the face, and one of a figure, which moves its points as it is drawn."""
    face.tables[b"fpgm"] = bytes([0xB0, 0, 0x2C, 0x2D])  # PUSHB 0, FDEF, ENDF
    face.tables[b"prep"] = bytes([0xB8, 0x01, 0xFF, 0x85])  # PUSHW 511, SCANCTRL
    old = face.outline(codes["4"])
    face.draw(codes["4"], old)
    data = face.glyphs[codes["4"]]
    at = 10 + 2 * len(old)
    program = bytes([0x00, 0xB1, 0, 64, 0x38])  # SVTCA[y], PUSHB 0 64, SHPIX
    face.glyphs[codes["4"]] = data[:at] + struct.pack(">H", len(program)) + program + data[at + 2 :]


def _map(change: Callable[[list[int], dict[str, int]], list[int]], name: str = BOLD) -> Change:
    """A map from codes to glyphs."""

    def mapped(pdf: pikepdf.Pdf) -> None:
        one = font(pdf, name)
        glyphs = change(list(range(0x180)), runs.codes(one))
        one.DescendantFonts[0].CIDToGIDMap = Stream(pdf, struct.pack(f">{len(glyphs)}H", *glyphs))

    return mapped


def _swapped(one: str, other: str) -> Callable[[list[int], dict[str, int]], list[int]]:
    def swap(glyphs: list[int], codes: dict[str, int]) -> list[int]:
        first, second = codes[one], codes[other]
        glyphs[first], glyphs[second] = second, first
        return glyphs

    return swap


def _faces_exchanged(pdf: pikepdf.Pdf) -> None:
    one, other = (font(pdf, name).DescendantFonts[0].FontDescriptor for name in (BOLD, REGULAR))
    one.FontFile2, other.FontFile2 = other.FontFile2, one.FontFile2


def _names_exchanged(pdf: pikepdf.Pdf) -> None:
    named = pdf.pages[0].obj.Resources.Font
    named[BOLD], named[REGULAR] = named[REGULAR], named[BOLD]


def _regular_for_bold(pdf: pikepdf.Pdf) -> None:
    font(pdf).DescendantFonts[0].FontDescriptor.FontFile2 = embedded(font(pdf, REGULAR))


def _widths(change: Callable[[dict[int, float], dict[str, int]], None], name: str = BOLD) -> Change:
    def changed(pdf: pikepdf.Pdf) -> None:
        one = font(pdf, name)
        found = runs.widths(one)
        change(found, runs.codes(one))
        listed = [item for code, width in sorted(found.items()) for item in (code, Array([round(width)]))]
        one.DescendantFonts[0].W = Array(listed)

    return changed


def _all_halved(found: dict[int, float], codes: dict[str, int]) -> None:
    found.update({code: width / 2 for code, width in found.items()})


def _one_width(letter: str, times: float) -> Callable[[dict[int, float], dict[str, int]], None]:
    def change(found: dict[int, float], codes: dict[str, int]) -> None:
        found[codes[letter]] *= times

    return change


def _on(part: Callable[[Any], Any], name: str = BOLD, **values: Any) -> Change:
    """Other entries of a font, of its descendant or its descriptor; None takes one away."""

    def changed(pdf: pikepdf.Pdf) -> None:
        one = part(font(pdf, name))
        for key, value in values.items():
            if value is None:
                del one[f"/{key}"]
            else:
                one[f"/{key}"] = value

    return changed


def _itself(one: Any) -> Any:
    return one


def _descendant(one: Any) -> Any:
    return one.DescendantFonts[0]


def _descriptor(one: Any) -> Any:
    return one.DescendantFonts[0].FontDescriptor


def _said(change: Callable[[bytes, dict[str, int]], bytes], name: str = BOLD) -> Change:
    """Another map from codes to letters."""

    def changed(pdf: pikepdf.Pdf) -> None:
        one = font(pdf, name)
        old = one.ToUnicode.read_bytes()
        new = change(old, runs.codes(one))
        assert new != old
        one.ToUnicode.write(new)

    return changed


def _says(letter: str, other: str) -> Callable[[bytes, dict[str, int]], bytes]:
    def change(old: bytes, codes: dict[str, int]) -> bytes:
        code = b"<%04X> " % codes[letter]
        return old.replace(code + b"<%04X>" % ord(letter), code + b"<%s>" % other.encode("utf-16-be").hex().encode())

    return change


def _codes_and_sayings_exchanged(pdf: pikepdf.Pdf) -> None:
    """Every 6 is painted as a 4, and every 4 as a 6; and the font says that they are what they are not."""
    one = font(pdf)
    codes = runs.codes(one)
    six, four = codes["6"], codes["4"]
    other = {six: four, four: six}
    for run in reversed([run for run in runs.runs(pdf) if f"/{run.font}" == BOLD]):
        items = [other.get(item, item) if isinstance(item, int) else item for item in run.items]
        runs.rewritten(pdf, run, runs.moved(run._replace(items=items)))
    for letter, says in (("6", "\0"), ("4", "6"), ("\0", "4")):
        code = {"\0": six}.get(letter, codes.get(letter, 0))
        old, new = b"<%04X> <%04X>" % (code, ord(letter)), b"<%04X> <%04X>" % (code, ord(says))
        one.ToUnicode.write(one.ToUnicode.read_bytes().replace(old, new))


def _second_code(pdf: pikepdf.Pdf) -> None:
    """An unused code that says 6 and is drawn as an 8, in one place of one number."""
    one = font(pdf)
    codes, free = runs.codes(one), 0x177
    face = Face(embedded(one).read_bytes())
    while free in runs.letters(one) or free >= len(face.glyphs):
        free -= 1
    face.glyphs[free] = face.glyphs[codes["8"]]
    face.metrics[free] = list(face.metrics[codes["6"]])
    embedded(one).write(face.data())
    widths = one.DescendantFonts[0].W
    widths.extend([free, Array([round(runs.widths(one)[codes["6"]])])])
    old = one.ToUnicode.read_bytes()
    one.ToUnicode.write(old.replace(b"endcmap", b"1 beginbfchar\n<%04X> <0036>\nendbfchar\nendcmap" % free, 1))
    runs.retyped(NUMBER, lambda items: [free if item == codes["6"] else item for item in items])(pdf)


def _own_encoding(pdf: pikepdf.Pdf) -> None:
    """A map from bytes to codes that exchanges two figures."""
    codes = runs.codes(font(pdf))
    lines = b"\n".join(
        b"<%04X> <%04X> %d" % (first, last, to)
        for first, last, to in sorted(
            [
                (0, codes["4"] - 1, 0),
                (codes["4"], codes["4"], codes["6"]),
                (codes["4"] + 1, codes["6"] - 1, codes["4"] + 1),
                (codes["6"], codes["6"], codes["4"]),
                (codes["6"] + 1, 0xFFFF, codes["6"] + 1),
            ]
        )
    )
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapName /Own def /CMapType 1 def\n"
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n5 begincidrange\n%b\nendcidrange\n"
        b"endcmap CMapName currentdict /CMap defineresource pop end end" % lines
    )
    info = Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0)
    font(pdf).Encoding = Stream(pdf, cmap, Type=Name.CMap, CMapName=Name.Own, CIDSystemInfo=info)


def _drawn_by_operators(pdf: pikepdf.Pdf) -> None:
    """A font whose letter is a black box, painted upon a number."""
    drawn = Stream(pdf, b"1000 0 d0 0 0 1000 1000 re f")
    pdf.pages[0].obj.Resources.Font["/F9"] = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 1000, 1000]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(box=drawn),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([65, Name.box])),
        FirstChar=65,
        LastChar=65,
        Widths=Array([1000]),
        Resources=Dictionary(),
    )
    runs.upon(NUMBER, lambda place: f"BT /F9 14 Tf 1 0 0 1 {place.left:.2f} {place.run.y:.2f} Tm [(A)] TJ ET")(pdf)


def _another_face(pdf: pikepdf.Pdf) -> None:
    """A number set in one of the faces that every reader brings along, none of them like another's."""
    pdf.pages[0].obj.Resources.Font["/F9"] = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    place = runs.found(pdf, NUMBER)
    begins = f"/F9 14 Tf 1 0 0 1 {place.left:.2f} {place.run.y:.2f} Tm"
    runs.rewritten(pdf, place.run, f"{begins} [({NUMBER})] TJ")


def _typed_otherwise(words: str, other: str, name: str = BOLD) -> Change:
    """Words painted as others, and saying them."""

    def change(pdf: pikepdf.Pdf) -> None:
        codes = runs.codes(font(pdf, name))
        runs.retyped(words, lambda _: [codes[letter] for letter in other])(pdf)

    return change


LETTERS = (
    # Outlines
    Kind("two figures drawn as each other", WRONG, _outlines_exchanged("4", "6")),
    Kind("two figures of the text face drawn as each other", WRONG, _outlines_exchanged("2", "7", REGULAR), RICH),
    Kind("two letters drawn as each other", GARBLED, _outlines_exchanged("n", "u", REGULAR)),
    Kind("a figure drawn as another", WRONG, _drawn_as("6", "8")),
    Kind("a capital drawn as a figure", "they write to the wrong postcode", _drawn_as("O", "0", REGULAR), RICH),
    Kind("a figure without an outline", "the number they see is one figure short", _drawn_as("4", "")),
    Kind("a full stop without an outline", "they read 2.5 mg as 25 mg", _drawn_as(".", "", REGULAR), RICH),
    Kind("a figure upside down", "they read a six as a nine", redrawn(_flipped)),
    Kind("a figure without its holes", GARBLED, _outline("8", lambda outline: outline[:1])),
    Kind("a figure with one point elsewhere", GARBLED, _outline("7", _one_point_moved)),
    Kind(
        "a letter half as high",
        GARBLED,
        _outline("e", _each_point(lambda point: point._replace(y=point.y // 2)), REGULAR),
    ),
    Kind("a letter drawn far from its place", GARBLED, redrawn(_aside, REGULAR)),
    Kind(
        "a straight line where a curve was",
        "a figure they have to guess",
        _outline("3", _each_point(lambda point: point._replace(is_on=True))),
    ),
    Kind(
        "a letter drawn outside in",
        GARBLED,
        _outline(
            "0", lambda outline: [[Point(-900, -900, True), Point(-900, 1500, True), Point(1500, 1500, True)], *outline]
        ),
    ),
    Kind("the dot of i elsewhere", "they read an l for an i", _part_moved("i", 1, 0, -120)),
    Kind("the upper dot of a colon on the lower", "they read a colon as a full stop", _part_moved(":", 1, 0, -110)),
    Kind("a figure made of another", WRONG, redrawn(_composite)),
    Kind("a face drawn half as large", "they cannot read so small a print", redrawn(_twice_as_many_units)),
    Kind("a face with programs", "figures move as they are drawn, in some readers alone", redrawn(_with_a_program)),
    # Advances
    Kind("a figure on its neighbour by its bearing", GARBLED, redrawn(_bearing)),
    Kind(
        "advances halved in the face",
        "letters fall on each other where a reader goes by the face",
        _widths_of_face(lambda pair: [pair[0] // 2, pair[1]]),
    ),
    Kind("widths halved", GARBLED, _widths(_all_halved)),
    Kind("a figure with no width", "the next figure is printed upon it", _widths(_one_width("4", 0))),
    Kind("a space three times as wide", "a number falls apart", _widths(_one_width(" ", 3))),
    Kind("no space between words", "words run into each other", _widths(_one_width(" ", 0), REGULAR)),
    Kind("no widths at all", GARBLED, _on(_descendant, W=None)),
    Kind("one width for all letters", GARBLED, _on(_descendant, W=Array([]), DW=500)),
    Kind("the width of what has none", GARBLED, _on(_descendant, DW=1000)),
    Kind("widths for lines from top to bottom", GARBLED, _on(_descendant, DW2=Array([300, -200]))),
    Kind("lines from top to bottom", GARBLED, _on(_itself, Encoding=Name("/Identity-V"))),
    # From codes to glyphs
    Kind("two figures exchanged by the map to glyphs", WRONG, _map(_swapped("4", "6"))),
    Kind("two letters exchanged by the map to glyphs", GARBLED, _map(_swapped("a", "o"), REGULAR)),
    Kind("a map to glyphs that ends early", "figures are empty boxes", _map(lambda glyphs, codes: glyphs[: codes["5"]])),
    Kind("a map to glyphs that changes nothing now", "the next tool swaps figures with it", _map(lambda glyphs, _: glyphs)),
    Kind("two figures exchanged by an encoding", WRONG, _own_encoding),
    Kind(
        "codes that are another script's",
        "a reader may choose other letters",
        _on(
            _descendant,
            CIDSystemInfo=Dictionary(
                Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Japan1"), Supplement=2
            ),
        ),
    ),
    # From codes to what they say
    Kind("two figures painted and said as each other", WRONG, _codes_and_sayings_exchanged),
    Kind("a second code for a figure", "one figure of one number is printed wrong", _second_code),
    Kind("a figure that says another", "a copied or spoken number is wrong", _said(_says("6", "9"))),
    Kind("a figure that says a capital", "a copied number cannot be rung", _said(_says("0", "O"))),
    Kind("a figure that says an Arabic figure", "a search does not find the number", _said(_says("4", "٤"))),
    Kind("a figure that says two", "a copied number is too long", _said(_says("8", "88"))),
    Kind("a figure that says nothing", "a copied number is too short", _said(_says("4", "\u200b"))),
    Kind("a space that says another", "words are not found by a search", _said(_says(" ", "\u2003"), REGULAR)),
    Kind("a letter that says what turns words round", "a copy reads backwards", _said(_says("n", "\u202en"), REGULAR)),
    Kind("letters that say nothing of themselves", "a screen reader says nothing", _on(_itself, ToUnicode=None)),
    Kind("letters that say what their codes are", "a screen reader says nonsense", _on(_itself, ToUnicode=Name("/Identity-H"))),
    # Faces
    Kind("faces exchanged", "what is bold is not, and lines do not fit", _faces_exchanged),
    Kind("names of fonts exchanged", "what is bold is not, and lines do not fit", _names_exchanged),
    Kind("the regular face for the bold", "a warning does not stand out", _regular_for_bold),
    Kind("a face left out", "every reader puts in a face of its own", _on(_descriptor, FontFile2=None)),
    Kind("a face that is to be made bolder", "letters run together", _on(_descriptor, REGULAR, Flags=4 | 1 << 18)),
    Kind("another name of a face", "a reader may put in a face of its own", _on(_itself, BaseFont=Name("/Courier"))),
    Kind("letters drawn by operators", "a number is covered", _drawn_by_operators),
    Kind("a number in a face that is not embedded", "every reader draws it otherwise", _another_face),
    # Other words
    Kind("another figure", "they ring a wrong number", _typed_otherwise("6417", "6477")),
    Kind("figures exchanged", "they ring a wrong number", _typed_otherwise("6322", "6232")),
    Kind("a word left out", "they read the opposite", _typed_otherwise("not replace", "replace", REGULAR)),
    Kind("a capital for a figure", "they cannot copy the number", _typed_otherwise("0845", "O845")),
)  # fmt: skip
