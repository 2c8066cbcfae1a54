"""Files made to break one promise each, and files that just keep it: what the checks are tried on.

A mutant is a finished file with one thing changed, or one pressed from an edition or a content that is just off.
"""

from __future__ import annotations

import dataclasses
import io
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pikepdf
import stress
from bench import TODAY, Bench, Finished, leaflet
from changes import Change, goes_on
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas

from leaflets.checks import promises
from leaflets.checks.case import Case, Check
from leaflets.editions import EDITIONS, MM, Edition
from leaflets.press.press import press
from leaflets.proof.proof import Proof


class Workshop:
    """Where mutants are made: from a leaflet with every kind of block, or from sections of a test's own."""

    def __init__(self, folder: Path, rich: dict[str, Finished]) -> None:
        self.folder, self.rich = folder, rich
        self.count = 0

    def true(self, edition: str = "a4") -> Case:
        """The leaflet with every kind of block, as it should be."""
        return self.rich[edition].case()

    def damaged(self, change: Change, edition: str = "a4") -> Case:
        """The same with one thing changed in the finished file."""
        return dataclasses.replace(self.true(edition), proof=self.proof(self.rich[edition].path, change))

    def proof(self, path: Path, change: Change, **options: Any) -> Proof:
        """A finished file with one thing changed, read back."""
        changed = io.BytesIO()
        with pikepdf.open(path) as pdf:
            change(pdf)
            pdf.save(changed, **options)
        return Proof(changed.getvalue())

    def bench(self) -> Bench:
        """A new data folder."""
        self.count += 1
        return Bench(self.folder / str(self.count), contacts=stress.FEW_CONTACTS)

    def made(
        self, sections: str, edition: str | Edition = "a4", judged: str = "", more: str = "", **house: str
    ) -> Case:
        """A leaflet of these sections, pressed in an edition and judged as one of that name, or another."""
        wanted = EDITIONS[edition] if isinstance(edition, str) else edition
        bench = self.bench()
        for key, text in house.items():
            path = bench.folder / "house.yaml"
            old = path.read_text(encoding="utf-8")
            new = re.sub(rf"(?ms)^{key.replace('_', ' ')}:.*?(?=^\w|\Z)", f"{key.replace('_', ' ')}: {text}\n", old)
            assert new != old
            path.write_text(new, encoding="utf-8")
        if house:
            bench = reopened(bench)
        bench.add("made", leaflet(sections, more=more or "reviewed: November 2026\n"))
        reading = bench.library.leaflet("made")
        assert reading.value is not None, "\n".join(map(str, reading.faults))
        document = reading.value.document(bench.library.shelf, TODAY)
        material = tuple(reading.value.material(bench.library.shelf, TODAY))
        return Case(Proof(press(document, wanted).data), EDITIONS[judged or wanted.name], document, material)


def reopened(bench: Bench) -> Bench:
    """A data folder read anew."""
    bench.library = bench.library.opened(bench.folder, bench.library.printable)
    return bench


def edition(name: str = "a4", **changes: Any) -> Edition:
    """An edition that is a little different; with one rhythm, so that lines are as far apart as told."""
    one = EDITIONS[name]
    return dataclasses.replace(one, rhythms=one.rhythms[:1], **changes) if "rhythms" not in changes else (
        dataclasses.replace(one, **changes)
    )  # fmt: skip


# Tables of files


Make = Callable[[Workshop], Case]


class Mutant(NamedTuple):
    """A file, and what a check says of it: words of its message, or nothing; and whether that is a warning."""

    check: Check
    make: Make
    says: str = ""
    warning: bool = False

    def told(self, shop: Workshop) -> list[tuple[str, bool]]:
        """What the check says of the file: messages, and whether each is a warning."""
        return [(finding.message, finding.warning) for finding in self.check(self.make(shop))]


def damaged(change: Change, name: str = "a4") -> Make:
    """The leaflet with every kind of block, with one thing changed."""
    return lambda shop: shop.damaged(change, name)


def made(sections: str, pressed: str | Edition = "a4", judged: str = "", **house: str) -> Make:
    """A leaflet of these sections, from an edition that may be just off, judged as one that is not."""
    return lambda shop: shop.made(sections, pressed, judged, **house)  # type: ignore[arg-type]


def checks_of(module: ModuleType) -> set[Check]:
    """The checks of the table that a module has."""
    return {check for check in promises.CHECKS if check.__module__ == module.__name__}


def of_a_stranger(make: Make) -> Make:
    """The same file, of which nobody knows what it should say."""
    return lambda shop: dataclasses.replace(make(shop), document=None, material=())


# Files that are not ours


def foreign(draw: Callable[[Canvas], None]) -> Case:
    """A page that somebody else has made, without tags."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(210 * MM, 297 * MM), initialFontName="Helvetica")
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return Case(Proof(data.getvalue()), EDITIONS["a4"])


def letters(face: str) -> Callable[[Canvas], None]:
    """The letters that are taken for each other, and some more, in a face that ReportLab brings along."""

    def draw(canvas: Canvas) -> None:
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(ttfonts.TTFont(face, f"{face}.ttf"))
        canvas.setFont(face, 14)
        canvas.drawString(100, 500, "Ill, 1, O and 0")

    return draw


# Content


def text(words: str, heading: str = "Words") -> str:
    """A section of running text."""
    lines = "\n".join(f"      {line}" for line in words.split("\n"))
    return f"  - heading: {heading}\n    text: |\n{lines}\n"


def link(address: str, name: str = "A page") -> str:
    """A section with one link."""
    return f"  - heading: Pages\n    links:\n      - {name} (Somebody) {address}\n"


LONG = " ".join(f"{word} and so on" for word in ("walking", "talking", "resting", "reading") * 12)
PARAGRAPHS = text(f"{LONG}.\n\n{LONG}.")


# Files that need more than one change


def with_material(case: Case, *more: object) -> Case:
    """The same file, of which more was typed."""
    return dataclasses.replace(case, material=(*case.material, *more))


def with_document(case: Case, **changes: object) -> Case:
    """The same file, which should say something else."""
    assert case.document is not None
    return dataclasses.replace(case, document=dataclasses.replace(case.document, **changes))  # type: ignore[arg-type]


def many(sections: int) -> str:
    """Sections enough for several pages."""
    return "".join(text(LONG, f"Part {number}") for number in range(sections))


def encrypted(shop: Workshop) -> Case:
    """A file that opens without a password, and is encrypted all the same."""
    true = shop.true()
    proof = shop.proof(
        shop.rich["a4"].path, lambda _: None, encryption=pikepdf.Encryption(owner="x", R=3, aes=False, metadata=False)
    )
    return dataclasses.replace(true, proof=proof)


def changed(shop: Workshop, case: Case, change: Change) -> Case:
    """A case whose file has one thing changed."""
    path = shop.folder / "changed.pdf"
    path.write_bytes(case.proof.data)
    return dataclasses.replace(case, proof=shop.proof(path, change))


def justified(shop: Workshop, raggedness: float) -> Case:
    """Lines stretched to one width, or to widths that differ by so many points."""
    case = shop.made(PARAGRAPHS)
    full = [run for run in case.proof.words if run.mark == "P" and run.size == 14 and run.box.width > 300]

    def change(pdf: pikepdf.Pdf) -> None:
        contents = pdf.pages[0].obj.Contents
        data = contents.read_bytes().decode()
        for number, run in enumerate(full):
            start = f"1 0 0 1 {run.x:.2f} {run.y:.2f} Tm"
            assert start in data
            wide = (420 + number * 2 * raggedness - run.x) / (run.box.right - run.x)
            data = data.replace(start, f"{wide * 100:.3f} Tz {start}")
        contents.write(data.encode())

    return changed(shop, case, change)


def pushed(shop: Workshop, lines: int, name: str = "a4") -> Case:
    """Some lines of a paragraph pushed aside, each to another place."""
    case = shop.made(PARAGRAPHS, name)
    body = EDITIONS[name].body.size
    wanted = [run for run in case.proof.words if run.mark == "P" and run.size == body and run.box.width > 300]

    def change(pdf: pikepdf.Pdf) -> None:
        contents = pdf.pages[0].obj.Contents
        data = contents.read_bytes().decode()
        for number, run in enumerate(wanted[1 : lines + 1], 1):
            old = f"1 0 0 1 {run.x:.2f} {run.y:.2f} Tm"
            assert old in data
            data = data.replace(old, f"1 0 0 1 {run.x + 5 * number:.2f} {run.y:.2f} Tm")
        contents.write(data.encode())

    return changed(shop, case, change)


def in_columns(shop: Workshop, across: float, name: str = "a4") -> Case:
    """Two paragraphs side by side, the second so many mm to the right of the first."""
    case = shop.made(text(f"{LONG[:130]}.\n\n{LONG[:130]}."), edition(name, measure=70 * MM))
    nodes = [node for node in case.proof.root.all("P") if node.text.startswith(LONG[:20])]
    assert len(nodes) == 2
    pairs = list(zip(nodes[0].lines, nodes[1].lines, strict=False))

    def change(pdf: pikepdf.Pdf) -> None:
        contents = pdf.pages[0].obj.Contents
        data = contents.read_bytes().decode()
        for one, other in pairs:
            old = f"1 0 0 1 {other[0].x:.2f} {other[0].y:.2f} Tm"
            data = data.replace(old, f"1 0 0 1 {other[0].x + across * MM:.2f} {one[0].y:.2f} Tm")
        contents.write(data.encode())

    return changed(shop, case, change)


def hyphenated(shop: Workshop) -> Case:
    """A line whose last space has become a hyphen."""
    case = shop.made(text("a-b " + LONG))
    hyphen = next(run for run in case.proof.words if run.text.startswith("a-b"))

    def change(pdf: pikepdf.Pdf) -> None:
        contents = pdf.pages[0].obj.Contents
        data = contents.read_bytes().decode()
        start = data.index(f"1 0 0 1 {hyphen.x:.2f} {hyphen.y:.2f} Tm [<")
        end = data.index("]", start)
        line = data[start:end]
        glyphs = "".join(part for part in line[line.index("<") :].replace(">", "<").split("<") if len(part) > 3)
        last = line.rindex(">") - 4
        contents.write((data[: start + last] + glyphs[4:8] + data[start + last + 4 :]).encode())

    return changed(shop, case, change)


def announced(shop: Workshop) -> Case:
    """A page that ends in a colon."""
    for lines in range(24, 40):
        filler = "\n".join(f"- filler {number}" for number in range(lines))
        case = shop.made(text(filler) + text("Words.", "Next"))
        if len({run.page for run in case.proof.words}) > 1:
            break
    last = [run for run in case.proof.words if run.page == 1 and run.mcid >= 0][-1]
    runs = tuple(one._replace(text="So:") if one is last else one for one in case.proof.runs)
    proof = case.proof
    proof.runs = runs
    proof.__dict__.pop("words")
    return case


def contents_changed(shop: Workshop) -> Case:
    """An entry of the list of contents that leads to the first page."""
    case = shop.made(many(16), "large-print")

    def change(pdf: pikepdf.Pdf) -> None:
        notes = [note for one in pdf.pages for note in one.obj.get("/Annots", []) if "/Dest" in note]
        notes[-1].Dest[0] = pdf.pages[0].obj

    return changed(shop, case, change)


def card_split(shop: Workshop) -> Case:
    """A contact that goes on overleaf."""
    rich = shop.rich["a4"]
    card = next(node for node in rich.case().proof.root.all("Sect") if node.kids[0].role == "H3" and len(node.kids) > 2)
    first = card.all("P")[0]
    number = [node.number for node in rich.case().proof.root.all("P")].index(first.number)
    here = first.runs[0].page
    return shop.damaged(goes_on(number, 0 if here > 1 else 1))


def code_overleaf(shop: Workshop) -> Case:
    """A code whose address stands on another page."""
    case = shop.true()
    (node, graphic), *others = case.proof.figures
    case.proof.__dict__["figures"] = ((node, graphic._replace(page=graphic.page + 1)), *others)
    return case


def without_paragraph(shop: Workshop, start: str) -> Case:
    """A paragraph whose words are painted no more."""
    case = shop.true()
    node = next(node for node in case.proof.root.all("P") if node.text.startswith(start))

    def change(pdf: pikepdf.Pdf) -> None:
        for run in node.runs:
            contents = pdf.pages[run.page - 1].obj.Contents
            data = contents.read_bytes().decode()
            begin = data.index("[", data.index(f"1 0 0 1 {run.x:.2f} {run.y:.2f} Tm"))
            contents.write((data[: begin + 1] + data[data.index("]", begin) :]).encode())

    return shop.damaged(change)


def split(shop: Workshop, words: str, letters: int) -> Case:
    """Words of which all but the first letters stand on the next line."""
    run = next(run for run in shop.true().proof.words if run.text.strip() == words)

    def change(pdf: pikepdf.Pdf) -> None:
        contents = pdf.pages[run.page - 1].obj.Contents
        data = contents.read_bytes().decode()
        begin = data.index("[", data.index(f"1 0 0 1 {run.x:.2f} {run.y:.2f} Tm")) + 1
        end = data.index("]", begin)
        codes = "".join(re.findall(r"<([0-9A-F]+)>", data[begin:end]))
        first, rest = codes[: 4 * letters], codes[4 * letters :]
        below = f"<{first}>] TJ 1 0 0 1 56.69 {run.y - 19:.2f} Tm [<{rest}>"
        contents.write((data[:begin] + below + data[end:]).encode())

    return shop.damaged(change)
