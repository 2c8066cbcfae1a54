"""Data folders as people fill them, made up from a seed: one leaflet each, with the shared records that it names.

Most leaflets are like real ones, of one to six pages; some are tiny, some are directories, and one in six or so has
something in it that is longer, wider, deeper or in a stranger order than anybody would want. All are meant to be right
by the README: `check` should find no fault in any. Which letters a leaflet spells names with depends on its number, so
that a hundred leaflets in a row have every letter that can be printed.
"""

from __future__ import annotations

import random
import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import vocabulary as v

from leaflets.typeset.faces import printable

#: Letters and signs of which each leaflet has some.
_RARE = sorted(sign for sign in printable() if sign > "~" and not sign.isspace())
#: Letters of which some look like ours, so that words of both alphabets are refused.
GREEK = frozenset(map(chr, range(0x370, 0x400)))
COSTS = ["Free", "£3, or what you can", "Free, but ring first", "£12.50"]
_RARE_EACH = 16
_DEGREES = ("information", "see a GP", "urgent", "999")


class MadeUp(NamedTuple):
    """A leaflet by its number, and the files of its data folder by their paths."""

    number: int
    files: dict[str, str]

    @property
    def leaflet(self) -> str:
        """The text of the leaflet itself."""
        return self.files["leaflets/x.yaml"]


def leaflets(seed: int, count: int, first: int = 0) -> Iterator[MadeUp]:
    """So many leaflets from a number on; each depends on the seed and its own number alone."""
    return (made_up(seed, number) for number in range(first, first + count))


def made_up(seed: int, number: int) -> MadeUp:
    """One leaflet with all it needs, called `x`."""
    return MadeUp(number, _Writer(random.Random(f"{seed}:{number}"), number).files())


def line(text: str) -> str:
    """Words as the value of a field on one line, in quotes where YAML or the press would take them otherwise."""
    if re.search(r": |:$| #|^[\s\"'@%`>\[{}\]|&*!?,#-]", text):
        return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'
    return text


def block(lines: str, indent: int) -> str:
    """Words below a `|`, so far in; lines without words stay empty."""
    return "|\n" + textwrap.indent(lines.rstrip("\n"), " " * indent) + "\n"


@dataclass
class _Section:
    """A section on its way: its parts are fields with their values, indented by four."""

    heading: str = ""
    notice: str = ""
    published: str = ""
    parts: list[str] = field(default_factory=list)

    def typed(self, parts_first: bool) -> str:
        fields = (("heading", self.heading), ("notice", self.notice), ("published", self.published))
        head = [f"    {name}: {line(value)}\n" for name, value in fields if value]
        text = "".join([*self.parts, *head] if parts_first else [*head, *self.parts])
        return "  - " + text[4:]


class _Writer:
    """Writes one leaflet; every choice is the dice's."""

    def __init__(self, dice: random.Random, number: int) -> None:
        self.dice = dice
        self.rare = [_RARE[(number * _RARE_EACH + at) % len(_RARE)] for at in range(_RARE_EACH)]
        self.thanked = False
        self.contacts: dict[str, str] = {}
        self.groups: dict[str, str] = {}

    def files(self) -> dict[str, str]:
        """The data folder."""
        sections = "".join(self.sections())
        return {
            "leaflets/x.yaml": self.head() + "\nsections:\n" + sections,
            "house.yaml": self.house(),
        } | {
            f"{kind}.yaml": "\n".join(f"{name}:\n{record}" for name, record in records.items())
            for kind, records in (("contacts", self.contacts), ("groups", self.groups))
            if records
        }

    # Chance

    def maybe(self, chance: float) -> bool:
        return self.dice.random() < chance

    def say(self, texts: list[str]) -> str:
        return v.one_of(self.dice, texts)

    def fill(self, text: str) -> str:
        return v.filled(self.dice, text)

    def some(self, least: int, most: int) -> range:
        """So many times, few more often than many."""
        return range(least + round((most - least) * self.dice.random() ** 2))

    # The whole

    def sections(self) -> Iterator[str]:
        kinds: dict[Callable[[], list[_Section]], int] = {
            self.usual: 70,
            self.tiny: 6,
            self.directory: 6,
            self.long: 4,
            self.awkward: 14,
        }
        made = self.dice.choices(list(kinds), list(kinds.values()))[0]()
        if self.maybe(0.12):
            made.insert(self.dice.randrange(len(made) + 1), self.dice.choice(self.oddities())())
        if not any(section.parts for section in made):
            made.append(_Section(parts=[self.text("Words.")]))
        for section in made:
            yield section.typed(self.maybe(0.04))

    def usual(self) -> list[_Section]:
        """A page of a charity: what it is, what helps, who helps, what to read."""
        made = [self.opening()] if self.maybe(0.35) else []
        made += [self.words() for _ in self.some(1, 6)]
        if self.maybe(0.35):
            made.insert(self.dice.randint(0, len(made)), self.notice())
        if self.maybe(0.75):
            made.append(_Section(self.say(v.HEADINGS[10:14]), parts=self.helpers()))
        if self.maybe(0.6):
            made.append(_Section(self.say(v.HEADINGS[14:18]), parts=[self.links()]))
        return made + [self.mixed() for _ in self.some(0, 3)]

    def tiny(self) -> list[_Section]:
        """A line, or a word, or a contact, or a table alone."""
        words = self.dice.choice(["Words.", "jig", "Ÿ", self.say(v.SENTENCES), "- one", "Just ask."])
        kinds: list[Callable[[], _Section]] = [
            lambda: _Section(parts=[self.text(words)]),
            lambda: _Section(self.say(v.HEADINGS), parts=[self.text(words)]),
            lambda: _Section(parts=self.helpers()),
            lambda: _Section(parts=[self.links()]),
            lambda: _Section(parts=[self.text(self.table())]),
            self.notice,
        ]
        return [self.dice.choice(kinds)()]

    def directory(self) -> list[_Section]:
        """A list of organisations, under several headings."""
        made = [self.opening()] if self.maybe(0.6) else []
        for _ in self.some(2, 8):
            made.append(_Section(self.say(v.HEADINGS), parts=[self.shared("contacts", self.some(2, 9))]))
        return made

    def long(self) -> list[_Section]:
        """A guide of many sections."""
        return [self.dice.choice([self.words, self.words, self.words, self.mixed, self.notice])() for _ in range(14)]

    def awkward(self) -> list[_Section]:
        """Sections in any order, some of them with next to nothing in them."""
        made = []
        for _ in self.some(2, 9):
            made += self.dice.choice(
                [
                    lambda: [self.mixed()],
                    lambda: [self.notice()],
                    lambda: [_Section(self.say(v.HEADINGS)), self.notice()],
                    lambda: [self.notice(), _Section(parts=[self.text(self.running(2))])],
                    lambda: [_Section(self.say(v.HEADINGS), parts=[self.text(f"## {self.say(v.SUBHEADINGS)}")])],
                    lambda: [_Section(self.say(v.HEADINGS)), _Section(self.say(v.HEADINGS), parts=[self.text("Yes.")])],
                    lambda: [_Section(parts=[self.text(self.listed()), *self.helpers()])],
                    lambda: [_Section(self.say(v.HEADINGS), published="no", parts=[self.text("Later.")])],
                    lambda: [self.dice.choice(self.oddities())()],
                ]
            )()
        return made

    def head(self) -> str:
        """Title, other names, and when it was reviewed."""
        title = self.fill("{Condition}")
        if self.maybe(0.3):
            title = self.say(
                [
                    "Living with {condition}",
                    "{Condition}: a guide",
                    "{Condition} and {activity_ing}",
                    "What to do about {sign}",
                    "jerks and jumps",
                    "{Subject}",
                    "Ï",
                ]
            )
        if self.maybe(0.04):
            title = self.fill(
                "{Condition}, {condition} and {condition}: what they are, who can help with {sign}, and what you can do"
            )
        if self.maybe(0.02):
            title = self.dice.choice(v.LONG_WORDS)
        text = f"title: {line(title)}\n"
        if self.maybe(0.4):
            names = [line(self.fill("{Term} {subject}")) for _ in self.some(1, 14)]
            text += "also known as:\n" + "".join(f"  - {name}\n" for name in names)
        text += self.dice.choice(
            [
                "reviewed: November 2026\n",
                "reviewed: 2020\nreview due: 2023\n",
                "reviewed: 14 March 2026\nreview due: March 2028\n",
                "reviewed: 2026-05-01\n",
            ]
        )
        if self.maybe(0.1):
            text += f"related to: [x, {self.slug(self.fill('{Condition}'))}]\n"
        if self.maybe(0.15):
            text += (
                f"sources: {line(self.say(['NICE guideline 127, 2019.', 'Ask us, or see www.example.org/sources.']))}\n"
            )
        return text + ("published: draft\n" if self.maybe(0.02) else "")

    def house(self) -> str:
        """The charity; one in twenty has a long name and much to say for itself."""
        name, legal = "The Jubilee Brain Charity", "Registered charity in England and Wales 1234567."
        if self.maybe(0.05):
            name = "The Association for Families, Friends and Carers of People Living with Conditions of the Brain"
            legal += " Company limited by guarantee 01234567. Registered office: 1 Norton Street, Liverpool L3 8LR." * 2
        return (
            f"name: {name}\nphone: 0151 496 0199\nwebsite: www.example.org\n"
            "codes: |\n  Point a phone’s camera at a code to open its page, or call 0151 496 0199.\n"
            "other formats: |\n  Large print and other formats: call 0151 496 0199\n"
            "feedback: |\n  Ask us for our sources, or tell us what you think.\n"
            "disclaimer: |\n  This leaflet is for information. It does not replace your doctor’s advice.\n"
            f"legal: |\n  {legal}\n" + ("accent: '#5a1050'\n" if self.maybe(0.2) else "")
        )

    # Sections

    def opening(self) -> _Section:
        return _Section(parts=[self.text(self.running(self.dice.randint(1, 3)))])

    def words(self) -> _Section:
        """A heading and what is said under it."""
        blocks = [self.running(self.dice.randint(1, 3))]
        for _ in self.some(0, 5):
            kinds = [
                self.listed,
                self.listed,
                self.numbered,
                self.nested,
                self.quoted,
                self.table,
                self.below,
                lambda: self.running(2),
                lambda: self.running(1),
            ]
            blocks.append(self.dice.choices(kinds, [9, 9, 4, 3, 3, 3, 6, 8, 8])[0]())
        if self.maybe(0.15):
            self.dice.shuffle(blocks)
        return _Section(self.say(v.HEADINGS), parts=[self.text("\n\n".join(blocks))])

    def notice(self) -> _Section:
        degree = self.dice.choice(_DEGREES)
        heading = self.say(["Ring 111 if", "Go to A&E if", "{Sign}", "Do not drive", "If you take {medicine}"])
        words = self.dice.choice(
            [
                lambda: self.say(v.SENTENCES),
                self.listed,
                lambda: self.running(1),
                lambda: self.running(2),
                lambda: f"Tell somebody at once if you have:\n\n{self.listed()}\n\n{self.say(v.SENTENCES)}",
            ]
        )()
        parts = [self.text(words)] + ([self.shared("contacts", range(1))] if self.maybe(0.1) else [])
        return _Section(heading if self.maybe(0.7) else "", degree, parts=parts)

    def mixed(self) -> _Section:
        """Parts of several kinds, in any order."""
        kinds = [
            lambda: self.text(self.running(1)),
            self.links,
            self.books,
            self.events,
            lambda: self.shared("contacts", self.some(1, 3)),
            lambda: self.shared("groups", self.some(1, 3)),
        ]
        parts = [kind() for kind in self.dice.sample(kinds, len(self.some(1, 4)))]
        return _Section(self.say(v.HEADINGS) if self.maybe(0.9) else "", parts=parts)

    def helpers(self) -> list[str]:
        parts = [self.shared("contacts", self.some(1, 5))]
        return parts + ([self.shared("groups", self.some(1, 3))] if self.maybe(0.4) else [])

    # Running text

    def sentence(self) -> str:
        """A sentence, now and then with bold words, a link, strange letters or signs in it."""
        said, chance = self.say(v.SENTENCES), self.dice.random()
        words = said.split(" ")
        if chance < 0.06 and not re.search(r"[@/\d]", said):
            at = self.dice.randrange(len(words))
            return " ".join([*words[:at], f"**{words[at]}**", *words[at + 1 :]])
        if chance < 0.10:
            return f"{said} See [{self.say(v.PAGES)}]({self.address()})."
        if chance < 0.13:
            return self.say([f"{rare} asked us about it." for rare in map(self.name_with, self.rare)])
        if chance < 0.15:
            return self.dice.choice(v.SIGNS)
        return f"{said} **Ask early.**" if chance < 0.16 else said

    def name_with(self, sign: str) -> str:
        """A name that has a letter at its beginning, within it or at its end; or words with a sign between them."""
        if unicodedata.combining(sign):
            bases = [letter for letter in "aeouncs" if set(unicodedata.normalize("NFC", letter + sign)) <= printable()]
            return f"Mrs B{bases[0]}{sign}la J{bases[-1]}{sign}"
        if not sign.isalpha() or sign in GREEK:
            return f"Somebody who had seen the sign {sign}"
        if sign.isupper():
            return f"{sign}rin {self.fill('{surname}')}"
        return self.dice.choice([f"{sign}an {self.fill('{surname}')}", f"Mar{sign}a F{sign}", f"Fj{sign}{sign}"])

    def paragraph(self, sentences: int) -> str:
        """A paragraph in one line, as most are pasted, or broken at some width, as some are typed."""
        words = " ".join(self.sentence() for _ in range(sentences))
        if self.maybe(0.2):
            rows = textwrap.wrap(words, 90, break_long_words=False, break_on_hyphens=False)
            if not any(re.match(r"[-–•#>*+|]|\d+[.)]", row) for row in rows):
                return "\n".join(rows)
        return words

    def running(self, paragraphs: int) -> str:
        """Some paragraphs; the first of a leaflet thank people for their help, whose names have its letters."""
        said = [self.paragraph(len(self.some(1, 7))) for _ in range(paragraphs)]
        if not self.thanked:
            self.thanked = True
            said[-1] += f" We thank {', '.join(map(self.name_with, self.rare))} for their help."
        return "\n\n".join(said)

    def below(self) -> str:
        return f"## {self.say(v.SUBHEADINGS)}\n\n{self.running(1)}"

    def item(self) -> str:
        """A list item: some words, now and then a sentence or two, a name in bold, a link."""
        said, chance = self.say(v.ITEMS), self.dice.random()
        if chance < 0.2:
            return f"**{self.fill('{Sign}')}**: {said}"
        if chance < 0.27:
            return f"{said}: [{self.say(v.PAGES)}]({self.address()})"
        return f"{said} {self.sentence()} {self.sentence()}" if chance < 0.32 else said

    def items(self, sign: str, count: range, indent: int = 0) -> str:
        signs = (sign if sign in "-•" else f"{number + 1}{sign}" for number in count)
        return "\n".join(f"{' ' * indent}{each} {self.item()}" for each in signs)

    def listed(self) -> str:
        lead = self.say(["It may help to have:\n\n", "Look out for:\n\n", "", "", "These are common:\n"])
        return lead + self.items(self.dice.choice(["-", "-", "-", "•"]), self.some(1, 9))

    def numbered(self) -> str:
        return self.items(self.dice.choice([".", ")"]), self.some(2, 8))

    def nested(self) -> str:
        rows = []
        for _ in self.some(2, 4):
            rows.append(f"- {self.item()}")
            for _ in self.some(0, 4):
                rows.append(f"  - {self.item()}")
                rows += [f"    - {self.item()}"] * (self.maybe(0.2))
        return "\n".join(rows)

    def quoted(self) -> str:
        said = "\n>\n".join(f"> {self.paragraph(len(self.some(1, 5)))}".replace("\n", "\n> ") for _ in self.some(1, 2))
        return said + (f"\n>\n> {self.fill('{first}')}, who has {self.fill('{condition}')}" if self.maybe(0.5) else "")

    def table(self, columns: int = 0, rows: int = 0, prose: bool = False) -> str:
        """A table of 2 to 5 columns, of words or of sentences; some cells are empty."""
        columns, rows = columns or self.dice.choice([2, 2, 2, 3, 3, 4, 5]), rows or len(self.some(1, 8))
        prose = prose or self.maybe(0.25)
        heads = [
            "What",
            "When",
            "{Sign}",
            "How much",
            "Side effects",
            "What it does for most people who take it",
            "Dose",
        ]
        short = ["{sign}", "{dose}", "{time}", "{phone}", "{price}", "yes", "", "{Medicine}", "{date}", "{expert}", "j"]
        lines = [self.dice.sample(heads, columns), ["---"] * columns]
        for _ in range(rows):
            lines.append([self.say(v.SENTENCES if prose and self.maybe(0.7) else short) for _ in range(columns)])
        return "\n".join(f"| {' | '.join(self.fill(cell) for cell in cells)} |" for cells in lines)

    def text(self, words: str) -> str:
        return f"    text: {block(words, 6)}"

    # Facts

    def slug(self, words: str, most: int = 60) -> str:
        plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
        return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:most].strip("-") or "x"

    def address(self, host: str = "") -> str:
        """A web address as people paste it: bare, short, long, with a query, of a host that many pages share."""
        host = host or self.dice.choice(
            [
                "www.example.org",
                "www.example.org.uk",
                "example.com",
                f"www.{self.slug(self.fill('{subject}'))}.example.org",
            ]
        )
        parts = [self.slug(self.say(v.PAGES), 24) for _ in self.some(0, 3)]
        end = self.dice.choice(["", "", "", "/", ".html", "?id=4711&v=2", "#help"])
        path = "/".join(["", *parts]) + (end if parts or end != ".html" else "")
        return ("https://" if not host.startswith("www.") or self.maybe(0.7) else "") + host + path

    def links(self, count: range | None = None, host: str = "") -> str:
        rows = []
        for _ in count or self.some(1, 6):
            name, whose = self.say(v.PAGES), self.fill("The {Subject} {kind}")
            address = self.address(host)
            if self.maybe(0.12):
                rows.append(
                    f"      - name: {line(name)}\n        from: {line(whose)}\n        address: {address}\n"
                    f"        about: {line(self.say(v.SENTENCES))}\n"
                )
            else:
                owned = f" ({whose})" if self.maybe(0.8) else ""
                rows.append(f"      - {line(name + owned + (' ' + address if self.maybe(0.92) else ''))}\n")
        return "    links:\n" + "".join(rows)

    def books(self) -> str:
        rows = []
        for _ in self.some(1, 5):
            name = self.say(v.BOOKS)
            rows.append(f"      - {line(name)}\n")
            if self.maybe(0.3):
                whose = self.fill("{first} {surname}")
                rows[-1] = (
                    f"      - name: {line(name)}\n        from: {whose}\n        about: {line(self.say(v.SENTENCES))}\n"
                )
        return "    books:\n" + "".join(rows)

    def events(self) -> str:
        rows = []
        for _ in self.some(1, 4):
            rows.append(
                f"      - name: {line(self.say(v.EVENTS))}\n        when: {line(self.say(v.MEETS[:2]))}\n"
                f"        where: {line(self.fill('{street}, {town} {postcode}'))}\n"
            )
            rows[-1] += (
                f"        until: {self.dice.choice(['June 2027', '2027', '5 May 2020'])}\n" if self.maybe(0.3) else ""
            )
            rows[-1] += f"        address: {self.address()}\n" if self.maybe(0.5) else ""
            rows[-1] += f"        phones: {line(self.fill('{phone}'))}\n" if self.maybe(0.3) else ""
            rows[-1] += f"        cost: {line(self.dice.choice(COSTS))}\n" if self.maybe(0.2) else ""
            rows[-1] += f"        for: {line(self.fill('People with {condition}'))}\n" if self.maybe(0.2) else ""
            rows[-1] += f"        booking: {line(self.fill('Ring {phone}'))}\n" if self.maybe(0.2) else ""
            rows[-1] += f"        email: {self.fill('{email}')}\n" if self.maybe(0.1) else ""
        return "    events:\n" + "".join(rows)

    def shared(self, kind: str, count: range) -> str:
        """Records that are named in the leaflet, some with words of its own."""
        rows = []
        for _ in count:
            name = self.organisation() if kind == "contacts" else self.fill("{town} {subject} group")
            used = self.contact(name) if kind == "contacts" else self.group(name)
            rows.append(f"      - {used}\n")
            if self.maybe(0.08):
                rows[-1] = f"      - id: {used}\n        about: {line(self.say(v.SENTENCES))}\n"
            elif self.maybe(0.05):
                rows[-1] = f"      - id: {used}\n        link: {line(self.say(v.PAGES) + ' ' + self.address())}\n"
        return f"    {kind}:\n" + "".join(rows)

    def organisation(self) -> str:
        return self.say(
            [
                "The {Subject} {kind}",
                "{Subject} UK",
                "{Subject} {kind}",
                "{first} {surname} {kind}",
                "NHS 111",
                "Citizens Advice {town}",
                "{town} University Hospitals NHS Foundation Trust, Department of Neurology",
                "{surname} & {surname} Solicitors",
                "FJÍF",
                "Join-In {town}",
                "Jigsaw",
                "The National {kind} for Families of Young People with {Condition} ({subject})",
            ]
            + [self.name_with(sign) for sign in self.rare if sign.isalpha()]
        )

    def contact(self, name: str, more: str = "") -> str:
        """A record; `more` are fields of a test's own in the place of its websites."""
        text = f"  name: {line(name)}\n"
        text += f"  formerly: {line(self.organisation())}\n" if self.maybe(0.06) else ""
        text += f"  about: {block(self.note(), 4)}" if self.maybe(0.5) else ""
        text += self.phones() if self.maybe(0.75) else ""
        text += self.rows("hours", v.HOURS, 3) if self.maybe(0.4) else ""
        text += f"  email: {self.fill('{email}')}\n" if self.maybe(0.35) else ""
        text += more or (self.websites(self.dice.choice([1, 1, 1, 1, 2, 3])) if self.maybe(0.75) else "")
        if self.maybe(0.2) and "address:" not in more:
            text += f"  address: {block(self.say(v.ADDRESSES).replace('/', chr(10)), 4)}"
        text += self.rows("area", v.AREAS, 1) if self.maybe(0.1) else ""
        text += f"  access: {line(self.say(v.ACCESS))}\n" if self.maybe(0.08) and "access:" not in more else ""
        text += f"  service: {line(self.fill('Advice on {condition}'))}\n" if self.maybe(0.06) else ""
        text += f"  part of: {line(self.organisation())}\n" if self.maybe(0.06) else ""
        text += f"  web chat: {self.address()}\n" if self.maybe(0.05) else ""
        text += f"  signvideo: {self.address()}\n" if self.maybe(0.03) else ""
        text += "  whatsapp: 07700 900456\n" if self.maybe(0.05) else ""
        text += "  text: HELP to 81025\n" if self.maybe(0.03) else ""
        text += f"  bsl: {self.address()}\n" if self.maybe(0.03) else ""
        text += f"  charity number: {self.dice.choice(['1114999', '[1114999, SC038110]'])}\n" if self.maybe(0.1) else ""
        return self.record(self.contacts, name, text)

    def group(self, name: str) -> str:
        text = f"  name: {line(name)}\n"
        text += f"  about: {block(self.note(), 4)}" if self.maybe(0.3) else ""
        text += self.rows("meets", v.MEETS, 3) if self.maybe(0.9) else ""
        text += self.phones() if self.maybe(0.5) else ""
        text += f"  email: {self.fill('{email}')}\n" if self.maybe(0.4) else ""
        text += self.websites(1) if self.maybe(0.4) else ""
        text += f"  where: {line(self.fill('{street}, {town} {postcode}'))}\n" if self.maybe(0.1) else ""
        text += self.rows("hours", v.HOURS, 2) if self.maybe(0.1) else ""
        return self.record(self.groups, name, text)

    def record(self, records: dict[str, str], name: str, text: str) -> str:
        """File a record under a name that is free, which is handed back."""
        slug = self.slug(name)
        while slug in records:
            slug += "-2"
        records[slug] = text + self.dice.choice(["  checked: 2026\n", "  checked: May 2026\n"])
        return slug

    def note(self) -> str:
        words = " ".join(self.say(v.SENTENCES) for _ in self.some(1, 4))
        if self.maybe(0.06):
            return f"{words}\n\n{self.say(v.SENTENCES)} See [{self.say(v.PAGES)}]({self.address()})."
        return words

    def phones(self) -> str:
        if self.maybe(0.08):
            return f"  phones: {self.dice.choice(['0845 496 0123', '0871 496 0123'])}\n  call cost: 7p per minute\n"
        if self.maybe(0.4):
            return f"  phones: {self.number()}\n"
        labels = self.dice.sample(v.LABELS, len(self.some(1, 5)) or 1)
        rows = [f"    {self.fill(label)}: {self.number()}{self.told()}\n" for label in labels]
        if self.maybe(0.06):
            rows.append(f"    Duty officer: {block(chr(10).join(['0151 496 0123', *v.HOURS[:2]]), 6)}")
        return "  phones:\n" + "".join(rows)

    def told(self) -> str:
        """Words behind a number, now and then."""
        return f", {self.say(v.HOURS[2:6])}" if self.maybe(0.1) else ""

    def number(self) -> str:
        number = self.fill("{phone}")
        return self.dice.choices([number, f"{number} option 3", "text JOIN to 81025"], [90, 7, 3])[0]

    def rows(self, key: str, texts: list[str], most: int) -> str:
        """A field of one line or of several."""
        said = [self.say(texts) for _ in self.some(1, most)]
        return f"  {key}: {line(said[0])}\n" if len(said) == 1 else f"  {key}: {block(chr(10).join(said), 4)}"

    def websites(self, count: int, host: str = "") -> str:
        addresses = list(dict.fromkeys(self.address(host) for _ in range(count)))
        if len(addresses) == 1:
            return f"  website: {addresses[0]}\n"
        return "  website:\n" + "".join(f"    - {address}\n" for address in addresses)

    # What is too long, too deep or too much

    def oddities(self) -> list[Callable[[], _Section]]:
        """Sections that nobody wants, and that come."""
        return [
            self.endless,
            self.one_paragraph,
            self.long_card,
            self.card_of_websites,
            self.item_of_links,
            self.item_of_items,
            self.wide_table,
            self.long_table,
            self.long_words,
            self.long_hosts,
            self.long_heading,
            self.deep_list,
            self.long_list,
            self.long_quotation,
            self.long_notice,
            self.same_host,
            self.many_links,
            self.letters,
            self.numbers,
            self.headings,
            self.long_names,
            self.capitals,
        ]

    def odd(self, words: str) -> _Section:
        return _Section(self.say(v.HEADINGS), parts=[self.text(words)])

    def endless(self) -> _Section:
        """Three pages without a heading."""
        return self.odd(self.running(25))

    def one_paragraph(self) -> _Section:
        """A paragraph longer than a page."""
        return self.odd(self.paragraph(60))

    def long_card(self) -> _Section:
        """A contact longer than a page of giant print, or of any."""
        words = " ".join(self.say(v.SENTENCES) for _ in range(self.dice.choice([8, 15, 40])))
        slug = self.contact(self.organisation(), f"  access: {line(words)}\n")
        return _Section(self.say(v.HEADINGS), parts=[f"    contacts: {slug}\n"])

    def card_of_websites(self) -> _Section:
        """A contact with eight websites or so."""
        slug = self.contact(self.organisation(), self.websites(self.dice.randint(5, 10)))
        return _Section(self.say(v.HEADINGS), parts=[f"    contacts: [{slug}]\n"])

    def linked(self, count: int) -> str:
        return ", ".join(f"[{self.say(v.PAGES)}]({self.address()})" for _ in range(count))

    def item_of_links(self) -> _Section:
        """A list item with six links or so in a sentence."""
        return self.odd(f"- {self.sentence()} See {self.linked(self.dice.randint(4, 8))}.\n- {self.item()}")

    def item_of_items(self) -> _Section:
        """A list item longer than a page, its sub-points with or without links."""
        link = self.maybe(0.5)
        rows = [
            f"  - {self.say(v.SENTENCES)}{' See ' + self.linked(1) + '.' if link else ''}" for _ in self.some(6, 20)
        ]
        return self.odd(f"Ask about:\n\n- {self.sentence()}\n" + "\n".join(rows) + f"\n- {self.item()}")

    def wide_table(self) -> _Section:
        return self.odd(self.table(self.dice.randint(4, 6), self.dice.randint(1, 12), True))

    def long_table(self) -> _Section:
        return self.odd(self.table(self.dice.randint(2, 3), 40))

    def long_words(self) -> _Section:
        """Words wider than a line, wherever words can be."""
        word = self.dice.choice(v.LONG_WORDS)
        table = f"| {word} | Dose |\n|---|---|\n| {self.fill('{dose}')} | {word} |"
        words = f"He said {word} to her.\n\n- {word}\n  - {word}\n\n> {word}\n\n## {word}\n\n{table}"
        return _Section(word, parts=[self.text(words), f"    books:\n      - {line(word)}\n"])

    def long_hosts(self) -> _Section:
        """Addresses and e-mail addresses wider than a line."""
        host = f"www.the-society-for-people-who-live-with-{self.slug(self.fill('{condition}'), 20)}.example.org.uk"
        path = "/".join(self.slug(self.say(v.PAGES)) for _ in range(self.dice.randint(1, 4)))[:190]
        email = "everybody.who.answers.letters@department-of-neurology.walton-centre.example.org.uk"
        links = (
            f"    links:\n      - {self.fill('{Subject}')} ({self.fill('{Subject} {kind}')}) https://{host}/{path}\n"
        )
        words = f"Write to {email} or look at https://{host} and at www.example.org/{path} too.\n\n- {host}\n- {email}"
        slug = self.contact(self.organisation(), f"  website: https://{host}/{path}\n")
        return _Section(self.say(v.HEADINGS), parts=[self.text(words), links, f"    contacts: {slug}\n"])

    def long_heading(self) -> _Section:
        heading = self.fill(
            "What {expert} can do about {sign}, {sign} and {sign}, what you can do yourself at {place}, and when"
        )
        return _Section(heading, parts=[self.text(f"## {heading}\n\n{self.running(1)}")])

    def deep_list(self) -> _Section:
        rows = [f"{'  ' * (depth % 7)}- {self.item()}" for depth in range(self.dice.randint(4, 14))]
        return self.odd("\n".join(rows))

    def long_list(self) -> _Section:
        return self.odd(self.items(self.dice.choice(["-", "."]), range(self.dice.choice([30, 60, 110]))))

    def long_quotation(self) -> _Section:
        return self.odd("\n>\n".join(f"> {self.paragraph(6)}".replace("\n", "\n> ") for _ in range(9)))

    def long_notice(self) -> _Section:
        words = f"{self.running(3)}\n\n{self.items('-', range(15))}\n\n{self.running(2)}"
        return _Section(self.say(v.HEADINGS), self.dice.choice(_DEGREES), parts=[self.text(words)])

    def same_host(self) -> _Section:
        """Codes that lead to pages of one host."""
        host = "www.information.example.org.uk"
        slug = self.contact(self.organisation(), self.websites(4, host))
        parts = [self.links(range(5), host), f"    contacts: {slug}\n", self.text(f"See {self.linked(2)}.")]
        self.dice.shuffle(parts)
        return _Section(self.say(v.HEADINGS), parts=parts)

    def many_links(self) -> _Section:
        return _Section(self.say(v.HEADINGS), parts=[self.links(range(30))])

    def letters(self) -> _Section:
        """Names, in a list and a table, that begin and end with letters few have."""
        rare = [*self.dice.sample([sign for sign in _RARE if sign.isalpha()], 24), "j", "J", "î", "f"]
        rows = "\n".join(f"| {self.name_with(sign)} | {sign}{sign} |" for sign in rare[:8])
        words = "\n".join(f"- {self.name_with(sign)}\n- {sign}" for sign in rare)
        return self.odd(f"{words}\n\n| {rare[-1]} | Who |\n|---|---|\n{rows}\n\n" + " ".join(v.SIGNS))

    def numbers(self) -> _Section:
        """Numbers, dates, doses and prices close together."""
        slots = ["{phone}", "{dose}", "{date}", "{price}", "{postcode}", "{doctor}", "{email}", "{phone} option 2"]
        words = ", ".join(self.fill(self.dice.choice(slots)) for _ in range(40))
        lists = ["a) one\nb) two", "A. one\nB. two", "(i) one\n(ii) two", "I. one\nII. two", "1) one\n2) two"]
        lettered = "\n\n".join(lists)
        bullets = "\n".join(f"- {self.fill(slot)}: {self.fill(slot)}" for slot in slots)
        return self.odd(f"{words}.\n\n{bullets}\n\n{lettered}")

    def headings(self) -> _Section:
        """Headings right after headings, and one at the end with nothing under it."""
        rows = [f"{'#' * (2 + at % 3)} {self.say(v.SUBHEADINGS)}" for at in range(5)]
        return self.odd("\n\n".join([*rows, self.running(1), *rows[:2]]))

    def long_names(self) -> _Section:
        """Names of organisations, pages, books and events that fill several lines."""
        name = self.fill(
            "The {Subject} {kind} for the Families, Friends, Carers and Colleagues of People with {Condition} in {town}"
        )
        slug = self.contact(name)
        parts = [f"    contacts: {slug}\n", f"    links:\n      - {line(name + ' (' + name + ') ' + self.address())}\n"]
        return _Section(self.say(v.HEADINGS), parts=[*parts, f"    books:\n      - {line(name)}\n"])

    def capitals(self) -> _Section:
        """Postal addresses and products in capitals."""
        lines = self.fill("FREEPOST/{TOWN} ADVICE LINE/FPN1234").replace("/", "\n")
        slug = self.contact(self.organisation(), f"  address: {block(lines, 4)}")
        words = "Do not confuse EPILIM CHRONO with EPILIM CHRONOSPHERE MR. The NHS, the DVLA and DWP can help."
        return _Section(self.say(v.HEADINGS), parts=[self.text(words), f"    contacts: {slug}\n"])
