"""The charity: what stands once, in the house style, and is printed on every leaflet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from leaflets.content.picture_fields import PictureName, Shown
from leaflets.content.prose import Note
from leaflets.faults import Unfit
from leaflets.values.addresses import Address
from leaflets.values.phones import Phone
from leaflets.words import Words


@dataclass(frozen=True)
class House:
    """The charity: what stands once and is printed on every leaflet."""

    name: Words
    phone: Phone = field(metadata={"silent": True})
    website: Address
    codes: Note  # how to use the symbols, and whom to ring without a smartphone
    other_formats: Note
    feedback: Note
    disclaimer: Note
    legal: Note
    logo: PictureName | None = field(default=None, metadata={"silent": True})
    logo_shows: Shown | None = field(default=None, metadata={"silent": True})
    language: Words = field(default=Words("en-GB"), metadata={"silent": True})
    accent: Words = field(default=Words("#004b6b"), metadata={"silent": True})

    @property
    def shown_by_logo(self) -> str:
        """What is read aloud in the place of the logo: its own words, else the name."""
        return self.logo_shows or self.name

    def __post_init__(self) -> None:
        if self.logo_shows and not self.logo:
            cure = "Type the name of its file in a line such as: logo: logo.png"
            raise Unfit("there are words for a logo here, but no logo", cure, self.logo_shows.place)
        _legible(self.accent)
        if not re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", self.language):  # BCP 47, for screen readers
            raise Unfit(f"‘{self.language}’ is not a language", "Type it like en-GB.", self.language.place)


def _legible(colour: Words) -> None:
    """Raises Unfit for a colour under 7:1 on white (WCAG 1.4.6)."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise Unfit(f"‘{colour}’ is not a colour", "Type it like #004b6b, in quotes.", colour.place)
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    ratio = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    if ratio < 7:
        message = f"the colour {colour} is too pale to read: {ratio:.1f} to 1 on white"
        raise Unfit(message, "Choose one of 7 to 1 or more.", colour.place)
