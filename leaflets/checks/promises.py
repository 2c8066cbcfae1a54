"""What every finished file must be: promises to its readers, each a function from a case to findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from leaflets.checks import codes, composition, conformance, fidelity, legibility, page_layout
from leaflets.checks.case import Case, Check, Finding
from leaflets.editions import EDITIONS, Edition, PrintKind
from leaflets.faults import Fault, Spot
from leaflets.proof.page import MM
from leaflets.proof.proof import Proof
from leaflets.words import NOWHERE, Place

#: So many findings of one check are told; the rest are counted.
MOST = 5


def check(case: Case) -> tuple[Fault, ...]:
    """Everything about a finished file that is not as promised, in the order of the table below."""
    places: dict[tuple[int, int], Place] | None = None
    found: list[Fault] = []
    for promise in CHECKS:
        for finding in _few(promise(case)):
            if places is None:
                places = fidelity.origins(case)
            found.append(_fault(case, promise, finding, places))
    return tuple(found)


def alike(cases: Sequence[Case]) -> tuple[Fault, ...]:
    """What differs between the editions of one leaflet."""
    return tuple(_fault(cases[0], fidelity.the_same_words, finding, {}) for finding in fidelity.the_same_words(cases))


def judged_as(proof: Proof) -> Edition:
    """The edition a file of unknown making is judged as.

    Of the editions with its size of page, else of all, it is the one of the largest print that most letters reach.
    """
    editions = [edition for edition in EDITIONS.values() if any(edition.has_page(*sheet) for sheet in proof.sheets[:1])]
    editions = sorted(editions or EDITIONS.values(), key=lambda edition: edition.floor)
    size = legibility.main_size(proof)
    reached = [edition for edition in editions if size >= edition.floor - _FORGIVEN[edition.kind]]
    return max(reached or editions[:1], key=lambda edition: edition.floor)


#: Points by which letters may miss the floor: giant print a little too small is told as that, not as large print.
_FORGIVEN = {PrintKind.STANDARD: 0, PrintKind.LARGE: 0, PrintKind.GIANT: 1}


def named(check: Check | object) -> str:
    """The name of a promise, in words."""
    return str(getattr(check, "__name__", "")).replace("_", " ")


def _few(findings: Iterable[Finding]) -> Iterator[Finding]:
    rest = {False: 0, True: 0}
    told = 0
    for finding in findings:
        if told < MOST:
            told += 1
            yield finding
        else:
            rest[finding.warning] += 1
    for warning, count in rest.items():
        if count:
            yield Finding(f"… and {count} more of these", warning=warning)


def _fault(case: Case, promise: object, finding: Finding, places: dict[tuple[int, int], Place]) -> Fault:
    place, spot = finding.place, None
    if finding.page:
        spot = Spot(finding.page)
        if finding.box is not None:
            height = case.proof.sheets[finding.page - 1].height
            spot = Spot(finding.page, round(finding.box.left / MM), round((height - finding.box.top) / MM))
            place = place if place != NOWHERE else _origin(case, finding, places)
    return Fault(place, finding.message, finding.cure, warning=finding.warning, check=named(promise), spot=spot)


def _origin(case: Case, finding: Finding, places: dict[tuple[int, int], Place]) -> Place:
    """The line of the editor's file that the words or the symbol at a place of the page came from."""
    box = finding.box
    if box is None:
        return NOWHERE
    for one in case.proof.painted:
        if one.page == finding.page and one.mcid >= 0 and (one.box == box or box.holds(one.box.centre)):
            return places.get((one.page, one.mcid), NOWHERE)
    return NOWHERE


#: Every promise; a new one is a function in the module it belongs to, and its name here.
CHECKS: tuple[Check, ...] = (
    # Nothing lost, nothing invented
    fidelity.nothing_lost_nothing_invented,
    fidelity.tags_tell_the_truth,
    fidelity.all_that_was_typed,
    fidelity.nothing_but_furniture_outside_the_tree,
    # Every code scans
    codes.no_code_missing,
    codes.every_code_scans,
    codes.symbol_size,
    codes.quiet_zone,
    codes.symbol_contrast,
    codes.symbols_apart,
    codes.symbol_is_live,
    codes.readable_address,
    codes.safe_addresses,
    # Clear print
    legibility.smallest_type,
    legibility.body_size,
    legibility.x_height,
    legibility.survives_fit_to_page,
    composition.line_length,
    composition.line_pitch,
    composition.paragraph_gap,
    composition.ragged_right,
    composition.one_left_edge,
    composition.columns,
    composition.no_hyphenation,
    legibility.upright,
    legibility.no_underline,
    legibility.no_run_of_capitals,
    legibility.weight,
    legibility.contrast_of_type,
    legibility.contrast_in_grey,
    legibility.no_text_over_pictures,
    legibility.letters_told_apart,
    # The page as a whole
    page_layout.page_size,
    page_layout.white_edge,
    page_layout.ink_cover,
    page_layout.no_blank_page,
    page_layout.page_numbers,
    page_layout.contents_list,
    page_layout.nothing_split,
    page_layout.headings_with_their_text,
    page_layout.sentences_on_one_page,
    page_layout.no_lone_line,
    page_layout.cards_in_one_piece,
    page_layout.nothing_overlaps,
    page_layout.inside_the_margins,
    # Fit for its purpose
    conformance.file_declarations,
    conformance.bookmarks,
    conformance.print_settings,
    conformance.faces_embedded,
    conformance.nothing_hidden,
    conformance.everything_marked,
    conformance.structure_holds,
    conformance.headings_in_order,
    conformance.links_say_where,
    conformance.figures_described,
    conformance.calls_that_cost_say_so,
    conformance.numbers_in_groups,
    conformance.what_every_leaflet_carries,
    conformance.other_formats,
)
