"""`proof`: finished files read back, ours or anybody's."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.common_options import add_edition, add_output
from leaflets.cli.console import CONTENT, OK, Console
from leaflets.faults import ContentError, stops
from leaflets.press.workplace import open_library_if_any, working_day

HELP = "read finished PDF files back, and tell what they are and what is wrong with them"


def options(parser: argparse.ArgumentParser) -> None:
    """Which files, and how to tell of them: a report has forms of its own, and does not change that of messages."""
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="a PDF file, one of ours or any other; or a leaflet, for all its files",
    )
    parser.add_argument("--format", dest="report", choices=("human", "short", "json"), default="human",
                        help="how to tell it")  # fmt: skip
    add_edition(parser, "the edition to judge by (else: by its size of type)")
    add_output(parser)


def run(given: argparse.Namespace, console: Console) -> int:
    """Tell what each file is and what is wrong with it; one that cannot be read does not stop the others."""
    from leaflets.checks.report import as_json, in_full, in_short
    from leaflets.press.bounded import inspected_within_bounds
    from leaflets.press.finished_files import files_meant
    from leaflets.press.sources import Sources

    library = open_library_if_any(given.data)
    sources = Sources(library, given.output, working_day(given.date))
    reports, is_wrong = [], False
    files: list[Path] = []
    for typed in given.files:
        try:
            files += files_meant(typed, given.output, library, given.edition)
        except ContentError as error:
            console.tell(*error.faults)
            is_wrong = True
    for number, path in enumerate(files, 1):
        console.progress(path.name, number, len(files))
        try:
            report = inspected_within_bounds(path, sources, given.edition)
        except ContentError as error:
            console.tell(*error.faults)
            is_wrong = True
            continue
        reports.append(report)
        is_wrong = is_wrong or stops(report.faults)
        if given.report != "json":
            for line in in_full(report) if given.report == "human" else in_short(report):
                console.say(line)
    if given.report == "json":
        console.say_data(as_json(reports))
    return CONTENT if is_wrong else OK
