"""Small tables: columns side by side where they fit, else one cell under the other."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.blocks import CONTINUED
from leaflets.editions import Edition
from leaflets.typeset.faces import faces
from leaflets.typeset.lines import natural_width
from leaflets.typeset.spans import BLACK, Ink, Span
from leaflets.typeset.strips import A_THIRD, HAIRLINE, BreakCost, Hold, Rule, Strip, TextFlow, shortened, together
from leaflets.typeset.structure import ARTIFACT
from leaflets.words import NOWHERE, Place

#: The most columns that stand side by side.
_MOST_COLUMNS = 3
Cell = list[Span]


@dataclass(slots=True)
class Grid:
    """A table to be set: rows of cells of spans, the first of which heads the columns.

    `x` is its left edge, `width` the most it may have, `gap` the white space above, all in points; `colour` is that of
    its rules. Its words are the same whether the columns stand side by side or not.
    """

    rows: list[list[Cell]]
    edition: Edition
    width: float
    x: float = 0
    gap: float = 0
    colour: str = BLACK
    place: Place = NOWHERE

    @property
    def leading(self) -> float:
        """That of the body, in points."""
        return self.edition.body.leading

    def strips(self) -> list[Strip]:
        """A strip a row, the head once more on each page; where the columns do not fit, a strip a line of each cell."""
        between = self.leading * 0.8
        widths = self._widths(between)
        rows = [self._row(row, widths, between) for row in self.rows] if widths else []
        if not rows or max(strip.height for strip in rows) > self.edition.height * A_THIRD:
            return self._stacked()
        rows[0].gap, rows[0].cost, rows[0].hold = self.gap, BreakCost.BETWEEN_BLOCKS, Hold.HEADING
        for strip in rows[2:]:
            strip.repeated = (rows[0],)
        return rows

    def _widths(self, between: float) -> list[float] | None:
        """A width for each column, or None where even the longest words do not fit side by side."""
        columns = list(zip(*([natural_width(cell) for cell in row] for row in self.rows), strict=True))
        natural = [max(whole for whole, _ in column) for column in columns]
        least = [max(longest for _, longest in column) for column in columns]
        room = self.width - between * (len(columns) - 1)
        if sum(natural) <= room:
            return natural
        if sum(least) > room or len(columns) > _MOST_COLUMNS:
            return None
        spare = (room - sum(least)) / sum(n - m for n, m in zip(natural, least, strict=True))
        return [m + (n - m) * spare for n, m in zip(natural, least, strict=True)]

    def _row(self, row: list[Cell], widths: list[float], between: float) -> Strip:
        strip = Strip(0, cost=BreakCost.BETWEEN_ITEMS, place=self.place)
        x, pad = self.x, self.leading * 0.15
        for cell, width in zip(row, widths, strict=True):
            y = pad
            for line in TextFlow(cell, self.leading, width + 0.01, x).strips() if cell else ():
                strip.lines += [words._replace(baseline=words.baseline + y) for words in line.lines]
                y += line.height
            strip.height = max(strip.height, y + pad)
            x += width + between
        thickness = 2 if row is self.rows[0] else HAIRLINE
        strip.rules.append(Rule(self.x, strip.height - 0.5, x - between - self.x, thickness, self.colour))
        strip.height += 2
        return strip

    def _stacked(self) -> list[Strip]:
        """Each cell behind the name of its column, each row above a rule; the head is not set by itself.

        The names beside the first row are those of the tree, all others are repeated for the eye alone.
        """
        head, *rows = self.rows
        strips: list[Strip] = []
        for number, row in enumerate(rows or [[list[Span]() for _ in head]]):
            lines: list[Strip] = []
            for name, cell in zip(head, row, strict=True):
                if spans := self._named(name, cell, first=number == 0):
                    lines += TextFlow(spans, self.leading, self.width, self.x, place=self.place).strips()
            if not lines:
                continue
            lines[0].gap = self.leading * 0.4 if strips else self.gap
            lines[0].cost = BreakCost.BETWEEN_ITEMS if strips else BreakCost.BETWEEN_BLOCKS
            if not together(lines, self.edition):
                self._go_on(lines, row[0])
            end = lines[-1]
            end.rules.append(Rule(self.x, end.height, self.width, HAIRLINE, self.colour))
            end.height += 2
            strips += lines
        return strips

    def _go_on(self, lines: list[Strip], cell: Cell) -> None:
        """Let each page on which a tall row goes on begin with the words of its first cell."""
        words = " ".join("".join(span.text for span in cell).split())
        if words:
            ink = Ink(faces().bold, self.edition.body.size, BLACK)
            name = shortened(words, CONTINUED, ink, self.width)
            again = TextFlow([Span(name, ink, ARTIFACT)], self.leading, self.width, self.x, place=self.place).strips()
            for line in lines[1:]:
                line.repeated = tuple(again)

    def _named(self, name: Cell, cell: Cell, *, first: bool) -> Cell:
        """A cell behind the name of its column; of an empty one only the first row has the name, and a dash."""
        if not name or not (cell or first):
            return cell
        if not first:
            name = [Span(span.text, span.ink, ARTIFACT) for span in name]
        plain = Ink(faces().regular, name[-1].ink.size, BLACK)
        colon = "" if name[-1].text.rstrip().endswith((":", "?")) else ":"
        return [*name, Span(f"{colon} " if cell else f"{colon} –", plain, ARTIFACT), *cell]
