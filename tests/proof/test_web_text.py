"""A page of HTML read back: what it says in order, and what no page has."""

from __future__ import annotations

import pytest

from leaflets.proof.web_text import WebHeading, WebLink, WebText

PAGE = (
    "<body><header><p>Head</p></header><main><h1>A <strong>b</strong></h1>"
    '<p>One &amp; two<br>three <a href="tel:1">four</a>.</p>'
    '<ul><li>x<ol start="3"><li>y</li><li value="7">z</li></ol></li></ul><ul class="plain"><li>w</li></ul>'
    '<p><img src="data:image/jpeg;base64,AA" alt="Seen"><br>Below</p></main>'
    '<footer><a href="a.pdf">F</a></footer></body>'
)


def test_what_a_page_says() -> None:
    """What is in `main` alone, with pictures and the marks of lists."""
    found = WebText(PAGE)
    lines = [" ".join(line.split()) for line in found.lines if line.strip()]
    assert lines == ["A b", "One & two", "three four.", "• x", "3. y", "7. z", "w", "Seen", "Below"]
    assert found.links == [WebLink("four", "tel:1")]
    assert found.headings == [WebHeading(1, "A b")]
    assert found.strange == []


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("<script>1</script>", "<script>"),
        ('<p onclick="x()">a</p>', "onclick of <p>"),
        ('<p style="display:none">a</p>', "style of <p>"),
        ('<a href="javascript:x()">a</a>', "a link to javascript:x()"),
        ('<img src="https://a.org/b.png" alt="">', "a picture from https://a.org/b.png"),
        ("<!-- a -->", "a comment:  a "),
        ("</p>", "</p> closes nothing"),
        ("<div>", "</main> closes nothing"),
    ],
)
def test_what_no_page_has(more: str, told: str) -> None:
    """Scripts, styles of single elements, what leads or loads from elsewhere, what nobody sees, what is not closed."""
    assert told in WebText(PAGE.replace("</main>", f"{more}</main>")).strange
