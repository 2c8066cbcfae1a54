"""What single random changes of a finished file are not told: python tests/scripts/random_changes.py COUNT [--seed 1]

A finished leaflet is written in its plainest form, each object on its own and no stream packed, and one byte, number,
word or line of it is changed. Where the file still opens, its pages are drawn at 150 dpi before and after. A change by
which 20 dots or more differ by 64 of 255 greys or more can be seen, and the press must tell it. Those that it does not
tell are kept in a folder (--keep); --only NUMBER makes one of them again. Exit status 1 where there are any.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

from tampering import Judged, leaflets  # noqa: E402
from tampers.kinds import PLAIN, RICH, in_plain_form  # noqa: E402
from tampers.plain import Plain, a_stream  # noqa: E402

from leaflets.checks import conformance  # noqa: E402

DPI = 150
#: So many dots that differ by so much of 255 can be seen.
DOTS, GREYS = 20, 64
#: Points of the longest side of a page that is drawn: a change may make one of a mile.
LARGEST = 2000
#: The parts of a file by what they begin with, and how often a change is of each.
PARTS = {"page": 10, "symbol": 2, "face": 5, "other stream": 1, "object": 6}
_NUMBER = re.compile(rb"(?<![\w.#-])-?\d+(?:\.\d+)?(?![\w.])")
_WORD = re.compile(rb"(?<![\w/])[A-Za-z*'\"]{1,3}(?![\w])|/\w+|<[0-9A-F]{4,}>")
_WORDS = b"b B b* B* BMC BT c cm CS cs d Do EMC ET f F f* G g gs h i j J K k l m M n q Q re RG rg ri s S sc scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y".split()  # fmt: skip  # noqa: E501


@dataclass(frozen=True)
class Change:
    """A file with a single change: in which part, and what."""

    data: bytes
    part: str
    what: str


@dataclass
class Tally:
    """What has become of the changes so far."""

    made: int = 0
    unopened: int = 0
    seen: int = 0
    by_the_seal: int = 0
    missed: list[str] = field(default_factory=list)
    parts: dict[str, int] = field(default_factory=dict)

    def told(self) -> str:
        """All of it in a line."""
        where = ", ".join(f"{count} of the kind {part}" for part, count in sorted(self.parts.items()))
        return (
            f"{self.made} changes: {self.unopened} do not open, {self.seen} can be seen ({where}), "
            f"{self.by_the_seal} of those are told by the seal alone, {len(self.missed)} are missed"
        )


def changed(data: bytes, dice: random.Random) -> Change:
    """A file in its plainest form with one thing changed, and its table of objects put right."""
    plain = Plain(data)
    parts: dict[str, list[int]] = {}
    for number in plain.bodies:
        parts.setdefault(part_of(plain, number), []).append(number)
    part = dice.choices(list(PARTS), list(PARTS.values()))[0]
    number = dice.choice(parts[part])
    body = plain.bodies[number]
    if b"\nstream\n" in body and (part != "object"):
        head = body.split(b"/Length")[0].removeprefix(b"<<").strip()
        old = plain.stream(number)
        new, what = one_changed(old, dice, is_text=part in ("page", "symbol"))
        plain.bodies[number] = a_stream(new, head)
    else:
        plain.bodies[number], what = one_changed(body, dice, is_text=True)
    return Change(plain.data(), part, f"object {number}, {what}")


def part_of(plain: Plain, number: int) -> str:
    """Which part of a file an object is."""
    head, is_dictionary, _ = plain.bodies[number].partition(b"\nstream\n")
    if not is_dictionary:
        return "object"
    if b"/Subtype /Form" in head:
        return "symbol"
    if b"/Length1" in head:
        return "face"
    return "page" if plain.bodies[number].partition(b"\nstream\n")[2].startswith(b"/Artifact") else "other stream"


def one_changed(data: bytes, dice: random.Random, *, is_text: bool) -> tuple[bytes, str]:
    """A byte, or of a text a number, a word or a line, changed; and what has been done."""
    ways: list[Callable[[bytes, random.Random], tuple[int, int, bytes]]] = [_byte]
    if is_text:
        ways += [_number, _number, _word, _line]
    while True:
        start, end, new = dice.choice(ways)(data, dice)
        if data[start:end] != new:
            around = f", after {data[max(start - 40, 0) : start]!r}" if is_text else ""
            return data[:start] + new + data[end:], f"{data[start:end][:60]!r} to {new[:60]!r} at {start}{around}"


def _byte(data: bytes, dice: random.Random) -> tuple[int, int, bytes]:
    at = dice.randrange(len(data))
    new = dice.choice((data[at] ^ 1 << dice.randrange(8), dice.randrange(256), dice.choice(b"0123456789")))
    return at, at + 1, bytes([new])


def _number(data: bytes, dice: random.Random) -> tuple[int, int, bytes]:
    found = list(_NUMBER.finditer(data))
    if not found:
        return 0, 0, b""
    match = dice.choice(found)
    value = float(match[0])
    near = value + dice.choice((-1, 1)) * dice.choice((0.1, 0.5, 1, 2, 5, 10, 50, 200))
    new = dice.choice((near, near, near, -value, value * 2, value / 2, value * 10, 0, dice.uniform(-900, 900)))
    return match.start(), match.end(), (b"%d" % new if b"." not in match[0] else b"%.2f" % new)


def _word(data: bytes, dice: random.Random) -> tuple[int, int, bytes]:
    """An operator, a name or a string in the place of another of the same kind."""
    found = list(_WORD.finditer(data))
    if not found:
        return 0, 0, b""
    match = dice.choice(found)
    if match[0][:1] in b"/<":
        new = dice.choice([other[0] for other in found if other[0][:1] == match[0][:1]])
    else:
        new = dice.choice((*_WORDS, b""))
    return match.start(), match.end(), new


def _line(data: bytes, dice: random.Random) -> tuple[int, int, bytes]:
    """A line left out, or there twice, or in the place of the next."""
    lines = [match.span() for match in re.finditer(rb"[^\n]+\n?", data)]
    at = dice.randrange(len(lines))
    start, end = lines[at]
    line = data[start:end]
    after = data[end : lines[at + 1][1]] if at + 1 < len(lines) else b""
    new = dice.choice((b"", line + line, after + line))
    return start, end + (len(after) if new == after + line else 0), new


def drawn(data: bytes) -> list[Image.Image] | None:
    """The pages of a file, in grey; None where it does not open, an empty picture for a page too large to draw."""
    try:
        pdf = pypdfium2.PdfDocument(data)
        pages = [pdf[number] for number in range(len(pdf))]
        return [
            page.render(scale=DPI / 72, grayscale=True).to_pil()
            if min(page.get_size()) > 0 and max(page.get_size()) < LARGEST
            else Image.new("L", (1, 1))
            for page in pages
        ]
    except pypdfium2.PdfiumError:
        return None


def differ(before: list[Image.Image], after: list[Image.Image]) -> bool:
    """Whether a person could see the difference."""
    if [page.size for page in before] != [page.size for page in after]:
        return True
    pairs = zip(before, after, strict=True)
    return sum(sum(ImageChops.difference(*pair).histogram()[GREYS:]) for pair in pairs) >= DOTS


def telling(judged: Judged, data: bytes) -> Iterator[bool]:
    """What the press finds on a file: of each finding whether it is more than that the seal is another's."""
    try:
        for promise, _ in judged.findings(data):
            yield promise is not conformance.as_it_left_the_press
    except ValueError:
        yield True


def main() -> int:
    """Make changes, and tell what has become of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="COUNT")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="other changes for each")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="this change alone, kept whatever becomes of it")
    parser.add_argument("--sealed", action="store_true", help="take those for missed too that the seal alone tells of")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where those that are missed are kept")
    given = parser.parse_args()
    keep: Path = given.keep or Path(tempfile.mkdtemp(prefix="missed-"))
    keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        judged = leaflets(Path(folder))
    plain = {name: in_plain_form(one.data) for name, one in judged.items()}
    before = {name: drawn(data) for name, data in plain.items()}
    assert not any([*telling(judged[name], data)] for name, data in plain.items()), "true files are told"
    tally = Tally()
    for number in range(given.count) if given.only is None else [given.only]:
        dice = random.Random(f"{given.seed}-{number}")
        name = dice.choices((PLAIN, RICH), (3, 1))[0]
        change = changed(plain[name], dice)
        tally.made += 1
        after, true = drawn(change.data), before[name]
        assert true is not None
        if after is None:
            tally.unopened += 1
            continue
        if not (is_seen := differ(true, after)) and given.only is None:
            continue
        tally.seen += is_seen
        tally.parts[change.part] = tally.parts.get(change.part, 0) + is_seen
        found = list(itertools.islice(telling(judged[name], change.data), 2))
        tally.by_the_seal += found == [False]
        if not found or given.only is not None or (given.sealed and not any(found)):
            tally.missed.append(f"{number} ({name}, {change.part}): {change.what}")
            (keep / f"{given.seed}-{number}.pdf").write_bytes(change.data)
            print(tally.missed[-1], flush=True)
    print(tally.told() + (f", kept in {keep}" if tally.missed else ""))
    return int(bool(tally.missed))


if __name__ == "__main__":
    sys.exit(main())
