"""The date of a paper, suggested from its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from another_opinion.domain.spellings import ENGLISH, SPANISH
from another_opinion.services.documents.suggested import Day

_MONTHS = {
    name[:length]: number
    for language in (ENGLISH, SPANISH)
    for number, name in enumerate(language, start=1)
    for length in (3, 4, len(name))
}
_NAME = r"([a-z]{3,10})\.?"
_OF = r"(?:del?\s+)?"
_PATTERNS = (
    (re.compile(rf"\b{_NAME}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.I), (3, 1, 2)),
    (
        re.compile(rf"\b(\d{{1,2}})\s+(?:de\s+)?{_NAME},?\s+(?:del?\s+)?(\d{{4}})\b", re.I),
        (3, 2, 1),
    ),
    (re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b"), (3, 1, 2)),  # as Americans write it
    (re.compile(r"\b(1[3-9]|2\d|3[01])[/-](\d{1,2})[/-](\d{4})\b"), (3, 2, 1)),  # and others
    (re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{2})\b(?!/)"), (3, 1, 2)),
    (re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b"), (1, 2, 3)),
)
_AFTER = r"\W*(?:\w+\W+)"
_OF_THE_LETTER = re.compile(
    r"\b(?:(?:statement|letter|notice|mailing) date|date of (?:this )?(?:notice|letter|statement)"
    r"|fecha de(?:l| la| este| esta) (?:carta|aviso|notificaci[oó]n))\W*$",
    re.I,
)
_CALLED = re.compile(rf"\b(?:date|dated:|fecha|sent|mailed){_AFTER}{{0,2}}$", re.I)
_OF_ANOTHER = re.compile(
    r"\b(?:received|recibid[oa]|dated|printed|impres[oa]|since|from|desde"
    rf"|(?P<service>date of service|service date|fecha de servicio)){_AFTER}{{0,1}}$",
    re.I,
)
_OF_NO_PAPER = re.compile(
    r"\b(?:effective|valid|expires?|through|until|due|(?:pay|respond|by or) (?:by|before)|vigen\w+"
    rf"|vence\w*|hasta){_AFTER}{{0,1}}$",
    re.I,
)
_OF_A_PERSON = re.compile(r"(born|birth|\bdob|nacimiento|nacid[oa])\W*(\w+\W+){0,3}$", re.I)
_GREETING = re.compile(r"\b(dear|estimad[oa]s?|to whom)\b", re.I)
_BEFORE, _AROUND = 40, 24  # letters that tell what a date is; letters that are shown with it
_EARLIEST = 1990


def suggested_day(words: str, today: date, born: date | None = None) -> Day | None:
    """Suggest the date of a paper from the words of its first page.

    Best is one that is named as that of the letter, then one above the greeting, then one that is
    called a date, then the first. A birthday, as that on which the patient was `born`, and a day
    that is still to come are none; one that is named as that of something else is the last choice.
    """
    greeting = _GREETING.search(words)
    above = greeting.start() if greeting else 0
    ranked = [
        (_rank(before, place < above), place, end, day)
        for place, end, day in dates_in(words)
        if day.year >= _EARLIEST
        and day <= today
        and day != born
        and not _OF_NO_PAPER.search(before := _before(words, place))
        and not _OF_A_PERSON.search(before)
    ]
    _, place, end, day = min(ranked, default=(0, 0, 0, None))
    return Day(day, passage(words, place, end)) if day else None


def _rank(before: str, above: bool) -> int:
    """Return the place of a day by what stands before it; the lowest is best."""
    if _OF_THE_LETTER.search(before):
        return 0
    if other := _OF_ANOTHER.search(before):
        return 3 if other["service"] else 4  # which is that of a note, but not that of a bill
    if above:
        return 1
    return 2 if _CALLED.search(before) else 3


def dates_in(words: str) -> Iterator[tuple[int, int, date]]:
    """Give the places where each date begins and ends, and the date; not in any order.

    A year of two digits is one of this century.
    """
    for pattern, order in _PATTERNS:
        for match in pattern.finditer(words):
            year, month, day = (_number(match[part]) for part in order)
            year += 2000 if year < 100 else 0
            try:
                yield match.start(), match.end(), date(year, month, day)
            except ValueError:
                continue


def month_number(name: str) -> int:
    """Return the number of a month by its name or the beginning of it; 0 if it is none."""
    return _MONTHS.get(name.casefold(), 0)


def _number(part: str) -> int:
    return int(part) if part.isdecimal() else month_number(part)


def _before(words: str, place: int) -> str:
    return words[max(place - _BEFORE, 0) : place]


def passage(words: str, start: int, end: int) -> str:
    """Return what stands between two places with the whole words around it."""
    words = words.replace("\n", " ")
    before = words[max(start - _AROUND, 0) : start]
    after = words[end : end + _AROUND]
    if start > _AROUND:
        before = "… " + before.partition(" ")[2]
    if end + _AROUND < len(words):
        after = after.rpartition(" ")[0] + " …"
    return f"{before}{words[start:end]}{after}"
