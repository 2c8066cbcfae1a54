"""A finished file looked at from outside: read back, compared with its content if that is at hand, and reported on."""

from __future__ import annotations

import datetime
from pathlib import Path

from leaflets.blocks import Document
from leaflets.checks import promises
from leaflets.checks.case import Case
from leaflets.checks.facts import Report, issue_of, report_on
from leaflets.content.library import Library
from leaflets.editions import EDITIONS
from leaflets.faults import ContentError, PressError
from leaflets.issue import issue_code
from leaflets.plain_file import first_bytes
from leaflets.proof.proof import Proof


def inspected(
    path: Path, library: Library | None, today: datetime.date, edition: str | None, data: bytes | None = None
) -> Report:
    """The report on a file, ours or anybody's; `data` are its bytes, if they have been read already.

    It is compared word by word with a leaflet of the library that has the name of the file, if the file is the current
    issue of it. Raises ContentError for what is no PDF that can be read.
    """
    try:
        proof = Proof(first_bytes(path) if data is None else data)
    except OSError as error:
        raise ContentError.of(f"‘{path}’ cannot be read ({error.strerror})") from None
    except ValueError as error:
        raise ContentError.of(f"‘{path}’ is no PDF that can be read ({error})") from None
    judged = EDITIONS[edition] if edition else promises.judged_as(proof)
    case, compared = Case(proof, judged), ""
    name = next((name for name in library.names if path.stem == f"{name}-{judged.name}"), None) if library else None
    if library is not None and name is not None:
        found = _known(proof, library, name, today)
        if found is not None:
            case, compared = Case(proof, judged, *found), library.display_name(f"leaflets/{name}.yaml")
    return report_on(str(path), case, promises.check(case), compared)


def _known(
    proof: Proof, library: Library, name: str, today: datetime.date
) -> tuple[Document, tuple[object, ...]] | None:
    """What a file should say, if it is the current issue of a leaflet that has no fault."""
    try:
        shelf, leaflet = library.shelf, library.leaflet(name).value
    except PressError:
        return None
    if leaflet is None:
        return None
    document = leaflet.document(shelf, today)
    if issue_code(document) != issue_of(proof):
        return None
    return document, tuple(leaflet.material(shelf, today))
