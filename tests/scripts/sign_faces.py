"""Makes the faces of signs, which print what Atkinson Hyperlegible Next lacks: python tests/scripts/sign_faces.py

Small figures and letters are cut from Atkinson’s own, as heavy as the small ones it has (¹ ²); so are fractions, and
letters with accents, put together by its anchors. Arrows, bullets and ticks are drawn (`drawn_signs.py`). Greek, and
letters of phonetics and of African languages, come from Noto Sans, as tall and heavy as Atkinson. The faces are put in
`fonts/`. It wants fonttools 4.68.0 and fontpkg-noto-sans 2.15, which nothing else does; the same input gives the same
bytes.
"""

from __future__ import annotations

import importlib.util
import itertools
import sys
import unicodedata
from array import array
from pathlib import Path

from drawn_signs import Outline, Weight, disc, drawn, hole, moved
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).resolve().parents[2] / "fonts"
NAME = "LeafletSigns"
#: Of Noto Sans: its x-height in that of Atkinson, and the weights whose strokes are then as thick as Atkinson's.
NOTO_SCALE, NOTO_WEIGHTS = 0.925, {"Regular": 412, "Bold": 700}
#: Of small figures: their size; how far towards the bold face, and beyond it, their outlines lie, so that strokes are
#: as thick as those of ¹; the baselines of those above, below, and in a fraction; the white beside and between them.
SMALL, TOWARDS_BOLD = 0.563, {"Regular": 0.65, "Bold": 1.54}
ABOVE, BELOW, NUMERATOR = 403, -120, 293
BESIDE, BETWEEN = 40, 55
#: No letter reaches higher or lower with its accents, so that no line stands on another: so far go Atkinson's Ů and Ș.
HIGHEST, LOWEST = 918, -250
#: Letters from Noto: phonetic ones, those of African and Sami languages, stress and length, Greek.
FROM_NOTO = [*range(0x0100, 0x02D8), *range(0x0370, 0x0400), 0x1E9F]
#: Marks below a letter, as Atkinson's marks above it, and marks that are Noto's.
BELOW_AS = {0x323: 0x307, 0x324: 0x308, 0x325: 0x30A, 0x32D: 0x302, 0x32E: 0x306, 0x330: 0x303, 0x331: 0x304}
NOTO_MARKS = (0x309, 0x30F, 0x311)
HORN = 0x31B
#: Letters that have accents without a sign of their own for both, in Yoruba, Igbo, Lithuanian, and such accents.
ACCENTED, ACCENTS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzẸẹỌọỊịỤụṢṣƐɛƆɔƎǝŊŋĄąĘęĮįǪǫŲųĖėŪū", (
    0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30A, 0x30B, 0x30C, 0x323, 0x327, 0x328, 0x331
)  # fmt: skip


def outline_of(font: TTFont, glyph: str) -> Outline:
    """The outline of a glyph, its components put together."""
    coordinates, ends, flags = font["glyf"][glyph].getCoordinates(font["glyf"])
    points = [(x, y, bool(flag & 1)) for (x, y), flag in zip(coordinates, flags, strict=True)]
    return [points[start : end + 1] for start, end in itertools.pairwise([-1, *ends]) for start in (start + 1,)]


class Faces:
    """Atkinson in both weights, and Noto Sans in one, for the face of a weight."""

    def __init__(self, weight: str) -> None:
        self.weight = weight
        both = {name: TTFont(FONTS / f"AtkinsonHyperlegibleNext-{name}.ttf") for name in ("Regular", "Bold")}
        self.own, self.light, self.dark = both[weight], both["Regular"], both["Bold"]
        spec = importlib.util.find_spec("fontpkg_noto_sans")
        if spec is None or spec.origin is None:
            sys.exit("pip install fontpkg-noto-sans==2.15")
        noto = TTFont(Path(spec.origin).parent / "files" / "NotoSans[wdth,wght].ttf")
        self.noto = instantiateVariableFont(noto, {"wght": NOTO_WEIGHTS[weight], "wdth": 100})
        self.names, self.noto_names = self.own.getBestCmap(), self.noto.getBestCmap()

    def small(self, character: str, size: float = SMALL) -> tuple[Outline, float]:
        """A character of Atkinson's in small, with thicker strokes, from x = 0 and its own baseline; and its width."""
        name, part = self.names[ord(character)], TOWARDS_BOLD[self.weight]
        light, dark = outline_of(self.light, name), outline_of(self.dark, name)
        between = [
            [(a + (c - a) * part, b + (d - b) * part, on) for (a, b, on), (c, d, _) in zip(first, second, strict=True)]
            for first, second in zip(light, dark, strict=True)
        ]
        xs = [x for contour in between for x, _, _ in contour]
        return moved(between, -min(xs) * size, 0, size), (max(xs) - min(xs)) * size

    def from_noto(self, code: int) -> tuple[Outline, float] | None:
        """A character of Noto Sans, as tall as Atkinson, and its width."""
        if (name := self.noto_names.get(code)) is None:
            return None
        width, _ = self.noto["hmtx"][name]
        return moved(outline_of(self.noto, name), 0, 0, NOTO_SCALE), width * NOTO_SCALE


class Builder:
    """The glyphs of a face of signs, made one by one; glyphs of several characters are told apart by `sequences`."""

    def __init__(self, faces: Faces) -> None:
        self.faces = faces
        self.glyphs: dict[str, Glyph] = {".notdef": Glyph()}
        self.widths: dict[str, int] = {".notdef": 500}
        self.cmap: dict[int, str] = {}
        self.sequences: dict[tuple[str, str], str] = {}
        self.tops: dict[str, tuple[float, float]] = {}
        self.bottoms: dict[str, tuple[float, float]] = {}
        self._anchors()

    # Glyphs

    def add(self, name: str, outline: Outline, width: float, code: int = 0) -> None:
        """A glyph, and the character that it is for."""
        glyph = Glyph()
        points = [point for contour in outline for point in contour]
        glyph.numberOfContours = len(outline)
        glyph.coordinates = GlyphCoordinates([(round(x), round(y)) for x, y, _ in points])
        glyph.flags = array("B", [int(on) for _, _, on in points])
        glyph.endPtsOfContours = [end - 1 for end in itertools.accumulate(map(len, outline))]
        glyph.program = Program()
        glyph.program.fromBytecode(b"")
        self.glyphs[name], self.widths[name] = glyph, round(width)
        if code:
            self.cmap[code] = name

    def joined(self, name: str, parts: list[tuple[str, float, float, float]], width: float, code: int = 0) -> None:
        """A glyph of others at their offsets, each as tall as a part of itself."""
        pen = TTGlyphPen(self.glyphs)
        for part, x, y, tall in parts:
            pen.addComponent(part, (1, 0, 0, tall, round(x), round(y)))
        self.glyphs[name], self.widths[name] = pen.glyph(), round(width)
        if code:
            self.cmap[code] = name

    def own(self, code: int) -> str | None:
        """A glyph of Atkinson's for putting together, without a character here."""
        name = self.faces.names.get(code)
        return None if name is None else self._copied(name)

    def _copied(self, name: str) -> str:
        if (copy := f"own.{name}") not in self.glyphs:
            self.add(copy, outline_of(self.faces.own, name), self.faces.own["hmtx"][name][0])
        return copy

    # Accents

    def _anchors(self) -> None:
        """Where Atkinson's letters have their marks: above by the lookup of the acute, below by that of the comma."""
        for lookup in self.faces.own["GPOS"].table.LookupList.Lookup:
            for table in lookup.SubTable if lookup.LookupType == 4 else ():
                marks = table.MarkCoverage.glyphs
                places = self.tops if "acutecomb" in marks else self.bottoms if "uni0326" in marks else None
                for name, record in zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord, strict=True):
                    if places is not None:
                        anchor = record.BaseAnchor[0]
                        places[f"own.{name}"] = (anchor.XCoordinate, anchor.YCoordinate)
                for name, record in zip(marks, table.MarkArray.MarkRecord, strict=True):
                    self.tops[f"mark.{name}"] = (record.MarkAnchor.XCoordinate, record.MarkAnchor.YCoordinate)

    def _edges(self, name: str) -> tuple[float, float, float, float]:
        glyph = self.glyphs[name]
        glyph.recalcBounds(self.glyphs)
        return glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax

    def mark(self, code: int) -> str | None:
        """A mark by itself, with its anchor: on the baseline's side for those below a letter."""
        name = f"mark{code:04X}"
        if name in self.glyphs:
            return name
        if code in BELOW_AS:
            outline = outline_of(self.faces.own, self.faces.names[BELOW_AS[code]])
        elif code in NOTO_MARKS or code == HORN:
            found = self.faces.from_noto(code)
            assert found is not None
            outline = found[0]
        elif code in self.faces.names:
            outline = outline_of(self.faces.own, self.faces.names[code])
        else:
            return None
        xs, ys = ([point[axis] for contour in outline for point in contour] for axis in (0, 1))
        middle = (min(xs) + max(xs)) / 2
        if code in BELOW_AS:
            outline, middle = moved(outline, 0, max(-80 - max(ys), LOWEST - min(ys))), middle
            self.tops[name] = (middle, 0)
        elif code == HORN:
            self.tops[name] = (0, 0)
        elif code in self.faces.names:
            self.tops[name] = self.tops[f"mark.{self.faces.names[code]}"]
        else:
            outline = moved(outline, 0, 575 - min(ys))
            self.tops[name] = (middle, 496)
        self.add(name, outline, 0)
        return name

    def composed(self, text: str, name: str, code: int = 0) -> bool:
        """A letter with its accents, where all of them have a place on it."""
        letter, *marks = unicodedata.normalize("NFD", text)
        above = [ord(mark) for mark in marks if unicodedata.combining(mark) == 230]
        others = [ord(mark) for mark in marks if unicodedata.combining(mark) != 230]
        glyph = self.letter({"i": "ı", "j": "ȷ"}.get(letter, letter) if above else letter)
        for number, mark in enumerate(others):
            last = number == len(others) - 1 and not above
            inner = name if last else f"{name}.{number}"
            if glyph is None or not self._marked(glyph, mark, inner, code if last else 0):
                return False
            glyph = inner
        return glyph is not None and (not above or self._topped(glyph, above, name, code))

    def _marked(self, base: str, code: int, name: str, character: int) -> bool:
        """A letter with a mark below it, or a horn; it has anchors for others then."""
        mark = self.mark(code)
        if mark is None or (code != HORN and base not in self.bottoms):
            return False
        if code == HORN:
            _, _, right, top = self._edges(base)
            x, y = right + (65 if base.lower().endswith(".u") else -18), 0 if top > 600 else -131
        else:
            (x, y), (mx, my) = self.bottoms[base], self.tops[mark]
            x, y = x - mx + (110 if base == "own.y" else 0), y - my  # beside the tail
        self.joined(name, [(base, 0, 0, 1), (mark, x, y, 1)], self.widths[base], character)
        if base in self.tops:
            self.tops[name] = self.tops[base]
        if base in self.bottoms:
            x, y = self.bottoms[base]
            self.bottoms[name] = (x, y if code == HORN else self._edges(name)[1])
        return True

    def _topped(self, base: str, codes: list[int], name: str, character: int) -> bool:
        """A letter with marks on it, which are pressed together where they would run into the line above."""
        marks = [self.mark(code) for code in codes]
        if base not in self.tops or None in marks:
            return False
        edges = [self._edges(mark) for mark in marks if mark is not None]
        x, y = self.tops[base]
        gaps = [edge[1] - self.tops[mark][1] for mark, edge in zip(marks, edges, strict=True) if mark is not None]
        if y > 700 or (len(marks) > 1 and y > 600):
            gaps = [40.0] + [15.0] * (len(marks) - 1)
        tall = min(1.0, (HIGHEST - y - sum(gaps)) / sum(edge[3] - edge[1] for edge in edges))
        parts: list[tuple[str, float, float, float]] = [(base, 0, 0, 1)]
        for mark, edge, gap in zip(marks, edges, gaps, strict=True):
            if mark is not None:
                parts.append((mark, x - self.tops[mark][0], y + gap - edge[1] * tall, tall))
                y += gap + (edge[3] - edge[1]) * tall
        self.joined(name, parts, self.widths[base], character)
        return True

    def letter(self, character: str) -> str | None:
        """The glyph of a letter here: Atkinson's, or what it and its accents make, or Noto's; None without any."""
        code = ord(character)
        name = f"uni{code:04X}"
        if (known := self.own(code) or self.cmap.get(code)) is not None:
            return known
        parts = unicodedata.decomposition(character).split()
        if parts and parts[0][0] != "<" and self.composed(character, name, code):
            return name
        if (found := self.faces.from_noto(code)) is not None:
            self.add(name, *found, code)
            left, _, right, top = self._edges(name)
            self.tops[name], self.bottoms[name] = ((left + right) / 2, min(max(top, 496), 708)), ((left + right) / 2, 0)
            return name
        return None

    # What there is

    def small_signs(self) -> None:
        """Figures and letters above and below the line, wherever Unicode has one for a character of Atkinson's."""
        for code in (
            *range(0x2B0, 0x2E5),
            *range(0x1D2C, 0x1D6B),
            *range(0x1D9B, 0x1DC0),
            *range(0x2070, 0x209D),
            0x2C7C,
            0x2C7D,
        ):
            kind, *parts = unicodedata.decomposition(chr(code)).split() or [""]
            if kind in ("<super>", "<sub>") and len(parts) == 1 and int(parts[0], 16) in self.faces.names:
                if code in self.faces.names:
                    continue
                outline, width = self.faces.small(chr(int(parts[0], 16)))
                y = ABOVE if kind == "<super>" else BELOW
                self.add(f"uni{code:04X}", moved(outline, BESIDE, y), width + 2 * BESIDE, code)

    def fractions(self) -> None:
        """⅓ and its like: small figures on both sides of Atkinson's bar, as in its own ½."""
        bar = outline_of(self.faces.own, self.faces.names[0x2044])
        left, right = (end(x for contour in bar for x, _, _ in contour) for end in (min, max))
        for code in (*range(0x2150, 0x215F), 0x2189):
            above, _, below = unicodedata.normalize("NFKC", chr(code)).partition("⁄")
            if code in self.faces.names or not below:
                continue
            outline, x = list[list[tuple[float, float, bool]]](), 53.0
            for figure in above:
                cut, width = self.faces.small(figure)
                outline += moved(cut, x, NUMERATOR)
                x += width + BETWEEN
            x += -BETWEEN - 130
            outline += moved(bar, x - left, 0)
            x += right - left - 200
            for figure in below:
                cut, width = self.faces.small(figure)
                outline += moved(cut, x, 0)
                x += width + BETWEEN
            self.add(f"uni{code:04X}", outline, x - BETWEEN + 53, code)

    def signs(self, weight: Weight) -> None:
        """What is drawn, and what is put together from other signs of Atkinson's."""
        for sign, (outline, width) in drawn(weight).items():
            self.add(f"uni{ord(sign):04X}", outline, width, ord(sign))
        own, names = self.faces.own, self.faces.names
        quote = outline_of(own, names[ord("'")])
        wide = max(x for contour in quote for x, _, _ in contour)
        slanted = [[(x + (y - 447) * 0.24, y, on) for x, y, on in contour] for contour in quote]
        for count, sign in enumerate("′″‴", 1):
            outline = [contour for n in range(count) for contour in moved(slanted, n * (wide + 10), 0)]
            self.add(f"uni{ord(sign):04X}", outline, count * (wide + 10) + 60, ord(sign))
        star, (width, _) = outline_of(own, names[ord("*")]), own["hmtx"][names[ord("*")]]
        ys = [y for contour in star for _, y, _ in contour]
        self.add("uni2217", moved(star, 0, weight.axis - (min(ys) + max(ys)) / 2), width, 0x2217)
        n, o = self._copied(names[ord("N")]), self._copied(names[ord("º")])
        self.joined(
            "uni2116", [(n, 0, 0, 1), (o, self.widths[n] - 20, 0, 1)], self.widths[n] + self.widths[o] - 20, 0x2116
        )
        (s, s_width), (m, m_width) = (self.faces.small(letter, 0.546) for letter in "SM")
        mark = moved(s, 44, 303) + moved(m, 44 + s_width + 50, 303)
        self.add("uni2120", mark, s_width + m_width + 138, 0x2120)
        self._circled(weight)
        for sign in " |,;()Hgjpqy Q":  # by which the press measures a face
            self.cmap[ord(sign)] = self._copied(names[ord(sign)])

    def _circled(self, weight: Weight) -> None:
        """① to ⑳."""
        radius, thin = 390.0, weight.stroke * 0.7
        x, y = radius + 40, weight.cap / 2
        for number in range(1, 21):
            parts = [self.faces.small(figure, 0.62 if number < 10 else 0.5) for figure in str(number)]
            width = sum(width for _, width in parts) + BETWEEN * (len(parts) - 1)
            at, outline = x - width / 2, [disc(x, y, radius), hole(disc(x, y, radius - thin))]
            tall = weight.cap * (0.62 if number < 10 else 0.5)
            for cut, wide in parts:
                outline += moved(cut, at, y - tall / 2)
                at += wide + BETWEEN
            self.add(f"uni{0x245F + number:04X}", outline, 2 * x, 0x245F + number)

    def letters(self) -> None:
        """Letters with accents, and those that are Noto's; then letters with accents that are no sign of their own."""
        for code in (*FROM_NOTO, *range(0x1E00, 0x1F00)):
            character = chr(code)
            if code not in self.faces.names and code not in self.cmap and unicodedata.category(character)[0] in "LS":
                simple = not unicodedata.decomposition(character).startswith("<")
                if simple and (code < 0x1E00 or unicodedata.decomposition(character)):
                    self.letter(character)
        for character, accent in itertools.product(ACCENTED, ACCENTS):
            if len(unicodedata.normalize("NFC", character + chr(accent))) == 2:
                base = self.letter(character)
                name = f"{base}_{accent:04X}"
                if base is not None and self.composed(character + chr(accent), name):
                    self.cmap.setdefault(ord(character), base)
                    self.sequences[base, self.mark(accent) or ""] = name
        for accent in ACCENTS:
            self.cmap[accent] = f"mark{accent:04X}"

    def font(self) -> TTFont:
        """The face."""
        own = self.faces.own
        builder = FontBuilder(1000, isTTF=True)
        builder.setupGlyphOrder(list(self.glyphs))
        builder.setupCharacterMap(self.cmap)
        builder.setupGlyf(self.glyphs)
        sides = {
            name: glyph.xMin if glyph.numberOfContours else 0 for name, glyph in builder.font["glyf"].glyphs.items()
        }
        builder.setupHorizontalMetrics({name: (self.widths[name], sides[name]) for name in self.glyphs})
        builder.setupHorizontalHeader(ascent=own["hhea"].ascent, descent=own["hhea"].descent)
        builder.setupNameTable(self._names())
        levels = own["OS/2"]
        builder.setupOS2(
            sTypoAscender=levels.sTypoAscender, sTypoDescender=levels.sTypoDescender, sTypoLineGap=0,
            usWinAscent=levels.usWinAscent, usWinDescent=levels.usWinDescent, usWeightClass=levels.usWeightClass,
            sxHeight=levels.sxHeight, sCapHeight=levels.sCapHeight, fsType=0,
        )  # fmt: skip
        builder.setupPost(keepGlyphNames=False)
        builder.font["head"].created = builder.font["head"].modified = own["head"].modified
        rules = "\n".join(f"sub {a} {b} by {name};" for (a, b), name in self.sequences.items())
        addOpenTypeFeaturesFromString(builder.font, f"feature ccmp {{ {rules} }} ccmp;")
        return builder.font

    def _names(self) -> dict[str, str]:
        weight = self.faces.weight
        return {
            "copyright": " ".join(str(face["name"].getDebugName(0)) for face in (self.faces.own, self.faces.noto)),
            "familyName": "Leaflet Signs", "styleName": weight, "uniqueFontIdentifier": f"{NAME}-{weight}",
            "fullName": f"Leaflet Signs {weight}", "version": "Version 1.000", "psName": f"{NAME}-{weight}",
            "licenseDescription": str(self.faces.own["name"].getDebugName(13)),
            "licenseInfoURL": "https://openfontlicense.org",
        }  # fmt: skip


def main() -> None:
    """Make both weights."""
    for weight in ("Regular", "Bold"):
        faces = Faces(weight)
        minus = faces.own["glyf"][faces.names[0x2212]]
        builder = Builder(faces)
        builder.small_signs()
        builder.fractions()
        builder.signs(Weight(minus.yMax - minus.yMin, (minus.yMax + minus.yMin) / 2, faces.own["OS/2"].sCapHeight))
        builder.letters()
        builder.font().save(FONTS / f"{NAME}-{weight}.ttf", reorderTables=True)


if __name__ == "__main__":
    main()
