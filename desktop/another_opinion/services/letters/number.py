"""The letter number: random, printed on every copy of one version, and telling nothing of it.

Digits are the same in every language, and keys for them are on every telephone.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Sequence

_DIGITS, _CHECKS = 10, 2
_GROUP = 4
_GROUPS = (_DIGITS + _CHECKS) // _GROUP
_LIKE_DIGITS = str.maketrans("OoIl|SB", "0011158")
_BETWEEN = re.compile(r"[\s.–-]+")


def new_number() -> str:
    """Make a letter number: twelve digits, the last two of which check the others."""
    least = 10 ** (_DIGITS - 1)
    digits = least + secrets.randbelow(9 * least)
    return f"{digits}{98 - digits * 100 % 97:02}"


def is_number(text: str) -> bool:
    """Say whether a text is a letter number, by its checks (ISO 7064, MOD 97-10)."""
    whole = len(text) == _DIGITS + _CHECKS and text.isascii() and text.isdecimal()
    return whole and int(text) % 97 == 1


def number_among(words: Sequence[str]) -> Iterator[str]:
    """Give each letter number that stands among words, in groups or in one piece.

    A reader may take a letter for a digit; the checks of the number hold what it made of it.
    """
    digits = [word.translate(_LIKE_DIGITS) for word in words]
    for place, word in enumerate(digits):
        for whole in {ungrouped(word), ungrouped("".join(digits[place : place + _GROUPS]))}:
            if is_number(whole):
                yield whole


def grouped(number: str) -> str:
    """Write a letter number as it is read aloud and typed: ``4821 7730 9564``."""
    return " ".join(number[place : place + _GROUP] for place in range(0, len(number), _GROUP))


def ungrouped(typed: str) -> str:
    """Return what was typed without the spaces and hyphens between its groups."""
    return _BETWEEN.sub("", typed)
