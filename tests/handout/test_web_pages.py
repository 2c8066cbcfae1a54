"""Leaflets as pages: which files they lead to, and that a page that says something else is withheld."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sample_library import FILES, TODAY, write

from leaflets.content.library import Library
from leaflets.delivery.manifest import Entry
from leaflets.faults import PromiseError
from leaflets.handout import web_pages
from leaflets.handout.texts import texts
from leaflets.handout.web_pages import as_web_page, proved_page
from leaflets.issue import issue_code
from leaflets.typeset.faces import printable


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.opened(write(tmp_path / "data", FILES), printable())


def test_a_page_leads_to_the_files_of_its_issue(library: Library) -> None:
    """One of an older issue says something else."""
    leaflet = library.leaflet("anne").value
    assert leaflet
    code = issue_code(leaflet.document(library.shelf, TODAY))
    entry = Entry("anne", "a4", code, 3, 2, "", "", "", "", True)
    files = {"anne-a4.pdf": entry, "anne-large-print.pdf": replace(entry, issue="D6JNW")}
    page = proved_page(library, "anne", leaflet, TODAY, files)
    assert '<a href="anne-a4.pdf">Standard print, PDF, 3 pages</a>' in page
    assert "anne-large-print.pdf" not in page
    assert f"issue {code}" in page


def test_a_folder_without_files(library: Library, tmp_path: Path) -> None:
    """Leads to none."""
    (one,) = texts(library, ["anne"], True, as_web_page(library, tmp_path, TODAY))
    assert one.text
    assert ".pdf" not in one.text


def test_a_page_that_says_something_else_is_withheld(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """That is the fault of the press, and is told as such."""
    monkeypatch.setattr(web_pages, "web_page", lambda *_: "<main></main>")
    leaflet = library.leaflet("anne").value
    assert leaflet
    with pytest.raises(PromiseError) as error:
        proved_page(library, "anne", leaflet, TODAY, {})
    assert all(fault.ours for fault in error.value.faults)
