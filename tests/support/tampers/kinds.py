"""A kind of tampering: a change of a finished file, and what a reader would suffer by it."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf

#: What is changed: the objects of a file, or its bytes.
Change = Callable[[pikepdf.Pdf], None]
Rewriting = Callable[[bytes], bytes]

#: The finished files there are to tamper with: one of the data folder, one with every kind of block, one with pictures.
PLAIN, RICH, PICTURED = "dystonia-a4", "rich-large-print", "pictured-a4"


@dataclass(frozen=True)
class Kind:
    """A change with its name; `file` is the finished leaflet it is made on, `what` a pattern of the right finding.

    `change` is given the file's objects; where it is None, `rewriting` is given its bytes, in the plainest form.
    """

    name: str
    suffers: str
    change: Change | None
    file: str = PLAIN
    what: str = ""
    rewriting: Rewriting | None = None

    def made(self, data: bytes) -> bytes:
        """A copy of a finished file that has been tampered with."""
        if self.change is not None:
            return saved(data, self.change)
        assert self.rewriting is not None
        plain = in_plain_form(data)
        changed = self.rewriting(plain)
        assert changed != plain
        return changed


def saved(data: bytes, change: Change, encryption: pikepdf.Encryption | None = None) -> bytes:
    """A copy of a file with its objects changed."""
    copy = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what pikepdf itself would not make
        change(pdf)
        pdf.save(copy, deterministic_id=encryption is None, encryption=encryption or False, fix_metadata_version=False)
    return copy.getvalue()


def in_plain_form(data: bytes) -> bytes:
    """The same file with a table of its objects, each of them on its own, and no stream packed."""
    copy = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(
            copy,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        )
    return copy.getvalue()
