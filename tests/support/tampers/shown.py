"""What is shown or printed otherwise than it stands: layers, sheets, and what a reader's program is asked to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from tampers import runs
from tampers.covered import LINE, UNSEEN, link_over
from tampers.kinds import RICH, Change, Kind
from tampers.letters import NUMBER
from tampers.runs import found

ELSEWHERE = "they touch a number, and another one is rung"


# Changes


def on_catalog(**values: Any) -> Change:
    """Other entries of the catalog; a function is given the file."""
    return lambda pdf: _set(pdf, pdf.Root, values)


def on_page(number: int = 0, **values: Any) -> Change:
    """Other entries of a page."""
    return lambda pdf: _set(pdf, pdf.pages[number].obj, values)


def on_pages(**values: Any) -> Change:
    """Other entries of the root of all pages."""
    return lambda pdf: _set(pdf, pdf.Root.Pages, values)


def on_link(words: str = NUMBER, **values: Any) -> Change:
    """Other entries of the link over some words."""
    return lambda pdf: _set(pdf, link_over(pdf, words), values)


def on_form(**values: Any) -> Change:
    """Other entries of the first symbol."""
    return lambda pdf: _set(pdf, pdf.pages[0].obj.Resources.XObject["/S0"], values)


def preferring(**values: Any) -> Change:
    """Other preferences of a viewer."""
    return lambda pdf: _set(pdf, pdf.Root.ViewerPreferences, values)


def _set(pdf: pikepdf.Pdf, one: Any, values: dict[str, Any]) -> None:
    for key, value in values.items():
        if value is None:
            del one[f"/{key}"]
        else:
            one[f"/{key}"] = value(pdf) if callable(value) else value


def _layer(pdf: pikepdf.Pdf, usage: dict[str, Any], is_off: bool) -> Any:
    """A layer of optional content, told to the catalog."""
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Layer"), Usage=Dictionary(**usage)))
    events = [Dictionary(Event=Name(f"/{event}"), Category=Array([Name(f"/{event}")]), OCGs=Array([group])) for event in ("View", "Print")]  # fmt: skip
    default = Dictionary(Order=Array([group]), AS=Array(events))
    default["/OFF" if is_off else "/ON"] = Array([group])
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=default)
    return group


_PRINT_ONLY = {"Print": Dictionary(PrintState=Name.ON), "View": Dictionary(ViewState=Name.OFF)}
_SCREEN_ONLY = {"Print": Dictionary(PrintState=Name.OFF), "View": Dictionary(ViewState=Name.ON)}


def _in_layer(usage: dict[str, Any], is_off: bool, as_member: bool = False) -> Change:
    """A line in a layer."""

    def change(pdf: pikepdf.Pdf) -> None:
        layer = _layer(pdf, usage, is_off)
        if as_member:
            layer = pdf.make_indirect(Dictionary(Type=Name.OCMD, OCGs=Array([layer]), P=Name.AllOff))
        pdf.pages[0].obj.Resources.Properties = Dictionary(L0=layer)
        runs.round_run(LINE, "/OC /L0 BDC", "EMC")(pdf)

    return change


def _layer_of_nothing(pdf: pikepdf.Pdf) -> None:
    _layer(pdf, {}, True)


def _on_layer(is_link: bool) -> Change:
    """A link or a symbol in a layer that is off."""

    def change(pdf: pikepdf.Pdf) -> None:
        one = link_over(pdf, NUMBER) if is_link else pdf.pages[0].obj.Resources.XObject["/S0"]
        one.OC = _layer(pdf, {}, True)

    return change


def rectangle(words: str, left: float = 0, down: float = 0, right: float = 0, up: float = 0) -> Change:
    """The rectangle of a link enlarged, or made smaller."""

    def change(pdf: pikepdf.Pdf) -> None:
        link = link_over(pdf, words)
        old = map(float, link.Rect)
        moved = [corner + by for corner, by in zip(old, (-left, -down, right, up), strict=True)]
        link.Rect = Array([pikepdf.Object.parse(b"%.2f" % corner) for corner in moved])

    return change


def _rectangles_exchanged(one: str, other: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        first, second = link_over(pdf, one), link_over(pdf, other)
        first.Rect, second.Rect = second.Rect, first.Rect
        corners = [link.get("/QuadPoints") for link in (first, second)]
        for link, others in zip((second, first), corners, strict=True):
            if others is not None:
                link.QuadPoints = others
            elif "/QuadPoints" in link:
                del link.QuadPoints

    return change


def _parts(words: str, change_of: Callable[[list[float]], list[float]], *, whole: bool = False) -> Change:
    """The parts of the link over some words changed, and its rectangle so that it is round them, or not (`whole`)."""

    def change(pdf: pikepdf.Pdf) -> None:
        link = link_over(pdf, words)
        corners = change_of([float(one) for one in link.QuadPoints])
        link.QuadPoints = Array(corners)
        if not whole:
            across, up = corners[::2], corners[1::2]
            link.Rect = Array([min(across), min(up), max(across), max(up)])

    return change


def _part_over(words: str) -> Change:
    """One more part of the link of an address, over other words."""

    def change(pdf: pikepdf.Pdf) -> None:
        left, bottom, right, top = map(float, link_over(pdf, words).Rect)
        more = [left, bottom, right, bottom, right, top, left, top]
        _parts("dystonia.org.uk", lambda corners: [*corners, *more], whole=True)(pdf)

    return change


def _link_dropped(pdf: pikepdf.Pdf) -> None:
    """A link that is in no page's list."""
    gone = link_over(pdf, NUMBER).objgen
    page = pdf.pages[0].obj
    page.Annots = Array([one for one in page.Annots if one.objgen != gone])


def _link_on_another_page(pdf: pikepdf.Pdf) -> None:
    moved = pdf.pages[0].obj.Annots[0]
    del pdf.pages[0].obj.Annots[0]
    pdf.pages[1].obj.Annots.append(moved)


def link_twice(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Annots.append(pdf.pages[0].obj.Annots[0])


def _words_in_a_second_stream(pdf: pikepdf.Pdf) -> None:
    """A page of two streams; the second paints white upon the first."""
    page = pdf.pages[0].obj
    white = f"/Artifact BMC\n1 1 1 rg {found(pdf, NUMBER).rectangle} re f\nEMC"
    page.Contents = Array([page.Contents, pdf.make_stream(white.encode())])


def _stream_in_two(pdf: pikepdf.Pdf) -> None:
    """A page of two streams, cut within an operand."""
    page = pdf.pages[0].obj
    data = page.Contents.read_bytes()
    at = re.search(rb"\d{3}\.\d\d", data).start() + 3  # type: ignore[union-attr]
    page.Contents = Array([pdf.make_stream(data[:at]), pdf.make_stream(data[at:])])


def _without_operators(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].obj.Contents


def _deep_pages(pdf: pikepdf.Pdf) -> None:
    """The pages below a node of their own, which turns them."""
    root = pdf.Root.Pages
    node = pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=root.Kids, Count=2, Parent=root, Rotate=180))
    for page in root.Kids:
        page.Parent = node
    root.Kids = Array([node])


def _wrong_count(data: bytes) -> bytes:
    """Byte by byte, for what saves a file counts its pages anew."""
    return re.sub(rb"/Count 2(?=[^>]*/Type /Pages)", b"/Count 1", data, count=1)


def _bookmark(**values: Any) -> Change:
    return lambda pdf: _set(pdf, pdf.Root.Outlines.First.First, values)


def _bookmarks_exchanged(pdf: pikepdf.Pdf) -> None:
    first = pdf.Root.Outlines.First.First
    second = first.Next
    first.Title, second.Title = second.Title, first.Title


def _first_page(pdf: pikepdf.Pdf) -> Any:
    return pdf.pages[0].obj


def _box(*corners: float) -> Array:
    return Array([round(corner) for corner in corners])


def _small_picture(pdf: pikepdf.Pdf) -> Stream:
    return Stream(pdf, b"\0" * 3, Width=1, Height=1, ColorSpace=Name.DeviceRGB, BitsPerComponent=8)


def _other_colours(pdf: pikepdf.Pdf) -> None:
    """A profile in which every colour is another."""
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    data = profile.read_bytes()
    red, blue = data.index(b"rXYZ"), data.index(b"bXYZ")
    profile.write(data[:red] + b"bXYZ" + data[red + 4 : blue] + b"rXYZ" + data[blue + 4 :])


def _one_colour_of_ink(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].OutputConditionIdentifier = String("Uncoated, one ink")


def _article(pdf: pikepdf.Pdf) -> None:
    """A thread that leads from the second page to the first."""
    thread = pdf.make_indirect(Dictionary(Type=Name.Thread))
    beads = [
        pdf.make_indirect(Dictionary(Type=Name.Bead, T=thread, P=page.obj, R=_box(0, 0, 99, 99))) for page in pdf.pages
    ]
    for one, other in (beads, beads[::-1]):
        one.N = one.V = other
    thread.F = beads[1]
    pdf.Root.Threads = Array([thread])
    for page, bead in zip(pdf.pages, beads, strict=True):
        page.obj.B = Array([bead])


SHOWN = (
    # Layers
    Kind("a line in a layer that is off", UNSEEN, _in_layer({}, True)),
    Kind("a line in a layer that is printed alone", "they do not see it on a screen", _in_layer(_PRINT_ONLY, False)),
    Kind("a line in a layer that is never printed", "it is not on paper", _in_layer(_SCREEN_ONLY, False)),
    Kind("a line in what is shown while a layer is off", UNSEEN, _in_layer({}, False, True)),
    Kind("a link in a layer that is off", "nothing happens when they touch a number", _on_layer(True)),
    Kind("a symbol in a layer that is off", "there is nothing to scan", _on_layer(False)),
    Kind("layers that nothing is in", "a program asks them about layers", _layer_of_nothing),
    # Links, how they are shown
    Kind("a link that is hidden", "nothing happens when they touch a number", on_link(F=2 | 4)),
    Kind("a link that is not shown", "nothing happens when they touch a number", on_link(F=32 | 4)),
    Kind("a link that is shown where nobody looks", "nothing happens when they touch a number", on_link(F=1 | 4)),
    Kind("a link that is not printed", "the standard for keeping files forbids it", on_link(F=0)),
    Kind("a link that does not turn with its page", "it is elsewhere on a turned page", on_link(F=4 | 16)),
    Kind("a link in a frame", "a frame is taken for a stroke of a figure", on_link(Border=Array([0, 0, 3]), C=Array([1, 0, 0]))),
    Kind("a link in a frame of another style", "a frame hides the words", on_link(BS=Dictionary(W=9, S=Name.S))),
    Kind("a link that turns words round as it is touched", "words turn white", on_link(H=Name.I)),
    Kind("a link whose place is elsewhere by its corners", ELSEWHERE, on_link(QuadPoints=Array([0, 0, 300, 0, 0, 90, 300, 90]))),
    Kind("a link over its neighbours", ELSEWHERE, rectangle("0845 458 6322", 60, 60, 200, 120)),
    Kind("a link over all of a page", ELSEWHERE, rectangle("0845 458 6322", 100, 280, 300, 530)),
    Kind("a link over the line above", ELSEWHERE, rectangle(NUMBER, 0, 0, 0, 20)),
    Kind("a link over the half of its words", "nothing happens when they touch a number", rectangle(NUMBER, 0, 0, -60, 0)),
    Kind("a link as small as a dot", "nothing happens when they touch a number", rectangle(NUMBER, -51, -7, -51, -7)),
    Kind("a link beside its words", "nothing happens when they touch a number", rectangle(NUMBER, -150, 0, 150, 0)),
    Kind("a link below the page", "nothing happens when they touch a number", rectangle(NUMBER, 0, 900, 0, -900)),
    Kind("two links in each other's places", ELSEWHERE, _rectangles_exchanged("0845 458 6322", "dystonia.org.uk")),
    Kind("numbers of two links exchanged", ELSEWHERE, _rectangles_exchanged("0845 458 6322", "0151 496 0000"), RICH),
    Kind("links of two pages of the contents exchanged", "they come to the wrong page", _rectangles_exchanged("Contacts", "Books"), RICH),
    Kind("a part of a link over a number", ELSEWHERE, _part_over("0845 458 6322")),
    Kind("a part of a link over words that lead nowhere", ELSEWHERE, _parts("dystonia.org.uk", lambda corners: [*corners[:10], corners[10] + 90, corners[11], corners[12] + 90, *corners[13:]])),
    Kind("parts of a link that do not fill it", "viewers go by the one or by the other", _parts("dystonia.org.uk", lambda corners: corners[:-8], whole=True)),
    Kind("corners of a link the other way round", "it is live nowhere", _parts("dystonia.org.uk", lambda corners: [*corners[6:8], *corners[4:6], *corners[2:4], *corners[:2], *corners[8:]])),
    Kind("parts of a link without an end", "it is live elsewhere", _parts("dystonia.org.uk", lambda corners: corners[:-1], whole=True)),
    Kind("a link that no page has", "nothing happens when they touch a number", _link_dropped),
    Kind("a link on another page", ELSEWHERE, _link_on_another_page),
    Kind("a link that a page has twice", "a screen reader tells it twice", link_twice),
    # Sheets
    Kind("a page turned", "it is printed across", on_page(Rotate=90)),
    Kind("a page turned on its head", "it is read from its foot", on_page(1, Rotate=180)),
    Kind("all pages turned", "they are read from their feet", on_pages(Rotate=180)),
    Kind("pages turned by a node between", "they are read from their feet", _deep_pages),
    Kind("a page cut", UNSEEN, on_page(CropBox=_box(0, 300, 595, 842))),
    Kind("all pages cut", UNSEEN, on_pages(CropBox=_box(0, 300, 595, 842))),
    Kind("a page with marks for cutting", "a print shop cuts there", on_page(TrimBox=_box(50, 50, 400, 700))),
    Kind("a page with a place for its art", "a print shop puts a part of it on paper", on_page(ArtBox=_box(50, 50, 400, 700))),
    Kind("a page that bleeds", "a print shop cuts it otherwise", on_page(BleedBox=_box(100, 0, 595, 842))),
    Kind("a page on larger paper", "the print becomes smaller", on_page(MediaBox=_box(0, 0, 1190, 1684))),
    Kind("a page on smaller paper", "its edges are cut off", on_page(MediaBox=_box(0, 0, 420, 595))),
    Kind("a page whose paper begins below it", "its foot is cut off", on_page(MediaBox=_box(0, 80, 595, 922))),
    Kind("a page in larger units", "a page of A3 comes out", on_page(UserUnit=2)),
    Kind("a page in a group of transparency", "colours are mixed otherwise", on_page(Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK, I=True))),
    Kind("pages of a wrong count", "a program shows the first alone", None, rewriting=_wrong_count),
    Kind("a page without operators", "they see a blank page", _without_operators),
    Kind("a page with a second stream", UNSEEN, _words_in_a_second_stream),
    Kind("a page whose stream is in two", "some programs read two numbers there", _stream_in_two),
    # What a program is asked to do
    Kind("a page that turns by itself", "it is gone before they have read it", on_page(Dur=2, Trans=Dictionary(S=Name.Dissolve))),
    Kind("a page with a picture of itself", "a list of pages shows another", on_page(Thumb=_small_picture)),
    Kind("a page with data of a program", "a program restores an older page", on_page(PieceInfo=Dictionary(Illustrator=Dictionary(LastModified=String("D:2020"), Private=String("x"))), LastModified=String("D:2020"))),
    Kind("a page with views", "a program shows a part of it", on_page(VP=Array([Dictionary(Type=Name.Viewport, BBox=_box(0, 0, 99, 99))]))),
    Kind("a page that is a plate", "a printer prints one ink of it", on_page(SeparationInfo=Dictionary(DeviceColorant=Name.Cyan))),
    Kind("a page with steps", "parts of it come later", on_page(PresSteps=Dictionary(Type=Name.NavNode))),
    Kind("links by rows", "keys lead from link to link the wrong way", on_page(Tabs=Name.R)),
    Kind("the first page alone is printed", "they have half of it on paper", preferring(PrintPageRange=Array([0, 0]))),
    Kind("many copies are printed", "they pay for them", preferring(NumCopies=99)),
    Kind("a part of a page is printed", "they have half of it on paper", preferring(PrintArea=Name.TrimBox, PrintClip=Name.TrimBox)),
    Kind("a part of a page is shown", "they see half of it", preferring(ViewArea=Name.TrimBox, ViewClip=Name.TrimBox)),
    Kind("pages from right to left", "they begin with the end", preferring(Direction=Name.R2L)),
    Kind("a window without its tools", "they cannot enlarge it", preferring(HideToolbar=True, HideMenubar=True, HideWindowUI=True)),
    Kind("all of the screen", "they cannot get away", on_catalog(PageMode=Name.FullScreen)),
    Kind("two pages beside each other", "the print is too small on a screen", on_catalog(PageLayout=Name.TwoPageLeft)),
    Kind("other names of pages", "they look for page ix", on_catalog(PageLabels=Dictionary(Nums=Array([0, Dictionary(S=Name.r, St=9)])))),
    Kind("a file that is a folder of others", "they see the list of what is in it", on_catalog(Collection=Dictionary(View=Name.D))),
    Kind("a file that needs another program", "it does not open", on_catalog(Requirements=Array([Dictionary(S=Name.EnableJavaScripts)]))),
    Kind("a file that a program must draw anew", "they see a page that asks them to wait", on_catalog(NeedsRendering=True)),
    Kind("permissions", "a program forbids to copy a number", on_catalog(Perms=Dictionary(DocMDP=Dictionary(Type=Name.Sig)))),
    Kind("extensions", "a program reads it by other rules", on_catalog(Extensions=Dictionary(ADBE=Dictionary(BaseVersion=Name("/1.7"), ExtensionLevel=8)))),
    Kind("another version", "a program reads it by other rules", on_catalog(Version=Name("/2.0"))),
    Kind("a legal statement", "a program warns of it", on_catalog(Legal=Dictionary(JavaScriptActions=1, Attestation=String("Trust me")))),
    Kind("where it was taken from the web", "a program opens it again from there", on_catalog(SpiderInfo=Dictionary(V=1))),
    Kind("an article", "a program leads them through it the wrong way", _article),
    Kind("a profile of other colours", "a print shop prints blue as red", _other_colours),
    Kind("another printing condition", "a print shop prints it with one ink", _one_colour_of_ink),
    # Bookmarks
    Kind("a bookmark with other words", "they look in the wrong place", _bookmark(Title=String("Call 0845 000 0000"))),
    Kind("two bookmarks exchanged", "they look in the wrong place", _bookmarks_exchanged),
    Kind("a bookmark to another page", "they look in the wrong place", _bookmark(Dest=lambda pdf: Array([pdf.pages[1].obj, Name.Fit]))),
    Kind("a bookmark to a small view", "they see a page as large as a stamp", _bookmark(Dest=lambda pdf: Array([_first_page(pdf), Name.XYZ, 0, 800, 0.05]))),
    Kind("a bookmark that fits a part", "they see a corner of a page", _bookmark(Dest=lambda pdf: Array([_first_page(pdf), Name.FitR, 0, 0, 9, 9]))),
    Kind("a bookmark in red", "they take it for a warning", _bookmark(C=Array([1, 0, 0]), F=2)),
    Kind("a bookmark of an element", "a program goes where it leads", _bookmark(SE=lambda pdf: pdf.Root.StructTreeRoot.K[0])),
)  # fmt: skip
