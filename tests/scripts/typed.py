"""Texts made up of signs, typed into every field of words, and accounted for: python tests/scripts/typed.py COUNT

Each is written into a file, read as staff's files are, and looked for, as it was typed, in the blocks of its leaflet;
with `--pages COUNT` so many more are pressed and proved, in the edition of `--edition`. Told is what is lost or moved,
how many texts were refused, and for what. The status is 1 where anything was lost.
"""

from __future__ import annotations

import argparse
import datetime
import multiprocessing
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

from accounts import missing, words_of  # noqa: E402

from leaflets.content.library import Library  # noqa: E402
from leaflets.content.prose import Note, Prose  # noqa: E402
from leaflets.content.records import Lines  # noqa: E402
from leaflets.press.making import Specification, make  # noqa: E402
from leaflets.typeset.faces import printable  # noqa: E402
from leaflets.words import Words  # noqa: E402

TODAY = datetime.date(2026, 11, 26)
SIGNS = "*_>#~^`|\\[](){}<&!+-=0123456789"
ATOMS = (
    *SIGNS, "**", "***", "- ", "1. ", "10. ", "2) ", "(3) ", "a) ", "b) ", "i. ", "ii. ", "> ", ">", "## ", "##", "• ",
    "– ", "| a | b |\n|---|---|\n", "| 1 | 2 |\n", "[w](www.a.org)", "[ring 0300 123 4567](tel:03001234567)",
    "[w](mailto:x@y.org)", "www.example.org/b", "https://a.org", "nhs.uk/x", "x@y.org", "0300 123 1100",
    "0151 298 2999", "ISBN 0140449132", "25 ml", "2*5", ">180/120", ">= 7", "word ", "Word ", "the end.", "**bold** ",
    "[1]", "(see)", "\\|", "“", "”", "’", ".", ",", ":", ";", "?", "×", "½", "²", "μ", "é", "  - ", "   ", "\t",
)  # fmt: skip
BREAKS = (" ", " ", " ", "\n", "\n\n", "\n- ", "\n  - ", "\n1. ", "\n2. ", "\n> ", "  \n", "\n## ")


class Field(NamedTuple):
    """A field: the file it stands in, what is typed before it, how far in its lines stand, and its kind."""

    file: str
    before: str
    indent: int
    kind: type[Words]
    lines: bool


_HEAD = "title: T\nreviewed: November 2026\nsections:\n"
FIELDS = {
    "text": Field("leaflets/x.yaml", f"{_HEAD}  - heading: H\n    text: ", 6, Prose, True),
    "title": Field("leaflets/x.yaml", "reviewed: 2026\nsections:\n  - text: W\ntitle: ", 2, Words, False),
    "other name": Field("leaflets/x.yaml", f"{_HEAD}  - text: W\nalso known as:\n  - ", 4, Words, False),
    "heading": Field("leaflets/x.yaml", f"{_HEAD}  - text: W\n    heading: ", 6, Words, False),
    "sources": Field("leaflets/x.yaml", f"{_HEAD}  - text: W\nsources: ", 2, Note, True),
    "name of a link": Field("leaflets/x.yaml", f"{_HEAD}  - links:\n      - name: ", 10, Words, False),
    "whose a link is": Field(
        "leaflets/x.yaml", f"{_HEAD}  - links:\n      - name: N\n        from: ", 10, Words, False
    ),
    "about a link": Field("leaflets/x.yaml", f"{_HEAD}  - links:\n      - name: N\n        about: ", 10, Note, True),
    "book": Field("leaflets/x.yaml", f"{_HEAD}  - books:\n      - name: ", 10, Words, False),
    "about a book": Field("leaflets/x.yaml", f"{_HEAD}  - books:\n      - name: N\n        about: ", 10, Note, True),
    "event": Field("leaflets/x.yaml", f"{_HEAD}  - events:\n      - name: ", 10, Words, False),
    "when": Field("leaflets/x.yaml", f"{_HEAD}  - events:\n      - name: N\n        when: ", 10, Lines, True),
    "where": Field("leaflets/x.yaml", f"{_HEAD}  - events:\n      - name: N\n        where: ", 10, Lines, True),
    "contact": Field("contacts.yaml", "x:\n  name: ", 4, Words, False),
    "formerly": Field("contacts.yaml", "x:\n  name: N\n  formerly: ", 4, Words, False),
    "hours": Field("contacts.yaml", "x:\n  name: N\n  hours: ", 4, Lines, True),
    "address": Field("contacts.yaml", "x:\n  name: N\n  address: ", 4, Lines, True),
    "area": Field("contacts.yaml", "x:\n  name: N\n  area: ", 4, Lines, True),
    "about a contact": Field("contacts.yaml", "x:\n  name: N\n  about: ", 4, Note, True),
    "access": Field("contacts.yaml", "x:\n  name: N\n  access: ", 4, Note, True),
    "meets": Field("groups.yaml", "y:\n  name: N\n  meets: ", 4, Lines, True),
    "disclaimer": Field("house.yaml", "", 2, Note, True),
}
_USES = f"{_HEAD}  - contacts: x\n  - groups: y\n"
#: Half of all texts are running text, which has the most marks.
NAMES = (*FIELDS, *["text"] * len(FIELDS))


class Outcome(NamedTuple):
    """What came of a text: refused for something, or what of it is missing, or neither."""

    field: str
    typed: str
    refused: str = ""
    missing: str = ""


def made_up(dice: random.Random) -> str:
    """A text of signs and words."""
    parts = [
        dice.choice(ATOMS) + (dice.choice(BREAKS) if dice.random() < 0.3 else "") for _ in range(dice.randrange(1, 15))
    ]
    return "".join(parts)


def tried(folder: Path, seed: int, number: int, edition: str) -> Outcome:
    """A text of a number typed into a field, read, and accounted for, in blocks or in an edition."""
    dice = random.Random(f"{seed} {number}")
    name = NAMES[number % len(NAMES)]
    field = FIELDS[name]
    typed = made_up(dice)
    if not field.lines:
        typed = " ".join(typed.split())
    if not typed.strip():
        return Outcome(name, typed, "nothing")
    _write(folder, field, typed)
    library = Library.opened(folder, printable())
    reading = library.leaflet("x")
    if reading.value is None or not library.usable:
        faults = [fault for fault in (*reading.faults, *library.faults) if not fault.warning]
        return Outcome(name, typed, faults[0].message if faults else "?")
    if edition:
        made = make(library, "x", Specification((edition,), TODAY))
        faults = [fault for fault in made.editions[edition].faults if not fault.warning]
        return Outcome(name, typed, missing="; ".join(f"{fault.check}: {fault.message}" for fault in faults))
    document = reading.value.document(library.shelf, TODAY)
    material = reading.value.material(library.shelf, TODAY)
    lost = missing((words_of(typed, field.kind),), document.blocks) + missing(tuple(material), document.blocks)
    return Outcome(name, typed, missing="; ".join(lost))


def _write(folder: Path, field: Field, typed: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "leaflets").mkdir(parents=True)
    house = (ROOT / "data" / "house.yaml").read_text(encoding="utf-8")
    if field.lines:
        margin = " " * field.indent
        indicator = "|2\n" if typed[:1] in " \t\n" else "|\n"
        value = indicator + "".join(f"{margin}{line}\n" if line else "\n" for line in typed.split("\n"))
    else:
        value = "'" + typed.replace("'", "''") + "'\n"
    if field.file == "house.yaml":
        house = house[: house.index("disclaimer:")] + f"disclaimer: {value}" + house[house.index("legal:") :]
    (folder / "house.yaml").write_text(house, encoding="utf-8")
    texts = {"leaflets/x.yaml": _USES, "contacts.yaml": "x:\n  name: N\n", "groups.yaml": "y:\n  name: N\n"}
    if field.file in texts:
        texts[field.file] = field.before + value
    for file, text in texts.items():
        (folder / file).write_text(text, encoding="utf-8")


def _share(given: tuple[int, int, int, int, str]) -> list[Outcome]:
    seed, first, last, step, edition = given
    with tempfile.TemporaryDirectory() as folder:
        return [tried(Path(folder) / "data", seed, number, edition) for number in range(first, last, step)]


def outcomes(seed: int, count: int, jobs: int, edition: str) -> Iterator[Outcome]:
    """What came of each of so many texts."""
    with multiprocessing.Pool(jobs) as pool:
        for some in pool.imap_unordered(_share, [(seed, at, count, jobs * 16, edition) for at in range(jobs * 16)]):
            yield from some


def main(arguments: Sequence[str]) -> int:
    """Try, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="COUNT", help="how many texts, from file to blocks")
    parser.add_argument("--pages", type=int, default=0, metavar="COUNT", help="how many more, to finished files")
    parser.add_argument("--edition", default="a4", help="the edition of those")
    parser.add_argument("--seed", type=int, default=14, help="what they are made up from (14)")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes (2)")
    given = parser.parse_args(arguments)
    failed = False
    for count, edition, what in ((given.count, "", "blocks"), (given.pages, given.edition, "finished files")):
        if not count:
            continue
        start = time.perf_counter()
        every = list(outcomes(given.seed, count, given.jobs, edition))
        lost = [one for one in every if one.missing]
        refused = Counter(one.refused for one in every if one.refused)
        failed = failed or bool(lost)
        print(
            f"{count} texts to {what}: {len(lost)} lost, {refused.total()} refused, {time.perf_counter() - start:.0f} s"
        )
        for one in lost[:40]:
            print(f"  {one.field}: {one.typed!r}: {one.missing}")
        for message, number in refused.most_common(12):
            print(f"  {number:6} refused: {message[:100]}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
