"""A pack or a booklet of ours judged as what it is: sides of paper with pages of leaflets on them.

What the leaflets are is told by the codes of their issues; each is pressed again, and every page of the file is held
against the page that it should be.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from leaflets.checks import promises
from leaflets.checks.case import Case, Finding
from leaflets.checks.facts import Report, Worth, report_on
from leaflets.editions import A4, BOOKLET, EDITIONS, HALF, SETTABLE, Edition
from leaflets.faults import ContentError, Fault, Spot
from leaflets.issue import LENGTH, LETTERS
from leaflets.pdf import metadata
from leaflets.press.press import press
from leaflets.press.sources import Sources
from leaflets.proof import collation
from leaflets.proof.as_seen import is_said_to_be_by
from leaflets.proof.collation import PageSpot
from leaflets.proof.page import Box
from leaflets.proof.proof import Proof
from leaflets.words import NOWHERE, counted, listed

#: What stands in the foot of each page of a leaflet.
_CODE = re.compile(rf" · issue ([{LETTERS}]{{{LENGTH}}})\b")
#: What is asked of such a file, besides the promises that hold for all paper.
_IN_PLACE, _SCANS = "every page in its place", "no code missing"
#: Words told of a page that says something else.
_TOLD = 8


def _foot(line: str) -> tuple[str, str] | None:
    """The title and the code in a line that is the foot of a page; None for any other line."""
    title, reviewed, rest = line.partition(" · reviewed ")
    code = _CODE.search(rest) if reviewed else None
    return (title, code[1]) if code is not None else None


class Imposed(Enum):
    """What is laid out for a printer, by its name in words."""

    PACK = "pack"
    BOOKLET = "booklet"

    @property
    def abreast(self) -> int:
        """The pages side by side on a side of it."""
        return 2 if self is Imposed.BOOKLET else 1


class _Pages(NamedTuple):
    """The pages of a leaflet in an edition, as they are today: their words, and the addresses of their codes."""

    name: str
    data: bytes
    words: tuple[str, ...]
    addresses: tuple[tuple[str, ...], ...]


class _Piece(NamedTuple):
    """What stands on a side, or on half of it: its words, and which page of which leaflet that is.

    `pages` is None where no leaflet known has the code of its foot, `page` is 0 where it is none of the leaflet's.
    """

    words: str
    code: str
    pages: _Pages | None = None
    page: int = 0


def kind_of(proof: Proof) -> Imposed | None:
    """What a file of ours for paper alone is; None for any other file."""
    title = proof.declared.title
    kinds = {metadata.PACK: Imposed.PACK, metadata.BOOKLET: Imposed.BOOKLET}
    kind = next((kind for end, kind in kinds.items() if title.endswith(end)), None)
    is_tagged = proof.declared.marked or any(node.role for node in proof.root.walk)
    return None if kind is None or is_tagged or not is_said_to_be_by(proof.data, metadata.PRODUCER) else kind


def judged(file: str, proof: Proof, kind: Imposed, sources: Sources) -> Report:
    """The report on a pack or a booklet."""
    case = Case(proof, A4)  # in a pack large print may stand beside the standard edition, whose limits hold for all
    faults = promises.check(case, promises.ON_PAPER)
    sides = _Reader(sources, kind).read(proof.data)
    faults += tuple(
        Fault(NOWHERE, finding.message, finding.cure, check=check, spot=Spot(finding.page) if finding.page else None)
        for check, findings in ((_IN_PLACE, _misplaced(proof, kind, sides)), (_SCANS, _unread(proof, sides)))
        for finding in promises.few(findings)
    )
    checks = len(promises.ON_PAPER) + 2
    return report_on(file, case, faults, _worth(kind, sides, sources), checks)


def _worth(kind: Imposed, sides: Sequence[Sequence[_Piece]], sources: Sources) -> Worth:
    """With what the pages of a file were compared."""
    pieces = [piece for side in sides for piece in side if piece.words.strip()]
    names = dict.fromkeys(piece.pages.name for piece in pieces if piece.pages is not None)
    unknown = sorted({piece.code for piece in pieces if piece.code and piece.pages is None})
    if not names:
        why = "there is no content at hand" if sources.library is None else "no leaflet here has the codes of its pages"
        return Worth(kind.value, "", f"its words were compared with nothing, for {why}")
    left = ["its slip"] if not pieces[0].code else []
    left += [f"what has the code {code}" for code in unknown]
    files = tuple(map(sources.path, names))
    found = f"found by {'their codes' if len(files) > 1 else 'its code'}"
    told = f"compared word by word with {listed(files)}, {found}" + (f"; but not {listed(left)}" if left else "")
    return Worth(kind.value, ", ".join(files), told)


class _Reader:
    """Finds out which pages of which leaflets stand in a file."""

    def __init__(self, sources: Sources, kind: Imposed) -> None:
        self._sources, self._kind = sources, kind
        self._made: dict[tuple[str, str], _Pages | None] = {}
        self._found: dict[tuple[str, str], str] = {}

    def read(self, data: bytes) -> list[list[_Piece]]:
        """The pieces of each side."""
        known: dict[str, _Piece] = {}
        sides = collation.said(data, self._kind.abreast)
        for words in (words for side in sides for words in side):
            if words not in known:
                known[words] = self._piece(words)
        return [[known[words] for words in side] for side in sides]

    def _piece(self, words: str) -> _Piece:
        feet = [foot for line in words.splitlines() if (foot := _foot(line)) is not None]
        if not feet:
            return _Piece(words, "")
        title, code = feet[-1]
        if (title, code) not in self._found:
            self._found[title, code] = self._sources.by_code(code, self._sources.entitled(title))
        name = self._found[title, code]
        if not name:
            return _Piece(words, code)
        nearest, most = None, -1.0
        for edition in self._editions():
            pages = self._pages(name, edition)
            for number, wanted in enumerate(pages.words if pages else (), 1):
                if collation.same_words(words, wanted):
                    return _Piece(words, code, pages, number)
            alike = max((_likeness(words, wanted) for wanted in (pages.words if pages else ())), default=-1.0)
            nearest, most = (pages, alike) if alike > most else (nearest, most)
        return _Piece(words, code, nearest)

    def _editions(self) -> Sequence[Edition]:
        on_a4 = [edition for edition in EDITIONS.values() if edition.has_page(A4.width, A4.height)]
        return [BOOKLET, *on_a4] if self._kind is Imposed.BOOKLET else on_a4

    def _pages(self, name: str, edition: Edition) -> _Pages | None:
        """The pages of a leaflet as it is made today; None where it cannot be made."""
        key = name, edition.name
        if key not in self._made:
            document, _ = self._sources.document(name)
            try:
                data = press(document, SETTABLE[edition.name]).data
            except (ContentError, ValueError):
                self._made[key] = None
            else:
                proof = Proof(data)
                words = tuple(text for (text,) in collation.said(data))
                addresses = tuple(tuple(symbol.address for symbol in view.symbols) for view in proof.views)
                self._made[key] = _Pages(name, data, words, addresses)
        return self._made[key]


def _likeness(text: str, other: str) -> float:
    """How many words two texts share, as a part of 1."""
    ours, theirs = set(text.split()), set(other.split())
    return len(ours & theirs) / max(len(ours | theirs), 1)


def _misplaced(proof: Proof, kind: Imposed, sides: Sequence[Sequence[_Piece]]) -> Iterator[Finding]:
    """What stands on sides and is no page of a leaflet as it is today, or not where or as large as it should be."""
    is_begun = False
    spots: list[list[PageSpot] | None] = []
    files = list({piece.pages.data: None for side in sides for piece in side if piece.pages is not None})
    for number, side in enumerate(sides, 1):
        told = [_wrong(piece) for piece in side if piece.words.strip() and (piece.code or is_begun)]
        is_begun = is_begun or any(piece.code for piece in side)
        yield from (Finding(message, number) for message in told if message)
        is_known = is_begun and not any(told)
        spots.append(_spots(kind, side, files) if is_known else None)
    if not is_begun:
        return
    if any(spots):
        wrong = list(collation.misplaced(proof.data, files, spots))
        yield from map(Finding, wrong or collation.drawn_otherwise(proof.data, files, spots))
    yield from _out_of_order(kind, sides, proof.declared.preferences.get("Duplex", ""))


def _wrong(piece: _Piece) -> str:
    """What is wrong with a piece by itself; empty where nothing is."""
    if not piece.code:
        return "there are words here that are of no leaflet"
    if piece.pages is None:
        return f"no leaflet known here has the code {piece.code} today"
    if piece.page:
        return ""
    wanted = max(piece.pages.words, key=lambda words: _likeness(piece.words, words))
    return f"this is no page of ‘{piece.pages.name}’ as it is today: {_difference(piece.words, wanted)}"


def _difference(text: str, wanted: str) -> str:
    """The first words that differ."""
    ours, theirs = text.split(), wanted.split()
    for what, begin, end, first, last in difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if what != "equal":
            says, should = " ".join(ours[begin:end][:_TOLD]), " ".join(theirs[first:last][:_TOLD])
            return f"it has ‘{says}’" + (f" where it should have ‘{should}’" if should else " besides")
    return "its words stand in another order"


def _spots(kind: Imposed, side: Sequence[_Piece], files: Sequence[bytes]) -> list[PageSpot]:
    """Where each page of a side should stand."""
    scale = HALF if kind is Imposed.BOOKLET else 1.0
    spots = []
    for number, piece in enumerate(side):
        if piece.pages is not None:
            left = number * A4.width * scale
            box = Box(left, 0, left + A4.width * scale, A4.height * scale)
            spots.append(PageSpot(files.index(piece.pages.data), piece.page, box))
    return spots


def _out_of_order(kind: Imposed, sides: Sequence[Sequence[_Piece]], duplex: str) -> Iterator[Finding]:
    """Pages that do not follow each other as they have to, to be read, or to be folded."""
    if kind is Imposed.BOOKLET:
        yield from _not_to_be_folded(sides)
        return
    before: _Piece | None = None
    for number, (piece,) in enumerate(sides, 1):
        many = len(before.pages.words) if before and before.pages else 0
        if before and before.page and before.page < many:
            if piece.pages is not before.pages or piece.page != before.page + 1:
                yield Finding(f"page {before.page + 1} of ‘{before.pages.name}’ should follow here", number)  # type: ignore[union-attr]
        elif piece.page > 1:
            yield Finding(f"page 1 of ‘{piece.pages.name}’ should stand here", number)  # type: ignore[union-attr]
        elif piece.page == 1 and not number % 2 and "Flip" in duplex:
            yield Finding(f"‘{piece.pages.name}’ begins on the back of another sheet", number)  # type: ignore[union-attr]
        before = piece
    if before and before.pages and before.page and before.page < len(before.pages.words):
        yield Finding(f"page {before.page + 1} of ‘{before.pages.name}’ is missing at the end")


def _not_to_be_folded(sides: Sequence[Sequence[_Piece]]) -> Iterator[Finding]:
    """Pages that do not follow each other once the sheets are folded: the outermost has the first and the last."""
    whole = 2 * len(sides)
    many = max((len(piece.pages.words) for side in sides for piece in side if piece.pages), default=0)
    if whole != many + -many % 4:
        yield Finding(f"the leaflet has {counted(many, 'page')}, and there is room for {whole}")
        return
    for number, side in enumerate(sides, 1):
        pair = (whole + 1 - number, number) if number % 2 else (number, whole + 1 - number)
        for piece, wanted in zip(side, pair, strict=True):
            if piece.pages is not None and piece.page not in (0, wanted):
                yield Finding(f"page {wanted} should stand where page {piece.page} does", number)


def _unread(proof: Proof, sides: Sequence[Sequence[_Piece]]) -> Iterator[Finding]:
    """Codes that the pages have and a phone does not find on the sides."""
    for number, side in enumerate(sides, 1):
        found = [symbol.address for symbol in proof.views[number - 1].symbols]
        for piece in side:
            for address in piece.pages.addresses[piece.page - 1] if piece.pages and piece.page else ():
                if address in found:
                    found.remove(address)
                else:
                    yield Finding(f"the code of {address} cannot be read", number)
