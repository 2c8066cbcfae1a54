"""Inputs that make a careless pass over typed text slow: a sign, or a few, over and over, in each field there is."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from paths import DATA

from leaflets.source.limits import LONGEST_ADDRESS, LONGEST_WORD, MOST_OF_A_LEAFLET

#: What is typed over and over.
UNITS = (
    *"*_>#~^`|\\[](){}<&!+-=.,:;01a@/\"' \n",
    *"\u00a0–’µ%$?Aé•",
    "- ", "-\n", "- a\n", "• a\n", "* ", "1. ", "1.", "1. a\n", "a) ", "> ", "> a\n", "## ", "## a\n\n", "ab\n",
    "ab\n\n", "**", "** ", " **a", "**a** ", "![", "[](", "](", "[a](", "[a](b) ", "&amp;", "ab\u00a0", "\\n", "''",
    "|a", "|-", "|a|\n", "www.", "www.a.uk ", "www.a.uk/", "http://", "https://a.uk ", "https://a.uk/b?c=d&",
    "a@", "a@b.uk ", "a.", "-a", "a-", "a b ", "( ", "a (", "(0", "0)", "0 ", "1 ", "1,", "07", "07 ", "+44 ", "18001 ",
    "0800 111 2222 ", "1.5 mg ", "5 May ", "May 2020 ", "Dr A ", "text a to 1 ", "HELP ", "Aa. ", ": ", "a: ", "a:",
    " #", "a, ", "opens in ", "[email ", "Â£", "â€™", "antidisestablishment",
)  # fmt: skip


class Typing(Enum):
    """How words are typed into a field."""

    RAW = "as they are"
    QUOTED = "in quotes"
    BAR = "under a bar"


class Field(NamedTuple):
    """A field of a file of the data folder: the file, with {} where words are typed, and the most letters of them."""

    file: str
    text: str
    typing: Typing = Typing.QUOTED
    most: int = 300

    def content(self, words: str) -> str:
        """The whole file with some words in the field."""
        match self.typing:
            case Typing.RAW:
                typed = words
            case Typing.QUOTED:
                typed = "'" + words.replace("'", "''") + "'"
            case Typing.BAR:
                before = self.text.partition("{}")[0].rpartition("\n")[2]
                indent = "\n" + " " * (len(before) - len(before.lstrip(" -")) + 2)
                typed = "|" + indent + words.replace("\n", indent)
        return self.text.replace("{}", typed, 1)


#: The most letters of what is typed on one line, of several lines, of a note, of a text, and where no field is meant.
LINE, LINES, NOTE, LONG = 3_000, 2_000, 10_000, 100_000
RAW = LONG
LEAFLET, CONTACTS, GROUPS = "leaflets/nasty.yaml", "contacts.yaml", "groups.yaml"
_TOP = "title: A\nreviewed: March 2024\nreview due: March 2027\n"
_SECTION = _TOP + "sections:\n  - heading: A\n    "
_CONTACT = "dystonia-society:\n  name: A\n  checked: 2026\n  "
_USES = _SECTION + "contacts: dystonia-society\n    groups: liverpool-merseyside-dystonia\n"
_GROUP = "liverpool-merseyside-dystonia:\n  name: A\n  checked: 2026\n  "


def _lines(file: str, begin: str, *names: str) -> dict[str, Field]:
    """Fields that are typed in quotes after their names."""
    return {f"{file}: {name}": Field(file, f"{begin}{name}: {{}}\n") for name in names}


def _house_and_email() -> dict[str, Field]:
    """Each field of the two files that every data folder has, the others as they are."""
    found = {}
    for file in ("house.yaml", "email.yaml"):
        text = (DATA / file).read_text(encoding="utf-8")
        for line in text.splitlines():
            name = line.partition(":")[0]
            if line[:1].isalpha():
                kept = text.split(f"{name}:")
                rest = "".join(part for part in kept[1].splitlines(keepends=True)[1:] if not part.startswith(" "))
                typing = Typing.BAR if line.endswith("|") else Typing.QUOTED
                found[f"{file}: {name}"] = Field(file, f"{kept[0]}{name}: {{}}\n{rest}", typing, NOTE)
    return found


#: Each field there is, by what it is called here.
FIELDS: dict[str, Field] = {
    "text": Field(LEAFLET, _SECTION + "text: {}\n", Typing.BAR, most=LONG),
    "text in a line": Field(LEAFLET, _SECTION + "text: {}\n", most=LONG),
    "text raw": Field(LEAFLET, _SECTION + "text: {}\n", Typing.RAW, most=LONG),
    "title": Field(LEAFLET, _SECTION.replace("A", "{}", 1) + "text: B\n"),
    "title raw": Field(LEAFLET, _SECTION.replace("A", "{}", 1) + "text: B\n", Typing.RAW, most=RAW),
    "heading": Field(LEAFLET, _TOP + "sections:\n  - heading: {}\n    text: B\n"),
    "heading raw": Field(LEAFLET, _TOP + "sections:\n  - heading: {}\n    text: B\n", Typing.RAW, most=RAW),
    "reviewed": Field(LEAFLET, "title: A\nreviewed: {}\nsections:\n  - text: B\n", most=LINE),
    "also known as": Field(LEAFLET, _TOP + "also known as: {}\nsections:\n  - text: B\n"),
    "also known as, raw": Field(LEAFLET, _TOP + "also known as: {}\nsections:\n  - text: B\n", Typing.RAW, most=RAW),
    "also known as, a list": Field(LEAFLET, _TOP + "also known as: [A, {}]\nsections:\n  - text: B\n"),
    "sources": Field(LEAFLET, _TOP + "sources: {}\nsections:\n  - text: B\n", Typing.BAR, most=NOTE),
    "published": Field(LEAFLET, _TOP + "published: {}\nsections:\n  - text: B\n", most=LINE),
    "notice": Field(LEAFLET, _SECTION + "notice: {}\n    text: B\n", most=LINE),
    "key": Field(LEAFLET, _SECTION + "{}: B\n"),
    "key raw": Field(LEAFLET, _SECTION + "{}: B\n", Typing.RAW, most=RAW),
    "key at the edge, raw": Field(LEAFLET, _TOP + "{}: B\n", Typing.RAW, most=RAW),
    "file": Field(LEAFLET, "{}", Typing.RAW, most=LONG),
    "after a file": Field(LEAFLET, _SECTION + "text: B\n{}\n", Typing.RAW, most=LONG),
    "comment": Field(LEAFLET, _SECTION + "text: B # {}\n", Typing.RAW, most=LONG),
    "contacts": Field(LEAFLET, _SECTION + "contacts: {}\n", most=LINE),
    "contact here: about": Field(
        LEAFLET, _SECTION + "contacts:\n      - id: dystonia-society\n        about: {}\n", most=NOTE
    ),
    "contact here: link": Field(
        LEAFLET, _SECTION + "contacts:\n      - id: dystonia-society\n        link: {}\n", most=LINE
    ),
    "link": Field(LEAFLET, _SECTION + "links:\n      - {}\n", most=LINE),
    "link raw": Field(LEAFLET, _SECTION + "links:\n      - {}\n", Typing.RAW, most=RAW),
    "link with an address": Field(
        LEAFLET, _SECTION + "links:\n      - {} (B) www.example.org/a\n", Typing.RAW, most=RAW
    ),
    "link whose": Field(LEAFLET, _SECTION + "links:\n      - B ({}) www.example.org/a\n", Typing.RAW, most=RAW),
    "links: address": Field(LEAFLET, _SECTION + "links:\n      - name: B\n        address: {}\n", most=LINES),
    "links: name": Field(LEAFLET, _SECTION + "links:\n      - address: www.example.org\n        name: {}\n"),
    "links: from": Field(LEAFLET, _SECTION + "links:\n      - name: B\n        from: {}\n"),
    "links: about": Field(LEAFLET, _SECTION + "links:\n      - name: B\n        about: {}\n", Typing.BAR, most=NOTE),
    "book": Field(LEAFLET, _SECTION + "books:\n      - {}\n", most=LINE),
    "books: about": Field(LEAFLET, _SECTION + "books:\n      - name: B\n        about: {}\n", Typing.BAR, most=NOTE),
    **{
        f"events: {name}": Field(LEAFLET, _SECTION + f"events:\n      - name: B\n        {name}: {{}}\n", typing)
        for name, typing in (
            ("when", Typing.BAR),
            ("where", Typing.BAR),
            ("about", Typing.BAR),
            ("until", Typing.QUOTED),
            ("address", Typing.QUOTED),
            ("phones", Typing.QUOTED),
        )
    },
    "event": Field(LEAFLET, _SECTION + "events:\n      - {}\n", most=LINE),
    **_lines(CONTACTS, _CONTACT, "formerly", "about", "phones", "call cost", "hours", "email", "website", "address"),
    **_lines(CONTACTS, _CONTACT, "area", "access"),
    "contact: phones, several": Field(CONTACTS, _CONTACT + "phones: [0151 298 2999, {}]\n"),
    "contact: label of a phone": Field(CONTACTS, _CONTACT + "phones:\n    {}: 0151 298 2999\n"),
    "contact: label of a phone, raw": Field(
        CONTACTS, _CONTACT + "phones:\n    {}: 0151 298 2999\n", Typing.RAW, most=RAW
    ),
    "contact: label of a website": Field(CONTACTS, _CONTACT + "website:\n    {}: www.example.org\n"),
    "contact: hours, lines": Field(CONTACTS, _CONTACT + "hours: {}\n", Typing.BAR, most=LINES),
    "contact: address, lines": Field(CONTACTS, _CONTACT + "address: {}\n", Typing.BAR, most=LINES),
    "contact: about, lines": Field(CONTACTS, _CONTACT + "about: {}\n", Typing.BAR, most=NOTE),
    "contact: name": Field(CONTACTS, "dystonia-society:\n  checked: 2026\n  name: {}\n"),
    "contact: checked": Field(CONTACTS, "dystonia-society:\n  name: A\n  checked: {}\n", most=LINE),
    "contact: id": Field(CONTACTS, "{}:\n  name: A\n"),
    "contact: id, raw": Field(CONTACTS, "{}:\n  name: A\n", Typing.RAW, most=RAW),
    "group: meets": Field(GROUPS, _GROUP + "meets: {}\n", Typing.BAR, most=LINES),
    **_house_and_email(),
    "meeting: name": Field("meetings/nasty.yaml", "name: {}\nleaflets:\n  - dystonia: 1\n"),
    "meeting: pile": Field("meetings/nasty.yaml", "name: A\nleaflets:\n  - {}\n", most=LINE),
    "meeting: pile, raw": Field("meetings/nasty.yaml", "name: A\nleaflets:\n  - {}\n", Typing.RAW, most=RAW),
    "meeting: notes": Field(
        "meetings/nasty.yaml", "name: A\nleaflets:\n  - dystonia: 1\nnotes: {}\n", Typing.BAR, most=NOTE
    ),
}


def data_folder(folder: Path) -> Path:
    """A data folder with a leaflet that prints the contact and the group of our own."""
    data = folder / "data"
    (data / "leaflets").mkdir(parents=True)
    (data / "meetings").mkdir()
    for file in DATA.glob("*.yaml"):
        shutil.copy(file, data)
    (data / LEAFLET).write_text(_USES, encoding="utf-8")
    return data


@contextlib.contextmanager
def typed_into(data: Path, field: Field, words: str) -> Iterator[None]:
    """Some words in a field of a data folder; afterwards its file is as it was."""
    path = data / field.file
    before = path.read_bytes() if path.exists() else None
    path.write_text(field.content(words), encoding="utf-8", errors="surrogatepass")
    try:
        yield
    finally:
        path.unlink() if before is None else path.write_bytes(before)


def unbroken(unit: str, letters: int) -> str:
    """A unit over and over, as often as so many letters have room for it."""
    return unit * (letters // len(unit))


def in_words(unit: str, letters: int) -> str:
    """The same, in words that are as long as words may be."""
    word = unbroken(unit, min(letters - 1, LONGEST_ADDRESS if "/" in unit else LONGEST_WORD))
    whole = f"{word} " * (letters // (len(word) + 1))
    return whole + unbroken(unit, letters - len(whole))


def longest(field: Field, unit: str, letters: int) -> str:
    """The same, no more letters than there may be in a field, and in the file."""
    letters = min(letters, field.most)
    while len(field.content(words := in_words(unit, letters))) > MOST_OF_A_LEAFLET:
        letters = letters * 9 // 10
    return words
