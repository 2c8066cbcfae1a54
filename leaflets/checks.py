"""What every finished file must be: promises to its readers, each a function from a case to findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from leaflets import composition, fitness, layout, legibility, symbols, truth
from leaflets.editions import A4, GIANT_PRINT, LARGE_PRINT, Edition
from leaflets.faults import Fault, Spot
from leaflets.findings import Case, Check, Finding
from leaflets.proof import Proof
from leaflets.sheets import MM
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
                places = truth.origins(case)
            found.append(_fault(case, promise, finding, places))
    return tuple(found)


def alike(cases: Sequence[Case]) -> tuple[Fault, ...]:
    """What differs between the editions of one leaflet."""
    return tuple(_fault(cases[0], truth.the_same_words, finding, {}) for finding in truth.the_same_words(cases))


def judged_as(proof: Proof) -> Edition:
    """The edition a file of unknown making is judged as: by the size most of its letters have."""
    size = legibility.body(Case(proof, A4))
    return GIANT_PRINT if size >= GIANT_PRINT.floor - 1 else LARGE_PRINT if size >= LARGE_PRINT.floor else A4


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
    truth.nothing_lost_nothing_invented,
    truth.tags_tell_the_truth,
    truth.all_that_was_typed,
    truth.nothing_but_furniture_outside_the_tree,
    # Every code scans
    symbols.no_code_missing,
    symbols.every_code_scans,
    symbols.symbol_size,
    symbols.quiet_zone,
    symbols.symbol_contrast,
    symbols.symbols_apart,
    symbols.symbol_is_live,
    symbols.readable_address,
    symbols.safe_addresses,
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
    layout.page_size,
    layout.white_edge,
    layout.ink_cover,
    layout.no_blank_page,
    layout.page_numbers,
    layout.contents_list,
    layout.nothing_split,
    layout.headings_with_their_text,
    layout.sentences_on_one_page,
    layout.no_lone_line,
    layout.cards_in_one_piece,
    layout.nothing_overlaps,
    layout.inside_the_margins,
    # Fit for its purpose
    fitness.file_declarations,
    fitness.bookmarks,
    fitness.print_settings,
    fitness.faces_embedded,
    fitness.nothing_hidden,
    fitness.everything_marked,
    fitness.structure_holds,
    fitness.headings_in_order,
    fitness.links_say_where,
    fitness.figures_described,
    fitness.calls_that_cost_say_so,
    fitness.numbers_in_groups,
    fitness.what_every_leaflet_carries,
    fitness.other_formats,
)
