"""The record to type for a contact that no shared file has."""

from __future__ import annotations

import pytest

from leaflets.content.new_records import typed_here, unknown


@pytest.mark.parametrize(
    ("words", "record"),
    [
        ("trust", ["trust:", "  name: Trust", "  phones: …"]),
        ("brain-trust", ["brain-trust:", "  name: Brain trust", "  phones: …"]),
        ("The Trust", ["trust:", "  name: The Trust", "  phones: …"]),
        ("The Trust, 0800 111 2222", ["trust:", "  name: The Trust", "  phones: 0800 111 2222"]),
        ("Trust: 0800 111 2222", ["trust:", "  name: Trust", "  phones: 0800 111 2222"]),
        (
            "Parkinson’s UK – www.a.org.uk, x@a.org.uk",
            ["parkinsons-uk:", "  name: Parkinson’s UK", "  website: www.a.org.uk", "  email: x@a.org.uk"],
        ),
        ("0800 111 2222", ["a-short-name:", "  name: …", "  phones: 0800 111 2222"]),
        ("Élan", ["elan:", "  name: Élan", "  phones: …"]),
    ],
)
def test_what_to_add(words: str, record: list[str]) -> None:
    """With the number and the addresses among the words."""
    head, *lines = unknown(words, "data/contacts.yaml").split("\n")
    assert lines == record
    assert head.startswith("Add it to data/contacts.yaml")
    assert (f"type ‘{record[0][:-1]}’ here" in head) is (words != record[0][:-1])


def test_what_is_typed_in_a_leaflet() -> None:
    """As it was typed, under an id made of its name."""
    problem = typed_here(["name: The Trust", "phones:", "  Helpline: 0800 1111"], "contacts.yaml")
    assert "belongs in contacts.yaml" in problem.message
    assert problem.cure.split("\n")[1:] == ["trust:", "  name: The Trust", "  phones:", "    Helpline: 0800 1111"]
    assert "\na-short-name:\n  tel: 1" in typed_here(["tel: 1"], "contacts.yaml").cure
