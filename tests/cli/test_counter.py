"""Packs, booklets, drafts and text as staff ask for them: what is made, what is told, and what is told to nobody."""

from __future__ import annotations

import email
import email.policy
import io
import json
import os
import re
import shutil
import tempfile
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from paths import ROOT

from leaflets.cli.commands.booklet import folding
from leaflets.cli.main import main
from leaflets.content.letter import Letter, OneLine, Sent, Wording, blocks, read, subject
from leaflets.content.library import Library
from leaflets.formats import html_mail
from leaflets.formats.text import said
from leaflets.handout import email as emails
from leaflets.handout import imposition, mail_draft
from leaflets.handout import pack as packs
from leaflets.handout.booklet import Booklet
from leaflets.handout.imposition import Printed
from leaflets.typeset.faces import printable
from leaflets.words import Words

DAY = ["--date", "2026-11-23"]
GOOD = "title: {0}\nreviewed: March 2026\nsections:\n  - heading: One\n    text: Words of {0}.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a copy of data/, to work in, and temporary files of its own."""
    folder = tmp_path / "desk"
    shutil.copytree(ROOT / "data", folder / "data")
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.chdir(folder)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return folder


def leaflet(desk: Path, name: str, text: str = GOOD) -> None:
    (desk / "data" / "leaflets" / f"{name}.yaml").write_text(text.format(name), encoding="utf-8")


def pages(path: Path) -> list[str]:
    """The words of each page of a file."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)]


def drafts() -> list[Path]:
    """The drafts made, by their numbers."""
    return sorted(Path(tempfile.gettempdir()).glob("leaflets-drafts-*/*.eml"))


# Packs


def test_a_pack_is_one_file_and_one_sum(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is not made yet is made; overdue leaflets are told."""
    assert main(["pack", "dystonia:3", "dystonia:2@large-print", *DAY]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "output/pack.pdf: 14 sides, 7 sheets, two-sided."
    assert "the review of ‘Dystonia’ was due in 2023" in err
    assert "costs" not in err  # what is no matter of the pack
    found = pages(desk / "output" / "pack.pdf")
    assert len(found) == 14
    assert found[0] == found[2] == found[4] == pages(desk / "output" / "dystonia-a4.pdf")[0]
    assert found[6:10] == found[10:14] == pages(desk / "output" / "dystonia-large-print.pdf")


def test_single_sided_needs_no_blank_pages(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sides and sheets are as many; two-sided, the back of a last page stays blank."""
    leaflet(desk, "one")
    assert main(["pack", "one:2", "--single-sided", *DAY]) == 0
    assert "2 sides, 2 sheets, single-sided" in capsys.readouterr().out
    assert main(["pack", "one:2", *DAY]) == 0
    assert "2 sides, 2 sheets, two-sided" in capsys.readouterr().out
    assert [bool(text) for text in pages(desk / "output" / "pack.pdf")] == [True, False, True, False]


def test_the_list_of_a_meeting(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its slip tells whoever stands at the printer what is in it and how to print it."""
    path = "data/meetings/support-group.yaml"
    assert main(["pack", "--list", path, "--slip", *DAY]) == 0
    told = capsys.readouterr().out.splitlines()[0]
    assert told.startswith("output/pack-support-group.pdf: ")
    assert told.endswith(" sheets, two-sided, and a slip on top that tells how to print it.")
    found = pages(desk / "output" / "pack-support-group.pdf")
    slip = " ".join(found[0].split())
    for words in (
        "Liverpool & Merseyside Support Group", "1 December 2026", "Norton Street", "Dystonia, large print 4",
        "two-sided", "flipped on the long edge", "Actual size", "Put the large print on the table by the door.",
        "Overdue for review: ‘Dystonia’", "Packed on 23 November 2026", "Page 1 of 1",
    ):  # fmt: skip
        assert words in slip, words
    assert "issue" not in slip
    assert found[1] == ""
    assert found[2] == pages(desk / "output" / "dystonia-a4.pdf")[0]
    sheets = re.search(r"(\d+) sides, (\d+) sheets", slip)
    assert sheets
    assert len(found) == 2 * int(sheets[2]) + 2
    assert sheets[0] in told


def test_the_same_pack_twice_is_the_same_file(desk: Path) -> None:
    path = desk / "output" / "pack.pdf"
    assert main(["pack", "making-a-leaflet:2", "-q", *DAY]) == 0
    before = path.read_bytes()
    assert main(["pack", "making-a-leaflet:2", "-q", *DAY]) == 0
    assert path.read_bytes() == before


#: What cannot be packed: the command, its exit status, and what is told.
REFUSED = [
    (["pack"], 2, "nothing is named to be packed"),
    (["pack", "dystoni:3"], 2, "there is no leaflet called ‘dystoni’\n    Did you mean ‘dystonia’?"),
    (["pack", "dystonia:0"], 2, "‘0’ is no number of copies"),
    (["pack", "dystonia@huge"], 2, "there is no edition called ‘huge’"),
    (["pack", "--list", "nowhere.yaml"], 2, "there is no file ‘nowhere.yaml’"),
    (["pack", "draft:2", "dystonia"], 1, "data/leaflets/draft.yaml: ‘draft’ is a draft"),
    (["pack", "unpublished"], 1, "data/leaflets/unpublished.yaml: ‘unpublished’ is not published"),
    (["pack", "wrong"], 1, "data/leaflets/wrong.yaml:1:1: there is no field called ‘titel’ here"),
    (["booklet", "draft"], 1, "‘draft’ is a draft"),
    (["booklet", "nothing"], 2, "there is no leaflet called ‘nothing’"),
    (["booklet", "dystonia", "--edition", "a4"], 1, "in a booklet the type of ‘a4’ would be 9.1 pt, too small"),
    (["booklet", "dystonia", "--edition", "large-print"], 1, "would have modules of 0.69 mm, too small to scan"),
    (["email", "draft"], 1, "‘draft’ is a draft"),
    (["email", "dystonia", "--to", "ann"], 2, "one of the addresses after --to is not an e-mail address"),
    (["email", "dystonia", "--to"], 2, "there is no address after --to"),
    (["email", "dystonia", "--to", *(f"a{n}@example.org" for n in range(11))], 2, "these are 11 addresses, and 10 is"),
    (["build", "draft", "--format", "text", "--watch"], 2, "‘--watch’ makes PDF files, not text"),
]


@pytest.mark.parametrize(("arguments", "status", "told"), REFUSED)
def test_what_is_refused(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int,
    told: str,
) -> None:  # fmt: skip
    """In a sentence with its cure; nothing is made."""
    leaflet(desk, "draft", GOOD + "published: draft\n")
    leaflet(desk, "unpublished", GOOD + "published: no\n")
    leaflet(desk, "wrong", "titel: X\nreviewed: 2026\n")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main([*arguments, *DAY]) == status
    assert told in capsys.readouterr().err
    assert not list(desk.glob("output/*pack*"))
    assert not list(desk.glob("output/*booklet*"))
    assert not drafts()


def test_a_meeting_with_faults_has_them_all_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With their lines, by `pack` and by `check`."""
    path = desk / "data" / "meetings" / "may.yaml"
    path.write_text("name: May\nleaflets:\n  - dystonia: 0\n  - nothing: 2\ndat: 2026\n", encoding="utf-8")
    for command in (["pack", "--list", "data/meetings/may.yaml"], ["check"]):
        assert main([*command, *DAY]) == 1
        err = capsys.readouterr().err
        assert "data/meetings/may.yaml:3:5: ‘0’ is no number of copies" in err
        assert "data/meetings/may.yaml:5:1: there is no field called ‘dat’ here" in err


@pytest.mark.parametrize(("most", "status"), [(5, 2), (6, 0)])
def test_a_pack_has_an_end(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], most: int, status: int
) -> None:
    """What nobody can print is refused in a sentence, before much time goes into it."""
    monkeypatch.setattr(packs, "MOST_SIDES", most)
    assert main(["pack", "dystonia:3", *DAY]) == status
    assert ("this pack would have 6 sides, and 5 is the most" in capsys.readouterr().err) is (status == 2)
    assert (desk / "output" / "pack.pdf").exists() is (status == 0)


def test_a_long_slip_does_not_tell_how_many_sheets_it_is(desk: Path) -> None:
    """It is more than one where there are many leaflets."""
    lines = "".join("  - dystonia: 1\n" for _ in range(60))
    (desk / "data" / "meetings" / "many.yaml").write_text(f"name: Many\nleaflets:\n{lines}", encoding="utf-8")
    assert main(["pack", "--list", "data/meetings/many.yaml", "--slip", "--single-sided", *DAY]) == 0
    found = pages(desk / "output" / "pack-many.pdf")
    slip = len(found) - 120
    assert slip > 1
    assert "120 sides, 120 sheets, single-sided. This slip is not counted." in " ".join("".join(found[:slip]).split())


def test_pages_out_of_place_are_not_delivered(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Negative control: a pack that is laid out wrong, and a booklet."""
    right = imposition.collated

    def wrong(*given: object) -> Printed:
        printed = right(*given)  # type: ignore[arg-type]
        return printed._replace(sides=printed.sides[::-1])

    monkeypatch.setattr(imposition, "collated", wrong)
    assert main(["pack", "dystonia", *DAY]) == 1
    assert "the finished file is wrong: side 1 should have page" in capsys.readouterr().err
    assert not (desk / "output" / "pack.pdf").exists()


# Booklets


def test_a_booklet_and_how_to_fold_it(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its pages, sheets and least sizes; what to do with the sheets; which pages are blank."""
    leaflet(desk, "one")
    assert main(["booklet", "making-a-leaflet", "dystonia", "one", *DAY]) == 0
    out = capsys.readouterr().out
    assert "4 pages of A5, on 1 sheet; type of 12.1 pt or more, its codes in modules of 0.78 mm or more." in out
    assert "4 pages of A5, of which the last 3 are blank, on 1 sheet; " in out
    assert "flipped on the SHORT edge" in out
    assert "Staple them twice on the fold" in out
    assert "need no trimming: 2 sheets" in out
    assert out.count("Fold it once in the middle, the title page in front.") == 2
    first = pages(desk / "output" / "making-a-leaflet-booklet.pdf")[0]
    assert "Page 1 of " in first
    assert "Booklet" in first
    assert "Large print factsheet" not in first


@pytest.mark.parametrize(("sheets", "told"), [(1, ""), (9, "need no trimming"), (10, "Trim the open edge")])
def test_thick_booklets_need_trimming(sheets: int, told: str) -> None:
    """From ten sheets on the inner ones stand out."""
    lines = folding(Path("a.pdf"), Booklet("a.pdf", b"", sheets, 4 * sheets - 1, 12.1, float("inf"), ()))
    assert told in "\n".join(lines)
    assert "trim" in "\n".join(lines).lower() or not told
    assert "of which the last is blank" in lines[0]
    assert "codes" not in lines[0]


# Drafts


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


# The charity's words


def letter(**words: str) -> Letter:
    """A letter of a few words."""
    given = {"subject": "S", "greeting": "Dear", "opening": "O", "other_formats": "F", "closing": "C"} | words
    kinds = {"subject": OneLine, "greeting": OneLine}
    return Letter(**{name: kinds.get(name, Wording).typed(Words(text)) for name, text in given.items()})  # type: ignore[arg-type]


def sent(*titles: str) -> list[Sent]:
    """Leaflets that are sent."""
    library = Library.opened(ROOT / "data", printable())
    one = library.leaflet("dystonia").value
    assert one
    return [Sent(title, one.reviewed, one.due, False) for title in titles]


@pytest.mark.parametrize(
    ("titles", "listed"),
    [
        (["A"], "‘A’"),
        (["A", "B"], "‘A’ and ‘B’"),
        (["A", "B", "C"], "‘A’, ‘B’ and ‘C’"),
        (["{leaflets}"], "‘{leaflets}’"),
    ],
)
def test_titles_take_their_place(titles: list[str], listed: str) -> None:
    """In every part; words of a title are left as they are."""
    words = letter(subject="About {leaflets}", opening="One\nline.\n\n{leaflets}, here.")
    assert subject(words, sent(*titles)) == f"About {listed}"
    text = said(blocks(words, sent(*titles), "Ann"))
    assert text.startswith(f"Dear Ann,\n\nOne\nline.\n\n{listed}, here.\n\n‘")


@pytest.mark.parametrize(
    "title",
    ["C*A*T **b**", "[here](javascript:alert(1))", "![a](b.png)", "www.example.org 0845 458 6322 a@b.org", "1. # > -"],
)
def test_signs_in_a_title_are_no_marks(title: str) -> None:
    """They are words, as in the leaflet, wherever the charity has them said; no address of theirs is made live."""
    said_of_it = f"‘{title}’"
    words = letter(opening="On {leaflets}.\n\n- {leaflets}\n\n> {leaflets}\n\n## {leaflets}\n\n**{leaflets}**")
    found = list(blocks(words, sent(title)))
    assert said(found[1:6]) == (
        f"On {said_of_it}.\n\n- {said_of_it}\n\n> {said_of_it}\n\n{said_of_it}\n\n{said_of_it}\n"
    )
    assert "href" not in "".join(html_mail.elements(found))
    linked = letter(opening="[{leaflets}](www.example.org)")
    assert said(blocks(linked, sent(title))).count(f"{said_of_it}\nhttps://www.example.org\n") == 1


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
    ("opening: '![a](b)'", "pictures cannot be printed in a leaflet"),
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


# Text


def test_text_files(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One a leaflet, in UTF-8; a draft if it is named, and says so."""
    leaflet(desk, "draft", GOOD + "published: draft\n")
    leaflet(desk, "unpublished", GOOD + "published: no\n")
    leaflet(desk, "wrong", "titel: X\n")
    assert main(["build", "--format", "text", *DAY]) == 1
    out, err = capsys.readouterr()
    assert "draft: left out (a draft)" in out
    assert "unpublished: left out (not published)" in out
    assert "wrong: not made" in out
    assert "2 files in output." in out
    assert "there is no field called ‘titel’" in err
    assert (desk / "output" / "dystonia.txt").read_text(encoding="utf-8").startswith("Dystonia\n\nThis leaflet was due")
    assert main(["build", "draft", "--format", "text", *DAY]) == 0
    assert (desk / "output" / "draft.txt").read_text(encoding="utf-8").startswith("DRAFT: not for readers\n\ndraft\n")
    assert not list(desk.glob("output/*.pdf"))


def test_faults_of_what_leaflets_share_are_told_with_text_too(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As they are with PDF files, and with the same exit status."""
    path = desk / "data" / "contacts.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\nother:\n  name: Other\n  webside: x\n", encoding="utf-8")
    for form in ([], ["--format", "text"]):
        assert main(["build", "making-a-leaflet", *form, *DAY]) == 1
        assert "there is no field called ‘webside’ here" in capsys.readouterr().err
    assert (desk / "output" / "making-a-leaflet.txt").exists()


# What a pack of ordinary size takes is in tests/benchmarks


def test_what_is_handed_out_is_in_no_manifest(desk: Path) -> None:
    """A pack is no issue: the leaflets in it are."""
    assert main(["pack", "dystonia", "-q", *DAY]) == 0
    files = json.loads((desk / "output" / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert list(files) == ["dystonia-a4.pdf"]
    with pikepdf.open(desk / "output" / "pack.pdf") as pdf:
        assert str(pdf.docinfo["/Title"]) == "Leaflets: a pack to print"
