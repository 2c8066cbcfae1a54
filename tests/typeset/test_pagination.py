"""Pages as readers hold them: large enough, white at the edges, broken where it costs the reader nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest
import reading
from bench import Bench, Finished, leaflet
from hypothesis import example, given
from hypothesis import strategies as st
from reading import Run, Shape

from leaflets.editions import A4, EDITIONS, Rhythm
from leaflets.typeset.furniture import Frames
from leaflets.typeset.pagination import (
    _HAIR,
    _column,
    _ends,
    _in_rhythm,
    _left,
    _measured,
    _on_pages,
    broken,
    emptiness,
)
from leaflets.typeset.setting import Story
from leaflets.typeset.spans import Anchor
from leaflets.typeset.strips import Hold, Stamp, Strip
from leaflets.typeset.structure import Element
from leaflets.words import Place


def test_dystonia_stays_on_its_paper(pressed: dict[tuple[str, str], Finished]) -> None:
    """One sheet in standard print, two in large print."""
    assert len(pressed["dystonia", "a4"].proof.page_sizes) <= 2
    assert len(pressed["dystonia", "large-print"].proof.page_sizes) <= 4


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_draft_says_so_on_every_page(bench: Bench, edition: str) -> None:
    """A page that is left lying about is not taken for a finished leaflet."""
    text = leaflet(filled(40), more="reviewed: November 2026\npublished: draft\n")
    made = bench.made("draft", text, edition)
    pages = {run.page for run in made.proof.furniture if run.text.startswith("DRAFT")}
    assert pages == set(range(1, len(made.proof.page_sizes) + 1))
    assert made.broken() == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_overdue_leaflet_says_so_before_anything_else(bench: Bench, edition: str) -> None:
    """The notice stands under the title, on the first page, and a number to ring right below it."""
    made = bench.made("late", leaflet(filled(4), more="reviewed: 2020\nreview due: June 2023\n"), edition)
    title, notice, below = made.proof.root.kids[:3]
    assert title.role == "H1"
    assert notice.text.startswith("This leaflet was due to be checked in June 2023. Some details may have changed.")
    assert {run.page for run in notice.runs} == {1}
    assert [live.target[:4] for link in below.all("Link") for live in link.links] == ["tel:"]


#: Words that must stand on one line, wherever in its line each of them begins.
PIECES = (
    "0800 008 6417",
    "0151 298 2999",
    "+44 151 298 2999",
    "14 March 2024",
    "September 2026",
    "L3 8LR",
    "help@example.org",
    "2.5 mg",
    "Dr Osei",
)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("piece", PIECES)
def test_single_pieces_of_information_stay_on_one_line(bench: Bench, edition: str, piece: str) -> None:
    """A number, date, postcode, dose, name or address is moved to the next line whole."""
    lines = "\n\n".join(f"      {'a b ' * count}and then {piece} follows here." for count in range(2, 22))
    made = bench.made("pieces", leaflet(f"  - text: |\n{lines}\n"), edition)
    assert sum(piece in node.text for node in made.proof.root.all("P")) >= 20
    assert made.broken() == []


# The sweep: every kind of block at every height of a page


class Kind(NamedTuple):
    """A kind of block: its YAML; groups of words that stand on one page; its symbols' words; its paragraphs."""

    sections: str
    whole: tuple[tuple[str, ...], ...] = ()
    symbols: tuple[str, ...] = ()
    long: tuple[str, ...] = ()


def _long(letter: str, count: int = 48) -> str:
    """A paragraph of several lines whose words are all different."""
    return " ".join(f"{letter}{number:02}word" for number in range(count))


def _under(heading: str, text: str) -> str:
    indented = "\n".join(f"      {line}" for line in text.split("\n"))
    return f"  - heading: {heading}\n    text: |\n{indented}\n"


_LINK = "      - Page {0} (Somebody) https://www.example.org/{0}\n"
_CONTACTS = """
kept-trust:
  name: Kept Trust
  about: They listen.
  phones:
    Helpline: 0151 496 0001
  email: kept@example.org
  website: www.kept.example.org/help
other-trust:
  name: Other Trust
  phones: 0151 496 0002
  address: |
    1 Long Street
    Liverpool L99 9ZZ
"""

KINDS: dict[str, Kind] = {
    "a heading and a paragraph": Kind(_under("Kept heading", _long("q")), long=("q",)),
    "a heading and a list": Kind(
        _under("Kept heading", f"Kept announcement:\n\n- {_long('q', 24)}\n- {_long('v', 24)}\n- {_long('w', 24)}"),
        (("Kept heading", "Kept announcement:", "q00word"),),
        long=("q", "v", "w"),
    ),
    "a heading and numbered steps": Kind(
        _under("Kept heading", f"1. q00word\n2. q01word\n   - {_long('v', 24)}\n3. q02word"),
        (("Kept heading", "q00word"),),
        long=("v",),
    ),
    "a heading and contacts": Kind(
        "  - heading: Kept heading\n    contacts: [kept-trust, other-trust]\n",
        (
            (
                "Kept heading",
                "Kept Trust",
                "They listen.",
                "0151 496 0001",
                "kept@example.org",
                "kept.example.org/help",
            ),
            ("Other Trust", "0151 496 0002", "1 Long Street", "L99 9ZZ"),
        ),
        ("kept.example.org/help",),
    ),
    "a heading and links": Kind(
        "  - heading: Kept heading\n    links:\n" + "".join(_LINK.format(name) for name in ("one", "two", "three")),
        (("Kept heading", "Page one", "example.org/one"), ("Page two", "example.org/two")),
        ("example.org/one", "example.org/two", "example.org/three"),
    ),
    "a paragraph with a link": Kind(
        _under("Kept heading", f"{_long('q', 30)} [Kept page](https://www.example.org/kept) at its end."),
        (("Kept page", "example.org/kept"),),
        ("example.org/kept",),
        ("q",),
    ),
    "a table": Kind(
        _under("Kept heading", "| Kept sign | Kept sense |\n|---|---|\n| q00word | v00word |\n| q01word | v01word |"),
        (("Kept heading", "Kept sign", "Kept sense", "q00word", "v00word"), ("q01word", "v01word")),
    ),
    "a quotation": Kind(
        _under("Kept heading", f"> {_long('q')}\n>\n> {_long('v', 24)}"),
        (("Kept heading", "q00word"),),
        long=("q", "v"),
    ),
    "a notice": Kind(
        _under("Kept heading", f"{_long('q', 30)}\n\n- v00word\n- v01word").replace(
            "text:", "notice: urgent\n    text:"
        ),
        (("Kept heading", "q00word"),),
        long=("q",),
    ),
    "a heading, a heading and words": Kind(
        _under("Kept heading", f"## Kept smaller heading\n\n{_long('q', 30)}"),
        (("Kept heading", "Kept smaller heading", "q00word"),),
        long=("q",),
    ),
    "two sections": Kind(
        _under("Kept heading", "q00word") + _under("Second heading", f"## Kept smaller\n\n- {_long('v', 24)}"),
        (("Kept heading", "q00word"), ("Second heading", "Kept smaller", "v00word")),
        long=("v",),
    ),
    "events": Kind(
        "  - heading: Kept heading\n    events:\n"
        "      - name: Kept meeting\n        when: First Monday, 10am\n        where: Norton Street\n"
        "        address: https://www.example.org/kept\n"
        "      - name: Other meeting\n        when: Second Monday, 10am\n",
        (("Kept heading", "Kept meeting", "First Monday", "example.org/kept"), ("Other meeting", "Second Monday")),
        ("example.org/kept",),
    ),
    "books": Kind(
        f"  - heading: Kept heading\n    books:\n      - Kept book\n      - {_long('q', 24)}\n",
        (("Kept heading", "Kept book"),),
        long=("q",),
    ),
}
SWEEP = range(30, 51)


def filled(lines: int) -> str:
    """So many lines before what is to be seen; a page may break between any two of them but the first and last."""
    return _under("Before it", "\n".join(f"- filler {number}" for number in range(lines)))


def stranded(runs: Sequence[Run]) -> Iterator[str]:
    """Pages whose last words are a heading, or announce what stands on the next page."""
    for page in range(1, max(run.page for run in runs)):
        last = [run for run in runs if run.page == page and run.mcid >= 0 and run.text.strip()]
        if not last:
            yield f"page {page} is empty"
        elif re.fullmatch(r"H\d", last[-1].mark) or last[-1].text.endswith(":"):
            yield f"page {page} ends in ‘{last[-1].text}’"


def alone(lines: Sequence[tuple[int, float]]) -> list[int]:
    """The pages on which a paragraph of several lines has only one."""
    pages = Counter(page for page, _ in lines)
    return [page for page, count in pages.items() if count == 1] if len(pages) > 1 else []


def sweep_faults(kind: Kind, runs: tuple[Run, ...], shapes: tuple[Shape, ...]) -> Iterator[str]:
    """What is broken over two pages and should not be."""
    yield from stranded(runs)
    for group in kind.whole:
        pages = [_page(runs, words) for words in group]
        if len(set(pages)) != 1:
            yield f"{group} on pages {pages}"
    for letter in kind.long:
        lines = dict.fromkeys(run.line for run in runs if re.search(rf"\b{letter}\d\dword", run.text))
        yield from (f"a single line of {letter}… on page {page}" for page in alone(list(lines)))
    symbols = sorted(shape.page for shape in shapes if shape.kind == "form")
    words = [_page(runs, words) for words in (*kind.symbols, "thebraincharity.org.uk")]
    if symbols != sorted(words):
        yield f"symbols on pages {symbols}, their words on {words}"


def _page(runs: tuple[Run, ...], words: str) -> int:
    """The page on which words stand; a list of contents names them before."""
    return max((run.page for run in runs if run.mcid >= 0 and words in run.text), default=0)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_break_costs_the_reader_anything(tmp_path: Path, kind: str, edition: str) -> None:
    """Wherever on its page a block begins: no stranded heading, no split card, no single line."""
    bench = Bench(tmp_path, contacts=_CONTACTS)
    found = []
    for lines in SWEEP:
        made = bench.made(f"sweep-{lines}", leaflet(filled(lines) + KINDS[kind].sections), edition)
        _, runs, shapes = reading.painted(made.path)
        found += [f"after {lines} lines: {fault}" for fault in sweep_faults(KINDS[kind], runs, shapes)]
    assert found == []


def test_the_sweep_meets_every_break(tmp_path: Path) -> None:
    """The heights are so many that in each edition the block once follows on a page and once begins one."""
    bench = Bench(tmp_path)
    for edition in EDITIONS:
        text = _under("Kept heading", _long("q"))
        pages = set()
        for lines in SWEEP:
            made = bench.made(f"met-{lines}", leaflet(filled(lines) + text), edition)
            _, runs, _ = reading.painted(made.path)
            pages.add((_page(runs, f"filler {lines - 1}"), _page(runs, "Kept heading")))
        assert any(before == heading for before, heading in pages)
        assert any(before < heading for before, heading in pages)


@pytest.mark.parametrize("kind", KINDS)
def test_the_sweep_finds_what_is_broken(tmp_path: Path, kind: str) -> None:
    """A file whose page ends in the heading of the block."""
    made = Bench(tmp_path, contacts=_CONTACTS).made("cut", leaflet(KINDS[kind].sections))
    _, runs, shapes = reading.painted(made.path)
    page = [run for run in runs if run.page == 1 and run.mcid >= 0]
    assert list(sweep_faults(KINDS[kind], runs, shapes)) == []
    for place in sorted({run.y for run in page if "Kept heading" in run.text}):
        cut = tuple(run._replace(page=run.page + 1) if run.mcid >= 0 and run.y < place else run for run in runs)
        assert list(sweep_faults(KINDS[kind], cut, shapes)) != []


# The search: no way through the breaks costs less


STRIPS = st.builds(
    Strip,
    st.floats(5, 60),
    gap=st.floats(0, 40),
    cost=st.sampled_from([0.0, 6.0, 12.0, 25.0, 40.0]),
    hold=st.sampled_from([Hold.NONE, Hold.TOGETHER, Hold.FIRM, Hold.LONE_LINE, Hold.HEADING]),
    repeated=st.sampled_from([(), (Strip(20),), (Strip(8), Strip(9))]),
)


@given(st.lists(STRIPS, min_size=1, max_size=25), st.floats(100, 300), st.floats(100, 300))
def test_no_other_page_breaks_cost_less(strips: list[Strip], first: float, later: float) -> None:
    """Every way through is tried, from the end to the beginning."""
    frames = Frames(first, later, 20, 4, 4)
    measures = _measured(strips, Rhythm())

    def ends(start: int) -> dict[int, float]:
        height = frames.height(start == 0)
        column = _column(measures, start, frames, height + _HAIR)
        return {at: cost + 1e6 for at, cost in _ends(strips, start, column, height)}

    least = {len(strips): 0.0}
    for start in reversed(range(len(strips))):
        least[start] = min(cost + least[at] for at, cost in ends(start).items())
    at, spent = 0, 0.0
    for page in broken(strips, frames, measures):
        strips_of_page = sum(not placed.again for placed in page)
        spent += ends(at)[at + strips_of_page]
        at += strips_of_page
    assert at == len(strips)
    assert spent == pytest.approx(least[0], abs=1e-3)


# What the search reckons with: in points, on pages of 100


FRAMES = Frames(100, 100, apart=20, above=4, below=6)


def stamp(y: float = 2, side: float = 30, module: float = 1) -> Stamp:
    """A symbol as far as pages know it."""
    nothing: Any = None
    return Stamp(0, y, side, module, nothing, nothing, nothing, nothing)


def column(strips: list[Strip], frames: Frames = FRAMES, start: int = 0) -> list[tuple[float, float]]:
    """Strips down a page, in the widest rhythm."""
    return _column(_measured(strips, Rhythm()), start, frames, frames.first)


TEXT, SPACED = Strip(10), Strip(10, gap=5)


@pytest.mark.parametrize(
    ("strips", "frames", "filled"),
    [
        ([SPACED, SPACED, TEXT], FRAMES, [(0, 10), (15, 25), (25, 35)]),  # the first needs no space above it
        ([Strip(50), Strip(50), TEXT], FRAMES, [(0, 50), (50, 100)]),  # full to the edge
        ([Strip(50), Strip(50.1)], FRAMES, [(0, 50)]),
        ([Strip(101)], FRAMES, []),
        # a symbol hangs below its line; what stands beside it does not wait for it, the rest is below its quiet zone
        ([Strip(10, stamp=stamp()), Strip(10, gap=5, beside=True)], FRAMES, [(0, 32), (15, 32)]),
        ([Strip(10, stamp=stamp()), SPACED, TEXT], FRAMES, [(0, 32), (36, 46), (46, 56)]),
        ([Strip(30, stamp=stamp()), TEXT], FRAMES, [(0, 32), (36, 46)]),
        ([Strip(40, stamp=stamp()), SPACED], FRAMES, [(0, 40), (45, 55)]),
        # its quiet zone needs more than the foot leaves it, and more than the head does
        ([Strip(10, stamp=stamp())], Frames(100, 100, 20, 4, 1), [(0, 35.5)]),
        ([Strip(10, stamp=stamp(1))], Frames(100, 100, 20, 0, 6), [(3, 34)]),
        ([Strip(10, stamp=stamp(1))], Frames(100, 100, 20, 2, 6), [(1, 32)]),
        ([Strip(10, stamp=stamp(module=3))], FRAMES, [(6, 44.5)]),
        # two symbols stand apart
        ([Strip(10, stamp=stamp()), Strip(10, beside=True, stamp=stamp())], FRAMES, [(0, 32), (50, 82)]),
        ([Strip(60, stamp=stamp()), Strip(10, beside=True, stamp=stamp())], FRAMES, [(0, 60), (60, 92)]),
        ([Strip(10, stamp=stamp()), Strip(10, stamp=stamp(y=30))], FRAMES, [(0, 32), (36, 96)]),
    ],
)
def test_strips_down_a_page(strips: list[Strip], frames: Frames, filled: list[tuple[float, float]]) -> None:
    """Of each where it begins, and how far the page is filled."""
    assert column(strips, frames) == filled


def test_a_page_begins_with_any_strip() -> None:
    """What stands before it is on other pages."""
    assert column([Strip(90), SPACED, SPACED], start=1) == [(0, 10), (15, 25)]


def test_a_rhythm_moves_what_is_white() -> None:
    """Gaps and leading by their factors; symbols stay as they are."""
    symbol = stamp()
    (measure,) = _measured([Strip(10, gap=5, beside=True, stamp=symbol)], Rhythm(0.8, 0.96))
    assert measure == (4, 9.6, True, symbol, 0.0)


@pytest.mark.parametrize(
    ("strips", "ends"),
    [
        ([Strip(50), Strip(50, cost=12), Strip(50, cost=6)], [(1, 12 + emptiness(0.5)), (2, 6)]),
        ([Strip(50, hold=Hold.FIRM), Strip(50), Strip(50, cost=6)], [(2, 6)]),
        ([Strip(50, hold=Hold.TOGETHER), Strip(50), Strip(50)], [(1, Hold.TOGETHER + emptiness(0.5)), (2, 0)]),
        # on the last page there should be something, but it need not be full
        ([Strip(15)], [(1, 0)]),
        ([Strip(14.9)], [(1, 70)]),
        # where nothing may be broken, the weakest hold gives way, as far down as it can
        ([Strip(30, hold=Hold.HEADING), *[Strip(30, hold=Hold.FIRM)] * 3], [(3, Hold.FIRM)]),
        ([Strip(30, hold=Hold.FIRM), *[Strip(30, hold=Hold.HEADING)] * 3], [(1, Hold.FIRM)]),
        ([Strip(30, hold=Hold.HEADING), Strip(30, hold=Hold.LONE_LINE), *[Strip(30, hold=Hold.HEADING)] * 2],
         [(2, Hold.LONE_LINE)]),
    ],
)  # fmt: skip
def test_where_a_page_may_end_and_what_it_costs(strips: list[Strip], ends: list[tuple[int, float]]) -> None:
    """The strip with which the next page would begin."""
    assert _ends(strips, 0, column(strips), 100) == [(at, pytest.approx(cost)) for at, cost in ends]


def test_a_page_that_begins_later_ends_later() -> None:
    """Strips are numbered through the story."""
    strips = [Strip(90), Strip(30, hold=Hold.FIRM), *[Strip(30, hold=Hold.HEADING)] * 4]
    assert _ends(strips, 1, column(strips, start=1), 100) == [(2, Hold.FIRM)]
    assert _ends(strips[:3], 1, column(strips[:3], start=1), 100) == [(3, 0)]


def test_more_than_a_third_empty_costs_more_than_breaking_what_belongs_together() -> None:
    """And a third no more than a break between two blocks."""
    assert emptiness(0) == 0
    assert emptiness(1 / 3) == pytest.approx(10)
    assert emptiness(0.36) > Hold.TOGETHER + 6
    values = [emptiness(part / 100) for part in range(101)]
    assert values == sorted(values)


def test_what_is_repeated_stands_above_the_strip_that_begins_a_page() -> None:
    """And takes its room from it; where the strip stands on a page by itself nothing is repeated."""
    head = (Strip(10), Strip(20))
    strips = [Strip(60), Strip(60, repeated=head), Strip(20, repeated=head)]
    pages = broken(strips, FRAMES, _measured(strips, Rhythm()))
    assert [[(placed.y, placed.again) for placed in page] for page in pages] == [
        [(0, False)], [(0, True), (10, True), (30, False)], [(0, True), (10, True), (30, False)],
    ]  # fmt: skip


def pages_of(strips: list[Strip], frames: Frames = FRAMES) -> list[list[float]]:
    """Where the strips of each page begin."""
    return [
        [placed.y for placed in page if not placed.again]
        for page in broken(strips, frames, _measured(strips, Rhythm()))
    ]


def test_as_few_pages_as_it_needs() -> None:
    """However dear the breaks; the first page has a height of its own, and sums are not exact."""
    assert pages_of([Strip(50)] + [Strip(50, cost=500)] * 3) == [[0, 50], [0, 50]]
    assert pages_of([Strip(50)] * 3, Frames(50, 100, 0, 0, 0)) == [[0], [0, 50]]
    assert pages_of([Strip(50)] * 3, Frames(100, 50, 0, 0, 0)) == [[0, 50], [0]]
    assert len(pages_of([Strip(100 / 3 + 0.003)] * 3)) == 1
    assert len(pages_of([Strip(100 / 3 + 0.004)] * 3)) == 2


def test_the_cheaper_break_is_taken() -> None:
    """Between blocks rather than within a sentence, though the page is less full."""
    assert pages_of([Strip(70), Strip(20, cost=6), Strip(10, cost=40), Strip(40, cost=40)]) == [[0], [0, 20, 30]]


def test_what_is_taller_than_a_page_is_our_fault() -> None:
    """No setting makes such a strip; what it was typed as is named."""
    with pytest.raises(ValueError, match="a:7 is taller than a page"):
        pages_of([Strip(10), Strip(101, place=Place("a", 7))])


def least(strips: list[Strip], frames: Frames = FRAMES) -> list[int]:
    """The pages below which no story can stay, from each strip on."""
    return _left(_measured(strips, Rhythm()), frames)


def test_the_pages_that_are_needed_at_least() -> None:
    """Exact where strips fill their pages and nothing stands apart."""
    bare = Frames(100, 100, 0, 0, 0)
    assert least([Strip(50)] * 6, bare) == [3, 3, 2, 2, 1, 1]
    assert least([Strip(50)] * 6, Frames(50, 100, 0, 0, 0)) == [3, 3, 2, 2, 1, 1]
    assert least([Strip(50)] * 6, Frames(100, 50, 0, 0, 0)) == [3, 3, 2, 2, 1, 1]


@given(
    st.lists(st.one_of(STRIPS, st.builds(Strip, st.floats(5, 40), stamp=st.builds(stamp))), min_size=1, max_size=20),
    st.floats(100, 300),
    st.floats(100, 300),
)
@example([Strip(50, gap=50), Strip(50, gap=50)], 100, 100)
@example([Strip(10, stamp=stamp(side=90))] * 3, 100, 100)
def test_no_story_stays_below_the_pages_it_needs(strips: list[Strip], first: float, later: float) -> None:
    """From its first strip on; else the search would miss the cheapest way."""
    frames = Frames(first, later, 20, 4, 4)
    assert least(strips, frames)[0] <= len(pages_of(strips, frames))


@pytest.mark.parametrize(
    ("count", "begins"),
    [
        (4, [[0, 50], [0, 50]]),  # two pages, and in the tight rhythm two as well
        (5, [[0, 30, 60], [0, 30]]),  # three, but tight two: a sheet less
        (7, [[0, 50], [0, 50], [0, 50], [0]]),  # four, tight three: two sheets either way, and half a page at the end
        (9, [[0, 30, 60], [0, 30, 60], [0, 30, 60]]),  # five, tight three: two sheets for three
    ],
)
def test_the_widest_rhythm_that_needs_no_further_sheet(count: int, begins: list[list[float]]) -> None:
    """Two pages are a sheet; a tighter rhythm is taken only where it saves one."""
    strips = [Strip(50) for _ in range(count)]
    assert begun(strips, Rhythm(leading=0.6)) == begins


def begun(strips: list[Strip], tighter: Rhythm) -> list[list[float]]:
    """Where the strips of each page begin, in the widest rhythm or a tighter one."""
    rhythms = (Rhythm(), tighter)
    measured = [_measured(strips, rhythm) for rhythm in rhythms]
    pages, _ = _in_rhythm(strips, [FRAMES] * 2, rhythms, measured)
    return [[placed.y for placed in page] for page in pages]


@pytest.mark.parametrize(("last", "pages"), [(30, 3), (35, 4)])
def test_a_tighter_rhythm_saves_a_last_page_with_little_on_it(last: float, pages: int) -> None:
    """Less than a third of its height, though it is no further sheet."""
    assert len(begun([*[Strip(10)] * 30, Strip(last)], Rhythm(leading=0.9))) == pages


@pytest.mark.parametrize(
    ("count", "far", "first", "apart"),
    [
        (2, 60, 0, 36),  # all that there is
        (2, 24, 0, 24),  # no more than that
        (2, 0, 0, 20),
        (2, 60, 5, 33),  # what stands above takes its room
    ],
)
def test_symbols_share_what_a_page_has_to_spare(count: int, far: float, first: float, apart: float) -> None:
    """Up to a distance; they are never nearer than the least."""
    frames = Frames(100, 100, 20, 0, 6, far)
    strips = [Strip(first)] * (first > 0) + [Strip(10, stamp=stamp()) for _ in range(count)]
    (page,) = broken(strips, frames, _measured(strips, Rhythm()))
    one, two = (placed.y for placed in page if placed.strip.stamp)
    assert two - one - stamp().side == pytest.approx(apart, abs=1.1)


def headed(count: int, level: int, filling: float) -> Story:
    """A story of so many pages, each a heading and what fills it more than half."""
    strips = [Strip(5)]
    for number in range(count):
        strips += [
            Strip(20, anchor=Anchor(level, f"Heading {number}"), hold=Hold.HEADING),
            Strip(filling, gap=10),
        ]
    root = Element("Document")
    root.kids += [Element("H1"), Element("P")]
    return Story(root, strips, front=1, front_kid=1)


WIDE, TIGHT = (Rhythm(),), (Rhythm(), Rhythm(leading=0.5))


@pytest.mark.parametrize(
    ("headings", "level", "filling", "wanted_from", "rhythms", "listed"),
    [
        (2, 2, 600, 3, WIDE, False),
        (3, 2, 600, 3, WIDE, True),
        (4, 2, 600, 3, WIDE, True),
        # not known before the pages are made
        (2, 2, 400, 3, WIDE, False),
        (3, 2, 400, 3, WIDE, True),
        # a tighter rhythm saves the third page
        (3, 2, 600, 3, TIGHT, False),
        # of two headings at least, and of those of the second level
        (2, 2, 600, 2, WIDE, True),
        (1, 2, 600, 1, WIDE, False),
        (3, 3, 600, 3, WIDE, False),
    ],
)
def test_a_list_of_contents_from_so_many_pages_on(
    headings: int, level: int, filling: float, wanted_from: int, rhythms: tuple[Rhythm, ...], listed: bool
) -> None:
    """As the edition wants it; with the pages that the headings stand on, after the front."""
    edition = replace(A4, contents_from=wanted_from, rhythms=rhythms)
    told = headed(headings, level, filling)
    furniture: Any = SimpleNamespace(edition=edition, frames=lambda _: Frames(700, 700, 20, 4, 6))
    pages, _ = _on_pages(told, furniture)
    assert [getattr(kid, "role", "") for kid in told.root.kids] == ["H1", *["TOC"] * listed, "P"]
    strips = [placed.strip for page in pages for placed in page]
    assert [strip for strip in strips if strip in told.strips] == told.strips
    words = ["".join(piece.words for line in strip.lines for piece in line.pieces) for strip in strips]
    on = {
        placed.strip.anchor.title: number
        for number, page in enumerate(pages, 1)
        for placed in page
        if placed.strip.anchor
    }
    if listed:
        assert words[1 : headings + 2] == [
            "In this leaflet, by page",
            *(f"{page} {title}" for title, page in on.items()),
        ]
        assert on[f"Heading {headings - 1}"] == len(pages)
    assert "".join(words).count("In this leaflet") == listed
