"""A finished file looked at from outside: read back, compared with its content if that is at hand, and reported on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from leaflets.checks import promises
from leaflets.checks.case import Case
from leaflets.checks.facts import Report, Worth, issue_of, report_on
from leaflets.editions import EDITIONS
from leaflets.faults import ContentError, Fault
from leaflets.plain_file import first_bytes
from leaflets.press.sheets import judged, kind_of
from leaflets.press.sources import Source, Sources
from leaflets.proof.proof import Proof
from leaflets.words import NOWHERE

#: What is asked of the code in the foot of a file.
_CODE = "issue is known"


def inspected(path: Path, sources: Sources, edition: str | None, data: bytes | None = None) -> Report:
    """The report on a file, ours or anybody's; `data` are its bytes, if they have been read already.

    It is compared word by word with the leaflet that has the code of its issue, else its title; a pack or a booklet of
    ours is judged as that. Raises ContentError for what is no PDF that can be read.
    """
    try:
        proof = Proof(first_bytes(path) if data is None else data)
    except OSError as error:
        raise ContentError.of(f"‘{path}’ cannot be read ({error.strerror})") from None
    except ValueError as error:
        raise ContentError.of(f"‘{path}’ is no PDF that can be read ({error})") from None
    if (kind := kind_of(proof)) is not None:
        return judged(str(path), proof, kind, sources)
    is_as_judged = EDITIONS[edition] if edition else promises.judged_as(proof)
    code = issue_of(proof)
    source = sources.find(code, _titles(proof), path)
    document, material = sources.document(source.name) if source else (None, ())
    case = Case(proof, is_as_judged, document, material, is_said_to_be_ours=bool(code))
    faults = (*_of_code(code, source, sources, path), *promises.check(case))
    return report_on(str(path), case, faults, _worth(code, source, sources, _titles(proof)))


def _titles(proof: Proof) -> list[str]:
    """What a file may be entitled: what it declares, and its first heading."""
    headings = [node.text for node in proof.root.all("H1")][:1]
    return [title for title in (proof.declared.title, *headings) if title]


def _worth(code: str, source: Source | None, sources: Sources, titles: list[str]) -> Worth:
    """With which leaflet a file was compared, and how that was found; or why with none."""
    if source is not None:
        path = sources.path(source.name)
        return Worth(compared=path, sentence=f"compared word by word with {path}, found by {source.found_by}")
    faulty = next((name for title in titles for name in sources.entitled(title)), "")
    if sources.library is None:
        why = "there is no content at hand (--data names its folder)"
    elif faulty:
        why = f"{sources.path(faulty)} has mistakes in it"
    else:
        why = f"no leaflet here has {f'its issue code {code} or ' if code else ''}its title"
    return Worth(sentence=f"its words were compared with nothing, for {why}")


def _of_code(code: str, source: Source | None, sources: Sources, path: Path) -> Iterator[Fault]:
    """That the code of a file is not the one of its leaflet today, or that nobody knows it."""
    if not code or sources.library is None or (source is not None and source.issue.code == code):
        return
    old = sources.made(code, path)
    if old is not None and source is not None:
        message = f"the file is an earlier issue, {code}; since then it has become {source.issue.code}"
        yield Fault(NOWHERE, message, "Print the leaflet as it is now.", check=_CODE)
    elif old is not None:
        message = f"the file is issue {code} of ‘{old.title}’ ({old.leaflet}), of which there is no leaflet here now"
        yield Fault(NOWHERE, message, warning=True, check=_CODE)
    else:
        message = f"nobody here knows the issue code {code}"
        yield Fault(NOWHERE, message, sources.nearest(code, path), warning=source is None, check=_CODE)
