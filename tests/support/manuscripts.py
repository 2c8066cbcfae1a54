"""What an editor might hand in: a text read as a file of YAML, and its faults and blocks told in short."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import yaml

from leaflets.blocks import (
    Block,
    Card,
    Heading,
    Items,
    Notice,
    Paragraph,
    PhoneLine,
    Picture,
    QrLink,
    Quotation,
    Run,
    Table,
)
from leaflets.content.prose import Prose
from leaflets.faults import Fault, stops
from leaflets.source import reader
from leaflets.source.parser_stop import ParserStop
from leaflets.source.reader import Reading
from leaflets.typeset.faces import printable
from leaflets.words import Place, Words

T = TypeVar("T")
FILE = "typed.yaml"
#: Where a running text begins: under a `|`, so that each of its lines is a line of the file.
START = Place("a.yaml", 10, 7)


def read(text: str | bytes, kind: type[T]) -> Reading[T]:
    """A text read as one file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        return reader.read(path, FILE, kind, printable())


def records(text: str, kind: type[T]) -> tuple[dict[str, Reading[T]], tuple[Fault, ...]]:
    """A text read as a file of records."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        path.write_text(text, encoding="utf-8")
        return reader.read_records(path, FILE, kind, printable())


def prose(text: str, literal: bool = True) -> Prose:
    """A running text typed at START."""
    return Prose.typed(Words(text, START, literal))


def value(text: str, kind: type[T]) -> T:
    """What a text says that has warnings at most."""
    reading = read(text, kind)
    assert not stops(reading.faults), "\n".join(map(str, reading.faults))
    assert reading.value is not None
    return reading.value


def stopped(text: str) -> ParserStop:
    """Where the parser stops in a text that it cannot read."""
    try:
        yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        stop = ParserStop.of(error, text.split("\n"))
        assert stop is not None
        return stop
    raise AssertionError(f"it can be read: {text}")


def told(faults: Iterable[Fault]) -> list[tuple[int, int, str]]:
    """Line, column and words of each fault."""
    return [(fault.place.line, fault.place.column, fault.message) for fault in faults]


def words(runs: Iterable[Run]) -> str:
    """The words of runs."""
    return "".join(run.text for run in runs)


def outline(blocks: Iterable[Any], indent: str = "") -> list[str]:
    """A line for each block: what it is and what it says; what is inside it stands further in."""
    lines: list[str] = []
    for block in blocks:
        head, below = _told(block)
        lines.append(f"{indent}{head}")
        for inner in below:
            lines += outline(inner, indent + "  ")
    return lines


def _told(block: Any) -> tuple[str, list[list[Any]]]:
    match block:
        case Heading(level, text):
            return f"h{level} {text}", []
        case Paragraph(runs):
            return f"p {words(runs)}".replace("\n", "⏎").rstrip(), []
        case Items(marker, items, first, _, numbers, labels):
            start = f" {' '.join(labels)}" if labels else ""
            start = start or (f" {', '.join(map(str, numbers))}" if numbers else f" from {first}" if first != 1 else "")
            return marker.value + start, [list(item) for item in items]
        case Quotation(inner):
            return "quotation", [list(inner)]
        case Table(rows):
            return "table " + " / ".join(" | ".join(words(cell) for cell in row) for row in rows), []
        case Notice(weight, inner):
            return f"notice {weight.name}", [list(inner)]
        case Picture(_, says, width, caption, credit, words=inner):
            below = "".join(f" ({one})" for one in (caption, credit) if one)
            return f"picture {width.value} {says}{below}", [list(inner)]
        case Card(name, details, level):
            return f"card{level or ''} {words(name)}", [list(details)]
        case PhoneLine(label, number, after=after):
            return f"phone {label}: {number}{after}", []
        case QrLink(href, readable):
            return f"code {href} ({readable})", []
        case other:
            raise AssertionError(other)


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Everything that blocks print, in order."""
    for block in blocks:
        match block:
            case Heading(_, text):
                yield text
            case Paragraph(runs):
                yield words(runs)
            case Items(_, items):
                for item in items:
                    yield from texts(item)
            case Quotation(inner) | Notice(_, inner):
                yield from texts(inner)
            case Table(rows):
                yield from (words(cell) for row in rows for cell in row)
            case Card(name, details):
                yield words(name)
                for detail in details:
                    match detail:
                        case Paragraph(runs):
                            yield words(runs)
                        case PhoneLine(label, number):
                            yield from (label, number)
                        case QrLink(_, readable):
                            yield readable
