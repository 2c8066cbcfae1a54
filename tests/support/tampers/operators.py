"""Every operator of ISO 32000-1, annex A, that no leaflet needs, each put into a page so that it does something."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name

from tampers import runs
from tampers.kinds import Change, Kind
from tampers.runs import Place, found, last, round_words, upon

#: What an operator is put into: a drawing upon a number, or the painting of a line of words.
NUMBER, WORDS = "0845 458 6322", "In dystonia, muscles"

#: Drawings upon a number; {x} {y} are its left foot, {X} {Y} its right head.
DRAWINGS = {
    "b": "1 g 0 G {x} {y} m {X} {y} l {X} {Y} l b",
    "B": "1 g 0 G {x} {y} {w} {h} re B",
    "b*": "1 g 0 G {x} {y} m {X} {y} l {X} {Y} l b*",
    "B*": "1 g 0 G {x} {y} {w} {h} re B*",
    "BI": "q {w} 0 0 {h} {x} {y} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q",
    "BX": "BX 3 4 unknown EX 1 g {x} {y} {w} {h} re f",
    "c": "1 g {x} {y} m {X} {y} {X} {Y} {x} {Y} c f",
    "cm": "q 3 0 0 3 {x} {y} cm 0 g 0 0 9 9 re f Q",
    "d": "[1 2] 0 d 2 w {x} {m} m {X} {m} l S [] 0 d",
    "d0": "1000 0 d0 1 g {x} {y} {w} {h} re f",
    "d1": "1000 0 0 0 9 9 d1 1 g {x} {y} {w} {h} re f",
    "F": "1 g {x} {y} {w} {h} re F",
    "f*": "1 g {x} {y} {w} {h} re f*",
    "G": "1 G 9 w {x} {m} m {X} {m} l S",
    "g": "1 g {x} {y} {w} {h} re f",
    "h": "1 g {x} {y} m {X} {y} l {X} {Y} l h f",
    "i": "100 i",
    "j": "1 j 2 w {x} {m} m {X} {m} l S",
    "J": "1 J 2 w {x} {m} m {X} {m} l S",
    "K": "0 0 0 1 K {x} {m} m {X} {m} l S",
    "k": "0 0 0 0 k {x} {y} {w} {h} re f",
    "l": "0 0 0 rg {x} {m} m {X} {m} l {X} {Y} l f",
    "M": "2 M 2 w {x} {m} m {X} {m} l S",
    "n": "{x} {y} {w} {h} re n",
    "RG": "1 1 1 RG 9 w {x} {m} m {X} {m} l S",
    "ri": "/Saturation ri 1 g {x} {y} {w} {h} re f",
    "s": "2 w {x} {m} m {X} {m} l s",
    "S": "2 w {x} {m} m {X} {m} l S",
    "SC": "/DeviceRGB CS 1 0 0 SC {x} {m} m {X} {m} l S",
    "sc": "/DeviceRGB cs 1 1 1 sc {x} {y} {w} {h} re f",
    "SCN": "/DeviceRGB CS 1 0 0 SCN {x} {m} m {X} {m} l S",
    "scn": "/DeviceRGB cs 1 1 1 scn {x} {y} {w} {h} re f",
    "v": "1 g {x} {y} m {X} {y} {X} {Y} v f",
    "w": "20 w 1 G {x} {m} m {X} {m} l S",
    "W": "0 0 9 9 re W n",
    "W*": "0 0 9 9 re W* n",
    "y": "1 g {x} {y} m {X} {Y} {x} {Y} y f",
    "an unknown one": "1 g {x} {y} {w} {h} re f 1 2 paint",
    "one of PostScript": "1 g {x} {y} {w} {h} re f /x 3 def",
    "one too many": "1 g {x} {y} {w} {h} re f Q",
    "one too few": "q 1 g {x} {y} {w} {h} re f",
    "numbers alone": "1 2 3 4 5 6",
    "a number too few": "1 1 rg {x} {y} {w} {h} re f",
    "a number too many": "1 1 1 1 rg {x} {y} {w} {h} re f",
    "a name for a number": "/x {y} {w} {h} re f",
    "a remark": "% 1 g 0 0 9 9 re f",
}

#: What is set before words, and back behind them.
SETTINGS = {
    "Tc": ("-2 Tc", "0 Tc"),
    "Td": ("5 9 Td", ""),
    "TD": ("5 9 TD", ""),
    "TL": ("9 TL", "0 TL"),
    "T*": ("9 TL T*", "0 TL"),
    "Tj": ("<0047> Tj", ""),
    "'": ("<0047> '", ""),
    '"': ('1 2 <0047> "', ""),
    "Tr": ("1 Tr", "0 Tr"),
    "Ts": ("4 Ts", "0 Ts"),
    "Tw": ("9 Tw", "0 Tw"),
    "Tz": ("70 Tz", "100 Tz"),
    "MP": ("/Point MP", ""),
    "DP": ("/Point <</x 1>> DP", ""),
    "BT": ("BT", "ET"),
    "q": ("q", "Q"),
    "gs that is not there": ("/G7 gs", ""),
    "Tf that is not there": ("/F7 14 Tf", "/F2 14 Tf"),
}


def _drawn(operators: str) -> Change:
    def paint(place: Place) -> str:
        top = place.bottom + place.height
        numbers = {
            "x": place.left, "y": place.bottom, "X": place.right, "Y": top,
            "w": place.width, "h": place.height, "m": place.run.y + place.run.size / 4,
        }  # fmt: skip
        return operators.format(**{name: f"{number:.2f}" for name, number in numbers.items()})

    return upon(NUMBER, paint)


def _graphics_state(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(G0=Dictionary(LW=20, CA=1))
    round_words("muscles", "/G0 gs")(pdf)


def _shading(pdf: pikepdf.Pdf) -> None:
    turn = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0]), C1=Array([1]))
    pdf.pages[0].obj.Resources.Shading = Dictionary(
        H0=Dictionary(ShadingType=2, ColorSpace=Name.DeviceGray, Coords=Array([0, 0, 600, 0]), Function=turn)
    )
    last(pdf, "/H0 sh")


def _picture_that_is_not_there(pdf: pikepdf.Pdf) -> None:
    last(pdf, "/S7 Do")


def _ends_early(pdf: pikepdf.Pdf) -> None:
    """A page that stops within its words."""
    run = found(pdf, WORDS).run
    pdf.pages[0].obj.Contents.write(runs.contents(pdf)[: run.start])


OPERATORS = (
    *(Kind(f"operator {name}, painting", "they see what nobody wrote", _drawn(parts)) for name, parts in DRAWINGS.items()),
    *(Kind(f"operator {name}, setting words", "the words are set otherwise", round_words("muscles", *pair)) for name, pair in SETTINGS.items()),
    Kind("operator gs, painting", "strokes become thick", _graphics_state),
    Kind("operator sh, painting", "they see a page of grey", _shading),
    Kind("operator Do, of what is not there", "they miss it", _picture_that_is_not_there),
    Kind("operators that end early", "they miss half of a page", _ends_early),
)  # fmt: skip
