"""Any text at all comes through YAML, blocks, pages and PDF unchanged, as a screen reader tells it."""

from __future__ import annotations

import tempfile
import unicodedata
from pathlib import Path

from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from making import DATA, TODAY

from leaflets.editions import EDITIONS
from leaflets.findings import Case
from leaflets.fonts import printable
from leaflets.library import Library
from leaflets.press import press
from leaflets.proof import Proof

#: The whole repertoire of the faces, without spaces; marks only as they stand in composed letters.
SIGNS = [
    one
    for one in sorted(printable())
    if unicodedata.category(one)[0] not in "MZC" and unicodedata.normalize("NFC", one) == one
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
        library = Library(folder, printable())
        reading = library.leaflet("x")
        if reading.value is None:  # damaged letters are refused, which is no loss
            raise Refused([fault.message for fault in reading.faults if not fault.warning])
        edition = EDITIONS["large-print"]
        document = reading.value.document(library.shelf, TODAY)
        nodes = Case(Proof(press(document, edition).data), edition, document, ()).heard
        found = ["".join(node.text for node in item.all("P")) for _, item in nodes if item.role == "LI"]
        return [" ".join(one.split()) for one in found]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINE, min_size=1, max_size=5))
def test_what_is_typed_is_what_is_told(lines: list[str]) -> None:
    """Word for word, sign for sign."""
    try:
        assert heard(lines) == lines
    except Refused as refused:
        if any("damaged" not in message for message in refused.args[0]):
            raise
        reject()


def test_every_sign_there_is() -> None:
    """Each once."""
    words = ["".join(SIGNS[at : at + 10]) for at in range(0, len(SIGNS), 10)]
    lines = [" ".join(words[at : at + 6]) for at in range(0, len(words), 6)]
    assert heard(lines) == lines
