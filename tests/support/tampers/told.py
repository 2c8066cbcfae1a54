"""What a screen reader, a search, a catalogue or a copy is told otherwise than it is printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import changes
import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tampers import runs
from tampers.covered import LINE, link_over
from tampers.kinds import RICH, Change, Kind
from tampers.letters import NUMBER
from tampers.runs import found, round_run, round_words
from tampers.shown import on_catalog, on_link

HEARD = "they hear what is not printed"
MISSED = "they do not hear what is printed"
ORDER = "they hear it in another order"
FILED = "a catalogue files it under what it is not"


# Changes


def _element(role: str, number: int = 0, **values: Any) -> Change:
    """Other entries of an element."""
    return changes.element(role, changes.sets(**values), number)


def _of_words(words: str, **values: Any) -> Change:
    """Other entries of the element that has some words."""

    def change(pdf: pikepdf.Pdf) -> None:
        changes.sets(**values)(_element_of(pdf, words))

    return change


def _element_of(pdf: pikepdf.Pdf, words: str) -> Any:
    """The element of some words: that which their mark leads to."""
    run = found(pdf, words).run
    ahead = runs.contents(pdf, run.page)[: run.start]
    mark = int(ahead[ahead.rindex(b"/MCID") + 5 :].split(b">>")[0])
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    at = list(nums)[::2].index(pdf.pages[run.page].obj.StructParents)
    return nums[2 * at + 1][mark]


def _with_property(words: str, entries: str) -> Change:
    """The mark of some words with something to be said in their place."""

    def change(pdf: pikepdf.Pdf) -> None:
        run = found(pdf, words).run
        data = runs.contents(pdf, run.page)
        at = data.rindex(b">> BDC", 0, run.start)
        pdf.pages[run.page].obj.Contents.write(data[:at] + b" " + entries.encode("latin-1") + data[at:])

    return change


def _named_property(pdf: pikepdf.Pdf) -> None:
    """A mark whose entries stand in the resources of the page."""
    run = found(pdf, LINE).run
    data = runs.contents(pdf, run.page)
    begin = data.rindex(b"<<", 0, run.start)
    end = data.index(b"BDC", begin)
    mark = int(data[begin:end].split()[1].rstrip(b">"))
    pdf.pages[run.page].obj.Resources.Properties = Dictionary(M0=Dictionary(MCID=mark, ActualText=String("Nothing.")))
    pdf.pages[run.page].obj.Contents.write(data[:begin] + b"/M0 " + data[end:])


def _as_artifact(pdf: pikepdf.Pdf) -> None:
    """Words that are marked as furniture, and belong to no element."""
    run = found(pdf, "It can be very painful").run
    element = _element_of(pdf, "It can be very painful")
    data = runs.contents(pdf, 0)
    begin = data.rindex(b"/P <<", 0, run.start)
    end = data.index(b"BDC", begin)
    pdf.pages[0].obj.Contents.write(data[:begin] + b"/Artifact BMC" + data[end + 3 :])
    element.K = Array([])


def _marks_exchanged(pdf: pikepdf.Pdf) -> None:
    """Two paragraphs whose marks are each other's."""
    data = runs.contents(pdf)
    starts = (found(pdf, words).run.start for words in ("In dystonia, muscles", "The name tells you"))
    one, other = (data[data.rindex(b"/P <<", 0, start) :].split(b" BDC")[0] for start in starts)
    assert one != other
    pdf.pages[0].obj.Contents.write(data.replace(one, b"?").replace(other, one).replace(b"?", other))


def _kids_exchanged(one: int, other: int) -> Change:
    """Two sections in each other's places."""

    def change(pdf: pikepdf.Pdf) -> None:
        kids = pdf.Root.StructTreeRoot.K[0].K
        kids[one], kids[other] = kids[other], kids[one]

    return change


def _in_reverse(role: str, number: int = 0) -> Change:
    return changes.element(role, changes.with_kids(lambda kids: kids[::-1]), number)


def _without_last(role: str, number: int = 0) -> Change:
    return changes.element(role, changes.with_kids(lambda kids: kids[:-1]), number)


def _pages_exchanged(pdf: pikepdf.Pdf) -> None:
    one, other = (note for note in pdf.pages[0].obj.Annots if "/QuadPoints" in note)
    one.Contents, other.Contents = other.Contents, one.Contents


def _contents_exchanged(pdf: pikepdf.Pdf) -> None:
    one, other = link_over(pdf, NUMBER), link_over(pdf, "0845 458 6322")
    one.Contents, other.Contents = other.Contents, one.Contents


def _link_without_its_object(pdf: pikepdf.Pdf) -> None:
    """A link whose element does not lead to it."""
    link = changes.elements(pdf, "Link")[0]
    link.K = Array([kid for kid in link.K if not isinstance(kid, pikepdf.Dictionary)])


def _objects_exchanged(pdf: pikepdf.Pdf) -> None:
    """Two elements of links that lead to each other's."""
    pairs = [
        next(kid for kid in link.K if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid)
        for link in changes.elements(pdf, "Link")[1:3]
    ]
    pairs[0].Obj, pairs[1].Obj = pairs[1].Obj, pairs[0].Obj


def _root(**values: Any) -> Change:
    """Other entries of the root of the structure."""
    return lambda pdf: changes.sets(**values)(pdf.Root.StructTreeRoot)


def _roles(**roles: str) -> Change:
    return _root(RoleMap=Dictionary(**{role: Name(f"/{other}") for role, other in roles.items()}))


def _attribute(role: str, number: int = 0, **values: Any) -> Change:
    return _element(role, number, A=Dictionary(**values))


def _info(**values: Any) -> Change:
    return lambda pdf: changes.sets(**values)(pdf.docinfo)


def _metadata(change: Callable[[bytes], bytes]) -> Change:
    def changed(pdf: pikepdf.Pdf) -> None:
        old = pdf.Root.Metadata.read_bytes()
        new = change(old)
        assert new != old
        pdf.Root.Metadata.write(new)

    return changed


def _described(more: str) -> Change:
    """Something more in the metadata."""
    return changes.xmp("<dc:format>", more + "<dc:format>")


_TITLE = '<rdf:li xml:lang="x-default">Dystonia</rdf:li>'


def _said_in_place(key: str) -> tuple[Kind, ...]:
    """Something said in the place of what is printed, wherever a key can stand."""
    text = String("Call 0900 123 4567")
    operand = "(Call 0900 123 4567)"
    return (
        Kind(f"{key} of a paragraph", HEARD, _of_words(LINE, **{key: text})),
        Kind(f"{key} of a link", HEARD, _of_words(NUMBER, **{key: text})),
        Kind(f"{key} of a heading", HEARD, _element("H2", 1, **{key: text})),
        Kind(f"{key} of a section", HEARD, _element("Sect", 1, **{key: text})),
        Kind(f"{key} of a list item", HEARD, _element("LBody", 2, **{key: text})),
        Kind(f"{key} of a cell", HEARD, _element("TD", 1, **{key: text}), RICH),
        Kind(f"{key} of the document", HEARD, _element("Document", **{key: text})),
        Kind(f"{key} of a mark", HEARD, _with_property(LINE, f"/{key} {operand}")),
        Kind(f"{key} of a mark within", HEARD, round_words("painful", f"/Span <</{key} {operand}>> BDC", "EMC")),
    )


TOLD = (
    *_said_in_place("ActualText"),
    *_said_in_place("Alt"),
    *_said_in_place("E"),
    Kind("ActualText of a symbol", HEARD, _element("Figure", ActualText=String("No code"))),
    Kind("ActualText of nothing", MISSED, _of_words("spasm", ActualText=String(""))),
    Kind("ActualText among the resources", HEARD, _named_property),
    Kind("Lang of a paragraph", "they hear English read as French", _of_words(LINE, Lang=String("fr"))),
    Kind("Lang of a link", "they hear a number in Polish", _of_words(NUMBER, Lang=String("pl"))),
    Kind("Lang of the document's element", "they hear English read as French", _element("Document", Lang=String("fr"))),
    Kind("Lang of a mark", "they hear English read as French", _with_property(LINE, "/Lang (fr)")),
    Kind("Lang of a mark within", "they hear a word read as French", round_words("painful", "/Span <</Lang (fr)>> BDC", "EMC")),
    Kind("Lang of the file", "they hear English read as French", on_catalog(Lang=String("fr-FR"))),
    Kind("letters turned round", "they hear a word backwards", round_words("painful", "/ReversedChars BMC", "EMC")),
    Kind("a point marked", "a program stops there", round_words("painful", "/Note MP")),
    Kind("a point marked with words", HEARD, round_words("painful", "/Span <</ActualText (no)>> DP")),
    Kind("a mark within a mark", "they hear it twice, or not", round_words("painful", "/Span BMC", "EMC")),
    Kind("how a word is spoken", HEARD, _of_words(LINE, Phoneme=String("nʌθɪŋ"), PhoneticAlphabet=Name.ipa)),
    Kind("a list of how words are spoken", HEARD, _root(PronunciationLexicon=Array([Dictionary(Type=Name.Filespec, F=String("x.pls"))]))),
    # Maps and attributes
    Kind("paragraphs that are nothing", MISSED, _roles(P="NonStruct")),
    Kind("links that are text", "they do not hear that a number can be rung", _roles(Link="Span")),
    Kind("headings that are paragraphs", "they cannot go from heading to heading", _roles(H2="P")),
    Kind("figures that are private", MISSED, _roles(Figure="Private")),
    Kind("a map of roles that nobody has", "the next tool that has them is misread", _roles(Story="Sect")),
    Kind("classes of attributes", "a class hides what has it", _root(ClassMap=Dictionary(C1=Dictionary(O=Name.Layout, Placement=Name.Inline)))),
    Kind("an element of a class", "a class hides what has it", _of_words(LINE, C=Name.C1)),
    Kind("an element with a name", "a program tells its name instead", _of_words(LINE, ID=String("x"))),
    Kind("an element with a title", HEARD, _of_words(LINE, T=String("Withdrawn"))),
    Kind("an element that was revised", "a program takes it for out of date", _of_words(LINE, R=7)),
    Kind("a list of names", "a program goes by it", _root(IDTree=Dictionary(Names=Array([String("x"), Dictionary()])))),
    Kind("an element with a file", HEARD, _of_words(LINE, AF=Array([Dictionary(Type=Name.Filespec, F=String("x"))]))),
    Kind("an element of another namespace", "it is told as what it is there", _of_words(LINE, NS=Dictionary(Type=Name.Namespace, NS=String("https://example.org")))),
    Kind("a paragraph laid out in columns", "a program sets it anew", _attribute("P", 4, O=Name.Layout, ColumnCount=3, TextAlign=Name.End)),
    Kind("a list of numbers that are bullets", "they hear one, two, three", _attribute("L", O=Name.List, ListNumbering=Name.Decimal)),
    Kind("a numbered list without numbers", "they do not hear which step it is", _attribute("L", 1, O=Name.List, ListNumbering=Name.Disc), RICH),
    Kind("a head of a column that is of a row", "they hear a cell with the wrong head", _attribute("TH", O=Name.Table, Scope=Name.Row), RICH),
    Kind("a cell over two columns", "they hear a cell with the wrong head", _attribute("TD", 1, O=Name.Table, ColSpan=2), RICH),
    Kind("a cell over two rows", "they hear a cell in the wrong row", _attribute("TD", 0, O=Name.Table, RowSpan=2), RICH),
    Kind("a cell with heads of its own", "they hear a cell with the wrong head", _attribute("TD", 0, O=Name.Table, Headers=Array([String("x")])), RICH),
    Kind("a field that is printed", HEARD, _attribute("P", 4, O=Name.PrintField, Role=Name.cb, Checked=Name.on)),
    Kind("properties of a user", HEARD, _attribute("P", 4, O=Name.UserProperties, P=Array([Dictionary(N=String("x"), V=String("Withdrawn"))]))),
    Kind("attributes for style sheets", "a browser hides it", _attribute("P", 4, O=Name("/CSS-2.00"), display=String("none"))),
    Kind("a symbol with a place elsewhere", "a magnifier shows another place", changes.element("Figure", lambda one: changes.sets(BBox=Array([0, 0, 9, 9]))(one.A))),
    Kind("a symbol within the line", "it is told within the words", changes.element("Figure", lambda one: changes.sets(Placement=Name.Inline)(one.A))),
    # Order and kind
    Kind("words told as furniture", MISSED, _as_artifact),
    Kind("two marks exchanged", ORDER, _marks_exchanged),
    Kind("two sections exchanged in the structure", ORDER, _kids_exchanged(3, 4)),
    Kind("a section told in reverse", ORDER, _in_reverse("Sect", 1)),
    Kind("a list told in reverse", ORDER, _in_reverse("L")),
    Kind("a list item whose bullet comes last", ORDER, _in_reverse("LI")),
    Kind("a row told in reverse", ORDER, _in_reverse("TR", 1), RICH),
    Kind("a paragraph told in reverse", ORDER, _in_reverse("P", 4)),
    Kind("a list item left out", MISSED, _without_last("L")),
    Kind("a section left out", MISSED, _without_last("Document")),
    Kind("a cell left out", MISSED, _without_last("TR", 1), RICH),
    Kind("a heading that is a paragraph", "they cannot go to it", changes.element("H2", changes.becomes("P"), 1)),
    Kind("a paragraph that is a heading", "they take it for a heading", changes.element("P", changes.becomes("H2"), 4)),
    Kind("a heading of another level", "they take it for a part of another", changes.element("H2", changes.becomes("H3"), 1)),
    Kind("a list that is a section", "they do not hear how long it is", changes.element("L", changes.becomes("Sect"))),
    Kind("a head that is a cell", "they hear cells without their heads", changes.element("TH", changes.becomes("TD")), RICH),
    Kind("a quotation that is a section", "they take it for the charity's words", changes.element("BlockQuote", changes.becomes("Sect")), RICH),
    Kind("a link that is a span", "they do not hear that it can be touched", changes.element("Link", changes.becomes("Span"))),
    Kind("a paragraph that is a note", "a screen reader passes over it", changes.element("P", changes.becomes("Note"), 4)),
    Kind("a paragraph that is private", MISSED, changes.element("P", changes.becomes("Private"), 4)),
    Kind("a section that is an index", "a screen reader passes over it", changes.element("Sect", changes.becomes("Index"))),
    # Symbols and links
    Kind("a symbol that says another page", HEARD, _element("Figure", Alt=String("QR code: The Dystonia Society, example.org"))),
    Kind("a symbol that says more", HEARD, changes.element("Figure", lambda one: changes.sets(Alt=String(f"{one.Alt} (no longer there)"))(one))),
    Kind("two cards that say each other's page", HEARD, _pages_exchanged),
    Kind("a link that says another number", HEARD, on_link(Contents=String("Call The Brain Charity 0900 123 4567"))),
    Kind("a link that says another name", HEARD, on_link(Contents=String("Call The Dystonia Society 0800 008 6417"))),
    Kind("two links that say each other's number", HEARD, _contents_exchanged),
    Kind("a link in another language", "they hear a number in Polish", on_link(Lang=String("pl"))),
    Kind("a link whose element does not lead to it", "they cannot open it", _link_without_its_object),
    Kind("two links whose elements lead to each other's", "another number is rung", _objects_exchanged),
    Kind("a link that leads to another element", "another number is told", on_link(StructParent=3)),
    Kind("links in each other's places in the tree of parents", "another element is told", changes.parents_swapped),
    # What the file says of itself
    Kind("a file that is not sure", "a program tags it anew by guessing", on_catalog(MarkInfo=Dictionary(Marked=True, Suspects=True))),
    Kind("a file with properties of users", "a program tells them", on_catalog(MarkInfo=Dictionary(Marked=True, UserProperties=True))),
    Kind("a file that is not tagged", MISSED, on_catalog(MarkInfo=Dictionary(Marked=False))),
    Kind("a file without structure", MISSED, on_catalog(StructTreeRoot=None)),
    Kind("another title in the metadata", FILED, changes.xmp(_TITLE, _TITLE.replace("Dystonia", "Dementia"))),
    Kind("a second title in the metadata", FILED, changes.xmp(_TITLE, _TITLE + _TITLE.replace("x-default", "de").replace("Dystonia", "Dementia"))),
    Kind("a title in another language", FILED, changes.xmp(_TITLE, _TITLE.replace("x-default", "fr"))),
    Kind("another language in the metadata", FILED, changes.xmp("<rdf:li>en-GB", "<rdf:li>fr-FR")),
    Kind("a second language in the metadata", FILED, changes.xmp("<rdf:li>en-GB</rdf:li>", "<rdf:li>en-GB</rdf:li><rdf:li>fr</rdf:li>")),
    Kind("another author in the metadata", FILED, changes.xmp("<rdf:Seq><rdf:li>The Brain Charity", "<rdf:Seq><rdf:li>A Company")),
    Kind("a second author in the metadata", FILED, changes.xmp("</rdf:li></rdf:Seq></dc:creator>", "</rdf:li><rdf:li>A Company</rdf:li></rdf:Seq></dc:creator>")),
    Kind("another description in the metadata", FILED, changes.xmp("Dystonia: a factsheet by", "Dementia: a factsheet by")),
    Kind("other words to search by in the metadata", FILED, changes.xmp("<pdf:Keywords>Dystonia", "<pdf:Keywords>Dementia")),
    Kind("another day in the metadata", "it seems newer than it is", changes.xmp("<xmp:ModifyDate>2020", "<xmp:ModifyDate>2026")),
    Kind("another day of making in the metadata", "it seems newer than it is", changes.xmp("<xmp:CreateDate>2020", "<xmp:CreateDate>2026")),
    Kind("another maker in the metadata", FILED, changes.xmp("<xmp:CreatorTool>The leaflet press", "<xmp:CreatorTool>Somebody")),
    Kind("another standard in the metadata", "a catalogue does not keep it", changes.xmp("<pdfaid:conformance>A", "<pdfaid:conformance>B")),
    Kind("a licence in the metadata", "they think that they may not copy it", _described("<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">Copying forbidden</rdf:li></rdf:Alt></dc:rights>")),
    Kind("a source in the metadata", FILED, _described("<dc:source>https://example.org</dc:source>")),
    Kind("the metadata of another", FILED, _described("<dc:publisher><rdf:Bag><rdf:li>A Company</rdf:li></rdf:Bag></dc:publisher>")),
    Kind("two titles in the metadata", FILED, _described(f"<dc:title><rdf:Alt>{_TITLE.replace('Dystonia', 'Dementia')}</rdf:Alt></dc:title>")),
    Kind("a remark in the metadata", FILED, _described("<!-- <dc:title>Dementia</dc:title> -->")),
    Kind("an entity in the metadata", "a program opens a page for it", _metadata(lambda old: old.replace(b"<x:xmpmeta", b'<!DOCTYPE x [<!ENTITY e SYSTEM "https://example.org">]><x:xmpmeta', 1))),
    Kind("metadata that is no XML", FILED, _metadata(lambda old: old.replace(b"</rdf:RDF>", b"", 1))),
    Kind("metadata in other bytes", FILED, _metadata(lambda old: old.decode("utf-8").encode("utf-16"))),
    Kind("metadata of a page", FILED, lambda pdf: changes.sets(Metadata=pikepdf.Stream(pdf, b"<x/>"))(pdf.pages[0].obj)),
    Kind("metadata of a face", FILED, changes.font(lambda one: changes.sets(Lang=Name.de)(one))),
    Kind("another title", FILED, _info(Title=String("Dementia"))),
    Kind("another author", FILED, _info(Author=String("A Company"))),
    Kind("another subject", FILED, _info(Subject=String("Dementia"))),
    Kind("other words to search by", FILED, _info(Keywords=String("Dementia"))),
    Kind("another day", "it seems newer than it is", _info(ModDate=String("D:20260101000000Z"))),
    Kind("another day of making", "it seems newer than it is", _info(CreationDate=String("D:20260101000000Z"))),
    Kind("another maker", FILED, _info(Producer=String("Somebody"))),
    Kind("something more that it says of itself", FILED, _info(Withdrawn=String("yes"))),
    Kind("a title of file names", "they hear the name of the file", changes.root(lambda one: changes.sets(DisplayDocTitle=False)(one.ViewerPreferences))),
    # Words printed that say where it comes from
    Kind("the code of another issue", "an old copy is taken for a new one", runs.retyped("WT4M4", lambda items: items[::-1])),
    Kind("another day of review", "an old copy is taken for a new one", runs.retyped("reviewed 2020", lambda items: [*items[:-1], items[-2]])),
    Kind("a mark round all of a run", "they hear it twice, or not", round_run(LINE, "/Span <</MCID 99>> BDC", "EMC")),
)  # fmt: skip
