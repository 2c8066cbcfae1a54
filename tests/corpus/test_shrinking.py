"""The smallest leaflet that is refused for one reason."""

from __future__ import annotations

import generator
import shrinking
import trial

_FILES = generator.made_up(13, 0).files


def test_what_has_nothing_to_do_with_a_refusal_is_taken_out() -> None:
    """Of two sections the one that is at fault stays, with its one word that is."""
    words, wrong = "Words.", "A ☃ here, in the garden.\n\n      More."
    text = "".join(f"  - heading: {said[:1]}\n    text: |\n      {said}\n" for said in (words, wrong))
    files = _FILES | {"leaflets/x.yaml": f"title: A\nreviewed: 2026\nsections:\n{text}"}
    (refusal, *_) = trial.tried(0, files).refused
    smallest = shrinking.shrunk(files, refusal)["leaflets/x.yaml"]
    assert "☃" in smallest
    assert "Words" not in smallest
    assert "garden" not in smallest
