"""The words that a finished leaflet paints, found in its operators with their places, and painted otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import pikepdf

from tampers.kinds import Change

_SHOWN = re.compile(rb"/(F\d) (\S+) Tf|1 0 0 1 (\S+) (\S+) Tm \[(.*?)\] TJ")
_ITEM = re.compile(rb"<([0-9A-F]*)>|(-?[\d.]+)")
_MAPPED = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")

#: What stands between the brackets of TJ: codes of letters, and kerns.
Item = int | float


class Run(NamedTuple):
    """Words painted by one operator: where it stands in its page's stream, and where it paints (points)."""

    page: int
    start: int
    end: int
    font: str
    size: float
    x: float
    y: float
    items: list[Item]
    text: str
    #: Where the pen is before each letter, and after the last.
    pens: list[float]

    def place(self, words: str) -> Place:
        """Some words of the run."""
        first = self.text.index(words)
        return Place(self, first, first + len(words))

    def split(self, first: int, last: int) -> tuple[list[Item], list[Item], list[Item]]:
        """The items before a letter, those up to another, and the rest."""
        codes = [at for at, item in enumerate(self.items) if isinstance(item, int)] + [len(self.items)]
        return self.items[: codes[first]], self.items[codes[first] : codes[last]], self.items[codes[last] :]


class Place(NamedTuple):
    """Some words of a run: the first letter, and that after the last."""

    run: Run
    first: int
    last: int

    @property
    def left(self) -> float:
        return self.run.pens[self.first]

    @property
    def right(self) -> float:
        return self.run.pens[self.last]

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def bottom(self) -> float:
        return self.run.y - 0.25 * self.run.size

    @property
    def height(self) -> float:
        return self.run.size

    @property
    def rectangle(self) -> str:
        """The operand of `re` that covers the words."""
        return rectangle(self.left, self.bottom, self.width, self.height)


def rectangle(left: float, bottom: float, width: float, height: float) -> str:
    """Four numbers as a leaflet writes them."""
    return f"{left:.2f} {bottom:.2f} {width:.2f} {height:.2f}"


def contents(pdf: pikepdf.Pdf, page: int = 0) -> bytes:
    """The operators of a page."""
    return bytes(pdf.pages[page].obj.Contents.read_bytes())


def letters(font: Any) -> dict[int, str]:
    """What the codes of a font say."""
    pairs = _MAPPED.findall(font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def codes(font: Any) -> dict[str, int]:
    """By which code a font says a letter."""
    return {text: code for code, text in letters(font).items()}


def widths(font: Any) -> dict[int, float]:
    """The advances of a font's codes."""
    listed = list(font.DescendantFonts[0].W)
    found: dict[int, float] = {}
    for first, row in zip(listed[::2], listed[1::2], strict=True):
        found.update((int(first) + at, float(width)) for at, width in enumerate(row))
    return found


def runs(pdf: pikepdf.Pdf) -> Iterator[Run]:
    """All words of a file, in the order they are painted."""
    for number, page in enumerate(pdf.pages):
        fonts = {
            name: (letters(font), widths(font))
            for name, font in page.obj.Resources.Font.items()
            if "/ToUnicode" in font
        }
        font, size = "", 0.0
        for match in _SHOWN.finditer(contents(pdf, number)):
            if match[1]:
                font, size = match[1].decode(), float(match[2])
                continue
            items = list(_items(match[5]))
            says, wide = fonts[f"/{font}"]
            x, text, pens = float(match[3]), "", list[float]()
            for item in items:
                if isinstance(item, int):
                    pens.append(x)
                    text += says[item]
                    x += wide[item] * size / 1000
                else:
                    x -= item * size / 1000
            pens.append(x)
            yield Run(number, match.start(), match.end(), font, size, pens[0], float(match[4]), items, text, pens)


def _items(array: bytes) -> Iterator[Item]:
    for shown, kern in _ITEM.findall(array):
        if kern:
            yield float(kern)
        else:
            yield from (int(shown[at : at + 4], 16) for at in range(0, len(shown), 4))


def found(pdf: pikepdf.Pdf, words: str, number: int = 0) -> Place:
    """Where some words are painted, the first time or a later one; as a run of their own, if they are one anywhere."""
    places = [run.place(words) for run in runs(pdf) if words in run.text]
    return ([place for place in places if place.run.text == words] or places)[number]


def typed(items: Sequence[Item]) -> str:
    """Codes and kerns, as the operand of TJ."""
    parts = [f"<{item:04X}>" if isinstance(item, int) else f"{item:g}" for item in items]
    return f"[{''.join(parts).replace('><', '')}] TJ" if parts else ""


def rewritten(pdf: pikepdf.Pdf, run: Run, operators: str) -> None:
    """Other operators in the place of a run's."""
    data = contents(pdf, run.page)
    pdf.pages[run.page].obj.Contents.write(data[: run.start] + operators.encode("latin-1") + data[run.end :])


def moved(run: Run, right: float = 0, up: float = 0, matrix: str = "1 0 0 1") -> str:
    """The operators of a run that begins elsewhere."""
    return f"{matrix} {run.x + right:.2f} {run.y + up:.2f} Tm {typed(run.items)}"


def as_painted(run: Run) -> str:
    """The operators of a run, as they are."""
    return moved(run)


# Changes


def run_of(words: str, paint: Callable[[Run], str], number: int = 0) -> Change:
    """The run with some words painted otherwise."""

    def change(pdf: pikepdf.Pdf) -> None:
        run = found(pdf, words, number).run
        operators = paint(run)
        assert operators != as_painted(run)
        rewritten(pdf, run, operators)

    return change


def round_run(words: str, before: str, after: str = "", number: int = 0) -> Change:
    """Operators before the run with some words, and after it."""
    return run_of(words, lambda run: f"{before} {as_painted(run)} {after}", number)


def round_words(words: str, before: str, after: str = "", part: slice = slice(None)) -> Change:
    """Operators before some words within their run, or a part of them, and after them."""

    def change(pdf: pikepdf.Pdf) -> None:
        place = found(pdf, words)
        run = place.run
        letters = range(place.first, place.last)[part]
        start, middle, end = run.split(letters.start, letters.stop)
        begins = f"1 0 0 1 {run.x:.2f} {run.y:.2f} Tm {typed(start)}"
        rewritten(pdf, run, f"{begins} {before} {typed(middle)} {after} {typed(end)}")

    return change


def retyped(words: str, change_items: Callable[[list[Item]], list[Item]], number: int = 0) -> Change:
    """Some words with other codes or kerns."""

    def change(pdf: pikepdf.Pdf) -> None:
        place = found(pdf, words, number)
        start, middle, end = place.run.split(place.first, place.last)
        changed = change_items(list(middle))
        assert changed != middle
        rewritten(pdf, place.run, moved(place.run._replace(items=[*start, *changed, *end])))

    return change


def last(pdf: pikepdf.Pdf, operators: str, page: int = 0) -> None:
    """Something more painted upon a page, as an artifact."""
    data = contents(pdf, page)
    at = data.rindex(b"EMC")
    pdf.pages[page].obj.Contents.write(data[:at] + operators.encode("latin-1") + b"\n" + data[at:])


def first(pdf: pikepdf.Pdf, operators: str, page: int = 0) -> None:
    """Something painted before all else of a page, as an artifact."""
    data = contents(pdf, page)
    assert data.startswith(b"/Artifact BMC\n")
    pdf.pages[page].obj.Contents.write(b"/Artifact BMC\n" + operators.encode("latin-1") + b"\n" + data[14:])


def upon(words: str, paint: Callable[[Place], str], number: int = 0) -> Change:
    """Something painted upon some words."""

    def change(pdf: pikepdf.Pdf) -> None:
        place = found(pdf, words, number)
        last(pdf, paint(place), place.run.page)

    return change


def beneath(words: str, paint: Callable[[Place], str], number: int = 0) -> Change:
    """Something painted beneath some words."""

    def change(pdf: pikepdf.Pdf) -> None:
        place = found(pdf, words, number)
        first(pdf, paint(place), place.run.page)

    return change


def exchanged(one: str, other: str, one_number: int = 0, other_number: int = 0) -> Change:
    """Two runs of a page, each painted where the other was."""

    def change(pdf: pikepdf.Pdf) -> None:
        first, second = found(pdf, one, one_number).run, found(pdf, other, other_number).run
        for run, there in sorted([(first, second), (second, first)], key=lambda pair: -pair[0].start):
            rewritten(pdf, run, f"1 0 0 1 {there.x:.2f} {there.y:.2f} Tm {typed(run.items)}")

    return change


def replaced(pattern: str, new: str, page: int = 0, count: int = 1) -> Change:
    """A pattern in the operators of a page replaced."""

    def change(pdf: pikepdf.Pdf) -> None:
        data, times = re.subn(pattern.encode(), new.encode("latin-1"), contents(pdf, page), count=count, flags=re.S)
        assert times, pattern
        pdf.pages[page].obj.Contents.write(data)

    return change
