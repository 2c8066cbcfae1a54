"""What stands in a file of ours that no leaflet needs: what it is, what it could do, and where to read of it."""

from __future__ import annotations

from typing import NamedTuple


class Stranger(NamedTuple):
    """Something unknown in a file: `what` it is, what it `could` do, on which page (0: none), and the clause for it."""

    what: str
    could: str = ""
    clause: str = ""
    page: int = 0

    @property
    def told(self) -> str:
        """In a sentence; clauses are those of ISO 32000-1."""
        could = f": {self.could}" if self.could else ""
        clause = f" (ISO 32000-1, {self.clause})" if self.clause else ""
        return f"{self.what}, which no leaflet has{could}{clause}"


class StrangeError(ValueError):
    """Raised for a file in which something stands that no leaflet has."""

    def __init__(self, *strangers: Stranger) -> None:
        super().__init__("; ".join(stranger.what for stranger in strangers))
        self.strangers = strangers


#: What keys could do that no leaflet needs; ISO 32000-1, and of some what a reader would suffer.
_KEYS = {
    "/OpenAction": "something is done as soon as the file is opened",
    "/AA": "something is done when a page is opened, or a place is touched",
    "/Names": "it can carry scripts and other files",
    "/AcroForm": "it has fields, which can cover words and do things",
    "/XFA": "a form of another kind can be shown in place of the pages",
    "/OCProperties": "words can be shown or hidden, on paper and on the screen",
    "/OC": "it can be shown or hidden, on paper and on the screen",
    "/AF": "it can carry other files",
    "/Collection": "other files can be shown in place of the pages",
    "/Requirements": "a viewer can refuse it",
    "/Perms": "it can be locked",
    "/Threads": "it can be read in another order",
    "/PageLabels": "a viewer can call the pages by other numbers",
    "/PieceInfo": "it can carry what other programs use",
    "/RoleMap": "a screen reader can take elements for others",
    "/ClassMap": "elements can have attributes that nobody sees",
    "/C": "elements can have attributes that nobody sees",
    "/ActualText": "a screen reader can tell other words than those that are seen",
    "/Alt": "a screen reader can tell other words than those that are seen",
    "/E": "a screen reader can tell other words than those that are seen",
    "/Lang": "a screen reader can speak another language",
    "/T": "it can be called something else",
    "/AP": "it can be painted over words",
    "/MK": "it can be painted over words",
    "/BS": "it can draw a border over words",
    "/QuadPoints": "it can be live elsewhere than it seems",
    "/Next": "something more is done",
    "/JS": "a script can run",
    "/PA": "it can lead elsewhere",
    "/IsMap": "it can lead elsewhere",
    "/H": "it can look like something else when it is touched",
    "/Rotate": "the page is seen turned",
    "/CropBox": "a part of the page is not seen",
    "/BleedBox": "the page can be cut elsewhere",
    "/TrimBox": "the page can be cut elsewhere",
    "/ArtBox": "the page can be cut elsewhere",
    "/UserUnit": "the page is larger or smaller than it seems",
    "/Trans": "the page can appear bit by bit",
    "/Dur": "the page can be turned by itself",
    "/Group": "what is painted can shine through",
    "/Thumb": "another picture can be shown for the page",
    "/B": "it can be read in another order",
    "/Metadata": "it can say something else of itself",
    "/ExtGState": "words can be faint or invisible",
    "/Pattern": "what is painted can cover words",
    "/Shading": "what is painted can cover words",
    "/ColorSpace": "colours can come out otherwise",
    "/Properties": "words can be shown or hidden",
    "/Matrix": "a code can be stretched, or stand elsewhere",
    "/W2": "letters can stand elsewhere",
    "/DW2": "letters can stand elsewhere",
    "/Prev": "it has an earlier state, which can be brought back",
    "/Encrypt": "it is locked",
    "/Version": "a viewer can read it otherwise",
    "/URI": "addresses can lead elsewhere",
    "/Extensions": "a viewer can read it otherwise",
}


def of_a_key(owner: str, key: str, clause: str) -> Stranger:
    """A key that a dictionary of a leaflet never has."""
    return Stranger(f"{owner} has {key}", _KEYS.get(key, ""), clause)


#: What each operator does that no leaflet needs (annex A), and the clause that tells of it.
_OPERATORS = {
    **dict.fromkeys(("W", "W*"), ("it hides all that stands outside of a shape", "8.5.4")),
    **dict.fromkeys(("Tj", "'", '"'), ("it writes words in a way that is not looked at", "9.4.3")),
    **dict.fromkeys(("Tc", "Tw"), ("it moves letters or words apart, or onto each other", "9.3")),
    "Tz": ("it makes letters wider or narrower", "9.3.4"),
    "TL": ("it moves lines", "9.3.5"),
    "Tr": ("it can make words invisible", "9.3.6"),
    "Ts": ("it moves letters up or down", "9.3.7"),
    **dict.fromkeys(("Td", "TD", "T*"), ("it moves lines", "9.4.2")),
    "gs": ("it can make words faint or invisible", "8.4.5"),
    **dict.fromkeys(("w", "J", "j", "M", "d"), ("it sets how lines are drawn, of which there are none", "8.4.3")),
    **dict.fromkeys(("ri", "i"), ("it changes how colours or curves come out", "8.4.4")),
    **dict.fromkeys(("m", "l", "c", "v", "y", "h"), ("it draws shapes, which can cover words", "8.5.2")),
    **dict.fromkeys(
        ("S", "s", "F", "f*", "B", "B*", "b", "b*", "n"), ("it paints shapes, which can cover words", "8.5.3")
    ),
    **dict.fromkeys(("d0", "d1"), ("it draws letters otherwise", "9.6.5")),
    **dict.fromkeys(
        ("CS", "cs", "SC", "SCN", "sc", "scn", "G", "RG", "K", "k"), ("it uses colours of another kind", "8.6.8")
    ),
    "g": ("it uses colours of another kind", "8.6.8"),
    "sh": ("it paints a gradient, which can cover words", "8.7.4.2"),
    **dict.fromkeys(("BI", "ID", "EI"), ("it paints a picture, which can cover words", "8.9.7")),
    **dict.fromkeys(("MP", "DP"), ("it marks a place for other programs", "14.6")),
    **dict.fromkeys(("BX", "EX"), ("it hides what readers do not know", "7.8.2")),
}


def of_an_operator(name: str, page: int) -> Stranger:
    """An operator that no page of a leaflet needs."""
    could, clause = _OPERATORS.get(name, ("nobody knows what it does", "7.8.2"))
    return Stranger(f"the operator {name}", could, clause, page)
