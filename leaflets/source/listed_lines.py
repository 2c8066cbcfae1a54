"""Several values in lines of their own, which lack the dashes of a list: each line is one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from leaflets.patterns import late
from leaflets.source.fields import has_field, is_text
from leaflets.source.manuscript import Manuscript
from leaflets.source.parser_stop import indent_of
from leaflets.source.scalars import rows_of
from leaflets.words import Words

#: A telephone number or a web address, with a name before it or none.
_CONTACT = late(r"(?:[A-Za-z][^:\d]*[: ] ?)?(?:[+(]?\d[\d ()+-]{4,}|https?://|[\w-]+\.[\w-]+)")
_DASH = late(r"\s*[-*•–] +")


def in_rows(node: yaml.Node, manuscript: Manuscript) -> yaml.Node:
    """A number or an address in each of several lines as the list that it is; any other value as it stands."""
    if not isinstance(node, yaml.ScalarNode) or node.style in ("'", '"'):
        return node
    first = node.start_mark.line + bool(node.style)
    rows = [
        (row, manuscript.lines[row]) for row in range(first, first + len(rows_of(node, manuscript)) - bool(node.style))
    ]
    mark: Any = type(node.start_mark)
    items: list[yaml.Node] = []
    for row, line in rows:
        begin = node.start_mark.column if row == node.start_mark.line else indent_of(line)
        words = line[begin:].rstrip()
        if not words:
            continue
        if not _CONTACT.match(words):
            return node
        marks = (mark("", 0, row, at, None, None) for at in (begin, begin + len(words)))
        items.append(labelled(yaml.ScalarNode(node.tag, words, *marks)))
    return yaml.SequenceNode(node.tag, items, node.start_mark, node.end_mark) if len(items) > 1 else node


def labelled(node: yaml.Node) -> yaml.Node:
    """A value with a name before it on the line of its field, `phones: Helpline: 0800 1111`, as the pair that it is."""
    if not isinstance(node, yaml.ScalarNode) or node.style or node.start_mark.line != node.end_mark.line:
        return node
    name, colon, value = str(node.value).partition(": ")
    if not colon or not name.strip() or not value.strip() or "(" in name or re.match(r"[+0]?\d{3}", name):
        return node
    start = node.start_mark
    at = len(name) + len(colon)
    mark: Any = type(start)
    middle = mark(start.name, start.index + at, start.line, start.column + at, None, None)
    pair = yaml.ScalarNode(node.tag, name, start, middle), yaml.ScalarNode(node.tag, value, middle, node.end_mark)
    return yaml.MappingNode(node.tag, [pair], start, node.end_mark)


def lines_of_words(node: yaml.Node, kind: Any) -> Iterator[yaml.MappingNode]:
    """The lines of a mapping that are a value each, such as `Page: www.example.org`, for they lack their dashes."""
    if not isinstance(node, yaml.MappingNode) or node.flow_style or len(node.value) < 2:
        return
    if not hasattr(kind, "typed") or hasattr(kind, "elsewhere"):
        return
    if any(not isinstance(value, yaml.ScalarNode) or has_field(kind, str(key.value)) for key, value in node.value):
        return
    for key, value in node.value:
        yield yaml.MappingNode(node.tag, [(key, value)], key.start_mark, value.end_mark, flow_style=False)


def lines_of_text(node: yaml.Node, kind: Any, manuscript: Manuscript) -> Iterator[yaml.ScalarNode]:
    """The lines of a text below the sign |, where a list is wanted whose values take one line each."""
    if not isinstance(node, yaml.ScalarNode) or node.style != "|" or is_text(kind):
        return
    rows = list(enumerate(rows_of(node, manuscript)))[1:]
    typed = [(row, line) for row, line in rows if line.strip()]
    if len(typed) < 2 or not (hasattr(kind, "typed") or kind is Words):
        return
    mark: Any = type(node.start_mark)
    for row, line in typed:
        dash = _DASH.match(line)
        begin = dash.end() if dash else indent_of(line)
        words = line[begin:].rstrip()
        at = node.start_mark.line + row
        start, end = (mark("", 0, at, column, None, None) for column in (begin, begin + len(words)))
        yield yaml.ScalarNode(node.tag, words, start, end)
