"""What `check` warns of, besides mistakes: what goes stale or misleads. Each rule has a pair: just told, just not."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path
from typing import Any

import pytest
from paths import DATA

from leaflets.audit import audit as audits
from leaflets.audit.audit import Audited, audit
from leaflets.content.library import Library
from leaflets.jobs.cache import Cache
from leaflets.typeset.faces import printable

TODAY = datetime.date(2026, 3, 1)
HEAD = "title: A\nreviewed: 2026\nreview due: 2028\nsections:\n"
CONTACT = "a:\n  name: Anne\n  checked: 2026\n  email: a@b.org\n"
USES = f"{HEAD}  - contacts: a\n"


def told(
    folder: Path, leaflet: str, contacts: str = "", groups: str = "", house: str = ""
) -> list[tuple[str, int, str]]:
    """File, line and words of each fault of a library with one leaflet."""
    (folder / "leaflets").mkdir(parents=True)
    style = (DATA / "house.yaml").read_text(encoding="utf-8")
    (folder / "house.yaml").write_text(f"{style}{house}\n", encoding="utf-8")
    (folder / "leaflets" / "x.yaml").write_text(leaflet, encoding="utf-8")
    for name, text in (("contacts.yaml", contacts), ("groups.yaml", groups)):
        if text:
            (folder / name).write_text(text, encoding="utf-8")
    library = Library.opened(folder, printable())
    found = list(audit(library, library.names, TODAY, Cache()))
    assert all(fault.excerpt and fault.place.column for fault in found)
    return [(fault.place.file.rpartition("/")[2], fault.place.line, fault.message) for fault in found]


def text(words: str) -> str:
    """A leaflet with these words."""
    return f"{HEAD}  - text: |\n      {words}\n"


def link(address: str) -> str:
    """A leaflet with one link."""
    return f"{HEAD}  - links: One {address}\n"


#: A leaflet, the contacts, and the file, line and words that are told; each above what is just not told.
CASES: dict[str, tuple[str, str, list[tuple[str, int, str]]]] = {
    "a review that is past": (
        USES.replace("2028", "February 2026").replace("2026\n", "2025\n", 1), CONTACT,
        [("x.yaml", 3, "the review was due in February 2026")],
    ),
    "a review in 90 days": (
        USES.replace("2028", "30 May 2026"), CONTACT, [("x.yaml", 3, "the review is due on 30 May 2026")],
    ),
    "another leaflet that is not there": (
        HEAD.replace("A\n", "A\nrelated to: [x, B]\n", 1) + "  - text: B\n", "",
        [
            ("x.yaml", 2, "‘x’ is this leaflet itself, so it is left out"),
            ("x.yaml", 2, "there is no leaflet called ‘B’ here, so it is printed as typed"),
        ],
    ),
    "several leaflets typed as one": (
        HEAD.replace("A\n", "A\nrelated to: B, C\n", 1) + "  - text: B\n", "",
        [("x.yaml", 2, "‘B, C’ is printed as one, not as a list")],
    ),
    "a review that is still to come": (
        USES.replace("reviewed: 2026", "reviewed: April 2026"), CONTACT,
        [("x.yaml", 2, "‘reviewed’ is still to come: April 2026")],
    ),
    "a review of this month": (USES.replace("reviewed: 2026", "reviewed: March 2026"), CONTACT, []),
    "an event of yesterday": (
        f"{HEAD}  - events:\n    - name: Fair\n      when: Saturday 28 February 2026\n    - Walk, 1st May 2025\n", "",
        [
            ("x.yaml", 6, "‘Fair’ seems to be past: it names 28 February 2026"),
            ("x.yaml", 8, "‘Walk, 1st May 2025’ seems to be past: it names 1 May 2025"),
        ],
    ),
    "events of today, without a year, or that go on": (
        f"{HEAD}  - events:\n    - name: Fair\n      when: 1 March 2026\n    - Walk, 1 May\n"
        "    - Every day from 1 May 2025\n    - name: Club\n      when: 1 May 2025\n      until: 2027\n", "", [],
    ),
    "a long sentence of names": (
        text(f"We thank {', '.join(['Ann Brown'] * 13)} and Mary Nash."), "", [],
    ),
    "a long sentence of other things": (
        text(f"It is {', '.join(['a big thing'] * 8)} and a thing."), "",
        [("x.yaml", 6, "the sentence ‘It is a big thing, a…’ has 29 words, with 9 things in a row")],
    ),
    "a review in 91 days": (USES.replace("2028", "31 May 2026"), CONTACT, []),
    "a review that is not typed": (
        USES.replace("review due: 2028\n", "").replace("2026", "March 2023"), CONTACT,
        [("x.yaml", 2, "the review is due in March 2026")],
    ),
    "a contact of 366 days ago": (
        USES, CONTACT.replace("2026", "28 February 2025"),
        [("contacts.yaml", 3, "‘a’ was last checked on 28 February 2025")],
    ),
    "a contact of 365 days ago": (USES, CONTACT.replace("2026", "1 March 2025"), []),
    "a contact never checked": (
        USES, "a:\n  name: Anne\n  email: a@b.org\n",
        [("contacts.yaml", 2, "it is not known when ‘a’ was last checked")],
    ),
    "a contact nobody names": (
        text("Words."), CONTACT, [("contacts.yaml", 2, "no leaflet names ‘a’")],
    ),
    "one name under two ids": (
        f"{HEAD}  - contacts: [a, b]\n", CONTACT + CONTACT.replace("a:", "b:").replace("Anne", "The ANNE"),
        [("contacts.yaml", 6, "‘The ANNE’ is here twice: as ‘a’ and as ‘b’")],
    ),
    "one number under two names": (
        f"{HEAD}  - contacts: [a, b]\n",
        f"{CONTACT}  phones: 0800 111 2222\n" + f"{CONTACT}  phones: +44 800 1112222\n".replace("a:", "b:").replace(
            "Anne", "Bob"),
        [("contacts.yaml", 10, "+44 800 1112222 is the number of ‘Anne’ too")],
    ),
    "http": (link("http://a.org"), "", [("x.yaml", 5, "http://a.org is not https")]),
    "a shortener": (link("bit.ly.uk"), "", []),
    "behind a shortener": (
        link("https://bit.ly/x"), "", [("x.yaml", 5, "https://bit.ly/x does not tell where it leads")],
    ),
    "tracking": (
        link("https://a.org/?utm_source=x"), "", [("x.yaml", 5, "https://a.org/?utm_source=x carries tracking")],
    ),
    "70 characters": (link("https://a.org/#".ljust(70, "b")), "", []),
    "71 characters": (
        link("https://a.org/#".ljust(71, "b")), "",
        [("x.yaml", 5, f"{'https://a.org/#'.ljust(71, 'b')} has 71 characters")],
    ),
    "a full stop after an address": (
        USES, f"{CONTACT}  website: www.a.org/x.\n",
        [("contacts.yaml", 5, "https://www.a.org/x. ends in a full stop")],
    ),
    "a comma after an address": (
        USES, f"{CONTACT}  website: a.org/x,\n", [("contacts.yaml", 5, "https://a.org/x, ends in a comma")],
    ),
    "a comma within an address": (link("a.org/x,y"), "", []),
    "a full stop after an address in a sentence": (text("See www.a.org/x."), "", []),
    "a host in a sentence": (
        text("See a.org, or a.org."), "", [("x.yaml", 6, "‘a.org’ is printed as words, with no code and no link")],
    ),
    "a mailbox cut in two": (
        text("Write to ann @a.org."), "",
        [("x.yaml", 6, "‘ann @a.org’ is printed as words: nobody can write to it")],
    ),
    "a name on social media": (text("Follow @charity, or ring."), "", []),
    "a host in a table": (
        text("| A | B |\n      |---|---|\n      | a.org | c |"), "",
        [("x.yaml", 6, "‘a.org’ is printed as words, with no code and no link")],
    ),
    "an address in a heading": (
        f"{HEAD}  - heading: See www.a.org/x\n    text: Words.\n", "",
        [("x.yaml", 5, "‘www.a.org/x’ stands in a heading, where it has no code and no link")],
    ),
    "a host in a heading": (f"{HEAD}  - heading: See a.org\n    text: Words.\n", "", []),
    "an address in a sentence": (text("See www.a.org, b.org/c or home.It."), "", []),
    "a letter that looks like another": (
        text("Write to help@xn--exmple-4nf.org."), "",
        [("x.yaml", 6, "‘а’ in ‘help@exаmple.org’ is a letter of the Cyrillic alphabet, so it leads elsewhere")],
    ),
    "four w": (link("wwww.a.org/wwww"), "", [("x.yaml", 5, "https://wwww.a.org/wwww begins with wwww")]),
    "two w": (link("ww.a.org"), "", [("x.yaml", 5, "https://ww.a.org begins with ww")]),
    "ww2": (link("ww2.a.org"), "", []),
    "http in a contact": (
        USES, f"{CONTACT}  website: http://a.org\n", [("contacts.yaml", 5, "http://a.org is not https")],
    ),
    "a small heading with nothing under it": (
        text("Words.\n\n      ## One\n\n      ## Two\n\n      ### Three\n\n      Words.\n\n      ### Four"), "",
        [("x.yaml", 8, "there is nothing under the small heading ‘One’"),
         ("x.yaml", 16, "there is nothing under the small heading ‘Four’")],
    ),
    "a small heading at the end of a notice": (
        f"{HEAD}  - notice: urgent\n    text: |\n      Words.\n\n      ## One\n  - text: Words.\n", "",
        [("x.yaml", 9, "there is nothing under the small heading ‘One’")],
    ),
    "a small heading above a card and above a notice": (
        text("Words.\n\n      ## One") + "  - links: A www.a.org\n"
        + "  - text: |\n      ## Two\n  - notice: urgent\n    text: Words.\n", "", [],
    ),
    "an event that is past": (
        f"{HEAD}  - events:\n    - name: Fair\n      until: 28 February 2026\n", "",
        [("x.yaml", 6, "‘Fair’ is past, so it is left out")],
    ),
    "an event of today": (f"{HEAD}  - events:\n    - name: Fair\n      until: 1 March 2026\n", "", []),
    "25 words": (text(f"{'word ' * 24}word."), "", []),
    "26 words": (
        text(f"{'word ' * 25}word."), "", [("x.yaml", 6, "the sentence ‘word word word word word word…’ has 26 words")],
    ),
    "26 words in two sentences": (text(f"{'word ' * 12}word. {'Word ' * 12}word."), "", []),
    "hard words": (
        text("Consideration of rehabilitation necessitates interdisciplinary communication. " * 20), "",
        [("x.yaml", 1, "the words need a reading age of 45 (Flesch–Kincaid); the NHS writes for 9 to 11")],
    ),
    "easy words": (text("The cat sat on the mat. " * 20), "", []),
}  # fmt: skip


@pytest.mark.parametrize(("leaflet", "contacts", "expected"), CASES.values(), ids=CASES)
def test_what_is_told(tmp_path: Path, leaflet: str, contacts: str, expected: list[tuple[str, int, str]]) -> None:
    """At its place, once, and nothing else."""
    assert told(tmp_path / "data", leaflet, contacts) == expected


def test_a_group_is_judged_as_a_contact_is(tmp_path: Path) -> None:
    """When it was checked, and whether somebody names it."""
    groups = "g:\n  name: Group\n  checked: 2020\n  meets: W.\nh:\n  name: Other\n  where: W.\n"
    assert told(tmp_path / "data", f"{HEAD}  - groups: g\n", "", groups) == [
        ("groups.yaml", 3, "‘g’ was last checked in 2020"), ("groups.yaml", 6, "no leaflet names ‘h’"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        (("Sleep", "Sleep"), ["‘Sleep’ is the title of ‘b’ too", "‘Sleep’ is the title of ‘a’ too"]),
        (("Sleep", "the  sleep!"), ["‘Sleep’ is the title of ‘b’ too", "‘the  sleep!’ is the title of ‘a’ too"]),
        (("Sleep", "Sleep\npublished: no"), []),
        (("Sleep", "Sleep well"), []),
    ],
)
def test_two_leaflets_of_one_title(tmp_path: Path, titles: tuple[str, str], told: list[str]) -> None:
    """Whatever their case; each names the other, where it is among those that are checked and may be printed."""
    folder = tmp_path / "data" / "leaflets"
    folder.mkdir(parents=True)
    shutil.copy(DATA / "house.yaml", folder.parent)
    for name, title in zip("ab", titles, strict=True):
        (folder / f"{name}.yaml").write_text(text("Words.").replace("title: A", f"title: {title}"), encoding="utf-8")
    library = Library.opened(folder.parent, printable())
    assert [fault.message for fault in audit(library, library.names, TODAY, Cache())] == told
    assert [fault.message for fault in audit(library, ["a"], TODAY, Cache())] == told[:1]


def test_a_way_that_a_leaflet_adds(tmp_path: Path) -> None:
    """A record is reached by it there, though by nothing of its own; where another leaflet adds none it is told."""
    contacts = "a:\n  name: Anne\n  about: Helps.\n  checked: 2026\n"
    linked = f"{HEAD}  - contacts:\n    - id: a\n      link: A page www.example.org\n"
    worded = f"{HEAD}  - contacts:\n    - id: a\n      about: Ring 0800 1111.\n"
    assert told(tmp_path / "one", linked, contacts) == []
    assert told(tmp_path / "two", worded, contacts) == []
    bare = f"{linked}  - contacts: a\n"
    assert told(tmp_path / "three", bare, contacts) == [("contacts.yaml", 2, "nothing tells how to reach ‘Anne’")]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", "‘Anne’ is a name alone: nobody can reach it"),
        ("hours: Mondays", "nothing tells how to reach ‘Anne’"),
        ("about: Helps carers.", "nothing tells how to reach ‘Anne’"),
        ("about: Ring 0800 1111.", ""),
        ("address: 1 High Street", ""),
        ("website: a.org", ""),
        ("phones: 0800 1111", ""),
        ("email: a@b.org", ""),
    ],
)
def test_a_contact_that_nobody_can_reach(tmp_path: Path, more: str, expected: str) -> None:
    """It has a name alone, or only words besides."""
    found = told(tmp_path / "data", USES, f"a:\n  name: Anne\n  checked: 2026\n  {more}\n")
    assert found == ([("contacts.yaml", 2, expected)] if expected else [])


def test_no_formula_for_other_languages(tmp_path: Path) -> None:
    """Reading age and the length of sentences are those of English."""
    words = f"{'Extraordinarily complicated considerations ' * 40}."
    assert len(told(tmp_path / "one", text(words))) == 2
    assert told(tmp_path / "two", text(words), house="language: cy") == []


def test_what_is_known_is_not_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And told in the same words; ids that known leaflets name count as used."""
    told(tmp_path / "data", USES.replace("2028", "April 2026"), CONTACT)
    library = Library.opened(tmp_path / "data", printable())
    with Cache(tmp_path / "cache") as store:
        first = list(audit(library, library.names, TODAY, store))
    assert first

    def never(*_: object, **__: object) -> None:
        raise AssertionError("it is known")

    monkeypatch.setattr(audits, "_audited", never)
    with Cache(tmp_path / "cache") as store:
        assert list(audit(library, library.names, TODAY, store)) == first


@pytest.mark.parametrize("value", [None, [], [[], []], [["a"], [1], True], "ab", 1])
def test_a_foreign_value_is_no_outcome(value: object) -> None:
    """It raises, so that the leaflet is looked at again."""
    with pytest.raises((TypeError, ValueError, LookupError, AttributeError)):
        Audited.from_json(value)


@pytest.mark.parametrize(("leaflets", "jobs"), [(20, 1), (21, 4)])
def test_few_leaflets_are_read_in_this_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leaflets: int, jobs: int
) -> None:
    """Others would have to be started first."""
    told(tmp_path / "data", text("Words."))
    for number in range(leaflets - 1):
        (tmp_path / "data" / "leaflets" / f"y{number}.yaml").write_text(text("Words."), encoding="utf-8")
    library = Library.opened(tmp_path / "data", printable())
    asked: list[int] = []
    shared_out = audits.shared_out

    def one_process(work: Any, items: Any, jobs: int) -> Any:
        asked.append(jobs)
        return shared_out(work, items, 1)

    monkeypatch.setattr(audits, "shared_out", one_process)
    list(audit(library, library.names, TODAY, Cache(), jobs=4))
    assert asked == [jobs]


def test_leaflets_that_are_not_named_are_not_told(tmp_path: Path) -> None:
    """But what they name is used; what is shared is told in any case."""
    told(tmp_path / "data", USES.replace("2028", "April 2026"), CONTACT)
    library = Library.opened(tmp_path / "data", printable())
    assert list(audit(library, [], TODAY, Cache())) == []
    (tmp_path / "data" / "leaflets" / "x.yaml").write_text(text("Words."), encoding="utf-8")
    library = Library.opened(tmp_path / "data", printable())
    assert [fault.message for fault in audit(library, [], TODAY, Cache())] == ["no leaflet names ‘a’"]


def test_other_files_are_looked_at(tmp_path: Path) -> None:
    """The words of e-mails and the lists of meetings, hidden files apart."""
    told(tmp_path / "data", text("Words."))
    (tmp_path / "data" / "meetings").mkdir()
    for name in ("may.yaml", ".may.yaml"):
        (tmp_path / "data" / "meetings" / name).write_text("name: May\nleaflets: nonne\n", encoding="utf-8")
    (tmp_path / "data" / "email.yaml").write_text("subject: A\n", encoding="utf-8")
    library = Library.opened(tmp_path / "data", printable())
    files = {fault.place.file for fault in audit(library, ["x"], TODAY, Cache())}
    assert files == {library.display_name("email.yaml"), library.display_name("meetings/may.yaml")}


@pytest.mark.parametrize(
    ("file", "typed", "fault"),
    [
        ("leaflets/x.yaml", "titel: A\n", "there is no field called ‘titel’ here"),
        ("house.yaml", "nmae: A\n", "there is no field called ‘nmae’ here"),
    ],
)
def test_what_cannot_be_read_is_told_and_no_more(tmp_path: Path, file: str, typed: str, fault: str) -> None:
    """Nothing can be thought of it, nor of anything where the house style has faults."""
    told(tmp_path / "data", link("http://a.org"), "a:\n  name: Anne\n")
    (tmp_path / "data" / file).write_text(typed, encoding="utf-8")
    library = Library.opened(tmp_path / "data", printable())
    faults = list(audit(library, library.names, TODAY, Cache()))
    assert fault in [fault.message for fault in faults]
    assert all("http://a.org" not in fault.message for fault in faults)
    assert not any("no leaflet names" in fault.message for fault in faults)  # that which is not read may do so


def test_leaflets_that_readers_are_sent_to(tmp_path: Path) -> None:
    """By name or title, each once, and published; a slip is told with the nearest title."""
    for name, head in (("y", "title: Sleep well\n"), ("z", "title: Tics\npublished: draft\n")):
        (tmp_path / "leaflets").mkdir(exist_ok=True)
        (tmp_path / "leaflets" / f"{name}.yaml").write_text(HEAD.replace("title: A\n", head) + "  - text: B\n")
    (tmp_path / "leaflets" / "x.yaml").write_text(f"related to: [y, Sleep Well, tics, Sleep wel]\n{text('B')}")
    shutil.copy(DATA / "house.yaml", tmp_path / "house.yaml")
    library = Library.opened(tmp_path, printable())
    found = [fault for fault in audit(library, ["x"], TODAY, Cache()) if fault.place.line == 1]
    assert [(fault.place.column, fault.message, fault.cure) for fault in found] == [
        (17, "‘Sleep Well’ is the same leaflet as ‘y’, so it is named once", "Take one out."),
        (29, "readers are sent to ‘Tics’, which is not published", "Publish that one, or take it out here."),
        (35, "there is no leaflet called ‘Sleep wel’ here, so it is printed as typed", "Did you mean ‘Sleep well’?"),
    ]
    assert library.shelf.others.find("tics") == ("z", "Tics", False)
