"""E-mail drafts: files that a mail program opens ready to be read over and sent. Nothing is sent from here.

One draft for one person: who asks a health charity for a leaflet tells something of themselves, so nobody is to see
who else has asked, and no address is written anywhere but into the draft itself (ICO, guidance on e-mail and
security, 2023).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import NamedTuple

import idna

from leaflets.faults import UsageError
from leaflets.patterns import late

#: Bytes of an e-mail that few mail systems take; many councils' and hospitals' take 10 MB.
TOO_LARGE = 15_000_000
#: Hours for which a draft is kept; it holds an address, and a mail program has its own copy by then.
KEPT = 24
#: What begins letters that are encoded (RFC 2047): a line's end may be hidden in them.
_ENCODED = "=?"
#: The name of a mail server (RFC 1123, 2.1), and so many letters before the @ as one takes (RFC 5321, 4.5.3.1).
_HOST = late(r"(?=.{1,255}$)(?:(?!-)[A-Za-z0-9-]{1,63}(?<!-)\.)+(?!-)[A-Za-z0-9-]{2,63}(?<!-)")
_LONGEST_LOCAL = 64
_LONGEST_TYPED = 1_000  # letters of a name and an address; what is longer is none
_PREFIX = "leaflets-drafts-"
_LONGEST_NAME = 58  # letters; longer names are split by mail programs, and some show the halves


class Attachment(NamedTuple):
    """A file that goes with a draft."""

    name: str
    data: bytes


class Message(NamedTuple):
    """What a draft says: its subject, and the same words as plain text and as HTML.

    `pictures` are those of the HTML, each a name (RFC 2392) and the bytes of a JPEG.
    """

    subject: str
    text: str
    html: str
    language: str
    pictures: tuple[tuple[str, bytes], ...] = ()


def recipient(typed: str) -> Address:
    """A person's address, with or without a name: `Ann Lee <ann@example.org>`; raises UsageError."""
    text = typed[: _LONGEST_TYPED + 1].strip()
    match = re.fullmatch(
        r"(?:\"?(?P<name>[^<>\"@]*?)\"?\s*<)?(?P<local>[^\s@<>,;:\"]+)@(?P<host>[^\s@<>,;:\"]+)>?", text
    )
    plain = match is not None and text.isprintable() and ("<" in text) == text.endswith(">") and _ENCODED not in text
    if match is None or not plain or not match["local"].isascii() or len(text) > _LONGEST_TYPED:
        raise UsageError.of("one of the addresses after --to is not an e-mail address", "Type it like ann@example.org.")
    try:
        host = match["host"] if match["host"].isascii() else idna.encode(match["host"], uts46=True).decode("ascii")
        if not _HOST.fullmatch(host) or len(match["local"]) > _LONGEST_LOCAL or "(" in match["local"]:  # a comment
            raise ValueError(host)
        return Address(display_name=(match["name"] or "").strip(), addr_spec=f"{match['local']}@{host}")
    except (ValueError, IndexError, MessageError, idna.IDNAError):
        cure = "Type it like ann@example.org."
        raise UsageError.of("one of the addresses after --to is not an e-mail address", cure) from None


def draft(words: Message, attachments: Sequence[Attachment], to: Address | None) -> bytes:
    """A draft to one person, or to nobody yet; raises UsageError for one that mail systems would not take.

    It says nothing of who writes it or when: the mail program that sends it does (RFC 5322, 3.6).
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"  # Outlook, Thunderbird: open it to be written on
    message["Subject"] = words.subject.replace(_ENCODED, "= ?")
    if to is not None:
        message["To"] = to
    message.set_content(words.text, cte="quoted-printable")
    message.add_alternative(words.html, subtype="html", cte="quoted-printable")
    if words.pictures:
        html = next(part for part in message.iter_parts() if part.get_content_type() == "text/html")
        for name, picture in words.pictures:
            html.add_related(picture, "image", "jpeg", cid=f"<{name}>", disposition="inline")
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype="pdf", filename=short(name))
    for part in message.walk():
        if part.get_content_maintype() == "text":
            part["Content-Language"] = words.language
    identity = hashlib.sha256(words.html.encode() + b"".join(one.data for one in attachments)).hexdigest()[:24]
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"={identity}.{number}=")  # a random one would make each draft another file
    data = message.as_bytes()
    if len(data) > TOO_LARGE:
        raise UsageError.of(
            f"an e-mail with these leaflets would have {len(data) / 1e6:.0f} MB, which few mail systems take",
            "Send fewer leaflets in one e-mail.",
        )
    return data


def short(name: str) -> str:
    """A file name that no mail program splits: plain ASCII, of few letters."""
    stem, _, ending = name.rpartition(".")
    return f"{stem[: _LONGEST_NAME - len(ending)].rstrip('-')}.{ending}"


def kept(drafts: Sequence[bytes]) -> list[Path]:
    """Write drafts into a new folder that only this person can open; those of yesterday are removed."""
    _clear(Path(tempfile.gettempdir()))
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))  # for its owner alone
    paths = []
    for number, data in enumerate(drafts, 1):
        path = folder / f"draft-{number}.eml"
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
        paths.append(path)
    return paths


def _clear(temporary: Path) -> None:
    """Remove the folders of drafts that are older than a day and this person's own."""
    for folder in temporary.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            state = folder.lstat()
            own = not hasattr(os, "getuid") or state.st_uid == os.getuid()
            if own and stat.S_ISDIR(state.st_mode) and time.time() - state.st_mtime > KEPT * 3600:
                shutil.rmtree(folder, ignore_errors=True)


def open_in_mail_program(path: Path) -> None:
    """Open a draft as a click on it would; raises UsageError where nothing is there to open it."""
    try:
        if sys.platform == "win32":
            os.startfile(path)
        else:
            command = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.run([command, str(path)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except (OSError, subprocess.SubprocessError):
        raise UsageError.of("no mail program could be opened", f"Open it yourself: {path}") from None
