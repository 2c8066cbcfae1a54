"""Lines as other ways of writing have them."""

from __future__ import annotations

import pytest
from manuscripts import stopped

from leaflets.source import other_ways
from leaflets.source.diagnosis import diagnosed
from leaflets.source.parser_stop import ParserStop


def stop(line: str) -> ParserStop:
    """A stop in the line below this one."""
    return ParserStop([line, "a: b"], 1, 1, "", "", None)


@pytest.mark.parametrize(
    ("line", "message", "cure"),
    [
        ("// for Ann", "a note for yourselves begins with #, not with //", "Type: # for Ann"),
        ("/* for Ann */", "a note for yourselves begins with #, not with /*", "Type: # for Ann"),
        ("<!-- for Ann -->", "a note for yourselves begins with #, not with <!--", "Type: # for Ann"),
        ("; for Ann", "a note for yourselves begins with #, not with ;", "Type: # for Ann"),
        ("-- for Ann", "a note for yourselves begins with #, not with --", "Type: # for Ann"),
        ("//", "a note for yourselves begins with #, not with //", "Type: #"),
        ("/ a", "", ""),
        ("---", "", ""),
        ("- a", "", ""),
        ("remark", "", ""),
    ],
)
def test_notes_of_other_kinds(line: str, message: str, cure: str) -> None:
    """And what is none."""
    told = other_ways.note(stop(line))
    assert ((told.message, told.cure) if told else ("", "")) == (message, cure)


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("**title:** A", "Type it without: title: A"),
        ("**title**: A", "Type it without: title: A"),
        ("  - *heading*: A", "Type it without: - heading: A"),
        ("__also known as:__ A", "Type it without: also known as: A"),
        ("“title”: A", "Type it without: title: A"),
        ("`title`:", "Type it without: title:"),
        ("**title** A", ""),
        ("title: **A**", ""),
        ("**A**", ""),
    ],
)
def test_signs_round_the_name_of_a_field(line: str, cure: str) -> None:
    """Its colon within them or behind."""
    told = other_ways.starred_name(stop(line))
    assert (told.cure if told else "") == cure


def test_they_are_told_where_the_parser_stops() -> None:
    """Negative control: the parser stops at neither of them if the line is right."""
    assert other_ways.note(stopped("// a\nb: c: d")) is not None
    assert other_ways.starred_name(stopped("*a:* b\nc: d")) is not None
    assert other_ways.note(stopped("a\nb: c")) is None
    assert diagnosed.__doc__
