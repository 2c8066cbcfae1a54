"""What the leaflets of a test share: the charity, two contacts and a group."""

from __future__ import annotations

import dataclasses

from drawn_pictures import a_file
from manuscripts import value
from paths import DATA

from leaflets.blocks import PictureFile
from leaflets.content.picture_fields import PictureName, Pictures
from leaflets.content.records import Contact, Group, House, Shelf

HOUSE = value((DATA / "house.yaml").read_text(encoding="utf-8"), House)
SHELF = Shelf(
    HOUSE,
    {"a": value("name: Society A\nwebsite: www.a.org\n", Contact), "b": value("name: Society B\n", Contact)},
    {"g": value("name: Group G\n", Group)},
)


class OnePicture(Pictures):
    """The starter picture, under whatever name."""

    def find(self, _: PictureName) -> PictureFile:
        """It."""
        return a_file()


#: The same with a picture of any name.
WITH_PICTURES = dataclasses.replace(SHELF, pictures=OnePicture())
