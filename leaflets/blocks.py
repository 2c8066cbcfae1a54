"""What a reader meets: a small closed vocabulary of frozen values.

Every block has one place in the structure tree (`typeset.setting` gives it) and the place of the editor's words
it came from. A new kind of block is rare, on purpose.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TypeAlias

from leaflets.words import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one manner. `href` is where they lead, if anywhere; `says` what a screen reader tells of it.

    A number that is `loud` is as large as those of cards.
    """

    text: str
    strong: bool = False
    href: str = ""
    says: str = ""
    loud: bool = False


#: What stands for a QR symbol where it is not seen: the words of its link say what it opens.
QR_CODE = "QR code"


class Style(Enum):
    """How loudly a paragraph speaks."""

    BODY = "body"
    OFFER = "offer"  # the other-formats line: large, bold, so that whoever needs it finds it
    SMALL = "small"  # legal lines


class Marker(Enum):
    """What stands before the items of a list."""

    BULLET = "bullet"
    NUMBER = "number"
    LOWER_LETTER = "a"
    UPPER_LETTER = "A"
    LOWER_ROMAN = "i"
    UPPER_ROMAN = "I"
    NONE = "none"


class Weight(Enum):
    """How urgent a notice is; told by its words and by the weight of its bar, never by colour."""

    QUIET = 1
    INFORMATION = 2
    URGENT = 3
    EMERGENCY = 4


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the leaflet. One of level 2 is `listed` in the list of contents, or not."""

    level: int
    text: str
    place: Place = NOWHERE
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a line end the editor typed on purpose is "\\n" in a run."""

    runs: tuple[Run, ...]
    manner: Style = Style.BODY
    place: Place = NOWHERE

    @property
    def lines(self) -> tuple[tuple[Run, ...], ...]:
        """The runs of each line that the editor ended on purpose, without the "\\n"; lines without words left out."""
        lines: list[list[Run]] = [[]]
        for run in self.runs:
            first, *others = run.text.split("\n")
            lines[-1].append(replace(run, text=first) if others else run)
            lines += [[replace(run, text=line)] for line in others]
        kept = (tuple(run for run in line if run.text) for line in lines)
        return tuple(line for line in kept if any(run.text.strip() for run in line))


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item is blocks, so lists nest.

    Its numbers count on from `first`, or are `numbers` where those that were typed do not. `labels` are what was typed
    before the items where that is more than a number and a full stop: a), (ii), 3). Those of a list in `easy` read are
    set large in every edition.
    """

    marker: Marker
    items: tuple[tuple[Block, ...], ...]
    first: int = 1
    place: Place = NOWHERE
    numbers: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    easy: bool = False

    def number(self, item: int) -> int:
        """The number of an item, which is counted from 0."""
        return self.numbers[item] if self.numbers else self.first + item

    def label(self, item: int) -> str:
        """What stands before an item, which is counted from 0; empty where nothing does."""
        if self.labels:
            return self.labels[item]
        if self.is_numbered:
            return f"{self.number(item)}."
        return "•" if self.marker is Marker.BULLET else ""

    @property
    def is_list(self) -> bool:
        """Whether it is told as a list: one item that nothing stands before is none."""
        return self.marker is not Marker.NONE or len(self.items) != 1

    @property
    def is_numbered(self) -> bool:
        """Whether its items have numbers or letters before them."""
        return self.marker not in (Marker.BULLET, Marker.NONE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's own words."""

    blocks: tuple[Block, ...]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Table:
    """A small table: rows of cells of runs; the first row heads the columns."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Notice:
    """Words set apart because they matter more."""

    weight: Weight
    blocks: tuple[Block, ...]
    place: Place = NOWHERE


class PictureWidth(Enum):
    """How wide a picture is printed: as the words, half as wide, or small enough to stand beside them."""

    COLUMN = "column"
    HALF = "half"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture as its file has it: the bytes, a hash of them, and how many dots wide and high it is when upright."""

    data: bytes = field(repr=False)
    code: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; it `says` in words what it shows, for whoever does not see it.

    The caption and the credit are printed below it. Its own `words`, which are paragraphs and lists, stand beside it
    where it is narrow enough, else below: left of it, or right of one that `leads`.
    """

    file: PictureFile
    says: str
    width: PictureWidth = PictureWidth.COLUMN
    caption: str = ""
    credit: str = ""
    place: Place = NOWHERE
    words: tuple[Block, ...] = ()
    leads: bool = False


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """A number to ring, on a card: set larger than the body and bold; `after` are plain words behind it."""

    label: str
    number: str
    href: str
    says: str
    place: Place = NOWHERE
    after: str = ""


@dataclass(frozen=True, slots=True)
class QrLink:
    """A web address as a QR symbol with its readable form beside it; both lead there.

    `readable` may be empty, where the words beside the symbol say the address already. `whole` is the readable form in
    full, which is printed where it fits.
    """

    href: str
    readable: str
    says: str
    place: Place = NOWHERE
    whole: str = ""


Detail: TypeAlias = Paragraph | PhoneLine | QrLink


@dataclass(frozen=True, slots=True)
class Card:
    """A contact, a group, a link: a name and its details. Where it goes on overleaf, its name is repeated there.

    `level` is the level of its name as a heading, or None where the name is no heading.
    """

    name: tuple[Run, ...]
    details: tuple[Detail, ...]
    level: int | None = None
    place: Place = NOWHERE

    @property
    def title(self) -> str:
        """The words of its name."""
        return "".join([run.text for run in self.name])

    @property
    def has_symbol(self) -> bool:
        """Whether there is a symbol on it."""
        return any(isinstance(detail, QrLink) for detail in self.details)


#: What stands behind the name of a card at the head of a page on which it goes on.
CONTINUED = " (continued)"
#: What a draft says of itself, on each page or above all its words.
DRAFT = "DRAFT: not for readers"

Block: TypeAlias = "Heading | Paragraph | Items | Quotation | Table | Notice | Picture | Card"


@dataclass(frozen=True, eq=False)
class Document:
    """A leaflet as its readers meet it: its blocks in order, and what its page furniture and its file say.

    `reviewed` is the date as printed, empty for what is no leaflet and so no issue of one; `created` the same as (year,
    month, day), for the file's own dates; `draft` marks every page. The first `front` blocks are the title and what
    belongs to it. The `logo` is the publisher's, in the head of the pages. `issue` is the code that the blocks tell of
    themselves, empty where they tell none. Each document is its own, so that what is
    worked out of one can be kept beside it.
    """

    title: str
    publisher: str
    language: str
    subject: str
    keywords: tuple[str, ...]
    reviewed: str
    created: tuple[int, int, int]
    draft: bool
    accent: str
    blocks: tuple[Block, ...]
    front: int = 0
    logo: Picture | None = None
    issue: str = ""
