"""Clear print, letter by letter: sizes, faces, capitals and contrast of the type, as measured on the finished page.

Sources: UKAAF G003 and MS03, RNIB's clear print guidelines, APH, WCAG 2.2. The floor of an edition is the least size
of type anywhere on its pages: 12, 16 or 24 pt.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator

from PIL import Image, ImageChops, ImageDraw, ImageStat

from leaflets.checks.case import Case, Finding, at, on, short
from leaflets.editions import EDITIONS, PrintKind
from leaflets.proof.contours import flattened
from leaflets.proof.page import MM, Box, PaintedRun, Specimen
from leaflets.proof.proof import Proof
from leaflets.proof.scanner import contrast, luminance
from leaflets.proof.truetype import Outline

#: Rounding of sizes and places in the file, in points.
_SLACK = 0.01


def smallest_type(case: Case) -> Iterator[Finding]:
    """No type on the page is smaller than the edition's floor: 12, 16 or 24 pt (UKAAF G003; RNIB for giant print)."""
    for run in case.proof.words:
        if run.size < case.edition.floor - _SLACK:
            yield at(run, f"‘{short(run.text)}’ is in {run.size:.1f} pt, under {case.edition.floor:g} pt")


def body_size(case: Case) -> Iterator[Finding]:
    """Most of the words are in the edition's body size: ideally 14, 18 or 26 pt (UKAAF G003, RNIB)."""
    size = _judged_size(case)
    if size and size < case.edition.floor - _SLACK:
        yield Finding(f"most words are in {size:.1f} pt, under {case.edition.floor:g} pt")
    elif size and size < case.edition.body.size - _SLACK:
        yield Finding(f"most words are in {size:.1f} pt; {case.edition.body.size:g} would be better", warning=True)


def _judged_size(case: Case) -> float:
    """The size most letters have, in points; of ours without the house's own small words.

    Those are most of what a leaflet of a sentence says, and nobody who writes one can change that.
    """
    return main_size(case.proof, case.edition.small.size if case.document else None)


def main_size(proof: Proof, besides: float | None = None) -> float:
    """The size most letters of a file have, in points, besides a size that does not count; 0 for none.

    The last section counts only where there is no other: of a short leaflet most words are those at its end, which say
    whose it is.
    """
    sections = [kid for kid in proof.root.kids if kid.role == "Sect"]
    last = set(sections[-1].runs) if len(sections) > 1 else set()
    left_out = None if besides is None else round(besides, 1)
    letters: Counter[float] = Counter()
    for run in proof.words:
        if run not in last and round(run.size, 1) != left_out:
            letters[round(run.size, 1)] += len(run.text)
    return letters.most_common(1)[0][0] if letters else 0.0


#: The best height of small letters, in mm.
_X_HEIGHTS = {PrintKind.STANDARD: 2.3, PrintKind.LARGE: 2.9, PrintKind.GIANT: 4.3}


def x_height(case: Case) -> Iterator[Finding]:
    """Small letters of the body are 2.0 mm high, better 2.3; 2.9 in large print, 4.3 in giant print (RNIB)."""
    size, ideal = _judged_size(case), _X_HEIGHTS[case.edition.kind]
    specimens = case.proof.specimens
    for letter in "xvwz":
        if (specimen := specimens.get((_face(case), letter))) is not None:
            height = specimen.box.height / specimen.size * size / MM
            if height < 2.0 - _SLACK:
                yield Finding(f"small letters are {height:.1f} mm high, under 2.0 mm")
            elif height < ideal - _SLACK:
                yield Finding(f"small letters are {height:.1f} mm high; {ideal} mm would be better", warning=True)
            return


def _face(case: Case) -> str:
    """The face most letters of the body are set in."""
    size, letters = main_size(case.proof), Counter[str]()
    for run in case.proof.words:
        if round(run.size, 1) == size:
            letters[run.face] += len(run.text)
    return letters.most_common(1)[0][0] if letters else ""


def survives_fit_to_page(case: Case) -> Iterator[Finding]:
    """The smallest type keeps the floor when a viewer shrinks the page to 94 % (measured on office printers)."""
    least = min((run.size for run in case.proof.words), default=None)
    if case.edition.name not in EDITIONS:
        return  # what is folded is laid out on its sheets as it is
    if least is not None and least * 0.94 < case.edition.floor - _SLACK:
        yield Finding(
            f"printed to fit the page, type of {least:.1f} pt is under {case.edition.floor:g} pt", warning=True
        )


_ITALIC_NAME = re.compile(r"italic|oblique|slanted", re.I)


def upright(case: Case) -> Iterator[Finding]:
    """No italic or oblique type (UKAAF G003, NHS service manual)."""
    slanted = {name for name, face in case.proof.faces.items() if face.slanted or _ITALIC_NAME.search(name)}
    for run in case.proof.words:
        if run.face in slanted or run.skewed:
            yield at(run, f"‘{short(run.text)}’ is in italics")


def no_underline(case: Case) -> Iterator[Finding]:
    """Nothing is underlined but links (UKAAF G003)."""
    linked = {run for node in case.proof.root.all("Link") for run in node.runs}
    for rule in case.proof.graphics:
        if rule.kind == "path" and rule.box.height <= 2 and rule.box.width > 8:
            for run in case.proof.words_on(rule.page):
                if _underlines(rule.box, run) and run not in linked:
                    yield at(run, f"‘{short(run.text)}’ is underlined", warning=True)


def _underlines(rule: Box, run: PaintedRun) -> bool:
    """Whether a rule lies just under some words, and is hardly wider: what is wider parts sections."""
    below = run.y - rule.top
    shared = min(rule.right, run.box.right) - max(rule.left, run.box.left)
    return -0.5 <= below <= 0.2 * run.size and shared > 0.6 * run.box.width and rule.width < 1.2 * run.box.width


_CAPITALS = re.compile(r"\b[^\W\d_a-zß-ÿ]{2,}(?:[ \xa0]+[^\W\d_a-zß-ÿ]{2,})*\b")


def no_run_of_capitals(case: Case) -> Iterator[Finding]:
    """No three words, and no 25 letters, in capitals (UKAAF G003, RNIB); of our own content `check` tells them."""
    for node in () if case.document else case.proof.root.all("P", "TD", "TH", "H1", "H2", "H3", "H4"):
        for match in _CAPITALS.finditer(node.text):
            words = match[0].split()
            letters = sum(map(len, words))
            if match[0].upper() == match[0] and (len(words) >= 3 or letters > 25):
                yield on(node, f"‘{short(match[0])}’ is in capitals", warning=True)


def weight(case: Case) -> Iterator[Finding]:
    """No light type: weights of 400 and more (RNIB)."""
    for face in case.proof.faces.values():
        if 0 < face.weight < 400:
            yield Finding(f"the face {face.name} is light: its weight is {face.weight}")


def contrast_of_type(case: Case) -> Iterator[Finding]:
    """Type stands out from what is behind it by 4.5 to 1, large type by 3, better by 7 (WCAG 2.2, 1.4.3 and 1.4.6)."""
    for run, _, paper in (ground for view in case.proof.views for ground in view.grounds):
        ratio = (luminance(paper, paper, paper) + 0.05) / (luminance(*run.colour) + 0.05)
        ratio = max(ratio, 1 / ratio)
        bold = case.proof.faces[run.face].weight >= 600
        least = 3.0 if run.size >= 18 or (bold and run.size >= 14) else 4.5
        if ratio < 7:
            message = f"‘{short(run.text)}’ stands out from its background by {ratio:.1f} to 1 only"
            yield at(run, message, warning=ratio >= least)


def contrast_in_grey(case: Case) -> Iterator[Finding]:
    """Type stands out by 4.5 to 1 when the page is printed in grey (measured on the page itself)."""
    for run, darkest, paper in (ground for view in case.proof.views for ground in view.grounds):
        if (ratio := contrast(paper, darkest)) < 4.5:
            yield at(run, f"printed in grey, ‘{short(run.text)}’ stands out by {ratio:.1f} to 1 only")


def no_text_over_pictures(case: Case) -> Iterator[Finding]:
    """No words stand on a picture or a gradient (RNIB)."""
    pictures = [graphic for graphic in case.proof.graphics if graphic.kind in ("image", "shading")]
    for run in case.proof.words:
        if any(picture.page == run.page and picture.box.meets(run.box) for picture in pictures):
            yield at(run, f"‘{short(run.text)}’ stands on a picture")


def letters_told_apart(case: Case) -> Iterator[Finding]:
    """I, l and 1, and O and 0, differ in the face of the body (APH; compared on the page)."""
    face, specimens = _face(case), case.proof.specimens
    outlines = {font.name: font.file for font in case.proof.fonts}
    found = {letter: specimens[face, letter] for letter in "Il1O0" if (face, letter) in specimens}
    drawn = {
        letter: _outlined(outlines[face].outline(specimen.glyph)) if face in outlines else _drawn(case, specimen)
        for letter, specimen in found.items()
        if specimen.box.height > 0
    }
    for first, second in (("I", "l"), ("I", "1"), ("l", "1"), ("O", "0")):
        if first in drawn and second in drawn and _alike(drawn[first], drawn[second]):
            yield Finding(f"{first} and {second} look alike in {face}", warning=True)


#: Letters are compared on a grid of so many squares a side; under so much difference (of 255) they look alike.
_GRID, _DIFFERENCE = 24, 20


def _drawn(case: Case, letter: Specimen) -> tuple[Image.Image, float]:
    """A letter brought to the size of the grid, and its width as a part of its height."""
    picture = case.proof.paint.picture(letter.page, _GRID * 144 / letter.box.height, True, letter.box)
    return picture.resize((_GRID, _GRID)), letter.box.width / letter.box.height


@functools.lru_cache(maxsize=64)  # leaflets have the same faces
def _outlined(outline: Outline) -> tuple[Image.Image, float]:
    """A letter of a leaflet brought to the size of the grid, and its width as a part of its height."""
    lefts, bottoms, _ = zip(*outline.points, strict=True)
    left, top, wide, high = min(lefts), max(bottoms), max(lefts) - min(lefts), max(bottoms) - min(bottoms)
    picture, begin, fine = Image.new("1", (8 * _GRID, 8 * _GRID), 1), 0, 8 * _GRID - 1
    for end in outline.ends:
        points = [
            ((x - left) * fine / wide, (top - y) * fine / high) for x, y in flattened(outline.points[begin : end + 1])
        ]
        begin, contour = end + 1, Image.new("1", picture.size)
        ImageDraw.Draw(contour).polygon(points, fill=1)
        picture = ImageChops.logical_xor(picture, contour)  # a hole is where two contours are
    return picture.convert("L").resize((_GRID, _GRID), Image.Resampling.BOX), wide / high


def _alike(first: tuple[Image.Image, float], second: tuple[Image.Image, float]) -> bool:
    """Whether two letters have one shape, when they are brought to one size."""
    difference = ImageStat.Stat(ImageChops.difference(first[0], second[0])).mean[0]
    return difference < _DIFFERENCE and max(first[1], second[1]) < 1.5 * min(first[1], second[1])
