"""The tables are those of Google's library."""

from __future__ import annotations

import importlib.util
import random

import phonenumbers
import pytest
from paths import TESTS

from leaflets.values.numbering import Number, Verdict
from leaflets.values.numbering_tables import LENGTHS

SCRIPT = TESTS / "scripts" / "numbering_tables.py"
REGIONS = ("GB", "GG", "JE", "IM", "IE")
KINDS = [getattr(phonenumbers.PhoneNumberType, kind) for kind in (
    "FIXED_LINE", "MOBILE", "TOLL_FREE", "PREMIUM_RATE", "SHARED_COST", "VOIP", "PERSONAL_NUMBER", "PAGER", "UAN",
    "VOICEMAIL",
)]  # fmt: skip


def google(code: str, national: str) -> bool:
    """Whether there is such a number."""
    return phonenumbers.is_valid_number(phonenumbers.PhoneNumber(int(code), int(national)))


def test_the_module_is_what_the_script_writes() -> None:
    """So whoever takes a newer library is told to run the script again."""
    spec = importlib.util.spec_from_file_location("making_the_tables", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.MODULE.read_text(encoding="utf-8") == script.module()


EXAMPLES = sorted(
    {
        (str(example.country_code), str(example.national_number))
        for region in REGIONS
        for kind in KINDS
        if (example := phonenumbers.example_number_for_type(region, kind))
    }
)


@pytest.mark.parametrize(("code", "national"), EXAMPLES)
def test_an_example_of_each_kind(code: str, national: str) -> None:
    """It exists, and with a digit more or fewer it does as the library says."""
    assert len(EXAMPLES) > 20
    assert Number(code, national).exists
    assert Number(code, national).verdict is Verdict.RIGHT
    for other in (national[:-1], f"{national}0", f"{national}5"):
        assert Number(code, other).exists == google(code, other)


def test_numbers_at_random() -> None:
    """Of each first digits, and near to those that there are."""
    dice = random.Random(20)
    found = set()
    for _ in range(20_000):
        code, national = dice.choice(EXAMPLES)
        digits = list(national)
        for _ in range(dice.randint(0, 4)):
            digits[dice.randrange(len(digits))] = dice.choice("0123456789")
        if dice.random() < 0.2:
            digits.insert(dice.randrange(len(digits)), dice.choice("0123456789"))
        elif dice.random() < 0.2:
            del digits[dice.randrange(len(digits))]
        other = "".join(digits)
        if other[0] == "0":  # a number of the library has none
            continue
        exists = google(code, other)
        found.add((code, exists))
        assert Number(code, other).exists == exists, (code, other)
    assert len(found) == 4


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_the_lengths_of_every_country(region: str) -> None:
    """An example is long enough; more digits than any has are too many."""
    example = phonenumbers.example_number(region)
    assert example is not None
    code, national = str(example.country_code), phonenumbers.national_significant_number(example)
    assert Number.of(code + national, True) == Number(code, national, True)
    assert Number(code, national, True).verdict is Verdict.RIGHT
    assert Number(code, national.ljust(LENGTHS[code][-1] + 1, "9"), True).verdict is Verdict.MANY
    assert Number(code, "9" * (LENGTHS[code][0] - 1), True).verdict is Verdict.FEW
