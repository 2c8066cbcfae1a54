"""What kinds of sections have in common."""

from __future__ import annotations

import datetime

from sample_shelf import SHELF, WITH_PICTURES

from leaflets.blocks import PictureWidth
from leaflets.content.choices import Width
from leaflets.content.picture_fields import PictureName, Shown
from leaflets.content.section_kinds import PictureWords, SectionContext
from leaflets.content.sections import Books, TextPart
from leaflets.words import Words


def test_a_picture_of_its_words() -> None:
    """Its width is what is typed, or what is usual there."""
    told = PictureWords(Shown("A head"), Words("Below"), None, Width.SMALL)
    picture = told.picture(PictureName("a.png"), WITH_PICTURES, PictureWidth.HALF)
    assert (picture.says, picture.caption, picture.credit) == ("A head", "Below", "")
    assert picture.width is PictureWidth.SMALL
    assert PictureWords().picture(PictureName("a.png"), WITH_PICTURES, PictureWidth.HALF).width is PictureWidth.HALF
    assert told
    assert not PictureWords()


def test_a_kind_without_more_to_tell() -> None:
    """It has no pictures, no last days, no remarks, and all of it is to be printed."""
    given = SectionContext(SHELF, datetime.date(2026, 1, 1))
    for part in (Books(()), TextPart("Words.")):  # type: ignore[arg-type]
        assert list(part.material(given)) == [part]
        assert [*part.picture_names(), *part.last_days(), *part.remarks_on(given.today)] == []
