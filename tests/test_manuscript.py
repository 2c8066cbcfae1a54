"""A file as lines and nodes, or the fault that stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.manuscript import DEEPEST, MOST_CHARACTERS, Manuscript, opened


def opened_as(tmp_path: Path, data: bytes) -> Manuscript:
    """A file with these bytes, opened."""
    (tmp_path / "a.yaml").write_bytes(data)
    return opened(tmp_path / "a.yaml", "a.yaml")


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"a: b\n", ("a: b", "")),
        (b"\xef\xbb\xbfa: b\r\nc: d\r\n", ("a: b", "c: d", "")),
        ("a:\n\u00a0 - b\n".encode(), ("a:", "  - b", "")),
        ("a: x\u200by\u00adz\n".encode(), ("a: xyz", "")),
        ("a: cafe\u0301\n".encode(), ("a: café", "")),
    ],
)
def test_what_nobody_sees_is_taken_out(tmp_path: Path, data: bytes, lines: tuple[str, ...]) -> None:
    """Byte order marks, Windows line ends, no-break indents, zero-width spaces; letters are composed."""
    manuscript = opened_as(tmp_path, data)
    assert manuscript.lines == lines
    assert manuscript.root is not None


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        (b"a: b\nc: caf\xe9\n", 2, 0, "not saved as UTF-8"),
        (b"", 1, 0, "the file is empty"),
        (b"# a note alone\n", 1, 0, "the file is empty"),
        (b"a: b\n\tc: d\n", 2, 1, "line 2 has a Tab in it"),
        (b"a: b: c\n", 1, 5, "there are two colons in this line"),
        (b"a:b\nc: d\n", 1, 2, "there is no space after the colon"),
        (b"a: b\n  c: d\n", 2, 3, "line 2 begins further in than line 1"),
        (b"a: @b\n", 1, 4, "the value begins with @, which is special"),
        (b"a: *b\n", 1, 4, "this begins with *, which is special"),
        (b"a: b\x07\n", 1, 5, "(U+0007"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, data: bytes, line: int, column: int, words: str) -> None:
    """In an editor's words, at its place, with the line itself."""
    manuscript = opened_as(tmp_path, data)
    assert manuscript.root is None
    fault = manuscript.stopped
    assert fault is not None
    assert words in fault.message
    assert (fault.place.line, fault.place.column) == (line, column)


@pytest.mark.parametrize(("deep", "read"), [(DEEPEST, True), (DEEPEST + 1, False)])
def test_nesting_has_a_limit(tmp_path: Path, deep: int, read: bool) -> None:
    """Just allowed, just forbidden."""
    assert (opened_as(tmp_path, b"[" * deep + b"]" * deep).root is not None) == read


@pytest.mark.parametrize(("size", "read"), [(MOST_CHARACTERS, True), (MOST_CHARACTERS + 1, False)])
def test_length_has_a_limit(tmp_path: Path, size: int, read: bool) -> None:
    """Just allowed, just forbidden."""
    assert (opened_as(tmp_path, b"#" * (size - 6) + b"\na: b\n"[:6]).stopped is None) == read


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Is a fault like any other."""
    assert "cannot be read" in opened(tmp_path / "b.yaml", "b.yaml").stopped.message  # type: ignore[union-attr]
