"""Letters, lines and pages that are not where they should be."""

from __future__ import annotations

import pikepdf
from pikepdf import Name

from tampers import runs
from tampers.kinds import RICH, Change, Kind
from tampers.letters import GARBLED, NUMBER, WRONG
from tampers.runs import Item, Run, exchanged, found, moved, replaced, retyped, round_run, round_words, run_of, typed

FIRST_LINE = "This leaflet was due"
SECOND_LINE = "changed. To be sure"
ASTRAY = "they read the lines in another order than they are said"


# Changes


def _exchanged_by_kerns(words: str, first: int, second: int) -> Change:
    """Two letters of some words painted in each other's places, though their order in the file is the same."""

    def change(pdf: pikepdf.Pdf) -> None:
        place = found(pdf, words)
        run, pens = place.run, place.run.pens
        one, other = place.first + first, place.first + second
        codes = [item for item in run.items if isinstance(item, int)]
        wanted = [*pens[:-1]]
        wanted[one], wanted[other] = pens[other], pens[one]
        advances = _advances(run, pdf)
        items: list[Item] = []
        pen = run.x
        for code, there in zip(codes, wanted, strict=True):
            if abs(there - pen) > 0.001:
                items.append(round((pen - there) * 1000 / run.size, 2))
            items.append(code)
            pen = there + advances[code] * run.size / 1000
        runs.rewritten(pdf, run, moved(run._replace(items=items)))

    return change


def _advances(run: Run, pdf: pikepdf.Pdf) -> dict[int, float]:
    return runs.widths(pdf.pages[run.page].obj.Resources.Font[f"/{run.font}"])


def kerned(words: str, at: int, kern: float) -> Change:
    """A kern before a letter of some words."""
    return retyped(words, lambda items: [*items[:at], float(kern), *items[at:]])


def _every_kern(words: str, kern: float) -> Change:
    """A kern after each letter of some words."""
    return retyped(words, lambda items: [part for item in items for part in (item, float(kern))])


def shifted(words: str, right: float = 0, up: float = 0, number: int = 0) -> Change:
    return run_of(words, lambda run: moved(run, right, up), number)


def _by_matrix(words: str, matrix: str, right: float = 0, up: float = 0) -> Change:
    return run_of(words, lambda run: moved(run, right, up, matrix))


def _words_exchanged(words: str, one: str, other: str) -> Change:
    """Two words of a line painted in each other's places; the file tells them in the right order."""

    def change(pdf: pikepdf.Pdf) -> None:
        run = found(pdf, words).run
        first, second = run.place(one), run.place(other)
        ahead, middle, _ = run.split(first.first, first.last)
        _, between, _ = run.split(first.last, second.first)
        _, last, rest = run.split(second.first, second.last)
        start = f"1 0 0 1 {run.x:.2f} {run.y:.2f} Tm {typed(ahead)}"
        left = first.left
        parts = [
            start,
            f"1 0 0 1 {left + second.width + run.pens[second.first] - run.pens[first.last]:.2f} {run.y:.2f} Tm",
            typed(middle),
            f"1 0 0 1 {left + second.width:.2f} {run.y:.2f} Tm {typed(between)}",
            f"1 0 0 1 {left:.2f} {run.y:.2f} Tm {typed(last)}",
            f"1 0 0 1 {run.pens[second.last]:.2f} {run.y:.2f} Tm {typed(rest)}",
        ]
        runs.rewritten(pdf, run, " ".join(parts))

    return change


def _of_size(words: str, size: float) -> Change:
    """A run in another size, its letters where the larger or smaller ones fall."""

    def change(pdf: pikepdf.Pdf) -> None:
        run = found(pdf, words).run
        runs.rewritten(pdf, run, f"/{run.font} {size:g} Tf {moved(run)} /{run.font} {run.size:g} Tf")

    return change


def _in_face(words: str, face: str) -> Change:
    return run_of(words, lambda run: f"/{face} {run.size:g} Tf {moved(run)} /{run.font} {run.size:g} Tf")


def _page_moved(operators: str, page: int = 0) -> Change:
    """Everything on a page painted under another matrix."""

    def change(pdf: pikepdf.Pdf) -> None:
        data = runs.contents(pdf, page)
        pdf.pages[page].obj.Contents.write(operators.encode() + b"\n" + data)

    return change


def _block_moved(words: tuple[str, ...], up: float) -> Change:
    """Several runs moved by the same."""

    def change(pdf: pikepdf.Pdf) -> None:
        for one in words:
            shifted(one, 0, up)(pdf)

    return change


def _line_and_rule(pdf: pikepdf.Pdf) -> None:
    """A rule of the page moved into a line of words."""
    place = found(pdf, FIRST_LINE)
    replaced(r"(rg \S+) \S+ (\S+ 1\.00 re f)", rf"\1 {place.run.y + 4:.2f} \2")(pdf)


def _sheet_shifted(pdf: pikepdf.Pdf) -> None:
    box = [float(one) for one in pdf.pages[0].obj.MediaBox]
    pdf.pages[0].obj.MediaBox = pikepdf.Array([box[0] + 60, box[1], box[2] + 60, box[3]])


def _pages_exchanged(pdf: pikepdf.Pdf) -> None:
    kids = pdf.Root.Pages.Kids
    kids[0], kids[1] = kids[1], kids[0]


def _contents_exchanged(pdf: pikepdf.Pdf) -> None:
    """The first page paints what the second should, with its marks and links where they were."""
    one, other = pdf.pages[0].obj, pdf.pages[1].obj
    one.Contents, other.Contents = other.Contents, one.Contents
    one.Resources, other.Resources = other.Resources, one.Resources


def _page_dropped(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1]


def _page_doubled(pdf: pikepdf.Pdf) -> None:
    pdf.pages.append(pdf.pages[0])


def _same_page_twice(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Pages.Kids.append(pdf.pages[0].obj)
    pdf.Root.Pages.Count = 3


def _blank_page(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page(page_size=(595.2756, 841.8898))


def _page_of_other_words(pdf: pikepdf.Pdf) -> None:
    """A page more, which says something else, as an artifact."""
    first = pdf.pages[0].obj
    words = b"/Artifact BMC\nEMC BT /Artifact BMC\n0 0 0 rg /F1 30 Tf\n1 0 0 1 56.69 700.00 Tm [<0047>] TJ\nEMC ET"
    pdf.pages.append(
        pikepdf.Page(
            pikepdf.Dictionary(
                Type=Name.Page,
                MediaBox=first.MediaBox,
                Resources=pikepdf.Dictionary(Font=first.Resources.Font),
                Contents=pikepdf.Stream(pdf, words),
                Tabs=Name.S,
                StructParents=99,
            )
        )
    )


PLACES = (
    # Within a line
    Kind("two figures exchanged by kerns", WRONG, _exchanged_by_kerns(NUMBER, 9, 10)),
    Kind("the first and the last figure exchanged by kerns", WRONG, _exchanged_by_kerns("6322", 0, 3)),
    Kind("two letters exchanged by kerns", GARBLED, _exchanged_by_kerns("muscles", 0, 2)),
    Kind("two words exchanged within a line", "they read the opposite", _words_exchanged("two or more", "two", "more")),
    Kind("a word painted before its line", GARBLED, _words_exchanged("Page 1 of 2", "1", "2")),
    Kind("a figure upon the next", WRONG, kerned(NUMBER, 9, 600)),
    Kind("all figures upon each other", WRONG, _every_kern("6417", 580)),
    Kind("figures half upon each other", GARBLED, _every_kern(NUMBER, 250)),
    Kind("a little too near to each other", GARBLED, _every_kern("very painful", 110)),
    Kind("figures far apart", "they take one number for two", _every_kern("6322", -900)),
    Kind("the space within a number closed by a kern", "they cannot tell its groups", kerned(NUMBER, 5, 220)),
    Kind("a number grouped otherwise", "they cannot tell its groups", kerned("6322", 2, -400)),
    Kind("the space between two words closed", "words run into each other", kerned(" painful", 1, 240)),
    Kind("the end of a line upon its beginning", GARBLED, kerned("very painful", 5, 9000)),
    Kind("the end of a line beyond the paper", "they miss what is not printed", kerned("control", 0, -9000)),
    # Of one line
    Kind("a line narrowed", GARBLED, round_run(FIRST_LINE, "40 Tz", "100 Tz")),
    Kind("a number narrowed to nothing", "they do not see it", round_run(NUMBER, "1 Tz", "100 Tz")),
    Kind("a line widened", "it runs out of the page", round_run(FIRST_LINE, "160 Tz", "100 Tz")),
    Kind("letters closer by Tc", GARBLED, round_run(FIRST_LINE, "-5 Tc", "0 Tc")),
    Kind("letters upon each other by Tc", GARBLED, round_words("6417", "-7.9 Tc", "0 Tc")),
    Kind("letters farther by Tc", GARBLED, round_run(NUMBER, "9 Tc", "0 Tc")),
    Kind("words farther by Tw", "the next tool that writes single bytes widens all spaces", round_run(FIRST_LINE, "60 Tw", "0 Tw")),
    Kind("figures raised", "they take them for a note", round_words("6417", "9 Ts", "0 Ts")),
    Kind("a line raised upon that above", GARBLED, round_run(SECOND_LINE, "18.24 Ts", "0 Ts")),
    Kind("a number lowered out of the page", "they do not see it", round_run(NUMBER, "-900 Ts", "0 Ts")),
    Kind("a line begun by Td", GARBLED, run_of(SECOND_LINE, lambda run: f"0 -40 Td {typed(run.items)}")),
    Kind("a line begun by TD", GARBLED, run_of(SECOND_LINE, lambda run: f"0 -40 TD {typed(run.items)}")),
    Kind("a line begun by T*", GARBLED, run_of(SECOND_LINE, lambda run: f"30 TL T* {typed(run.items)} 0 TL")),
    Kind("a line without its place", GARBLED, run_of(SECOND_LINE, lambda run: typed(run.items))),
    Kind("a line upside down", GARBLED, _by_matrix(SECOND_LINE, "-1 0 0 -1", 200)),
    Kind("a line as in a mirror", GARBLED, _by_matrix(SECOND_LINE, "-1 0 0 1", 200)),
    Kind("a number on its head", WRONG, _by_matrix("0845", "1 0 0 -1", 0, 12)),
    Kind("a line aslant", GARBLED, _by_matrix(SECOND_LINE, "1 0.2 -0.2 1")),
    Kind("a line leaning", "leaning letters are harder to read", _by_matrix(SECOND_LINE, "1 0 0.3 1")),
    Kind("a line drawn smaller", "the print is too small", _by_matrix(SECOND_LINE, "0.6 0 0 0.6")),
    Kind("a number drawn flat", "they cannot read it", _by_matrix(NUMBER, "1 0 0 0.1")),
    Kind("a line as small as a dot", "they do not see it", _of_size("In dystonia", 0.5)),
    Kind("a line in small print", "the print is too small", _of_size("In dystonia", 9)),
    Kind("a line in large print", "it runs over its neighbours", _of_size("In dystonia", 30)),
    Kind("a size below nothing", "it is printed upside down", _of_size("In dystonia", -14)),
    Kind("a line in the other face", "its letters do not fit their places", _in_face("In dystonia", "F1")),
    # Of lines
    Kind("two lines of a paragraph exchanged", ASTRAY, exchanged("In dystonia, muscles", "in one part of the body")),
    Kind("two items of a list exchanged", "they take one for the other", exchanged(": the eyelids", ": the jaw")),
    Kind("two headings exchanged", "they look in the wrong place", exchanged("Useful national", "Find your local")),
    Kind("two numbers exchanged", WRONG, exchanged(NUMBER, "0845 458 6322")),
    Kind("numbers of two offices exchanged", WRONG, exchanged("0845 458 6322", "0151 496 0000"), RICH),
    Kind("two cells of a table exchanged", "they read the wrong row", exchanged("Tremor", "Cramp"), RICH),
    Kind("a cell in the next row", "they read the wrong row", shifted("Shaking", 0, -33.2), RICH),
    Kind("two addresses of pages exchanged", "they type the wrong address", exchanged("tinyurl.com/yyo2pot8", "nhs.uk/conditions")),
    Kind("two names exchanged", "they ring the wrong charity", exchanged("First Trust", "Second Trust"), RICH),
    Kind("numbers of items exchanged", "they do the second step first", exchanged("1.", "2."), RICH),
    Kind("pages in the list of contents exchanged", "they turn to the wrong page", exchanged("1 ", "3 "), RICH),
    Kind("a note put elsewhere", "they read it of something else", _block_moved(("Calls cost up to", "access charge."), -60)),
    Kind("a heading below its text", "they miss where it begins", exchanged("Symptoms of dystonia", "In dystonia, muscles")),
    Kind("a line upon the next", GARBLED, shifted("In dystonia, muscles", 0, -18.24)),
    Kind("a line between two others", GARBLED, shifted(": most of the body", 0, -9)),
    Kind("a line below the paper", "they never see it", shifted("in one part of the body", 0, -900)),
    Kind("a line beside the paper", "they never see it", shifted("in one part of the body", 700)),
    Kind("a line half beside the paper", "its end is cut off", shifted("in one part of the body", 300)),
    Kind("a line in the margin", "a printer cuts its beginning", shifted("in one part of the body", -50)),
    Kind("a line in the foot", "it is taken for furniture", shifted("in one part of the body", 0, -598)),
    Kind("a line pushed in", "they take it for another paragraph", shifted("in one part of the body", 40)),
    Kind("a bullet at another item", "they take two items for one", shifted("•", 0, 9, 3)),
    Kind("the foot upon the text", GARBLED, shifted("reviewed 2020", 0, 45)),
    Kind("a rule through a line", "they take the words for struck out", _line_and_rule),
    # Of pages
    Kind("a page moved", "its edge is cut off", _page_moved("1 0 0 1 100 0 cm")),
    Kind("a page drawn smaller", "the print is too small", _page_moved("0.7 0 0 0.7 0 0 cm")),
    Kind("a page in a mirror", GARBLED, _page_moved("-1 0 0 1 595.28 0 cm")),
    Kind("a page on its head", GARBLED, _page_moved("-1 0 0 -1 595.28 841.89 cm")),
    Kind("the paper beside the page", "its edge is cut off", _sheet_shifted),
    Kind("two pages exchanged", "they begin with the end", _pages_exchanged),
    Kind("what two pages paint exchanged", "they begin with the end", _contents_exchanged),
    Kind("a page left out", "they miss half of it", _page_dropped),
    Kind("a page copied", "they read a page twice", _page_doubled),
    Kind("a page that stands in the file twice", "they read a page twice", _same_page_twice),
    Kind("a blank page", "they pay for it", _blank_page),
    Kind("a page with a letter more", "they wonder what it is", _page_of_other_words),
)  # fmt: skip
