"""What every finished file promises its readers: the table of checks, and what a file is found to break of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from leaflets.checks import (
    accounting,
    as_set,
    codes,
    composition,
    conformance,
    duties,
    fidelity,
    legibility,
    letters,
    page_layout,
    pictures,
    places,
)
from leaflets.checks.case import Case, Check, Finding
from leaflets.editions import EDITIONS, Edition, PrintKind
from leaflets.faults import Fault, Spot
from leaflets.proof.page import MM
from leaflets.proof.proof import Proof
from leaflets.words import NOWHERE, Place

#: Every promise, in the order they are asked and told; a new one is a function in its module, and its name here.
CHECKS: tuple[Check, ...] = (
    # Nothing lost, nothing invented
    fidelity.nothing_lost_nothing_invented,
    fidelity.tags_tell_the_truth,
    accounting.every_character_typed,
    fidelity.nothing_but_furniture_outside_the_tree,
    # Seen as it is said
    conformance.nothing_but_what_a_leaflet_has,
    conformance.as_it_left_the_press,
    letters.letters_are_what_they_say,
    letters.zeros_plain_where_no_o_may_stand,
    places.seen_as_painted,
    places.nothing_painted_over_words,
    places.lines_go_down,
    places.links_over_their_words,
    as_set.letters_as_far_apart_as_in_their_face,
    as_set.words_go_on,
    as_set.elements_go_down,
    as_set.rules_stand_apart,
    as_set.links_just_where_they_should_be,
    as_set.in_the_colours_of_the_leaflet,
    # Every picture is what was chosen
    pictures.pictures_as_their_files_have_them,
    pictures.nothing_stands_on_pictures,
    pictures.captions_stand_below_their_pictures,
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
    page_layout.cards_go_on_by_name,
    page_layout.nothing_overlaps,
    page_layout.inside_the_margins,
    # What standards ask
    conformance.file_declarations,
    conformance.one_account_of_itself,
    conformance.bookmarks,
    conformance.print_settings,
    conformance.faces_embedded,
    conformance.nothing_hidden,
    conformance.everything_marked,
    conformance.structure_holds,
    conformance.headings_in_order,
    conformance.links_say_where,
    conformance.figures_described,
    # What a charity owes its readers
    duties.calls_that_cost_say_so,
    duties.numbers_in_groups,
    duties.what_every_leaflet_carries,
    duties.other_formats,
)

#: Those that hold for packs and booklets too, which are for paper alone and have no tags.
ON_PAPER: tuple[Check, ...] = (
    codes.every_code_scans,
    codes.symbol_size,
    codes.quiet_zone,
    codes.symbol_contrast,
    codes.symbols_apart,
    legibility.smallest_type,
    legibility.upright,
    legibility.no_underline,
    legibility.contrast_of_type,
    legibility.contrast_in_grey,
    legibility.no_text_over_pictures,
    page_layout.ink_cover,
    page_layout.nothing_overlaps,
    conformance.faces_embedded,
    conformance.nothing_hidden,
)

#: So many findings of one check are told; the rest are counted.
MOST = 5


def check(case: Case, asked: Sequence[Check] = ()) -> tuple[Fault, ...]:
    """Everything about a finished file that is not as promised, as the table has it, or what is `asked` of it."""
    places: dict[tuple[int, int], Place] | None = None
    faults: list[Fault] = []
    for promise in asked or CHECKS:
        for finding in few(promise(case)):
            if places is None:  # most files are without a fault, and need none
                places = fidelity.origins(case)
            faults.append(_fault(case, promise, finding, places))
    return tuple(faults)


def alike(cases: Sequence[Case]) -> tuple[Fault, ...]:
    """What differs between the editions of one leaflet."""
    return tuple(_fault(cases[0], fidelity.the_same_words, finding, {}) for finding in fidelity.the_same_words(cases))


def judged_as(proof: Proof) -> Edition:
    """The edition a file is judged as: that which its first page names, if it is one of ours.

    Of the editions with its size of page, else of all, it is the one of the largest print that most letters reach.
    """
    labels = {run.text.strip() for run in proof.furniture if run.page == 1}
    named = [edition for edition in EDITIONS.values() if edition.label in labels]
    if len(named) == 1:  # it is one of ours, and says so; steps in easy read are larger than all else
        return named[0]
    sizes = proof.page_sizes[:1]
    editions = [edition for edition in EDITIONS.values() if any(edition.has_page(*size) for size in sizes)]
    by_size = sorted(editions or EDITIONS.values(), key=lambda edition: edition.floor)
    letters = legibility.main_size(proof)
    reached = [edition for edition in by_size if letters >= edition.floor - _FORGIVEN[edition.kind]]
    return max(reached or by_size[:1], key=lambda edition: edition.floor)


#: Points by which letters may miss the floor: giant print a little too small is told as that, not as large print.
_FORGIVEN = {PrintKind.STANDARD: 0, PrintKind.LARGE: 0, PrintKind.GIANT: 1}


def name_of(promise: object) -> str:
    """The name of a check, in words: its function's, with spaces."""
    return str(getattr(promise, "__name__", "")).replace("_", " ")


def few(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The first findings of a check, and how many more there are: of faults, and of warnings."""
    more = {False: 0, True: 0}
    for number, finding in enumerate(findings):
        if number < MOST:
            yield finding
        else:
            more[finding.warning] += 1
    for warning, count in more.items():
        if count:
            yield Finding(f"… and {count} more of these", warning=warning)


def _fault(case: Case, promise: object, finding: Finding, places: Mapping[tuple[int, int], Place]) -> Fault:
    """A finding as a person is told it, with its spot in millimetres and the editor's line, where they are known."""
    place, spot = finding.place, None
    if 0 < finding.page <= len(case.proof.page_sizes):
        spot = Spot(finding.page)
        if (box := finding.box) is not None:
            height = case.proof.page_sizes[finding.page - 1].height
            spot = Spot(finding.page, round(box.left / MM), round((height - box.top) / MM))
            place = place if place != NOWHERE else _origin(case, finding, places)
    return Fault(place, finding.message, finding.cure, warning=finding.warning, check=name_of(promise), spot=spot)


def _origin(case: Case, finding: Finding, places: Mapping[tuple[int, int], Place]) -> Place:
    """The line of the editor's file that the words or the symbol at a place of the page came from."""
    box = finding.box
    if box is None:
        return NOWHERE
    for painted in case.proof.painted:
        same = painted.box == box or box.holds(painted.box.centre)
        if same and painted.page == finding.page and painted.mcid >= 0:
            return places.get((painted.page, painted.mcid), NOWHERE)
    return NOWHERE
