"""Leaflets made up, checked, pressed in every edition and proved: python tests/corpus/run.py COUNT

Told are those that are refused, by kind; what is warned of; how many pages are more than a third empty; how long it
took. `--keep FOLDER` saves each leaflet that is refused as a data folder of its own, for `make_pdf.py --data`;
`--shrink` saves instead the smallest example of each kind of refusal that leaving out its parts leads to.
"""

from __future__ import annotations

import argparse
import functools
import json
import multiprocessing
import re
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import generator
from shrinking import shrunk
from trial import EDITIONS, EMPTY, FEW_LINES, Outcome, Refusal, put, tried


def main(arguments: Sequence[str]) -> int:
    """Run, tell, and keep; the status is 1 where any was refused."""
    given = _parsed(arguments)
    start = time.perf_counter()
    work = functools.partial(_tried, given.seed, tuple(given.editions))
    numbers = range(given.first, given.first + given.count)
    outcomes: list[Outcome] = []
    with multiprocessing.Pool(given.jobs) as pool:
        for outcome in pool.imap_unordered(work, numbers):
            outcomes.append(outcome)
            if outcome.failed and given.keep:
                put(generator.made_up(given.seed, outcome.number).files, given.keep / str(outcome.number) / "data")
            for refusal in (*outcome.refused, *outcome.broken) if given.verbose else ():
                print(
                    f"{outcome.number} {refusal.edition} {refusal.check}: {refusal.message.partition(chr(10))[0]}",
                    flush=True,
                )
        outcomes.sort(key=lambda outcome: outcome.number)
        print("\n".join(told(outcomes, given.editions)))
        print(f"{time.perf_counter() - start:.0f} s in {given.jobs} processes, seed {given.seed}")
        if given.shrink:
            for name, kind, lines in pool.imap_unordered(
                functools.partial(_shrunk, given.seed, given.shrink), _first_of_each(outcomes)
            ):
                print(f"{given.shrink / name}: {lines} lines: {kind}", flush=True)
    if given.json:
        given.json.write_text(
            json.dumps([asdict(one) for one in outcomes], ensure_ascii=False, indent=1), encoding="utf-8"
        )
    return int(any(outcome.failed for outcome in outcomes))


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="COUNT", help="how many leaflets")
    parser.add_argument("--seed", type=int, default=13, help="what they are made up from (13)")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="the number of the first (0)")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes (2)")
    parser.add_argument("--editions", nargs="+", default=list(EDITIONS), choices=EDITIONS, help="all, if none is named")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all outcomes there")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="save each leaflet that is refused")
    parser.add_argument("--shrink", type=Path, metavar="FOLDER", help="save a small example of each kind of refusal")
    parser.add_argument("--verbose", action="store_true", help="tell each refusal as it comes")
    return parser.parse_args(arguments)


def _tried(seed: int, editions: tuple[str, ...], number: int) -> Outcome:
    return tried(number, generator.made_up(seed, number).files, editions)


def told(outcomes: Sequence[Outcome], editions: Sequence[str]) -> Iterator[str]:
    """What came of them all, line by line."""
    refused = [one for one in outcomes if one.refused]
    broken = [one for one in outcomes if one.broken]
    yield f"{len(outcomes)} leaflets: {len(refused)} refused by check, {len(broken)} by the press alone"
    for edition in editions:
        here = sum(any(refusal.edition == edition for refusal in one.broken) for one in broken)
        pages = [part for one in outcomes for part in one.empty.get(edition, [])]
        empty = sum(part > EMPTY for part in pages)
        stranded = sum(one.last.get(edition, 99) <= FEW_LINES and bool(one.empty[edition]) for one in outcomes)
        share = f"{empty / len(pages):.1%}" if pages else "–"
        yield (
            f"  {edition:12} {here:4} refused; {empty} of {len(pages)} pages but the last over a third empty "
            f"({share}); {stranded} last pages of {FEW_LINES} lines or fewer"
        )
    for title, lists in (
        ("Refused by check", [one.refused for one in outcomes]),
        ("Refused by the press", [one.broken for one in outcomes]),
    ):
        yield from _kinds(
            title,
            [(one.number, refusal) for one, refusals in zip(outcomes, lists, strict=True) for refusal in refusals],
        )
    warnings = Counter(warning for one in outcomes for warning in set(one.warnings))
    yield from [
        "Warnings, in how many leaflets:",
        *(f"  {count:4} {warning}" for warning, count in warnings.most_common()),
    ]
    slowest = max(outcomes, key=lambda one: one.seconds)
    middle = statistics.median(one.seconds for one in outcomes)
    yield f"The slowest is number {slowest.number}, with {slowest.seconds:.1f} s; the median takes {middle:.1f} s"


def _kinds(title: str, refusals: Sequence[tuple[int, Refusal]]) -> Iterator[str]:
    """A line for each kind: leaflets, editions, numbers of the first few, and what it says."""
    kinds: dict[str, list[tuple[int, Refusal]]] = defaultdict(list)
    for number, refusal in refusals:
        kinds[refusal.kind].append((number, refusal))
    if kinds:
        yield f"{title}: leaflets, in which editions, kind, numbers"
    for kind, those in sorted(kinds.items(), key=lambda one: -len({number for number, _ in one[1]})):
        numbers = sorted({number for number, _ in those})
        where = " ".join(
            f"{edition}×{count}" for edition, count in Counter(one.edition for _, one in those).items() if edition
        )
        yield f"  {len(numbers):4}  {kind}  [{where}]  {' '.join(map(str, numbers[:8]))}{' …' if numbers[8:] else ''}"


def _first_of_each(outcomes: Sequence[Outcome]) -> list[tuple[int, Refusal]]:
    """A leaflet for each kind of refusal: the one that has fewest of them."""
    found: dict[str, tuple[int, Refusal]] = {}
    for outcome in sorted(outcomes, key=lambda one: len(one.refused) + len(one.broken)):
        for refusal in (*outcome.refused, *outcome.broken):
            found.setdefault(refusal.kind, (outcome.number, refusal))
    return list(found.values())


def _shrunk(seed: int, folder: Path, one: tuple[int, Refusal]) -> tuple[str, str, int]:
    """Save a small example, and hand back its name, its kind and its length."""
    number, refusal = one
    files = shrunk(generator.made_up(seed, number).files, refusal)
    name = re.sub(r"[^a-z]+", "-", refusal.kind.lower()).strip("-")[:70].strip("-")
    put(files, folder / name)
    (folder / name / "REFUSED.txt").write_text(
        f"{refusal.edition}: {refusal.check}: {refusal.message}\n", encoding="utf-8"
    )
    return name, f"{refusal.edition}: {refusal.kind}", files["leaflets/x.yaml"].count("\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
