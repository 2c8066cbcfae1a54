"""Twice the input takes about twice the steps, whatever is typed over and over, in each field there is.

Steps are counted, not seconds: `tests/scripts/growth.py` measures those. Regular expressions are one step each here;
`tests/test_patterns.py` counts theirs.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

import nasty
import pytest
from counted import steps

from leaflets.audit.audit import audit
from leaflets.content.library import Library
from leaflets.jobs.cache import Cache
from leaflets.press.making import Specification, make
from leaflets.source import scalars, typos
from leaflets.typeset.faces import printable

TODAY = datetime.date(2026, 11, 23)
#: How many times as many steps more a half more may take as a quarter more; 2 for what is linear, 4 for what is not.
MOST = 3.0
#: Fewer steps tell nothing.
FEW = 1_000
#: Letters of a text that is read, and of any other field, where there may be as many.
LETTERS_OF_TEXT, LETTERS = 3_200, 2_000
#: What is typed into fields besides texts; the whole table takes too long, and the script tries it.
SOME = ("0", "- ", "www.a.uk ")
#: What is set and proved, and how many letters of it: short lines fill many pages.
SET = {"a": 6_000, "ab\u00a0": 6_000, "0 ": 6_000, "**a** ": 6_000, "- a\n": 2_000, "|a|\n": 3_000, "www.a.uk ": 6_000}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder."""
    return nasty.data_folder(tmp_path_factory.mktemp("nasty"))


def checked(data: Path) -> None:
    """Everything that `check` does."""
    library = Library.opened(data, printable())
    with Cache() as store:
        for fault in audit(library, library.names, TODAY, store):
            fault.lines(80)


def growth(data: Path, field: nasty.Field, typed: Sequence[str], work: Callable[[Path], object] = checked) -> float:
    """How many times the steps for a quarter of the words more those for a half of them more are.

    `typed` are a quarter of them, the half and all.
    """
    counts = []
    for words in typed:
        with nasty.typed_into(data, field, words):
            work(data)  # what is remembered from one time to the next is remembered now
            counts.append(steps(lambda: work(data)))
    quarter, half, whole = counts
    return (whole - half) / max(half - quarter, FEW)


def several(field: nasty.Field, unit: str, letters: int) -> list[str]:
    """The longest words of a unit that there may be in a field, up to so many letters: a quarter, a half, all."""
    letters = min(letters, field.most)
    return [nasty.longest(field, unit, letters // part) for part in (4, 2, 1)]


@pytest.mark.parametrize("unit", nasty.UNITS, ids=repr)
def test_a_text_is_checked_in_steps_that_grow_with_it(data: Path, unit: str) -> None:
    """Whatever is in it."""
    field = nasty.FIELDS["text"]
    assert growth(data, field, several(field, unit, LETTERS_OF_TEXT)) < MOST


@pytest.mark.parametrize("unit", SOME, ids=repr)
@pytest.mark.parametrize("name", [name for name in nasty.FIELDS if name != "text"])
def test_any_field_is_checked_in_steps_that_grow_with_it(data: Path, name: str, unit: str) -> None:
    """However it is typed."""
    field = nasty.FIELDS[name]
    assert growth(data, field, several(field, unit, LETTERS)) < MOST


@pytest.mark.parametrize(
    ("name", "unit"), [("text", unit) for unit in nasty.UNITS] + [("title", unit) for unit in SOME]
)
def test_what_never_ends_is_told_in_steps_that_grow_with_it(data: Path, name: str, unit: str) -> None:
    """A word, or a value, that is longer than any may be."""
    assert (
        growth(data, nasty.FIELDS[name], [nasty.unbroken(unit, LETTERS_OF_TEXT // part) for part in (4, 2, 1)]) < MOST
    )


def made(data: Path) -> None:
    """Everything that `build` does for the largest print."""
    result = make(Library.opened(data, printable()), "nasty", Specification(("giant-print",), TODAY))
    assert result.editions["giant-print"].pressed


@pytest.mark.parametrize("unit", SET, ids=repr)
def test_a_text_is_made_in_steps_that_grow_with_it(data: Path, unit: str) -> None:
    """Set, written and proved."""
    field = nasty.FIELDS["text"]
    assert growth(data, field, several(field, unit, SET[unit]), made) < MOST


def test_steps_that_grow_faster_are_seen(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control: a text that is looked through as often as it has lines."""
    monkeypatch.setattr(
        scalars, "slips", lambda text, several: [slip for _ in text.split("\n") for slip in typos.slips(text, several)]
    )
    assert growth(data, nasty.FIELDS["text"], ["ab\n" * lines for lines in (150, 300, 600)]) >= MOST
