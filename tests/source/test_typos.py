"""A thousand slips of the finger in real leaflets: none changes what is printed without being seen.

A letter dropped, doubled or swapped with the next, or a line moved by a space. What comes of it is a fault or a
warning, or nothing at all, or the very slip in the printed words, or another arrangement of the same words.
`python tests/source/test_typos.py` prints how many of each there are, and what the arrangements are.
"""

from __future__ import annotations

import random
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench import NAMES, TODAY
from manuscripts import outline
from paths import DATA

from leaflets.blocks import Document
from leaflets.content.library import Library
from leaflets.typeset.faces import printable

SLIPS = 1_000
_LETTERS = {"drop": 0, "double": 2}


def slipped(text: str, dice: random.Random) -> tuple[str, str]:
    """A text with one slip in it, and what it was."""
    at = dice.randrange(len(text) - 1)
    kind = dice.choice(("drop", "double", "swap", "indent", "outdent"))
    if kind == "swap":
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :], kind
    if kind in _LETTERS:
        return text[:at] + text[at] * _LETTERS[kind] + text[at + 1 :], kind
    start = text.rfind("\n", 0, at) + 1
    if kind == "indent":
        return text[:start] + " " + text[start:], kind
    return text[:start] + text[start:].removeprefix(" "), kind


def said(document: Document) -> str:
    """Everything that is printed or opened, in order, without the ends of paragraphs."""
    lines = (line.strip().partition(" ")[2] for line in outline(document.blocks))
    return "".join(re.sub(r" \([^()]*\)$", "", line) for line in lines)  # of a code what it opens


def is_one_slip(before: str, after: str) -> bool:
    """Whether one text comes from the other by a few letters in one place dropped, added or swapped."""
    short = min(len(before), len(after))
    start = next((at for at in range(short) if before[at] != after[at]), short)
    end = next((at for at in range(short - start) if before[-1 - at] != after[-1 - at]), short - start)
    return max(len(before), len(after)) - start - end <= 2


def outcomes() -> Iterator[tuple[str, str, str, str]]:
    """For each slip: its class, its kind, the leaflet, and the lines that differ."""
    library = Library.opened(DATA, printable())
    dice = random.Random(2026)
    originals = {name: (DATA / "leaflets" / f"{name}.yaml").read_text(encoding="utf-8") for name in NAMES}
    documents = {name: _document(library, name) for name in NAMES}
    for _ in range(SLIPS):
        name = dice.choice(NAMES)
        text, kind = slipped(originals[name], dice)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{name}.yaml"
            path.write_text(text, encoding="utf-8")
            yield (*_class(library, name, path, documents[name]), kind, name)


def _document(library: Library, name: str) -> Document:
    leaflet = library.leaflet(name).value
    assert leaflet is not None
    return leaflet.document(library.shelf, TODAY)


def _class(library: Library, name: str, path: Path, before: Document) -> tuple[str, str]:
    reading = library.read(name, path)
    if reading.faults:
        return ("fault" if reading.value is None else "warning"), ""
    assert reading.value is not None
    after = reading.value.document(library.shelf, TODAY)
    if outline(after.blocks) == outline(before.blocks):
        return "nothing", ""
    old, new = outline(before.blocks), outline(after.blocks)
    differ = "\n".join(
        [f"- {line}" for line in old if line not in new] + [f"+ {line}" for line in new if line not in old]
    )
    if said(after) != said(before):
        return ("as typed" if is_one_slip(said(before), said(after)) else "lost"), differ
    return "arranged", differ


@pytest.fixture(scope="module")
def found() -> list[tuple[str, str, str, str]]:
    """What came of each slip."""
    return list(outcomes())


def test_no_slip_loses_words(found: list[tuple[str, str, str, str]]) -> None:
    """Nor is there a traceback."""
    assert [differ for what, differ, _, _ in found if what == "lost"] == []
    assert len(found) == SLIPS


def test_every_class_is_seen(found: list[tuple[str, str, str, str]]) -> None:
    """Negative control: slips are faults, are printed as typed, and are nothing."""
    assert {"fault", "as typed", "nothing"} <= {what for what, *_ in found}


@pytest.mark.parametrize(
    ("before", "after", "one"),
    [("abc", "abc", True), ("abc", "ac", True), ("abc", "abbc", True), ("abc", "acb", True), ("abcd", "a", False),
     ("abcd", "bcda", False), ("", "", True), ("aa", "a", True)],
)  # fmt: skip
def test_what_one_slip_is(before: str, after: str, one: bool) -> None:
    """Negative control: words that are gone are more."""
    assert is_one_slip(before, after) is one


if __name__ == "__main__":
    every = list(outcomes())
    print(Counter(what for what, *_ in every))
    for what, differ, kind, name in every:
        if what in ("arranged", "lost"):
            print(f"\n{what}: {kind} in {name}\n{differ}")
