"""Values as PDF writes them: what another program writes is read as it meant it, and nothing is guessed."""

from __future__ import annotations

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflets.proof.pdf_syntax import MalformedError, Ref, text, value, values


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (b"12", 12),
        (b"-7", -7),
        (b"+.5", 0.5),
        (b"4.", 4.0),
        (b"true", True),
        (b"false", False),
        (b"null", None),
        (b"/Name", "/Name"),
        (b"/A#20B#2f", "/A B/"),
        (b"()", b""),
        (b"(a(b)c)", b"a(b)c"),
        (rb"(\(\)\\\n\101\7)", b"()\\\nA\x07"),
        (b"(a\\\nb)", b"ab"),
        (b"(a\r\nb)", b"a\nb"),
        (b"<48 6 5>", b"He"),
        (b"<487>", b"Hp"),
        (b"3 0 R", Ref(3)),
        (b"[1 [2 /A] << /K (v) >>]", [1, [2, "/A"], {"/K": b"v"}]),
        (b"<</A/B/C<</D[]>>>>", {"/A": "/B", "/C": {"/D": []}}),
        (b"% a comment\n[1 % another\r2]", [1, 2]),
    ],
)
def test_a_value_is_what_it_says(written: bytes, meant: object) -> None:
    """By itself, and among others; a reference is told from two numbers."""
    assert values(written) == [meant]
    assert value(b"  " + written + b" endobj", 1) == (meant, 2 + len(written))
    assert values(b"1 0 " + written)[:2] == [1, 0]


@pytest.mark.parametrize(
    "written",
    [
        b"<<",
        b"]",
        b"[>>",
        b"<< /A >>",
        b"<< /A 1 /A 2 >>",
        b"<< 1 2 >>",
        b"3 1 R",
        b"{",
        b"1-2",
        b"true1",
        b"nullnull",
        b"1.2.3",
        b"(never ends",
        b"<4g>",
        b"endobj",
    ],
)
def test_what_is_no_value_is_refused(written: bytes) -> None:
    """Nothing is mended by guessing."""
    with pytest.raises(MalformedError):
        values(written)


def test_a_reference_is_no_part_of_a_word() -> None:
    """R begins another name here."""
    with pytest.raises(MalformedError):
        values(b"3 0 Rest")


SIMPLE = st.one_of(
    st.integers(-(10**6), 10**6),
    st.booleans(),
    # PDFDocEncoding has no sign at 7F, 9F and AD (ISO 32000-1, D.2), yet pikepdf writes them in it, and U+FFFD as 9F.
    st.text(st.characters(codec="utf-16", exclude_characters="\0\x7f\x9f\xad\ufffd")).map(str),
)
NESTED = st.recursive(
    SIMPLE, lambda inner: st.lists(inner) | st.dictionaries(st.text("abcXYZ #()/", min_size=1), inner)
)


def as_pikepdf(one: object) -> pikepdf.Object:
    """A value as pikepdf has it; text as a text string."""
    if isinstance(one, dict):
        return pikepdf.Dictionary({f"/{key}": as_pikepdf(inner) for key, inner in one.items()})
    if isinstance(one, list):
        return pikepdf.Array([as_pikepdf(inner) for inner in one])
    return pikepdf.String(one) if isinstance(one, str) else one  # type: ignore[return-value]


def as_read(one: object) -> object:
    """What is read, with text strings as text."""
    if isinstance(one, dict):
        return {key.removeprefix("/"): as_read(inner) for key, inner in one.items()}
    if isinstance(one, list):
        return [as_read(inner) for inner in one]
    return text(one) if isinstance(one, bytes) else one


@settings(max_examples=40)
@given(NESTED)
def test_what_pikepdf_writes_is_read(one: object) -> None:
    """Whatever it is, with all the escapes that it chooses."""
    written = pikepdf.Array([as_pikepdf(one)]).unparse()
    assert as_read(values(written)) == [[one]]


@given(st.binary())
def test_text_is_told_as_pikepdf_tells_it(raw: bytes) -> None:
    """Of any bytes, but for those to which no sign is given."""
    if not raw.startswith((b"\xfe\xff", b"\xef\xbb\xbf", b"\xff\xfe")) and not {0x7F, 0x9F, 0xAD}.intersection(raw):
        assert text(raw) == str(pikepdf.String(raw))
