"""What reads without a fault is made, in every edition, whatever the trouble of setting it.

Each kind came from a true page of a charity, or of the health service, that was read without a fault and then refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import awkward
import pytest
from bench import TODAY, Bench, leaflet

from leaflets.checks import promises
from leaflets.checks.case import Case
from leaflets.editions import SETTABLE
from leaflets.press.press import press
from leaflets.proof.page import TagNode
from leaflets.proof.proof import Proof


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A data folder with the records that they name."""
    return Bench(tmp_path_factory.mktemp("awkward"), contacts=awkward.CONTACTS)


def case(bench: Bench, name: str, edition: str) -> Case:
    """A kind of trouble, pressed and read back; its content has no fault."""
    title, sections = awkward.LEAFLETS[name]
    bench.add("awkward", leaflet(sections, title=title.strip() or "A made leaflet"))
    reading = bench.library.leaflet("awkward")
    assert reading.value is not None, "\n".join(map(str, reading.faults))
    document = reading.value.document(bench.library.shelf, TODAY)
    material = tuple(reading.value.material(bench.library.shelf, TODAY))
    data = press(document, SETTABLE[edition]).data
    return Case(Proof(data), SETTABLE[edition], document, material)


@pytest.mark.parametrize("edition", ["a4", "large-print", "giant-print", "booklet"])
@pytest.mark.parametrize("name", awkward.LEAFLETS)
def test_it_is_made_and_keeps_every_promise(bench: Bench, name: str, edition: str) -> None:
    """And each code stands beside its own words, which no other page has."""
    made = case(bench, name, edition)
    assert [str(fault) for fault in promises.check(made) if not fault.warning] == []
    assert list(misled(made)) == []


def misled(made: Case) -> Iterator[str]:
    """Codes that stand nowhere near their own words, or show those of another page."""
    symbols = {id(node): graphic for node, graphic in made.proof.figures}
    shown: dict[str, str] = {}
    for link in made.proof.root.all("Link"):
        figures = [symbols[id(figure)] for figure in link.all("Figure") if id(figure) in symbols]
        own = [run for run in link.runs if run.text.strip()]
        for figure in figures if own else ():
            near = figure.box.grown(figure.box.height)
            if not any(run.page == figure.page and near.bottom <= run.y <= near.top for run in own):
                yield f"the code of {own[0].text} is not beside it"
        words, target = "".join(run.text for run in link.runs).strip(), link.links[0].target if link.links else ""
        if figures and words and shown.setdefault(words, target) != target:
            yield f"‘{words}’ stands beside the codes of {target} and {shown[words]}"


def test_a_code_beside_other_words_is_seen(bench: Bench) -> None:
    """Negative control: two links that show the same words, and a code on another page than its words."""
    made = case(bench, "one host beside each code", "a4")
    first, second = (link for link in made.proof.root.all("Link") if link.all("Figure") and "guide" in link.text)
    second.__dict__["runs"] = tuple(run._replace(page=run.page + 1) for run in first.runs)
    assert len(list(misled(made))) == 2


def pages(made: Case, words: str) -> list[int]:
    """The pages on which some words stand, outside the tree or in it."""
    return [run.page for run in made.proof.words if words in run.text]


@pytest.mark.parametrize("edition", ["a4", "giant-print"])
def test_a_card_that_goes_on_says_its_name_again(bench: Bench, edition: str) -> None:
    """At the head of each page on which it does."""
    made = case(bench, "a card longer than a page", edition)
    card = next(node for node in made.proof.root.all("Sect") if node.kids[0].text == "Tall Trust")
    assert pages(made, "Tall Trust (continued)") == sorted({run.page for run in card.runs})[1:] != []


def test_a_table_that_goes_on_names_its_columns_again(bench: Bench) -> None:
    """Each stacked cell says its column, and no row is cut."""
    made = case(bench, "a table of prose in four columns", "large-print")
    assert len(pages(made, "When to take it")) == 11
    for row in made.proof.root.all("TR")[1:]:
        assert len({run.page for run in row.runs}) == 1
    wide = Bench(bench.folder.parent / "wide")
    rows = "".join(f"      | {n} | words |\n" for n in range(60))
    sections = f"  - heading: H\n    text: |\n      | Number | Sense |\n      |---|---|\n{rows}"
    found = wide.made("table", leaflet(sections))
    assert [run.page for run in found.case().proof.words if run.text.strip() == "Sense"] == [1, 2, 3]


def tree(node: TagNode, depth: int = 0) -> str:
    """The headings and sections below a node."""
    kids = "".join(tree(kid, depth + 1) for kid in node.kids)
    own = f"{'  ' * depth}{node.role} {node.text if node.role[0] == 'H' else ''}".rstrip() + "\n"
    return own + kids if node.role in ("Sect", "H1", "H2", "H3", "H4") else kids


def test_what_follows_a_notice_belongs_to_its_section(bench: Bench) -> None:
    """The notice is an aside in it; a heading right above a notice is printed."""
    first = tree(case(bench, "a section interrupted by a notice", "a4").proof.root)
    assert re.search(r"H2 Treatment\n +H3 Surgery\n +Sect\n +H3 Information: Before you go\n +H3 After\n", first)
    second = tree(case(bench, "a heading right above a notice", "a4").proof.root)
    assert re.search(r"H2 Treatment\n +Sect\n +H3 Information: Before you go\n", second)


def test_the_list_of_contents_stands_after_the_title(bench: Bench) -> None:
    """Wherever the first heading is; notices without a title are not in it."""
    made = case(bench, "an opening without a heading", "giant-print")
    (contents,) = made.proof.root.all("TOC")
    assert {run.page for run in contents.runs} == {1}
    assert "Information" not in contents.text
    assert "Part 5" in contents.text


@pytest.mark.parametrize("edition", ["a4", "large-print", "giant-print"])
@pytest.mark.parametrize("name", ["a very long title", "a long word in the title"])
def test_head_and_foot_have_two_lines_at_the_most(bench: Bench, name: str, edition: str) -> None:
    """However long the title."""
    made = case(bench, name, edition)
    for page in range(1, len(made.proof.page_sizes) + 1):
        furniture = [run for run in made.proof.furniture if run.page == page and not run.text.endswith("(continued)")]
        lines = {round(run.y) for run in furniture}
        middle = made.proof.page_sizes[0].height / 2
        assert len([y for y in lines if y > middle]) <= (2 if page == 1 else 1)
        assert len([y for y in lines if y < middle]) <= 2
