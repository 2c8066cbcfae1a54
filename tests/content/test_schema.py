"""The schema for editors: it is what is committed, it is a schema, and it judges as the reader does."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from manuscripts import read
from paths import DATA

from leaflets.content.leaflet import Leaflet
from leaflets.content.letter import Letter
from leaflets.content.meeting import Meeting
from leaflets.content.records import Contact, Group, House
from leaflets.content.schema import FOLDER, modeline, schemas
from leaflets.faults import stops

KINDS: dict[str, type] = {"leaflet": Leaflet, "house": House, "meeting": Meeting, "email": Letter}
#: Files of records are judged by the schema of one record.
RECORDS: dict[str, type] = {"contacts": Contact, "groups": Group}
FILES = {
    "data/house.yaml": "house",
    "data/contacts.yaml": "contacts",
    "data/groups.yaml": "groups",
    "data/email.yaml": "email",
    "data/leaflets/*.yaml": "leaflet",
    "data/meetings/*.yaml": "meeting",
}
LEAFLET = "title: A\nreviewed: 2024\nsections:\n"


class Editor(yaml.SafeLoader):
    """YAML 1.2 as an editor reads it: true and false, numbers and null are no text, yes and no are."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


for tag, pattern, first in [
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$", "-+0123456789."),
]:
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))
Editor.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))  # 1.2 has no octal by a nought


def judged(name: str, text: str) -> list[str]:
    """What an editor underlines in a file of records or in a leaflet."""
    schema = json.loads(schemas()[f"{name}.schema.json"])
    if name in RECORDS:
        schema = {"$defs": schema["$defs"], **schema["additionalProperties"]}
    found = Draft202012Validator(schema).iter_errors(yaml.load(text, Loader=Editor))
    return [error.message for error in found]


@pytest.mark.parametrize("name", schemas())
def test_what_is_committed_is_what_the_press_reads(name: str) -> None:
    """`make_pdf.py schema` writes it again."""
    assert (DATA / FOLDER / name).read_text(encoding="utf-8") == schemas()[name]
    Draft202012Validator.check_schema(json.loads(schemas()[name]))


@pytest.mark.parametrize("path", sorted(DATA.glob("**/*.yaml")), ids=lambda path: path.stem)
def test_every_file_names_its_schema_and_keeps_it(path: Path) -> None:
    """In its first line, from where it is."""
    name = next(name for pattern, name in FILES.items() if path.match(pattern))
    text = path.read_text(encoding="utf-8")
    assert text.partition("\n")[0] == modeline(name, "schema" if path.parent == DATA else "../schema")
    assert (path.parent / text.partition("\n")[0].partition("=")[2]).is_file()
    whole = json.loads(schemas()[f"{name}.schema.json"])
    assert [one.message for one in Draft202012Validator(whole).iter_errors(yaml.load(text, Loader=Editor))] == []


#: A file and whether it is right; both the reader and the editor must say so.
CASES = [
    ("leaflet", f"{LEAFLET}  - text: B\n", True),
    ("leaflet", "Title: A\nREVIEWED: 2024\nreview_due: 2026\nSections:\n  - Text: B\n", True),
    ("leaflet", "title: A\nsections: []\n", False),
    ("leaflet", "title: A\nreviewed: 2024\n", False),
    ("leaflet", f"{LEAFLET}  - contcat: B\n", False),
    ("leaflet", f"{LEAFLET}  - heading: [a, b]\n", False),
    ("leaflet", f"{LEAFLET}  heading: one section\n  text: is a list too\n", True),
    ("leaflet", f"{LEAFLET}  - text: B\n    notice: urgent\n", True),
    ("leaflet", f"{LEAFLET}  - text: B\n    notice: See a GP\n", True),
    ("leaflet", f"{LEAFLET}  - text: B\n    notice: 999\n", True),
    ("leaflet", f"{LEAFLET}  - text: B\n    notice: 998\n", False),
    ("leaflet", f"{LEAFLET}  - text: B\npublished: no\n", True),
    ("leaflet", f"{LEAFLET}  - text: B\npublished: true\n", True),
    ("leaflet", f"{LEAFLET}  - text: B\npublished: Draft\n", True),
    ("leaflet", f"{LEAFLET}  - text: B\npublished: soon\n", False),
    ("leaflet", f"{LEAFLET}  - links: A https://a.org\n", True),
    ("leaflet", f"{LEAFLET}  - links:\n    - Tourette syndrome: a factsheet https://a.org\n", True),
    ("leaflet", f"{LEAFLET}  - links:\n    - name: A\n      address: https://a.org\n", True),
    ("leaflet", f"{LEAFLET}  - links:\n    - name: A\n      adress: https://a.org\n", False),
    ("leaflet", f"{LEAFLET}  - books: [One, Two]\n", True),
    ("leaflet", f"{LEAFLET}  - contacts:\n    - id: a\n      about: B\n", True),
    ("leaflet", f"{LEAFLET}  - events:\n    - name: A\n      until: 1 May 2026\n", True),
    ("leaflet", f"{LEAFLET}  - events:\n    - name: A\n      until: someday\n", False),
    ("leaflet", f"{LEAFLET}  - text: 404\n", True),
    ("leaflet", f"{LEAFLET}  - text:\n", True),
    ("leaflet", "title: A\nreviewed: 15/03/2024\nsections: []\n", True),
    ("leaflet", "title: A\nreviewed: 2024-03-15\nsections: []\n", True),
    ("leaflet", "title: A\nreviewed: March 2024\nsections: []\n", True),
    ("leaflet", "title: A\nreviewed: last week\nsections: []\n", False),
    ("leaflet", "title: 'Dystonia: a guide'\nreviewed: 2024\nsections: []\n", True),
    ("leaflet", "just words\n", False),
    ("leaflet", "- a\n- b\n", False),
    ("meeting", "name: A\nleaflets: dystonia\n", True),
    ("meeting", "name: A\nleaflets:\n  - dystonia: 12\n  - 4 dystonia\ndate: May 2026\nplace: Here\nnotes: B\n", True),
    ("meeting", "name: A\nleaflets:\n  - leaflet: dystonia\n    copies: 12\n    edition: giant print\n", True),
    ("meeting", "name: A\nleaflets:\n  - leaflet: dystonia\n    copys: 12\n", False),
    ("meeting", "name: A\n", False),
    ("meeting", "name: A\nleaflets: dystonia\ndate: someday\n", False),
    ("email", "subject: A\ngreeting: B\nopening: C\nother formats: D\nclosing: E\n", True),
    ("email", "subject: A\ngreeting: B\nopening: C\nclosing: E\n", False),
    ("email", "subject: A\ngreeting: B\nopening: C\nother formats: D\nclosing: E\nfooter: F\n", False),
    ("contacts", "name: A\n", True),
    ("contacts", "name: A\nphones: 01512345670\n", True),
    ("contacts", "name: A\nphones: 111\n", True),
    ("contacts", "name: A\nTel: 111\n", True),
    ("contacts", "name: A\nphone number: 111\ne-mail: a@b.org\nSMS: 60777\nparent organisation: B\n", True),
    ("leaflet", f"{LEAFLET}  - events:\n    - name: A\n      website: www.a.org\n      Who: B\n", True),
    ("contacts", "name: A\nphones:\n  Helpline: 999\n  Wales: 0300 123 1100\n", True),
    ("contacts", "name: A\nphones:\n  - Helpline: 999\n  - Wales: 0300 123 1100\n", True),
    ("contacts", "name: A\nphones:\n  Helpline: {number: 0300 123 1100, Opening hours: 9 to 5}\n", True),
    ("contacts", "name: A\nphones:\n  - name: Wales\n    number: 0300 123 1100\n", True),
    ("contacts", "name: A\nphones:\n  Wales: {number: 0300 123 1100, postcode: L1}\n", False),
    ("contacts", "name: A\naddress: {street: B, town: C}\n", True),
    ("contacts", "name: A\nhours: 9:30\n", True),
    ("contacts", "name: A\nhours: no\n", True),
    ("contacts", "name: A\nwebsite: [a.org, b.org]\n", True),
    ("contacts", "name: A\ncall cost: 7p\nchecked: 2020\n", True),
    ("contacts", "name: A\nmeets: Mondays\n", False),
    ("contacts", "phones: 999\n", False),
    ("groups", "name: A\nmeets: Mondays\n", True),
    ("groups", "name: A\nformerly: B\n", False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "right"), CASES)
def test_the_editor_and_the_press_agree(name: str, text: str, right: bool) -> None:
    """On what is there, what is missing, and what is one value or many."""
    reading = read(text, (KINDS | RECORDS)[name])
    assert stops(reading.faults) is not right, "\n".join(map(str, reading.faults))
    assert (judged(name, text) == []) is right, judged(name, text)
