"""What a person reads in one way only is read so; what may be another mistake is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from leaflets.source.limits import LONGEST_LINE, MOST_OF_RECORDS
from leaflets.source.manuscript import Manuscript, opened
from leaflets.source.stand_ins import restored


def beside(one: str, other: str) -> bool:
    """As a leaflet has it: a title beside a date."""
    return {one, other} <= {"title", "reviewed"}


def read(folder: Path, text: str) -> Manuscript:
    """A file with this text."""
    path = folder / "x.yaml"
    path.write_text(text, encoding="utf-8")
    return opened(path, "x.yaml", MOST_OF_RECORDS, beside)


def value(manuscript: Manuscript) -> str:
    """The value of the only field of a file."""
    assert isinstance(manuscript.root, yaml.MappingNode)
    ((_, node),) = manuscript.root.value
    return str(node.value)


@pytest.mark.parametrize(
    "words",
    [
        "Coffee: when and where", "When the pain is bad:", "a: b: c:", "Monday to Friday: 9am to 5pm",
        "b reviewed at: c",
        "@home", "`home`", "%5", "&c", "*home*", "!home", "- five", "? what", "[home] and away", "{home} and away",
        '"One" and "two"', '"Dystonia" and you', "'One' and 'two': three # four", "'tis the season: winter",
        "“Dystonia: a guide”", "'Twas: so",
    ],
)  # fmt: skip
def test_all_after_the_colon_is_the_value(tmp_path: Path, words: str) -> None:
    """Whatever signs are in it."""
    manuscript = read(tmp_path, f"title: {words}\n")
    assert manuscript.faults == ()
    assert value(manuscript) == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("'Don't wait'", "Don't wait"),
        ("'Parkinson's: it's 'here''", "Parkinson's: it's 'here'"),
        ('"The "Making Sense" group"', 'The "Making Sense" group'),
    ],
)
def test_quotes_round_a_value_are_not_in_it(tmp_path: Path, typed: str, words: str) -> None:
    """Those within it are."""
    assert value(read(tmp_path, f"title: {typed}\n")) == words


@pytest.mark.parametrize(
    "line",
    ["title: Dystonia reviewed: 2026", "title: [home", "title: 'home", "title: 'Parkinson's disease", "@home: a",
     "*a : b", "title: {a: b} # c: d\n x", f"title: {'a' * LONGEST_LINE}: b"],
)  # fmt: skip
def test_what_may_be_another_mistake_is_told(tmp_path: Path, line: str) -> None:
    """Two lines that have run together, a bracket or a quote without its end, a line too long."""
    manuscript = read(tmp_path, f"{line}\n")
    assert manuscript.root is None
    assert len(manuscript.faults) == 1


def test_places_stay_what_they_are(tmp_path: Path) -> None:
    """So do the lines of the file, in which faults are shown."""
    manuscript = read(tmp_path, "a:\n  - b: c: d\n    e: @f\n")
    assert manuscript.lines[1:3] == ("  - b: c: d", "    e: @f")
    assert isinstance(manuscript.root, yaml.MappingNode)
    ((_, items),) = manuscript.root.value
    places = [manuscript.place(node) for pair in items.value[0].value for node in pair]
    assert [(place.line, place.column) for place in places] == [(2, 5), (2, 8), (3, 5), (3, 8)]


def test_a_sign_that_is_a_stand_in_forgives_nothing(tmp_path: Path) -> None:
    """It could not be told from what was typed."""
    assert read(tmp_path, "title: \ue740: b\n").root is None


def test_every_line_of_a_long_file_is_forgiven(tmp_path: Path) -> None:
    """However many there are."""
    assert read(tmp_path, "".join(f"a{number}:\n  b: c: d\n" for number in range(3_000))).faults == ()


@given(st.lists(st.sampled_from(["a", " ", ": ", " #", "'", '"', "[", "]", "@", "*", "- ", "|", ">", "{", "}", "é"])))
def test_a_value_is_what_was_typed_or_a_fault(pieces: list[str]) -> None:
    """Nothing that is forgiven is lost or moved: of a value without quotes round it each sign is there."""
    words = "".join(["x", *pieces]).strip()
    lines = [f"title: {words}"]
    try:
        root = yaml.compose(lines[0], Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        root = None
    if root is not None:
        restored(root)
        return
    from leaflets.source.manuscript import _composed

    manuscript = _composed(lines[0], "x.yaml", (), beside)
    if manuscript.root is not None:
        assert value(manuscript) == words.partition(" #")[0].rstrip()


def has_heading(_: str, other: str) -> bool:
    """What may stand beside any field in these tests."""
    return other in ("heading", "title")


def known(name: str) -> bool:
    """The fields of several lines in these tests."""
    return name in ("text", "hours")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("text: | Words", "Words"),
        ("text: | Words: all", "Words: all"),
        ("text: > 5 years", "> 5 years"),
        ("text: | Words\n  below", None),
        ("text: Room #4", "Room #4"),
        ("text: #1 of all", "#1 of all"),
        ("text: Room # 4", "Room"),  # told as left out
        ("text: 'tis: so\nname: 'a' and 'b'", "'tis: so"),
    ],
)
def test_signs_that_are_words_or_none(text: str, said: str | None, tmp_path: Path) -> None:
    """Where a person sees at once that they are words; pairs of one letter more or less."""
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    root = opened(path, "x.yaml", MOST_OF_RECORDS, has_heading, known).root
    first = root.value[0][1].value if isinstance(root, yaml.MappingNode) else None
    assert first == said
