"""The largest leaflet, and the hardest words: nothing is lost, nothing runs over, nothing is broken that may not be."""

from __future__ import annotations

import re
from pathlib import Path

import marks
import pytest
import reading
import stress
from bench import Bench, Finished, leaflet

from leaflets.editions import EDITIONS

pytestmark = pytest.mark.parametrize("edition", EDITIONS)


def test_the_largest_leaflet_loses_nothing(stressed: dict[str, Finished], edition: str) -> None:
    """Forty thousand characters and seventy contacts, role by role and word by word."""
    made = stressed[edition]
    assert sum(len(text) for text in reading.texts(made.proof.root)) >= 40_000
    assert len(re.findall(r"The Number \d+ Trust", " ".join(node.text for node in made.proof.root.all("H3")))) == 70


def test_the_largest_leaflet_is_marked_throughout(stressed: dict[str, Finished], edition: str) -> None:
    """Page, tree and parent tree agree however many there are."""
    assert marks.faults(stressed[edition].path) == []


def test_the_largest_leaflet_is_fit_to_read(stressed: dict[str, Finished], edition: str) -> None:
    """Nothing lost, in the margins, over other words, too small, stranded, split or alone."""
    assert stressed[edition].broken() == []


#: Where long words can stand, each with the word in the place of {0}.
PLACES = {
    "in a paragraph": "  - text: |\n      Before it {0} and after it.\n",
    "in a list": "  - text: |\n      - Before it {0} and after it.\n        - {0}\n          - {0}\n",
    "in a heading": "  - heading: Before it {0}\n    text: Words.\n",
    "in a table": "  - text: |\n      | Sign | Sense |\n      |---|---|\n      | {0} | Before {0} after |\n",
    "in a quotation": "  - text: |\n      > Before it {0} and after it.\n",
    "in a notice": "  - heading: Heed {0}\n    notice: 999\n    text: |\n      Before it {0} and after it.\n",
    "in a link": "  - links:\n      - Before it {0} (Somebody {0}) https://www.example.org/page\n",
    "in a link in text": "  - text: |\n      Before it [words {0}](https://www.example.org/page) and after it.\n",
    "in a book": "  - books:\n      - Before it {0}\n",
    "in an event": "  - events:\n      - name: Before it {0}\n        when: Monday {0}\n        where: At {0}\n",
}
#: Words longer than a line of the largest print, and such as merely come near.
WORDS = {
    "letters": stress.LONG_WORD,
    "capitals": "W" * 60,
    "an e-mail address": stress.LONG_EMAIL,
    "strokes": "and/or/perhaps/both/of/them/or/neither/of/the/two/or/all/of/it",
    "hyphens": "mother-in-law-to-be-of-the-brother-of-a-friend-of-the-family",
    "no-break spaces": "one two three four five six seven eight nine ten".replace(" ", "\u00a0"),
    "a phone number with words": "0800 008 6417 (option 3, then ask for the nurse)".replace(" ", "\u00a0"),
}
SHOWN = {"an e-mail address": f"mailto:{stress.LONG_EMAIL}", "a phone number with words": "tel:08000086417"}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("word", WORDS)
def test_a_word_longer_than_its_line_is_printed_whole(tmp_path: Path, edition: str, place: str, word: str) -> None:
    """It is cut between letters, without a hyphen, and every letter of it stands between the margins."""
    text = PLACES[place].format(WORDS[word])
    if word in SHOWN:  # words that show an address or a number lead there
        text = text.replace("](https://www.example.org/page)", f"]({SHOWN[word]})")
    made = Bench(tmp_path).made("long", leaflet(text), edition)
    assert made.broken("no run of capitals") == []
    assert marks.faults(made.path) == []


def test_long_furniture_stays_apart(tmp_path: Path, edition: str) -> None:
    """A title and a charity's name of many words leave the folio its place and the text its room."""
    title = "Progressive supranuclear palsy and corticobasal degeneration, for families, carers and friends"
    made = Bench(tmp_path).made("titled", leaflet("  - text: |\n" + "      Words.\n\n" * 60, title=title), edition)
    assert made.broken() == []
    assert title in made.proof.root.all("H1")[0].text


def test_a_table_of_many_columns_is_read_row_by_row(tmp_path: Path, edition: str) -> None:
    """Where the columns do not fit side by side the cells stand one under the other, in the same order."""
    columns = range(7)
    rows = ["|".join(f"Column{column}" for column in columns), "|".join("---" for _ in columns)]
    rows += ["|".join(f"cell{row}{column}" for column in columns) for row in range(3)]
    text = "".join(f"      |{row}|\n" for row in rows)
    made = Bench(tmp_path).made("wide", leaflet(f"  - text: |\n{text}"), edition)
    assert made.broken() == []
