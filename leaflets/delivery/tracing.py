"""A printed copy traced by the code in its foot: which leaflet it is, and whether there is a newer issue."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path

from leaflets import issue
from leaflets.content.library import Library
from leaflets.delivery.manifest import Issue, Manifest
from leaflets.faults import ContentError, PressError, UsageError

_DAMAGED = "The list of what was made is damaged, and was searched as far as it can be read."
#: So many codes are asked after.
_MOST_NEAR = 3


def traced(typed: str, output: Path, library: Library | None, today: datetime.date) -> list[str]:
    """Sentences that tell which leaflet has the code, and whether that is its current issue.

    `typed` is the code as a person types it. What was made is looked up in the manifest of the folder `output`, what is
    current is worked out from the library, if it is at hand. Raises UsageError for what can be no code, and
    ContentError for a code that nobody knows, with those that are most like it.
    """
    manifest = Manifest.read(output)
    current = dict(_current(library, today)) if library else {}
    try:
        code = issue.typed(typed)
    except ValueError as error:
        hint = f"It stands in the foot of each page: {issue.LENGTH} letters and figures, such as D6JNW."
        near = asked_after(typed, (*manifest.issues, *current.values()))
        raise UsageError.of(str(error), f"{near} {hint}".strip()) from None
    issues = list(manifest.known_as(code))
    known = {issue.leaflet for issue in issues}
    issues += [issue for issue in current.values() if issue.code == code and issue.leaflet not in known]
    if not issues:
        near = asked_after(code, (*manifest.issues, *current.values()))
        cure = " ".join(filter(None, (near or "Look at the copy again.", _DAMAGED if manifest.is_damaged else "")))
        raise ContentError.of(f"no leaflet known here has the code {code}", cure)
    told = [
        sentence
        for issue in issues
        for sentence in _told(issue, issue.leaflet in known, current.get(issue.leaflet), library)
    ]
    return [*told, _DAMAGED] if manifest.is_damaged else told


def asked_after(typed: str, issues: Iterable[Issue]) -> str:
    """A question after the codes of issues that may be meant, with their titles; empty where none is like it."""
    titles = {one.code: one.title for one in issues}
    near = [f"{code} (‘{titles[code]}’)" for code in issue.nearest(typed, titles)][:_MOST_NEAR]
    return f"Is it {', or '.join(near)}?" if near else ""


def _told(issue: Issue, is_made: bool, current: Issue | None, library: Library | None) -> Iterator[str]:
    """Two sentences on an issue: what it is, and how it compares with the current issue of its leaflet."""
    if issue.made:
        made = f", first made on {_day(issue.made)}"
    else:
        made = ", first made on a day that is not known" if is_made else ", not made in this folder yet"
    yield f"{issue.code} is ‘{issue.title}’ ({issue.leaflet}), reviewed {issue.reviewed}{made}."
    if current is None:
        yield "Whether it has been superseded is not known: " + (
            f"there is no leaflet ‘{issue.leaflet}’ in {library.folder} now, or it has faults."
            if library
            else "the content is not at hand; name its folder with --data."
        )
    elif current.code == issue.code:
        yield f"It is the current issue; its review is due {current.due}."
    else:
        yield f"It has been superseded: the current issue is {current.code}, reviewed {current.reviewed}."


def _current(library: Library, today: datetime.date) -> Iterator[tuple[str, Issue]]:
    """The names of the leaflets without a fault, each with the issue that it is today."""
    for name in library.names:
        if (one := current_issue(library, name, today)) is not None:
            yield name, one


def current_issue(library: Library, name: str, today: datetime.date) -> Issue | None:
    """The issue that a leaflet is today; None for one with a fault."""
    try:
        leaflet = library.leaflet(name).value
        if leaflet is None:
            return None
        code = issue.issue_code(leaflet.document(library.shelf, today))
    except PressError:
        return None
    return Issue(name, "", code, leaflet.title, str(leaflet.reviewed), str(leaflet.due), "")


def _day(made: str) -> str:
    """A date of the manifest in words; as it stands there where it is none."""
    try:
        day = datetime.date.fromisoformat(made)
    except ValueError:
        return made
    return f"{day.day} {day:%B %Y}"
