"""The steps of a regular expression, counted: a matcher that tries what Python's tries, in its order, one by one.

Python's own says nothing of how long it took. It leaves out some steps where it is clever, and never does more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

#: What is left of a match, from a place on: where it ends, or None.
Rest = Callable[[int], "int | None"]
_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    sre.CATEGORY_DIGIT: str.isdecimal,
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_WORD: lambda letter: letter.isalnum() or letter == "_",
}
_NOT = {
    sre.CATEGORY_NOT_DIGIT: sre.CATEGORY_DIGIT,
    sre.CATEGORY_NOT_SPACE: sre.CATEGORY_SPACE,
    sre.CATEGORY_NOT_WORD: sre.CATEGORY_WORD,
}


class TooManyError(Exception):
    """Raised where more steps are taken than are allowed."""


class Matcher:
    """A pattern over a text; `steps` are those taken so far: an item of the pattern tried at a place is one.

    Its methods raise TooManyError where they would take more than `most`.
    """

    def __init__(self, pattern: re.Pattern[str], text: str, most: int = 1_000_000) -> None:
        self.most = most
        self.tree, self.flags, self.text = _parser.parse(pattern.pattern, pattern.flags), pattern.flags, text
        self.steps = 0
        self.groups: dict[int, tuple[int, int]] = {}

    def at(self, place: int, fits: Callable[[int], bool] = lambda _: True) -> tuple[int, int] | None:
        """The match at a place, if it is one that ends where it `fits`."""
        self.groups = {}
        end = self._sequence(list(self.tree), 0, place, lambda at: at if fits(at) else None)
        return None if end is None else (place, end)

    def whole(self) -> bool:
        """Whether the whole text is a match."""
        return self.at(0, lambda end: end == len(self.text)) is not None

    def every(self) -> list[tuple[int, int]]:
        """All matches, as `finditer` has them."""
        found: list[tuple[int, int]] = []
        place, empty_at = 0, -1
        while place <= len(self.text):
            self.steps += 1
            match = self.at(place, lambda end: end != empty_at)  # noqa: B023
            if match is None:
                place += 1
                continue
            found.append(match)
            empty_at = match[1] if match[1] == place else -1
            place = match[1]
        return found

    def _sequence(self, items: Sequence[Any], number: int, at: int, rest: Rest) -> int | None:
        """The items of a sequence from a number on, and then the rest."""
        while number < len(items):
            op, value = items[number]
            if op not in _ONE:
                return self._item(op, value, at, lambda end, after=number + 1: self._sequence(items, after, end, rest))
            if not self._is_letter(op, value, at):
                return None
            at, number = at + 1, number + 1
        return rest(at)

    def _item(self, op: Any, value: Any, at: int, rest: Rest) -> int | None:
        self.steps += 1
        text = self.text
        if op in _REPEATS:
            return self._repeat(op, value, at, rest)
        if op is sre.SUBPATTERN:
            group, _, _, inner = value

            def close(end: int) -> int | None:
                before = self.groups.get(group)
                self.groups[group] = (at, end)
                found = rest(end)
                if found is None:
                    self.groups.pop(group)
                    if before is not None:
                        self.groups[group] = before
                return found

            return self._sequence(list(inner), 0, at, rest if group is None else close)
        if op is sre.BRANCH:
            ends = (self._sequence(list(branch), 0, at, rest) for branch in value[1])
            return next((end for end in ends if end is not None), None)
        if op in (sre.ASSERT, sre.ASSERT_NOT):
            direction, inner = value
            begin = at if direction > 0 else at - inner.getwidth()[0]
            holds = begin >= 0 and self._sequence(list(inner), 0, begin, lambda end: end) is not None
            return rest(at) if holds is (op is sre.ASSERT) else None
        if op is sre.ATOMIC_GROUP:
            end = self._sequence(list(value), 0, at, lambda end: end)
            return None if end is None else rest(end)
        if op is sre.AT:
            return rest(at) if self._is_at(value, at) else None
        if op is sre.GROUPREF:
            begin, end = self.groups.get(value, (-1, -1))
            same = begin >= 0 and text.startswith(text[begin:end], at)
            return rest(at + end - begin) if same else None
        raise NotImplementedError(op)

    def _repeat(self, op: Any, value: Any, at: int, rest: Rest) -> int | None:
        least, most, inner = value
        most = len(self.text) + 1 if most is sre.MAXREPEAT else most
        items = list(inner)
        if len(items) == 1 and items[0][0] in _ONE:
            return self._repeat_letter(op, least, most, items[0], at, rest)
        if op is sre.POSSESSIVE_REPEAT:
            count = 0
            while count < most and (end := self._sequence(items, 0, at, lambda end: end)) is not None:
                at, count = end, count + 1
            return rest(at) if count >= least else None

        def once_more(count: int, begin: int, at: int) -> int | None:
            self.steps += 1
            more = count < most and not (count > least and at == begin)  # nothing is repeated without end
            if op is sre.MIN_REPEAT and count >= least and (found := rest(at)) is not None:
                return found
            if more:
                found = self._sequence(items, 0, at, lambda end: once_more(count + 1, at, end))
                if found is not None:
                    return found
            return rest(at) if op is sre.MAX_REPEAT and count >= least else None

        return once_more(0, -1, at)

    def _repeat_letter(self, op: Any, least: int, most: int, item: Any, at: int, rest: Rest) -> int | None:
        """A letter repeated, as nearly all repeats are: without going deeper for each."""
        count = 0
        if op is sre.MIN_REPEAT:
            while True:
                if count >= least and (found := rest(at + count)) is not None:
                    return found
                if count >= most or not self._is_letter(*item, at + count):
                    return None
                count += 1
        while count < most and self._is_letter(*item, at + count):
            count += 1
        if op is sre.POSSESSIVE_REPEAT:
            return rest(at + count) if count >= least else None
        for taken in range(count, least - 1, -1):
            self.steps += 1
            if (found := rest(at + taken)) is not None:
                return found
        return None

    def _is_letter(self, op: Any, value: Any, at: int) -> bool:
        self.steps += 1
        if self.steps > self.most:
            raise TooManyError
        if at >= len(self.text):
            return False
        letter = self.text[at]
        if op is sre.ANY:
            return bool(self.flags & re.DOTALL) or letter != "\n"
        if op is sre.IN:
            negated = value[0][0] is sre.NEGATE
            return self._is_among(value[negated:], letter) is not negated
        same = any(ord(one) == value for one in self._cases(letter))
        return same is (op is sre.LITERAL)

    def _is_among(self, kinds: Sequence[Any], letter: str) -> bool:
        for kind, value in kinds:
            if kind is sre.CATEGORY:
                found = not _CATEGORIES[_NOT[value]](letter) if value in _NOT else _CATEGORIES[value](letter)
            else:
                low, high = value if kind is sre.RANGE else (value, value)
                found = any(low <= ord(one) <= high for one in self._cases(letter))
            if found:
                return True
        return False

    def _cases(self, letter: str) -> tuple[str, ...]:
        """The letter, and where case does not matter the other ones that are one letter each."""
        if not self.flags & re.IGNORECASE:
            return (letter,)
        return tuple(one for one in {letter, letter.lower(), letter.upper(), letter.casefold()} if len(one) == 1)

    def _is_at(self, kind: Any, at: int) -> bool:
        text, lines = self.text, bool(self.flags & re.MULTILINE)
        if kind in (sre.AT_BOUNDARY, sre.AT_NON_BOUNDARY):
            is_word = _CATEGORIES[sre.CATEGORY_WORD]
            before, after = at > 0 and is_word(text[at - 1]), at < len(text) and is_word(text[at])
            return (before != after) is (kind is sre.AT_BOUNDARY)
        if kind in (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING):
            return at == 0 or (lines and kind is sre.AT_BEGINNING and text[at - 1] == "\n")
        last = at == len(text) - 1 and text[at] == "\n"
        if kind is sre.AT_END:
            return at == len(text) or last or (lines and text[at] == "\n")
        return at == len(text)


_ONE = (sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN)
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
