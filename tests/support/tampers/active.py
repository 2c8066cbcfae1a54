"""What a file does, or makes a program do, that a leaflet does not: actions, scripts, files within, fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from tampers.covered import link_over
from tampers.kinds import Change, Kind
from tampers.letters import NUMBER
from tampers.shown import ELSEWHERE, on_catalog, on_form, on_link, on_page

DONE = "something is done that they did not ask for"
SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert('Pay here')"))

#: Every other action of ISO 32000-1, 12.6.4, and of ISO 32000-2, with what it cannot be without.
ACTIONS: dict[str, Callable[[pikepdf.Pdf], dict[str, Any]]] = {
    "GoTo": lambda pdf: {"D": Array([pdf.pages[1].obj, Name.Fit])},
    "GoToR": lambda _: {"F": String("other.pdf"), "D": Array([0, Name.Fit]), "NewWindow": True},
    "GoToE": lambda _: {"D": Array([0, Name.Fit]), "T": Dictionary(R=Name.C, N=String("other.pdf"))},
    "Launch": lambda _: {"F": String("program.exe")},
    "Thread": lambda _: {"D": 0},
    "Sound": lambda pdf: {"Sound": pdf.make_indirect(Stream(pdf, b"\0", Type=Name.Sound, R=8000))},
    "Movie": lambda _: {"T": String("film")},
    "Hide": lambda _: {"T": String("note"), "H": True},
    "Named": lambda _: {"N": Name.Print},
    "SubmitForm": lambda _: {"F": String("https://www.example.org"), "Flags": 4},
    "ResetForm": lambda _: {},
    "ImportData": lambda _: {"F": String("data.fdf")},
    "JavaScript": lambda _: {"JS": String("app.alert('Pay here')")},
    "SetOCGState": lambda _: {"State": Array([Name.Toggle])},
    "Rendition": lambda _: {"OP": 0, "JS": String("1")},
    "Trans": lambda _: {"Trans": Dictionary(S=Name.Dissolve)},
    "GoTo3DView": lambda _: {"V": 0},
    "RichMediaExecute": lambda _: {"CMD": Dictionary(C=String("play"))},
    "GoToDp": lambda _: {"Dp": Dictionary(Type=Name.DPart)},
    "Unknown": lambda _: {},
}

#: Every other annotation of ISO 32000-1, 12.5.6, and of what came after it, with what it cannot be without.
ANNOTATIONS: dict[str, dict[str, Any]] = {
    "Text": {"Contents": String("Out of date"), "Open": True},
    "Line": {"L": Array([100, 100, 300, 100])},
    "Circle": {"IC": Array([1, 1, 1])},
    "Polygon": {"Vertices": Array([100, 100, 300, 100, 300, 300])},
    "PolyLine": {"Vertices": Array([100, 100, 300, 100, 300, 300])},
    "Highlight": {"QuadPoints": Array([100, 100, 300, 100, 100, 90, 300, 90])},
    "Underline": {"QuadPoints": Array([100, 100, 300, 100, 100, 90, 300, 90])},
    "Squiggly": {"QuadPoints": Array([100, 100, 300, 100, 100, 90, 300, 90])},
    "Caret": {"Contents": String("not")},
    "Ink": {"InkList": Array([Array([100, 100, 300, 300])])},
    "Popup": {"Open": True},
    "FileAttachment": {"FS": Dictionary(Type=Name.Filespec, F=String("program.exe"))},
    "Sound": {"Contents": String("listen")},
    "Movie": {"Movie": Dictionary(F=String("film.avi")), "A": True},
    "Screen": {"T": String("film")},
    "PrinterMark": {"MN": Name.ColorBar},
    "TrapNet": {"LastModified": String("D:2020")},
    "Watermark": {"FixedPrint": Dictionary(Type=Name.FixedPrint)},
    "3D": {"3DD": Dictionary(Type=Name("/3D"))},
    "RichMedia": {"RichMediaContent": Dictionary()},
    "Projection": {"Contents": String("x")},
    "Unknown": {"Contents": String("x")},
}


# Changes


def _action(kind: str) -> Change:
    """The action of a link changed for one of another kind."""

    def change(pdf: pikepdf.Pdf) -> None:
        link_over(pdf, NUMBER).A = Dictionary(S=Name(f"/{kind}"), **ACTIONS[kind](pdf))

    return change


def _on_action(**values: Any) -> Change:
    """Other entries of a link's action."""

    def change(pdf: pikepdf.Pdf) -> None:
        action = link_over(pdf, NUMBER).A
        for key, value in values.items():
            action[f"/{key}"] = value

    return change


def _leading(words: str, address: str) -> Change:
    """A link that leads to another address."""

    def change(pdf: pikepdf.Pdf) -> None:
        link_over(pdf, words).A.URI = String(address)

    return change


def _actions_exchanged(pdf: pikepdf.Pdf) -> None:
    one, other = link_over(pdf, NUMBER), link_over(pdf, "0845 458 6322")
    one.A, other.A = other.A, one.A


def _symbols_link_elsewhere(pdf: pikepdf.Pdf) -> None:
    """The link of a symbol leads elsewhere; that of its address does not."""
    for one in pdf.pages[0].obj.Annots:
        if "children" in str(one.A.URI):
            one.A.URI = String("https://www.example.org")
            return


def _note(kind: str, **entries: Any) -> Change:
    """One more annotation, in an empty place of a page."""

    def change(pdf: pikepdf.Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array([400, 420, 540, 480]), F=4)
        for key, value in entries.items():
            note[f"/{key}"] = value
        pdf.pages[0].obj.Annots.append(pdf.make_indirect(note))

    return change


def _one_link_more(pdf: pikepdf.Pdf) -> None:
    """A link upon a number that leads elsewhere, and lies above the true one."""
    true = link_over(pdf, NUMBER)
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=true.Rect, F=4, Border=Array([0, 0, 0]))
    link.A = Dictionary(S=Name.URI, URI=String("tel:09001234567"))
    link.Contents, link.StructParent = true.Contents, true.StructParent
    pdf.pages[0].obj.Annots.append(pdf.make_indirect(link))


def _embedded(pdf: pikepdf.Pdf) -> Any:
    """A file within the file."""
    data = Stream(pdf, b"MZ", Type=Name.EmbeddedFile)
    return pdf.make_indirect(
        Dictionary(Type=Name.Filespec, F=String("program.exe"), UF=String("program.exe"), EF=Dictionary(F=pdf.make_indirect(data)))
    )  # fmt: skip


def _names(kind: str, value: Callable[[pikepdf.Pdf], Any]) -> Change:
    """A list of names of the catalog."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Names = Dictionary({f"/{kind}": Dictionary(Names=Array([String("x"), value(pdf)]))})

    return change


def _form(**entries: Any) -> Change:
    return on_catalog(AcroForm=Dictionary(Fields=Array([]), **entries))


def _xfa(pdf: pikepdf.Pdf) -> None:
    """A form of XML that a program shows in the place of the pages."""
    pdf.Root.AcroForm = Dictionary(
        Fields=Array([]), XFA=Stream(pdf, b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")
    )


def _button(pdf: pikepdf.Pdf) -> None:
    """A button as large as a page, that opens another."""
    button = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Btn, Ff=1 << 16, T=String("all"), F=4,
            Rect=Array([0, 0, 595, 842]), A=Dictionary(S=Name.URI, URI=String("https://www.example.org")),
        )
    )  # fmt: skip
    pdf.pages[0].obj.Annots.append(button)
    pdf.Root.AcroForm = Dictionary(Fields=Array([button]))


def _data_elsewhere(pdf: pikepdf.Pdf) -> None:
    """A page whose operators are to be read from another file."""
    contents = pdf.pages[1].obj.Contents
    contents.F = String("other.txt")
    contents.FFilter = Name.ASCIIHexDecode


def _bookmark_action(pdf: pikepdf.Pdf) -> None:
    bookmark = pdf.Root.Outlines.First.First
    del bookmark.Dest
    bookmark.A = Dictionary(S=Name.URI, URI=String("https://www.example.org"))


def _second_action_of_bookmark(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Outlines.First.First.A = SCRIPT


def _page_of_other_file(pdf: pikepdf.Pdf) -> None:
    """A symbol that is to be drawn from another file."""
    pdf.pages[0].obj.Resources.XObject["/S0"].Ref = Dictionary(F=String("other.pdf"), Page=0)


ACTIVE = (
    # As it is opened
    Kind("a script as it is opened", DONE, on_catalog(OpenAction=SCRIPT)),
    Kind("a page as it is opened", DONE, on_catalog(OpenAction=Dictionary(S=Name.URI, URI=String("https://www.example.org")))),
    Kind("a program as it is opened", DONE, on_catalog(OpenAction=Dictionary(S=Name.Launch, F=String("program.exe")))),
    Kind("the second page as it is opened", "they begin with the end", on_catalog(OpenAction=lambda pdf: Array([pdf.pages[1].obj, Name.Fit]))),
    Kind("a small view as it is opened", "they see a page as large as a stamp", on_catalog(OpenAction=lambda pdf: Array([pdf.pages[0].obj, Name.XYZ, 0, 0, 0.05]))),
    Kind("a script as it is printed", DONE, on_catalog(AA=Dictionary(WP=SCRIPT))),
    Kind("a script as it is closed", DONE, on_catalog(AA=Dictionary(WC=SCRIPT))),
    Kind("a script as a page is opened", DONE, on_page(AA=Dictionary(O=SCRIPT))),
    Kind("a script as a page is left", DONE, on_page(1, AA=Dictionary(C=SCRIPT))),
    Kind("a script as a link is pointed at", DONE, on_link(AA=Dictionary(E=SCRIPT))),
    Kind("a script as a link is let go", DONE, on_link(AA=Dictionary(U=SCRIPT))),
    Kind("a list of scripts", DONE, _names("JavaScript", lambda _: SCRIPT)),
    # Links
    *(Kind(f"a link of the kind {kind}", DONE, _action(kind)) for kind in ACTIONS),
    Kind("a second action of a link", DONE, _on_action(Next=SCRIPT)),
    Kind("further actions of a link", DONE, _on_action(Next=Array([SCRIPT, SCRIPT]))),
    Kind("a link with the place that was touched", "somebody is told where they touched it", _on_action(IsMap=True)),
    Kind("a link with an older action", ELSEWHERE, on_link(PA=Dictionary(S=Name.URI, URI=String("tel:09001234567")))),
    Kind("a link with a place and an action", "another place is opened in some programs", on_link(Dest=lambda pdf: Array([pdf.pages[1].obj, Name.Fit]))),
    Kind("a link without an action", "nothing happens when they touch a number", on_link(A=None)),
    Kind("a link to another number", ELSEWHERE, _leading(NUMBER, "tel:09001234567")),
    Kind("a link to a number with one figure else", ELSEWHERE, _leading(NUMBER, "tel:08000086471")),
    Kind("a link to a number and more", ELSEWHERE, _leading(NUMBER, "tel:08000086417,,1")),
    Kind("a link to a message", "they pay for a message", _leading(NUMBER, "sms:08000086417")),
    Kind("a link to a script", DONE, _leading("dystonia.org.uk", "javascript:alert(1)")),
    Kind("a link to a file", DONE, _leading("dystonia.org.uk", "file:///C:/Windows")),
    Kind("a link to a page of another host", ELSEWHERE, _leading("dystonia.org.uk", "https://www.dystonia.org.uk.example.org")),
    Kind("a link to a host that looks alike", ELSEWHERE, _leading("dystonia.org.uk", "https://www.dyst0nia.org.uk")),
    Kind("a link to another page of the host", ELSEWHERE, _leading("dystonia.org.uk", "https://www.dystonia.org.uk/pay")),
    Kind("a link that is not safe", "others can read what they read", _leading("dystonia.org.uk", "http://www.dystonia.org.uk")),
    Kind("a link of a user", ELSEWHERE, _leading("dystonia.org.uk", "https://www.dystonia.org.uk@example.org")),
    Kind("a link without its host", ELSEWHERE, _leading("dystonia.org.uk", "/pay")),
    Kind("a base for links", ELSEWHERE, on_catalog(URI=Dictionary(Base=String("https://www.example.org")))),
    Kind("actions of two links exchanged", ELSEWHERE, _actions_exchanged),
    Kind("the link of a symbol leads elsewhere", ELSEWHERE, _symbols_link_elsewhere),
    Kind("a link upon a link", ELSEWHERE, _one_link_more),
    Kind("a link in an empty place", ELSEWHERE, _note("Link", A=Dictionary(S=Name.URI, URI=String("https://www.example.org")))),
    # Other annotations
    *(Kind(f"an annotation of the kind {kind}", "they see or hear what nobody wrote", _note(kind, **entries)) for kind, entries in ANNOTATIONS.items()),
    Kind("a note of a link", "a program shows it", on_link(Popup=Dictionary(Type=Name.Annot, Subtype=Name.Popup))),
    Kind("a link with a name", "a script finds it by its name", on_link(NM=String("x"), M=String("D:2020"))),
    Kind("a link of a person", "a program shows the name", on_link(T=String("Somebody"))),
    # Files within, and elsewhere
    Kind("a file within", DONE, _names("EmbeddedFiles", _embedded)),
    Kind("a file that belongs to it", DONE, on_catalog(AF=lambda pdf: Array([_embedded(pdf)]))),
    Kind("a file that belongs to a page", DONE, on_page(AF=lambda pdf: Array([_embedded(pdf)]))),
    Kind("a list of places", ELSEWHERE, _names("Dests", lambda pdf: Array([pdf.pages[1].obj, Name.Fit]))),
    Kind("places by name", ELSEWHERE, on_catalog(Dests=lambda pdf: Dictionary(x=Array([pdf.pages[1].obj, Name.Fit])))),
    Kind("a list of appearances", "a program draws them", _names("AP", lambda pdf: Stream(pdf, b""))),
    Kind("a list of templates", "a script makes pages of them", _names("Templates", lambda pdf: pdf.pages[1].obj)),
    Kind("a list of renditions", "a program plays them", _names("Renditions", lambda _: Dictionary(S=Name.MR))),
    Kind("a page whose operators are elsewhere", "they see what another file says", _data_elsewhere),
    Kind("a symbol that is elsewhere", "they scan what another file says", _page_of_other_file),
    Kind("a symbol from an image server", "a print shop prints another", on_form(OPI=Dictionary())),
    Kind("a symbol of PostScript", DONE, on_form(Subtype2=Name.PS, PS=lambda pdf: Stream(pdf, b"showpage"))),
    # Forms
    Kind("an empty form", "a program shows the tools of forms", _form()),
    Kind("a form that draws itself anew", "words are drawn anew", _form(NeedAppearances=True)),
    Kind("a form that was signed", "they trust it", _form(SigFlags=3)),
    Kind("a form that reckons", DONE, _form(CO=Array([]))),
    Kind("a form of XML", "they see other pages", _xfa),
    Kind("a button over a page", ELSEWHERE, _button),
    # Bookmarks
    Kind("a bookmark that opens a page", ELSEWHERE, _bookmark_action),
    Kind("a bookmark with a script", DONE, _second_action_of_bookmark),
)  # fmt: skip
