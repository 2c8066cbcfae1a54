"""The pages of a leaflet as they are seen: each dot is accounted for, and what is not seen as it is said is told."""

from __future__ import annotations

import re

import pikepdf
import pytest
from bench import Finished
from changes import Change, stream
from workshop import Workshop

from leaflets.proof import views
from leaflets.proof.own_file import own_file
from leaflets.proof.paint import Paint


def test_nothing_is_amiss_with_a_leaflet(finished: Finished) -> None:
    """Words, codes, rules; and nothing else is on the page."""
    assert [view.amiss for view in finished.case().proof.views if view.amiss] == []


@pytest.mark.parametrize("name", ["a4", "large-print", "giant-print"])
def test_nothing_is_amiss_with_any_block(rich: dict[str, Finished], name: str) -> None:
    """Every kind of block in every edition; all codes are read in a shaking hand."""
    proof = rich[name].case().proof
    assert [amiss for view in proof.views for amiss in view.amiss] == []
    assert {symbol for view in proof.views for symbol in view.steady} == set(proof.symbols)


def amiss(rich: dict[str, Finished], said: Change, painted: Change) -> list[str]:
    """What is amiss where a page says one thing, and another is painted."""
    data = []
    for change in (said, painted):
        path = rich["a4"].path
        with pikepdf.open(path) as pdf:
            change(pdf)
            copy = path.with_name("copy.pdf")
            pdf.save(copy)
        data.append(copy.read_bytes())
    content = own_file(data[0]).contents[0]
    return [one.what for one in views.view(Paint(data[1]), 1, content).amiss]


def same(_: pikepdf.Pdf) -> None:
    """Nothing changed."""


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (stream(r"rg /F2 14 Tf", "rg /F2 14 Tf 3 Tr"), "is not seen as it should be"),
        (stream(r"(1 0 0 1 56\.69 )(\S+)( Tm)", r"1 0 0 1 90 \2 Tm"), "is not seen as it should be"),
        (stream(r"EMC\s*$", "1 1 1 rg 60 60 20 700 re f EMC"), "is not seen as it should be"),
        (stream(r"EMC\s*$", "0 0 0 rg 60 60 1 700 re f EMC"), "is not seen as it should be"),
        (stream(r"EMC\s*$", "0 0 0 rg 5 5 3 3 re f EMC"), "there is ink where nothing should be"),
        (stream(r"(<[0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4}){6}", r"\1\2\2\2\2\2\2\2"), "are other letters than it says"),
    ],
)
def test_what_is_painted_otherwise_is_told(rich: dict[str, Finished], change: Change, says: str) -> None:
    """Hidden, moved, covered, struck out, added, exchanged: though the page says nothing of it."""
    assert amiss(rich, same, same) == []
    found = amiss(rich, same, change)
    assert any(says in what for what in found), found


def test_a_module_that_is_exchanged_is_told(rich: dict[str, Finished]) -> None:
    """One of several hundred, which a phone would read over."""
    data = next(finished.path.read_bytes() for finished in rich.values())
    own = own_file(data)
    number = next(n for n, content in enumerate(own.contents, 1) if content.forms)
    content = own.contents[number - 1]
    placed = content.forms[0]
    assert views.view(Paint(data), number, content).amiss == ()
    (x, y, wide, high), *others = placed.form.modules
    form = placed.form._replace(modules=((x, y, max(wide - 1, 1), high), *others) if wide > 1 else tuple(others))
    changed = content._replace(forms=(placed._replace(form=form), *content.forms[1:]))
    assert [one.what for one in views.view(Paint(data), number, changed).amiss] == [
        "a code is not seen as it should be"
    ]


def test_a_symbol_as_it_is_measured(shop: Workshop) -> None:
    """By its form; what stands near makes its white less."""
    proof = shop.true().proof
    symbol, measure = next(iter(proof.measures.items()))
    assert (measure.box, measure.quiet) == (symbol.box, 4)
    assert measure.module * symbol.modules == pytest.approx(measure.box.width / 72 * 25.4)
    assert measure.contrast > 15


def test_the_columns_of_letters(rich: dict[str, Finished]) -> None:
    """By threes, figures one by one; what they leave adds up to what the run leaves."""
    own = own_file(rich["a4"].path.read_bytes())
    page = views._DrawnPage(Paint(rich["a4"].path.read_bytes()), 1, own.contents[0])
    placed = next(one for one in own.contents[0].runs if re.search(r"\d{3}", one.run.text))
    begins, firsts, least, most = page._groups(placed, 0.0, 5000)
    assert begins == sorted(begins)
    assert len(begins) == len(firsts) == len(most) + 1
    assert (firsts[0], firsts[-1]) == (0, len(placed.glyphs))
    for at, glyph in enumerate(placed.glyphs):
        if glyph in placed.font.figures:
            assert at in firsts
            assert at + 1 in firsts
    square = placed.run.size**2 * page.across * page.up
    assert sum(most) == pytest.approx(sum(placed.font.inks[1][glyph] for glyph in placed.glyphs) * square)
    assert least == most
