"""Words and ink of any page with their places and sizes, and pictures of it."""

from __future__ import annotations

import pytest
from bench import Finished
from changes import font, sets, weighing
from reportlab.pdfgen.canvas import Canvas
from workshop import Workshop, foreign, letters

from leaflets.proof.page import Box
from leaflets.proof.paint import Paint


def _form(canvas: Canvas) -> None:
    canvas.beginForm("inner")
    canvas.setFont("Helvetica", 20)
    canvas.drawString(10, 10, "within a form")
    canvas.endForm()
    canvas.scale(0.5, 0.5)
    canvas.translate(100, 200)
    canvas.doForm("inner")


def test_words_within_a_form_are_found_at_their_size() -> None:
    """Under the transformation of the form, wherever it is set."""
    (run,) = foreign(_form).proof.words
    assert run.text == "within a form"
    assert run.size == pytest.approx(10)
    assert (run.x, run.y) == (pytest.approx(55), pytest.approx(105))
    assert run.box.left == pytest.approx(55, abs=1)
    assert run.box.bottom == pytest.approx(105, abs=3)


def test_a_form_within_a_form_has_both_transformations() -> None:
    """The inner one first."""

    def draw(canvas: Canvas) -> None:
        canvas.beginForm("inner")
        canvas.setFont("Helvetica", 20)
        canvas.drawString(10, 10, "deep")
        canvas.endForm()
        canvas.beginForm("outer")
        canvas.translate(30, 0)
        canvas.doForm("inner")
        canvas.endForm()
        canvas.scale(2, 2)
        canvas.doForm("outer")

    (run,) = foreign(draw).proof.words
    assert run.size == pytest.approx(40)
    assert (run.x, run.y) == (pytest.approx(80), pytest.approx(20))


@pytest.mark.parametrize(("angle", "skew", "skewed"), [(0, 0, False), (30, 0, False), (0, 12, True), (30, 12, True)])
def test_a_turned_line_keeps_its_size_and_is_no_slant(angle: float, skew: float, skewed: bool) -> None:
    """A rotation is none; a shear is."""

    def draw(canvas: Canvas) -> None:
        canvas.rotate(angle)
        canvas.skew(0, skew)
        canvas.setFont("Helvetica", 13)
        canvas.drawString(300, 100, "turned")

    (run,) = foreign(draw).proof.words
    assert run.size == pytest.approx(13, abs=0.4)
    assert run.skewed is skewed


def test_what_is_no_text_is_told_by_its_kind() -> None:
    """A path with its box, its page and no mark."""
    (graphic,) = foreign(lambda canvas: canvas.rect(10, 20, 30, 40, stroke=0, fill=1)).proof.graphics
    assert (graphic.page, graphic.mcid, graphic.kind, graphic.marks) == (1, -1, "path", 0)
    assert graphic.box == pytest.approx((10, 20, 40, 60))


def test_colours_and_hidden_words() -> None:
    """Red, green and blue, 0 to 255; words drawn without ink."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 0, 0.2)
        canvas.drawString(90, 500, "Red")
        canvas.drawText(_hidden(canvas))

    red, hidden = foreign(draw).proof.words
    assert (red.colour, red.hidden) == ((255, 0, 51), False)
    assert hidden.hidden


def _hidden(canvas: Canvas) -> object:
    text = canvas.beginText(90, 400)
    text.setTextRenderMode(3)
    text.textOut("Hidden")
    return text


def test_faces_tell_whether_they_are_in_the_file_and_how_heavy_they_are(shop: Workshop) -> None:
    """Helvetica is in none; ours tell their weights, which bold words need."""
    (face,) = foreign(lambda canvas: canvas.drawString(90, 500, "Hello")).proof.faces.values()
    assert (face.name, face.embedded, face.slanted, face.weight) == ("Helvetica", False, False, 0)
    assert sorted({face.weight for face in shop.true().proof.faces.values()}) == [400, 700]
    assert {face.weight for face in shop.damaged(weighing(390)).proof.faces.values()} == {390}


@pytest.mark.parametrize(("flags", "angle", "slanted"), [(4, 0, False), (4 | 64, 0, True), (4, -12, True)])
def test_a_face_says_that_it_is_slanted(shop: Workshop, flags: int, angle: int, slanted: bool) -> None:
    """By bit 7 of its flags (ISO 32000-1, table 123), or by its angle."""
    faces = shop.damaged(font(sets(Flags=flags, ItalicAngle=angle))).proof.faces.values()
    assert {face.slanted for face in faces} == {slanted}


def test_letters_are_kept_as_specimens_of_their_face() -> None:
    """The first of each that is looked at, where it stands."""
    paint = foreign(letters("Vera")).proof.paint
    found = {letter for _, letter in paint.specimens}
    assert found == set("Il1O0")
    specimen = next(one for (_, letter), one in paint.specimens.items() if letter == "I")
    assert specimen.page == 1
    assert specimen.size == pytest.approx(14)
    assert specimen.box.left == pytest.approx(101, abs=2)


def test_a_part_of_a_page_is_drawn_and_what_lies_beyond_it_is_white(pressed: dict[tuple[str, str], Finished]) -> None:
    """At so many dots to the inch, in grey or in colour."""
    paint = Paint(pressed["dystonia", "a4"].path.read_bytes())
    whole = paint.picture(1, 72)
    assert (whole.size, whole.mode) == ((596, 842), "L")
    part = paint.picture(1, 144, False, Box(0, 741.89, 100, 841.89))
    assert part.mode == "RGB"
    assert part.size == pytest.approx((200, 200), abs=1)
    beyond = paint.picture(1, 72, True, Box(700, 900, 800, 1000))
    assert (beyond.size, beyond.getpixel((0, 0))) == ((1, 1), 255)


def test_more_pages_than_are_kept_open_can_be_drawn() -> None:
    """In any order."""

    def draw(canvas: Canvas) -> None:
        for number in range(1, 20):
            canvas.drawString(90, 500, f"Page {number}")
            canvas.showPage()

    paint = foreign(draw).proof.paint
    first = paint.picture(1, 30).tobytes()
    for page in range(2, 21):
        paint.picture(page, 30)
    assert paint.picture(1, 30).tobytes() == first


def test_what_pdfium_cannot_open_is_refused() -> None:
    """With its words."""
    with pytest.raises(ValueError, match="PDF"):
        Paint(b"no PDF")
