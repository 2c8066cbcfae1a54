"""Pages for screens in a real browser: what axe finds on them, in light, dark and forced colours, narrow and wide.

One browser for all; skipped where there is none.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bench import Finished
from drawn_pictures import a_picture

from leaflets.formats.web_page import Beside, web_page

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here"),
    pytest.mark.xdist_group("browser"),
]
#: WCAG 2.2 A and AA, and what axe recommends besides.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS: list[dict[str, Any]] = [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}]
#: 320 pixels are 1,280 at 400 %, as WCAG 1.4.10 counts; 3,840 are a screen of 4 k.
WIDTHS = (320, 360, 800, 1600, 3840)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One for all tests."""
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def page(rich: dict[str, Finished], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with every kind of block."""
    from dataclasses import replace

    from leaflets.pictures.dots import shown

    document = rich["a4"].document
    document = replace(document, blocks=(*document.blocks, a_picture(caption="Slowly")), logo=a_picture())
    path = tmp_path_factory.mktemp("page") / "rich.html"
    html = web_page(document, [Beside("rich-a4.pdf", "Standard print, PDF")], lambda one, n: shown(one.file, n))
    path.write_text(html, encoding="utf-8")
    return path


def violations(tab: Any) -> list[str]:
    """What axe finds on what is shown."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(tab, options={"runOnly": RULES}).response["violations"]
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_axe_finds_nothing_and_nothing_is_cut_off(browser: Any, page: Path, look: dict[str, Any]) -> None:
    """At any width nobody has to scroll sideways (WCAG 1.4.10); nothing else is asked of the disk or the network."""
    context = browser.new_context(bypass_csp=True, **look)  # for axe, which runs a script of its own
    tab = context.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(page.as_uri())
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert violations(tab) == []
    assert [url for url in asked if not url.startswith("data:")] == [page.as_uri()]
    context.close()


def test_a_page_without_a_name_for_its_picture_is_told(browser: Any, page: Path) -> None:
    """So that the tests above can fail."""
    context = browser.new_context(bypass_csp=True)
    tab = context.new_page()
    tab.set_content(page.read_text(encoding="utf-8").replace(" alt=", " data-alt="))
    assert any(one.startswith("image-alt") for one in violations(tab))
    context.close()


def test_its_style_is_taken_and_what_is_tapped_is_large(browser: Any, page: Path) -> None:
    """The policy of the page allows its own style; numbers are 44 pixels high, addresses 24; the first Tab skips."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    tab = context.new_page()
    told: list[str] = []
    tab.on("console", lambda message: told.append(message.text))
    tab.goto(page.as_uri())
    heights = "(of) => Math.min(...[...document.querySelectorAll(of)].map((one) => one.getBoundingClientRect().height))"
    assert tab.evaluate(heights, 'a[href^="tel:"]') >= 44
    assert tab.evaluate(heights, ".web, footer a") >= 24
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "leaflet"
    assert told == []
    context.close()
