"""A small table: columns side by side where they fit, else one cell under the other."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.typeset.lines import natural_width
from leaflets.typeset.spans import Span
from leaflets.typeset.strips import BreakCost, Rule, Strip, TextFlow
from leaflets.words import NOWHERE, Place


@dataclass(slots=True)
class Grid:
    """Rows of cells of spans; the first row heads the columns. The words are the same in either form."""

    rows: list[list[list[Span]]]
    leading: float
    width: float
    tallest: float  # a row taller than this is stacked
    x: float = 0
    gap: float = 0
    colour: str = "0 0 0"
    place: Place = NOWHERE

    def strips(self) -> list[Strip]:
        """A strip a row; where the columns do not fit, a strip a line of each cell."""
        between = self.leading * 0.8
        widths = self._widths(between)
        rows = [self._row(row, widths, between) for row in self.rows] if widths else []
        if not rows or max(strip.height for strip in rows) > self.tallest:
            return self._stacked()
        rows[0].gap, rows[0].cost, rows[0].keep = self.gap, BreakCost.BETWEEN_BLOCKS, True
        return rows

    def _widths(self, between: float) -> list[float] | None:
        """A width for each column, or None where even the longest words do not fit side by side."""
        columns = list(zip(*([natural_width(cell) for cell in row] for row in self.rows), strict=True))
        natural = [max(whole for whole, _ in column) for column in columns]
        least = [max(longest for _, longest in column) for column in columns]
        room = self.width - between * (len(columns) - 1)
        if sum(natural) <= room:
            return natural
        if sum(least) > room or len(columns) > 3:
            return None
        spare = (room - sum(least)) / sum(n - m for n, m in zip(natural, least, strict=True))
        return [m + (n - m) * spare for n, m in zip(natural, least, strict=True)]

    def _row(self, row: list[list[Span]], widths: list[float], between: float) -> Strip:
        strip = Strip(0, cost=BreakCost.BETWEEN_ITEMS, place=self.place)
        x, pad = self.x, self.leading * 0.15
        for cell, width in zip(row, widths, strict=True):
            y = pad
            for one in TextFlow(cell, self.leading, width + 0.01, x).strips() if cell else ():
                strip.lines += [line._replace(baseline=line.baseline + y) for line in one.lines]
                y += one.height
            strip.height = max(strip.height, y + pad)
            x += width + between
        heavy = row is self.rows[0]
        strip.rules.append(Rule(self.x, strip.height - 0.5, x - between - self.x, 1 if heavy else 0.5, self.colour))
        strip.height += 1
        return strip

    def _stacked(self) -> list[Strip]:
        found: list[Strip] = []
        for number, row in enumerate(self.rows):
            gap = self.gap if number == 0 else self.leading * 0.4
            lines: list[Strip] = []
            for cell in filter(None, row):
                lines += TextFlow(cell, self.leading, self.width, self.x, place=self.place).strips()
            for strip in lines[:-1]:
                strip.keep = True
            if lines:
                lines[0].gap = gap
                last = lines[-1]
                last.keep = number == 0
                last.rules.append(Rule(self.x, last.height, self.width, 1 if number == 0 else 0.5, self.colour))
                last.height += 1
            found += lines
        return found
