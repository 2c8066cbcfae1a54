"""Make the leaflets: python make_pdf.py

A Python that is too old, or has not the libraries, goes on with the one that has been set up in the folder `.venv`.
"""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path


def other_python():
    """The Python of the folder `.venv` beside this file; None where there is none, or this is it."""
    folder = Path(__file__).resolve().parent / ".venv"
    for path in (folder / "bin" / "python", folder / "Scripts" / "python.exe"):
        if path.is_file() and folder.resolve() != Path(sys.prefix).resolve():
            return str(path)
    return None


if __name__ == "__main__":
    if sys.version_info < (3, 11) or find_spec("yaml") is None or find_spec("reportlab") is None:
        python = other_python()
        if python is not None:
            command = [python, __file__] + sys.argv[1:]
            if os.name != "nt":
                os.execv(python, command)  # in its place, so that Ctrl-C and all else reach it
            sys.exit(subprocess.call(command))
    if sys.version_info < (3, 11):
        sys.exit("The press needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])

    from leaflets.cli.main import run

    run()
