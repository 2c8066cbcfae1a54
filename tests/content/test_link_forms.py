"""Links in the forms of texts, web pages and other programs: the line to type is told."""

from __future__ import annotations

import pytest

from leaflets.content.link_forms import refuse_other_forms
from leaflets.faults import Unfit

AT = "https://www.nhs.uk/a"


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        (f"[NHS]({AT})", f"NHS {AT}"),
        (f"[NHS]({AT}), for all", f"NHS {AT}, for all"),
        (f"See [NHS]({AT}) first.", f"See NHS {AT}, first"),
        (f"NHS: [link]({AT})", f"NHS {AT}"),
        (f"NHS [{AT}]({AT})", f"NHS {AT}"),
        (f'<a href="{AT}">NHS</a>', f"NHS {AT}"),
        (f"<A HREF='{AT}' target=\"_blank\"><b>NHS</b></A>, for all", f"NHS {AT}, for all"),
        (f"<p>NHS <a class=x href={AT}>here</a></p>", f"NHS {AT}"),
        (f'<a href="{AT}">NHS', f"NHS {AT}"),
        (f'<a href="{AT}"></a>', f"The name of the page {AT}"),
        (f"[url={AT}]NHS[/url]", f"NHS {AT}"),
        (f"[{AT} NHS]", f"NHS {AT}"),
        (f"[NHS]: {AT}", f"NHS {AT}"),
        (f"NHS<{AT}>", f"NHS {AT}"),
        (f"NHS <{AT}>, for all", f"NHS {AT}, for all"),
        (f'HYPERLINK "{AT}" NHS', f"NHS {AT}"),
    ],
)
def test_the_line_to_type(typed: str, line: str) -> None:
    """Name, address, words about it."""
    with pytest.raises(Unfit) as unfit:
        refuse_other_forms(typed)
    assert unfit.value.problem.cure == f"Type it like this: {line}"


def test_an_address_that_is_no_page() -> None:
    """Is told as one of its kind."""
    with pytest.raises(Unfit, match="cannot print a ‘mailto:’ address"):
        refuse_other_forms('<a href="mailto:ann@example.org">Ann</a>')


@pytest.mark.parametrize(
    "typed", [f"NHS {AT}", f"NHS <{AT}>", "NHS [PDF] www.nhs.uk", "< 5 minutes www.nhs.uk", "[1] NHS"]
)
def test_what_is_left_as_it_is(typed: str) -> None:
    """Negative controls: brackets that are words, signs round an address alone, which are told otherwise."""
    refuse_other_forms(typed)
