"""The mistakes that people make, one file each in `faults/`: what was typed, and what the press says.

What looks like one and is none is in `typed/`, with what is printed of it, block by block.
A new one is a file there; `ACCEPT_FAULTS=1 python -m pytest tests/whole/test_mistakes.py` fills in what the press
says now. Read it aloud before it is committed. It is refused where CI is set.
"""

from __future__ import annotations

import datetime
import os
import re
import shutil
from pathlib import Path

import pytest
from accounts import elements
from manuscripts import outline
from paths import DATA, TESTS

from leaflets.content.library import Library
from leaflets.typeset.faces import printable

FAULTS = TESTS / "faults"
CASES = sorted([*FAULTS.glob("*.md"), *(TESTS / "typed").glob("*.md")])
ACCEPT = bool(os.environ.get("ACCEPT_FAULTS")) and not os.environ.get("CI")
_TYPED = re.compile(r"```yaml (\S+)(?: saved as (\S+))?\n(.*?)```", re.DOTALL)
#: How a case shows what cannot be seen.
_UNSEEN = re.compile(r"\{U\+([0-9A-F]{4})\}")
_SAID = re.compile(r"```text\n(.*?)```", re.DOTALL)
_PRINTED = re.compile(r"```printed\n(.*?)```", re.DOTALL)
#: Where the words end that are a leaflet’s own.
OWN = "h2 About this leaflet"
TODAY = datetime.date(2026, 11, 26)
#: Words of the parser's that no editor should meet.
_JARGON = re.compile(r"\b(?:mapping|sequence|scalar|token|node|parse|block|None|null|exception)s?\b", re.I)


def said(text: str, folder: Path) -> tuple[str, str]:
    """Everything the press says of the files of a case, and what it prints of its leaflet, block by block."""
    for below in ("leaflets", "pictures"):
        (folder / below).mkdir(parents=True)
    shutil.copy(DATA / "house.yaml", folder / "house.yaml")
    for name, encoding, typed in _TYPED.findall(text):
        typed = typed.replace("→", "\t").replace("␣", "\u00a0")
        typed = _UNSEEN.sub(lambda match: chr(int(match[1], 16)), typed)
        (folder / name).write_text(typed, encoding=encoding or "utf-8")
    library = Library.opened(folder, printable())
    faults = [*library.faults, *(fault for name in library.names for fault in library.leaflet(name).faults)]
    leaflet = library.leaflet("x").value if library.usable else None
    document = leaflet.document(library.shelf, TODAY) if leaflet else None
    lines = outline(document.blocks[document.front :]) if document else []
    printed = lines[: lines.index(OWN)] if lines else []
    if document:
        own = document.blocks[document.front : -2]
        live = [element for element, _ in elements(own) if element.role == "Link" and element.words]
        printed += [f"live: {element.words} {element.target}" for element in live]
    return "".join(f"{fault}\n" for fault in faults), "".join(f"{line}\n" for line in printed)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_mistake_is_told_in_these_words(path: Path, tmp_path: Path) -> None:
    """File, line, column, the line with a caret, what was seen, what to type."""
    text = path.read_text(encoding="utf-8")
    found, printed = said(text, tmp_path / "data")
    if ACCEPT:
        text = _SAID.sub(lambda _: f"```text\n{found}```", text)
        text = _PRINTED.sub(lambda _: f"```printed\n{printed}```", text)
        path.write_text(text, encoding="utf-8")
    (expected,) = _SAID.findall(text)
    assert found == expected
    assert [printed] * len(_PRINTED.findall(text)) == _PRINTED.findall(text)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_message_speaks_the_parsers_language(path: Path) -> None:
    """Nor has one without a place."""
    (expected,) = _SAID.findall(path.read_text(encoding="utf-8"))
    for line in expected.splitlines():
        if not line.startswith("    "):
            assert re.match(r"data/\S+\.yaml:\d+", line), line
            assert not _JARGON.search(line), line


def test_a_case_without_a_mistake_would_be_seen(tmp_path: Path) -> None:
    """Negative control: a leaflet without fault has nothing said of it."""
    text = "```yaml leaflets/x.yaml\ntitle: A\nreviewed: March 2026\nsections:\n  - text: Words.\n```"
    assert said(text, tmp_path / "data") == ("", "p Words.\n")
