"""What pages paint: the few operators of a leaflet in their few orders, and no other."""

from __future__ import annotations

import pytest
from bench import Finished

from leaflets.proof.content_streams import page_content
from leaflets.proof.fonts import EmbeddedFont
from leaflets.proof.forms import form_content
from leaflets.proof.objects import ObjectFile
from leaflets.proof.page import Box, Graphic, PaintedRun
from leaflets.proof.pdf_syntax import Ref
from leaflets.proof.placed import PageContent
from leaflets.proof.strangers import StrangeError

#: All operators of a content stream (ISO 32000-1, annex A).
ANNEX_A = """
b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n
q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "
""".split()  # noqa: SIM905  # as the annex has them
OURS = ("BDC", "BMC", "BT", "cm", "Do", "EMC", "ET", "f", "q", "Q", "re", "rg", "Tf", "TJ", "Tm")
FORM = form_content(b"0 g 0 0 7 7 re 10 10 1 1 re f", 21)


@pytest.fixture(scope="module")
def font(rich: dict[str, Finished]) -> EmbeddedFont:
    """The first face of a leaflet."""
    file = ObjectFile(rich["a4"].path.read_bytes())
    number = next(n for n in sorted(file.numbers) if is_font(file.plain(Ref(n))))
    return EmbeddedFont(file, Ref(number))


def is_font(one: object) -> bool:
    """Whether an object is a composite font."""
    return isinstance(one, dict) and one.get("/Subtype") == "/Type0"


def read(font: EmbeddedFont, operators: str) -> PageContent:
    """What some operators paint on page 3."""
    return page_content(3, operators.encode(), {"F1": font}, {"S0": FORM})


def codes(font: EmbeddedFont, words: str) -> str:
    """Words as a page has them."""
    known = {signs: glyph for glyph, signs in font.unicode.items()}
    return "".join(f"{ord(known[letter]):04X}" for letter in words)


def words(font: EmbeddedFont, inner: str) -> str:
    """A text of a paragraph."""
    return f"/Artifact BMC EMC BT /P <</MCID 4>> BDC 0 0 1 rg /F1 10 Tf {inner} EMC ET"


def test_words_with_their_place_and_mark(font: EmbeddedFont) -> None:
    """In their face, size and colour; kerned letters are moved to the left."""
    one, two = codes(font, "No"), codes(font, "w")
    content = read(font, words(font, f"\n1 0 0 1 50.5 700 Tm [<{one}>-20<{two}>] TJ\n"))
    (placed,) = content.runs
    run = placed.run
    assert run[:6] == (3, 4, "P", "Now", 10, font.name)
    assert (run.colour, run.x, run.y, run.marks) == ((0, 0, 255), 50.5, 700, 1)
    assert placed.moves == ((2, -20.0),)
    alone = font.shown(placed.glyphs)
    assert run.box.right == pytest.approx(50.5 + (alone.right + 20) / 100)


@pytest.mark.parametrize("array", ["[<{0}{1}>]", "[<{0}> <{1}>]", "[ <{0}>0<{1}> ]", "[(\\\\000)]", "[\n<{0}{1}>\n]"])
def test_words_in_other_forms_are_the_same_words(font: EmbeddedFont, array: str) -> None:
    """As other programs write them; a string of bytes too, where it is whole."""
    operators = words(font, f"1 0 0 1 50 700 Tm {array.format(codes(font, 'N'), codes(font, 'o'))} TJ")
    if "(" in array:
        with pytest.raises(StrangeError):
            read(font, operators)
        return
    assert read(font, operators).runs[0].run.text == "No"


def test_boxes_and_codes(font: EmbeddedFont) -> None:
    """Rules with their colour, symbols with the size of a module; in the order they are painted."""
    content = read(
        font, "/Artifact BMC 1 0 0 rg 10 20 30 1 re f EMC /Figure <</MCID 0>> BDC q 2 0 0 2 50 60 cm /S0 Do Q EMC"
    )
    rule, code = content.order
    assert isinstance(rule, Graphic)
    assert (rule.kind, rule.box, rule.mark) == ("path", Box(10, 20, 40, 21), "Artifact")
    assert content.fills == ((rule, (255, 0, 0)),)
    assert (code.box, code.mcid, code.mark) == (Box(50, 60, 92, 102), 0, "Figure")
    assert content.forms[0].module == 2
    assert not any(isinstance(one, PaintedRun) for one in content.order)


@pytest.mark.parametrize("operator", [name for name in ANNEX_A if name not in OURS])
def test_every_other_operator_is_told(font: EmbeddedFont, operator: str) -> None:
    """With its clause and what it could do."""
    for operators in (f"/Artifact BMC 1 {operator} EMC", words(font, f"1 {operator}")):
        with pytest.raises(StrangeError) as error:
            read(font, operators)
        (stranger,) = error.value.strangers
        assert stranger.what == f"the operator {operator}"
        assert stranger.could != "nobody knows what it does"
        assert stranger.page == 3


@pytest.mark.parametrize(
    "operators",
    [
        "/Artifact BMC",
        "EMC",
        "BT",
        "ET",
        "BT BT ET ET",
        "BT 1 0 0 1 5 5 Tm ET",
        "BT [<0000>] TJ ET",
        "BT /F1 10 Tf [<0022>] TJ ET",
        "BT /F2 10 Tf ET",
        "BT /F1 0 Tf ET",
        "BT /F1 10 Tf 1 0 0 1 5 5 Tm [<FFFF>] TJ ET",
        "BT /F1 10 Tf 1 0 0 1 5 5 Tm [<0022>] [<0022>] TJ ET",
        "BT /F1 10 Tf 1 0 0.2 1 5 5 Tm ET",
        "BT /F1 10 Tf 0.5 0 0 1 5 5 Tm ET",
        "BT 5 5 5 5 re f ET",
        "BT q ET",
        "5 5 5 5 re",
        "5 5 5 0 re f",
        "5 5 -5 5 re f",
        "5 5 5 re f",
        "f",
        "5 5 5 5 re 6 6 6 6 re f",
        "5 5 5 5 re 1 0 0 rg f",
        "1 0 rg",
        "2 0 0 rg",
        "q Q",
        "q 1 0 0 1 0 0 cm Q",
        "q 1 0 0 2 0 0 cm /S0 Do Q",
        "q 0 1 -1 0 0 0 cm /S0 Do Q",
        "q -1 0 0 -1 0 0 cm /S0 Do Q",
        "q 1 0 0 1 0 0 cm /S1 Do Q",
        "q 1 0 0 1 0 0 cm /S0 Do /S0 Do Q",
        "q 1 0 0 1 0 0 cm 1 0 0 rg /S0 Do Q",
        "1 0 0 1 0 0 cm",
        "/S0 Do",
        "Q",
        "/P <</MCID 0 /ActualText (x)>> BDC EMC",
        "/P <</MCID 0 /Lang (x)>> BDC EMC",
        "/P <</MCID true>> BDC EMC",
        "/P /Named BDC EMC",
        "/Artifact <</MCID 0>> BDC EMC",
        "/Artifact <</Type /Background>> BDC EMC",
        "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC EMC",
        "/Artifact <</Type /Pagination /Attached [/Top]>> BDC EMC",
        "1 2",
        "(words)",
        "% only a comment",
    ],
)
def test_every_other_order_is_told(font: EmbeddedFont, operators: str) -> None:
    """Nothing is mended, and nothing is left open."""
    with pytest.raises(StrangeError):
        read(font, operators)


@pytest.mark.parametrize(("move", "is_known"), [(260, True), (-260, True), (261, False), (-261, False)])
def test_letters_are_moved_by_kerning_only(font: EmbeddedFont, move: int, is_known: bool) -> None:
    """To both sides."""
    operators = words(font, f"\n1 0 0 1 50 700 Tm [<{codes(font, 'N')}>{move}<{codes(font, 'o')}>] TJ\n")
    if is_known:
        assert read(font, operators).runs[0].moves == ((1, move),)
    else:
        with pytest.raises(StrangeError, match=r"moved by 261 thousandths"):
            read(font, operators)
