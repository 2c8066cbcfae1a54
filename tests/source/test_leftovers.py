"""What is left over in typed words: of each kind what is just told, and what people mean."""

from __future__ import annotations

import pytest

from leaflets.source.leftovers import KINDS, leftovers, suspected
from leaflets.source.limits import MOST_FAULTS

FILL, PROGRAM = "has still to be filled in", "was to be filled in by a program"
WEB, CODE, TYPED = "only web pages use such marks", "only websites know such codes", "would be printed as typed"
PAGE, MAIL = "is of use on a web page only", "may not be known for an e-mail address"
SIGN, STARS, CURE = "stands for a sign on web pages", "would be printed with its stars", "For bold words type two stars"
#: A text, and what is told of it, each by what is found in the message or the cure; several are parted by a bar.
CASES: list[tuple[str, str]] = [
    # Words to be filled in
    ("Call [insert number here].", FILL), ("Call [number].", FILL), ("On [date], [TBC].", f"[date]’ {FILL}|[TBC]’"),
    ("Call [your phone number here]", FILL), ("[Name of charity]", FILL), ("[to be confirmed]", FILL), ("[xx]", FILL),
    ("He said [sic] that [the doctor] left [1].", ""), ("[date](www.example.org)", ""), ("[My name] is Ann", ""),
    ("It is […] so [...] now", ""), ("Ask [a nurse] (they help)", ""), ("[Their] daughter", ""), ("[0–10]", ""),
    ("Dear <name>,", FILL), ("<<First name>>", FILL), ("<phone number>", FILL), ("«First_Name»", FILL),
    ("Under <5 mg or > 180/120", ""), ("a < b and c > d", ""), ("«Bonjour»", ""), ("Press <Enter>", ""), ("<7>", ""),
    ("Write to <help@example.org> or <https://example.org>", ""),
    ("INSERT TEXT", FILL), ("INSERT PHONE NUMBER HERE", FILL), ("Insert name here", FILL), ("Your text here", FILL),
    ("Click or tap here to enter text.", FILL), ("Choose an item.", FILL),
    ("Insert the tube here", ""), ("INSERT THE TUBE", ""), ("You choose an item from the menu", ""),
    ("TODO: ask Dr Jones", "note for whoever writes"), ("FIXME", "note for whoever"), ("[check this]", "note for"),
    ("Write a TODO list", ""), ("Keep TODO lists", ""), ("What to do: rest", ""), ("[checked] by us", ""),
    ("Ask for XXX.", FILL), ("Born xx/xx/xxxx", FILL), ("Call 01xx xxx xxxx", FILL), ("It costs £XX", FILL),
    ("In 20XX", FILL), ("See page xx", "‘xx’ has"), ("Call 0xxx xxx xxx now", FILL),
    ("Her karyotype is 47,XXX", ""), ("47, XXX", ""), ("XXX syndrome", ""),
    ("Trisomy X (XXX)", ""), ("XX or XY chromosomes", ""),
    ("Love, Ann xxx", ""), ("Size XXXL", ""), ("XX", ""), ("0 to xxxiv", ""),
    ("Ring ????", "words may be missing"), ("Ring ?? for help", "words may be missing"),
    ("Really???", ""), ("Who? What? Why??", ""),
    ("Call _____ and ask", "too short to write on"), ("Name: ______", ""), ("Name: ____", ""),
    ("I take ____________ tablets", ""), ("______________", ""),
    ("Lorem ipsum dolor sit amet.", "still to be written"), ("Lorem ipsums", ""),
    ("{{ site.phone }}", PROGRAM), ("{% if x %}", PROGRAM), ("${name}", PROGRAM), ("%NAME%", PROGRAM),
    ("*|FNAME|*", PROGRAM), ("{first_name}", PROGRAM), ("{name}", PROGRAM), ("{{< note >}}", PROGRAM),
    ("{FIRST_NAME}", PROGRAM), ("<%= name %>", PROGRAM), ("[object Object]", PROGRAM), ("#{name}", PROGRAM),
    ("{leaflets}", ""), ("{6}", ""), ("100%SAFE", ""), ("5% or 10%", ""), ("{A, B}", ""), ("50 %A%", ""),
    ("Error! Bookmark not defined.", "Word and Excel"),
    ("#REF!", "Word and Excel"), ("Error! I was wrong", ""), ("A language model", ""),
    ("True【4†source】", "words that a program wrote"), ("citeturn0search1", "words that a program wrote"),
    # Tables
    ("Age    Dose\n1-5    5 ml", "‘Age Dose 1-5 5 ml’ look like rows of a table"),
    ("Age    Dose\nThat is all", ""), ("a   b", ""), ("| a    b |\n|---|\n| c    d |", ""), ("a  b\nc  d", ""),
    # Web pages
    ("<p>The <strong>brain</strong></p>", f"‘<p>’ and ‘<strong>’ {TYPED}: {WEB}"), ("Line<br/>break", "‘<br>’"),
    ('<a href="https://example.org">x</a>', "‘<a>’"), ('<a href="https://example.org">', "‘<a>’"),
    ("<!DOCTYPE html>", WEB), ("<o:p></o:p>", WEB),
    ("if a <b and c", ""), ("<3", ""), ("<b", ""), ("<5 mg and b>", ""),
    ("<!-- ask -->", "hidden on a web page"), ("<!-- ask", "hidden on a web page"), ("a <- b -> c", ""),
    ("A --> B", ""),
    ("Tea &amp; cake", "Type &"), ("&pound;5", "Type £"), ("a&nbsp;b", "Type a space"), ("&#8217;", "Type ’"),
    ("AT&T; Q&A; B&B", ""), ("R&D", ""), ("salt & pepper;", ""),
    ("Ask {.cross} now", "web pages only"), ("site {data-x=anchor}", "web pages only"),
    ('style="x: y"', "web pages only"),
    ("font-size: 12px;", "web pages only"), ("mso-style-name: x;", "web pages only"), ("{1, 2}", ""),
    ("margins: wide;", ""),
    ('[box style="info"] Ring. [/box]', f"‘[box style=\"info\"]’ and ‘[/box]’ {TYPED}: {CODE}"),
    ("[caption id=x_1 width=300]", CODE), ("[b]bold[/b]", CODE), ("[gallery]", CODE), ("[/box]", "make the section"),
    ("[boxes] are here", ""), ("[a = b]", ""), ("[and/or]", ""),
    ("::: note", TYPED), ("> [!NOTE]", TYPED), ("!!! warning", TYPED), ("Stop!!! Now", ""), ("a ::: b", ""),
    ("[email protected]", "Look the address up"), ("[email\xa0protected]", "Look the address up"),
    ("This email address is being protected from spambots. You need JavaScript enabled to view it.", "hides an e-mail"),
    ("You are protected by law", ""),
    ("ann (at) example (dot) org", "ann@example.org"), ("ann[at]example.org", "ann@example.org"),
    ("ann at example dot co dot uk", "ann@example.co.uk"), ("ann@example[.]org", "ann@example.org"),
    ("ann.b+c (at) example.org.uk", "ann.b+c@example.org.uk"), ("Write to ann@example.org (at any time)", ""),
    ("Five (at most)", ""), ("Look at the dot on it", ""), ("(ann@example.org)", ""), ("We meet at a dot", ""),
    ("Map (opens in a new tab)", PAGE), ("opens new tab", PAGE), ("a [emailprotected]", "Look the address up"),
    ("it reopens in a new tab", ""), ("accept cookies", ""), ("skip to", ""),
    ("Link opens in new window", "‘Link opens in new window’"),
    ("(external link)", PAGE), ("A new window lets air in", ""), ("It opens in May", ""), ("A new table", ""),
    ("This website uses cookies", PAGE), ("Accept all cookies", PAGE), ("Bake cookies", ""), ("No cookies", ""),
    ("Skip to main content", PAGE), ("Skip to the next part", ""), ("Back to top", PAGE), ("Get back to top form", ""),
    ("Share this page", PAGE), ("Share this page with your GP", ""), ("Print this page", PAGE), ("On this page", ""),
    ("Page last reviewed: 3 May 2024", "Page last reviewed: 3 May 2024"), ("Last reviewed: May", ""),
    ("Was this page helpful?", PAGE), ("It was helpful", ""),
    ("Was this information helpful?", ""), ("You need JavaScript enabled.", PAGE),
    ("Read more", PAGE), ("- Read more »", PAGE), ("Read more about it", ""), ("Read more:", ""), ("We read more", ""),
    ("Click here to find out", "nobody on paper"), ("Ring us. Please click here.", "nobody on paper"),
    ("[click here](www.example.org)", "nobody on paper"), ("To join, click here", "nobody on paper"),
    ("Do not click links that say “click here”", ""), ("Never click here if unsure", ""), ("Knees click", ""),
    ("Page 3 of 12", "the foot of a page"), ("See page 3 of 12", ""), ("Page 3", ""),
    # Marks
    ("Use **bold and forget", "‘**bold and forget’"), ("Use bold** and forget", "‘bold**’"),
    ("Use ** bold ** now", "**bold**"), ("**One.\n\nTwo.**", "‘**One. Two.**’"),
    ("**Bold** and **more**", ""), ("It helps** a lot.\n\n** In England", ""), ("p = 0.01**", ""), ("2**3 ** 4", ""),
    ("a** b\n\n**In Wales", ""), ("**a **b** c**", ""), ("- **a**: b\n- **c**\n\n**d**", ""), ("**", ""),
    ("Words.\n\n---\n\nMore.", "draws no line"), ("***", "draws no line"), ("* * *", "draws no line"),
    ("___", "draws no"),
    ("1 --- 2", ""), ("--", ""), ("a\n--\nb", ""),
    ("Heading\n-------\nWords.", "Type ## Heading, and take"), ("Heading\n=====", "Type ## Heading"),
    ("A sentence.\n---", "draws no line"), ("| A | B |\n|---|---|\n| c | d |", ""), ("A | B\n---|---\nc | d", ""),
    ("# Heading", "## Heading"), ("##Heading", "## Heading"), ("## Heading", ""), ("#4 on the list", ""), ("#hope", ""),
    ("# 1 reason", ""),
    ("A fact[^1].\n\n[^1]: Where from.", "‘[^1]’"), ("A fact [1].", ""), ("a[^", ""),
    ("- [x] Done\n- [ ] Not", "type □"), ("[ ] Yes", "type □"), ("[x]", FILL.replace(FILL, "")), ("a[ ] b", ""),
    ("See [our map][1]", "in round brackets"), ("[[Dystonia]]", "in round brackets"), ("So it is [1][2]", ""),
    ("It is [a](www.example.org)[1]", ""),
    (r"5 \* 3", "backslash"), (r"C:\_new\x", ""), (r"a\b", ""),
    ("It was ~~old~~ new", "struck through"), ("~~ 5 pm ~~", ""), ("==key== words", CURE), ("a == b == c", ""),
    ("an *important* word", "**important**"), ("***both***", "**both**"), ("2*5 and 3*10", ""), ("* one\n* two", ""),
    ("5mg* daily\n\n*Not in *Wales", ""), ("Free* now.\n\n*In Wales only.", ""), ("(*) and (*)", ""), ("2 * 3 * 4", ""),
    ("an _important_ word", "**important**"), ("__bold__", "**bold**"), ("my_file_name and _x", ""), ("_ a _", ""),
    ("www.example.org/_a_/b", ""), ("_a_b@example.org", ""), ("the `word` here", "signs `"), ("5` and 6`", ""),
    ("it`s Ann`s", ""), ("a ``` b", ""), ("```\ncode\n```", "Take out the lines"),
    ("'''bold'''", "**bold**"), ("a ''' b", ""),
    ("I am :smile: now", "makes no picture"), ("At 10:30:45, a:b:c", ""), ("Note: this: and that", ""),
    ("| a | b |\n| c | d |", "|---|---| below"), ("+----+----+\n| a  | b  |", "|---|---| below"), ("a | b", ""),
    ("|x|", ""),
    # Addresses are not looked into
    ("https://example.org/?q=*a&x=*a*_b_=1", ""), ("See www.example.org/**a", ""),
]  # fmt: skip


def told(text: str, several_lines: bool = True) -> list[str]:
    """What is said of a text, each with its cure."""
    found = leftovers(text, several_lines, suspected(f"text: |\n  {text}\n"))
    return [f"{one.message}. {one.cure}" for one in found]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_left_over(text: str, expected: str) -> None:
    """Told by its name, and nothing else is."""
    wanted = expected.split("|") if expected and "|---" not in expected else [expected] * bool(expected)
    found = told(text)
    assert len(found) == len(wanted), found
    assert all(part in message for part, message in zip(wanted, found, strict=True)), found


def test_each_kind_has_a_pair() -> None:
    """Something told of it, and something that has a needle of it and is meant; nobody means the one left out."""
    for kind in (kind for kind in KINDS if kind.needles != ("<!--",)):
        needles = [text for text, _ in CASES if any(needle in text.lower() for needle in kind.needles)]
        assert any(kind.pattern.search(text) for text in needles), kind.pattern.pattern
        assert not all(kind.pattern.search(text) for text in needles), kind.pattern.pattern


def test_texts_of_one_line_have_no_lines() -> None:
    """What only a line can be is words there."""
    assert not told("# One", several_lines=False)
    assert not told("Page 1 of 2", several_lines=False)
    assert told("TODO", several_lines=False)


def test_the_same_words_are_told_once() -> None:
    """And of many no more than of other faults, each at its place; what takes long to read is cut."""
    found = list(leftovers("[date] TODO [date] TODO", True, KINDS))
    assert [(one.begin, one.end) for one in found] == [(0, 6), (7, 11)]
    assert len(told(" ".join(f"{{a_{letter}}}" for letter in "abcdefghijklmnopqrstuvwxyz"))) == MOST_FAULTS
    (cut,) = told(f"[insert {'word ' * 30}]")
    assert "word w…’" in cut or "word…’" in cut
    assert "‘<a>’, ‘<b>’, ‘<i>’, ‘<p>’, ‘<q>’ and ‘<s>’ would" in told("<a> <b> <i> <p> <q> <s> <u> </a>")[0]


def test_a_file_is_suspected_of_little() -> None:
    """Of what it has a needle of, in any case of letters; most have none, or one that is common."""
    assert suspected("title: A\nreviewed: 2026\nsections:\n  - text: |\n      **Words** (see [a](b)), 5 mg.\n") == ()
    assert len(suspected("title: LOREM IPSUM\n")) == 1
    assert set(suspected("\n".join(f"  {text}" for text, _ in CASES))) == set(KINDS)
