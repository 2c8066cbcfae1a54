"""Fields in which one of a few words is typed."""

from __future__ import annotations

import re
from enum import Enum

from leaflets.blocks import PictureWidth, Weight
from leaflets.faults import Unfit
from leaflets.words import Words

#: Words of what a notice may be called; more are those that it should say.
_MOST_WORDS = 3


class Published(Enum):
    """Whether a leaflet or section may be printed."""

    YES = "yes"
    NO = "no"
    DRAFT = "draft"

    @classmethod
    def choices(cls) -> tuple[str, ...]:
        """What may be typed."""
        return ("yes", "no", "draft", "true", "false")

    @classmethod
    def typed(cls, words: Words) -> Published:
        """Read yes, no, true, false or draft; raises Unfit."""
        known = {"yes": cls.YES, "true": cls.YES, "no": cls.NO, "false": cls.NO, "draft": cls.DRAFT}
        if (published := known.get(words.strip().lower())) is None:
            raise Unfit(f"‘{words}’ is neither yes, no nor draft", "Type yes, no or draft.")
        return published


class Degree(Enum):
    """The four degrees of the NHS's advice: what is printed above the words, and how heavily they are drawn."""

    INFORMATION = ("Information", Weight.INFORMATION)
    SEE_A_GP = ("See a GP", Weight.INFORMATION)
    URGENT = ("Urgent advice", Weight.URGENT)
    EMERGENCY = ("Emergency: call 999", Weight.EMERGENCY)

    def __init__(self, label: str, weight: Weight) -> None:
        self.label = label
        self.weight = weight

    @classmethod
    def choices(cls) -> tuple[str, ...]:
        """What may be typed."""
        return ("information", "see a GP", "urgent", "999")

    @classmethod
    def typed(cls, words: Words) -> Degree:
        """Read information, see a GP, urgent or 999; raises Unfit."""
        known = {"information": cls.INFORMATION, "seeagp": cls.SEE_A_GP, "urgent": cls.URGENT, "999": cls.EMERGENCY}
        known |= {"info": cls.INFORMATION, "gp": cls.SEE_A_GP, "urgentadvice": cls.URGENT, "emergency": cls.EMERGENCY}
        known |= {"seegp": cls.SEE_A_GP, "seeyourgp": cls.SEE_A_GP, "seeadoctor": cls.SEE_A_GP, "111": cls.URGENT}
        known |= {
            f"{way}{number}": cls.URGENT if number == "111" else cls.EMERGENCY
            for way in ("call", "ring", "phone", "dial")
            for number in ("111", "999")
        }
        if (degree := known.get(re.sub(r"[\s_!.-]", "", words).lower())) is None:
            cure = "Type information, see a GP, urgent or 999."
            if len(words.split()) > _MOST_WORDS:
                cure = f"Type which it is, and the words below it:\nnotice: urgent\ntext: {' '.join(words.split())}"
            raise Unfit(f"there is no notice called ‘{words}’", cure)
        return degree


class EasyRead(Enum):
    """Whether a leaflet is in easy read: each idea beside a picture, in large type."""

    YES = "yes"
    NO = "no"

    @classmethod
    def choices(cls) -> tuple[str, ...]:
        """What may be typed."""
        return ("yes", "no", "true", "false")

    @classmethod
    def typed(cls, words: Words) -> EasyRead:
        """Read yes, no, true or false; raises Unfit."""
        known = {"yes": cls.YES, "true": cls.YES, "no": cls.NO, "false": cls.NO}
        if (easy := known.get(words.strip().lower())) is None:
            raise Unfit(f"‘{words}’ is neither yes nor no", "Type yes or no.")
        return easy


class Width(Enum):
    """How wide a picture is printed."""

    COLUMN = PictureWidth.COLUMN
    HALF = PictureWidth.HALF
    SMALL = PictureWidth.SMALL

    @classmethod
    def choices(cls) -> tuple[str, ...]:
        """What may be typed."""
        return ("column", "half", "small")

    @classmethod
    def typed(cls, words: Words) -> Width:
        """Read column, half or small; raises Unfit."""
        known = {"column": cls.COLUMN, "half": cls.HALF, "small": cls.SMALL}
        known |= {"full": cls.COLUMN, "wide": cls.COLUMN, "whole": cls.COLUMN, "large": cls.COLUMN}
        if (width := known.get(words.strip().lower())) is None:
            cure = "Type column (as wide as the words), half, or small (beside the words)."
            raise Unfit(f"‘{words}’ is no width of a picture", cure)
        return width
