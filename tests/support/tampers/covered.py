"""Words covered, cut, struck out, faded, or with something painted beside them that changes what they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from tampers import runs
from tampers.kinds import RICH, Change, Kind
from tampers.letters import GARBLED, NUMBER, WRONG
from tampers.runs import Place, beneath, found, last, rectangle, round_run, round_words, upon

UNSEEN = "they do not see what a screen reader says"
LINE = "in one part of the body"
WHITE, BLACK, BLUE = "1 1 1 rg", "0 0 0 rg", "0 0.294 0.42 rg"


# Changes


def _box(colour: str, words: str, number: int = 0) -> Change:
    """A box as the rules of a page are painted, over some words."""
    return upon(words, lambda place: f"{colour} {place.rectangle} re f", number)


def rule(colour: str, words: str, up: float, height: float) -> Change:
    """A rule through some words, at a height above their line in parts of their size."""

    def paint(place: Place) -> str:
        size = place.run.size
        return f"{colour} {rectangle(place.left, place.run.y + up * size, place.width, height * size)} re f"

    return upon(words, paint)


def part(words: str, left: float, bottom: float, width: float, height: float, colour: str = WHITE) -> Change:
    """A box over a part of some words: from their left and their line, in parts of their width and size."""

    def paint(place: Place) -> str:
        size = place.run.size
        box = rectangle(
            place.left + left * place.width, place.run.y + bottom * size, width * place.width, height * size
        )
        return f"{colour} {box} re f"

    return upon(words, paint)


def _text_upon(words: str, other: str, colour: str, right: float = 0, up: float = 0) -> Change:
    """Letters of the same face painted as an artifact, from some words on."""

    def change(pdf: pikepdf.Pdf) -> None:
        place = found(pdf, words)
        run = place.run
        codes = runs.codes(pdf.pages[run.page].obj.Resources.Font[f"/{run.font}"])
        begins = f"{colour} /{run.font} {run.size:g} Tf 1 0 0 1 {place.left + right:.2f} {run.y + up:.2f} Tm"
        shown = runs.typed([codes[letter] for letter in other])
        last(pdf, f"BT /Artifact BMC\n{begins} {shown}\nEMC ET", run.page)

    return change


def _by_form(operators: str, words: str, more: Callable[[pikepdf.Pdf], dict[str, Any]] | None = None) -> Change:
    """A form painted over some words, in a square of its own, as symbols are."""

    def change(pdf: pikepdf.Pdf) -> None:
        place = found(pdf, words)
        entries = more(pdf) if more else {}
        form = Stream(pdf, operators.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 29, 29]))
        form.Resources = Dictionary()
        for key, value in entries.items():
            form[f"/{key}"] = value
        pdf.pages[place.run.page].obj.Resources.XObject["/S9"] = form
        side = place.width / 29
        last(pdf, f"q {side:.5f} 0 0 {side:.5f} {place.left:.2f} {place.bottom:.2f} cm /S9 Do Q", place.run.page)

    return change


def _symbol_upon(words: str) -> Change:
    """A symbol of the page painted once more, upon some words."""
    return upon(words, lambda place: f"q 2.16000 0 0 2.16000 {place.left:.2f} {place.bottom:.2f} cm /S0 Do Q")


def _picture(pdf: pikepdf.Pdf, **more: Any) -> Stream:
    """A picture of one white dot."""
    entries: dict[str, Any] = {"ColorSpace": Name.DeviceGray, "BitsPerComponent": 8, **more}
    return Stream(
        pdf, b"\xff" * 3, Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1,
        **{key: value for key, value in entries.items() if value is not None},
    )  # fmt: skip


def _by_picture(words: str, **more: Any) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        place = found(pdf, words)
        pdf.pages[place.run.page].obj.Resources.XObject["/S9"] = _picture(pdf, **more)
        at = f"{place.width:.2f} 0 0 {place.height:.2f} {place.left:.2f} {place.bottom:.2f}"
        last(pdf, f"q {at} cm /S9 Do Q", place.run.page)

    return change


def _state(words: str, **state: Any) -> Change:
    """Some words painted in another state of graphics."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = found(pdf, words).run.page
        states = Dictionary(G0=Dictionary(**state), G1=Dictionary(Type=Name.ExtGState, ca=1, CA=1, BM=Name.Normal))
        pdf.pages[page].obj.Resources.ExtGState = states
        round_words(words, "/G0 gs", "/G1 gs")(pdf)

    return change


def _soft_mask(pdf: pikepdf.Pdf) -> None:
    """A mask that lets nothing through, over a line."""
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    form = Stream(pdf, b"0 g 0 0 600 850 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 600, 850]))
    form.Group, form.Resources = group, Dictionary()
    mask = Dictionary(S=Name.Luminosity, G=pdf.make_indirect(form))
    _state(LINE, SMask=mask)(pdf)


def _in_space(words: str, space: Callable[[pikepdf.Pdf], Any], number: str = "1") -> Change:
    """Some words in a colour of another colour space."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = found(pdf, words).run.page
        pdf.pages[page].obj.Resources.ColorSpace = Dictionary(C0=space(pdf))
        round_words(words, f"/C0 cs {number} scn", BLACK)(pdf)

    return change


def _ink_that_is_none(_: pikepdf.Pdf) -> Any:
    turn = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([1]), C1=Array([0]))
    return Array([Name.Separation, Name("/None"), Name.DeviceGray, turn])


def _turned_round(_: pikepdf.Pdf) -> Any:
    turn = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0]), C1=Array([1]))
    return Array([Name.Separation, Name.Varnish, Name.DeviceGray, turn])


def _palette_of_white(_: pikepdf.Pdf) -> Any:
    return Array([Name.Indexed, Name.DeviceGray, 1, pikepdf.String(b"\xff\xff")])


def _all_spaces_replaced(pdf: pikepdf.Pdf) -> None:
    """Every colour of the page through a space in which nothing is dark."""
    white = Dictionary(WhitePoint=Array([0.95, 1, 1.09]), Gamma=Array([0.01, 0.01, 0.01]))
    pdf.pages[0].obj.Resources.ColorSpace = Dictionary(DefaultRGB=Array([Name.CalRGB, white]))


def _by_shading(pdf: pikepdf.Pdf) -> None:
    place = found(pdf, NUMBER)
    turn = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([1]), C1=Array([1]))
    pdf.pages[0].obj.Resources.Shading = Dictionary(
        H0=Dictionary(
            ShadingType=2,
            ColorSpace=Name.DeviceGray,
            Coords=Array([0, 0, 1, 0]),
            Function=turn,
            Extend=Array([True] * 2),
        )
    )
    last(pdf, f"q {place.rectangle} re W n /H0 sh Q")


def _by_pattern(pdf: pikepdf.Pdf) -> None:
    place = found(pdf, NUMBER)
    pattern = Stream(
        pdf, b"1 g 0 0 9 9 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1, XStep=9, YStep=9
    )
    pattern.BBox, pattern.Resources = Array([0, 0, 9, 9]), Dictionary()
    pdf.pages[0].obj.Resources.Pattern = Dictionary(P0=pattern)
    last(pdf, f"q /Pattern cs /P0 scn {place.rectangle} re f Q")


def _note(subtype: str, words: str, **entries: Any) -> Change:
    """An annotation with an appearance of its own over some words: a white box."""

    def change(pdf: pikepdf.Pdf) -> None:
        place = found(pdf, words)
        page = pdf.pages[place.run.page].obj
        page.Annots.append(
            pdf.make_indirect(
                Dictionary(Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=_box_of(place), F=4, **entries)
            )
        )
        page.Annots[-1].AP = Dictionary(N=_white(pdf, place))

    return change


def _box_of(place: Place) -> Array:
    """The rectangle of an annotation over some words."""
    corners = (place.left, place.bottom, place.right, place.bottom + place.height)
    return Array([pikepdf.Object.parse(b"%.2f" % corner) for corner in corners])


def _white(pdf: pikepdf.Pdf, place: Place, colour: str = "1 g") -> Any:
    """An appearance that covers some words."""
    form = Stream(pdf, f"{colour} 0 0 999 999 re f".encode(), Type=Name.XObject, Subtype=Name.Form)
    form.BBox, form.Resources = Array([0, 0, round(place.width), round(place.height)]), Dictionary()
    return pdf.make_indirect(form)


def link_over(pdf: pikepdf.Pdf, words: str) -> Any:
    """The link over some words, or one of its parts."""
    place = found(pdf, words)
    across, up = (place.left + place.right) / 2, place.run.y + place.run.size / 4
    for one in pdf.pages[place.run.page].obj.Annots:
        corners = list(map(float, one.get("/QuadPoints", [])))
        parts = [corners[at : at + 2] + corners[at + 4 : at + 6] for at in range(0, len(corners), 8)]
        for left, bottom, right, top in parts or [map(float, one.Rect)]:
            if left < across < right and bottom < up < top:
                return one
    raise AssertionError(words)


def _appearance(colour: str) -> Change:
    """The link over a number with an appearance that covers it."""

    def change(pdf: pikepdf.Pdf) -> None:
        link_over(pdf, NUMBER).AP = Dictionary(N=_white(pdf, found(pdf, NUMBER), colour))

    return change


def _clipped(words: str, box: str) -> Change:
    """A run painted within a box alone; what follows as before."""

    def change(pdf: pikepdf.Pdf) -> None:
        run = found(pdf, words).run
        data = runs.contents(pdf, run.page)
        begins = data.rindex(b"BT", 0, run.start)
        clipped = data[:begins] + f"q {box} re W n ".encode() + data[begins:]
        end = clipped.index(b"ET", run.end) + 2
        pdf.pages[run.page].obj.Contents.write(clipped[:end] + b" Q" + clipped[end:])

    return change


def _clipped_by_letters(pdf: pikepdf.Pdf) -> None:
    """A word that clips all that is painted after it on the page."""
    round_words("Symptoms", "7 Tr", "0 Tr")(pdf)


COVERED = (
    # Covered, in the ways that a leaflet itself paints
    Kind("a white box on the last figure", WRONG, _box(WHITE, "7")),
    Kind("a white box on a number", UNSEEN, _box(WHITE, NUMBER)),
    Kind("a white box within a paragraph", UNSEEN, _box(WHITE, "spasm without your control")),
    Kind("a white box on a word of a list", UNSEEN, _box(WHITE, "not next")),
    Kind("a white box on the point of a dose", "they read 2.5 mg as 25 mg", part("2.5 mg", 0.17, -0.1, 0.12, 0.28), RICH),
    Kind("a white box on a minus", "they read a word of two as two", part("disability-related", 0.53, 0.15, 0.05, 0.3)),
    Kind("a black bar on a number", UNSEEN, _box(BLACK, NUMBER)),
    Kind("a blue bar on a line", UNSEEN, _box(BLUE, LINE)),
    Kind("a white box on the foot of letters", GARBLED, part(LINE, 0, -0.3, 1, 0.5)),
    Kind("the left of an eight painted white", "they read a three", part("8", 0, 0.05, 0.35, 0.6)),
    Kind("a stroke of white through letters", GARBLED, rule(WHITE, LINE, 0.2, 0.12)),
    Kind("a word struck out", "they take it for withdrawn", rule(BLACK, "spasm", 0.25, 0.06)),
    Kind("a word underlined", "underlines hide the feet of letters", rule(BLACK, "spasm", -0.12, 0.05)),
    Kind("a rule above a word", "they take it for a sum", rule(BLACK, "spasm", 0.75, 0.05)),
    Kind("a number struck out", "they do not ring it", rule(BLACK, "0845 458 6322", 0.3, 0.08)),
    Kind("a dot between figures", "they read a decimal point", part("6417", 0.49, 0, 0.03, 0.12, BLACK)),
    Kind("a stroke beside a figure", "they read one figure more", part("6322", 1.02, 0, 0.04, 0.7, BLACK)),
    Kind("a stroke that makes another letter", "they read an E for an F", part("F", 0.13, 0, 0.8, 0.09, BLACK)),
    Kind("a dark ground below a line", "they cannot tell black from dark", beneath(LINE, lambda p: f"0.2 0.2 0.2 rg {p.rectangle} re f")),
    Kind("a ground in blue below a number", "they cannot tell black from blue", beneath(NUMBER, lambda p: f"{BLUE} {p.rectangle} re f")),
    Kind("a grey box in an empty place", "they wonder what it is", upon(LINE, lambda _: "0.5 0.5 0.5 rg 480.00 560.00 40.00 20.00 re f")),
    Kind("a page painted white", "they see nothing", upon(LINE, lambda _: f"{WHITE} 0.00 0.00 595.28 841.89 re f")),
    Kind("a page painted grey", "they see little", beneath(LINE, lambda _: "0.6 0.6 0.6 rg 0.00 0.00 595.28 841.89 re f")),
    # Letters painted upon others
    Kind("figures painted after a number", "they ring a number that is too long", _text_upon("6417", "5", BLACK, 36)),
    Kind("a word painted after a word", "they read the opposite", _text_upon("spasm", "not", BLACK, 0, 9)),
    Kind("white letters upon a number", GARBLED, _text_upon("6417", "8888", WHITE)),
    Kind("black letters upon a number", GARBLED, _text_upon("6417", "8888", BLACK)),
    Kind("letters painted twice, a little aside", "they see double", _text_upon(NUMBER, NUMBER, BLACK, 0.7)),
    Kind("a word in an empty place", "they read what nobody wrote", _text_upon(": one part", "or all", BLACK, 150)),
    # By forms and pictures
    Kind("a symbol upon a number", UNSEEN, _symbol_upon(NUMBER)),
    Kind("a form of white upon a number", UNSEEN, _by_form("1 g 0 0 29 29 re f", NUMBER)),
    Kind("a form of black modules upon a number", UNSEEN, _by_form("0 g 0 0 29 5 re 0 7 29 5 re f", NUMBER)),
    Kind("a form with a group upon a number", UNSEEN, _by_form("1 g 0 0 29 29 re f", NUMBER, lambda _: {"Group": Dictionary(S=Name.Transparency)})),
    Kind("a picture upon a number", UNSEEN, _by_picture(NUMBER)),
    Kind("a picture with a mask upon a number", UNSEEN, _by_picture(NUMBER, Mask=Array([0, 1]))),
    Kind("a picture of ink alone upon a number", UNSEEN, _by_picture(NUMBER, ImageMask=True, ColorSpace=None, BitsPerComponent=1, Decode=Array([1, 0]))),
    Kind("a picture within the operators upon a number", UNSEEN, upon(NUMBER, lambda p: f"q {p.width:.2f} 0 0 {p.height:.2f} {p.left:.2f} {p.bottom:.2f} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q")),
    Kind("a shading upon a number", UNSEEN, _by_shading),
    Kind("a pattern upon a number", UNSEEN, _by_pattern),
    # Cut
    Kind("a line clipped away", UNSEEN, _clipped(NUMBER, "0 0 1 1")),
    Kind("a page clipped at the right", UNSEEN, _clipped(LINE, "0 0 300 841.89")),
    Kind("words that clip the rest of the page", UNSEEN, _clipped_by_letters),
    # Painted otherwise
    Kind("a word without ink", UNSEEN, round_words("very painful", "3 Tr", "0 Tr")),
    Kind("a word as a clip", UNSEEN, round_words("very painful", "7 Tr", "0 Tr")),
    Kind("a number in outline", "thin letters are hard to read", round_words("6417", "1 Tr", "0 Tr")),
    Kind("a number with a thick outline", GARBLED, round_words("6417", "2 Tr 4 w", "0 Tr 1 w")),
    Kind("a word in white", UNSEEN, round_words("very painful", WHITE, BLACK)),
    Kind("a year in white", UNSEEN, round_words("2023", WHITE, BLACK)),
    Kind("the point of a dose in white", "they read 2.5 mg as 25 mg", round_words("2.5 mg", WHITE, BLACK, slice(1, 2)), RICH),
    Kind("the last figure of a number in white", WRONG, round_words("0001", WHITE, BLACK, slice(3, 4)), RICH),
    Kind("a word in pale grey", "they do not see it", round_words("very painful", "0.85 0.85 0.85 rg", BLACK)),
    Kind("a word in yellow", "they do not see it", round_words("very painful", "1 1 0 rg", BLACK)),
    Kind("a number in red", "it is lost in red light, and on a grey printer", round_run(NUMBER, "1 0.3 0.3 rg", BLACK)),
    Kind("a word in light blue", "the contrast is too small", round_words("spasm", "0.4 0.7 0.9 rg", BLACK)),
    Kind("a heading in another colour", "it is paler than it may be", round_run("Symptoms of", "0.7 0.2 0.2 rg", BLACK)),
    # States of graphics
    Kind("a word that ink goes through", UNSEEN, _state(LINE, ca=0)),
    Kind("a word that half the ink goes through", "they do not see it", _state("painful", ca=0.3)),
    Kind("a line behind a mask", UNSEEN, _soft_mask),
    Kind("a word blended away", UNSEEN, _state("painful", BM=Name.Lighten)),
    Kind("a word blended by its colour", UNSEEN, _state("painful", BM=Name.ColorDodge)),
    Kind("a word in overprint", "ink below shows through in print", _state("painful", op=True, OP=True, OPM=1)),
    Kind("a word through a transfer function", "it is white in print", _state("painful", TR=Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([1]), C1=Array([1])))),
    Kind("a word through a halftone", "it is pale in print", _state("painful", HT=Dictionary(HalftoneType=1, Frequency=5, Angle=0, SpotFunction=Name.Round))),
    Kind("black that is generated", "it is pale in print", _state("painful", BG2=Name.Default, UCR2=Name.Default)),
    Kind("a width of lines set by a state", "what is stroked is thick", _state("painful", LW=9, D=Array([Array([1]), 0]))),
    # Colour spaces
    Kind("a word in an ink that is none", UNSEEN, _in_space("painful", _ink_that_is_none)),
    Kind("a word in an ink of its own", "a printer without it shows nothing", _in_space("painful", _turned_round)),
    Kind("a word in a palette of white", UNSEEN, _in_space("painful", _palette_of_white)),
    Kind("all colours turned to white", UNSEEN, _all_spaces_replaced),
    # By annotations
    Kind("a link whose appearance is white", UNSEEN, _appearance("1 g")),
    Kind("a link whose appearance is black", UNSEEN, _appearance("0 g")),
    Kind("a stamp upon a number", UNSEEN, _note("Stamp", NUMBER, Name=Name.Void)),
    Kind("a square upon a number", UNSEEN, _note("Square", NUMBER, IC=Array([1, 1, 1]), C=Array([1, 1, 1]))),
    Kind("a note of free text upon a line", UNSEEN, _note("FreeText", LINE, DA=pikepdf.String("/F1 12 Tf"), Contents=pikepdf.String("x"))),
    Kind("a word struck out by a note", "they take it for withdrawn", _note("StrikeOut", "spasm", C=Array([1, 0, 0]), QuadPoints=Array([0, 0, 1, 0, 0, 1, 1, 1]))),
    Kind("a field of a form upon a number", UNSEEN, _note("Widget", NUMBER, FT=Name.Btn, T=pikepdf.String("b"))),
    Kind("a part marked for redaction", UNSEEN, _note("Redact", NUMBER)),
)  # fmt: skip
