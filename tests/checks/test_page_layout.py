"""The page as a whole: every check has a file that breaks it, and some one that just keeps it."""

from __future__ import annotations

from types import SimpleNamespace

import pikepdf
import pytest
from changes import box, goes_on, page, painted, root, sets, stream
from pikepdf import Name
from PIL import Image
from pretended import A4_PAGE, case, degrees, paragraph, run, view
from reportlab.lib.utils import ImageReader
from workshop import (
    LONG,
    Mutant,
    Workshop,
    announced,
    card_split,
    checks_of,
    code_overleaf,
    contents_changed,
    damaged,
    edition,
    foreign,
    made,
    many,
    of_a_stranger,
    split,
    text,
)

from leaflets.checks import page_layout
from leaflets.editions import MM
from leaflets.proof.page import Box, LinkArea, MarkedContent, TagNode

BROKEN: dict[str, Mutant] = {
    "paper 0.6 mm too wide": Mutant(page_layout.page_size, damaged(page(sets(MediaBox=box(210.6, 297)))), "not A4"),
    "Letter": Mutant(page_layout.page_size, damaged(page(sets(MediaBox=box(215.9, 279.4)))), "216 by 279 mm"),
    "a page turned": Mutant(page_layout.page_size, damaged(page(sets(Rotate=90))), "turned or scaled"),
    "a page scaled": Mutant(page_layout.page_size, damaged(page(sets(UserUnit=2))), "turned or scaled"),
    "ink 6.5 mm from the edge": Mutant(
        page_layout.white_edge, damaged(painted("6.5 100 5 5 re f")), "mm from the edge"
    ),
    "ink 9.5 mm from the edge": Mutant(
        page_layout.white_edge, damaged(painted("9.5 100 5 5 re f")), "mm from the edge", True
    ),
    "a page full of ink": Mutant(page_layout.ink_cover, damaged(painted("0 g 20 200 100 80 re f")), "is covered", True),
    "an empty page": Mutant(
        page_layout.no_blank_page, damaged(lambda pdf: pdf.add_blank_page()), "the page says nothing"
    ),
    "a page with nothing but its head and foot": Mutant(
        page_layout.no_blank_page,
        damaged(stream(r"/\w+ <</MCID \d+>> BDC.*?EMC", "", 1, 0)),
        "the page says nothing",
    ),
    "a folio astray": Mutant(
        page_layout.page_numbers,
        damaged(stream(r"(.*)31\.75 Tm", r"\g<1>37.75 Tm", 1)),
        "elsewhere than on the page before",
    ),
    "a page without a folio": Mutant(
        page_layout.page_numbers, damaged(stream(r"(.*)31\.75 Tm \[[^\]]*", r"\g<1>31.75 Tm [", 1)), "has no number"
    ),
    "page labels that are others": Mutant(
        page_layout.page_numbers,
        damaged(root(sets(PageLabels=pikepdf.Dictionary(Nums=[0, pikepdf.Dictionary(S=Name.D, St=5)])))),
        "has no number",
    ),
    "no list of contents": Mutant(
        page_layout.contents_list,
        lambda shop: shop.made(many(60), edition(contents_from=99)),
        "has no list of contents",
        True,
    ),
    "no list of contents in a long leaflet in large print": Mutant(
        page_layout.contents_list,
        lambda shop: shop.made(many(16), edition("large-print", contents_from=99)),
        "has no list of contents",
    ),
    "no list of contents in large print": Mutant(
        page_layout.contents_list,
        lambda shop: shop.made(many(6), edition("large-print", contents_from=99)),
        "has no list of contents",
        True,
    ),
    "contents that lead astray": Mutant(page_layout.contents_list, contents_changed, "leads to page 1"),
    "a number split over two lines": Mutant(
        page_layout.nothing_split, lambda shop: split(shop, "0151 496 0001", 4), "‘0151 496 0001’ is split"
    ),
    "an address split within a word": Mutant(
        page_layout.nothing_split, lambda shop: split(shop, "second.example.org", 4), "is split within a word"
    ),
    "a page that ends in a heading": Mutant(
        page_layout.headings_with_their_text,
        damaged(stream(r"(.*)/\w+ (<</MCID \d+>>)", r"\1/H2 \2")),
        "in the heading",
    ),
    "a page that ends in an announcement": Mutant(
        page_layout.headings_with_their_text, of_a_stranger(announced), "is overleaf", True
    ),
    "a sentence that goes on overleaf": Mutant(
        page_layout.sentences_on_one_page,
        of_a_stranger(made(text(f"{LONG} {LONG} {LONG} {LONG}."))),
        "goes on overleaf",
        True,
    ),
    "a single line overleaf": Mutant(page_layout.no_lone_line, damaged(goes_on(3, 1)), "stands alone on page 2"),
    "a card that goes on without its name": Mutant(page_layout.cards_go_on_by_name, card_split, "does not say so"),
    "a code that stands overleaf": Mutant(page_layout.cards_go_on_by_name, code_overleaf, "is on another page"),
    "words over words": Mutant(
        page_layout.nothing_overlaps,
        damaged(stream(r"(Tm \[.*?\] TJ)", r"\1 1 0 0 1 60 802 \1")),
        "stand on each other",
    ),
    "words beyond the page": Mutant(
        page_layout.nothing_overlaps, damaged(stream(r"1 0 0 1 56\.69", "1 0 0 1 560")), "leaves the page"
    ),
    "words in the margin": Mutant(
        page_layout.inside_the_margins, damaged(stream(r"1 0 0 1 56\.69", "1 0 0 1 500")), "runs into the margin"
    ),
}

#: A card longer than a page of giant print.
EVENT = "  - events:\n    - name: Kept meeting\n      when: |\n" + "".join(
    f"        Monday {day} March, 10am to noon, in the hall\n" for day in range(1, 25)
)

#: What just keeps a promise that a file above just breaks.
KEPT: dict[str, Mutant] = {
    "paper 0.4 mm too wide": Mutant(
        page_layout.page_size, damaged(page(sets(MediaBox=box(210.4, 297), CropBox=box(210.4, 297))))
    ),
    "ink 10.1 mm from the edge": Mutant(page_layout.white_edge, damaged(painted("10.1 100 5 5 re f"))),
    "a page with some ink": Mutant(page_layout.ink_cover, damaged(painted("0 g 20 200 60 60 re f"))),
    "a page with nothing but a picture": Mutant(
        page_layout.no_blank_page,
        lambda _: foreign(lambda canvas: canvas.drawImage(ImageReader(Image.new("L", (9, 9))), 90, 500, 90, 90)),
    ),
    "a page of words without tags": Mutant(
        page_layout.no_blank_page, lambda _: foreign(lambda canvas: canvas.drawString(90, 500, "Hello"))
    ),
    "a folio 1.9 mm off": Mutant(page_layout.page_numbers, damaged(stream(r"(.*)31\.75 Tm", r"\g<1>37.1 Tm", 1))),
    "contents from eight pages": Mutant(page_layout.contents_list, lambda shop: shop.made(many(16), "large-print")),
    "a card that goes on by its name": Mutant(page_layout.cards_go_on_by_name, made(EVENT, "giant-print")),
    "a host wider than its line": Mutant(
        page_layout.nothing_split, made(text(f"- www.{'health' * 7}.scot/page"), "giant-print")
    ),
    "a heading as long as one can be": Mutant(
        page_layout.headings_with_their_text, made(text("Words.", "MMMMMMMMMMMMMM " * 20), "giant-print")
    ),
    "a number in one piece": Mutant(page_layout.nothing_split, made(text("a b " * 13 + "0151 496 0001."))),
}


@pytest.mark.parametrize("mutant", BROKEN.values(), ids=BROKEN)
def test_a_broken_promise_is_told(shop: Workshop, mutant: Mutant) -> None:
    """The check says what is wrong, and how bad that is."""
    assert any(mutant.says in message and warning == mutant.warning for message, warning in mutant.told(shop))


@pytest.mark.parametrize("mutant", KEPT.values(), ids=KEPT)
def test_what_just_keeps_a_promise_passes(shop: Workshop, mutant: Mutant) -> None:
    """The check says nothing."""
    assert mutant.told(shop) == []


def test_every_check_has_been_seen_to_fail() -> None:
    """A check that has never found anything proves nothing."""
    assert {mutant.check for mutant in BROKEN.values()} == checks_of(page_layout)


@pytest.mark.parametrize("side", range(4))
@pytest.mark.parametrize(
    ("edge", "told"), [(10, []), (9.91, []), (9.89, ["warning"]), (6.91, ["warning"]), (6.89, ["fault"])]
)
def test_the_white_edge(side: int, edge: float, told: list[str]) -> None:
    """10 mm on each side, 7 at the least, but for a dot of the picture."""
    sides = [40 * MM, 40 * MM, 170 * MM, 257 * MM]
    sides[side] = edge * MM if side < 2 else A4_PAGE[side - 2] - edge * MM
    assert degrees(page_layout.white_edge(case(views=(view(Box(*sides)),)))) == told


@pytest.mark.parametrize(("cover", "told"), [(0.15, []), (0.151, ["warning"])])
def test_the_cover_of_ink(cover: float, told: list[str]) -> None:
    """15 %; a finding is on its page."""
    findings = list(page_layout.ink_cover(case(views=(view(), view(None, cover)), pages=2)))
    assert degrees(findings) == told
    assert [finding.page for finding in findings] == [2] * len(told)


@pytest.mark.parametrize(
    ("edition", "pages", "headings", "told"),
    [
        ("a4", 7, 2, []), ("a4", 8, 2, ["warning"]), ("a4", 8, 1, []), ("large-print", 3, 2, []),
        ("large-print", 4, 2, ["warning"]), ("large-print", 7, 2, ["warning"]), ("large-print", 8, 2, ["fault"]),
    ],
)  # fmt: skip
def test_when_a_list_of_contents_is_missed(edition: str, pages: int, headings: int, told: list[str]) -> None:
    """From eight pages on, in large print from four; one heading needs no list."""
    nodes = [paragraph(run(f"Part {number}"), role="H2") for number in range(headings)]
    assert degrees(page_layout.contents_list(case(*nodes, edition=edition, pages=pages))) == told


@pytest.mark.parametrize(
    ("x", "width", "told"), [(54.2, 200, []), (54.0, 200, ["warning"]), (100, 441.1, []), (100, 441.3, ["warning"])]
)
def test_the_margins(x: float, width: float, told: list[str]) -> None:
    """Half a point is forgiven, and at 14 pt 2.1 for the tail of a j; 20 mm are 56.69 points."""
    assert degrees(page_layout.inside_the_margins(case(paragraph(run(x=x, width=width))))) == told


WORDS = (
    "0151 298 2999", "+44 151 298 2999", "12 March 2026", "March 2026", "L1 1RG", "ann@example.org",
    "2.5 mg", "Dr Smith",
)  # fmt: skip


def test_a_day_and_the_number_after_it_are_two_pieces_of_information() -> None:
    """The first figures of a number are no year."""
    more = "and so on and so on and so on "
    split = paragraph(run(f"{more}5 June", y=700), run(f"0113 496 0222 {more}", y=680))
    assert not list(page_layout.nothing_split(case(split)))


@pytest.mark.parametrize("words", WORDS)
def test_single_pieces_of_information_stand_on_one_line(words: str) -> None:
    """Split at a space or within a word, beside enough other words."""
    cut = words.index(" ") if " " in words else 4
    more = "and so on and so on and so on "
    split = paragraph(run(f"{more}{words[:cut]}", y=700), run(f"{words[cut:]} {more}", y=680))
    assert [finding.message for finding in page_layout.nothing_split(case(split))] == [
        f"‘{words}’ is split over two lines"
    ]
    whole = paragraph(run(f"{more}{words} ", y=700), run(more, y=680))
    assert list(page_layout.nothing_split(case(whole))) == []
    narrow = paragraph(run(words[:cut], y=700), run(words[cut:], y=680))
    assert list(page_layout.nothing_split(case(narrow))) == []


@pytest.mark.parametrize(
    ("upper", "lower", "told"),
    [
        ("www.example.org/", "somewhere", 0), ("www.example", ".org/somewhere", 0), ("www.example.org/a", "-b", 0),
        ("www.exam", "ple.org/somewhere", 1), ("www.example.", "org/somewhere", 1),
        ("www.example.org/some", "where", 1),
    ],
)  # fmt: skip
def test_where_a_web_address_may_break(upper: str, lower: str, told: int) -> None:
    """After a slash, or before a mark."""
    node = paragraph(*(run(words, y=y, width=7 * len(words)) for words, y in ((upper, 700), (lower, 680))))
    assert len(list(page_layout.nothing_split(case(node)))) == told


ROLES = ("H1", "H2", "H3", "H4", "H5", "H6", "P", "TH", "TD", "Lbl")


@pytest.mark.parametrize("role", ROLES)
def test_pieces_of_information_stand_on_one_line_in_every_element(role: str) -> None:
    """Of words; others have words only in these."""
    more = "and so on and so on and so on "
    split = paragraph(run(f"{more}0151 298", y=700), run(f" 2999 {more}", y=680), role=role)
    assert degrees(page_layout.nothing_split(case(split))) == ["fault"]
    assert list(page_layout.nothing_split(case(paragraph(*split.runs, role="Span")))) == []


def page_of(width: float, height: float, rotated: int = 0, unit: float = 1) -> SimpleNamespace:
    """A page as its file declares it, in mm."""
    media = Box(0, 0, width * MM, height * MM)
    return SimpleNamespace(media=media, crop=media, rotated=rotated, unit=unit, label="1")


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        (page_of(210, 297), []),
        (page_of(297, 210), ["the page is 297 by 210 mm, not A4"]),
        (page_of(210, 297, 360), []),
        (page_of(210, 297, 180), ["the page is turned or scaled"]),
        (page_of(210, 297, -90), ["the page is turned or scaled"]),
        (page_of(210, 297, 0, 0.5), ["the page is turned or scaled"]),
        (page_of(100, 100, 90), ["the page is 100 by 100 mm, not A4", "the page is turned or scaled"]),
    ],
)
def test_the_size_of_a_page(declared: SimpleNamespace, told: list[str]) -> None:
    """It is told once, whichever of its boxes is another."""
    proof = SimpleNamespace(pages=(page_of(210, 297), declared))
    findings = list(page_layout.page_size(case(pages=2, declared=proof)))
    assert [finding.message for finding in findings] == told
    assert {finding.page for finding in findings} <= {2}
    assert not any(finding.warning for finding in findings)


@pytest.mark.parametrize("box", ["media", "crop"])
def test_either_box_of_a_page_may_be_another(box: str) -> None:
    """What a viewer shows, and what a printer takes."""
    declared = page_of(210, 297)
    setattr(declared, box, page_of(148, 210).media)
    (finding,) = page_layout.page_size(case(declared=SimpleNamespace(pages=(declared,))))
    assert finding.message == "the page is 148 by 210 mm, not A4"


def test_what_is_told_of_the_white_edge_and_of_ink() -> None:
    """How far it is, how much it is, and where."""
    ink = Box(8.04 * MM, 20 * MM, 100 * MM, 200 * MM)
    given = case(views=(view(), view(ink, 0.214)), pages=2)
    (edge,) = page_layout.white_edge(given)
    (cover,) = page_layout.ink_cover(given)
    assert (edge.message, edge.page, edge.box) == ("there is ink 8.0 mm from the edge", 2, ink)
    assert (cover.message, cover.page) == ("21% of the page is covered with ink", 2)


@pytest.mark.parametrize(
    ("folios", "told"),
    [
        (["1", "2"], []),
        (["Page 1 of 2", "Page 2 of 2"], []),
        (["1 / 2", " 2 / 2 "], []),
        (["1", "Page 2 of 3"], ["the page has no number"]),
        (["1", "3"], ["the page has no number"]),
        (["1", "2 is the number"], ["the page has no number"]),
        (["", "2"], ["the page has no number"]),
    ],
)
def test_the_number_of_each_page(folios: list[str], told: list[str]) -> None:
    """As a viewer shows it, alone or with that of all pages."""
    furniture = [run(text, page=page, width=20) for page, text in enumerate(folios, 1)]
    declared = SimpleNamespace(pages=[SimpleNamespace(label="1"), SimpleNamespace(label="2")])
    findings = list(page_layout.page_numbers(case(pages=2, furniture=furniture, declared=declared)))
    assert [finding.message for finding in findings] == told
    assert all(finding.warning for finding in findings)  # in a file of somebody else


@pytest.mark.parametrize(
    ("right", "up", "told"), [(1.9, 0, 0), (2.1, 0, 1), (-2.1, 0, 1), (0, 1.9, 0), (0, 2.1, 1), (0, -2.1, 1)]
)
def test_the_place_of_the_numbers(right: float, up: float, told: int) -> None:
    """To 2 mm, by their right end and their baseline; of two on a page that is told and no more."""
    declared = SimpleNamespace(pages=[SimpleNamespace(label=label) for label in "12"])
    folios = [run("1", width=20), run("2", x=100 + right * MM, y=500 + up * MM, page=2, width=20)]
    findings = list(page_layout.page_numbers(case(pages=2, furniture=folios, declared=declared)))
    assert [finding.message for finding in findings] == [
        "the number of the page stands elsewhere than on the page before"
    ] * told
    twice = case(pages=2, furniture=[*folios, run("2", x=9, page=2)], declared=declared)
    (finding,) = page_layout.page_numbers(twice)
    assert (finding.message, finding.page) == ("the page has two numbers", 2)


@pytest.mark.parametrize("end", ["", ",", ".", "!", "?", ":", ".”", ".’", ".)"])
def test_where_a_sentence_may_go_on_overleaf(end: str) -> None:
    """Where one has ended, whatever stands behind its stop."""
    node = paragraph(run(f"so it is{end} ", page=1), run("more", page=2))
    assert degrees(page_layout.sentences_on_one_page(case(node, pages=2))) == ["warning"] * (end in ("", ","))
    on_one_page = paragraph(run("so it is", y=500), run("more", y=480))
    assert list(page_layout.sentences_on_one_page(case(on_one_page))) == []


@pytest.mark.parametrize("role", ["P", "H1", "H2", "H3", "H4"])
@pytest.mark.parametrize(
    ("first", "second", "told"), [(2, 2, []), (1, 2, [1]), (2, 1, [2]), (1, 1, [1, 2]), (0, 1, []), (1, 0, [])]
)
def test_lines_that_stand_alone(role: str, first: int, second: int, told: list[int]) -> None:
    """At the foot of a page or at the head of the next, where there are others."""
    runs = [run("words", y=500 - 20 * n, page=1) for n in range(first)]
    runs += [run("words", y=700 - 20 * n, page=2) for n in range(second)]
    findings = list(page_layout.no_lone_line(case(paragraph(*runs, role=role), pages=2)))
    assert [finding.message[-7:] for finding in findings] == [f" page {page}" for page in told]


@pytest.mark.parametrize("mark", ["H1", "H2", "H3", "H4", "H5", "H6"])
def test_a_page_may_not_end_in_a_heading(mark: str) -> None:
    """But for the last page, and a page of headings alone."""
    words, heading, after = run("a"), run("Heading", y=400, mark=mark, mcid=1), run("b", page=2)
    nodes = (paragraph(words), paragraph(heading, role=mark), paragraph(after))
    (finding,) = page_layout.headings_with_their_text(case(*nodes, pages=2))
    assert (finding.message, finding.warning, finding.page) == ("the page ends in the heading ‘Heading’", False, 1)
    assert list(page_layout.headings_with_their_text(case(*nodes[:2]))) == []
    assert list(page_layout.headings_with_their_text(case(*nodes[1:], pages=2))) == []


@pytest.mark.parametrize(
    ("x", "y", "told"),
    [
        (0, 0, True),
        (199, 0, False),
        (190, 0, True),
        (0, 12.1, False),
        (0, 11.5, True),
        (0, -12.1, False),
        (0, 40, False),
    ],
)
def test_words_that_stand_on_each_other(x: float, y: float, told: bool) -> None:
    """Where letters stand out at the ends of words, and the white above and below them, do not count."""
    one, other = run("one"), run("other", x=100 + x, y=500 + y)
    findings = list(page_layout.nothing_overlaps(case(paragraph(one, other))))
    assert degrees(findings) == ["fault"] * told
    assert all({"‘one’", "‘other’"} <= set(finding.message.split()) for finding in findings)


@pytest.mark.parametrize(("x", "told"), [(-2, 0), (-2.2, 1), (397.3, 0), (397.5, 1)])
def test_words_that_leave_the_page(x: float, told: int) -> None:
    """By more than a letter may stand out at 14 points; in which case it is told where."""
    findings = list(page_layout.nothing_overlaps(case(paragraph(run("words", x=x)))))
    assert [finding.message for finding in findings] == ["‘words’ leaves the page"] * told


def entry(words: str, target: str) -> TagNode:
    """A line of a list of contents, which leads somewhere."""
    link = LinkArea(1, Box(0, 0, 9, 9), target, words, -1, 0)
    return TagNode("Link", "", {}, (MarkedContent(1, 0, (run(words),)), link))


ONE, TWO = ("1 One", "page 1"), ("2 Two", "page 2")


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ([ONE, TWO], []),
        ([("1  One ", "page 1"), TWO], []),
        ([ONE], ["the list of contents has 1 entries for 2 headings"]),
        ([ONE, TWO, TWO], ["the list of contents has 3 entries for 2 headings"]),
        (
            [ONE, ("2 Two", "page 1")],
            ["the list of contents says ‘2 Two’, and leads to page 1; it is 2 Two"],
        ),
        (
            [("3 One", "page 1"), TWO],
            ["the list of contents says ‘3 One’, and leads to page 1; it is 1 One"],
        ),
        (
            [TWO, ONE],
            [
                "the list of contents says ‘2 Two’, and leads to page 2; it is 1 One",
                "the list of contents says ‘1 One’, and leads to page 1; it is 2 Two",
            ],
        ),
    ],
)
def test_what_a_list_of_contents_says(entries: list[tuple[str, str]], told: list[str]) -> None:
    """Each heading with its page, to which it leads, in their order; however many pages there are."""
    contents = TagNode("TOC", "", {}, tuple(entry(*one) for one in entries))
    headings = [paragraph(run(words, page=page), role="H2") for page, words in enumerate(("One", "Two"), 1)]
    findings = list(page_layout.contents_list(case(contents, *headings, pages=2)))
    assert [finding.message for finding in findings] == told
    assert not any(finding.warning for finding in findings)


def test_what_is_told_of_a_list_of_contents_that_is_missed() -> None:
    """The number of pages; a heading of nothing is none."""
    headings = [paragraph(run(words), role="H2") for words in ("One", "Two")]
    (finding,) = page_layout.contents_list(case(*headings, pages=8))
    assert finding.message == "a leaflet of 8 pages has no list of contents"
    assert list(page_layout.contents_list(case(headings[0], TagNode("H2", "", {}, ()), pages=8))) == []


@pytest.mark.parametrize(("page", "told"), [(1, []), (2, ["warning"])])
def test_a_code_stands_on_the_page_of_its_address(page: int, told: list[str]) -> None:
    """Where the address has words, and the code a picture."""
    figure = TagNode("Figure", "QR", {}, ())
    words = MarkedContent(1, 0, (run("example.org"),))
    link = TagNode("Link", "", {}, (words, figure))
    figures = ((figure, SimpleNamespace(page=page)),)
    findings = list(page_layout.cards_go_on_by_name(case(link, pages=2, figures=figures)))
    assert degrees(findings) == told
    assert all(finding.message == "the code of ‘example.org’ is on another page" for finding in findings)
    for other in (TagNode("Link", "", {}, (figure,)), TagNode("P", "", {}, (words, figure))):
        assert list(page_layout.cards_go_on_by_name(case(other, pages=2, figures=figures))) == []
    assert list(page_layout.cards_go_on_by_name(case(link, pages=2))) == []
