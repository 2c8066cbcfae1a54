"""What is typed of a picture: the name of its file, and what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaflets.blocks import PictureFile
from leaflets.faults import Problem, Unfit
from leaflets.patterns import late
from leaflets.words import Words

#: The folder of the pictures within the data folder.
PICTURES = "pictures"
#: What people type before the name of a file, though it is known.
_KNOWN_FOLDERS = late(rf"^(?:\./)*(?:(?:data/)?{PICTURES}/)?")
#: A place on a computer, or on the web.
_ELSEWHERE = late(r"^(?:[a-z]:)?/|^~|(?:^|/)\.\.(?:/|$)|^file:", re.I)
_ON_THE_WEB = late(r"^(?:https?:|www\.|//)", re.I)
_FILE = late(r"\S*\.(?:jpe?g|png|svg|gif|heic|webp|tiff?|bmp|pdf)|(?:IMG|DSC|DSCN|PXL|Screenshot)[_ -]?\d[\w -]*", re.I)
_NEEDLESS = late(
    r"(?:(?:this|here) is |the )?(?:an? )?(?:picture|image|photo(?:graph)?|drawing|illustration|graphic|icon|figure)"
    r"(?: (?:of|showing|that shows|which shows|shows)\b)[ :]*",
    re.I,
)
_CODE = late(r"\s*QR\b", re.I)
_NOTHING = late(r"(?:an? |the )?(?:picture|image|photo(?:graph)?|drawing|illustration|alt(?: text)?|todo|tbc)\W*", re.I)
#: Letters of what is read aloud; more is hard to listen to (NHS service manual).
EASY = 125


class PictureName(Words):
    """The name of a picture's file, below the folder of pictures, with forward slashes."""

    @classmethod
    def typed(cls, words: Words) -> PictureName:
        """Read the name; raises Unfit for a place outside the folder of pictures."""
        name = words.strip().replace("\\", "/")
        if _ON_THE_WEB.match(name):
            cure = f"Save the picture into the folder ‘{PICTURES}’ of the data folder, and type the name of its file."
            raise Unfit(f"‘{words.strip()}’ is a web address; a picture is a file of yours", cure)
        if _ELSEWHERE.search(name):
            cure = f"Put the file into the folder ‘{PICTURES}’ of the data folder, and type: {name.rpartition('/')[2]}"
            raise Unfit(f"‘{words.strip()}’ is outside the folder of pictures", cure)
        return cls(_KNOWN_FOLDERS.sub("", name), words.place)


class Shown(Words):
    """What a picture shows, for whoever does not see it: it is read aloud in its place."""

    @classmethod
    def typed(cls, words: Words) -> Shown:
        """Read it; raises Unfit for words that tell nothing of what is to be seen."""
        said = " ".join(words.split())
        if _FILE.fullmatch(said):
            raise Unfit(f"‘{said}’ is the name of a file, and would be read aloud", _cure("A hand on a shoulder"))
        if _NOTHING.fullmatch(said):
            raise Unfit(f"‘{said}’ does not say what is to be seen", _cure("A hand on a shoulder"))
        if match := _NEEDLESS.match(said):
            rest = said[match.end() :]
            told = f"shows: {rest[:1].upper()}{rest[1:]}"
            raise Unfit(
                f"‘{match[0].strip()}’ need not be said: whoever listens is told that it is one", f"Type: {told}"
            )
        if _CODE.match(said):
            cure = "Type the address below ‘links:’; the press makes a code of it."
            raise Unfit("a picture of a QR code would not open anything", cure)
        return cls(said, words.place)

    def remarks(self) -> Iterator[Problem]:
        """A remark where there is more than is easy to listen to."""
        if len(self) > EASY:
            message = f"‘shows’ has {len(self)} letters; up to {EASY} are easy to listen to"
            yield Problem(message, "Say what matters most, and the rest in the words beside the picture.", self.place)


def _cure(example: str) -> str:
    return f"Say in a few words what is to be seen, such as: shows: {example}"


class Pictures:
    """The pictures there are, by the names of their files; here there are none."""

    def find(self, name: PictureName) -> PictureFile:
        """The picture of a name; raises LookupError where there is none that can be printed."""
        raise LookupError(name)
