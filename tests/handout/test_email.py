"""Drafts from plain values: who gets one, what is in it, and what is warned of."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage
from pathlib import Path
from typing import cast

import pytest
from drawn_pictures import STARTER, put
from stocked import GOOD, Stocked

from leaflets.faults import ContentError, PressError, UsageError
from leaflets.handout import email as emails
from leaflets.handout.email import MOST, drafts


@pytest.fixture
def stocked(tmp_path: Path) -> Stocked:
    """A data folder of its own."""
    return Stocked(tmp_path)


def parsed(data: bytes) -> EmailMessage:
    """A draft as a mail program has it."""
    return cast(EmailMessage, email.message_from_bytes(data, policy=email.policy.default))


def body(message: EmailMessage, kind: str) -> str:
    """Its words, as plain text or as HTML."""
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_a_draft_has_all_words_and_the_files(stocked: Stocked) -> None:
    """Each leaflet once, in full, in text and in HTML; attached are the files in the folder, in each edition once."""
    made = drafts(stocked.stock, ["dystonia", "making-a-leaflet", "dystonia"], ["large-print", "a4", "a4"], [])
    message = parsed(made.files[0])
    text = body(message, "plain")
    for words in (
        "our information on ‘Dystonia’ and ‘Making a leaflet’.",
        "‘Dystonia’ was reviewed in 2020. Its next review was due in 2023.",
        "\nHelpline: 0845 458 6322\n", "\n\n\nMaking a leaflet\n",
    ):  # fmt: skip
        assert words in text, words
    html = body(message, "html")
    assert (html.count("<h1>"), html.count("<hr>")) == (2, 2)
    assert "our information on ‘Dystonia’ and ‘Making a leaflet’." in html
    assert "camera" not in text + html  # there is no code to point it at
    files = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    assert sorted(map(str, files)) == [
        "dystonia-a4.pdf", "dystonia-large-print.pdf", "making-a-leaflet-a4.pdf", "making-a-leaflet-large-print.pdf",
    ]  # fmt: skip
    assert all(data == (stocked.output / str(name)).read_bytes() for name, data in files.items())
    assert made.attached == 4


def test_nobody_sees_who_else_has_asked(stocked: Stocked) -> None:
    """One draft for each, in their order; without an address one to nobody. Named are the usual edition's files."""
    made = drafts(stocked.stock, ["making-a-leaflet"], [], ["Cleo Lee <cleo@example.org>", "bob@example.org"])
    first, second = map(parsed, made.files)
    assert (str(first["To"]), str(second["To"])) == ("Cleo Lee <cleo@example.org>", "bob@example.org")
    assert body(first, "plain").startswith("Hello Cleo Lee,\n")
    assert body(second, "plain").startswith("Hello,\n")
    assert b"bob@" not in made.files[0]
    assert b"cleo@" not in made.files[1]
    (alone,) = drafts(stocked.stock, ["making-a-leaflet"], [], []).files
    assert parsed(alone)["To"] is None
    assert made.attached == 1
    assert made.warnings == ()


@pytest.mark.parametrize(("size", "warned"), [(-1, True), (0, False)])
def test_a_large_draft_is_warned_of(stocked: Stocked, monkeypatch: pytest.MonkeyPatch, size: int, warned: bool) -> None:
    """After what is overdue; one of just that size is taken everywhere."""
    stocked.add("one")
    (data,) = drafts(stocked.stock, ["one"], [], []).files
    monkeypatch.setattr(emails, "LARGE", len(data) + size)
    told = [fault.message for fault in drafts(stocked.stock, ["one"], [], []).warnings]
    assert told == (["each draft has 0 MB, which some mail systems refuse"] if warned else [])


def test_what_is_overdue_is_warned_of(stocked: Stocked) -> None:
    (fault,) = drafts(stocked.stock, ["dystonia"], [], []).warnings
    assert fault.message == "the review of ‘Dystonia’ was due in 2023"
    assert fault.warning


#: What is refused: leaflets, addresses, the error, and what is told.
REFUSED: list[tuple[list[str], list[str], type[PressError], str]] = [
    (["nothing"], [], UsageError, "there is no leaflet called ‘nothing’"),
    (["draft"], [], ContentError, "‘draft’ is a draft"),
    (["dystonia"], ["ann"], UsageError, "one of the addresses after --to is not an e-mail address"),
    (
        ["nothing"],
        [f"a{n}@example.org" for n in range(11)],
        UsageError,
        "these are 11 addresses, and 10 is the most\n    Use your mailing system.",
    ),
]


@pytest.mark.parametrize(("names", "to", "error", "told"), REFUSED)
def test_what_is_refused(stocked: Stocked, names: list[str], to: list[str], error: type[PressError], told: str) -> None:
    """Before a file is made."""
    stocked.add("draft", GOOD + "published: draft\n")
    with pytest.raises(error, match=told):
        drafts(stocked.stock, names, [], to)
    assert not stocked.output.exists()


def test_the_most_addresses(stocked: Stocked) -> None:
    stocked.add("one")
    assert len(drafts(stocked.stock, ["one"], [], [f"a{n}@example.org" for n in range(MOST)]).files) == MOST


def test_without_the_charitys_words_there_is_no_letter(stocked: Stocked) -> None:
    (stocked.data / "email.yaml").unlink()
    with pytest.raises(ContentError, match=r"email\.yaml: the file cannot be read"):
        drafts(stocked.stock, ["dystonia"], [], [])


def test_pictures_come_with_a_draft(stocked: Stocked) -> None:
    """Each once, as a part that the HTML names; where there are none there is no such part."""
    put(stocked.data)
    picture = f"picture: {STARTER}\n    shows: A head\n"
    stocked.add(
        "neck", GOOD.replace("text:", f"{picture}    text:", 1) + f"  - heading: Again\n    {picture}    width: small\n"
    )
    message = parsed(drafts(stocked.stock, ["neck"], ["a4"], []).files[0])
    html = body(message, "html")
    images = [part for part in message.walk() if part.get_content_maintype() == "image"]
    assert [part["Content-ID"] for part in images] == [
        f"<{name}>" for name in dict.fromkeys(re.findall('cid:([^"]+)', html))
    ]
    assert len(images) == 1
    assert images[0].get_content_type() == "image/jpeg"
    assert images[0].get_content_disposition() == "inline"
    assert "[picture: A head]" in body(message, "plain")
    plain = parsed(drafts(stocked.stock, ["dystonia"], ["a4"], []).files[0])
    assert not any(part.get_content_maintype() == "image" for part in plain.walk())
    assert [part.get_filename() for part in message.iter_attachments()] == ["neck-a4.pdf"]
