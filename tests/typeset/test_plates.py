"""Pictures as they are set."""

from __future__ import annotations

from itertools import pairwise

import pytest
from drawn_pictures import a_picture, photograph, saved
from stories import outline, told, words

from leaflets.blocks import Items, Marker, Paragraph, Picture, PictureWidth
from leaflets.editions import A4, BOOKLET, EDITIONS, GIANT_PRINT, HALF, Edition
from leaflets.typeset.plates import easy_edition
from leaflets.typeset.strips import Hold, Strip

LONG = Paragraph(words("Turn your head slowly to one side, and count to ten. " * 5))
SHORT = Paragraph(words("Rest."))
LIST = Items(Marker.BULLET, ((SHORT,), (SHORT,)))


def strips(picture: Picture, edition: Edition = A4) -> list[Strip]:
    """Those of a picture and of its words, without the title's."""
    return told(picture, edition=edition).strips[1:]


def plates(set_strips: list[Strip]) -> list[Strip]:
    """Those with a picture."""
    return [strip for strip in set_strips if strip.plate is not None]


def left_edges(strip: Strip) -> set[float]:
    """Where lines begin."""
    return {round(line.pieces[0].x, 2) for line in strip.lines}


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)
def test_a_wide_picture_stands_above_its_words(edition: Edition) -> None:
    """With its caption below, held to it, and its words as wide as ever."""
    set_strips = strips(a_picture(caption="Slowly", credit="By Ann", words=(LONG,)), edition)
    first, caption, credit, *rest = set_strips
    assert first.plate is not None
    assert first.height == first.plate.height
    assert (first.plate.x, first.plate.y) == (0, 0)
    assert first.hold == caption.hold == Hold.FIRM
    assert credit.hold == Hold.TOGETHER
    assert {edge for strip in set_strips for edge in left_edges(strip)} == {0}
    assert len(rest) > 2


@pytest.mark.parametrize("width", [PictureWidth.SMALL, PictureWidth.HALF])
def test_words_stand_left_of_a_narrow_picture(width: PictureWidth) -> None:
    """All lines begin at one edge and end before the picture; the capitals are level with its top."""
    whole, *below = strips(a_picture(width=width, words=(LONG, LIST, LONG)))
    plate = whole.plate
    assert plate is not None
    assert plate.x + plate.width == pytest.approx(A4.line)
    assert min(left_edges(whole)) == 0
    for line in whole.lines:
        last = line.pieces[-1]
        assert last.x + last.width <= plate.x - A4.track_gap + 0.01
    ink = whole.lines[0].pieces[0].ink
    assert plate.y == pytest.approx(whole.lines[0].baseline - ink.face.cap_height * ink.size)
    assert whole.height >= plate.y + plate.height
    assert any(strip.lines for strip in below)


def test_no_line_is_lost_or_stands_on_another() -> None:
    """Those beside the picture and those below, whatever the words."""
    for many in range(1, 12):
        block = Paragraph(words("Turn your head slowly. " * many * 2))
        whole, *below = strips(a_picture(width=PictureWidth.SMALL, words=(block, SHORT)))
        baselines = [line.baseline for line in whole.lines]
        assert all(second - first >= A4.body.leading - 0.01 for first, second in pairwise(baselines))
        said = " ".join(piece.words for strip in (whole, *below) for line in strip.lines for piece in line.pieces)
        assert said.split() == ("Turn your head slowly. " * many * 2 + "Rest.").split()
        assert max(baselines) < whole.height


def test_no_line_of_a_caption_is_left_alone() -> None:
    """Its lines are held together more firmly than the picture to them."""
    first, *lines = strips(a_picture(caption="words " * 40))
    assert len(lines) > 2
    assert first.hold == Hold.FIRM
    assert lines[0].hold == lines[-2].hold == Hold.LONE_LINE


def test_a_flat_picture_has_words_beside_it() -> None:
    """However low it is, the first line stands beside it."""
    for height in (8, 20, 40):
        whole, *_ = strips(a_picture(saved(photograph(400, height)), PictureWidth.HALF, words=(SHORT, LONG)))
        assert whole.plate is not None
        assert whole.lines
        assert whole.height >= A4.body.leading


def test_a_caption_stands_below_a_narrow_picture() -> None:
    """In its own width, and told right after it."""
    story = told(a_picture(width=PictureWidth.SMALL, caption="Slowly, as far as you can", words=(LONG,)))
    whole = plates(story.strips)[0]
    assert whole.plate is not None
    caption = [line for line in whole.lines if line.pieces[0].x >= whole.plate.x]
    assert caption
    assert min(line.baseline for line in caption) > whole.plate.y + whole.plate.height
    assert outline(story.root) == "Document\n  H1.\n  Div\n    Figure.\n    Caption\n      P.\n  P.\n"


def test_where_there_is_no_room_words_stand_below() -> None:
    """Half of the width in giant print, a caption that is too long, a list far in."""
    assert strips(a_picture(width=PictureWidth.HALF, words=(LONG,)), GIANT_PRINT)[0].lines == []
    assert strips(a_picture(width=PictureWidth.SMALL, caption="words " * 120, words=(LONG,)))[0].lines == []
    assert strips(a_picture(saved(photograph(300, 900)), PictureWidth.SMALL, words=(LONG,)))[0].lines


def test_the_tree_is_the_same_wherever_words_stand() -> None:
    """In all editions."""
    for width in PictureWidth:
        picture = a_picture(width=width, caption="words " * 20, credit="Ann", words=(SHORT, LIST))
        trees = {outline(told(picture, edition=edition).root) for edition in EDITIONS.values()}
        assert len(trees) == 1


def test_a_picture_in_a_list_has_the_width_of_the_list() -> None:
    """And never leaves the page."""
    story = told(Items(Marker.NUMBER, ((a_picture(),),)))
    (strip,) = plates(story.strips)
    assert strip.plate is not None
    assert strip.plate.x > 0
    assert strip.plate.x + strip.plate.width <= A4.measure + 0.01


def easy(*items: tuple[Picture | Paragraph, ...], edition: Edition = A4) -> list[Strip]:
    """The strips of steps in easy read."""
    return told(Items(Marker.NUMBER, items, easy=True), edition=edition).strips[1:]


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)
def test_in_easy_read_the_picture_is_left_of_its_words(edition: Edition) -> None:
    """They are large, all begin at one edge, and so do words without a picture; each pair is one strip."""
    picture = a_picture(width=PictureWidth.SMALL, words=(LONG,), leads=True)
    set_strips = easy((picture,), (SHORT,), (picture,), edition=edition)
    for strip in plates(set_strips):
        assert strip.plate is not None
        assert strip.plate.x < 40
        assert len(strip.lines) > 2
    edges = {
        round(piece.x, 2)
        for strip in set_strips
        for line in strip.lines
        for piece in line.pieces[:1]
        if not piece.words.endswith(".") or " " in piece.words.strip() or piece.words == "Rest."
    }
    assert len(edges) == 1
    assert min(piece.ink.size for strip in set_strips for line in strip.lines for piece in line.pieces) >= 16


def test_easy_read_is_large_in_a_booklet_too() -> None:
    """Which is printed at 71 %."""
    assert easy_edition(BOOKLET).body.size * HALF >= 16
    assert easy_edition(GIANT_PRINT) == GIANT_PRINT
    assert easy_edition(A4).small.size >= 16


def test_what_follows_easy_read_is_as_large_as_ever() -> None:
    """The list alone is set large."""
    strips_ = told(Items(Marker.NUMBER, ((SHORT,),), easy=True), LONG).strips
    sizes = [strip.lines[0].pieces[-1].ink.size for strip in strips_[1:]]
    assert sizes[0] == A4.easy.size
    assert set(sizes[1:]) == {A4.body.size}


def test_items_with_pictures_stand_apart() -> None:
    """Unlike those of one paragraph."""
    picture = a_picture(width=PictureWidth.SMALL, words=(SHORT,))
    _, second = plates(told(Items(Marker.NUMBER, ((picture,), (picture,)))).strips)
    assert second.gap > 0
