"""Running text parsed into blocks, line by line: `marks` says what is a mark; everything else is printed as it stands.

Close to CommonMark with tables, but for people who do not know it: what stands further in belongs to the item above it
however many spaces that are, and the ends of lines that were typed on purpose stay (`line_ends`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from leaflets.blocks import Block, Card, Heading, Items, Marker, Paragraph, Quotation, Run, Table
from leaflets.content import line_ends, marks
from leaflets.content.inline_marks import ParagraphLine, inline
from leaflets.content.live_words import charges
from leaflets.content.marks import Label
from leaflets.content.rows import Row, Rows
from leaflets.faults import Problem, Unfit
from leaflets.words import Place, Words

#: Columns that a line stands further in than the bullet of the item it belongs to.
_INSIDE = 2
#: Lists within lists beyond this depth are set as if they stood at it.
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class RunningText:
    """A text as blocks, and what deserves to be told of it: what is left out as a warning, and how lines were read."""

    blocks: tuple[Block, ...]
    warnings: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def parsed(words: Words, level: int, lettered: bool = True) -> RunningText:
    """A text as blocks; its headings go below `level`, the level of the heading it stands under.

    Where letters make no lists (`lettered`), they are words. Raises Unfit, with its line, for an address or a number
    that cannot be printed, and for a row of a table with cells that have no head.
    """
    parser = _Parser(words, level, lettered)
    blocks = tuple(parser.blocks(0, 0))
    if parser.unfit:
        first, *others = parser.unfit
        raise Unfit(first.message, first.cure, first.place, tuple(others))
    return RunningText(blocks, tuple(parser.warnings), tuple(parser.notes))


@dataclass(slots=True)
class _List:
    """The list that an item belongs to: the column of its bullets, and the label of the item before."""

    column: int
    label: Label


class _Parser:
    """Goes through the rows of a text; each method takes the rows of one construct, from the next row on.

    `top` is the level of the heading that the text stands under, `last` that of the heading before the next row; `at`
    is the index of the next row.
    """

    def __init__(self, words: Words, level: int, lettered: bool) -> None:
        self.words, self.top, self.last, self.at = words, level, level, 0
        self.rows = Rows(words, lettered)
        self.open: list[_List] = []  # the lists in whose items the next row stands, the outermost first
        self.seen: dict[tuple[Marker, str], Label] = {}  # the last label of each style
        self.unfit: list[Problem] = []
        self.warnings: list[Problem] = []
        self.notes: list[Problem] = []

    def place(self, row: Row) -> Place:
        return self.words.at(row.number)

    def blocks(self, inside: int, depth: int) -> Iterator[Block]:
        """All blocks up to a row that stands less far in than `inside`, which begins a block."""
        while self.skip_blank():
            row = self.rows[self.at]
            if row.indent < inside:
                return
            if found := marks.heading(row.words):
                self.at += 1
                yield from self.heading(row, *found)
            elif self.rows.is_table(self.at):
                yield from self.table()
            elif quotation := self.quotation():
                yield Quotation(quotation, self.place(row))
            elif label := self.rows.label(self.at) or self.continued(self.at):
                yield from self.items(label, depth)
            else:
                self.at += 1
                yield from self.paragraph(row)

    def skip_blank(self) -> bool:
        """Go to the next row that is not blank; False where there is none."""
        while self.at < len(self.rows) and not self.rows[self.at].words:
            self.at += 1
        return self.at < len(self.rows)

    def heading(self, row: Row, hashes: int, _: int, words: str) -> Iterator[Block]:
        """A heading of so many # signs; never more than one level below the heading before it."""
        place = self.place(row)
        runs, cards = self.inline([ParagraphLine(words, place)])
        self.seen.clear()
        self.last = min(self.top + max(hashes - 1, 1), self.last + 1)
        yield Heading(self.last, "".join(run.text for run in runs).strip(), place)
        yield from cards

    def paragraph(self, first: Row) -> Iterator[Block]:
        """A paragraph of a row, which has been taken, and of those below it up to a blank one or another block."""
        rows = [first]
        while self.at < len(self.rows) and self.rows[self.at].words and not self.interrupts(self.at):
            rows.append(self.rows[self.at])
            self.at += 1
        yield from self.lines(rows)

    def inline(self, lines: Sequence[ParagraphLine], before: str = "") -> tuple[tuple[Run, ...], tuple[Card, ...]]:
        """The runs and cards of words; none of words that are unfit, which is kept to be told with all others."""
        try:
            return inline(lines, before)
        except Unfit as unfit:
            self.unfit += [unfit.problem, *unfit.also]
            return (), ()

    def lines(self, rows: Sequence[Row]) -> Iterator[Block]:
        """Rows of words as one paragraph, with the ends of those lines that were typed on purpose."""
        kept = line_ends.kept(rows)
        place = self.place(rows[0])
        if kept and self.words.literal:
            manner = "are printed as lines" if all(kept) else "flow as one paragraph"
            if any(kept) and not all(kept):
                after = ", ".join(str(self.place(row).line) for row, end in zip(rows, kept, strict=False) if end)
                manner = f"flow as one paragraph, but for the line ends typed after line {after}"
            self.notes.append(Problem(f"these {len(rows)} lines {manner}", "", place))
        ends = (*kept, False)
        runs, cards = self.inline(
            [ParagraphLine(row.words, self.place(row), end) for row, end in zip(rows, ends, strict=True)]
        )
        yield Paragraph(runs, place=place)
        yield from self.charged(runs, place)
        yield from cards

    def charged(self, runs: tuple[Run, ...], place: Place) -> Iterator[Block]:
        """What the numbers in a paragraph cost to call."""
        try:
            yield from charges(runs, place)
        except Unfit as unfit:
            self.unfit.append(unfit.problem)

    def interrupts(self, at: int) -> bool:
        """Whether a row of a paragraph begins another block."""
        row = self.rows[at]
        if marks.heading(row.words) or self.rows.is_table(at) or self.continued(at):
            return True
        for of in self.open[-1:]:
            if self.rows.next_label(at, of.label) or self.rows.is_bare(at, of.label):
                return True
        for of in self.open[:-1]:
            if row.indent < of.column + _INSIDE and self.rows.next_label(at, of.label):
                return True
        if (label := self.rows.label(at)) is None:
            return False
        above = self.rows[at - 1].words.rstrip()
        if label.marker is not Marker.BULLET:
            return label.number == 1 or above.endswith(":")
        # A dash at the beginning of a line may be one of a sentence, as long as no other line begins so.
        return bool(self.open) or above.endswith((":", ".", "!", "?", ";")) or self.rows.is_bullet(at + 1)

    def continued(self, at: int) -> Label | None:
        """The label of a row that counts on from a list which another list or a paragraph has interrupted."""
        for label in self.rows.labels(at):
            before = self.seen.get(label.style)
            if before is not None and label.marker is not Marker.BULLET and label.number == before.number + 1:
                return label
        return None

    def items(self, label: Label, depth: int) -> Iterator[Block]:
        """A list: all items from the next row on that have such labels at its column."""
        first = self.rows[self.at]
        of = _List(first.indent, label)
        labels, items = list[Label](), list[tuple[Block, ...]]()
        following: Label | None = label
        self.open.append(of)
        while following is not None:
            of.label = self.seen[following.style] = following
            row = self.rows[self.at]
            self.at += 1
            labels.append(following)
            items.append(tuple(self.item(row, of, depth)))
            following = self.next_label(of)
        self.open.pop()
        yield _list(tuple(labels), tuple(items), self.place(first))

    def item(self, row: Row, of: _List, depth: int) -> Iterator[Block]:
        """The blocks of an item: the words after its label, and what stands further in below it."""
        width = of.label.width
        first = self.rows[row.number] = row._replace(indent=row.indent + width, words=row.words[width:])
        if self.rows.is_table(row.number):
            self.at = row.number
            yield from self.table()
        else:
            yield from self.paragraph(first)
        if depth < _DEEPEST:
            yield from self.blocks(of.column + _INSIDE, depth + 1)

    def next_label(self, of: _List) -> Label | None:
        """The label of the next item of a list, if there is one; an item without words is left out, and told."""
        begin = self.at
        while self.skip_blank():
            row = self.rows[self.at]
            if row.indent <= of.column - _INSIDE:
                break
            if not self.rows.is_bare(self.at, of.label):
                found = self.rows.next_label(self.at, of.label)
                begins_anew = not self.rows[self.at - 1].words and of.label.marker is not Marker.BULLET
                if found is None or (begins_anew and found.number <= of.label.number):  # another list, after a gap
                    break
                return found
            message = f"there is nothing after ‘{row.words.strip()}’, so it is left out"
            self.warnings.append(Problem(message, "Type the words after it, or take the line out.", self.place(row)))
            self.at += 1
        self.at = begin
        return None

    def quotation(self) -> tuple[Paragraph | Card, ...]:
        """The paragraphs of a quotation, where all rows up to a blank one are quoted words; nothing where it is none.

        A bare > stands between two paragraphs.
        """
        paragraphs: list[list[Row]] = [[]]
        end = self.at
        while end < len(self.rows) and (row := self.rows[end]).words:
            words = marks.quoted(row.words)
            if words is None:
                return ()
            if words:
                paragraphs[-1].append(row._replace(words=words))
            elif paragraphs[-1]:
                paragraphs.append([])
            end += 1
        rows = [paragraph for paragraph in paragraphs if paragraph]
        if not rows or not marks.quoted(self.rows[self.at].words):
            return ()
        self.at = end
        blocks = [block for paragraph in rows for block in self.lines(paragraph)]
        return tuple(block for block in blocks if isinstance(block, Paragraph | Card))

    def table(self) -> Iterator[Block]:
        """A table, up to a row without a bar, and a card for each web address in it."""
        first = self.rows[self.at]
        columns = len(marks.cells(first.words))
        rows: list[tuple[tuple[Run, ...], ...]] = []
        cards: list[Card] = []
        end = self.at
        while end < len(self.rows) and "|" in (row := self.rows[end]).words:
            end += 1
            if end == self.at + 2:  # the line of dashes
                continue
            cells = marks.cells(row.words)
            place = self.place(row)
            if len(cells) > columns:
                message = f"this row of the table has {len(cells)} cells, and its first row has {columns}"
                raise Unfit(message, "Put a | and a heading into the first row, or take the cell out.", place)
            heads = [f"{''.join(run.text for run in head)} " for head in rows[0]] if rows else [""] * columns
            told = [self.inline([ParagraphLine(cell, place)], head) for cell, head in zip(cells, heads, strict=False)]
            rows.append((*(runs for runs, _ in told), *((),) * (columns - len(cells))))
            cards += [card for _, linked in told for card in linked]
        self.at = end
        yield Table(tuple(rows), self.place(first))
        yield from cards


def _list(labels: tuple[Label, ...], items: tuple[tuple[Block, ...], ...], place: Place) -> Items:
    """A list with its labels as they were typed; numbers that do not count on are kept one by one."""
    marker = labels[0].marker
    if marker is Marker.BULLET:
        return Items(marker, items, place=place)
    numbers = [label.number for label in labels]
    count_on = all(after == one + 1 for one, after in pairwise(numbers))
    typed = tuple(label.typed for label in labels)
    is_usual = marker is Marker.NUMBER and typed == tuple(f"{number}." for number in numbers)
    return Items(marker, items, numbers[0], place, () if count_on else tuple(numbers), () if is_usual else typed)
