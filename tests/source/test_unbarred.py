"""A text below its field is read without its bar where it can be nothing else, and told what keeps it from that."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from leaflets.source.limits import MOST_OF_RECORDS
from leaflets.source.manuscript import Manuscript, opened


def has_heading(_: str, other: str) -> bool:
    """What may stand beside any field in these tests."""
    return other in ("heading", "title", "links")


def known(name: str) -> bool:
    """The fields of several lines in these tests."""
    return name in ("text", "hours")


def read(text: str, folder: Path) -> Manuscript:
    """A file of this text."""
    path = folder / "x.yaml"
    path.write_text(text, encoding="utf-8")
    return opened(path, "x.yaml", MOST_OF_RECORDS, has_heading, known)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("text: It is\n  in two ways: often", "It is in two ways: often"),
        ("text:\n  One: a\n  two", "One: a\ntwo"),
        ("text:\n  a\n\n  ## b\n  c", "a\n\n## b\nc"),
        ("text:\n  # a\n  ## b\n  c", "c"),  # notes
        ("text:\n  *a\n  b", "*a\nb"),
        ("text:\n  heading: b\n  c", None),  # a field that stands too far in
        ("name:\n  *a\n  b", None),  # takes one line
        ("text: It is:\n  one\ntitle: b", "It is: one"),
        ("hours: Monday: 9\n       Tuesday: 10", "Monday: 9 Tuesday: 10"),
        ("name: It is\n  in two ways: often", None),  # takes one line
        ("text: a\n  heading: b", None),  # a field that stands too far in
        ("text: a\n  - b: c\n", None),
    ],
)
def test_words_that_only_need_a_bar_or_none(text: str, said: str | None, tmp_path: Path) -> None:
    """Where a person sees at once that they are words; pairs of one letter more or less."""
    root = read(text, tmp_path).root
    assert (root.value[0][1].value if isinstance(root, yaml.MappingNode) else None) == said


@pytest.mark.parametrize("sign", ["-", "–", ":", "l", "I", "/", "\\", "¦", "||", "|.", '"|"', "(|)", "| |", "!"])
@pytest.mark.parametrize("below", ["  a\n\n  b", "  - a\n  - b", "  a: b\n    c"])
def test_what_is_taken_for_a_bar(sign: str, below: str, tmp_path: Path) -> None:
    """With the words in the lines below it."""
    manuscript = read(f"text: {sign}\n{below}\ntitle: c", tmp_path)
    assert not manuscript.faults
    assert isinstance(manuscript.root, yaml.MappingNode)
    assert manuscript.root.value[0][1].value.strip() == below.replace("\n  ", "\n").strip()
    assert len(manuscript.root.value) == 2


@pytest.mark.parametrize(
    "text", ["text: -", "text: l\ntitle: c", "name: l\n  a", "text: lo\n  a", "text: - a\n  b", "text: ab|\n  c"]
)
def test_what_is_no_sign_in_its_place(text: str, tmp_path: Path) -> None:
    """Negative control: nothing below it, a field of one line, more than the sign."""
    root = read(text, tmp_path).root
    value = root.value[0][1].value if isinstance(root, yaml.MappingNode) else ""
    assert value.split()[:1] != ["a"]
    assert value[:1] in ("-", "l", "a", "")


@pytest.mark.parametrize(
    ("text", "row", "column", "message"),
    [
        ("text:\n  a\n  b # c\n  d", 3, 5, "everything after # would be left out"),
        ("text: a\n  b # c\n  d", 2, 5, "everything after # would be left out"),
        ("text:\n  - a # c\n  - b: d\n  e", 2, 7, "everything after # would be left out"),
        ("hours: a\n  # b\n  d", 2, 3, "a line that begins with # is a note, and ends the words above it"),
        ("text:\n  a\n  links:\n    - b", 3, 3, "the field ‘links’ stands among the words of ‘text’"),
        ("text:\n  a\n  title: b\n  c", 3, 3, "the field ‘title’ stands among the words of ‘text’"),
        ("text: -\n    a\n  b", 1, 7, "‘-’ stands in the place of the sign |"),
        ("text: l\n  links:\n   - b\n  c", 1, 7, "‘l’ stands in the place of the sign |"),
    ],
)
def test_what_keeps_a_text_from_being_read(text: str, row: int, column: int, message: str, tmp_path: Path) -> None:
    """At its place, though the parser stops later."""
    fault, *_ = read(text, tmp_path).faults
    assert (fault.place.line, fault.place.column, fault.message) == (row, column, message)


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        (
            "s:\n  - heading: a\n    text:\n      b\n      heading: c\n      d",
            "If another begins here, type a dash before it, under the dash of the one above: - heading: c",
        ),
        (
            "s:\n  - title: a\n    text:\n      b\n      heading: c\n      d",
            "Take 2 spaces away before it and all that belongs to it. Is it one of the words? Put a | after ‘text:’.",
        ),
    ],
)
def test_a_field_among_the_words(text: str, cure: str, tmp_path: Path) -> None:
    """One that is there already begins another part."""
    assert [fault.cure for fault in read(text, tmp_path).faults] == [cure]


@pytest.mark.parametrize("text", ["name:\n  a\n  b # c\n  d", "text: 'a\n  b # c", "text: [a\n  b # c\n  d"])
def test_other_mistakes_are_told_by_others(text: str, tmp_path: Path) -> None:
    """Negative control: a field of one line, a quote, a bracket."""
    assert not any("left out" in fault.message for fault in read(text, tmp_path).faults)
