"""Page furniture: the heads and the foot of pages, and the frames that they leave for the story. Lengths in points."""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from leaflets.blocks import DRAFT, Document
from leaflets.editions import MM, Edition
from leaflets.issue import issue_code
from leaflets.qr.symbol import QUIET_ZONE
from leaflets.typeset.face_runs import width_of
from leaflets.typeset.faces import faces
from leaflets.typeset.mastheads import beside_logo, logo
from leaflets.typeset.spans import BLACK, Ink, Span, colour
from leaflets.typeset.strips import HAIRLINE, Line, Rule, Strip, TextFlow, shortened
from leaflets.typeset.structure import ARTIFACT, Element


@dataclass(slots=True)
class Frames:
    """The heights of the frames that the story flows through, and the distances symbols keep, all in points."""

    first: float  # on the first page
    later: float  # on each other page
    apart: float  # between two symbols, at the least
    above: float  # from the rule of the head to the frame, at the least
    below: float  # from the frame to the rule of the foot
    far_apart: float = 0.0  # between two symbols where there is room

    def height(self, first: bool) -> float:
        """The height of the frame of the first page, or of a later one."""
        return self.first if first else self.later


@dataclass
class Furniture:
    """What stands on every page of a document in an edition; measured first, so that no story runs into it."""

    document: Document
    edition: Edition
    figure: Element | None = None  # that of the logo

    @property
    def tint(self) -> str:
        """The accent colour, as an operand of rg."""
        return colour(self.document.accent)

    def frames(self, air: bool = True) -> Frames:
        """The frames that the furniture leaves, with full `air` below the head and above the foot or without."""
        edition, below = self.edition, self.below(air)
        bottom = edition.height - edition.foot - self._foot_height - below
        first, later = self.top(True, air), self.top(False, air)
        above = min(self.above(True, air), self.above(False, air))
        return Frames(bottom - first, bottom - later, edition.apart, above, below, edition.far_apart)

    def top(self, first: bool, air: bool = True) -> float:
        """Where the frame of a page begins, down from the page's top edge."""
        return self.edge + self.head(first, air)[1] + self.above(first, air)

    @cached_property
    def edge(self) -> float:
        """Where the head begins, down from the page's top edge; lower, where capitals in it have accents."""
        letters = unicodedata.normalize("NFD", f"{self.document.title}{self.document.publisher}")
        has_accents = any(one.isupper() and unicodedata.combining(other) for one, other in pairwise(letters))
        return self.edition.top + (self.edition.body.size * _ACCENT if has_accents else 0)

    def below(self, air: bool) -> float:
        """From the frame to the rule of the foot: at least the quiet zone of a symbol with the least modules."""
        return max(QUIET_ZONE * self.edition.module_mm * MM, (_AIR_BELOW if air else 0) - self._under_words)

    def above(self, first: bool, air: bool) -> float:
        """From the rule of the head to the frame: the capitals of the title, or of the first line, stand lower."""
        least, kind = self.edition.body.leading * 0.2, self.edition.title if first else self.edition.body
        wanted = _AIR_ABOVE_TITLE if first else _AIR_ABOVE
        over_capitals = (kind.leading - faces().bold.cap_height * kind.size) / 2
        return max(least, wanted - over_capitals) if air else least

    @property
    def _under_words(self) -> float:
        """The white below the baseline of a line of text that belongs to it."""
        body = self.edition.body
        return float(body.leading - faces().regular.cap_height * body.size) / 2

    def head(self, first: bool, air: bool = True) -> tuple[list[Strip], float]:
        """The head of the first page (the publisher) or of a later one (title and publisher): its strips and height.

        Without `air` the logo on the first page is as small as on the others.
        """
        kind = first, air or not first or self.document.logo is None
        if kind not in self._heads:
            self._heads[kind] = self._head(*kind)
        return self._heads[kind]

    @cached_property
    def _heads(self) -> dict[tuple[bool, bool], tuple[list[Strip], float]]:
        return {}

    def _head(self, first: bool, air: bool) -> tuple[list[Strip], float]:
        edition, document = self.edition, self.document
        regular, bold = faces()
        kind, leading = edition.body if first else edition.small, edition.small.leading
        ink = Ink(bold, kind.size, self.tint) if first else Ink(regular, kind.size, BLACK)
        right = DRAFT if document.draft else edition.label if first else ""
        other = Ink(bold if document.draft else regular, kind.size, BLACK)
        mark = logo(document, edition, first and air, self.figure if first else None)
        left = mark.width + edition.track_gap / 2 if mark else 0
        room = edition.line - left - width_of(_APART, ink) - width_of(right, other)
        name = document.publisher
        if not first:  # the title matters more: the first page says who the publisher is
            name = f"{document.title} · {document.publisher}"
            name = name if width_of(name, ink) <= room else shortened(document.title, "", ink, room)
        strips = TextFlow([Span(name, ink, ARTIFACT)], leading, room, left).strips()
        if len(strips) > _MOST_LINES:
            strips = TextFlow([Span(shortened(name, "", ink, room), ink, ARTIFACT)], leading, room, left).strips()
        if right and mark and first and width_of(name, ink) > room:  # both beside the logo, one below the other
            wide = edition.line - left
            strips = TextFlow([Span(name, ink, ARTIFACT)], leading, wide, left).strips()
            strips += TextFlow([Span(right, other, ARTIFACT)], leading, wide, left).strips()
        elif right:
            strips[0].lines += _at_the_end(right, other, leading, edition.line, strips[0].lines[0].baseline)
        if mark:
            strips = beside_logo(strips, mark, self.edge)
        height = sum(strip.height for strip in strips)
        strips.append(Strip(0, rules=[Rule(0, 2, edition.line, 1.5 if first else HAIRLINE, self.tint)]))
        return strips, height + 3.5

    def foot(self, page: int, pages: int) -> list[Strip]:
        """The strips of the foot of a page, from 1: title, review and issue, and at the right end the folio."""
        kind, line, last = self.edition.small, self.edition.line, self._foot[-1]
        folio = _at_the_end(f"Page {page} of {pages}", self._small, kind.leading, line, last.lines[0].baseline)
        return [*self._foot[:-1], replace(last, lines=[*last.lines, *folio])]

    @property
    def _small(self) -> Ink:
        return Ink(faces().regular, self.edition.small.size, BLACK)

    @cached_property
    def _foot(self) -> list[Strip]:
        """The foot without its folio, for which there is room on the last line; a long title is shortened."""
        document, ink = self.document, self._small
        leading, line = self.edition.small.leading, self.edition.line
        reviewed, code = f"reviewed {document.reviewed}", f"issue {issue_code(document)}"
        room = line - width_of(f"Page 99 of 99{_APART}", ink)
        lines = [f"{document.title} · {reviewed} · {code}" if document.reviewed else document.title]
        if width_of(lines[0], ink) > room:
            lines = [shortened(document.title, "", ink, room)]
            if document.reviewed:
                above = shortened(document.title, f" · {code}", ink, line)
                lines = [above, reviewed[0].upper() + reviewed[1:]]
        strips = [strip for words in lines for strip in TextFlow([Span(words, ink, ARTIFACT)], leading, line).strips()]
        strips[0].rules.append(Rule(0, -3, line, HAIRLINE, self.tint))
        return strips

    @cached_property
    def _foot_height(self) -> float:
        """From the folio's baseline up to the rule above the foot."""
        lines = self.foot(99, 99)
        last = lines[-1].lines[0].baseline
        return sum(strip.height for strip in lines[:-1]) + last + 3


#: From the rule of the head to the capitals of the title, and to those of the first line of a later page; from the
#: baseline of the last line to the rule of the foot.
_AIR_ABOVE_TITLE, _AIR_ABOVE, _AIR_BELOW = 7 * MM, 6 * MM, 6 * MM
#: What an accent on a capital of the head wants of white more than the page has above it, of the size of the body.
_ACCENT = 0.12
#: The least distance between words at the two ends of a line.
_APART = "    "
#: The most lines of the head of the first page; the others have one, the foot two.
_MOST_LINES = 2


@functools.lru_cache(maxsize=256)  # leaflets have the same folios
def _at_the_end(words: str, ink: Ink, leading: float, width: float, baseline: float) -> tuple[Line, ...]:
    """Words at the end of a line that has other words already."""
    room = width_of(words, ink)
    text = TextFlow([Span(words, ink, ARTIFACT)], leading, width, width - room).strips()[0]
    return tuple(line._replace(baseline=baseline) for line in text.lines)
