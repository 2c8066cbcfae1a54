"""`schema`: the schemas by which a text editor completes and checks content, written or compared."""

from __future__ import annotations

import argparse

from leaflets.cli.console import CONTENT, OK, Console

HELP = "write the schemas by which an editor completes and checks content, or compare them"


def options(parser: argparse.ArgumentParser) -> None:
    """Whether to compare only."""
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if one differs")


def run(given: argparse.Namespace, console: Console) -> int:
    """Write the schemas into the data folder, or tell which are not those that the press reads by."""
    from leaflets.delivery.data_files import outdated_schemas, write_schemas

    if given.check:
        outdated = list(outdated_schemas(given.data))
        for path in outdated:
            console.tell(f"{path} is not what the press reads. Type:  make_pdf.py schema")
        return CONTENT if outdated else OK
    for path, is_new in write_schemas(given.data):
        console.say(f"{path}: {'written' if is_new else 'as it was'}")
    return OK
