"""Values in lines of their own are a list without its dashes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from leaflets.content.prose import Prose
from leaflets.content.records import Book, Lines, Link
from leaflets.source import listed_lines
from leaflets.source.limits import MOST_OF_A_LEAFLET
from leaflets.source.manuscript import Manuscript, opened
from leaflets.words import Words


def field(text: str, folder: Path) -> tuple[yaml.Node, Manuscript]:
    """The value of the only field of a file, and the file."""
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    manuscript = opened(folder / "a.yaml", "a.yaml", MOST_OF_A_LEAFLET)
    assert isinstance(manuscript.root, yaml.MappingNode)
    return manuscript.root.value[0][1], manuscript


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("a: |\n  b c\n\n  - d", Link, [("b c", 2, 3), ("d", 4, 5)]),
        ("a: |\n  b\n  * c\n  • d", Book, [("b", 2, 3), ("c", 3, 5), ("d", 4, 5)]),
        ("a: |\n  b\n  c", Words, [("b", 2, 3), ("c", 3, 3)]),
        ("a: |\n  b", Link, []),  # one
        ("a: |\n  b\n  c", Prose, []),  # a text
        ("a: |\n  b\n  c", Lines, []),
        ("a: b\n  c", Link, []),
        ("a: [b, c]", Link, []),
    ],
)
def test_lines_below_a_bar(text: str, kind: Any, values: list[tuple[str, int, int]], tmp_path: Path) -> None:
    """Each at its place, with or without a dash."""
    node, manuscript = field(text, tmp_path)
    found = list(listed_lines.lines_of_text(node, kind, manuscript))
    places = [manuscript.place(one) for one in found]
    assert [(one.value, at.line, at.column) for one, at in zip(found, places, strict=True)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a:\n  0151 496 0001\n  0151 496 0002", ["0151 496 0001", "0151 496 0002"]),
        ("a: www.example.org\n   www.example.com", ["www.example.org", "www.example.com"]),
        ("a: 1 High Street\n   Liverpool", None),
        ("a: '0151 496 0001\n   0151 496 0002'", None),
    ],
)
def test_a_number_or_a_page_in_each_line(text: str, values: list[str] | None, tmp_path: Path) -> None:
    """And what is one value in several lines."""
    node, manuscript = field(text, tmp_path)
    found = listed_lines.in_rows(node, manuscript)
    assert ([one.value for one in found.value] if isinstance(found, yaml.SequenceNode) else None) == values


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("a: 'b'", None),
        ("a: b c", None),
        ("a: Helpline\uff1a 1", None),
    ],
)
def test_what_has_no_name(text: str, pair: None, tmp_path: Path) -> None:
    """A value alone, or in quotes."""
    node, _ = field(text, tmp_path)
    assert listed_lines.labelled(node) is node
    assert pair is None


def test_lines_that_are_a_value_each(tmp_path: Path) -> None:
    """YAML has made keys and values of them."""
    node, _ = field("a:\n  Page: www.example.org\n  Other: www.example.com", tmp_path)
    assert len(list(listed_lines.lines_of_words(node, Link))) == 2
    node, _ = field("a:\n  name: www.example.org\n  Other: www.example.com", tmp_path)
    assert not list(listed_lines.lines_of_words(node, Link))
