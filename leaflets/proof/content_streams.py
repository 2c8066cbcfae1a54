"""What the pages of a leaflet paint, as their own operators say it (ISO 32000-1, 8, 9 and 14.6): a closed grammar.

A leaflet needs fifteen operators, and these in few orders. Whatever else stands there raises StrangeError. That it is
painted so, and not otherwise, is asked of a picture of the page (`views`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence

from leaflets.proof.fonts import EmbeddedFont
from leaflets.proof.forms import FormXObject, PictureXObject
from leaflets.proof.page import Box, Graphic, PaintedRun
from leaflets.proof.pdf_syntax import MalformedError, value
from leaflets.proof.placed import Moves, PageContent, PlacedForm, PlacedRun
from leaflets.proof.rules import mcid_in
from leaflets.proof.strangers import StrangeError, Stranger, of_an_operator

_STRING = rb"\((?:[^()\\]|\\[\s\S])*+\)"
_TOKEN = re.compile(
    rb"\[(?:[^\[\]()]|%b)*+\]|<<[^<>]*+>>|/[^\0\t\n\f\r ()<>\[\]{}/%%]++|[-+.\d]++|[A-Za-z*'\"]++\d?|[^\0\t\n\f\r ]"
    % _STRING
)
#: How operands begin: names, dictionaries and arrays, numbers, strings.
_OPERAND = frozenset(b"/<[(-+.0123456789")
#: Words as the press writes them: their place, and their codes with the moves between them.
_WORDS = re.compile(
    rb"(?<=\s)1 0 0 1 ([-.\d]++) ([-.\d]++) Tm \[<((?:[0-9A-F]{4})*+(?:>[-.\d]++<(?:[0-9A-F]{4})*+)*+)>\] TJ(?=\s)"
)
_PART = re.compile(rb"<([0-9A-Fa-f\s]*+)>|(%b)|([-+.\d]++)" % _STRING)
#: How far letters are moved to each other within words, in thousandths of their size; kerning of the faces goes to 150.
_MOST_KERN = 260


def page_content(
    number: int, contents: bytes, fonts: Mapping[str, EmbeddedFont], forms: Mapping[str, FormXObject | PictureXObject]
) -> PageContent:
    """What the operators of a page paint, whose faces and forms have these names; raises StrangeError."""
    reader = _OperatorReader(number, fonts, forms)
    try:
        reader.read(contents)
    except (MalformedError, KeyError, IndexError, ValueError, TypeError) as error:
        if isinstance(error, StrangeError):
            raise
        raise reader.strange(f"operators in a form of their own ({error})", "", "7.8.2") from None
    return PageContent(tuple(reader.order), tuple(reader.runs), tuple(reader.fills), tuple(reader.placed))


class _OperatorReader:
    """Reads the operators of one page."""

    def __init__(
        self, number: int, fonts: Mapping[str, EmbeddedFont], forms: Mapping[str, FormXObject | PictureXObject]
    ) -> None:
        self.number, self.fonts, self.forms = number, fonts, forms
        self.order: list[PaintedRun | Graphic] = []
        self.runs: list[PlacedRun] = []
        self.fills: list[tuple[Graphic, tuple[int, int, int]]] = []
        self.placed: list[PlacedForm] = []
        self.marks: list[tuple[str, int]] = []
        self.colour, self.font, self.size = (0, 0, 0), "", 0.0
        self.operands: list[bytes] = []
        self.in_text = False
        self.pen: tuple[float, float] | None = None
        self.boxes: list[Box] = []  # of the path that is being made
        self.form: list[str] = []  # the operators since q
        self.matrix = (1.0, 1.0, 0.0, 0.0)
        self.do = {
            b"Tm": self._move, b"TJ": self._show, b"Tf": self._face, b"rg": self._colour, b"BT": self._begin_text,
            b"ET": self._end_text, b"BDC": self._mark, b"BMC": self._mark, b"EMC": self._unmark, b"re": self._box,
            b"f": self._fill, b"q": self._save, b"cm": self._scale, b"Do": self._paint_form, b"Q": self._restore,
        }  # fmt: skip

    def strange(self, what: str, could: str, clause: str) -> StrangeError:
        return StrangeError(Stranger(what, could, clause, self.number))

    def read(self, contents: bytes) -> None:
        """Take one operator after the other; most are words with their place, as the press writes them."""
        end = 0
        for match in _WORDS.finditer(contents):
            self._take(_TOKEN.findall(contents, end, match.start()))
            end = match.end()
            if self.operands or self.form or self.boxes:
                raise self.strange("words within something else", "", "7.8.2")
            self._move_to(float(match[1]), float(match[2]))
            self._show_glyphs(*self._simple(match[3]))
        self._take(_TOKEN.findall(contents, end))
        if self.operands or self.form or self.boxes or self.in_text or self.marks:
            raise self.strange("operators without an end", "", "7.8.2")

    def _take(self, tokens: Sequence[bytes]) -> None:
        operands, push, do = self.operands, self.operands.append, self.do
        for token in tokens:
            if token[0] in _OPERAND:
                push(token)
                continue
            if (operator := do.get(token)) is None:
                self._refuse(token)
            if self.form and token not in (b"cm", b"Do", b"Q"):
                raise self.strange(f"an operator ‘{token.decode('latin-1')}’ within q and Q", "", "8.4.2")
            if self.boxes and token not in (b"re", b"f"):
                raise self.strange("a path that is not filled at once", "", "8.5.3")
            operator()  # type: ignore[misc]
            operands.clear()

    def _refuse(self, token: bytes) -> None:
        raise StrangeError(of_an_operator(token.decode("latin-1"), self.number))

    def _numbers(self, count: int) -> list[float]:
        if len(self.operands) != count:
            raise self.strange(f"an operator with {len(self.operands)} operands for {count}", "", "7.8.2")
        return [float(one) for one in self.operands]

    # Text

    def _begin_text(self) -> None:
        if self.in_text or self.operands:
            raise self.strange("a text within a text", "", "9.4.1")
        self.in_text = True

    def _end_text(self) -> None:
        if not self.in_text or self.operands or self.pen is not None:
            raise self.strange("the end of a text that has not begun", "", "9.4.1")
        self.in_text = False

    def _face(self) -> None:
        name, size = self.operands
        self.font, self.size = name[1:].decode("latin-1"), float(size)
        if self.font not in self.fonts or self.size <= 0:
            raise self.strange(f"words in a face ‘{self.font}’ of {self.size:g} pt", "", "9.3.1")

    def _move(self) -> None:
        a, b, c, d, x, y = self._numbers(6)
        if (a, b, c, d) != (1, 0, 0, 1):
            raise self.strange("words that are stretched, slanted or turned", "they may be hard to read", "9.4.2")
        self._move_to(x, y)

    def _move_to(self, x: float, y: float) -> None:
        if not self.in_text or self.pen is not None:
            raise self.strange("a place for words where there are none", "", "9.4.2")
        self.pen = x, y

    def _show(self) -> None:
        if len(self.operands) != 1:
            raise self.strange("words without a place or a face", "", "9.4.3")
        self._show_glyphs(*self._glyphs(self.operands[0]))

    def _show_glyphs(self, glyphs: str, moves: Moves) -> None:
        if self.pen is None or not self.font:
            raise self.strange("words without a place or a face", "", "9.4.3")
        font, k = self.fonts[self.font], self.size / 1000
        try:
            shown = font.shown(glyphs)
        except (KeyError, ValueError):
            raise self.strange(f"letters that {font.name} has not", "they print as empty boxes", "9.7.4") from None
        (x, y), moved = self.pen, sum([by for _, by in moves])
        mark, mcid = self.marks[-1] if self.marks else ("", -1)
        # The last letter is moved by all moves, the first by none: kerns are small, and the box is that of the ink.
        box = Box(x + shown.left * k, y + shown.bottom * k, x + (shown.right - moved) * k, y + shown.top * k)
        run = PaintedRun(
            self.number, mcid, mark, shown.words, self.size, font.name, self.colour, False, x, y, box, False,
            len(self.marks),
        )  # fmt: skip
        self.order.append(run)
        self.runs.append(PlacedRun(run, font, glyphs, moves))
        self.pen = None

    def _glyphs(self, array: bytes) -> tuple[str, Moves]:
        """The glyphs of an array, and how far those from an index on are moved to the left."""
        return self._moved(self._parts(array))

    def _simple(self, array: bytes) -> tuple[str, Moves]:
        """The same of an array as the press writes it, without its brackets."""
        if b"<" not in array:
            return bytes.fromhex(array.decode()).decode("utf-16-be"), ()
        return self._moved(array.replace(b"<", b">").split(b">"))

    def _moved(self, parts: list[bytes]) -> tuple[str, Moves]:
        """Of codes, a move, codes, and so on."""
        codes, numbers = parts[::2], [float(one) for one in parts[1::2]]
        if numbers and max(max(numbers), -min(numbers)) > _MOST_KERN:
            raise self.strange(f"letters moved by {max(map(abs, numbers)):g} thousandths of their size",
                               "letters can stand on each other or in another order", "9.4.3")  # fmt: skip
        ends = itertools.accumulate([len(one) // 4 for one in codes])
        glyphs = bytes.fromhex(b"".join(codes).decode()).decode("utf-16-be")
        return glyphs, tuple(zip(ends, numbers, strict=False))

    def _parts(self, array: bytes) -> list[bytes]:
        """The codes of an array that has them in other forms, and the moves between them."""
        parts = [b""]
        if _PART.sub(b"", array).strip(b"[] \t\r\n"):
            raise self.strange("words in a form of their own", "", "9.4.3")
        for codes, literal, number in _PART.findall(array):
            if number:
                parts += [number, b""]
            else:
                parts[-1] += value(literal, 0)[0].hex().encode() if literal else re.sub(rb"\s", b"", codes)
        return parts

    # Marks

    def _mark(self) -> None:
        if len(self.operands) > 2:
            raise self.strange("a mark with more than its properties", "", "14.6.1")
        tag = self.operands[0][1:].decode("latin-1")
        mcid = -1
        if len(self.operands) > 1:
            mcid = mcid_in(self.operands[1], tag, self.number)
        self.marks.append((tag, mcid))

    def _unmark(self) -> None:
        if self.operands:
            raise self.strange("operands that nothing uses", "", "7.8.2")
        self.marks.pop()

    # Ink

    def _colour(self) -> None:
        red, green, blue = [round(255 * one) for one in self._numbers(3)]
        if not all(0 <= one <= 255 for one in (red, green, blue)):
            raise self.strange("a colour that is none", "", "8.6.8")
        self.colour = red, green, blue

    def _box(self) -> None:
        x, y, wide, high = self._numbers(4)
        if self.in_text or wide <= 0 or high <= 0:
            raise self.strange("a box within words, or of no size", "", "8.5.2")
        self.boxes.append(Box(x, y, x + wide, y + high))

    def _fill(self) -> None:
        if len(self.boxes) != 1 or self.operands:
            raise self.strange("a shape that is no box", "it can cover words", "8.5.3")
        mark, mcid = self.marks[-1] if self.marks else ("", -1)
        graphic = Graphic(self.number, mcid, mark, "path", self.boxes.pop(), len(self.marks))
        self.order.append(graphic)
        self.fills.append((graphic, self.colour))

    def _save(self) -> None:
        if self.in_text or self.operands:
            raise self.strange("an operator q within a text", "", "8.4.2")
        self.form = ["q"]

    def _scale(self) -> None:
        a, b, c, d, x, y = self._numbers(6)
        if self.form != ["q"] or b or c or a <= 0 or d <= 0:
            raise self.strange("what is stretched, slanted or turned", "words or codes may be unreadable", "8.3.4")
        self.matrix = a, d, x, y
        self.form.append("cm")

    def _paint_form(self) -> None:
        name = self.operands[-1][1:].decode("latin-1")
        if len(self.operands) != 1 or self.form != ["q", "cm"] or name not in self.forms:
            raise self.strange(f"something painted by a name ‘{name}’", "it can cover words", "8.8")
        form, (wide, high, x, y) = self.forms[name], self.matrix
        mark, mcid = self.marks[-1] if self.marks else ("", -1)
        if isinstance(form, PictureXObject):
            picture = Box(x, y, x + wide, y + high)
            self.order.append(Graphic(self.number, mcid, mark, "image", picture, len(self.marks)))
        elif wide == high:
            box = Box(x, y, x + form.size * wide, y + form.size * wide)
            self.order.append(Graphic(self.number, mcid, mark, "form", box, len(self.marks)))
            self.placed.append(PlacedForm(self.order[-1], wide, form))  # type: ignore[arg-type]  # the one before
        else:
            raise self.strange("a code that is stretched", "it may be unreadable", "8.3.4")
        self.form.append("Do")

    def _restore(self) -> None:
        if self.form != ["q", "cm", "Do"] or self.operands:
            raise self.strange("an operator Q without what belongs before it", "", "8.4.2")
        self.form = []
