"""The report on a finished file as a person reads it, in full or in short, and as another program does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict

from leaflets.checks.facts import Report
from leaflets.editions import paper
from leaflets.words import counted

#: Letters of a line that are told; for programs all are.
_MOST = 500


def as_json(reports: list[Report]) -> str:
    """The reports for another program: one array, a member for each file; an edition is told by its name."""
    members = [{**asdict(facts), "edition": facts.edition.name} for facts in reports]
    return json.dumps(members, ensure_ascii=False, indent=1)


def in_short(facts: Report) -> Iterator[str]:
    """What the verdict is worth, a line for the file, and one for each broken promise and each remark."""
    yield from map(_cut, _in_short(facts))


def _in_short(facts: Report) -> Iterator[str]:
    broken, remarks = _counts(facts)
    yield f"{facts.file}: {facts.worth}"
    yield (
        f"{facts.file}: {counted(len(facts.pages), 'page')}, {counted(facts.sheets, 'sheet')}, "
        f"{counted(len(facts.codes), 'code')}, {counted(broken, 'fault')}, {counted(remarks, 'remark')}"
    )
    for fault in facts.faults:
        where = f"{facts.file}:{fault.spot.page}" if fault.spot else facts.file
        yield f"{where}: {'warning' if fault.warning else 'error'}: {fault.message} [{fault.check}]"


def in_full(facts: Report) -> Iterator[str]:
    """The report a print manager reads: what the verdict is worth, the verdict, the paper, and what is on it."""
    yield from map(_cut, _in_full(facts))


def _in_full(facts: Report) -> Iterator[str]:
    yield f"{facts.file}: {facts.worth}"
    yield from _rows("File", [_name(facts)])
    yield from _rows("Verdict", [_verdict(facts)])
    yield from _rows("Read as", [_WAYS[facts.is_read_whole]])
    yield from _rows("Review", [facts.review] if facts.review else [])
    yield from _rows("Paper", [_paper(facts)])
    yield from _rows("Ink", [_ink(facts)])
    yield from _rows("Type", list(_type(facts)))
    yield from _rows("Faces", [", ".join(facts.faces) or "none"])
    yield from _rows("Tags", [_tags(facts)])
    yield from _rows("Codes", list(_codes(facts)) or ["none"])
    yield from _rows("Links", list(_links(facts)) or ["none"])
    yield from _rows("Faults", list(_faults(facts, warning=False)))
    yield from _rows("Remarks", list(_faults(facts, warning=True)))


def _cut(line: str) -> str:
    """A line as it is told: a title of somebody’s may have millions of letters."""
    return line if len(line) <= _MOST else f"{line[:_MOST]}…"


#: How a file was read: by its own grammar, or as other programs make sense of it.
_WAYS = {
    True: "a leaflet of ours: nothing stands in the file that leaflets do not need",
    False: "a file of anybody’s: what else may stand in it was not looked at",
}


def _name(facts: Report) -> str:
    """What a file is."""
    name = f"‘{facts.title}’" if facts.title else "a file without a title"
    if facts.kind != "leaflet":
        return f"a {facts.kind}, for paper alone: {name}"
    return name + (f", issue {facts.issue}" if facts.issue else "")


def _rows(name: str, lines: list[str]) -> Iterator[str]:
    """Lines under a name that stands beside the first."""
    for number, line in enumerate(lines):
        yield f"  {'' if number else name:10}{line}"


def _verdict(facts: Report) -> str:
    broken, remarks = _counts(facts)
    kept = facts.checks - len({fault.check for fault in facts.faults if not fault.warning})
    verdict = "not fit to be given out" if broken else "fit to be given out"
    if not broken and not facts.compared:
        verdict = "nothing wrong was found, but whether its words are right is not known"
    return f"{verdict}: {kept} of {facts.checks} promises kept" + (f", {counted(remarks, 'remark')}" if remarks else "")


def _codes(facts: Report) -> Iterator[str]:
    if facts.codes:
        yield "page  side mm  module mm  quiet zone  level  opens"
    for code in facts.codes:
        yield (
            f"{code.page:>4}  {code.side:>7.1f}  {code.module:>9.2f}  {code.quiet:>10g}  {code.level:>5}  {code.opens}"
        )


def _links(facts: Report) -> Iterator[str]:
    if facts.links:
        yield "page  opens"
    for page, says, target in facts.links:
        yield f"{page:>4}  {target}" + (f"  ({says})" if says and says != target else "")


def _faults(facts: Report, *, warning: bool) -> Iterator[str]:
    for fault in facts.faults:
        if fault.warning is warning:
            yield f"{fault.check}: {fault.message}" + (f" ({fault.spot})" if fault.spot else "")
            if fault.place.file:
                yield f"    from {fault.place}"
            if fault.cure:
                yield f"    {fault.cure}"


def _paper(facts: Report) -> str:
    names = " and ".join(dict.fromkeys(paper(page.width, page.height) for page in facts.pages))
    pages, sheets = counted(len(facts.pages), "page"), counted(facts.sheets, "sheet")
    return f"{pages} of {names}: {sheets} printed on both sides; {facts.bytes / 1024:.0f} KB"


def _ink(facts: Report) -> str:
    covers = [page.cover * 100 for page in facts.pages]
    edge = min(page.edge for page in facts.pages)
    cover = (
        f"{min(covers):.0f} to {max(covers):.0f} %"
        if round(min(covers)) != round(max(covers))
        else f"{covers[0]:.0f} %"
    )
    return f"covers {cover} of a page, and comes as near as {edge:.0f} mm to its edge"


def _type(facts: Report) -> Iterator[str]:
    if not facts.body:
        yield "no words"
        return
    lines = f", {facts.characters:.0f} characters a line" if facts.characters else ""
    lines += f", lines {facts.leading:.2f} of their size apart" if facts.leading else ""
    yield f"judged as {facts.edition.kind.value}: body {facts.body:.1f} pt{lines}"
    yield f"smallest {facts.smallest:.1f} pt, which is {facts.smallest * 0.94:.1f} pt when a printer shrinks it to fit"


def _tags(facts: Report) -> str:
    if not facts.roles:
        return "none: a screen reader can only guess"
    kinds = {"heading": r"H\d", "paragraph": "P", "list": "L", "table": "Table", "figure": "Figure", "link": "Link"}
    counts = {
        word: sum(n for role, n in facts.roles.items() if re.fullmatch(kind, role)) for word, kind in kinds.items()
    }
    return ", ".join(counted(n, word) for word, n in counts.items() if n) + (
        f"; language {facts.language}" if facts.language else ""
    )


def _counts(facts: Report) -> tuple[int, int]:
    remarks = sum(fault.warning for fault in facts.faults)
    return len(facts.faults) - remarks, remarks
