"""Files of other programs, and a file as a chat shows it."""

from __future__ import annotations

import pytest

from leaflets.source.foreign_files import fenced, of_another_program
from leaflets.words import Place


@pytest.mark.parametrize(
    ("begin", "kind"),
    [
        (rb"{\rtf1\ansi", "RTF"), (b"PK\x03\x04abc", "Word"), (b"\xd0\xcf\x11\xe0abc", "Word"),
        (b"%PDF-1.7", "a PDF file"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html>", "a web page"), (b"<HTML>", "a web page"),
        (b"<?xml version", "another program"),
    ],
)  # fmt: skip
def test_what_is_no_plain_text(begin: bytes, kind: str) -> None:
    """It is told what it is."""
    problem = of_another_program(begin)
    assert problem is not None
    assert kind in problem.message


@pytest.mark.parametrize("begin", [b"title: A", b"# <html>", b"", b"{a: b}", b"\xef\xbb\xbftitle: A"])
def test_what_is_a_file_of_ours(begin: bytes) -> None:
    assert of_another_program(begin) is None


@pytest.mark.parametrize(("text", "line"), [("```yaml\ntitle: A\n```", 1), ("\n\n~~~\na: b", 3)])
def test_a_fence(text: str, line: int) -> None:
    """Round the whole of a file; one within a text is another matter."""
    problem = fenced(text, "a.yaml")
    assert problem is not None
    assert problem.place == Place("a.yaml", line, 1)
    assert fenced(f"title: A\n{text}", "a.yaml") is None
