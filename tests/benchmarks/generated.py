"""A library of made-up leaflets, the same for every run: python tests/benchmarks/generated.py FOLDER LEAFLETS

Like real ones in length, in kinds of sections, and in the number of their links (5 to 18); one in ten is long.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

_SOUNDS = (
    "ba",
    "den",
    "el",
    "fi",
    "gro",
    "han",
    "il",
    "ka",
    "lo",
    "mer",
    "nu",
    "or",
    "pe",
    "ri",
    "sta",
    "tu",
    "va",
    "wen",
)
_SMALL = ("the", "a", "of", "and", "to", "in", "is", "you", "it", "can", "for", "with", "your", "or", "may", "who")
_HOUSE = """\
name: The Example Charity
phone: 0800 111 2222
website: www.example.org
codes: |
  Point a phone’s camera at a code to open its page, or call 0800 111 2222.
other formats: |
  Large print and other formats: call 0800 111 2222
feedback: |
  Ask us for our sources, or tell us what you think.
disclaimer: |
  This leaflet is for information. It does not replace your doctor’s advice.
legal: |
  Registered charity in England and Wales 1234567.
"""


def generate(folder: Path, leaflets: int, seed: int = 1) -> None:
    """Write a data folder with so many leaflets; contacts are shared, about one for each four of them."""
    dice = random.Random(seed)
    (folder / "leaflets").mkdir(parents=True)
    (folder / "house.yaml").write_text(_HOUSE, encoding="utf-8")
    contacts = [f"contact-{number}" for number in range(max(3, leaflets // 4))]
    text = "".join(_contact(dice, name) for name in contacts)
    (folder / "contacts.yaml").write_text(text, encoding="utf-8")
    groups = [f"group-{number}" for number in range(max(3, leaflets // 8))]
    text = "".join(f"{name}:\n  name: {_title(dice)} group {number}\n  meets: First Monday of the month, 2pm to 4pm\n"
                   f"  checked: March 2026\n" for number, name in enumerate(groups))  # fmt: skip
    (folder / "groups.yaml").write_text(text, encoding="utf-8")
    for number in range(leaflets):
        text = "".join(_leaflet(dice, number, contacts, groups))
        (folder / "leaflets" / f"leaflet-{number:04}.yaml").write_text(text, encoding="utf-8")


def _word(dice: random.Random) -> str:
    return dice.choice(_SMALL) if dice.random() < 0.45 else "".join(dice.choices(_SOUNDS, k=dice.randint(1, 4)))


def _words(dice: random.Random, least: int, most: int) -> str:
    return " ".join(_word(dice) for _ in range(dice.randint(least, most)))


def _title(dice: random.Random) -> str:
    return _words(dice, 2, 5).capitalize()


def _paragraph(dice: random.Random) -> str:
    return " ".join(f"{_words(dice, 6, 18).capitalize()}." for _ in range(dice.randint(2, 5)))


def _contact(dice: random.Random, name: str) -> str:
    number = f"020 7{dice.randint(100, 999)} {dice.randint(1000, 9999)}"
    return (
        f"{name}:\n  name: {_title(dice)} {name[8:]}\n  phones:\n    Helpline: {number}\n"
        f"  hours: Monday to Friday, 9am to 5pm\n  email: help@{name}.org\n"
        f"  website: www.{name}.org\n  checked: May 2026\n"
    )


def _leaflet(dice: random.Random, number: int, contacts: list[str], groups: list[str]) -> Iterator[str]:
    yield f"title: {_title(dice)} {number}\nreviewed: {dice.choice(('March', 'May'))} 2026\nsections:\n"
    for _ in range(dice.randint(3, 5) * (3 if number % 10 == 9 else 1)):
        yield f"  - heading: {_title(dice)}\n    text: |\n"
        for _ in range(dice.randint(1, 3)):
            yield f"      {_paragraph(dice)}\n\n"
        if dice.random() < 0.6:
            yield "".join(
                f"      - **{_word(dice).capitalize()}**: {_words(dice, 3, 9)}\n" for _ in range(dice.randint(3, 6))
            )
    yield "  - heading: Who can help\n    contacts:\n"
    yield "".join(f"      - {name}\n" for name in dice.sample(contacts, dice.randint(1, 3)))
    yield f"  - heading: Near you\n    groups: {dice.choice(groups)}\n"
    yield "  - heading: Read more\n    links:\n"
    for link in range(dice.randint(3, 15)):
        page = "-".join(_words(dice, 2, 6).split())
        yield f"      - {_title(dice)} ({_title(dice)}) https://www.{_word(dice)}{number}.org/{page}/{link}\n"


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
