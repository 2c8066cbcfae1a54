"""`email`: drafts of e-mails with leaflets in them; nothing is sent, and no address is told, kept or named."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from leaflets.cli.common_options import add_edition, add_messages, add_output, add_quiet
from leaflets.cli.console import OK, Console
from leaflets.editions import USUAL
from leaflets.faults import UsageError
from leaflets.words import counted

#: What to do next in the mail programs that people have.
_IN_EACH_PROGRAM = (
    "  Outlook and Thunderbird open it as a message that you can send.",
    "  Mail on a Mac shows it: choose Message, then Send Again, to make it one that you can send.",
    "  Webmail, such as Gmail, cannot: write a new message there, attach the PDF file, and copy the words.",
)

HELP = "write a leaflet into an e-mail draft, with its PDF file attached"


def options(parser: argparse.ArgumentParser) -> None:
    """What to send, and to whom."""
    add_messages(parser, "--format")
    parser.add_argument("leaflets", nargs="+", metavar="LEAFLET", help="a leaflet to send, by its file name")
    add_edition(parser, f"the edition to attach; may be given more than once (else: {USUAL[0]})", several=True)
    parser.add_argument("--to", nargs="*", action="extend", metavar="ADDRESS",
                        help="whom to send it to, a draft for each; alone it asks for them")  # fmt: skip
    parser.add_argument("--open", action=argparse.BooleanOptionalAction, default=None,
                        help="open each draft in your mail program, or not (else: on a terminal)")  # fmt: skip
    add_quiet(parser)
    add_output(parser)


def run(given: argparse.Namespace, console: Console) -> int:
    """Write a draft for each person, and tell where it is."""
    from leaflets.cli.progress import progress_on
    from leaflets.handout.email import drafts
    from leaflets.handout.mail_draft import KEPT, kept
    from leaflets.handout.stock import open_stock

    to = _addresses(given.to)
    if any("@" in name for name in given.leaflets):
        raise UsageError.of("an address stands among the leaflets", "Type --to before it: --to ann@example.org")
    with open_stock(given.data, given.output, given.date, progress_on(console)) as stock:
        made = drafts(stock, given.leaflets, given.edition or (), to)
        console.tell(*made.warnings)
        paths = kept(made.files)
        for number, path in enumerate(paths, 1):
            whose = f" for address {number}" if len(to) > 1 else ""
            console.say(f"{path}: a draft{whose}, {counted(made.attached, 'PDF file')} attached")
        is_open = _opened(paths, given.open)
    what = "Read it over in your mail program" if is_open else "Open it, read it over"
    for line in (f"Nothing has been sent. {what}, and send it there.", *_IN_EACH_PROGRAM):
        console.say(line)
    console.say(f"It is removed {KEPT} hours from now, when drafts are made again.")
    return OK


def _opened(paths: Sequence[Path], asked: bool | None) -> bool:
    """Open drafts, each of which has been told by now: where that is asked for, and on a terminal if it can be done.

    Returns whether it has been done. Raises UsageError where it was asked for and no mail program can be opened.
    """
    from leaflets.handout.mail_draft import open_in_mail_program

    if asked is False or (asked is None and not sys.stdout.isatty()):
        return False
    try:
        for path in paths:
            open_in_mail_program(path)
    except UsageError:
        if asked:
            raise
        return False
    return True


def _addresses(typed: list[str] | None) -> list[str]:
    """The addresses after --to; where there is none after it they are asked for, so that no history keeps them."""
    if typed is None or typed:
        return typed or []
    if not sys.stdin.isatty():
        raise UsageError.of("there is no address after --to", "Type it like: --to ann@example.org")
    try:
        answer = input("Addresses, with a space or a comma between them: ")
    except EOFError:
        raise UsageError.of("no address has been typed", "Leave --to out for a draft to nobody yet.") from None
    # where there are names, as in ‘Ann Lee <ann@example.org>’, a space is a part of them
    return [part for part in re.split(r"[,;]" if "<" in answer else r"[\s,;]+", answer) if part.strip()]
