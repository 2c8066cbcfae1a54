"""What may be typed for a dataclass: its fields and their annotations are its schema."""

from __future__ import annotations

import functools
from dataclasses import MISSING, dataclass, fields, is_dataclass
from types import UnionType
from typing import Any, NamedTuple, TypeGuard, Union, get_args, get_origin, get_type_hints

from leaflets.patterns import late
from leaflets.words import KEYS, Place

_SPACING = late(r"[\s_-]")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a dataclass: its name in Python, its annotation, and whether it must be typed."""

    name: str
    kind: Any
    needed: bool


_WEBSITE = frozenset(("website", "websites", "web", "webaddress", "webaddresses", "webpage", "url", "urls"))
#: Names that mean the same wherever one of them is a field, as `normal` has them.
_SAME = (
    frozenset(("phones", "phone", "tel", "tels", "telephone", "telephones", "phonenumber", "phonenumbers",
               "telephonenumber", "telephonenumbers", "phoneno", "phonenos", "telno", "telephoneno", "contactnumber")),
    frozenset(("email", "emails", "mail", "emailaddress", "emailaddresses", "mailaddress")),
    _WEBSITE,
    frozenset(("address", "addresses", "postaladdress")),
    frozenset(("hours", "openinghours", "openingtimes")),
    frozenset(("text", "sms", "textnumber", "texts")),
    frozenset(("signvideo", "signvideos")),
    frozenset(("bsl", "bslvideo", "videorelay", "bslvideorelay", "signlanguage", "britishsignlanguage")),
    frozenset(("charitynumber", "charitynumbers", "charityno", "registeredcharity", "registeredcharitynumber")),
    frozenset(("partof", "parent", "parentorganisation", "parentcharity")),
    frozenset(("webchat", "livechat", "onlinechat", "chat")),
    frozenset(("when", "date", "dates", "dateandtime")),
    frozenset(("time", "times", "starttime")),
    frozenset(("where", "venue", "location", "place", "meetingplace")),
    frozenset(("for", "forwhom", "who", "whofor", "whoitisfor", "audience")),
    frozenset(("cost", "costs", "price", "fee", "charge", "admission")),
    frozenset(("booking", "bookings", "book", "howtobook", "tobook")),
    frozenset(("callcost", "costofcalls", "callcharges")),
    frozenset(("shows", "alt", "alttext", "alternativetext", "description")),
    frozenset(("caption", "captions")),
    frozenset(("credit", "credits", "photographer", "copyright")),
    frozenset(("relatedto", "related", "seealso", "relatedleaflets")),
)  # fmt: skip


class Keys(NamedTuple):
    """The keys of a dataclass: its fields by normal key, its KEYS field, and that field's dataclasses by normal key."""

    fields: dict[str, Field]
    spread: Field | None
    members: dict[str, type]

    def names(self) -> dict[str, str]:
        """The names in Python of all that may be typed, by normal key: first the fields, then the members."""
        own = {key: field.name for key, field in self.fields.items()}
        return own | {key: fields(member)[0].name for key, member in self.members.items()}

    def field(self, key: str) -> Field | None:
        """The field that a key means, however it is typed: `tel` and `phone` mean `phones` where that is one."""
        key = normal(key)
        if (field := self.fields.get(key)) is not None:
            return field
        same = next((names for names in _SAME if key in names), frozenset())
        meant = next((field for name, field in self.fields.items() if name in same), None)
        # of a page or an event the one address is that of its website
        return self.fields.get("address") if meant is None and key in _WEBSITE else meant

    def called(self, field: Field) -> tuple[str, ...]:
        """The other names of a field, as `normal` has them, in order."""
        names = frozenset[str]().union(*_SAME)
        return tuple(sorted(name for name in names - self.fields.keys() if self.field(name) is field))

    def has(self, key: str) -> bool:
        """Whether a key, however it is typed, is one of these."""
        return self.field(key) is not None or normal(key) in self.members


@functools.lru_cache(maxsize=1024)
def normal(key: str) -> str:
    """A key as keys are compared: in lower case, without spaces, `_` and `-`."""
    return _SPACING.sub("", key).lower()


def typed_name(name: str) -> str:
    """The name of a field as it is typed: `from_` is typed `from`, `call_cost` is typed `call cost`."""
    return name.strip("_").replace("_", " ")


@functools.cache
def schema_of(kind: type) -> Keys:
    """What may be typed for a dataclass. A field with the metadata {"place": True} is filled in, and never typed."""
    hints = get_type_hints(kind, include_extras=True)
    own: dict[str, Field] = {}
    spread: Field | None = None
    members: dict[str, type] = {}
    for each in fields(kind):
        if each.metadata.get("place"):
            continue
        field = Field(each.name, hints[each.name], each.default is MISSING and each.default_factory is MISSING)
        if KEYS in getattr(field.kind, "__metadata__", ()):
            spread = field
            union = get_args(get_args(field.kind)[0])[0]
            members = {normal(fields(member)[0].name): member for member in get_args(union) or (union,)}
        else:
            own[normal(each.name)] = field
    return Keys(own, spread, members)


def are_beside(kind: type, one: str, other: str) -> bool:
    """Whether a dataclass, or one within it, has fields or parts of both names, however they are typed."""
    return any(keys.has(one) and keys.has(other) for keys in _all_keys(kind))


def takes_text(kind: type, name: str) -> bool:
    """Whether a field of a dataclass, or of one within it, takes a text of several lines, however its name is typed."""
    found = [keys.field(name) for keys in _all_keys(kind)]
    found += [schema_of(keys.members[normal(name)]).fields[normal(name)] for keys in _all_keys(kind)
              if normal(name) in keys.members]  # fmt: skip
    return any(is_text(without_none(field.kind)) for field in found if field is not None)


def is_text(kind: Any) -> bool:
    """Whether an annotation is a text that may have several lines."""
    return bool(getattr(kind, "marked", False) or getattr(kind, "line_by_line", False))


@functools.cache
def _all_keys(kind: type) -> tuple[Keys, ...]:
    """The keys of a dataclass and of all that may stand within it."""
    found: dict[type, Keys] = {}
    waiting: list[Any] = [kind]
    while waiting:
        one = waiting.pop()
        if is_record(one):
            if one not in found:
                keys = found[one] = schema_of(one)
                waiting += [field.kind for field in keys.fields.values()]
                waiting += [*keys.members.values(), *([keys.spread.kind] if keys.spread else [])]
        else:
            waiting += get_args(one)
    return tuple(found.values())


def first_field(kind: Any) -> str:
    """The first field of a dataclass as it is typed, as an example of one; for anything else "name"."""
    return typed_name(next(iter(schema_of(kind).fields.values())).name) if is_record(kind) else "name"


def is_record(kind: Any) -> TypeGuard[type]:
    """Whether an annotation is a dataclass."""
    return is_dataclass(kind)


def has_field(kind: Any, key: str) -> bool:
    """Whether an annotation is a dataclass that has a field of this key, however it is typed."""
    return is_record(kind) and schema_of(kind).field(key) is not None


def wants_words(kind: Any) -> bool:
    """Whether an annotation wants words that are no record, one text or several."""
    return any(isinstance(one, type) and issubclass(one, str) for one in (kind, *get_args(kind)))


def without_none(kind: Any) -> Any:
    """The annotation X of `X | None`; any other as it is."""
    if get_origin(kind) in (Union, UnionType):
        return next(one for one in get_args(kind) if one is not type(None))
    return kind


def placed(kind: type, place: Place) -> dict[str, Place]:
    """The argument `place` for a dataclass that has a field for it; none for another."""
    return {"place": place} if _keeps_place(kind) else {}


@functools.cache
def _keeps_place(kind: type) -> bool:
    return any(each.metadata.get("place") for each in fields(kind))
