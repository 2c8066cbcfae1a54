"""Every promise has a file that breaks it, found by its name, and one that just keeps it; and no true file fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import changes
import pikepdf
import pytest
import qrcode
import workshop
from bench import EVERY, Finished
from changes import (
    SAME,
    annotation,
    becomes,
    box,
    element,
    first_symbol,
    goes_on,
    page,
    painted,
    parents_swapped,
    private_use,
    root,
    rounds_of_white,
    second_symbol_moved,
    sets,
    stream,
    symbol_of,
    symbols_exchanged,
    under,
    weighing,
    with_kids,
    xmp,
)
from pikepdf import Name, String
from workshop import (
    LONG,
    PARAGRAPHS,
    Workshop,
    announced,
    card_split,
    contents_changed,
    edition,
    encrypted,
    foreign,
    hyphenated,
    in_columns,
    justified,
    link,
    many,
    pushed,
    split,
    text,
    with_document,
    with_material,
    without_paragraph,
)

from leaflets.checks import codes, composition, conformance, duties, fidelity, legibility, page_layout, promises
from leaflets.checks.case import Case, Check
from leaflets.editions import MM, Rhythm, Type
from leaflets.values.addresses import Address
from leaflets.words import Place, Words

Make = Callable[[Workshop], Case]


class Mutant(NamedTuple):
    """A file, and what a check says of it: words of its message, or nothing; and whether that is a warning."""

    check: Check
    make: Make
    says: str = ""
    warning: bool = False


def damaged(change: changes.Change, name: str = "a4") -> Make:
    """The leaflet with every kind of block, with one thing changed."""
    return lambda shop: shop.damaged(change, name)


def made(sections: str, one: str | object = "a4", judged: str = "", **house: str) -> Make:
    """A leaflet of these sections, from an edition that may be just off, judged as one that is not."""
    return lambda shop: shop.made(sections, one, judged, **house)  # type: ignore[arg-type]


_FIRST_BODY = r"(/F2 14 Tf\n1 0 0 1 56\.69 \S+ Tm )"

BROKEN: dict[str, Mutant] = {
    # Nothing lost, nothing invented
    "a word dropped": Mutant(
        fidelity.nothing_lost_nothing_invented,
        damaged(stream(r"(.*/P <</MCID \d+>> BDC.*?\[<)[0-9A-F]{12}", r"\1")),
        "the file does not say",
    ),
    "a word twice": Mutant(
        fidelity.nothing_lost_nothing_invented,
        damaged(stream(r"(.*/P <</MCID \d+>> BDC.*?)(\[<[^\]]*\] TJ)", r"\1\2 \2")),
        "of itself",
    ),
    "two sections swapped": Mutant(
        fidelity.nothing_lost_nothing_invented,
        damaged(element("Document", with_kids(lambda kids: [*kids[:-2], kids[-1], kids[-2]]))),
        "the file does not say",
    ),
    "a list item dropped": Mutant(
        fidelity.nothing_lost_nothing_invented, damaged(element("L", with_kids(lambda kids: kids[:-1]))), "does not say"
    ),
    "a symbol described otherwise": Mutant(
        fidelity.nothing_lost_nothing_invented,
        damaged(element("Figure", sets(Alt=String("QR code: Nothing")))),
        "Nothing",
    ),
    "a heading as a paragraph": Mutant(
        fidelity.tags_tell_the_truth, damaged(element("H2", becomes("P"))), "there should be H2"
    ),
    "a paragraph as a heading": Mutant(
        fidelity.tags_tell_the_truth, damaged(element("P", becomes("H3"), 3)), "but there is H3"
    ),
    "cells swapped": Mutant(
        fidelity.tags_tell_the_truth, damaged(element("TR", with_kids(lambda kids: kids[::-1]))), "there should be TH"
    ),
    "a link led elsewhere": Mutant(
        fidelity.tags_tell_the_truth,
        damaged(annotation(lambda note: sets(URI=String("https://www.example.com/elsewhere"))(note.A))),
        "to https://www.example.com/elsewhere",
    ),
    "a number that says another": Mutant(
        fidelity.tags_tell_the_truth,
        damaged(annotation(sets(Contents=String("Call 0151 496 0002")), "0151 496 0001")),
        "which says ‘Call 0151 496 0002’",
    ),
    "a header cell that heads nothing": Mutant(
        fidelity.tags_tell_the_truth, damaged(element("TH", sets(A=None))), "there should be TH"
    ),
    "a list without its kind": Mutant(fidelity.tags_tell_the_truth, damaged(element("L", sets(A=None))), "be L ‘Disc’"),
    "typed words that are nowhere": Mutant(
        fidelity.all_that_was_typed,
        lambda shop: with_material(shop.true(), Words("Forgotten words", Place("data/x.yaml", 3))),
        "does not say ‘Forgotten words’",
    ),
    "typed words in another order": Mutant(
        fidelity.all_that_was_typed,
        lambda shop: with_material(shop.true(), Words("Second item\nFirst item")),
        "does not say ‘First item’",
    ),
    "a typed address that is nowhere": Mutant(
        fidelity.all_that_was_typed,
        lambda shop: with_material(shop.true(), (Address("https://www.example.org/lost"),)),
        "nothing leads to https://www.example.org/lost",
    ),
    "a paragraph as an artifact": Mutant(
        fidelity.nothing_but_furniture_outside_the_tree,
        damaged(stream(r"/P <</MCID (\d+)>> BDC", "/Artifact BMC")),
        "outside the structure",
    ),
    "a foot without its review": Mutant(
        fidelity.nothing_but_furniture_outside_the_tree,
        damaged(stream(r"(Footer>> BDC.*?\[)[^\]]*", r"\1")),
        "do not say",
    ),
    "a draft that does not say so": Mutant(
        fidelity.nothing_but_furniture_outside_the_tree,
        lambda shop: with_document(shop.true(), draft=True),
        "draft: not for readers",
    ),
    # Every code scans
    "symbols exchanged": Mutant(codes.no_code_missing, damaged(symbols_exchanged), "the code opens"),
    "an address changed by one letter": Mutant(
        codes.no_code_missing,
        damaged(symbol_of("https://www.example.org/somewhery")),
        "opens https://www.example.org/somewhery, not",
    ),
    "a symbol gone": Mutant(codes.no_code_missing, damaged(first_symbol("q Q")), "codes for"),
    "a symbol that nobody reads": Mutant(
        codes.no_code_missing,
        damaged(first_symbol(rf"{SAME} q \1 0 0 \2 \3 \4 cm 1 1 1 rg 9 0 8 40 re f Q")),
        "no phone reads",
    ),
    "a symbol that is no figure": Mutant(
        codes.no_code_missing, damaged(element("Figure", sets(Alt=String("A picture")))), "is no figure"
    ),
    "a symbol too fine to be blurred": Mutant(
        codes.every_code_scans, damaged(first_symbol(r"q 0.85 0 0 0.85 \3 \4 cm \5 Do Q")), "read not at all"
    ),
    "a side too short": Mutant(
        codes.symbol_size, made(link("www.x.org"), edition(symbol_mm=24.3, module_mm=0.7), "a4"), "under 25 mm"
    ),
    "a module too fine": Mutant(
        codes.symbol_size,
        made(link("https://www.example.org/" + "x" * 60), edition(module_mm=0.70), "a4"),
        "under 0.75 mm",
    ),
    "a side too short for giant print": Mutant(
        codes.symbol_size,
        made(link("www.x.org"), edition("giant-print", symbol_mm=36), "giant-print"),
        "under 38 mm",
    ),
    "a symbol flattened": Mutant(
        codes.symbol_size, damaged(first_symbol(r"q \1 0 0 2.4 \3 \4 cm \5 Do Q")), "is not square"
    ),
    "a quiet zone cut": Mutant(codes.quiet_zone, damaged(rounds_of_white(3.3)), "modules of white around it"),
    "a tint behind a symbol": Mutant(
        codes.quiet_zone, damaged(first_symbol(rf"q 0.9 g 1 0 0 1 \3 \4 cm -20 -20 130 130 re f Q {SAME}")), "white"
    ),
    "a pale symbol": Mutant(
        codes.symbol_contrast, damaged(symbol_of("https://www.example.org/x", grey="0.37 g")), "to 1"
    ),
    "a symbol light on dark": Mutant(
        codes.symbol_contrast,
        damaged(
            lambda pdf: (
                symbol_of("https://www.example.org/x", grey="1 g")(pdf),
                first_symbol(rf"q 0 g \1 0 0 \2 \3 \4 cm -4 -4 41 41 re f Q {SAME}")(pdf),
            )
        ),
        "light on dark",
    ),
    "the least correction": Mutant(
        codes.symbol_contrast,
        damaged(symbol_of("https://www.example.org/x", qrcode.constants.ERROR_CORRECT_L)),
        "the least error correction",
    ),
    "symbols close together": Mutant(codes.symbols_apart, damaged(second_symbol_moved(7.7)), "7.7 mm apart"),
    "a symbol that leads elsewhere on a screen": Mutant(
        codes.symbol_is_live,
        damaged(annotation(lambda note: sets(URI=String("https://www.example.com/"))(note.A))),
        "leads to https://www.example.com/",
    ),
    "a symbol that is no link": Mutant(
        codes.symbol_is_live, damaged(annotation(sets(Rect=pikepdf.Array([0, 0, 9, 9])), "QR code")), "is no link"
    ),
    "a link that says something else": Mutant(
        codes.symbol_is_live,
        damaged(lambda pdf: [annotation(sets(Contents=String("Here")))(pdf) for _ in range(2)]),
        "its link ‘Here’",
    ),
    "a symbol not where its element says": Mutant(
        codes.symbol_is_live,
        damaged(element("Figure", lambda one: sets(BBox=pikepdf.Array([0, 0, 9, 9]))(one.A))),
        "not where its element says",
    ),
    "a symbol without its host": Mutant(
        codes.readable_address,
        lambda shop: without_paragraph(shop, "second.example.org"),
        "it leads to second.example.org",
    ),
    "http": Mutant(codes.safe_addresses, made(link("http://www.example.org/x")), "is not https", True),
    "a shortener": Mutant(codes.safe_addresses, made(link("https://bit.ly/abc")), "does not tell where", True),
    "tracking": Mutant(codes.safe_addresses, made(link("https://x.org/?utm_source=a")), "carries tracking", True),
    "a long address": Mutant(codes.safe_addresses, made(link(f"https://x.org/{'a' * 57}")), "71 characters", True),
    # Clear print, letter by letter
    "one line at 11.9 pt": Mutant(legibility.smallest_type, damaged(stream(r" 14 Tf", " 11.9 Tf")), "in 11.9 pt"),
    "type scaled down": Mutant(legibility.smallest_type, damaged(stream(r"^", "0.85 0 0 0.85 0 0 cm ")), "under 12 pt"),
    "small type in large print": Mutant(
        legibility.smallest_type, made(PARAGRAPHS, edition("large-print", small=Type(15.9, 20))), "under 16 pt"
    ),
    "a small body": Mutant(legibility.body_size, made(PARAGRAPHS, edition(body=Type(11.9, 16))), "under 12 pt"),
    "a body that could be larger": Mutant(
        legibility.body_size, made(PARAGRAPHS, edition(body=Type(13.9, 18))), "14 would be better", True
    ),
    "low letters": Mutant(legibility.x_height, made(PARAGRAPHS, edition(body=Type(11.2, 16))), "under 2.0 mm"),
    "letters that could be higher": Mutant(
        legibility.x_height, made(PARAGRAPHS, edition(body=Type(12.9, 18))), "2.3 mm would be better", True
    ),
    "type that does not survive": Mutant(
        legibility.survives_fit_to_page, made(PARAGRAPHS, edition(small=Type(12.7, 16))), "printed to fit", True
    ),
    "italics by name": Mutant(
        legibility.upright,
        damaged(
            lambda pdf: [
                sets(BaseFont=Name("/ABCDEF+Face-Italic"))(one)
                for font in changes.fonts(pdf)
                for one in (font, font.DescendantFonts[0], font.DescendantFonts[0].FontDescriptor)
            ]
        ),
        "in italics",
    ),
    "italics by angle": Mutant(legibility.upright, damaged(changes.font(sets(ItalicAngle=-12))), "in italics"),
    "italics by slant": Mutant(
        legibility.upright, damaged(stream(r"1 0 0 1 (56\.69 \S+ Tm)", r"1 0 0.2 1 \1")), "in italics"
    ),
    "words underlined": Mutant(
        legibility.no_underline,
        damaged(
            stream(
                r"(/H2 <</MCID \d+>> BDC.*?)(1 0 0 1 (\S+) (\S+) Tm \[.*?\] TJ)",
                r"\1\2 ET q 1 0 0 1 \3 \4 cm 0 -2 110 1 re f Q BT",
            )
        ),
        "is underlined",
        True,
    ),
    "three words in capitals": Mutant(
        legibility.no_run_of_capitals, made(text("Please RING US NOW.")), "‘RING US NOW’ is in capitals", True
    ),
    "capitals in large print": Mutant(
        legibility.no_run_of_capitals, made(text("Please RING US NOW."), "large-print"), "is in capitals"
    ),
    "26 letters in capitals": Mutant(
        legibility.no_run_of_capitals, made(text("ABCDEFGHIJKLM NOPQRSTUVWXYZ")), "is in capitals", True
    ),
    "light type": Mutant(legibility.weight, damaged(weighing(390)), "its weight is 390"),
    "pale type": Mutant(
        legibility.contrast_of_type, damaged(stream(r"0 0 0 rg (/F2 14 Tf)", r"0.47 0.47 0.47 rg \1")), "4.4 to 1"
    ),
    "type that could be darker": Mutant(
        legibility.contrast_of_type, damaged(stream(r"0 0 0 rg (/F2 14 Tf)", r"0.36 0.36 0.36 rg \1")), "to 1", True
    ),
    "type on a tint": Mutant(
        legibility.contrast_in_grey, damaged(under("0.4 g 10 20 190 240 re f")), "printed in grey"
    ),
    "type on a picture": Mutant(
        legibility.no_text_over_pictures,
        damaged(painted("q 50 0 0 50 20 200 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q")),
        "on a picture",
    ),
    "I and l alike": Mutant(
        legibility.letters_told_apart, lambda _: foreign(workshop.letters("Vera")), "I and l look alike", True
    ),
    # Clear print, line by line
    "lines too long": Mutant(
        composition.line_length, made(PARAGRAPHS, edition(body=Type(12, 16), measure=170 * MM)), "more than 80"
    ),
    "long lines": Mutant(composition.line_length, made(PARAGRAPHS, edition(measure=170 * MM)), "70 is the most", True),
    "short lines in giant print": Mutant(
        composition.line_length, made(PARAGRAPHS, edition("giant-print", measure=110 * MM)), "30 is the least", True
    ),
    "lines on top of each other": Mutant(
        composition.line_pitch, made(PARAGRAPHS, edition(body=Type(14, 14 * 1.13))), "stand close: 1.13"
    ),
    "close lines": Mutant(
        composition.line_pitch, made(PARAGRAPHS, edition(body=Type(14, 14 * 1.23))), "stand close: 1.23", True
    ),
    "paragraphs close together": Mutant(
        composition.paragraph_gap, made(PARAGRAPHS, edition(rhythms=(Rhythm(0.75, 1),))), "1.75 lines below", True
    ),
    "paragraphs close together in large print": Mutant(
        composition.paragraph_gap,
        made(PARAGRAPHS, edition("large-print", rhythms=(Rhythm(0.75, 1),))),
        "1.75 lines below",
    ),
    "justified lines": Mutant(composition.ragged_right, lambda shop: justified(shop, 0.0), "as justified text does"),
    "lines pushed aside": Mutant(
        composition.one_left_edge, lambda shop: pushed(shop, 1, "large-print"), "begin at 2 places"
    ),
    "lines pushed about": Mutant(composition.one_left_edge, lambda shop: pushed(shop, 2), "begin at 3 places", True),
    "two columns in large print": Mutant(
        composition.columns, lambda shop: in_columns(shop, 85, "large-print"), "in 2 columns"
    ),
    "two columns": Mutant(composition.columns, lambda shop: in_columns(shop, 85), "2 columns, 1", True),
    "columns close together": Mutant(composition.columns, lambda shop: in_columns(shop, 74), "2 columns"),
    "a word split with a hyphen": Mutant(composition.no_hyphenation, hyphenated, "is split"),
    # The page as a whole
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
    "a page that ends in an announcement": Mutant(page_layout.headings_with_their_text, announced, "is overleaf", True),
    "a sentence that goes on overleaf": Mutant(
        page_layout.sentences_on_one_page, made(text(f"{LONG} {LONG} {LONG} {LONG}.")), "goes on overleaf", True
    ),
    "a single line overleaf": Mutant(page_layout.no_lone_line, damaged(goes_on(3, 1)), "stands alone on page 2"),
    "a card in two pieces": Mutant(page_layout.cards_in_one_piece, card_split, "is split over pages"),
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
    # Fit for its purpose
    "no title": Mutant(conformance.file_declarations, damaged(xmp("dc:title", "dc:name")), "has no title"),
    "another title": Mutant(
        conformance.file_declarations, damaged(lambda pdf: sets(Title=String("Else"))(pdf.docinfo)), "is ‘Else’, not"
    ),
    "another title in the metadata": Mutant(
        conformance.file_declarations, damaged(xmp('<rdf:li xml:lang="x-default">Every', "<rdf:li>Some")), "is ‘Some"
    ),
    "another publisher": Mutant(
        conformance.file_declarations,
        damaged(xmp("<rdf:Seq><rdf:li>The", "<rdf:Seq><rdf:li>A")),
        "that it is by The Brain",
    ),
    "no language": Mutant(conformance.file_declarations, damaged(root(sets(Lang=None))), "has no language"),
    "another language": Mutant(conformance.file_declarations, damaged(root(sets(Lang=String("de")))), "is ‘de’"),
    "a title that is not shown": Mutant(
        conformance.file_declarations,
        damaged(root(lambda one: sets(DisplayDocTitle=False)(one.ViewerPreferences))),
        "not asked to show",
    ),
    "not tagged": Mutant(conformance.file_declarations, damaged(root(sets(MarkInfo=None))), "is not tagged"),
    "no PDF/UA": Mutant(
        conformance.file_declarations, damaged(xmp("<pdfuaid:part>1", "<pdfuaid:part>3")), "that it is PDF/UA-1"
    ),
    "no PDF/A": Mutant(
        conformance.file_declarations, damaged(xmp("<pdfaid:part>2", "<pdfaid:part>1")), "that it is PDF/A-2"
    ),
    "encrypted": Mutant(conformance.file_declarations, encrypted, "is encrypted"),
    "no meaning of colours": Mutant(conformance.file_declarations, damaged(root(sets(OutputIntents=None))), "colours"),
    "links in no order": Mutant(conformance.file_declarations, damaged(page(sets(Tabs=None))), "in their order"),
    "no bookmarks": Mutant(conformance.bookmarks, damaged(root(sets(Outlines=None))), "0 bookmarks"),
    "a bookmark that leads astray": Mutant(
        conformance.bookmarks,
        damaged(lambda pdf: pdf.Root.Outlines.First.First.Dest.__setitem__(0, pdf.pages[2].obj)),
        "not its",
    ),
    "a bookmark renamed": Mutant(
        conformance.bookmarks, damaged(root(lambda one: sets(Title=String("Else"))(one.Outlines.First))), "not its"
    ),
    "printed to fit": Mutant(
        conformance.print_settings,
        damaged(root(lambda one: sets(PrintScaling=None)(one.ViewerPreferences))),
        "own size",
        True,
    ),
    "printed on one side": Mutant(
        conformance.print_settings,
        damaged(root(lambda one: sets(Duplex=Name.Simplex)(one.ViewerPreferences))),
        "both",
        True,
    ),
    "a face not in the file": Mutant(
        conformance.faces_embedded, damaged(changes.font(sets(FontFile2=None))), "is not in the file"
    ),
    "letters a face has not": Mutant(
        conformance.faces_embedded, damaged(stream(r"(Tm \[<)[0-9A-F]{4}", r"\g<1>0000")), "as empty boxes"
    ),
    "letters without a name": Mutant(conformance.faces_embedded, damaged(private_use), "no screen reader can name"),
    "hidden words": Mutant(conformance.nothing_hidden, damaged(stream(_FIRST_BODY, r"3 Tr \1")), "cannot be seen"),
    "ink without a mark": Mutant(
        conformance.everything_marked, damaged(stream(r"EMC\s*$", "EMC 100 300 9 9 re f")), "is not marked"
    ),
    "ink marked twice": Mutant(
        conformance.everything_marked,
        damaged(stream(r"EMC\s*$", "/Artifact BMC 100 300 9 9 re f EMC EMC")),
        "is marked twice",
    ),
    "another tag than the element's": Mutant(
        conformance.everything_marked, damaged(stream(r"/P (<</MCID \d+>> BDC)", r"/Span \1")), "but its element is P"
    ),
    "words in no element": Mutant(
        conformance.everything_marked,
        damaged(element("P", with_kids(lambda kids: kids[1:]), 3)),
        "belongs to no element",
    ),
    "words in two elements": Mutant(conformance.everything_marked, damaged(goes_on(3, 0)), "belongs to 2 elements"),
    "a tag emptied": Mutant(
        conformance.structure_holds, damaged(element("P", with_kids(lambda _: []), 3)), "P is empty"
    ),
    "an element of words that are not there": Mutant(
        conformance.structure_holds, damaged(element("P", with_kids(lambda kids: [*kids, 999]), 3)), "not on page 1"
    ),
    "a link in no element": Mutant(
        conformance.structure_holds,
        damaged(element("Link", with_kids(lambda kids: [one for one in kids if not hasattr(one, "keys")]))),
        "is in no element",
    ),
    "a parent tree that leads astray": Mutant(
        conformance.structure_holds, damaged(parents_swapped), "does not lead back"
    ),
    "a link's parent that is another": Mutant(
        conformance.structure_holds, damaged(annotation(sets(StructParent=0))), "to another element"
    ),
    "no title among the headings": Mutant(
        conformance.headings_in_order, damaged(element("H1", becomes("H2"))), "has no title that is marked"
    ),
    "a level of headings left out": Mutant(
        conformance.headings_in_order, damaged(element("H2", becomes("H4"))), "leaves out a level"
    ),
    "a link that says nothing": Mutant(
        conformance.links_say_where, damaged(annotation(sets(Contents=None))), "says nothing"
    ),
    "a link that says an address": Mutant(
        conformance.links_say_where, damaged(annotation(sets(Contents=String("https://x.org")))), "is an address", True
    ),
    "a link that is elsewhere": Mutant(
        conformance.links_say_where,
        damaged(annotation(sets(Rect=pikepdf.Array([0, 0, 9, 9])), "Call")),
        "nothing happens when it is touched",
    ),
    "a figure without words": Mutant(
        conformance.figures_described, damaged(element("Figure", sets(Alt=None))), "has no words"
    ),
    "a figure that says a file": Mutant(
        conformance.figures_described, damaged(element("Figure", sets(Alt=String("code.png")))), "a file name"
    ),
    "a figure that says too much": Mutant(
        conformance.figures_described, damaged(element("Figure", sets(Alt=String("x" * 126)))), "says 126 letters", True
    ),
    "a call without its price": Mutant(
        duties.calls_that_cost_say_so,
        lambda shop: without_paragraph(shop, "Calls cost"),
        "a call to 0845 458 6322",
    ),
    "a long row of digits": Mutant(
        duties.numbers_in_groups, made(text("Ring 01512982999 today.")), "one long row of digits", True
    ),
    "no issue": Mutant(
        duties.what_every_leaflet_carries,
        lambda shop: with_document(shop.true(), subject="Else"),
        "code of its issue",
    ),
    "no publisher": Mutant(
        duties.what_every_leaflet_carries,
        lambda shop: with_document(shop.true(), publisher="The Heart Charity"),
        "does not tell the publisher",
    ),
    "no day of review": Mutant(
        duties.what_every_leaflet_carries,
        lambda _: foreign(lambda canvas: canvas.drawString(90, 500, "Hello")),
        "when it was reviewed",
    ),
    "no next review": Mutant(
        duties.what_every_leaflet_carries, lambda shop: without_paragraph(shop, "Reviewed "), "due for review"
    ),
    "overdue for review": Mutant(
        duties.what_every_leaflet_carries,
        lambda shop: shop.made(PARAGRAPHS, more="reviewed: 2020\nreview due: 2022\n"),
        "is overdue for review",
        True,
    ),
    "no charity": Mutant(
        duties.what_every_leaflet_carries, made(PARAGRAPHS, legal="A company."), "by a registered charity"
    ),
    "no feedback": Mutant(
        duties.what_every_leaflet_carries, made(PARAGRAPHS, feedback="Goodbye."), "what is wrong with it", True
    ),
    "no sources": Mutant(
        duties.what_every_leaflet_carries, made(PARAGRAPHS, feedback="Tell us."), "what it is based on", True
    ),
    "no other formats": Mutant(
        duties.other_formats, made(PARAGRAPHS, other_formats="Ask us on 0800 008 6417."), "does not offer"
    ),
    "a small offer": Mutant(
        duties.other_formats, made(PARAGRAPHS, edition(offer=Type(15.9, 20))), "in 15.9 pt, under 16"
    ),
    "an offer that could be larger": Mutant(
        duties.other_formats, made(PARAGRAPHS, edition(offer=Type(17.9, 23))), "18 would be better", True
    ),
    "an offer without a number": Mutant(
        duties.other_formats,
        made(PARAGRAPHS, other_formats="In large print, audio and braille."),
        "no number to ring",
    ),
}

#: What just keeps a promise that the file named like it just breaks.
KEPT: dict[str, Mutant] = {
    "typed words that are there": Mutant(
        fidelity.all_that_was_typed, lambda shop: with_material(shop.true(), Words("- First item\n1. Second item"))
    ),
    "a typed address that is linked to": Mutant(
        fidelity.all_that_was_typed, lambda shop: with_material(shop.true(), Address("https://www.example.org/coffee"))
    ),
    "a symbol drawn anew": Mutant(codes.every_code_scans, damaged(symbol_of("https://www.example.org/somewhere"))),
    "the least side": Mutant(codes.symbol_size, made(link("www.x.org"), edition(symbol_mm=25), "a4")),
    "the least module": Mutant(
        codes.symbol_size, made(link("https://www.example.org/" + "x" * 60), edition(module_mm=0.75), "a4")
    ),
    "a quiet zone of four": Mutant(codes.quiet_zone, damaged(rounds_of_white(4.1))),
    "a symbol of 7 to 1": Mutant(codes.symbol_contrast, damaged(symbol_of("https://www.example.org/x", grey="0.34 g"))),
    "level M": Mutant(codes.symbol_contrast, damaged(symbol_of("https://www.example.org/x"))),
    "symbols 8 mm apart": Mutant(codes.symbols_apart, damaged(second_symbol_moved(8.05))),
    "an address of 70": Mutant(codes.safe_addresses, made(link(f"https://x.org/{'a' * 56}"))),
    "type of 12 pt": Mutant(legibility.smallest_type, damaged(stream(r" 14 Tf", " 12 Tf"))),
    "a body of 14 pt": Mutant(legibility.body_size, made(PARAGRAPHS)),
    "letters of 2.3 mm": Mutant(legibility.x_height, made(PARAGRAPHS, edition(body=Type(13, 18)))),
    "type that survives": Mutant(legibility.survives_fit_to_page, made(PARAGRAPHS, edition(small=Type(12.77, 16)))),
    "a rule well below": Mutant(
        legibility.no_underline,
        damaged(
            stream(
                r"(/H2 <</MCID \d+>> BDC.*?)(1 0 0 1 (\S+) (\S+) Tm \[.*?\] TJ)",
                r"\1\2 ET q 1 0 0 1 \3 \4 cm 0 -6 110 1 re f Q BT",
            )
        ),
    ),
    "two words in capitals": Mutant(
        legibility.no_run_of_capitals, made(text("Please RING US today, NHS, GP and MRI."))
    ),
    "25 letters in capitals": Mutant(legibility.no_run_of_capitals, made(text("ABCDEFGHIJKLM NOPQRSTUVWXY"))),
    "weight 400": Mutant(legibility.weight, damaged(weighing(400))),
    "type of 7 to 1": Mutant(
        legibility.contrast_of_type, damaged(stream(r"0 0 0 rg (/F2 14 Tf)", r"0.34 0.34 0.34 rg \1"))
    ),
    "type on a lighter tint": Mutant(legibility.contrast_in_grey, damaged(under("0.75 g 10 20 190 240 re f"))),
    "a picture beside the words": Mutant(
        legibility.no_text_over_pictures,
        damaged(painted("q 5 0 0 5 192 200 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q")),
    ),
    "I and l told apart": Mutant(legibility.letters_told_apart, made(text("Ill, l and I, 1 and 0, O and o"))),
    "lines of 70": Mutant(composition.line_length, made(PARAGRAPHS, edition(measure=152 * MM))),
    "lines 1.25 apart": Mutant(composition.line_pitch, made(PARAGRAPHS, edition(body=Type(14, 17.5)))),
    "paragraphs 1.8 apart": Mutant(
        composition.paragraph_gap, made(PARAGRAPHS, edition("large-print", rhythms=(Rhythm(0.8, 1),)))
    ),
    "ragged lines": Mutant(composition.ragged_right, lambda shop: justified(shop, 1.0)),
    "a line pushed aside in standard print": Mutant(composition.one_left_edge, lambda shop: pushed(shop, 1)),
    "columns of two paragraphs": Mutant(composition.columns, made(PARAGRAPHS)),
    "a word with a hyphen of its own": Mutant(
        composition.no_hyphenation, made(text(" ".join(["a support-group"] * 60) + "."))
    ),
    "paper 0.4 mm too wide": Mutant(
        page_layout.page_size, damaged(page(sets(MediaBox=box(210.4, 297), CropBox=box(210.4, 297))))
    ),
    "ink 10.1 mm from the edge": Mutant(page_layout.white_edge, damaged(painted("10.1 100 5 5 re f"))),
    "a page with some ink": Mutant(page_layout.ink_cover, damaged(painted("0 g 20 200 60 60 re f"))),
    "a folio 1.9 mm off": Mutant(page_layout.page_numbers, damaged(stream(r"(.*)31\.75 Tm", r"\g<1>37.1 Tm", 1))),
    "contents from eight pages": Mutant(page_layout.contents_list, lambda shop: shop.made(many(16), "large-print")),
    "a number in one piece": Mutant(page_layout.nothing_split, made(text("a b " * 13 + "0151 496 0001."))),
    "a figure that says 125 letters": Mutant(
        conformance.figures_described, damaged(element("Figure", sets(Alt=String("x" * 125))))
    ),
    "a number in groups": Mutant(duties.numbers_in_groups, made(text("Ring 0151 298 2999 or 01234 567890."))),
    "a charity of another name": Mutant(
        duties.what_every_leaflet_carries, made(PARAGRAPHS, legal="Registered Charity 1.")
    ),
    "an offer of 18 pt": Mutant(duties.other_formats, made(PARAGRAPHS, edition(offer=Type(18, 23)))),
}


@pytest.fixture
def shop(tmp_path: Path, rich: dict[str, Finished]) -> Workshop:
    """Where mutants are made."""
    return Workshop(tmp_path, rich)


@pytest.mark.parametrize("mutant", BROKEN.values(), ids=BROKEN)
def test_a_mutant_is_caught_by_name(shop: Workshop, mutant: Mutant) -> None:
    """The check says what is wrong, and how bad that is."""
    found = [(finding.message, finding.warning) for finding in mutant.check(mutant.make(shop))]
    assert any(mutant.says in message and warning == mutant.warning for message, warning in found), found


@pytest.mark.parametrize("mutant", KEPT.values(), ids=KEPT)
def test_what_just_keeps_a_promise_passes(shop: Workshop, mutant: Mutant) -> None:
    """The check says nothing."""
    assert [finding.message for finding in mutant.check(mutant.make(shop))] == []


def test_every_check_has_been_seen_to_fail() -> None:
    """A check that has never found anything proves nothing."""
    assert {mutant.check for mutant in BROKEN.values()} == set(promises.CHECKS)


def test_every_check_says_what_it_promises_and_why() -> None:
    """A sentence, and in brackets or words whose rule it is."""
    for one in promises.CHECKS:
        assert one.__doc__, one
        assert one.__doc__.strip().endswith("."), one


@pytest.mark.parametrize("name", ["a4", "large-print", "giant-print"])
def test_every_kind_of_block_keeps_every_promise(rich: dict[str, Finished], name: str) -> None:
    """The leaflet that mutants are made of breaks none."""
    assert rich[name].broken() == []


def test_our_leaflets_keep_every_promise(finished: Finished) -> None:
    """In every edition."""
    assert finished.broken() == []


def test_editions_that_differ_are_found(pressed: dict[tuple[str, str], Finished], shop: Workshop) -> None:
    """All editions of a leaflet say the same; one that lacks a link does not."""
    cases = [pressed[one].case() for one in EVERY if one[0] == "dystonia"]
    assert promises.alike(cases) == ()
    other = [shop.true("a4"), shop.damaged(annotation(sets(A=None)), "large-print")]
    (fault,) = promises.alike(other)
    assert "the edition large-print has Link" in fault.message
    assert fault.check == "the same words"


def test_a_fault_names_its_promise_its_place_on_the_page_and_its_line(shop: Workshop) -> None:
    """What a person needs to put it right."""
    case = shop.made(text("Please RING US NOW."), "large-print")
    (fault,) = (fault for fault in promises.check(case) if not fault.warning)
    assert fault.check == "no run of capitals"
    assert str(fault.place) == "data/leaflets/made.yaml:7:7"
    assert fault.spot is not None
    assert fault.spot.page == 1
    run = next(run for run in case.proof.words if "RING" in run.text)
    assert fault.spot.across == round(run.box.left / MM)
    assert fault.spot.down == round((case.proof.page_sizes[0].height - run.box.top) / MM)


def test_many_findings_of_one_check_are_counted(shop: Workshop) -> None:
    """Five are told, the rest summed up."""
    case = shop.damaged(stream(r"^", "0.8 0 0 0.8 0 0 cm "))
    found = [fault for fault in promises.check(case) if fault.check == "smallest type"]
    assert len(found) == promises.MOST + 1
    assert found[-1].message.endswith("more of these")


@pytest.mark.parametrize(("size", "name"), [(14, "a4"), (15.9, "a4"), (16, "large-print"), (26, "giant-print")])
def test_a_foreign_file_is_judged_by_its_type(size: float, name: str) -> None:
    """By the size that most of its letters have."""

    def draw(canvas: workshop.Canvas) -> None:
        canvas.setFont("Helvetica", size)
        canvas.drawString(50, 500, "Words")

    assert promises.judged_as(foreign(draw).proof).name == name


def test_a_file_with_nothing_on_it_is_judged() -> None:
    """No check fails on a blank page, or on one without words."""
    faults = promises.check(foreign(lambda _: None))
    assert "the page says nothing" in [fault.message for fault in faults]
