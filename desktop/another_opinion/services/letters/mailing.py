"""The number of a piece of certified mail, looked over for a slip of the pen."""

from __future__ import annotations

from another_opinion.services.letters.number import ungrouped

_LENGTHS = (20, 22)
_WEIGHTS = (3, 1)


def looks_mistyped(number: str) -> bool:
    """Say whether a number has no form that the Postal Service uses, or its check digit is wrong.

    It is a hint, and never more: there are other forms, and other carriers.
    """
    digits = ungrouped(number)
    if not digits:
        return False
    if not (digits.isascii() and digits.isdecimal() and len(digits) in _LENGTHS):
        return True
    weighed = (int(digit) * _WEIGHTS[place % 2] for place, digit in enumerate(digits[-2::-1]))
    return (10 - sum(weighed) % 10) % 10 != int(digits[-1])
