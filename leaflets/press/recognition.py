"""A finished file of ours known by what it says itself, where the list of what was made is lost."""

from __future__ import annotations

import re
from pathlib import Path

from leaflets.delivery.manifest import Entry, Issue
from leaflets.editions import EDITIONS
from leaflets.patterns import late
from leaflets.plain_file import first_bytes

_NAME = late(rf"(.+)-({'|'.join(map(re.escape, EDITIONS))})\.pdf")
#: The dates of its last review and its next one.
_REVIEW = late(r"Reviewed (?:in|on) ([^.]{4,30})\. Its next review (?:is|was) due (?:in |on )?([^.]{4,30})\.")
#: Bytes of the largest file that is looked at.
_MOST = 1 << 24


def recognised(path: Path) -> tuple[Issue, Entry] | None:
    """The issue and the entry of a file as it says them; None for a file without the code of an issue.

    When it was first made it does not say, nor from what, nor whether it was proved.
    """
    if not (match := _NAME.fullmatch(path.name)):
        return None
    from leaflets.checks.facts import issue_of  # what reads PDFs takes long to import
    from leaflets.proof.proof import Proof

    try:
        proof = Proof(data := first_bytes(path, _MOST))
    except (OSError, ValueError):
        return None
    if not (code := issue_of(proof)):
        return None
    review = _REVIEW.search(" ".join(proof.root.text.split()))
    reviewed, due = review.groups() if review else ("", "")
    issue = Issue(match[1], "", code, proof.declared.title, reviewed, due, "")
    return issue, Entry.of(issue, match[2], data, len(proof.page_sizes), proved=False)
