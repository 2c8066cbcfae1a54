"""What ISO standards ask: every check has a file that breaks it."""

from __future__ import annotations

import changes
import pikepdf
import pytest
from changes import (
    annotation,
    becomes,
    element,
    goes_on,
    page,
    parents_swapped,
    private_use,
    root,
    sets,
    stream,
    with_kids,
    xmp,
)
from pikepdf import Name, String
from workshop import Mutant, Workshop, checks_of, damaged, encrypted, of_a_stranger

from leaflets.checks import conformance

_FIRST_BODY = r"(/F2 14 Tf\n1 0 0 1 56\.69 \S+ Tm )"

BROKEN: dict[str, Mutant] = {
    "something done when it is opened": Mutant(
        conformance.nothing_but_what_a_leaflet_has,
        damaged(root(sets(OpenAction=pikepdf.Dictionary(S=Name.JavaScript, JS=String("app.beep()"))))),
        "the catalog has /OpenAction, which no leaflet has: something is done as soon as the file is opened (ISO",
    ),
    "letters that are hidden": Mutant(
        conformance.nothing_but_what_a_leaflet_has,
        damaged(stream(_FIRST_BODY, r"3 Tr \1")),
        "the operator Tr, which no leaflet has: it can make words invisible",
    ),
    "a line moved by a hair": Mutant(
        conformance.as_it_left_the_press, damaged(stream(r"1 0 0 1 56\.69", "1 0 0 1 56.70")), "has been changed since"
    ),
    "another subject": Mutant(
        conformance.one_account_of_itself,
        damaged(lambda pdf: sets(Subject=String("Else"))(pdf.docinfo)),
        "says ‘Else’ of itself in one place",
    ),
    "another day": Mutant(
        conformance.one_account_of_itself,
        damaged(lambda pdf: sets(ModDate=String("D:20200101000000Z"))(pdf.docinfo)),
        "says ‘20200101000000’ of itself",
    ),
    "two languages": Mutant(
        conformance.one_account_of_itself, damaged(xmp("<rdf:li>en-GB", "<rdf:li>fr")), "in one place, and ‘fr’"
    ),
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
    "a figure that says a file with spaces": Mutant(
        conformance.figures_described, damaged(element("Figure", sets(Alt=String("our code 2.JPG")))), "a file name"
    ),
    "a figure that says a path": Mutant(
        conformance.figures_described, damaged(element("Figure", sets(Alt=String("new/code.svg")))), "a file name"
    ),
    "a figure that says too much": Mutant(
        conformance.figures_described,
        of_a_stranger(damaged(element("Figure", sets(Alt=String("x" * 126))))),
        "says 126 letters",
        True,
    ),
}

#: What just keeps a promise that a file above just breaks.
KEPT: dict[str, Mutant] = {
    "a file saved by another program": Mutant(conformance.nothing_but_what_a_leaflet_has, damaged(lambda _: None)),
    "a file packed otherwise": Mutant(conformance.as_it_left_the_press, damaged(lambda _: None)),
    "metadata written otherwise": Mutant(conformance.one_account_of_itself, damaged(lambda _: None)),
    "a file of somebody else that does something": Mutant(
        conformance.nothing_but_what_a_leaflet_has,
        of_a_stranger(damaged(root(sets(OpenAction=pikepdf.Array([]))))),
    ),
    "a figure that says the address of a document": Mutant(
        conformance.figures_described,
        damaged(element("Figure", sets(Alt=String("QR code: Form, example.org/form-v3.pdf")))),
    ),
    "a figure that says 125 letters": Mutant(
        conformance.figures_described, of_a_stranger(damaged(element("Figure", sets(Alt=String("x" * 125)))))
    ),
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
    assert {mutant.check for mutant in BROKEN.values()} == checks_of(conformance)
