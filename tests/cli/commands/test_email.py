"""`email`: drafts as staff ask for them, and what is told to nobody."""

from __future__ import annotations

import email
import email.policy
import os
import re
import tempfile
from pathlib import Path

import pytest
from desks import DAY, drafts

from leaflets.cli.main import main
from leaflets.content.letter import read
from leaflets.content.library import Library
from leaflets.handout import email as emails
from leaflets.handout import mail_draft
from leaflets.typeset.faces import printable


def test_a_draft_has_all_words_and_the_file(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The leaflet in full, in text and in HTML; the file attached is the one in the folder."""
    assert main(["email", "dystonia", "making-a-leaflet", "--edition", "large-print", "--edition", "a4", *DAY]) == 0
    (path,) = drafts()
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    body, html = message.get_body(("plain",)), message.get_body(("html",))
    assert body
    assert html
    text = body.get_content().replace("\r\n", "\n")
    for words in (
        "Hello,\n\nThank you", "our information on ‘Dystonia’ and ‘Making a leaflet’.",
        "‘Dystonia’ was reviewed in 2020. Its next review was due in 2023. Some details may have changed.\n‘Making",
        "We can send it in large print", "With best wishes\nThe Brain Charity\n\n\nDystonia\n",
        "\nHelpline: 0845 458 6322\n", "\nhttps://www.nhs.uk/conditions/dystonia\n", "Large print and other formats",
    ):  # fmt: skip
        assert words in text, words
    assert "camera" not in text
    assert '<a href="https://www.nhs.uk/conditions/dystonia">nhs.uk/conditions/dystonia</a>' in html.get_content()
    assert ">dystonia.org.uk/children-and-dystonia</a>" in html.get_content()  # where it leads, in full
    assert html.get_content().count("<h1>") == 2
    files = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    assert sorted(files) == [
        "dystonia-a4.pdf", "dystonia-large-print.pdf", "making-a-leaflet-a4.pdf", "making-a-leaflet-large-print.pdf",
    ]  # fmt: skip
    assert all(data == (desk / "output" / name).read_bytes() for name, data in files.items())
    assert "Nothing has been sent" in capsys.readouterr().out


def test_one_draft_a_person_and_no_address_anywhere(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody sees who else has asked; no file name, message, manifest, or store tells it."""
    people = ["Cleo Lee <cleo@example.org>", "bob@example.org"]
    assert main(["email", "dystonia", "--to", *people, *DAY]) == 0
    first, second = (email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in drafts())
    assert (str(first["To"]), str(second["To"])) == tuple(people)
    assert "Hello Cleo Lee," in first.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "Hello,\r\n" in second.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    told = "".join(capsys.readouterr())
    assert "for address 2" in told
    kept = [path for path in desk.parent.rglob("*") if path.is_file() and path.suffix != ".eml"]
    kept += [path for path in Path(os.environ["LEAFLETS_CACHE"]).rglob("*") if path.is_file()]
    assert any(path.name == "manifest.json" for path in kept)
    assert any(path.name == "found.sqlite" for path in kept)
    for words in ("cleo@", "bob@", "Cleo Lee"):
        assert words not in told
        assert not any(words in str(path) or words.encode() in path.read_bytes() for path in kept)
    assert not any(words in str(drafts()) for words in ("cleo", "bob", "dystonia"))


@pytest.mark.parametrize(
    ("answer", "made"),
    [
        ("ann@example.org bob@example.org", 2),
        ("ann@example.org, bob@example.org; ", 2),
        ("Ann Lee <ann@example.org>", 1),
        ("Ann Lee <ann@example.org>; Bob Lee <bob@example.org>", 2),
    ],
)
def test_addresses_are_asked_for_where_a_person_can_answer(
    desk: Path, monkeypatch: pytest.MonkeyPatch, answer: str, made: int
) -> None:
    """So that the history of a shell does not keep them."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: answer)
    assert main(["email", "making-a-leaflet", "--to", *DAY]) == 0
    assert len(drafts()) == made


def test_no_answer_is_no_failure_of_the_press(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-D where addresses are asked for."""

    def ended(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", ended)
    assert main(["email", "making-a-leaflet", "--to", *DAY]) == 2
    assert "no address has been typed" in capsys.readouterr().err
    assert not drafts()


def test_a_failure_keeps_no_address(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither what was typed nor what a library says of it."""

    def broken(*_: object) -> bytes:
        raise RuntimeError("cannot write to ann@example.org")

    monkeypatch.setattr(mail_draft, "draft", broken)
    monkeypatch.setattr("sys.argv", ["make_pdf.py", "email", "dystonia", "--to", "Cleo Lee <ann@example.org>"])
    assert main(["email", "dystonia", "--to", "Cleo Lee <ann@example.org>", *DAY]) == 3
    (log,) = Path(tempfile.gettempdir()).glob("leaflets-*.log")
    assert "RuntimeError: cannot write to an address" in log.read_text(encoding="utf-8")
    assert "ann" not in log.read_text(encoding="utf-8").replace("cannot", "")
    assert "Cleo" not in log.read_text(encoding="utf-8")
    assert "make_pdf.py email dystonia\n" in log.read_text(encoding="utf-8")


def test_drafts_can_be_opened(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of them."""
    opened: list[Path] = []
    monkeypatch.setattr(mail_draft, "open_in_mail_program", opened.append)
    assert main(["email", "making-a-leaflet", "--open", "--to", "a@example.org", "b@example.org", *DAY]) == 0
    assert opened == drafts()


@pytest.mark.parametrize(
    ("asked", "terminal", "opened"),
    [((), True, True), ((), False, False), (("--no-open",), True, False), (("--open",), False, True)],
)
def test_on_a_terminal_a_draft_opens_by_itself(
    desk: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...], terminal: bool, opened: bool
) -> None:
    """Unless somebody does not want it."""
    done: list[Path] = []
    monkeypatch.setattr(mail_draft, "open_in_mail_program", done.append)
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    assert main(["email", "making-a-leaflet", *asked, *DAY]) == 0
    assert bool(done) is opened


def test_where_it_cannot_open_by_itself_it_is_told(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """That is no fault: nobody asked for it."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["email", "making-a-leaflet", *DAY]) == 0
    out = capsys.readouterr().out
    assert "Open it, read it over, and send it there." in out
    assert all(program in out for program in ("Outlook", "Mail on a Mac", "Webmail"))


def test_what_is_overdue_is_told_once(desk: Path) -> None:
    """Above the words of the leaflet, and no more within them."""
    assert main(["email", "dystonia", *DAY]) == 0
    message = email.message_from_bytes(drafts()[0].read_bytes(), policy=email.policy.default)
    text = message.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert text.count("Some details may have changed.") == 1


def test_where_none_can_be_opened_all_are_told(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Or nobody would find the second."""
    monkeypatch.setenv("PATH", "")
    assert main(["email", "making-a-leaflet", "--open", "--to", "a@example.org", "b@example.org", *DAY]) == 2
    told = capsys.readouterr()
    assert all(str(path) in told.out for path in drafts())
    assert "no mail program could be opened" in told.err


@pytest.mark.parametrize(("large", "warned"), [(10_000, True), (10_000_000, False)])
def test_a_large_draft_is_warned_of(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], large: int, warned: bool
) -> None:
    monkeypatch.setattr(emails, "LARGE", large)
    assert main(["email", "making-a-leaflet", *DAY]) == 0
    assert ("which some mail systems refuse" in capsys.readouterr().err) is warned


def test_the_charitys_words_are_live(desk: Path) -> None:
    """A number in them can be rung."""
    assert main(["email", "making-a-leaflet", *DAY]) == 0
    html = email.message_from_bytes(drafts()[0].read_bytes(), policy=email.policy.default).get_body(("html",))
    assert html
    assert 'call us free on <a href="tel:08000086417">' in html.get_content().replace("<strong>", "")


#: Mistakes in the words, and what is told.
MISTAKES = [
    ("subject: {title}", "there is a { here that stands for nothing"),
    ("subject: |\n  Two\n  lines", "these are several lines, and a subject is one"),
    ("opening: '![a](b)'", "a picture has a line of its own, not within words"),
    ("closng: X", "there is no field called ‘closng’ here"),
]


@pytest.mark.parametrize(("typed", "told"), MISTAKES)
def test_mistakes_in_the_charitys_words(desk: Path, capsys: pytest.CaptureFixture[str], typed: str, told: str) -> None:
    """Are told with their line, by `email` and by `check`; no draft is made."""
    path = desk / "data" / "email.yaml"
    field = typed.partition(":")[0]
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(rf"(?ms)^{field}:.*?(?=^\S|\Z)", "", text) + f"\n{typed}\n", encoding="utf-8")
    for command in (["email", "dystonia"], ["check"]):
        assert main([*command, *DAY]) == 1
        assert told in capsys.readouterr().err
    assert not drafts()


def test_no_words_no_letter(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the file is missing it is named."""
    (desk / "data" / "email.yaml").unlink()
    assert main(["email", "dystonia", *DAY]) == 1
    assert "data/email.yaml: the file cannot be read" in capsys.readouterr().err
    assert main(["check", *DAY]) == 0
    assert read(Library.opened(desk / "data", printable())).value is None


def test_an_address_among_the_leaflets(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Lacks its --to."""
    assert main(["email", "dystonia", "ann@example.org"]) == 2
    assert "Type --to before it" in capsys.readouterr().err
