"""A value whose parts are typed in fields of their own: a telephone number with its hours and what a call costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import yaml

from leaflets.faults import Problem
from leaflets.source.fields import normal
from leaflets.words import Parts, Words, listed

#: Names that nobody gives to a number or a page, so that one of them alone is none.
_NO_NAMES = frozenset(("number", "no", "url", "href", "value"))


def labelled_parts(node: yaml.Node, kind: Any) -> tuple[yaml.ScalarNode | None, yaml.MappingNode] | None:
    """The name of a value that is typed in parts, if it has one, and its other parts; None for anything else."""
    parts: Parts | None = getattr(kind, "parts", None)
    if parts is None or not isinstance(node, yaml.MappingNode):
        return None
    names = parts.label
    label = [pair for pair in node.value if _name(pair[0]) in names]
    others = [pair for pair in node.value if _name(pair[0]) not in names]
    rest = yaml.MappingNode(node.tag, others, node.start_mark, node.end_mark, node.flow_style)
    is_one = len(label) < 2 and all(isinstance(value, yaml.ScalarNode) for _, value in label)
    if not is_one or parts_of(rest, kind, bool(label)) is None:
        return None
    return (label[0][1] if label else None), rest


def with_names(items: Iterable[yaml.Node], kind: Any) -> tuple[list[tuple[yaml.Node, yaml.Node]], list[yaml.Node]]:
    """The items of a list of values that have names, each with its name, and those that have none."""
    pairs: list[tuple[yaml.Node, yaml.Node]] = []
    bare: list[yaml.Node] = []
    for item in items:
        if (in_parts := labelled_parts(item, kind)) is not None:
            label, rest = in_parts
            if label is None:
                bare.append(rest)
            else:
                pairs.append((label, rest))
        elif isinstance(item, yaml.MappingNode):
            pairs += item.value
        else:
            bare.append(item)
    return pairs, bare


def parts_of(node: yaml.Node, kind: Any, is_named: bool = False) -> list[yaml.ScalarNode] | None:
    """The nodes of the parts of a value, in their order, where all there is are such parts.

    Of a number that `is_named`, or that stands below a name, it is enough to be there.
    """
    parts: Parts | None = getattr(kind, "parts", None)
    if parts is None or not isinstance(node, yaml.MappingNode):
        return None
    groups = (parts.main, *parts.others)
    found: dict[int, yaml.ScalarNode] = {}
    for key, value in node.value:
        place = next((number for number, names in enumerate(groups) if _name(key) in names), -1)
        if place < 0 or place in found or not isinstance(value, yaml.ScalarNode):
            return None
        found[place] = value
    alone = len(found) == 1 and (parts.lines or not is_named) and _name(node.value[0][0]) not in _NO_NAMES
    if 0 not in found or alone:
        return None
    return [found[place] for place in sorted(found)]


def joined(words: Sequence[Words], kind: Any) -> Words:
    """Parts as one value: behind one another, those of several lines below; or each in a line of its own."""
    parts: Parts = kind.parts
    texts = [one.strip() for one in words if one.strip()]
    short = [one for one in texts if "\n" not in one]
    rows = texts if parts.lines else [", ".join(short), *(one for one in texts if "\n" in one)]
    return Words("\n".join(rows), words[0].place, len(rows) > 1)


def other_parts(node: yaml.Node, kind: Any) -> Problem | None:
    """What is said of fields below a name of which some are no part of its value, as an address is none of a number."""
    parts: Parts | None = getattr(kind, "parts", None)
    if parts is None or not isinstance(node, yaml.MappingNode):
        return None
    known = {name for names in (parts.main, *parts.others) for name in names}
    strange = [key for key, _ in node.value if _name(key) not in known and isinstance(key, yaml.ScalarNode)]
    main = next((value for key, value in node.value if _name(key) in parts.main), None)
    if not strange and main is None and not parts.lines:
        return Problem(f"‘{parts.main[0]}’ is missing here", f"Add it: {parts.main[0]}: …")
    if not strange or main is None:
        return None
    if _name(strange[0]) in parts.label:
        cure = f"Type it alone: {main.value}" if isinstance(main, yaml.ScalarNode) else "Type it alone."
        return Problem(f"what stands here has no ‘{strange[0].value}’ of its own", cure)
    beside = listed(f"‘{names[0]}’" for names in parts.others) if parts.others else "nothing else"
    message = f"‘{strange[0].value}’ has no place below a name: beside ‘{parts.main[0]}’ may stand {beside}"
    return Problem(message, f"Type it in a field of the record itself: {strange[0].value}: …")


def _name(key: yaml.Node) -> str:
    return normal(str(key.value)) if isinstance(key, yaml.ScalarNode) else ""
