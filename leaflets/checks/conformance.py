"""What ISO standards ask of a file: what it declares, and how its pages are marked and tagged.

Clauses are those of ISO 14289-1 (PDF/UA-1), ISO 19005-2 (PDF/A-2) and ISO 32000-1 (PDF 1.7).
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from leaflets.checks.case import Case, Finding, at, on, short
from leaflets.proof.page import Graphic, PaintedRun

#: Elements that may be there without content: cells of tables.
_MAY_BE_EMPTY = ("TD",)


def nothing_but_what_a_leaflet_has(case: Case) -> Iterator[Finding]:
    """No operator, key, annotation or action stands in the file that leaflets do not need (a closed grammar)."""
    for stranger in case.proof.strangers if case.is_ours else ():
        yield Finding(stranger.told, stranger.page)


def as_it_left_the_press(case: Case) -> Iterator[Finding]:
    """The file is just what the press has made: its ID is the hash of all it shows and tells (ISO 32000-1, 14.4)."""
    if case.proof.is_own and not case.proof.is_sealed:
        yield Finding(
            "something in the file has been changed since it left the press",
            cure="Take the file that the press has made, or make it again.",
        )


def file_declarations(case: Case) -> Iterator[Finding]:
    """Title, language, bookmarks, and that it is PDF/UA-1 and PDF/A-2a (14289-1, 5 and 7; 19005-2, 6.6)."""
    declared = case.proof.declared
    yield from _title_and_author(case)
    yield from _language_and_tags(case)
    for name, part, standard in (("pdfuaid", "1", "PDF/UA-1"), ("pdfaid", "2", "PDF/A-2")):
        if not re.search(rf"{name}:part(?:=\"|>){part}\b", declared.xmp):
            yield Finding(f"the file does not say that it is {standard}")
    if declared.encrypted:
        yield Finding("the file is encrypted")
    if not declared.intent:
        yield Finding("the file does not say what its colours mean")
    for number, page in enumerate(declared.pages, 1):
        if page.tabs != "S" and any(link.page == number for link in case.proof.links):
            yield Finding("the links of the page are not told in their order", number)


#: What the metadata say of a file, and what its document information calls that (ISO 19005-2, 6.6.3).
_ACCOUNTS = {
    "/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description", "/Keywords": "pdf:Keywords",
    "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer", "/CreationDate": "xmp:CreateDate",
    "/ModDate": "xmp:ModifyDate",
}  # fmt: skip


def one_account_of_itself(case: Case) -> Iterator[Finding]:
    """The metadata, the document information and the catalog say the same (ISO 19005-2, 6.6.3)."""
    if not case.proof.is_own:
        return
    declared, said = case.proof.declared, case.proof.properties
    for key, name in _ACCOUNTS.items():
        told, in_xmp = declared.information.get(key.removeprefix("/"), ""), said.get(name, "")
        if key.endswith("Date"):
            told, in_xmp = re.sub(r"\D", "", told), re.sub(r"\D", "", in_xmp)
        if told != in_xmp:
            message = f"the file says ‘{short(told)}’ of itself in one place, and ‘{short(in_xmp)}’ in another"
            yield Finding(message)
    if (language := said.get("dc:language", "")) != declared.language:
        yield Finding(f"the language of the file is ‘{declared.language}’ in one place, and ‘{language}’ in another")


def _title_and_author(case: Case) -> Iterator[Finding]:
    """What is wrong with the title, which stands in the document information and in the XMP, and with the author."""
    declared, document = case.proof.declared, case.document
    in_xmp = _in_xmp(declared.xmp, "title")
    if not declared.title or not in_xmp:
        yield Finding("the file has no title")
    if document is None:
        return
    for title in (declared.title, in_xmp):
        if title and title != document.title:
            yield Finding(f"the title of the file is ‘{short(title)}’, not ‘{short(document.title)}’")
    if _in_xmp(declared.xmp, "creator") != document.publisher:
        yield Finding(f"the file does not say that it is by {document.publisher}")


def _in_xmp(xmp: str, name: str) -> str:
    """What the metadata say first under a name of Dublin Core; empty for nothing."""
    match = re.search(rf"<dc:{name}>.*?<rdf:li[^>]*>(.*?)</rdf:li>", xmp, re.DOTALL)
    return html.unescape(match[1]) if match else ""


def _language_and_tags(case: Case) -> Iterator[Finding]:
    """What a screen reader has to know before it begins."""
    declared, document = case.proof.declared, case.document
    if not declared.language:
        yield Finding("the file has no language")
    elif document and declared.language != document.language:
        yield Finding(f"the language of the file is ‘{declared.language}’")
    if declared.preferences.get("DisplayDocTitle") != "True":
        yield Finding("viewers are not asked to show the title of the file")
    if not declared.marked or not case.proof.root.role:
        yield Finding("the file is not tagged, so a screen reader can only guess")


def bookmarks(case: Case) -> Iterator[Finding]:
    """The bookmarks are the headings, in their order, and lead to their pages (WCAG 2.2, PDF2)."""
    nodes = [node for node in case.proof.root.walk if re.fullmatch(r"H\d", node.role) and node.runs]
    headings = [(" ".join(node.text.split()), node.runs[0].page) for node in nodes]
    outline = [(" ".join(title.split()), page) for title, page in case.proof.declared.outline]
    if outline != headings and (case.document is not None or not outline):
        yield Finding(f"the file has {len(outline)} bookmarks that are not its {len(headings)} headings",
                      warning=case.document is None)  # fmt: skip


def print_settings(case: Case) -> Iterator[Finding]:
    """The file asks to be printed at its own size and on both sides (ISO 32000-1, 12.2)."""
    preferences = case.proof.declared.preferences
    if preferences.get("PrintScaling") != "None":
        yield Finding("the file does not ask to be printed at its own size", warning=True)
    if preferences.get("Duplex") != "DuplexFlipLongEdge":
        yield Finding("the file does not ask to be printed on both sides", warning=True)


def faces_embedded(case: Case) -> Iterator[Finding]:
    """Every face is in the file, and no letter is painted that its face has not (14289-1, 7.21)."""
    for face in case.proof.faces.values():
        if not face.embedded:
            yield Finding(f"the face {face.name} is not in the file")
    if missing := case.proof.declared.missing:
        yield Finding(f"{missing} letters are painted as empty boxes, which stand for letters a face has not")
    for run in case.proof.words:
        if any(letter in "\0\ufffd\ufffe" or "\ue000" <= letter <= "\uf8ff" for letter in run.text):
            yield at(run, f"‘{short(run.text)}’ has letters that no screen reader can name")


def nothing_hidden(case: Case) -> Iterator[Finding]:
    """Every word that is told is also to be seen."""
    for run in case.proof.words:
        if run.hidden:
            yield at(run, f"‘{short(run.text)}’ cannot be seen")


def everything_marked(case: Case) -> Iterator[Finding]:
    """All that is painted is part of one element or an artifact, never both or neither (14289-1, 7.1)."""
    roles: dict[tuple[int, int], list[str]] = {}  # of the elements that claim a marked content
    for node in case.proof.root.walk:
        for mark in node.marks:
            roles.setdefault((mark.page, mark.mcid), []).append(node.role)
    for painted in case.proof.painted:
        if message := _mismarked(painted, roles.get((painted.page, painted.mcid), [])):
            yield Finding(f"what is painted {message}", painted.page, painted.box)


def _mismarked(painted: PaintedRun | Graphic, roles: list[str]) -> str:
    """What is wrong with how something is marked, whose marked content elements of these roles claim; else nothing."""
    if painted.marks != 1:
        return "is marked twice" if painted.marks else "is not marked"
    if painted.mcid < 0:
        return "" if painted.mark == "Artifact" else f"is marked {painted.mark}, but is in no element"
    if len(roles) != 1:
        return f"belongs to {len(roles)} elements" if roles else "belongs to no element"
    return "" if roles[0] == painted.mark else f"is marked {painted.mark}, but its element is {roles[0]}"


def structure_holds(case: Case) -> Iterator[Finding]:
    """No element is empty, and the parent tree leads back to the elements (14289-1, 7.1; ISO 32000-1, 14.7.4.4)."""
    painted = {(item.page, item.mcid) for item in case.proof.painted}
    claimed: dict[tuple[int, int], int] = {}  # by page and MCID, the object number of the element
    for node in case.proof.root.walk:
        if not node.content and node.role and node.role not in _MAY_BE_EMPTY:
            yield Finding(f"an element {node.role} is empty")
        for mark in node.marks:
            claimed[mark.page, mark.mcid] = node.number
            if (mark.page, mark.mcid) not in painted:
                yield on(node, f"an element {node.role} claims words that are not on page {mark.page}")
        for link in node.links:
            if link.owner != node.number:
                message = f"the parent tree gives the link to {link.target} to another element"
                yield Finding(message, link.page, link.box)
    if case.proof.root.role:
        yield from _lost_to_the_tree(case, claimed)


def _lost_to_the_tree(case: Case, claimed: Mapping[tuple[int, int], int]) -> Iterator[Finding]:
    """Marked content that the parent tree gives to other elements than claim it, and links in no element or several."""
    parents = case.proof.parents
    if wrong := [key for key in {*claimed, *parents} if claimed.get(key) != parents.get(key)]:
        yield Finding(f"the parent tree does not lead back to {len(wrong)} elements", min(wrong)[0])
    held = Counter((link.page, link.number) for node in case.proof.root.walk for link in node.links if not link.part)
    for link in case.proof.links:
        if held[link.page, link.number] != 1:
            yield Finding(f"the link to {link.target} is in no element", link.page, link.box)


def headings_in_order(case: Case) -> Iterator[Finding]:
    """One title, and no level of headings left out (14289-1, 7.4.2)."""
    level = 0
    headings = [node for node in case.proof.root.walk if re.fullmatch(r"H\d", node.role)]
    if case.proof.root.role and sum(node.role == "H1" for node in headings) != 1:
        yield Finding("the file has no title that is marked as one, or several")
    for node in headings:
        if int(node.role[1]) > level + 1:
            yield on(node, f"the heading ‘{short(node.text)}’ leaves out a level")
        level = int(node.role[1])


def links_say_where(case: Case) -> Iterator[Finding]:
    """A link says in words where it leads, not as an address, and lies over its own words (14289-1, 7.18.5)."""
    for link in case.proof.links:
        if not link.says:
            yield Finding(f"the link to {link.target} says nothing", link.page, link.box)
        elif link.says.startswith(("http:", "https:", "www.", "mailto:", "tel:")):
            yield Finding(f"the link says ‘{short(link.says)}’, which is an address", link.page, link.box, warning=True)
    for node in case.proof.root.all("Link"):
        for run in node.runs:
            if run.text.strip() and not any(
                link.page == run.page and link.box.holds(run.box.centre) for link in node.links
            ):
                yield at(run, f"‘{short(run.text)}’ is told as a link, but nothing happens when it is touched")


#: A figure's words that are no more than the name of a file; an address that ends so stands after other words.
_FILE_NAME = re.compile(r"[^/]*\.(?:png|jpe?g|gif|svg|pdf)|\S*\.(?:png|jpe?g|gif|svg|pdf)", re.I)


def figures_described(case: Case) -> Iterator[Finding]:
    """A figure has words that stand for it, 125 letters or fewer, and no file name (14289-1, 7.3; NHS)."""
    for node in case.proof.root.all("Figure"):
        if not node.alt.strip():
            yield on(node, "a figure has no words that stand for it")
        elif _FILE_NAME.fullmatch(node.alt.strip()):
            yield on(node, f"a figure says ‘{short(node.alt)}’, which is a file name")
        elif len(node.alt) > 125 and case.document is None:
            yield on(node, f"a figure says {len(node.alt)} letters: ‘{short(node.alt)}’", warning=True)
