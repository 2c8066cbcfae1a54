"""Pages as readers hold them: large enough, white at the edges, broken where it costs the reader nothing."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import layout
import pikepdf
import pytest
import reading
from conftest import Damage
from making import Bench, Finished, leaflet
from reading import Run, Shape

from leaflets.editions import EDITIONS


def test_every_page_is_fit_to_read(finished: Finished) -> None:
    """Type, folios, overlaps, page breaks and numbers on one line."""
    assert layout.faults(finished.proof, finished.edition.name, finished.edition.side_margin) == []
    assert layout.split_words(finished.proof.root) == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_kind_of_block_is_fit_to_read(rich: dict[str, Finished], edition: str) -> None:
    """The same for a leaflet with every kind of block."""
    assert layout.faults(rich[edition].proof, edition, rich[edition].edition.side_margin) == []
    assert layout.split_words(rich[edition].proof.root) == []


def test_nothing_is_printed_at_the_edge(finished: Finished) -> None:
    """No printer cuts anything off."""
    assert layout.edges(finished.path) == []


def test_dystonia_stays_on_its_paper(pressed: dict[tuple[str, str], Finished]) -> None:
    """One sheet in standard print, two in large print."""
    assert len(pressed["dystonia", "a4"].proof.sheets) <= 2
    assert len(pressed["dystonia", "large-print"].proof.sheets) <= 4


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_draft_says_so_on_every_page(bench: Bench, edition: str) -> None:
    """A page that is left lying about is not taken for a finished leaflet."""
    text = leaflet(filled(40), more="reviewed: November 2026\npublished: draft\n")
    made = bench.made("draft", text, edition)
    pages = {run.page for run in made.proof.furniture if run.text.startswith("DRAFT")}
    assert pages == set(range(1, len(made.proof.sheets) + 1))
    assert layout.faults(made.proof, edition, made.edition.side_margin) == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_overdue_leaflet_says_so_before_anything_else(bench: Bench, edition: str) -> None:
    """The notice stands under the title, on the first page, with a number to ring."""
    made = bench.made("late", leaflet(filled(4), more="reviewed: 2020\nreview due: June 2023\n"), edition)
    title, notice = made.proof.root.kids[:2]
    assert title.role == "H1"
    assert notice.text.startswith("This leaflet was due to be checked in June 2023. Some details may have changed.")
    assert {run.page for run in notice.runs} == {1}
    assert [live.target[:4] for link in notice.all("Link") for live in link.links] == ["tel:"]


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
    root = bench.made("pieces", leaflet(f"  - text: |\n{lines}\n"), edition).proof.root
    assert sum(piece in node.text for node in root.all("P")) >= 20
    assert layout.split_words(root) == []


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


def sweep_faults(kind: Kind, runs: tuple[Run, ...], shapes: tuple[Shape, ...]) -> Iterator[str]:
    """What is broken over two pages and should not be."""
    yield from layout.stranded(runs)
    for group in kind.whole:
        pages = [_page(runs, words) for words in group]
        if len(set(pages)) != 1:
            yield f"{group} on pages {pages}"
    for letter in kind.long:
        lines = dict.fromkeys(run.line for run in runs if re.search(rf"\b{letter}\d\dword", run.text))
        yield from (f"a single line of {letter}… on page {page}" for page in layout.alone(list(lines)))
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


# Negative controls


def _rewritten(old: str, new: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.pages[0].obj.Contents
        data, times = re.subn(old.encode(), new.encode(), stream.read_bytes(), count=1)
        assert times
        stream.write(data)

    return change


DAMAGES: dict[str, tuple[Callable[[pikepdf.Pdf], None], Callable[[reading.Proof], list[str]]]] = {
    "small type": (_rewritten(r" 14 Tf", " 11 Tf"), lambda proof: layout.small_type(proof, "a4")),
    "type scaled down": (_rewritten(r"^", "0.8 0 0 0.8 0 0 cm "), lambda proof: layout.small_type(proof, "a4")),
    "ink at the edge": (_rewritten(r"EMC\s*$", "10 300 5 5 re f EMC"), lambda proof: layout.edges(proof.path)),
    "a folio astray": (_rewritten(r"(?s)(.*)31\.75 Tm", r"\1 33.75 Tm"), layout.folios),
    "words over words": (_rewritten(r"(Tm \[.*?\] TJ)", r"\1 1 0 0 1 60 802 \1"), layout.overlaps),
    "words in the margin": (_rewritten(r"1 0 0 1 56\.69", "1 0 0 1 500"), lambda proof: layout.overflows(proof, 56)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_pages_unfit_to_read_are_found(rich: dict[str, Finished], damaged: Damage, damage: str) -> None:
    """Each rule finds the page that breaks it."""
    change, faults = DAMAGES[damage]
    assert faults(rich["a4"].proof) == []
    assert faults(reading.read(damaged(rich["a4"], change))) != []


def test_broken_pages_are_found(rich: dict[str, Finished], damaged: Damage) -> None:
    """A page moved to the end strands headings, splits cards and leaves the folios wrong."""

    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.pages[0].obj.Contents
        data = stream.read_bytes()
        last = data.rindex(b"EMC BT /")
        stream.write(data[:last] + b"EMC BT /H2 <</MCID 99>> BDC " + data[data.index(b"BDC", last) + 3 :])

    broken = reading.read(damaged(rich["a4"], change))
    assert layout.stranded(rich["a4"].proof.runs) == []
    assert layout.stranded(broken.runs) != []


def test_single_lines_and_split_pieces_are_found() -> None:
    """Two lines on one page and one on the next; a number that ends on the line below."""
    box = reading.Box(0, 0, 1, 1)
    runs = [
        reading.Run(page, 0, "P", text, 14, 50, y, box)
        for page, y, text in ((1, 100, "We answer the phone "), (1, 80, "at any time, on 0800 "), (2, 700, "008 6417."))
    ]
    node = reading.Node("P", "", {}, (reading.Mark(1, 0, tuple(runs)),))
    assert list(layout.alone(node.lines)) == [2]
    assert layout.lone_lines(node) != []
    assert layout.split_words(node) != []
    assert list(layout.alone(node.lines[:2])) == []


def test_split_cards_are_found(rich: dict[str, Finished]) -> None:
    """A contact or a link whose name is on another page."""
    for root in rich["a4"].proof.root.all("Sect", "LBody"):
        if not (root.role == "LBody" and root.all("Figure")) and root.kids[0].role != "H3":
            continue
        name, *kids = root.kids
        mark = reading.Mark(9, 0, tuple(run._replace(page=9) for run in name.runs))
        broken = dataclasses.replace(root, content=(dataclasses.replace(name, content=(mark,)), *kids))
        proof = dataclasses.replace(rich["a4"].proof, root=broken)
        assert layout.split_cards(dataclasses.replace(proof, root=root)) == []
        assert layout.split_cards(proof) != []


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
