"""A file of anybody's inspected within bounds: each is a sentence, and this process goes on."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from bench import TODAY, Bench, Finished, leaflet
from raw_pdf import form, packed, page, stream
from workshop import text

from leaflets.faults import ContentError
from leaflets.press import bounded
from leaflets.press.bounded import inspected_within_bounds
from leaflets.press.sources import Sources

FORM = b"/Resources<</XObject<</F 5 0 R>>>>"
HEXED = stream(
    packed(1 << 30, 2).hex().encode(), b"/Type/Metadata/Subtype/XML/Filter[/ASCIIHexDecode/FlateDecode/FlateDecode]"
)
DOUBLE = stream(packed(1 << 30, 2), b"/Filter[/FlateDecode/FlateDecode]/Type/Metadata/Subtype/XML")


#: Without any content.
NONE = Sources(None, Path("nowhere"), TODAY)


def refused(path: Path) -> str:
    """Why a file is not inspected."""
    with pytest.raises(ContentError) as raised:
        inspected_within_bounds(path, NONE, None)
    return raised.value.faults[0].message


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(6 << 30)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (str, "cannot be read (No such file or directory)"),
        (Path.mkdir, "cannot be read (it is not a file)"),
        (lambda path: path.symlink_to("/dev/zero"), "cannot be read (it is not a file)"),
        (lambda path: os.mkfifo(path), "cannot be read (it is not a file)"),
        (Path.touch, "is no PDF that can be read (it is empty)"),
        (lambda path: path.write_bytes(b"no PDF"), "is no PDF that can be read (it does not begin"),
        (_sparse, "cannot be judged: it has 6442 MB, and 200 is the most that is read"),
        (lambda path: path.write_bytes(page(b"", DOUBLE)), "cannot be judged: it unpacks to more than 512 MB"),
        (lambda path: path.write_bytes(page(b"/F Do", form(b"/F Do /F Do", b"/F 5 0 R"), entries=FORM)),
         "cannot be judged: a form in it paints itself, without end"),
        # packed in a way that is not looked into: what reads it breaks off on it, or has no more memory
        (lambda path: path.write_bytes(page(b"", HEXED).replace(b"/Pages 2", b"/Metadata 5 0 R/Pages 2")),
         "cannot be judged: "),
    ],
    ids=range(10),
)  # fmt: skip
@pytest.mark.skipif(os.name != "posix", reason="devices and queues of POSIX")
def test_what_is_refused(
    tmp_path: Path, make: Callable[[Path], None], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a sentence."""
    monkeypatch.setattr(bounded, "MEMORY", 512 << 20)
    make(tmp_path / "a.pdf")
    assert refused(tmp_path / "a.pdf").startswith(f"‘{tmp_path / 'a.pdf'}’ {told}")


def test_what_fails_is_a_sentence_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file may end this process, nor be called our fault."""

    def failing(*_: object) -> None:
        raise RuntimeError("of a check")

    monkeypatch.setattr(bounded, "inspected", failing)
    (tmp_path / "a.pdf").write_bytes(page(b""))
    assert refused(tmp_path / "a.pdf").endswith("cannot be judged: what reads it fails (RuntimeError: of a check)")


def test_our_own_file_is_judged_as_ever(bench: Bench) -> None:
    """And compared with its leaflet."""
    path = bench.made("short", leaflet(text("Some words."))).path
    sources = Sources(bench.library, bench.finished, TODAY)
    told = inspected_within_bounds(path, sources, None)
    assert told.compared.endswith("leaflets/short.yaml")
    assert (told.bytes, told.faults) == (path.stat().st_size, ())
    assert [one.code for one in sources.issues.values() if one] == [told.issue]  # known for the next file


def test_a_locked_file_is_judged_with_what_it_shuts_out(rich: dict[str, Finished], tmp_path: Path) -> None:
    """Its size is that of the file as it is."""
    shut = pikepdf.Permissions(accessibility=False)
    with pikepdf.open(rich["a4"].path) as pdf:
        lock = pikepdf.Encryption(owner="o", user="", R=3, allow=shut, aes=False, metadata=False)
        pdf.save(tmp_path / "a.pdf", encryption=lock)
    told = inspected_within_bounds(tmp_path / "a.pdf", NONE, "a4")
    assert told.title
    assert told.bytes == (tmp_path / "a.pdf").stat().st_size
    messages = [fault.message for fault in told.faults if not fault.warning]
    assert messages[-1] == "the file is encrypted, and shuts out screen readers"
    assert all(
        "is not written as a leaflet is" in message for message in messages[:-1]
    )  # nor is a copy without its lock


@pytest.mark.parametrize("is_ours", [False, True])
def test_turned_pages_are_judged_as_seen_unless_the_file_is_ours(
    rich: dict[str, Finished], tmp_path: Path, is_ours: bool
) -> None:
    """In ours no page may be turned."""
    with pikepdf.open(rich["a4"].path) as pdf:
        for one in pdf.pages:
            one.obj.Rotate = 180
        if not is_ours:
            del pdf.docinfo["/Producer"]
        pdf.save(tmp_path / "a.pdf")
    told = inspected_within_bounds(tmp_path / "a.pdf", NONE, "a4")
    assert ("the page is turned or scaled" in {fault.message for fault in told.faults}) is is_ours
