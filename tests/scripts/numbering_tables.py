"""Which telephone numbers there are, as a module of the press: python tests/scripts/numbering_tables.py

Writes `leaflets/values/numbering_tables.py` from the tables of Google's libphonenumber, so that making leaflets does
not need that library. To be run again when the library is a newer one; `tests/values/test_numbering_tables.py` tells.
"""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import phonenumbers
from phonenumbers.phonemetadata import PhoneMetadata

MODULE = Path(__file__).resolve().parents[2] / "leaflets" / "values" / "numbering_tables.py"
#: The kinds of number that are rung, those with long patterns last.
KINDS = (
    "toll_free", "premium_rate", "shared_cost", "personal_number", "voip", "pager", "uan", "voicemail", "mobile",
    "fixed_line",
)  # fmt: skip
#: All that share the code 44: the United Kingdom, Guernsey, Jersey, the Isle of Man.
BRITISH = ("GB", "GG", "JE", "IM")


def module() -> str:
    """The text of the module."""
    lengths: dict[tuple[int, ...], list[int]] = {}
    without_nought = []
    for code in sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE):
        countries = _metadata(code)
        possible = {length for country in countries for length in country.general_desc.possible_length}
        lengths.setdefault(tuple(sorted(possible)), []).append(code)
        if all(country.national_prefix == "0" and not _may_begin_with_nought(country) for country in countries):
            without_nought.append(code)
    return "\n".join(
        (
            '"""Which telephone numbers there are: made from Google’s libphonenumber '
            f"{phonenumbers.__version__} by `tests/scripts/numbering_tables.py`.\n",
            "Numbers are without the code of their country and without the 0 that is dialled only within it.",
            '"""\n',
            "#: Patterns of the numbers of the United Kingdom, Guernsey, Jersey and the Isle of Man (code 44).",
            f"BRITISH = {_tuple(_patterns(*BRITISH))}",
            "#: Patterns of the numbers of Ireland (code 353).",
            f"IRISH = {_tuple(_patterns('IE'))}",
            "#: How many digits a number may have, and the codes of the countries where it may.",
            "_CODES = {",
            *(line for counts in sorted(lengths) for line in _entry(str(counts), lengths[counts])),
            "}",
            "#: How many digits a number may have, by the code of its country.",
            "LENGTHS = {code: lengths for lengths, codes in _CODES.items() for code in codes.split()}",
            f"_WITHOUT_NOUGHT = (\n{_wrapped(without_nought, 4)}\n)",
            "#: The codes after which no 0 is dialled, though one is within the country.",
            "WITHOUT_NOUGHT = frozenset(_WITHOUT_NOUGHT.split())",
            "",
        )
    )


def _metadata(code: int) -> list[PhoneMetadata]:
    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE[code]
    if regions == ("001",):
        return [PhoneMetadata.metadata_for_nongeo_region(code)]
    return [PhoneMetadata.metadata_for_region(region) for region in regions]


def _may_begin_with_nought(country: PhoneMetadata) -> bool:
    pattern = re.compile(country.general_desc.national_number_pattern)
    return any(
        pattern.fullmatch(f"0{first}".ljust(length, filling))
        for length in country.general_desc.possible_length
        for first in range(100)
        for filling in "0123456789"
    )


def _patterns(*regions: str) -> list[str]:
    found: dict[str, None] = {}
    for kind in KINDS:
        for region in regions:
            described = getattr(PhoneMetadata.metadata_for_region(region), kind)
            if described is not None and described.national_number_pattern:
                found[described.national_number_pattern] = None
    return list(found)


def _tuple(patterns: list[str]) -> str:
    """The patterns as code, the long ones over several lines."""
    lines = ["("]
    for pattern in patterns:
        lines += [f'    r"{piece}"' for piece in re.findall(r".{1,105}(?<!\\)", pattern)]
        lines[-1] += ","
    return "\n".join((*lines, ")"))


def _entry(counts: str, codes: list[int]) -> list[str]:
    line = f'    {counts}: "{" ".join(map(str, codes))}",'
    return [line] if len(line) <= 120 else [f"    {counts}: (", _wrapped(codes, 8), "    ),"]


def _wrapped(codes: list[int], indent: int) -> str:
    pieces = textwrap.wrap(" ".join(map(str, codes)), 105)
    return "\n".join(f'{" " * indent}"{piece}{" " if piece is not pieces[-1] else ""}"' for piece in pieces)


if __name__ == "__main__":
    MODULE.write_text(module(), encoding="utf-8")
