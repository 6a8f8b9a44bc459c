"""The key of a case file as lines that a person can copy from paper.

Key and salt are 96 hex digits: twelve lines of eight. Two more close each line, so that any one
or two wrong characters are noticed, also two that changed places, and a line in the place of
another. They are a Reed-Solomon code over the field of 16 elements: with the number of the line
as a ninth digit, the eleven digits d at the places i satisfy the sums of d and of d * 2**i = 0.
Two columns of these equations are never alike, hence no two errors cancel each other.
"""

from __future__ import annotations

import re

LINES = 12
DIGITS = 8
LENGTH = DIGITS + 2  # characters of a line
_PLACES = DIGITS + 3
_FIRST, _SECOND = _PLACES - 2, _PLACES - 1
_POLYNOMIAL = 0b10011
_NO_DIGIT = re.compile(r"[^0-9A-Z]")
_READ_AS = str.maketrans("OIL", "011")  # no hex digits, and easily taken for some


class WrongLine(ValueError):
    """A line that is not as it was printed; `number` counts from 1."""

    def __init__(self, number: int) -> None:
        super().__init__(f"line {number} is not as it was printed")
        self.number = number


def printed_lines(key_and_salt: str) -> tuple[str, ...]:
    """Return the twelve lines of 96 hex digits, each of ten capitals without spaces."""
    if len(key_and_salt) != LINES * DIGITS:
        raise ValueError("key and salt are 96 hex digits")
    return tuple(
        _closed(number, key_and_salt[DIGITS * number :][:DIGITS].upper()) for number in range(LINES)
    )


def spaced(line: str) -> str:
    """Return a line as it is printed: two groups of four, and the two that close it."""
    return f"{line[:4]} {line[4:8]} {line[8:]}"


def tidy(typed: str) -> str:
    """Return what was typed in capitals, without spaces and signs between them."""
    return _NO_DIGIT.sub("", typed.upper()).translate(_READ_AS)


def is_line(number: int, typed: str) -> bool:
    """Say whether `typed` is line `number` (from 1) without a mistake."""
    try:
        digits = [int(character, 16) for character in tidy(typed)]
    except ValueError:
        return False
    return len(digits) == LENGTH and _sums(number - 1, digits) == (0, 0)


def key_of(lines: tuple[str, ...]) -> str:
    """Return key and salt of twelve typed lines; raises WrongLine for the first mistake."""
    if len(lines) != LINES:
        raise ValueError("there are twelve lines")
    for number, typed in enumerate(lines, start=1):
        if not is_line(number, typed):
            raise WrongLine(number)
    return "".join(tidy(typed)[:DIGITS] for typed in lines).lower()


def spread(pasted: str) -> tuple[str, ...]:
    """Return the twelve lines in a text that holds all of them, or all 96 digits; else nothing."""
    text = tidy(pasted)
    if len(text) == LINES * DIGITS and not set(text) - set("0123456789ABCDEF"):
        return printed_lines(text)
    if len(text) == LINES * LENGTH:
        return tuple(text[LENGTH * number :][:LENGTH] for number in range(LINES))
    return ()


def _closed(number: int, digits: str) -> str:
    """Return a line with the two characters that make both of its sums zero."""
    plain, weighed = _sums(number, [*(int(digit, 16) for digit in digits), 0, 0])
    second = _divided(weighed ^ _times(_power(_FIRST), plain), _power(_FIRST) ^ _power(_SECOND))
    return f"{digits}{plain ^ second:X}{second:X}"


def _sums(number: int, digits: list[int]) -> tuple[int, int]:
    plain, weighed = 0, 0
    for place, digit in enumerate([number, *digits]):
        plain ^= digit
        weighed ^= _times(_power(place), digit)
    return plain, weighed


def _times(left: int, right: int) -> int:
    """Multiply in the field of 16 elements."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 0b10000:
            left ^= _POLYNOMIAL
        right >>= 1
    return product


def _power(exponent: int) -> int:
    found = 1
    for _ in range(exponent):
        found = _times(found, 2)
    return found


def _divided(dividend: int, divisor: int) -> int:
    return next(found for found in range(16) if _times(found, divisor) == dividend)
