"""Any text at all comes through YAML, blocks, pages and PDF unchanged, as a screen reader tells it."""

from __future__ import annotations

import tempfile
import unicodedata
from pathlib import Path

import reading
from bench import TODAY
from hypothesis import HealthCheck, example, given, reject, settings
from hypothesis import strategies as st
from paths import DATA

from leaflets.content.library import Library
from leaflets.editions import EDITIONS
from leaflets.press.press import press
from leaflets.signs import printed
from leaflets.typeset.faces import printable

#: The whole repertoire of the faces, without spaces; marks only as they stand in composed letters.
SIGNS = [
    one
    for one in sorted(printable())
    if printed(one) == one and unicodedata.category(one)[0] not in "MZC" and unicodedata.normalize("NFC", one) == one
]
WORD = st.text(SIGNS, min_size=1, max_size=12)
LINE = st.lists(WORD, min_size=1, max_size=12).map(" ".join)


class Refused(Exception):  # noqa: N818
    """What stopped a leaflet."""


def heard(lines: list[str]) -> list[str]:
    """What a file tells whose links (which have no address) are these lines."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "leaflets").mkdir()
        (folder / "house.yaml").write_bytes((DATA / "house.yaml").read_bytes())
        typed = "".join("      - name: '" + line.replace("'", "''") + "'\n" for line in lines)
        text = f"title: A\nreviewed: 2026\nsections:\n  - heading: One\n    books:\n{typed}"
        (folder / "leaflets" / "x.yaml").write_text(text, encoding="utf-8")
        library = Library.opened(folder, printable())
        leaflet = library.leaflet("x")
        if leaflet.value is None:  # damaged letters are refused, which is no loss
            raise Refused([fault.message for fault in leaflet.faults if not fault.warning])
        edition = EDITIONS["large-print"]
        document = leaflet.value.document(library.shelf, TODAY)
        path = folder / "x.pdf"
        path.write_bytes(press(document, edition).data)
        # Letters by the faces' own maps: PDFium alone tells no space after a hyphen at the end of a line.
        found = ["".join(node.text for node in item.all("P")) for item in reading.read(path).root.all("LI")]
        return [" ".join(one.split()) for one in found]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINE, min_size=1, max_size=5))
@example(["0 0000 0000 00000 0000000 0000000000 000A- 0 0"])  # a line ends in a hyphen
def test_what_is_typed_is_what_is_told(lines: list[str]) -> None:
    """Word for word, sign for sign."""
    try:
        assert heard(lines) == lines
    except Refused as refused:
        if any("damaged" not in message and "look like ours" not in message for message in refused.args[0]):
            raise
        reject()


def test_every_sign_there_is() -> None:
    """Each once."""
    words = ["".join(SIGNS[at : at + 10]) for at in range(0, len(SIGNS), 10)]
    lines = [" ".join(words[at : at + 6]) for at in range(0, len(words), 6)]
    assert heard(lines) == lines
