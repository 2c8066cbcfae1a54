"""The pages of a leaflet as they are seen: drawn once, and every dot of them accounted for by what they say they paint.

What its operators say (`content_streams`) is one thing, what PDFium makes of them another. So each run of words has to
leave the ink that its letters have by their outlines, each code the modules of its form, and nothing else may be seen.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PIL import Image, ImageDraw

from leaflets.proof import scanner
from leaflets.proof.forms import FormXObject
from leaflets.proof.page import MM, Box, Graphic, PaintedRun
from leaflets.proof.paint import Paint
from leaflets.proof.placed import PageContent, PlacedForm, PlacedRun
from leaflets.proof.scanner import QUIET, Conditions, FoundSymbol, SymbolMeasure, contrast

#: Dots to the inch: those of a phone in a shaking hand, which every code has to survive.
DPI = Conditions.BLURRED.value[0]
#: Greys, of 255, from which on there is no ink; and up to which a module is dark.
_WHITE, _DARK = 250, 128
#: By which part the ink of letters may differ from what their outlines cover, and what is rounding, in dots for a dot
#: of their size. They are looked at so many at a time, figures one by one. What is drawn comes within 3 %.
_SLACK, _ROUNDING, _LETTERS = 0.04, 0.07, 3


#: The cover of a page is told by a dot of so many, across and up.
_SPARSE = 6


class Amiss(NamedTuple):
    """Something on a page that is not seen as the page says it is painted."""

    what: str
    box: Box


class View(NamedTuple):
    """A page drawn in grey: its symbols, the box of all its ink in points (None for a blank page), its cover of ink.

    `steady` are the symbols that a phone in a shaking hand reads, as far as that is known. `cover` is the share of the
    paper that ink covers, from 0 to 1. `grounds` are its words, each with two greys from 0
    (black) to 255: the darkest where they stand, and the most frequent there, which is that of the paper. `amiss` is
    what is not seen as it is said to be painted, as far as that is known, and `measures` the symbols measured.
    """

    symbols: tuple[FoundSymbol, ...]
    ink: Box | None
    cover: float
    grounds: tuple[tuple[PaintedRun, int, int], ...]
    amiss: tuple[Amiss, ...] = ()
    measures: tuple[SymbolMeasure, ...] = ()
    steady: frozenset[FoundSymbol] = frozenset()


def view(paint: Paint, number: int, content: PageContent) -> View:
    """A page of a leaflet, from 1, drawn and looked at."""
    page = _DrawnPage(paint, number, content)
    symbols = [(symbol, measure) for placed in content.forms for symbol, measure in page.symbol(placed)]
    symbols.sort(key=lambda pair: (-pair[0].box.top, pair[0].box.left))
    cover = page.cover
    amiss = [*page.letters(), *page.words(), *page.codes(), *page.elsewhere()]
    return View(
        tuple([symbol for symbol, _ in symbols]), page.ink, cover, tuple(page.grounds), tuple(amiss),
        tuple([measure for _, measure in symbols]), frozenset(page.steady),
    )  # fmt: skip


class _DrawnPage:
    """A page that has been drawn."""

    def __init__(self, paint: Paint, number: int, content: PageContent) -> None:
        self.content, self.number = content, number
        self.steady: list[FoundSymbol] = []
        self.heard = paint.letters(number)
        self.picture = paint.drawn(number, DPI)
        self.wide, self.high = self.picture.size
        width, height = paint.page_sizes[number - 1]
        #: Dots to the point across and up: a page has no half dots, so it is drawn a hair larger than it is.
        self.across, self.up = self.wide / width, self.high / height
        self.placed = [placed for placed in content.runs if placed.run.text.strip()]
        self.papers = [self._paper(placed.run) for placed in self.placed]
        self.grounds = [
            (placed.run, _grey(placed.run.colour), paper)
            for placed, paper in zip(self.placed, self.papers, strict=True)
        ]

    def dots(self, box: Box) -> tuple[float, float, float, float]:
        """Where a box is in the picture: left, top, right, bottom in dots from its upper left corner."""
        left, bottom, right, top = box
        return left * self.across, self.high - top * self.up, right * self.across, self.high - bottom * self.up

    @property
    def ink(self) -> Box | None:
        """The box of all that is painted."""
        boxes = [placed.run.box for placed in self.placed]
        boxes += [painted.box for painted in self.content.order if isinstance(painted, Graphic)]
        if not boxes:
            return None
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        return Box(min(lefts), min(bottoms), max(rights), max(tops))

    @property
    def cover(self) -> float:
        """The share of the paper that is covered."""
        some = self.picture.resize((self.wide // _SPARSE, self.high // _SPARSE), Image.Resampling.NEAREST)
        return 1 - sum(some.tobytes()) / (255 * some.width * some.height)

    def _paper(self, run: PaintedRun) -> int:
        """The grey below words: that of the last box painted there, white where there is none."""
        below = [colour for graphic, colour in self.content.fills if graphic.box.meets(run.box)]
        return _grey(below[-1]) if below else 255

    # What is amiss

    def letters(self) -> Iterator[Amiss]:
        """Where other letters are found on the page than it says: copied, searched and heard they would be others."""
        own = "".join("".join([placed.run.text for placed in self.content.runs]).split())
        if "".join(self.heard.split()) != own:
            yield Amiss("what is copied from the page are other letters than it says", Box(0, 0, 0, 0))

    def words(self) -> Iterator[Amiss]:
        """Words that leave less ink than their letters have, or more where nothing else is painted."""
        for placed, paper in zip(self.placed, self.papers, strict=True):
            if (letters := self._unseen(placed, paper)) is not None:
                yield Amiss(f"‘{letters}’ of ‘{placed.run.text.strip()}’ is not seen as it should be", placed.run.box)

    def _unseen(self, placed: PlacedRun, paper: int) -> str | None:
        run, font = placed.run, placed.font
        ink = paper - _grey(run.colour)
        if ink == 0:
            return run.text.strip()
        sides = self.dots(run.box)
        left, top, right, bottom = int(sides[0]) - 2, int(sides[1]) - 1, int(sides[2]) + 3, int(sides[3]) + 2
        if left < 0 or top < 0 or right > self.wide or bottom > self.high:
            return run.text.strip()  # it leaves the page
        words = self.picture.crop((left, top, right, bottom))
        columns = words.resize((right - left, 1), Image.Resampling.BOX).tobytes()
        begins, firsts, least, most = self._groups(placed, run.x * self.across - left, len(columns))
        dots = (bottom - top) / ink
        seen = [(paper * (end - begin) - sum(columns[begin:end])) * dots for begin, end in itertools.pairwise(begins)]
        rounding = _ROUNDING * run.size * self.across
        for at, (one, low, high) in enumerate(zip(seen, least, most, strict=True)):
            if low * (1 - _SLACK) - rounding <= one <= high * (1 + _SLACK) + rounding:
                continue
            # A letter may reach into the next: then both groups together have their ink, or with that before.
            for around in (slice(max(at - 1, 0), at + 1), slice(at, at + 2), slice(max(at - 1, 0), at + 2)):
                one, low, high = sum(seen[around]), sum(least[around]), sum(most[around])
                if low * (1 - _SLACK) - rounding <= one <= high * (1 + _SLACK) + rounding:
                    break
            else:
                begin, end = ((left + column) / self.across for column in (begins[at], begins[at + 1]))
                if one < low or not self._shared(run, begin, end):
                    return font.shown(placed.glyphs[firsts[at] : firsts[at + 1]]).words.strip() or run.text.strip()
        return None

    def _groups(
        self, placed: PlacedRun, pen: float, columns: int
    ) -> tuple[list[int], list[int], list[float], list[float]]:
        """The letters of a run by threes, figures one by one.

        Returned are the columns at which groups begin and the last ends, the index of the first letter of each and that
        behind the last, and the dots of ink that each should leave, at the least and at the most. `pen` is where the
        run begins, in columns.
        """
        font, glyphs, size = placed.font, placed.glyphs, placed.run.size
        firsts = [0, *range(_LETTERS, len(glyphs), _LETTERS), len(glyphs)]
        if figures := font.figures.intersection(glyphs):
            beside = [at + side for at, glyph in enumerate(glyphs) if glyph in figures for side in (0, 1)]
            firsts = sorted({*firsts, *beside})
        low, high = font.inks
        most = list(itertools.accumulate(map(high.__getitem__, glyphs), initial=0.0))
        least = most if low is high else list(itertools.accumulate(map(low.__getitem__, glyphs), initial=0.0))
        pens = list(itertools.accumulate(map(font.widths.__getitem__, glyphs), initial=0.0))
        moved, begins, moves = 0.0, [0], iter((*placed.moves, (len(glyphs), 0.0)))
        index, by = next(moves)
        for first in firsts[1:-1]:
            while index < first:
                moved += by
                index, by = next(moves)
            half = by / 2 if index == first else 0.0
            begins.append(round(pen + (pens[first] - moved - half) * size * self.across / 1000))
        begins.append(columns)
        square = size * size * self.across * self.up
        heavy = [(most[end] - most[first]) * square for first, end in itertools.pairwise(firsts)]
        if least is most:
            return begins, firsts, heavy, heavy
        return (
            begins,
            firsts,
            [(least[end] - least[first]) * square for first, end in itertools.pairwise(firsts)],
            heavy,
        )

    def _shared(self, run: PaintedRun, left: float, right: float) -> bool:
        """Whether anything else is painted where letters stand: the end of other words, a rule below them."""
        around = Box(left, run.box.bottom, right, run.box.top).grown(3)
        return any(
            painted.box.meets(around)
            for painted in self.content.order
            if painted is not run and (isinstance(painted, Graphic) or painted.text.strip())
        )

    def codes(self) -> Iterator[Amiss]:
        """Codes of which not each module is seen as their form has it."""
        for placed in self.content.forms:
            box, size = placed.graphic.box, placed.form.size
            exactly = self.dots(box)
            if exactly[0] < 0 or exactly[1] < 0 or exactly[2] > self.wide or exactly[3] > self.high:
                yield Amiss("a code leaves the page", box)
                continue
            seen = self.picture.resize((size, size), Image.Resampling.BOX, box=exactly)
            if seen.point(_IS_DARK, "1").tobytes() != _matrix(placed.form).tobytes():
                yield Amiss("a code is not seen as it should be", box)

    def elsewhere(self) -> Iterator[Amiss]:
        """Ink where nothing is said to be painted. All else is wiped off the picture, so this is asked last."""
        rest = self.picture
        paste = rest.paste
        for painted in self.content.order:
            left, top, right, bottom = self.dots(painted.box)
            paste(255, (int(left) - 2, int(top) - 2, int(right) + 3, int(bottom) + 3))
        if rest.getextrema()[0] < _WHITE:  # type: ignore[operator]  # of a grey picture: two numbers
            left, top, right, bottom = rest.point(_IS_INK).getbbox() or (0, 0, 0, 0)
            box = Box(
                left / self.across, (self.high - bottom) / self.up, right / self.across, (self.high - top) / self.up
            )
            yield Amiss("there is ink where nothing should be", box)

    # Codes

    def symbol(self, placed: PlacedForm) -> Sequence[tuple[FoundSymbol, SymbolMeasure]]:
        """A code as a phone in a shaking hand reads it, and measured; none where nothing is read."""
        module = placed.module
        left, top, right, bottom = self.dots(placed.graphic.box.grown((QUIET + 1) * module))
        crop = self.picture.crop((int(left), int(top), int(right) + 1, int(bottom) + 1))
        steady = scanner.decoded(crop, Conditions.BLURRED)
        found = steady or scanner.decoded(crop, Conditions.PRINTED)
        if found is None or found.modules != placed.form.size:
            return []
        symbol = FoundSymbol(self.number, found.address, placed.graphic.box, found.modules, found.level)
        self.steady += [symbol] if steady is not None else []
        dark, light = crop.getextrema()
        measure = SymbolMeasure(
            placed.graphic.box,
            module / MM,
            self._quiet(placed),
            contrast(float(light), float(dark)),  # type: ignore[arg-type]
        )
        return [(symbol, measure)]

    def _quiet(self, placed: PlacedForm) -> float:
        """The white around a code in modules, up to what is wanted."""
        box, module = placed.graphic.box, placed.module
        near = box.grown(QUIET * module)
        return min(
            [painted.box.distance(box) / module for painted in self.content.order
             if painted is not placed.graphic and painted.box.meets(near)
             and (isinstance(painted, Graphic) or painted.text.strip())],
            default=float(QUIET),
        )  # fmt: skip


_IS_INK = [255] * _WHITE + [0] * (256 - _WHITE)
_IS_DARK = [255] * _DARK + [0] * (256 - _DARK)


@functools.lru_cache(maxsize=1024)  # the editions of a leaflet have the same
def _matrix(form: FormXObject) -> Image.Image:
    """The modules of a code, a dot each; dark ones are 1."""
    matrix = Image.new("1", (form.size, form.size))
    draw = ImageDraw.Draw(matrix)
    for x, y, width, height in form.modules:
        top = form.size - y - height
        draw.rectangle((x, top, x + width - 1, top + height - 1), fill=1)
    return matrix


def _grey(colour: tuple[int, int, int]) -> int:
    """The grey that a colour is drawn in."""
    red, green, blue = colour
    return (30 * red + 59 * green + 11 * blue) // 100
