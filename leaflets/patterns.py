"""Regular expressions that are compiled when they are first used: a run uses few of them, and all are a fifth of it."""

from __future__ import annotations

import re
from typing import Any, cast


class LatePattern:
    """A regular expression that has every attribute of `re.Pattern`, and is compiled when it is asked for the first."""

    def __init__(self, form: str, flags: re.RegexFlag) -> None:
        self._typed = form, flags

    def __getattr__(self, name: str) -> Any:  # asked for what is not there yet
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(*self._typed)
        vars(self).update({each: getattr(compiled, each) for each in dir(compiled) if not each.startswith("__")})
        return object.__getattribute__(self, name)


def late(form: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The same as `re.compile`, but compiled later; what is wrong with it is found by the tests."""
    return cast("re.Pattern[str]", LatePattern(form, flags))
