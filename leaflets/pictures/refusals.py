"""Why a picture cannot be printed: what is told of it, and what to do."""

from __future__ import annotations

from leaflets.faults import Unfit

#: The limits of a file.
MOST_BYTES, MOST_DOTS = 20_000_000, 50_000_000
_AGAIN = "Open it in a picture program, save it as JPEG or PNG, and put that file into ‘pictures’."
_DRAWN = "Open it in a drawing program, export it as PNG, 2,000 dots wide, and put that file into ‘pictures’."


def unreadable() -> Unfit:
    """For a file that breaks off or is damaged."""
    return Unfit("this picture cannot be read: its file is damaged", _AGAIN)


def of_another_kind(kind: str) -> Unfit:
    """For a file that is no picture of ours; `kind` says what it is, if that is known."""
    cure = _DRAWN if "SVG" in kind else _AGAIN
    return Unfit(f"this file is {kind}; a picture has to be JPEG or PNG", cure)


def too_large(size: int) -> Unfit:
    """For a file of so many bytes."""
    message = f"this picture has {size / 1e6:,.0f} MB; {MOST_BYTES // 1_000_000} are the most"
    return Unfit(message, "Make it smaller in a picture program: 3,000 dots wide are enough for any page.")


def too_many_dots(width: int, height: int) -> Unfit:
    """For a picture of this width and height in dots."""
    millions, most = width * height / 1e6, MOST_DOTS // 1_000_000
    message = f"this picture has {millions:,.0f} million dots ({width:,} by {height:,}); {most} million are the most"
    return Unfit(message, "Make it smaller in a picture program: 3,000 dots wide are enough for any page.")


def too_thin(width: int, height: int) -> Unfit:
    """For a picture that is hardly more than a line."""
    return Unfit(f"this picture is only a line: {width:,} by {height:,} dots", "Take another, or cut a part out of it.")


def too_many_scans() -> Unfit:
    """For a JPEG that is drawn over and over, as none is that a camera has made."""
    return Unfit("this picture is put together of too many layers", _AGAIN)


def inks_unknown() -> Unfit:
    """For a picture for a printing press (CMYK) that does not say what its inks look like."""
    return Unfit(
        "this picture is in the inks of a printing press (CMYK), and does not say what they look like",
        "Open it in a picture program, change its colours to RGB, and save it as JPEG or PNG.",
    )


def has_code() -> Unfit:
    """For a picture with a QR code in it."""
    return Unfit(
        "there is a QR code in this picture, which would be printed too small or too blurred to open anything",
        "Cut it out of the picture, and type its address below ‘links:’; the press makes a code of it.",
    )
