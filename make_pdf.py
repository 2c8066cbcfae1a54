"""Make the leaflets: python make_pdf.py"""

import sys

if sys.version_info < (3, 11):
    sys.exit("The press needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])

from leaflets.cli.main import run

if __name__ == "__main__":
    run()
