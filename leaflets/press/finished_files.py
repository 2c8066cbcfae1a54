"""The finished files that somebody means by the name of a file, of a folder or of a leaflet."""

from __future__ import annotations

from pathlib import Path

from leaflets.content.library import Library
from leaflets.editions import EDITIONS
from leaflets.faults import ContentError, UsageError
from leaflets.words import visible

#: The ending of a finished file.
_ENDING = ".pdf"
#: Letters told of a name.
_SHOWN = 60


def files_meant(typed: Path, output: Path, library: Library | None, edition: str | None = None) -> list[Path]:
    """The file of this name, those of a folder, or those of a leaflet in the folder `output`, of an edition or of all.

    What is neither is handed back as it is, for whoever opens it to tell. Raises ContentError for a leaflet that has no
    finished file yet, and for a folder without any.
    """
    if typed.is_dir():
        if not (files := sorted(typed.glob(f"[!.]*{_ENDING}"))):
            raise ContentError.of(f"there is no PDF file in the folder ‘{visible(str(typed))[:_SHOWN]}’")
        return files
    for path in (typed, output / typed.name, output / f"{typed.name}{_ENDING}"):
        if path.is_file() and (path == typed or typed.parent == Path()):
            return [path]
    if library is None or typed.suffix.lower() == _ENDING:
        return [typed]
    try:
        name = library.named(str(typed))
    except UsageError as error:
        if typed.suffix or typed.parent != Path():
            return [typed]
        message = f"there is no file and no leaflet called ‘{visible(str(typed))[:_SHOWN]}’"
        raise ContentError.of(message, error.faults[0].cure) from None
    there = {one: output / f"{name}-{one}{_ENDING}" for one in EDITIONS}
    files = [path for one, path in there.items() if path.is_file() and edition in (None, one)]
    if not files:
        which = f" in {edition.replace('-', ' ')}" if edition else ""
        option = f" --edition {edition}" if which else ""
        message = f"‘{name}’ has no finished file{which} in the folder ‘{output}’ yet"
        raise ContentError.of(message, f"Make it first: make_pdf.py {name}{option}")
    return files
