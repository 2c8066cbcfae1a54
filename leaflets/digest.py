"""A hash of several parts, by which what was found out is filed, and changes are known."""

from __future__ import annotations

import hashlib

#: Bytes of a digest.
SIZE = 16


def digest(*parts: bytes, key: bytes = b"") -> bytes:
    """A hash of parts, each with its length, so that no two lists of parts have the same.

    With a `key` of 64 bytes at the most nobody can make it who has not got that.
    """
    total = hashlib.blake2b(digest_size=SIZE, key=key)
    for part in parts:
        total.update(len(part).to_bytes(8, "big"))
        total.update(part)
    return total.digest()
