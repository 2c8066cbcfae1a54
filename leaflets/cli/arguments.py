"""The command line as it is typed: the table of commands, each a module of `commands`, and the parser made of them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from leaflets import __version__
from leaflets.cli.common_options import add_common
from leaflets.cli.console import Console

#: The commands in the order in which help lists them; each is the name of a module in `commands`.
COMMANDS = ("booklet", "build", "check", "email", "due", "pack", "list", "new", "proof", "schema", "which")
#: What is meant where no command is named.
DEFAULT = "build"


class Command(Protocol):
    """What the module of a command has."""

    HELP: str

    def options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options of this command alone."""

    def run(self, given: argparse.Namespace, console: Console) -> int:
        """Carry the command out; returns the exit status. Raises PressError for what is told and ends the run."""


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """What was typed; `run` is the function of the command. Raises SystemExit for help and for a wrong argument."""
    if not arguments or arguments[0] not in (*COMMANDS, "-h", "--help", "--version"):
        arguments = [DEFAULT, *arguments]
    # Only help needs them all: a command that is named loads its own module and no other.
    return _parser([name for name in arguments[:1] if name in COMMANDS] or COMMANDS).parse_args(arguments)


def _parser(names: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="make_pdf.py",
        description="Make the leaflets in the folder ‘data’ into PDF files in the folder ‘output’.",
        epilog="Without a command it builds every leaflet that is published.",
    )
    parser.add_argument("--version", action="version", version=f"leaflets {__version__}")
    group = parser.add_subparsers(title="commands", required=True, metavar=f"{{{','.join(COMMANDS)}}}")
    for name in names:
        command = cast(Command, import_module(f"leaflets.cli.commands.{name}"))
        own = group.add_parser(name, help=command.HELP)
        add_common(own)
        command.options(own)
        own.set_defaults(run=command.run)
    return parser
