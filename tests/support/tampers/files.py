"""Files that are more than one: what one program reads in them, another does not."""

from __future__ import annotations

import base64
import re
import struct
import zlib
from collections.abc import Callable

import pikepdf

from tampers.kinds import Kind, Rewriting, saved
from tampers.plain import Plain, a_stream, appended, on_objects, table
from tampers.runs import found, moved

TWO = "some programs show one leaflet, and some another"
HIDDEN = "the file carries what nobody sees who looks at it"
#: The last figures of a number as they are painted, and others in their place.
TRUE, FALSE = b"01730171>8<016E0174>", b"01740174>8<01740174>"


# Rewritings


def _false(plain: Plain) -> bytes:
    """What paints the first page, with another number."""
    data = plain.stream(plain.contents())
    assert TRUE in data
    return a_stream(data.replace(TRUE, FALSE))


def _changed_later(data: bytes) -> bytes:
    plain = Plain(data)
    return appended(data, {plain.contents(): _false(plain)})


def _changed_and_put_back(data: bytes) -> bytes:
    """The other number stands between the file and its true end."""
    plain = Plain(data)
    return appended(_changed_later(data), {plain.contents(): plain.bodies[plain.contents()]})


def _nothing_changed_later(data: bytes) -> bytes:
    plain = Plain(data)
    return appended(data, {plain.free: a_stream(b"app.alert('Pay here')")})


def _removed_later(data: bytes) -> bytes:
    """A link taken away by a later table."""
    plain = Plain(data)
    link = plain.numbers(b"tel:08454586322")[0]
    before = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    return data + table({link: 0}, len(data), plain.trailer + b" /Prev %d" % before, whole=False)


def _changed_by_a_stream(data: bytes) -> bytes:
    """A later change whose table is a stream."""
    plain = Plain(data)
    out = data + b"%d 0 obj\n%b\nendobj\n" % (plain.contents(), _false(plain))
    rows = struct.pack(">BIH", 1, len(data), 0) + struct.pack(">BIH", 1, len(out), 0)
    before = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    entries = b"/Type /XRef /W [1 4 2] /Index [%d 1 %d 1] /Prev %d " % (plain.contents(), plain.free, before)
    entries += re.sub(rb"/Size \d+", b"/Size %d" % (plain.free + 1), plain.trailer)
    return out + b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (plain.free, a_stream(rows, entries), len(out))


def _hybrid(data: bytes) -> bytes:
    """A table that calls an object free, and a stream beside it that says where it is."""
    plain = Plain(data)
    number = plain.contents()
    out = data + b"%d 0 obj\n%b\nendobj\n" % (number, _false(plain))
    rows = struct.pack(">BIH", 1, len(data), 0)
    entries = b"/Type /XRef /W [1 4 2] /Index [%d 1] " % number + plain.trailer
    here = len(out)
    out += b"%d 0 obj\n%b\nendobj\n" % (plain.free, a_stream(rows, entries))
    before = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    return out + table({number: 0}, len(out), plain.trailer + b" /Prev %d /XRefStm %d" % (before, here), whole=False)


def _table_before_itself(data: bytes) -> bytes:
    start = data.rindex(b"startxref")
    here = int(data[start:].split()[1])
    return data.replace(b"trailer << ", b"trailer << /Prev %d " % here, 1)


def _twice(*, false_first: bool, false_named: bool) -> Rewriting:
    """An object that is there twice, true and false, of which the table names one."""

    def rewriting(data: bytes) -> bytes:
        plain = Plain(data)
        number = plain.contents()
        true, false = plain.bodies[number], _false(plain)
        first, second = (false, true) if false_first else (true, false)
        bodies = [pair for pair in plain.bodies.items() if pair[0] != number]
        bodies[5:5] = [(number, first)]
        bodies.append((number, second))
        out = plain.data(bodies)
        if false_first == false_named:  # the table names the first
            place = re.search(rb"\n%d 0 obj\n" % number, out)
            assert place
            last = out.rindex(b"\n%d 0 obj\n" % number) + 1
            out = out.replace(b"%010d 00000 n" % last, b"%010d 00000 n" % (place.start() + 1))
        return out

    return rewriting


def _object_of_another(data: bytes) -> bytes:
    """The table leads from the number of one object to another."""
    plain = Plain(data)
    one, other = (data.index(b"\n%d 0 obj\n" % plain.contents(page)) + 1 for page in (0, 1))
    return data.replace(b"%010d 00000 n" % one, b"%010d 00000 n" % other)


def _freed(data: bytes) -> bytes:
    """The table calls an object free that the file needs."""
    plain = Plain(data)
    place = data.index(b"\n%d 0 obj\n" % plain.numbers(b"tel:08454586322")[0]) + 1
    return data.replace(b"%010d 00000 n" % place, b"%010d 00001 f" % 0)


def _of_a_generation(data: bytes) -> bytes:
    """An object of the second generation."""
    plain = Plain(data)
    number = plain.contents()
    place = data.index(b"\n%d 0 obj\n" % number) + 1
    data = data.replace(b"%010d 00000 n" % place, b"%010d 00001 n" % place)
    return data.replace(b"\n%d 0 obj\n" % number, b"\n%d 1 obj\n" % number).replace(
        b"/Contents %d 0 R" % number, b"/Contents %d 1 R" % number
    )


def _no_table(data: bytes) -> bytes:
    """A file whose table is not where it says."""
    start = data.rindex(b"startxref")
    return data[:start] + b"startxref\n17\n%%EOF\n"


def _second_file(data: bytes) -> bytes:
    """Another whole file behind the end."""
    plain = Plain(data)
    plain.bodies[plain.contents()] = _false(plain)
    return data + plain.data()


def _in(wanted: bytes, old: bytes, new: bytes) -> Rewriting:
    """Something replaced in the first object that has something."""

    def change(plain: Plain) -> None:
        number = plain.numbers(wanted)[0]
        assert old in plain.bodies[number]
        plain.bodies[number] = plain.bodies[number].replace(old, new, 1)

    return on_objects(change)


def _packed(encode: Callable[[bytes], bytes], entries: bytes, page: int = 0) -> Rewriting:
    """The operators of a page packed in another way."""

    def change(plain: Plain) -> None:
        number = plain.contents(page)
        plain.bodies[number] = a_stream(encode(plain.stream(number)), entries)

    return on_objects(change)


def _lzw(data: bytes) -> bytes:
    """Packed by LZW, with no code but those of single bytes."""
    bits = ""
    for start in range(0, len(data), 200):
        bits += f"{256:09b}" + "".join(f"{byte:09b}" for byte in data[start : start + 200])
    bits += f"{257:09b}"
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits), 8))


def _runs(data: bytes) -> bytes:
    """Packed by RunLength, with no run."""
    pieces = [data[start : start + 128] for start in range(0, len(data), 128)]
    return b"".join(bytes([len(piece) - 1]) + piece for piece in pieces) + b"\x80"


def _predicted(data: bytes) -> bytes:
    """Packed by Flate after a predictor, the first of those of PNG."""
    data += b" " * (-len(data) % 10)
    return zlib.compress(b"".join(b"\0" + data[start : start + 10] for start in range(0, len(data), 10)))


def _hex(data: bytes) -> bytes:
    return data.hex().encode() + b">"


def _eighty_five(data: bytes) -> bytes:
    return base64.a85encode(data) + b"~>"


def _of_length(change: Callable[[int], int]) -> Rewriting:
    """A stream that says another length than it has."""

    def changed(plain: Plain) -> None:
        number = plain.contents()
        data = plain.stream(number)
        plain.bodies[number] = a_stream(data, length=change(len(data)))

    return on_objects(changed)


def _unused(body: bytes) -> Rewriting:
    """An object that nothing leads to."""

    def change(plain: Plain) -> None:
        plain.bodies[plain.free] = body

    return on_objects(change)


def _old_operators(plain: Plain) -> None:
    """What a page was before, kept beside what it is."""
    plain.bodies[plain.free] = _false(plain)


def _trailer(old: bytes, new: bytes) -> Rewriting:
    def rewriting(data: bytes) -> bytes:
        plain = Plain(data)
        changed = re.sub(old, new, plain.trailer)
        return plain.data(trailer=changed)

    return rewriting


def _encrypted(**permissions: bool) -> Rewriting:
    """A file that opens without a password, but forbids something."""
    allowed = pikepdf.Permissions(**permissions)
    return lambda data: saved(data, lambda _: None, pikepdf.Encryption(owner="x", user="", allow=allowed, R=6))


def _with_password(data: bytes) -> bytes:
    return saved(data, lambda _: None, pikepdf.Encryption(owner="x", user="y", R=6))


def _number_by_string(pdf: pikepdf.Pdf) -> None:
    """A run whose place is written with signs that programs read differently."""
    run = found(pdf, "spasm").run
    contents = pdf.pages[0].obj.Contents
    old = moved(run).encode()
    contents.write(contents.read_bytes().replace(old, old.replace(b"1 0 0 1 56.69", b"1 0 0 1 --56.69", 1)))


def _behind_a_remark(pdf: pikepdf.Pdf) -> None:
    """Words behind a mark of a remark, which ends where a line does: in some programs earlier than in others."""
    run = found(pdf, "spasm").run
    contents = pdf.pages[0].obj.Contents
    old = moved(run).encode()
    contents.write(contents.read_bytes().replace(old, b"% \r" + old, 1))


LINK, PAGE, CATALOG = b"tel:08000086417", b"/Type /Page ", b"/Type /Catalog"


def of_bytes(name: str, suffers: str, rewriting: Rewriting) -> Kind:
    """A kind made on the bytes of a file."""
    return Kind(name, suffers, None, rewriting=rewriting)


FILES = (
    # Changed later
    of_bytes("another number, put in later", TWO, _changed_later),
    of_bytes("another number, put in and out again", HIDDEN, _changed_and_put_back),
    of_bytes("another number, put in by a stream", TWO, _changed_by_a_stream),
    of_bytes("another number, put in where a table says free", TWO, _hybrid),
    of_bytes("a link taken away later", "nothing happens when they touch a number", _removed_later),
    of_bytes("something more, put in later", HIDDEN, _nothing_changed_later),
    of_bytes("a table before itself", "a program does not open it", _table_before_itself),
    # Objects that are there twice, or not
    of_bytes("an object twice, the false last and named", TWO, _twice(false_first=False, false_named=True)),
    of_bytes("an object twice, the false last and not named", TWO, _twice(false_first=False, false_named=False)),
    of_bytes("an object twice, the false first and named", TWO, _twice(false_first=True, false_named=True)),
    of_bytes("an object twice, the false first and not named", TWO, _twice(false_first=True, false_named=False)),
    of_bytes("a number that leads to another object", "they see one page twice", _object_of_another),
    of_bytes("a link that the table calls free", "nothing happens when they touch a number", _freed),
    of_bytes("an object of the second generation", TWO, _of_a_generation),
    of_bytes("a table that is not where it should be", "a program has to guess", _no_table),
    of_bytes("an object that nothing leads to", HIDDEN, _unused(b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>")),
    of_bytes("words that nothing leads to", HIDDEN, _unused(a_stream(b"BT (withdrawn) Tj ET"))),
    of_bytes("an older page that nothing leads to", HIDDEN, on_objects(_old_operators)),
    of_bytes("objects within an object that no table names", TWO, _unused(a_stream(b"1 0 << /Type /Catalog >>", b"/Type /ObjStm /N 1 /First 4"))),
    # Before, behind, and between
    of_bytes("another file behind the end", TWO, _second_file),
    of_bytes("a program behind the end", HIDDEN, lambda data: data + b"MZ\x90\0" * 99),
    of_bytes("an archive behind the end", HIDDEN, lambda data: data + b"PK\x05\x06" + bytes(18)),
    of_bytes("a second end", HIDDEN, lambda data: data + b"%%EOF\n"),
    of_bytes("a page of the web before the beginning", TWO, lambda data: b"<html><script>alert(1)</script>\n" + data),
    of_bytes("a remark after the beginning", HIDDEN, lambda data: data.replace(b"\n1 0 obj", b"\n% withdrawn\n1 0 obj", 1)),
    of_bytes("an old version", "a program reads it by other rules", lambda data: data.replace(b"%PDF-1.7", b"%PDF-1.2", 1)),
    of_bytes("a new version", "a program reads it by other rules", lambda data: data.replace(b"%PDF-1.7", b"%PDF-2.0", 1)),
    of_bytes("a version that is none", "a program does not open it", lambda data: data.replace(b"%PDF-1.7", b"%PDF-9.9", 1)),
    of_bytes("a beginning without bytes that are no letters", "a mail program breaks its lines", lambda data: re.sub(rb"\n%[^\n]*\n", b"\n%abcd\n", data, count=1)),
    of_bytes("a trailer without an ID", "two issues cannot be told apart", _trailer(rb"/ID \[.*?\]", b"")),
    of_bytes("a trailer with more", HIDDEN, _trailer(rb"/Root", b"/Extra (withdrawn) /Root")),
    of_bytes("a trailer of another catalog", TWO, _trailer(rb"/Root 1 0 R", b"/Root 1 0 R /Root 2 0 R")),
    # Keys
    of_bytes("an address that is there twice", TWO, _in(LINK, b"/URI (tel:08000086417)", b"/URI (tel:08000086417) /URI (tel:09001234567)")),
    of_bytes("an address that is there twice, the false first", TWO, _in(LINK, b"/URI (tel:08000086417)", b"/URI (tel:09001234567) /URI (tel:08000086417)")),
    of_bytes("a rectangle that is there twice", TWO, _in(LINK, b"/Rect ", b"/Rect [ 0 0 9 9 ] /Rect ")),
    of_bytes("a flag that is there twice", TWO, _in(LINK, b"/F 4", b"/F 2 /F 4")),
    of_bytes("operators that are there twice", TWO, _in(PAGE, b"/Contents ", b"/Contents 999 0 R /Contents ")),
    of_bytes("a sheet that is there twice", TWO, _in(PAGE, b"/MediaBox ", b"/MediaBox [ 0 0 300 400 ] /MediaBox ")),
    of_bytes("a language that is there twice", TWO, _in(CATALOG, b"/Lang (en-GB)", b"/Lang (fr) /Lang (en-GB)")),
    of_bytes("a key in disguise", "a script runs that a search does not find", _in(CATALOG, b"/Lang", b"/Open#41ction << /S /Java#53cript /JS (1) >> /Lang")),
    of_bytes("a key in disguise beside itself", TWO, _in(LINK, b"/F 4", b"/F 4 /#46 2")),
    of_bytes("a value behind a remark", TWO, _in(LINK, b"/F 4", b"/F % 4\n2")),
    of_bytes("operators that are nowhere", "they see a blank page", _in(PAGE, b"/Contents ", b"/Contents 999 0 R /Was ")),
    of_bytes("a number that programs read otherwise", TWO, _in(LINK, b"/Rect [ ", b"/Rect [ --")),
    of_bytes("a sheet of numbers that programs read otherwise", TWO, _in(PAGE, b"595.2756", b"595.27.56")),
    of_bytes("words that end early", TWO, _in(LINK, b"/Contents (Call", b"/Contents (Call\\000")),
    Kind("a place that programs read otherwise", TWO, _number_by_string),
    Kind("words behind a remark", TWO, _behind_a_remark),
    # Streams
    of_bytes("a stream that says it is shorter", TWO, _of_length(lambda size: size // 2)),
    of_bytes("a stream that says it is longer", TWO, _of_length(lambda size: size + 40)),
    of_bytes("a stream of hexadecimal figures", "a program that cannot shows nothing", _packed(_hex, b"/Filter /ASCIIHexDecode")),
    of_bytes("a stream of letters", "a program that cannot shows nothing", _packed(_eighty_five, b"/Filter /ASCII85Decode")),
    of_bytes("a stream packed by LZW", "a program that cannot shows nothing", _packed(_lzw, b"/Filter /LZWDecode")),
    of_bytes("a stream packed by its runs", "a program that cannot shows nothing", _packed(_runs, b"/Filter /RunLengthDecode")),
    of_bytes("a stream packed twice", "a program gives up", _packed(lambda data: zlib.compress(zlib.compress(data)), b"/Filter [ /FlateDecode /FlateDecode ]")),
    of_bytes("a stream packed in two ways", "a program gives up", _packed(lambda data: _hex(zlib.compress(data)), b"/Filter [ /ASCIIHexDecode /FlateDecode ]")),
    of_bytes("a stream packed after a predictor", "a program gives up", _packed(_predicted, b"/Filter /FlateDecode /DecodeParms << /Predictor 10 /Columns 10 >>")),
    of_bytes("a stream that is encrypted by itself", "a program gives up", _packed(lambda data: data, b"/Filter /Crypt /DecodeParms << /Name /Identity >>")),
    of_bytes("a stream packed as a picture", "they see a blank page", _packed(lambda data: data, b"/Filter /DCTDecode")),
    of_bytes("a stream packed in a way that nobody knows", "they see a blank page", _packed(lambda data: data, b"/Filter /Squeeze")),
    of_bytes("a stream with something behind its end", HIDDEN, _packed(lambda data: zlib.compress(data) + b"withdrawn", b"/Filter /FlateDecode")),
    of_bytes("a stream cut short", "they see half of a page", _packed(lambda data: zlib.compress(data)[:-300], b"/Filter /FlateDecode")),
    # Locked
    of_bytes("a file that may not be copied from", "a screen reader stays silent in some programs", _encrypted(extract=False, accessibility=False)),
    of_bytes("a file that may not be printed", "they cannot have it on paper", _encrypted(print_lowres=False, print_highres=False)),
    of_bytes("a file with a password", "they cannot open it", _with_password),
)  # fmt: skip
