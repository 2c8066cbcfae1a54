"""The page for screens: one file that fetches nothing, and says what paper says in its foot."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

from bench import Finished
from drawn_pictures import a_picture
from other_texts import document

from leaflets.formats.web_page import Beside, web_page

FILES = [Beside("dystonia-a4.pdf", "Standard print, PDF")]


def test_only_its_own_style_and_pictures_are_allowed() -> None:
    """The policy names the style by its hash, so a browser takes it and no other; there is no script."""
    page = web_page(document("dystonia"), FILES, lambda *_: b"")
    (policy,) = re.findall(r'Content-Security-Policy" content="(.*?)"', page)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.S)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.split("; ") == [
        "default-src 'none'", "img-src data:", f"style-src 'sha256-{digest}'", "base-uri 'none'", "form-action 'none'",
    ]  # fmt: skip
    assert "<script" not in page
    assert "style=" not in page


def test_its_foot_has_the_date_the_issue_and_the_files() -> None:
    """As each printed page has; without files nothing is said of any."""
    leaflet = document("dystonia")
    page = web_page(leaflet, FILES, lambda *_: b"")
    foot = page.partition("<footer>")[2]
    assert f"Dystonia · reviewed {leaflet.reviewed} · issue {leaflet.issue}" in foot
    assert '<a href="dystonia-a4.pdf">Standard print, PDF</a>' in foot
    assert "To print" not in web_page(leaflet, [], lambda *_: b"")


def test_pictures_are_in_the_page(rich: dict[str, Finished]) -> None:
    """The logo in its head, others where they stand, of twice as many dots as they are wide."""
    asked = []
    leaflet = replace(rich["a4"].document, blocks=(a_picture(),), logo=a_picture())
    page = web_page(leaflet, [], lambda _, across: asked.append(across) or b"dots")
    assert page.count(f'src="data:image/jpeg;base64,{base64.b64encode(b"dots").decode()}"') == 2
    assert asked == [1280, 1280]


def test_language_and_title_are_told(rich: dict[str, Finished]) -> None:
    """Whatever signs they have."""
    leaflet = replace(rich["a4"].document, language="cy", title='<i> & "B"', publisher="<P>")
    page = web_page(leaflet, [], lambda *_: b"")
    assert '<html lang="cy">' in page
    assert "<title>&lt;i&gt; &amp; &quot;B&quot; – &lt;P&gt;</title>" in page
    assert "<i>" not in page
