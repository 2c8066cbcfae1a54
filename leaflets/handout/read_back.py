"""What is laid out for the printer, read back before it is put in place, and the editions that can be laid out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from leaflets.editions import A4, MM, Edition
from leaflets.faults import ContentError, Fault, UsageError
from leaflets.words import NOWHERE

if TYPE_CHECKING:  # what reads and writes PDFs takes long to import
    from leaflets.handout.imposition import Printed

#: Wrong pages that are told; more help nobody.
_TOLD = 5


def refuse_other_paper(what: str, edition: Edition) -> None:
    """Raise UsageError for an edition whose pages are not A4, which is the paper of packs and booklets."""
    if (edition.width, edition.height) != (A4.width, A4.height):
        size = f"{edition.width / MM:.0f} mm by {edition.height / MM:.0f} mm"
        message = f"a {what} is printed on A4, and the pages of ‘{edition.name}’ are {size}"
        raise UsageError.of(message, f"Name an edition on A4, such as ‘{A4.name}’, or print its file by itself.")


def refuse_misplaced(printed: Printed, files: Sequence[bytes]) -> None:
    """Read sheets back; raise ContentError where a page of a file is not where it should be, or not as large."""
    from leaflets.proof.collation import PageSpot, misplaced
    from leaflets.proof.page import Box

    sides = [
        [
            PageSpot(spot.file, spot.page, Box(spot.x, 0, spot.x + A4.width * spot.scale, A4.height * spot.scale))
            for spot in side
        ]
        for side in printed.sides
    ]
    if wrong := list(misplaced(printed.data, files, sides)):
        raise ContentError(*(Fault(NOWHERE, f"the finished file is wrong: {sentence}") for sentence in wrong[:_TOLD]))
