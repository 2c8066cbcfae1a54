"""A small library in which each thing that a leaflet can depend on is there once, and what changes of it."""

from __future__ import annotations

import datetime
from pathlib import Path

TODAY = datetime.date(2026, 3, 1)
HEAD = "reviewed: 2026\nreview due: 31 December 2027\nsections:\n"
FILES = {
    "house.yaml": "name: A Charity\nphone: 0800 111 2222\nwebsite: www.a.org\nfeedback: Ask us.\n"
    "codes: Point.\nother formats: Call.\n"
    "disclaimer: For information.\nlegal: Charity 1.\n",
    "contacts.yaml": "anne:\n  name: Anne\n  phones: 0800 333 4444\n  checked: 2026\n\n"
    "# The next.\nbob:\n  name: Bob\n  phones: 0800 555 6666\n  checked: 2026\n",
    "groups.yaml": "club:\n  name: A club\n  meets: Mondays\n  checked: 2026\n",
    "leaflets/none.yaml": f"title: Alone\n{HEAD}  - text: Words.\n",
    "leaflets/anne.yaml": f"title: Anne\n{HEAD}  - contacts: anne\n",
    "leaflets/both.yaml": f"title: Both\n{HEAD}  - contacts:\n    - anne\n    - bob\n",
    "leaflets/club.yaml": f"title: Club\n{HEAD}  - groups: club\n",
    "leaflets/event.yaml": f"title: Event\n{HEAD}  - events:\n    - name: Fair\n      until: 5 June 2026\n",
    "leaflets/related.yaml": f"title: Related\nrelated to: [none, unknown, Alive]\n{HEAD}  - text: Words.\n",
    "leaflets/picture.yaml": f"title: Seen\n{HEAD}  - picture: a.jpg\n    shows: A head\n",
    "pictures/a.jpg": "words, and no picture",
    "leaflets/unknown.yaml": f"title: Carl\n{HEAD}  - contacts: carl\n",
}
ALL = {"none", "anne", "both", "club", "event", "picture", "related", "unknown"}
#: What is changed in which file, and the leaflets that are looked at again.
CHANGES: dict[str, tuple[str, str, str, set[str]]] = {
    "nothing": ("house.yaml", "name", "name", set()),
    "a leaflet": ("leaflets/none.yaml", "Words", "Other words", {"none"}),
    "a title": ("leaflets/none.yaml", "Alone", "Alive", {"none", "related"}),
    "a leaflet withdrawn": ("leaflets/unknown.yaml", "title", "published: no\ntitle", {"unknown", "related"}),
    "another title": ("leaflets/club.yaml", "Club", "The club", {"club", "related"}),
    "a contact": ("contacts.yaml", "333", "334", {"anne", "both"}),
    "a contact that grows by a line": ("contacts.yaml", "  phones: 0800 333", "  access: Step-free\n  phones: 0800 333",
                                       {"anne", "both"}),
    "another contact": ("contacts.yaml", "555", "556", {"both"}),
    "the order of contacts": ("contacts.yaml", "anne:", "zoe:\n  name: Zoe\n\nanne:", {"unknown"}),
    "a contact that is not there any more": ("contacts.yaml", "anne:", "ann:", {"anne", "both", "unknown"}),
    "a contact with a fault": ("contacts.yaml", "name: Bob", "nmae: Bob", {"both"}),
    "a contact that is there now": ("contacts.yaml", "bob:", "carl:\n  name: Carl\n  checked: 2026\nbob:", {"unknown"}),
    "a group": ("groups.yaml", "Mondays", "Tuesdays", {"club"}),
    "a picture": ("pictures/a.jpg", "words", "other words", {"picture"}),
    "the house style": ("house.yaml", "A Charity", "The Charity", ALL),
    "a fault of the house style": ("house.yaml", "name:", "nmae:", ALL),
}  # fmt: skip
#: Days, and the leaflets that are looked at again when it is that day after the one before.
DAYS: list[tuple[str, set[str]]] = [
    ("2026-06-05", set()),
    ("2026-06-06", {"event"}),
    ("2027-10-01", set()),
    ("2027-10-02", {"none", "anne", "both", "club", "event", "related"}),
    ("2027-12-31", set()),
    ("2028-01-01", {"none", "anne", "both", "club", "event", "related"}),
    ("2040-01-01", set()),
    ("2027-12-31", set()),
]


def write(folder: Path, files: dict[str, str]) -> Path:
    """Files in a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder
