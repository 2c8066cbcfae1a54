"""What the leaflets of a test share: the charity, two contacts and a group."""

from __future__ import annotations

from manuscripts import value
from paths import DATA

from leaflets.content.records import Contact, Group, House, Shelf

HOUSE = value((DATA / "house.yaml").read_text(encoding="utf-8"), House)
SHELF = Shelf(
    HOUSE,
    {"a": value("name: Society A\nwebsite: www.a.org\n", Contact), "b": value("name: Society B\n", Contact)},
    {"g": value("name: Group G\n", Group)},
)
