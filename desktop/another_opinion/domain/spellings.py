"""The ways in which papers write a date or an amount that somebody looks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

ENGLISH = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
SPANISH = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
_LEAST = 3  # letters that tell a month
_DATES = (
    re.compile(
        r"(?<![\w/-])(?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?:[/-](?P<year>\d{2,4}))?(?![\w/-])"
    ),
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\w-])"),
    re.compile(
        r"\b(?P<month>[a-z]{3,10})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
        r"(?:,?\s+(?P<year>\d{2,4})\b)?",
        re.I,
    ),
    re.compile(
        r"\b(?P<day>\d{1,2})\s+(?:de\s+)?(?P<month>[a-z]{3,10})\b\.?"
        r"(?:,?\s+(?:del?\s+)?(?P<year>\d{2,4})\b)?",
        re.I,
    ),
)
_AMOUNT = re.compile(r"(?<![\w/,.-])(\$?)\s?(\d{1,3}(?:,\d{3})+|\d{4,7})(\.\d\d)?(?![\w/,(-]|\.\d)")
_FEW = re.compile(r"\$\s?(\d{1,3}(?:\.\d{0,2})?)(?![\d,])")
_YEARS = range(1900, 2100)  # such a number without cents is hardly an amount


class Spelled(NamedTuple):
    """Each way in which papers write a date or an amount, and the other words around it."""

    ways: tuple[str, ...]
    rest: str


def spelled(typed: str) -> Spelled | None:
    """Return the ways to write the first date in what was typed, or else the first amount.

    The last number of each may be only begun, as what is typed is.
    """
    for pattern in _DATES:
        for match in pattern.finditer(typed):
            if ways := _once(_ways_of_a_date(**match.groupdict())):
                return _around(typed, match, ways)
    for match in _AMOUNT.finditer(typed):
        if ways := _ways_of_an_amount(*match.groups(default="")):
            return _around(typed, match, ways)
    return None


def few_dollars(typed: str) -> str:
    """Return the figures of the first amount under $1,000 that was typed with its sign."""
    match = _FEW.search(typed)
    return match[1] if match else ""


def has_amount(words: str, figures: str) -> bool:
    """Say whether figures begin somewhere in words, and not in a time, a date or a number."""
    return bool(re.search(rf"(?<![\w:/.,-]){re.escape(figures)}", words))


def _once(ways: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(way.rstrip(" /") for way in ways))


def _around(typed: str, match: re.Match[str], ways: tuple[str, ...]) -> Spelled:
    rest = f"{typed[: match.start()]} {typed[match.end() :]}".strip()
    return Spelled((match.group().strip(), *ways), rest)


def _ways_of_a_date(month: str, day: str, year: str | None) -> Iterator[str]:
    number, of_month = _month(month), int(day)
    if number > len(ENGLISH) and of_month <= len(ENGLISH):  # as others than Americans write it
        number, of_month = of_month, number
    if not 1 <= number <= len(ENGLISH) or not 1 <= of_month <= 31:
        return
    english, spanish = ENGLISH[number - 1], SPANISH[number - 1]
    for end in _years(year or ""):
        for name in dict.fromkeys((english, english[:3], english[:4])):
            yield f"{name} {of_month} {end}"
            yield f"{of_month} {name} {end}"
        yield f"{of_month} de {spanish} de {end}" if end else f"{of_month} de {spanish}"
        if end:
            yield f"{of_month} de {spanish} del {end}"
            yield f"{end}-{number:02}-{of_month:02}"
        for first, second in ((number, of_month), (of_month, number))[: 1 + (of_month > 12)]:
            yield f"{first}/{second}/{end}"
            yield f"{first:02}/{second:02}/{end}"


def _month(told: str) -> int:
    """Return the number of a month, 0 if it is none."""
    if told.isdecimal():
        return int(told)
    begin = told.casefold()
    for names in (ENGLISH, SPANISH):
        for number, name in enumerate(names, start=1):
            if len(begin) >= _LEAST and (name.startswith(begin) or begin == "sept" == name[:4]):
                return number
    return 0


def _years(year: str) -> tuple[str, ...]:
    """Return a year as papers write it, with four figures and with two."""
    if len(year) == 2:
        return (f"20{year}", year)
    return (year, year[2:]) if len(year) == 4 else (year,)


def _ways_of_an_amount(sign: str, whole: str, cents: str) -> tuple[str, ...]:
    plain = whole.replace(",", "")
    if not sign and not cents and plain == whole and int(plain) in _YEARS:
        return ()
    return (f"{plain}{cents}", f"{int(plain):,}{cents}")
