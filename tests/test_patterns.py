"""Every regular expression of the press takes steps in proportion to the text, whatever is in it."""

from __future__ import annotations

import math
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from patterns import Use, attacks, uses
from regex_steps import Matcher, TooManyError

from leaflets.patterns import LatePattern, late

#: Letters of a shorter text and of a longer one, and how many times the steps the longer one may take: they are as many
#: times for a pattern that is linear, and that many times over for one that is not.
FEW, MANY, MOST = 30, 120, 6.0
#: Fewer steps tell nothing.
START = 30
#: What no pattern ends with, so that the last of many tries fails.
ODD = " ☠"
#: Letters of a word: there is an end to words (`source/limits.py`), as there is none to texts.
WORD = 8
#: Patterns that need not be linear, and why.
BOUNDED = {
    r"(?:\d ?p(?:ence)?\b|£": "it looks no further than so many letters",
    r"(?:(?P<before>\d+)\s*[x×]?\s+)?": "its spaces are single ones, and it is no longer than a line",
    r"(?<![\w.,/-])0?[Ool\d]": "it is no longer than 26 letters",
    r"(?:\"?(?P<name>": "an address has no more than a thousand letters",
}


@pytest.fixture(autouse=True)
def _deep() -> None:
    """The matcher goes deeper with each group that is repeated."""
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 20_000))


def steps(use: Use, begin: str, unit: str, letters: int) -> float:
    """Those for a text that begins so, and goes on with a unit over and over; its end is odd.

    Before it is looked at for words without end it may have them, later not.
    """
    run = (unit * letters)[:letters]
    if not use.module.startswith("leaflets.source") and not re.search(r"\s", unit):
        run = " ".join(run[at : at + WORD] for at in range(0, letters, WORD))
    matcher = Matcher(use.pattern, begin + run + ODD, most=400 * letters)
    try:
        if use.scanning:
            matcher.every()
        else:
            matcher.at(0)
    except TooManyError:
        return math.inf
    return matcher.steps


def growth(use: Use) -> tuple[float, str]:
    """How many times the steps of the shorter text the longer one takes, in the worst case, and of what it is made."""
    worst = (0.0, "")
    for begin, unit in attacks(use.pattern):
        many = steps(use, begin, unit, MANY)
        if many > START * worst[0]:  # else it cannot be worse, however few steps the shorter one takes
            few = min(max(steps(use, begin, unit, FEW), START), 1e9)
            worst = max(worst, (many / few, f"{begin}({unit})*{ODD}"))
    return worst


@pytest.mark.parametrize("use", uses(), ids=str)
def test_a_pattern_is_linear(use: Use) -> None:
    """Four times the text takes four times the steps; what is not has a bound of another kind."""
    if not use.pattern.pattern.startswith(tuple(BOUNDED)):
        worst, typed = growth(use)
        assert worst < MOST, typed


def test_what_is_said_to_be_bounded_is_there() -> None:
    """And is not linear, so that the list has no more than it must."""
    for begin in BOUNDED:
        (use, *_) = [use for use in uses() if use.pattern.pattern.startswith(begin)]
        assert growth(use)[0] >= MOST, begin


@pytest.mark.parametrize(
    "pattern",
    [r"\S+$", r"\d+x", r"(a+)+b", r"(?:a|aa)+b", r"[\w.+-]+@\w", r"!\[[^\]]*\]\(", r"\s*,", r"a.*b.*c", r"(?:x*)*y"],
)
def test_what_is_not_linear_is_seen(pattern: str) -> None:
    """Negative controls."""
    assert growth(Use("leaflets.source.x", re.compile(pattern), True))[0] >= MOST


@pytest.mark.parametrize("pattern", [r"\s+,", r"(?:(a)|b)*c"])
def test_a_pattern_that_is_tried_once_may_be_what_one_that_scans_is_not(pattern: str) -> None:
    """Negative controls, and their pairs."""
    assert growth(Use("leaflets.source.x", re.compile(pattern), True))[0] >= MOST
    assert growth(Use("leaflets.source.x", re.compile(pattern), False))[0] < MOST


PATTERNS = st.sampled_from([use.pattern for use in uses()])
TEXTS = st.lists(st.sampled_from([*"aA1 .-,#*|[](){}@:/\n\t\u00a0é•>‘", "www", "http", "07", "£", "- "])).map("".join)


@given(PATTERNS, TEXTS)
def test_the_matcher_finds_what_python_finds(pattern: re.Pattern[str], text: str) -> None:
    """Every match, and whether the whole is one: so that its steps are those of the pattern."""
    assert Matcher(pattern, text).every() == [match.span() for match in pattern.finditer(text)]
    assert Matcher(pattern, text).whole() is (pattern.fullmatch(text) is not None)


def test_a_late_pattern_is_the_pattern() -> None:
    """Once compiled, when it is first asked for something, all that it has are the pattern's own."""
    pattern = late("a(?P<more>b*)", re.I)
    assert len(vars(pattern)) == 1
    assert [match["more"] for match in pattern.finditer("ABBa")] == ["BB", ""]
    assert (pattern.pattern, pattern.flags, pattern.groups) == ("a(?P<more>b*)", re.I | re.U, 1)
    assert pattern.sub("-", "xab") == "x-"


def test_only_what_a_pattern_has_is_there() -> None:
    """And what is wrong with one is told when it is compiled, which is done for all of them here."""
    with pytest.raises(AttributeError):
        _ = late("a").begin
    with pytest.raises(re.error):
        late("(").match("")
    assert all(isinstance(use.pattern, re.Pattern | LatePattern) for use in uses())
