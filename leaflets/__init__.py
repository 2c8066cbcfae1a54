"""The leaflet press: structured content, laid out as accessible A4 and large-print factsheets.

The path of a leaflet through the folders, each of which imports only from those before it, and the proof from none:

    source ▶ content ▶ blocks ▶ typeset ▶ pdf ▶ proof ▶ checks ▶ delivery

`press` walks it; `handout` uses what it has made, `audit` looks through content without it, `cli` is the command line.
Beside the path stand `values` (what is typed on one line), `qr`, `formats` (blocks as other texts) and `jobs`.
"""

__version__ = "1.4.0"
