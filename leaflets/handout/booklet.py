"""A booklet: a leaflet as A5 pages, two side by side on A4, to print, fold and staple."""

from __future__ import annotations

from typing import NamedTuple

from leaflets.editions import A4, BOOKLET, SETTABLE
from leaflets.faults import ContentError, Fault, PromiseError
from leaflets.handout.read_back import refuse_misplaced, refuse_other_paper
from leaflets.handout.stock import Stock
from leaflets.pdf import metadata

#: What a measured size may lack of the least: half a dot of the drawing it is measured on (points of type, mm of
#: modules).
_TOLERANCE = 0.02
#: Sheets from which the inner ones of a booklet stand out at the fold; fewer need no care.
CREEP_FROM = 10


class Booklet(NamedTuple):
    """A booklet: the name and bytes of its file, its sheets and pages, and what to warn of.

    `type` is its smallest type in points and `module` the side of its symbols' smallest module in mm, each infinite
    where there is none.
    """

    file: str
    data: bytes
    sheets: int
    pages: int
    type: float
    module: float
    warnings: tuple[Fault, ...]

    @property
    def blanks(self) -> int:
        """The last pages, which are blank: each sheet has four pages."""
        return 4 * self.sheets - self.pages

    @property
    def creeps(self) -> bool:
        """Whether its inner sheets stand out at the fold, so that the open edge needs trimming."""
        return self.sheets >= CREEP_FROM


def booklet(stock: Stock, name: str, edition: str | None = None) -> Booklet:
    """A leaflet as a booklet, read back; of the edition made for it unless another is named.

    Raises UsageError for an edition that is not on A4, ContentError for a leaflet that is not fit for readers, and
    where type or symbols would come out too small.
    """
    from leaflets.handout import imposition
    from leaflets.press.making import Specification, failure, make

    chosen = SETTABLE[edition or BOOKLET.name]
    refuse_other_paper("booklet", chosen)
    leaflet = stock.fit_for_readers([name])[name]
    result = make(stock.library, name, Specification((chosen.name,), stock.today)).editions[chosen.name]
    if result.pressed is None:
        raise PromiseError(failure(stock.library, name), *result.faults)
    printed = imposition.saddle_stitched(result.pressed.data, f"{leaflet.title}{metadata.BOOKLET}")
    refuse_misplaced(printed, [result.pressed.data])
    type_, module = _least_sizes(printed.data, result.pressed.data, chosen.name)
    warnings = stock.overdue_warnings({name: leaflet})
    return Booklet(f"{name}-booklet.pdf", printed.data, printed.sheets, result.pressed.pages, type_, module, warnings)


def _least_sizes(data: bytes, source: bytes, edition: str) -> tuple[float, float]:
    """The smallest type in points and the smallest module in mm of a booklet.

    Raises ContentError where one is too small, or where a symbol of the file it is made from cannot be read.
    """
    from leaflets.proof import collation

    least = collation.least(data)
    cure = f"Leave --edition out: ‘{BOOKLET.name}’ is made for it."
    if least.type < A4.floor - _TOLERANCE:
        message = f"in a booklet the type of ‘{edition}’ would be {least.type:.1f} pt, too small to read"
        raise ContentError.of(message, cure)
    if sorted(least.addresses) != sorted(collation.least(source).addresses):
        raise ContentError.of("not every code of the booklet can be read", "Print the leaflet itself instead.")
    if least.module < A4.module_mm - _TOLERANCE:
        sizes = f"modules of {least.module:.2f} mm, too small to scan"
        raise ContentError.of(f"in a booklet the codes of ‘{edition}’ would have {sizes}", cure)
    return least.type, least.module
