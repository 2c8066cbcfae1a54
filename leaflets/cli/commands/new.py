"""`new`: a leaflet begun, with every kind of section shown in comments."""

from __future__ import annotations

import argparse
import sys

from leaflets.cli.console import OK, Console
from leaflets.press.workplace import open_library, working_day

HELP = "begin a new leaflet"


def options(parser: argparse.ArgumentParser) -> None:
    """What it is called."""
    parser.add_argument("leaflet", nargs="+", metavar="NAME", help="its file name, such as back-pain")
    parser.add_argument("--title", help="its title (else it is asked for, or made of the name)")


def run(given: argparse.Namespace, console: Console) -> int:
    """Write the file of a draft, and tell where it is; on a terminal its title is asked for."""
    from leaflets.content.starter import checked_title, title_of
    from leaflets.delivery.data_files import begin_leaflet

    library = open_library(given.data)
    name = library.free_name(" ".join(given.leaflet))
    title = given.title or ""
    if not title and sys.stdin.isatty() and sys.stdout.isatty():
        title = input(f"Its title [{title_of(name)}]: ")
    title = checked_title(title, library.printable) or title_of(name)
    path = begin_leaflet(library, name, title, working_day(given.date))
    console.say(f"{path} is a draft of ‘{title}’. Open it in a text editor; to see it:  make_pdf.py {name}")
    return OK
