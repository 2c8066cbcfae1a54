"""Every code scans in a shaking hand: read as printed, shrunk, in grey and blurred, large, apart, in clear white.

Sizes are those of a simulation of tremor, photocopies and old phones, above the usual advice (DENSO, GS1 UK).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from urllib.parse import urlsplit

from leaflets.checks.case import Case, Finding, is_told_elsewhere, on
from leaflets.proof.page import MM, Graphic, TagNode
from leaflets.proof.scanner import DPI, QUIET, Conditions, FoundSymbol
from leaflets.values.address_doubts import doubts

#: A dot of the rendering on which symbols are measured, in mm: what their sizes are forgiven.
_DOT = 25.4 / DPI
#: Letters of a host that may take several lines in the largest print.
_LONG_HOST = 60
_HOW = {Conditions.PRINTED: "printed", Conditions.FIT: "shrunk to fit", Conditions.BLURRED: "blurred"}


def every_code_scans(case: Case) -> Iterator[Finding]:
    """Each symbol is read at 150 dpi, at 94 % of its size, in grey and blurred, always as the same address."""
    for symbol in case.proof.symbols:
        if case.proof.reads(symbol, Conditions.BLURRED) == symbol.address:
            continue  # what is read blurred, from fewer dots, is read in all other ways
        for seen_as, how in _HOW.items():
            if (read := case.proof.reads(symbol, seen_as)) != symbol.address:
                answer = f"as {read}" if read else "not at all"
                yield _of(symbol, f"the code of {symbol.address} is read {answer} when it is {how}")


def no_code_missing(case: Case) -> Iterator[Finding]:
    """The symbols read off the pages are the addresses of the content, each in its place; and each is a figure."""
    figures = [(node, _symbol(case, ink)) for node, ink in case.proof.figures if node.alt.startswith("QR")]
    if case.document is not None:
        addresses = _addresses(case)
        for (node, symbol), address in zip(figures, addresses, strict=False):
            if symbol is None:
                yield on(node, f"no phone reads the code of {address}")
            elif symbol.address != address:
                yield _of(symbol, f"the code opens {symbol.address}, not {address}")
        if len(figures) != len(addresses):
            yield Finding(f"there are {len(figures)} codes for {len(addresses)} addresses")
    told = {symbol for _, symbol in figures}
    for symbol in case.proof.symbols:
        if symbol not in told:
            yield _of(symbol, f"the code of {symbol.address} is no figure that a screen reader tells",
                      warning=not case.proof.root.role)  # fmt: skip


def _addresses(case: Case) -> list[str]:
    """Where the symbols of the content lead, in reading order: a figure follows its link."""
    pairs = itertools.pairwise(case.expected)
    return [
        link.target
        for link, figure in pairs
        if figure.role == "Figure" and link.role == "Link" and figure.words.startswith("QR")
    ]


def _symbol(case: Case, ink: Graphic) -> FoundSymbol | None:
    """The symbol that a phone reads in what is painted for a figure."""
    symbols = case.proof.views[ink.page - 1].symbols
    return next((symbol for symbol in symbols if ink.box.grown(2).holds(symbol.box.centre)), None)


def symbol_size(case: Case) -> Iterator[Finding]:
    """Sides of 25, 32 or 38 mm and modules of 0.75, 0.90 or 1.00 mm at least, by edition; square and upright."""
    edition = case.edition
    for symbol, size in case.proof.measures.items():
        side = min(size.box.width, size.box.height) / MM
        if side < edition.symbol_mm - _DOT:
            yield _of(symbol, f"the code of {symbol.address} is {side:.1f} mm wide, under {edition.symbol_mm:g} mm")
        if size.module < edition.module_mm - _DOT / 7:
            yield _of(symbol, f"a module of the code of {symbol.address} is {size.module:.2f} mm wide, "
                              f"under {edition.module_mm:.2f} mm")  # fmt: skip
        if abs(size.box.width - size.box.height) / MM > 2 * _DOT:
            yield _of(symbol, f"the code of {symbol.address} is not square")


def quiet_zone(case: Case) -> Iterator[Finding]:
    """Four modules of white stand around each symbol (ISO/IEC 18004, 9.1)."""
    for symbol, size in case.proof.measures.items():
        if size.quiet < QUIET:
            yield _of(
                symbol, f"the code of {symbol.address} has {size.quiet:g} modules of white around it, not {QUIET}"
            )


def symbol_contrast(case: Case) -> Iterator[Finding]:
    """Dark on light, 7 to 1 at least, and more error correction than level L (GoToTags; measured)."""
    for symbol, size in case.proof.measures.items():
        if size.contrast < 7:
            how = "light on dark" if size.contrast < 1.5 else f"{size.contrast:.1f} to 1"
            yield _of(symbol, f"the code of {symbol.address} is {how}")
        if symbol.level == "L":
            yield _of(symbol, f"the code of {symbol.address} has the least error correction")


def symbols_apart(case: Case) -> Iterator[Finding]:
    """Two symbols stand 8 mm apart, so that a shaking hand opens the right one (page design)."""
    for _, page in itertools.groupby(case.proof.measures.items(), key=lambda item: item[0].page):
        for (symbol, size), (other, its) in itertools.combinations(page, 2):
            apart = size.box.distance(its.box) / MM
            if apart < 8 - 2 * _DOT:
                yield _of(other, f"the codes of {symbol.address} and {other.address} stand {apart:.1f} mm apart")


def symbol_is_live(case: Case) -> Iterator[Finding]:
    """Whoever touches a symbol gets where it leads a phone (PDF/UA-1, 7.18)."""
    described = {id(symbol): (node, ink) for node, ink in case.proof.figures if (symbol := _symbol(case, ink))}
    for symbol in case.proof.symbols:
        links = [link for link in case.proof.links if link.page == symbol.page and link.box.covers(symbol.box)]
        targets = [link.target for link in links]
        if targets != [symbol.address]:
            leads = f"leads to {', '.join(targets)}" if targets else "is no link"
            yield _of(symbol, f"the code of {symbol.address} {leads}", warning=case.document is None and not targets)
            continue
        node, ink = described.get(id(symbol), (None, None))
        if node and ink and is_told_elsewhere(node, ink):
            yield _of(symbol, f"the code of {symbol.address} is not where its element says")


def readable_address(case: Case) -> Iterator[Finding]:
    """The card of a symbol, or the words within 30 mm of it, tell the host it leads to (inklusivo.nl)."""
    cards = {id(figure): node for node in case.proof.root.walk for figure in _figures_of_card(node)}
    card_of = {symbol: cards.get(id(node)) for node, ink in case.proof.figures if (symbol := _symbol(case, ink))}
    for symbol in case.proof.symbols:
        host = (urlsplit(symbol.address).hostname or "").removeprefix("www.")
        card, near = card_of.get(symbol), symbol.box.grown(30 * MM)
        runs = card.runs if card else [run for run in case.proof.words if near.meets(run.box)]
        # A host of many lines may begin on the page before.
        said = "".join(run.text for run in runs if run.page == symbol.page or (card and len(host) > _LONG_HOST))
        if host and "xn--" not in host and host not in "".join(said.split()).lower():
            yield _of(symbol, f"nothing beside the code says that it leads to {host}")


def _figures_of_card(node: TagNode) -> list[TagNode]:
    """The figures whose card, the nearest group around them, is this element."""
    if node.role not in ("Sect", "LBody", "Document"):
        return []
    return [figure for kid in node.kids if kid.role not in ("Sect", "L") for figure in kid.all("Figure")]


def safe_addresses(case: Case) -> Iterator[Finding]:
    """A symbol leads to https, not through a shortener, without tracking or what else can be left out (GDS, NCSC).

    Of our own addresses `check` tells it.
    """
    for symbol in case.proof.symbols if case.document is None else ():
        for message, cure in doubts(symbol.address):
            yield _of(symbol, message, warning=True, cure=cure)


def _of(symbol: FoundSymbol, message: str, *, warning: bool = False, cure: str = "") -> Finding:
    """A finding about a symbol."""
    return Finding(message, symbol.page, symbol.box, warning, cure)
