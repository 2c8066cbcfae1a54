"""A page held against its leaflet: all that is said is there in order, and each slip is told."""

from __future__ import annotations

from dataclasses import replace

import awkward
import pytest
from bench import TODAY, Bench, Finished, leaflet

from leaflets.blocks import Document
from leaflets.checks import web
from leaflets.formats.web_page import web_page


def page(document: Document) -> str:
    """A leaflet's page, with a picture of no dots."""
    return web_page(document, [], lambda *_: b"")


def told(document: Document, page: str) -> list[str]:
    """What is told of a page."""
    return [one.message for one in web.findings(page, document)]


@pytest.fixture(scope="module")
def whole(rich: dict[str, Finished]) -> Document:
    """A leaflet with every kind of block."""
    return rich["a4"].document


def test_a_page_says_what_its_leaflet_says(whole: Document) -> None:
    """A draft says so, too."""
    assert told(whole, page(whole)) == []
    draft = replace(whole, draft=True)
    assert told(draft, page(draft)) == []
    assert told(whole, page(draft)) != []


def test_content_that_sets_badly_says_the_same(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Every leaflet that a page of paper finds hard; those with pictures and steps, too."""
    bench = Bench(tmp_path_factory.mktemp("awkward"), contacts=awkward.CONTACTS)
    names = []
    for number, (title, sections) in enumerate(awkward.LEAFLETS.values()):
        names.append(f"awkward-{number}")
        bench.add(names[-1], leaflet(sections, title=title.strip() or "A made leaflet"))
    found = {}
    for one in names:
        value = bench.library.leaflet(one).value
        assert value
        document = value.document(bench.library.shelf, TODAY, on_paper=False)
        found[one] = told(document, page(document))
    assert {one: messages for one, messages in found.items() if messages} == {}


@pytest.mark.parametrize(
    ("typed", "printed", "message"),
    [
        ("Innermost", "Outermost", "there should be ‘Innermost’ in the page, but there is ‘Outermost’"),
        ("Innermost", "", "there should be ‘Innermost’ in the page"),
        ("</main>", "<p>More.</p></main>", "there should be nothing in the page, but there is ‘More.’"),
        ('href="tel:01514960001"', 'href="tel:01514960002"', "there should be ‘tel:01514960001"),
        ("<h3>A smaller", "<h2>A smaller", "there should be ‘3 A smaller heading’"),
        ("</main>", "<script>1</script></main>", "there is <script> in the page"),
    ],
)
def test_each_slip_is_told(whole: Document, typed: str, printed: str, message: str) -> None:
    """A word, a number or a link that is another, left out or added; a heading of another level; what runs."""
    html = page(whole)
    assert typed in html
    changed = html.replace(typed, printed)
    if printed.startswith("<h2>A"):
        changed = changed.replace("A smaller heading</h3>", "A smaller heading</h2>")
    assert any(one.startswith(message) for one in told(whole, changed)), told(whole, changed)
