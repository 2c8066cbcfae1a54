"""E-mail drafts: valid mail, one person each, and no address anywhere else."""

from __future__ import annotations

import contextlib
import email.message
import email.policy
import os
import shutil
import smtplib
import socket
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from hypothesis import example, given
from hypothesis import strategies as st

from leaflets.faults import UsageError
from leaflets.handout import mail_draft as module
from leaflets.handout.mail_draft import Attachment, Message, draft, kept, open_in_mail_program, recipient, short

WORDS = Message(
    "The information you asked for", "Hello,\n\n‘Zoë’ – " + "long words " * 40, "<p>Hello, ‘Zoë’</p>", "en-GB"
)
PDF = Attachment("dystonia-a4.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 40)


def parsed(data: bytes) -> email.message.EmailMessage:
    """A draft as a mail program reads it."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, email.message.EmailMessage)
    assert not [part.defects for part in message.walk() if part.defects]
    return message


def test_a_draft_is_read_back_as_it_was_written() -> None:
    """Plain text first, the same in HTML, then the files; ready to be sent, and from nobody yet."""
    message = parsed(draft(WORDS, [PDF, Attachment("b.pdf", b"%PDF")], recipient("ann@example.org")))
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == WORDS.subject
    assert message["To"] == "ann@example.org"
    assert not {"from", "date", "message-id", "cc", "bcc", "sender"} & {name.lower() for name in message}
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    assert plain
    assert html
    assert plain.get_content().splitlines() == WORDS.text.splitlines()
    assert html.get_content().splitlines() == WORDS.html.splitlines()
    assert [part["Content-Language"] for part in (plain, html)] == ["en-GB", "en-GB"]
    files = list(message.iter_attachments())
    assert [(file.get_filename(), file.get_content_type()) for file in files] == [
        ("dystonia-a4.pdf", "application/pdf"), ("b.pdf", "application/pdf"),
    ]  # fmt: skip
    assert files[0].get_content() == PDF.data


def test_its_lines_are_those_of_mail() -> None:
    """CRLF, nothing but ASCII, at most 998 characters (RFC 5322, 2.1.1), wherever words are longer."""
    data = draft(WORDS, [PDF], recipient("Zoë Żółć <zoe@example.org>"))
    assert data.count(b"\n") == data.count(b"\r\n")
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert str(parsed(data)["To"]) == "Zoë Żółć <zoe@example.org>"


def test_the_same_draft_is_the_same_bytes() -> None:
    """Another one has other boundaries, so that none is met within it."""
    to = recipient("ann@example.org")
    assert draft(WORDS, [PDF], to) == draft(WORDS, [PDF], to)
    assert draft(WORDS, [PDF], to) != draft(WORDS._replace(html="<p>Other</p>"), [PDF], to)


def test_a_draft_to_nobody_yet() -> None:
    """Its address is typed in the mail program."""
    assert parsed(draft(WORDS, [PDF], None))["To"] is None


class Box:
    """Keeps what a mail server is given."""

    def __init__(self) -> None:
        self.letters: list[Any] = []

    async def handle_DATA(self, _server: object, _session: object, envelope: Any) -> str:  # noqa: N802 (aiosmtpd's)
        self.letters.append(envelope)
        return "250 OK"


@pytest.fixture(scope="module")
def box() -> Iterator[tuple[Box, int]]:
    """A real mail server on this machine."""
    box = Box()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    yield box, port
    controller.stop()


def test_a_mail_server_takes_a_draft(box: tuple[Box, int]) -> None:
    """Once whoever sends it has put their name to it; it arrives as it left, for one person."""
    message = parsed(draft(WORDS, [PDF], recipient("Ann Lee <ann@example.org>")))
    message["From"] = "office@example.org"
    with smtplib.SMTP("127.0.0.1", box[1]) as server:
        assert server.send_message(message) == {}
    letter = box[0].letters[-1]
    assert letter.rcpt_tos == ["ann@example.org"]
    arrived = parsed(letter.content)
    assert [file.get_content() for file in arrived.iter_attachments()] == [PDF.data]
    body = arrived.get_body(("plain",))
    assert body
    assert body.get_content().split() == WORDS.text.split()


#: Addresses as people type them, and what stands in the letter.
ADDRESSES = [
    ("ann@example.org", "ann@example.org"),
    (" ann@example.org ", "ann@example.org"),
    ("Ann Lee <ann@example.org>", "Ann Lee <ann@example.org>"),
    ('"Lee, Ann" <ann@example.org>', '"Lee, Ann" <ann@example.org>'),
    ("o'neill+x@mail.example.co.uk", "o'neill+x@mail.example.co.uk"),
    ("ann@żółć.example", "ann@xn--kda4b0koi.example"),
    ("Zoë <zoe@example.org>", "Zoë <zoe@example.org>"),
    ("a" * 64 + "@example.org", "a" * 64 + "@example.org"),
    ("ann@x1-2.example", "ann@x1-2.example"),
]


@pytest.mark.parametrize(("typed", "printed"), ADDRESSES)
def test_an_address_as_people_type_it(typed: str, printed: str) -> None:
    assert str(parsed(draft(WORDS, [], recipient(typed)))["To"]) == printed


#: What is no address, or would be more than one, or would write another line into the letter.
NO_ADDRESSES = [
    "", "ann", "ann@", "@example.org", "ann@example", "ann@.", "ann@@example.org", "ann example.org", "a@b c.org",
    "ann@example.org,bob@example.org", "ann@example.org;bob@example.org", "ann@example.org bob@example.org",
    "ann@example.org\r\nBcc: bob@example.org", "ann@example.org\nBcc: bob@example.org", "Ann\r\nBcc: x <a@b.org>",
    "Ann\x00 <ann@example.org>", "Ann <ann@example.org", "ann@example.org>", "Ann <ann@example.org> more",
    "<bob@example.org> <ann@example.org>", "żółć@example.org", "ann@-example..org", "ann@example.org\u2028Bcc: x",
    "a..b@example.org", ".a@example.org", "'ann@example.org'", "ann@example.org(work)", "ann(work)@example.org",
    "ann@exa%0a.org", "ann@a/b.org", "ann@-a.org", "ann@a-.org", "ann@[127.0.0.1]", "a" * 65 + "@example.org",
    "ann@" + "a" * 64 + ".org", "ann@" + "a." * 127 + "org", "=?utf-8?q?x?=@example.org",
    "Ann" + " " * 999 + "<ann@example.org>", "A\u202eB <ann@example.org>",
]  # fmt: skip


@pytest.mark.parametrize("typed", NO_ADDRESSES)
def test_what_is_no_address(typed: str) -> None:
    """It is told without being repeated: what is told may end in a log."""
    with pytest.raises(UsageError) as raised:
        recipient(typed)
    assert raised.value.faults[0].cure == "Type it like ann@example.org."
    assert raised.value.faults[0].message == "one of the addresses after --to is not an e-mail address"


@given(typed=st.text(min_size=1))
@example("=?utf-8?q?=0d=0aBcc:_x?= <a@b.org>")
@example("Group: ann@example.org;")
def test_nothing_typed_writes_another_line(typed: str) -> None:
    """An address is refused, or is one address in one line."""
    with contextlib.suppress(UsageError):
        data = draft(WORDS, [], recipient(typed))
        head = parsed(data)
        assert {name.lower() for name in head} == {"x-unsent", "subject", "to", "mime-version", "content-type"}
        assert len(head["To"].addresses) == 1


@given(subject=st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])))
@example("=?")
def test_any_subject_is_one_line(subject: str) -> None:
    """However long, of whatever letters; what would begin an encoded word (RFC 2047) has a space in it."""
    message = parsed(draft(WORDS._replace(subject=subject), [], None))
    assert str(message["Subject"]).split() == subject.replace("=?", "= ?").split()
    assert len(message.keys()) == 4


#: Names of files, and what they are called in a letter.
NAMES = [
    ("dystonia-a4.pdf", "dystonia-a4.pdf"),
    ("a" * 55 + ".pdf", "a" * 55 + ".pdf"),
    ("a" * 56 + ".pdf", "a" * 55 + ".pdf"),
    ("a" * 50 + "-abc-large-print.pdf", "a" * 50 + "-abc.pdf"),
    ("a" * 54 + "-large-print.pdf", "a" * 54 + ".pdf"),
]


@pytest.mark.parametrize(("name", "shown"), NAMES)
def test_no_mail_program_splits_a_name(name: str, shown: str) -> None:
    """One parameter, in plain letters: old ones show ATT00001 for anything else."""
    assert short(name) == shown
    data = draft(WORDS, [Attachment(name, b"%PDF")], None)
    assert f'filename="{shown}"'.encode() in data
    assert b"filename*" not in data


def test_a_letter_that_few_would_take() -> None:
    """Counted as it is sent, a third larger than its files."""
    assert 14_000_000 < len(draft(WORDS, [Attachment("a.pdf", bytes(10_800_000))], None)) <= module.TOO_LARGE
    with pytest.raises(UsageError, match="15 MB"):
        draft(WORDS, [Attachment("a.pdf", bytes(11_100_000))], None)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, as a system has it: open to everybody."""
    folder = tmp_path / "temporary"
    folder.mkdir(mode=0o777)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_only_their_owner_can_open_drafts(temporary: Path) -> None:
    """Folder and files; and no name tells whose or what they are."""
    paths = kept([b"one", b"two"])
    assert [path.name for path in paths] == ["draft-1.eml", "draft-2.eml"]
    assert [path.read_bytes() for path in paths] == [b"one", b"two"]
    assert paths[0].parent.parent == temporary
    if os.name != "nt":
        assert stat.S_IMODE(paths[0].parent.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in paths} == {0o600}


@pytest.mark.parametrize(("hours", "there"), [(23, True), (25, False)])
def test_drafts_are_removed_after_a_day(temporary: Path, hours: int, there: bool) -> None:
    """When others are made; nothing else in that folder is touched."""
    old = kept([b"one"])[0].parent
    other = temporary / "another-folder"
    other.mkdir()
    before = time.time() - hours * 3600
    for folder in (old, other):
        os.utime(folder, (before, before))
    new = kept([b"two"])[0]
    assert old.exists() is there
    assert other.exists()
    assert new.exists()


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_link_is_not_followed(temporary: Path, tmp_path: Path) -> None:
    """Somebody else's may be laid there to have other folders removed."""
    precious = tmp_path / "precious"
    precious.mkdir()
    link = temporary / "leaflets-drafts-link"
    link.symlink_to(precious)
    os.utime(link, (0, 0), follow_symlinks=False)
    kept([b"one"])
    assert precious.exists()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="they have other means")
def test_a_draft_is_opened_as_a_click_would(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the program that the system has for it; where there is none, a person is told what to open."""
    path = tmp_path / "draft-1.eml"
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="no mail program could be opened"):
        open_in_mail_program(path)
    opener = tmp_path / "xdg-open"
    opener.write_text(f'#!{shutil.which("sh") or "/bin/sh"}\necho "$1" > {tmp_path}/opened\n')
    opener.chmod(0o700)
    open_in_mail_program(path)
    assert (tmp_path / "opened").read_text() == f"{path}\n"
    opener.write_text("#!/bin/sh\nexit 3\n")
    with pytest.raises(UsageError):
        open_in_mail_program(path)
