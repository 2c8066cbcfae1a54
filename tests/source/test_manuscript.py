"""A file as lines and nodes, or the fault that stops it."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
import yaml

from leaflets.source.limits import MOST_OF_A_LEAFLET, MOST_OF_RECORDS
from leaflets.source.manuscript import DEEPEST, MOST_ERRORS, MOST_NODES, Manuscript, opened


def opened_as(tmp_path: Path, data: bytes, most: int = MOST_OF_RECORDS) -> Manuscript:
    """A file with these bytes, opened."""
    (tmp_path / "a.yaml").write_bytes(data)
    return opened(tmp_path / "a.yaml", "a.yaml", most)


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"a: b\n", ("a: b", "")),
        (b"\xef\xbb\xbfa: b\r\nc: d\r\n", ("a: b", "c: d", "")),
        ("a:\n\u00a0 - b\n".encode(), ("a:", "  - b", "")),
        ("a: x\u200by\u00adz\n".encode(), ("a: xyz", "")),
        ("a: cafe\u0301\n".encode(), ("a: café", "")),
        ("a:\u2003b\u3000c\n".encode(), ("a: b c", "")),
        ("a:\n\u2003 - b\n".encode(), ("a:", "  - b", "")),
        ("a: 1\u202f000 ✓\ufe0f\n".encode(), ("a: 1\u202f000 ✓", "")),
        (b"a:\tb\tc\t\nd:\n  -\te\n", ("a: b c ", "d:", "  - e", "")),
    ],
)
def test_what_nobody_sees_is_taken_out(tmp_path: Path, data: bytes, lines: tuple[str, ...]) -> None:
    """Byte order marks, Windows line ends, no-break indents, wide spaces, Tabs; letters are composed."""
    manuscript = opened_as(tmp_path, data)
    assert manuscript.lines == lines
    assert manuscript.root is not None


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        (b"a: b\nc: caf\xe9\n", 2, 0, "not saved as UTF-8"),
        (b"", 1, 0, "the file is empty"),
        (b"# a note alone\n", 1, 0, "every line of this file is a note, for it begins with #"),
        (b"a: b\n\tc: d\n", 2, 1, "line 2 has a Tab in it"),
        (b"a: 'b': c\n", 1, 7, "there are words after the closing quote"),
        (b"a:b\nc: d\n", 1, 2, "there is no space after the colon"),
        (b"a: b\n  c: d\n", 2, 3, "line 2 begins 2 letters in, line 1 0"),
        (b"@a: b\n", 1, 1, "the value begins with @, which is special"),
        (b"*a : b\n", 1, 1, "the value begins with *, which is special"),
        (b"a: b\x07\n", 1, 5, "(U+0007"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, data: bytes, line: int, column: int, words: str) -> None:
    """In an editor's words, at its place, with the line itself."""
    (fault,) = opened_as(tmp_path, data).faults
    assert words in fault.message
    assert (fault.place.line, fault.place.column) == (line, column)


@pytest.mark.parametrize(("deep", "read"), [(DEEPEST, True), (DEEPEST + 1, False)])
def test_nesting_has_a_limit(tmp_path: Path, deep: int, read: bool) -> None:
    """Just allowed, just forbidden."""
    assert (opened_as(tmp_path, b"[" * deep + b"]" * deep).root is not None) == read


@pytest.mark.parametrize("most", [MOST_OF_A_LEAFLET, MOST_OF_RECORDS])
@pytest.mark.parametrize(("letter", "end"), [("x", "\n"), ("\U0001f600", "\r\n"), ("é", "\n")])
@pytest.mark.parametrize("more", [0, 1, 4 * MOST_OF_RECORDS])
def test_length_has_a_limit(tmp_path: Path, most: int, letter: str, end: str, more: int) -> None:
    """Just allowed, just forbidden, and far beyond: told in the line in which it is reached, whatever the letters."""
    begin = f"a: b{end}#"
    rest = most + more - len(begin)
    text = begin + letter * (rest // 2) + "\n#".ljust(rest - rest // 2, letter)
    manuscript = opened_as(tmp_path, text.encode(), most)
    assert (manuscript.root is None) is bool(more)
    assert [(fault.message, fault.place.line) for fault in manuscript.faults] == [
        (f"the file has more than {most:,} characters, which is as much as is read of one", 2 if more > most else 3)
    ] * bool(more)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Is a fault like any other."""
    assert "cannot be read" in opened(tmp_path / "b.yaml", "b.yaml", MOST_OF_RECORDS).faults[0].message


@pytest.mark.parametrize(
    ("text", "lines", "lost", "read"),
    [
        ("a: [\nb: c\n", [1], ["a"], ["b"]),
        ("a: b\nc: [d\nf:\n  - g: [h\nj: k\n", [2, 4], ["c", "f"], ["a", "j"]),
        ("a: [b\nd: [e\n", [1, 2], ["a", "d"], []),
        ("a: 'b\n\nc: d\n", [1], ["a"], ["c"]),
        ("  a: [b\n", [1], [], []),
    ],
)
def test_after_an_error_it_goes_on(
    tmp_path: Path, text: str, lines: list[int], lost: list[str], read: list[str]
) -> None:
    """At the next field at the left edge; what could not be read is named, so that nobody misses it twice."""
    manuscript = opened_as(tmp_path, text.encode())
    assert [fault.place.line for fault in manuscript.faults] == lines
    assert list(manuscript.lost) == lost
    pairs = manuscript.root.value if isinstance(manuscript.root, yaml.MappingNode) else []
    assert [key.value for key, _ in pairs] == read


@pytest.mark.parametrize("errors", [MOST_ERRORS, MOST_ERRORS + 1])
def test_errors_told_have_a_limit(tmp_path: Path, errors: int) -> None:
    """More would hide the first."""
    text = "".join(f"a{number}: [b\n" for number in range(errors))
    assert len(opened_as(tmp_path, text.encode()).faults) == MOST_ERRORS


@pytest.mark.parametrize(("nodes", "read"), [(MOST_NODES, True), (MOST_NODES + 1, False)])
def test_values_have_a_limit(tmp_path: Path, nodes: int, read: bool) -> None:
    """Just allowed, just forbidden; the list itself is one."""
    assert (opened_as(tmp_path, b"- a\n" * (nodes - 1)).root is not None) == read


@pytest.mark.parametrize(
    "data",
    [b"a: b\n" * 10_000_000, b"- " * 400_000, b"[" * 900_000, b"? " * 400_000, b"&a a: [*a]\n", b"{a: " * 200_000,
     b"a: &a b\nc: [" + b"*a," * 200_000, b"\xff" * 5_000_000, b"a: " + b"'" * 900_001, b"\0" * 900_000],
    ids=lambda data: repr(data[:8]),
)  # fmt: skip
def test_what_is_meant_to_harm_ends_in_a_fault(tmp_path: Path, data: bytes) -> None:
    """50 MB, nesting without end, references to references: soon, and without much memory."""
    tracemalloc.start()
    manuscript = opened_as(tmp_path, data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert manuscript.root is None
    assert manuscript.faults
    assert peak < 100_000_000


@pytest.mark.parametrize(("letters", "read"), [(1_000, True), (100_000, False)])
def test_a_long_file_ends_with_the_first_sign_it_cannot_have(tmp_path: Path, letters: int, read: bool) -> None:
    """Of a shorter one the rest is read without that field."""
    manuscript = opened_as(tmp_path, b"a: b\x07\nc: d\n#" + b"x" * letters)
    assert (manuscript.root is not None) is read
    assert len(manuscript.faults) == 1
